/** The rules of the clean form, and the options that ask for more or less of it. */

export interface NormalizeOptions {
  /** Vowel signs: as written, or gone. */
  tashkeel?: 'keep' | 'strip'
  /** The stretching stroke. */
  tatweel?: 'strip' | 'keep'
  /** Persian and Urdu letters in place of Arabic ones: the Arabic ones, or as written. */
  lookAlikes?: 'fold' | 'keep'
  /** Alef with hamza, madda or wasla: as written, or the bare alef. */
  alef?: 'keep' | 'fold'
  /** Final teh marbuta: as written, or heh. */
  tehMarbuta?: 'keep' | 'fold'
  /** Final alef maksura: as written, or yeh. */
  alefMaksura?: 'keep' | 'fold'
  /** Hamza on waw and yeh: as written, or the carrier alone. */
  hamza?: 'keep' | 'fold'
  /** Decimal digits: as written, or all of one set. */
  digits?: 'keep' | 'latin' | 'arabic-indic'
}

/** Each rule, with the reason a reader is given. */
export const NORMALIZE_RULES = {
  space: 'a no-break, zero-width or other odd space is a space',
  'repeated-space': 'one space separates two words',
  'edge-space': 'a line neither begins nor ends with a space',
  invisible: 'an invisible control character carries no text',
  control: 'a control character carries no text',
  tatweel: 'tatweel stretches a word and is no letter of it',
  'tatweel-dash': 'a tatweel between spaces stands for a dash',
  'presentation-form': 'a letter drawn in one of its shapes is the letter',
  'look-alike-letter': 'a Persian or Urdu letter stands where Arabic has its own',
  'mark-order': 'a letter and its marks have one canonical encoding (Unicode NFC)',
  'html-entity': 'an HTML entity stands for a character',
  mojibake: 'bytes that were read in the wrong encoding are read again in the right one',
  'lone-surrogate': 'half of a character stands for no character',
  tashkeel: 'vowel signs are to be stripped',
  alef: 'alef forms are to be one letter',
  'teh-marbuta': 'teh marbuta is to be heh',
  'alef-maksura': 'alef maksura is to be yeh',
  hamza: 'hamza carriers are to be bare',
  digits: 'digits are to be of one set',
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
