/**
 * Other forms in which the text may have a word of a query: what no stemmer may take off the words of a text without
 * knowing them, a search may add to its own.
 *
 * A preposition of one letter is often the first letter of a word, so stemmers leave it (light10 takes it only with the
 * article). And the name of a country in -ya may be written -iya, as its adjective is: that is looked for as it is written.
 */
import { searchKey } from '../arabic/search/analyze.ts'

const ARTICLE = '\u0627\u0644'
const CONJUNCTIONS = ['', '\u0648', '\u0641']
const PREPOSITIONS = ['\u0628', '\u0643', '\u0644']
/** What may stand before a word without its article, and is left there by the stemmer. */
const PROCLITICS = ['\u0641', ...CONJUNCTIONS.flatMap((conjunction) => PREPOSITIONS.map((preposition) => conjunction + preposition))]

/** A shorter word with a letter more is too often another word. In folded letters. */
const FEWEST_LETTERS = 5

const YA = '\u064a\u0627'
const IYA = '\u064a\u0647'

const isArabic = (word: string): boolean => /^[\u0621-\u064a]+$/.test(word)

/** A folded word without its article; undefined if no form of it is looked for. */
function baseOf(surface: string): string | undefined {
  const base = surface.startsWith(ARTICLE) ? surface.slice(ARTICLE.length) : surface
  return base.length >= FEWEST_LETTERS && isArabic(base) ? base : undefined
}

/** Further keys that a word of a query may have in a text. */
export function furtherKeys(surface: string): string[] {
  const base = baseOf(surface)
  if (base === undefined) return []
  const known = new Set([searchKey(surface), ''])
  return [...new Set(PROCLITICS.map((proclitic) => searchKey(proclitic + base)))].filter((key) => !known.has(key))
}

/** Further spellings of a word of a query, folded. */
export function furtherSpellings(surface: string): string[] {
  const base = baseOf(surface)
  if (base === undefined || !base.endsWith(YA)) return []
  const spelling = base.slice(0, -YA.length) + IYA
  return ['', '\u0648', ...PROCLITICS].map((proclitic) => proclitic + spelling)
}
