/** A PostgreSQL server for tests: `NAQI_PG`, a connection string, or the variables that psql reads (`PGHOST` …). */
import { execFileSync, spawnSync } from 'node:child_process'
import pg from 'pg'
import { onTestFinished } from 'vitest'

const address = process.env['NAQI_PG']

/** Why there is none; undefined: there is one. */
export const noPostgresql: string | undefined =
  address === undefined && process.env['PGHOST'] === undefined
    ? 'no PostgreSQL: set NAQI_PG to a connection string (postgresql://user@host:port/postgres), or PGHOST'
    : spawnSync('psql', ['--version']).status === 0
      ? undefined
      : 'no psql: it comes with the client of PostgreSQL (postgresql-client)'

const clientOf = (database?: string): pg.Client => {
  const url = address === undefined ? undefined : new URL(address)
  if (url !== undefined && database !== undefined) url.pathname = `/${database}`
  return new pg.Client({ ...(url !== undefined && { connectionString: url.href }), ...(database !== undefined && { database }) })
}

let count = 0

/** A database of its own with an export loaded as its manifest says; gone when the test has ended. */
export async function loadedDatabase(folder: string, file = 'load.sql'): Promise<pg.Client> {
  const name = `naqi_test_${process.pid}_${count++}`
  const admin = clientOf()
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
  const client = clientOf(name)
  onTestFinished(async () => {
    await client.end()
    await admin.query(`DROP DATABASE ${name}`)
    await admin.end()
  })
  const url = address === undefined ? name : Object.assign(new URL(address), { pathname: `/${name}` }).href
  execFileSync('psql', ['-X', '-q', '-d', url, '-f', file], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  await client.connect()
  return client
}
