/**
 * The search form of Arabic text: its terms, in the form in which they are indexed and compared. Never shown.
 *
 * A text is put into the clean form, its words are folded, spellings of one word are joined, function words are left
 * out, and affixes are taken off. What a word becomes is remembered: the words of a corpus are few.
 */
import { toSource } from '../../article/sourcemap.ts'
import { CLASSES, WHITE } from '../characters.ts'
import { checkText } from '../check.ts'
import { carryOut, normalize, normalizeChanges, sourceMapOf } from '../normalize.ts'
import { type AnalyzeOptions, PRESETS, type Span } from './options.ts'
import { type Part, type Plan, planOf } from './plan.ts'

/** A word of a text, in the form in which it is searched. */
export interface Term extends Span {
  /** The key that is indexed. */
  readonly term: string
  /** The word folded, with its affixes. */
  readonly surface: string
}

/** Whether the words around `[start, end)` may be words of one phrase: white space, a hyphen or a low line is between. */
function isGap(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (CLASSES[unit] !== WHITE && unit !== 0x2d && unit !== 0x5f) return false
  }
  return true
}

type Writable<Type> = { -readonly [Field in keyof Type]: Type[Field] }

/** The words of a text in order: what is known of each, and where it stands. */
interface Words {
  readonly text: string
  readonly parts: readonly Part[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function wordsOf(text: string, { tokens, partsOf }: Plan): Words {
  const parts: Part[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { start, end } of tokens(text)) {
    const found = partsOf(text, start, end)
    for (let index = 0; index < found.length; index++) {
      const part = found[index] as Part
      parts.push(part)
      starts.push(start + part.start)
      ends.push(start + part.end)
    }
  }
  return { text, parts, starts, ends }
}

/** A term of several words. */
interface Joined {
  readonly term: string
  readonly length: number
}

/** The phrase or name that begins with a word, of words up to `end` that nothing but white space is between; undefined if none does. */
function joined(parts: readonly Part[], at: number, end: number, plan: Plan): Joined | undefined {
  const { phrases, first } = parts[at] as Part
  const isNext = (letters: string, index: number): boolean => at + 1 + index < end && parts[at + 1 + index]?.letters === letters
  const phrase = phrases?.find(({ rest }) => rest.every(isNext))
  if (phrase !== undefined) return { term: phrase.term, length: 1 + phrase.rest.length }
  const second = at + 1 < end ? parts[at + 1] : undefined
  if (first === undefined || second === undefined || second.isStopWord || !plan.lexicon?.isSecond(first, second.letters)) return undefined
  // The father of a servant of God: the last two are the name.
  if (joined(parts, at + 1, end, plan) !== undefined) return undefined
  const name = first + second.letters
  return { term: plan.partsOf(name, 0, name.length)[0]?.term ?? name, length: 2 }
}

/** Where the words end that a phrase which begins with one may have: nothing but white space is between them. */
function endOfRun({ text, parts, starts, ends }: Words, at: number, { lexicon }: Plan): number {
  // One word more, for a name may be followed by one that takes its second word.
  const most = Math.min(parts.length, at + (lexicon?.longestPhrase ?? 0) + 1)
  let end = at + 1
  while (end < most && isGap(text, ends[end - 1] as number, starts[end] as number)) end++
  return end
}

/** The terms of a text as it stands. */
function termsOf(text: string, plan: Plan): Writable<Term>[] {
  const words = wordsOf(text, plan)
  const { parts, starts, ends } = words
  const terms: Writable<Term>[] = []
  for (let at = 0; at < parts.length; at++) {
    const { term, surface, isStopWord, phrases, first } = parts[at] as Part
    const start = starts[at] as number
    const mayJoin = phrases !== undefined || first !== undefined
    const phrase = mayJoin ? joined(parts, at, endOfRun(words, at, plan), plan) : undefined
    if (phrase !== undefined) {
      const last = at + phrase.length - 1
      const surfaces = parts.slice(at, last + 1).map((part) => part.surface)
      terms.push({ term: phrase.term, surface: surfaces.join(' '), start, end: ends[last] as number })
      at = last
    } else if (!isStopWord && term !== '') terms.push({ term, surface, start, end: ends[at] as number })
  }
  return terms
}

/**
 * The terms of a text, in order.
 *
 * @param text
 *   Any text: scraped or clean, they have the same terms.
 * @param options
 *   What to do otherwise than `PRESETS.search`. Keep one object for many calls: its tables are made once, and what it
 *   made of a word is remembered with it.
 * @returns
 *   Terms with the ranges of the words in `text` as given, in UTF-16 code units. A phrase of the variant lexicon is one
 *   term; an address of the web or of mail is none. Linear in the length of the text.
 * @throws TypeError
 *   If `text` is no string, on an option that there is not, or if a function of the options returns what it must not.
 */
export function analyze(text: string, options: AnalyzeOptions = PRESETS.search): Term[] {
  checkText(text)
  const plan = planOf(options)
  const changes = plan.clean ? normalizeChanges(text) : []
  if (changes.length === 0) return termsOf(text, plan)
  const terms = termsOf(carryOut(text, changes), plan)
  const map = sourceMapOf(changes)
  for (const term of terms) [term.start, term.end] = toSource(map, term.start, term.end)
  return terms
}

/**
 * The search key of a text: its terms, joined by single spaces. Two texts with one key are one to a search.
 *
 * @throws TypeError
 *   If `text` is no string, on an option that there is not, or if a function of the options returns what it must not.
 */
export function searchKey(text: string, options: AnalyzeOptions = PRESETS.search): string {
  checkText(text)
  const plan = planOf(options)
  return termsOf(plan.clean ? normalize(text) : text, plan)
    .map(({ term }) => term)
    .join(' ')
}

/** The forms of a text by their names. */
const FORMS = {
  clean: (text: string): string => normalize(text),
  search: (text: string): string => searchKey(text, PRESETS.search),
  lucene: (text: string): string => searchKey(text, PRESETS.lucene),
}

/** `clean` is what a reader sees; `search` and `lucene` are what a search compares. */
export type Form = keyof typeof FORMS

/**
 * A text in one of its forms.
 *
 * @throws TypeError
 *   If there is no such form, or if `text` is no string.
 */
export function apply(form: Form, text: string): string {
  if (!Object.hasOwn(FORMS, form)) throw new TypeError(`Expected a form of ${Object.keys(FORMS).join(', ')}, got ${String(form)}`)
  return FORMS[form](text)
}
