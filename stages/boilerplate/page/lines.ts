/** The lines of a page that are no paragraphs: what they are by markup, phrase, link and place. */
import { fold } from '../../../src/arabic/fold.ts'
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import { byForm, byRow } from '../alone.ts'
import { byAttribution } from '../attribution.ts'
import { BULLET, dateOf, type Verdict, verdictOf } from '../line.ts'
import { noteOf, signatureOf } from '../text/foot.ts'
import { markedSubhead } from '../text/place.ts'
import { isSubheadLike } from '../text/subhead.ts'
import type { Section } from './boxes.ts'
import { areAlike, type Frame, hasPartsOf, isAlike, isInside, isRemoved, type PageLine } from './frame.ts'
import type { Mark } from './markup.ts'
import { byMark } from './named.ts'

import {
  ADJACENT,
  ARROWS,
  BELOW,
  BYLINE_WORDS,
  CLOCK,
  CONTROLS,
  HEADING_WORDS,
  HEADLINE_WORDS,
  hiddenBy,
  isOfSummary,
  LABEL,
  leadsToArticle,
  linkEvidence,
  MENU_WORDS,
  marked,
  type Page,
  PICTURE_WORDS,
  type Placed,
  RULES,
  SUBHEAD_WORDS,
} from './rules.ts'

/** The row of notes about the writer. */
const AUTHOR_BOX = 'author-box'
const COPYRIGHT = '\u00a9'
const ONLY_CLOCK = /^\s*[\d\u0660-\u0669]{1,2}:[\d\u0660-\u0669]{2}\s*$/

/** A line that is no paragraph. */
export function ofLine(placed: Placed, page: Page): Verdict | undefined {
  const { line, index, marks, headline, first, last } = placed
  const { frame, boxes } = page
  const { value, shape, tag, isLink, hints } = line
  const mark = isInParagraphs(placed) ? undefined : marks[index]
  const section = boxes.sectionOf(index)
  if (index === headline) return verdictOf('headline', RULES.headline, { evidence: headlineEvidence(line, page) })
  const isOfText = first < index && index < last && isInside(line, frame)
  if (hints.hidden && !isOfText) return verdictOf('widget', RULES.hidden, { evidence: hiddenBy(line) })
  if (page.titles.has(line.letters)) return verdictOf('headline', RULES.again, { evidence: headlineEvidence(line, page) })
  const within = first < index && index < last
  const row = byRow(line, within) ?? byForm(line, within)
  if (mark !== undefined && isRemoved(mark) && !(row?.removed && saysMore(line)) && !isLabelled(placed, row, frame)) {
    // The box of the writer may be the line below the headline.
    if (mark.row.rule === AUTHOR_BOX && headline >= 0 && headline < index && index < first) {
      const found =
        byAttribution(line, 'top') ??
        (shape.words <= SUBHEAD_WORDS && shape.digits === 0 && !shape.stops ? marked('byline', mark, { byline: value }) : undefined)
      if (found !== undefined) return found
    }
    const isTitle = mark.row.listsArticles || (mark.row.role === 'widget' && hints.heading !== undefined)
    if (isTitle && isLink && shape.words >= HEADLINE_WORDS) return verdictOf('related', RULES.linked, { evidence: { markup: mark.by } })
    if (mark.row.role === 'widget' && isLink && ADJACENT.test(value))
      return verdictOf('related', RULES.beside, { evidence: { markup: mark.by } })
    if (COLUMN_NAMES.has(mark.row.rule) && section?.role === 'related' && section.at !== index) return ofSection(placed, section)
    return marked(mark.row.role, mark)
  }
  // Names that lead to tags are tags, also below a heading of topics.
  const isTag = mark?.row.role === 'tags' && isLink && shape.words < HEADLINE_WORDS
  if (section !== undefined && section.at !== index && row?.removed !== true && !isTag) {
    return ofSection(placed, section)
  }
  const zone = index < first || first < 0 ? 'top' : index > last ? 'tail' : 'text'
  const isRightAbove = headline - index <= 2 && index < headline
  const isKicker = isRightAbove && (mark?.row.role === 'kicker' || (mark?.row.role === 'dateline' && isBesideHeadline(placed)))
  const isNear =
    zone === 'text' || isKicker || (zone === 'top' ? index > headline && headline >= 0 : index <= last + BELOW) || isAlike(line, frame)
  // A clock is no counter where the markup calls it one.
  if (mark?.row.role === 'dateline' && isNear && CLOCK.test(value)) return byMark(line, mark, zone) ?? row
  // Above the headline stand the sections of the site.
  if (mark?.row.role === 'tags' && headline >= 0 && index < headline)
    return verdictOf('widget', RULES.section, { evidence: { markup: mark.by } })
  if (CONTROLS.has(tag)) return row?.removed ? row : verdictOf('widget', RULES.control, { evidence: { element: tag } })
  // The hour of an entry in a report that goes on.
  if (within && ONLY_CLOCK.test(value) && placed.lines[index + 1]?.prose === true) return verdictOf('dateline', RULES.clock)
  if (row?.removed && isOfMenu(placed)) return verdictOf('widget', RULES.link, { evidence: linkEvidence(line) })
  if (row?.removed) return row
  if (index < headline && ARROWS.test(value) && value.endsWith((placed.lines[headline] as PageLine).value))
    return verdictOf('widget', RULES.way)
  const isOwn = frame.elements.has(line.element)
  if (mark !== undefined && !isRemoved(mark) && (isNear || mark.row.role === 'tags')) {
    const found = byMark(line, mark, zone)
    if (found?.role === 'kicker' && isDeck(placed)) return deck(placed)
    if (found !== undefined) return found
  }
  if (row !== undefined && (isNear || isInside(line, frame)) && !(isLink && row.role === 'caption')) return row
  // Of a page without a text no place tells anything.
  if (first < 0 && frame.weight === 0 && mark === undefined && !isLink) return undefined
  if (zone !== 'text' && isNear && !(isLink && shape.words >= HEADLINE_WORDS)) {
    const found = byAttribution(line, zone)
    if (found !== undefined) return found
  }
  if (zone === 'text' && headline >= 0 && index > headline && index - headline <= BELOW + 1) {
    const found = belowLead(placed)
    if (found !== undefined) return found
  }
  if (page.author === fold(value)) return verdictOf('byline', RULES.byline, { evidence: { page: 'author' }, meta: { byline: value } })
  if ((hints.picture && value.includes(COPYRIGHT) && zone !== 'tail') || isCaption(placed, zone, isOwn && frame.words.size > 0, frame))
    return verdictOf('caption', RULES.picture, { meta: { captions: [value] } })
  if (isOfSummary(placed)) return undefined
  if (zone === 'text') return inText(placed, page, isOwn)
  const isAbove = headline >= 0 && headline < first && index < headline
  if (zone === 'top' && !isLink && isNear && !isAbove) return belowHeadline(placed, page, isOwn)
  if (
    zone === 'top' &&
    !isLink &&
    headline >= 0 &&
    index < headline &&
    headline - index <= 2 &&
    isHeadlineLike(shape) &&
    (isInside(line, frame) || (hints.heading !== undefined && isBesideHeadline(placed)))
  )
    return verdictOf('kicker', RULES.kicker, { meta: { kicker: [value] } })
  if (isLink) {
    return leadsToArticle(line) && !isOfMenu(placed)
      ? verdictOf('related', RULES.linked, { evidence: linkEvidence(line) })
      : verdictOf('widget', RULES.link, { evidence: linkEvidence(line) })
  }
  // What follows the last paragraph in its own element is text: a last line, a list, a table.
  const isLast = index === last + 1 && (tag === 'p' || tag === 'li') && shape.ends && hasPartsOf(line, frame)
  const isBeside = frame.span.first <= index && index <= frame.span.last
  if (zone === 'tail' && isBeside && (isOwn || isAlike(line, frame) || isLast) && !heads(placed)) {
    // The number of a report stands behind its end mark.
    const isNumber = shape.digits > 0 && shape.arabicLetters + shape.otherLetters === 0 && tag !== 'td'
    if (isNumber && placed.lines[index - 1]?.prose === false) return verdictOf('widget', RULES.outside)
    const next = placed.lines.slice(index + 1).find(({ hit }) => hit === undefined)
    const isAlone = index === last + 1 && !frame.elements.has(next?.element ?? '')
    return isAlone ? signatureOf(line, placed.lines[last]) : noteOf(line, placed.lines[last])
  }
  return verdictOf('widget', RULES.outside, { evidence: linkEvidence(line) })
}

/** Whether a line stands in one box with the paragraphs before it and behind it: what it is called is how it looks. */
function isInParagraphs({ line: { hints, isLink }, index, lines }: Placed): boolean {
  return !isLink && [lines[index - 1], lines[index + 1]].every((other) => other?.prose === true && other.hints.box === hints.box)
}

/** A line below the heading of its box. */
function ofSection({ line: { shape }, lines }: Placed, section: Section): Verdict {
  const isItem = section.role === 'related' && (shape.arabicLetters > 0 || shape.otherLetters === 0)
  return verdictOf(isItem ? 'related' : 'widget', isItem ? RULES.item : RULES.headed, {
    evidence: { heading: (lines[section.at] as PageLine).value },
  })
}

/** Whether a line can be the caption of the picture before it; where it stands as a paragraph does, only if it would be a subhead. */
function isCaption(
  { line, index, lines, headline, first, last }: Placed,
  zone: 'top' | 'text' | 'tail',
  isOwn: boolean,
  frame: Frame,
): boolean {
  const { hints, shape, isLink } = line
  if (!hints.picture || hints.bold || hints.heading !== undefined || isLink || shape.stops || shape.arabicLetters === 0) return false
  if (shape.words < PICTURE_WORDS.fewest || shape.words > PICTURE_WORDS.most) return false
  const box = lines[first]?.hints.box
  if (isOwn || box === hints.box || box?.parent === hints.box.parent)
    return zone === 'tail'
      ? !isOwn && line.tag !== lines[first]?.tag && index <= last + BELOW
      : zone === 'text' && shape.words <= SUBHEAD_WORDS && lines[index + 1]?.prose === true
  if (zone === 'tail') return index <= last + BELOW && frame.words.size > 0 && isInside(line, frame)
  return zone === 'text' || (headline >= 0 && index > headline)
}

/** Whether a short headline stands beside a link of a word or two of the same element: then both are of a menu. */
function isOfMenu({ line, index, lines }: Placed): boolean {
  if (line.shape.words > MENU_WORDS) return false
  const element = line.element
  return [index - 1, index + 1].some((at) => {
    const other = lines[at]
    return other?.isLink && other.shape.words <= 2 && other.element === element
  })
}

/** Names of columns and boxes beside the text, of whatever is in them. */
const COLUMN_NAMES: ReadonlySet<string> = new Set(['sidebar-element', 'widget-element'])

/** Names of the frame of a page; also the article's own foot is called so. */
const FRAME_NAMES: ReadonlySet<string> = new Set(['footer-element', 'header-element', 'widget-element'])

/** Whether a label says that a line in the article's own box is about it, whatever the box is called. */
function isLabelled({ index, marks }: Placed, row: Verdict | undefined, { whole }: Frame): boolean {
  return row?.removed === false && FRAME_NAMES.has(marks[index]?.row.rule ?? '') && whole.first <= index && index <= whole.last
}

/** Whether the phrase of a line says more than the names around it: all of the line is one; a link is no heading of a list. */
function saysMore({ hit, isLink }: PageLine): boolean {
  if (hit === undefined) return false
  const { match, role } = hit.row
  return match === 'line' || (match === 'heading' && !isLink) || (match === 'start' && role === 'related')
}

function headlineEvidence({ letters, hints }: PageLine, { titles }: Page): Record<string, string> {
  const { heading } = hints
  return {
    ...(titles.has(letters) && { title: 'the same' }),
    ...(heading !== undefined && { heading: `h${heading}` }),
  }
}

/** Whether a line stands in the element that the headline stands in. */
function isBesideHeadline({ line, lines, headline }: Placed): boolean {
  const box = lines[headline]?.hints.box.parent
  return box !== undefined && (line.hints.box === box || line.hints.box.parent === box)
}

/** Whether a line below the headline sums the article up: it is of the text. Shorter ones are kickers that stand below. */
function isDeck({ line: { shape }, index, headline }: Placed): boolean {
  return headline >= 0 && index > headline && shape.words > BYLINE_WORDS
}

function deck({ line: { shape } }: Placed): Verdict | undefined {
  return shape.ends ? undefined : verdictOf('subhead', RULES.deck)
}

/** Whether a line stands above a link, and is short: the heading of a list. */
function heads({ line, index, lines }: Placed): boolean {
  const next = lines[index + 1]
  return line.shape.words <= HEADLINE_WORDS && next?.isLink === true && !line.shape.ends
}

/** Whether a line beside another shows that both are of a box, not of the text. */
function isOfBox(line: PageLine, other: PageLine | undefined, mark: Mark | undefined): boolean {
  return other !== undefined && !other.prose && (other.isLink || isRemoved(mark) || CONTROLS.has(other.tag)) && areAlike(line, other)
}

/** A line between the paragraphs. */
function inText({ line, index, lines, marks }: Placed, { frame }: Page, isOwn: boolean): Verdict | undefined {
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
  if (BULLET.test(value)) return hints.bold && before !== undefined && after !== undefined ? markedSubhead(line, before, after) : undefined
  if (hints.heading !== undefined && shape.words <= HEADING_WORDS)
    return marks[index] === undefined || marks[index]?.row.role === 'kicker' || marks[index]?.row.role === 'headline'
      ? verdictOf('subhead', RULES.subhead, { evidence: { heading: `h${hints.heading}` } })
      : undefined
  return (prose(before) || hints.bold) && prose(after) && isSubheadLike(line) ? verdictOf('subhead', RULES.shortSubhead) : undefined
}

/** A date between the lead and the text, and the name beside it. */
function belowLead({ line, index, lines }: Placed): Verdict | undefined {
  if (line.shape.words > SUBHEAD_WORDS || line.isLink) return undefined
  if (dateOf(line) !== undefined) return byAttribution(line, 'top')
  const beside = [lines[index - 1], lines[index + 1]].some(
    (other) => other !== undefined && !other.prose && dateOf(other) !== undefined && other.hints.box.parent === line.hints.box.parent,
  )
  const isName = beside && line.shape.words <= BYLINE_WORDS && line.shape.digits === 0 && line.shape.arabicLetters > 0
  return isName ? verdictOf('byline', RULES.byline, { meta: { byline: line.value.replace(LABEL, '') } }) : undefined
}

/** A line between the headline and the text that is no link. */
function belowHeadline(placed: Placed, { frame, section }: Page, isOwn: boolean): Verdict | undefined {
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
