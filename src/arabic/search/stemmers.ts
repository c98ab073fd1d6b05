/** Stemmers: what is left of a word without its affixes, so that a search for one form finds the others. */
import { stemmer } from '@orama/stemmers/arabic'
import { checkText } from '../check.ts'
import { nounsWithWaw } from './waw.ts'

/** Takes the affixes off a folded word. */
export type Stemmer = (word: string) => string

interface Affix {
  readonly letters: string
  /** The fewest letters of a word that the affix is taken off. */
  readonly fewest: number
}

/** One a line, in the order in which they are tried. A rest of two letters may be a word. */
const affixes = (lines: string): Affix[] =>
  lines
    .trim()
    .split(/\s+/)
    .map((letters) => ({ letters, fewest: letters.length + 2 }))

const PREFIXES = affixes(`
ال
وال
بال
كال
فال
لل
`)
/** The conjunction waw is often a letter of the word: more of it has to be left. */
const CONJUNCTION: Affix = { letters: '\u0648', fewest: 4 }

const SUFFIXES = affixes(`
ها
ان
ات
ون
ين
يه
ية
ه
ة
ي
`)

/** The last letters of suffixes: most words end in another. */
const LAST_LETTERS = new Set(SUFFIXES.map(({ letters }) => letters.charCodeAt(letters.length - 1)))

/** Where the suffixes of a word begin, of the part from `start` on: each suffix is taken off once, in order. */
function suffixesOf(word: string, start: number): number {
  let end = word.length
  if (!LAST_LETTERS.has(word.charCodeAt(end - 1))) return end
  for (const { letters, fewest } of SUFFIXES) {
    if (end - start >= fewest && word.endsWith(letters, end)) end -= letters.length
  }
  return end
}

/**
 * Light10, the light stemmer of Larkey, Ballesteros and Connell (2007): one prefix, then each suffix once, in order.
 * Equals Lucene's `ArabicStemmer`. Made for words folded as Lucene folds them.
 */
export const light10: Stemmer = (word) => {
  checkText(word)
  let start = 0
  for (const { letters, fewest } of PREFIXES) {
    if (word.length >= fewest && word.startsWith(letters)) {
      start = letters.length
      break
    }
  }
  if (start === 0 && word.length >= CONJUNCTION.fewest && word.startsWith(CONJUNCTION.letters)) start = 1
  return word.slice(start, suffixesOf(word, start))
}

const nounWithWaw = nounsWithWaw(suffixesOf)

/**
 * Light10 that knows nouns which begin with a waw: light10 takes the waw off unless the article stands before it. Such
 * a noun keeps it, and loses its proclitics.
 */
export const light: Stemmer = (word) => {
  checkText(word)
  const start = nounWithWaw(word)
  return start < 0 ? light10(word) : word.slice(start, suffixesOf(word, start))
}

/** No word is longer, in UTF-16 units. */
const LONGEST_WORD = 64

/**
 * Snowball's Arabic stemmer (Zerrouki, Chelli and others), which folds by itself. Equals libstemmer, but for words of
 * more than 64 UTF-16 units: they are returned as they are, for its time grows with the square of the length.
 */
export const snowball: Stemmer = (word) => {
  checkText(word)
  return word.length > LONGEST_WORD ? word : stemmer(word)
}

/** The stemmers by their names. */
export const STEMMERS = { light, light10, snowball, none: (word) => word } as const satisfies Readonly<Record<string, Stemmer>>

/** After a conjunction: the article, or a preposition with it. Not kaf: words of the pattern wakala begin like that. */
const ARTICLES = ['\u0627\u0644', '\u0628\u0627\u0644', '\u0644\u0644']
/** With fewer letters behind the article, the conjunction may be the first letter of the word. */
const LETTERS_BEHIND_ARTICLE = 3

/**
 * A word without a conjunction (waw or feh) that stands before an article. Light10 leaves it before a preposition,
 * Snowball always: one in fifty words of news begins so.
 */
export const withoutConjunction: Stemmer = (word) => {
  const first = word.charCodeAt(0)
  if ((first !== 0x0648 && first !== 0x0641) || nounWithWaw(word) === 0) return word
  const article = ARTICLES.find((letters) => word.startsWith(letters, 1))
  return article !== undefined && word.length >= 1 + article.length + LETTERS_BEHIND_ARTICLE ? word.slice(1) : word
}
