/** Cutting: files, folders, globs and standard input into items, the cheap half of reading. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { cutArchive, isArchive } from './archive.ts'
import type { ByteReader } from './bytes.ts'
import { decompressed } from './decompress.ts'
import { unicodeEncoding } from './encoding.ts'
import type { Input } from './inputs.ts'
import type { Item, RawItem } from './item.ts'
import { byteLines } from './lines.ts'
import { tooLarge } from './reject.ts'

export interface CutOptions {
  /** The largest article, in bytes of its file or line. Default: 16 MiB. */
  readonly maxBytes?: number
  /** Where `-` reads from. */
  readonly stdin?: Readable
  /** What is read in place of the input's file. */
  readonly stream?: AsyncIterable<Uint8Array>
  /** Called with the number of bytes of each piece that was read, before decompression. */
  readonly onBytes?: (bytes: number) => void
}

export const MAX_BYTES = 16 * 1024 * 1024

/** Cuts inputs one by one, as `cutInput` does. */
export async function* cutInputs(inputs: readonly Input[], options: CutOptions): AsyncGenerator<Item> {
  for (const input of inputs) yield* cutInput(input, options)
}

/** Cuts one input. Memory is bounded by the largest item. */
export async function* cutInput(input: Input, options: CutOptions): AsyncGenerator<Item> {
  const { maxBytes = MAX_BYTES } = options
  yield* cutting(input, options, async function* (chunks) {
    if (await isArchive(input, chunks)) yield* cutArchive(input, chunks, maxBytes)
    else if (await isJsonLines(input, chunks)) yield* cutLines(input, chunks, maxBytes)
    else yield await cutFile(input, chunks, maxBytes)
  })
}

/**
 * Cuts one input of JSON lines.
 *
 * @param otherwise
 *   Why an input is rejected that holds anything else.
 */
export async function* cutObjects(input: Input, options: CutOptions, otherwise: string): AsyncGenerator<Item> {
  yield* cutting(input, options, async function* (chunks) {
    if (await isJsonLines(input, chunks)) yield* cutLines(input, chunks, options.maxBytes ?? MAX_BYTES)
    else yield { rejection: { place: input.place, id: input.id, reason: otherwise } }
  })
}

/** What is cut of an input; where it cannot be read on, its rejection. */
async function* cutting(input: Input, options: CutOptions, cut: (chunks: ByteReader) => AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    yield* cut(await open(input, options))
  } catch (error) {
    yield { rejection: { place: input.place, id: input.id, reason: reasonOf(error as NodeJS.ErrnoException) } }
  }
}

/** Why a file could not be read to its end, in words. */
function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return 'may not be read. Change its permissions, or run as its owner'
    case 'ENOENT':
      return 'is gone: it was there when the run began'
    case 'EISDIR':
      return 'is a folder'
    default:
      return error.message
  }
}

function streamOf({ path, bytes = Number.POSITIVE_INFINITY }: Input, stdin: Readable): AsyncIterable<Uint8Array> {
  if (path === '-') return stdin
  return bytes === 0 ? Readable.from([]) : createReadStream(path, { end: bytes - 1, highWaterMark: 64 * 1024 })
}

function open(input: Input, { stdin = process.stdin, stream = streamOf(input, stdin), onBytes }: CutOptions): Promise<ByteReader> {
  const counted = (async function* () {
    for await (const chunk of stream) {
      onBytes?.(chunk.length)
      yield chunk
    }
  })()
  return decompressed(counted, input.path)
}

/** By the name; without one that says, by the first character. */
async function isJsonLines({ path }: Input, chunks: ByteReader): Promise<boolean> {
  if (/\.(?:jsonl|ndjson)(?:\.(?:gz|zst))?$/i.test(path)) return true
  if (/\.(?:txt|x?html?)(?:\.(?:gz|zst))?$/i.test(path)) return false
  const head = Buffer.from(await chunks.peek(64))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
  return head.trimStart().startsWith('{')
}

const HTML_NAME = /\.x?html?(?:\.(?:gz|zst))?$/i

/** All of a file as one item. */
async function cutFile({ path, place, id }: Input, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Item> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) return { rejection: { place, id, reason: tooLarge(undefined, maxBytes) } }
    parts.push(chunk)
  }
  return { kind: HTML_NAME.test(path) ? 'page' : 'text', place, id, bytes: Buffer.concat(parts) }
}

/** Each line that is not empty, in UTF-8. */
async function* cutLines(input: Input, chunks: ByteReader, maxBytes: number): AsyncGenerator<Item> {
  const encoding = unicodeEncoding(await chunks.peek(1024))
  const stream = encoding === 'utf-8' ? chunks : transcoded(chunks, encoding)
  for await (const { number, bytes, length } of byteLines(stream, maxBytes)) {
    const place = `${input.place}:${number}`
    if (bytes === undefined) yield { rejection: { place, reason: tooLarge(length, maxBytes) } }
    else if (bytes.length > 1 || (bytes.length === 1 && bytes[0] !== 0x0d)) yield lineItem(place, `${input.id}:${number}`, bytes)
  }
}

const lineItem = (place: string, id: string, bytes: Uint8Array): RawItem => ({ kind: 'line', place, id, bytes })

async function* transcoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
