/** Work on batches by worker threads, or in this one: the same results in the same order, whatever their number. */
import { type Batch, batchesOf, itemsOf, split } from './batch.ts'
import type { Item, RawItem } from './item.ts'
import { type Duty, inOrder, WorkerDied, Workers } from './workers.ts'

/** Work on batches. */
export interface BatchWork<Result> {
  /** It, for threads. */
  readonly duty: Duty
  /** It, in this thread. */
  readonly work: (batch: Batch) => Result
  /** The results of the parts of a batch as one. */
  readonly join: (results: readonly Result[]) => Result
  /** The result of an item that no worker outlives. */
  readonly lost: (item: RawItem, reason: string) => Result
}

/** So many batches are worked on in the time in which a worker starts: with fewer, threads cost more than they bring. */
const FEW = 4

/**
 * What work makes of items, batch by batch, in their order.
 *
 * @param items
 *   Their bytes are copied before the next is asked for.
 * @param workers
 *   So many threads, with no more than twice as many batches in flight. With 1, and with few batches, none is started.
 */
export async function* worked<Result>(items: AsyncIterable<Item>, task: BatchWork<Result>, workers: number): AsyncGenerator<Result> {
  const batches = batchesOf(items)
  const first: Batch[] = []
  if (workers > 1) {
    while (first.length < FEW) {
      const { value, done } = await batches.next()
      if (done) break
      first.push(value)
    }
  }
  if (first.length < FEW) {
    for await (const batch of chain(first, batches)) yield task.work(batch)
    return
  }
  const threads = new Workers<Batch, Result>(task.duty, workers)
  try {
    yield* inOrder(chain(first, batches), (batch) => outlived(threads, batch, task), threads.atOnce)
  } finally {
    await threads.close()
  }
}

async function* chain<Value>(first: readonly Value[], rest: AsyncIterable<Value>): AsyncGenerator<Value> {
  yield* first
  yield* rest
}

/**
 * The result of a batch, whatever workers die of it. It is tried again, for its worker may have died of what others did,
 * and then item by item: one that is the end of a worker costs itself.
 */
async function outlived<Result>(threads: Workers<Batch, Result>, batch: Batch, { join, lost }: BatchWork<Result>): Promise<Result> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await threads.run(batch)
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error
    }
  }
  const results = split(batch).map(async (part) => {
    try {
      return await threads.run(part)
    } catch (error) {
      const [item] = itemsOf(part)
      if (!(error instanceof WorkerDied) || item === undefined || 'rejection' in item) throw error
      return lost(item, `is the end of the worker that has it: ${error.message}. Take it out, or clean it alone with more memory`)
    }
  })
  return join(await Promise.all(results))
}
