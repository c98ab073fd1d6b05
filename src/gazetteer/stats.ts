/** What a gazetteer holds, in numbers: gathered row by row. */
import { ENTITY_TYPES } from '../article/mention.ts'
import type { GazetteerRow, GazetteerSource } from './rows.ts'

/** Numbers of entities, of their names, and of the names that count only in their context. */
export interface Counts {
  entities: number
  names: number
  ambiguous: number
}

export interface GazetteerStats {
  readonly total: Readonly<Counts>
  readonly types: Readonly<Record<string, Readonly<Counts>>>
  /** By file: rows that add names to an entity of an earlier file count as entities of theirs, too. */
  readonly files: Readonly<Record<string, Readonly<Counts> & { readonly source?: string; readonly licence?: string }>>
  /** By the id of the country, the most frequent first. */
  readonly countries: Readonly<Record<string, number>>
}

const none = (): Counts => ({ entities: 0, names: 0, ambiguous: 0 })

/** Gathers the numbers. Memory grows with the ids. */
export class StatsOfGazetteer {
  readonly #ids = new Set<string>()
  readonly #total = none()
  readonly #types = new Map<string, Counts>(ENTITY_TYPES.map((type) => [type, none()]))
  readonly #files = new Map<string, Counts>()
  readonly #sources = new Map<string, GazetteerSource>()
  readonly #countries = new Map<string, number>()

  add({ entry, file }: GazetteerRow): void {
    const isNew = !this.#ids.has(entry.id)
    this.#ids.add(entry.id)
    const names = entry.names.length
    const ambiguous = entry.names.filter((name) => name.ambiguous).length
    const ofFile = this.#files.get(file) ?? none()
    this.#files.set(file, ofFile)
    for (const counts of [this.#total, this.#types.get(entry.type), ofFile]) {
      if (counts === undefined) continue
      if (isNew || counts === ofFile) counts.entities++
      counts.names += names
      counts.ambiguous += ambiguous
    }
    if (isNew && entry.country !== undefined) this.#countries.set(entry.country, (this.#countries.get(entry.country) ?? 0) + 1)
  }

  addSource(source: GazetteerSource): void {
    this.#sources.set(source.file, source)
  }

  get result(): GazetteerStats {
    const files = [...this.#files].map(([file, counts]) => {
      const { source, licence } = this.#sources.get(file) ?? {}
      return [file, { ...counts, ...(source !== undefined && { source }), ...(licence !== undefined && { licence }) }] as const
    })
    return {
      total: this.#total,
      types: Object.fromEntries(this.#types),
      files: Object.fromEntries(files),
      countries: Object.fromEntries([...this.#countries].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
    }
  }
}
