/** What a line of a page looks like, before anyone asks what it says. */
import { CLASSES, DIGIT, isArabic, MARKING, WORD } from './characters.ts'

export interface LineShape {
  /** Runs of letters and digits; of a line of more than 40, the first 40. What follows counts what stands in them. */
  readonly words: number
  readonly arabicLetters: number
  readonly otherLetters: number
  readonly digits: number
  /** Whether it ends like a sentence: with . ! ? or the Arabic question mark, also before a closing quotation mark. */
  readonly ends: boolean
  /** Whether it ends with a full stop, a comma or a semicolon: what no headline ends with. */
  readonly stops: boolean
  /** Whether a comma or a sentence end stands inside it. A line of 20 words or more is not searched: it does. */
  readonly pauses: boolean
}

const ENDS = /[.!?\u061f\u06d4\u2026]["\u00bb\u201d)\]']*$/
const STOPS = /(?:(?<!\.)[.\u06d4]|[\u060c\u061b,;])["\u00bb\u201d)\]']*$/
const PAUSES = /[\u060c\u061b,;]\s|[^.][.!?\u061f\u06d4]["\u00bb\u201d)]?\s/

/** So many words of a line are looked at: a longer one is a paragraph, whatever else is in it. */
const MOST_WORDS = 40
/** A line of so many words is a paragraph, whatever its marks: it is no headline. */
export const PROSE_WORDS = 20

/** The shape of a line. Linear in its length. */
export function shapeOf(line: string): LineShape {
  let words = 0
  let arabicLetters = 0
  let otherLetters = 0
  let digits = 0
  let inside = false
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index)
    const kind = CLASSES[unit]
    if (kind === WORD) {
      if (isArabic(unit)) arabicLetters++
      else otherLetters++
    } else if (kind === DIGIT) digits++
    else if (kind !== MARKING) {
      inside = false
      continue
    }
    if (inside) continue
    if (words === MOST_WORDS) break
    words++
    inside = true
  }
  // Only the end of a long line is looked at for its last mark.
  const end = line.slice(-8).trimEnd()
  return {
    words,
    arabicLetters,
    otherLetters,
    digits,
    ends: ENDS.test(end),
    stops: STOPS.test(end),
    pauses: words >= PROSE_WORDS || PAUSES.test(line),
  }
}

/** Whether a line is running prose: a sentence of some length, or so many words that it is no headline. */
export function isProse(shape: LineShape): boolean {
  if (shape.arabicLetters === 0) return false
  return shape.words >= PROSE_WORDS || (shape.words >= 8 && shape.stops) || (shape.words >= 12 && shape.pauses)
}

/** Whether a line can be a headline: some words, and no full stop. */
export function isHeadlineLike(shape: LineShape): boolean {
  return shape.words >= 3 && shape.words <= 30 && shape.arabicLetters > 0 && !shape.stops
}
