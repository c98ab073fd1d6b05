/** Clusters: articles that are copies of one text, and which of them is kept. */
import { compareSketches, type Likeness } from './likeness.ts'
import type { Sketch } from './sketch.ts'

/** A copy, and how it is like the article that is kept. */
export interface Copy {
  readonly sketch: Sketch
  readonly likeness: Likeness
}

/** Copies of one text: the article that is kept, and the others in the order of `compareAge`. */
export interface Cluster {
  readonly kept: Sketch
  readonly copies: readonly Copy[]
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Behind all dates: an article whose date is not known is not taken for the first. */
const NO_DATE = '\uffff'

/**
 * Which of two copies is kept: the one that was published first, then the longer, then the one with the smaller id (by
 * UTF-16 units). A date without a time is before the times of its day; an article without a date is behind all dates.
 *
 * @returns
 *   Less than 0 if `a` is kept; never 0 for two ids.
 */
export function compareAge(a: Sketch, b: Sketch): number {
  return byUnits(a.published ?? NO_DATE, b.published ?? NO_DATE) || b.length - a.length || byUnits(a.id, b.id)
}

/** A copy of a copy is searched for among so many of the first copies. */
const MOST_VIA = 16

/**
 * The clusters of articles that are connected by verified pairs.
 *
 * A chain of small changes leads from any text to any other. So it is short here: the oldest article is kept, and its
 * cluster has what is verified to be its copy, and what is a copy of one of these; two copies that were cut in different
 * places may have little in common. What is neither begins again without them.
 *
 * @param sketches
 *   In any order. All that `compareSketches` connects, directly or by others, must be among them or none of it.
 * @returns
 *   Those of two or more articles. A pure function of the set of articles.
 */
export function clustersOf(sketches: readonly Sketch[]): Cluster[] {
  const clusters: Cluster[] = []
  let left = [...sketches].sort(compareAge)
  while (left.length > 1) {
    const [kept, ...others] = left as [Sketch, ...Sketch[]]
    const compared = others.map((sketch) => ({ sketch, likeness: compareSketches(kept, sketch) }))
    const direct = compared.filter(({ likeness }) => likeness.verdict === 'copy').map(({ sketch }) => sketch)
    const via = direct.slice(0, MOST_VIA)
    const isMember = ({ sketch, likeness }: Copy): boolean =>
      likeness.verdict === 'copy' || via.some((copy) => compareSketches(copy, sketch).verdict === 'copy')
    const copies = compared.filter(isMember)
    if (copies.length > 0) clusters.push({ kept, copies })
    const members = new Set(copies.map(({ sketch }) => sketch))
    left = others.filter((sketch) => !members.has(sketch))
  }
  return clusters
}
