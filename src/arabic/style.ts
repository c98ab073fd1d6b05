/** House style: what options ask of clean text beyond single letters: where a tanween stands, what stands beside marks and numbers, and which digits. */
import {
  ALEF,
  ALEF_MAKSURA,
  ARABIC_INDIC_ZERO,
  CLASSES,
  DIGIT,
  digitValue,
  FATHATAN,
  isArabic,
  isLetter,
  isMark,
  latinDigits,
} from './characters.ts'
import { PROCLITICS } from './lexicon.ts'
import type { NormalizeChange, NormalizeOptions, NormalizeRule } from './rules.ts'
import { type Token, tokenize } from './words.ts'

/** Whether options ask for anything that is decided here. */
export function hasStyle(options: NormalizeOptions): boolean {
  const { digits, tanween, punctuation, spaceBeforePunctuation, spaceAfterPunctuation, spaceBesideNumbers } = options
  return [digits, tanween, punctuation, spaceBeforePunctuation, spaceAfterPunctuation, spaceBesideNumbers].some(
    (value) => value !== undefined && value !== 'keep',
  )
}

const SPACE = 0x20
const ZERO = 0x30
const SHADDA = 0x0651
const EXCLAMATION = 0x21
const QUOTATION = 0x22
const HASH = 0x23
const OPENING = 0x28
const CLOSING = 0x29
const COMMA = 0x2c
const FULL_STOP = 0x2e
const COLON = 0x3a
const SEMICOLON = 0x3b
const QUESTION = 0x3f
const AT = 0x40
const ARABIC_COMMA = 0x060c
const ARABIC_SEMICOLON = 0x061b
const ARABIC_QUESTION = 0x061f
const ELLIPSIS = 0x2026
const HYPHEN = 0x2d
const DECIMAL_SEPARATOR = 0x066b
const THOUSANDS_SEPARATOR = 0x066c

/** The Arabic mark for one of ASCII. */
const ARABIC_MARKS: ReadonlyMap<number, number> = new Map([
  [COMMA, ARABIC_COMMA],
  [SEMICOLON, ARABIC_SEMICOLON],
  [QUESTION, ARABIC_QUESTION],
])

/** Marks that stand close to the word before them. */
const CLOSE: ReadonlySet<number> = new Set([
  EXCLAMATION,
  COMMA,
  FULL_STOP,
  COLON,
  SEMICOLON,
  QUESTION,
  ARABIC_COMMA,
  ARABIC_SEMICOLON,
  ARABIC_QUESTION,
  ELLIPSIS,
])

const isOneOf = (characters: string) => {
  const units = new Set([...characters].map((character) => character.charCodeAt(0)))
  return (unit: number): boolean => units.has(unit)
}
/** What opens a quotation or a bracket. A straight quotation mark may do either. */
const opens = isOneOf('«“‘([{')
const closes = isOneOf('»”’)]}%\u066a')

/** The names of letters have fewer letters than that: a longer word is a word. */
const LONGEST_SPELLED = 4

const isArabicLetter = (unit: number): boolean => isLetter(unit) && isArabic(unit)
const isDigit = (unit: number): boolean => CLASSES[unit] === DIGIT

/** The Arabic letters that end before `index`, or begin at it, without marks: at most eight. */
function lettersBeside(text: string, index: number, step: 1 | -1): string {
  let letters = ''
  for (let at = step < 0 ? index - 1 : index; letters.length < 8; at += step) {
    const unit = text.charCodeAt(at)
    if (isArabicLetter(unit)) letters = step < 0 ? text.charAt(at) + letters : letters + text.charAt(at)
    else if (!isMark(unit)) break
  }
  return letters
}

/** The last unit before `index` that is no mark, and no closing quotation mark or bracket. */
function lastBefore(text: string, index: number): number {
  let at = index - 1
  // No word ends in so many.
  while (index - at < 16 && (isMark(text.charCodeAt(at)) || closes(text.charCodeAt(at)) || text.charCodeAt(at) === QUOTATION)) at--
  return text.charCodeAt(at)
}

/** Gathers what the options ask for, token by token: addresses and numbers are tokens that no rule looks into. */
class Styler {
  readonly changes: NormalizeChange[] = []

  private readonly text: string
  private readonly options: NormalizeOptions

  constructor(text: string, options: NormalizeOptions) {
    this.text = text
    this.options = options
  }

  private at(index: number): number {
    return this.text.charCodeAt(index)
  }

  /** The unit at `index` becomes itself and what is inserted beside it: so it keeps its place. */
  private insert(index: number, now: string, rule: NormalizeRule): void {
    this.changes.push({ start: index, end: index + 1, now, rule })
  }

  /** Where the tanween of a word stands, and what parts it from a number. */
  word({ start, end }: Token): void {
    const { tanween, spaceBesideNumbers } = this.options
    if (spaceBesideNumbers === 'add') this.numbers(start, end)
    if (end - start < 3 || (tanween !== 'before-alef' && tanween !== 'on-alef')) return
    const last = this.at(end - 1)
    if (tanween === 'before-alef' && last === FATHATAN && isSeat(this.at(end - 2))) this.toLetter(end - 2)
    else if (tanween === 'on-alef' && isSeat(last)) this.toSeat(end - 1)
  }

  /** Moves the fathatan on the alef at `seat` to the letter before it, unless that has a vowel of its own. */
  private toLetter(seat: number): void {
    const before = this.at(seat - 1)
    if (isArabicLetter(before)) this.insert(seat, String.fromCharCode(FATHATAN) + this.text.charAt(seat), 'tanween')
    // In canonical order the shadda comes behind.
    else if (before === SHADDA && isArabicLetter(this.at(seat - 2))) this.insert(seat - 1, String.fromCharCode(FATHATAN, SHADDA), 'tanween')
    else return
    this.changes.push({ start: seat + 1, end: seat + 2, now: '', rule: 'tanween' })
  }

  /** Moves the fathatan of the letter before to the alef at `seat`. */
  private toSeat(seat: number): void {
    const sign = this.at(seat - 1) === SHADDA ? seat - 2 : seat - 1
    if (this.at(sign) !== FATHATAN || !isArabicLetter(this.at(sign - 1))) return
    this.changes.push({ start: sign, end: sign + 1, now: '', rule: 'tanween' })
    this.insert(seat, this.text.charAt(seat) + String.fromCharCode(FATHATAN), 'tanween')
  }

  /** Parts words from numbers. One letter behind a number is a unit, an era, a part of a name. */
  private numbers(start: number, end: number): void {
    const first = this.at(start)
    if (first === HASH || first === AT) return
    const seams: number[] = []
    for (let index = start + 1; index < end; index++) {
      const before = this.at(index - 1)
      const here = this.at(index)
      const parts = digitValue(here) >= 0 ? isArabicLetter(before) || isMark(before) : digitValue(before) >= 0 && isArabicLetter(here)
      if (parts) seams.push(index)
    }
    // A word, a number and a word: what has more parts is a name, of a tank or a part.
    if (seams.length > 2) return
    for (const seam of seams) {
      const beforeNumber = digitValue(this.at(seam)) >= 0
      const letters = lettersBeside(this.text, seam, beforeNumber ? -1 : 1)
      if (letters.length < 2 || (beforeNumber && PROCLITICS.test(letters))) continue
      this.insert(seam - 1, `${this.text.charAt(seam - 1)} `, 'space-beside-number')
    }
  }

  /** What stands beside a mark, or a run of one mark; `after` is the token behind it. */
  punctuation({ start, end }: Token, after: Token | undefined): void {
    const { text } = this
    const { punctuation, spaceBeforePunctuation, spaceAfterPunctuation } = this.options
    const mark = this.at(start)
    if (!CLOSE.has(mark)) return
    const next = this.at(end)
    const spaced = this.at(start - 1) === SPACE
    const wordBefore = spaced ? start - 1 : start
    const glued = isLetter(next) || isDigit(next) || after?.type === 'source'
    const parts = spaceAfterPunctuation === 'add' && this.wantsSpaceBehind(mark, start, end, wordBefore)
    if (spaceBeforePunctuation === 'strip' && spaced && (!glued || parts) && this.standsBehindWord(wordBefore, mark, end))
      this.changes.push({ start: start - 1, end: start, now: '', rule: 'space-before-punctuation' })
    const arabic = punctuation === 'arabic' ? ARABIC_MARKS.get(mark) : undefined
    if (arabic !== undefined && isArabicLetter(lastBefore(text, wordBefore)) && (!glued || (mark === COMMA && isArabicLetter(next))))
      this.changes.push({ start, end, now: String.fromCharCode(arabic).repeat(end - start), rule: 'arabic-punctuation' })
    // A mark that becomes Arabic gets its space when it is judged again.
    else if (parts && after?.type !== 'source') this.insert(end - 1, `${text.charAt(end - 1)} `, 'space-after-punctuation')
  }

  /** Whether a word, a number or what closes one ends before the space at `space`, and the mark behind it belongs to it. */
  private standsBehindWord(space: number, mark: number, end: number): boolean {
    const before = this.at(space - 1)
    if (!(isLetter(before) || isDigit(before) || isMark(before) || closes(before))) return false
    // A result (2 : 1) and a face.
    const next = this.at(end)
    if (mark === COLON) return next !== OPENING && next !== CLOSING && !(isDigit(before) && next === SPACE && isDigit(this.at(end + 1)))
    return true
  }

  /**
   * Whether the word beside a full stop is more than a part of an abbreviation: one letter is an initial or a title, and
   * letters spelled out (the names of broadcasters) have a full stop on their other side too.
   */
  private isSentenceWord(index: number, step: 1 | -1): boolean {
    let at = step < 0 ? index - 1 : index
    let letters = 0
    for (; isMark(this.at(at)) || isArabicLetter(this.at(at)); at += step)
      if (!isMark(this.at(at)) && ++letters > LONGEST_SPELLED) return true
    return letters >= 2 && !(this.at(at) === FULL_STOP && isLetter(this.at(at + step)))
  }

  /** Whether a word begins right behind a mark that does not join it to what stands before. */
  private wantsSpaceBehind(mark: number, start: number, end: number, wordBefore: number): boolean {
    const { text } = this
    const next = this.at(end)
    const before = lastBefore(text, wordBefore)
    if (!isArabicLetter(before) && !isDigit(before)) return false
    switch (mark) {
      case ARABIC_COMMA:
      case ARABIC_SEMICOLON:
      case ARABIC_QUESTION:
      case EXCLAMATION:
        return isArabicLetter(next) || opens(next) || (isDigit(next) && !isDigit(before))
      case COLON:
        return end - start === 1 && isArabicLetter(before) && (isArabicLetter(next) || isDigit(next) || opens(next) || next === QUOTATION)
      case FULL_STOP:
        if (!isArabicLetter(next) || !isArabicLetter(before)) return false
        return end - start > 1 || (this.isSentenceWord(start, -1) && this.isSentenceWord(end, 1))
      default:
        return false
    }
  }
}

/** Whether a unit is what a final fathatan is written with: alef or alef maksura. */
function isSeat(unit: number): boolean {
  return unit === ALEF || unit === ALEF_MAKSURA
}

const isOtherLetter = (unit: number): boolean => isLetter(unit) && !isArabic(unit)

/** Whether the digits of a token are of a code: beside Latin letters in a word, or behind or before them and a hyphen. */
function isCode(text: string, { start, end }: Token): boolean {
  for (let index = start; index < end; index++) if (isOtherLetter(text.charCodeAt(index))) return true
  return (
    (text.charCodeAt(start - 1) === HYPHEN && isOtherLetter(text.charCodeAt(start - 2))) ||
    (text.charCodeAt(end) === HYPHEN && isOtherLetter(text.charCodeAt(end + 1)))
  )
}

/** One full stop between digits, and commas before each three digits: what reads as a decimal, and as thousands. */
const DECIMALS = /^[^.]*\d\.\d[^.]*$/
const THOUSANDS = /^\D*\d{1,3}(?:,\d{3})+(?![,\d])/

/** The separators of the numbers in a token, in the same set as the digits. Those of dates and lists are none. */
function separatorsOf(token: string, digits: NormalizeOptions['digits']): ReadonlyMap<number, number> {
  if (digits === 'latin') return LATIN_SEPARATORS
  const separators = new Map<number, number>()
  const latin = latinDigits(token)
  if (DECIMALS.test(latin)) separators.set(FULL_STOP, DECIMAL_SEPARATOR)
  if (THOUSANDS.test(latin)) separators.set(COMMA, THOUSANDS_SEPARATOR)
  return separators
}

const LATIN_SEPARATORS: ReadonlyMap<number, number> = new Map([
  [DECIMAL_SEPARATOR, FULL_STOP],
  [THOUSANDS_SEPARATOR, COMMA],
])

/**
 * What writes all numbers in one set of digits, with their separators. Addresses, handles and hashtags keep their own;
 * codes (COVID19, F-16) are Latin anyway.
 */
function digitChanges(text: string, tokens: readonly Token[], digits: NormalizeOptions['digits']): NormalizeChange[] {
  const changes: NormalizeChange[] = []
  const zero = digits === 'latin' ? ZERO : ARABIC_INDIC_ZERO
  const write = (index: number, unit: number): void => {
    const last = changes.at(-1)
    const now = String.fromCharCode(unit)
    if (last?.end === index) changes[changes.length - 1] = { ...last, end: index + 1, now: last.now + now }
    else changes.push({ start: index, end: index + 1, now, rule: 'digits' })
  }
  for (const token of tokens) {
    const { type, start, end } = token
    if (type !== 'word' && type !== 'number') continue
    const first = text.charCodeAt(start)
    if (first === HASH || first === AT || (digits === 'arabic-indic' && isCode(text, token))) continue
    let separators: ReadonlyMap<number, number> | undefined
    for (let index = start; index < end; index++) {
      const unit = text.charCodeAt(index)
      const digit = digitValue(unit)
      if (digit >= 0) {
        if (unit !== zero + digit) write(index, zero + digit)
      } else if (index > start && digitValue(text.charCodeAt(index - 1)) >= 0 && digitValue(text.charCodeAt(index + 1)) >= 0) {
        separators ??= separatorsOf(text.slice(start, end), digits)
        const separator = separators.get(unit)
        if (separator !== undefined) write(index, separator)
      }
    }
  }
  return changes
}

/**
 * What options ask for in a text that is clean otherwise. Linear in its length.
 *
 * @returns
 *   Changes in order; what they leave may ask for more.
 */
export function styleChanges(text: string, options: NormalizeOptions): readonly NormalizeChange[] {
  const { digits } = options
  const tokens = tokenize(text)
  const inOneSet = digits === 'latin' || digits === 'arabic-indic' ? digitChanges(text, tokens, digits) : []
  if (inOneSet.length > 0) return inOneSet
  const styler = new Styler(text, options)
  tokens.forEach((token, index) => {
    if (token.type === 'word' || token.type === 'number') styler.word(token)
    else if (token.type === 'punctuation') styler.punctuation(token, tokens[index + 1])
  })
  return styler.changes
}
