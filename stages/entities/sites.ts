/** Where a place is expected: behind the prepositions of places, and behind directions. */
import { WAW } from '../../src/arabic/characters.ts'
import { hashOf } from '../../src/arabic/hash.ts'
import type { Gazetteer } from './gazetteer.ts'
import { COMMON, COMPASS, DIRECTION, FUNCTION, PLACE, STOP, shippedLexicon, TO_PLACE } from './lexicon.ts'
import { hasArticle, isNext } from './shape.ts'
import { Readings, type Words } from './words.ts'

/** The readings of the word before a place. */
const previous = new Readings()

const FROM = hashOf('\u0645\u0646')
const TO = hashOf('\u0627\u0644\u064a')

/** Whether the word before is a preposition of places or a direction; from is one if to follows. */
export function isPlaced(text: Words, { hashes, length }: Readings, last: number): boolean {
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

/** Whether a type word of places stands before a word: the stadium of. */
export function isTyped(text: Words, first: number): boolean {
  return first > 0 && isNext(text, first - 1) && (shippedLexicon().of(text.hash(first - 1)) & PLACE) !== 0
}

/** Whether north, south … stands before a word that is no type word of places itself: nothing but a name is an ordinary word behind it. */
export function isDirected(text: Words, first: number): boolean {
  const lexicon = shippedLexicon()
  if (first === 0 || !isNext(text, first - 1) || hasArticle(text, first) || (lexicon.of(text.hash(first)) & PLACE) !== 0) return false
  return previous.of(text, first - 1).someOf(lexicon, COMPASS)
}

/** Whether words are no ordinary noun; those with the article, if none stands behind them that could say more of them: in the fields of. */
export function isWhole(text: Words, first: number, last: number): boolean {
  const lexicon = shippedLexicon()
  if ((lexicon.of(text.hash(first)) & COMMON) !== 0) return false
  if (last + 1 >= text.length || !isNext(text, last) || !hasArticle(text, first)) return true
  return text.value.charCodeAt(text.start(last + 1)) === WAW || (lexicon.of(text.hash(last + 1)) & (FUNCTION | DIRECTION | STOP)) !== 0
}

/** Whether a way begins at a word that ends at a place which has its name from nothing else: from [Tyre] to Jaffa. */
export function isWay(gazetteer: Gazetteer, text: Words, first: number, last: number): boolean {
  if (first === 0 || last + 2 >= text.length || text.hash(first - 1) !== FROM || text.hash(last + 1) !== TO) return false
  const node = isNext(text, first - 1) && isNext(text, last) && isNext(text, last + 1) ? gazetteer.first(text.hash(last + 2)) : 0
  if (node === 0 || !gazetteer.endsAt(node)) return false
  return gazetteer.namesAt(node).some(({ entry, ambiguous }) => entry?.type === 'LOC' && !ambiguous)
}
