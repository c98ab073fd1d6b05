/** Names of one word that are ordinary words too. */
import { HEAD } from '../../src/arabic/hash.ts'
import { COMMON, shippedLexicon } from './lexicon.ts'
import type { Words } from './words.ts'

/** The hash of a word without its proclitics. */
function bareHash(text: Words, index: number, stripped: number): number {
  return stripped === 0 ? text.hash(index) : (text.heads[index * HEAD + stripped] as number)
}

/** Whether a name of one word is an ordinary word. */
export function isCommon(text: Words, first: number, last: number, stripped: number): boolean {
  return last === first && (shippedLexicon().of(bareHash(text, first, stripped)) & COMMON) !== 0
}
