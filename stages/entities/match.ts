/** Finding names in the words of a text: longest match, whole words, proclitics apart. */
import { BEH, FATHATAN, isLetter, LAM, WAW } from '../../src/arabic/characters.ts'
import { foldedOffset } from '../../src/arabic/fold.ts'
import { HEAD } from '../../src/arabic/hash.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { isAddressed, isForetold, isIntroduced } from './before.ts'
import { clubOf, isPlayed, mayBeClub } from './clubs.ts'
import { isCommon } from './common.ts'
import type { Gazetteer, Name, Needs } from './gazetteer.ts'
import { joins, mayBeApart } from './joins.ts'
import { COMMON, shippedLexicon } from './lexicon.ts'
import { isWay } from './sites.ts'
import { isClub, sport } from './sport.ts'
import { goesOnList, isConfirmed, isDateline, mayBeTold } from './told.ts'
import { isKey, PROCLITICS, type Reading, Readings, type Words } from './words.ts'

/** A name found: words `first` to `last`, the first without `stripped` letters of proclitics. */
export interface Match {
  readonly name: Name
  /** Other entities of that name. */
  readonly others?: readonly Name[] | undefined
  readonly first: number
  readonly last: number
  readonly stripped: number
}

/** What may stand between a proclitic and its name. */
const PROCLITIC_GAP = /^[\s"'\u00ab\u201c\u2018(\u0640]{0,2}$/
const OPENING = /["'\u00ab\u201c\u2018(]$/
const CLOSING = /^["'\u00bb\u201d\u2019)]/
const STRAIGHT = '"'
const OPENERS = [
  ['\u00ab', '\u00bb'],
  ['\u201c', '\u201d'],
  ['(', ')'],
] as const
const SENTENCE_END = /[.!?\u061f\u06d4\u2026]["\u00bb\u201d)]?\s/
const TANWEEN = String.fromCharCode(FATHATAN)
/** The ids of countries. */
const COUNTRY = /^iso-/
const QUOTES = /^["'\u00ab\u00bb\u201c\u201d\u2018\u2019]$/

/** How many words to each side are looked at for a word that an ambiguous name needs. */
const NEAR = 4
/** So many where the name is no ordinary word. */
const FAR = 12
/** A name of one word of fewer letters, found only by taking proclitics off, needs support elsewhere in the article. */
const SURE_LETTERS = 4

/** The readings of a word near the one in hand. */
const nearby = new Readings()

/**
 * The name that begins at a word.
 *
 * @param readings
 *   Of the word.
 * @param end
 *   The name ends before this word.
 * @returns
 *   The longest one that its context allows; of equally long ones that with the fewest letters taken off, and of several
 *   entities of one name the first, the others beside it. Undefined if none begins here.
 */
export function matchAt(
  gazetteer: Gazetteer,
  text: Words,
  index: number,
  readings: Readings,
  end: number = text.length,
): Match | undefined {
  let best: Match | undefined
  for (let n = 0; n < readings.length; n++) {
    const node = gazetteer.first(readings.hashes[n] as number)
    if (node === 0) continue
    const found = walk(gazetteer, node, text, index, end, readings.readings[n] as Reading)
    if (found !== undefined && (best === undefined || found.last > best.last)) best = found
  }
  return best
}

/** Walks the trie from one node over the words behind `index`; the longest name that the words and the context allow. */
function walk(gazetteer: Gazetteer, start: number, text: Words, index: number, end: number, reading: Reading): Match | undefined {
  let best: Match | undefined
  let last = index
  for (let node = start; node > 0; last++) {
    if (gazetteer.endsAt(node)) best = nameOf(gazetteer, gazetteer.namesAt(node), text, index, last, reading) ?? best
    if (last + 1 >= end) break
    const next = gazetteer.next(node, text.hash(last + 1))
    node = next > 0 && joins(text, last) ? next : 0
  }
  return best
}

/** That of some names which words are and may be, with the others that they may be too; in an article of sport clubs, if the words are else none. */
function nameOf(gazetteer: Gazetteer, names: readonly Name[], text: Words, first: number, last: number, reading: Reading) {
  let found: Name | undefined
  let all: Name[] | undefined
  const { stripped } = reading
  for (const isSport of sport.isNamed ? [false, true] : [false]) {
    for (const name of names) {
      // A hash says which name it may be; the letters say whether it is.
      if (!isWritten(name, text, first, last, reading) || !mayHave(reading, name) || !mayBeApart(name, text, first, last)) continue
      const may = isSport ? isPlayed(text, name, names, first, last, stripped) : isAllowed(gazetteer, text, name, first, last, stripped)
      if (!may) continue
      if (found === undefined) found = name
      else if (all === undefined) all = [found, name]
      else all.push(name)
    }
    if (found !== undefined) break
  }
  if (found === undefined) return undefined
  const club = sport.isNamed && names.length > 1 ? clubOf(text, found, names, all, first, last) : undefined
  const name = club ?? (all === undefined ? found : meant(all, text, first, stripped))
  const others = name === found && all === undefined ? undefined : (all ?? [found]).filter((other) => other !== name)
  return { name, others, first, last, stripped }
}

/** Of several names that words may be, the one that the words before tell, else the first. */
function meant(names: readonly Name[], text: Words, first: number, stripped: number): Name {
  const told = stripped === 0 ? names.find(({ entry }) => entry !== undefined && isForetold(text, entry, first)) : undefined
  return told ?? (names[0] as Name)
}

/** Whether words are a spelling of a name. */
function isWritten({ keys }: Name, text: Words, first: number, last: number, reading: Reading): boolean {
  for (const key of keys) if (isKey(text, first, last, reading, key)) return true
  return false
}

/** With an article, what looks like a country or a person is an adjective: the Syrian, not Syria. */
function mayHave({ article = false }: Reading, { entry }: Name): boolean {
  return !article || entry?.type === 'ORG'
}

/** Whether the context allows a name to stand there: an ambiguous one needs words near it or before it, or quotation marks around it. */
export function isAllowed(gazetteer: Gazetteer, text: Words, name: Name, first: number, last: number, stripped: number): boolean {
  if (name.entry === undefined) return true
  // With tanween it is an adjective or a noun of the kind: a Kenyan, not Kenya.
  if (text.has(last, FATHATAN) && !name.alias.includes(TANWEEN)) return false
  if (!name.ambiguous) return true
  const { entry } = name
  if (isConfirmed(text, name, first, last) || goesOnList(text, entry, first, last, stripped)) return true
  // What is called as a place between quotation marks is a newspaper, a ship, a novel; a club seldom stands so.
  const isCalled = (): boolean => entry.type !== 'LOC' && !isNationality(entry) && !isClub(entry) && isQuoted(text, first, last)
  if (stripped === 0 && (isCalled() || isIntroduced(text, entry, first, last) || isDateline(text, entry, first, last))) return true
  if (
    (entry.type === 'LOC' && stripped === 0 && isWay(gazetteer, text, first, last)) ||
    isAddressed(text, entry, first, last, stripped) ||
    hasNear(text, gazetteer.needs.get(entry), first, last, isCommon(text, first, last, stripped))
  )
    return true
  if (mayBeTold(text, name, first, last, stripped) || mayBeClub(text, entry, first, last, stripped)) doubt(name, first, last, stripped)
  return false
}

/** Whether an entity is a nationality: all forms of its adjective are listed. */
export const isNationality = ({ type, country }: GazetteerEntry): boolean => type === 'MISC' && country !== undefined

/** The ambiguous names of the first word asked for since the last of them was noted: what the rest of the article may tell. */
export const doubted = { names: [] as Name[], first: -1, last: -1, stripped: 0 }

function doubt(name: Name, first: number, last: number, stripped: number): void {
  if (doubted.first !== first || doubted.last !== last || doubted.stripped !== stripped) {
    doubted.names.length = 0
    doubted.first = first
    doubted.last = last
    doubted.stripped = stripped
  }
  doubted.names.push(name)
}

/** Whether words stand alone between quotation marks or brackets, right beside them or with a space to each. */
function isQuoted(text: Words, first: number, last: number): boolean {
  const { value } = text
  const [before, behind] = [text.start(first) - 1, text.end(last)]
  if (before < 0) return false
  if (value.charAt(before) === '(' && value.charAt(behind) === ')') return true
  if (!isBlank(value, before)) return QUOTES.test(value.charAt(before)) && QUOTES.test(value.charAt(behind))
  if (before === 0 || !isBlank(value, behind)) return false
  const [opening, closing] = [value.charAt(before - 1), value.charAt(behind + 1)]
  if (opening === STRAIGHT) return closing === STRAIGHT && isEven(value, before - 1)
  return OPENERS.some(([open, close]) => open === opening && close === closing)
}

/** Whether an even number of straight quotation marks stands before a place: the next one opens. */
function isEven(value: string, end: number): boolean {
  let even = true
  for (let at = value.indexOf(STRAIGHT); at >= 0 && at < end; at = value.indexOf(STRAIGHT, at + 1)) even = !even
  return even
}

function hasNear(text: Words, { words, phrases, beginnings }: Needs, first: number, last: number, isCommon: boolean): boolean {
  const near = isCommon ? NEAR : FAR
  if (words.size === 0 && phrases.length === 0) return false
  const from = reach(text, first, -1, near)
  const to = reach(text, last, 1, near)
  let mayBePhrase = false
  for (let index = from; index <= to; index++) {
    if (index >= first && index <= last) continue
    if (words.size > 0 && nearby.of(text, index).someIn(words)) return true
    mayBePhrase ||= phrases.length > 0 && beginnings.has(text.hash(index))
  }
  if (!mayBePhrase) return false
  const sides = [` ${text.keys(from, first - 1)} `, ` ${text.keys(last + 1, to)} `]
  return phrases.some((phrase) => sides.some((side) => side.includes(` ${phrase} `)))
}

/** Whether a sentence ends behind a word: with a mark and what is blank, two units at least. */
function endsSentence(text: Words, index: number): boolean {
  const [end, next] = [text.end(index), text.start(index + 1)]
  return next > end + 1 && SENTENCE_END.test(text.value.slice(end, next))
}

/** The farthest word near another one, in its sentence. */
function reach(text: Words, index: number, step: 1 | -1, near: number): number {
  let at = index
  for (let words = 0; words < near; words++) {
    const left = step > 0 ? at : at - 1
    if (left < 0 || left + 1 >= text.length || endsSentence(text, left)) break
    at += step
  }
  return at
}

/** Whether a match stands on its own: not a short word that is a name only without its first letter, and told by nothing else. */
export function isSure({ name, first, last, stripped }: Match, text: Words): boolean {
  if (name.ambiguous) return true
  if (stripped === 0 || last > first || (stripped === 1 && COUNTRY.test(name.entry?.id ?? '') && !isWord(text, first))) return true
  const letters = (text.lengths[first] as number) - stripped
  if (letters >= SURE_LETTERS) return true
  // Wa- joins names to names, bi- and li- stand before places: behind them a name of three letters is one.
  const proclitic = text.letters[first * HEAD]
  const mayStand = proclitic === WAW || (name.entry?.type === 'LOC' && (proclitic === BEH || proclitic === LAM) && !isWord(text, first))
  return letters === SURE_LETTERS - 1 && stripped === 1 && mayStand
}

/** Whether a word with its proclitics is an ordinary word. */
function isWord(text: Words, index: number): boolean {
  return (shippedLexicon().of(text.hash(index)) & COMMON) !== 0
}

/** Whether a quotation mark or a bracket opens in `[start, end)` of a text and does not close in it. */
function isOpen(value: string, start: number, end: number): boolean {
  const text = value.slice(start, end)
  const straight = text.split('"').length - 1
  return straight % 2 === 1 || OPENERS.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))
}

const isBlank = (value: string, index: number): boolean => value.charCodeAt(index) === 0x20

/** The spans of a match in UTF-16 units: the name, and the name with what is written on to it. */
export function spansOf({ first, last, stripped }: Omit<Match, 'name'>, text: Words) {
  const { value } = text
  const opening = text.start(first)
  let end = text.end(last)
  // A quotation that opens inside the name and closes right behind it is all the name's.
  if (!isBlank(value, end) && CLOSING.test(value.charAt(end)) && isOpen(value, opening, end)) end++
  // The name begins with its first letter: behind proclitics, and behind the sign of a hashtag.
  const isPlain = stripped === 0 && isLetter(value.charCodeAt(opening))
  const start = isPlain ? opening : foldedOffset(value, opening, text.end(first), stripped)
  let tokenStart = opening
  let tokenEnd = end
  if (first > 0 && stripped === 0 && PROCLITICS.has(text.hash(first - 1))) {
    const gap = value.slice(text.end(first - 1), opening)
    if (PROCLITIC_GAP.test(gap)) {
      tokenStart = text.start(first - 1)
      if (OPENING.test(gap) && CLOSING.test(value.charAt(end))) tokenEnd = end + 1
    }
  }
  return { start, end, tokenStart, tokenEnd }
}
