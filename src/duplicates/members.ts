/** A set of 32-bit hashes that is filled again and again: pairs are compared by the million, and a `Set` of each costs more than the comparison. */
export class Members {
  #hashes = new Uint32Array(512)
  /** A slot is in use if it has the number of the filling. */
  #fillings = new Uint32Array(512)
  #filling = 0

  /** Holds these hashes, and no others. */
  fill(hashes: readonly number[] | Uint32Array): this {
    if (2 * hashes.length > this.#hashes.length) {
      const size = 2 ** Math.ceil(Math.log2(2 * hashes.length))
      this.#hashes = new Uint32Array(size)
      this.#fillings = new Uint32Array(size)
      this.#filling = 0
    }
    // After four thousand million fillings the numbers begin again.
    if (++this.#filling > 0xffff_ffff) {
      this.#fillings.fill(0)
      this.#filling = 1
    }
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] as number
      const slot = this.#slotOf(hash)
      this.#hashes[slot] = hash
      this.#fillings[slot] = this.#filling
    }
    return this
  }

  has(hash: number): boolean {
    return this.#fillings[this.#slotOf(hash)] === this.#filling
  }

  /** The slot of a hash, or the free one where it would stand. */
  #slotOf(hash: number): number {
    const last = this.#hashes.length - 1
    let slot = hash & last
    while (this.#fillings[slot] === this.#filling && this.#hashes[slot] !== hash) slot = (slot + 1) & last
    return slot
  }
}
