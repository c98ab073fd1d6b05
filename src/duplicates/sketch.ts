/**
 * The sketch of an article: all that is compared of it, as plain numbers.
 *
 * Shingles are pairs of neighbouring words of the search key, numbers included, within a line: so paragraphs may change
 * places. Two words, not five: outlets change a word in ten, and five-word shingles miss most copies then.
 */
import { hashOf } from '../arabic/hash.ts'
import { searchKey } from '../arabic/search/analyze.ts'
import { hashText } from '../learning/counts.ts'
import { publishedOf } from '../search/entry.ts'
import { mix } from './hash.ts'

/** Plain data: it can be written as JSON, and cloned to a worker. */
export interface Sketch {
  readonly id: string
  /** Undefined if it is not known: then no other article is of the same site. */
  readonly site?: string | undefined
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, as the article or its page states it. */
  readonly published?: string | undefined
  /** Of the clean text, in UTF-16 code units. */
  readonly length: number
  /** The 32-bit hashes of its shingles, each once, in the order of the text. */
  readonly shingles: readonly number[] | Uint32Array
  /**
   * Where its numbers stand: pairs of 32-bit hashes, of the word beside a number and of the number itself; sorted by
   * the first, then by the second. A number has two such pairs, for the words before and behind it.
   */
  readonly numbers: readonly number[] | Uint32Array
}

/** What a sketch is made of: a record has it. */
export interface Sketched {
  readonly id: string
  readonly site?: string | undefined
  readonly title: string
  readonly text: string
  readonly meta: { readonly published?: string | undefined }
  readonly page?: { readonly published?: string | undefined } | undefined
}

/** Stand for the edge of a line, and for any number, where the neighbour of a number is hashed. */
const EDGE = 0x9e3779b9 | 0
const NUMBER = 0x85ebca6b | 0
/** Which side of a number a word stands on. */
const [BEFORE, BEHIND] = [0x2545f491, 0x5851f42d]

/** Whether a term is a number, maybe with a proclitic or a unit written on to it. All digits are folded to those of ASCII. */
const isNumber = (term: string): boolean => /\d/.test(term)

/** Takes in one line. */
function addLine(line: string, shingles: Set<number>, numbers: [context: number, value: number][]): void {
  const key = searchKey(line)
  if (key === '') return
  const terms = key.split(' ')
  const hashes = terms.map(hashOf)
  for (let at = 0; at + 1 < terms.length; at++) shingles.add(mix(hashes[at] as number, hashes[at + 1] as number))
  terms.forEach((term, at) => {
    if (!isNumber(term)) return
    const neighbour = (index: number): number => {
      const word = terms[index]
      return word === undefined ? EDGE : isNumber(word) ? NUMBER : (hashes[index] as number)
    }
    const value = (hashes[at] as number) >>> 0
    numbers.push([mix(neighbour(at - 1), BEFORE), value], [mix(neighbour(at + 1), BEHIND), value])
  })
}

/**
 * The sketch of a cleaned article: of its headline and its text.
 *
 * @returns
 *   A pure function of the fields that it reads; linear in the text.
 */
export function sketchOf(record: Sketched): Sketch {
  const shingles = new Set<number>()
  const numbers: [number, number][] = []
  for (const line of [record.title, ...record.text.split('\n')]) addLine(line, shingles, numbers)
  numbers.sort(([a, x], [b, y]) => a - b || x - y)
  const published = publishedOf(record)
  return {
    id: record.id,
    ...(record.site !== undefined && { site: record.site }),
    ...(published !== undefined && { published }),
    length: record.text.length,
    shingles: [...shingles],
    numbers: numbers.flat(),
  }
}

/** 64 bits, in two halves, by which sketches of one site with the same shingles and numbers are known; neither is 0. */
export function digestOf({ site, shingles, numbers }: Sketch): [high: number, low: number] {
  const [first, second] = site === undefined ? [1, 2] : hashText(site)
  let [high, low] = [first, second]
  for (const list of [shingles, numbers]) {
    high = mix(high, list.length)
    for (let at = 0; at < list.length; at++) {
      high = mix(high, list[at] as number)
      low = mix(list[at] as number, low)
    }
  }
  return [high || 1, low || 1]
}
