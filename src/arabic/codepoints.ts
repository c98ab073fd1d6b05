/** Offsets in code points, as Python, brat and W3C annotations count, and in UTF-16 code units, as JavaScript does. */
import { checkText } from './check.ts'

/** The two ways to count in one text. An offset inside a surrogate pair counts as that of its character. */
export interface CodePointOffsets {
  /** The offset in code points of an offset in UTF-16 units. */
  toCodePoints(units: number): number
  /** The offset in UTF-16 units of an offset in code points. */
  toUnits(codePoints: number): number
}

const SAME: CodePointOffsets = { toCodePoints: (units) => units, toUnits: (codePoints) => codePoints }

/** How many of some ascending numbers are less than a number. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * What converts the offsets of a text. A text without characters beyond U+FFFF, as most Arabic ones are, costs one pass.
 *
 * @throws TypeError
 *   If `text` is no string.
 */
export function codePointOffsets(text: string): CodePointOffsets {
  checkText(text)
  /** The offsets of the second halves of surrogate pairs: in UTF-16 units, and how many code points stand before each. */
  const halves: number[] = []
  const points: number[] = []
  for (let index = 1; index < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) !== 0xdc00 || (text.charCodeAt(index - 1) & 0xfc00) !== 0xd800) continue
    points.push(index - halves.length)
    halves.push(index)
  }
  if (halves.length === 0) return SAME
  return {
    toCodePoints: (units) => units - countBelow(halves, units + 1),
    toUnits: (codePoints) => codePoints + countBelow(points, codePoints + 1),
  }
}
