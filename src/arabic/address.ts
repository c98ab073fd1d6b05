/** Addresses: where a URL, an e-mail address, or the name of a site or a file ends that begins at a place of a text. */
import { CLASSES, WHITE } from './characters.ts'

const POINT = 0x2e
const SLASH = 0x2f
const COLON = 0x3a
const AT = 0x40
const OPENING = 0x28
const CLOSING = 0x29

const NAME = 1
const STOP = 2
const TRAILING = 3

function unitsOf(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0))
}

/** What a unit is to an address: a part of a name, the end of a path, or punctuation that is a path's only inside it. */
const UNITS: Uint8Array = (() => {
  const units = new Uint8Array(0x10000)
  for (const unit of unitsOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-')) units[unit] = NAME
  for (const unit of unitsOf('<>"\'()\u00ab\u00bb\u201c\u201d\u060c\u061b')) units[unit] = STOP
  for (const unit of unitsOf('.,:;!?\u061f\u06d4\u2026')) units[unit] = TRAILING
  for (let unit = 0; unit < 0x10000; unit++) if (CLASSES[unit] === WHITE) units[unit] = STOP
  return units
})()

const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ftp'])

/** The last part of the name of a site or a file: com, pdf, mp4. A sentence glued to another begins with a capital. */
const LAST_PART = /^(?:[a-z][a-z\d]{1,5}|[A-Z][A-Z\d]{1,5})$/
const LONGEST_LAST_PART = 6

/** Behind the name at `start`: Latin letters and digits, - _ +, and single points between them. */
export function nameEnd(text: string, start: number): number {
  let end = start
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (UNITS[unit] === NAME || (unit === POINT && end > start && UNITS[text.charCodeAt(end + 1)] === NAME)) continue
    break
  }
  return end
}

/**
 * Where the address ends that begins with a name, without the punctuation of the sentence around it.
 *
 * @param end
 *   The end of the name, as `nameEnd` finds it.
 * @returns
 *   An offset in UTF-16 units; -1 if no address begins there.
 */
export function addressEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end)
  if (next === AT) {
    const domainEnd = nameEnd(text, end + 1)
    return lastPoint(text, end + 1, domainEnd) > 0 ? domainEnd : -1
  }
  if (next === COLON && text.charCodeAt(end + 1) === SLASH && text.charCodeAt(end + 2) === SLASH)
    return end - start <= 5 && SCHEMES.has(text.slice(start, end).toLowerCase()) ? pathEnd(text, end + 3) : -1
  const point = lastPoint(text, start, end)
  if (point < 0) return -1
  const isSite = text.slice(start, start + 4).toLowerCase() === 'www.'
  const isName = end - point - 1 <= LONGEST_LAST_PART && LAST_PART.test(text.slice(point + 1, end))
  if (!isSite && !isName) return -1
  const path = next === SLASH || (next === COLON && UNITS[text.charCodeAt(end + 1)] === NAME) ? pathEnd(text, end) : -1
  return path < 0 ? end : path
}

/** The last point of a name; -1 if it has none. */
function lastPoint(text: string, start: number, end: number): number {
  for (let index = end - 1; index > start; index--) if (text.charCodeAt(index) === POINT) return index
  return -1
}

/** The end of a path that goes on at `start`; -1 if nothing but punctuation does. */
function pathEnd(text: string, start: number): number {
  let end = start
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    // Brackets are of a path if they close in it.
    const isBracket = unit === OPENING ? closes(text, end) : unit === CLOSING && isOpen(text, start, end)
    if (UNITS[unit] === STOP && !isBracket) break
  }
  while (end > start && UNITS[text.charCodeAt(end - 1)] === TRAILING) end--
  return end > start ? end : -1
}

/** So many units around a bracket are looked at for the other one. */
const LONGEST_BRACKETS = 100

function closes(text: string, opening: number): boolean {
  for (let at = opening + 1; at < text.length && at - opening < LONGEST_BRACKETS; at++) {
    const unit = text.charCodeAt(at)
    if (unit === CLOSING) return true
    if (UNITS[unit] === STOP) return false
  }
  return false
}

function isOpen(text: string, start: number, closing: number): boolean {
  for (let at = closing - 1; at >= start && closing - at < LONGEST_BRACKETS; at--) {
    const unit = text.charCodeAt(at)
    if (unit === OPENING) return true
    if (unit === CLOSING) return false
  }
  return false
}
