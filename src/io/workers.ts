/**
 * Worker threads that do one kind of work.
 *
 * On `node:worker_threads` itself: what a pool of the registry would have to do here it does not. piscina and tinypool leave
 * a task without an answer if its worker exits without an error, and neither knows which of the tasks that a worker had
 * was its end; the order of answers and the bound of what is in flight would be ours all the same.
 */
import { Worker } from 'node:worker_threads'

/** What a worker is there for: a function of a module, and what it is called with. It gives the work, a function of a task. */
export interface Duty {
  /** The module's address. */
  readonly module: string
  readonly name: string
  /** Plain data. */
  readonly data: unknown
}

export type Answer = { readonly value: unknown } | { readonly error: Error }

/** That a worker came to its end over a task. */
export class WorkerDied extends Error {
  override name = 'WorkerDied'
}

/** The young generation of a worker's heap, in MB: articles are gone as fast as they come, and with 48 nothing is done sooner, with 12 a tenth later. */
const YOUNG_MB = 24
/** Tasks that a worker has at once: one in work, and the next, that it need not wait for it. */
const AT_ONCE = 2

interface Pending<Task, Result> {
  readonly task: Task
  readonly resolve: (result: Result) => void
  readonly reject: (error: Error) => void
}

/** One worker, and in its place the next, if it dies. */
class Thread<Task, Result> {
  readonly #duty: Duty
  readonly #pending: Pending<Task, Result>[] = []
  #worker: Worker | undefined
  #isReady = false
  #isClosed = false

  constructor(duty: Duty) {
    this.#duty = duty
    this.#worker = this.#start()
  }

  get load(): number {
    return this.#pending.length
  }

  #start(): Worker {
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: this.#duty,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    let failure = 'it exited'
    worker.on('message', (message: Answer | 'ready') => {
      if (message === 'ready') this.#isReady = true
      else this.#answer(message)
    })
    worker.on('error', (error) => {
      failure = error.message
    })
    worker.on('exit', () => this.#died(failure))
    return worker
  }

  #answer(answer: Answer): void {
    const { resolve, reject } = this.#pending.shift() as Pending<Task, Result>
    if ('value' in answer) resolve(answer.value as Result)
    else reject(answer.error)
  }

  /** The task in work is lost; those behind it go to the next worker. One that could not even start has no next. */
  #died(failure: string): void {
    this.#worker = undefined
    if (this.#isClosed) return
    if (!this.#isReady) {
      for (const { reject } of this.#pending.splice(0)) reject(new Error(`A worker could not start: ${failure}`))
      return
    }
    this.#pending.shift()?.reject(new WorkerDied(failure))
    if (this.#pending.length === 0) return
    this.#worker = this.#start()
    for (const { task } of this.#pending) this.#worker.postMessage(task)
  }

  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#start()
      this.#pending.push({ task, resolve, reject })
      // Copied, not handed over: what a worker dies of is tried again.
      this.#worker.postMessage(task)
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
  }
}

export class Workers<Task, Result> {
  readonly #threads: Thread<Task, Result>[]

  constructor(duty: Duty, count: number) {
    this.#threads = Array.from({ length: count }, () => new Thread<Task, Result>(duty))
  }

  /** So many tasks keep all workers at work. */
  get atOnce(): number {
    return AT_ONCE * this.#threads.length
  }

  /**
   * What the work makes of a task.
   *
   * @throws WorkerDied
   *   If the worker that had it came to its end over it.
   * @throws Error
   *   That of the work; or if no worker can start.
   */
  run(task: Task): Promise<Result> {
    return this.#threads.reduce((least, thread) => (thread.load < least.load ? thread : least)).run(task)
  }

  /** Ends all workers, whatever they do. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }
}

/** What `work` makes of values, in their order. No more than `most` are in work or wait for their turn. */
export async function* inOrder<Value, Result>(
  values: AsyncIterable<Value>,
  work: (value: Value) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const results: Promise<Result>[] = []
  for await (const value of values) {
    const result = work(value)
    // Whoever awaits it in its turn is told.
    result.catch(() => {})
    results.push(result)
    if (results.length >= most) yield results.shift() as Promise<Result>
  }
  yield* results
}
