/** What a command rejects of the records that it reads. */

import { fileSink } from '../io/write.ts'
import type { Rejection } from '../pipeline.ts'
import type { Progress } from './progress.ts'

export const REJECTS_HELP = 'where lines that are no record go (default: beside the output, *.rejected.jsonl)'

/** What was rejected, as a line of text. */
export const rejectionLine = ({ place, reason }: Rejection): string => `rejected: ${place} ${reason}`

/** Rejects are counted, told at once, and written to a file, which there is only if there are any. */
export class Rejects {
  readonly #path: string
  readonly #progress: Progress
  readonly #sink
  #count = 0

  constructor(path: string, progress: Progress) {
    this.#path = path
    this.#progress = progress
    this.#sink = fileSink<Rejection>(path, { lazy: true })
  }

  get count(): number {
    return this.#count
  }

  async add(rejection: Rejection): Promise<void> {
    this.#count++
    this.#progress.say(rejectionLine(rejection))
    await this.#sink.write(rejection)
  }

  /** The file appears. A command that has rejected something ends with code 1. */
  async close(): Promise<void> {
    await this.#sink.close()
    if (this.#count > 0) process.exitCode = 1
  }

  abort(): Promise<void> {
    return this.#sink.abort()
  }

  /** Where they are, for the end of a summary. */
  get lines(): string[] {
    return this.#count > 0 ? [`rejects in         ${this.#path}`] : []
  }
}
