/** What makes a name suspect: that it may be an ordinary word, or has characters that no name has. */
import { ALEF, BEH, FEH, isArabic, KAF, LAM, WAW } from '../arabic/characters.ts'

/** The article, folded. */
export const ARTICLE = String.fromCharCode(ALEF, LAM)
/** The proclitics of one letter: wa-, fa-, bi-, ka-, li-. */
export const PROCLITICS = new Set([WAW, FEH, BEH, KAF, LAM].map((letter) => String.fromCharCode(letter)))
/** What a proclitic leaves of a word has so many letters at least; the article, so many. */
const SHORTEST = 3
/** A name of one word has more letters, or its author is sure of it. */
const SHORT = 3

/** A folded word without its article, if it has one. */
function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length - 2 >= SHORTEST ? word.slice(2) : word
}

/** Whether a folded word of Arabic is short. */
export const isShort = (key: string): boolean => key.length <= SHORT && isArabic(key.charCodeAt(0))

/**
 * The frequent word that is left of a folded one without its article or a proclitic. An alef with a hamza begins no article;
 * but where names are compared it is an alef as any other.
 */
export function strippedCommonWord(key: string, common: ReadonlySet<string>): string | undefined {
  const noun = withoutArticle(key)
  if (noun !== key) return common.has(noun) ? noun : undefined
  if (!PROCLITICS.has(key.charAt(0)) || key.length <= SHORTEST) return undefined
  const word = withoutArticle(key.slice(1))
  return common.has(word) ? word : undefined
}

/** Whether a folded name may be an ordinary word: it is one, it is one with the article or a proclitic, or it is short. */
export function isSuspect(key: string, common: ReadonlySet<string>): boolean {
  return !key.includes(' ') && (common.has(key) || isShort(key) || strippedCommonWord(key, common) !== undefined)
}

/** Characters that stand in no name, with what they are. */
const ODDITIES: readonly (readonly [RegExp, string])[] = [
  [/^$|^[^\p{L}\p{N}]+$/u, 'has no letter'],
  [/^\s|\s$|\s\s/u, 'begins or ends with a space, or has two in a row'],
  [/[^\S ]/u, 'has a space of another kind'],
  [/\p{Cf}|\p{Cc}|\p{Co}|\ufffd/u, 'has an invisible character, or one that is none'],
  [/[\ufb50-\ufdff\ufe70-\ufeff]/u, 'has presentation forms of letters'],
  [/[\u06a9\u06aa\u06cc\u06c1\u06be\u06c0\u06d2\u06d5]/u, 'has a Persian or Urdu letter that looks like an Arabic one'],
  [/\u0640(?!\p{N})/u, 'has a tatweel'],
  [/[?\u061f]/u, 'has a question mark inside; only "?" at the end of a name is the mark'],
  [
    /(?:(?!\p{M})|(?<!\p{M}))\p{Script=Arabic}\p{M}*\p{Script=Latin}|\p{Script=Latin}\p{M}*\p{Script=Arabic}/u,
    'mixes Latin and Arabic letters in a word',
  ],
]

/** What is odd about the characters of a name; undefined if nothing is. */
export function oddityOf(text: string): string | undefined {
  return ODDITIES.find(([pattern]) => pattern.test(text))?.[1]
}
