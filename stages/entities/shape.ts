/** What the letters of a word tell of it: whether it may be a name that no list has. */
import { ALEF, HEH, LAM, TEH_MARBUTA, WAW, YEH } from '../../src/arabic/characters.ts'
import { ARABIC, ATTRIBUTE, COMMON, type Kinds, OBJECT, ORGANISATION, PLACE, PLAIN, ROLE, SAYING, THAT, TITLE } from './lexicon.ts'
import type { Words } from './words.ts'

const LATIN_END = 0x024f

/** Words that tell of an unknown name what it is not. */
export const NO_NAME = COMMON | TITLE | ROLE | OBJECT | ATTRIBUTE | SAYING | THAT | PLACE | ORGANISATION

/** Whether a word is a name of the lists and nothing else. */
export function isStrong(kinds: number): boolean {
  return (kinds & (PLAIN | COMMON)) === PLAIN
}

/** What stands before a word, and what it may end in therefore. */
export interface Expected {
  /** Behind a foreign name. */
  readonly isForeign: boolean
  /** An ending that is believed besides. */
  readonly ending?: RegExp | undefined
}

const NOTHING: Expected = { isForeign: false }

/** Whether a word of no list may be a name by its letters: no ordinary word, no form of a verb, no feminine noun. */
export function isShaped({ kinds: all, stripped }: Kinds, text: Words, index: number, { isForeign, ending }: Expected = NOTHING): boolean {
  const kinds = all[index] as number
  const length = lengthOf(text, index)
  if ((kinds & NO_NAME) !== 0 || ((stripped[index] as number) > 0 && isStrong(kinds) && (kinds & ARABIC) !== 0) || length < 4) return false
  const at = text.start(index)
  const [initial, second, third] = [text.value.charCodeAt(at), text.value.charCodeAt(at + 1), text.value.charCodeAt(at + 2)]
  if (initial <= LATIN_END) return false
  const word = text.written(index)
  if (NO_END.test(word) && ending?.test(word) !== true) return false
  if (initial === ALEF && second === LAM) return !ADJECTIVE_END.test(word)
  if (initial === WAW && !(isForeign && second === WAW)) return false
  if (second === ALEF && third === LAM && length > 5) return false
  if (initial === LAM && second === LAM) return false
  return !VERB_START.test(word) || FOREIGN_END.test(word) || (isForeign && !IMPERFECT.test(word))
}

/** Endings of what has the article and is no family's name. */
const ADJECTIVE_END = /(?:\u064a\u0629|\u0627\u062a|\u064a\u0646|\d)$/
/** Endings that no unlisted name is believed with: teh marbuta, tanween, alef, plurals; and numbers. */
const NO_END =
  /(?:[\u0629\u064b\u0627\u0649\u0621\u0626\u0647]|\u0627\u062a|\u064a\u0648\u0646|\u064a\u064a\u0646|\u062a\u064a\u0646|\u0647\u0627|\u0647\u0645|\d)$/
/** Behind a foreign name it may be one. */
export const ALEF_END = /[^\u0645\u0647]\u0627$|\u064a\u0647$/
/** Behind an Arabic given name it may be a family's. */
export const FEMININE_END = /^(?:\u0627\u0644|[^\u0628\u0644\u0643\u0641]).*\u0629$/
/** Beginnings of verbs and participles: the prefixes of the imperfect, the tenth and the eighth form. */
const IMPERFECT = /^(?:\u064a|\u062a.{0,4}$|\u0633[\u064a\u062a\u0646])/
const VERB_START =
  /^(?:\u0644\u064a|[\u064a\u062a\u0646]|\u0633[\u064a\u062a\u0646\u0623]|[\u0627\u0623\u0625]\u0633\u062a|[\u0627\u0623\u0625].?\u062a|\u0645\u0633?\u062a|[\u0628\u0644\u0643]\u0645|[\u0628\u0644\u0643][\u0627\u0623\u0625\u062a\u062e])/
/** Endings of foreign names that no form of an Arabic verb has. */
const FOREIGN_END =
  /(?:\u0648\u0641|\u0633\u0643\u064a|\u0633\u0648\u0646|\u062a\u0648\u0646|\u0645\u0627\u0646|\u0628\u0631\u063a|\u062a\u0627\u064a\u0646|\u064a\u062a\u0634|\u0648\u0631|\u064a\u0633)$/

/** How many UTF-16 units a word has: as many letters, or a few less. */
export function lengthOf({ starts, ends }: Words, index: number): number {
  return (ends[index] as number) - (starts[index] as number)
}

/** Whether a word begins with the article. */
export function hasArticle({ value, starts, ends }: Words, index: number): boolean {
  const start = starts[index] as number
  return value.charCodeAt(start) === ALEF && value.charCodeAt(start + 1) === LAM && (ends[index] as number) - start > 4
}

/** Whether a word is an adjective of relation with the article, as those of nationality are. */
export function isNisba(text: Words, index: number): boolean {
  if (!hasArticle(text, index)) return false
  const end = text.end(index)
  const [last, before] = [text.value.charCodeAt(end - 1), text.value.charCodeAt(end - 2)]
  return last === YEH || last === 0x0649 || ((last === TEH_MARBUTA || last === HEH) && before === YEH)
}

/** Whether a word ends in a pronoun: his son. */
export function isOwned(text: Words, index: number): boolean {
  const end = text.end(index)
  return text.value.charCodeAt(end - 1) === HEH || (text.value.charCodeAt(end - 1) === ALEF && text.value.charCodeAt(end - 2) === HEH)
}

/** Whether nothing but a space stands between a word and the next. */
export function isNext({ value, starts, ends }: Words, index: number): boolean {
  if (index < 0) return false
  const end = ends[index] as number
  return starts[index + 1] === end + 1 && value.charCodeAt(end) === 0x20
}
