/**
 * The judgement of the lines of a page of HTML: what markup, phrases, links and places say together.
 *
 * The lines that are left are judged again as long as one goes by it: what a second run sees is what the last round saw.
 */
import { fold, foldLetters } from '../../../src/arabic/fold.ts'
import type { Block } from '../../../src/article/article.ts'
import { possibleHeadlines } from '../../../src/article/headline.ts'
import type { Hints } from '../../../src/html/hints.ts'
import type { ReadonlyArticle } from '../../../src/stage.ts'
import { judgeWriter } from '../attribution.ts'
import { dateOf, lineOf, type Verdict, verdictOf } from '../line.ts'
import type { Matcher, Place } from '../rows.ts'
import { Boxes } from './boxes.ts'
import { frameOf, isInside, kinship, type PageLine } from './frame.ts'
import { ofLine } from './lines.ts'
import { LINKED, type Mark, markersOf, readMarkupRows } from './markup.ts'
import { headlineOf, ofProse } from './prose.ts'
import { BYLINE_WORDS, HEADLINE_WORDS, LONGEST_TITLE, leadsToArticle, linkEvidence, type Page, RULES } from './rules.ts'
import { byStatement } from './statement.ts'

let markers: ReturnType<typeof markersOf> | undefined

/** The address of a picture: what opens it large is no link to another page. */
const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)$/i

function isPicture(href: string): boolean {
  const query = href.indexOf('?')
  return PICTURE_FILE.test(query < 0 ? href : href.slice(0, query))
}

/** An address that leads nowhere: what some programs that save pages leave of every link. */
const NOWHERE = '#'
/** If so many lines are links, and two thirds of them lead nowhere, the page has lost its addresses: they tell nothing. */
const FEWEST_LINKS = 8

function haveLostAddresses(lines: readonly PageLine[]): boolean {
  const links = lines.map(({ block }) => block.hints as Hints).filter((hints) => hints.links >= LINKED)
  return links.length >= FEWEST_LINKS && links.filter(({ href }) => href === NOWHERE).length * 3 >= links.length * 2
}

function withoutAddress(line: PageLine): PageLine {
  const { href: _, ...hints } = line.hints
  return { ...line, hints }
}

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
    isLink: hints.links >= LINKED && !isPicture(hints.href ?? ''),
    element: `${tag} ${inside.join(' ')} ${words.join(' ')}`,
    letters: block.value.length <= LONGEST_TITLE ? fold(block.value).replaceAll(' ', '') : '',
    kin: kinship(title, block.value),
  }
}

/** The verdicts on a page's lines, of those that are not simply body. */
export function judgePage(article: ReadonlyArticle, match: Matcher): Map<Block, Verdict> {
  const { source, children } = article
  markers ??= markersOf(readMarkupRows())
  const blocks = children.filter(({ field }) => field === 'text') as Block[]
  const titles = possibleHeadlines(source)
  // A part of the title is the name of the site.
  const site = titles.length > 1 && source.page?.site !== undefined ? foldLetters(source.page.site).text : undefined
  const known = {
    titles: new Set(titles.map((title) => foldLetters(title).text).filter((letters) => letters !== '' && letters !== site)),
    title: new Set(
      fold(titles[0] ?? '')
        .split(' ')
        .filter((word) => word.length > 2),
    ),
    author: source.page?.author === undefined ? undefined : fold(source.page.author),
    section: source.page?.section === undefined ? undefined : fold(source.page.section),
  }
  const count = countOf(article)
  const hasTitle = children.some(({ field }) => field === 'title')
  let left = blocks.map((block) => pageLineOf(block, count, known.title, match))
  const verdicts = new Map<Block, Verdict>()
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const lines = haveLostAddresses(left) ? left.map(withoutAddress) : left
    const titles = withoutSite(known.titles, lines)
    const anchors = anchorsOf(lines, titles)
    const boxes = new Boxes(lines, anchors)
    const frame = frameOf(lines, markers, boxes, anchors)
    judgeLines(lines, { ...known, titles, frame, boxes, markOf: markers(frame) }, hasTitle)
    for (const { block, verdict } of lines) {
      if (verdict === undefined) verdicts.delete(block)
      else verdicts.set(block, verdict)
    }
    left = left.filter(({ block }) => !verdicts.get(block)?.removed)
  }
  return byStatement(article, verdicts)
}

/** The address of a site's first page, as its pages write it. */
const HOME = /^(?:https?:)?(?:\/\/[^/]+)?\/?(?:index\.\w{2,5})?$/i

/** The titles without the one that leads to the first page, if another stands on the page: that is the site's name. */
function withoutSite(titles: Set<string>, lines: readonly PageLine[]): Set<string> {
  const found = lines.filter(({ letters }) => titles.has(letters))
  const sites = new Set(found.filter(({ hints: { href } }) => href !== undefined && HOME.test(href)).map(({ letters }) => letters))
  return found.some(({ letters }) => !sites.has(letters)) ? new Set([...titles].filter((title) => !sites.has(title))) : titles
}

/** The lines that are the headline by the page's title, or without one its highest headings. */
function anchorsOf(lines: readonly PageLine[], titles: ReadonlySet<string>): number[] {
  const indices = (isSuch: (line: PageLine) => boolean): number[] => lines.flatMap((line, index) => (isSuch(line) ? [index] : []))
  const named = indices(({ letters, shape, hints }) => shape.words > 1 && titles.has(letters) && hints.hidden !== true)
  return named.length > 0 ? named : indices(({ hints }) => hints.heading === 1 && hints.hidden !== true)
}

/** How many lines the page had: the same when some are gone. */
function countOf({ children, edits }: ReadonlyArticle): number {
  let last = children.at(-1)?.order ?? -1
  for (const { block } of edits) if (block > last) last = block
  return last + 1
}

function judgeLines(lines: readonly PageLine[], known: Page, hasTitle: boolean): void {
  const { frame } = known
  // What was found before some lines went is no more.
  for (const line of lines) line.verdict = undefined
  const marks = lines.map(({ hints }) => known.markOf(hints))
  const headline = hasTitle ? -1 : headlineOf(lines, marks, known)
  const copy = lines[headline]
  // What the headline stands in is of the article, whatever it is called; so is what stands beside it.
  if (copy?.hints.heading === 1) {
    lines.forEach(({ hints: { box, links } }, index) => {
      const by = marks[index]?.by
      if (by === undefined || links > 0 || (box.parent !== copy.hints.box.parent && box !== copy.hints.box.parent)) return
      if (by.split(' ').every((word) => copy.words.includes(word))) marks[index] = undefined
    })
  }
  const page = copy === undefined ? known : { ...known, titles: new Set([...known.titles, copy.letters]) }
  lines.forEach((line, index) => {
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
  const lastProse = lines.findLastIndex((line, index) => line.prose && stays(line, index))
  lines.forEach((line, index) => {
    if (line.prose && !line.isLink) return
    line.verdict = ofLine({ line, index, lines, marks, headline, first, last, lastProse }, page)
  })
  judgeLists(lines, marks, first, last, page)
  judgeWriter(lines, known.author)
}

/** Lists: what stands below a heading of other articles is of its list; and a heading goes as what it heads. */
function judgeLists(
  lines: readonly PageLine[],
  marks: readonly (Mark | undefined)[],
  first: number,
  last: number,
  { frame, boxes }: Page,
): void {
  let heading: PageLine | undefined
  let headed: number | undefined
  lines.forEach((line, index) => {
    const { verdict } = line
    if (line.hit?.row.match === 'heading' && verdict?.role === 'related') {
      heading = line
      headed = boxes.sectionOf(index)?.at === index ? index : undefined
    }
    // A heading that heads a box is of what is in it, and of links that follow.
    else if (headed !== undefined && boxes.sectionOf(index)?.at !== headed && (!line.isLink || line.shape.words < HEADLINE_WORDS))
      heading = undefined
    // A bar of links leads to no articles, and a poll is none.
    else if (line.hit?.row.heads === true && verdict?.removed) heading = undefined
    else if (line.isLink && !leadsToArticle(line) && (line.hints.anchors ?? 1) > 1) heading = undefined
    else if (verdict === undefined || !verdict.removed || verdict.role === 'legal' || verdict.role === 'promo') heading = undefined
    else if (heading !== undefined && isOfList(line, heading)) {
      if (verdict.role === 'widget' && UNNAMED.has(verdict.rule))
        line.verdict = verdictOf('related', RULES.item, { evidence: { heading: heading.value } })
    } else heading = undefined
    // Dates, durations and counters of the articles in a list.
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const isBetween =
      above?.verdict?.role === 'related' &&
      isOfList(line, above) &&
      !line.hit?.row.heads &&
      (marks[index]?.row.listsArticles || above.isLink || below?.verdict?.role === 'related')
    const isAside =
      line.verdict?.role === 'widget' || (line.verdict?.role === 'dateline' && below?.verdict?.role === 'related' && below.isLink)
    const isShort = line.shape.words <= BYLINE_WORDS || dateOf(line)?.rest.length === 0
    const isCount = line.shape.digits > 0 || line.hit?.row.rule === RELATIVE
    if (isBetween && isAside && !line.isLink && isCount && isShort)
      line.verdict = verdictOf('related', RULES.item, { evidence: { below: above.value } })
  })
  lines.forEach((line, index) => {
    const { verdict } = line
    if (verdict?.rule === RULES.link.rule && line.hit === undefined && line.shape.arabicLetters > 0 && isInTurns(lines, index))
      line.verdict = verdictOf('related', RULES.turns, { evidence: linkEvidence(line) })
  })
  for (let index = lines.length - 2; index >= 0; index--) {
    const [line, next] = [lines[index] as PageLine, lines[index + 1] as PageLine]
    const isUnnamed =
      (line.verdict !== undefined && HEADING_RULES.has(line.verdict.rule)) ||
      (marks[index]?.row.listsArticles && marks[index + 1]?.row === marks[index]?.row && line.verdict?.rule === marks[index]?.row.rule)
    if (
      !isUnnamed ||
      (line.isLink && line.hints.href !== next.hints.href) ||
      dateOf(line) !== undefined ||
      line.verdict?.role === next.verdict?.role ||
      !next.verdict?.removed ||
      !next.isLink
    )
      continue
    if (first >= 0 && index >= first && index <= last && isInside(line, frame) && line.hit === undefined) continue
    line.verdict = verdictOf(next.verdict.role, RULES.listHead, { evidence: { above: next.value } })
  }
}

/** Whether short links, such as names of writers or sections, and linked headlines stand in turns: two of each from a line on, or up to it. */
function isInTurns(lines: readonly PageLine[], at: number): boolean {
  const isShort = (line: PageLine | undefined): boolean =>
    line?.verdict?.rule === RULES.link.rule || line?.verdict?.rule === RULES.turns.rule
  const isTitle = (line: PageLine | undefined): boolean =>
    line?.verdict?.rule === RULES.linked.rule || line?.verdict?.rule === RULES.item.rule
  return [1, -1].some((way) => isTitle(lines[at + way]) && isShort(lines[at + 2 * way]) && isTitle(lines[at + 3 * way]))
}

/** Rules of lines that can be the heading of a list that goes. */
const HEADING_RULES: ReadonlySet<string> = new Set([RULES.outside.rule, 'section-element', 'read-more-link', 'navigation-previous-next'])
/** The row of times such as two hours ago. */
const RELATIVE = 'relative-time'
/** Rules that know no more of a line than that it is outside the text. */
const UNNAMED: ReadonlySet<string> = new Set([RULES.outside.rule, RULES.link.rule])

/** Whether a line below a heading of other articles is in the same part of the page. */
function isOfList(line: PageLine, heading: PageLine): boolean {
  const isFrame = (parts: readonly string[]): boolean => parts.includes('footer') || parts.includes('nav')
  return isFrame(line.parts) === isFrame(heading.parts)
}
