/** The article of an object: a line of JSON, a record, or what a caller of the library hands in. */
import { z } from 'zod'
import { type Article, createArticle, type Source } from '../article/article.ts'
import { isPage } from '../html/sniff.ts'
import { decode } from './encoding.ts'
import { fromRecord } from './record.ts'
import { type ArticleRecord, readSchema, recordSchema } from './record-schema.ts'
import { utf8Text } from './utf8.ts'
import { RECORD_VERSION } from './version.ts'

/** A line that is no article: says what is wrong with it and what an article looks like. */
class LineError extends Error {
  override name = 'LineError'
}

/** The object of a line's bytes. */
export function parseLine(bytes: Uint8Array): Record<string, unknown> {
  // JSON has no control characters: what is UTF-8 needs no other look.
  const text = utf8Text(bytes)?.replace(/^\ufeff/, '') ?? decode(bytes)
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

/** That an object is no record of this version. */
function checkVersion(value: Record<string, unknown>): void {
  if (value['naqi'] !== RECORD_VERSION)
    throw new LineError(
      `is a record of version ${JSON.stringify(value['naqi'])}; this naqi reads version ${RECORD_VERSION}. Update naqi, or clean the source again`,
    )
}

/**
 * The record of an object, as it was written.
 *
 * @throws Error
 *   If it is none, or an entity of it does not stand in its text.
 */
export function recordOfLine(value: Record<string, unknown>): ArticleRecord {
  if (!('naqi' in value)) throw new LineError('is no record: it has no "naqi". Clean it first: naqi clean <inputs> -o clean.jsonl')
  checkVersion(value)
  const parsed = readSchema.safeParse(value)
  if (!parsed.success) throw new LineError(`is no valid record: ${problems(parsed.error)}`)
  const { text, entities } = parsed.data
  for (const { text: name, start, end, tokenStart, tokenEnd } of entities) {
    const isInside = tokenStart <= start && start < end && end <= tokenEnd && tokenEnd <= text.length
    if (!isInside || text.slice(start, end) !== name)
      throw new LineError(
        `has an entity ${JSON.stringify(name)} at ${start}–${end} that its "text" does not have there. Clean its source again`,
      )
  }
  return value as ArticleRecord
}

/** The article of an object or a record; its `fallbackId` counts if it has no `id`. */
export function articleOfLine(value: Record<string, unknown>, fallbackId: string): Article {
  if ('naqi' in value) {
    checkVersion(value)
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
