/** What of a longer name is a name of the same entity: Al-Hayat of the newspaper Al-Hayat. */
import { ALEF } from '../../src/arabic/characters.ts'
import { fold } from '../../src/arabic/fold.ts'
import type { GazetteerEntry, GazetteerName } from '../../src/gazetteer/entry.ts'
import type { Words } from './words.ts'

const ALEF_LETTER = String.fromCharCode(ALEF)

/** The folded names of the entries met so far. */
const folded = new WeakMap<GazetteerEntry, ReadonlyMap<string, GazetteerName>>()

/** Folded words, the first without so many letters of proclitics: as it stands, or with the alef that li- takes. */
export function keysOf(text: Words, first: number, last: number, stripped: number): string[] {
  const key = text.keys(first, last)
  return stripped === 0 ? [key] : [key.slice(stripped), ALEF_LETTER + key.slice(stripped), ALEF_LETTER + key.slice(stripped - 1)]
}

/** The first of some folded names that an entry has. */
export function nameOf(entry: GazetteerEntry, ...keys: readonly string[]): GazetteerName | undefined {
  let names = folded.get(entry)
  if (names === undefined) {
    // Of two names that fold to one, the first: it is set last.
    names = new Map(entry.names.map((name) => [fold(name.text), name] as const).reverse())
    folded.set(entry, names)
  }
  for (const key of keys) {
    const name = names.get(key)
    if (name !== undefined) return name
  }
  return undefined
}
