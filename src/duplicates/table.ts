/** The table that the stage `duplicates` is given. */
import type { DuplicateOf, Duplicates } from '../article/duplicates.ts'

/** Answers by the ids of articles. */
export interface DuplicateTable {
  /** Undefined if it has no copy, or if it is not known. */
  find(id: string): Duplicates | undefined
}

/** Why a copy is dropped. */
export function droppedReason({ id, similarity, containment, size }: DuplicateOf): string {
  return `is dropped: it is a copy of ${JSON.stringify(id)}, which is kept (similarity ${similarity}, containment ${containment}, ${size} articles in all)`
}
