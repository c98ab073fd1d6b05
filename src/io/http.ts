/** An HTTP response as an archive keeps it: status, header fields, and the body without its transfer and content codings. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** No header is longer, in bytes; servers and browsers take less. */
export const LONGEST_HEADER = 64 * 1024

/** Names of fields in lower case; of a field that stands twice, the first value. */
export type Fields = ReadonlyMap<string, string>

/** Bytes that are no HTTP response, or a body that cannot be decoded. Its message says why. */
export class HttpError extends Error {
  override name = 'HttpError'
}

export interface Response {
  readonly status: number
  readonly fields: Fields
  /** Where its body begins. */
  readonly bodyStart: number
}

/** The fields of a header's lines. A line that begins with a space goes on with the last (RFC 9112, 5.2). */
export function fieldsOf(lines: readonly string[]): Fields {
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line)) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim())
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase()
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim())
    }
  }
  return fields
}

/**
 * The status and header of a response.
 *
 * @throws HttpError
 *   If the bytes do not begin with one that ends within `LONGEST_HEADER`.
 */
export function responseOf(bytes: Uint8Array): Response {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEADER)).toString('latin1')
  const [line = '', status] = /^HTTP\/\d(?:\.\d)? (\d{3})[^\n]*\n/.exec(head) ?? []
  if (status === undefined) throw new HttpError('holds no HTTP response: it does not begin with a status line such as HTTP/1.1 200 OK')
  const end = /\r?\n\r?\n/g
  end.lastIndex = line.length - (line.endsWith('\r\n') ? 2 : 1)
  const found = end.exec(head)
  if (found === null && bytes.length > LONGEST_HEADER)
    throw new HttpError(`has an HTTP header of more than ${LONGEST_HEADER / 1024} KB; none is so long`)
  const lines = head.slice(line.length, found?.index).split(/\r?\n/)
  return { status: Number(status), fields: fieldsOf(lines), bodyStart: found === null ? bytes.length : found.index + found[0].length }
}

/** A media type without its parameters, lower case; `unknown type` if it is none. */
export function mediaType(contentType: string | undefined): string {
  const [type] = /^[\w.+-]{1,40}\/[\w.+-]{1,80}(?=\s*(?:[;,]|$))/.exec(contentType?.trim() ?? '') ?? []
  return type?.toLowerCase() ?? 'unknown type'
}

/** The charset that a content type names. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]
}

/** The size of a chunk, and what may follow it on its line (RFC 9112, 7.1). */
const CHUNK_SIZE = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i
const LONGEST_CHUNK_LINE = 1024

function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const [line, size = ''] = CHUNK_SIZE.exec(body.toString('latin1', at, at + LONGEST_CHUNK_LINE)) ?? []
    if (line === undefined)
      throw new HttpError(
        at < body.length ? `has a chunked body without the size of a chunk at byte ${at}` : 'has a chunked body that is cut off',
      )
    at += line.length
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    if (at + length > body.length) throw new HttpError(`has a chunked body that is cut off: the chunk at byte ${at} claims ${length} bytes`)
    parts.push(body.subarray(at, at + length))
    at += length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
}

function inflated(body: Buffer, options: { maxOutputLength: number }): Buffer {
  try {
    return inflateSync(body, options)
  } catch (error) {
    // Some servers send what RFC 9110, 8.4.1.2 calls nonconformant: deflate without the zlib format around it.
    if ((error as NodeJS.ErrnoException).code === 'Z_DATA_ERROR') return inflateRawSync(body, options)
    throw error
  }
}

const DECODERS: Readonly<Record<string, (body: Buffer, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflated,
  br: brotliDecompressSync,
  identity: (body) => body,
}

/** The names of codings in a field, in the order in which they were applied. */
const codings = (value: string | undefined): string[] =>
  (value ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)

/** One coding undone. What it begins with shows that some archives hold the body decoded, under the header as it came. */
function undone(body: Buffer, decode: (body: Buffer) => Buffer): Buffer {
  try {
    return decode(body)
  } catch (error) {
    if (/^(?:\u00ef\u00bb\u00bf)?\s{0,64}</.test(body.toString('latin1', 0, 70))) return body
    throw error
  }
}

/**
 * The body of a response, decoded.
 *
 * @param limit
 *   The most bytes that it may become.
 * @throws HttpError
 *   If a coding is not known or the body is not in it.
 * @throws RangeError
 *   If it is longer than `limit`.
 */
export function bodyOf(bytes: Uint8Array, { fields, bodyStart }: Response, limit: number): Buffer {
  let body: Buffer = Buffer.from(bytes.buffer, bytes.byteOffset + bodyStart, bytes.length - bodyStart)
  if (codings(fields.get('transfer-encoding')).includes('chunked')) body = undone(body, dechunked)
  for (const coding of codings(fields.get('content-encoding')).reverse()) {
    const decode = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined
    if (decode === undefined) throw new HttpError(`has a body in the content coding ${JSON.stringify(coding)}, which is not read`)
    if (body.length === 0) continue
    body = undone(body, (coded) => {
      try {
        return decode(coded, { maxOutputLength: limit })
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        if (code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError(message)
        throw new HttpError(`has a body that is no whole ${coding}: ${message}`)
      }
    })
  }
  return body
}
