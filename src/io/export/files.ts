/** The files of an export: written beside their place, each hashed on its way, and put there when all are whole. */
import { createHash } from 'node:crypto'
import { createWriteStream, readdirSync } from 'node:fs'
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Duplex, PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { removeLeftovers } from '../leftovers.ts'
import { TextStream } from '../write.ts'

/** A file as the manifest names it. */
export interface FileEntry {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Of a file that holds one article: its id. */
  readonly id?: string
}

/** One file that is being written. */
export class OutputFile {
  readonly name: string
  /** Before compression. */
  bytes = 0
  readonly #text: TextStream
  readonly #input: PassThrough
  readonly #done: Promise<void>
  readonly #hash = createHash('sha256')
  #size = 0

  constructor(name: string, path: string, compression: Duplex | undefined) {
    this.name = name
    this.#input = new PassThrough({ highWaterMark: 1024 * 1024 })
    this.#text = new TextStream(this.#input)
    const counted = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.#hash.update(chunk)
        this.#size += chunk.length
        done(null, chunk)
      },
    })
    this.#done = pipeline([this.#input, ...(compression === undefined ? [] : [compression]), counted, createWriteStream(path)])
    // It is awaited at the end; what goes wrong before is met by the next write.
    this.#done.catch(() => {})
  }

  /** `bytes`: how many the text has in UTF-8, if that is known already. */
  async write(text: string, bytes = Buffer.byteLength(text)): Promise<void> {
    this.bytes += bytes
    await this.#text.write(text)
  }

  /** Bytes behind all that was written before. The array must not change afterwards. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length
    await this.#text.write(bytes)
  }

  async close(): Promise<FileEntry> {
    // What fails in the file is what `done` tells.
    await this.#text.end().catch(async (error) => {
      await this.#done
      throw error
    })
    await this.#done
    return { name: this.name, bytes: this.#size, sha256: this.#hash.digest('hex') }
  }

  async abort(): Promise<void> {
    this.#input.destroy()
    await this.#done.catch(() => {})
  }
}

const STAGING = /^\.naqi-export\.(\d+)\.\d+\.tmp$/
/** The folders in which this process writes. */
const ours = new Set<string>()
let count = 0

/** The process that writes or wrote an export in the folder of this name; undefined if it is no such folder. */
function stagingId(name: string): number | undefined {
  const id = STAGING.exec(name)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** Whether a name is that of a folder in which an export is or was written. */
export const isStaging = (name: string): boolean => STAGING.test(name)

export class ExportFiles {
  readonly #folder: string
  readonly #staging: string
  readonly #open = new Set<OutputFile>()
  readonly #entries: FileEntry[] = []
  #isReady = false
  /** Whether the folder was not there before. */
  #isNew = false

  /** `folder`: where the files appear; it is made if it is not there. */
  constructor(folder: string) {
    this.#folder = folder
    this.#staging = join(folder, `.naqi-export.${process.pid}.${count++}.tmp`)
    ours.add(this.#staging)
  }

  /** The whole files, in the order of their names. */
  get entries(): readonly FileEntry[] {
    return this.#entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  }

  async #path(name: string): Promise<string> {
    if (!this.#isReady) {
      this.#isNew = (await mkdir(this.#folder, { recursive: true })) !== undefined
      await removeLeftovers(this.#folder, stagingId, (path) => ours.has(path))
      await mkdir(this.#staging)
      this.#isReady = true
    }
    return join(this.#staging, name)
  }

  async create(name: string, compression?: Duplex): Promise<OutputFile> {
    const file = new OutputFile(name, await this.#path(name), compression)
    this.#open.add(file)
    return file
  }

  async close(file: OutputFile): Promise<void> {
    this.#entries.push(await file.close())
    this.#open.delete(file)
  }

  /** A small file at once. */
  async add(name: string, text: string, id?: string): Promise<void> {
    const bytes = Buffer.from(text)
    await writeFile(await this.#path(name), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.#entries.push({ name, bytes: bytes.length, sha256, ...(id !== undefined && { id }) })
  }

  /** Puts the files into their place, the manifest last, and takes away those of an earlier export. */
  async commit(manifestName: string, manifest: string, earlier: readonly string[]): Promise<void> {
    await writeFile(await this.#path(manifestName), manifest)
    const names = new Set(this.#entries.map(({ name }) => name))
    const present = new Set(readdirSync(this.#folder))
    // Without its manifest an export is none: nobody takes a mixture of two for one.
    await rm(join(this.#folder, manifestName), { force: true })
    for (const name of earlier) if (present.has(name) && !names.has(name)) await rm(join(this.#folder, name))
    for (const name of [...names, manifestName]) await rename(join(this.#staging, name), join(this.#folder, name))
    await this.#leave()
  }

  async abort(): Promise<void> {
    for (const file of this.#open) await file.abort()
    await this.#leave()
    if (this.#isNew) await rmdir(this.#folder).catch(() => {})
  }

  async #leave(): Promise<void> {
    await rm(this.#staging, { recursive: true, force: true })
    ours.delete(this.#staging)
  }
}
