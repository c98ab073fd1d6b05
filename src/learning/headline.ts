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

/** What may be the headline of a page, folded, the likeliest first: its title, else the first lines that can be one. */
export function headlinesOf(article: Article): string[] {
  const lines = function* (): Generator<string> {
    for (const { value, field } of article.children) {
      if (field !== 'text') continue
      if (value.length > LONGEST_LINE) return
      const shape = shapeOf(value)
      if (isHeadlineLike(shape)) yield fold(value)
      if (isProse(shape)) return
    }
  }
  const title = titleOf(article)
  if (title === undefined) return [...take(lines(), MOST_CANDIDATES)]
  // The title of a page of HTML has the site's name in it: what stands on the page has not.
  if (article.source.title === undefined) for (const line of lines()) if (areAlike(line, title)) return [line]
  return [title]
}

function* take<Value>(values: Iterable<Value>, count: number): Generator<Value> {
  if (count <= 0) return
  for (const value of values) {
    yield value
    if (--count === 0) return
  }
}
