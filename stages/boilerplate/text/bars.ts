/** Bars of a page's frame in a text that is all of a page: buttons and sections in one line, parted by marks or by nothing. */
import { foldLetters } from '../../../src/arabic/fold.ts'
import { isHeadlineLike, shapeOf } from '../../../src/arabic/line.ts'
import type { Role } from '../../../src/article/article.ts'
import { isSolid, type Line, type Verdict, verdictOf } from '../line.ts'
import { type Matcher, readPhraseRows } from '../rows.ts'

const RULES = {
  known: { rule: 'bar-of-buttons', reason: "a line whose parts are links and buttons of the page's frame" },
  sections: { rule: 'bar-of-sections', reason: 'a line of short names between bars, above the headline, is a menu' },
  way: { rule: 'way-to-page', reason: 'a line of short names between arrows, above the headline, is the way from the home page' },
  glued: { rule: 'glued-buttons', reason: "a line of links and buttons of the page's frame without a space between them" },
  list: { rule: 'glued-list', reason: 'the heading of a list of other articles, and what is glued to it' },
}

const PARTED = /\s*[|\u2022]\s*|\s+(?:[-\u2013\u2014/\u00bb\u203a>\u00b7]|::)\s+/
const BARS = /\s*[|\u2022]\s*/
const ARROWS = /\s[\u00bb\u203a>]\s/
const MOST_PARTS = 30
const KNOWN_WORDS = 4
const SECTION_WORDS = 2
const STEP_WORDS = 3
/** So many parts are known of a bar, and two thirds of all. */
const FEWEST_KNOWN = 2
const FEWEST_SECTIONS = 4
/** A word that is glued to another: a letter behind one that ends words, or so many letters in a row. */
const GLUED = /[\u0629\u0649][\u0621-\u063a\u0641-\u064a]|[\u0621-\u063a\u0641-\u064a]{14,}/
const PHRASE_LETTERS = { fewest: 3, most: 40 }
/** The heading of a list that is glued to its first title has so many letters. */
const HEADING_LETTERS = 10
const MOST_GLUED_LETTERS = 400

/** The lines outside the text that are bars. */
export function judgeBars(lines: readonly Line[], match: Matcher): void {
  const isText = (line: Line): boolean => isSolid(line) && !line.verdict?.removed
  const first = lines.findIndex(isText)
  const last = lines.findLastIndex(isText)
  if (first < 0) return
  lines.forEach((line, index) => {
    if (line.prose || line.verdict?.removed || (first <= index && index <= last)) return
    const found =
      ofKnown(line, match) ??
      (index < first ? ofSections(line, () => lines.slice(index + 1, first)) : undefined) ??
      ofGlued(line, index > last)
    if (found !== undefined) line.verdict = found
  })
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
  if (shape.digits > 0 || shape.stops) return undefined
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

/** A line that phrases make up to more than half, without a space between some; or the heading of a list, below the text. */
function ofGlued({ value }: Line, isBelow: boolean): Verdict | undefined {
  if (!GLUED.test(value)) return undefined
  const { text, offsets } = foldLetters(value)
  if (text.length > MOST_GLUED_LETTERS) return undefined
  phrases ??= readPhrases()
  const known = phrases
  let end = 0
  let count = 0
  let glued = 0
  while (end < text.length) {
    const length = longestAt(text, end, known)
    if (length === 0) break
    const next = end + length
    const isGlued = next < text.length && offsets[next] === (offsets[next - 1] as number) + 1
    const found = known.get(text.slice(end, next))
    if (count === 0 && isBelow && found?.isHeading && isGlued && length >= HEADING_LETTERS)
      return verdictOf('related', RULES.list, { evidence: { phrase: value.slice(0, offsets[next]) } })
    if (isGlued) glued++
    count++
    end = next
  }
  return count >= FEWEST_KNOWN && glued > 0 && end * 2 > text.length
    ? verdictOf('widget', RULES.glued, { evidence: { phrases: count } })
    : undefined
}

function readPhrases(): NonNullable<typeof phrases> {
  const all: NonNullable<typeof phrases> = new Map()
  for (const { role, match, phrases } of readPhraseRows()) {
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
