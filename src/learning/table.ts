/** The table: what a crawl tells of each of its sites that no single page can tell. */

/** What was learned of one site. Texts are folded: they are compared, never shown as an article's. */
export interface SiteTable {
  /** How many pages were seen. */
  readonly pages: number
  /** Lines that recur, each with the number of pages it stands on. */
  readonly lines: ReadonlyMap<string, number>
  /** Those that can be headlines and stand above the body: how many pages they stand there on. */
  readonly above: ReadonlyMap<string, number>
  /** Beginnings of lines with ever other rests, likewise. */
  readonly prefixes: ReadonlyMap<string, number>
  /** Ends of lines with ever other rests, likewise. */
  readonly suffixes: ReadonlyMap<string, number>
  /** Headlines, each with the id of its article: of several the smallest. */
  readonly headlines: ReadonlyMap<string, string>
}

/** Plain data: it can be cloned to a worker. */
export interface Table {
  readonly sites: ReadonlyMap<string, SiteTable>
}

/** Of a site with fewer pages nothing is believed: with so few, half of them may be one story. */
export const FEWEST_SITE_PAGES = 8
/** On fewer pages than this a line does not recur: an article that is updated twice shows its lines three times. */
export const FEWEST_PAGES = 4
/** A line that recurs stands on so large a share of its site's pages: less than that a column or a desk may have. */
export const SHARE = 0.05
/** What stands on so large a share of the pages tells nothing of any one of them (less than a bit). */
export const LARGE_SHARE = 0.5
/** Longer lines are paragraphs: they are not counted. UTF-16 units. */
export const LONGEST_LINE = 300
/** A headline of fewer words may be a subhead or a menu's item as well. */
export const HEADLINE_WORDS = 4

/** How many pages of a site a line must stand on to recur, or to be believed alone (`LARGE_SHARE`). */
export function fewestPages(pages: number, share = SHARE): number {
  return Math.max(FEWEST_PAGES, Math.ceil(share * pages))
}

/** Whether there is a site of which anything is believed. */
export function isBelieved({ sites }: Table): boolean {
  return [...sites.values()].some(({ pages }) => pages >= FEWEST_SITE_PAGES)
}
