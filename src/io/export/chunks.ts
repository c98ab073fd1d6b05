/** Lines in numbered files of a bounded size, for engines that take one file at a time. */
import type { ExportFiles, OutputFile } from './files.ts'

export class ChunkWriter {
  readonly #files: ExportFiles
  readonly #name: string
  readonly #extension: string
  readonly #limit: number
  #chunk: OutputFile | undefined
  #count = 0

  /** Files are called `name-00001.extension` and so on; `limit` is in bytes. */
  constructor(files: ExportFiles, name: string, extension: string, limit: number) {
    this.#files = files
    this.#name = name
    this.#extension = extension
    this.#limit = limit
  }

  /** Lines that stay together. What is larger than a chunk is one alone. */
  async write(lines: string): Promise<void> {
    const bytes = Buffer.byteLength(lines)
    if (this.#chunk !== undefined && this.#chunk.bytes + bytes > this.#limit) await this.close()
    this.#chunk ??= await this.#files.create(`${this.#name}-${String(++this.#count).padStart(5, '0')}.${this.#extension}`)
    await this.#chunk.write(lines, bytes)
  }

  async close(): Promise<void> {
    if (this.#chunk !== undefined) await this.#files.close(this.#chunk)
    this.#chunk = undefined
  }
}
