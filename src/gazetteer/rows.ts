/** The gazetteer's rows: tab-separated text, described in `corpus/gazetteer/README.md`, as entries. */
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'

/** A name or an alias of an entity. */
export interface GazetteerName {
  readonly text: string
  /** It counts only where the context confirms it: a word of `needs` or `before`, or quotation marks around it alone. */
  readonly ambiguous: boolean
}

export interface GazetteerEntry {
  readonly id: string
  readonly type: EntityType
  /** The canonical name. */
  readonly name: string
  /** The canonical name and the aliases. */
  readonly names: readonly GazetteerName[]
  /** Words and phrases of which one must stand within four words of an ambiguous name. */
  readonly needs: readonly string[]
  /** Titles and type words of which one may stand directly before an ambiguous name instead. */
  readonly before: readonly string[]
  /** Phrases that hold a name of the entity but do not mean it. */
  readonly never: readonly string[]
  /** The id of the country that the entity belongs to: a nationality's, a city's. */
  readonly country?: string
}

/** A row that cannot be read: says file, line, column and what should stand there. */
export class GazetteerError extends SyntaxError {
  override name = 'GazetteerError'
}

const REQUIRED = ['id', 'type', 'name'] as const
const OPTIONAL = ['aliases', 'needs', 'before', 'never', 'country'] as const
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL]

const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/

function nameOf(text: string): GazetteerName {
  const ambiguous = text.endsWith('?')
  return { text: ambiguous ? text.slice(0, -1) : text, ambiguous }
}

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((item) => item !== '')

/** The columns that a header names, in its order. */
function parseHeader(row: string, at: string): readonly Column[] {
  const columns = row.split('\t')
  const expected = `expected the columns ${REQUIRED.join(', ')} and any of ${OPTIONAL.join(', ')}, separated by tabs`
  const missing = REQUIRED.find((column) => !columns.includes(column))
  if (missing !== undefined) throw new GazetteerError(`${at}: header: ${expected}; got no column ${missing}`)
  const wrong = columns.find((column, index) => !COLUMNS.includes(column) || columns.indexOf(column) !== index)
  if (wrong !== undefined) throw new GazetteerError(`${at}: header: ${expected}; got ${JSON.stringify(wrong)} or had it twice`)
  return columns as Column[]
}

function parseRow(row: string, columns: readonly Column[], at: string): GazetteerEntry {
  const cells = row.split('\t')
  if (cells.length !== columns.length)
    throw new GazetteerError(`${at}: expected ${columns.length} columns separated by tabs, got ${cells.length}`)
  const cell = (column: Column): string => cells[columns.indexOf(column)] ?? ''
  const [id, type, name, country] = [cell('id'), cell('type') as EntityType, cell('name'), cell('country')]
  if (!SLUG.test(id)) throw new GazetteerError(`${at}: column id: expected a-z, 0-9 and hyphens, got ${JSON.stringify(id)}`)
  if (!ENTITY_TYPES.includes(type))
    throw new GazetteerError(`${at}: column type: expected ${ENTITY_TYPES.join(', ')}, got ${JSON.stringify(type)}`)
  if (name === '') throw new GazetteerError(`${at}: column name: expected the canonical name, got nothing`)
  if (country !== '' && !SLUG.test(country))
    throw new GazetteerError(`${at}: column country: expected the id of a country, got ${JSON.stringify(country)}`)
  const entry: GazetteerEntry = {
    id,
    type,
    name: nameOf(name).text,
    names: [nameOf(name), ...list(cell('aliases')).map(nameOf)],
    needs: list(cell('needs')),
    before: list(cell('before')),
    never: list(cell('never')),
    ...(country === '' ? {} : { country }),
  }
  if (entry.names.some(({ ambiguous }) => ambiguous) && entry.needs.length === 0 && entry.before.length === 0)
    throw new GazetteerError(`${at}: a name with "?" needs words in column needs or before that tell it from its other meaning`)
  return entry
}

/**
 * The entries of a file.
 *
 * @param text
 *   The file's text.
 * @param file
 *   Its name, for messages.
 * @throws GazetteerError
 *   On a header or a row that is not as it should be.
 */
export function parseGazetteer(text: string, file: string): GazetteerEntry[] {
  const entries: GazetteerEntry[] = []
  let columns: readonly Column[] | undefined
  text.split('\n').forEach((line, index) => {
    const row = line.replace(/\r$/, '')
    if (row === '' || row.startsWith('#')) return
    const at = `${file}:${index + 1}`
    if (columns === undefined) columns = parseHeader(row, at)
    else entries.push(parseRow(row, columns, at))
  })
  return entries
}

/** Entries of several files as one list: a later row of an id adds its names and its context to the first. */
export function mergeEntries(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const merged = new Map<string, GazetteerEntry>()
  for (const entry of entries) {
    const first = merged.get(entry.id)
    merged.set(entry.id, first === undefined ? entry : merge(first, entry))
  }
  return [...merged.values()]
}

const union = (first: readonly string[], more: readonly string[]): string[] => [...new Set([...first, ...more])]

function merge(first: GazetteerEntry, more: GazetteerEntry): GazetteerEntry {
  return {
    ...more,
    ...first,
    names: [...first.names, ...more.names],
    needs: union(first.needs, more.needs),
    before: union(first.before, more.before),
    never: union(first.never, more.never),
  }
}
