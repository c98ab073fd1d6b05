/** The gazetteer's files: read row by row, and those that ship with naqi. */
import { createReadStream, readdirSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { isCompiledGazetteer, readGazetteer } from '../gazetteer/binary.ts'
import { GazetteerCompiler } from '../gazetteer/compile.ts'
import { type CompiledGazetteer, entriesOf } from '../gazetteer/compiled.ts'
import { type GazetteerEntry, mergeEntries } from '../gazetteer/entry.ts'
import {
  GazetteerError,
  GazetteerHeaderError,
  GazetteerReader,
  type GazetteerRow,
  GazetteerRowError,
  type GazetteerSource,
  parseGazetteer,
} from '../gazetteer/rows.ts'
import { decompressed } from './decompress.ts'
import { InputError } from './inputs.ts'
import { byteLines } from './lines.ts'
import { packageRoot, packageText } from './package.ts'

const FOLDER = 'corpus/gazetteer'

/** The names of the files that ship with naqi, in their order: in a later one an id of an earlier one adds names to it. */
function shippedFiles(): string[] {
  return readdirSync(join(packageRoot, FOLDER))
    .filter((file) => file.endsWith('.tsv'))
    .sort()
}

/** The paths of the files that ship with naqi. */
export function shippedGazetteerPaths(): string[] {
  return shippedFiles().map((file) => join(packageRoot, FOLDER, file))
}

/** The gazetteer that ships with naqi: all files of its folder, in the order of their names. */
export function shippedGazetteer(): GazetteerEntry[] {
  return mergeEntries(shippedFiles().flatMap((file) => parseGazetteer(packageText(`${FOLDER}/${file}`), file)))
}

/** A longer line is no row, in bytes. */
const LONGEST_ROW = 1024 * 1024

export interface ReadRowsOptions {
  /** The file's name in messages. Default: its path. */
  readonly name?: string
  /** Takes the rows that cannot be read, one by one. Without it the first of them throws. */
  readonly onError?: (error: GazetteerRowError) => void
  /** Takes what the file says of itself, when all of it is read. */
  readonly onSource?: (source: GazetteerSource) => void
  /** Where `-` reads from. */
  readonly stdin?: Readable
}

/** The error of a file, in words. */
function inputError(path: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new InputError(`No such file: ${path}. To read standard input, write -`)
  if (code === 'EISDIR') return new InputError(`${path} is a folder. Name its files.`)
  return new InputError(`${path} cannot be read: ${message}`)
}

/** The lines of a file or of standard input as text, decompressed, each with its number from 1; of one longer than `limit` bytes no text. */
export async function* textLines(
  path: string,
  { stdin = process.stdin, limit = LONGEST_ROW }: { stdin?: Readable | undefined; limit?: number } = {},
): AsyncGenerator<{ number: number; text: string | undefined }> {
  const stream = path === '-' ? stdin : createReadStream(path, { highWaterMark: 256 * 1024 })
  try {
    for await (const { number, bytes } of byteLines(await decompressed(stream as AsyncIterable<Uint8Array>, path), limit)) {
      const text = bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
      yield { number, text: number === 1 ? text?.replace(/^\ufeff/, '') : text }
    }
  } catch (error) {
    throw inputError(path, error)
  }
}

/** A compiled gazetteer; undefined if the file is none. */
async function compiledFile(path: string): Promise<CompiledGazetteer | undefined> {
  if (path === '-') return undefined
  try {
    const file = await open(path)
    try {
      const head = Buffer.alloc(16)
      const { bytesRead } = await file.read(head, 0, head.length, 0)
      if (!isCompiledGazetteer(head.subarray(0, bytesRead))) return undefined
    } finally {
      await file.close()
    }
    return readGazetteer(await readFile(path))
  } catch (error) {
    if (error instanceof GazetteerError) throw new GazetteerError(`${path}: ${error.message}`)
    throw inputError(path, error)
  }
}

/**
 * Reads a file of rows: TSV or JSON lines, also `.gz` or `.zst`, whose memory is bounded, whatever its size; or a compiled
 * gazetteer, whose entries have no line (0).
 *
 * @param path
 *   The file; `-` is standard input.
 * @throws GazetteerRowError
 *   On a header that cannot be read; on a row, without `onError`.
 * @throws InputError
 *   If the file cannot be read.
 */
export async function* readGazetteerRows(path: string, options: ReadRowsOptions = {}): AsyncGenerator<GazetteerRow> {
  const { name: file = path, onError, onSource, stdin } = options
  const compiled = await compiledFile(path)
  if (compiled !== undefined) {
    for (const entry of entriesOf(compiled)) yield { entry, file, line: 0 }
    return
  }
  const reader = new GazetteerReader(file)
  for await (const { number, text } of textLines(path, { stdin })) {
    let entry: GazetteerEntry | undefined
    try {
      if (text === undefined) throw new GazetteerRowError(file, number, 1, `longer than ${LONGEST_ROW} bytes: no row`)
      entry = reader.read(text, number)
    } catch (error) {
      if (onError === undefined || error instanceof GazetteerHeaderError || !(error instanceof GazetteerRowError)) throw error
      onError(error)
    }
    if (entry !== undefined) yield { entry, file, line: number }
  }
  onSource?.(reader.source)
}

export interface LoadGazetteerOptions {
  /** Whether the files add to the gazetteer that ships with naqi. Default: true. */
  readonly shipped?: boolean
  /** As for `readGazetteerRows`. */
  readonly onError?: (error: GazetteerRowError) => void
}

/**
 * One gazetteer of several files: rows, and compiled ones. No row is kept as an object.
 *
 * @throws GazetteerError
 *   On a header or a compiled gazetteer that cannot be read; on a row, without `onError`.
 * @throws InputError
 *   If a file cannot be read.
 */
export async function loadGazetteer(paths: readonly string[], options: LoadGazetteerOptions = {}): Promise<CompiledGazetteer> {
  const { shipped = true, ...rest } = options
  const [only] = paths
  if (!shipped && paths.length === 1 && only !== undefined) {
    const compiled = await compiledFile(only)
    if (compiled !== undefined) return compiled
  }
  const compiler = new GazetteerCompiler()
  if (shipped) for (const entry of shippedGazetteer()) compiler.add(entry)
  for (const path of paths) for await (const { entry } of readGazetteerRows(path, rest)) compiler.add(entry)
  return compiler.compile()
}
