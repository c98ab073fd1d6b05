/** Words directly before an ambiguous name that tell what it is: those of its row, and type words and titles of its type. */
import { LAM } from '../../src/arabic/characters.ts'
import { fold } from '../../src/arabic/fold.ts'
import { HEAD, hashOf } from '../../src/arabic/hash.ts'
import type { EntityType } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { COMMON, HUMAN, ORGANISATION, ORGANISATION_HEAD, PLACE, ROLE, SAYING, shippedLexicon, THAT, TITLE } from './lexicon.ts'
import { hasArticle, isNext, isOwned } from './shape.ts'
import { isDirected, isPlaced, isWhole } from './sites.ts'
import { isClub } from './sport.ts'
import { isGoneOn } from './told.ts'
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

/** Whether an organisation is spoken to: she told [Al-Jazeera] that. */
export function isAddressed(text: Words, { type }: GazetteerEntry, first: number, last: number, stripped: number): boolean {
  if (type !== 'ORG' || stripped === 0 || text.letters[first * HEAD + stripped - 1] !== LAM) return false
  return last + 1 < text.length && isNext(text, last) && (shippedLexicon().of(text.hash(last + 1)) & THAT) !== 0
}

/** Whether what stands directly before a word tells that a name of an entry begins there. */
export function isIntroduced(text: Words, entry: GazetteerEntry, first: number, last: number): boolean {
  if (first === 0 || !(isNext(text, first - 1) || GAP.test(text.value.slice(text.end(first - 1), text.start(first))))) return false
  const { hashes, length, readings } = previous.of(text, first - 1)
  const lexicon = shippedLexicon()
  const own = lexicon.of(text.hash(first))
  if (entry.type === 'LOC' && isPlaced(text, previous, last) && isWhole(text, first, last)) return true
  if (entry.type === 'LOC' && isDirected(text, first)) return true
  const isPerson = entry.type === 'PER' && (last > first || (own & COMMON) === 0) && !isGoneOn(text, first, last)
  // The king of [Aragon]; behind his, and behind the king, a person is named.
  const isRuled = entry.type === 'LOC' && (own & COMMON) === 0 && !hasArticle(text, first - 1) && !isOwned(text, first - 1)
  // A club is told by the words of its row only: a newspaper or a company may have the same name.
  const kinds = (isClub(entry) ? 0 : KINDS[entry.type]) | (isPerson ? SAYING | HUMAN : 0) | (isRuled ? ROLE : 0)
  for (let n = 0; n < length; n++) {
    // With the article it is no first half of a genitive: the island, not the island of.
    if (readings[n]?.article !== true && (lexicon.of(hashes[n] as number) & kinds) !== 0) return true
  }
  return endsIn(text, first, beforeOf(entry))
}

/** Whether words of the row of an entry stand directly before a word: they tell more than what stands before all of its type. */
export function isForetold(text: Words, entry: GazetteerEntry, first: number): boolean {
  if (first === 0 || entry.before.length === 0 || !isNext(text, first - 1)) return false
  previous.of(text, first - 1)
  return endsIn(text, first, beforeOf(entry))
}

/** Whether the words before one, the readings of the last of them in `previous`, end in a phrase of an entry. */
function endsIn(text: Words, first: number, { words, phrases }: Before): boolean {
  if (words.size > 0 && previous.someIn(words)) return true
  const ending = phrases.size > 0 ? phrases.get(text.hash(first - 1)) : undefined
  return ending?.some((phrase) => first >= phrase.length && text.keys(first - phrase.length, first - 1) === phrase.key) ?? false
}
