/** What the ways to read a line again have in common. */
import type { NormalizeChange } from '../rules.ts'

/** A reading of the misread runs of a line. */
export interface Reading {
  readonly changes: readonly NormalizeChange[]
  /** By how much what speaks for it outweighs `FEWEST`, in quarters of a bit; it is to be believed if that is more than 0. */
  readonly weight: number
}

/** What a misreading must outweigh, in quarters of a bit: of 4,000 lines as odd, one is misread. */
export const FEWEST = 48
