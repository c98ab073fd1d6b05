/** The characters of Arabic text, by the names of Unicode and of the field. Code points; all are single UTF-16 units. */

export const ALEF_MADDA = 0x0622
export const ALEF_HAMZA_ABOVE = 0x0623
export const WAW_HAMZA = 0x0624
export const ALEF_HAMZA_BELOW = 0x0625
export const YEH_HAMZA = 0x0626
export const ALEF = 0x0627
export const BEH = 0x0628
export const TEH_MARBUTA = 0x0629
export const TATWEEL = 0x0640
export const FEH = 0x0641
export const KAF = 0x0643
export const LAM = 0x0644
export const MEEM = 0x0645
export const HEH = 0x0647
export const WAW = 0x0648
export const ALEF_MAKSURA = 0x0649
export const YEH = 0x064a
export const FATHATAN = 0x064b
export const DAMMATAN = 0x064c
export const KASRATAN = 0x064d
export const SUKUN = 0x0652
export const DAGGER_ALEF = 0x0670
export const ALEF_WASLA = 0x0671
export const ARABIC_INDIC_ZERO = 0x0660
export const EXTENDED_ZERO = 0x06f0
/** Persian and Urdu letters that stand for Arabic ones in carelessly typed Arabic. */
export const KEHEH = 0x06a9
export const SWASH_KAF = 0x06aa
export const FARSI_YEH = 0x06cc
export const HEH_GOAL = 0x06c1
export const HEH_DOACHASHMEE = 0x06be
/** Signs of the Quran: a long vowel that is spoken and not written. Unicode has them as letters. */
export const SMALL_WAW = 0x06e5
export const SMALL_YEH = 0x06e6
const HEH_YEH_ABOVE = 0x06c0
const HEH_GOAL_HAMZA = 0x06c2
const TEH_MARBUTA_GOAL = 0x06c3
const YEH_BARREE = 0x06d2

/** The Arabic letters that Persian and Urdu ones stand for where texts are compared. */
export const LOOK_ALIKES: ReadonlyMap<number, number> = new Map([
  [KEHEH, KAF],
  [SWASH_KAF, KAF],
  [FARSI_YEH, YEH],
  [YEH_BARREE, YEH],
  [HEH_GOAL, HEH],
  [HEH_DOACHASHMEE, HEH],
  [HEH_YEH_ABOVE, HEH],
  [HEH_GOAL_HAMZA, HEH],
  [TEH_MARBUTA_GOAL, TEH_MARBUTA],
])

export const ZWSP = 0x200b
export const ZWNJ = 0x200c
export const ZWJ = 0x200d
export const LRM = 0x200e
export const RLM = 0x200f

const LETTER_OR_MARK = /[\p{L}\p{M}]/u
const LETTER = /\p{L}/u
const NUMBER = /\p{N}/u
const SPACE = /[\s\u0085\u2800]/u
const PUNCTUATION = /\p{P}/u

/** What a UTF-16 unit is to a reader of words. Surrogates are symbols: no word of Arabic news is written with them. */
export const SYMBOL = 0
export const WORD = 1
export const DIGIT = 2
export const WHITE = 3
export const PUNCT = 4
/** Parts of a word that carry no letter: marks, tatweel, joiners. */
export const MARKING = 5

/** Whether a unit is an ideograph or a syllable of Hangul: letters all, and in NFC. 40,000 units need not be looked up one by one. */
export function isOfLongRun(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)
}

/** The class of every UTF-16 unit, derived from Unicode's properties. */
export const CLASSES: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    // Surrogates and private use are symbols.
    if (unit >= 0xd800 && unit <= 0xf8ff) continue
    if (isOfLongRun(unit)) {
      classes[unit] = WORD
      continue
    }
    const character = String.fromCharCode(unit)
    if (unit === TATWEEL || unit === ZWNJ || unit === ZWJ) classes[unit] = MARKING
    else if (LETTER_OR_MARK.test(character)) classes[unit] = LETTER.test(character) ? WORD : MARKING
    else if (NUMBER.test(character)) classes[unit] = DIGIT
    else if (SPACE.test(character)) classes[unit] = WHITE
    else if (PUNCTUATION.test(character)) classes[unit] = PUNCT
  }
  return classes
})()

/** Whether a unit can stand inside a word: a letter, a digit, a mark, a tatweel or a joiner. */
export function isWordUnit(unit: number): boolean {
  const kind = CLASSES[unit]
  return kind === WORD || kind === DIGIT || kind === MARKING
}

/** A letter of any script. */
export function isLetter(unit: number): boolean {
  return CLASSES[unit] === WORD
}

/** Whether a letter is one of the Arabic script: of its blocks, or of its presentation forms. */
export function isArabic(letter: number): boolean {
  return (letter >= 0x0600 && letter <= 0x08ff) || (letter >= 0xfb50 && letter <= 0xfefc)
}

/** Fathatan to sukun, the marks above and below up to U+065F, and the dagger alef. */
export function isTashkeel(unit: number): boolean {
  return (unit >= FATHATAN && unit <= 0x065f) || unit === DAGGER_ALEF
}

export function isMark(unit: number): boolean {
  return CLASSES[unit] === MARKING && unit !== TATWEEL && unit !== ZWNJ && unit !== ZWJ
}

/** LRM, RLM, Arabic letter mark, embeddings, overrides and isolates. */
export function isBidiControl(unit: number): boolean {
  return unit === LRM || unit === RLM || unit === 0x061c || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)
}

/** Zero-width spaces and joiners, the byte order mark, the soft hyphen, and Unicode's other invisible format characters. */
export function isZeroWidth(unit: number): boolean {
  return (
    (unit >= ZWSP && unit <= ZWJ) ||
    (unit >= 0x2060 && unit <= 0x2064) ||
    (unit >= 0x206a && unit <= 0x206f) ||
    unit === 0xfeff ||
    unit === 0x00ad ||
    unit === 0x180e
  )
}

/** The value of a decimal digit, Latin, Arabic-Indic or Persian; -1 if it is none. */
export function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  if (unit >= ARABIC_INDIC_ZERO && unit <= ARABIC_INDIC_ZERO + 9) return unit - ARABIC_INDIC_ZERO
  if (unit >= EXTENDED_ZERO && unit <= EXTENDED_ZERO + 9) return unit - EXTENDED_ZERO
  return -1
}

/** Text with all digits Latin. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digitValue(digit.charCodeAt(0))))
}
