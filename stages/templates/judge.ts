/**
 * The judgement of a page's lines by its site's table.
 *
 * What goes depends only on the lines that are left, on the source and on the table, and the judgement is repeated until
 * nothing more goes: so a second run finds nothing new.
 */

import type { Block } from '../../src/article/article.ts'
import { areAlike, titleOf } from '../../src/learning/headline.ts'
import { fewestPages, HEADLINE_WORDS, LARGE_SHARE, type SiteTable } from '../../src/learning/table.ts'
import type { ReadonlyArticle } from '../../src/stage.ts'
import { hasLetters, isDated, type Line, lineOf } from './line.ts'

/** A line of prose is on so many pages, or it is content: an agency's paragraph, an article in instalments. */
const FEWEST_PROSE_PAGES = 10

/** The lines of an article, those that go with what they were found to be. */
export function judge(article: ReadonlyArticle, site: SiteTable): Line[] {
  const lines = article.children.filter(({ field }) => field === 'text').map((block) => lineOf(block as Block, site))
  const page = new Page(article, site, lines)
  // Prose first: the places of all other lines are told by what prose is left.
  while (page.paragraphs() || page.templates() || page.relatedItems());
  return lines
}

class Page {
  readonly #site: SiteTable
  readonly #id: string
  readonly #title: string | undefined
  #left: readonly Line[]

  constructor(article: ReadonlyArticle, site: SiteTable, lines: readonly Line[]) {
    this.#site = site
    this.#id = article.source.id
    this.#title = titleOf(article)
    this.#left = lines
  }

  /** Lines of prose that recur among others that do, or on half of all pages. True if one goes. */
  paragraphs(): boolean {
    const isFrequent = ({ pages }: Line): boolean => pages !== undefined && pages >= FEWEST_PROSE_PAGES
    const going = this.#left.filter(
      (line, index) => line.prose && isFrequent(line) && !this.#isOwn(line) && (this.#isOnMost(line) || this.#isAmongTemplates(index)),
    )
    // A page of which all prose recurs is a copy of other pages: then it is their text, not their template.
    return this.#left.some((line) => line.prose && !going.includes(line)) && this.#take(going)
  }

  /** Short lines that stand on half of all pages, or outside the body among others that recur. True if one goes. */
  templates(): boolean {
    const first = this.#left.findIndex(({ prose }) => prose)
    const last = this.#left.findLastIndex(({ prose }) => prose)
    const going = new Set(
      this.#left.filter((line, index) => {
        if (line.prose || line.pages === undefined || this.#isOwn(line) || isDated(line)) return false
        const inside = index > first && index < last
        const recurs = this.#isOnMost(line) || (!inside && hasLetters(line) && this.#isAmongTemplates(index))
        return recurs && !(first >= 0 && index > first && this.#headsWhatStays(index))
      }),
    )
    // A page without a title keeps the last line above its body that can be its headline: others may link to it everywhere.
    const above = this.#left.slice(0, first < 0 ? undefined : first).filter(({ headlineLike }) => headlineLike)
    const nearest = above.at(-1)
    if (nearest !== undefined && this.#title === undefined && above.every((line) => going.has(line))) going.delete(nearest)
    return this.#take([...going])
  }

  /** Lines that are the headlines of other articles. True if one goes. */
  relatedItems(): boolean {
    const first = this.#left.findIndex(({ prose }) => prose)
    const headline = this.#left.findIndex(({ headlineLike }) => headlineLike)
    const isAbove = (index: number): boolean => first < 0 || index < first
    return this.#take(
      this.#left.filter(
        (line, index) =>
          !line.prose &&
          this.otherArticle(line) !== undefined &&
          // Above the body may stand the article's own headline; with a title all but the first line is known to be none.
          !(isAbove(index) && (this.#title === undefined || index === headline)),
      ),
    )
  }

  /** The id of the article whose headline a line is, if it is not this one. */
  otherArticle(line: Line): string | undefined {
    if (!line.headlineLike || line.shape.words < HEADLINE_WORDS || this.#isOwn(line)) return undefined
    const id = this.#site.headlines.get(line.key)
    return id === this.#id ? undefined : id
  }

  #take(lines: readonly Line[]): boolean {
    for (const line of lines) line.finding = this.otherArticle(line) === undefined ? 'template' : 'related'
    if (lines.length > 0) this.#left = this.#left.filter(({ finding }) => finding === undefined)
    return lines.length > 0
  }

  /** Whether a line is the article's title. */
  #isOwn({ key, headlineLike }: Line): boolean {
    return this.#title !== undefined && (key === this.#title || (headlineLike && areAlike(key, this.#title)))
  }

  #isOnMost({ pages }: Line): boolean {
    return pages !== undefined && pages >= fewestPages(this.#site.pages, LARGE_SHARE)
  }

  /** Whether the lines on both sides recur too, or there is none on one side. */
  #isAmongTemplates(index: number): boolean {
    const before = this.#left[index - 1]
    const after = this.#left[index + 1]
    const recurs = (line: Line | undefined): boolean => line === undefined || (line.pages !== undefined && hasLetters(line))
    return (before ?? after) !== undefined && recurs(before) && recurs(after)
  }

  /** Whether a line heads another that stays and may be of a list: who judges that one needs its heading. */
  #headsWhatStays(index: number): boolean {
    const next = this.#left[index + 1]
    return next?.headlineLike && !next.prose && next.pages === undefined
  }
}
