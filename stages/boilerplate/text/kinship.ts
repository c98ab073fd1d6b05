/** Whether a line and a text speak of the same. */
import { fold } from '../../../src/arabic/fold.ts'
import { light10 } from '../../../src/arabic/search/stemmers.ts'

function stemsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word.length > 2)
    .map(light10)
}

/** The share of a line's words of more than two letters that stand in a text too, in any of their forms: 0 to 1. */
export function kinship(line: string, text: string): number {
  const own = stemsOf(line)
  if (own.length === 0) return 0
  const known = new Set(stemsOf(text))
  return own.filter((stem) => known.has(stem)).length / own.length
}
