/** What the judges of a page share: rules, numbers, what is known of the page and of a line in it. */

import { type Verdict, verdictOf } from '../line.ts'
import type { Boxes } from './boxes.ts'
import type { Frame, PageLine } from './frame.ts'
import type { Mark, Marker } from './markup.ts'

export const RULES = {
  hidden: { rule: 'hidden-element', reason: 'an element that the page does not show' },
  control: { rule: 'form-control', reason: 'a button, an option or a label of a form' },
  headline: { rule: 'page-headline', reason: 'the headline, as title and headings of the page tell it' },
  again: { rule: 'page-headline', reason: 'the headline of the page again' },
  beside: { rule: 'adjacent-title', reason: 'the title of the article before or behind, with the word that says so' },
  item: { rule: 'related-item', reason: 'a line of a list of other articles' },
  linked: { rule: 'linked-headline', reason: "a link as long as a headline, outside the text or all of a line, is another article's" },
  link: { rule: 'short-link', reason: 'a link of a few words outside the text leads elsewhere on the site' },
  turns: { rule: 'link-in-turns', reason: 'a short link in turns with linked headlines: who wrote them, or their section' },
  excerpt: { rule: 'excerpt', reason: 'a paragraph below a link, outside the element of the text, is the beginning of another article' },
  listHead: { rule: 'list-heading', reason: 'a short line above a list that goes' },
  outside: { rule: 'outside-the-text', reason: 'a line outside the element that holds the text' },
  card: { rule: 'card', reason: 'a paragraph beside the linked headline of another article, in one of a row of such boxes' },
  headed: { rule: 'headed-box', reason: 'a line of a box that its heading says is not of the article' },
  apart: { rule: 'apart-from-the-article', reason: 'a paragraph outside the box that holds headline and text' },
  picture: { rule: 'line-behind-picture', reason: 'a short line right behind a picture is its caption' },
  distant: { rule: 'distant-paragraph', reason: 'a paragraph in another element than the text, apart from it and short beside it' },
  section: { rule: 'section-label', reason: 'a word or two above the text name a section' },
  clock: { rule: 'clock-in-text', reason: 'an hour alone above a paragraph, as in reports that go on' },
  byline: { rule: 'line-below-headline', reason: 'a short line between headline and text names writer or place' },
  deck: { rule: 'deck', reason: 'a line between headline and text that sums the article up' },
  way: { rule: 'way-to-page', reason: 'the sections above the page and its headline, between arrows' },
  kicker: { rule: 'line-above-body', reason: 'a short line above the body, beside the headline' },
  subhead: { rule: 'heading-in-text', reason: 'a heading between the paragraphs' },
  tableName: { rule: 'name-of-table', reason: 'a short line between the text and a table beside it' },
  shortSubhead: { rule: 'short-line-between-paragraphs', reason: 'a short line without a full stop above a paragraph' },
}

/** A link of so many words can be a headline. */
export const HEADLINE_WORDS = 4
/** A link of a menu is of so many words at most. */
export const MENU_WORDS = 5
export const SUBHEAD_WORDS = 9
/** An entry of a summary is of so many words at least. */
const SUMMARY_WORDS = 3
export const HEADING_WORDS = 16
export const BYLINE_WORDS = 4
export const CAPTION_WORDS = 60
/** Without a name that says so, the caption of a picture is of so many words. */
export const PICTURE_WORDS = { fewest: 3, most: 12 }
export const EXCERPT_WORDS = 45
/** A paragraph in another element than the text goes if it is apart from it and the text weighs so many times more. */
export const OUTWEIGHED = 3
/** So many lines below the text may still be about the article without a name that says so. */
export const BELOW = 3
/** A heading has so much of the title's words if it is the headline. */
export const KIN_HEADING = 0.5

/** No longer line, in UTF-16 units, is compared with the title. */
export const LONGEST_TITLE = 1000
/** Between the sections that lead to a page. */
export const ARROWS = /\s[\u00bb\u203a>]\s/
/** What leads to the article before or behind, and its title. */
export const ADJACENT = /^\s*(?:\u0627\u0644\u0633\u0627\u0628\u0642|\u0627\u0644\u062a\u0627\u0644\u064a)\s+(?:\S+\s+){2}/
/** What stands between the links of a bar. */
export const LINK_BAR = /[|\u2022\u00b7]|\s[/\u00bb\u203a>-]\s/
/** A word and a colon before a name. */
export const LABEL = /^\S{2,12}\s?:\s*(?=\S)/
export const CLOCK = /^\D{0,8}[\d\u0660-\u0669]{1,2}:[\d\u0660-\u0669]{2}\b/
/** Cells of a table. */
export const CELLS: ReadonlySet<string> = new Set(['td', 'th'])
export const CONTROLS: ReadonlySet<string> = new Set(['button', 'option', 'label', 'legend', 'select', 'optgroup', 'summary'])

/** What is known of a page while its lines are judged. */
export interface Page {
  readonly frame: Frame
  readonly boxes: Boxes
  readonly markOf: Marker
  readonly titles: ReadonlySet<string>
  /** The words of the title. */
  readonly title: ReadonlySet<string>
  readonly author: string | undefined
  readonly section: string | undefined
}

/** A line with what is known of its place. */
export interface Placed {
  readonly line: PageLine
  readonly index: number
  readonly lines: readonly PageLine[]
  readonly marks: readonly (Mark | undefined)[]
  readonly headline: number
  readonly first: number
  readonly last: number
  /** The last paragraph of the text; -1 if there is none. */
  readonly lastProse: number
}

export function marked(role: Verdict['role'], { row, by }: Mark, meta?: Verdict['meta']): Verdict {
  return verdictOf(role, row, { evidence: { markup: by }, ...(meta !== undefined && { meta }) })
}

export function hiddenBy({ tag }: PageLine): { element: string } {
  return { element: tag }
}

/** Whether a line is a link to another page, as long as a headline, and no bar of links. */
export function leadsToArticle({ isLink, value, shape, hints: { href, anchors = 1 } }: PageLine): boolean {
  if (!isLink || shape.words < HEADLINE_WORDS * anchors) return false
  return href === undefined ? !LINK_BAR.test(value) : !/^\s*(?:#|javascript:|mailto:|tel:)/i.test(href)
}

/** Entries of a list that lead on in the page and say what no other line says: what has happened, above a report that goes on. */
export function isOfSummary({ line, index, lines, headline, last }: Placed): boolean {
  const isEntry = (entry: PageLine | undefined): boolean =>
    entry?.isLink === true &&
    entry.tag === 'li' &&
    entry.shape.words >= SUMMARY_WORDS &&
    /^\s*#./.test(entry.hints.href ?? '') &&
    entry.hit === undefined
  return (
    headline < index &&
    index < last &&
    isEntry(line) &&
    (isEntry(lines[index - 1]) || isEntry(lines[index + 1])) &&
    // A table of contents has the subheads again.
    !lines.some((other) => other !== line && other.letters === line.letters)
  )
}

export function linkEvidence({ hints }: PageLine): { links: number } {
  return { links: Math.round(hints.links * 100) / 100 }
}
