/** What is known of the copies of an article: the table that the stage `duplicates` is given. */

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

/** Answers by the ids of articles. */
export interface DuplicateTable {
  /** Undefined if there is no copy of it, or if it is not known. */
  find(id: string): Duplicates | undefined
}
