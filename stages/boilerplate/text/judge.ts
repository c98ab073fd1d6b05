/** The judgement of the lines of a text: which is what, and why. */
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import type { Block, Source } from '../../../src/article/article.ts'
import type { ReadonlyArticle } from '../../../src/stage.ts'
import { byForm, byRow } from '../alone.ts'
import { byAttribution, judgeWriter } from '../attribution.ts'
import { isParagraph, isSolid, type Line, lineOf, type Verdict } from '../line.ts'
import type { Matcher, Place } from '../rows.ts'
import { byVocabulary } from '../vocabulary.ts'
import { judgeBars, judgeGluedLists, judgeTitleBars } from './bars.ts'
import { numberedCaption } from './captions.ts'
import { judgeBehind } from './end.ts'
import { judgeFoot, noteOf, signatureOf, sourceOf } from './foot.ts'
import { judgeHead } from './head.ts'
import { kinshipWith } from './kinship.ts'
import { judgeLabelled, judgeLists, judgeMenus, judgeSiteNames, judgeTeasers } from './lists.ts'
import { aboveTheBody, betweenParagraphs, deckOf, headlineOf, longHeadline, saysAgain, topOf } from './place.ts'
import { judgeListedTags, judgeTags, tagsLine } from './tags.ts'
import { judgeTicker, judgeTitles } from './titles.ts'

/** A line of the words of pages above the text is of so many at most: one of more may be the headline, if the text speaks of it. */
const HEAD_WORDS = 3
/** A subhead shares so much of its words with the paragraph below it. */
const KIN = 0.5

/**
 * The verdicts on the lines of a text, of those that are not simply body.
 *
 * @param hasFrame
 *   Whether the text had more than the article: something has gone from it before.
 * @param known
 *   The lines of blocks that were judged before, among others: what they say is not read again. Takes the new ones.
 */
export function judge(article: ReadonlyArticle, hasFrame: boolean, match: Matcher, known: Map<Block, Line>): Map<Block, Verdict> {
  const { source, children } = article
  const lines = (children as readonly Block[])
    .filter(({ field }) => field === 'text')
    .map((block) => unjudged(known.get(block)) ?? newLine(block, source, match, known))
  const title = children.find(({ field }) => field === 'title')?.value

  // What stands alone: rows, addresses, other scripts. Then what goes with it.
  const paragraphs = lines.flatMap((line, index) => (isSolid(line) && line.hit === undefined ? [index] : []))
  const [from = 0, to = 0] = [paragraphs[0], paragraphs.at(-1)]
  lines.forEach((line, index) => {
    const within = from < index && index < to
    line.verdict = byRow(line, within) ?? byForm(line, within)
    // What to do, says a subhead too; then the paragraph below it says how.
    const below = lines[index + 1]
    if (within && line.verdict?.role === 'promo' && below?.prose && kinshipWith([below])(line) >= KIN) line.verdict = undefined
  })
  judgeBars(lines, match)
  judgeTitleBars(lines, ({ block: { position } }) => source.text.slice(position.start.offset, position.end.offset))
  judgeSiteNames(lines, source.site)
  judgeTeasers(lines)
  // Of an article without a line that goes, most is text.
  if (lines.some(({ verdict }) => verdict !== undefined)) {
    judgeTicker(lines)
    judgeLists(lines, title)
    judgeBehind(lines)
    judgeLabelled(lines)
  }
  judgeGluedLists(lines)
  judgeMenus(lines)
  if (lines.some(({ verdict }) => verdict !== undefined)) {
    judgeTags(lines)
    judgeFoot(lines)
  }
  judgeListedTags(lines)
  judgeHead(lines, title)
  judgeWords(lines)
  judgeTitles(lines, title, hasFrame || removedOf(lines) > 0)

  // What is left is judged by its place among the paragraphs; again, as long as a line goes by it: the places change.
  let gone: number
  do {
    gone = removedOf(lines)
    judgePlaces(lines, title)
  } while (removedOf(lines) > gone)

  judgeWriter(lines)
  const verdicts = new Map<Block, Verdict>()
  for (const { block, verdict } of lines) if (verdict !== undefined) verdicts.set(block, verdict)
  return verdicts
}

function unjudged(line: Line | undefined): Line | undefined {
  if (line === undefined) return undefined
  line.verdict = undefined
  line.placed = false
  return line
}

function newLine(block: Block, { text: { length } }: Readonly<Source>, match: Matcher, known: Map<Block, Line>): Line {
  const line = lineOf(block, (place) => isAt(block, place, length), match)
  known.set(block, line)
  return line
}

/** Whether a line of a text stands in a third of its source. */
function isAt({ position: { start, end } }: Block, place: Place, length: number): boolean {
  return place === 'any' || (place === 'top' ? start.offset * 3 <= length : end.offset * 3 >= length * 2)
}

/** Lines of the words of pages, above the text and below it; above it short ones, beside what can be the headline. */
function judgeWords(lines: readonly Line[]): void {
  const first = lines.findIndex(isParagraph)
  const last = lines.findLastIndex(isParagraph)
  if (first < 0) return
  const kin = kinshipWith(lines.slice(first, first + 1))
  const headlines = new Set(lines.slice(0, first).filter(({ verdict, shape }) => verdict === undefined && isHeadlineLike(shape)))
  const isOfHead = (line: Line): boolean =>
    line.shape.words > 1 && (line.shape.words <= HEAD_WORDS || kin(line) === 0) && headlines.size > (headlines.has(line) ? 1 : 0)
  lines.forEach((line, index) => {
    if (line.verdict !== undefined || (first <= index && index <= last)) return
    const verdict = byVocabulary(line, index > last)
    if (verdict === undefined || (index < first && !isOfHead(line))) return
    line.verdict = verdict
    headlines.delete(line)
  })
}

function removedOf(lines: readonly Line[]): number {
  return lines.reduce((count, { verdict }) => count + (verdict?.removed ? 1 : 0), 0)
}

/** Judges the lines that are left by where they stand. */
function judgePlaces(lines: readonly Line[], title: string | undefined): void {
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  for (const line of left) if (line.placed) line.verdict = undefined
  const long = title === undefined ? longHeadline(left) : undefined
  const deck = deckOf(left, long)
  const first = left.findIndex(
    (line) => line !== long && line !== deck && isParagraph(line) && !(long !== undefined && saysAgain(line, long)),
  )
  const last = left.findLastIndex(isParagraph)
  const headline = title === undefined ? headlineOf(left, first) : undefined
  const judge = (line: Line, verdict: Verdict | undefined): void => {
    line.verdict = verdict
    line.placed = verdict !== undefined
  }
  const isOpen = ({ verdict, prose }: Line): boolean => verdict === undefined && !prose
  left.forEach((line, index) => {
    if (isOpen(line)) judge(line, numberedCaption(line, left[index - 1], left[index + 1]))
    if (isOpen(line) && index > last && first >= 0) judge(line, sourceOf(line, left[index - 1]))
    if (isOpen(line) && (first < 0 || index < first || index > last))
      judge(line, byAttribution(line, index < first ? 'top' : 'tail', headline))
  })
  const top = topOf(left, first, headline, title)
  const below = left.slice(last + 1).filter(isOpen)
  left.forEach((line, index) => {
    if (!isOpen(line) && line !== long) return
    if (index < first || first < 0) judge(line, aboveTheBody(line, index, left, top))
    else if (index < last) judge(line, betweenParagraphs(line, left[index - 1], left[index + 1]))
    else if (below.length === 1) judge(line, tagsLine(line, left.slice(0, last + 1)) ?? signatureOf(line, left[last]))
    else if (line === below.at(-1)) judge(line, noteOf(line, left[index - 1]))
  })
}
