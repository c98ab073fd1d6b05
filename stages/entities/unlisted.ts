/** Entities that no gazetteer has: an id for what was found by rule. */
import { fold } from '../../src/arabic/fold.ts'
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/rows.ts'

/** Folded Arabic letters in Latin ones. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژڤگ'].map((letter, index) => [
    letter,
    'a b t th j hh kh d dh r z s sh ss dd tt zz e gh f q k l m n h w y i p ch zh v g'.split(' ')[index] as string,
  ]),
)

const PREFIX = 'unlisted-'

export const isUnlisted = (id: string): boolean => id.startsWith(PREFIX)

/**
 * An entity that was found by rule, not in the gazetteer.
 *
 * @param name
 *   As it is written, without proclitics.
 * @returns
 *   An entry whose id is `unlisted`, the type, and the folded name in Latin letters: one name has one id in every article,
 *   and no two people of one name are told apart.
 */
export function unlisted(type: EntityType, name: string): GazetteerEntry {
  const words = fold(name).replace(/[^a-z\d ]/g, (letter) => LATIN[letter] ?? 'x')
  return {
    id: `${PREFIX}${type.toLowerCase()}-${words.replaceAll(' ', '-')}`,
    type,
    name,
    names: [{ text: name, ambiguous: false }],
    needs: [],
    before: [],
    never: [],
  }
}
