/** Counts by key in typed arrays: the keys are kept as 64-bit hashes, never as text. */

/** The arrays double when so much of them is in use. */
const FULL = 0.75
const FIRST_SLOTS = 1024
/** Bytes of a slot: two halves of a hash, and the count. */
export const SLOT_BYTES = 12

/** A 64-bit hash as two unsigned halves. */
export type Hash = readonly [high: number, low: number]

/** The hash of a text: two multiplicative hashes of its units, each mixed with the other at the end (after cyrb53, public domain). */
export function hashText(text: string): Hash {
  let high = 0x41c6ce57
  let low = 0x5eadbeef
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x9e3779b1)
    high = Math.imul(high ^ unit, 0x5f356495)
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  return [high >>> 0, low >>> 0]
}

/**
 * How often each of many keys was seen.
 *
 * Memory: 12 bytes a slot, 38 to 75 % of the slots in use, so 16 to 32 bytes a distinct key: 25 MB for a million (2^21
 * slots), and half as much again while it doubles. Of `n` keys two share a hash with a probability of `n² / 2^65`.
 */
export class Counts {
  #high = new Uint32Array(FIRST_SLOTS)
  #low = new Uint32Array(FIRST_SLOTS)
  #counts = new Uint32Array(FIRST_SLOTS)
  #size = 0

  /** How many distinct keys there are. */
  get size(): number {
    return this.#size
  }

  /** What the arrays take, in bytes. */
  get bytes(): number {
    return this.#counts.length * SLOT_BYTES
  }

  get(hash: Hash): number {
    return this.#counts[this.#slotOf(hash)] as number
  }

  add(hash: Hash, count = 1): void {
    const slot = this.#slotOf(hash)
    const before = this.#counts[slot] as number
    this.#high[slot] = hash[0]
    this.#low[slot] = hash[1]
    this.#counts[slot] = before + count
    if (before === 0 && ++this.#size > FULL * this.#counts.length) this.#grow()
  }

  *[Symbol.iterator](): Generator<[hash: Hash, count: number]> {
    for (let slot = 0; slot < this.#counts.length; slot++) {
      const count = this.#counts[slot] as number
      if (count > 0) yield [[this.#high[slot] as number, this.#low[slot] as number], count]
    }
  }

  /** The slot of a hash, or the free one where it would stand. */
  #slotOf([high, low]: Hash): number {
    const last = this.#counts.length - 1
    let slot = low & last
    while (this.#counts[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & last
    return slot
  }

  #grow(): void {
    const [highs, lows, counts] = [this.#high, this.#low, this.#counts]
    this.#high = new Uint32Array(2 * counts.length)
    this.#low = new Uint32Array(2 * counts.length)
    this.#counts = new Uint32Array(2 * counts.length)
    for (let old = 0; old < counts.length; old++) {
      if (counts[old] === 0) continue
      const slot = this.#slotOf([highs[old] as number, lows[old] as number])
      this.#high[slot] = highs[old] as number
      this.#low[slot] = lows[old] as number
      this.#counts[slot] = counts[old] as number
    }
  }
}
