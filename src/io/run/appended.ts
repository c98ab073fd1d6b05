/** A file that grows at its end, and can be cut back to where it was. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Digest, syncFolder } from './files.ts'

/**
 * Looks whether a file has what was written to it.
 *
 * @throws Error
 *   If it has fewer bytes.
 */
export function checkSize(path: string, bytes: number): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < bytes)
    throw new Error(`${path} has ${size} bytes, and ${bytes} were written. Something else has changed it: begin again in a new folder.`)
}

export class AppendedFile {
  readonly #handle: FileHandle
  readonly #hash: Hash
  #bytes: number

  private constructor(handle: FileHandle, hash: Hash, bytes: number) {
    this.#handle = handle
    this.#hash = hash
    this.#bytes = bytes
  }

  /**
   * Opens a file with its first `bytes`; what is behind them goes.
   *
   * @throws Error
   *   If it has fewer: what was written is gone.
   */
  static async open(path: string, bytes: number): Promise<AppendedFile> {
    const handle = await open(path, 'a')
    try {
      checkSize(path, bytes)
      await handle.truncate(bytes)
      const hash = createHash('sha256')
      if (bytes > 0) for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(chunk)
      else await syncFolder(dirname(path))
      return new AppendedFile(handle, hash, bytes)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  get bytes(): number {
    return this.#bytes
  }

  /** What it is now. */
  get digest(): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') }
  }

  async append(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    await this.#handle.appendFile(bytes)
    this.#hash.update(bytes)
    this.#bytes += bytes.length
  }

  /** All that was appended is on the disk. */
  async sync(): Promise<void> {
    await this.#handle.datasync()
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}
