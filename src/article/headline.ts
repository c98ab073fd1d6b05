/** What the headline of an article can be, by what its input and its page say of it. */
import { fold, foldLetters } from '../arabic/fold.ts'
import { shapeOf } from '../arabic/line.ts'
import type { Block, Source } from './article.ts'

/** Marks that stand, between spaces, between a headline and the name of the site or of a section. */
const SEPARATOR = /(?<!\s)\s+(?:[|\u2013\u2014:\u00ab\u00bb\u2039\u203a\u2022\u00b7/-]|::|>)\s+|(?<!\s)\s+\|\s*|\|\s*/g
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

/** Of the lines that hold the headline the one that keeps it: the highest heading of the page, the first of equals. */
export function highest(blocks: readonly Block[]): Block | undefined {
  const levelOf = ({ hints }: Block): number => hints?.heading ?? 7
  return blocks.reduce<Block | undefined>((best, block) => (best === undefined || levelOf(block) < levelOf(best) ? block : best), undefined)
}

/** Where the headline stands in a line that may also name its site. */
export interface HeadlineRange {
  readonly start: number
  readonly end: number
}

/**
 * The headline in a line that also names its site: beside a separator stands the site's name, or the title of the page
 * has only what is on the other side.
 *
 * @returns
 *   Where the headline stands in the line; undefined if all of the line is the headline.
 */
export function headlineIn(line: string, source: Pick<Source, 'title' | 'page' | 'site'>): HeadlineRange | undefined {
  const title = source.title ?? source.page?.title
  const isTitle = title === undefined ? () => false : isSame(foldLetters(title).text, (text) => foldLetters(text).text)
  const sites = [source.site, source.page?.site].filter((name) => name !== undefined).map((name) => isSame(fold(name), fold))
  const isSite = (text: string): boolean => sites.some((is) => is(text))
  let [start, end] = [0, line.length]
  for (let found = true; found; ) {
    found = false
    for (const { index, 0: mark } of [...line.slice(start, end).matchAll(SEPARATOR)].slice(0, MOST_PARTS)) {
      const [before, after] = [line.slice(start, start + index), line.slice(start + index + mark.length, end)]
      const isFirst = (isSite(after) || isTitle(before)) && shapeOf(before).words >= FEWEST_WORDS
      const isLast = (isSite(before) || isTitle(after)) && shapeOf(after).words >= FEWEST_WORDS
      if (!isFirst && !isLast) continue
      if (isFirst) end = start + index
      else start += index + mark.length
      found = true
      break
    }
  }
  return end - start === line.length ? undefined : { start, end }
}

function isSame(known: string, key: (text: string) => string): (text: string) => boolean {
  return (text) => known !== '' && key(text) === known
}
