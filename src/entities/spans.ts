/** The entities of a record as an export takes them: those of some types, in the order of the text, each with one span. */
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import type { ArticleRecord } from '../io/record-schema.ts'

/** What an export needs of a record. */
export type Annotated = Pick<ArticleRecord, 'id' | 'text' | 'entities'>

export type Entity = ArticleRecord['entities'][number]

/** `name`: the name alone; `token`: with the proclitics and quotation marks written on to it, as ANERcorp marks names. */
export const SPANS = ['name', 'token'] as const

export interface EntityOptions {
  /** Which span of an entity counts. Default: `name`. */
  readonly span?: (typeof SPANS)[number]
  /** The types that are taken. Default: all. */
  readonly types?: readonly EntityType[]
}

/** An entity where it stands: `[start, end)` of the text in UTF-16 units. */
export interface EntitySpan {
  readonly start: number
  readonly end: number
  readonly entity: Entity
}

/** The spans of a record's entities by their starts; of two that start together, the longer first. */
export function spansOf({ entities }: Annotated, { span = 'name', types = ENTITY_TYPES }: EntityOptions = {}): EntitySpan[] {
  return entities
    .filter(({ type }) => types.includes(type))
    .map((entity) =>
      span === 'name' ? { start: entity.start, end: entity.end, entity } : { start: entity.tokenStart, end: entity.tokenEnd, entity },
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
