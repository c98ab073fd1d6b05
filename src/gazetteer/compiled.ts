/**
 * The compiled gazetteer: the entries as typed arrays, in which names are found without an object for each.
 *
 * A trie over the hashes of folded words, its nodes in breadth-first order: so the children of a node stand in a row, sorted
 * by hash. Two words may share a hash: who finds a name there verifies it by its letters. The entries themselves are rows of
 * JSON in UTF-8, sorted, to be read one by one when they are met. The same rows give the same arrays, in any order.
 */
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import type { GazetteerEntry } from './entry.ts'
import { GazetteerError } from './rows.ts'

export interface CompiledGazetteer {
  /** The hash of the word that leads to each node; 0 for the root, which is node 0. */
  readonly hashes: Int32Array
  /** The children of node n are nodes `children[n]` to `children[n + 1]`, end-exclusive, sorted by their hashes. */
  readonly children: Uint32Array
  /** The names that end at node n are `names[n]` to `names[n + 1]`, end-exclusive, the first the one to be preferred. */
  readonly names: Uint32Array
  /** The row of each name. */
  readonly owners: Uint32Array
  /** What each name is in its row: a `Claim`, shifted by `CLAIM_SHIFT`, and its place in the row's list. */
  readonly claims: Uint32Array
  /** The hashes of the words that people's full names begin with, sorted. */
  readonly firstNames: Int32Array
  /** Row n of `rows` is bytes `rowStarts[n]` to `rowStarts[n + 1]`, end-exclusive. */
  readonly rowStarts: Uint32Array
  /** The entries: JSON in UTF-8, sorted by id. */
  readonly rows: Uint8Array
}

/**
 * How a name is claimed, in the order of preference where several entities have one name: one that the context has to
 * confirm (and did) before a plain one, the canonical name before an alias, a country before the capital called as it.
 * What is left is decided by the order of ids. A phrase that means something else comes last.
 */
export const CLAIM = { ambiguous: 0, country: 1, canonical: 2, alias: 3, never: 4 } as const
export const CLAIM_SHIFT = 28
const PLACE = 2 ** CLAIM_SHIFT - 1

const damaged = (row: number): GazetteerError =>
  new GazetteerError(`The compiled gazetteer is damaged: its row ${row} is none. Compile it again from its rows.`)

/**
 * What a name of a compiled gazetteer claims, and the name itself or the phrase.
 *
 * @throws GazetteerError
 *   If the row, whose entry is given, has no such name.
 */
export function claimOf({ owners, claims }: CompiledGazetteer, index: number, { names, never }: GazetteerEntry) {
  const packed = claims[index] as number
  const claim = packed >>> CLAIM_SHIFT
  const text = claim === CLAIM.never ? never[packed & PLACE] : names[packed & PLACE]?.text
  if (text === undefined) throw damaged(owners[index] as number)
  return { claim, text }
}

const decoder = new TextDecoder()

type Row = [
  id: string,
  type: EntityType,
  name: string,
  names: readonly string[],
  ambiguous: readonly number[],
  needs: readonly string[],
  before: readonly string[],
  never: readonly string[],
  country: string,
]

/** The row of an entry whose lists are sorted. */
export function rowOf({ names, ...entry }: GazetteerEntry): Row {
  return [
    entry.id,
    entry.type,
    entry.name,
    names.map(({ text }) => text),
    names.flatMap(({ ambiguous }, index) => (ambiguous ? [index] : [])),
    entry.needs,
    entry.before,
    entry.never,
    entry.country ?? '',
  ]
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Whether a value is a row, as `rowOf` makes them. */
function isRow(value: unknown): value is Row {
  if (!Array.isArray(value)) return false
  const [id, type, name, names, ambiguous, needs, before, never, country] = value
  const isNamed = [id, name, country].every((item) => typeof item === 'string') && ENTITY_TYPES.includes(type)
  return isNamed && [names, needs, before, never].every(isTexts) && Array.isArray(ambiguous)
}

/** The row of bytes, as they stand in a file that may be damaged. */
function parsedRow(bytes: Uint8Array, row: number): Row {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    if (isRow(value)) return value
  } catch {
    // It is told below.
  }
  throw damaged(row)
}

/**
 * An entry of a compiled gazetteer.
 *
 * @throws GazetteerError
 *   If the row is damaged.
 */
export function entryOf({ rows, rowStarts }: Pick<CompiledGazetteer, 'rows' | 'rowStarts'>, row: number): GazetteerEntry {
  const [id, type, name, names, ambiguous, needs, before, never, country] = parsedRow(
    rows.subarray(rowStarts[row], rowStarts[row + 1]),
    row,
  )
  return {
    id,
    type,
    name,
    names: names.map((text, index) => ({ text, ambiguous: ambiguous.includes(index) })),
    needs,
    before,
    never,
    ...(country === '' ? {} : { country }),
  }
}

/** All entries of a compiled gazetteer, in the order of their ids. */
export function* entriesOf(compiled: CompiledGazetteer): Generator<GazetteerEntry> {
  for (let row = 0; row + 1 < compiled.rowStarts.length; row++) yield entryOf(compiled, row)
}
