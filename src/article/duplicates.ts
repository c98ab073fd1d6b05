/** What is known of the copies of an article. */

/** Of a copy: the article that is kept in its place. */
export interface DuplicateOf {
  readonly id: string
  /** Jaccard of the two, of shingles in shared passages: 0 to 1, to three places. */
  readonly similarity: number
  /** How much of the shorter of the two stands in the longer, likewise. */
  readonly containment: number
  /** How many articles the cluster has, with the one that is kept. */
  readonly size: number
}

/** An article is a copy of another, or it is kept and has so many copies. */
export type Duplicates = { readonly duplicateOf: DuplicateOf } | { readonly copies: number }
