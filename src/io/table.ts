/** The table's file: JSON lines that a person can look into; `.gz` by its name. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { Hash } from '../learning/counts.ts'
import { Learner, type SiteNotes } from '../learning/learner.ts'
import { FEWEST_PAGES, FEWEST_SITE_PAGES, SHARE, type SiteTable, type Table } from '../learning/table.ts'
import { InputError } from './inputs.ts'
import { byteLines } from './lines.ts'
import { fileSink } from './write.ts'

/** The version of the file's format, in its `naqi-table` field. */
export const TABLE_VERSION = 1

/** A file that is no table: says the file, the line and what to do. */
export class TableError extends InputError {
  override name = 'TableError'
}

/** A longer line is no row of a table, in bytes: a row may hold an id or a title as large as an article can be. */
const LONGEST_ROW = 128 * 1024 * 1024

const count = z.int().min(1)
const header = z.strictObject({
  'naqi-table': z.int(),
  partial: z.boolean(),
  minimum: z.strictObject({ sitePages: count, pages: count, share: z.number() }).describe('of a site and of a line to be believed'),
})
const siteRow = z.strictObject({ site: z.string(), pages: count })
/** Rows of a table; each belongs to the site above it. */
const tableRow = z.union([
  siteRow,
  z.strictObject({ line: z.string(), pages: count }),
  z.strictObject({ above: z.string(), pages: count }),
  z.strictObject({ prefix: z.string(), pages: count }),
  z.strictObject({ suffix: z.string(), pages: count }),
  z.strictObject({ headline: z.string(), article: z.string() }),
])
/** Rows of a part: `text` may recur; `hash` is of a site and a text. */
const partRow = z.union([
  siteRow,
  z.strictObject({ text: z.string() }),
  z.strictObject({ article: z.string(), headlines: z.array(z.string()) }),
  z.strictObject({ hash: z.string().regex(/^[\da-f]{16}$/), pages: count }),
])

type Header = z.infer<typeof header>
type TableRow = z.infer<typeof tableRow>
type PartRow = z.infer<typeof partRow>

const headerOf = (partial: boolean): Header => ({
  'naqi-table': TABLE_VERSION,
  partial,
  minimum: { sitePages: FEWEST_SITE_PAGES, pages: FEWEST_PAGES, share: SHARE },
})

/** The rows of a table, without its header: each site's behind it. */
export function* tableRows({ sites }: Table): Generator<TableRow> {
  for (const [site, { pages, lines, above, prefixes, suffixes, headlines }] of sites) {
    yield { site, pages }
    for (const [line, count] of lines) yield { line, pages: count }
    for (const [line, count] of above) yield { above: line, pages: count }
    for (const [prefix, count] of prefixes) yield { prefix, pages: count }
    for (const [suffix, count] of suffixes) yield { suffix, pages: count }
    for (const [headline, article] of headlines) yield { headline, article }
  }
}

function* partRows(learner: Learner): Generator<PartRow> {
  for (const [site, { pages, texts, headlines }] of learner.sites()) {
    yield { site, pages }
    for (const text of [...texts].sort()) yield { text }
    for (const { id, candidates } of headlines) yield { article: id, headlines: [...candidates] }
  }
  for (const [hash, pages] of learner.counts) yield { hash: textOfHash(hash), pages }
}

const textOfHash = (hash: Hash): string => hash.map((half) => half.toString(16).padStart(8, '0')).join('')
const hashOfText = (text: string): Hash => [Number.parseInt(text.slice(0, 8), 16), Number.parseInt(text.slice(8), 16)]

/** All rows of the file of a table, or, of a learner, of all it knows: a part, to be merged with others. */
export function* fileRows(what: Table | Learner): Generator<Header | TableRow | PartRow> {
  const partial = what instanceof Learner
  yield headerOf(partial)
  yield* partial ? partRows(what) : tableRows(what)
}

/** Writes a table, or, of a learner, a part of one. The file appears whole or not at all. */
export async function writeTable(path: string, what: Table | Learner): Promise<void> {
  const sink = fileSink(path)
  try {
    for (const row of fileRows(what)) await sink.write(row)
    await sink.close()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** The first bytes of a file. */
function headOf(path: string, count: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(count)
    return head.subarray(0, readSync(file, head, 0, count, 0))
  } finally {
    closeSync(file)
  }
}

/** The bytes of a file, unzipped. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const [first, second] = headOf(path, 2)
  const file = createReadStream(path)
  const gunzip = createGunzip()
  const zipped = first === 0x1f && second === 0x8b
  // What fails in the file fails in what is unzipped from it.
  yield* zipped ? file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip) : file
}

/** The lines of a file, each with its place. */
async function* linesOf(path: string, bytes: AsyncIterable<Uint8Array> = bytesOf(path)): AsyncGenerator<{ place: string; text: string }> {
  try {
    for await (const { number, bytes: line } of byteLines(bytes, LONGEST_ROW)) {
      const place = `${path}:${number}`
      if (line === undefined) throw new TableError(`${place} is longer than ${LONGEST_ROW} bytes: no row of a table.`)
      yield { place, text: Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8') }
    }
  } catch (error) {
    if (error instanceof TableError) throw error
    throw new TableError(`The table ${path} cannot be read: ${(error as Error).message}. Learn it again, or name another file.`)
  }
}

function parse<Row>(schema: z.ZodType<Row>, text: string, place: string, expected: string): Row {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // It is told below.
  }
  const row = schema.safeParse(value)
  if (!row.success) throw new TableError(`${place} is no ${expected}: ${JSON.stringify(text.slice(0, 80))}. Learn the table again.`)
  return row.data
}

/** The rows of a file behind its header, which is checked. */
async function* rowsOf<Row>(
  path: string,
  partial: boolean,
  row: z.ZodType<Row>,
  bytes?: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ place: string; row: Row }> {
  let known: Header | undefined
  for await (const { place, text } of linesOf(path, bytes)) {
    if (known !== undefined) {
      yield { place, row: parse(row, text, place, 'row of a table') }
      continue
    }
    known = parse(header, text, place, 'header of a table, such as naqi learn writes')
    if (known['naqi-table'] !== TABLE_VERSION)
      throw new TableError(
        `${path} is a table of version ${known['naqi-table']}; this naqi reads version ${TABLE_VERSION}. Learn it again.`,
      )
    if (known.partial && !partial)
      throw new TableError(`${path} is a part of a table. Merge the parts first: naqi learn part… -o table.jsonl`)
    if (!known.partial && partial)
      throw new TableError(`${path} is a finished table: its counts are gone, it cannot be merged. Learn its part with --partial.`)
  }
  if (known === undefined) throw new TableError(`${path} is empty: no table. Learn it with naqi learn.`)
}

/**
 * Reads a table.
 *
 * @throws TableError
 *   If the file is no table, a part of one, or one of another version.
 */
export async function readTable(path: string): Promise<Table> {
  const rows: { place: string; row: TableRow }[] = []
  for await (const row of rowsOf(path, false, tableRow)) rows.push(row)
  return tableOfRows(rows)
}

/** The table of rows. */
export function tableOfRows(rows: Iterable<{ place: string; row: unknown }>): Table {
  type Growing = { [Key in keyof SiteTable]: SiteTable[Key] extends ReadonlyMap<string, infer Value> ? Map<string, Value> : SiteTable[Key] }
  const sites = new Map<string, Growing>()
  let site: Growing | undefined
  for (const { place, row: given } of rows) {
    const row = given as TableRow
    if ('site' in row) {
      site = { pages: row.pages, lines: new Map(), above: new Map(), prefixes: new Map(), suffixes: new Map(), headlines: new Map() }
      sites.set(row.site, site)
    } else if (site === undefined) throw new TableError(`${place} belongs to no site: a row {"site": …} must stand above it.`)
    else if ('line' in row) site.lines.set(row.line, row.pages)
    else if ('above' in row) site.above.set(row.above, row.pages)
    else if ('prefix' in row) site.prefixes.set(row.prefix, row.pages)
    else if ('suffix' in row) site.suffixes.set(row.suffix, row.pages)
    else site.headlines.set(row.headline, row.article)
  }
  return { sites }
}

/** Whether a file begins as a table does, or a part of one. */
export async function isTableFile(path: string): Promise<boolean> {
  try {
    for await (const { text } of linesOf(path)) return text.startsWith('{"naqi-table":')
  } catch {
    // Whoever reads it as articles tells what is wrong with it.
  }
  return false
}

/**
 * Reads a part of a table into a learner.
 *
 * @param path
 *   Its file; its name in messages, if its bytes come from elsewhere.
 * @throws TableError
 *   If the file is no part of a table, or one of another version.
 */
export async function readPart(path: string, learner: Learner, bytes?: AsyncIterable<Uint8Array>): Promise<void> {
  let site: { name: string; notes: SiteNotes } | undefined
  const close = (): void => {
    if (site !== undefined) learner.addNotes(site.name, site.notes)
  }
  for await (const { place, row } of rowsOf(path, true, partRow, bytes)) {
    if ('site' in row) {
      close()
      site = { name: row.site, notes: { pages: row.pages, texts: new Set(), headlines: [] } }
    } else if ('hash' in row) learner.addCount(hashOfText(row.hash), row.pages)
    else if (site === undefined) throw new TableError(`${place} belongs to no site: a row {"site": …} must stand above it.`)
    else if ('text' in row) site.notes.texts.add(row.text)
    else site.notes.headlines.push({ id: row.article, candidates: row.headlines })
  }
  close()
}
