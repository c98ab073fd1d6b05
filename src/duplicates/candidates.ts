/**
 * Candidates: which articles are compared at all, found for a block of new articles among all that came before them.
 *
 * The keys of a band are a column. Those of the block stand in a hash table, and the columns of the earlier articles are
 * read past it, one after the other: nothing is looked up on the disk, and only the block is in memory. So a block is as
 * large as memory allows; that it is large or small changes nothing of what is found.
 */
import { BANDS, bandKeys, FEWEST_EQUAL_BANDS } from './bands.ts'

/** A stretch of a column: the keys of the articles `first`, `first + 1` … */
export interface Stretch {
  readonly first: number
  readonly keys: Uint32Array
}

/** So many equal keys are gathered at once, 8 bytes each, and 4 more while they are sorted. */
const MOST_EQUAL = 1 << 22
/** The key of an article that is not compared. */
export const NO_KEY = 0

/** New articles, and the keys of their bands. */
export class Block {
  readonly capacity: number
  readonly #mostEqual: number
  /** Band by band. */
  readonly #columns: readonly Uint32Array[]
  #size = 0
  readonly #heads: Int32Array
  readonly #next: Int32Array
  /** A bit for each key, by its highest bits, 32 times as many as articles: most earlier keys are told by it alone. */
  readonly #bits: Uint32Array
  readonly #shift: number

  /** Where more than `mostEqual` keys are equal, the block is compared in parts: that bounds memory, and takes time. */
  constructor(capacity: number, mostEqual = MOST_EQUAL) {
    this.capacity = capacity
    this.#mostEqual = mostEqual
    this.#columns = Array.from({ length: BANDS }, () => new Uint32Array(capacity))
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity)))
    this.#next = new Int32Array(capacity)
    const size = 2 ** Math.ceil(Math.log2(Math.max(capacity, 2)))
    this.#bits = new Uint32Array(size)
    this.#shift = 32 - Math.log2(32 * size)
  }

  get size(): number {
    return this.#size
  }

  /** Takes in an article; without its shingles it is not compared. */
  add(shingles: readonly number[] | Uint32Array | undefined): void {
    if (this.#size === this.capacity) throw new RangeError(`The block is full: it has ${this.capacity} articles.`)
    if (shingles !== undefined) {
      const keys = bandKeys(shingles)
      for (let band = 0; band < BANDS; band++) (this.#columns[band] as Uint32Array)[this.#size] = keys[band] || 1
    }
    this.#size++
  }

  /** Leaves an article out: it is not compared. */
  drop(index: number): void {
    for (const column of this.#columns) column[index] = NO_KEY
  }

  /** The column of a band. */
  column(band: number): Uint32Array {
    return (this.#columns[band] as Uint32Array).subarray(0, this.#size)
  }

  clear(): void {
    for (const column of this.#columns) column.fill(NO_KEY)
    this.#size = 0
  }

  /**
   * The candidates of each article of the block, among those before it.
   *
   * @param first
   *   The number of the first article of the block; the others follow it.
   * @param earlier
   *   The column of a band for all articles before the block, in stretches.
   * @returns
   *   For each article that has any its number and theirs, those with the most equal bands first. Each pair once.
   */
  *candidates(
    first: number,
    earlier: (band: number) => Iterable<Stretch>,
    [from, to]: readonly [number, number] = [0, this.#size],
  ): Generator<{ readonly number: number; readonly candidates: number[] }> {
    const equal = this.#equalKeys(first, earlier, from, to)
    if (equal === undefined) {
      const middle = (from + to) >> 1
      yield* this.candidates(first, earlier, [from, middle])
      yield* this.candidates(first, earlier, [middle, to])
      return
    }
    for (const [index, others] of equal.byArticle(from, to)) {
      const candidates = frequent(others)
      if (candidates.length > 0) yield { number: first + index, candidates }
    }
  }

  /** All equal keys of the articles `[from, to)` of the block and of articles before them; undefined if they are too many. */
  #equalKeys(first: number, earlier: (band: number) => Iterable<Stretch>, from: number, to: number): EqualKeys | undefined {
    const equal = new EqualKeys(to - from > 1 ? this.#mostEqual : Number.POSITIVE_INFINITY)
    const [heads, next, bits, shift] = [this.#heads, this.#next, this.#bits, this.#shift]
    const mask = heads.length - 1
    for (let band = 0; band < BANDS; band++) {
      const column = this.column(band)
      heads.fill(-1)
      bits.fill(0)
      for (let index = from; index < to; index++) {
        const key = column[index] as number
        if (key === NO_KEY) continue
        const head = heads[key & mask] as number
        for (let other = head; other >= 0; other = next[other] as number) if (column[other] === key) equal.add(index, first + other)
        const bit = key >>> shift
        bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31))
        next[index] = head
        heads[key & mask] = index
      }
      const pass = ({ first: number, keys }: Stretch): void => {
        for (let at = 0; at < keys.length; at++) {
          const key = keys[at] as number
          const bit = key >>> shift
          if (((bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue
          for (let index = heads[key & mask] as number; index >= 0; index = next[index] as number)
            if (column[index] === key) equal.add(index, number + at)
        }
      }
      for (const stretch of earlier(band)) pass(stretch)
      if (from > 0) pass({ first, keys: column.subarray(0, from) })
      if (equal.isTooMany) return undefined
    }
    return equal
  }
}

/** Pairs of articles with an equal key, as many times as they have one. */
class EqualKeys {
  #indexes = new Int32Array(1 << 12)
  #others = new Int32Array(1 << 12)
  #count = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get isTooMany(): boolean {
    return this.#count > this.#most
  }

  add(index: number, other: number): void {
    if (this.#count > this.#most) return
    if (this.#count === this.#indexes.length) {
      this.#indexes = grown(this.#indexes)
      this.#others = grown(this.#others)
    }
    this.#indexes[this.#count] = index
    this.#others[this.#count++] = other
  }

  /** The others of each article of `[from, to)`, in no order. */
  *byArticle(from: number, to: number): Generator<[index: number, others: Int32Array]> {
    const ends = new Int32Array(to - from + 1)
    for (let at = 0; at < this.#count; at++) (ends[(this.#indexes[at] as number) - from + 1] as number)++
    for (let at = 1; at < ends.length; at++) (ends[at] as number) += ends[at - 1] as number
    const sorted = new Int32Array(this.#count)
    const free = ends.slice()
    for (let at = 0; at < this.#count; at++) sorted[(free[(this.#indexes[at] as number) - from] as number)++] = this.#others[at] as number
    for (let index = from; index < to; index++) {
      const [start, end] = [ends[index - from] as number, ends[index - from + 1] as number]
      if (end > start) yield [index, sorted.subarray(start, end)]
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}

/** The numbers that stand often enough in a list, the most frequent first; sorts the list. */
function frequent(numbers: Int32Array): number[] {
  if (numbers.length < FEWEST_EQUAL_BANDS) return []
  numbers.sort()
  const found: [number: number, count: number][] = []
  for (let start = 0, end = 0; start < numbers.length; start = end) {
    while (end < numbers.length && numbers[end] === numbers[start]) end++
    if (end - start >= FEWEST_EQUAL_BANDS) found.push([numbers[start] as number, end - start])
  }
  return found.sort(([, a], [, b]) => b - a).map(([number]) => number)
}
