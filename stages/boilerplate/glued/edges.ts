/** The edges of sentences in a line: where one ends, and what stands before a label. */
import { CLASSES, DIGIT, MARKING, WORD } from '../../../src/arabic/characters.ts'
import { shapeOf } from '../../../src/arabic/line.ts'

/** What stands before a label: the end of a sentence, a closing mark, a word without a space, a word; and where that ends. */
export interface Edge {
  readonly kind: 'start' | 'sentence' | 'mark' | 'glued' | 'word'
  readonly at: number
}

/** An address of a site, a page or a mailbox. */
export const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s\u0600-\u06ff]{3,300}|[a-z\d._-]{1,64}@[a-z\d-]{1,64}\.[a-z.]{2,20}|\b[a-z\d-]{2,64}\.(?:com|net|org|info)\b(?:\/[^\s\u0600-\u06ff]{0,200})?/i

/** Marks that belong to a label that follows: dashes, bars, stars, opening brackets. */
const LEADING = '-\u2013\u2014\u0640|*#/(["\u00ab\u201c\u2022<>\u25a0\u25cf\u25aa_'
const CLOSING = '"\u00bb\u201d)]\'\u2019'
const POINT = 0x2e
/** So many units of letters before a full stop are an initial, not a sentence's last word. */
const INITIAL = 1
const HANDLE = /[a-z@][\w./@-]*$/i
const LONGEST_HANDLE = 32

/** Whether a mark may end a sentence: . ! ? the Arabic question mark, the Urdu full stop, an ellipsis. */
function isEndMark(unit: number): boolean {
  return unit === POINT || unit === 0x21 || unit === 0x3f || unit === 0x61f || unit === 0x6d4 || unit === 0x2026
}

function isWord(unit: number): boolean {
  const kind = CLASSES[unit]
  return kind === WORD || kind === DIGIT || kind === MARKING
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202f)
}

export function trimStart(value: string, start: number): number {
  while (start < value.length && isSpace(value.charCodeAt(start))) start++
  return start
}

export function trimEnd(value: string, end: number): number {
  while (end > 0 && isSpace(value.charCodeAt(end - 1))) end--
  return end
}

/** Whether no word goes on at an offset. */
export function isWordEnd(value: string, at: number): boolean {
  return at >= value.length || !isWord(value.charCodeAt(at))
}

export function wordsIn(text: string): number {
  return shapeOf(text).words
}

export function endsSentence(text: string): boolean {
  return shapeOf(text).ends
}

/** Whether the mark before `at` ends a sentence: no point of an initial or a number. */
function isSentenceEnd(value: string, at: number): boolean {
  const mark = value.charCodeAt(at - 1)
  if (!isEndMark(mark)) return false
  if (mark !== POINT) return true
  let start = at - 1
  while (start > 0 && at - 1 - start <= INITIAL && isWord(value.charCodeAt(start - 1))) start--
  const letters = at - 1 - start
  return letters !== INITIAL || CLASSES[value.charCodeAt(at - 2)] === DIGIT
}

/** What stands before the label that begins at `start`. Its `at` is the offset at which the text before it ends. */
export function edgeBefore(value: string, start: number): Edge {
  let at = start
  while (at > 0 && (isSpace(value.charCodeAt(at - 1)) || LEADING.includes(value.charAt(at - 1)))) at--
  // A straight quotation mark that is written on to a word or a full stop closes there; a slash ends an address.
  while (at > 0 && at < start && (value.charAt(at) === '"' || (value.charAt(at) === '/' && isLatin(value.charCodeAt(at - 1))))) at++
  if (at === 0) return { kind: 'start', at }
  let before = at
  while (before > 0 && (CLOSING.includes(value.charAt(before - 1)) || isSpace(value.charCodeAt(before - 1)))) before--
  if (isSentenceEnd(value, before)) return { kind: 'sentence', at }
  if (before < at) return { kind: 'mark', at }
  if (at === start) return { kind: isGlued(value, at) ? 'glued' : 'word', at }
  // An address or a name in Latin letters ends no Arabic sentence, but an Arabic label begins anew behind it.
  return { kind: HANDLE.test(value.slice(Math.max(0, at - LONGEST_HANDLE), at)) ? 'mark' : 'word', at }
}

function isLatin(unit: number): boolean {
  return ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || unit === 0x2f
}

/** Whether a whole word stands right before an offset. */
function isGlued(value: string, at: number): boolean {
  let start = at
  while (start > 0 && isWord(value.charCodeAt(start - 1))) start--
  return at - start >= 3
}

/** Where a sentence ends that begins at `start`: behind its mark, or at the end of the line; within `most` units. */
export function sentenceEnd(value: string, start: number, most: number): number | undefined {
  for (let at = start; at < value.length; at++) {
    if (at - start > most) return undefined
    if (!isEndMark(value.charCodeAt(at))) continue
    let end = at + 1
    while (isEndMark(value.charCodeAt(end))) end++
    // Two points are a pause; a point inside a number or an address is none.
    const single = end - at === 1
    const paused = !single && value.charAt(at) === '.' && end < value.length
    const inside = single && value.charAt(at) === '.' && end < value.length && isWord(value.charCodeAt(end)) && !isArabicWord(value, end)
    if (paused || inside || !isSentenceEnd(value, at + 1)) {
      at = end - 1
      continue
    }
    while (end < value.length && CLOSING.includes(value.charAt(end))) end++
    return end
  }
  return value.length - start > most ? undefined : value.length
}

function isArabicWord(value: string, at: number): boolean {
  const unit = value.charCodeAt(at)
  return unit >= 0x0620 && unit <= 0x06ff && CLASSES[unit] === WORD
}

/** Where the last sentence of a line begins, behind the end of another, if it is within the last `most` units. */
export function lastSentence(value: string, most: number): number | undefined {
  const end = trimEnd(value, value.length)
  for (let at = end - 1; at > 0 && end - at <= most; at--) {
    if (!isSentenceEnd(value, at)) continue
    // A point inside a number or an address ends nothing.
    const next = value.charCodeAt(at)
    if (value.charAt(at - 1) === '.' && isWord(next) && !isArabicWord(value, at)) continue
    let start = at
    while (start < end && CLOSING.includes(value.charAt(start))) start++
    return trimStart(value, start) < end ? start : undefined
  }
  return undefined
}
