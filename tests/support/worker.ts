/** A `naqi worker`, asked as another program would ask it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { ByteReader } from '../../src/io/bytes.ts'
import { frameBytes, readFrames } from '../../src/io/frames.ts'

const main = join(import.meta.dirname, '../../dist/src/cli/main.js')

// biome-ignore lint/suspicious/noExplicitAny: what a test finds in an answer is its own business
export type Answer = { readonly header: any; readonly body: Buffer }

export interface Item {
  readonly [field: string]: unknown
  readonly bytes: string | Uint8Array
}

export class Worker {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>
  readonly #answers: AsyncIterator<unknown>
  stderr = ''

  constructor(args: readonly string[] = []) {
    this.process = spawn(process.execPath, [main, 'worker', ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
    this.process.stderr.setEncoding('utf8').on('data', (text) => {
      this.stderr += text
    })
    this.#answers = readFrames(new ByteReader(this.process.stdout))
    onTestFinished(() => void this.process.kill())
  }

  /** The next frame. */
  async answer(): Promise<Answer> {
    const { value, done } = await this.#answers.next()
    if (done) throw new Error(`The worker has ended: ${this.stderr}`)
    return value as Answer
  }

  ask(header: object, ...body: Uint8Array[]): Promise<Answer> {
    this.process.stdin.write(frameBytes(header, body))
    return this.answer()
  }

  /** Asks about items: each its fields and its bytes. */
  about(what: string, items: readonly Item[]): Promise<Answer> {
    const bodies = items.map(({ bytes }) => Buffer.from(bytes))
    let end = 0
    const heads = items.map(({ bytes: _, ...head }, index) => {
      const start = end
      end += (bodies[index] as Buffer).length
      return 'rejection' in head || 'length' in head ? head : { ...head, start, end }
    })
    return this.ask({ do: what, items: heads }, ...bodies)
  }

  /** Ends the input; its exit code. */
  async end(): Promise<number> {
    this.process.stdin.end()
    const [code] = await once(this.process, 'exit')
    return code
  }
}

/** A worker that has said what it is. */
export async function started(...args: string[]): Promise<{ worker: Worker; hello: Answer['header'] }> {
  const worker = new Worker(args)
  return { worker, hello: (await worker.answer()).header }
}

/** The lines of a file as items, as they are cut where nothing else is known of them. */
export function lineItems(text: string, place: string, id: string): Item[] {
  return text
    .split('\n')
    .map((bytes, index): Item => ({ kind: 'line', place: `${place}:${index + 1}`, id: `${id}:${index + 1}`, bytes }))
    .filter(({ bytes }) => bytes !== '')
}
