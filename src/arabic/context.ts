/** What the neighbours of a character decide: where the character alone does not say what it stands for. */
import {
  ALEF_MAKSURA,
  CLASSES,
  digitValue,
  FARSI_YEH,
  FATHATAN,
  HEH,
  isArabic,
  isBidiControl,
  isLetter,
  isMark,
  isWordUnit,
  isZeroWidth,
  KAF,
  KASRATAN,
  KEHEH,
  SWASH_KAF,
  TATWEEL,
  TEH_MARBUTA,
  WHITE,
  YEH,
  ZWNJ,
  ZWSP,
} from './characters.ts'
import { ENDS_IN_MAKSURA, ENDS_IN_YEH, PROCLITICS, SHORT_WORDS, WHOLE_WORDS } from './lexicon.ts'

/** So many units around a character decide: no word is longer. */
const AROUND = 64

/** The nearest unit on one side that is no mark, tatweel or invisible control; NaN at the end of the text. */
function neighbour(text: string, index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < text.length && Math.abs(at - index) <= AROUND; at += step) {
    const unit = text.charCodeAt(at)
    if (!isMark(unit) && unit !== TATWEEL && !isZeroWidth(unit) && !isBidiControl(unit)) return unit
  }
  return Number.NaN
}

const ARABIC_WORD = /^[\u0621-\u064a]+$/
const ZERO_WIDTH_SPACE = String.fromCharCode(ZWSP)
const MARKS = /[\u064b-\u0655\u0670\u0640]/g

/** The letters and digits that end at `end`, or begin at `start`, without marks. */
function lettersBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < AROUND && isPart(text.charCodeAt(start - 1))) start--
  return text.slice(start, end).replace(MARKS, '')
}

function lettersFrom(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < AROUND && isPart(text.charCodeAt(end))) end++
  return text.slice(start, end).replace(MARKS, '')
}

function isPart(unit: number): boolean {
  return isWordUnit(unit) && !isZeroWidth(unit)
}

/** A word in the letters of the lexicon: a keheh is its kaf, a Farsi yeh its yeh. */
function inArabicLetters(word: string): string {
  return word
    .replace(/[\u06a9\u06aa]/g, '\u0643')
    .replace(/\u06cc/g, '\u064a')
    .replace(/[\u06be\u06c1]/g, '\u0647')
}

/** A word of two letters is a word of its own before so many letters: before fewer, two halves of one word. */
const LETTERS_BEHIND_A_SHORT_WORD = 4
/** A word has so many letters, or is a proclitic, a unit, half a word. */
const LETTERS_OF_A_WORD = 3

/** The article and what has it. */
const ARTICLE_AND_NOUN = /^\u0627\u0644..+/
/** No word goes on in an alef with hamza or madda behind a preposition's letters. */
const BEGINS_WITH_HAMZA = /^[\u0622\u0623\u0625]/
/** What a noun or participle may end in behind its stem. */
const ENDING =
  /(?:\u0627\u062a|\u0627\u0646|\u0648\u0646|\u064a\u0646|\u064a\u0629|\u0647\u0627|\u0647\u0645|\u0646\u0627|\u0629|\u0647|\u064a|\u0627|\u0649)$/

/**
 * Whether `after` is a word of its own behind the short word `before`, and not the rest of one word with it. Nouns and
 * participles begin as prepositions do (m- and n-, m- and ayn): they go on in three letters of a root and an ending.
 * Behind the negation what begins as an infinitive behind li- does goes on, an imperfect in y- does not.
 */
function isWordBehind(before: string, after: string): boolean {
  if (after.length < LETTERS_OF_A_WORD) return false
  if (ARTICLE_AND_NOUN.test(after) || BEGINS_WITH_HAMZA.test(after)) return true
  if (before.endsWith('\u0644\u0627')) return after.charCodeAt(0) === YEH
  return after.replace(ENDING, '').length > 3
}

/**
 * Whether the invisible characters `[start, end)` between two letters are all that is left of the space between two
 * words. They are behind a letter that only ends words, before the article, behind a word that is whole in itself, and
 * between a word and a number. A zero-width space is a break by definition: there it is enough that both could be words.
 */
export function standBetweenWords(text: string, start: number, end: number): boolean {
  const next = neighbour(text, end - 1, 1)
  if (!isLetter(next)) return digitValue(next) >= 0 && partsFromNumber(inArabicLetters(lettersBefore(text, start)))
  const previous = text.charCodeAt(start - 1)
  if (previous >= FATHATAN && previous <= KASRATAN) return true
  const letter = neighbour(text, start, -1)
  if (!isLetter(letter)) return false
  if (letter === TEH_MARBUTA || letter === ALEF_MAKSURA) return true
  const before = inArabicLetters(lettersBefore(text, start))
  const after = inArabicLetters(lettersFrom(text, end))
  if (after.length < LETTERS_OF_A_WORD) return false
  if (before.length >= LETTERS_OF_A_WORD && after.length >= 4 && ARTICLE_AND_NOUN.test(after)) return true
  const isBreak = isArabic(letter) && isArabic(next) && text.slice(start, end).includes(ZERO_WIDTH_SPACE)
  if (SHORT_WORDS.has(before)) return isBreak || isWordBehind(before, after)
  if (isBreak && before.length >= LETTERS_OF_A_WORD) return true
  if (!WHOLE_WORDS.has(before)) return false
  // A non-joiner is made to stand inside words.
  return before.length > 2 || (after.length >= LETTERS_BEHIND_A_SHORT_WORD && (text.charCodeAt(start) !== ZWNJ || before.length > 1))
}

/** Whether letters before a number are a word, and no proclitic or part of a name of letters and numbers. */
function partsFromNumber(letters: string): boolean {
  if (SHORT_WORDS.has(letters) || WHOLE_WORDS.has(letters)) return true
  return letters.length >= LETTERS_OF_A_WORD && ARABIC_WORD.test(letters) && !PROCLITICS.test(letters)
}

/** Whether a line is written in Persian or Urdu: letters that Arabic lacks are more than names would bring. */
export function isForeign(text: string): boolean {
  const foreign = text.match(/[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2]/g)?.length ?? 0
  return foreign >= 2 && foreign * 40 > text.length
}

/** The article and a noun; after li- the article has lost its alef. An alef with hamza is of no article. */
const WITH_ARTICLE = /^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(.{2,})$/

/** A conjunction, then a preposition before three letters or more. */
const WITH_PROCLITICS = /^[\u0648\u0641]?(?:[\u0628\u0644\u0643](?=...))?(..+)/

/** Whether a word that ends in yeh or alef maksura ends in yeh, judged by the letters before. */
function endsInYeh(stem: string): boolean {
  const word = `${inArabicLetters(stem)}\u064a`
  if (ENDS_IN_YEH.has(word)) return true
  const noun = WITH_ARTICLE.exec(word)?.[1]
  if (noun !== undefined && noun.length > 2) return !ENDS_IN_MAKSURA.has(`\u0627\u0644${noun.slice(0, -1)}\u0649`)
  // No word ends in hamza on yeh and alef maksura.
  if (stem.endsWith('\u0626')) return true
  return [word.replace(/^[\u0648\u0641]/, ''), WITH_PROCLITICS.exec(word)?.[1]].some((part) => part !== undefined && ENDS_IN_YEH.has(part))
}

/** The Arabic letter that a look-alike stands for, judged by its place and its word. */
export function arabicLetter(text: string, index: number, unit: number): number {
  if (unit === KEHEH || unit === SWASH_KAF) return KAF
  if (unit !== FARSI_YEH) return HEH
  return isLetter(neighbour(text, index, 1)) || endsInYeh(lettersBefore(text, index)) ? YEH : ALEF_MAKSURA
}

/** Whether a digit stands before `index`, with or without a space between. */
function followsDigit(text: string, index: number): boolean {
  const at = CLASSES[text.charCodeAt(index - 1)] === WHITE ? index - 2 : index - 1
  return at >= 0 && digitValue(text.charCodeAt(at)) >= 0
}

/**
 * What a run of tatweel stands for: a dash, the sign of a Hijri year, what a vowel sign is shown on (of these two the
 * first unit stays), or nothing.
 */
export function meaningOfTatweel(text: string, start: number, end: number): 'dash' | 'hijri' | 'carrier' | 'nothing' {
  const before = start === 0 ? 0x20 : text.charCodeAt(start - 1)
  const after = end === text.length ? 0x20 : text.charCodeAt(end)
  const apart = CLASSES[before] === WHITE && CLASSES[after] === WHITE && text.length > end - start
  // Behind the number of a list item, or before a number.
  const isBehindItem = end < text.length && CLASSES[after] === WHITE
  const besideNumber =
    digitValue(before) >= 0 ? isBehindItem || digitValue(after) >= 0 : CLASSES[before] === WHITE && digitValue(after) >= 0
  if (apart || besideNumber) return 'dash'
  if (isMark(after) && !isWordUnit(before) && !isLetter(neighbour(text, end, 1))) return 'carrier'
  return before === HEH && !isLetter(after) && followsDigit(text, start - 1) ? 'hijri' : 'nothing'
}

/** Whether a joiner makes one picture of several: a family, a flag. */
export function joinsPictures(text: string, index: number): boolean {
  const isPicture = (unit: number): boolean => (unit >= 0xd800 && unit <= 0xdfff) || unit === 0xfe0f || (unit >= 0x2600 && unit <= 0x27bf)
  return isPicture(text.charCodeAt(index - 1)) && isPicture(text.charCodeAt(index + 1))
}
