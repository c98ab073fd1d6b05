/** Reading: files, folders, globs and standard input, as a stream of articles and rejections. */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { pipeline as connect, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { type Article, createArticle, type Source } from '../article/article.ts'
import { isPage } from '../html/sniff.ts'
import type { Reading, Rejection } from '../pipeline.ts'
import { DecodeError, decode, unicodeEncoding } from './encoding.ts'
import { type Input, resolveInputs } from './inputs.ts'
import { byteLines } from './lines.ts'
import { fromRecord, RECORD_VERSION, recordSchema } from './record.ts'

export interface ReadOptions {
  /** The largest article, in bytes of its file or line. Default: 16 MiB. */
  readonly maxBytes?: number
  /** Where `-` reads from. */
  readonly stdin?: Readable
  /** Called with the number of bytes of each piece that was read, before decompression. */
  readonly onBytes?: (bytes: number) => void
}

export const MAX_BYTES = 16 * 1024 * 1024

/**
 * Reads articles.
 *
 * @param inputs
 *   Files (`.txt`, `.html`, `.htm`, `.xhtml`, `.jsonl`, each also `.gz`), folders, globs, `-` for standard input. A text
 *   or a page of HTML is one article; a line of a `.jsonl` is one: an object with `text` or `html` and, if it has them,
 *   `id`, `title`, `url`, `site`; or a record. What begins like a page of HTML is one, whatever its name.
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
  const { maxBytes = MAX_BYTES } = options
  try {
    const chunks = await open(input, options)
    if (await isJsonLines(input, chunks)) yield* readJsonLines(input, chunks, maxBytes)
    else yield await readText(input, chunks, maxBytes)
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
    case 'Z_BUF_ERROR':
      return 'is cut off: the end of its gzip data is missing. Whole lines of a .jsonl before it are kept; fetch the file again'
    case 'Z_DATA_ERROR':
      return 'is damaged, or no gzip file. Whole lines of a .jsonl before the damage are kept; fetch the file again'
    default:
      return error.message
  }
}

/** A stream whose beginning can be looked at before it is read. */
class Chunks implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>
  #head: Uint8Array = new Uint8Array()
  #ended = false

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#iterator = stream[Symbol.asyncIterator]()
  }

  /** At least `count` bytes of the beginning, or all there are. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#head.length < count && !this.#ended) {
      const { value, done } = await this.#iterator.next()
      if (done) this.#ended = true
      else this.#head = this.#head.length === 0 ? value : Buffer.concat([this.#head, value])
    }
    return this.#head
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      if (this.#head.length > 0) yield this.#head
      this.#head = new Uint8Array()
      while (!this.#ended) {
        const { value, done } = await this.#iterator.next()
        if (done) this.#ended = true
        else yield value
      }
    } finally {
      // Whoever stops early lets go of the file.
      await this.#iterator.return?.()
    }
  }
}

async function open({ path }: Input, { stdin = process.stdin, onBytes }: ReadOptions): Promise<Chunks> {
  const stream: Readable = path === '-' ? stdin : createReadStream(path, { highWaterMark: 64 * 1024 })
  const counted = (async function* () {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      onBytes?.(chunk.length)
      yield chunk
    }
  })()
  const chunks = new Chunks(counted)
  const head = await chunks.peek(2)
  const zipped = head[0] === 0x1f && head[1] === 0x8b
  if (!zipped) {
    if (/\.gz$/i.test(path)) throw Object.assign(new Error('no gzip'), { code: 'Z_DATA_ERROR' })
    return chunks
  }
  const gunzip = createGunzip()
  // Its errors reach whoever reads from it; the callback only keeps them from being thrown twice.
  connect(chunks, gunzip, () => {})
  return new Chunks(gunzip)
}

/** By the name; without one that says, by the first character. */
async function isJsonLines({ path }: Input, chunks: Chunks): Promise<boolean> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)) return true
  if (/\.(?:txt|x?html?)(?:\.gz)?$/i.test(path)) return false
  const head = Buffer.from(await chunks.peek(64))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
  return head.trimStart().startsWith('{')
}

const HTML_NAME = /\.x?html?(?:\.gz)?$/i

async function readText(input: Input, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Reading> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) return { rejection: { place: input.place, id: input.id, reason: tooLarge(undefined, maxBytes) } }
    parts.push(chunk)
  }
  const bytes = Buffer.concat(parts)
  return reading(input.place, bytes, () => {
    const named = HTML_NAME.test(input.path)
    const text = decode(bytes, named)
    if (text.trim() === '') throw new DecodeError('is empty. There is nothing to clean')
    return articleOf({ id: input.id, text, ...((named || isPage(text)) && { format: 'html' }) })
  })
}

async function* readJsonLines(input: Input, chunks: Chunks, maxBytes: number): AsyncGenerator<Reading> {
  const encoding = unicodeEncoding(await chunks.peek(1024))
  const stream = encoding === 'utf-8' ? chunks : transcoded(chunks, encoding)
  for await (const { number, bytes, length } of byteLines(stream, maxBytes)) {
    const place = `${input.place}:${number}`
    if (bytes === undefined) {
      yield { rejection: { place, reason: tooLarge(length, maxBytes) } }
      continue
    }
    if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d)) continue
    yield reading(place, bytes, () => articleOfLine(parseLine(bytes), `${input.id}:${number}`))
  }
}

async function* transcoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}

/** How much of an article that was rejected goes into the reject file, in bytes. */
const KEPT = 1024 * 1024

function reading(place: string, bytes: Uint8Array, make: () => Article): Reading {
  try {
    return { article: make(), place }
  } catch (error) {
    const raw = Buffer.from(bytes.subarray(0, KEPT)).toString('utf8')
    const rejection: Rejection = { place, reason: (error as Error).message, raw }
    return { rejection }
  }
}

function tooLarge(length: number | undefined, maxBytes: number): string {
  const megabytes = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`)
  return `is ${length === undefined ? `more than ${megabytes(maxBytes)}` : megabytes(length)}; the largest article taken is ${megabytes(maxBytes)}. Split it, or raise --max-bytes`
}

/** A line that is no article: says what is wrong with it and what an article looks like. */
class LineError extends Error {
  override name = 'LineError'
}

function parseLine(bytes: Uint8Array): Record<string, unknown> {
  // JSON has no control characters: what is UTF-8 needs no other look.
  const text = isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('utf8')
        .replace(/^\ufeff/, '')
    : decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new LineError(`is no JSON: ${(error as Error).message}. Each line is one object, such as {"text": "…"}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineError(
      `is ${Array.isArray(value) ? 'a list' : JSON.stringify(value)}, not an object. Each line is one object, such as {"text": "…"}`,
    )
  return value as Record<string, unknown>
}

const inputSchema = z.looseObject({
  text: z.string().nullish(),
  html: z.string().nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  site: z.string().nullish(),
})

/** What zod found, as one line of words. */
function problems(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => (path.length === 0 ? message : `"${path.join('.')}": ${message}`)).join('; ')
}

function articleOfLine(value: Record<string, unknown>, fallbackId: string): Article {
  if ('naqi' in value) {
    if (value['naqi'] !== RECORD_VERSION)
      throw new LineError(
        `is a record of version ${JSON.stringify(value['naqi'])}; this naqi reads version ${RECORD_VERSION}. Update naqi, or clean the source again`,
      )
    const record = recordSchema.safeParse(value)
    if (!record.success) throw new LineError(`is no valid record: ${problems(record.error)}`)
    return fromRecord(record.data)
  }
  return articleOf(sourceOf(value, fallbackId))
}

/** The fields of an object, for a message. */
function fieldsOf(value: object): string {
  const names = Object.keys(value).map((key) => JSON.stringify(key))
  return names.join(', ') || 'none'
}

/**
 * The source of an object with the fields of the input format.
 *
 * @throws Error
 *   If a field is not of its type, or there is no text.
 */
export function sourceOf(value: object, fallbackId: string): Source {
  const parsed = inputSchema.safeParse(value)
  if (!parsed.success) throw new LineError(`is no article: ${problems(parsed.error)}`)
  const { text: plain, html, id, title, url, site, ...extra } = parsed.data
  const field = html ? 'html' : 'text'
  const text = html || plain
  if (text === undefined || text === null)
    throw new LineError(
      `has no "text"; its fields are ${fieldsOf(value)}. Rename the one that holds the article's text to "text", or its HTML to "html"`,
    )
  if (text.trim() === '') throw new LineError(`has an empty "${field}". There is nothing to clean`)
  // Of a page that comes with its text, the page tells more.
  const given = html && plain ? { text: plain, ...extra } : extra
  return {
    id: id === undefined || id === null || id === '' ? fallbackId : String(id),
    ...(url && { url }),
    ...(site && { site }),
    ...(title && { title }),
    text,
    ...((html || isPage(text)) && { format: 'html' }),
    ...(Object.keys(given).length > 0 && { extra: given }),
  }
}

/**
 * The article of a source.
 *
 * @throws Error
 *   If it is a page of HTML without text.
 */
export function articleOf(source: Source): Article {
  const article = createArticle(source)
  if (!article.children.some(({ field }) => field === 'text') && source.format === 'html')
    throw new LineError(
      'is an HTML page without text: it is empty, its tags are broken, or scripts make its text. Save it as a browser shows it',
    )
  return article
}
