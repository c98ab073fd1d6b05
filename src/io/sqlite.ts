/**
 * SQLite behind one small interface: `node:sqlite` where Node has it, else the package `libsql`. Their files are the same.
 */
import { utf8Text } from './utf8.ts'

/** What SQLite stores and returns. */
export type Value = string | number | bigint | Uint8Array | null
export type Row = Record<string, Value>

/** A prepared statement. */
export interface Statement {
  run(...values: Value[]): void
  get(...values: Value[]): Row | undefined
  all(...values: Value[]): Row[]
  iterate(...values: Value[]): IterableIterator<Row>
}

export interface Database {
  /** Runs statements without values. */
  exec(sql: string): void
  /** A statement is prepared once and kept. */
  prepare(sql: string): Statement
  /** Does work in one transaction: all of it stays, or none. Other writers wait. */
  transaction<Result>(work: () => Result): Result
  close(): void
}

/** What SQLite failed with, by the name of its primary result code: `BUSY`, `CORRUPT`, `FULL`, `NOTADB`, `READONLY` … */
export class SqliteError extends Error {
  override name = 'SqliteError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Primary result codes (https://sqlite.org/rescode.html) that a caller may have to tell apart. */
const CODES: Readonly<Record<number, string>> = {
  1: 'ERROR',
  3: 'PERM',
  5: 'BUSY',
  6: 'LOCKED',
  8: 'READONLY',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  26: 'NOTADB',
}

/** What is said of any file that SQLite fails with, and what to do. */
const SAID: Readonly<Record<string, string>> = {
  BUSY: 'is being written by another process. Wait until it has ended; reading goes on meanwhile.',
  LOCKED: 'is being written by another process. Wait until it has ended; reading goes on meanwhile.',
  READONLY: 'may not be written. Open it for reading, or change its permissions.',
  PERM: 'may not be written. Open it for reading, or change its permissions.',
  CANTOPEN: 'cannot be opened. Does its folder exist, and may you read and write there?',
}

/**
 * What an error says, in words that tell what to do: those of `own` by its code, or else what holds of any file, or else `otherwise`.
 *
 * @returns
 *   A sentence; undefined of what is no error of SQLite.
 */
export function explanationOf(path: string, error: unknown, own: Readonly<Record<string, string>>, otherwise: string): string | undefined {
  if (!(error instanceof SqliteError)) return undefined
  const { code, message } = error
  return code === 'MISSING' ? message : `${path} ${own[code] ?? SAID[code] ?? otherwise}`
}

/** What the two drivers have in common. */
interface Driver {
  exec(sql: string): unknown
  prepare(sql: string): {
    run(...values: Value[]): unknown
    get(...values: Value[]): unknown
    all(...values: Value[]): unknown[]
    iterate(...values: Value[]): Iterator<unknown>
  }
  close(): void
}

type Open = (path: string, readOnly: boolean) => Driver

/** `node:sqlite`, from Node 22.13 on. */
function builtIn(): Open | undefined {
  // Node warns that the module is experimental, on standard error, when it is loaded.
  const warn = process.emitWarning
  process.emitWarning = () => {}
  try {
    const load = process.getBuiltinModule as (name: string) => unknown
    const module = load('node:sqlite') as { DatabaseSync: new (path: string, options: { readOnly: boolean }) => Driver } | undefined
    return module && ((path, readOnly) => new module.DatabaseSync(path, { readOnly }))
  } finally {
    process.emitWarning = warn
  }
}

async function packaged(): Promise<Open> {
  try {
    const { default: Libsql } = (await import('libsql')) as unknown as { default: new (path: string) => Driver }
    return (path, readOnly) => {
      const driver = new Libsql(path)
      // It knows no read-only files; this refuses every statement that would write.
      if (readOnly) driver.exec('PRAGMA query_only = 1')
      return driver
    }
  } catch {
    throw new SqliteError('MISSING', 'No SQLite here. Use Node 22.13 or newer, which has it, or run: npm install libsql')
  }
}

/** Does something with the driver; its errors become ours. */
function attempt<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof SqliteError) throw error
    // node:sqlite tells a number, libsql a number and a name such as SQLITE_BUSY_SNAPSHOT.
    const { errcode, rawCode, code, message } = error as Error & { errcode?: number; rawCode?: number; code?: unknown }
    const number = errcode ?? rawCode
    if (number === undefined && !(typeof code === 'string' && code.startsWith('SQLITE'))) throw error
    throw new SqliteError(CODES[(number ?? 0) & 0xff] ?? String(code).replace(/^SQLITE_/, ''), message)
  }
}

/** What the name of a column begins with that is a text read as bytes. */
const TEXT = 'text:'

/**
 * SQL for a text of the file. It is read as bytes: of a text that is no UTF-8, as damage leaves it, node:sqlite makes
 * another, and libsql ends the process.
 */
export const asText = (expression: string, name = expression): string => `CAST(${expression} AS BLOB) AS "${TEXT}${name}"`

/** A row, its texts read from their bytes. */
function rowOf(given: unknown): Row {
  const row = given as Record<string, Value | ArrayBuffer>
  for (const [name, found] of Object.entries(row)) {
    // Of several rows libsql gives buffers in place of bytes.
    const value = found instanceof ArrayBuffer ? new Uint8Array(found) : found
    row[name] = value
    if (!name.startsWith(TEXT)) continue
    const text = value instanceof Uint8Array ? utf8Text(value) : value
    if (text === undefined) throw new SqliteError('CORRUPT', 'a text in it is no UTF-8')
    row[name.slice(TEXT.length)] = text
  }
  return row as Row
}

function* rowsOf(rows: Iterator<unknown>): Generator<Row> {
  for (;;) {
    const { done, value } = attempt(() => rows.next())
    if (done) return
    yield rowOf(value)
  }
}

/**
 * Opens a database file; without `readOnly` it is made if it is not there.
 *
 * @throws SqliteError
 *   If there is no SQLite, or the file cannot be opened. That it is no database shows at the first statement.
 */
export async function openDatabase(path: string, { readOnly = false } = {}): Promise<Database> {
  const open = builtIn() ?? (await packaged())
  let driver: Driver
  try {
    driver = open(path, readOnly)
  } catch (error) {
    // libsql tells the code in words only.
    throw new SqliteError('CANTOPEN', (error as Error).message)
  }
  const statements = new Map<string, Statement>()
  const exec = (sql: string): void => {
    attempt(() => driver.exec(sql))
  }
  return {
    exec,
    prepare(sql) {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const prepared = attempt(() => driver.prepare(sql))
      const statement: Statement = {
        run: (...values) => void attempt(() => prepared.run(...values)),
        get(...values) {
          const row = attempt(() => prepared.get(...values))
          return row === undefined ? undefined : rowOf(row)
        },
        all: (...values) => attempt(() => prepared.all(...values)).map(rowOf),
        iterate: (...values) => rowsOf(attempt(() => prepared.iterate(...values))),
      }
      statements.set(sql, statement)
      return statement
    },
    transaction(work) {
      exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        exec('COMMIT')
        return result
      } catch (error) {
        // SQLite may have rolled back by itself, as it does on a full disk.
        try {
          exec('ROLLBACK')
        } catch {}
        throw error
      }
    },
    close: () => driver.close(),
  }
}
