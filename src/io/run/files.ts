/** Files that outlive a loss of power: what is said to be written is on the disk. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the names in a folder durable. Systems that cannot do that to a folder do it by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows opens no folders.
  } finally {
    await handle?.close()
  }
}

/** Writes a file that is there as a whole, or as it was before. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp`
  await writeFile(temporary, text, { flush: true })
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

/** What a file is: its size in bytes and the SHA-256 of them, in hexadecimal digits. */
export interface Digest {
  readonly bytes: number
  readonly sha256: string
}

/** The digest of the first bytes of a file; of all, without a `size`. */
export async function digestOf(path: string, size = Number.POSITIVE_INFINITY): Promise<Digest> {
  const hash = createHash('sha256')
  let bytes = 0
  if (size > 0) {
    for await (const chunk of createReadStream(path, { end: size - 1, highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      hash.update(chunk)
    }
  }
  return { bytes, sha256: hash.digest('hex') }
}
