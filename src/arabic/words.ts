/**
 * Words: a table tokeniser. Its tokens tile the text: each begins where the one before ends.
 *
 * A word keeps its marks, tatweel and joiners; a number its separators (12:30, 3.5, 1,200, 16/02/2019); an abbreviation
 * its inner points; an address, a handle and a hashtag are one token. Where nothing of this decides, words end where
 * UAX #29 ends them. All offsets are UTF-16 code units.
 */
import { addressEnd, nameEnd } from './address.ts'
import {
  CLASSES,
  DIGIT,
  isArabic,
  isBidiControl,
  isZeroWidth,
  MARKING,
  PUNCT,
  TATWEEL,
  WHITE,
  WORD,
  ZWJ,
  ZWNJ,
  ZWSP,
} from './characters.ts'
import { checkText } from './check.ts'

/** `abbreviation` has points between its letters; `source` is what is no language: an address, the name of a file. */
export const TOKEN_TYPES = ['word', 'number', 'abbreviation', 'punctuation', 'symbol', 'space', 'source'] as const

export type TokenType = (typeof TOKEN_TYPES)[number]

export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
}

// The types as `Tokens` holds them: places in `TOKEN_TYPES`.
export const WORD_TOKEN = 0
export const NUMBER_TOKEN = 1
export const ABBREVIATION_TOKEN = 2
export const PUNCTUATION_TOKEN = 3
export const SYMBOL_TOKEN = 4
export const SPACE_TOKEN = 5
export const SOURCE_TOKEN = 6

// What a unit is to the tokeniser. Up to `FORMAT` it goes on with a word; up to `MARK` it may begin one.
const LETTER = 1
const NUMERAL = 2
const MARK = 3
const FORMAT = 4
/** A point joins two digits, or the letters of an abbreviation. */
const POINT = 5
/** Joins two digits into one number: , : / - and the Arabic comma, decimal and thousands separators. */
const DIGIT_JOINER = 6
/** Joins two letters into one word. Not Arabic ones: before them it opens a quotation. */
const APOSTROPHE = 7
const UNDERSCORE = 8
/** Of a hashtag and a handle: one word with what follows. */
const TAG_SIGN = 9
const BLANK = 10
const MARK_OF_PUNCTUATION = 11
const PICTURE = 12

const KINDS: Uint8Array = (() => {
  const kindOfClass: Readonly<Record<number, number>> = {
    [WORD]: LETTER,
    [DIGIT]: NUMERAL,
    [MARKING]: MARK,
    [WHITE]: BLANK,
    [PUNCT]: MARK_OF_PUNCTUATION,
  }
  const kinds = CLASSES.map((kind) => kindOfClass[kind] ?? PICTURE)
  for (let unit = 0x80; unit < 0xd800; unit++)
    if (unit !== ZWSP && unit !== ZWNJ && unit !== ZWJ && (isBidiControl(unit) || isZeroWidth(unit))) kinds[unit] = FORMAT
  kinds[0x2e] = POINT
  for (const unit of [0x2c, 0x3a, 0x2f, 0x2d, 0x060c, 0x066b, 0x066c]) kinds[unit] = DIGIT_JOINER
  for (const unit of [0x27, 0x2019]) kinds[unit] = APOSTROPHE
  kinds[0x5f] = UNDERSCORE
  for (const unit of [0x23, 0x40]) kinds[unit] = TAG_SIGN
  return kinds
})()

/** The kind of the unit at a place; behind the end of the text none. */
function kindAt(text: string, index: number): number {
  return index < text.length ? (KINDS[text.charCodeAt(index)] as number) : BLANK
}

/** Whether an address could begin with a unit: it is a Latin letter or digit. */
function isAscii(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/**
 * The tokens of a text, without an object for each. One `Tokens` serves text after text: `read` takes the next.
 *
 * `for (let n = 0; n < tokens.length; n++) text.slice(tokens.start(n), tokens.ends[n])`
 */
export class Tokens {
  /** How many there are. What the arrays hold behind it is of no text. */
  length = 0
  /** The type of each, as a place in `TOKEN_TYPES`. */
  types = new Uint8Array(1024)
  /** The end of each in UTF-16 units; the next begins there. */
  ends = new Int32Array(1024)

  /** Where a token begins. */
  start(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] as number)
  }

  /** Takes the tokens of a text. A TypeError if it is no string. */
  read(text: string): this {
    checkText(text)
    if (this.ends.length < text.length) {
      this.types = new Uint8Array(text.length)
      this.ends = new Int32Array(text.length)
    }
    const { types, ends } = this
    const { length } = text
    let count = 0
    let index = 0
    /** The end of a Latin name that no address begins with: none begins inside it. */
    let plainBefore = 0
    while (index < length) {
      const start = index
      const unit = text.charCodeAt(index)
      let type = PUNCTUATION_TOKEN
      switch (KINDS[unit]) {
        case LETTER:
        case NUMERAL:
        case MARK:
          if (isAscii(unit) && index >= plainBefore) {
            const nameEnds = nameEnd(text, index)
            const end = addressEnd(text, index, nameEnds)
            if (end > 0) {
              type = SOURCE_TOKEN
              index = end
              break
            }
            plainBefore = nameEnds
          }
          index = wordEnd(text, index)
          type = wordType
          if (type === WORD_TOKEN && index - start <= LONGEST_PART && text.charCodeAt(index) === 0x2e) {
            const end = abbreviationEnd(text, start)
            if (end > index) {
              type = ABBREVIATION_TOKEN
              index = end
            }
          }
          break
        case BLANK:
          type = SPACE_TOKEN
          do index++
          while (index < length && KINDS[text.charCodeAt(index)] === BLANK)
          break
        case TAG_SIGN:
          if (kindAt(text, index + 1) <= MARK) {
            index = wordEnd(text, index + 1)
            type = wordType
            if (type === WORD_TOKEN) break
            // Of a number it is no hashtag, but a sign before it.
            type = PUNCTUATION_TOKEN
            index = start + 1
            break
          }
          index = runEnd(text, index)
          break
        case FORMAT:
        case PICTURE:
          type = SYMBOL_TOKEN
          index = symbolEnd(text, index)
          break
        default:
          // A run of one mark is one token: ... !! //
          index = runEnd(text, index)
      }
      types[count] = type
      ends[count++] = index
    }
    this.length = count
    return this
  }
}

/** The type of what `wordEnd` has found the end of. */
let wordType = WORD_TOKEN

/** Where the word or number that begins at `start` ends. Sets `wordType`: without letter or digit it is a symbol. */
function wordEnd(text: string, start: number): number {
  const { length } = text
  let index = start
  // Most words are letters alone.
  while (index < length && KINDS[text.charCodeAt(index)] === LETTER) index++
  let letters = index > start
  /** The kind of the last unit that is no mark. */
  let last = letters ? LETTER : MARK
  for (; index < length; index++) {
    const unit = text.charCodeAt(index)
    const kind = KINDS[unit] as number
    if (kind === LETTER) {
      last = LETTER
      letters = true
    } else if (kind === NUMERAL) last = NUMERAL
    else if (kind <= FORMAT) continue
    else if (kind > UNDERSCORE) break
    else {
      const next = kindAt(text, index + 1)
      if (kind === UNDERSCORE) {
        // A run of them may stand inside a word.
        let end = index + 1
        while (kindAt(text, end) === UNDERSCORE) end++
        if (kindAt(text, end) > MARK) break
        index = end - 1
      } else if (kind === APOSTROPHE) {
        if (last !== LETTER || next !== LETTER || isArabic(text.charCodeAt(index + 1)) || isArabic(text.charCodeAt(index - 1))) break
      } else if (last !== NUMERAL || next !== NUMERAL) break
    }
  }
  wordType = letters ? WORD_TOKEN : last === NUMERAL ? NUMBER_TOKEN : SYMBOL_TOKEN
  return index
}

/** The name of a Latin letter has up to three letters in Arabic; before the first, a proclitic. */
const LONGEST_NAME_OF_LETTER = 3
/** No first part of an abbreviation is longer, marks and all. */
const LONGEST_PART = 12

/**
 * The end of the abbreviation that begins at `start`: single letters with points between them, or at least three names
 * of letters, as an English acronym is spelled in Arabic. Two longer words with a point between them are two sentences
 * without a space. -1 if none begins there.
 */
function abbreviationEnd(text: string, start: number): number {
  let end = -1
  let parts = 0
  let longest = 0
  for (let index = start; parts === 0 || text.charCodeAt(end) === 0x2e; ) {
    const most = parts === 0 ? LONGEST_NAME_OF_LETTER + 1 : LONGEST_NAME_OF_LETTER
    let letters = 0
    let kind = kindAt(text, index)
    for (; kind === LETTER || (kind <= FORMAT && kind >= MARK); kind = kindAt(text, ++index)) if (kind === LETTER && ++letters > most) break
    if (letters === 0 || letters > most || kind <= FORMAT || kind === UNDERSCORE) break
    // Two single letters are an abbreviation already: what is longer and follows them is a word.
    if (parts > 1 && longest === 1 && letters > 1) break
    longest = Math.max(longest, letters)
    parts++
    end = index
    index++
  }
  return parts > 2 || (parts === 2 && longest === 1) ? end : -1
}

/** Where a run of one unit ends. */
function runEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  let end = start + 1
  while (end < text.length && text.charCodeAt(end) === unit) end++
  return end
}

/** Where a run of symbols ends, with the marks and joiners that stand on them. A tatweel begins the next word. */
function symbolEnd(text: string, start: number): number {
  let end = start + 1
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    const kind = KINDS[unit]
    if (kind !== PICTURE && kind !== FORMAT && (kind !== MARK || unit === TATWEEL)) break
  }
  return end
}

/** One for all calls of the functions below and of those that make sentences and trees: none of them calls another. */
const scratch = new Tokens()

/** The tokens of a text, until the next text is tokenised. A TypeError if it is no string. */
export function tokensOf(text: string): Tokens {
  return scratch.read(text)
}

/** The tokens of a text. A TypeError if it is no string. */
export function tokenize(text: string): Token[] {
  return listed(text, SOURCE_TOKEN)
}

/** The words of a text, numbers and abbreviations among them, without what stands between them. A TypeError if it is no string. */
export function words(text: string): Token[] {
  return listed(text, ABBREVIATION_TOKEN)
}

/** The tokens of a text up to a type. */
function listed(text: string, lastType: number): Token[] {
  const { length, types, ends } = tokensOf(text)
  const tokens: Token[] = []
  let start = 0
  for (let index = 0; index < length; index++) {
    const type = types[index] as number
    const end = ends[index] as number
    if (type <= lastType) tokens.push({ type: TOKEN_TYPES[type] as TokenType, start, end })
    start = end
  }
  return tokens
}
