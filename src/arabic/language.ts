/** The language of an article: script statistics first, franc where they leave a doubt. */

import { francAll } from 'franc'
import { CLASSES, isArabic, WORD } from './characters.ts'
import { checkText } from './check.ts'

/** Letters of the Arabic script that standard Arabic does not have: Persian, Urdu, Kurdish, Pashto, Uyghur. */
const OTHERS: ReadonlySet<number> = new Set([
  0x067e, 0x0686, 0x0698, 0x06af, 0x06a9, 0x06cc, 0x0679, 0x0688, 0x0691, 0x06ba, 0x06d2, 0x06be, 0x06c1, 0x06d5, 0x06ce, 0x06c6, 0x0695,
  0x06b5, 0x067c, 0x0689, 0x0693, 0x069a, 0x06d0, 0x06cd, 0x06ab, 0x06bc,
])

/** How many units of an article are looked at: its language does not change behind them. */
const SAMPLE = 2048

/** Yeh: standard Arabic has no letter behind it but alef wasla. */
const LAST_ARABIC_LETTER = 0x064a

const CANDIDATES = ['arb', 'pes', 'urd', 'ckb', 'pus', 'uig', 'prs']

/**
 * The language of a text of more than a line.
 *
 * @returns
 *   ISO 639-3: `arb` for standard Arabic, `und` where there is too little to tell.
 */
export function languageOf(text: string): string {
  checkText(text)
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  let letters = 0
  let arabic = 0
  let others = 0
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index)
    if (CLASSES[unit] !== WORD) continue
    letters++
    if (!isArabic(unit)) continue
    arabic++
    if (unit > LAST_ARABIC_LETTER && OTHERS.has(unit)) others++
  }
  if (letters < 20) return 'und'
  if (arabic * 2 < letters) return francAll(sample)[0]?.[0] ?? 'und'
  if (others * 50 < arabic) return 'arb'
  return francAll(sample, { only: CANDIDATES })[0]?.[0] ?? 'und'
}
