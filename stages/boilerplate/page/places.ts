/** Lines of the article's own part of a page that nothing but their place tells: below the headline, and between paragraphs. */
import { fold } from '../../../src/arabic/fold.ts'
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import type { Box } from '../../../src/html/tree.ts'
import { byAttribution } from '../attribution.ts'
import { BULLET, dateOf, type Verdict, verdictOf } from '../line.ts'
import { isMarkedSubhead, isSubheadLike } from '../text/subhead.ts'
import { areAlike, isAlike, isInside, isRemoved, type PageLine } from './frame.ts'
import type { Mark } from './markup.ts'
import {
  BYLINE_WORDS,
  CELLS,
  CONTROLS,
  HEADING_WORDS,
  LABEL,
  leadsToArticle,
  linkEvidence,
  type Page,
  type Placed,
  RULES,
  SUBHEAD_WORDS,
} from './rules.ts'

/** Whether a line beside another shows that both are of a box, not of the text. */
function isOfBox(line: PageLine, other: PageLine | undefined, mark: Mark | undefined): boolean {
  return other !== undefined && !other.prose && (other.isLink || isRemoved(mark) || CONTROLS.has(other.tag)) && areAlike(line, other)
}

/** A line between the paragraphs. */
export function inText({ line, index, lines, marks }: Placed, { frame }: Page, isOwn: boolean): Verdict | undefined {
  const { shape, isLink, hints, value } = line
  const [before, after] = [lines[index - 1], lines[index + 1]]
  if (isLink) {
    if (leadsToArticle(line)) return verdictOf('related', RULES.linked, { evidence: linkEvidence(line) })
    const isOfText = frame.span.first <= index && index <= frame.span.last && after?.verdict === undefined
    if (hints.heading !== undefined && isOfText && (after?.prose || after?.hints.picture))
      return verdictOf('subhead', RULES.subhead, { evidence: { heading: `h${hints.heading}` } })
    return isOwn || (isInside(line, frame) && line.parts.some((part) => part === 'ul' || part === 'ol' || part === 'table'))
      ? undefined
      : verdictOf('widget', RULES.link, { evidence: linkEvidence(line) })
  }
  // Between two paragraphs a line is of a box only if the box shows: links, names, controls beside it.
  if (
    !isOwn &&
    !isAlike(line, frame) &&
    !isInside(line, frame) &&
    [before, after].some((other, at) => isOfBox(line, other, marks[index + at * 2 - 1]))
  )
    return verdictOf('widget', RULES.outside, { evidence: linkEvidence(line) })
  if (shape.arabicLetters === 0 || shape.stops) return undefined
  const prose = (other: PageLine | undefined): boolean => other?.prose === true && other.verdict === undefined
  if (BULLET.test(value)) {
    const isSubhead = hints.bold && before !== undefined && after !== undefined && isMarkedSubhead(line, before, after)
    return isSubhead ? verdictOf('subhead', RULES.shortSubhead) : undefined
  }
  if (hints.heading !== undefined && shape.words <= HEADING_WORDS)
    return marks[index] === undefined || marks[index]?.row.role === 'kicker' || marks[index]?.row.role === 'headline'
      ? verdictOf('subhead', RULES.subhead, { evidence: { heading: `h${hints.heading}` } })
      : undefined
  return (prose(before) || hints.bold) && prose(after) && isSubheadLike(line) ? verdictOf('subhead', RULES.shortSubhead) : undefined
}

/** A date between the lead and the text, and the name beside it. */
export function belowLead({ line, index, lines }: Placed): Verdict | undefined {
  if (line.shape.words > SUBHEAD_WORDS || line.isLink) return undefined
  if (dateOf(line) !== undefined) return byAttribution(line, 'top')
  const beside = [lines[index - 1], lines[index + 1]].some(
    (other) => other !== undefined && !other.prose && dateOf(other) !== undefined && other.hints.box.parent === line.hints.box.parent,
  )
  const isName = beside && line.shape.words <= BYLINE_WORDS && line.shape.digits === 0 && line.shape.arabicLetters > 0
  return isName ? verdictOf('byline', RULES.byline, { meta: { byline: line.value.replace(LABEL, '') } }) : undefined
}

/** A table of so many cells is one of facts; of as much as a line or two its name. */
const FEWEST_CELLS = 4
const MOST_NAMES = 2
/** The box around a table and that of the text stand in one that is so near to the text. */
const NEAR = 3

/** Whether a line is of a table without links right behind the text, beside it: its facts or figures. In a page laid out by tables none is. */
export function isTableBehind({ index, lines, last }: Placed): boolean {
  const text = lines[last]
  if (text === undefined || text.parts.includes('table')) return false
  const isOfTable = (line: PageLine | undefined): line is PageLine =>
    line !== undefined && !line.isLink && line.hit === undefined && line.parts.includes('table')
  let start = last + 1
  while (start < lines.length && start - last <= MOST_NAMES && !isOfTable(lines[start]) && isNameOfTable(lines[start] as PageLine)) start++
  let end = start
  while (isOfTable(lines[end])) end++
  const cells = lines.slice(start, end).filter(({ tag }) => CELLS.has(tag))
  if (index >= end || cells.length < FEWEST_CELLS) return false
  const around = boxesAround(text).slice(0, NEAR)
  return boxesAround(cells[0] as PageLine).some((box) => around.includes(box))
}

/** Whether a line above a table can be its name. */
function isNameOfTable({ shape, isLink, hit }: PageLine): boolean {
  return !isLink && hit === undefined && shape.words <= SUBHEAD_WORDS && shape.arabicLetters > 0 && !shape.ends
}

/** The boxes that a line stands in, the innermost first. */
function boxesAround({ hints }: PageLine): Box[] {
  const boxes: Box[] = []
  for (let box: Box | undefined = hints.box.parent; box !== undefined; box = box.parent) boxes.push(box)
  return boxes
}

/** A line of so much of the headline's words below it is the headline again. */
const KIN_AGAIN = 0.9

/** A line between the headline and the text that is no link. */
export function belowHeadline(placed: Placed, { frame, section }: Page, isOwn: boolean): Verdict | undefined {
  const { line, index, lines, headline, first, marks } = placed
  const { shape, value, hints } = line
  if (section === fold(value) || shape.arabicLetters === 0) return verdictOf('widget', RULES.section)
  if (first - headline > HEADING_WORDS && !isAlike(line, frame)) return verdictOf('widget', RULES.outside, { evidence: linkEvidence(line) })
  if (shape.words > BYLINE_WORDS || hints.heading !== undefined) {
    const isLead =
      isOwn || (isInside(line, frame) && (shape.ends || ((line.tag === 'p' || line.tag === 'li') && hints.heading === undefined)))
    if (isLead) return undefined
    if (!isHeadlineLike(shape) || !(isInside(line, frame) || isAlike(line, frame) || marks[index] === undefined))
      return verdictOf('widget', RULES.outside)
    if (line.kin >= KIN_AGAIN) return verdictOf('headline', RULES.again)
    return isDeck(placed) ? deck(placed) : verdictOf('kicker', RULES.kicker, { meta: { kicker: [value] } })
  }
  if (isOwn) {
    // The writer or outlet again, where the text begins.
    const isAgain = lines.slice(headline + 1, index).some((other) => other.verdict?.role === 'byline' && other.letters === line.letters)
    if (isAgain) return verdictOf('byline', RULES.byline)
    if (index === first - 1 && shape.words <= BYLINE_WORDS && shape.digits === 0 && LABEL.test(value))
      return verdictOf('byline', RULES.byline, { meta: { byline: value.replace(LABEL, '') } })
    return index === first - 1 && isSubheadLike(line) ? verdictOf('subhead', RULES.shortSubhead) : undefined
  }
  const isOfArticle = isInside(line, frame) || (frame.whole.first <= index && index <= frame.whole.last)
  return shape.words > 1 && shape.digits === 0 && (isOfArticle || LABEL.test(value))
    ? verdictOf('byline', RULES.byline, { meta: { byline: value.replace(LABEL, '') } })
    : verdictOf('widget', RULES.section)
}

/** Whether a line below the headline sums the article up: it is of the text. Shorter ones are kickers that stand below. */
export function isDeck({ line: { shape }, index, headline }: Placed): boolean {
  return headline >= 0 && index > headline && shape.words > BYLINE_WORDS
}

export function deck({ line: { shape } }: Placed): Verdict | undefined {
  return shape.ends ? undefined : verdictOf('subhead', RULES.deck)
}
