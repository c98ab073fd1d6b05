/** The name alone: type words before it and asides behind it are no part of it where the entity is called without them too. */
import { ALEF } from '../../src/arabic/characters.ts'
import { fold } from '../../src/arabic/fold.ts'
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry, GazetteerName } from '../../src/gazetteer/rows.ts'
import { COMMON, EPITHET, type Kinds, ORGANISATION, PLACE } from './lexicon.ts'
import type { Match } from './match.ts'
import { isNisba } from './shape.ts'
import type { Words } from './words.ts'

const ALEF_LETTER = String.fromCharCode(ALEF)
const CLOSING = /["\u00bb\u201d\u2019)\]]/

/**
 * A match without the type words that it begins with, and without the nationality or the honour that it ends with.
 *
 * The guidelines of annotated corpora (CoNLL, ACE, ANERcorp) do so: the city of [Aden], the newspaper [Al-Hayat]. Where the
 * name alone is another's, as of a university, or nobody's, the whole name stays; so it does where quotation marks or
 * brackets that open behind the type word close in the name or right behind it: they are all the name's.
 *
 * @param isNationality
 *   Whether the word of an index is a nationality: of other adjectives, as in the Security Council, an organisation has its name.
 */
export function narrow(match: Match, text: Words, kinds: Kinds, isNationality: (index: number) => boolean): Match {
  const { entry } = match.name
  if (entry === undefined || match.first === match.last) return match
  let { first, last } = match
  let { alias } = match.name
  const isType = (index: number): boolean => ((kinds.kinds[index] as number) & (PLACE | ORGANISATION)) !== 0
  // A nationality may stand between: the Jordanian capital [Amman].
  for (let at = first; at < last && (isType(at) || (at > first && isNisba(text, at))); at++) {
    const alone = nameOf(entry, text.keys(at + 1, last))
    if (alone === undefined || isEnclosed(text, at + 1, last)) continue
    alias = alone.text
    first = at + 1
  }
  if (first < last && isAside(entry.type, text, last, kinds, isNationality)) {
    const alone = nameOf(entry, ...keysOf(text, first, last - 1, first === match.first ? match.stripped : 0))
    if (alone !== undefined && !(alone.ambiguous && isCommon(kinds, first, last - 1))) {
      alias = alone.text
      last--
    }
  }
  if (first === match.first && last === match.last) return match
  return { ...match, name: { ...match.name, alias }, first, last, stripped: first === match.first ? match.stripped : 0 }
}

/** The folded names of the entries met so far. */
const folded = new WeakMap<GazetteerEntry, ReadonlyMap<string, GazetteerName>>()

/** Folded words, the first without so many letters of proclitics: as it stands, or with the alef that li- takes. */
function keysOf(text: Words, first: number, last: number, stripped: number): string[] {
  const key = text.keys(first, last)
  return stripped === 0 ? [key] : [key.slice(stripped), ALEF_LETTER + key.slice(stripped), ALEF_LETTER + key.slice(stripped - 1)]
}

/** The first of some folded names that an entry has. */
function nameOf(entry: GazetteerEntry, ...keys: readonly string[]): GazetteerName | undefined {
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

/** Whether a word behind a name only says more of it: the nationality of an organisation, the honour of a place. */
function isAside(type: EntityType, text: Words, index: number, { kinds }: Kinds, isNationality: (index: number) => boolean): boolean {
  return type === 'ORG' ? isNisba(text, index) && isNationality(index) : type === 'LOC' && ((kinds[index] as number) & EPITHET) !== 0
}

/** Whether what is left is one ordinary word, which the nationality makes a name: the [Lebanese] army. */
function isCommon({ kinds }: Kinds, first: number, last: number): boolean {
  return first === last && ((kinds[first] as number) & COMMON) !== 0
}

/** Whether a mark opens between a word and the one before and closes in `[first, last]` or right behind. */
function isEnclosed({ value, starts, ends }: Words, first: number, last: number): boolean {
  const [start, end] = [starts[first] as number, ends[last] as number]
  return start > (ends[first - 1] as number) + 1 && CLOSING.test(value.slice(start, end + 1))
}
