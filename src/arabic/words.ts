/**
 * Words: a table tokeniser. Its tokens tile the text: each begins where the one before ends.
 *
 * A word keeps its marks, tatweel and joiners; a number its separators (12:30, 3.5, 1,200, 16/02/2019); an address, a
 * handle and a hashtag are one token. All offsets are UTF-16 code units.
 */
import { CLASSES, DIGIT, digitValue, MARKING, PUNCT, SYMBOL, WHITE, WORD } from './characters.ts'

export const TOKEN_TYPES = ['word', 'number', 'punctuation', 'symbol', 'space', 'source'] as const

/** `source` is what is no language: an address, an e-mail address. */
export type TokenType = (typeof TOKEN_TYPES)[number]

export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
}

/** Marks that join two digits into one number: . , : / - and the Arabic decimal and thousands separators. */
const NUMBER_JOINERS: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x3a, 0x2f, 0x2d, 0x066b, 0x066c, 0x060c])
/** Marks that join two letters into one word: the apostrophes. */
const WORD_JOINERS: ReadonlySet<number> = new Set([0x27, 0x2019])

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"'«»()\u060c\u061b]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[a-z\d-]{1,64}(?:\.[a-z\d-]{1,64}){0,4}\.(?:com|net|org|info|news|tv|gov|edu|[a-z]{2})(?![\w.-])(?:\/[^\s<>"'«»()\u060c\u061b]*)?/iy

/** Whether an address could begin with a unit: it is a Latin letter or digit. */
function isAscii(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/** The end of an address that begins at `start`, without the punctuation of the sentence around it; -1 if none does. */
function addressEnd(text: string, start: number): number {
  ADDRESS.lastIndex = start
  const match = ADDRESS.exec(text)
  if (match === null) return -1
  let end = ADDRESS.lastIndex
  while (end > start && /[.,:;!?\u061f]/.test(text.charAt(end - 1))) end--
  return end
}

/** The tokens of a text. */
export function tokenize(text: string): Token[] {
  return scan(text, true)
}

/** The words and numbers of a text, without what stands between them. */
export function words(text: string): Token[] {
  return scan(text, false)
}

/** All tokens of a text, or its words and numbers alone. */
function scan(text: string, all: boolean): Token[] {
  const tokens: Token[] = []
  const { length } = text
  let index = 0
  let noAddressBefore = 0
  while (index < length) {
    const start = index
    const unit = text.charCodeAt(index)
    switch (CLASSES[unit]) {
      case WORD:
      case MARKING:
      case DIGIT: {
        if (isAscii(unit) && index >= noAddressBefore) {
          const end = addressEnd(text, index)
          if (end > index) {
            if (all) tokens.push({ type: 'source', start, end })
            index = end
            continue
          }
          // No address begins inside a run that none begins with: each run is looked at once.
          noAddressBefore = index + 1
          while (noAddressBefore < length && !/\s/.test(text.charAt(noAddressBefore))) noAddressBefore++
        }
        index = wordEnd(text, index)
        tokens.push({ type: isNumber(text, start, index) ? 'number' : 'word', start, end: index })
        continue
      }
      case WHITE:
        do index++
        while (index < length && CLASSES[text.charCodeAt(index)] === WHITE)
        if (all) tokens.push({ type: 'space', start, end: index })
        continue
      case PUNCT:
        index++
        // A hashtag and a handle are one word with their sign.
        if ((unit === 0x23 || unit === 0x40) && index < length && CLASSES[text.charCodeAt(index)] === WORD) {
          index = wordEnd(text, index)
          tokens.push({ type: 'word', start, end: index })
          continue
        }
        // A run of one mark is one token: ... !! //
        while (index < length && text.charCodeAt(index) === unit) index++
        if (all) tokens.push({ type: 'punctuation', start, end: index })
        continue
      default:
        index += (unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00 ? 2 : 1
        while (index < length && CLASSES[text.charCodeAt(index)] === SYMBOL) index++
        if (all) tokens.push({ type: 'symbol', start, end: index })
    }
  }
  return tokens
}

function wordEnd(text: string, start: number): number {
  let index = start + 1
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const kind = CLASSES[unit]
    if (kind === WORD || kind === MARKING || kind === DIGIT) continue
    // One joiner, with a digit (or a letter) on both sides.
    const next = CLASSES[text.charCodeAt(index + 1)]
    const before = CLASSES[text.charCodeAt(index - 1)]
    if (before === DIGIT && next === DIGIT && NUMBER_JOINERS.has(unit)) continue
    if (before === WORD && next === WORD && WORD_JOINERS.has(unit)) continue
    if (unit === 0x5f) continue
    break
  }
  return index
}

function isNumber(text: string, start: number, end: number): boolean {
  if (digitValue(text.charCodeAt(start)) < 0) return false
  for (let index = start; index < end; index++) {
    if (CLASSES[text.charCodeAt(index)] === WORD) return false
  }
  return true
}
