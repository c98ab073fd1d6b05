/** The full name of an organisation and its short one side by side, or the one in brackets: two mentions, as two where it stands alone. */
import { fold } from '../../src/arabic/fold.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import type { Name } from './gazetteer.ts'
import type { Match } from './match.ts'
import { keysOf, nameOf } from './own-names.ts'
import type { Words } from './words.ts'

/** Whether names that were met are made of two: most are not, and are not looked at again. */
const madeOfTwo = new WeakMap<Name, boolean>()

function isMadeOfTwo(entry: GazetteerEntry, name: Name): boolean {
  let isMade = madeOfTwo.get(name)
  if (isMade === undefined) {
    const words = fold(name.alias).split(' ')
    const isName = (from: number, to?: number): boolean => nameOf(entry, words.slice(from, to).join(' ')) !== undefined
    isMade = words.some((_, at) => at > 1 && isName(0, at) && isName(at))
    madeOfTwo.set(name, isMade)
  }
  return isMade
}

/**
 * The two names that a match is made of: the Organization of the Petroleum Exporting Countries, OPEC.
 *
 * @returns
 *   The full one, of two words at least, and the short one; undefined if the match is one name.
 */
export function sideBySide(match: Match, text: Words): [full: Match, short: Match] | undefined {
  const { first, last, stripped, name } = match
  const { entry } = name
  if (entry?.type !== 'ORG' || last < first + 2 || !isMadeOfTwo(entry, name)) return undefined
  for (let at = first + 2; at <= last; at++) {
    const short = nameOf(entry, text.keys(at, last))
    if (short === undefined) continue
    const full = nameOf(entry, ...keysOf(text, first, at - 1, stripped))
    // What is no sure name is no full one: of Barcelona SC, Barcelona.
    if (full === undefined || full.ambiguous) continue
    return [
      { ...match, name: { ...name, alias: full.text }, last: at - 1 },
      { ...match, name: { ...name, alias: short.text }, first: at, stripped: 0 },
    ]
  }
  return undefined
}
