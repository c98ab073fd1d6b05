/** Whether lines and a text speak of the same. */
import { isParagraph, type Line, stemsOf } from '../line.ts'

/** What a text is about its first paragraphs say: so many. */
const OPENING = 3

/** Tells the share of the words of some lines that stand in a text too, in any of their forms: 0 to 1. */
export type Kinship = (...lines: readonly Line[]) => number

/** The kinship with a text. Its words are read when it is first asked, and once. */
export function kinshipWith(text: readonly Line[]): Kinship {
  let known: Set<string> | undefined
  return (...lines) => {
    known ??= new Set(text.flatMap(stemsOf))
    let words = 0
    let shared = 0
    for (const line of lines) {
      for (const stem of stemsOf(line)) {
        words++
        if (known.has(stem)) shared++
      }
    }
    return words === 0 ? 0 : shared / words
  }
}

/** The first paragraphs of some lines. */
export function openingOf(lines: readonly Line[]): Line[] {
  return lines.filter(isParagraph).slice(0, OPENING)
}

/** The kinship with the first paragraphs of some lines. */
export function kinshipWithOpening(lines: readonly Line[]): Kinship {
  return kinshipWith(openingOf(lines))
}
