/** What is said of the articles of a cluster. */
import type { Duplicates } from '../article/duplicates.ts'
import type { Cluster } from './clusters.ts'

/** A share, as it is told: to three places. */
export const rounded = (share: number): number => Math.round(share * 1000) / 1000

/** Of each article of a cluster its id, and what is known of its copies. */
export function* marksOf({ kept, copies }: Cluster): Generator<[id: string, Duplicates]> {
  yield [kept.id, { copies: copies.length }]
  for (const { sketch, likeness } of copies) {
    const [similarity, containment] = [rounded(likeness.jaccard), rounded(likeness.containment)]
    yield [sketch.id, { duplicateOf: { id: kept.id, similarity, containment, size: copies.length + 1 } }]
  }
}
