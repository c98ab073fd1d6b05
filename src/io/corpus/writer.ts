/** Writing to a corpus: articles come, are replaced and go, in transactions. */
import { searchKey } from '../../arabic/search/analyze.ts'
import { type Entry, entryOf, type Facet } from '../../search/entry.ts'
import { ALL_TAG, KEY_VERSION } from '../../search/schema.ts'
import type { ArticleRecord } from '../record-schema.ts'
import { asText, type Database } from '../sqlite.ts'
import { RECORD_VERSION } from '../version.ts'

/** What became of articles; `unchanged`: the same article was there. */
export interface Added {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
}

/**
 * So many articles, or UTF-16 units of records, are one transaction: no more is in memory, and another writer waits no
 * longer. Of the index each transaction writes a piece, and pieces are merged: with 128 articles that is half of the work.
 */
const ARTICLES = 1024
const UNITS = 4 * 1024 * 1024

/** After so many articles the index is put in order; less is merged as it comes. */
const MANY = 2000

/** What is written of a record: its JSON as it is stored, and its entry in the index. The record itself need not stay in memory. */
interface Article {
  readonly id: string
  readonly json: string
  readonly entry: Entry
}

function checkRecord(record: ArticleRecord): void {
  if (record?.naqi !== RECORD_VERSION || typeof record.id !== 'string')
    throw new TypeError('Expected records, each with "naqi": 1 and an "id". Make them of articles: clean(articles)')
}

export class Writer {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async add(records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>, onProgress?: (count: number) => void): Promise<Added> {
    const done = { added: 0, replaced: 0, unchanged: 0 }
    const tell = (counts: Added): void => {
      for (const what of ['added', 'replaced', 'unchanged'] as const) done[what] += counts[what]
      onProgress?.(done.added + done.replaced + done.unchanged)
    }
    let batch: Article[] = []
    let units = 0
    const write = (): void => {
      tell(this.#database.transaction(() => this.#write(batch)))
      batch = []
      units = 0
    }
    for await (const record of records) {
      checkRecord(record)
      const json = JSON.stringify(record)
      const known = this.#numberOf(record.id)
      if (known !== undefined && this.#isSame(known, json)) {
        tell({ added: 0, replaced: 0, unchanged: 1 })
        continue
      }
      batch.push({ id: record.id, json, entry: entryOf(record) })
      units += json.length
      if (batch.length >= ARTICLES || units >= UNITS) write()
    }
    if (batch.length > 0) write()
    // The index is gathered piece by piece; one piece is searched faster than twenty. It costs a tenth of making it.
    if (done.added + done.replaced >= MANY)
      this.#database.transaction(() => this.#database.exec("INSERT INTO words (words) VALUES ('optimize')"))
    return done
  }

  remove(ids: Iterable<string>): number {
    return this.#database.transaction(() => {
      let removed = 0
      for (const id of ids) {
        const number = this.#numberOf(id)
        if (number === undefined) continue
        this.#remove(number)
        removed++
      }
      return removed
    })
  }

  /** Makes the index of all articles anew from their records; in pieces, for whoever is stopped begins again. */
  rebuild(onProgress?: (count: number) => void): number {
    const database = this.#database
    database.transaction(() => {
      database.prepare("INSERT OR REPLACE INTO settings VALUES ('key', ?)").run('none: its making was stopped')
      database.exec("INSERT INTO words (words) VALUES ('delete-all'); DELETE FROM facets; DELETE FROM names")
    })
    const next = database.prepare(`SELECT number, ${asText('record')} FROM records WHERE number > ? ORDER BY number LIMIT 1`)
    let count = 0
    let row = next.get(0)
    while (row !== undefined) {
      database.transaction(() => {
        const facets = new FacetWriter(database)
        let units = 0
        for (let articles = 0; row !== undefined && articles < ARTICLES && units < UNITS; articles++) {
          const json = row['record'] as string
          const number = row['number'] as number
          database.prepare('DELETE FROM articles WHERE number = ?').run(number)
          const record = JSON.parse(json)
          this.#index(number, record.id, entryOf(record), facets)
          units += json.length
          count++
          row = next.get(number)
        }
      })
      onProgress?.(count)
    }
    database.transaction(() => {
      database.exec("INSERT INTO words (words) VALUES ('optimize')")
      database.prepare("INSERT OR REPLACE INTO settings VALUES ('key', ?)").run(KEY_VERSION)
    })
    return count
  }

  #numberOf(id: string): number | undefined {
    return this.#database.prepare('SELECT number FROM articles WHERE id = ?').get(id)?.['number'] as number | undefined
  }

  /** Whether an article is stored as it is. */
  #isSame(number: number, json: string): boolean {
    return this.#database.prepare('SELECT record = ? AS same FROM records WHERE number = ?').get(json, number)?.['same'] === 1
  }

  #write(batch: readonly Article[]): Added {
    const done = { added: 0, replaced: 0, unchanged: 0 }
    const database = this.#database
    const facets = new FacetWriter(database)
    let last = Number(database.prepare('SELECT max(number) AS last FROM articles').get()?.['last'] ?? 0)
    for (const { id, json, entry } of batch) {
      // Another writer, or the batch itself, may have brought it since.
      const known = this.#numberOf(id)
      if (known !== undefined && this.#isSame(known, json)) {
        done.unchanged++
        continue
      }
      if (known !== undefined) this.#remove(known)
      const number = known ?? ++last
      database.prepare('INSERT INTO records VALUES (?, ?)').run(number, json)
      this.#index(number, id, entry, facets)
      done[known === undefined ? 'added' : 'replaced']++
    }
    return done
  }

  // Rows are deleted and not replaced: for INSERT OR REPLACE, which may change several rows, SQLite makes a savepoint, at
  // which FTS5 writes all that it has gathered.
  #remove(number: number): void {
    for (const table of ['articles', 'records']) this.#database.prepare(`DELETE FROM ${table} WHERE number = ?`).run(number)
    this.#database.prepare('DELETE FROM words WHERE rowid = ?').run(number)
  }

  /** Writes the entry of an article whose record is stored. */
  #index(number: number, id: string, { words, published, facets }: Entry, numbers: FacetWriter): void {
    const { title, subhead, lead, body, surface } = words
    const tags = [ALL_TAG, ...facets.map((facet) => numbers.numberOf(facet))].join(' ')
    this.#database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?)').run(number, id, published ?? null, tags)
    this.#database
      .prepare('INSERT INTO words (rowid, title, subhead, lead, body, surface, tags) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(number, title, subhead, lead, body, surface, tags)
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
