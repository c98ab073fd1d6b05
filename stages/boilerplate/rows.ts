/** The rows of the boilerplate stage: phrases of pages, where they may stand and what they make of a line. */
import { ROLES, type Role } from '../../src/article/article.ts'
import { fold, foldLetters } from '../../src/arabic/fold.ts'
import { latinDigits } from '../../src/arabic/characters.ts'
import { packageText } from '../../src/io/package.ts'
import { parseRows, RowError } from '../../src/io/rows.ts'

const MATCHES = ['line', 'heading', 'start', 'end'] as const
const PLACES = ['top', 'bottom', 'any'] as const

/** How a phrase meets a line: all of it, all of a line that heads a list, its beginning, its end. */
export type Match = (typeof MATCHES)[number]
/** The third of the page's text where a row may apply. */
export type Place = (typeof PLACES)[number]

export interface PhraseRow {
  readonly rule: string
  readonly reason: string
  readonly role: Role
  readonly match: Match
  readonly where: Place
  /** Whether a separating mark must stand between the phrase and the rest of the line. */
  readonly separated: boolean
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
/** A `start` row takes so many words behind its phrase, an `end` row so many in all: more is a sentence. */
const MOST_WORDS = 14
const SEPARATOR = /^[\s"\u00ab(]*(?:[:|/\u2013\u2014\u00ab(\u061b*>\u2022-]|$)/
const SEPARATOR_BEFORE = /[|/\u2013\u2014(\u00ab-][\s"\u00ab(]*$/

/** The rows of the stage's file. */
export function readPhraseRows(text = packageText(FILE), file = FILE): PhraseRow[] {
  return parseRows(text, file).map(({ id, line, fields }) => {
    const all = (name: string): readonly string[] => fields.get(name) ?? []
    const oneOf = <Value extends string>(name: string, values: readonly Value[], fallback?: Value): Value => {
      const value = all(name)[0] ?? fallback
      if (value === undefined || !values.includes(value as Value)) throw new RowError(`${file}:${line}: row ${id} needs "${name}: ${values.join('" or "')}"`)
      return value as Value
    }
    for (const needed of ['reason', 'phrase', 'spare']) {
      if (all(needed).length === 0) throw new RowError(`${file}:${line}: row ${id} has no "${needed}:"`)
    }
    return {
      rule: id,
      reason: all('reason')[0] as string,
      role: oneOf('role', ROLES),
      match: oneOf('match', MATCHES),
      where: oneOf('where', PLACES, 'any'),
      separated: oneOf('sep', ['yes', 'no'], 'no') === 'yes',
      phrases: all('phrase'),
      catches: all('catch'),
      spares: all('spare'),
    }
  })
}

/** What is compared: the folded line, every number as `#`. */
export function keyOf(line: string): string {
  return fold(latinDigits(line).replace(/(\d)[.,\u066b\u066c](?=\d)/g, '$1')).replace(/\d+/g, '#')
}

function keyOfPhrase(phrase: string): string {
  return keyOf(phrase.replaceAll('#', '0'))
}

/** Finds the row of a line. */
export type Matcher = (line: string, place: (where: Place) => boolean) => Hit | undefined

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
  for (const row of rows) {
    for (const phrase of row.phrases) {
      const key = keyOfPhrase(phrase)
      if (row.match === 'start') add(starts, key.slice(0, key.indexOf(' ') >>> 0), { row, phrase, key })
      else if (row.match === 'end') add(ends, key.slice(key.lastIndexOf(' ') + 1), { row, phrase, key })
      else add(whole, key, { row, phrase })
    }
  }
  // The longest phrase says most.
  for (const map of [starts, ends]) for (const list of map.values()) list.sort((a, b) => b.key.length - a.key.length)

  return (line, isAt) => {
    const key = keyOf(line)
    const exact = whole.get(key)?.find(({ row }) => isAt(row.where))
    if (exact !== undefined) return exact
    const first = starts.get(key.slice(0, key.indexOf(' ') >>> 0))?.find(
      (candidate) =>
        (key === candidate.key || key.startsWith(`${candidate.key} `)) &&
        isAt(candidate.row.where) &&
        wordsOf(key) - wordsOf(candidate.key) <= MOST_WORDS &&
        (!candidate.row.separated || SEPARATOR.test(line.slice(phraseEnd(line, candidate.phrase)))),
    )
    if (first !== undefined) return first
    return ends.get(key.slice(key.lastIndexOf(' ') + 1))?.find(
      (candidate) =>
        (key === candidate.key || key.endsWith(` ${candidate.key}`)) &&
        isAt(candidate.row.where) &&
        wordsOf(key) <= MOST_WORDS &&
        (!candidate.row.separated || key === candidate.key || SEPARATOR_BEFORE.test(line.slice(0, phraseStart(line, candidate.phrase)))),
    )
  }
}

function wordsOf(key: string): number {
  let count = 1
  for (let index = key.indexOf(' '); index >= 0; index = key.indexOf(' ', index + 1)) count++
  return count
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
