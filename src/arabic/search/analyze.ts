/**
 * The search form of Arabic text: its terms, in the form in which they are indexed and compared. Never shown.
 *
 * A text is put into the clean form, its words are folded, spellings of one word are joined, function words are left
 * out, and affixes are taken off. What a word becomes is remembered: the words of a corpus are few.
 */
import { toSource } from '../../article/sourcemap.ts'
import { CLASSES, DIGIT, WHITE, WORD } from '../characters.ts'
import { checkText } from '../check.ts'
import { carryOut, normalize, normalizeChanges, sourceMapOf } from '../normalize.ts'
import { words } from '../words.ts'
import { folder } from './folds.ts'
import { type AnalyzeOptions, PRESETS, type Span, settingsOf } from './options.ts'
import { STEMMERS, type Stemmer, withoutConjunction } from './stemmers.ts'
import { STOP_WORDS } from './stopwords.ts'
import { VARIANT_ROWS } from './variant-rows.ts'
import { parseVariants, type Reading, VariantLexicon, type VariantRow } from './variants.ts'

/** A word of a text, in the form in which it is searched. */
export interface Term extends Span {
  /** The key that is indexed. */
  readonly term: string
  /** The word folded, with its affixes. */
  readonly surface: string
}

/** One word of a token, which has one but for dates, times and hashtags. */
interface Part extends Span, Reading {
  readonly surface: string
  readonly isStopWord: boolean
}

/** What stands between the words of one token: number, commercial at, hyphen-minus, solidus, colon, low line. */
const isBetween = (unit: number): boolean =>
  unit === 0x23 || unit === 0x40 || unit === 0x2d || unit === 0x2f || unit === 0x3a || unit === 0x5f

/** Whether the words around `[start, end)` may be words of one phrase: white space, a hyphen or a low line is between. */
function isGap(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (CLASSES[unit] !== WHITE && unit !== 0x2d && unit !== 0x5f) return false
  }
  return true
}

/** The words of a token of ours, as ranges in it: each begins with a letter or a digit. */
function wordsOfToken(token: string): Span[] {
  const ranges: Span[] = []
  let start = -1
  for (let index = 0; index <= token.length; index++) {
    const unit = index === token.length ? 0x2d : token.charCodeAt(index)
    if (isBetween(unit)) {
      if (start >= 0) ranges.push({ start, end: index })
      start = -1
    } else if (start < 0 && (CLASSES[unit] === WORD || CLASSES[unit] === DIGIT)) start = index
  }
  return ranges
}

/** So many tokens are remembered before all are forgotten: more words than a news site writes in a month. */
const MOST_TOKENS = 1 << 16
/** A longer token is no word, and not met again. */
const LONGEST_TOKEN = 64

/** A string of its own: a slice would keep the whole text that it was cut from. */
function copied(word: string): string {
  let copy = ''
  for (let index = 0; index < word.length; index++) copy += word.charAt(index)
  return copy
}

/** A function that remembers, within bounds, what became of a token. */
function remembering<Value>(make: (token: string) => Value): (token: string) => Value {
  const known = new Map<string, Value>()
  return (token) => {
    const value = known.get(token)
    if (value !== undefined) return value
    if (token.length > LONGEST_TOKEN) return make(token)
    const own = copied(token)
    const made = make(own)
    if (known.size >= MOST_TOKENS) known.clear()
    known.set(own, made)
    return made
  }
}

let rows: readonly VariantRow[] | undefined
/** The rows of the project, read when they are first asked for. */
export function variantRows(): readonly VariantRow[] {
  rows ??= parseVariants(VARIANT_ROWS, 'variant-rows.ts')
  return rows
}

interface Plan {
  readonly clean: boolean
  /** Of a clean text. */
  readonly tokens: (text: string) => readonly Span[]
  readonly partsOf: (token: string) => readonly Part[]
  readonly lexicon: VariantLexicon | undefined
}

/** A stemmer that is known to return text. */
function checkedStemmer(stem: Stemmer): Stemmer {
  return (word) => {
    const made: unknown = stem(word)
    if (typeof made !== 'string') throw new TypeError(`Option "stem": expected a function that returns text, got ${typeof made}`)
    return made
  }
}

/** A tokenizer that is known to return ranges of the text in order. */
function checkedTokenizer(tokenizer: (text: string) => readonly Span[]): (text: string) => readonly Span[] {
  const fail = (got: string): never => {
    throw new TypeError(`Option "tokenizer": expected a function that returns ranges of the text in order, got ${got}`)
  }
  return (text) => {
    const spans: unknown = tokenizer(text)
    if (!Array.isArray(spans)) return fail(typeof spans)
    let before = 0
    for (const span of spans) {
      const { start, end } = (span ?? {}) as Partial<Span>
      const isRange = Number.isInteger(start) && Number.isInteger(end)
      if (!isRange || (start as number) < before || (end as number) < (start as number) || (end as number) > text.length)
        fail(isRange ? `${start} to ${end} behind ${before}` : 'no range')
      before = end as number
    }
    return spans
  }
}

function makePlan(options: AnalyzeOptions): Plan {
  const { clean, tokenizer, variants, conjunctions, stem, stopWords, ...folds } = settingsOf(options)
  const fold = folder(folds)
  const stemmer: Stemmer = typeof stem === 'string' ? STEMMERS[stem] : checkedStemmer(stem)
  const stemOf: Stemmer = conjunctions === 'strip' ? (word) => stemmer(withoutConjunction(word)) : stemmer
  const lexicon = variants === false ? undefined : new VariantLexicon(variants === true ? variantRows() : variants, fold)
  // A name must not be taken for a preposition that ends in alef maksura.
  const foldForStopping = folder({ ...folds, alefMaksura: 'keep', tehMarbuta: 'keep' })
  const stopped = new Set([...(stopWords === true ? STOP_WORDS : stopWords === false ? [] : stopWords)].map(foldForStopping))

  const partOf = (token: string, { start, end }: Span): Part => {
    const word = token.slice(start, end)
    const surface = fold(word)
    const reading = lexicon?.read(surface, stemOf) ?? { letters: surface, term: stemOf(surface), phrases: undefined, first: undefined }
    const { letters, term, phrases, first } = reading
    return { start, end, surface, letters, term, phrases, first, isStopWord: stopped.has(foldForStopping(word)) }
  }
  const makeParts = (token: string): Part[] => {
    const ranges = tokenizer === undefined ? wordsOfToken(token) : [{ start: 0, end: token.length }]
    return ranges.map((range) => partOf(token, range)).filter(({ surface }) => surface !== '')
  }

  return { clean, tokens: tokenizer === undefined ? words : checkedTokenizer(tokenizer), partsOf: remembering(makeParts), lexicon }
}

const plans = new WeakMap<AnalyzeOptions, Plan>()

function planOf(options: AnalyzeOptions): Plan {
  let plan = typeof options === 'object' && options !== null ? plans.get(options) : undefined
  if (plan === undefined) {
    plan = makePlan(options)
    plans.set(options, plan)
  }
  return plan
}

type Writable<Type> = { -readonly [Field in keyof Type]: Type[Field] }

/** Where a word stands: the token, the parts of it, and which part. */
interface Place {
  readonly token: number
  readonly parts: readonly Part[]
  readonly part: number
}

/** The words of a text that a phrase may be of: from a place on, as far as nothing but white space is between. */
function* wordsFrom(place: Place, text: string, spans: readonly Span[], { partsOf }: Plan): Generator<Part> {
  let { token, parts, part } = place
  let before = -1
  while (token < spans.length) {
    const span = spans[token] as Span
    for (; part < parts.length; part++) {
      const word = parts[part] as Part
      const start = span.start + word.start
      if (before >= 0 && !isGap(text, before, start)) return
      before = span.start + word.end
      yield { ...word, start, end: before }
    }
    const next = spans[++token]
    part = 0
    if (next !== undefined) parts = partsOf(text.slice(next.start, next.end))
  }
}

/** A term of several words. */
interface Joined extends Term {
  readonly length: number
}

function joined(parts: readonly Part[], term: string): Joined {
  const [first, last] = [parts[0] as Part, parts[parts.length - 1] as Part]
  return { term, surface: parts.map(({ surface }) => surface).join(' '), start: first.start, end: last.end, length: parts.length }
}

/** The phrase or name that begins with one of some words in a row; undefined if none does. */
function joinedAt(found: readonly Part[], at: number, plan: Plan): Joined | undefined {
  const { phrases, first } = found[at] as Part
  const phrase = phrases?.find(({ rest }) => rest.every((letters, index) => found[at + 1 + index]?.letters === letters))
  if (phrase !== undefined) return joined(found.slice(at, at + 1 + phrase.rest.length), phrase.term)
  const second = found[at + 1]
  if (first === undefined || second === undefined || second.isStopWord || !plan.lexicon?.isSecond(first, second.letters)) return undefined
  // The father of a servant of God: the last two are the name.
  if (joinedAt(found, at + 1, plan) !== undefined) return undefined
  const name = first + second.letters
  return joined(found.slice(at, at + 2), plan.partsOf(name)[0]?.term ?? name)
}

/** The phrase or name that begins at a place; undefined if none does. */
function joinedFrom(place: Place, text: string, spans: readonly Span[], plan: Plan): Joined | undefined {
  const found: Part[] = []
  // One word more, for a name may be followed by one that takes its second word.
  const most = (plan.lexicon?.longestPhrase ?? 0) + 1
  for (const part of wordsFrom(place, text, spans, plan)) if (found.push(part) >= most) break
  return joinedAt(found, 0, plan)
}

/** The terms of a text as it stands. */
function termsOf(text: string, plan: Plan): Writable<Term>[] {
  const spans = plan.tokens(text)
  const terms: Writable<Term>[] = []
  /** Words that a phrase has taken already. */
  let taken = 0
  for (let token = 0; token < spans.length; token++) {
    const span = spans[token] as Span
    const parts = plan.partsOf(text.slice(span.start, span.end))
    for (let at = 0; at < parts.length; at++) {
      if (taken > 0) {
        taken--
        continue
      }
      const { term, surface, start, end, isStopWord, phrases, first } = parts[at] as Part
      const mayJoin = phrases !== undefined || first !== undefined
      const phrase = mayJoin ? joinedFrom({ token, parts, part: at }, text, spans, plan) : undefined
      if (phrase !== undefined) {
        terms.push({ term: phrase.term, surface: phrase.surface, start: phrase.start, end: phrase.end })
        taken = phrase.length - 1
      } else if (!isStopWord && term !== '') terms.push({ term, surface, start: span.start + start, end: span.start + end })
    }
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
