/**
 * The judgement of the lines of a page of HTML: what markup, phrases, links and places say together.
 *
 * The lines that are left are judged again as long as one goes by it: what a second run sees is what the last round saw.
 */
import { parseDate } from '../../src/arabic/dates.ts'
import { fold, foldLetters } from '../../src/arabic/fold.ts'
import { isHeadlineLike } from '../../src/arabic/line.ts'
import type { Block } from '../../src/article/article.ts'
import { possibleHeadlines } from '../../src/article/headline.ts'
import type { Hints } from '../../src/html/hints.ts'
import type { ReadonlyArticle } from '../../src/stage.ts'
import { byAttribution } from './attribution.ts'
import { areAlike, type Frame, frameOf, hasPartsOf, isAlike, isInside, isRemoved, kinship, type PageLine } from './frame.ts'
import { byRow, byScript } from './judge.ts'
import { BULLET, lineOf, type Verdict, verdictOf } from './line.ts'
import { LINKED, type Mark, type Marker, markersOf, readMarkupRows } from './markup.ts'
import type { Matcher, Place } from './rows.ts'
import { byStatement } from './statement.ts'

const RULES = {
  hidden: { rule: 'hidden-element', reason: 'an element that the page does not show' },
  control: { rule: 'form-control', reason: 'a button, an option or a label of a form' },
  headline: { rule: 'page-headline', reason: 'the headline, as title and headings of the page tell it' },
  again: { rule: 'page-headline', reason: 'the headline of the page again' },
  item: { rule: 'related-item', reason: 'a line of a list of other articles' },
  linked: { rule: 'linked-headline', reason: "a link as long as a headline, outside the text or all of a line, is another article's" },
  link: { rule: 'short-link', reason: 'a link of a few words outside the text leads elsewhere on the site' },
  excerpt: { rule: 'excerpt', reason: 'a paragraph below a link, outside the element of the text, is the beginning of another article' },
  listHead: { rule: 'list-heading', reason: 'a short line above a list that goes' },
  outside: { rule: 'outside-the-text', reason: 'a line outside the element that holds the text' },
  distant: { rule: 'distant-paragraph', reason: 'a paragraph in another element than the text, apart from it and short beside it' },
  section: { rule: 'section-label', reason: 'a word or two above the text name a section' },
  byline: { rule: 'line-below-headline', reason: 'a short line between headline and text names writer or place' },
  kicker: { rule: 'line-above-body', reason: 'a short line above the body, beside the headline' },
  subhead: { rule: 'heading-in-text', reason: 'a heading between the paragraphs' },
  shortSubhead: { rule: 'short-line-between-paragraphs', reason: 'a short line without a full stop above a paragraph' },
}

/** A link of so many words can be a headline. */
const HEADLINE_WORDS = 4
/** A link of a menu is of so many words at most. */
const MENU_WORDS = 5
const SUBHEAD_WORDS = 9
const HEADING_WORDS = 16
const BYLINE_WORDS = 4
const CAPTION_WORDS = 60
const EXCERPT_WORDS = 45
/** A paragraph in another element than the text goes if it is apart from it and the text weighs so many times more. */
const OUTWEIGHED = 3
/** So many lines below the text may still be about the article without a name that says so. */
const BELOW = 3
/** A heading has so much of the title's words if it is the headline. */
const KIN_HEADING = 0.5

/** No longer line, in UTF-16 units, is compared with the title. */
const LONGEST_TITLE = 1000
/** What stands between the links of a bar. */
const LINK_BAR = /[|\u2022\u00b7]|\s[/\u00bb\u203a>-]\s/
/** A word and a colon before a name. */
const LABEL = /^\S{2,12}\s?:\s*(?=\S)/
const CLOCK = /^\D{0,8}[\d\u0660-\u0669]{1,2}:[\d\u0660-\u0669]{2}\b/
const CONTROLS: ReadonlySet<string> = new Set(['button', 'option', 'label', 'legend', 'select', 'optgroup', 'summary'])

let markers: ReturnType<typeof markersOf> | undefined

function pageLineOf(block: Block, count: number, title: ReadonlySet<string>, match: Matcher): PageLine {
  const hints = block.hints as Hints
  const { tag, inside, words } = hints
  const isAt = (place: Place): boolean =>
    place === 'any' || (place === 'top' ? block.order * 3 <= count : (block.order + 1) * 3 >= count * 2)
  const line = lineOf(block, isAt, match)
  return {
    ...line,
    hints,
    words,
    parts: inside,
    tag,
    isLink: hints.links >= LINKED,
    element: `${tag} ${inside.join(' ')} ${words.join(' ')}`,
    letters: block.value.length <= LONGEST_TITLE ? fold(block.value).replaceAll(' ', '') : '',
    kin: kinship(title, block.value),
  }
}

/** What is known of a page while its lines are judged. */
interface Page {
  readonly frame: Frame
  readonly markOf: Marker
  readonly titles: ReadonlySet<string>
  /** The words of the title. */
  readonly title: ReadonlySet<string>
  readonly author: string | undefined
  readonly section: string | undefined
}

/** The verdicts on a page's lines, of those that are not simply body. */
export function judgePage(article: ReadonlyArticle, match: Matcher): Map<Block, Verdict> {
  const { source, children } = article
  markers ??= markersOf(readMarkupRows())
  const blocks = children.filter(({ field }) => field === 'text') as Block[]
  const titles = possibleHeadlines(source)
  const known = {
    titles: new Set(titles.map((title) => foldLetters(title).text).filter((letters) => letters !== '')),
    title: new Set(
      fold(titles[0] ?? '')
        .split(' ')
        .filter((word) => word.length > 2),
    ),
    author: source.page?.author === undefined ? undefined : fold(source.page.author),
    section: source.page?.section === undefined ? undefined : fold(source.page.section),
  }
  const hasTitle = children.some(({ field }) => field === 'title')
  const count = countOf(article)
  let left = blocks.map((block) => pageLineOf(block, count, known.title, match))
  const verdicts = new Map<Block, Verdict>()
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const frame = frameOf(left, markers)
    judgeLines(left, { ...known, frame, markOf: markers(frame) }, hasTitle)
    for (const { block, verdict } of left) {
      if (verdict === undefined) verdicts.delete(block)
      else verdicts.set(block, verdict)
    }
    left = left.filter(({ verdict }) => !verdict?.removed)
  }
  return byStatement(article, verdicts)
}

/** How many lines the page had: the same when some are gone. */
function countOf({ children, edits }: ReadonlyArticle): number {
  let last = children.at(-1)?.order ?? -1
  for (const { block } of edits) if (block > last) last = block
  return last + 1
}

function judgeLines(lines: readonly PageLine[], known: Page, hasTitle: boolean): void {
  const { frame } = known
  const marks = lines.map(({ hints }) => known.markOf(hints))
  const headline = hasTitle ? -1 : headlineOf(lines, marks, known)
  const copy = lines[headline]
  const page = copy === undefined ? known : { ...known, titles: new Set([...known.titles, copy.letters]) }
  lines.forEach((line, index) => {
    line.verdict = undefined
    if (line.prose && !line.isLink) line.verdict = ofProse(line, index, lines, marks, page, headline)
  })
  // The text is between the first and the last paragraph that stays, wherever they stand.
  const isText = (line: PageLine): boolean => frame.elements.has(line.element) && !line.isLink && line.shape.words > BYLINE_WORDS
  const stays = (line: PageLine, index: number): boolean =>
    index !== headline &&
    line.verdict === undefined &&
    ((line.prose && !line.isLink) || (frame.weight > 0 && isText(line) && index >= frame.first && index <= frame.last))
  const first = lines.findIndex(stays)
  const last = lines.findLastIndex(stays)
  lines.forEach((line, index) => {
    if (line.prose && !line.isLink) return
    line.verdict = ofLine({ line, index, lines, marks, headline, first, last }, page)
  })
  judgeLists(lines, marks, first, last, page)
}

/** A paragraph goes only if more than one sign says that it is not of the text. */
function ofProse(
  line: PageLine,
  index: number,
  lines: readonly PageLine[],
  marks: readonly (Mark | undefined)[],
  { frame, titles }: Page,
  headline: number,
): Verdict | undefined {
  const { hints } = line
  const mark = marks[index]
  const within = frame.first < index && index < frame.last
  if (index === headline) return verdictOf('headline', RULES.headline)
  if (titles.has(line.letters)) return verdictOf('headline', RULES.again)
  const row = byRow(line, within)
  if (row !== undefined) return row
  if (frame.elements.has(line.element) && hints.hidden !== true) return undefined
  const evidence = { paragraph: frame.weight > 0 ? 'in another element than the text' : '' }
  if (mark?.row.role === 'caption' && line.shape.words <= CAPTION_WORDS && mark.row.rule !== 'picture-element')
    return marked('caption', mark, { captions: [line.value] })
  if (isRemoved(mark)) {
    const isBeside = [-2, -1, 1, 2].some((step) => lines[index + step]?.prose === false && marks[index + step]?.row === mark?.row)
    // Between headline and end of the text a name alone takes nothing: other lines of a box must stand beside.
    const isBetween = within || (headline >= 0 && headline < index && index < frame.first)
    // In the element of the text a name may say what it does: "read more" hides the rest of a text.
    const isSure = isBeside || (!isBetween && (!isInside(line, frame) || mark?.row.role !== 'related'))
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
  if (apart && !within && line.shape.words * OUTWEIGHED <= frame.weight && line.kin === 0)
    return verdictOf('widget', RULES.distant, { evidence })
  return undefined
}

function marked(role: Verdict['role'], { row, by }: Mark, meta?: Verdict['meta']): Verdict {
  return verdictOf(role, row, { evidence: { markup: by }, ...(meta !== undefined && { meta }) })
}

function hiddenBy({ tag }: PageLine): { element: string } {
  return { element: tag }
}

/** The index of the headline: what the page's title says, or the heading above the text; -1 if there is none. */
function headlineOf(lines: readonly PageLine[], marks: readonly (Mark | undefined)[], { titles, title, frame }: Page): number {
  const first = frame.first < 0 ? lines.length : frame.first
  let best = -1
  let bestScore = 0
  lines.forEach(({ value, shape, hints, isLink, tag, prose, letters, kin }, index) => {
    const { heading, hidden } = hints
    const isTitle = shape.words > 1 && titles.has(letters)
    if (hidden || CONTROLS.has(tag) || (!isTitle && (prose || !isHeadlineLike(shape) || BULLET.test(value)))) return
    // A line that equals the title; then the highest heading; the one above the text and next to it.
    let score = isTitle ? 100 : heading === 1 ? 40 : heading !== undefined && title.size > 0 && kin >= KIN_HEADING ? 20 : 0
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
  return best
}

/** A line with what is known of its place. */
interface Placed {
  readonly line: PageLine
  readonly index: number
  readonly lines: readonly PageLine[]
  readonly marks: readonly (Mark | undefined)[]
  readonly headline: number
  readonly first: number
  readonly last: number
}

/** A line that is no paragraph. */
function ofLine(placed: Placed, page: Page): Verdict | undefined {
  const { line, index, marks, headline, first, last } = placed
  const { frame } = page
  const { value, shape, tag, isLink, hints } = line
  const mark = marks[index]
  if (index === headline) return verdictOf('headline', RULES.headline, { evidence: headlineEvidence(line, page) })
  const isOfText = first < index && index < last && isInside(line, frame)
  if (hints.hidden && !isOfText) return verdictOf('widget', RULES.hidden, { evidence: hiddenBy(line) })
  if (page.titles.has(line.letters)) return verdictOf('headline', RULES.again, { evidence: headlineEvidence(line, page) })
  const within = first < index && index < last
  const row = byRow(line, within) ?? byScript(line, within)
  if (mark !== undefined && isRemoved(mark) && !(row?.removed && saysMore(line))) {
    if (mark.row.listsArticles && isLink && shape.words >= HEADLINE_WORDS)
      return verdictOf('related', RULES.linked, { evidence: { markup: mark.by } })
    return marked(mark.row.role, mark)
  }
  const zone = index < first || first < 0 ? 'top' : index > last ? 'tail' : 'text'
  const isNear = zone === 'text' || (zone === 'top' ? index > headline && headline >= 0 : index <= last + BELOW) || isAlike(line, frame)
  // A clock is no counter where the markup calls it one.
  if (mark?.row.role === 'dateline' && isNear && CLOCK.test(value)) return byMark(line, mark, zone) ?? row
  if (CONTROLS.has(tag)) return row?.removed ? row : verdictOf('widget', RULES.control, { evidence: { element: tag } })
  if (row?.removed) return row
  const isOwn = frame.elements.has(line.element)
  if (mark !== undefined && !isRemoved(mark) && (isNear || mark.row.role === 'tags')) {
    const found = byMark(line, mark, zone)
    if (found !== undefined) return found
  }
  if (row !== undefined && (isNear || isInside(line, frame)) && !(isLink && row.role === 'caption')) return row
  if (zone !== 'text' && isNear && !(isLink && shape.words >= HEADLINE_WORDS)) {
    const found = byAttribution(line, zone)
    if (found !== undefined) return found
  }
  if (page.author === fold(value)) return verdictOf('byline', RULES.byline, { evidence: { page: 'author' }, meta: { byline: value } })
  if (zone === 'text') return inText(placed, page, isOwn)
  if (zone === 'top' && !isLink && isNear) return belowHeadline(placed, page, isOwn)
  if (
    zone === 'top' &&
    !isLink &&
    headline >= 0 &&
    index < headline &&
    headline - index <= 2 &&
    isHeadlineLike(shape) &&
    isInside(line, frame)
  )
    return verdictOf('kicker', RULES.kicker, { meta: { kicker: [value] } })
  if (isLink) {
    return leadsToArticle(line) && !isOfMenu(placed)
      ? verdictOf('related', RULES.linked, { evidence: linkEvidence(line) })
      : verdictOf('widget', RULES.link, { evidence: linkEvidence(line) })
  }
  // What follows the last paragraph in its own element is text: a last line, a list, a table.
  const isLast = index === last + 1 && (tag === 'p' || tag === 'li') && shape.ends && hasPartsOf(line, frame)
  if (zone === 'tail' && (isOwn || isAlike(line, frame) || isLast) && !heads(placed)) return undefined
  if (first < 0 && frame.weight === 0 && mark === undefined) return undefined
  return verdictOf('widget', RULES.outside, { evidence: linkEvidence(line) })
}

/** Whether a line is a link to another page, as long as a headline, and no bar of links. */
function leadsToArticle({ isLink, value, shape, hints: { href } }: PageLine): boolean {
  if (!isLink || shape.words < HEADLINE_WORDS) return false
  return href === undefined ? !LINK_BAR.test(value) : !/^\s*(?:#|javascript:|mailto:|tel:)/i.test(href)
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

/** Whether the phrase of a line says more than the names around it: all of the line is one; a link is no heading of a list. */
function saysMore({ hit, isLink }: PageLine): boolean {
  return hit?.row.match === 'line' || (hit?.row.match === 'heading' && !isLink)
}

function linkEvidence({ hints }: PageLine): { links: number } {
  return { links: Math.round(hints.links * 100) / 100 }
}

function headlineEvidence({ letters, hints }: PageLine, { titles }: Page): Record<string, string> {
  const { heading } = hints
  return {
    ...(titles.has(letters) && { title: 'the same' }),
    ...(heading !== undefined && { heading: `h${heading}` }),
  }
}

/** Whether a line stands above a link, and is short: the heading of a list. */
function heads({ line, index, lines }: Placed): boolean {
  const next = lines[index + 1]
  return line.shape.words <= HEADLINE_WORDS && next?.isLink === true && !line.shape.ends
}

/** What a name of markup makes of a line if its form agrees. */
function byMark(line: PageLine, mark: Mark, zone: 'top' | 'text' | 'tail'): Verdict | undefined {
  const { value, shape, isLink, hints } = line
  const { role, rule } = mark.row
  switch (role) {
    case 'caption':
      // In the element of a picture may also stand the headline, and links to other articles.
      if (isLink || (rule === 'picture-element' && (shape.words < 2 || hints.heading !== undefined))) return undefined
      return marked('caption', mark, { captions: [value] })
    case 'dateline': {
      const dated = parseDate(value) === undefined ? undefined : byAttribution(line, 'top')
      if (dated !== undefined) return dated.role === 'dateline' ? { ...dated, evidence: { markup: mark.by } } : dated
      return shape.digits > 0 && shape.words <= SUBHEAD_WORDS && (zone !== 'text' || CLOCK.test(value))
        ? marked('dateline', mark)
        : undefined
    }
    case 'byline':
      return shape.words <= SUBHEAD_WORDS && !shape.stops ? marked('byline', mark, { byline: value.replace(LABEL, '') }) : undefined
    case 'tags':
      return shape.words <= SUBHEAD_WORDS && zone !== 'text'
        ? marked('tags', mark, isLink ? { tags: tagsOf(value) } : undefined)
        : undefined
    default:
      return undefined
  }
}

function tagsOf(value: string): string[] {
  return value
    .split(/[\u060c,|#\u2022]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
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
  if (BULLET.test(value) || shape.arabicLetters === 0 || shape.stops) return undefined
  if (hints.heading !== undefined && shape.words <= HEADING_WORDS)
    return marks[index] === undefined ? verdictOf('subhead', RULES.subhead, { evidence: { heading: `h${hints.heading}` } }) : undefined
  const prose = (other: PageLine | undefined): boolean => other?.prose === true && other.verdict === undefined
  return prose(before) && prose(after) && shape.words <= SUBHEAD_WORDS ? verdictOf('subhead', RULES.shortSubhead) : undefined
}

/** A line between the headline and the text that is no link. */
function belowHeadline({ line, index, headline, first, marks }: Placed, { frame, section }: Page, isOwn: boolean): Verdict | undefined {
  const { shape, value, hints } = line
  if (section === fold(value) || shape.arabicLetters === 0) return verdictOf('widget', RULES.section)
  if (first - headline > HEADING_WORDS && !isAlike(line, frame)) return verdictOf('widget', RULES.outside, { evidence: linkEvidence(line) })
  if (shape.words > BYLINE_WORDS || hints.heading !== undefined) {
    const isLead =
      isOwn || (isInside(line, frame) && (shape.ends || ((line.tag === 'p' || line.tag === 'li') && hints.heading === undefined)))
    if (isLead) return undefined
    if (!isHeadlineLike(shape) || !(isInside(line, frame) || isAlike(line, frame) || marks[index] === undefined))
      return verdictOf('widget', RULES.outside)
    return verdictOf('kicker', RULES.kicker, { meta: { kicker: [value] } })
  }
  if (isOwn) return index === first - 1 && shape.words <= SUBHEAD_WORDS ? verdictOf('subhead', RULES.shortSubhead) : undefined
  return shape.words > 1 && shape.digits === 0 && (isInside(line, frame) || LABEL.test(value))
    ? verdictOf('byline', RULES.byline, { meta: { byline: value.replace(LABEL, '') } })
    : verdictOf('widget', RULES.section)
}

/** Lists: what stands below a heading of other articles is of its list; and a heading goes as what it heads. */
function judgeLists(lines: readonly PageLine[], marks: readonly (Mark | undefined)[], first: number, last: number, { frame }: Page): void {
  let heading: PageLine | undefined
  lines.forEach((line, index) => {
    const { verdict } = line
    if (line.hit?.row.match === 'heading' && verdict?.role === 'related') heading = line
    else if (verdict === undefined || !verdict.removed || verdict.role === 'legal' || verdict.role === 'promo') heading = undefined
    else if (heading !== undefined && isOfList(line, heading)) {
      if (verdict.role === 'widget' && UNNAMED.has(verdict.rule))
        line.verdict = verdictOf('related', RULES.item, { evidence: { heading: heading.value } })
    } else heading = undefined
    // Dates, durations and counters of the articles in a list.
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const isBetween =
      above?.verdict?.role === 'related' && (marks[index]?.row.listsArticles || above.isLink || below?.verdict?.role === 'related')
    const isAside =
      line.verdict?.role === 'widget' || (line.verdict?.role === 'dateline' && below?.verdict?.role === 'related' && below.isLink)
    if (isBetween && isAside && !line.isLink && line.shape.digits > 0 && line.shape.words <= BYLINE_WORDS)
      line.verdict = verdictOf('related', RULES.item, { evidence: { below: above.value } })
  })
  for (let index = lines.length - 2; index >= 0; index--) {
    const [line, next] = [lines[index] as PageLine, lines[index + 1] as PageLine]
    const isUnnamed =
      line.verdict?.rule === RULES.outside.rule ||
      (marks[index]?.row.listsArticles && marks[index + 1]?.row === marks[index]?.row && line.verdict?.rule === marks[index]?.row.rule)
    if (!isUnnamed || line.isLink || line.verdict?.role === next.verdict?.role || !next.verdict?.removed || !next.isLink) continue
    if (first >= 0 && index >= first && index <= last && isInside(line, frame)) continue
    line.verdict = verdictOf(next.verdict.role, RULES.listHead, { evidence: { above: next.value } })
  }
}

/** Rules that know no more of a line than that it is outside the text. */
const UNNAMED: ReadonlySet<string> = new Set([RULES.outside.rule, RULES.link.rule])

/** Whether a line below a heading of other articles is in the same part of the page. */
function isOfList(line: PageLine, heading: PageLine): boolean {
  const isFrame = (parts: readonly string[]): boolean => parts.includes('footer') || parts.includes('nav')
  return isFrame(line.parts) === isFrame(heading.parts)
}
