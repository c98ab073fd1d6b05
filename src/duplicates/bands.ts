/**
 * Bands: what makes two articles candidates, without comparing each with each.
 *
 * A row of a signature is the smallest hash of the shingles (MinHash, Broder 1997): two articles of Jaccard J have the
 * same with probability J. A band is four rows as one key. Articles are candidates if at least two of their 192 bands
 * are equal. By the binomial law with p = J⁴ that is
 *
 *     J                    .50    .45    .40    .35    .30    .25    .20    .10     .03     .01
 *     candidates          1.00    .997   .958   .785   .461   .172   .038   2e-4    1e-8    2e-12
 *
 * so nearly all copies are found, and of a million unrelated articles none. Single equal keys, which must be gathered and
 * counted, are few too: of a million articles with J = .02 six. Two equal bands of four rows, not one of five or six,
 * need fewer keys for the same recall; two or three of three rows would meet too many by chance.
 *
 * The rows are not made by 768 hash functions: each of four rounds hashes every shingle once and sorts it into one of
 * 192 bins, whose smallest is the row of that band (one permutation hashing, Li, Owen and Zhang 2012); an empty bin takes
 * that of another, chosen by its number alone (Shrivastava 2017).
 */
import { mix, scatter } from './hash.ts'

/** How many bands a signature has. */
export const BANDS = 192
/** So many bands of two articles are equal, or they are not compared. */
export const FEWEST_EQUAL_BANDS = 2

/** Seeds: as many as a band has rows. */
const ROUNDS = [0x3c6ef372, 0x78dde6e4, 0x1715609d, 0xdaa66d2b]
const EMPTY = 0xffffffff

/**
 * The keys of the bands of an article, in order: 32-bit numbers.
 *
 * @param shingles
 *   Of its sketch. Without any, all such articles have one signature: do not compare them.
 * @param into
 *   Takes the keys, from `at` on.
 */
export function bandKeys(shingles: readonly number[] | Uint32Array, into = new Uint32Array(BANDS), at = 0): Uint32Array {
  into.fill(0, at, at + BANDS)
  if (shingles.length === 0) return into
  for (const seed of ROUNDS) {
    smallest.fill(EMPTY)
    for (let n = 0; n < shingles.length; n++) {
      const hash = scatter((shingles[n] as number) ^ seed)
      const bin = Math.floor((hash / 0x1_0000_0000) * BANDS)
      // What decides the bin must not decide which is the smallest in it.
      const value = scatter(hash ^ seed) >>> 1
      if (value < (smallest[bin] as number)) smallest[bin] = value
    }
    for (let bin = 0; bin < BANDS; bin++) into[at + bin] = mix(into[at + bin] as number, smallest[donor(bin, seed)] as number)
  }
  return into
}

/** The smallest hash of each bin, in one round: one for all calls. */
const smallest = new Uint32Array(BANDS)

/** The bin itself if it is not empty, else the first that is not in an order of its own. */
function donor(bin: number, seed: number): number {
  let found = bin
  for (let attempt = 1; smallest[found] === EMPTY; attempt++) found = mix(bin ^ seed, attempt) % BANDS
  return found
}
