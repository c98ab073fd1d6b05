/** Writing: records as JSONL or in other forms, into one file or files of each article. Files appear whole or not at all. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, statSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { removeLeftovers } from './leftovers.ts'
import type { ArticleRecord } from './record-schema.ts'
import { PIECE, Utf8Encoder } from './utf8.ts'

/** A place that takes values one by one. */
export interface Sink<Value> {
  write(value: Value): Promise<void>
  /** Makes what was written appear. */
  close(): Promise<void>
  /** Leaves nothing behind. */
  abort(): Promise<void>
}

/** What is written of a value: text, or the bytes of it in UTF-8. */
export type ToText<Value> = (value: Value) => string | Uint8Array

/** One value as one line of JSON. U+2028 and U+2029 are escaped: some readers split lines at them. */
export function jsonLine(value: unknown): string {
  const line = `${JSON.stringify(value)}\n`
  if (!line.includes('\u2028') && !line.includes('\u2029')) return line
  return line.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** Text to a stream, in pieces, waiting only where the stream is slower. */
export class TextStream {
  readonly #text = new Utf8Encoder()
  readonly #stream: Writable
  #failure: Error | undefined

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error) => {
      this.#failure ??= error
    })
  }

  /** Bytes must not change afterwards. */
  async write(value: string | Uint8Array): Promise<void> {
    if (typeof value === 'string') await this.#write(this.#text.add(value))
    else await this.#write([...this.#text.rest(), value])
  }

  async #write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const bytes of pieces) {
      if (this.#failure !== undefined) throw this.#failure
      if (!this.#stream.write(bytes)) await once(this.#stream, 'drain')
    }
  }

  /** All that was written has reached the stream's target. */
  async flush(): Promise<void> {
    await this.#write(this.#text.rest())
    await new Promise<void>((resolve, reject) => {
      this.#stream.write('', (error) => (error ? reject(error) : resolve()))
    })
  }

  async end(): Promise<void> {
    await this.#write(this.#text.rest())
    this.#stream.end()
    await finished(this.#stream)
  }
}

/** Values to an open stream, such as standard output; as JSON lines, if `toText` does not write them otherwise. The stream stays open. */
export function streamSink<Value = unknown>(stream: Writable, toText: ToText<Value> = jsonLine): Sink<Value> {
  const text = new TextStream(stream)
  return {
    write: (value) => text.write(toText(value)),
    close: () => text.flush(),
    abort: async () => {},
  }
}

/** Whether a path names a device, a FIFO or the like: what is no file cannot be replaced by one. */
export function isSpecial(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

/** The name under which a process writes a file that is to appear when it is whole. */
const temporaryOf = (path: string, id: number): string => join(dirname(path), `.${basename(path)}.${id}.tmp`)

/** The process that gave a name beside a file to what it wrote; undefined if none did. */
function idOf(path: string, name: string): number | undefined {
  const id = Number(/\.(\d{1,10})\.tmp$/.exec(name)?.[1])
  return name === basename(temporaryOf(path, id)) ? id : undefined
}

/**
 * Values to a file, as JSON lines or as `toText` writes them; gzip if its name ends in `.gz`. It is written under a
 * temporary name beside its own and
 * renamed when it is whole; what a killed run left under such a name goes. A device or a FIFO is written to as it is.
 * If `lazy`, without a first value there is no file, and one of an earlier run goes.
 */
export function fileSink<Value = unknown>(
  path: string,
  { lazy = false, toText = jsonLine }: { readonly lazy?: boolean; readonly toText?: ToText<Value> } = {},
): Sink<Value> {
  const special = isSpecial(path)
  const temporary = special ? path : temporaryOf(path, process.pid)
  let text: TextStream | undefined
  let file: Writable | undefined
  const open = async (): Promise<TextStream> => {
    await mkdir(dirname(path), { recursive: true })
    if (!special) await removeLeftovers(dirname(path), (name) => idOf(path, name))
    file = createWriteStream(temporary, { highWaterMark: 8 * PIECE })
    if (!path.endsWith('.gz')) return new TextStream(file)
    // No name and no time in the header: the same records are the same bytes.
    const gzip = createGzip()
    // What fails in the file fails in what is written to it.
    file.on('error', (error) => gzip.destroy(error))
    gzip.pipe(file)
    return new TextStream(gzip)
  }
  return {
    async write(value) {
      text ??= await open()
      await text.write(toText(value))
    },
    async close() {
      if (text === undefined) {
        // What an earlier run left there is not of this one.
        if (lazy) return special ? undefined : rm(path, { force: true })
        text = await open()
      }
      await text.end()
      await finished(file as Writable)
      if (!special) await rename(temporary, path)
    },
    async abort() {
      if (file !== undefined && !file.closed) {
        file.destroy()
        await once(file, 'close').catch(() => {})
      }
      if (!special) await rm(temporary, { force: true })
    },
  }
}

/** Bytes to a file, which appears whole or not at all. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (isSpecial(path)) return writeFile(path, bytes)
  const temporary = temporaryOf(path, process.pid)
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** The clean text of a record as a reader wants it: the headline, an empty line, the text. */
export function textOfRecord({ title, text }: ArticleRecord): string {
  return `${title === '' ? '' : `${title}\n\n`}${text}\n`
}

/** Names that Windows gives to devices, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])(?=\.|$)/i
/** So many characters of an id stand in the name of its files, if not all do. */
const SHOWN = 40

/** The name of an article's files, without extension: no path of its id reaches the file system. Distinct ids get distinct names. */
export function fileNameOf(id: string): string {
  const plain = id
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+/, '')
    .replace(DEVICE, '_$&')
  if (plain === id && id !== '' && id.length <= 2 * SHOWN && Buffer.byteLength(id) <= 200) return id
  const shown = [...plain.slice(0, 2 * SHOWN)].slice(0, SHOWN).join('')
  return `${shown}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`
}

/**
 * Names of files for articles, one after the other: of those that a file system may take for one, because it knows no
 * case or no difference between composed and decomposed letters, the second has `~2` behind it, and so on.
 */
export class FileNames {
  readonly #given = new Map<string, number>()

  next(id: string): string {
    const name = fileNameOf(id)
    const key = name.normalize('NFC').toUpperCase().toLowerCase()
    const copies = (this.#given.get(key) ?? 0) + 1
    this.#given.set(key, copies)
    return copies === 1 ? name : `${name}~${copies}`
  }
}

/** Files of each article in a folder. `files`: the text of each, by what its name ends in. */
export function folderSink<Value extends { readonly id: string }>(
  folder: string,
  files: Readonly<Record<string, ToText<Value>>>,
): Sink<Value> {
  let made = false
  const names = new FileNames()
  return {
    async write(value) {
      if (!made) await mkdir(folder, { recursive: true })
      made = true
      const name = names.next(value.id)
      for (const [extension, toText] of Object.entries(files)) {
        const path = join(folder, name + extension)
        const temporary = `${path}.${process.pid}.tmp`
        await writeFile(temporary, toText(value))
        await rename(temporary, path)
      }
    },
    close: async () => {},
    abort: async () => {},
  }
}

/** One clean `.txt` per article in a folder. */
export const textFolderSink = (folder: string): Sink<ArticleRecord> => folderSink(folder, { '.txt': textOfRecord })

/** Values to an open stream, what stands for each between `separator`s. The stream stays open. */
export function separatedSink<Value>(stream: Writable, toText: ToText<Value>, separator: string): Sink<Value> {
  const text = new TextStream(stream)
  let first = true
  return {
    async write(value) {
      if (!first) await text.write(separator)
      first = false
      await text.write(toText(value))
    },
    close: () => text.flush(),
    abort: async () => {},
  }
}
