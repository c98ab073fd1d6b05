/**
 * The store of duplicates: the sketches of articles, the keys of their bands and the clusters, in one SQLite file.
 *
 * Articles are compared in blocks, each with all before it; what is found does not depend on where a block ends. So new
 * articles may come at any time, and the clusters are those that one run over all would have made. For each article it
 * takes about 1.8 KB on the disk; in memory a block, and 4 bytes an article.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type { Duplicates } from '../article/duplicates.ts'
import { BANDS } from '../duplicates/bands.ts'
import { Block, type Stretch } from '../duplicates/candidates.ts'
import { type Cluster, clustersOf } from '../duplicates/clusters.ts'
import { compareSketches, FEWEST_EXACT_SHINGLES } from '../duplicates/likeness.ts'
import { rounded } from '../duplicates/marks.ts'
import { digestOf, type Sketch } from '../duplicates/sketch.ts'
import type { DuplicateTable } from '../duplicates/table.ts'
import { UnionFind } from '../duplicates/union.ts'
import { KEY_VERSION } from '../search/schema.ts'
import { InputError } from './inputs.ts'
import { type Database, openDatabase, type Row, SqliteError } from './sqlite.ts'

/** What is wrong with a store: the message names the file and says what to do. */
export class DuplicatesError extends InputError {
  override name = 'DuplicatesError'
}

/** In the header of the file (`PRAGMA application_id`): "naqd". */
const APPLICATION_ID = 0x6e617164
/** Of the tables, and of all that sketches and verdicts depend on but the search key (`PRAGMA user_version`). */
export const STORE_VERSION = 1

/**
 * Articles have numbers in the order in which they came, from 0. `columns` has the keys of each band, article by article,
 * in stretches, and in one more the digests of sketches. `members` says of each article that a verified pair
 * connects with others which component it is of. `touched` are articles whose clusters are to be made again.
 */
const SCHEMA = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, site TEXT, published TEXT, length INTEGER NOT NULL,
  shingles BLOB NOT NULL, numbers BLOB NOT NULL
);
CREATE TABLE columns (band INTEGER NOT NULL, first INTEGER NOT NULL, keys BLOB NOT NULL, PRIMARY KEY (band, first));
CREATE TABLE members (number INTEGER PRIMARY KEY, component INTEGER NOT NULL);
CREATE INDEX components ON members (component);
CREATE TABLE touched (number INTEGER PRIMARY KEY);
CREATE TABLE clusters (
  number INTEGER PRIMARY KEY, kept INTEGER NOT NULL, size INTEGER NOT NULL, similarity REAL NOT NULL, containment REAL NOT NULL
);
CREATE INDEX kept ON clusters (kept);
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${STORE_VERSION};
`

/** The number, in `columns`, of what has two halves of a digest for each article. */
const DIGESTS = BANDS
/** Articles that are compared at once: their keys are 50 MB. */
const BLOCK = 65_536
/** Articles that are written in one transaction. */
const BATCH = 1024
/** Sketches that are kept in memory while a block is compared. */
const MOST_SKETCHES = 4096
/** Bytes of a page of the file. */
const PAGE = 16 * 1024
/** Pages of the file, in KiB. */
const CACHE = 16 * 1024

const blobOf = (numbers: ArrayLike<number>): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer)
/** Bytes that are not aligned are copied. (Of several rows libsql gives buffers of their own in their place.) */
function numbersOf(blob: unknown): Uint32Array {
  if (blob instanceof ArrayBuffer) return new Uint32Array(blob)
  const { buffer, byteOffset, length } = blob as Uint8Array
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length / 4)
    : new Uint32Array(Uint8Array.from(blob as Uint8Array).buffer)
}

function sketchOfRow({ id, site, published, length, shingles, numbers }: Row): Sketch {
  return {
    id: id as string,
    ...(site !== null && { site: site as string }),
    ...(published !== null && { published: published as string }),
    length: length as number,
    shingles: numbersOf(shingles),
    numbers: numbersOf(numbers),
  }
}

/** Digests as single numbers, of 53 of their bits; 0 if there is none. */
function keysOf(halves: ArrayLike<number>): number[] {
  return Array.from({ length: halves.length / 2 }, (_, index) => {
    return ((halves[2 * index] as number) & 0x1f_ffff) * 0x1_0000_0000 + (halves[2 * index + 1] as number)
  })
}

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

export interface OpenDuplicatesOptions {
  /** Whether it is only asked: any number of processes may ask. Default: false. */
  readonly readOnly?: boolean
  /** Articles that are compared at once: memory for time. */
  readonly blockSize?: number
}

/** What SQLite says, in words that tell what to do. */
function explained(path: string, error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error
  const said = (what: string) => new DuplicatesError(`${path} ${what}`)
  switch (error.code) {
    case 'NOTADB':
      return said('is no store of duplicates. Name a file that naqi duplicates has made, or another one for a new store.')
    case 'CORRUPT':
      return said(`is damaged (${error.message}). Make it again from the records, under another name.`)
    case 'BUSY':
    case 'LOCKED':
      return said('is being written by another process. Wait until it has ended.')
    case 'CANTOPEN':
      return said('cannot be opened. Does its folder exist, and may you read and write there?')
    case 'MISSING':
      return new DuplicatesError(error.message)
    default:
      return said(`cannot be read or written: ${error.message}. What was compared before is kept; run the same command again.`)
  }
}

const pragma = (database: Database, name: string): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0)

/** Makes the tables of a new file; refuses a file of another kind or version. */
function checkFile(path: string, database: Database, readOnly: boolean): void {
  if (pragma(database, 'application_id') !== APPLICATION_ID) {
    const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_master').get() as { tables: number }
    if (tables > 0 || readOnly)
      throw new DuplicatesError(`${path} is no store of duplicates, but another database. Make one: naqi duplicates <records…> -o <file>`)
    // Stretches of columns are large, and read again and again.
    database.exec(`PRAGMA page_size = ${PAGE}; PRAGMA journal_mode = WAL`)
    database.transaction(() => {
      database.exec(SCHEMA)
      const insert = database.prepare('INSERT INTO settings VALUES (?, ?)')
      insert.run('key', KEY_VERSION)
      insert.run('compared', '0')
    })
    // From now on the file itself tells what it is.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return
  }
  const version = pragma(database, 'user_version')
  const key = database.prepare("SELECT value FROM settings WHERE name = 'key'").get()?.['value']
  if (version !== STORE_VERSION || key !== KEY_VERSION)
    throw new DuplicatesError(
      `${path} was made by another version of naqi (store ${version}, search key ${key}; this one has ${STORE_VERSION} and ${KEY_VERSION}): its sketches cannot be compared with new ones. Make it again from the records, under another name.`,
    )
}

/** Whether a file is a database with the mark of a store in its header. */
export function isDuplicates(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
  const header = Buffer.alloc(72)
  const file = openSync(path, 'r')
  try {
    return (
      readSync(file, header, 0, 72, 0) === 72 &&
      header.toString('latin1', 0, 15) === 'SQLite format 3' &&
      header.readUInt32BE(68) === APPLICATION_ID
    )
  } finally {
    closeSync(file)
  }
}

/**
 * Opens a store; it is made if it is not there.
 *
 * @param path
 *   The file. Beside it SQLite keeps `-wal` and `-shm` while it is open.
 * @throws DuplicatesError
 *   If it is missing (read-only), broken, of another program or of another version.
 */
export async function openDuplicates(path: string, options: OpenDuplicatesOptions = {}): Promise<DuplicateStore> {
  const { readOnly = false, blockSize } = options
  if (readOnly && !existsSync(path)) throw new DuplicatesError(`There is no ${path}. Make it: naqi duplicates <records…> -o ${path}`)
  if (existsSync(path) && !statSync(path).isFile()) throw new DuplicatesError(`${path} is no file. Name a file.`)
  let database: Database | undefined
  try {
    database = await openDatabase(path, { readOnly })
    database.exec(`PRAGMA busy_timeout = 5000; PRAGMA cache_size = -${CACHE}`)
    checkFile(path, database, readOnly)
    if (readOnly) {
      if (database.prepare('SELECT number FROM touched LIMIT 1').get() !== undefined)
        throw new DuplicatesError(
          `${path} is not finished: whoever wrote it was stopped, or is at it. Finish it: naqi duplicates -o ${path}`,
        )
    } else {
      database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 1000')
      // Written, but not compared, by a process that was stopped: they come again.
      database.prepare("DELETE FROM articles WHERE number >= (SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'compared')").run()
    }
    return new DuplicateStore(path, database, blockSize)
  } catch (error) {
    database?.close()
    throw explained(path, error)
  }
}
