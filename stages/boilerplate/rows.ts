/** The rows of the boilerplate stage: phrases of pages, where they may stand and what they make of a line. */

import { CLASSES, WHITE } from '../../src/arabic/characters.ts'
import { fold, foldLetters } from '../../src/arabic/fold.ts'
import { hashWords } from '../../src/arabic/hash.ts'
import { ROLES, type Role } from '../../src/article/role.ts'
import { packageText } from '../../src/io/package.ts'
import { Fields, parseRows } from '../../src/rows.ts'

const MATCHES = ['line', 'heading', 'words', 'inside', 'start', 'end'] as const
const PLACES = ['top', 'bottom', 'any'] as const

/** How a phrase meets a line: all of it, all of a line that heads a list, one of its words, a part of
 * it, its beginning, its end. */
export type Match = (typeof MATCHES)[number]
/** The third of the page's text where a row may apply. */
export type Place = (typeof PLACES)[number]

export interface PhraseRow {
  readonly rule: string
  readonly reason: string
  readonly role: Role
  readonly match: Match
  readonly where: Place
  /** How many words a `start` row takes behind its phrase, an `end` row in all. */
  readonly most: number
  /** The marks of which one must stand between the phrase and the rest of the line; empty: none need. */
  readonly separators: string
  /** Whether what stands with the line in an element that it begins is of it: a heading of comments, of a poll. */
  readonly heads: boolean
  readonly phrases: readonly string[]
  readonly catches: readonly string[]
  readonly spares: readonly string[]
}

/** A row that applies to a line, with the phrase it applies by. */
export interface Hit {
  readonly row: PhraseRow
  readonly phrase: string
}

const FILE = 'stages/boilerplate/rows.txt'
const FIELDS: ReadonlySet<string> = new Set(['role', 'reason', 'match', 'most', 'sep', 'where', 'heads', 'phrase', 'catch', 'spare'])
/** A `start` row takes so many words behind its phrase, an `end` row so many in all: more is a sentence. */
const MOST_WORDS = 14
/** A sentence of more UTF-16 units can meet only rows that take more words. */
const LONGEST_SENTENCE = 200
/** A bar of buttons: a `words` row takes so many words. */
const FEWEST_IN_BAR = 2
const MOST_IN_BAR = 16
const SEPARATORS = ':|-/()*>\u2013\u2014\u0640\u00ab\u00bb\u203a\u061b\u2022'
const QUOTES_AND_SPACE = /[\s"\u00ab\u00bb(]/

/** The rows of the stage's file. */
export function readPhraseRows(text = packageText(FILE), file = FILE): PhraseRow[] {
  return parseRows(text, file).map((row) => {
    const fields = new Fields(row, file, FIELDS)
    return {
      rule: row.id,
      reason: fields.some('reason')[0],
      role: fields.oneOf('role', ROLES),
      match: fields.oneOf('match', MATCHES),
      where: fields.oneOf('where', PLACES, 'any'),
      most: fields.count('most', MOST_WORDS),
      separators: fields.all('sep')[0] === 'yes' ? SEPARATORS : (fields.all('sep')[0] ?? '').replaceAll(' ', ''),
      heads: fields.oneOf('heads', ['yes', 'no'], 'no') === 'yes',
      phrases: fields.some('phrase'),
      catches: fields.all('catch'),
      spares: fields.some('spare'),
    }
  })
}

/** Read when they are first asked for: reading them is no part of importing the stage. */
let shipped: readonly PhraseRow[] | undefined

/** The rows of the stage's file, read once. */
export function shippedRows(): readonly PhraseRow[] {
  shipped ??= readPhraseRows()
  return shipped
}

/** A separator inside a number. */
const NUMBER_SEPARATOR = /(?<=[\d\u0660-\u0669\u06f0-\u06f9])[.,\u066b\u066c](?=[\d\u0660-\u0669\u06f0-\u06f9])/g

/** What is compared: the folded line, every number as `#`. */
function keyOf(line: string): string {
  const key = fold(line)
  return /\d/.test(key) ? fold(line.replace(NUMBER_SEPARATOR, '')).replace(/\d+/g, '#') : key
}

function keyOfPhrase(phrase: string): string {
  return keyOf(phrase.replaceAll('#', '0'))
}

/**
 * Finds the row of a line. `prose` says that the line reads like a sentence: then only its beginning can be a page's
 * phrase.
 */
export type Matcher = (line: string, isAt: (place: Place) => boolean, prose?: boolean) => Hit | undefined

/** A matcher over rows: for each line the first row that applies, whole lines before beginnings and ends. */
export function matcherOf(rows: readonly PhraseRow[]): Matcher {
  const whole = new Map<string, Hit[]>()
  const starts = new Map<string, (Hit & { key: string })[]>()
  const ends = new Map<string, (Hit & { key: string })[]>()
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  // The words that a line must begin with, end with or hold for a phrase to be found in it: most lines have none.
  const openings = { any: new Set<number>(), start: new Set<number>(), long: new Set<number>() }
  const endings = new Set<number>()
  const insides = new Set<number>()
  const inside: (Hit & { key: string })[] = []
  const bars: { row: PhraseRow; words: ReadonlySet<string> }[] = []
  for (const row of rows) {
    if (row.match === 'words') {
      bars.push({ row, words: new Set(row.phrases.map(keyOfPhrase)) })
      for (const phrase of row.phrases) openings.any.add(hashesOf(phrase).first)
      continue
    }
    for (const phrase of row.phrases) {
      const key = keyOfPhrase(phrase)
      const { first, last } = hashesOf(phrase)
      if (row.match === 'inside') insides.add(first)
      else if (row.match === 'end') endings.add(last)
      else openings.any.add(first)
      if (row.match === 'start') {
        openings.start.add(first)
        if (row.most > MOST_WORDS) openings.long.add(first)
      }
      if (row.match === 'inside') inside.push({ row, phrase, key: ` ${key} ` })
      else if (row.match === 'start') add(starts, key.slice(0, key.indexOf(' ') >>> 0), { row, phrase, key })
      else if (row.match === 'end') add(ends, key.slice(key.lastIndexOf(' ') + 1), { row, phrase, key })
      else add(whole, key, { row, phrase })
    }
  }
  // The longest phrase says most.
  for (const map of [starts, ends]) for (const list of map.values()) list.sort((a, b) => b.key.length - a.key.length)

  /** A first look at a line, before it is folded: false if no phrase can be found in it. */
  const mayMatch = (line: string, prose: boolean): boolean => {
    const count = hashWords(line, hashes, prose ? wordEnd(line) : line.length)
    const first = hashes[count - 1] as number
    if (prose) return (line.length > LONGEST_SENTENCE ? openings.long : openings.start).has(first)
    if (count === 0 || openings.any.has(first) || endings.has(hashes[0] as number)) return true
    for (let n = 0; n < count; n++) if (insides.has(hashes[n] as number)) return true
    return false
  }

  return (line, isAt, prose = false) => {
    if (!mayMatch(line, prose)) return undefined
    const key = keyOf(line)
    const exact = whole.get(key)?.find(({ row }) => isAt(row.where))
    if (exact !== undefined) return exact
    const first = starts
      .get(key.slice(0, key.indexOf(' ') >>> 0))
      ?.find(
        (candidate) =>
          (key === candidate.key || key.startsWith(`${candidate.key} `)) &&
          isAt(candidate.row.where) &&
          wordsOf(key) - wordsOf(candidate.key) <= candidate.row.most &&
          isSeparated(candidate.row, key === candidate.key, line, phraseEnd(line, candidate.phrase), 1),
      )
    if (first !== undefined || prose) return first
    const bar = bars.find(({ row, words }) => isAt(row.where) && isBar(key, words))
    if (bar !== undefined) return { row: bar.row, phrase: key }
    const part = inside.find(
      (candidate) =>
        key.includes(candidate.key) && wordsOf(key) <= candidate.row.most && isAt(candidate.row.where) && standsApart(line, candidate),
    )
    if (part !== undefined) return part
    return ends
      .get(key.slice(key.lastIndexOf(' ') + 1))
      ?.find(
        (candidate) =>
          (key === candidate.key || key.endsWith(` ${candidate.key}`)) &&
          isAt(candidate.row.where) &&
          wordsOf(key) <= candidate.row.most &&
          isSeparated(candidate.row, key === candidate.key, line, phraseStart(line, candidate.phrase) - 1, -1),
      )
  }
}

/** Whether a phrase stands in a line behind a separator of its row. */
function standsApart(line: string, { row, phrase }: Hit): boolean {
  const { text, offsets } = foldLetters(line)
  const letters = foldLetters(phrase).text
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (isSeparated(row, false, line, (offsets[at] as number) - 1, -1)) return true
  }
  return false
}

/** Whether a separator of the row stands at `index` or, going on by `step`, behind spaces and quotation marks. */
function isSeparated({ separators }: PhraseRow, alone: boolean, line: string, index: number, step: 1 | -1): boolean {
  if (separators === '' || alone) return true
  // "Wrote so-and-so:" has its mark at the end.
  if (step > 0 && separators.includes(':') && /:\s*$/.test(line)) return true
  for (let at = index; at >= 0 && at < line.length; at += step) {
    const mark = line.charAt(at)
    if (separators.includes(mark)) return true
    if (!QUOTES_AND_SPACE.test(mark) && !/[.]/.test(mark)) return false
  }
  return false
}

function isBar(key: string, words: ReadonlySet<string>): boolean {
  if (key.length > 160) return false
  if (!words.has(key.slice(0, key.indexOf(' ') >>> 0))) return false
  const own = key.split(' ')
  return own.length >= FEWEST_IN_BAR && own.length <= MOST_IN_BAR && own.every((word) => words.has(word))
}

function wordsOf(key: string): number {
  let count = 1
  for (let index = key.indexOf(' '); index >= 0; index = key.indexOf(' ', index + 1)) count++
  return count
}

/** The hashes of the words of the line in hand, from its last to its first. */
const hashes = new Int32Array(1024)

/** The hashes of the first and the last word of a phrase. */
function hashesOf(phrase: string): { first: number; last: number } {
  const count = hashWords(phrase.replaceAll('#', '0'), hashes)
  return { first: hashes[count - 1] as number, last: hashes[0] as number }
}

/** The offset behind the first word of a line. */
function wordEnd(line: string): number {
  let end = 0
  while (end < line.length && CLASSES[line.charCodeAt(end)] === WHITE) end++
  while (end < line.length && CLASSES[line.charCodeAt(end)] !== WHITE) end++
  return end
}

/** The offset behind a phrase that a line begins with. */
export function phraseEnd(line: string, phrase: string): number {
  const { offsets } = foldLetters(line)
  const last = offsets[foldLetters(phrase.replaceAll('#', '0')).text.length - 1]
  return last === undefined ? 0 : last + 1
}

/** The offset at which a phrase begins that a line ends with. */
function phraseStart(line: string, phrase: string): number {
  const { offsets } = foldLetters(line)
  return offsets[offsets.length - foldLetters(phrase).text.length] ?? line.length
}
