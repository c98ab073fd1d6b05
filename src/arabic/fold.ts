/**
 * The folding: the one form in which lines, phrases and names are compared. Never shown.
 *
 * Tashkeel, tatweel and invisible characters go; presentation forms, hamza carriers, alef and yeh forms, teh marbuta
 * and digits each become one letter; Latin letters become small; every run of anything else is one space.
 */
import {
  ALEF,
  ALEF_MAKSURA,
  ALEF_WASLA,
  CLASSES,
  digitValue,
  FARSI_YEH,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  isBidiControl,
  isZeroWidth,
  KAF,
  KEHEH,
  MARKING,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  YEH,
  YEH_HAMZA,
} from './characters.ts'

const DROP = 0
const SPACE = 0x20
/** Units of one ligature that stands for several letters, kept beside the table: U+FB50–U+FEFF. */
const ligatures = new Map<number, string>()

/** What becomes of each UTF-16 unit: nothing, a space, or one letter. */
const table: Uint16Array = (() => {
  const folded = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) folded[unit] = foldUnit(unit)
  return folded
})()

function foldUnit(unit: number): number {
  if (CLASSES[unit] === MARKING || isBidiControl(unit) || isZeroWidth(unit)) return DROP
  const digit = digitValue(unit)
  if (digit >= 0) return 0x30 + digit
  if ((unit >= 0x0622 && unit <= 0x0625 && unit !== WAW_HAMZA) || unit === ALEF_WASLA) return ALEF
  switch (unit) {
    case WAW_HAMZA:
      return WAW
    case YEH_HAMZA:
    case ALEF_MAKSURA:
    case FARSI_YEH:
      return YEH
    case TEH_MARBUTA:
    case HEH_GOAL:
    case HEH_DOACHASHMEE:
      return HEH
    case KEHEH:
      return KAF
  }
  const compatible = unit >= 0xfb50 && unit <= 0xfeff ? String.fromCharCode(unit).normalize('NFKC') : ''
  if (compatible !== '' && compatible !== String.fromCharCode(unit)) {
    const letters = [...compatible].map((letter) => foldUnit(letter.charCodeAt(0)))
    const kept = letters.filter((letter) => letter !== DROP && letter !== SPACE)
    if (kept.length > 1) ligatures.set(unit, String.fromCharCode(...kept))
    return kept[0] ?? DROP
  }
  if (!isWordClass(unit)) return SPACE
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

function isWordClass(unit: number): boolean {
  const kind = CLASSES[unit]
  return kind === 1 || kind === 2
}

/** A folded text, with the way back. */
export interface Folded {
  readonly text: string
  /** For each unit of `text`, the offset in the original of the unit it came from. */
  readonly offsets: readonly number[]
}

/** The folded form of `[start, end)` of a text: words joined by single spaces. */
export function fold(text: string, start = 0, end = text.length): string {
  let folded = ''
  let gap = false
  for (let index = start; index < end; index++) {
    const unit = table[text.charCodeAt(index)] as number
    if (unit === DROP) continue
    if (unit === SPACE) {
      gap = folded !== ''
      continue
    }
    if (gap) {
      folded += ' '
      gap = false
    }
    folded += ligatures.get(text.charCodeAt(index)) ?? String.fromCharCode(unit)
  }
  return folded
}

/** The folded letters and digits of a text without any space, each with its place. */
export function foldLetters(text: string): Folded {
  let folded = ''
  const offsets: number[] = []
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const unit = table[code] as number
    if (unit === DROP || unit === SPACE) continue
    const letters = ligatures.get(code) ?? String.fromCharCode(unit)
    folded += letters
    for (let n = 0; n < letters.length; n++) offsets.push(index)
  }
  return { text: folded, offsets }
}
