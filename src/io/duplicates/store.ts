/**
 * The store of duplicates: the sketches of articles, the keys of their bands and the clusters, in one SQLite file.
 *
 * Articles are compared in blocks, each with all before it; what is found does not depend on where a block ends. So new
 * articles may come at any time, and the clusters are those that one run over all would have made. For each article it
 * takes about 1.8 KB on the disk; in memory a block, and 4 bytes an article.
 */
import type { Duplicates } from '../../article/duplicates.ts'
import { BANDS } from '../../duplicates/bands.ts'
import { Block, type Stretch } from '../../duplicates/candidates.ts'
import { type Cluster, clustersOf } from '../../duplicates/clusters.ts'
import { compareSketches, FEWEST_EXACT_SHINGLES } from '../../duplicates/likeness.ts'
import { rounded } from '../../duplicates/marks.ts'
import { digestOf, type Sketch } from '../../duplicates/sketch.ts'
import type { DuplicateTable } from '../../duplicates/table.ts'
import { UnionFind } from '../../duplicates/union.ts'
import type { Database, Row } from '../sqlite.ts'
import { blobOf, DIGESTS, DuplicatesError, explained, keysOf, numbersOf, sketchOfRow } from './format.ts'

/** Articles that are compared at once: their keys are 50 MB. */
const BLOCK = 65_536
/** Articles that are written in one transaction. */
const BATCH = 1024
/** Sketches that are kept in memory while a block is compared. */
const MOST_SKETCHES = 4096
/** A cluster for those who look into a store: ids with what is known of each. */
export interface ClusterRow {
  readonly id: string
  readonly site?: string
  readonly published?: string
  readonly length: number
  /** Absent of the one that is kept. */
  readonly similarity?: number
  readonly containment?: number
}

export interface StoreStats {
  readonly articles: number
  readonly clusters: number
  /** Articles that are copies of others, those not counted that are kept. */
  readonly copies: number
  /** Of the file. */
  readonly bytes: number
}

export class DuplicateStore implements DuplicateTable {
  readonly path: string
  readonly #database: Database
  readonly #blockSize: number
  /** Of the articles that were added, those that are not yet written. */
  #batch: Sketch[] = []
  readonly #batchIds = new Set<string>()
  #block: Block | undefined
  #digests: number[] = []
  #components: UnionFind | undefined
  readonly #sketches = new Map<number, Sketch>()
  /** How many articles are written, and how many of them are compared. */
  #written: number
  #compared: number

  /** Use `openDuplicates`. */
  constructor(path: string, database: Database, blockSize = BLOCK) {
    this.path = path
    this.#database = database
    this.#blockSize = blockSize
    const compared = database.prepare("SELECT value FROM settings WHERE name = 'compared'").get()?.['value']
    this.#compared = this.#written = Number(compared)
  }

  /**
   * Adds an article.
   *
   * @returns
   *   False if the store has an article of that id already: it stays as it is.
   */
  add(sketch: Sketch): boolean {
    return this.#attempt(() => this.#add(sketch))
  }

  #add(sketch: Sketch): boolean {
    if (this.#batchIds.has(sketch.id) || this.#numberOf(sketch.id) !== undefined) return false
    this.#block ??= new Block(this.#blockSize)
    this.#batch.push(sketch)
    this.#batchIds.add(sketch.id)
    const isCompared = sketch.shingles.length >= FEWEST_EXACT_SHINGLES
    this.#block.add(isCompared ? sketch.shingles : undefined)
    this.#digests.push(...(isCompared ? digestOf(sketch) : [0, 0]))
    if (this.#block.size === this.#blockSize) this.#compare(this.#block)
    else if (this.#batch.length === BATCH) this.#write()
    return true
  }

  /** Compares what was added, and makes the clusters that have changed. Before that the store answers as it did before. */
  finish(): void {
    this.#attempt(() => {
      if (this.#block !== undefined) this.#compare(this.#block)
      this.#makeClusters()
    })
  }

  find(id: string): Duplicates | undefined {
    const sql = `SELECT kept.id AS id, kept.number = articles.number AS isKept, size, similarity, containment FROM articles
      JOIN clusters ON clusters.number = articles.number JOIN articles AS kept ON kept.number = clusters.kept WHERE articles.id = ?`
    const row = this.#attempt(() => this.#database.prepare(sql).get(id))
    if (row === undefined) return undefined
    const { isKept, ...copy } = row as { isKept: number; id: string; size: number; similarity: number; containment: number }
    if (isKept) return { copies: copy.size - 1 }
    return { duplicateOf: { id: copy.id, similarity: copy.similarity, containment: copy.containment, size: copy.size } }
  }

  /** The sketches of all articles, in the order in which they came. */
  *sketches(): Generator<Sketch> {
    for (const row of this.#database.prepare('SELECT * FROM articles ORDER BY number').iterate()) yield sketchOfRow(row)
  }

  /** All clusters, or that of an article: the kept article first, then its copies by date, length and id. */
  *clusters(id?: string): Generator<ClusterRow[]> {
    const number = id === undefined ? undefined : this.#numberOf(id)
    if (id !== undefined && number === undefined) throw new DuplicatesError(`${this.path} has no article ${JSON.stringify(id)}.`)
    const kept =
      number === undefined
        ? this.#database.prepare('SELECT DISTINCT kept FROM clusters ORDER BY kept').all()
        : this.#database.prepare('SELECT kept FROM clusters WHERE number = ?').all(number)
    for (const row of kept) yield this.#clusterRows(row['kept'] as number)
  }

  stats(): StoreStats {
    const count = (what: string): number => Number(this.#database.prepare(`SELECT ${what} AS count FROM clusters`).get()?.['count'])
    const pages = Number(this.#database.prepare('PRAGMA page_count').get()?.['page_count'])
    const clusters = count('count(DISTINCT kept)')
    return {
      articles: this.#written + this.#batch.length,
      clusters,
      copies: count('count(*)') - clusters,
      bytes: pages * Number(this.#database.prepare('PRAGMA page_size').get()?.['page_size']),
    }
  }

  close(): void {
    // All in one file, if no one reads; else whoever closes last does it.
    try {
      this.#database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // It is not needed.
    }
    this.#database.close()
  }

  #attempt<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw explained(this.path, error)
    }
  }

  #clusterRows(kept: number): ClusterRow[] {
    const rows = this.#database
      .prepare(
        `SELECT id, site, published, length, similarity, containment, clusters.number = kept AS isKept FROM clusters
         JOIN articles ON articles.number = clusters.number WHERE kept = ?
         ORDER BY isKept DESC, published IS NULL, published, length DESC, id`,
      )
      .all(kept)
    return rows.map(({ id, site, published, length, similarity, containment, isKept }) => ({
      id: id as string,
      ...(site !== null && { site: site as string }),
      ...(published !== null && { published: published as string }),
      length: length as number,
      ...(!isKept && { similarity: similarity as number, containment: containment as number }),
    }))
  }

  #numberOf(id: string): number | undefined {
    return this.#database.prepare('SELECT number FROM articles WHERE id = ?').get(id)?.['number'] as number | undefined
  }

  #write(): void {
    const insert = this.#database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)')
    this.#database.transaction(() => {
      this.#batch.forEach(({ id, site, published, length, shingles, numbers }, index) => {
        insert.run(this.#written + index, id, site ?? null, published ?? null, length, blobOf(shingles), blobOf(numbers))
      })
    })
    this.#written += this.#batch.length
    this.#batch = []
    this.#batchIds.clear()
  }

  /** Compares the articles of a block with each other and with all before them. */
  #compare(block: Block): void {
    if (block.size === 0) return
    this.#write()
    const first = this.#compared
    this.#components ??= this.#readComponents()
    this.#components.grow(this.#written)
    this.#database.transaction(() => {
      this.#joinExactCopies(block, first)
      for (const { number, candidates } of block.candidates(first, (band) => this.#column(band, first))) this.#verify(number, candidates)
      const insert = this.#database.prepare('INSERT INTO columns VALUES (?, ?, ?)')
      for (let band = 0; band < BANDS; band++) insert.run(band, first, blobOf(block.column(band)))
      insert.run(DIGESTS, first, blobOf(this.#digests))
      this.#database.prepare("UPDATE settings SET value = ? WHERE name = 'compared'").run(String(this.#written))
    })
    this.#compared = this.#written
    this.#digests = []
    block.clear()
  }

  *#column(band: number, end: number): Generator<Stretch> {
    // One by one: what SQLite reads ahead is as large as a block each.
    const next = this.#database.prepare('SELECT first, keys FROM columns WHERE band = ? AND first >= ? ORDER BY first LIMIT 1')
    for (let first = 0; first < end; ) {
      const keys = numbersOf(next.get(band, first)?.['keys'])
      yield { first, keys }
      first += band === DIGESTS ? keys.length / 2 : keys.length
    }
  }

  /**
   * Articles of one site that are the same, word for word, are found by their digests, and one of them is enough to find
   * others: a text that a site prints ten thousand times makes no pairs.
   */
  #joinExactCopies(block: Block, first: number): void {
    const known = new Map<number, number>()
    const own = keysOf(this.#digests)
    const isOwn = new Set(own)
    for (const { first: number, keys } of this.#column(DIGESTS, first)) {
      keysOf(keys).forEach((key, index) => {
        if (isOwn.has(key) && !known.has(key)) known.set(key, number + index)
      })
    }
    own.forEach((key, index) => {
      if (key === 0) return
      const same = known.get(key)
      if (same === undefined) known.set(key, first + index)
      else if (compareSketches(this.#sketch(same), this.#sketch(first + index)).jaccard === 1) {
        this.#join(same, first + index)
        block.drop(index)
      }
    })
  }

  #verify(number: number, candidates: readonly number[]): void {
    const components = this.#components as UnionFind
    const sketch = this.#sketch(number)
    for (const other of candidates) {
      // What is connected already needs no other pair.
      if (components.find(number) === components.find(other)) continue
      if (compareSketches(sketch, this.#sketch(other)).verdict === 'copy') this.#join(other, number)
    }
  }

  #join(a: number, b: number): void {
    const [from, to] = (this.#components as UnionFind).join(a, b)
    const insert = this.#database.prepare('INSERT OR IGNORE INTO members VALUES (?, ?)')
    for (const number of [a, b]) insert.run(number, to)
    this.#database.prepare('UPDATE members SET component = ? WHERE component = ?').run(to, from)
    this.#database.prepare('INSERT OR IGNORE INTO touched VALUES (?)').run(b)
  }

  #readComponents(): UnionFind {
    const components = new UnionFind(this.#compared)
    for (const { number, component } of this.#database.prepare('SELECT * FROM members').iterate())
      components.join(component as number, number as number)
    return components
  }

  /** The sketch of an article; those that were asked for last are kept. */
  #sketch(number: number): Sketch {
    let sketch = this.#sketches.get(number)
    if (sketch === undefined) {
      sketch = sketchOfRow(this.#database.prepare('SELECT * FROM articles WHERE number = ?').get(number) as Row)
      if (this.#sketches.size >= MOST_SKETCHES) this.#sketches.delete(this.#sketches.keys().next().value as number)
    } else this.#sketches.delete(number)
    this.#sketches.set(number, sketch)
    return sketch
  }

  /** Makes the clusters of all components that have changed; in pieces, for whoever is stopped goes on there. */
  #makeClusters(): void {
    const components = this.#database.prepare(
      'SELECT DISTINCT component FROM touched JOIN members ON members.number = touched.number LIMIT 256',
    )
    for (let rows = components.all(); rows.length > 0; rows = components.all()) {
      this.#database.transaction(() => {
        for (const { component } of rows) this.#makeClustersOf(component as number)
      })
    }
  }

  #makeClustersOf(component: number): void {
    const numbers = new Map<string, number>()
    const sketches: Sketch[] = []
    const members = 'SELECT number FROM members WHERE component = ?'
    for (const row of this.#database.prepare(`SELECT * FROM articles WHERE number IN (${members})`).iterate(component)) {
      sketches.push(sketchOfRow(row))
      numbers.set(row['id'] as string, row['number'] as number)
    }
    for (const table of ['clusters', 'touched']) this.#database.prepare(`DELETE FROM ${table} WHERE number IN (${members})`).run(component)
    for (const cluster of clustersOf(sketches)) this.#insert(cluster, numbers)
  }

  #insert({ kept, copies }: Cluster, numbers: ReadonlyMap<string, number>): void {
    const insert = this.#database.prepare('INSERT INTO clusters VALUES (?, ?, ?, ?, ?)')
    const number = numbers.get(kept.id) as number
    const size = copies.length + 1
    insert.run(number, number, size, 1, 1)
    for (const { sketch, likeness } of copies)
      insert.run(numbers.get(sketch.id) as number, number, size, rounded(likeness.jaccard), rounded(likeness.containment))
  }
}
