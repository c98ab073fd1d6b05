/**
 * Articles of web archives: the pages of `response` and `resource` records, the texts of `conversion` records (WET).
 *
 * An article's id is its record's, a UUID that the writer of the archive gave it (ISO 28500, 5.2: globally unique);
 * without one, the file's name and the record's number. Records that are no articles are skipped and counted by kind.
 */
import type { Article, Source } from '../article/article.ts'
import { isPage } from '../html/sniff.ts'
import type { ByteReader } from './bytes.ts'
import { DecodeError, decode } from './encoding.ts'
import { bodyOf, charsetOf, type Fields, mediaType, type Response, responseOf } from './http.ts'
import type { Input } from './inputs.ts'
import type { Item, RawItem, RecordHeader, Skipped } from './item.ts'
import { tooLarge } from './reject.ts'
import { articleOf } from './source.ts'
import { isWarc, warcRecords } from './warc.ts'

const HTML_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])
const TEXT = 'text/plain'
/** The types of records (ISO 28500, 6). */
const TYPES: ReadonlySet<string> = new Set([
  'warcinfo',
  'response',
  'resource',
  'request',
  'metadata',
  'revisit',
  'conversion',
  'continuation',
])
/** Fields of a record that its article keeps. */
const KEPT_FIELDS = ['WARC-Date', 'WARC-Truncated']

/** By the name, or by how it begins. */
export async function isArchive({ path }: Input, bytes: ByteReader): Promise<boolean> {
  return /\.(?:warc|wet)(?:\.(?:gz|zst))?$/i.test(path) || isWarc(await bytes.peek(8))
}

/** What of a record is to be read: a page or a text, in its block or in the body of its response. */
interface Content {
  readonly isHtml: boolean
  readonly charset: string | undefined
  readonly response?: Response
}

/**
 * What a record holds.
 *
 * @throws HttpError
 *   If it is to hold a response and does not.
 */
function contentOf(fields: Fields, block: Buffer): Content | Skipped {
  const type = fields.get('warc-type')?.toLowerCase() ?? ''
  const contentType = fields.get('content-type')
  switch (type) {
    case 'conversion':
    case 'resource': {
      const media = mediaType(contentType)
      const isHtml = HTML_TYPES.has(media)
      return isHtml || media === TEXT ? { isHtml, charset: charsetOf(contentType) } : { skipped: media }
    }
    case 'response': {
      // Names that were looked up are kept as responses, too.
      if (contentType !== undefined && mediaType(contentType) !== 'application/http') return { skipped: mediaType(contentType) }
      const response = responseOf(block)
      if (response.status !== 200) return { skipped: `HTTP ${response.status}` }
      const answered = response.fields.get('content-type')
      const media = mediaType(answered)
      return HTML_TYPES.has(media) ? { isHtml: true, charset: charsetOf(answered), response } : { skipped: media }
    }
    default:
      return { skipped: TYPES.has(type) ? type : 'unknown type of record' }
  }
}

/** Text that was cut off at a number of bytes may end within a character. */
function withoutPart(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) break
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.subarray(0, -back) : bytes
  }
  return bytes
}

/** The address of a record; some writers put it into angle brackets. */
const withoutBrackets = (value: string): string => value.replace(/^<(.*)>$/, '$1')

function sourceOf(fields: Fields, fallbackId: string, text: string, isHtml: boolean): Source {
  const id = withoutBrackets(fields.get('warc-record-id') ?? '').replace(/^urn:uuid:/i, '')
  const url = withoutBrackets(fields.get('warc-target-uri') ?? '')
  const extra = KEPT_FIELDS.flatMap((name) => {
    const value = fields.get(name.toLowerCase())
    return value === undefined ? [] : [[name, value]]
  })
  return {
    id: id === '' ? fallbackId : id,
    ...(url !== '' && { url }),
    text,
    ...(isHtml && { format: 'html' }),
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
  }
}

/** An article with the host of its address for a site, if its page names none. */
function withSite(article: Article): Article {
  const { source } = article
  const host = source.url !== undefined && URL.canParse(source.url) ? new URL(source.url).hostname.replace(/^www\./, '') : ''
  return source.site !== undefined || host === '' ? article : { ...article, source: { ...source, site: host } }
}

/**
 * The article of a record.
 *
 * @throws Error
 *   If it is to be one and cannot be read.
 */
export function articleOfRecord({ header, id, bytes }: RawItem, maxBytes: number): Article | Skipped {
  const { fields: pairs, length } = header as RecordHeader
  const fields = new Map(pairs)
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const content = contentOf(fields, block)
  if ('skipped' in content) return content
  const { isHtml, charset, response } = content
  if (length > maxBytes) throw new RangeError(tooLarge(length, maxBytes))
  const whole = response === undefined ? block : bodyWithin(block, response, maxBytes)
  const text = decode(fields.has('warc-truncated') ? withoutPart(whole) : whole, isHtml, charset)
  if (text.trim() === '') throw new DecodeError('is empty. There is nothing to clean')
  return withSite(articleOf(sourceOf(fields, id, text, isHtml || isPage(text))))
}

function bodyWithin(block: Buffer, response: Response, maxBytes: number): Buffer {
  try {
    return bodyOf(block, response, maxBytes)
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(tooLarge(undefined, maxBytes)) : error
  }
}

/** Cuts an archive into its records. The place of each is its file and its number, from 1. */
export async function* cutArchive(input: Input, bytes: ByteReader, maxBytes: number): AsyncGenerator<Item> {
  let isEmpty = true
  for await (const record of warcRecords(bytes, maxBytes)) {
    isEmpty = false
    const { number } = record
    const place = `${input.place}#${'isRecord' in record && !record.isRecord ? 'behind ' : ''}record ${number}`
    if ('reason' in record) yield { rejection: { place, reason: record.reason } }
    else {
      const header = { fields: [...record.fields], length: record.length }
      yield { kind: 'record', place, id: `${input.id}#${number}`, bytes: record.block, header }
    }
  }
  if (isEmpty) yield { rejection: { place: input.place, id: input.id, reason: 'holds no WARC record. Fetch the file again' } }
}
