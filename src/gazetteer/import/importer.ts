/** What the importers have in common: lines of another collection in, its entities out. */
import type { EntityType } from '../../article/mention.ts'

/** An entity of another collection, its names as they stand there. */
export interface Imported {
  /** A slug, the same whenever the collection is imported. */
  readonly id: string
  /** Undefined if the collection does not tell, or tells one that no type of ours is. */
  readonly type: EntityType | undefined
  /** The canonical name first. */
  readonly names: readonly string[]
  /** The id of the country that it belongs to. */
  readonly country?: string
}

export interface Importer {
  /**
   * Takes a line.
   *
   * @throws SyntaxError
   *   If the line is none of the format: it says what was expected.
   */
  read(line: string): Iterable<Imported>
  /** Takes a line of the second file, if the collection has one that says more of the entities of the first. */
  readMore?(line: string): void
  /** The entities that are known only when all lines were read. */
  end(): Iterable<Imported>
}

/** A slug of any id: small letters, digits and single hyphens. */
export function slugOf(prefix: string, id: string): string {
  const slug = id
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${prefix}-${slug}`
}

/** The object of a line of JSON. */
export function objectOf(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('expected an object')
  return value as Record<string, unknown>
}

/** The strings of a value that is one or a list; none of anything else. */
export function stringsOf(value: unknown): string[] {
  return [value].flat().filter((item): item is string => typeof item === 'string')
}

/** What stands in nested objects at the end of a path of names; undefined if one of them is not there. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return found
}

/** The items of a list; none of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
