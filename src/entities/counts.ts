/** The entities of a corpus, counted: mentions and articles of each, in all or by site or month. */
import type { EntityType } from '../article/mention.ts'
import type { ArticleRecord } from '../io/record-schema.ts'
import { type Annotated, spansOf } from './spans.ts'

export const GROUPINGS = ['site', 'month'] as const

export type Grouping = (typeof GROUPINGS)[number]

export interface CountOptions {
  /** Only these types. Default: all. */
  readonly types?: readonly EntityType[]
  /** Counts apart for each site, or for each month (`YYYY-MM`) of `meta.published`. */
  readonly by?: Grouping
  /** Only articles in which this entity stands, and of them the others: what stands with it. */
  readonly with?: string
}

export interface EntityCount {
  readonly type: EntityType
  readonly id: string
  readonly name: string
  mentions: number
  articles: number
}

/** The entities of one group of articles. */
export interface EntityGroup {
  /** The site or the month; empty where articles have none, and without `by`. */
  readonly group: string
  readonly articles: number
  /** The one in the most articles first; of those in equally many, the one with more mentions, then by id. */
  readonly entities: readonly EntityCount[]
}

type Counted = Annotated & Pick<ArticleRecord, 'site' | 'meta'>

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Counts record by record. Memory: one count for each entity of each group, and nothing of the articles. */
export class EntityCounts {
  /** How many articles were counted. */
  articles = 0
  readonly #options: CountOptions
  readonly #groups = new Map<string, { articles: number; entities: Map<string, EntityCount> }>()

  constructor(options: CountOptions = {}) {
    this.#options = options
  }

  add(article: Counted): void {
    const { with: companion, types } = this.#options
    if (companion !== undefined && !article.entities.some(({ id }) => id === companion)) return
    this.articles++
    const group = this.#groupOf(article)
    group.articles++
    const seen = new Set<string>()
    for (const { entity } of spansOf(article, types === undefined ? {} : { types })) {
      const { id, type, name } = entity
      if (id === companion) continue
      let count = group.entities.get(id)
      if (count === undefined) {
        count = { type, id, name, mentions: 0, articles: 0 }
        group.entities.set(id, count)
      }
      count.mentions++
      if (!seen.has(id)) count.articles++
      seen.add(id)
    }
  }

  #groupOf({ site, meta }: Counted) {
    const { by } = this.#options
    const name = (by === 'site' ? site : by === 'month' ? meta.published?.slice(0, 'YYYY-MM'.length) : undefined) ?? ''
    let group = this.#groups.get(name)
    if (group === undefined) {
      group = { articles: 0, entities: new Map() }
      this.#groups.set(name, group)
    }
    return group
  }

  /** The groups by name, those without one last; of each the first `limit` entities. */
  top(limit = Number.POSITIVE_INFINITY): EntityGroup[] {
    return [...this.#groups]
      .sort(([a], [b]) => Number(a === '') - Number(b === '') || byCodeUnits(a, b))
      .map(([group, { articles, entities }]) => ({
        group,
        articles,
        entities: [...entities.values()]
          .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || byCodeUnits(a.id, b.id))
          .slice(0, limit),
      }))
  }
}
