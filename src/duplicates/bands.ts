/**
 * Bands: what makes two articles candidates, without comparing each with each.
 *
 * A row of a signature is the smallest hash of the shingles (MinHash, Broder 1997): two articles of Jaccard J have the
 * same with probability J. A band is three rows as one key. Articles are candidates if at least three of their 96 bands
 * are equal. By the binomial law with p = J³ that is
 *
 *     J                    .50    .45    .40    .35    .30    .25    .20    .10      .03     .01
 *     candidates          1.00    .994   .950   .785   .482   .190   .044   1.4e-4   3e-9    1.4e-13
 *
 * so nearly all copies are found, and of a million unrelated articles none. That three must be equal, not one of rarer
 * bands, halves the keys that are kept for the same recall.
 *
 * The rows are not made by 288 hash functions: each of three rounds hashes every shingle once and sorts it into one of
 * 96 bins, whose smallest is the row of that band (one permutation hashing, Li, Owen and Zhang 2012); an empty bin takes
 * that of another, chosen by its number alone (Shrivastava 2017).
 */
import { mix, scatter } from './hash.ts'

/** How many bands a signature has. */
export const BANDS = 96
/** How many rows are a band. */
export const ROWS = 3
/** So many bands of two articles are equal, or they are not compared. */
export const FEWEST_EQUAL_BANDS = 3

const ROUNDS = [0x3c6ef372, 0x78dde6e4, 0x1715609d]
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
