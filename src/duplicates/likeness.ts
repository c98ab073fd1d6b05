/** Whether two articles are copies of one text: verified on their sketches, exactly. */
import { Members } from './members.ts'
import type { Sketch } from './sketch.ts'

/**
 * A shared shingle counts only in a row of so many (five words): a copy repeats passages, while texts made from one form
 * (weather, match reports, receptions) share the phrases between their names and numbers.
 */
export const PASSAGE = 4

/**
 * How alike copies are. Jaccard: of copies in news 0.45 to 0.5 with shingles of two words (five-word shingles at 0.72
 * miss four of five pairs that are alike by 0.6). Containment, for copies that were cut, or that have more around them:
 * how much of the shorter stands in the longer.
 */
const WIRE = { jaccard: 0.4, containment: 0.65 }
/** Of one site more is asked: an outlet repeats its own forms, and the background of a story from day to day. */
const SAME_SITE = { jaccard: 0.45, containment: 0.75 }

/** Shorter articles, in shingles, are copies only if they are the same, word for word. */
const FEWEST_SHINGLES = 20
/** Of still shorter ones nothing is said: a headline without a text recurs by itself. */
export const FEWEST_EXACT_SHINGLES = 6

/**
 * Numbers. Where they are as dense as this among the shared words, they are the news: a bulletin of prices, scores,
 * measurements. Then a fifth of them may differ. In 900 articles of three outlets, 95 of 100 have fewer than nine numbers
 * in a hundred words of the search key.
 */
const DENSE = { numbers: 0.11, different: 0.2 }
/** Elsewhere they are details, which an outlet corrects and brings up to date in a copy: so many may differ, to a shared word. */
const MOST_DIFFERENT = 0.08

/** What two sketches have in common. */
export interface Likeness {
  /** Shingles in shared passages, of those of both: 0 to 1. */
  readonly jaccard: number
  /** Shingles in shared passages, of those of the shorter: 0 to 1. */
  readonly containment: number
  /** Numbers beside the same words in both. */
  readonly numbers: number
  /** How many of these differ. */
  readonly differentNumbers: number
  /** Whether one is a copy of the other; if not, why: too little in common, or other numbers in a text of numbers. */
  readonly verdict: 'copy' | 'different' | 'different numbers'
}

/** One for all calls. */
const members = new Members()

/** Shared shingles of a text that stand in passages. Of two such counts the smaller holds for both texts. */
function inPassages(shingles: Sketch['shingles'], others: Sketch['shingles']): number {
  members.fill(others)
  let count = 0
  let row = 0
  for (let at = 0; at <= shingles.length; at++) {
    if (at < shingles.length && members.has(shingles[at] as number)) row++
    else {
      if (row >= PASSAGE) count += row
      row = 0
    }
  }
  return count
}

/** Pairs of equal contexts in two sorted lists, and those of them with equal values: both count a number twice. */
function compareNumbers(a: Sketch['numbers'], b: Sketch['numbers']): { numbers: number; different: number } {
  let comparable = 0
  let equal = 0
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const context = a[i] as number
    if (context !== b[j]) {
      if (context < (b[j] as number)) i += 2
      else j += 2
      continue
    }
    const [fromA, fromB] = [i, j]
    while (i < a.length && a[i] === context) i += 2
    while (j < b.length && b[j] === context) j += 2
    comparable += Math.min(i - fromA, j - fromB) / 2
    for (let [x, y] = [fromA, fromB]; x < i && y < j; ) {
      const [value, other] = [a[x + 1] as number, b[y + 1] as number]
      if (value === other) equal++
      if (value <= other) x += 2
      if (value >= other) y += 2
    }
  }
  return { numbers: comparable / 2, different: (comparable - equal) / 2 }
}

const isSame = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/**
 * Compares two articles by their sketches.
 *
 * @returns
 *   The same for either order of the two, and whatever other articles there are.
 */
export function compareSketches(a: Sketch, b: Sketch): Likeness {
  const shorter = Math.min(a.shingles.length, b.shingles.length)
  const { numbers, different } = compareNumbers(a.numbers, b.numbers)
  const common = { numbers, differentNumbers: different }
  if (isSame(a.shingles, b.shingles) && isSame(a.numbers, b.numbers)) {
    const verdict = shorter < FEWEST_EXACT_SHINGLES ? 'different' : 'copy'
    return { jaccard: 1, containment: 1, ...common, verdict }
  }
  const shared = Math.min(inPassages(a.shingles, b.shingles), inPassages(b.shingles, a.shingles))
  const jaccard = shared / (a.shingles.length + b.shingles.length - shared || 1)
  const containment = shared / (shorter || 1)
  const least = a.site !== undefined && a.site === b.site ? SAME_SITE : WIRE
  const isAlike = shorter >= FEWEST_SHINGLES && (jaccard >= least.jaccard || containment >= least.containment)
  const most = numbers > DENSE.numbers * shared ? DENSE.different * numbers : MOST_DIFFERENT * shared
  const verdict = !isAlike ? 'different' : different > most ? 'different numbers' : 'copy'
  return { jaccard, containment, ...common, verdict }
}
