/**
 * The place inside a longer name: of the south of [Lebanon], the Gaza [Strip], the Cup of [Asia], what the innermost name is.
 *
 * For option `nested: innermost`, which follows corpora that mark no more (ANERcorp). A newsroom wants the longer name.
 */
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/rows.ts'
import { DIRECTION, EPITHET, type Kinds, PART, PLACE } from './lexicon.ts'
import type { Match } from './match.ts'
import { isNisba } from './shape.ts'
import type { Words } from './words.ts'

/** The ids of countries: what their names hold is no other place. */
const COUNTRY = /^iso-/
/** Names of these types are taken apart; an organisation's name is one. */
const TYPES: readonly EntityType[] = ['LOC', 'MISC']
const DIGIT = /^\p{N}/u

/**
 * The place that a longer name of a place or an event is made with.
 *
 * Before it stand type words and directions, of an event any words; behind it the part of it that is meant, a nationality,
 * a number.
 *
 * @param placeAt
 *   The name of a place that begins at a word.
 * @returns
 *   Undefined if there is none: the name is one.
 */
export function innermost(
  { first, last, name: { entry } }: Match,
  text: Words,
  { kinds }: Kinds,
  placeAt: (index: number) => Match | undefined,
): Match | undefined {
  if (entry === undefined || first === last || !isCompound(entry)) return undefined
  const isHead = (index: number): boolean => entry.type === 'MISC' || ((kinds[index] as number) & (PLACE | DIRECTION)) !== 0
  const isRest = (index: number): boolean =>
    ((kinds[index] as number) & (PART | EPITHET)) !== 0 || isNisba(text, index) || DIGIT.test(text.written(index))
  for (let at = first; at <= last; at++) {
    const inner = placeAt(at)
    const isInside = inner !== undefined && inner.last <= last && inner.last - at < last - first
    if (isInside && everyWord(inner.last + 1, last, isRest)) return inner
    if (!isHead(at)) return undefined
  }
  return undefined
}

/** Whether a name may hold another: no country's, no adjective of nationality. */
const isCompound = ({ id, type, country }: GazetteerEntry): boolean =>
  TYPES.includes(type) && !COUNTRY.test(id) && (type === 'LOC' || country === undefined)

function everyWord(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let index = from; index <= to; index++) if (!test(index)) return false
  return true
}
