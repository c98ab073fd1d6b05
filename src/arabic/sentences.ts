/**
 * Sentences: where one ends in Arabic prose.
 *
 * The rules are of shape more than of words: what a point, a question mark or an ellipsis is follows from what stands
 * beside it. A line is a paragraph: its end is always one of a sentence.
 */
import { CLASSES, DIGIT, WAW, WORD } from './characters.ts'
import { fold } from './fold.ts'
import { ABBREVIATIONS, isConnective, LONGEST_ABBREVIATION, SAYING, SITE_ENDINGS } from './sentence-lexicon.ts'
import { ABBREVIATION_TOKEN, NUMBER_TOKEN, PUNCTUATION_TOKEN, SPACE_TOKEN, type Tokens, tokensOf, WORD_TOKEN } from './words.ts'

/** A part of a text: offsets in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A range of tokens: `[first, last)`. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

// What a punctuation mark is to a sentence. Up to `STRONG` it may end one.
const NO_MARK = 0
const POINT = 1
const ELLIPSIS = 2
/** ! ? the Arabic question mark, the Urdu full stop: an end by itself. */
const STRONG = 3
/** Never an end, and never the beginning of a sentence: comma, semicolon, colon. */
const PAUSE = 4
const OPENING_BRACKET = 5
const OPENING_QUOTE = 6
const CLOSING_BRACKET = 7
const CLOSING_QUOTE = 8
/** Opens and closes. */
const STRAIGHT_QUOTE = 9
/** Closes right behind an end; else it is of a word. */
const APOSTROPHE = 10

const MARKS: Uint8Array = (() => {
  const marks = new Uint8Array(0x10000)
  const set = (mark: number, characters: string): void => {
    for (let index = 0; index < characters.length; index++) marks[characters.charCodeAt(index)] = mark
  }
  set(POINT, '.')
  set(ELLIPSIS, '\u2026')
  set(STRONG, '!?\u061f\u06d4\u203c\u2047\u2048\u2049')
  set(PAUSE, ',;:\u060c\u061b')
  set(OPENING_BRACKET, '([{\ufd3f')
  set(OPENING_QUOTE, '\u00ab\u2018\u201c\u201e\u2039')
  set(CLOSING_BRACKET, ')]}\ufd3e')
  set(CLOSING_QUOTE, '\u00bb\u201d\u203a\u2019')
  set(STRAIGHT_QUOTE, '"')
  set(APOSTROPHE, "'")
  return marks
})()

/** Allah, honorifics, the rial: each one character. */
const FIRST_HONORIFIC = 0xfdf0
const LAST_HONORIFIC = 0xfdff

/** The number of a section: 2.1. */
const SECTION = /^[\d\u0660-\u0669\u06f0-\u06f9]{1,2}(?:[.\u066b][\d\u0660-\u0669\u06f0-\u06f9]{1,2})+$/

// What opened in the sentence in hand and has not closed.
const NOTHING = 0
/** A bracket behind the first words: what it holds is said by the way. */
const ASIDE = 1
/** A quotation behind the first words that no colon introduces: a part of the sentence, as a title is. */
const QUOTED = 2
/** A quotation that stands for itself: at the beginning, or behind a colon. */
const SPEECH = 3

/** Reads the tokens of a text once, from the first to the last. */
class Splitter {
  readonly ranges: TokenRange[] = []
  readonly #text: string
  readonly #tokens: Tokens
  /** Where the sentence in hand begins, and how many tokens of it are neither spaces nor punctuation. */
  #first = 0
  #words = 0
  #opened = NOTHING
  /** Whether a straight quotation mark is open in the line. */
  #straight = false

  constructor(text: string, tokens: Tokens) {
    this.#text = text
    this.#tokens = tokens
    const { length, types } = tokens
    for (let index = 0; index < length; index++) {
      if (types[index] === SPACE_TOKEN) {
        if (!this.#breaksLine(index)) continue
        this.#close(index)
        this.#straight = false
      } else if (types[index] === PUNCTUATION_TOKEN) index = this.#punctuation(index)
      else this.#words++
    }
    this.#close(length)
  }

  /** Reads a punctuation mark, and those that belong to it; the last one's index. */
  #punctuation(index: number): number {
    const mark = this.#mark(index)
    if (mark > STRONG) {
      if (isOpening(mark, this.#straight)) this.#open(index, mark)
      else if (mark !== PAUSE && mark !== APOSTROPHE) this.#shut(mark)
      return index
    }
    if (mark === NO_MARK) return index
    let strong = false
    let points = 0
    let shut = NOTHING
    let last = index
    do {
      const next = this.#mark(last)
      if (next === STRONG) strong = true
      else if (next === POINT) points += this.#length(last)
      else if (next === ELLIPSIS) points += 2
      else if (next !== NO_MARK) shut = this.#shut(next) || shut
      last++
    } while (this.#goesOn(last))
    if (this.#ends(index, last, strong ? STRONG : points > 1 ? ELLIPSIS : POINT, shut)) this.#close(last)
    return last - 1
  }

  /** Whether a token belongs to the end before it: another end, what closes behind it, a space before such a mark. */
  #goesOn(index: number): boolean {
    if (this.#isEndOrClosing(index) || this.#mark(index) === APOSTROPHE) return true
    if (!this.#isSpace(index) || this.#breaksLine(index) || !this.#isEndOrClosing(index + 1)) return false
    // A mark behind a space that a word follows at once is that word's.
    const { length, types } = this.#tokens
    return index + 2 >= length || types[index + 2] === SPACE_TOKEN || types[index + 2] === PUNCTUATION_TOKEN
  }

  #isEndOrClosing(index: number): boolean {
    const mark = this.#mark(index)
    if (mark === STRAIGHT_QUOTE) return this.#straight
    return (mark > NO_MARK && mark <= STRONG) || mark === CLOSING_BRACKET || mark === CLOSING_QUOTE
  }

  #open(index: number, mark: number): void {
    if (mark === STRAIGHT_QUOTE) this.#straight = true
    if (mark === OPENING_BRACKET) this.#opened = this.#words > 0 ? ASIDE : NOTHING
    else this.#opened = this.#words > 0 && !this.#isColon(this.#before(index)) ? QUOTED : SPEECH
  }

  /** Closes what was opened; what it was. */
  #shut(mark: number): number {
    if (mark === STRAIGHT_QUOTE) this.#straight = false
    const opened = this.#opened
    this.#opened = NOTHING
    return opened === NOTHING && mark !== CLOSING_BRACKET ? SPEECH : opened
  }

  /** Whether the marks `[index, last)` end the sentence in hand. */
  #ends(index: number, last: number, mark: number, shut: number): boolean {
    if (this.#words === 0) return false
    const { length, types } = this.#tokens
    const spaced = this.#isSpace(last)
    const next = spaced ? last + 1 : last
    if (next >= length || (spaced && this.#breaksLine(last))) return true
    if (this.#mark(next) === PAUSE || shut === ASIDE) return false
    if (shut !== NOTHING && SAYING.has(this.#key(next))) return false
    // A sentence that wa- begins is another, whatever was quoted before it.
    if (shut === QUOTED && mark !== POINT) return types[next] !== WORD_TOKEN || this.#unit(next) === WAW
    if (mark === ELLIPSIS) return !isConnective(this.#key(next))
    if (shut !== NOTHING) return true
    // Inside a name: .net, in Latin letters or in Arabic ones.
    if (!spaced && ((this.#isLatin(index - 1) && this.#isLatin(next)) || SITE_ENDINGS.has(this.#key(next)))) return false
    return mark === STRONG || !(this.#isShort(index, next) || this.#isNumbering(index))
  }

  /** Whether a point makes a word short: an initial, a title, an abbreviation. */
  #isShort(index: number, next: number): boolean {
    const { types } = this.#tokens
    const word = this.#before(index)
    if (word < this.#first) return false
    const letters = this.#letters(word)
    if (types[word] === ABBREVIATION_TOKEN || (types[word] === WORD_TOKEN && letters === 1)) {
      // Behind a number it is a unit or an era, and may be the last word: 3200 B.C.
      const before = this.#before(word)
      return before < this.#first || types[before] !== NUMBER_TOKEN || types[next] === NUMBER_TOKEN
    }
    if (types[word] !== WORD_TOKEN) return false
    if (letters <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(this.#string(word))) return true
    return letters === 2 && this.#isSpelled(word, next)
  }

  /** Whether a word of two letters is the name of one letter of an acronym: others like it stand beside it. */
  #isSpelled(word: number, next: number): boolean {
    const { types } = this.#tokens
    if (types[next] === WORD_TOKEN && this.#letters(next) === 2 && this.#mark(next + 1) === POINT) return true
    const point = this.#before(word)
    const before = this.#before(point)
    return before >= this.#first && this.#mark(point) === POINT && types[before] === WORD_TOKEN && this.#letters(before) === 2
  }

  /** Whether a point stands behind the number of an item, a heading or a section. */
  #isNumbering(index: number): boolean {
    if (index === this.#first || this.#tokens.types[index - 1] !== NUMBER_TOKEN) return false
    // No sentence of prose is a number, or one word and a number; and what prose measures has its unit behind it.
    return this.#words <= 2 || SECTION.test(this.#string(index - 1))
  }

  #isColon(index: number): boolean {
    return index >= 0 && this.#unit(index) === 0x3a
  }

  #isLatin(index: number): boolean {
    const last = (this.#tokens.ends[index] as number) - 1
    return this.#tokens.types[index] !== PUNCTUATION_TOKEN && this.#text.charCodeAt(last) < 0x80
  }

  /** Ends the sentence in hand before a token, without the space around it. */
  #close(last: number): void {
    const { types } = this.#tokens
    let first = this.#first
    while (first < last && types[first] === SPACE_TOKEN) first++
    let end = last
    while (end > first && types[end - 1] === SPACE_TOKEN) end--
    if (end > first) this.ranges.push({ first, last: end })
    this.#first = last
    this.#words = 0
    this.#opened = NOTHING
  }

  /** The token before one, spaces apart. */
  #before(index: number): number {
    return this.#tokens.types[index - 1] === SPACE_TOKEN ? index - 2 : index - 1
  }

  #mark(index: number): number {
    return this.#tokens.types[index] === PUNCTUATION_TOKEN && index < this.#tokens.length ? (MARKS[this.#unit(index)] as number) : NO_MARK
  }

  #isSpace(index: number): boolean {
    return index < this.#tokens.length && this.#tokens.types[index] === SPACE_TOKEN
  }

  #unit(index: number): number {
    return this.#text.charCodeAt(this.#tokens.start(index))
  }

  #length(index: number): number {
    return (this.#tokens.ends[index] as number) - this.#tokens.start(index)
  }

  #string(index: number): string {
    return this.#text.slice(this.#tokens.start(index), this.#tokens.ends[index])
  }

  /** A word folded; nothing for what is no word. */
  #key(index: number): string {
    return this.#tokens.types[index] === WORD_TOKEN ? fold(this.#text, this.#tokens.start(index), this.#tokens.ends[index]) : ''
  }

  /** How many letters and digits a token has, counted up to a few. */
  #letters(index: number): number {
    let letters = 0
    const end = this.#tokens.ends[index] as number
    for (let at = this.#tokens.start(index); at < end && letters <= LONGEST_ABBREVIATION; at++) {
      const unit = this.#text.charCodeAt(at)
      const kind = CLASSES[unit]
      // A ligature of words is no initial.
      if (unit >= FIRST_HONORIFIC && unit <= LAST_HONORIFIC) letters += LONGEST_ABBREVIATION
      if (kind === WORD || kind === DIGIT) letters++
    }
    return letters
  }

  /** Whether a space holds a line end. */
  #breaksLine(index: number): boolean {
    return breaksLine(this.#text, this.#tokens.start(index), this.#tokens.ends[index] as number)
  }
}

function isOpening(mark: number, straight: boolean): boolean {
  return mark === OPENING_BRACKET || mark === OPENING_QUOTE || (mark === STRAIGHT_QUOTE && !straight)
}

/** Whether white space holds a line end. */
export function breaksLine(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return true
  }
  return false
}

/**
 * The sentences of a tokenised text, as ranges of its tokens. They hold every token but the white space between them.
 */
export function sentencesOf(text: string, tokens: Tokens): readonly TokenRange[] {
  return new Splitter(text, tokens).ranges
}

/** Where the sentences of a text stand in it, in UTF-16 units. A TypeError if it is no string. */
export function sentenceRanges(text: string): TextRange[] {
  const tokens = tokensOf(text)
  return sentencesOf(text, tokens).map(({ first, last }) => ({ start: tokens.start(first), end: tokens.ends[last - 1] as number }))
}

/** The sentences of a text, as text. A TypeError if it is no string. */
export function sentences(text: string): string[] {
  return sentenceRanges(text).map(({ start, end }) => text.slice(start, end))
}
