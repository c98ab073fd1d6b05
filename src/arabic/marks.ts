/** Marks and their letters: the canonical order, and vowel signs that stand where they cannot. */
import { ALEF, CLASSES, DAGGER_ALEF, FATHATAN, isArabic, isLetter, isMark, isWordUnit, KASRATAN, SUKUN, WHITE } from './characters.ts'
import type { NormalizeChange } from './rules.ts'

const SHADDA = 0x0651

/** Fathatan to sukun, and the dagger alef: the signs that stand on a letter and are none themselves. */
export function isVowelSign(unit: number): boolean {
  return (unit >= FATHATAN && unit <= SUKUN) || unit === DAGGER_ALEF
}

/** Ordering a run of marks takes time in the square of its length. The limit is that of Unicode's Stream-Safe Text (UAX #15). */
const FLOOD = /(?<=\p{M}{30})\p{M}+/gu
/** What NFC may change: a character with marks, a run of Hangul, and a character alone, of which Latin to Arabic have but three. */
const CLUSTER = /\P{M}?\p{M}+|[\u1100-\u11ff\uac00-\ud7a3]+|[\u0374\u037e\u0387]|[^\u0000-\u08ff\p{M}]/gu

/** In a run of more marks than this some may be a flood; behind others, of which a run in order has a few. */
export const FLOOD_LENGTH = 16

/**
 * What puts the marks of a text into canonical order and composes them: what its NFC differs in.
 *
 * @param text
 *   The text.
 * @param from
 *   The offset before which every mark is in its place.
 * @param mayFlood
 *   Whether a run of marks is longer than `FLOOD_LENGTH`.
 */
export function canonicalChanges(text: string, from: number, mayFlood: boolean): NormalizeChange[] {
  const changes: NormalizeChange[] = []
  if (mayFlood) {
    for (const { 0: rest, index } of text.matchAll(FLOOD))
      changes.push({ start: index, end: index + rest.length, now: '', rule: 'mark-flood' })
    if (changes.length > 0) return changes
  }
  const composed = text.normalize('NFC')
  if (composed === text) return changes
  let result = ''
  let end = 0
  CLUSTER.lastIndex = startOfCluster(text, from)
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const now = cluster.normalize('NFC')
    if (now === cluster) continue
    changes.push({ start: index, end: index + cluster.length, now, rule: 'mark-order' })
    result += text.slice(end, index) + now
    end = index + cluster.length
  }
  result += text.slice(end)
  // Compositions across clusters are rare scripts' alone: there the line is one change.
  return result === composed ? changes : [{ start: 0, end: text.length, now: composed, rule: 'mark-order' }]
}

/** The offset of the character that a mark at `from` stands on; 0 where what stands there is more than letter and marks. */
function startOfCluster(text: string, from: number): number {
  if (!isMark(text.charCodeAt(from))) return 0
  let start = from
  while (start > 0 && isMark(text.charCodeAt(start))) start--
  return (text.charCodeAt(start) & 0xfc00) === 0xdc00 ? 0 : start
}

/** The end of the run of vowel signs that begins at `start`. */
export function endOfSigns(text: string, start: number): number {
  let end = start
  while (end < text.length && isVowelSign(text.charCodeAt(end))) end++
  return end
}

/**
 * Where the vowel signs `[start, end)` belong that stand behind a space or begin a line.
 *
 * @returns
 *   `word`: on the last letter before the space, and the word goes on behind them; `word-end`: on that letter, which
 *   ends its word; `nowhere`: no letter before the space can carry them.
 */
export function placeOfSigns(text: string, start: number, end: number): 'word' | 'word-end' | 'nowhere' {
  const letter = text.charCodeAt(start - 2)
  if (CLASSES[text.charCodeAt(start - 1)] !== WHITE || !isArabic(letter) || !(isLetter(letter) || letter === SHADDA)) return 'nowhere'
  const sign = text.charCodeAt(start)
  const after = text.charCodeAt(end)
  // What follows is a space or a mark of punctuation: the signs end the word and the space between is one too many.
  if (!isWordUnit(after)) return 'word'
  // Compatibility decomposition (NFKC) makes space and sign of a fathatan drawn alone: the word goes on in its alef.
  if (sign === FATHATAN && after === ALEF && !isWordUnit(text.charCodeAt(end + 1))) return 'word'
  // No word begins with tanween.
  return sign <= KASRATAN ? 'word-end' : 'nowhere'
}
