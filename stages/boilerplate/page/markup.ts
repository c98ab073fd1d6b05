/** The rows of markup: what names of elements, parts of a page and addresses of links make of a line. */

import type { Rule } from '../../../src/article/edit.ts'
import { ROLES, type Role } from '../../../src/article/role.ts'
import type { Part } from '../../../src/html/elements.ts'
import type { Hints } from '../../../src/html/hints.ts'
import { packageText } from '../../../src/io/package.ts'
import { Fields, parseRows } from '../../../src/rows.ts'

export interface MarkupRow extends Rule {
  readonly role: Role
  /** Whether a headline in it that is a link is another article's. */
  readonly listsArticles: boolean
  readonly names: readonly string[]
  readonly parts: readonly string[]
  readonly folders: readonly string[]
}

/** What the markup around a line makes of it, and by which name. */
export interface Mark {
  readonly row: MarkupRow
  /** The words, the part or the address that told it. */
  readonly by: string
}

const FILE = 'stages/boilerplate/page/markup.txt'
const FIELDS: ReadonlySet<string> = new Set(['role', 'reason', 'links', 'name', 'part', 'href'])

/** The rows of the stage's file. */
export function readMarkupRows(text = packageText(FILE), file = FILE): MarkupRow[] {
  return parseRows(text, file).map((row) => {
    const fields = new Fields(row, file, FIELDS)
    const names = fields.all('name')
    const wrong = names.find((name) => !/^\p{Ll}{2,}(?: \p{Ll}{2,})*\*?$/u.test(name))
    if (wrong !== undefined) throw fields.fault(`has the name ${JSON.stringify(wrong)}. Write words of small letters, such as "most read"`)
    return {
      rule: row.id,
      reason: fields.some('reason')[0],
      role: fields.oneOf('role', ROLES),
      listsArticles: fields.all('links')[0] === 'related',
      names,
      parts: fields.all('part'),
      folders: fields.all('href'),
    }
  })
}

/** Names that the text of the article itself stands in: they tell nothing. */
export interface Common {
  readonly words: ReadonlySet<string>
  readonly parts: ReadonlySet<Part>
}

/** Finds the mark of a line: of the rows that meet it, the first. */
export type Marker = (hints: Hints) => Mark | undefined

/** A name as it is looked for: its words behind the first; `open` if the last may go on. */
interface Name {
  readonly index: number
  readonly rest: readonly string[]
  readonly open: boolean
}

/** Names that go on are told apart by so many letters first. */
const OPENING = 3
/** A line is a link if this share of it is. */
export const LINKED = 0.6
const PATH = /^(?:[a-z]+:)?(?:\/\/[^/?#]*)?\/?([^?#]*)/i
/** So much of an address is looked at, in UTF-16 units. */
const LONGEST_PATH = 300

/** Markers over rows; the marker of a page knows the names that tell nothing there. */
export function markersOf(rows: readonly MarkupRow[]): (common: Common) => Marker {
  const names = new Map<string, Name[]>()
  /** Names whose one word may go on, by their first letters: none is shorter. */
  const openings = new Map<string, { index: number; name: string }[]>()
  const parts = new Map<string, number>()
  const folders = new Map<string, number>()
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  rows.forEach((row, index) => {
    for (const name of row.names) {
      const open = name.endsWith('*')
      const [first = '', ...rest] = name.replace('*', '').split(' ')
      if (open && rest.length === 0) add(openings, first.slice(0, OPENING), { index, name: first })
      else add(names, first, { index, rest, open })
    }
    for (const part of row.parts) if (!parts.has(part)) parts.set(part, index)
    for (const folder of row.folders) if (!folders.has(folder)) folders.set(folder, index)
  })

  const byName = (words: readonly string[], common: Common, isLink: boolean): Found | undefined => {
    let best: Found | undefined
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string
      const meet = (index: number, length: number): void => {
        if (best !== undefined && best.index <= index) return
        const met = words.slice(at, at + length)
        if (met.some((one) => !common.words.has(one))) best = { index, by: met.join(' ') }
      }
      let isText = false
      for (const { index, rest, open } of names.get(word) ?? []) {
        if (!rest.every((next, n) => isMet(words[at + 1 + n], next, open && n === rest.length - 1))) continue
        if (rows[index]?.role === 'body') isText = true
        else meet(index, rest.length + 1)
      }
      // What is around an element that holds the text is around the article; a list of others may name its items alike.
      if (isText && !isLink) break
      for (const { index, name } of openings.get(word.slice(0, OPENING)) ?? []) if (word.startsWith(name)) meet(index, 1)
    }
    return best
  }

  return (common) => {
    // A page has few lists of names, each of many lines.
    const known = [new Map<readonly string[], Found | undefined>(), new Map<readonly string[], Found | undefined>()] as const
    return ({ words, inside, links, href }) => {
      const isLink = links >= LINKED
      const found = known[isLink ? 1 : 0]
      let best = found.get(words)
      if (best === undefined && !found.has(words)) {
        best = byName(words, common, isLink)
        found.set(words, best)
      }
      const consider = (index: number | undefined, by: string): void => {
        if (index !== undefined && (best === undefined || index < best.index)) best = { index, by }
      }
      const isOfArticle = inside.includes('article') || inside.includes('main')
      for (const part of inside) {
        if (common.parts.has(part) || (isOfArticle && (part === 'header' || part === 'footer'))) continue
        consider(parts.get(part), `<${part}>`)
      }
      if (href !== undefined && isLink) {
        const path = (PATH.exec(href.slice(0, LONGEST_PATH))?.[1] ?? '').toLowerCase()
        for (const folder of path.split('/').slice(0, -1)) consider(folders.get(folder), `href /${folder}/`)
      }
      return best === undefined ? undefined : { row: rows[best.index] as MarkupRow, by: best.by }
    }
  }
}

/** A row by its number, and what told it. */
interface Found {
  readonly index: number
  readonly by: string
}

function isMet(word: string | undefined, name: string, open: boolean): boolean {
  return word !== undefined && (open ? word.startsWith(name) : word === name)
}
