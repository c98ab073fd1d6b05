/** What an article becomes in the index: the words of its parts, its date, its facets. */
import { analyze, type Term } from '../arabic/search/analyze.ts'
import type { EntityType } from '../article/mention.ts'

/** What the index reads of a record. */
export interface Indexed {
  readonly id: string
  readonly title: string
  readonly site?: string | undefined
  readonly blocks: readonly { readonly role: string; readonly text: string }[]
  readonly meta: { readonly published?: string | undefined }
  readonly page?: { readonly published?: string | undefined } | undefined
  readonly entities: readonly { readonly type: EntityType; readonly id: string; readonly name: string; readonly alias: string }[]
}

export const FACET_KINDS = ['site', 'month', 'entity'] as const
export type FacetKind = (typeof FACET_KINDS)[number]

/** A property of an article that is counted, and searched for by its value. */
export interface Facet {
  readonly kind: FacetKind
  readonly value: string
  readonly type?: EntityType
  readonly name?: string
  /** Further names by which a query may call it. */
  readonly names?: ReadonlySet<string>
}

/** The words of an article, column by column, as text for the index. */
export interface Words {
  readonly title: string
  readonly subhead: string
  readonly lead: string
  readonly body: string
  readonly surface: string
}

export interface Entry {
  readonly words: Words
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  readonly published: string | undefined
  readonly facets: readonly Facet[]
}

/** A surface of several words is one in the index: its parts alone are not what the term is. */
export const surfaceOf = ({ surface }: Pick<Term, 'surface'>): string => (surface.includes(' ') ? surface.replaceAll(' ', '') : surface)

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?/

/** When an article was published, as its text says or else its page. */
export function publishedOf({ meta, page }: Pick<Indexed, 'meta' | 'page'>): string | undefined {
  return meta.published ?? ISO_DATE.exec(page?.published ?? '')?.[0]
}

function facetsOf(record: Indexed, published: string | undefined): Facet[] {
  const facets: Facet[] = []
  if (record.site !== undefined) facets.push({ kind: 'site', value: record.site })
  if (published !== undefined) facets.push({ kind: 'month', value: published.slice(0, 7) })
  const entities = new Map<string, Facet & { names: Set<string> }>()
  for (const { id, type, name, alias } of record.entities) {
    const known = entities.get(id)
    if (known === undefined) entities.set(id, { kind: 'entity', value: id, type, name, names: new Set([name, alias]) })
    else known.names.add(alias)
  }
  facets.push(...entities.values())
  return facets
}

/** The entry of a record. Linear in its text. */
export function entryOf(record: Indexed): Entry {
  const surfaces: string[] = []
  const keyOf = (text: string): string => {
    const terms = analyze(text)
    for (const term of terms) if (term.surface !== term.term) surfaces.push(surfaceOf(term))
    return terms.map(({ term }) => term).join(' ')
  }
  const keysOf = (role: string): string[] => record.blocks.filter((block) => block.role === role).map(({ text }) => keyOf(text))
  const published = publishedOf(record)
  const title = keyOf(record.title)
  const subhead = keysOf('subhead').join(' ')
  const paragraphs = keysOf('body')
  // A text in one line has no lead of its own.
  const lead = paragraphs.length > 1 ? (paragraphs.shift() as string) : ''
  const words = { title, subhead, lead, body: paragraphs.join(' '), surface: surfaces.join(' ') }
  return { words, published, facets: facetsOf(record, published) }
}
