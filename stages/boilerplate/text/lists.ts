/** Lines that go together: lists of other articles, of tags, menus, the site's name beside its logo. */
import { fold } from '../../../src/arabic/fold.ts'
import { isHeadlineLike, PROSE_WORDS } from '../../../src/arabic/line.ts'
import { byAttribution } from '../attribution.ts'
import { BULLET, CREDITED, dateOf, isDate, isParagraph, isSolid, LEADS, type Line, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { headlineIn } from './head.ts'
import { kinshipWith } from './kinship.ts'

const RULES = {
  item: { rule: 'related-item', reason: 'a line of a list of other articles' },
  beside: { rule: 'adjacent-title', reason: 'the title of the article before or behind, below the word that says so' },
  teaser: { rule: 'teaser', reason: 'the name of a section and a title, between paragraphs, lead to another article' },
  caption: { rule: 'line-behind-picture', reason: 'a line with a credit right behind a picture is its caption' },
  answer: { rule: 'poll-or-comment', reason: 'a question or a short line below the label of a poll or of comments' },
  tag: { rule: 'listed-tag', reason: 'a short line below the label of the tags' },
  menu: { rule: 'menu', reason: 'a run of lines of a word or two outside the body is a menu' },
  siteName: { rule: 'site-name', reason: "the site's name beside its logo or address" },
}

/** The rows of what screen readers say behind a list. */
const LIST_ENDS: ReadonlySet<string> = new Set(['list-end', 'list-end-spoken'])
/** The row of links to the previous and the next article. */
const BESIDE = 'navigation-previous-next'
const COPYRIGHT = '\u00a9'
/** The row of times such as two hours ago. */
const RELATIVE = 'relative-time'
/** A list ends before a line in brackets: that is the writer's, below the text. */
const BRACKETED = /^\([^()]+\)$/
/** The mark that a list's items begin with: a turn of an interview begins with letters. */
const ITEM_MARK = /^\s*(?:([-*\u2022\u25aa\u25cf\u2013\u2014])|(\d{1,2}[-.)]))/
/** The subhead of the paragraph behind a list is at most so long; if its words stand in the paragraph, so long. */
const SHORT_SUBHEAD_WORDS = 3
const KIN_SUBHEAD_WORDS = 9
const KIN = 0.5
const TAG_WORDS = 4
const ANSWER_WORDS = 4
const QUESTION = /\u061f\s*$/
const TITLE_WORDS = 3
const TEASER_WORDS = 4
const HEADLINE_WORDS = 4
/** The row of the word that stands for a picture. */
const PICTURE = 'gallery-marker'
/** So many lines in a row, of so many words at most, two thirds of them of fewer, are a menu. */
const FEWEST_IN_MENU = 5
const MENU_WORDS = 3
const SHORT_IN_MENU = 2
/** So many numbers among them are of a table. */
const FEWEST_NUMBERS = 2
const SITE_NAME_WORDS = 4

/** Lists of other articles: the lines behind a heading, up to the next paragraph. */
export function judgeLists(lines: readonly Line[], title: string | undefined): void {
  const first = lines.findIndex(isParagraph)
  /** The headline; null before it was looked for. No list takes it, so it stays the same. */
  let above: Line | undefined | null = null
  lines.forEach((heading, at) => {
    if (!isHeading(heading)) return
    let from = at + 1
    while (lines[from]?.shape.words === 0) from++
    const mark = markOf(lines[from])
    // Above the text a list ends before the headline.
    if (at < first && above === null) above = headlineIn(lines, first, title)
    const headline = at < first ? (above ?? undefined) : undefined
    const items: Line[] = []
    // The dates of the articles before it, and the marks between two.
    let between: Line[] = []
    let next = at + 1
    for (; next < lines.length; next++) {
      const line = lines[next] as Line
      if (line.hit?.row.match === 'heading' || LIST_ENDS.has(line.hit?.row.rule ?? '')) break
      const isAside =
        !isSaid(line) || (items.length > 0 && (line.verdict?.role === 'dateline' || (line.verdict === undefined && isDate(line))))
      if (isAside) between.push(line)
      if (isAside || line.verdict !== undefined) continue
      if (line === headline || !isTitle(line) || markOf(line) !== mark) break
      items.push(...between, line)
      between = []
    }
    if (next === first && headline === undefined) dropHeadline(items, lines.slice(0, at))
    // A date behind the last is of the list, if the others have theirs.
    const areDated = items.some((line) => isSaid(line) && isDate(line))
    if (items.length > 0)
      items.push(...between.filter((line) => !isSaid(line) || line.verdict?.rule === RELATIVE || (areDated && isDate(line))))
    dropMenu(items)
    const follows = lines[next]
    if (mark === undefined && follows !== undefined && isParagraph(follows)) dropSubhead(items, follows)
    for (const item of items) item.verdict = verdictOf('related', RULES.item, { evidence: { heading: heading.value } })
  })
}

/** Whether a line heads a list: it is the phrase that does, or leads on with a colon. */
function isHeading({ hit, verdict, value, prose }: Line): boolean {
  return hit?.row.match === 'heading' || (hit?.row.role === 'related' && verdict?.role === 'related' && !prose && LEADS.test(value))
}

/** Takes the headline, and what stands below it, from the end of a list that goes on to the text, if there is none above. */
function dropHeadline(items: Line[], above: readonly Line[]): void {
  const isHeadline = ({ verdict, shape, prose }: Line): boolean =>
    verdict === undefined && !prose && isHeadlineLike(shape) && shape.words >= HEADLINE_WORDS
  if (above.some(isHeadline)) return
  const isOpen = ({ verdict }: Line): boolean => verdict === undefined
  const twice = items.findIndex((item, index) => isOpen(item) && startsAs(items[index + 1], item))
  const last = twice >= 0 ? twice : items.findLastIndex((item) => isOpen(item) && item.shape.words >= HEADLINE_WORDS)
  if (last >= 0) items.length = last
}

/** Whether a line begins with all of another. */
function startsAs(line: Line | undefined, { value, shape }: Line): boolean {
  return line !== undefined && shape.words >= TITLE_WORDS && fold(line.value).startsWith(fold(value))
}

/** Takes a menu from the end of a list. */
function dropMenu(items: Line[]): void {
  let start = items.length
  while (start > 0 && (items[start - 1] as Line).shape.words <= MENU_WORDS) start--
  const menu = items.slice(start)
  if (menu.length >= FEWEST_IN_MENU && isMenu(menu, items[start - 1])) items.length = start
}

/** What the items of a list all begin with: a sign, or `#` for a number. */
export function markOf(line: Line | undefined): string | undefined {
  const [, sign, number] = ITEM_MARK.exec(line?.value ?? '') ?? []
  return sign ?? (number === undefined ? undefined : '#')
}

/** Whether a line says anything: a mark alone stands between two items. */
function isSaid({ shape: { words } }: Line): boolean {
  return words > 0
}

function isOpenSolid(line: Line): boolean {
  return isSolid(line) && line.verdict === undefined
}

/** Whether a line can be the title of another article: no paragraph, no sentence, no turn of an interview, not in brackets. */
export function isTitle(line: Line): boolean {
  const { shape, value } = line
  if (shape.words >= PROSE_WORDS || shape.stops || BRACKETED.test(value) || value.includes(COPYRIGHT)) return false
  return (markOf(line) !== undefined || !BULLET.test(value)) && !beginsAs('body', value)
}

/** Takes the subhead of the paragraph that follows from the end of a list. */
function dropSubhead(items: Line[], paragraph: Line): void {
  const last = items.at(-1)
  if (last === undefined || dateOf(last) !== undefined) return
  const short = last.shape.words <= SHORT_SUBHEAD_WORDS && last.shape.arabicLetters > 0
  if (short || (last.shape.words <= KIN_SUBHEAD_WORDS && kinshipWith([paragraph])(last) >= KIN)) items.pop()
}

/** Between paragraphs: the name of a section and a title below it; and the caption behind the word for a picture. */
export function judgeTeasers(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (line.verdict?.rule !== PICTURE || next === undefined || next.verdict !== undefined || next.prose) return
    if (CREDITED.test(next.value)) next.verdict = verdictOf('caption', RULES.caption, { meta: { captions: [next.value] } })
  })
  // What goes stands between no lines: a second run does not see it.
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  left.forEach((line, at) => {
    const [before, next, after] = [left[at - 1], left[at + 1], left[at + 2]]
    if (line.prose || line.verdict !== undefined || next === undefined || next.verdict !== undefined || next.prose) return
    if (before === undefined || after === undefined || !isParagraph(before) || !isParagraph(after)) return
    if (next.shape.words < TEASER_WORDS || !isTitle(next) || !beginsAs('related', line.value)) return
    line.verdict = verdictOf('related', RULES.teaser, { evidence: { above: next.value } })
    next.verdict = verdictOf('related', RULES.teaser, { evidence: { below: line.value } })
  })
}

/** Below the text: the title behind "previous" or "next", and the lines behind the label of the tags. */
export function judgeLabelled(lines: readonly Line[]): void {
  const first = lines.findIndex(isOpenSolid)
  const last = lines.findLastIndex(isOpenSolid)
  for (let at = first < 0 ? lines.length : first + 1; at < lines.length; at++) {
    const label = lines[at] as Line
    // Only a bare word may also be of a gallery.
    if (label.verdict?.rule === BESIDE && (at > last || label.shape.words > 1)) {
      const title = lines[at + 1]
      if (
        title?.verdict === undefined &&
        title !== undefined &&
        title.shape.words >= TITLE_WORDS &&
        isTitle(title) &&
        byAttribution(title, 'top') === undefined
      )
        title.verdict = verdictOf('related', RULES.beside, { evidence: { below: label.value } })
    }
    if (at <= last) continue
    if (label.verdict?.role === 'widget' && label.hit?.row.heads) judgeAnswers(lines, at)
    if (label.verdict?.role !== 'tags' || !isWhole(label)) continue
    for (let next = at + 1; next < lines.length; next++) {
      const line = lines[next] as Line
      if (line.verdict !== undefined || line.shape.words > TAG_WORDS || line.shape.ends || line.shape.stops) break
      line.verdict = verdictOf('tags', RULES.tag, { meta: { tags: [line.value.trim()] }, evidence: { below: label.value } })
    }
  }
}

/** Whether all of a line is the phrase that a row met it by. */
export function isWhole({ hit, value }: Line): boolean {
  return hit !== undefined && fold(hit.phrase) === fold(value)
}

/** Below the label of a poll or of comments: a question, and short lines. */
function judgeAnswers(lines: readonly Line[], at: number): void {
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as Line
    const isQuestion = next === at + 1 && QUESTION.test(line.value) && !line.prose
    if (line.verdict !== undefined || !(isQuestion || (line.shape.words <= ANSWER_WORDS && !line.shape.stops))) return
    line.verdict = verdictOf('widget', RULES.answer, { evidence: { below: (lines[at] as Line).value } })
  }
}

/** Menus: runs of lines of a word or two, before the first paragraph or behind the last. */
export function judgeMenus(lines: readonly Line[]): void {
  const first = lines.findIndex(isOpenSolid)
  const last = lines.findLastIndex(isOpenSolid)
  if (first < 0) return
  let start = 0
  let run: Line[] = []
  const close = (next: number): void => {
    if (run.length >= FEWEST_IN_MENU && isMenu(run, lines[start - 1]) && isOfFrame(lines, start, next, first)) {
      for (const line of run) line.verdict = verdictOf('widget', RULES.menu, { evidence: { lines: run.length } })
    }
    run = []
  }
  lines.forEach((line, index) => {
    if (line.verdict?.removed) return
    if (line.verdict === undefined && line.shape.words <= MENU_WORDS && (index < first || index > last)) {
      if (run.length === 0) start = index
      run.push(line)
    } else close(index)
  })
  close(lines.length)
}

/** Whether short lines are of the page's frame, and no verse: they stand above what can be the headline, or beside a line that goes. */
function isOfFrame(lines: readonly Line[], start: number, next: number, first: number): boolean {
  if (start < first && !lines.slice(0, start).some(({ verdict, shape }) => verdict === undefined && isHeadlineLike(shape))) return true
  return lines.slice(Math.max(0, start - 1), next + 1).some(({ verdict }) => verdict?.removed === true)
}

/** Whether lines are a menu: mostly of a word or two, no table with its numbers, no list that a colon leads to. */
function isMenu(run: readonly Line[], above: Line | undefined): boolean {
  const short = run.filter(({ shape }) => shape.words <= SHORT_IN_MENU).length
  const numbers = run.filter(({ shape }) => shape.digits > 0 && shape.arabicLetters + shape.otherLetters === 0).length
  return (
    short * 3 >= run.length * 2 && numbers < FEWEST_NUMBERS && ![above, ...run].some((line) => line !== undefined && LEADS.test(line.value))
  )
}

/** The name of the site above or below its logo or address. */
export function judgeSiteNames(lines: readonly Line[], site: string | undefined): void {
  const first = lines.findIndex(isOpenSolid)
  const last = lines.findLastIndex(isOpenSolid)
  const marks = (line: Line | undefined): boolean =>
    (line?.verdict?.rule === 'address' && !line.value.includes('@')) || line?.verdict?.rule === 'logo-word'
  lines.forEach((line, index) => {
    if (line.verdict !== undefined || line.shape.words > SITE_NAME_WORDS || line.prose || line.value.includes(':')) return
    const beside = (index < first || index > last) && (marks(lines[index - 1]) || marks(lines[index + 1]))
    if (beside || (site !== undefined && fold(site) === fold(line.value))) line.verdict = verdictOf('widget', RULES.siteName)
  })
}
