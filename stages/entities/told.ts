/** What the article in hand has told so far, and what that tells of an ambiguous name: the entities it named, a list that goes on, its head. */
import { WAW } from '../../src/arabic/characters.ts'
import { fold } from '../../src/arabic/fold.ts'
import { HEAD, hashOf } from '../../src/arabic/hash.ts'
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { isCommon } from './common.ts'
import type { Name } from './gazetteer.ts'
import { isLastName } from './last-names.ts'
import { COMMON, shippedLexicon } from './lexicon.ts'
import { hasArticle, isNext, isStrong } from './shape.ts'
import { isSite } from './sites.ts'
import { isClub } from './sport.ts'
import type { Words } from './words.ts'

/** The ids of the entities that the article in hand has named: stages are synchronous, so one set is enough. */
export const named = new Set<string>()

/** The name found last in the text in hand: where it ends, its type, and whether it is of the head of a report: Amman - the agency. */
export const latest: { last: number; type: EntityType | undefined; isHead: boolean } = { last: -1, type: undefined, isHead: false }

/** Takes note of a name found; of none before a text begins. */
export function pass(type: EntityType | undefined, first: number, last: number): void {
  latest.isHead = first === 0 || (latest.isHead && latest.last === first - 1)
  latest.type = type
  latest.last = last
}

/** Wa-, alone or written on to a word. */
const AND = hashOf(String.fromCharCode(WAW))
const BETWEEN = /^ ?[\u060c,/] ?$|^ [-\u2013] $/

/** Whether a name is an item of a list, behind wa- or a mark that divides items. */
export function isItem(text: Words, { first, stripped }: { readonly first: number; readonly stripped: number }): boolean {
  return (stripped === 1 && text.letters[first * HEAD] === WAW) || isListed(text, first)
}

/** Whether a comma, a slash or a hyphen stands before a word and divides two items of a list. */
function isListed(text: Words, first: number): boolean {
  return first > 0 && BETWEEN.test(text.value.slice(text.end(first - 1), text.start(first)))
}

/** Servant of, with the article written on to it: no list has all such names. */
const SERVANT = '\u0639\u0628\u062f\u0627\u0644'

/** Whether a name of the lists follows one word: it is another person's first name. */
export function isGoneOn(text: Words, first: number, last: number): boolean {
  if (last > first || last + 1 >= text.length || !isNext(text, last)) return false
  return isStrong(shippedLexicon().of(text.hash(last + 1))) || text.value.startsWith(SERVANT, text.start(last + 1))
}

/**
 * Whether an ambiguous name goes on a list whose name before it is of its type: Tyre, Jaffa and [Acre].
 *
 * An ordinary word goes on no list of names.
 */
export function goesOnList(text: Words, { type }: GazetteerEntry, first: number, last: number, stripped: number): boolean {
  if (latest.type !== type || latest.last < 0 || first === 0) return false
  if (isCommon(text, first, last, stripped) || (type === 'PER' && isGoneOn(text, first, last))) return false
  if (latest.last === first - 2) return stripped === 0 && text.hash(first - 1) === AND && isNext(text, first - 2)
  if (latest.last !== first - 1) return false
  if (stripped === 1 && text.letters[first * HEAD] === WAW) return isNext(text, first - 1) || isListed(text, first)
  // In the head of a report the agency or newspaper follows the place: Damascus - the Revolution.
  return stripped === 0 && !latest.isHead && isListed(text, first)
}

/**
 * Whether the article has named an entity before, and an ambiguous name of it is no ordinary word: one meaning in one article.
 * Of a club it may be one, if no adjective says more of it: the human eye. Not so adjectives of nationality, some of whose
 * forms are the country's name.
 */
export function isConfirmed(text: Words, name: Name, first: number, last: number): boolean {
  const { entry } = name
  if (entry === undefined || entry.type === 'MISC' || !named.has(entry.id)) return false
  // The club was named, but in Barcelona is in the city.
  if (entry.type === 'ORG' && isSite(text, first, last)) return false
  if (last > first || (shippedLexicon().of(hashOf(fold(name.alias))) & COMMON) === 0) return true
  return isClub(entry) && !(last + 1 < text.length && isNext(text, last) && hasArticle(text, last + 1))
}

/** Whether the rest of the article may tell an ambiguous name: no ordinary word, no adjective, no short word without its first letters. */
export function mayBeTold(text: Words, { entry }: Name, first: number, last: number, stripped: number): boolean {
  if (entry?.type === 'MISC' || (stripped > 0 && (text.lengths[first] as number) - stripped < 4)) return false
  if (entry?.type === 'ORG' && isSite(text, first, last)) return false
  if (entry?.type === 'PER' && last === first) return !isGoneOn(text, first, last) && isLastName(text.key(first).slice(stripped))
  return !isCommon(text, first, last, stripped)
}

const OPENING = /^ ?:/
const BEHIND_HEAD = /^ ?[-\u2013:/(]/
const IN_HEAD = /^ ?[-\u2013:/(] ?$/

/** Whether a name is of the head of a report: its place, at the beginning of a text, or the agency behind a place. */
export function isDateline(text: Words, { type }: GazetteerEntry, first: number, last: number): boolean {
  if (type === 'LOC') return first === 0 && BEHIND_HEAD.test(text.value.slice(text.end(last), text.end(last) + 2))
  if (type !== 'ORG' || latest.last !== first - 1 || !IN_HEAD.test(text.value.slice(text.end(first - 1), text.start(first)))) return false
  // Behind a headline on the same line the head is not at the beginning: a colon ends it.
  return latest.isHead || (latest.type === 'LOC' && OPENING.test(text.value.slice(text.end(last), text.end(last) + 2)))
}
