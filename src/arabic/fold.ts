/**
 * The folding: the one form in which lines, phrases and names are compared. Never shown.
 *
 * Tashkeel, tatweel and invisible characters go; presentation forms, hamza carriers, alef and yeh forms, teh marbuta
 * and digits each become one letter; Latin letters become small; every run of anything else is one space.
 */

import {
  ALEF,
  ALEF_HAMZA_ABOVE,
  ALEF_HAMZA_BELOW,
  ALEF_MADDA,
  ALEF_MAKSURA,
  ALEF_WASLA,
  CLASSES,
  DIGIT,
  digitValue,
  HEH,
  isBidiControl,
  isZeroWidth,
  LOOK_ALIKES,
  MARKING,
  SMALL_WAW,
  SMALL_YEH,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  WORD,
  YEH,
  YEH_HAMZA,
} from './characters.ts'
import { checkText } from './check.ts'

export const DROP = 0
export const SPACE = 0x20
/** Units of one ligature that stands for several letters, kept beside the table: U+FB50–U+FEFF. */
export const ligatures = new Map<number, string>()
export const FIRST_LIGATURE = 0xfb50

/** What becomes of each UTF-16 unit: nothing, a space, or one letter. */
export const table: Uint16Array = (() => {
  const folded = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) folded[unit] = foldUnit(unit)
  return folded
})()

function foldUnit(unit: number): number {
  if (CLASSES[unit] === MARKING || isBidiControl(unit) || isZeroWidth(unit)) return DROP
  if (unit === SMALL_WAW || unit === SMALL_YEH) return DROP
  const digit = digitValue(unit)
  if (digit >= 0) return 0x30 + digit
  const letter = LOOK_ALIKES.get(unit) ?? unit
  switch (letter) {
    case ALEF_MADDA:
    case ALEF_HAMZA_ABOVE:
    case ALEF_HAMZA_BELOW:
    case ALEF_WASLA:
      return ALEF
    case WAW_HAMZA:
      return WAW
    case YEH_HAMZA:
    case ALEF_MAKSURA:
      return YEH
    case TEH_MARBUTA:
      return HEH
  }
  if (letter !== unit) return letter
  const compatible = unit >= 0xfb50 && unit <= 0xfeff ? String.fromCharCode(unit).normalize('NFKC') : ''
  if (compatible !== '' && compatible !== String.fromCharCode(unit)) {
    const letters = [...compatible].map((letter) => foldUnit(letter.charCodeAt(0)))
    const kept = letters.filter((letter) => letter !== DROP && letter !== SPACE)
    if (kept.length > 1) ligatures.set(unit, String.fromCharCode(...kept))
    return kept[0] ?? DROP
  }
  if (!isWordClass(unit)) return SPACE
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

function isWordClass(unit: number): boolean {
  return CLASSES[unit] === WORD || CLASSES[unit] === DIGIT
}

/** A folded text, with the way back. */
export interface Folded {
  readonly text: string
  /** For each unit of `text`, the offset in the original of the unit it came from. */
  readonly offsets: readonly number[]
}

/** Where folded units are gathered before they become a string: one for all calls, none of which calls another. */
let gathered = new Uint16Array(4096)
/** `String.fromCharCode` takes so many units at once. */
const MOST_UNITS = 4096

function gatheredText(length: number): string {
  let text = ''
  for (let start = 0; start < length; start += MOST_UNITS) {
    text += String.fromCharCode.apply(null, gathered.subarray(start, Math.min(length, start + MOST_UNITS)) as unknown as number[])
  }
  return text
}

/** The folded form of `[start, end)` of a text: words joined by single spaces. */
export function fold(text: string, start = 0, end?: number): string {
  checkText(text)
  const last = Math.min(end ?? text.length, text.length)
  // Many words are folded as they stand.
  let index = start
  while (index < last) {
    const unit = text.charCodeAt(index)
    if (table[unit] !== unit || unit === SPACE) break
    index++
  }
  if (index === last) return text.slice(start, last)
  // A ligature is at most eight letters.
  if (gathered.length < (last - start) * 8) gathered = new Uint16Array((last - start) * 8)
  let length = 0
  let gap = false
  for (index = start; index < last; index++) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP) continue
    if (unit === SPACE) {
      gap = length > 0
      continue
    }
    if (gap) {
      gathered[length++] = SPACE
      gap = false
    }
    gathered[length++] = unit
    if (code >= FIRST_LIGATURE) length = addRest(code, length)
  }
  return gatheredText(length)
}

/** The letters of a ligature behind its first one; the new length of what is gathered. */
function addRest(code: number, length: number): number {
  const letters = ligatures.get(code)
  if (letters === undefined) return length
  let end = length
  for (let at = 1; at < letters.length; at++) gathered[end++] = letters.charCodeAt(at)
  return end
}

/** The folded letters and digits of a text without any space, each with its place. */
export function foldLetters(text: string): Folded {
  checkText(text)
  if (gathered.length < text.length * 8) gathered = new Uint16Array(text.length * 8)
  const offsets: number[] = []
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP || unit === SPACE) continue
    gathered[length++] = unit
    if (code >= FIRST_LIGATURE) length = addRest(code, length)
    while (offsets.length < length) offsets.push(index)
  }
  return { text: gatheredText(length), offsets }
}

/** Whether the folded letters of a text begin (or end) with some folded letters, spaces apart. Stops where they differ. */
export function hasLettersAt(edge: 'start' | 'end', text: string, letters: string): boolean {
  const step = edge === 'start' ? 1 : -1
  let index = edge === 'start' ? 0 : text.length - 1
  let at = edge === 'start' ? 0 : letters.length - 1
  for (; index >= 0 && index < text.length; index += step) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP || unit === SPACE) continue
    const found = ligatures.get(code) ?? String.fromCharCode(unit)
    for (let n = 0; n < found.length; n++, at += step) {
      if (at < 0 || at >= letters.length) return true
      if (found[edge === 'start' ? n : found.length - 1 - n] !== letters[at]) return false
    }
  }
  return at < 0 || at >= letters.length
}

/**
 * Whether `[start, end)` of a text folds to a text, spaces apart: the same as comparing `fold` of it, without a string of it.
 *
 * @param skip
 *   So many of its first folded letters do not count.
 * @param from
 *   Where in `folded` the comparison begins.
 */
export function foldsTo(text: string, start: number, end: number, folded: string, skip = 0, from = 0): boolean {
  let at = from
  let left = skip
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP || unit === SPACE) continue
    const letters = code < FIRST_LIGATURE ? undefined : ligatures.get(code)
    for (let n = 0; n < (letters?.length ?? 1); n++) {
      if (left > 0) {
        left--
        continue
      }
      if (folded.charCodeAt(at) === SPACE) at++
      if (folded.charCodeAt(at++) !== (letters?.charCodeAt(n) ?? unit)) return false
    }
  }
  return at === folded.length
}

/** Where in a text the folded letter `number`, from 0, of its units `[start, end)` stands; `start` if there are fewer. */
export function foldedOffset(text: string, start: number, end: number, number: number): number {
  let left = number
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP || unit === SPACE) continue
    left -= code < FIRST_LIGATURE ? 1 : (ligatures.get(code)?.length ?? 1)
    if (left < 0) return index
  }
  return start
}

/** The letter that a unit folds to, of a ligature the first; 0 if it folds to none. */
export function foldLetter(code: number): number {
  const unit = table[code] as number
  return unit === SPACE ? DROP : unit
}
