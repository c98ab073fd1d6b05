/** The paragraphs of a page, and its headline. */
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import { byRow } from '../alone.ts'
import { dateMeta } from '../attribution.ts'
import { BULLET, dateOf, type Verdict, verdictOf } from '../line.ts'
import { kinshipWithOpening } from '../text/kinship.ts'
import type { Boxes } from './boxes.ts'
import { areAlike, isAlike, isInside, isRemoved, type PageLine } from './frame.ts'
import type { Mark } from './markup.ts'

import {
  CAPTION_WORDS,
  CONTROLS,
  EXCERPT_WORDS,
  HEADLINE_WORDS,
  hiddenBy,
  KIN_HEADING,
  marked,
  OUTWEIGHED,
  type Page,
  RULES,
} from './rules.ts'

/** A headline that nothing else tells shares so much of its words with the first paragraphs. */
const KIN_TEXT = 0.4
/** What is said of an article in one line has so many words at most. */
const META_WORDS = 24

/** A paragraph goes only if more than one sign says that it is not of the text. */
export function ofProse(
  line: PageLine,
  index: number,
  lines: readonly PageLine[],
  marks: readonly (Mark | undefined)[],
  { frame, titles, boxes }: Page,
  headline: number,
): Verdict | undefined {
  const { hints } = line
  const mark = marks[index]
  const within = frame.first < index && index < frame.last
  if (index === headline) return verdictOf('headline', RULES.headline)
  if (titles.has(line.letters)) return verdictOf('headline', RULES.again)
  const row = byRow(line, within)
  if (row !== undefined) return row
  const boxed = within ? undefined : byBox(index, lines, boxes)
  if (boxed !== undefined) return boxed
  if (frame.apart.has(index)) return verdictOf('widget', RULES.apart)
  if (frame.elements.has(line.element) && hints.hidden !== true) return undefined
  // When, by whom and how often read, in one line that commas part.
  if (mark?.row.role === 'dateline' && !line.shape.ends && line.shape.words <= META_WORDS && line.shape.digits > 0)
    return marked('dateline', mark, dateMeta(dateOf(line) ?? { rest: [] }))
  const evidence = { paragraph: frame.weight > 0 ? 'in another element than the text' : '' }
  if (mark?.row.role === 'caption' && line.shape.words <= CAPTION_WORDS && mark.row.rule !== 'picture-element')
    return marked('caption', mark, { captions: [line.value] })
  if (isRemoved(mark)) {
    const isBeside = [-2, -1, 1, 2].some((step) => lines[index + step]?.prose === false && marks[index + step]?.row === mark?.row)
    // Between headline and end of the text a name alone takes nothing: other lines of a box must stand beside.
    const isBetween = within || (headline >= 0 && headline < index && index < frame.first)
    // In the element of the text a name may say what it does: "read more" hides the rest of a text.
    const isSure = isBeside || (!isBetween && (!isInside(line, frame) || mark?.row.role !== 'related'))
    const before = [lines[index - 1], lines[index - 2]]
    if (isSure && mark?.row.listsArticles && before.some((other) => other?.isLink && other.shape.words >= HEADLINE_WORDS))
      return verdictOf('related', RULES.card, { evidence: { markup: mark.by } })
    if (isSure) return marked(mark?.row.role as 'widget', mark as Mark)
  }
  if (hints.hidden && !isInside(line, frame)) return verdictOf('widget', RULES.hidden, { evidence: hiddenBy(line) })
  const above = lines[index - 1]
  if (
    !within &&
    above?.isLink &&
    above.shape.words >= HEADLINE_WORDS &&
    line.shape.words <= EXCERPT_WORDS &&
    frame.weight > line.shape.words &&
    areAlike(above, line)
  )
    return verdictOf('related', RULES.excerpt, { evidence: { ...evidence, below: above.value } })
  if (isAlike(line, frame) || isInside(line, frame)) return undefined
  const apart = index < headline || index > frame.last + 1 || (headline < 0 && index < frame.first - 1)
  // Outside the article's box more of its words may be the site's.
  const isOutside = index < frame.whole.first || index > frame.whole.last
  const isLight = isOutside ? line.shape.words <= frame.weight : line.shape.words * OUTWEIGHED <= frame.weight && line.kin === 0
  if (apart && !within && isLight) return verdictOf('widget', RULES.distant, { evidence })
  return undefined
}

/** A paragraph by the box that it stands in: a card, or comments and the like below their heading. */
function byBox(index: number, lines: readonly PageLine[], boxes: Boxes): Verdict | undefined {
  if (boxes.isCard(index)) return verdictOf('related', RULES.card)
  const section = boxes.sectionOf(index)
  // Between a heading of other articles and the text there may be no end of an element.
  if (section === undefined || section.at === index || section.role === 'related') return undefined
  return verdictOf(section.role, RULES.headed, { evidence: { heading: (lines[section.at] as PageLine).value } })
}

/** The index of the headline: what the page's title says, or the heading above the text; -1 if there is none. */
export function headlineOf(lines: readonly PageLine[], marks: readonly (Mark | undefined)[], { titles, title, frame }: Page): number {
  const first = frame.first < 0 ? lines.length : frame.first
  let best = -1
  let bestScore = 0
  lines.forEach(({ value, shape, hints, isLink, tag, prose, letters, kin }, index) => {
    const { heading, hidden } = hints
    const isTitle = shape.words > 1 && titles.has(letters)
    if (hidden || CONTROLS.has(tag) || (!isTitle && (prose || !isHeadlineLike(shape) || BULLET.test(value)))) return
    // A line that equals the title; then the highest heading; the one above the text and next to it.
    let score = isTitle ? 100 : heading === 1 ? 40 : heading !== undefined && title.size > 0 && kin >= KIN_HEADING ? 20 : 0
    if (score === 0 && index < frame.first && !isLink && marks[index]?.row.role === 'headline') score = 15
    if (score === 0 && title.size === 0 && index < frame.first && !isLink && marks[index] === undefined)
      score = heading === undefined ? 2 : 10 - heading
    if (score === 0) return
    if (heading !== undefined) score += 7 - heading
    if (index <= first) score += 20
    if (isLink) score -= 15
    if (isRemoved(marks[index])) score -= 30
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  })
  return best >= 0 ? best : headlineByText(lines, marks, frame)
}

/** Where neither title nor headings tell it: of the lines above the text, headings first, that which says most of what it says. */
function headlineByText(lines: readonly PageLine[], marks: readonly (Mark | undefined)[], { first }: Page['frame']): number {
  if (first < 0) return -1
  const kin = kinshipWithOpening(lines.slice(first))
  const candidates = lines.slice(0, first).filter((line, index) => {
    const { shape, hints, isLink, prose, hit } = line
    if (isLink || prose || hints.hidden || hit !== undefined || isRemoved(marks[index]) || CONTROLS.has(line.tag)) return false
    return shape.words >= HEADLINE_WORDS && isHeadlineLike(shape) && dateOf(line) === undefined && kin(line) >= KIN_TEXT
  })
  const headings = candidates.filter(({ hints }) => hints.heading !== undefined)
  const [best] = (headings.length > 0 ? headings : candidates).toSorted((a, b) => kin(b) - kin(a))
  return best === undefined ? -1 : lines.indexOf(best)
}
