/** What the headline of an article can be, by what its input and its page say of it. */
import { fold, foldLetters } from '../arabic/fold.ts'
import { shapeOf } from '../arabic/line.ts'
import type { Source } from './article.ts'

/** Marks that stand, between spaces, between a headline and the name of the site or of a section. */
const SEPARATOR = /\s+(?:[|\u2013\u2014:\u00ab\u00bb\u2039\u203a\u2022\u00b7/-]|::|>)\s+|\s*\|\s*/g
/** A title has no more parts that are looked at. */
const MOST_PARTS = 8
/** What is left of a title without the site's name is of so many words at least. */
const FEWEST_WORDS = 3

/**
 * The texts that the headline of a page can be, most exact first: the title that the page gives, and the same without
 * what stands before its first or behind its last separators.
 */
export function possibleHeadlines({ title, page }: Pick<Source, 'title' | 'page'>): string[] {
  const titles = new Set<string>()
  for (const given of [title, page?.title]) {
    if (given === undefined) continue
    titles.add(given)
    const separators = [...given.matchAll(SEPARATOR)].slice(0, MOST_PARTS)
    const part = (start: number, end: number): void => {
      const text = given.slice(start, end)
      if (shapeOf(text).words >= FEWEST_WORDS) titles.add(text)
    }
    for (const { index } of separators.toReversed()) part(0, index)
    for (const { index, 0: mark } of separators) part(index + mark.length, given.length)
  }
  return [...titles]
}

/** Where the headline stands in a line that may also name its site. */
export interface HeadlineRange {
  readonly start: number
  readonly end: number
}

/**
 * The headline in a line without the site's name: before or behind a separator stands the name, or what the title
 * of the page does not have.
 *
 * @returns
 *   Undefined if all of the line is the headline.
 */
export function headlineIn(line: string, source: Pick<Source, 'title' | 'page' | 'site'>): HeadlineRange | undefined {
  const names = new Set([source.site, source.page?.site].map((name) => (name === undefined ? '' : fold(name))).filter(Boolean))
  const title = source.title ?? source.page?.title
  const known = title === undefined ? '' : foldLetters(title).text
  const separators = [...line.matchAll(SEPARATOR)].slice(0, MOST_PARTS)
  for (const { index, 0: mark } of separators) {
    const behind = index + mark.length
    const [before, after] = [line.slice(0, index), line.slice(behind)]
    if ((names.has(fold(after)) || foldLetters(before).text === known) && shapeOf(before).words >= FEWEST_WORDS)
      return { start: 0, end: index }
    if ((names.has(fold(before)) || foldLetters(after).text === known) && shapeOf(after).words >= FEWEST_WORDS)
      return { start: behind, end: line.length }
  }
  return undefined
}
