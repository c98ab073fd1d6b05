/** Short word lists that decide where a sentence ends. Written for naqi; one word a line. */
import { fold } from './fold.ts'

/** Titles, ranks and references written short with more than one letter; one letter is always short for a word. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'أد',
  'دك',
  'ود',
  'وم',
  'وأ',
  'عق',
  'عم',
  'مق',
  'نق',
  'تح',
  'مج',
  'رض',
  'Dr',
  'Mr',
  'Mrs',
  'Ms',
  'Prof',
  'Eng',
  'Gen',
  'Col',
  'Lt',
  'Capt',
  'Sen',
  'Rep',
  'Gov',
  'St',
  'vs',
  'No',
  'Vol',
  'Fig',
  'pp',
])
/** How many letters the longest of them has. */
export const LONGEST_ABBREVIATION = 4

/** Words that join what follows an ellipsis to what stands before it, and et cetera; folded. */
const CONNECTIVES: ReadonlySet<string> = new Set(
  [
    'ثم',
    'بل',
    'أو',
    'أم',
    'حتى',
    'إذ',
    'إلا',
    'وإلا',
    'لأن',
    'لأنه',
    'لأنها',
    'لأنهم',
    'كي',
    'لكي',
    'إنما',
    'وإنما',
    'كأن',
    'كأنه',
    'كأنها',
    'إلخ',
    'الخ',
  ].map((word) => fold(word)),
)
/** But, with or without wa- before it and a pronoun behind it; folded. */
const BUT =
  /^\u0648?\u0644\u0643\u0646(?:\u0647[\u0627\u0645\u0646]?|\u0647\u0645\u0627|\u0643\u0645?|\u0646?\u064a|\u0646?\u0646?\u0627)?$/

/** Whether a folded word joins what follows to what stands before it. Wa- alone does not: most sentences begin with it. */
export function isConnective(word: string): boolean {
  return CONNECTIVES.has(word) || BUT.test(word)
}

/** Verbs that say whose words a quotation before them was, folded. With wa- before it such a verb begins a sentence. */
export const SAYING: ReadonlySet<string> = new Set(
  [
    'قال',
    'قالت',
    'قالوا',
    'يقول',
    'تقول',
    'سأل',
    'سألت',
    'تساءل',
    'تساءلت',
    'أجاب',
    'أجابت',
    'رد',
    'ردت',
    'أضاف',
    'أضافت',
    'هتف',
    'هتفت',
    'صاح',
    'صاحت',
    'صرخ',
    'صرخت',
    'كتب',
    'كتبت',
  ].map((word) => fold(word)),
)

/** What the names of sites end in when they are written in Arabic letters: net, com, org; folded. */
export const SITE_ENDINGS: ReadonlySet<string> = new Set(['نت', 'نيت', 'كوم', 'أورغ', 'أورج'].map((word) => fold(word)))
