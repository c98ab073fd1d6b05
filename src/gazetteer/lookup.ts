/** Which rows have a name that stands in a text, whatever its context: the question is asked of rows, one by one. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../arabic/characters.ts'
import { fold } from '../arabic/fold.ts'
import type { GazetteerName } from './entry.ts'
import type { GazetteerRow } from './rows.ts'
import { spellings } from './spellings.ts'
import { ARTICLE } from './suspect.ts'

/** A name found in a text. */
export interface LookupHit {
  readonly row: GazetteerRow
  /** The name of the row that stands there. Undefined if it is a `never` phrase. */
  readonly name: GazetteerName | undefined
  /** What stands there, folded, without what is taken off. */
  readonly found: string
  /** The letters of proclitics, and of the article, that were taken off, folded. */
  readonly stripped: string
  /** The place of its first word in the text, from 0, and how many words it has. */
  readonly word: number
  readonly length: number
}

/** No name has more words. */
const MOST_WORDS = 16
/** What is left of a word has so many letters at least. */
const SHORTEST = 2
const lettersOf = (...units: readonly number[]): ReadonlySet<string> => new Set(units.map((unit) => String.fromCharCode(unit)))
const CONJUNCTIONS = lettersOf(WAW, FEH)
const PREPOSITIONS = lettersOf(BEH, KAF, LAM)
const TO = String.fromCharCode(LAM)

/** The readings of a folded word: as it stands, and without the proclitics and the article that it may begin with. */
function readingsOf(word: string): { rest: string; stripped: string }[] {
  const readings: { rest: string; stripped: string }[] = []
  const add = (at: number, rest = word.slice(at)): void => {
    if (at === 0 || rest.length >= SHORTEST) readings.push({ rest, stripped: word.slice(0, at) })
  }
  const withoutPreposition = (at: number): void => {
    add(at)
    if (PREPOSITIONS.has(word.charAt(at))) {
      add(at + 1)
      // Li- has taken the alef of the article.
      if (word.startsWith(TO + TO, at)) add(at + 1, String.fromCharCode(ALEF) + word.slice(at + 1))
      if (word.startsWith(ARTICLE, at + 1)) add(at + 3)
    }
    if (word.startsWith(ARTICLE, at)) add(at + 2)
  }
  withoutPreposition(0)
  if (CONJUNCTIONS.has(word.charAt(0))) withoutPreposition(1)
  return readings
}

/** All spellings of a name begin with the same letters, so many of them at least. */
const HEAD = 2

/** A text that is looked for in rows. */
export class Lookup {
  /** The beginnings of the keys below: most names need no other look. */
  readonly #heads = new Set<string>()
  readonly #places = new Map<string, { word: number; length: number; stripped: string }[]>()

  constructor(text: string) {
    const keys = fold(text)
      .split(' ')
      .filter((key) => key !== '')
    keys.forEach((first, word) => {
      for (const { rest, stripped } of readingsOf(first)) {
        let key = rest
        this.#heads.add(rest.slice(0, HEAD))
        for (let length = 1; length <= MOST_WORDS && word + length <= keys.length; length++) {
          if (length > 1) key += ` ${keys[word + length - 1]}`
          const places = this.#places.get(key)
          if (places === undefined) this.#places.set(key, [{ word, length, stripped }])
          else places.push({ word, length, stripped })
        }
      }
    })
  }

  /** Where names of a row stand in the text. */
  *in(row: GazetteerRow): Generator<LookupHit> {
    const seen = new Set<string>()
    for (const name of row.entry.names) {
      if (!this.#heads.has(fold(name.text).slice(0, HEAD))) continue
      for (const found of spellings(name.text)) {
        if (seen.has(found)) continue
        seen.add(found)
        for (const place of this.#places.get(found) ?? []) yield { row, name, found, ...place }
      }
    }
    for (const phrase of row.entry.never) {
      const found = fold(phrase)
      for (const place of this.#places.get(found) ?? []) yield { row, name: undefined, found, ...place }
    }
  }
}

/** Hits in the order of the text: at a word the longest first, as it stands before what is left of it. */
export function sortHits(hits: readonly LookupHit[]): LookupHit[] {
  return [...hits].sort((a, b) => a.word - b.word || b.length - a.length || a.stripped.length - b.stripped.length)
}
