/** The name alone: type words before it are no part of it where the entity is called without them too. */
import { fold } from '../../src/arabic/fold.ts'
import { type Kinds, ORGANISATION, PLACE } from './lexicon.ts'
import type { Match } from './match.ts'
import type { Words } from './words.ts'

const CLOSING = /["\u00bb\u201d\u2019)\]]/

/**
 * A match without the type words that it begins with.
 *
 * The guidelines of annotated corpora (CoNLL, ACE, ANERcorp) do so: the city of [Aden], the newspaper [Al-Hayat]. Where the
 * name alone is another's, as of a university, or nobody's, the whole name stays; so it does where quotation marks or
 * brackets that open behind the type word close in the name or right behind it: they are all the name's.
 */
export function narrow(match: Match, text: Words, kinds: Kinds): Match {
  const { entry } = match.name
  let { first } = match
  let { alias } = match.name
  while (entry !== undefined && first < match.last && ((kinds.kinds[first] as number) & (PLACE | ORGANISATION)) !== 0) {
    const rest = text.keys(first + 1, match.last)
    const alone = entry.names.find(({ text }) => fold(text) === rest)
    if (alone === undefined || isEnclosed(text, first + 1, match.last)) break
    alias = alone.text
    first++
  }
  return first === match.first ? match : { ...match, name: { ...match.name, alias }, first, stripped: 0 }
}

/** Whether a mark opens between a word and the one before and closes in `[first, last]` or right behind. */
function isEnclosed({ value, starts, ends }: Words, first: number, last: number): boolean {
  const [start, end] = [starts[first] as number, ends[last] as number]
  return start > (ends[first - 1] as number) + 1 && CLOSING.test(value.slice(start, end + 1))
}
