/** The items of a generation from where it stopped, and how far they are done. */
import { cutInput } from '../cut.ts'
import type { Item } from '../item.ts'
import type { Generation, PlannedInput } from './journal.ts'
import { pathOf } from './plan.ts'

export interface CutterOptions {
  readonly maxBytes: number
  /** Called with the number of bytes of each piece that was read. */
  readonly onBytes?: (bytes: number) => void
}

export class Cutter {
  readonly #folder: string
  readonly #inputs: readonly PlannedInput[]
  readonly #options: CutterOptions
  /** How many items each input has, of those that were cut to their ends. */
  readonly #lengths: (number | undefined)[]
  /** The input in work, and how many of its items are done. */
  #input: number
  #item: number

  constructor(folder: string, { inputs, items }: Generation, item: number, options: CutterOptions) {
    this.#folder = folder
    this.#inputs = inputs
    this.#options = options
    this.#lengths = [...items]
    this.#input = items.length
    this.#item = item
  }

  /** How many items of the input in work are done. */
  get item(): number {
    return this.#item
  }

  /** The items that are not done. Of each input no more is read than was there when it was planned. */
  async *items(): AsyncGenerator<Item> {
    const [first, item] = [this.#input, this.#item]
    for (let index = first; index < this.#inputs.length; index++) {
      const planned = this.#inputs[index] as PlannedInput
      const { place, id, bytes } = planned
      const skip = index === first ? item : planned.skip
      let count = 0
      for await (const item of cutInput({ path: pathOf(this.#folder, planned), place, id, bytes }, this.#options)) {
        count++
        if (count > skip) yield item
      }
      this.#lengths[index] = count
    }
  }

  /** Counts the next items as done. Returns how many items each input has that is done with them. */
  done(count: number): number[] {
    const finished: number[] = []
    this.#item += count
    for (;;) {
      const length = this.#lengths[this.#input]
      if (length === undefined || this.#item < length) return finished
      // What is more than the input has are items of the next.
      const more = this.#item - length
      finished.push(length)
      this.#input++
      this.#item = more + (this.#inputs[this.#input]?.skip ?? 0)
    }
  }
}
