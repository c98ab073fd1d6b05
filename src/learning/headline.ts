/** The headline of a page, as far as the page alone can tell. */
import { fold } from '../arabic/fold.ts'
import { isHeadlineLike, isProse, shapeOf } from '../arabic/line.ts'
import type { Article } from '../article/article.ts'
import type { ReadonlyArticle } from '../stage.ts'
import { LONGEST_LINE } from './table.ts'

/** Of a page without a title so many lines are kept that may be its headline; which of them recur is known at the end. */
const MOST_CANDIDATES = 4

/** The title that the input or the page gives, folded; undefined if there is none. */
export function titleOf({ source, children }: Article | ReadonlyArticle): string | undefined {
  const given = children.find(({ field }) => field === 'title')?.value ?? source.title ?? source.page?.title
  const folded = given === undefined ? '' : fold(given)
  return folded === '' ? undefined : folded
}

/** Whether one of two folded texts holds the other as whole words, and is at most twice as long: a headline, and it with the site's name. */
export function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length * 2 >= long.length && ` ${long} `.includes(` ${short} `)
}

/** The lines above the body that can be headlines, folded. A line of prose may be one itself: it is the last of them. */
function* linesAbove(article: Article): Generator<string> {
  for (const { value, field } of article.children) {
    if (field !== 'text') continue
    if (value.length > LONGEST_LINE) return
    const shape = shapeOf(value)
    if (isHeadlineLike(shape)) yield fold(value)
    if (isProse(shape)) return
  }
}

/** Of a page: the lines above its body that can be headlines, and those that may be its own, the likeliest first; folded. */
export interface Headlines {
  readonly above: readonly string[]
  /** One if the page has a title. */
  readonly candidates: readonly string[]
}

export function headlinesOf(article: Article): Headlines {
  const above = [...linesAbove(article)]
  const title = titleOf(article)
  if (title === undefined) return { above, candidates: above.slice(0, MOST_CANDIDATES) }
  // The title of a page of HTML has the site's name in it: what stands on the page has not.
  const shown = article.source.title === undefined ? above.find((line) => areAlike(line, title)) : undefined
  return { above, candidates: [shown ?? title] }
}
