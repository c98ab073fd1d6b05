/**
 * How much a text reads like Arabic, in bits: what tells a right reading of bytes from a wrong one.
 *
 * Common words weigh most, then the letters, each by how often Arabic has it, and where it stands in its word. Letters
 * that no orthography puts side by side (Latin and Arabic ones, accented ones without a plain one) weigh against a text.
 */
import {
  ALEF,
  ALEF_MAKSURA,
  CLASSES,
  DAMMATAN,
  DIGIT,
  FARSI_YEH,
  isArabic,
  isWordUnit,
  KASRATAN,
  KEHEH,
  LAM,
  MARKING,
  SYMBOL,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  WORD,
  YEH,
  YEH_HAMZA,
} from '../characters.ts'

/** Frequent words of Arabic news, without which few sentences are made. Written for naqi; one word a line. */
const COMMON: ReadonlySet<string> = new Set([
  'في',
  'من',
  'على',
  'إلى',
  'عن',
  'مع',
  'أن',
  'إن',
  'أو',
  'لا',
  'ما',
  'لم',
  'لن',
  'قد',
  'كان',
  'كانت',
  'يكون',
  'هذا',
  'هذه',
  'ذلك',
  'تلك',
  'الذي',
  'التي',
  'الذين',
  'هو',
  'هي',
  'هم',
  'كل',
  'بعض',
  'غير',
  'بين',
  'بعد',
  'قبل',
  'عند',
  'عندما',
  'منذ',
  'خلال',
  'حتى',
  'حيث',
  'كما',
  'ثم',
  'أي',
  'إذا',
  'لكن',
  'ولكن',
  'أما',
  'أنه',
  'أنها',
  'إنه',
  'بأن',
  'وأن',
  'به',
  'بها',
  'فيه',
  'فيها',
  'منه',
  'منها',
  'عليه',
  'عليها',
  'إليه',
  'له',
  'لها',
  'لهم',
  'ولا',
  'وما',
  'وفي',
  'ومن',
  'وهو',
  'وهي',
  'وقد',
  'وكان',
  'وعلى',
  'أكثر',
  'أكد',
  'وأكد',
  'قال',
  'وقال',
  'قالت',
  'أضاف',
  'وأضاف',
  'أعلن',
  'كيف',
  'لماذا',
  'يوم',
  'اليوم',
  'أمس',
  'عام',
  'العام',
  'سنة',
  'شهر',
  'مدينة',
  'رئيس',
  'الرئيس',
  'وزير',
  'الوزير',
  'محمد',
  'أحمد',
  'عبد',
  'الله',
  'حول',
  'نحو',
  'ضد',
  'فوق',
  'تحت',
  'أمام',
  'دون',
  'سوى',
  'فقط',
  'أيضا',
  'جدا',
  'هنا',
  'هناك',
  'نعم',
  'هل',
  'يا',
  'أول',
  'آخر',
  'الأول',
  'الثاني',
  'عدد',
  'مليون',
  'ألف',
])
/** No common word is longer. */
const LONGEST_COMMON = 6

/**
 * What a letter weighs, in quarters of a bit: the binary logarithm of 36 times its share in the sample corpus, so that
 * evenly spread letters weigh nothing. From hamza (U+0621) to yeh (U+064A); the signs before feh are no letters.
 */
const LETTERS = Int8Array.of(
  -11,
  -19,
  -1,
  -22,
  -9,
  -12,
  10,
  2,
  1,
  3,
  -9,
  -4,
  -2,
  -7,
  1,
  -11,
  4,
  -8,
  0,
  -5,
  -5,
  -8,
  -5,
  -15,
  1,
  -11,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  -1,
  -4,
  8,
  5,
  3,
  -2,
  3,
  -7,
  6,
)
const HAMZA = 0x0621

/** What the other evidence weighs, in quarters of a bit. Estimates: what counts is that they add up over words. */
const COMMON_WORD = 20
const ARTICLE = 8
const FOREIGN_LETTER = -12
/** As the rarer letters of Arabic: names of persons and places bring these into its news. */
const LETTER_OF_NAMES = -6
const MISPLACED = -20
const OTHER_SCRIPT = -24
const ACCENTED_PAIR = -14
/** More pairs in a word say no more: lists of letters are long. */
const MOST_PAIRS = 3
const CONTROL = -8
const MARK = -2

const SPACE = 0x20
const ARABIC_COMMA = 0x060c
const DATE_SEPARATOR = 0x060d
/** Honorifics and the Quran's signs up to the small kasra: not of news. */
const FIRST_HONORIFIC = 0x0610
const LAST_HONORIFIC = 0x061a
const BACKSLASH = 0x5c
const CIRCUMFLEX = 0x5e
const UNDERSCORE = 0x5f

/** Peh, tcheh, gaf, keheh and Farsi yeh. */
const LETTERS_OF_NAMES: ReadonlySet<number> = new Set([0x067e, 0x0686, 0x06af, KEHEH, FARSI_YEH])

/** More letters than that before an opening bracket or quotation mark are no proclitics. */
const MOST_OF_PROCLITICS = 3

/** What stands before a unit. */
const NOTHING = 0
const ARABIC = 1
const PLAIN = 2
const ACCENTED = 3

/** Whether a letter stands at the end of its word alone. */
function isFinal(unit: number): boolean {
  return unit === TEH_MARBUTA || unit === ALEF_MAKSURA
}

/** Whether a unit is a sign that does not follow a letter: of ASCII's, and of Latin-1's and its like (accents, fractions …). */
function isSign(unit: number): boolean {
  if (unit < 0xa0 || unit >= 0x0600) return unit === UNDERSCORE || unit === CIRCUMFLEX || unit === BACKSLASH
  return CLASSES[unit] === SYMBOL || CLASSES[unit] === DIGIT
}

/** Whether a unit stands behind a word, never inside or before one: what closes, and signs of the Arabic block. */
function isOutsideWords(unit: number): boolean {
  return (
    unit === 0xbb ||
    unit === 0x5d ||
    unit === 0x7d ||
    (unit >= 0x0600 && unit <= 0x060f && unit !== ARABIC_COMMA && unit !== DATE_SEPARATOR)
  )
}

/** Whether a unit may stand behind proclitics alone, before the rest of a word. */
function opens(unit: number): boolean {
  return unit === 0xab || unit === 0x5b || unit === 0x7b
}

/** What a letter of the Arabic script weighs behind another one, or at the start of a word. */
function letterWeight(text: string, index: number, first: boolean): number {
  const unit = text.charCodeAt(index)
  const letter = unit >= HAMZA && unit <= YEH
  const weight = letter ? (LETTERS[unit - HAMZA] as number) : LETTERS_OF_NAMES.has(unit) ? LETTER_OF_NAMES : FOREIGN_LETTER
  if (first) return unit === WAW_HAMZA || unit === YEH_HAMZA || isFinal(unit) ? weight + MISPLACED : weight
  const before = text.charCodeAt(index - 1)
  return isFinal(before) ||
    before === DAMMATAN ||
    before === KASRATAN ||
    (before === unit && index > 1 && text.charCodeAt(index - 2) === unit)
    ? weight + MISPLACED
    : weight
}

/** What a word weighs beyond its letters. */
function wordWeight(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_COMMON && COMMON.has(text.slice(start, end))) return COMMON_WORD
  const article = text.charCodeAt(start) === WAW ? start + 1 : start
  return end - article > 3 && text.charCodeAt(article) === ALEF && text.charCodeAt(article + 1) === LAM ? ARTICLE : 0
}

/** How much a text reads like Arabic, in quarters of a bit: more than nothing if it does, less if it reads like no text. */
export function arabicness(text: string): number {
  let weight = 0
  let before = NOTHING
  let start = 0
  let pairs = 0
  /** Whether what stands in no word, and begins none, is all since the last letter or space. */
  let cut = false
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : SPACE
    let kind = NOTHING
    if (CLASSES[unit] === WORD) kind = isArabic(unit) ? ARABIC : unit < 0x80 ? PLAIN : ACCENTED
    else if (CLASSES[unit] === MARKING && isArabic(unit)) {
      // A mark belongs to the letter before it.
      const isHonorific = unit >= FIRST_HONORIFIC && unit <= LAST_HONORIFIC
      weight += before === ARABIC && !isHonorific ? MARK : MISPLACED
      if (before === ARABIC) continue
    } else if (unit >= 0x80 && unit < 0xa0) weight += CONTROL
    if (before === ARABIC && isSign(unit)) weight += OTHER_SCRIPT
    if (kind === ARABIC) {
      if (cut) weight += OTHER_SCRIPT
      cut = false
    } else cut = isOutsideWords(unit) || (opens(unit) && (cut || (before === ARABIC && index - start > MOST_OF_PROCLITICS)))
    if (before === ARABIC && kind !== ARABIC) weight += wordWeight(text, start, index)
    if (kind === ARABIC) {
      if (before !== ARABIC) start = index
      const letter = letterWeight(text, index, before !== ARABIC)
      // A letter by itself is no word, however frequent it is.
      const alone = before !== ARABIC && !isWordUnit(text.charCodeAt(index + 1))
      weight += alone ? Math.min(letter, 0) : letter
    } else if (kind === ACCENTED && before === ACCENTED) {
      if (pairs++ < MOST_PAIRS) weight += ACCENTED_PAIR
    } else pairs = 0
    if (kind !== NOTHING && before !== NOTHING && (kind === ARABIC) !== (before === ARABIC)) weight += OTHER_SCRIPT
    before = kind
  }
  return weight
}
