/** The rules of the clean form, and the options that ask for more or less of it. */

/** Each option with its values, the default first. From `digits` on they are matters of house style. */
export const NORMALIZE_OPTIONS = {
  /** Tashkeel: as written, or without fathatan to sukun, the other marks up to U+065F, and the dagger alef. The Quran's own marks stay. */
  tashkeel: ['keep', 'strip'],
  /** The stretching stroke: gone, or as written. */
  tatweel: ['strip', 'keep'],
  /** Persian and Urdu letters in place of Arabic ones: the Arabic ones, or as written. */
  lookAlikes: ['fold', 'keep'],
  /** Alef with hamza, madda or wasla: as written, or the bare alef. */
  alef: ['keep', 'fold'],
  /** Final teh marbuta: as written, or heh. */
  tehMarbuta: ['keep', 'fold'],
  /** Final alef maksura: as written, or yeh. */
  alefMaksura: ['keep', 'fold'],
  /** Hamza on waw and yeh: as written, or the carrier alone. */
  hamza: ['keep', 'carrier'],
  /** Decimal digits and their separators: as written, or all of one set. Addresses and hashtags keep theirs, and codes in Latin letters Latin ones. */
  digits: ['keep', 'latin', 'arabic-indic'],
  /** Fathatan at the end of a word in alef or alef maksura: as written, on the letter before it, or on it. */
  tanween: ['keep', 'before-alef', 'on-alef'],
  /** Commas, semicolons and question marks of ASCII behind Arabic words: as written, or the Arabic ones. */
  punctuation: ['keep', 'arabic'],
  /** Spaces before a mark of punctuation: as written, or gone. */
  spaceBeforePunctuation: ['keep', 'strip'],
  /** The space between a mark of punctuation and the word behind it: as written, or added where it lacks. */
  spaceAfterPunctuation: ['keep', 'add'],
  /** The space between a word and a number: as written, or added where it lacks. */
  spaceBesideNumbers: ['keep', 'add'],
} as const

type OptionName = keyof typeof NORMALIZE_OPTIONS

/** What to do beyond the clean form, or not. */
export type NormalizeOptions = { -readonly [Name in OptionName]?: (typeof NORMALIZE_OPTIONS)[Name][number] }

/** Each rule, with the reason a reader is given. */
export const NORMALIZE_RULES = {
  space: 'a no-break, zero-width or other odd space is a space',
  'repeated-space': 'one space separates two words',
  'edge-space': 'a line neither begins nor ends with a space',
  invisible: 'an invisible control character carries no text',
  control: 'a control character carries no text',
  tatweel: 'tatweel stretches a word and is no letter of it',
  'tatweel-dash': 'a tatweel between spaces or beside a number stands for a dash',
  'presentation-form': 'a letter drawn in one of its shapes is the letter',
  'look-alike-letter': 'a Persian or Urdu letter stands where Arabic has its own',
  'repeated-mark': 'a letter carries a vowel sign once',
  'detached-mark': 'a vowel sign behind a space stands on the word before it',
  'orphan-mark': 'a vowel sign has no letter to stand on',
  'mark-flood': 'a letter carries no more than thirty marks',
  'mark-order': 'a letter and its marks have one canonical encoding (Unicode NFC)',
  'html-entity': 'an HTML entity stands for a character',
  mojibake: 'bytes that were read in the wrong encoding are read again in the right one',
  'lone-surrogate': 'half of a character stands for no character',
  tashkeel: 'vowel signs are to be stripped',
  alef: 'alef forms are to be one letter',
  'teh-marbuta': 'teh marbuta is to be heh',
  'alef-maksura': 'alef maksura is to be yeh',
  hamza: 'hamza carriers are to be bare',
  digits: 'digits and their separators are to be of one set',
  tanween: 'tanween is to stand in one place beside a final alef',
  'arabic-punctuation': 'punctuation behind Arabic words is to be Arabic',
  'space-before-punctuation': 'no space is to stand before punctuation',
  'space-after-punctuation': 'a space is to stand behind punctuation',
  'space-beside-number': 'a space is to stand between a word and a number',
} as const

export type NormalizeRule = keyof typeof NORMALIZE_RULES

/** Text `[start, end)` is to read `now`. Offsets are UTF-16 code units. */
export interface NormalizeChange {
  readonly start: number
  readonly end: number
  readonly now: string
  readonly rule: NormalizeRule
}

/** A text with changes carried out, which are in order and do not overlap. */
export function carryOut(text: string, changes: readonly NormalizeChange[]): string {
  let result = ''
  let end = 0
  for (const change of changes) {
    result += text.slice(end, change.start) + change.now
    end = change.end
  }
  return result + text.slice(end)
}
