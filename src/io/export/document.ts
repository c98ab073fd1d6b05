/** What an export gives of an article: one flat document that every target can hold. */
import { publishedOf } from '../../search/entry.ts'
import { queryKey, textKey } from '../../search/key.ts'
import type { ArticleRecord } from '../record-schema.ts'

/** An entity where it stands in the text. Offsets are UTF-16 code units of `text`, end-exclusive. */
export type DocumentEntity = Pick<ArticleRecord['entities'][number], 'type' | 'id' | 'name' | 'text' | 'alias' | 'start' | 'end'>

export interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly url: string | undefined
  readonly site: string | undefined
  readonly lang: string
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; what is no such date stands in `meta` alone. */
  readonly published: string | undefined
  readonly meta: ArticleRecord['meta']
  readonly entities: readonly DocumentEntity[]
}

/** Half of a character is no Unicode, and NUL is no text to PostgreSQL and to programs in C. */
const NO_TEXT = /[\0\p{Surrogate}]/gu
const REPLACEMENT = '\ufffd'

/** Replaces what no target can hold, unit by unit, so that offsets stay. */
export class Mender {
  /** So many units were replaced. */
  count = 0

  #text(text: string): string {
    return text.replace(NO_TEXT, () => {
      this.count++
      return REPLACEMENT
    })
  }

  /** A value of JSON with all its texts mended. */
  mend<Value>(value: Value): Value
  mend(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value)
    if (Array.isArray(value)) return value.map((item) => this.mend(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.#text(name), this.mend(item)]))
  }
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/

/** The document of a record that has been mended. */
export function documentOf(record: ArticleRecord): Document {
  const { id, title, text, url, site, lang, meta } = record
  const published = publishedOf(record)
  return {
    id,
    title,
    text,
    url,
    site,
    lang,
    published: published !== undefined && ISO_DATE.test(published) ? published : undefined,
    meta,
    entities: record.entities.map(({ type, id, name, text, alias, start, end }) => ({ type, id, name, text, alias, start, end })),
  }
}

/** The key fields of a document, for engines that search. */
export function keysOf({ title, text }: Document): { readonly title_key: string; readonly text_key: string } {
  return { title_key: queryKey(title), text_key: textKey(text) }
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

/** The ids and the names of the entities of a document, each once, for facets. */
export function facetsOf({ entities }: Document): { readonly entity: string[]; readonly entity_name: string[] } {
  return { entity: distinct(entities.map(({ id }) => id)), entity_name: distinct(entities.map(({ name }) => name)) }
}

/** Seconds since 1970 of a document's date, read as UTC, for engines that compare numbers alone. */
export function secondsOf({ published }: Document): number | undefined {
  const time = published === undefined ? Number.NaN : Date.parse(published.length > 10 ? `${published}:00Z` : published)
  return Number.isNaN(time) ? undefined : time / 1000
}
