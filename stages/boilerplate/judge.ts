/** The judgement of the lines of a text: which is what, and why. */
import { francAll } from 'franc'
import type { Block } from '../../src/article/article.ts'
import type { ReadonlyArticle } from '../../src/stage.ts'
import { byAttribution, metaOfRow } from './attribution.ts'
import { isParagraph, isSolid, type Line, lineOf, type Verdict, verdictOf } from './line.ts'
import { judgeLists, judgeMenus, judgeSiteNames } from './lists.ts'
import { aboveTheBody, betweenParagraphs, headlineOf, topOf } from './place.ts'
import type { Matcher, Place } from './rows.ts'

const RULES = {
  address: { rule: 'address', reason: 'the address of a site stands alone' },
  foreign: { rule: 'foreign-line', reason: 'a line without an Arabic letter' },
}

const ADDRESS_LINE = /^(?:https?:\/\/|www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
const SUBHEAD_WORDS = 3
/** A line of more units is no address. */
const LONGEST_ADDRESS = 300
/** franc is asked about so many letters or more: with fewer it guesses. */
const FRANC_LETTERS = 24

/** The verdicts on the lines of a text, of those that are not simply body. */
export function judge(article: ReadonlyArticle, match: Matcher): Map<Block, Verdict> {
  const { source, children } = article
  const { length } = source.text
  const lines = children
    .filter(({ field }) => field === 'text')
    .map((block) => lineOf(block as Block, (place) => isAt(block as Block, place, length), match))
  const title = children.find(({ field }) => field === 'title')?.value

  // What stands alone: rows, addresses, other scripts. Then what goes with it.
  const paragraphs = lines.flatMap((line, index) => (isSolid(line) && line.hit === undefined ? [index] : []))
  const [from = 0, to = 0] = [paragraphs[0], paragraphs.at(-1)]
  lines.forEach((line, index) => {
    const within = from < index && index < to
    line.verdict = byRow(line, within) ?? byScript(line, within)
  })
  judgeSiteNames(lines, source.site)
  judgeLists(lines)
  judgeMenus(lines)

  // What is left is judged by its place among the paragraphs; again, as long as a line goes by it: the places change.
  let gone: number
  do {
    gone = removedOf(lines)
    judgePlaces(lines, title)
  } while (removedOf(lines) > gone)

  const verdicts = new Map<Block, Verdict>()
  for (const { block, verdict } of lines) if (verdict !== undefined) verdicts.set(block, verdict)
  return verdicts
}

/** Whether a line of a text stands in a third of its source. */
function isAt({ position: { start, end } }: Block, place: Place, length: number): boolean {
  return place === 'any' || (place === 'top' ? start.offset * 3 <= length : end.offset * 3 >= length * 2)
}

function removedOf(lines: readonly Line[]): number {
  return lines.reduce((count, { verdict }) => count + (verdict?.removed ? 1 : 0), 0)
}

/** Judges the lines that are left by where they stand. */
function judgePlaces(lines: readonly Line[], title: string | undefined): void {
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  for (const line of left) if (line.placed) line.verdict = undefined
  const first = left.findIndex(isParagraph)
  const last = left.findLastIndex(isParagraph)
  const headline = title === undefined ? headlineOf(left, first) : undefined
  const judge = (line: Line, verdict: Verdict | undefined): void => {
    line.verdict = verdict
    line.placed = verdict !== undefined
  }
  const isOpen = ({ verdict, prose }: Line): boolean => verdict === undefined && !prose
  left.forEach((line, index) => {
    if (isOpen(line) && (first < 0 || index < first || index > last))
      judge(line, byAttribution(line, index < first ? 'top' : 'tail', headline))
  })
  const top = topOf(left, first, headline, title)
  left.forEach((line, index) => {
    if (!isOpen(line)) return
    if (index < first || first < 0) judge(line, aboveTheBody(line, index, top))
    else if (index < last) judge(line, betweenParagraphs(line, left[index - 1], left[index + 1]))
  })
}

/** `within`: the line stands between paragraphs. */
export function byRow(line: Line, within: boolean): Verdict | undefined {
  const { hit, shape } = line
  // A sentence between sentences may begin as a page's phrase does.
  if (hit === undefined || (within && hit.row.match === 'start' && hit.row.separators === '' && shape.stops)) return undefined
  const verdict = verdictOf(hit.row.role, hit.row, { evidence: { phrase: hit.phrase } })
  return verdict.removed ? verdict : { ...verdict, meta: metaOfRow(line, hit) }
}

/** Addresses, and lines in another script than Arabic. */
export function byScript({ value, shape }: Line, within: boolean): Verdict | undefined {
  if (shape.arabicLetters > 0 || shape.otherLetters === 0) return undefined
  if (value.length <= LONGEST_ADDRESS && ADDRESS_LINE.test(value.trim())) return verdictOf('widget', RULES.address)
  // A name or two in another script between paragraphs may be a subhead; what pages leave there, rows know.
  if (within && shape.words <= SUBHEAD_WORDS) return undefined
  const language = shape.otherLetters >= FRANC_LETTERS ? francAll(value)[0]?.[0] : undefined
  return verdictOf('foreign', RULES.foreign, { evidence: { letters: shape.otherLetters, ...(language !== undefined && { language }) } })
}
