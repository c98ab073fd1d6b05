/**
 * The judgement of a page's lines by its site's table.
 *
 * What goes depends only on the lines that are left, on the source and on the table, and the judgement is repeated until
 * nothing more goes: so a second run finds nothing new.
 */
import { PROSE_WORDS } from '../../src/arabic/line.ts'
import type { Block } from '../../src/article/article.ts'
import { areAlike, titleOf } from '../../src/learning/headline.ts'
import { fewestPages, HEADLINE_WORDS, LARGE_SHARE, type SiteTable } from '../../src/learning/table.ts'
import type { ReadonlyArticle } from '../../src/stage.ts'
import { type Line, lineOf } from './line.ts'

/** A line of prose is on so many pages, or it is content: an agency's paragraph, an article in instalments. */
const FEWEST_PROSE_PAGES = 10

/** The place of an item in a list of the most read articles, at the beginning of a folded line. */
const RANK = /^\d{1,2} /

/** The lines of an article, those that go marked. */
export function judge(article: ReadonlyArticle, site: SiteTable): Line[] {
  const lines = article.children.filter(({ field }) => field === 'text').map((block) => lineOf(block as Block, site))
  const page = new Page(article, site, lines)
  // Prose first: the places of all other lines are told by what prose is left.
  while (page.take(page.paragraphs()) || page.take(page.templates()) || page.take(page.relatedItems()));
  return lines
}

/** The lines of a page that are left. */
class Page {
  readonly #site: SiteTable
  readonly #id: string
  readonly #title: string | undefined
  #left: readonly Line[] = []
  /** Where the first and the last line of prose stand among them; -1 without prose. */
  #first = -1
  #last = -1

  constructor(article: ReadonlyArticle, site: SiteTable, lines: readonly Line[]) {
    this.#site = site
    this.#id = article.source.id
    this.#title = titleOf(article)
    this.#leave(lines)
  }

  #leave(lines: readonly Line[]): void {
    this.#left = lines
    this.#first = lines.findIndex(({ prose }) => prose)
    this.#last = lines.findLastIndex(({ prose }) => prose)
  }

  /** Takes lines away; true if there are any. */
  take(lines: readonly Line[]): boolean {
    for (const line of lines) {
      line.gone = true
      line.article = this.#otherArticle(line)
    }
    if (lines.length > 0) this.#leave(this.#left.filter(({ gone }) => !gone))
    return lines.length > 0
  }

  /** Lines of prose that recur among others that do, or on half of all pages. */
  paragraphs(): Line[] {
    const going = this.#left.filter(
      (line, index) =>
        line.prose &&
        (line.pages ?? 0) >= FEWEST_PROSE_PAGES &&
        !this.#isOwn(line) &&
        (this.#isOnMost(line.pages) || this.#isAmongTemplates(index)),
    )
    // A page of which all prose recurs is a copy of other pages: then it is their text, not their template.
    const all = this.#left.reduce((count, { prose }) => count + (prose ? 1 : 0), 0)
    return going.length === all ? [] : going
  }

  /** Short lines that stand on half of all pages, or outside the body among others that recur. */
  templates(): Line[] {
    const going = this.#left.filter((line, index) => {
      if (line.prose || !this.#isTemplate(index)) return false
      const outside = index < this.#first || index > this.#last
      return (this.#isOnMost(line.pages) || (outside && this.#isAmongTemplates(index))) && !this.#headsWhatStays(index)
    })
    return this.#title === undefined ? this.#withoutHeadline(going) : going
  }

  /** Lines that are the headlines of other articles. */
  relatedItems(): Line[] {
    const headline = this.#left.findIndex(({ headlineLike }) => headlineLike)
    return this.#left.filter((line, index) => {
      // Headlines with commas look like prose; so may the one that the body of a page without a title begins with.
      const prose = line.shape.words >= PROSE_WORDS || (line.prose && index === this.#first)
      if (prose || this.#otherArticle(line) === undefined) return false
      // Above the body stands the article's own headline, and others may have the same: the first line, if no title tells.
      return !this.#isAbove(index) || (this.#title !== undefined && index !== headline)
    })
  }

  /**
   * Without the headline of a page that has no title, if it is among them: other pages may link to it everywhere, but
   * less often above their body than what is the site's. Where another line is left that can be the headline, none of
   * them is.
   */
  #withoutHeadline(going: readonly Line[]): Line[] {
    const gone = new Set(going)
    const above = this.#left.filter(({ headlineLike }, index) => headlineLike && this.#isAbove(index))
    if (above.length === 0 || !above.every((line) => gone.has(line))) return [...going]
    const headline = above.reduce((rarest, line) => ((line.above ?? 0) < (rarest.above ?? 0) ? line : rarest))
    return going.filter((line) => line !== headline)
  }

  /** The id of the article whose headline a line is, if it is not this one. */
  #otherArticle(line: Line): string | undefined {
    if (!line.headlineLike || line.shape.words < HEADLINE_WORDS || this.#isOwn(line)) return undefined
    const id = this.#site.headlines.get(line.key) ?? this.#site.headlines.get(line.key.replace(RANK, ''))
    return id === this.#id ? undefined : id
  }

  /** Whether a line is the article's title. */
  #isOwn({ key, headlineLike }: Line): boolean {
    return this.#title !== undefined && (key === this.#title || (headlineLike && areAlike(key, this.#title)))
  }

  #isAbove(index: number): boolean {
    return this.#first < 0 || index < this.#first
  }

  #isOnMost(pages: number | undefined): boolean {
    return (pages ?? 0) >= fewestPages(this.#site.pages, LARGE_SHARE)
  }

  /** Whether a line recurs as the site's: not by chance, and not because other pages link to this one. */
  #isTemplate(index: number): boolean {
    const line = this.#left[index] as Line
    if (line.pages === undefined || line.byChance || this.#isOwn(line)) return false
    const mayBeHeadline = this.#title === undefined && line.headlineLike && this.#isAbove(index)
    return !mayBeHeadline || this.#isOnMost(line.above)
  }

  /** Whether the lines on both sides are the site's too; at an end of the page that on one side. */
  #isAmongTemplates(index: number): boolean {
    const isNone = (at: number): boolean => at < 0 || at >= this.#left.length
    return this.#left.length > 1 && [index - 1, index + 1].every((at) => isNone(at) || this.#isTemplate(at))
  }

  /** Whether a line below the beginning of the body heads another that stays: who judges that one needs its heading. */
  #headsWhatStays(index: number): boolean {
    const next = this.#left[index + 1]
    return !this.#isAbove(index) && next?.headlineLike === true && !next.prose && next.pages === undefined
  }
}
