/**
 * The place inside a longer name: of the south of [Lebanon], the Gaza [Strip], the Cup of [Asia], what the innermost name is.
 *
 * For option `nested: innermost`, which follows corpora that mark no more (ANERcorp). A newsroom wants the longer name,
 * but the country where the longer one only says which part of it.
 */
import { LAM } from '../../src/arabic/characters.ts'
import { HEAD } from '../../src/arabic/hash.ts'
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { DIRECTION, EPITHET, INSTITUTION, type Kinds, PLACE } from './lexicon.ts'
import { isNationality, type Match } from './match.ts'
import { isNisba } from './shape.ts'
import type { Words } from './words.ts'

/** The ids of countries. */
const COUNTRY = /^iso-/
/** Types whose names may stand inside others. */
const INSIDE: readonly (EntityType | undefined)[] = ['LOC', 'ORG']
const DIGIT = /^\p{N}/u

/**
 * The place that a longer name of a place or an event is made with.
 *
 * Before it stand type words and directions, of an organisation what every place has one of, of an event any words; behind it
 * adjectives and numbers; behind the name of a place that is told as it stands an honour, a state or a time: old [Damascus].
 * What stands behind li- at the end is told too: the bureau of the party.
 *
 * @param nameAt
 *   The name that begins at a word and ends before another.
 * @returns
 *   Undefined if there is none: the name is one.
 */
export function innermost(
  match: Match,
  text: Words,
  { kinds }: Pick<Kinds, 'kinds'>,
  nameAt: (index: number, end: number) => Match | undefined,
): Match | undefined {
  const {
    first,
    last,
    name: { entry },
  } = match
  if (entry === undefined || first === last || entry.type === 'PER' || isNationality(entry)) return undefined
  const place = entry.type === 'LOC' ? nameAt(first, last) : undefined
  if (place?.name.entry?.type === 'LOC' && everyWord(place.last + 1, last, (index) => ((kinds[index] as number) & EPITHET) !== 0))
    return place
  const heads = entry.type === 'ORG' ? INSTITUTION : PLACE | DIRECTION
  const isHead = (index: number): boolean => entry.type === 'MISC' || ((kinds[index] as number) & heads) !== 0
  const isRest = (index: number): boolean => isNisba(text, index) || DIGIT.test(text.written(index))
  let isHeaded = true
  for (let at = first + 1; at <= last; at++) {
    const inner = nameAt(at, last + 1)
    if (inner?.last === last && inner.name.entry?.id !== entry.id && isOf(inner, text)) return inner
    isHeaded &&= isHead(at - 1)
    if (isHeaded && inner !== undefined && mayHold(entry, inner.name.entry) && everyWord(inner.last + 1, last, isRest))
      return innermost(inner, text, { kinds }, nameAt) ?? inner
  }
  return undefined
}

/**
 * The country of whose part a match tells: the south of [Lebanon] is no name of its own; a country is, and so is what a
 * continent's parts are called, North Africa.
 *
 * @returns
 *   Undefined if it tells of none.
 */
export function countryOf(
  { first, last, name: { entry } }: Match,
  { kinds }: Pick<Kinds, 'kinds'>,
  nameAt: (index: number, end: number) => Match | undefined,
): Match | undefined {
  if (entry?.type !== 'LOC' || COUNTRY.test(entry.id)) return undefined
  // Two directions are more of a name: the north and east of Syria has a government.
  if (first === last || ((kinds[first] as number) & DIRECTION) === 0) return undefined
  const inner = nameAt(first + 1, last + 1)
  return inner?.last === last && COUNTRY.test(inner.name.entry?.id ?? '') ? inner : undefined
}

/** Whether a name stands behind li-: the bureau of [the party]. */
function isOf({ first, stripped, name }: Match, text: Words): boolean {
  return stripped > 0 && text.letters[first * HEAD + stripped - 1] === LAM && INSIDE.includes(name.entry?.type)
}

/** Whether a name may hold another: of a place one of a place, of an event one of an organisation too, of a country its own. */
function mayHold({ id, type }: GazetteerEntry, inner: GazetteerEntry | undefined): boolean {
  if (inner?.type === 'ORG') return type === 'MISC'
  return inner?.type === 'LOC' && (!COUNTRY.test(id) || inner.id === id)
}

function everyWord(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let index = from; index <= to; index++) if (!test(index)) return false
  return true
}
