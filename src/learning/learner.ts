/** The learner: it sees the pages of a crawl one by one, in any order and in any number of parts, and makes a table of them. */
import { fold } from '../arabic/fold.ts'
import type { Article } from '../article/article.ts'
import { type Affix, affixesOf, affixesOfFolded } from './affix.ts'
import { Counts, type Hash, hashText } from './counts.ts'
import { headlinesOf } from './headline.ts'
import { FEWEST_SITE_PAGES, fewestPages, HEADLINE_WORDS, LARGE_SHARE, LONGEST_LINE, SHARE, type SiteTable, type Table } from './table.ts'

/** Pages of one site that are looked at together: of so many, what recurs (`SHARE`) stands on two. */
const WINDOW = 2 / SHARE

/** What is kept of a page to name its headline in the end. */
export interface PageHeadlines {
  readonly id: string
  /** Folded, the likeliest first. */
  readonly candidates: readonly string[]
}

/** All that a learner takes of a page: plain data. */
export interface LearnedPage {
  readonly site: string
  readonly headlines: PageHeadlines
  /** What is counted of it, each once; see `SiteNotes.texts`. */
  readonly texts: readonly string[]
}

/** What a learner takes of an article; nothing, if it has no site. */
export function pageOf(article: Article): LearnedPage | undefined {
  const { site, id } = article.source
  if (site === undefined) return undefined
  const { above, candidates } = headlinesOf(article)
  return { site, headlines: { id, candidates }, texts: [...textsOf(article, above)] }
}

/** What a learner knows of a site besides counts. */
export interface SiteNotes {
  pages: number
  /** What may recur: folded lines; `^text` for a line above the body, `text*` for a beginning and `*text` for an end of lines. */
  readonly texts: Set<string>
  readonly headlines: PageHeadlines[]
}

/** The pages of a site since its window began. */
interface Window {
  pages: number
  readonly seen: Map<string, number>
}

/** By code units: the same order on every machine. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Learns what recurs on the pages of each site. The table depends on the articles alone: not on their order, and not on
 * how many learners saw them before they were merged.
 *
 * Memory: 16 to 32 bytes for each distinct line of a site (see `Counts`), the headline and the id of each article, and
 * the lines of the last 40 pages of each site. A line's text is kept past that only if it stood on two pages of a window
 * of 40: a line on a twentieth of all pages stands on a twentieth of the pages of some window, so no text is missed.
 */
export class Learner {
  readonly #counts = new Counts()
  readonly #sites = new Map<string, SiteNotes>()
  readonly #windows = new Map<string, Window>()

  /** The counts of what was seen; of the keys only hashes are known. */
  get counts(): Counts {
    return this.#counts
  }

  /**
   * Takes a page in. Without a site it is passed by.
   *
   * @param article
   *   As the stage before `templates` leaves it: normalised, else its lines are not those that the stage will see.
   */
  add(article: Article): void {
    const page = pageOf(article)
    if (page !== undefined) this.addPage(page)
  }

  /** Takes in what was drawn from a page. */
  addPage({ site, headlines, texts }: LearnedPage): void {
    const notes = this.#notesOf(site)
    notes.pages++
    notes.headlines.push(headlines)
    let window = this.#windows.get(site)
    if (window === undefined) {
      window = { pages: 0, seen: new Map() }
      this.#windows.set(site, window)
    }
    window.pages++
    for (const text of texts) {
      this.#counts.add(hashOf(site, text))
      window.seen.set(text, (window.seen.get(text) ?? 0) + 1)
    }
    if (window.pages === WINDOW) this.#closeWindow(site, window)
  }

  /** Takes in what another learner saw. The other one stays as it is. */
  merge(other: Learner): void {
    for (const [hash, count] of other.#counts) this.#counts.add(hash, count)
    for (const [site, notes] of other.sites()) this.addNotes(site, notes)
  }

  /** Takes in counts that were written down. */
  addCount(hash: Hash, count: number): void {
    this.#counts.add(hash, count)
  }

  /** Takes in notes that were written down. */
  addNotes(site: string, { pages, texts, headlines }: SiteNotes): void {
    const notes = this.#notesOf(site)
    notes.pages += pages
    for (const text of texts) notes.texts.add(text)
    for (const page of headlines) notes.headlines.push(page)
  }

  /** The sites, by name, with all that is known of each: enough, with the counts, to go on elsewhere. */
  *sites(): Generator<[site: string, notes: SiteNotes]> {
    for (const site of [...this.#sites.keys()].sort(byUnits)) {
      const { pages, texts, headlines } = this.#sites.get(site) as SiteNotes
      const window = this.#windows.get(site)
      yield [site, { pages, texts: window === undefined ? texts : new Set([...texts, ...recurring(window)]), headlines }]
    }
  }

  table(): Table {
    const sites = new Map<string, SiteTable>()
    for (const [site, notes] of this.sites()) sites.set(site, this.#tableOf(site, notes))
    return { sites }
  }

  #notesOf(site: string): SiteNotes {
    let notes = this.#sites.get(site)
    if (notes === undefined) {
      notes = { pages: 0, texts: new Set(), headlines: [] }
      this.#sites.set(site, notes)
    }
    return notes
  }

  #closeWindow(site: string, window: Window): void {
    const { texts } = this.#notesOf(site)
    for (const text of recurring(window)) texts.add(text)
    this.#windows.delete(site)
  }

  #tableOf(site: string, { pages, texts, headlines }: SiteNotes): SiteTable {
    if (pages < FEWEST_SITE_PAGES)
      return { pages, lines: new Map(), above: new Map(), prefixes: new Map(), suffixes: new Map(), headlines: new Map() }
    const found: [string, number][] = []
    for (const text of texts) {
      const count = this.#counts.get(hashOf(site, text))
      if (count >= fewestPages(pages)) found.push([text, count])
    }
    found.sort(([a, x], [b, y]) => y - x || byUnits(a, b))
    const lines = new Map(found.filter(([text]) => !/[\^*]/.test(text)))
    const above = new Map(found.filter(([text]) => text.startsWith('^')).map(([text, count]) => [text.slice(1), count]))
    const prefixes = affixes(found, lines, pages, 'prefix')
    const suffixes = affixes(found, lines, pages, 'suffix')
    return { pages, lines, above, prefixes, suffixes, headlines: inventory(headlines, above, prefixes, suffixes) }
  }
}

/** The key of a text: its site is in it. */
function hashOf(site: string, text: string): Hash {
  return hashText(`${site}\n${text}`)
}

/** What is counted of a page, each once: its lines, those above its body, and the ends of lines. */
function textsOf(article: Article, above: readonly string[]): Set<string> {
  const texts = new Set(above.map((line) => `^${line}`))
  for (const { value, field } of article.children) {
    if (value.length > LONGEST_LINE) continue
    if (field === 'text') texts.add(fold(value))
    for (const { end, text } of affixesOf(value)) texts.add(end === 'prefix' ? `${text}*` : `*${text}`)
  }
  texts.delete('')
  return texts
}

/** What recurs in a window. */
function* recurring({ pages, seen }: Window): Generator<string> {
  for (const [text, count] of seen) if (count >= SHARE * pages) yield text
}

/**
 * Affixes that are the site's: with ever other rests they stand on half of its pages; a longer one that begins (ends)
 * with such a one recurs. The pages of lines that recur as a whole do not count: those lines are templates themselves.
 */
function affixes(
  found: readonly (readonly [string, number])[],
  lines: ReadonlyMap<string, number>,
  pages: number,
  end: Affix['end'],
): Map<string, number> {
  const isOne = (text: string): boolean => (end === 'prefix' ? text.endsWith('*') : text.startsWith('*'))
  const counted = new Map(found.filter(([text]) => isOne(text)).map(([text, count]) => [text.replace('*', ''), count]))
  if (counted.size === 0) return counted
  for (const [line, count] of lines) {
    for (const affix of affixesOfFolded(line, end, HEADLINE_WORDS)) {
      const rests = counted.get(affix)
      if (rests !== undefined) counted.set(affix, rests - count)
    }
  }
  const isLarge = (affix: string): boolean => (counted.get(affix) ?? 0) >= fewestPages(pages, LARGE_SHARE)
  const isNested = (affix: string): boolean => [...affixesOfFolded(affix, end, 1)].some(isLarge)
  return new Map([...counted].filter(([affix, rests]) => isLarge(affix) || (rests >= fewestPages(pages) && isNested(affix))))
}

/** The headline of each article, without the site's affixes: of a page without a title the first line that others do not have there. */
function inventory(
  pages: readonly PageHeadlines[],
  above: ReadonlyMap<string, number>,
  prefixes: ReadonlyMap<string, number>,
  suffixes: ReadonlyMap<string, number>,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { id, candidates } of pages) {
    const headline = candidates.length === 1 ? candidates[0] : candidates.find((line) => !above.has(line))
    if (headline === undefined) continue
    const bare = withoutAffixes(headline, prefixes, suffixes)
    if (bare.split(' ').length < HEADLINE_WORDS) continue
    const known = ids.get(bare)
    if (known === undefined || id < known) ids.set(bare, id)
  }
  return new Map([...ids].sort(([a], [b]) => byUnits(a, b)))
}

function withoutAffixes(headline: string, prefixes: ReadonlyMap<string, number>, suffixes: ReadonlyMap<string, number>): string {
  const longest = (end: Affix['end'], affixes: ReadonlyMap<string, number>): number =>
    affixes.size === 0 ? 0 : ([...affixesOfFolded(headline, end, HEADLINE_WORDS)].findLast((affix) => affixes.has(affix))?.length ?? -1) + 1
  const start = longest('prefix', prefixes)
  const end = longest('suffix', suffixes)
  const bare = headline.slice(start, Math.max(start, headline.length - end))
  return bare.split(' ').length < HEADLINE_WORDS ? headline : bare
}
