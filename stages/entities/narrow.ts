/** The name alone: type words before it and asides behind it are no part of it where the entity is called without them too. */
import { ALEF, LAM } from '../../src/arabic/characters.ts'
import { HEAD } from '../../src/arabic/hash.ts'
import type { EntityType } from '../../src/article/mention.ts'
import { COMMON, EPITHET, type Kinds, ORGANISATION, PLACE, shippedLexicon, TITLE } from './lexicon.ts'
import type { Match } from './match.ts'
import { keysOf, nameOf } from './own-names.ts'
import { hasArticle, isNisba } from './shape.ts'
import { isClub } from './sport.ts'
import type { Words } from './words.ts'

const CLOSING = /["\u00bb\u201d\u2019)\]]/

/**
 * A match without the type words or titles that it begins with, and without the nationality or the honour that it ends with.
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
  const heads = entry.type === 'PER' ? TITLE : PLACE | ORGANISATION
  const isType = (index: number): boolean => ((kinds.kinds[index] as number) & heads) !== 0
  // A nationality may stand between: the Jordanian capital [Amman].
  const isDefinite = entry.type === 'ORG' && isDefiniteType(text, first, match.stripped)
  for (let at = first; at < last && (isType(at) || (at === first && isDefinite) || (at > first && isNisba(text, at))); at++) {
    const alone = nameOf(entry, text.keys(at + 1, last))
    if (alone === undefined || isEnclosed(text, at + 1, last)) continue
    alias = alone.text
    first = at + 1
  }
  if (first < last && isAside(entry.type, text, last, kinds, isNationality)) {
    const alone = nameOf(entry, ...keysOf(text, first, last - 1, first === match.first ? match.stripped : 0))
    if (alone !== undefined && (isClub(entry) || !(alone.ambiguous && isCommon(kinds, first, last - 1)))) {
      alias = alone.text
      last--
    }
  }
  if (first === match.first && last === match.last) return match
  return { ...match, name: { ...match.name, alias }, first, last, stripped: first === match.first ? match.stripped : 0 }
}

/** Whether a type word of organisations with the article stands before a name with the article: the club [Al-Ahly]. */
function isDefiniteType(text: Words, index: number, stripped: number): boolean {
  if (stripped > 1 || (text.lengths[index] as number) === 0 || !hasArticle(text, index + 1)) return false
  const at = index * HEAD + stripped
  if (text.letters[at] !== ALEF || text.letters[at + 1] !== LAM) return false
  return (shippedLexicon().of(text.heads[at + 2] as number) & ORGANISATION) !== 0
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
