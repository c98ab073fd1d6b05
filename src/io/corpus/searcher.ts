/** Reading from a corpus: searches, facets, articles. */
import { fold } from '../../arabic/fold.ts'
import { searchKey } from '../../arabic/search/analyze.ts'
import type { EntityType } from '../../article/mention.ts'
import { publishedOf } from '../../search/entry.ts'
import { countTags } from '../../search/facets.ts'
import { marksOf } from '../../search/highlight.ts'
import { canRelax, type MatchOptions, matchOf, wantedOf } from '../../search/match.ts'
import { parseQuery, type Query } from '../../search/query.ts'
import { ALL_TAG, SCORE } from '../../search/schema.ts'
import { snippetOf } from '../../search/snippet.ts'
import { type ArticleRecord, isRecord } from '../record-schema.ts'
import { asText, type Database, type Row, SqliteError, type Value } from '../sqlite.ts'
import type { Count, EntityFacet, Facets, Hit, SearchOptions, SearchResult, Stats } from './corpus.ts'

/** So many values of a facet are told; months all. */
const MOST_VALUES = 20

/** Which of the hits, the best first. */
type Page = { readonly limit: number; readonly offset: number }

const NO_FACETS: Facets = { site: [], month: [], entity: [] }

const FACET = `SELECT ${['kind', 'value', 'type', 'name'].map((column) => asText(column)).join(', ')} FROM facets WHERE number = ?`
const RECORD = `SELECT ${asText('record')} FROM records WHERE number = ?`
const NEXT_RECORD = `SELECT number, ${asText('record')} FROM records WHERE number > ? ORDER BY number LIMIT 1`
const DATES = `SELECT ${asText('min(published)', 'first')}, ${asText('max(published)', 'last')} FROM articles`

/** A record as it is stored; damage leaves others. */
function storedRecord(number: number, json: Value | undefined): ArticleRecord {
  try {
    const record: unknown = JSON.parse(String(json))
    if (isRecord(record)) return record
  } catch {
    // It is told below.
  }
  throw new SqliteError('CORRUPT', `its record ${number} is none`)
}

/** A row of `facets`. */
interface Known {
  readonly kind: string
  readonly value: string
  readonly type: string | null
  readonly name: string | null
}

export class Searcher {
  readonly #database: Database
  /** Facets that were met; what a number stands for never changes. */
  readonly #known = new Map<number, Known>()

  constructor(database: Database) {
    this.#database = database
  }

  search(text: string, { limit = 10, offset = 0, facets = true, relax = true }: SearchOptions = {}): SearchResult {
    if (typeof text !== 'string') throw new TypeError(`Expected a query as text, got ${typeof text}`)
    for (const [name, value] of Object.entries({ limit, offset }))
      if (!Number.isInteger(value) || value < 0) throw new TypeError(`Option "${name}": expected a whole number from 0 on, got ${value}`)
    const query = parseQuery(text)
    const options: MatchOptions = { facetsOf: (kind, value) => this.#facetsOf(kind, value) }
    const found = this.#found(query, options, facets)
    if (found.total > 0 || !relax || !canRelax(query))
      return { ...found, relaxed: false, hits: this.#hits(text, query, options, { limit, offset }) }
    const any = { ...options, any: true }
    const some = this.#found(query, any, facets)
    return { ...some, relaxed: some.total > 0, hits: this.#hits(text, query, any, { limit, offset }) }
  }

  /** The numbers of the facets that a query names: a site by its name, an entity by its id or one of its names. */
  #facetsOf(kind: 'site' | 'entity', value: string): number[] {
    const numbers = this.#database.prepare('SELECT number FROM facets WHERE kind = ? AND value = ? COLLATE NOCASE').all(kind, value)
    const named = kind === 'entity' ? this.#database.prepare('SELECT facet AS number FROM names WHERE name = ?').all(searchKey(value)) : []
    return [...new Set([...numbers, ...named].map(({ number }) => number as number))]
  }

  #found(query: Query, options: MatchOptions, withFacets: boolean): { total: number; facets: Facets } {
    const { where, values } = conditions(query)
    const match = matchOf(query, options)
    const row = this.#database
      .prepare(
        withFacets
          ? `SELECT count(*) AS total, ${asText("group_concat(tags, ' ')", 'tags')} FROM (SELECT articles.tags FROM words CROSS JOIN articles ON number = words.rowid WHERE words MATCH ?${where})`
          : `SELECT count(*) AS total FROM words${where === '' ? '' : ' CROSS JOIN articles ON number = words.rowid'} WHERE words MATCH ?${where}`,
      )
      .get(match, ...values) as Row
    const total = Number(row['total'])
    return { total, facets: total === 0 || !withFacets ? NO_FACETS : this.#facets(countTags(String(row['tags']))) }
  }

  #facets(counts: Map<string, number>): Facets {
    counts.delete(ALL_TAG)
    const site: Count[] = []
    const month: Count[] = []
    const entity: EntityFacet[] = []
    for (const [tag, count] of [...counts].sort(([a, x], [b, y]) => y - x || Number(a) - Number(b))) {
      const { kind, value, type, name } = this.#facet(Number(tag))
      if (kind === 'site' && site.length < MOST_VALUES) site.push({ value, count })
      if (kind === 'month') month.push({ value, count })
      if (kind === 'entity' && entity.length < MOST_VALUES) entity.push({ value, count, type: type as EntityType, name: name as string })
    }
    month.sort((a, b) => (a.value < b.value ? 1 : -1))
    return { site, month, entity }
  }

  #facet(number: number): Known {
    let facet = this.#known.get(number)
    if (facet === undefined) {
      facet = this.#database.prepare(FACET).get(number) as Known | undefined
      if (facet === undefined) throw new SqliteError('CORRUPT', `it has no facet ${number}`)
      this.#known.set(number, facet)
    }
    return facet
  }

  #hits(text: string, query: Query, options: MatchOptions, { limit, offset }: Page): Hit[] {
    const { where, values } = conditions(query)
    const match = matchOf(query, { ...options, surface: true })
    // Without words there is no rank: the newest first.
    const ranked = wantedOf(query).length > 0
    const joined = where !== '' || !ranked ? ' CROSS JOIN articles ON number = words.rowid' : ''
    const order = ranked ? 'score' : 'published DESC, number'
    const hits = this.#database
      .prepare(
        `SELECT words.rowid AS number, ${ranked ? SCORE : '0'} AS score FROM words${joined} WHERE words MATCH ?${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      )
      .all(match, ...values, limit, offset)
      .map(({ number, score }) => hitOf(query, this.#record(number as number), -Number(score)))
    // A headline that is asked for as it stands comes first: what stop words say is not in the index.
    const asked = fold(text)
    const isAsked = ({ title }: Hit): number => Number(fold(title) === asked)
    return hits.sort((one, other) => isAsked(other) - isAsked(one))
  }

  #record(number: number): ArticleRecord {
    return storedRecord(number, this.#database.prepare(RECORD).get(number)?.['record'])
  }

  article(id: string): ArticleRecord | undefined {
    const number = this.#database.prepare('SELECT number FROM articles WHERE id = ?').get(id)?.['number']
    return number === undefined ? undefined : this.#record(number as number)
  }

  *articles(): Generator<ArticleRecord> {
    // One at a time by its number: no statement stays open while its reader does other things.
    const next = this.#database.prepare(NEXT_RECORD)
    let number = 0
    for (let row = next.get(number); row !== undefined; row = next.get(number)) {
      number = row['number'] as number
      yield storedRecord(number, row['record'])
    }
  }

  stats(): Stats {
    const { total, facets } = this.#found({ root: undefined, parts: [] }, { facetsOf: () => [] }, true)
    const row = this.#database.prepare(DATES).get() as Row
    const { entities } = this.#database.prepare("SELECT count(*) AS entities FROM facets WHERE kind = 'entity'").get() as {
      entities: number
    }
    return {
      articles: total,
      sites: facets.site,
      entities,
      ...(row['first'] !== null && { from: row['first'] as string, to: row['last'] as string }),
    }
  }
}

/** The conditions of a query that the index does not hold. */
function conditions({ from, to }: Query): { where: string; values: string[] } {
  const given = { 'published >= ?': from, 'published <= ?': to && `${to}~` }
  const set = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { where: set.map(([condition]) => ` AND ${condition}`).join(''), values: set.map(([, value]) => value) }
}

function hitOf(query: Query, record: ArticleRecord, score: number): Hit {
  const { id, title, url, site, blocks } = record
  const published = publishedOf(record)
  return {
    id,
    title,
    ...(url !== undefined && { url }),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
    score,
    snippet: snippetOf(query, blocks),
    titleMarks: marksOf(query, title, 'headline'),
  }
}
