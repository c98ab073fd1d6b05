/** Hashes of numbers: those of MurmurHash3 (public domain), on which min-wise hashing rests. */

/** Scatters the bits of a 32-bit number: one to one. Unsigned. */
export function scatter(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The hash of two 32-bit numbers in order. Unsigned. */
export function mix(first: number, second: number): number {
  return scatter(Math.imul(first, 0x9e3779b1) ^ scatter(second))
}
