/** The shards of a run: files of so many records each, one behind the other. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppendedFile, checkSize } from './appended.ts'
import type { ShardEntry } from './journal.ts'
import { SHARDS } from './layout.ts'

const DIGITS = 5

/** The name of a shard, from the run folder. */
const nameOf = (number: number, extension: string): string => `${SHARDS}/${String(number).padStart(DIGITS, '0')}${extension}`

export class ShardWriter {
  readonly #folder: string
  readonly #extension: string
  #number: number
  #file: AppendedFile | undefined
  #articles = 0

  private constructor(folder: string, extension: string, number: number) {
    this.#folder = folder
    this.#extension = extension
    this.#number = number
  }

  /**
   * Goes on behind whole shards.
   *
   * @param whole
   *   Those there are.
   * @throws Error
   *   If one of them is not as it was written, as far as its size tells.
   * @param bytes
   *   So many bytes, with so many articles, of the next are durable. What is behind them goes.
   */
  static async open(
    folder: string,
    extension: string,
    whole: readonly ShardEntry[],
    bytes: number,
    articles: number,
  ): Promise<ShardWriter> {
    await mkdir(join(folder, SHARDS), { recursive: true })
    for (const { name, bytes: written } of whole) checkSize(join(folder, name), written)
    const writer = new ShardWriter(folder, extension, whole.length)
    const next = join(folder, nameOf(whole.length, extension))
    for (const file of readdirSync(join(folder, SHARDS))) if (Number.parseInt(file, 10) > whole.length) rmSync(join(folder, SHARDS, file))
    if (bytes > 0) {
      writer.#file = await AppendedFile.open(next, bytes)
      writer.#articles = articles
    } else if (existsSync(next)) rmSync(next)
    return writer
  }

  /** What the open shard has. */
  get bytes(): number {
    return this.#file?.bytes ?? 0
  }

  get articles(): number {
    return this.#articles
  }

  async write(bytes: Uint8Array, articles: number): Promise<void> {
    if (articles === 0) return
    this.#file ??= await AppendedFile.open(join(this.#folder, nameOf(this.#number, this.#extension)), 0)
    await this.#file.append(bytes)
    this.#articles += articles
  }

  async sync(): Promise<void> {
    await this.#file?.sync()
  }

  /** Ends the open shard, if there is one: from then on it is whole, and on the disk. */
  async end(): Promise<ShardEntry | undefined> {
    if (this.#file === undefined) return undefined
    await this.#file.sync()
    const entry = { name: nameOf(this.#number, this.#extension), articles: this.#articles, ...this.#file.digest }
    await this.#file.close()
    this.#file = undefined
    this.#number++
    this.#articles = 0
    return entry
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }
}
