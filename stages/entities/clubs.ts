/** Which names are clubs' in an article of sport: places and adjectives too have them. */
import { ALEF, FATHATAN, LAM, YEH } from '../../src/arabic/characters.ts'
import { HEAD } from '../../src/arabic/hash.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { isCommon } from './common.ts'
import type { Name } from './gazetteer.ts'
import { hasArticle, isNext } from './shape.ts'
import { isSite, isTyped } from './sites.ts'
import { isClub } from './sport.ts'
import type { Words } from './words.ts'

const OPEN_BRACKET = /^ ?\( ?$/
const CLOSED_BRACKET = /^ ?\)/

/** Whether a name that is a club's where it is ambiguous is one in an article of sport: nothing else has it plainly. */
export function isPlayed(text: Words, { entry }: Name, names: readonly Name[], first: number, last: number, stripped: number): boolean {
  if (entry === undefined || !isClub(entry)) return false
  if (isCommon(text, first, last, stripped) && !isAlone(text, first, last, stripped)) return false
  return names.every((other) => other.ambiguous) && !isSite(text, first, last) && !text.has(last, FATHATAN)
}

/** Whether one word follows in brackets: of clubs that play each other, the country. */
function isOfCountry(text: Words, last: number): boolean {
  if (last + 1 >= text.length) return false
  const { value } = text
  return (
    OPEN_BRACKET.test(value.slice(text.end(last), text.start(last + 1))) &&
    CLOSED_BRACKET.test(value.slice(text.end(last + 1), text.end(last + 1) + 2))
  )
}

/** Of a place and its club that a text of sport may mean, the club, unless a place is expected there. */
export function clubOf(
  text: Words,
  { entry }: Name,
  names: readonly Name[],
  others: readonly Name[] | undefined,
  first: number,
  last: number,
): Name | undefined {
  if (entry?.type !== 'LOC' || isSite(text, first, last) || isTyped(text, first)) return undefined
  return (isOfCountry(text, last) ? names : others)?.find((other) => other.entry !== undefined && isClub(other.entry))
}

/** Whether an adjective with the article has no noun with the article before it that it could be of: the fans of [Al-Ahly]. */
function isAlone(text: Words, first: number, last: number, stripped: number): boolean {
  // Only of such words the first letters are kept.
  if (last > first || text.lengths[first] === 0 || text.value.charCodeAt(text.end(first) - 1) !== YEH) return false
  const at = first * HEAD + stripped
  if (text.letters[at] !== ALEF || text.letters[at + 1] !== LAM) return false
  return stripped > 0 || !(first > 0 && isNext(text, first - 1) && hasArticle(text, first - 1))
}

/** Whether an ordinary word is a club if the article turns out to be of sport. */
export function mayBeClub(text: Words, entry: GazetteerEntry, first: number, last: number, stripped: number): boolean {
  return isClub(entry) && isAlone(text, first, last, stripped)
}
