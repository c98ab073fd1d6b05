/**
 * Names with a slip of the pen, for texts that were typed in haste or read by a machine: option `fuzzy`, off by default.
 *
 * A name of at least eight letters may differ by one edit (a letter more, less, changed, or two swapped) for each eight
 * letters, never in the first or last letter of a word: what differs there is a proclitic or an ending. Digits are exact.
 * Words that could be a word of a name are found by leaving one letter out of both (Garbe's symmetric delete), and
 * verified by natural's Damerau-Levenshtein distance.
 */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js'
import { hashOf } from '../../src/arabic/hash.ts'
import { spellings } from '../../src/gazetteer/spellings.ts'
import type { Gazetteer } from './gazetteer.ts'
import { joins } from './joins.ts'
import { isAllowed, isNationality, type Match } from './match.ts'
import { keyOf, type Reading, type Readings, type Words } from './words.ts'

/** One edit for so many letters of a name. */
const LETTERS_PER_EDIT = 8
/** In all names, no more. */
const MOST_EDITS = 3
/** A word of fewer letters is written right: too many others are one letter away. */
const SHORTEST_WORD = 4
/** The near words of so many words are remembered. */
const MOST_KEPT = 2 ** 14

const DIGIT = /\d/
const lettersOf = (key: string): number => key.replaceAll(' ', '').length
const distance = (a: string, b: string): number => DamerauLevenshteinDistance(a, b, { restricted: true })

/** The hashes of a word without one of its inner letters, and of itself. */
function shortened(word: string): Set<number> {
  const hashes = new Set([hashOf(word)])
  for (let at = 1; at < word.length - 1; at++) hashes.add(hashOf(word.slice(0, at) + word.slice(at + 1)))
  return hashes
}

const isLong = (word: string): boolean => word.length >= SHORTEST_WORD && !DIGIT.test(word)

/** The words of long names, found by words that are one edit away. */
class Vocabulary {
  readonly #words: string[]
  /** Hashes of shortened words times `#words.length`, plus the place of the word: sorted. */
  readonly #index: Float64Array
  readonly #kept = new Map<string, readonly number[]>()

  constructor(gazetteer: Gazetteer) {
    const words = new Set<string>()
    for (const { names } of gazetteer.entries()) {
      for (const { text, ambiguous } of names) {
        if (ambiguous) continue
        for (const key of spellings(text))
          if (lettersOf(key) >= LETTERS_PER_EDIT) for (const word of key.split(' ')) if (isLong(word)) words.add(word)
      }
    }
    this.#words = [...words]
    this.#index = Float64Array.from(
      this.#words.flatMap((word, place) => [...shortened(word)].map((hash) => this.#keyOf(hash) + place)),
    ).sort()
  }

  #keyOf(hash: number): number {
    return (hash >>> 0) * this.#words.length
  }

  /** The hashes of the words that are one edit away from a word. */
  near(word: string): readonly number[] {
    if (!isLong(word)) return []
    let near = this.#kept.get(word)
    if (near === undefined) {
      if (this.#kept.size === MOST_KEPT) this.#kept.clear()
      near = this.#find(word)
      this.#kept.set(word, near)
    }
    return near
  }

  #find(word: string): number[] {
    const found = new Set<string>()
    for (const hash of shortened(word)) {
      const [from, to] = [this.#keyOf(hash), this.#keyOf(hash) + this.#words.length]
      for (let at = this.#placeOf(from); at < this.#index.length && (this.#index[at] as number) < to; at++)
        found.add(this.#words[(this.#index[at] as number) - from] as string)
    }
    const isNear = (other: string): boolean => other[0] === word[0] && other.at(-1) === word.at(-1) && distance(word, other) === 1
    return [...found].filter(isNear).map(hashOf)
  }

  /** Where the index reaches a number. */
  #placeOf(key: number): number {
    let [from, to] = [0, this.#index.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.#index[middle] as number) < key) from = middle + 1
      else to = middle
    }
    return from
  }
}

export class Fuzzy {
  readonly #gazetteer: Gazetteer
  readonly #vocabulary: Vocabulary

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    this.#vocabulary = new Vocabulary(gazetteer)
  }

  /** The longest name that begins at a word with a slip in it. To be asked where no name begins as it is written. */
  matchAt(text: Words, index: number, readings: Readings): Match | undefined {
    let best: Match | undefined
    for (let n = 0; n < readings.length; n++) {
      const reading = readings.readings[n] as Reading
      if (reading.article) continue
      const take = (hash: number, edits: number): void => {
        const node = this.#gazetteer.first(hash)
        const match = node === 0 ? undefined : this.#walk(node, text, index, index, edits, reading)
        if (match !== undefined && (best === undefined || match.last > best.last)) best = match
      }
      take(readings.hashes[n] as number, 0)
      for (const hash of this.#vocabulary.near(keyOf(text, index, index, reading))) take(hash, 1)
    }
    return best
  }

  /** The longest name on the ways that lead on from a node, with at least one edit. */
  #walk(node: number, text: Words, first: number, last: number, edits: number, reading: Reading): Match | undefined {
    if (last + 1 < text.length && joins(text, last)) {
      const exact = this.#gazetteer.next(node, text.hash(last + 1))
      const match = exact === 0 ? undefined : this.#walk(exact, text, first, last + 1, edits, reading)
      if (match !== undefined) return match
      for (const hash of edits < MOST_EDITS ? this.#vocabulary.near(text.key(last + 1)) : []) {
        const near = this.#gazetteer.next(node, hash)
        const other = near === 0 ? undefined : this.#walk(near, text, first, last + 1, edits + 1, reading)
        if (other !== undefined) return other
      }
    }
    return edits > 0 && this.#gazetteer.endsAt(node) ? this.#nameOf(node, text, first, last, reading) : undefined
  }

  #nameOf(node: number, text: Words, first: number, last: number, reading: Reading): Match | undefined {
    const key = keyOf(text, first, last, reading)
    const { stripped } = reading
    const name = this.#gazetteer
      .namesAt(node)
      .find(
        ({ entry, ambiguous, keys }) =>
          entry !== undefined &&
          !ambiguous &&
          !isNationality(entry) &&
          keys.some((other) => distance(key, other) <= Math.floor(lettersOf(other) / LETTERS_PER_EDIT)),
      )
    if (name === undefined || !isAllowed(this.#gazetteer, text, name, first, last, stripped)) return undefined
    return { name, first, last, stripped }
  }
}
