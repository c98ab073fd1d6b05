/** Words directly before an ambiguous name that tell what it is: those of its row, and type words and titles of its type. */
import { LAM, WAW } from '../../src/arabic/characters.ts'
import { fold } from '../../src/arabic/fold.ts'
import { HEAD, hashOf } from '../../src/arabic/hash.ts'
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/rows.ts'
import type { Name } from './gazetteer.ts'
import { isLastName } from './last-names.ts'
import {
  COMMON,
  DIRECTION,
  FUNCTION,
  ORGANISATION,
  ORGANISATION_HEAD,
  PLACE,
  ROLE,
  SAYING,
  STOP,
  shippedLexicon,
  THAT,
  TITLE,
  TO_PLACE,
} from './lexicon.ts'
import { hasArticle, isNext, isOwned } from './shape.ts'
import { Readings, type Words } from './words.ts'

/** What may stand between the word and the name. */
const GAP = /^[ \u00a0]?["'\u00ab\u201c\u2018]?$/

const KINDS: Readonly<Record<EntityType, number>> = { PER: TITLE, LOC: PLACE, ORG: ORGANISATION | ORGANISATION_HEAD, MISC: 0 }

/** The readings of the word before a name. */
const previous = new Readings()

/** The folded `before` of an entry. */
interface Before {
  /** The hashes of those of one word. */
  readonly words: ReadonlySet<number>
  /** The others by the hashes of their last words. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>
}

interface Phrase {
  readonly key: string
  /** How many words it has. */
  readonly length: number
}

/** The `before` of the entries met so far. */
const befores = new WeakMap<GazetteerEntry, Before>()

function beforeOf(entry: GazetteerEntry): Before {
  let before = befores.get(entry)
  if (before === undefined) {
    const words = new Set<number>()
    const phrases = new Map<number, Phrase[]>()
    for (const key of entry.before.map((phrase) => fold(phrase))) {
      const parts = key.split(' ')
      const hash = hashOf(parts.at(-1) as string)
      if (parts.length === 1) words.add(hash)
      else phrases.set(hash, [...(phrases.get(hash) ?? []), { key, length: parts.length }])
    }
    before = { words, phrases }
    befores.set(entry, before)
  }
  return before
}

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

/** The hash of a word without its proclitics. */
function bareHash(text: Words, index: number, stripped: number): number {
  return stripped === 0 ? text.hash(index) : (text.heads[index * HEAD + stripped] as number)
}

/** Whether a name of one word is an ordinary word. */
export function isCommon(text: Words, first: number, last: number, stripped: number): boolean {
  return last === first && (shippedLexicon().of(bareHash(text, first, stripped)) & COMMON) !== 0
}

/** Wa-, alone or written on to a word. */
const AND = hashOf(String.fromCharCode(WAW))
const BETWEEN = /^ ?[\u060c,/] ?$/

/**
 * Whether an ambiguous name goes on a list whose name before it is of its type: Tyre, Jaffa and [Acre].
 *
 * An ordinary word goes on no list of names.
 */
export function goesOnList(text: Words, { type }: GazetteerEntry, first: number, last: number, stripped: number): boolean {
  if (latest.type !== type || latest.last < 0 || first === 0) return false
  if (isCommon(text, first, last, stripped)) return false
  if (latest.last === first - 2) return stripped === 0 && text.hash(first - 1) === AND && isNext(text, first - 2)
  if (latest.last !== first - 1) return false
  if (stripped === 1 && text.letters[first * HEAD] === WAW) return isNext(text, first - 1)
  return stripped === 0 && BETWEEN.test(text.value.slice(text.end(first - 1), text.start(first)))
}

/**
 * Whether the article has named an entity before, and an ambiguous name of it is no ordinary word: one meaning in one article.
 * Not so adjectives of nationality, some of whose forms are the country's name.
 */
export function isConfirmed(text: Words, name: Name, first: number, last: number): boolean {
  const { entry } = name
  if (entry === undefined || entry.type === 'MISC' || !named.has(entry.id)) return false
  // The club was named, but in Barcelona is in the city.
  if (entry.type === 'ORG' && isSite(text, first, last)) return false
  return last > first || (shippedLexicon().of(hashOf(fold(name.alias))) & COMMON) === 0
}

/** Whether the rest of the article may tell an ambiguous name: no ordinary word, no adjective, no short word without its first letters. */
export function mayBeTold(text: Words, { entry }: Name, first: number, last: number, stripped: number): boolean {
  if (entry?.type === 'MISC' || (stripped > 0 && (text.lengths[first] as number) - stripped < 4)) return false
  if (entry?.type === 'ORG' && isSite(text, first, last)) return false
  if (entry?.type === 'PER' && last === first) return isLastName(text.key(first).slice(stripped))
  return !isCommon(text, first, last, stripped)
}

/** Whether words are no ordinary noun; those with the article, if none stands behind them that could say more of them: in the fields of. */
function isWhole(text: Words, first: number, last: number): boolean {
  const lexicon = shippedLexicon()
  if ((lexicon.of(text.hash(first)) & COMMON) !== 0) return false
  if (last + 1 >= text.length || !isNext(text, last) || !hasArticle(text, first)) return true
  return text.value.charCodeAt(text.start(last + 1)) === WAW || (lexicon.of(text.hash(last + 1)) & (FUNCTION | DIRECTION | STOP)) !== 0
}

/** Whether an organisation is spoken to: she told [Al-Jazeera] that. */
export function isAddressed(text: Words, { type }: GazetteerEntry, first: number, last: number, stripped: number): boolean {
  if (type !== 'ORG' || stripped === 0 || text.letters[first * HEAD + stripped - 1] !== LAM) return false
  return last + 1 < text.length && isNext(text, last) && (shippedLexicon().of(text.hash(last + 1)) & THAT) !== 0
}

const FROM = hashOf('\u0645\u0646')
const TO = hashOf('\u0627\u0644\u064a')

/** Whether the word before is a preposition of places or a direction; from is one if to follows. */
function isPlaced(text: Words, { hashes, length }: Readings, last: number): boolean {
  const lexicon = shippedLexicon()
  for (let n = 0; n < length; n++) {
    if ((lexicon.of(hashes[n] as number) & (TO_PLACE | DIRECTION)) !== 0) return true
    if (hashes[n] === FROM && last + 1 < text.length && text.hash(last + 1) === TO) return true
  }
  return false
}

/** Whether a place is expected at a word. */
export function isSite(text: Words, first: number, last: number): boolean {
  return first > 0 && isNext(text, first - 1) && isPlaced(text, previous.of(text, first - 1), last)
}

const BEHIND_HEAD = /^ ?[-\u2013:/(]/
const IN_HEAD = /^ ?[-\u2013:/(] ?$/

/** Whether a name is of the head of a report: its place, at the beginning of a text, or the agency behind it. */
export function isDateline(text: Words, { type }: GazetteerEntry, first: number, last: number): boolean {
  if (type === 'LOC') return first === 0 && BEHIND_HEAD.test(text.value.slice(text.end(last), text.end(last) + 2))
  return (
    type === 'ORG' && latest.isHead && latest.last === first - 1 && IN_HEAD.test(text.value.slice(text.end(first - 1), text.start(first)))
  )
}

/** Whether what stands directly before a word tells that a name of an entry begins there. */
export function isIntroduced(text: Words, entry: GazetteerEntry, first: number, last: number): boolean {
  if (first === 0 || !(isNext(text, first - 1) || GAP.test(text.value.slice(text.end(first - 1), text.start(first))))) return false
  const { hashes, length, readings } = previous.of(text, first - 1)
  const lexicon = shippedLexicon()
  const own = lexicon.of(text.hash(first))
  if (entry.type === 'LOC' && isPlaced(text, previous, last) && isWhole(text, first, last)) return true
  const isPerson = entry.type === 'PER' && (last > first || (own & COMMON) === 0)
  // The king of [Aragon]; behind his, and behind the king, a person is named.
  const isRuled = entry.type === 'LOC' && (own & COMMON) === 0 && !hasArticle(text, first - 1) && !isOwned(text, first - 1)
  const kinds = KINDS[entry.type] | (isPerson ? SAYING : 0) | (isRuled ? ROLE : 0)
  for (let n = 0; n < length; n++) {
    // With the article it is no first half of a genitive: the island, not the island of.
    if (readings[n]?.article !== true && (lexicon.of(hashes[n] as number) & kinds) !== 0) return true
  }
  const { words, phrases } = beforeOf(entry)
  if (words.size > 0 && previous.someIn(words)) return true
  const ending = phrases.size > 0 ? phrases.get(text.hash(first - 1)) : undefined
  return ending?.some((phrase) => first >= phrase.length && text.keys(first - phrase.length, first - 1) === phrase.key) ?? false
}
