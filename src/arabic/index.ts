/** The Arabic core, without input or output: `naqi/arabic`. */
export { type DateLine, parseDate } from './dates.ts'
export { type Folded, fold, foldLetters } from './fold.ts'
export { languageOf } from './language.ts'
export { parseArabic, retextArabic } from './nlcst.ts'
export {
  NORMALIZE_OPTIONS,
  NORMALIZE_RULES,
  type NormalizeChange,
  type NormalizeOptions,
  type NormalizeRule,
  normalize,
  normalizeChanges,
} from './normalize.ts'
export { sentences } from './sentences.ts'
export { fromVisible, visible } from './visible.ts'
export { type Token, type TokenType, tokenize, words } from './words.ts'
