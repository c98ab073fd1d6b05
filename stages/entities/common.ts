/** Names of one word that are ordinary words too. */
import { ALEF, LAM } from '../../src/arabic/characters.ts'
import { HEAD, hashWith } from '../../src/arabic/hash.ts'
import { COMMON, shippedLexicon } from './lexicon.ts'
import type { Words } from './words.ts'

/** The hash of a word without its proclitics. */
function bareHash({ heads, hashes }: Words, index: number, stripped: number): number {
  return (stripped === 0 ? hashes[index] : heads[index * HEAD + stripped]) as number
}

/** Whether a name of one word is an ordinary word. */
export function isCommon(text: Words, first: number, last: number, stripped: number): boolean {
  if (last > first) return false
  const lexicon = shippedLexicon()
  const hash = bareHash(text, first, stripped)
  if ((lexicon.of(hash) & COMMON) !== 0) return true
  // Li- has taken the alef of the article.
  if (stripped === 0 || text.letters[first * HEAD + stripped - 1] !== LAM || text.letters[first * HEAD + stripped] !== LAM) return false
  return (lexicon.of(hashWith(ALEF, hash)) & COMMON) !== 0
}
