/**
 * Batches: items by the dozen, the unit of work. A batch is plain data with all its bytes in one buffer of its own, which
 * goes to a worker without being copied. Where batches end depends on their items alone.
 */
import type { Rejection } from '../pipeline.ts'
import type { Item, RawItem } from './item.ts'

/** So many items to a batch: with fewer the way to a worker costs too much, with more there is more in flight. */
const MOST_ITEMS = 64
/** A batch that has so many bytes takes no more items. */
const ENOUGH_BYTES = 1024 * 1024

/** An item whose bytes are `start` to `end` of its batch's. */
export type BatchItem = (Omit<RawItem, 'bytes'> & { readonly start: number; readonly end: number }) | { readonly rejection: Rejection }

export interface Batch {
  readonly items: readonly BatchItem[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The items of a batch. */
export function itemsOf({ items, bytes }: Batch): Item[] {
  return items.map((item) => {
    if ('rejection' in item) return item
    const { start, end, ...rest } = item
    return { ...rest, bytes: bytes.subarray(start, end) }
  })
}

/** A batch that is being filled. Bytes are copied into it: a reader uses its memory again. */
class Filling {
  readonly #items: BatchItem[] = []
  #bytes = new Uint8Array(ENOUGH_BYTES / 4)
  #length = 0

  get isFull(): boolean {
    return this.#items.length >= MOST_ITEMS || this.#length >= ENOUGH_BYTES
  }

  get isEmpty(): boolean {
    return this.#items.length === 0
  }

  add(item: Item): void {
    if ('rejection' in item) {
      this.#items.push(item)
      return
    }
    const { bytes, ...rest } = item
    const start = this.#length
    this.#length += bytes.length
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length))
      grown.set(this.#bytes.subarray(0, start))
      this.#bytes = grown
    }
    this.#bytes.set(bytes, start)
    this.#items.push({ ...rest, start, end: this.#length })
  }

  batch(): Batch {
    return { items: this.#items, bytes: this.#bytes }
  }
}

/** Items in batches, in their order. */
export async function* batchesOf(items: AsyncIterable<Item>): AsyncGenerator<Batch> {
  let filling = new Filling()
  for await (const item of items) {
    filling.add(item)
    if (!filling.isFull) continue
    yield filling.batch()
    filling = new Filling()
  }
  if (!filling.isEmpty) yield filling.batch()
}

/** Batches of one item each. */
export function split(batch: Batch): Batch[] {
  return itemsOf(batch).map((item) => {
    const filling = new Filling()
    filling.add(item)
    return filling.batch()
  })
}
