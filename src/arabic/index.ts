/** The Arabic core, without input or output: `naqi/arabic`. */
export { compose, type SourceMap, type Stretch, toSource, toText } from '../article/sourcemap.ts'
export { type CodePointOffsets, codePointOffsets } from './codepoints.ts'
export { type DateLine, parseDate } from './dates.ts'
export { type Folded, fold, foldLetters } from './fold.ts'
export { languageOf } from './language.ts'
export { type MatchOptions, matches } from './matches.ts'
export { parseArabic, retextArabic } from './nlcst.ts'
export {
  carryOut,
  NORMALIZE_OPTIONS,
  NORMALIZE_RULES,
  type NormalizeChange,
  type NormalizeOptions,
  type NormalizeRule,
  normalize,
  normalizeChanges,
  sourceMapOf,
} from './normalize.ts'
export { analyze, apply, type Form, searchKey, type Term } from './search/analyze.ts'
export { type Folds, folder } from './search/folds.ts'
export { type AnalyzeOptions, PRESETS, type Span } from './search/options.ts'
export { variantRows } from './search/plan.ts'
export { light, light10, type Stemmer, snowball } from './search/stemmers.ts'
export { STOP_WORDS } from './search/stopwords.ts'
export { parseVariants, type VariantMatch, type VariantRow } from './search/variants.ts'
export { sentenceRanges, sentences, type TextRange } from './sentences.ts'
export { fromVisible, visible } from './visible.ts'
export { TOKEN_TYPES, type Token, Tokens, type TokenType, tokenize, words } from './words.ts'
