/** A corpus database: articles in one file, with an index that finds them. */
import { existsSync, statSync } from 'node:fs'
import type { EntityType } from '../../article/mention.ts'
import type { Mark, Marked } from '../../search/highlight.ts'
import { APPLICATION_ID, KEY_VERSION, SCHEMA, SCHEMA_VERSION } from '../../search/schema.ts'
import type { ArticleRecord } from '../record-schema.ts'
import { asText, type Database, explanationOf, openDatabase } from '../sqlite.ts'
import { Searcher } from './searcher.ts'
import { type Added, Writer } from './writer.ts'

/** What is wrong with a corpus file: the message names the file and says what to do. */
export class CorpusError extends Error {
  override name = 'CorpusError'
}

export interface Count {
  readonly value: string
  readonly count: number
}

/** An entity: `value` is its id. */
export interface EntityFacet extends Count {
  readonly type: EntityType
  readonly name: string
}

export interface Facets {
  /** The most frequent first. */
  readonly site: Count[]
  /** `YYYY-MM`, the newest first. */
  readonly month: Count[]
  /** The most frequent first. */
  readonly entity: EntityFacet[]
}

export interface Hit {
  readonly id: string
  readonly title: string
  readonly url?: string
  readonly site?: string
  readonly published?: string
  /** The greater the better; of one search only. */
  readonly score: number
  readonly snippet: Marked
  /** Offsets of `title`. */
  readonly titleMarks: Mark[]
}

export interface SearchResult {
  /** How many articles were found. */
  readonly total: number
  /** No article has all words: these have some of them. */
  readonly relaxed: boolean
  readonly hits: Hit[]
  /** Of all that were found; empty if they were not asked for. */
  readonly facets: Facets
}

export interface SearchOptions {
  /** Default: 10. */
  readonly limit?: number
  /** Default: 0. */
  readonly offset?: number
  /** Default: true. */
  readonly facets?: boolean
  /** Whether articles with some of the words are found where none has all. Default: true. */
  readonly relax?: boolean
}

export interface Stats {
  readonly articles: number
  readonly sites: Count[]
  /** How many distinct entities are named. */
  readonly entities: number
  /** The dates of the oldest and the newest article that has one. */
  readonly from?: string
  readonly to?: string
}

export interface Corpus {
  readonly keyVersion: string
  /**
   * Adds articles, or replaces those with their ids, in transactions of a thousand or so: whatever stops it, what was
   * written before stays, and the same call again goes on.
   */
  add(records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>, onProgress?: (count: number) => void): Promise<Added>
  /** Makes the index anew from the articles, for another version of the key; how many they are. */
  rebuild(onProgress?: (count: number) => void): number
  /** Takes articles out; how many of the ids there were. */
  remove(ids: Iterable<string>): number
  /**
   * Finds articles.
   *
   * @throws QueryError
   *   What is wrong with the query, where, and what to do.
   */
  search(query: string, options?: SearchOptions): SearchResult
  article(id: string): ArticleRecord | undefined
  /** All articles, in the order in which they came; one is in memory at a time. */
  articles(): Iterable<ArticleRecord>
  stats(): Stats
  close(): void
}

export interface OpenOptions {
  /** Whether nothing is written: any number of readers may read while one writes. Default: false. */
  readonly readOnly?: boolean
  /** The file grows no further than so many bytes: what does not fit fails as on a full disk. */
  readonly maxBytes?: number
  /** Whether the words may be keyed in another way: to call `rebuild`. Default: false. */
  readonly rebuild?: boolean
}

/** What SQLite says, in words that tell what to do. */
function explained(path: string, error: unknown): unknown {
  const said = (error as Error).message
  const damaged = `is damaged (${said}). Index the records again into a new file.`
  const text = explanationOf(
    path,
    error,
    {
      NOTADB: 'is no corpus: it is no SQLite database. Name a file that naqi index has made, or another one for a new corpus.',
      // Our statements are right: what they do not find is damaged, such as the version of the index of words.
      ERROR: damaged,
      CORRUPT: damaged,
      FULL: 'cannot grow: the disk is full. What was indexed before is kept; make room and run the same command again.',
    },
    `cannot be read or written: ${said}. What was indexed before is kept.`,
  )
  return text === undefined ? error : new CorpusError(text)
}

/** Of pages of the file, in KiB. */
const CACHE = 8 * 1024

const numberOf = (database: Database, pragma: string): number => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0)

/** Makes the tables of a new file; refuses a file of another kind or version. */
function checkFile(path: string, database: Database, { readOnly = false, rebuild = false }: OpenOptions): void {
  const application = numberOf(database, 'application_id')
  if (application !== APPLICATION_ID) {
    const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_master').get() as { tables: number }
    if (application !== 0 || tables > 0)
      throw new CorpusError(`${path} is no corpus: it is a database of another program. Name another file.`)
    if (readOnly) throw new CorpusError(`${path} is an empty file. Make a corpus of it: naqi index <records…> -o ${path}`)
    database.exec('PRAGMA journal_mode = WAL')
    database.transaction(() => {
      database.exec(SCHEMA)
      database.prepare('INSERT INTO settings VALUES (?, ?)').run('key', KEY_VERSION)
    })
    return
  }
  const version = numberOf(database, 'user_version')
  if (version !== SCHEMA_VERSION)
    throw new CorpusError(
      `${path} has tables of version ${version}; this naqi knows version ${SCHEMA_VERSION}. Index the records again into a new file.`,
    )
  const key = database.prepare(`SELECT ${asText('value')} FROM settings WHERE name = ?`).get('key')?.['value']
  if (key !== KEY_VERSION && !rebuild)
    throw new CorpusError(
      `${path} was indexed with another version of the search key (${key}; this naqi has ${KEY_VERSION}): words would not be found. Its articles are whole; index them again: naqi index --rebuild -o ${path}`,
    )
}

/**
 * Opens a corpus file; it is made if it is not there.
 *
 * @param path
 *   The file. Beside it SQLite keeps `-wal` and `-shm` while it is open.
 * @throws CorpusError
 *   If it is missing (read-only), broken, of another program, or its words are keyed in another way.
 */
export async function openCorpus(path: string, options: OpenOptions = {}): Promise<Corpus> {
  const { readOnly = false, maxBytes } = options
  if (readOnly && !existsSync(path)) throw new CorpusError(`There is no ${path}. Make it: naqi index <records…> -o ${path}`)
  if (existsSync(path) && statSync(path).isDirectory()) throw new CorpusError(`${path} is a folder. Name a file.`)
  let database: Database
  try {
    database = await openDatabase(path, { readOnly })
  } catch (error) {
    throw explained(path, error)
  }
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw explained(path, error)
    }
  }
  try {
    attempt(() => {
      database.exec(`PRAGMA busy_timeout = 5000; PRAGMA cache_size = -${CACHE}`)
      checkFile(path, database, options)
      if (maxBytes !== undefined) database.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / numberOf(database, 'page_size'))}`)
      // With a write-ahead log this is safe against a crash of the process; of the machine, the last transactions may go.
      if (!readOnly) database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000')
    })
  } catch (error) {
    database.close()
    throw error
  }
  const searcher = new Searcher(database)
  const writer = new Writer(database)
  return {
    keyVersion: KEY_VERSION,
    async add(records, onProgress) {
      try {
        return await writer.add(records, onProgress)
      } catch (error) {
        throw explained(path, error)
      }
    },
    rebuild: (onProgress) => attempt(() => writer.rebuild(onProgress)),
    remove: (ids) => attempt(() => writer.remove(ids)),
    search: (query, options) => attempt(() => searcher.search(query, options)),
    article: (id) => attempt(() => searcher.article(id)),
    *articles() {
      try {
        yield* searcher.articles()
      } catch (error) {
        throw explained(path, error)
      }
    },
    stats: () => attempt(() => searcher.stats()),
    close() {
      // All in one file, if no one reads; else whoever closes last does it.
      if (!readOnly) attemptQuietly(() => database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)'))
      database.close()
    },
  }
}

function attemptQuietly(work: () => void): void {
  try {
    work()
  } catch {
    // It is not needed.
  }
}
