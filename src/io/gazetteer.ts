/** The gazetteer's files: tab-separated rows, described in `corpus/gazetteer/README.md`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import { packageRoot, packageText } from './package.ts'

/** A name or an alias of an entity. */
export interface GazetteerName {
  readonly text: string
  /** It counts only where a word of `needs` stands near, or where it stands alone between quotation marks. */
  readonly ambiguous: boolean
}

export interface GazetteerEntry {
  readonly id: string
  readonly type: EntityType
  /** The canonical name. */
  readonly name: string
  /** The canonical name and the aliases. */
  readonly names: readonly GazetteerName[]
  readonly needs: readonly string[]
  /** Phrases that hold a name of the entity but do not mean it. */
  readonly never: readonly string[]
}

/** A row that cannot be read: says file, line, column and what should stand there. */
export class GazetteerError extends SyntaxError {
  override name = 'GazetteerError'
}

const COLUMNS = ['id', 'type', 'name', 'aliases', 'needs', 'never']

function nameOf(text: string): GazetteerName {
  const ambiguous = text.endsWith('?')
  return { text: ambiguous ? text.slice(0, -1) : text, ambiguous }
}

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((item) => item !== '')

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
  let header = false
  text.split('\n').forEach((row, index) => {
    if (row === '' || row.startsWith('#')) return
    const at = `${file}:${index + 1}`
    const cells = row.replace(/\r$/, '').split('\t')
    if (!header) {
      header = true
      if (cells.join() !== COLUMNS.join())
        throw new GazetteerError(`${at}: expected the header ${COLUMNS.join(' ⇥ ')}, got ${JSON.stringify(row)}`)
      return
    }
    const [id, type, name, aliases, needs, never] = cells
    if (cells.length !== COLUMNS.length)
      throw new GazetteerError(`${at}: expected ${COLUMNS.length} columns separated by tabs, got ${cells.length}`)
    if (id === undefined || !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))
      throw new GazetteerError(`${at}: column id: expected a-z, 0-9 and hyphens, got ${JSON.stringify(id)}`)
    if (!ENTITY_TYPES.includes(type as EntityType))
      throw new GazetteerError(`${at}: column type: expected ${ENTITY_TYPES.join(', ')}, got ${JSON.stringify(type)}`)
    if (!name) throw new GazetteerError(`${at}: column name: expected the canonical name, got nothing`)
    const names = [nameOf(name), ...list(aliases).map(nameOf)]
    const entry = { id, type: type as EntityType, name: nameOf(name).text, names, needs: list(needs), never: list(never) }
    if (names.some(({ ambiguous }) => ambiguous) && entry.needs.length === 0)
      throw new GazetteerError(`${at}: column needs: a name with "?" needs words here that tell it from its other meaning`)
    entries.push(entry)
  })
  return entries
}

/** Entries of several files as one list: a later row of an id adds its names, `needs` and `never` to the first. */
export function mergeEntries(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const merged = new Map<string, GazetteerEntry>()
  for (const entry of entries) {
    const first = merged.get(entry.id)
    merged.set(
      entry.id,
      first === undefined
        ? entry
        : {
            ...first,
            names: [...first.names, ...entry.names],
            needs: [...new Set([...first.needs, ...entry.needs])],
            never: [...first.never, ...entry.never],
          },
    )
  }
  return [...merged.values()]
}

const FOLDER = 'corpus/gazetteer'

/** The gazetteer that ships with naqi: all files of its folder, in the order of their names. */
export function shippedGazetteer(): GazetteerEntry[] {
  const files = readdirSync(join(packageRoot, FOLDER))
    .filter((file) => file.endsWith('.tsv'))
    .sort()
  return mergeEntries(files.flatMap((file) => parseGazetteer(packageText(`${FOLDER}/${file}`), file)))
}
