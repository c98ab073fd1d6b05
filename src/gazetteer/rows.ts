/** The gazetteer's rows: tab-separated text or JSON lines, described in `corpus/gazetteer/README.md`, as entries. */
import { z } from 'zod'
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import type { GazetteerEntry, GazetteerName } from './entry.ts'

/** What a file says of itself in its first lines. */
export interface GazetteerSource {
  /** The file's name, for messages. */
  readonly file: string
  /** Where its rows come from, and under which licence. A file that is to be shared says both. */
  readonly source?: string
  readonly licence?: string
  /** Names that its author has judged to be no other word, though they are short or look like one. */
  readonly sure: readonly string[]
}

/** An entry with its place. */
export interface GazetteerRow {
  readonly entry: GazetteerEntry
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** A gazetteer that cannot be read: says what is wrong with it and what to do. */
export class GazetteerError extends SyntaxError {
  override name = 'GazetteerError'
}

/** A row that cannot be read: says file, line, column and what should stand there. */
export class GazetteerRowError extends GazetteerError {
  override name = 'GazetteerRowError'
  readonly file: string
  /** From 1. */
  readonly line: number
  /** In UTF-16 units, from 1. */
  readonly column: number
  /** The message without the place. */
  readonly problem: string

  constructor(file: string, line: number, column: number, problem: string) {
    super(`${file}:${line}:${column}: ${problem}`)
    this.file = file
    this.line = line
    this.column = column
    this.problem = problem
  }
}

/** A header that cannot be read: without it no row can. */
export class GazetteerHeaderError extends GazetteerRowError {
  override name = 'GazetteerHeaderError'
}

const REQUIRED = ['id', 'type', 'name'] as const
const LISTS = ['aliases', 'needs', 'before', 'never'] as const
const OPTIONAL = [...LISTS, 'country'] as const
export const GAZETTEER_COLUMNS = [...REQUIRED, ...OPTIONAL] as const
export type GazetteerColumn = (typeof GAZETTEER_COLUMNS)[number]

/** What an id and the id of a country look like. */
export const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/

const NOTHING: readonly string[] = Object.freeze([])

function nameOf(text: string): GazetteerName {
  const ambiguous = text.endsWith('?')
  return { text: ambiguous ? text.slice(0, -1) : text, ambiguous }
}

const listOf = (cell: string): readonly string[] => (cell === '' ? NOTHING : cell.split('|').filter((item) => item !== ''))

/** A row's cells, whatever its file's format. */
type Cells = Readonly<Record<(typeof REQUIRED)[number] | 'country', string> & Record<(typeof LISTS)[number], readonly string[]>>

/** Makes the error of a cell, with its place. */
type Fail = (column: GazetteerColumn, problem: string) => GazetteerRowError

function entryOf({ id, type, name, aliases, needs, before, never, country }: Cells, fail: Fail): GazetteerEntry {
  if (!SLUG.test(id)) throw fail('id', `expected a-z, 0-9 and hyphens, got ${JSON.stringify(id)}`)
  if (!ENTITY_TYPES.includes(type as EntityType)) throw fail('type', `expected ${ENTITY_TYPES.join(', ')}, got ${JSON.stringify(type)}`)
  if (name === '') throw fail('name', 'expected the canonical name, got nothing')
  if (country !== '' && !SLUG.test(country)) throw fail('country', `expected the id of a country, got ${JSON.stringify(country)}`)
  const canonical = nameOf(name)
  const names = [canonical, ...aliases.map(nameOf)]
  const empty = names.findIndex(({ text }) => text === '')
  if (empty >= 0) throw fail(empty === 0 ? 'name' : 'aliases', 'expected a name, got "?" alone')
  if (needs.length === 0 && before.length === 0) {
    const ambiguous = names.findIndex((name) => name.ambiguous)
    if (ambiguous >= 0)
      throw fail(
        ambiguous === 0 ? 'name' : 'aliases',
        'a name with "?" needs words in column needs or before that tell it from its other meaning',
      )
  }
  return { id, type: type as EntityType, name: canonical.text, names, needs, before, never, ...(country !== '' && { country }) }
}

const jsonHead = z.strictObject({ source: z.string().optional(), licence: z.string().optional(), sure: z.array(z.string()).optional() })
const jsonList = z.array(z.string()).default([])
const jsonRow = z.strictObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  aliases: jsonList,
  needs: jsonList,
  before: jsonList,
  never: jsonList,
  country: z.string().default(''),
})

/** Reads the rows of one file, line by line: TSV below a header that names its columns, or JSON lines. */
export class GazetteerReader {
  readonly #file: string
  readonly #about: { source?: string; licence?: string; sure: string[] } = { sure: [] }
  #isJson: boolean | undefined
  /** The columns of TSV, in the file's order, and where each known one is. */
  #columns: readonly string[] = []
  #places = new Map<GazetteerColumn, number>()

  /** `file` is the file's name, for messages. */
  constructor(file: string) {
    this.#file = file
  }

  /** What the lines so far say of their file. */
  get source(): GazetteerSource {
    return { file: this.#file, ...this.#about }
  }

  /**
   * Takes the next line.
   *
   * @returns
   *   Its entry; undefined if it is a comment, the header or empty.
   * @throws GazetteerRowError
   *   On a row that is not as it should be: the next one can be read; a `GazetteerHeaderError` on a header: none can.
   */
  read(line: string, number: number): GazetteerEntry | undefined {
    const row = line.endsWith('\r') ? line.slice(0, -1) : line
    if (row === '') return undefined
    if (row.startsWith('#')) {
      this.#readComment(row)
      return undefined
    }
    if (this.#isJson === undefined) {
      this.#isJson = row.startsWith('{')
      if (!this.#isJson) {
        this.#readHeader(row, number)
        return undefined
      }
    }
    return this.#isJson ? this.#readJson(row, number) : this.#readCells(row, number)
  }

  #readComment(row: string): void {
    const [, key, text = ''] = /^#\s*(source|licence|sure):(.*)$/.exec(row) ?? []
    const value = text.trim()
    if (key === 'sure') this.#about.sure.push(...listOf(value))
    else if (key === 'source' || key === 'licence') this.#about[key] ??= value
  }

  #readHeader(row: string, line: number): void {
    const columns = row.split('\t')
    const fail = (column: number, got: string): GazetteerHeaderError =>
      new GazetteerHeaderError(
        this.#file,
        line,
        columnOf(columns, column),
        `header: expected the columns ${REQUIRED.join(', ')} and any of ${OPTIONAL.join(', ')}, separated by tabs; got ${got}`,
      )
    const wrong = columns.findIndex((column, index) => !GAZETTEER_COLUMNS.includes(column as never) || columns.indexOf(column) !== index)
    if (wrong >= 0)
      throw fail(wrong, `${JSON.stringify(columns[wrong])}${columns.indexOf(columns[wrong] as string) < wrong ? ' twice' : ''}`)
    const missing = REQUIRED.find((column) => !columns.includes(column))
    if (missing !== undefined) throw fail(columns.length, `no column ${missing}`)
    this.#columns = columns
    this.#places = new Map(columns.map((column, index) => [column as GazetteerColumn, index]))
  }

  #readCells(row: string, line: number): GazetteerEntry {
    const cells = row.split('\t')
    const count = this.#columns.length
    const fail = (column: number, problem: string): GazetteerRowError =>
      new GazetteerRowError(this.#file, line, columnOf(cells, column), problem)
    if (cells.length !== count)
      throw fail(Math.min(count, cells.length), `expected ${count} columns separated by tabs, got ${cells.length}`)
    const cell = (column: GazetteerColumn): string => cells[this.#places.get(column) ?? -1] ?? ''
    return entryOf(
      {
        id: cell('id'),
        type: cell('type'),
        name: cell('name'),
        aliases: listOf(cell('aliases')),
        needs: listOf(cell('needs')),
        before: listOf(cell('before')),
        never: listOf(cell('never')),
        country: cell('country'),
      },
      (column, problem) => fail(this.#places.get(column) ?? count, `column ${column}: ${problem}`),
    )
  }

  #readJson(row: string, line: number): GazetteerEntry | undefined {
    const fail = (field: string, problem: string): GazetteerRowError => {
      const place = field === '' ? -1 : row.indexOf(`"${field}"`)
      return new GazetteerRowError(this.#file, line, place + 1 || 1, `${field === '' ? '' : `field ${field}: `}${problem}`)
    }
    let value: unknown
    try {
      value = JSON.parse(row)
    } catch (error) {
      throw fail('', `no JSON: ${(error as Error).message}. Each line is one object, such as {"id": …}`)
    }
    if (typeof value === 'object' && value !== null && !('id' in value)) {
      const head = jsonHead.safeParse(value)
      if (head.success) {
        const { source, licence, sure = [] } = head.data
        this.#about.sure.push(...sure)
        if (source !== undefined) this.#about.source ??= source
        if (licence !== undefined) this.#about.licence ??= licence
        return undefined
      }
    }
    const result = jsonRow.safeParse(value)
    if (result.success) return entryOf(result.data, fail)
    const issue = result.error.issues[0] as z.core.$ZodIssue
    const field = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0]
    throw fail(String(field ?? ''), `${issue.message}. The fields are ${GAZETTEER_COLUMNS.join(', ')}`)
  }
}

/** Where a cell begins in its row, in UTF-16 units, from 1. */
function columnOf(cells: readonly string[], cell: number): number {
  return cells.slice(0, cell).reduce((length, { length: more }) => length + more + 1, 1)
}

/**
 * The entries of a file.
 *
 * @param text
 *   The file's text: TSV or JSON lines.
 * @param file
 *   Its name, for messages.
 * @throws GazetteerError
 *   On a header or a row that is not as it should be.
 */
export function parseGazetteer(text: string, file: string): GazetteerEntry[] {
  return parseGazetteerRows(text, file).rows.map(({ entry }) => entry)
}

/** The rows of a file with their lines, and what the file says of itself. Throws as `parseGazetteer` does. */
export function parseGazetteerRows(text: string, file: string): { source: GazetteerSource; rows: GazetteerRow[] } {
  const reader = new GazetteerReader(file)
  const rows: GazetteerRow[] = []
  const lines = text.replace(/^\ufeff/, '').split('\n')
  lines.forEach((content, index) => {
    const entry = reader.read(content, index + 1)
    if (entry !== undefined) rows.push({ entry, file, line: index + 1 })
  })
  return { source: reader.source, rows }
}
