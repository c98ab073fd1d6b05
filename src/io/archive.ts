/**
 * Articles of web archives: the pages of `response` and `resource` records, the texts of `conversion` records (WET).
 *
 * An article's id is its record's, a UUID that the writer of the archive gave it (ISO 28500, 5.2: globally unique);
 * without one, the file's name and the record's number. Records that are no articles are skipped and counted by kind.
 */
import type { Article, Source } from '../article/article.ts'
import { isPage } from '../html/sniff.ts'
import type { Reading } from '../pipeline.ts'
import type { ByteReader } from './bytes.ts'
import { DecodeError, decode } from './encoding.ts'
import { bodyOf, charsetOf, mediaType, type Response, responseOf } from './http.ts'
import type { Input } from './inputs.ts'
import { attempt, tooLarge } from './reject.ts'
import { articleOf } from './source.ts'
import { isWarc, type WarcRecord, warcRecords } from './warc.ts'

export interface ArchiveOptions {
  readonly maxBytes: number
  readonly onSkipped: ((kind: string) => void) | undefined
}

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

/** A record that is no article: of what kind it is. */
class Skip {
  readonly kind: string

  constructor(kind: string) {
    this.kind = kind
  }
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
function contentOf({ fields, block }: WarcRecord): Content | Skip {
  const type = fields.get('warc-type')?.toLowerCase() ?? ''
  const contentType = fields.get('content-type')
  switch (type) {
    case 'conversion':
    case 'resource': {
      const media = mediaType(contentType)
      const isHtml = HTML_TYPES.has(media)
      return isHtml || media === TEXT ? { isHtml, charset: charsetOf(contentType) } : new Skip(media)
    }
    case 'response': {
      // Names that were looked up are kept as responses, too.
      if (contentType !== undefined && mediaType(contentType) !== 'application/http') return new Skip(mediaType(contentType))
      const response = responseOf(block)
      if (response.status !== 200) return new Skip(`HTTP ${response.status}`)
      const answered = response.fields.get('content-type')
      const media = mediaType(answered)
      return HTML_TYPES.has(media) ? { isHtml: true, charset: charsetOf(answered), response } : new Skip(media)
    }
    default:
      return new Skip(TYPES.has(type) ? type : 'unknown type of record')
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

function sourceOf({ fields, number }: WarcRecord, text: string, isHtml: boolean, input: Input): Source {
  const id = withoutBrackets(fields.get('warc-record-id') ?? '').replace(/^urn:uuid:/i, '')
  const url = withoutBrackets(fields.get('warc-target-uri') ?? '')
  const extra = KEPT_FIELDS.flatMap((name) => {
    const value = fields.get(name.toLowerCase())
    return value === undefined ? [] : [[name, value]]
  })
  return {
    id: id === '' ? `${input.id}#${number}` : id,
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

function articleOfRecord(record: WarcRecord, { isHtml, charset, response }: Content, input: Input, maxBytes: number): Article {
  if (record.length > maxBytes) throw new RangeError(tooLarge(record.length, maxBytes))
  const whole = response === undefined ? record.block : bodyWithin(record.block, response, maxBytes)
  const bytes = record.fields.has('warc-truncated') ? withoutPart(whole) : whole
  const text = decode(bytes, isHtml, charset)
  if (text.trim() === '') throw new DecodeError('is empty. There is nothing to clean')
  return withSite(articleOf(sourceOf(record, text, isHtml || isPage(text), input)))
}

function bodyWithin(block: Buffer, response: Response, maxBytes: number): Buffer {
  try {
    return bodyOf(block, response, maxBytes)
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(tooLarge(undefined, maxBytes)) : error
  }
}

/** Reads the articles of an archive. The place of each is its file and the number of its record, from 1. */
export async function* readArchive(input: Input, bytes: ByteReader, { maxBytes, onSkipped }: ArchiveOptions): AsyncGenerator<Reading> {
  let isEmpty = true
  for await (const record of warcRecords(bytes, maxBytes)) {
    isEmpty = false
    const place = `${input.place}#${'isRecord' in record && !record.isRecord ? 'behind ' : ''}record ${record.number}`
    if ('reason' in record) {
      yield { rejection: { place, reason: record.reason } }
      continue
    }
    const result = attempt(place, record.block, () => {
      const content = contentOf(record)
      return content instanceof Skip ? content : { article: articleOfRecord(record, content, input, maxBytes), place }
    })
    if (result instanceof Skip) onSkipped?.(result.kind)
    else yield result
  }
  if (isEmpty) yield { rejection: { place: input.place, id: input.id, reason: 'holds no WARC record. Fetch the file again' } }
}
