/** The name alone: type words before it are no part of it where the entity is called without them too. */
import { fold } from '../../src/arabic/fold.ts'
import { type Kinds, ORGANISATION, PLACE } from './lexicon.ts'
import type { Match } from './match.ts'
import type { Words } from './words.ts'

/**
 * A match without the type words that it begins with.
 *
 * The guidelines of annotated corpora (CoNLL, ACE, ANERcorp) do so: the city of [Aden], the newspaper [Al-Hayat]. Where the
 * name alone is another's, as of a university, or nobody's, the whole name stays.
 */
export function narrow(match: Match, text: Words, kinds: Kinds): Match {
  const { entry } = match.name
  let { first } = match
  while (entry !== undefined && first < match.last && ((kinds.kinds[first] as number) & (PLACE | ORGANISATION)) !== 0) {
    const rest = text.keys(first + 1, match.last)
    const alone = entry.names.find(({ text }) => fold(text) === rest)
    if (alone === undefined) break
    first++
  }
  return first === match.first ? match : { ...match, first, stripped: 0 }
}
