/** The search form beside Lucene, Snowball and arabic-utils. */
import { analyze } from '../../src/arabic/search/analyze.ts'
import { type Folds, folder } from '../../src/arabic/search/folds.ts'
import { type AnalyzeOptions, PRESETS, type Span } from '../../src/arabic/search/options.ts'
import { light10, snowball } from '../../src/arabic/search/stemmers.ts'
import { type Difference, hasConformance, type PeerRow, type PeerSet, peerRows } from '../support/conformance.ts'

const { tashkeel, tatweel, alef, alefMaksura, tehMarbuta } = PRESETS.lucene
const lucene = folder({ tashkeel, tatweel, alef, alefMaksura, tehMarbuta })
const folded =
  (folds: Folds) =>
  ({ input }: PeerRow): string =>
    folder(folds)(input)

const PROBES = 'lucene/oracle_tokenize_probes.tsv'
const ANALYZER = 'lucene/test_arabic_analyzer.tsv'

/** The options that a row's operation asks for. */
const options = {
  ArabicAnalyzer: PRESETS.lucene,
  'ArabicAnalyzer(no stopwords)': { ...PRESETS.lucene, stopWords: false },
  'ArabicAnalyzer(stopwords=the,and,a)': { ...PRESETS.lucene, stopWords: new Set(['the', 'and', 'a']) },
  'ArabicAnalyzer(no stopwords, stemExclusion=ساهدهات)': {
    ...PRESETS.lucene,
    stopWords: false,
    stem: (word: string) => (word === 'ساهدهات' ? word : light10(word)),
  },
} as const satisfies Readonly<Record<string, AnalyzeOptions>>

const isAnalyzer = ({ operation }: PeerRow): boolean => Object.hasOwn(options, operation)
const optionsOf = ({ operation }: PeerRow): AnalyzeOptions => options[operation as keyof typeof options]
const terms = (text: string, options: AnalyzeOptions): string[] => analyze(text, options).map(({ term }) => term)
const list = ({ expected }: PeerRow): unknown => JSON.parse(expected)

/** The ranges of Lucene's own tokens for each probe. */
const theirRanges = new Map<string, readonly Span[]>(
  (hasConformance ? peerRows(PROBES) : [])
    .filter(({ operation }) => operation.startsWith('StandardTokenizer.offsets'))
    .map(({ input, expected }) => [input, (JSON.parse(expected) as [number, number][]).map(([start, end]) => ({ start, end }))]),
)
const theirs = (row: PeerRow): AnalyzeOptions => ({ ...optionsOf(row), tokenizer: (text) => theirRanges.get(text) ?? [] })

/** Whether all of some terms stand in a list, in the same order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let found = 0
  for (const term of all) if (term === some[found]) found++
  return found === some.length
}

const noEmptyTerms: Difference = {
  reason: 'A word that is nothing but tatweel or marks is no term; Lucene indexes an empty one.',
  when: (row, answer) => JSON.stringify((list(row) as string[]).filter((term) => term !== '')) === JSON.stringify(answer),
}

/** The two lists differ if each answer is all terms without some. */
const otherStopWords = (row: PeerRow, answer: unknown, options: AnalyzeOptions): boolean => {
  const all = terms(row.input, { ...options, stopWords: false })
  const expected = (list(row) as string[]).filter((term) => term !== '')
  return row.operation === 'ArabicAnalyzer' && isWithin(expected, all) && isWithin(answer as string[], all)
}

const STOP_REASON =
  'The stop lists differ: naqi has its own, judged without tashkeel and with all alefs as one, where Lucene takes words as they are written.'

/** Each answer is made of the terms of its own words, and of the words that both have, all are in both but stop words. */
const otherWords: Difference = {
  reason: "naqi's words are not UAX #29's: addresses and pictures are no words, an underscore parts two words, initials are letters apart.",
  when: (row, answer) => {
    const range = ({ start, end }: Span): string => `${start}-${end}`
    const expected = (list(row) as string[]).filter((term) => term !== '')
    const ours = analyze(row.input, { ...optionsOf(row), stopWords: false })
    const byTheirs = analyze(row.input, { ...theirs(row), stopWords: false })
    const shared = new Set(byTheirs.map(range))
    const both = ours.filter((term) => shared.has(range(term))).map(({ term }) => term)
    const keyOf = ({ term }: { readonly term: string }): string => term
    return (
      ours.map(range).join() !== byTheirs.map(range).join() &&
      isWithin(expected, byTheirs.map(keyOf)) &&
      isWithin(answer as string[], ours.map(keyOf)) &&
      (optionsOf(row).stopWords !== false || (isWithin(both, expected) && isWithin(both, answer as string[])))
    )
  },
}

/** Whether a word holds a letter that the Persian filter folds not, or otherwise. */
const holds = ({ input }: PeerRow, letters: RegExp): boolean => letters.test(input)

export const SEARCH_SETS: PeerSet[] = [
  {
    file: 'lucene/test_arabic_normalization_filter.tsv',
    title: 'Lucene, `ArabicNormalizationFilter`: its own tests',
    ours: 'The folds of `PRESETS.lucene`',
    answer: ({ input }) => lucene(input),
  },
  {
    file: 'lucene/oracle_words_normalize.tsv',
    title: 'Lucene, `ArabicNormalizationFilter`: words of news',
    ours: 'The folds of `PRESETS.lucene`',
    answer: ({ input }) => lucene(input),
  },
  {
    file: 'lucene/oracle_codepoints.tsv',
    title: 'Lucene, `ArabicNormalizationFilter`: every code point of the Arabic script',
    ours: 'The folds of `PRESETS.lucene`',
    only: ({ operation }) => operation === 'ArabicNormalizationFilter',
    answer: ({ input }) => lucene(input),
  },
  {
    file: 'lucene/oracle_codepoints.tsv',
    title: 'Lucene, `DecimalDigitFilter`: every code point of the Arabic script',
    ours: "`digits: 'decimal'`",
    only: ({ operation }) => operation === 'DecimalDigitFilter',
    answer: folded({ digits: 'decimal' }),
  },
  {
    file: 'lucene/oracle_codepoints.tsv',
    title: 'Lucene, `PersianNormalizationFilter`: every code point of the Arabic script',
    ours: "`lookAlikes: 'fold'`",
    only: ({ operation }) => operation === 'PersianNormalizationFilter',
    answer: folded({ lookAlikes: 'fold' }),
    differences: [
      {
        reason: 'Swash kaf, heh doachashmee and the heh goals with a sign are letters of Urdu and Sindhi, which the Persian filter leaves.',
        when: (row) => holds(row, /[\u06aa\u06be\u06c2\u06c3]/),
      },
      { reason: 'Hamza above is a mark: `tashkeel` strips it.', when: (row) => holds(row, /\u0654/) },
    ],
  },
  {
    file: 'lucene/test_arabic_stem_filter.tsv',
    title: 'Lucene, `ArabicStemFilter`: its own tests',
    ours: '`light10`',
    answer: ({ input }) => light10(input),
  },
  {
    file: 'lucene/oracle_words_light10.tsv',
    title: 'Lucene, `ArabicStemFilter` behind `ArabicNormalizationFilter`: words of news',
    ours: '`light10` behind the folds of `PRESETS.lucene`',
    answer: ({ input }) => light10(lucene(input)),
  },
  {
    file: ANALYZER,
    title: 'Lucene, `ArabicAnalyzer`: its own tests',
    ours: '`analyze` with `PRESETS.lucene`',
    only: isAnalyzer,
    answer: (row) => terms(row.input, optionsOf(row)),
    expected: list,
  },
  {
    file: ANALYZER,
    title: 'Lucene, the Arabic filters without a stop list: its own tests',
    ours: '`analyze` with `PRESETS.lucene` and `stopWords: false`',
    only: ({ operation }) => operation === 'ArabicNormalizationFilter+ArabicStemFilter',
    answer: ({ input }) => terms(input, { ...PRESETS.lucene, stopWords: false }),
    expected: list,
  },
  {
    file: PROBES,
    title: 'Lucene, `ArabicAnalyzer`: hard cases, from its own words on',
    ours: "`analyze` with `PRESETS.lucene` and Lucene's words as `tokenizer`",
    only: isAnalyzer,
    answer: (row) => terms(row.input, theirs(row)),
    expected: list,
    differences: [noEmptyTerms, { reason: STOP_REASON, when: (row, answer) => otherStopWords(row, answer, theirs(row)) }],
  },
  {
    file: PROBES,
    title: 'Lucene, `ArabicAnalyzer`: hard cases',
    ours: '`analyze` with `PRESETS.lucene`',
    only: isAnalyzer,
    answer: (row) => terms(row.input, optionsOf(row)),
    expected: list,
    differences: [noEmptyTerms, otherWords, { reason: STOP_REASON, when: (row, answer) => otherStopWords(row, answer, optionsOf(row)) }],
  },
  {
    file: 'snowball/oracle_words_stem.tsv',
    title: 'Snowball, the Arabic stemmer: words of news',
    ours: '`snowball`',
    answer: ({ input }) => snowball(input),
  },
  {
    file: 'snowball/readme_table.tsv',
    title: 'The Arabic light stemmer that Snowball took up: the table of its manual',
    ours: '`snowball`',
    answer: ({ input }) => snowball(input),
    differences: [
      {
        reason: "Snowball's algorithm has moved on since the table was written; `snowball` is what Snowball is now.",
        when: ({ extra }) => extra.includes('current algorithm does not meet'),
      },
    ],
  },
  {
    file: 'arabic-utils/tests.tsv',
    title: 'arabic-utils, `removeDiacritics`: its own tests',
    ours: "`tashkeel: 'strip'`",
    only: ({ operation }) => operation === 'removeDiacritics',
    answer: folded({ tashkeel: 'strip' }),
  },
  {
    file: 'arabic-utils/tests.tsv',
    title: 'arabic-utils, `normalize`, with the dagger alef gone, kept, or an alef: its own tests',
    ours: '`tashkeel`, `tatweel` and `daggerAlef`',
    only: ({ operation }) => operation.startsWith('normalize'),
    answer: ({ input, operation }) =>
      folder({
        tashkeel: 'strip',
        tatweel: operation.includes('keep tatweel') ? 'keep' : 'strip',
        daggerAlef: operation.includes('keep dagger') ? 'keep' : operation.includes('normalizeSuperscripAlef') ? 'alef' : 'strip',
      })(input),
  },
  {
    file: 'issues/requested_pairs.tsv',
    title: 'What users of other tools asked for: one letter for the hamza',
    ours: "`alef: 'fold'` and `hamza`: `'fold'`, or `'carrier'` for pyarabic's tasheel",
    only: ({ operation }) => operation.startsWith('normalize_hamza'),
    answer: ({ input, operation }) => folder({ alef: 'fold', hamza: operation.includes('tasheel') ? 'carrier' : 'fold' })(input),
  },
]
