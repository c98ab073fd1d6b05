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

/** The ids of countries. */
const COUNTRY = /^iso-/
/** Names of these types are taken apart; an organisation's name is one. */
const TYPES: readonly EntityType[] = ['LOC', 'MISC']
const DIGIT = /^\p{N}/u

/**
 * The place that a longer name of a place or an event is made with.
 *
 * Before it stand type words and directions, of an event any words; behind it the part of it that is meant, and behind such
 * a first word adjectives and numbers too.
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
  if (entry === undefined || first === last || !TYPES.includes(entry.type) || (entry.type === 'MISC' && entry.country !== undefined))
    return undefined
  const isHead = (index: number): boolean => entry.type === 'MISC' || ((kinds[index] as number) & (PLACE | DIRECTION)) !== 0
  const isPart = (index: number): boolean => ((kinds[index] as number) & (PART | EPITHET)) !== 0
  const isRest = (index: number): boolean => isPart(index) || isNisba(text, index) || DIGIT.test(text.written(index))
  for (let at = first; at <= last; at++) {
    const inner = nameAt(at, at === first ? last : last + 1)
    if (inner !== undefined && mayHold(entry, inner.name.entry) && everyWord(inner.last + 1, last, at > first ? isRest : isPart))
      return innermost(inner, text, { kinds }, nameAt) ?? inner
    if (!isHead(at)) return undefined
  }
  return undefined
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
