/**
 * Mojibake: Arabic whose bytes somebody read in another encoding, read again.
 *
 * It comes from UTF-8 read as a codec of one byte a character, from such a codec of Arabic read as another, and from
 * both in turn. A line is read again only if that makes it read like Arabic by much; of several readings the one for
 * which most speaks wins. What the misreading lost stays lost: a byte that became U+FFFD, a question mark or nothing is
 * not guessed.
 */
import { CLASSES, isArabic, WORD } from './characters.ts'
import {
  CENTRAL_EUROPEAN,
  type Codec,
  CYRILLIC,
  LATIN_9,
  MAC_OR_ISO_ARABIC,
  MAC_ROMAN,
  TURKISH,
  WESTERN,
  WINDOWS_ARABIC,
} from './mojibake/codecs.ts'
import { FEWEST, type Reading } from './mojibake/reading.ts'
import { rereadSingleBytes } from './mojibake/singlebyte.ts'
import { rereadUtf8 } from './mojibake/utf8.ts'
import { carryOut, type NormalizeChange } from './rules.ts'

/** What UTF-8 is read as. For Arabic letters the Turkish codec does as the Western one does. */
const UTF8_READ_AS: readonly Codec[] = [WESTERN, WINDOWS_ARABIC, MAC_ROMAN, MAC_OR_ISO_ARABIC, CENTRAL_EUROPEAN, CYRILLIC, LATIN_9]

/** Codecs of one byte a character: what was read, and what is right. Cyrillic is missing: healthy Russian looks like it. */
const SINGLE_BYTES: readonly (readonly [wrong: Codec, right: Codec])[] = [
  [WESTERN, WINDOWS_ARABIC],
  [WESTERN, MAC_OR_ISO_ARABIC],
  [TURKISH, WINDOWS_ARABIC],
  [TURKISH, MAC_OR_ISO_ARABIC],
  [MAC_ROMAN, WINDOWS_ARABIC],
  [MAC_ROMAN, MAC_OR_ISO_ARABIC],
  [WINDOWS_ARABIC, MAC_OR_ISO_ARABIC],
]

/**
 * Units that stand side by side in misread text and hardly in healthy text: the first of them has one of eight bits, the
 * second has the bit `TO_SECOND` places higher. The bits below these two are the codecs' of `UTF8_READ_AS`: the first and a
 * later byte of a misread letter.
 */
const ACCENTED_FIRST = 7
const ACCENTED_SECOND = 8
const TO_SECOND = 16

/** What letters are misread as that stands in healthy text as well: quotation marks, dashes, dots, signs, no-break spaces. */
const EVERYDAY = /[\u00a0\u00ab\u00bb\u00d7\u00f7\u2013-\u201d\u2026\u20ac]/

/** The bits of every unit. */
const SUSPECTS: Uint32Array = (() => {
  const suspects = new Uint32Array(0x10000)
  const mark = (unit: number, bits: number): void => {
    suspects[unit] = (suspects[unit] as number) | bits
  }
  UTF8_READ_AS.forEach(({ bytes }, bit) => {
    for (const [unit, byte] of bytes) {
      if (unit < 0x80) continue
      // C2 and C3 lead what Latin-1 letters become when they are misread again; D8 to DB lead Arabic letters.
      if (byte < 0xc0) mark(unit, 1 << (bit + TO_SECOND))
      else if (byte === 0xc2 || byte === 0xc3 || (byte >= 0xd8 && byte <= 0xdb)) mark(unit, 1 << bit)
    }
  })
  const accented = (1 << ACCENTED_FIRST) | (1 << (ACCENTED_FIRST + TO_SECOND)) | (1 << (ACCENTED_SECOND + TO_SECOND))
  for (const { bytes } of [WESTERN, TURKISH, MAC_ROMAN]) {
    for (const [unit, byte] of bytes) {
      if (byte >= 0xc0 && !EVERYDAY.test(String.fromCharCode(unit))) mark(unit, accented)
    }
  }
  for (let unit = 0x0620; unit < 0x0700; unit++) {
    if (isArabic(unit) && CLASSES[unit] === WORD) mark(unit, (1 << (ACCENTED_FIRST + TO_SECOND)) | (1 << ACCENTED_SECOND))
  }
  return suspects
})()

/** Fewer pairs of suspects than this in a line are chance: the shortest words make so many. */
const FEWEST_PAIRS = 2
/** How often text is misread on its way. */
const MOST_MISREADINGS = 3

/** The kinds of suspect pairs in a line, one bit each; 0 if it is healthy. */
function suspicion(text: string): number {
  let pairs = 0
  let kinds = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const bits = SUSPECTS[text.charCodeAt(index)] as number
    const pair = before & (bits >> TO_SECOND)
    if (pair !== 0) {
      pairs++
      kinds |= pair
    }
    before = bits
  }
  return pairs < FEWEST_PAIRS ? 0 : kinds
}

/** The reading of a line that was misread at most so many times for which most speaks, if anything does. */
function read(text: string, misreadings: number): Reading | undefined {
  const kinds = misreadings === 0 ? 0 : suspicion(text)
  if (kinds === 0) return undefined
  let best: Reading | undefined
  const offer = (changes: readonly NormalizeChange[], weight: number): void => {
    if (changes.length > 0 && (best === undefined || weight > best.weight)) best = { changes, weight }
  }
  UTF8_READ_AS.forEach((codec, bit) => {
    if ((kinds & (1 << bit)) === 0) return
    const { changes, weight } = rereadUtf8(text, codec)
    if (weight > 0) offer(changes, weight)
    // What speaks for the outer one of two misreadings is what the inner one hides.
    const inner = changes.length === 0 ? undefined : read(carryOut(text, changes), misreadings - 1)
    if (inner !== undefined) offer(changes, inner.weight - FEWEST)
  })
  if (kinds >> ACCENTED_FIRST !== 0) {
    for (const [wrong, right] of SINGLE_BYTES) {
      const { changes, weight } = rereadSingleBytes(text, wrong, right)
      if (weight > 0) offer(changes, weight)
    }
  }
  return best
}

/**
 * What repairs a misread line, run by run. Text that was misread twice takes two calls: the second on what the first
 * made of it.
 *
 * @param text
 *   One line of text.
 * @returns
 *   Changes in order, one for each misread run, in UTF-16 code units of `text`. Empty for healthy text.
 */
export function repairs(text: string): readonly NormalizeChange[] {
  return read(text, MOST_MISREADINGS)?.changes ?? []
}
