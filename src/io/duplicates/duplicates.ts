/** Opening a store of duplicates, or making one. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { KEY_VERSION } from '../../search/schema.ts'
import { type Database, openDatabase } from '../sqlite.ts'
import { APPLICATION_ID, DuplicatesError, explained, SCHEMA, STORE_VERSION } from './format.ts'
import { DuplicateStore } from './store.ts'

export { DuplicatesError, STORE_VERSION } from './format.ts'
export type { ClusterRow, DuplicateStore, StoreStats } from './store.ts'

/** Bytes of a page of the file. */
const PAGE = 16 * 1024
/** Pages of the file, in KiB. */
const CACHE = 16 * 1024

export interface OpenDuplicatesOptions {
  /** Whether it is only asked: any number of processes may ask. Default: false. */
  readonly readOnly?: boolean
  /** Articles that are compared at once: memory for time. */
  readonly blockSize?: number
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
