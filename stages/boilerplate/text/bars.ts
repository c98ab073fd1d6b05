/** Bars of a page's frame in a text that is all of a page: buttons and sections in one line, parted by marks or by nothing. */
import { foldLetters } from '../../../src/arabic/fold.ts'
import { isHeadlineLike, shapeOf } from '../../../src/arabic/line.ts'
import type { Role } from '../../../src/article/role.ts'
import { isSolid, LEADS, type Line, type Verdict, verdictOf } from '../line.ts'
import { type Matcher, shippedRows } from '../rows.ts'

const RULES = {
  known: { rule: 'bar-of-buttons', reason: "a line whose parts are links and buttons of the page's frame" },
  sections: { rule: 'bar-of-sections', reason: 'a line of short names between bars, above the headline, is a menu' },
  way: { rule: 'way-to-page', reason: 'a line of short names between arrows, above the headline, is the way from the home page' },
  glued: { rule: 'glued-buttons', reason: "a line of links and buttons of the page's frame without a space between them" },
  offices: { rule: 'glued-masthead', reason: 'offices of the paper and names, without a space between some' },
  titles: { rule: 'bar-of-titles', reason: 'titles in one line, above or below the text, parted by bars, gaps or a word' },
  list: { rule: 'glued-list', reason: 'the heading of a list of other articles, and what is glued to it' },
}

const PARTED = /[|\u2022]|\s(?:[-\u2013\u2014/\u00bb\u203a>\u00b7]|::)\s/
const BARS = /[|\u2022]/
const ARROWS = /\s[\u00bb\u203a>]\s/
const MOST_PARTS = 30
const KNOWN_WORDS = 4
const SECTION_WORDS = 2
const STEP_WORDS = 3
/** So many parts are known of a bar, and two thirds of all. */
const FEWEST_KNOWN = 2
const FEWEST_SECTIONS = 4
/** A word that is glued to another: a letter behind one that ends words, a capital behind a small letter, or so many letters in a row. */
const GLUED = /[a-z][A-Z]|[\u0629\u0649][\u0621-\u063a\u0641-\u064a]|[\u0621-\u063a\u0641-\u064a]{14,}/
const PHRASE_LETTERS = { fewest: 3, most: 40 }
/** The heading of a list that is glued to its first title has so many letters. */
const HEADING_LETTERS = 10
const LONGEST_GLUED = 400

/** The lines that are bars: known ones wherever they stand, others above the text. */
export function judgeBars(lines: readonly Line[], match: Matcher): void {
  const first = lines.findIndex(isText)
  lines.forEach((line, index) => {
    if (line.prose || (line.verdict?.removed && line.verdict.role !== 'foreign')) return
    const found =
      ofKnown(line, match) ??
      (index < first ? ofSections(line, () => lines.slice(index + 1, first)) : undefined) ??
      gluedButtons(line) ??
      gluedMasthead(line)
    if (found !== undefined) line.verdict = found
  })
}

/** What parts the titles of a line: gaps in the source, bars, or the site's name in Latin letters. */
const TITLE_MARKS = [/[ \t\u00a0]{3,}/, /[ \t\u00a0][|\u2022*][ \t\u00a0]/, /[ \t\u00a0][A-Za-z]{3,20}(?=[ \t\u00a0]|$)/]
/** So many titles, of so many words at most; in the mean of so many at least. */
const FEWEST_TITLES = 4
const TITLE_WORDS = 20
const MEAN_WORDS = 4
/** A title does not end as sentences do. */
const STOPPED = /[.\u06d4]\s*$/

/**
 * Lines above the first paragraph and below the last that are many titles.
 *
 * @param sourceOf
 *   A line as its source has it: what is clean has no gaps.
 */
export function judgeTitleBars(lines: readonly Line[], sourceOf: (line: Line) => string): void {
  const bars = new Set(lines.filter((line) => isText(line) && !STOPPED.test(line.value) && isTitleBar(sourceOf(line))))
  if (bars.size === 0) return
  const isParagraph = (line: Line): boolean => isText(line) && !bars.has(line)
  const first = lines.findIndex(isParagraph)
  const last = lines.findLastIndex(isParagraph)
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    // A poem may stand in one line, if a colon leads to it.
    if (!bars.has(line) || (before !== undefined && LEADS.test(before.value))) return
    if (index < first || (first >= 0 && index > last)) line.verdict = verdictOf('related', RULES.titles)
  })
}

function isTitleBar(source: string): boolean {
  return TITLE_MARKS.some((mark) => {
    const titles = partsOf(source, mark)
    if (titles.length < FEWEST_TITLES || titles.some((title) => STOPPED.test(title))) return false
    const words = titles.map((title) => shapeOf(title).words)
    return Math.max(...words) <= TITLE_WORDS && words.reduce((sum, count) => sum + count) >= titles.length * MEAN_WORDS
  })
}

/** Below the text: lines that are the heading of a list and its titles, without a space behind the heading. */
export function judgeGluedLists(lines: readonly Line[]): void {
  const last = lines.findLastIndex(isText)
  if (last < 0) return
  for (const line of lines.slice(last + 1)) {
    if (line.prose || line.verdict !== undefined) continue
    const [heading] = chainOf(line.value)
    if (heading?.isHeading && heading.isGlued && heading.letters >= HEADING_LETTERS)
      line.verdict = verdictOf('related', RULES.list, { evidence: { phrase: heading.phrase } })
  }
}

function isText(line: Line): boolean {
  return isSolid(line) && !line.verdict?.removed
}

function partsOf(value: string, separator: RegExp): string[] {
  return value.split(separator, MOST_PARTS).filter((part) => part.trim() !== '')
}

function ofKnown({ value }: Line, match: Matcher): Verdict | undefined {
  if (!PARTED.test(value)) return undefined
  const parts = partsOf(value, PARTED)
  if (parts.length < FEWEST_KNOWN || parts.some((part) => shapeOf(part).words > KNOWN_WORDS)) return undefined
  const known = parts.filter((part) => isFrame(match(part, () => true)?.row.role)).length
  return known >= FEWEST_KNOWN && known * 3 >= parts.length * 2
    ? verdictOf('widget', RULES.known, { evidence: { parts: parts.length, known } })
    : undefined
}

function isFrame(role: Role | undefined): boolean {
  return role === 'widget' || role === 'legal' || role === 'promo'
}

/** A menu or the way to the page, if a line below it can be the headline. */
function ofSections({ value, shape }: Line, below: () => readonly Line[]): Verdict | undefined {
  if (shape.digits > 0 || shape.stops || !(BARS.test(value) || ARROWS.test(value))) return undefined
  const isOf = (parts: readonly string[], words: number): boolean => parts.every((part) => shapeOf(part).words <= words)
  const [sections, steps] = [partsOf(value, BARS), partsOf(value, ARROWS)]
  const isMenu = sections.length >= FEWEST_SECTIONS && isOf(sections, SECTION_WORDS)
  if (!isMenu && !(steps.length > 1 && isOf(steps, STEP_WORDS))) return undefined
  if (!below().some((line) => line.verdict === undefined && isHeadlineLike(line.shape))) return undefined
  return isMenu
    ? verdictOf('widget', RULES.sections, { evidence: { parts: sections.length } })
    : verdictOf('widget', RULES.way, { evidence: { parts: steps.length } })
}

/** The letters of phrases that are all of a line, with their roles. Made when a line is first asked about. */
let phrases: Map<string, { readonly role: Role; readonly isHeading: boolean }> | undefined

/** A phrase that a line begins with, or that stands behind another. */
interface Link {
  readonly phrase: string
  readonly letters: number
  readonly isHeading: boolean
  /** Whether a word follows without a space. */
  readonly isGlued: boolean
}

/** A line that phrases make up to more than half, without a space between some. */
function gluedButtons({ value, shape }: Line): Verdict | undefined {
  const chain = chainOf(value)
  const letters = chain.reduce((sum, link) => sum + link.letters, 0)
  const all = shape.arabicLetters + shape.otherLetters + shape.digits
  return chain.length >= FEWEST_KNOWN && chain.some(({ isGlued }) => isGlued) && letters * 2 > all
    ? verdictOf('widget', RULES.glued, { evidence: { phrases: chain.length } })
    : undefined
}

/** The row of the offices of a paper; so many stand in one line. */
const OFFICES = 'masthead-top'
const FEWEST_OFFICES = 2
let offices: readonly string[] | undefined

/** A line of glued words that names offices of the paper. */
function gluedMasthead({ value }: Line): Verdict | undefined {
  if (value.length > LONGEST_GLUED || !GLUED.test(value)) return undefined
  offices ??= shippedRows().flatMap(({ rule, phrases }) => (rule === OFFICES ? phrases.map((phrase) => foldLetters(phrase).text) : []))
  const { text } = foldLetters(value)
  const named = offices.filter((office) => text.includes(office)).length
  return named >= FEWEST_OFFICES ? verdictOf('widget', RULES.offices, { evidence: { phrases: named } }) : undefined
}

/** The phrases that a line with glued words begins with, one behind the other. */
function chainOf(value: string): readonly Link[] {
  if (value.length > LONGEST_GLUED || !GLUED.test(value)) return []
  const { text, offsets } = foldLetters(value)
  phrases ??= readPhrases()
  const chain: Link[] = []
  for (let at = 0; at < text.length; ) {
    const letters = longestAt(text, at, phrases)
    if (letters === 0) break
    const next = at + letters
    chain.push({
      phrase: value.slice(offsets[at], offsets[next]),
      letters,
      isHeading: phrases.get(text.slice(at, next))?.isHeading === true,
      isGlued: next < text.length && offsets[next] === (offsets[next - 1] as number) + 1,
    })
    at = next
  }
  return chain
}

function readPhrases(): NonNullable<typeof phrases> {
  const all: NonNullable<typeof phrases> = new Map()
  for (const { role, match, phrases } of shippedRows()) {
    if ((match !== 'line' && match !== 'heading') || !(isFrame(role) || role === 'related')) continue
    for (const phrase of phrases) all.set(foldLetters(phrase).text, { role, isHeading: match === 'heading' })
  }
  return all
}

/** The length of the longest phrase at an offset; 0 if none begins there. */
function longestAt(text: string, at: number, known: ReadonlyMap<string, unknown>): number {
  const { fewest, most } = PHRASE_LETTERS
  for (let length = Math.min(most, text.length - at); length >= fewest; length--) if (known.has(text.slice(at, at + length))) return length
  return 0
}
