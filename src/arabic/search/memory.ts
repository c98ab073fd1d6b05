/** A bounded memory of what stretches of text were found to be, asked without making a string of the stretch. */

/** So many stretches are remembered before all are forgotten: more words than a news site writes in a month. */
const MOST = 1 << 16
/** Twice as many slots and more: a search ends soon at an empty one. */
const SLOTS = 1 << 18
/** A longer stretch is no word, and not met again. */
const LONGEST = 64

const HASH_START = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193

/** A string of its own: a slice would keep the whole text that it was cut from. */
function copied(text: string, start: number, end: number): string {
  let copy = ''
  for (let index = start; index < end; index++) copy += text.charAt(index)
  return copy
}

/** Makes, and remembers, a value for each stretch of text; stretches of the same letters have one value. */
export class Memory<Value> {
  /** The number of a key, from 1; 0 is an empty slot. The slot of a key is its hash, or the next that was free. */
  #slots = new Int32Array(0)
  readonly #entries: { readonly key: string; readonly value: Value }[] = []
  readonly #make: (key: string) => Value

  constructor(make: (key: string) => Value) {
    this.#make = make
  }

  /** The value of text `[start, end)`. */
  get(text: string, start: number, end: number): Value {
    const length = end - start
    if (length > LONGEST) return this.#make(text.slice(start, end))
    if (this.#slots.length === 0) this.#slots = new Int32Array(SLOTS)
    let hash = HASH_START
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), HASH_PRIME)
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    for (;;) {
      const number = this.#slots[slot] as number
      if (number === 0) break
      const { key, value } = this.#entries[number - 1] as { key: string; value: Value }
      if (key.length === length && text.startsWith(key, start)) return value
      slot = (slot + 1) & (SLOTS - 1)
    }
    const key = copied(text, start, end)
    const value = this.#make(key)
    if (this.#entries.length >= MOST) {
      this.#entries.length = 0
      this.#slots.fill(0)
      slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    }
    this.#entries.push({ key, value })
    this.#slots[slot] = this.#entries.length
    return value
  }
}
