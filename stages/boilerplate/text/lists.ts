/** Lines that go together: lists of other articles, menus, the site's name beside its logo. */
import { fold } from '../../../src/arabic/fold.ts'
import { PROSE_WORDS } from '../../../src/arabic/line.ts'
import { BULLET, dateOf, isParagraph, isSolid, type Line, verdictOf } from '../line.ts'

const RULES = {
  item: { rule: 'related-item', reason: 'a line of a list of other articles' },
  menu: { rule: 'menu', reason: 'a run of lines of a word or two outside the body is a menu' },
  siteName: { rule: 'site-name', reason: "the site's name beside its logo or address" },
}

/** A list ends before a line in brackets: that is the writer's, below the text. */
const BRACKETED = /^\([^()]+\)$/
/** The subhead of the paragraph behind a list is at most so long; if its words stand in the paragraph, so long. */
const SHORT_SUBHEAD_WORDS = 3
const KIN_SUBHEAD_WORDS = 9
const KIN = 0.7
/** So many lines in a row, of so many words at most, are a menu. */
const FEWEST_IN_MENU = 5
const MENU_WORDS = 2
const SITE_NAME_WORDS = 4

/** Lists of other articles: the lines behind a heading, up to the next paragraph. */
export function judgeLists(lines: readonly Line[]): void {
  lines.forEach((heading, at) => {
    if (heading.hit?.row.match !== 'heading') return
    const items: Line[] = []
    let next = at + 1
    for (; next < lines.length; next++) {
      const line = lines[next] as Line
      if (line.hit?.row.match === 'heading') break
      if (line.verdict !== undefined) continue
      if (!isItem(line)) break
      items.push(line)
    }
    const follows = lines[next]
    if (follows !== undefined && isParagraph(follows)) dropSubhead(items, follows)
    for (const item of items) item.verdict = verdictOf('related', RULES.item, { evidence: { heading: heading.value } })
  })
}

function isOpenSolid(line: Line): boolean {
  return isSolid(line) && line.verdict === undefined
}

/** An item is a headline: no paragraph, no sentence, no turn of an interview, no line in brackets. */
function isItem({ shape, value }: Line): boolean {
  return shape.words < PROSE_WORDS && !shape.stops && !BULLET.test(value) && !BRACKETED.test(value)
}

/** Takes the subhead of the paragraph that follows from the end of a list. */
function dropSubhead(items: Line[], paragraph: Line): void {
  const last = items.at(-1)
  if (last === undefined || dateOf(last) !== undefined) return
  const short = last.shape.words <= SHORT_SUBHEAD_WORDS && last.shape.arabicLetters > 0
  if (short || (last.shape.words <= KIN_SUBHEAD_WORDS && kinship(last.value, paragraph.value) >= KIN)) items.pop()
}

/** The share of a line's words of more than two letters that stand in a text too. */
function kinship(line: string, text: string): number {
  const known = new Set(fold(text).split(' '))
  const own = fold(line)
    .split(' ')
    .filter((word) => word.length > 2)
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length
}

/** Menus: runs of lines of a word or two, before the first paragraph or behind the last. */
export function judgeMenus(lines: readonly Line[]): void {
  const first = lines.findIndex(isOpenSolid)
  const last = lines.findLastIndex(isOpenSolid)
  if (first < 0) return
  let run: Line[] = []
  const close = (): void => {
    if (run.length >= FEWEST_IN_MENU) {
      for (const line of run) line.verdict = verdictOf('widget', RULES.menu, { evidence: { lines: run.length } })
    }
    run = []
  }
  lines.forEach((line, index) => {
    if (line.verdict?.removed) return
    if (line.verdict === undefined && line.shape.words <= MENU_WORDS && (index < first || index > last)) run.push(line)
    else close()
  })
  close()
}

/** The name of the site above or below its logo or address. */
export function judgeSiteNames(lines: readonly Line[], site: string | undefined): void {
  const first = lines.findIndex(isOpenSolid)
  const last = lines.findLastIndex(isOpenSolid)
  const marks = (line: Line | undefined): boolean =>
    (line?.verdict?.rule === 'address' && !line.value.includes('@')) || line?.verdict?.rule === 'logo-word'
  lines.forEach((line, index) => {
    if (line.verdict !== undefined || line.shape.words > SITE_NAME_WORDS || line.prose) return
    const beside = (index < first || index > last) && (marks(lines[index - 1]) || marks(lines[index + 1]))
    if (beside || (site !== undefined && fold(site) === fold(line.value))) line.verdict = verdictOf('widget', RULES.siteName)
  })
}
