/** What is done to a word of a text: the options of an analysis, made ready. */
import { CLASSES, DIGIT, WORD } from '../characters.ts'
import { words } from '../words.ts'
import { folder } from './folds.ts'
import { remembering } from './memory.ts'
import { type AnalyzeOptions, type Span, settingsOf } from './options.ts'
import { STEMMERS, type Stemmer, withoutConjunction } from './stemmers.ts'
import { STOP_WORDS } from './stopwords.ts'
import { VARIANT_ROWS } from './variant-rows.ts'
import { parseVariants, type Reading, VariantLexicon, type VariantRow } from './variants.ts'

/** One word of a token, which has one but for dates, times and hashtags. Its range is of the token. */
export interface Part extends Span, Reading {
  /** The word folded, with its affixes. */
  readonly surface: string
  readonly isStopWord: boolean
}

export interface Plan {
  readonly clean: boolean
  /** Of a clean text. */
  readonly tokens: (text: string) => readonly Span[]
  /** Of the token at `[start, end)` of a text. */
  readonly partsOf: (text: string, start: number, end: number) => readonly Part[]
  readonly lexicon: VariantLexicon | undefined
}

/** What stands between the words of one token: number, commercial at, hyphen-minus, solidus, colon, low line. */
const isBetween = (unit: number): boolean =>
  unit === 0x23 || unit === 0x40 || unit === 0x2d || unit === 0x2f || unit === 0x3a || unit === 0x5f

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

let rows: readonly VariantRow[] | undefined
/** The rows of the project, read when they are first asked for. */
export function variantRows(): readonly VariantRow[] {
  rows ??= parseVariants(VARIANT_ROWS, 'variant-rows.ts')
  return rows
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
  const longestStopped = Math.max(0, ...[...stopped].map((word) => word.length))

  const partOf = (word: string, start: number, surface: string): Part => {
    const reading = lexicon?.read(surface, stemOf) ?? { letters: surface, term: stemOf(surface), phrases: undefined, first: undefined }
    const { letters, term, phrases, first } = reading
    // The two folds leave as many letters.
    const isStopWord = surface.length <= longestStopped && stopped.has(foldForStopping(word))
    return { start, end: start + word.length, surface, letters, term, phrases, first, isStopWord }
  }
  const makeParts = (token: string): Part[] => {
    const parts: Part[] = []
    for (const { start, end } of tokenizer === undefined ? wordsOfToken(token) : [{ start: 0, end: token.length }]) {
      const word = token.slice(start, end)
      const surface = fold(word)
      if (surface !== '') parts.push(partOf(word, start, surface))
    }
    return parts
  }

  return { clean, tokens: tokenizer === undefined ? words : checkedTokenizer(tokenizer), partsOf: remembering(makeParts), lexicon }
}

const plans = new WeakMap<AnalyzeOptions, Plan>()

/**
 * The plan for a set of options, made once for each options object.
 *
 * @throws TypeError
 *   On an option that there is not.
 */
export function planOf(options: AnalyzeOptions): Plan {
  let plan = typeof options === 'object' && options !== null ? plans.get(options) : undefined
  if (plan === undefined) {
    plan = makePlan(options)
    plans.set(options, plan)
  }
  return plan
}
