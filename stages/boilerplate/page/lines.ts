/** The lines of a page that are no paragraphs: what they are by markup, phrase, link and place. */
import { fold } from '../../../src/arabic/fold.ts'
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import { byForm, byRow } from '../alone.ts'
import { byAttribution } from '../attribution.ts'
import { dateOf, type Verdict, verdictOf } from '../line.ts'
import { noteOf, signatureOf } from '../text/foot.ts'
import type { Section } from './boxes.ts'
import { type Frame, hasPartsOf, isAlike, isInside, isRemoved, type PageLine } from './frame.ts'
import type { Mark } from './markup.ts'
import { byMark } from './named.ts'
import { belowHeadline, belowLead, deck, inText, isDeck, isTableBehind } from './places.ts'

import {
  ADJACENT,
  ARROWS,
  BELOW,
  CELLS,
  CLOCK,
  CONTROLS,
  HEADLINE_WORDS,
  hiddenBy,
  isOfSummary,
  LINK_BAR,
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
/** A name in another script behind a picture is of so many words. */
const CREDIT_WORDS = 4
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
  if (mark !== undefined && isRemoved(mark) && !(row?.removed && saysMore(line)) && !isLabelled(placed, row, frame))
    return ofMarked(placed, mark, section)
  // Names that lead to tags are tags, also below a heading of topics.
  const isTag = mark?.row.role === 'tags' && isLink && shape.words < HEADLINE_WORDS
  if (section !== undefined && section.at !== index && row?.removed !== true && !isTag) return ofSection(placed, section)
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
  if (row?.role === 'foreign' && hints.picture && !isLink && isNear && shape.words <= CREDIT_WORDS)
    return verdictOf('caption', RULES.picture, { meta: { captions: [value] } })
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
  const note = isNear && !isLink && index > placed.lastProse ? noteOf(line, placed.lines[placed.lastProse]) : undefined
  if (note !== undefined) return note
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
    (isInside(line, frame) || (hints.heading !== undefined && isBesideHeadline(placed)) || isShoulder(placed))
  )
    return verdictOf('kicker', RULES.kicker, { meta: { kicker: [value] } })
  if (isLink) {
    return leadsToArticle(line) && !isOfMenu(placed)
      ? verdictOf('related', RULES.linked, { evidence: linkEvidence(line) })
      : verdictOf('widget', RULES.link, { evidence: linkEvidence(line) })
  }
  if (zone === 'tail' && isTableBehind(placed)) return CELLS.has(tag) ? undefined : verdictOf('subhead', RULES.tableName)
  // What follows the last paragraph in its own element is text: a last line, a list, a table.
  const isLast = index === last + 1 && (tag === 'p' || tag === 'li') && shape.ends && hasPartsOf(line, frame)
  const isBeside = frame.span.first <= index && index <= frame.span.last
  if (zone === 'tail' && isBeside && (isOwn || isAlike(line, frame) || isLast) && !heads(placed)) {
    // The number of a report stands behind its end mark.
    const isNumber = shape.digits > 0 && shape.arabicLetters + shape.otherLetters === 0 && tag !== 'td'
    if (isNumber && placed.lines[index - 1]?.prose === false) return verdictOf('widget', RULES.outside)
    return index === last + 1 && isAlone(placed, frame) ? signatureOf(line, placed.lines[last]) : undefined
  }
  return verdictOf('widget', RULES.outside, { evidence: linkEvidence(line) })
}

/** A line in an element whose name says that it is none of the article's. */
function ofMarked(placed: Placed, mark: Mark, section: Section | undefined): Verdict {
  const {
    line: { value, shape, isLink, hints },
    index,
    headline,
    first,
  } = placed
  const { role, rule, listsArticles } = mark.row
  // A date right below the headline is the article's, wherever it stands.
  if (headline >= 0 && headline < index && index < first && index - headline <= BELOW && dateOf(placed.line)?.rest.length === 0)
    return byAttribution(placed.line, 'top') ?? marked(role, mark)
  // The box of the writer may be the line below the headline.
  if (rule === AUTHOR_BOX && headline >= 0 && headline < index && index < first) {
    const isName = shape.words <= SUBHEAD_WORDS && shape.digits === 0 && !shape.stops
    const found = byAttribution(placed.line, 'top') ?? (isName ? marked('byline', mark, { byline: value }) : undefined)
    if (found !== undefined) return found
  }
  const isTitle = listsArticles || (role === 'widget' && hints.heading !== undefined)
  if (isTitle && isLink && shape.words >= HEADLINE_WORDS) return verdictOf('related', RULES.linked, { evidence: { markup: mark.by } })
  if (role === 'widget' && isLink && ADJACENT.test(value)) return verdictOf('related', RULES.beside, { evidence: { markup: mark.by } })
  if (COLUMN_NAMES.has(rule) && section?.role === 'related' && section.at !== index) return ofSection(placed, section)
  return marked(role, mark)
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

/** Whether no line of the text's elements follows, but what phrases of pages say. */
function isAlone({ index, lines }: Placed, { elements }: Frame): boolean {
  let next = index + 1
  while (lines[next]?.hit !== undefined) next++
  return !elements.has(lines[next]?.element ?? '')
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

/** Whether a line above the headline is as long as one, stands beside it, also in a list, and is no bar or way of the site. */
function isShoulder(placed: Placed): boolean {
  const { value, shape, hints, tag } = placed.line
  if (shape.words <= MENU_WORDS || hints.links > 0 || LINK_BAR.test(value) || ARROWS.test(value)) return false
  const isListed = tag === 'li' && hints.box.parent?.parent === placed.lines[placed.headline]?.hints.box.parent
  return isListed || isBesideHeadline(placed)
}

/** Whether a line stands above a link, and is short: the heading of a list. */
function heads({ line, index, lines }: Placed): boolean {
  const next = lines[index + 1]
  return line.shape.words <= HEADLINE_WORDS && next?.isLink === true && !line.shape.ends
}
