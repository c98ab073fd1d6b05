/** Acronyms that an article explains: behind the full name of an organisation in brackets, or the full name in brackets behind it. */
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { COMMON, type Kinds, STOP } from './lexicon.ts'
import type { Match } from './match.ts'
import { isNext } from './shape.ts'
import { isKey, type Reading, type Readings, type Words } from './words.ts'

const OPENING = /^ ?[([]["\u00ab\u201c]?$/
const CLOSING = /^["\u00bb\u201d]? ?[)\]]/
/** An acronym has so many letters. */
const SHORTEST = 2
const LONGEST = 8

interface Acronym {
  readonly entry: GazetteerEntry
  readonly key: string
}

/** The acronyms that the article in hand has explained so far. */
export class Acronyms {
  readonly #known = new Map<number, Acronym>()

  /**
   * Learns the acronym beside the full name of an organisation.
   *
   * @returns
   *   The acronym's word if it stands before the name: it has been passed already. Else undefined.
   */
  learn(text: Words, kinds: Kinds, first: number, last: number, entry: GazetteerEntry): number | undefined {
    if (entry.type !== 'ORG' || last === first) return undefined
    const { value } = text
    const next = last + 1
    if (next < text.length && !isNext(text, last) && OPENING.test(value.slice(text.end(last), text.start(next)))) {
      if (CLOSING.test(value.slice(text.end(next), text.end(next) + 3))) this.#add(text, kinds, next, entry)
      return undefined
    }
    const previous = first - 1
    if (previous < 0 || isNext(text, previous) || !OPENING.test(value.slice(text.end(previous), text.start(first)))) return undefined
    const isEnclosed = CLOSING.test(value.slice(text.end(last), text.end(last) + 3))
    return isEnclosed && this.#add(text, kinds, previous, entry) ? previous : undefined
  }

  #add(text: Words, kinds: Kinds, index: number, entry: GazetteerEntry): boolean {
    const key = text.key(index)
    if (key.length < SHORTEST || key.length > LONGEST || ((kinds.kinds[index] as number) & (COMMON | STOP)) !== 0) return false
    this.#known.set(text.hash(index), { entry, key })
    return true
  }

  /** The organisation that a word is the acronym of. */
  matchAt(text: Words, index: number, readings: Readings): Match | undefined {
    if (this.#known.size === 0) return undefined
    for (let n = 0; n < readings.length; n++) {
      const known = this.#known.get(readings.hashes[n] as number)
      const reading = readings.readings[n] as Reading
      if (known === undefined || !isKey(text, index, index, reading, known.key)) continue
      const { entry, key } = known
      return { name: { entry, alias: key, ambiguous: false, keys: [key] }, first: index, last: index, stripped: reading.stripped }
    }
    return undefined
  }
}
