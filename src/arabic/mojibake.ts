/**
 * Mojibake: Arabic whose bytes somebody read in another encoding, read again.
 *
 * Its ways are UTF-8 read as a codec of one byte a character, and one such codec of Arabic read as another, once or
 * twice. A line is read again only where that makes it read like Arabic. What the misreading lost stays lost: a byte
 * that became U+FFFD, a question mark or nothing is not guessed.
 */
import { CLASSES, isArabic, WORD } from './characters.ts'
import {
  CENTRAL_EUROPEAN,
  CYRILLIC,
  type Codec,
  MAC_OR_ISO_ARABIC,
  MAC_ROMAN,
  TURKISH,
  WESTERN,
  WINDOWS_ARABIC,
} from './mojibake/codecs.ts'
import { FEWEST, rereadSingleBytes } from './mojibake/singlebyte.ts'
import { type Reading, rereadUtf8 } from './mojibake/utf8.ts'
import type { NormalizeChange } from './rules.ts'

/** What UTF-8 is read as. For Arabic letters the Turkish codec does as the Western one does. */
const UTF8_READ_AS: readonly Codec[] = [WESTERN, WINDOWS_ARABIC, MAC_ROMAN, MAC_OR_ISO_ARABIC, CENTRAL_EUROPEAN, CYRILLIC]

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

/** Two units that stand side by side in misread text alone: a bit of the first and a bit, eight higher, of the second. */
const ACCENTED_FIRST = 6
const ACCENTED_SECOND = 7

/** What letters are misread as that stands in healthy text as well: quotation marks, dashes, dots, signs, no-break spaces. */
const EVERYDAY = /[\u00a0\u00ab\u00bb\u00d7\u00f7\u2013-\u201d\u2026\u20ac]/

/** The bits of every unit: for each codec of `UTF8_READ_AS`, whether it is a first or a later byte of a misread letter. */
const SUSPECTS: Uint16Array = (() => {
  const suspects = new Uint16Array(0x10000)
  const mark = (unit: number, bits: number): void => {
    suspects[unit] = (suspects[unit] as number) | bits
  }
  UTF8_READ_AS.forEach(({ bytes }, bit) => {
    for (const [unit, byte] of bytes) {
      if (unit < 0x80) continue
      // C2 and C3 lead what Latin-1 letters become when they are misread again; D8 to DB lead Arabic letters.
      if (byte < 0xc0) mark(unit, 0x100 << bit)
      else if (byte === 0xc2 || byte === 0xc3 || (byte >= 0xd8 && byte <= 0xdb)) mark(unit, 1 << bit)
    }
  })
  for (const { bytes } of [WESTERN, TURKISH, MAC_ROMAN]) {
    for (const [unit, byte] of bytes) {
      if (byte >= 0xc0 && !EVERYDAY.test(String.fromCharCode(unit))) mark(unit, (0x101 << ACCENTED_FIRST) | (0x100 << ACCENTED_SECOND))
    }
  }
  for (let unit = 0x0620; unit < 0x0700; unit++) {
    if (isArabic(unit) && CLASSES[unit] === WORD) mark(unit, (0x100 << ACCENTED_FIRST) | (1 << ACCENTED_SECOND))
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
    const pair = before & (bits >> 8)
    if (pair !== 0) {
      pairs++
      kinds |= pair
    }
    before = bits
  }
  return pairs < FEWEST_PAIRS ? 0 : kinds
}

function carryOut(text: string, changes: readonly NormalizeChange[]): string {
  let result = ''
  let end = 0
  for (const change of changes) {
    result += text.slice(end, change.start) + change.now
    end = change.end
  }
  return result + text.slice(end)
}

const HEALTHY: Reading = { changes: [], weight: 0 }

/** The reading of a line that was misread at most so many times for which most speaks; without changes if it is healthy. */
function read(text: string, misreadings: number): Reading {
  const kinds = misreadings === 0 ? 0 : suspicion(text)
  if (kinds === 0) return HEALTHY
  const utf8 = UTF8_READ_AS.filter((_, bit) => (kinds & (1 << bit)) !== 0).map((codec) => rereadUtf8(text, codec))
  const once = utf8.filter(({ weight }) => weight >= FEWEST)
  if (kinds >> ACCENTED_FIRST !== 0) once.push(...SINGLE_BYTES.map(([wrong, right]) => rereadSingleBytes(text, wrong, right)))
  let best = HEALTHY
  for (const reading of once) if (reading.changes.length > 0 && reading.weight > best.weight) best = reading
  // What speaks for the outer one of two misreadings is what the inner one hides. Each misreading more has its price.
  const price = best === HEALTHY ? 0 : FEWEST
  for (const { changes, weight } of utf8) {
    if (changes.length === 0 || weight >= FEWEST) continue
    const inner = read(carryOut(text, changes), misreadings - 1).weight
    if (inner > best.weight + price) best = { changes, weight: inner }
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
  return read(text, MOST_MISREADINGS).changes
}
