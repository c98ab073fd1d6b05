/** The entries of a gazetteer, whatever file they come of. */
import type { EntityType } from '../article/mention.ts'

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
