/** The language of an article: script statistics first, franc where they leave a doubt. */
import { francAll } from 'franc'
import { isArabicLetter, isLetter } from './characters.ts'

/** Letters of the Arabic script that standard Arabic does not have: Persian, Urdu, Kurdish, Pashto, Uyghur. */
const OTHER_LETTERS =
  /[\u067e\u0686\u0698\u06af\u06a9\u06cc\u0679\u0688\u0691\u06ba\u06d2\u06be\u06c1\u06d5\u06ce\u06c6\u0695\u06b5\u067c\u0689\u0693\u069a\u06d0\u06cd\u06ab\u06bc]/g

/** How many units of an article are looked at: its language does not change behind them. */
const SAMPLE = 4096

const CANDIDATES = ['arb', 'pes', 'urd', 'ckb', 'pus', 'uig', 'prs']

/**
 * The language of a text of more than a line.
 *
 * @returns
 *   ISO 639-3: `arb` for standard Arabic, `und` where there is too little to tell.
 */
export function languageOf(text: string): string {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  let letters = 0
  let arabic = 0
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index)
    if (!isLetter(unit)) continue
    letters++
    if (isArabicLetter(unit)) arabic++
  }
  if (letters < 20) return 'und'
  if (arabic * 2 < letters) return francAll(sample)[0]?.[0] ?? 'und'
  const others = sample.match(OTHER_LETTERS)?.length ?? 0
  if (others * 50 < arabic) return 'arb'
  return francAll(sample, { only: CANDIDATES })[0]?.[0] ?? 'und'
}
