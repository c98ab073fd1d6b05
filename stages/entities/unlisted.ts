/** Entities that no gazetteer has: an id for what was found by rule. */
import { fold } from '../../src/arabic/fold.ts'
import { ENTITY_TYPES, type EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'

/** For a letter of any other script. */
const UNKNOWN = 'x'
/** Folded Arabic letters in Latin ones. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژڤگ'].map((letter, index) => [
    letter,
    'a b t th j hh kh d dh r z s sh ss dd tt zz e gh f q k l m n h w y i p ch zh v g'.split(' ')[index] as string,
  ]),
)

/** What each unit of a folded name becomes in an id. */
const IN_ID: readonly string[] = Array.from({ length: 0x700 }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  return letter === ' ' ? '-' : /[a-z\d]/.test(letter) ? letter : (LATIN[letter] ?? UNKNOWN)
})

const PREFIX = 'unlisted-'
const PREFIXES = Object.fromEntries(ENTITY_TYPES.map((type) => [type, `${PREFIX}${type.toLowerCase()}-`])) as Readonly<
  Record<EntityType, string>
>

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
  const key = fold(name)
  let id = PREFIXES[type]
  for (let at = 0; at < key.length; at++) id += IN_ID[key.charCodeAt(at)] ?? UNKNOWN
  return {
    id,
    type,
    name,
    names: [{ text: name, ambiguous: false }],
    needs: [],
    before: [],
    never: [],
  }
}
