/** The options of search analysis, and the presets: sets of them under one name. */
import { type Allowed, checkOptions } from '../check.ts'
import { FOLDS, type Folds } from './folds.ts'
import { STEMMERS, type Stemmer } from './stemmers.ts'
import { VARIANT_MATCHES, type VariantMatch, type VariantRow } from './variants.ts'

/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is done to a text before its words are compared. What is absent is as in `PRESETS.search`. */
export interface AnalyzeOptions extends Folds {
  /** Whether the text is put into the clean form first (`normalize`): shapes, misread bytes, entities, invisible characters. */
  readonly clean?: boolean
  /** What finds the words of the text; absent: `words`, and of a date, a time or a hashtag its parts. */
  readonly tokenizer?: (text: string) => readonly Span[]
  /** Whether spellings of one word are joined: by the rows of the project, or of your own (`parseVariants`), and names of two words (`names.ts`). */
  readonly variants?: boolean | readonly VariantRow[]
  /** Whether a conjunction before the article goes before the stemmer runs: stemmers leave some. */
  readonly conjunctions?: 'strip' | 'keep'
  /** What takes the affixes off a word. */
  readonly stem?: keyof typeof STEMMERS | Stemmer
  /** Whether function words are left out: those of `STOP_WORDS`, or of your own, in ordinary spelling. */
  readonly stopWords?: boolean | ReadonlySet<string>
}

type Settings = Omit<Required<AnalyzeOptions>, 'tokenizer'> & Pick<AnalyzeOptions, 'tokenizer'>

/** The folds of a search: what writers do not keep apart is one. */
export const SEARCH_FOLDS = {
  tashkeel: 'strip',
  daggerAlef: 'strip',
  tatweel: 'strip',
  alef: 'fold',
  alefMaksura: 'fold',
  tehMarbuta: 'fold',
  hamza: 'fold',
  digits: 'latin',
  lookAlikes: 'fold',
  presentationForms: 'fold',
  letterCase: 'fold',
} as const satisfies Required<Folds>

/**
 * Sets of options by their names. The clean form is none of them, for it is not searched: it is what `normalize` makes,
 * by the name of `clean` in `apply`.
 */
export const PRESETS = {
  /** Made for recall. */
  search: {
    ...SEARCH_FOLDS,
    clean: true,
    variants: true,
    conjunctions: 'strip',
    stem: 'light',
    stopWords: true,
  },
  /** What Lucene's `ArabicAnalyzer` does, with naqi's words and stop list. */
  lucene: {
    clean: false,
    tashkeel: 'vowels',
    daggerAlef: 'keep',
    tatweel: 'strip',
    alef: 'hamza',
    alefMaksura: 'fold',
    tehMarbuta: 'fold',
    hamza: 'keep',
    digits: 'decimal',
    lookAlikes: 'keep',
    presentationForms: 'keep',
    letterCase: 'fold',
    variants: false,
    conjunctions: 'keep',
    stem: 'light10',
    stopWords: true,
  },
} as const satisfies Readonly<Record<string, Settings>>

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string')

/** Whether a value has what the lexicon reads of a row. */
function isRow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { match, forms, never } = value as Partial<VariantRow>
  return VARIANT_MATCHES.includes(match as VariantMatch) && isTexts(forms) && isTexts(never)
}

const isFunction = (value: unknown): boolean => typeof value === 'function'
const isBoolean = (value: unknown): boolean => typeof value === 'boolean'

/** What each option may be. */
const OPTIONS: Readonly<Record<string, Allowed>> = {
  ...FOLDS,
  clean: [true, false],
  tokenizer: { expected: 'a function', is: isFunction },
  variants: {
    expected: 'a boolean or a list of variant rows, each with a "match" and lists of text "forms" and "never"',
    is: (value) => isBoolean(value) || (Array.isArray(value) && value.every(isRow)),
  },
  conjunctions: ['strip', 'keep'],
  stem: {
    expected: `${Object.keys(STEMMERS)
      .map((name) => `"${name}"`)
      .join(', ')} or a function`,
    is: (value) => isFunction(value) || (typeof value === 'string' && Object.hasOwn(STEMMERS, value)),
  },
  stopWords: { expected: 'a boolean or a Set of words', is: (value) => isBoolean(value) || value instanceof Set },
}

/**
 * The options in full.
 *
 * @throws TypeError
 *   On an option that there is not: names what was expected.
 */
export function settingsOf(options: AnalyzeOptions): Settings {
  checkOptions(options, OPTIONS)
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...PRESETS.search, ...Object.fromEntries(given) }
}
