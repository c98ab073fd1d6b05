/** The table that the stage `duplicates` is given. */
import type { Duplicates } from '../article/duplicates.ts'

/** Answers by the ids of articles. */
export interface DuplicateTable {
  /** Undefined if it has no copy, or if it is not known. */
  find(id: string): Duplicates | undefined
}
