/** Writing to a corpus: articles come, are replaced and go, in transactions. */
import { searchKey } from '../../arabic/search/analyze.ts'
import { type Entry, entryOf, type Facet } from '../../search/entry.ts'
import { ALL_TAG } from '../../search/schema.ts'
import { type ArticleRecord, RECORD_VERSION } from '../record.ts'
import type { Database } from '../sqlite.ts'

/** What became of articles; `unchanged`: the same article was there. */
export interface Added {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
}

/** So many articles, or UTF-16 units of records, are one transaction: a reader or another writer waits no longer. */
const ARTICLES = 256
const UNITS = 8 * 1024 * 1024

/** An article made ready before its transaction begins. */
interface Ready {
  readonly id: string
  readonly record: string
  readonly entry: Entry
}

function ready(record: ArticleRecord): Ready {
  if (record?.naqi !== RECORD_VERSION || typeof record.id !== 'string')
    throw new TypeError('Expected records, each with "naqi": 1 and an "id". Make them of articles: clean(articles)')
  return { id: record.id, record: JSON.stringify(record), entry: entryOf(record) }
}

export class Writer {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async add(records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>, onProgress?: (count: number) => void): Promise<Added> {
    const done = { added: 0, replaced: 0, unchanged: 0 }
    let batch: Ready[] = []
    let units = 0
    const write = (): void => {
      const counts = this.#database.transaction(() => this.#write(batch))
      for (const what of ['added', 'replaced', 'unchanged'] as const) done[what] += counts[what]
      batch = []
      units = 0
      onProgress?.(done.added + done.replaced + done.unchanged)
    }
    for await (const record of records) {
      const article = ready(record)
      batch.push(article)
      units += article.record.length
      if (batch.length >= ARTICLES || units >= UNITS) write()
    }
    if (batch.length > 0) write()
    return done
  }

  remove(ids: Iterable<string>): number {
    return this.#database.transaction(() => {
      let removed = 0
      for (const id of ids) {
        const number = this.#numberOf(id)
        if (number === undefined) continue
        for (const table of ['articles', 'records']) this.#database.prepare(`DELETE FROM ${table} WHERE number = ?`).run(number)
        this.#database.prepare('DELETE FROM words WHERE rowid = ?').run(number)
        removed++
      }
      return removed
    })
  }

  #numberOf(id: string): number | undefined {
    return this.#database.prepare('SELECT number FROM articles WHERE id = ?').get(id)?.['number'] as number | undefined
  }

  #write(batch: readonly Ready[]): Added {
    const done = { added: 0, replaced: 0, unchanged: 0 }
    const database = this.#database
    const facets = new FacetWriter(database)
    const last = database.prepare('SELECT max(number) AS last FROM articles').get()?.['last']
    let next = Number(last ?? 0) + 1
    for (const { id, record, entry } of batch) {
      const known = this.#numberOf(id)
      const number = known ?? next++
      if (known === undefined) done.added++
      else if (database.prepare('SELECT record = ? AS same FROM records WHERE number = ?').get(record, number)?.['same'] === 1) {
        done.unchanged++
        continue
      } else {
        database.prepare('DELETE FROM words WHERE rowid = ?').run(number)
        done.replaced++
      }
      const tags = [ALL_TAG, ...entry.facets.map((facet) => facets.numberOf(facet))].join(' ')
      const { title, subhead, body, surface } = entry.words
      database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?)').run(number, record)
      database.prepare('INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?)').run(number, id, entry.published ?? null, tags)
      database
        .prepare('INSERT INTO words(rowid, title, subhead, body, surface, tags) VALUES (?, ?, ?, ?, ?, ?)')
        .run(number, title, subhead, body, surface, tags)
    }
    return done
  }
}

/** The numbers of facets, which are given when one is first met. Made anew for each transaction: another may be undone. */
class FacetWriter {
  readonly #database: Database
  readonly #numbers = new Map<string, number>()
  readonly #names = new Set<string>()

  constructor(database: Database) {
    this.#database = database
  }

  numberOf(facet: Facet): number {
    const key = `${facet.kind} ${facet.value}`
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#find(facet) ?? this.#insert(facet)
      this.#numbers.set(key, number)
    }
    for (const name of facet.names ?? []) this.#name(number, name)
    return number
  }

  #find({ kind, value }: Facet): number | undefined {
    return this.#database.prepare('SELECT number FROM facets WHERE kind = ? AND value = ?').get(kind, value)?.['number'] as
      | number
      | undefined
  }

  #insert(facet: Facet): number {
    const { kind, value, type = null, name = null } = facet
    this.#database.prepare('INSERT INTO facets (kind, value, type, name) VALUES (?, ?, ?, ?)').run(kind, value, type, name)
    return this.#find(facet) as number
  }

  #name(facet: number, name: string): void {
    const known = `${facet} ${name}`
    if (this.#names.has(known)) return
    this.#names.add(known)
    const key = searchKey(name)
    if (key !== '') this.#database.prepare('INSERT OR IGNORE INTO names VALUES (?, ?)').run(key, facet)
  }
}
