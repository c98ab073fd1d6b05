/** Web archives and Zstandard frames, put together by hand. */
import { gzipSync } from 'node:zlib'

const bytesOf = (part: string | Uint8Array): Buffer => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))

/** A header's lines, one for each field; those of undefined are left out. */
function lines(fields: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}

export type Fields = Readonly<Record<string, string | number | undefined>>

/** A record with the fields that every record has; `fields` counts before them, and undefined leaves one out. */
export function record(type: string, block: string | Uint8Array, fields: Fields = {}): Buffer {
  const bytes = bytesOf(block)
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${type}>`,
    'WARC-Date': '2024-03-01T10:00:00Z',
    'Content-Length': bytes.length,
    ...fields,
  }
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines(all)}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** The bytes of an HTTP response. */
export function http(body: string | Uint8Array, fields: Fields = {}, status = '200 OK'): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines({ 'Content-Type': 'text/html; charset=utf-8', ...fields })}\r\n`),
    bytesOf(body),
  ])
}

/** A record of a response, from `https://www.example.org/<id>`. */
export function response(id: string, message: Uint8Array, fields: Fields = {}): Buffer {
  return record('response', message, {
    'WARC-Record-ID': `<urn:uuid:${id}>`,
    'WARC-Target-URI': `https://www.example.org/${id}`,
    'Content-Type': 'application/http; msgtype=response',
    ...fields,
  })
}

/** A record of a WET file. */
export function conversion(id: string, text: string, fields: Fields = {}): Buffer {
  return record('conversion', text, {
    'WARC-Record-ID': `<urn:uuid:${id}>`,
    'WARC-Target-URI': `https://news.example.org/${id}`,
    'Content-Type': 'text/plain',
    ...fields,
  })
}

/** Each record a gzip member of its own, as crawlers write them. */
export const membersOf = (records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map((bytes) => gzipSync(bytes)))

/** A body in chunks of so many bytes. */
export function chunked(body: string | Uint8Array, size = 100): Buffer {
  const bytes = bytesOf(body)
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

/** A Zstandard frame (RFC 8878) of blocks that are stored as they are, for a window of `2 ** log` bytes. */
export function zstdFrame(content: string | Uint8Array, { log = 20, repeats = 0 } = {}): Buffer {
  const bytes = bytesOf(content)
  const block = (type: number, size: number, isLast: boolean): Buffer => {
    const head = Buffer.alloc(3)
    head.writeUIntLE((size << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3)
    return head
  }
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (log - 10) << 3])]
  for (let at = 0; at < bytes.length; at += 0x10000) {
    const part = bytes.subarray(at, at + 0x10000)
    parts.push(block(0, part.length, false), part)
  }
  // A byte repeated 128 KB at a time: four bytes each.
  const run = Buffer.concat([block(1, 0x20000, false), Buffer.from(' ')])
  for (let count = 0; count < repeats; count++) parts.push(run)
  parts.push(block(0, 0, true))
  return Buffer.concat(parts)
}

/** `printf '…' | zstd -19` of a line of JSON, by zstd itself: a compressed block, a checksum. */
export const BY_ZSTD =
  'KLUv/QRojQQAQgoeHKCrA/5H2urTvw/ge3//a070O/Wg/7dj3/ZHnQfA8lSYht9PO9dpzdC5zCvP3Pllxbxvnu91Gvpl+Pg9Zn1OWaHMe4Wfbh6vki/Ha5avrJOZa95rdHjKuo+XxzxdubNafi7PfDP8tF6G7xx/IMXxNHjJ0+ERxlMCBwCwYqYYwbzhBisxPCPAbexsEtYJBsEQ5/A='
