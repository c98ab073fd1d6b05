/** Reading: files, folders, globs and standard input, as a stream of articles and rejections. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { isPage } from '../html/sniff.ts'
import type { Reading, Rejection } from '../pipeline.ts'
import { isArchive, readArchive } from './archive.ts'
import type { ByteReader } from './bytes.ts'
import { decompressed } from './decompress.ts'
import { DecodeError, decode, unicodeEncoding } from './encoding.ts'
import { type Input, resolveInputs } from './inputs.ts'
import { byteLines } from './lines.ts'
import { attempt, tooLarge } from './reject.ts'
import { articleOf, articleOfLine, parseLine } from './source.ts'

export interface ReadOptions {
  /** The largest article, in bytes of its file or line. Default: 16 MiB. */
  readonly maxBytes?: number
  /** Where `-` reads from. */
  readonly stdin?: Readable
  /** Called with the number of bytes of each piece that was read, before decompression. */
  readonly onBytes?: (bytes: number) => void
  /** Called with the kind of each record of an archive that is no article: `request`, `HTTP 404`, `image/png` … */
  readonly onSkipped?: (kind: string) => void
}

export const MAX_BYTES = 16 * 1024 * 1024

/**
 * Reads articles.
 *
 * @param inputs
 *   Files (`.txt`, `.html`, `.htm`, `.xhtml`, `.jsonl`, `.warc`, `.wet`, each also `.gz` or `.zst`), folders, globs, `-`
 *   for standard input. A text or a page of HTML is one article; a line of a `.jsonl` is one: an object with `text` or
 *   `html` and, if it has them, `id`, `title`, `url`, `site`; or a record. What begins like a page of HTML is one,
 *   whatever its name; what begins like a web archive likewise. Of an archive, each page and each text is one.
 * @returns
 *   One reading for each article, in the order of the inputs. What cannot be read is a rejection.
 * @throws InputError
 *   Before the first article, if an input names nothing.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for (const input of await resolveInputs(inputs)) yield* readInput(input, options)
}

/** Reads one input, as `readArticles` does. */
export async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const { maxBytes = MAX_BYTES, onSkipped } = options
  try {
    const chunks = await open(input, options)
    if (await isArchive(input, chunks)) yield* readArchive(input, chunks, { maxBytes, onSkipped })
    else if (await isJsonLines(input, chunks)) yield* readJsonLines(input, chunks, maxBytes, readArticle)
    else yield await readText(input, chunks, maxBytes)
  } catch (error) {
    yield { rejection: { place: input.place, id: input.id, reason: reasonOf(error as NodeJS.ErrnoException) } }
  }
}

/**
 * Reads one input of JSON lines.
 *
 * @param make
 *   Makes something of the object of a line, or throws what is wrong with it.
 * @param otherwise
 *   Why an input is rejected that holds anything else.
 */
export async function* readObjects<Value>(
  input: Input,
  options: ReadOptions,
  make: (value: Record<string, unknown>, id: string, place: string) => Value,
  otherwise: string,
): AsyncGenerator<Value | { readonly rejection: Rejection }> {
  const { place, id } = input
  try {
    const chunks = await open(input, options)
    if (await isJsonLines(input, chunks)) yield* readJsonLines(input, chunks, options.maxBytes ?? MAX_BYTES, make)
    else yield { rejection: { place, id, reason: otherwise } }
  } catch (error) {
    yield { rejection: { place, id, reason: reasonOf(error as NodeJS.ErrnoException) } }
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

function open({ path }: Input, { stdin = process.stdin, onBytes }: ReadOptions): Promise<ByteReader> {
  const stream: Readable = path === '-' ? stdin : createReadStream(path, { highWaterMark: 64 * 1024 })
  const counted = (async function* () {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      onBytes?.(chunk.length)
      yield chunk
    }
  })()
  return decompressed(counted, path)
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

async function readText(input: Input, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Reading> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) return { rejection: { place: input.place, id: input.id, reason: tooLarge(undefined, maxBytes) } }
    parts.push(chunk)
  }
  const bytes = Buffer.concat(parts)
  return attempt(input.place, bytes, () => {
    const named = HTML_NAME.test(input.path)
    const text = decode(bytes, named)
    if (text.trim() === '') throw new DecodeError('is empty. There is nothing to clean')
    return { article: articleOf({ id: input.id, text, ...((named || isPage(text)) && { format: 'html' }) }), place: input.place }
  })
}

const readArticle = (value: Record<string, unknown>, id: string, place: string): Reading => ({ article: articleOfLine(value, id), place })

/** What `make` makes of the object of each line and of an id for it; if it throws, the rejection of that line. */
async function* readJsonLines<Value>(
  input: Input,
  chunks: ByteReader,
  maxBytes: number,
  make: (value: Record<string, unknown>, id: string, place: string) => Value,
): AsyncGenerator<Value | { readonly rejection: Rejection }> {
  const encoding = unicodeEncoding(await chunks.peek(1024))
  const stream = encoding === 'utf-8' ? chunks : transcoded(chunks, encoding)
  for await (const { number, bytes, length } of byteLines(stream, maxBytes)) {
    const place = `${input.place}:${number}`
    if (bytes === undefined) {
      yield { rejection: { place, reason: tooLarge(length, maxBytes) } }
      continue
    }
    if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d)) continue
    yield attempt(place, bytes, () => make(parseLine(bytes), `${input.id}:${number}`, place))
  }
}

async function* transcoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
