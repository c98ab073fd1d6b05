/**
 * Hashes of folded words: words are looked up by them without making strings. What is found is verified by its letters,
 * for two words may have one hash.
 */
import { DROP, FIRST_LIGATURE, ligatures, SPACE, table } from './fold.ts'

const HASH_START = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193

/** The hash of a word with one more letter in front of it. */
export function hashWith(letter: number, hash: number): number {
  return Math.imul(hash ^ letter, HASH_PRIME)
}

/**
 * The hash of a folded word, from its last letter to its first: so the hash of a word contains, on the way, those of
 * the word without its first letters.
 */
export function hashOf(word: string): number {
  let hash = HASH_START
  for (let index = word.length - 1; index >= 0; index--) hash = hashWith(word.charCodeAt(index), hash)
  return hash
}

/** The hash of the folded word at `[start, end)`, without making a string of it. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = HASH_START
  for (let index = end - 1; index >= start; index--) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (isOneLetter(code, unit)) hash = hashWith(unit, hash)
    else if (unit !== DROP && unit !== SPACE) {
      const rest = ligatures.get(code)
      if (rest === undefined) hash = hashWith(unit, hash)
      else for (let n = rest.length - 1; n >= 0; n--) hash = hashWith(rest.charCodeAt(n), hash)
    }
  }
  return hash
}

/** How many first letters of a word `foldWord` tells apart: the longest run of proclitics, and one more. */
export const HEAD = 5

/** The hashes and letters of the word in hand, from its last letter to its first. */
let wordHashes = new Int32Array(64)
let wordLetters = new Uint16Array(64)

/**
 * Folds a word without making a string of it.
 *
 * @param hashes
 *   Takes, from `at` on, `HEAD` hashes: of the folded word, of it without its first letter, without its first two …
 * @param letters
 *   Takes, from `at` on, its first `HEAD` folded letters; 0 where it has fewer.
 * @returns
 *   How many folded letters the word has.
 */
export function foldWord(text: string, start: number, end: number, hashes: Int32Array, letters: Uint16Array, at: number): number {
  // Most words fold letter by letter.
  let hash = HASH_START
  for (let index = end - 1; index >= start; index--) {
    const unit = table[text.charCodeAt(index)] as number
    if (!isOneLetter(text.charCodeAt(index), unit)) return foldUnevenWord(text, start, end, hashes, letters, at)
    hash = hashWith(unit, hash)
    const n = index - start
    if (n < HEAD) {
      hashes[at + n] = hash
      letters[at + n] = unit
    }
  }
  for (let n = end - start; n < HEAD; n++) {
    hashes[at + n] = HASH_START
    letters[at + n] = 0
  }
  return end - start
}

/** Whether a unit folds to one letter. */
function isOneLetter(code: number, unit: number): boolean {
  return unit !== DROP && unit !== SPACE && code < FIRST_LIGATURE
}

/** The same of a word with marks or ligatures. */
function foldUnevenWord(text: string, start: number, end: number, hashes: Int32Array, letters: Uint16Array, at: number): number {
  if (wordHashes.length < (end - start) * 8 + 1) {
    wordHashes = new Int32Array((end - start) * 8 + 1)
    wordLetters = new Uint16Array((end - start) * 8 + 1)
  }
  let hash = HASH_START
  let length = 0
  wordHashes[0] = hash
  for (let index = end - 1; index >= start; index--) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP || unit === SPACE) continue
    const rest = code < FIRST_LIGATURE ? undefined : ligatures.get(code)
    for (let n = (rest?.length ?? 1) - 1; n >= 0; n--) {
      const letter = rest?.charCodeAt(n) ?? unit
      hash = hashWith(letter, hash)
      wordHashes[++length] = hash
      wordLetters[length] = letter
    }
  }
  for (let n = 0; n < HEAD; n++) {
    const left = length > n ? length - n : 0
    hashes[at + n] = wordHashes[left] as number
    letters[at + n] = wordLetters[left] as number
  }
  return length
}

/** The hash that stands for any folded word with a digit in it. */
const NUMBER_HASH = hashOf('#')

/**
 * The hashes of the folded words of `[0, end)` of a text, from the last to the first, without making strings of them.
 * All words with a digit in them have one hash.
 *
 * @param hashes
 *   Takes the hashes, as many as it holds; those of the first words are left out.
 * @returns
 *   How many they are.
 */
export function hashWords(text: string, hashes: Int32Array, end = text.length): number {
  let count = 0
  let hash = HASH_START
  let letters = 0
  let hasDigit = false
  for (let index = end - 1; index >= -1 && count < hashes.length; index--) {
    const code = index < 0 ? SPACE : text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP) continue
    if (unit === SPACE) {
      if (letters > 0) hashes[count++] = hasDigit ? NUMBER_HASH : hash
      hash = HASH_START
      letters = 0
      hasDigit = false
      continue
    }
    letters++
    hasDigit ||= unit >= 0x30 && unit <= 0x39
    const rest = code < FIRST_LIGATURE ? undefined : ligatures.get(code)
    if (rest === undefined) hash = hashWith(unit, hash)
    else for (let n = rest.length - 1; n >= 0; n--) hash = hashWith(rest.charCodeAt(n), hash)
  }
  return count
}
