/** Sentences: where one ends in Arabic prose. */
import { digitValue } from './characters.ts'
import { type Token, tokenize } from './words.ts'

/** . ! ? and the Arabic question mark, the Urdu full stop, the ellipsis. Never a comma, a semicolon or a colon. */
const ENDS = /^[.!?\u061f\u06d4\u2026]/
/** What may close behind the end and belongs to the sentence. */
const CLOSING = /^[\u00bb"\u201d\u2019'\])}]/

/** Titles that are written short: doctor, professor, engineer, lawyer and the like; and units of one letter. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'د',
  'أ',
  'م',
  'ا',
  'ص',
  'ب',
  'ج',
  'ش',
  'ه',
  'ت',
  'ق',
  'ف',
  'ر',
  'س',
  'ط',
  'ل',
  'ن',
  'و',
  'ي',
  'أد',
  'إلخ',
  'الخ',
  'ق.م',
])

function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word) || /^[A-Za-z]$/.test(word) || /^(?:Dr|Mr|Mrs|Ms|Prof|St|vs|No)$/.test(word)
}

/** A range of tokens: `[first, last)`. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/**
 * The sentences of a tokenised text, as ranges of its tokens. They hold every token but the white space between them.
 */
export function sentencesOf(text: string, tokens: readonly Token[]): TokenRange[] {
  const ranges: TokenRange[] = []
  let first = 0
  const close = (last: number): void => {
    while (first < last && tokens[first]?.type === 'space') first++
    let end = last
    while (end > first && tokens[end - 1]?.type === 'space') end--
    if (end > first) ranges.push({ first, last: end })
    first = last
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.type === 'space') {
      if (/[\n\r\u2028\u2029]/.test(text.slice(token.start, token.end))) close(index)
      continue
    }
    if (token.type !== 'punctuation' || !endsSentence(text, tokens, index)) continue
    let last = index + 1
    while (
      last < tokens.length &&
      tokens[last]?.type === 'punctuation' &&
      (ENDS.test(at(text, tokens[last])) || CLOSING.test(at(text, tokens[last])))
    )
      last++
    close(last)
    index = last - 1
  }
  close(tokens.length)
  return ranges
}

function at(text: string, token: Token | undefined): string {
  return token === undefined ? '' : text.charAt(token.start)
}

function endsSentence(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token
  const mark = text.slice(token.start, token.end)
  if (!ENDS.test(mark)) return false
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (before === undefined) return false
  if (mark === '.') {
    const word = text.slice(before.start, before.end)
    if (before.type === 'word' && isAbbreviation(word)) return false
    // 3.5, and a point with no space behind it inside a name such as .net
    if (after !== undefined && digitValue(text.charCodeAt(after.start)) >= 0 && before.type === 'number') return false
    if (after?.type === 'word' && /^[A-Za-z]/.test(text.slice(after.start, after.end)) && /[A-Za-z]$/.test(word)) return false
  }
  return true
}

/** The sentences of a text, as text. */
export function sentences(text: string): string[] {
  const tokens = tokenize(text)
  return sentencesOf(text, tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last - 1]?.end))
}
