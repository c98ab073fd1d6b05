/** Titles and beginnings of other articles that no heading leads to: behind the last sentence, and above the headline. */
import { BULLET, isDate, isParagraph, LEADS, type Line, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { initialsOf } from './foot.ts'
import { headlineIn } from './head.ts'
import { kinshipWith } from './kinship.ts'
import { isTitle, markOf } from './lists.ts'

const RULES = {
  behind: { rule: 'titles-behind-text', reason: 'lines that are no sentences, behind the last sentence, of other things than the text' },
  above: { rule: 'titles-above-text', reason: 'lines as long as titles, above headline and text, of other things than the text' },
  ticker: { rule: 'ticker', reason: 'a long line without an end, above headline and text, of other things than the text' },
}

/** So many lines, of so many words, are titles: all that is left behind the last sentence, or among other lines. */
const FEWEST_BEHIND = 2
const FEWEST_AMONG = 3
const TITLE_WORDS = { fewest: 4, most: 16 }
/** Above the headline so many; above a text without one, or from which nothing else goes, more. */
const FEWEST_ABOVE = 3
const FEWEST_WITHOUT_HEADLINE = 4
const FEWEST_WITHOUT_FRAME = 5
/** A line of no more words between text and titles is the name of who reports; above a ticker, a label. */
const NAME_WORDS = 3
/** So many paragraphs, or one of so many words, all of them sentences, show that a line that is none is no paragraph. */
const FEWEST_PARAGRAPHS = 2
const PARAGRAPH_WORDS = 40
/** Titles share less of their words with the text; those above it together, less, and a ticker, less still. */
const KIN = 0.4
const KIN_ABOVE = 0.2
const KIN_TICKER = 0.15
/** One of so many titles above the text may share more. */
const MOST_KIN = 6
/** How the beginning of a text ends. */
const CUT_OFF = /(?:\.{2}|\u2026)\s*$/
/** What stands between the halves of a verse. */
const HALVES = /\S\s*(?:\.\.|\u2026|\*{2}|\s[/|*=-]\s)\s*\S/

/** If nothing else goes from an article, its text may end with anything, and begin so but for many titles above the headline. */
export function judgeTitles(lines: readonly Line[], title: string | undefined, hasFrame: boolean): void {
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  if (hasFrame) judgeBehind(lines, left)
  judgeAbove(left, title, hasFrame)
}

/** Whether a line of which nothing is known is as long as a title, and no sentence; it may ask or trail off. */
function isLong(line: Line, mark?: string): boolean {
  const { verdict, shape, value } = line
  const { words } = shape
  if (verdict !== undefined || words < TITLE_WORDS.fewest || words > TITLE_WORDS.most || shape.arabicLetters === 0) return false
  return (
    !shape.stops &&
    (mark === undefined ? !BULLET.test(value) : markOf(line) === mark) &&
    !beginsAs('body', value) &&
    initialsOf(value) === undefined
  )
}

/** Whether lines are verse: each with a mark between its halves. */
function areVerses(lines: readonly Line[]): boolean {
  return lines.every(({ value }) => HALVES.test(value))
}

function areText(paragraphs: readonly Line[]): boolean {
  return paragraphs.length >= FEWEST_PARAGRAPHS || (paragraphs[0]?.shape.words ?? 0) >= PARAGRAPH_WORDS
}

/** Runs of lines behind the last sentence, with their dates, if no colon leads to them; if they are all, the first may name who reports. */
function judgeBehind(lines: readonly Line[], left: readonly Line[]): void {
  const last = left.findLastIndex((line) => isParagraph(line) && line.shape.ends && !CUT_OFF.test(line.value))
  const text = left.slice(0, last + 1)
  const all = text.filter(isParagraph)
  // The first may be a deck.
  const paragraphs = all[0]?.shape.ends === false ? all.slice(1) : all
  if (!areText(paragraphs) || !paragraphs.every(({ shape }) => shape.ends)) return
  const behind = left.slice(last + 1).filter(({ verdict }) => verdict === undefined)
  const kin = kinshipWith(text)
  const above = new Map(lines.map((line, index) => [line, lines[index - 1]]))
  for (let start = 0; start < behind.length; start++) {
    const end = endOfRun(behind, start, above)
    const run = behind.slice(start, end)
    const titles = run.filter((line) => !line.prose && isLong(line))
    const excerpts = run.filter(({ prose }) => prose).length
    const before = behind[start - 1]
    const isAll = end === behind.length && (start === 0 || (start === 1 && (before as Line).shape.words <= NAME_WORDS))
    start = Math.max(start, end)
    const isList = titles.length >= (isAll ? FEWEST_BEHIND : FEWEST_AMONG) || excerpts >= FEWEST_BEHIND
    if (!isList || areVerses(titles)) continue
    // Questions, exclamations and what trails off may end a text: of many titles less than half are such.
    if (titles.filter(({ shape }) => shape.ends).length * 2 > (titles.length < FEWEST_AMONG ? 0 : titles.length)) continue
    if ([before, ...titles].some((line) => line !== undefined && LEADS.test(line.value))) continue
    // The dates of both may be of one day.
    if (kin(...run.filter((line) => !isDate(line))) >= (excerpts > 0 ? KIN_ABOVE : KIN)) continue
    for (const line of run) line.verdict = verdictOf('related', RULES.behind, { evidence: { lines: titles.length } })
  }
}

/** Where a run of titles ends, with their dates, the beginnings of their texts, and sections between the end of one and the next title. */
function endOfRun(behind: readonly Line[], start: number, above: ReadonlyMap<Line, Line | undefined>): number {
  let end = start
  for (; end < behind.length; end++) {
    const [before, line, next] = [behind[end - 1], behind[end], behind[end + 1]] as [Line | undefined, Line, Line | undefined]
    if (!line.prose && isLong(line)) continue
    if (line.prose && CUT_OFF.test(line.value) && isOrWasTitle(above.get(line))) continue
    if (end === start) break
    const isSection = before?.prose && next !== undefined && isLong(next) && line.shape.words < NAME_WORDS
    if (!isDate(line) && !isSection) break
  }
  return end
}

/** Whether a line, of those that went too, can be a title. */
function isOrWasTitle(line: Line | undefined): boolean {
  return line !== undefined && (line.verdict?.role === 'related' || (!line.prose && isLong(line)))
}

/** The titles above the headline, or above a text without one. */
function judgeAbove(left: readonly Line[], title: string | undefined, hasFrame: boolean): void {
  const first = left.findIndex(isParagraph)
  // Either all have a mark, or none.
  const mark = markOf(left[0])
  const titlesOf = (lines: readonly Line[]): Line[] => lines.filter((line) => isLong(line, mark) && isTitle(line))
  if (first < FEWEST_ABOVE || titlesOf(left.slice(0, first)).length < FEWEST_ABOVE) return
  const kin = kinshipWith(left.slice(first).filter(isParagraph))
  const known = headlineIn(left, first, title)
  // A title above many others has the text's words by chance.
  const below = known === undefined || title !== undefined ? [] : titlesOf(left.slice(left.indexOf(known) + 1, first))
  const headline = below.length >= FEWEST_ABOVE && kin(...below) < KIN_ABOVE ? undefined : known
  const above = left.slice(0, headline === undefined ? first : left.indexOf(headline)).filter(({ verdict }) => verdict === undefined)
  // Of a headline that nothing tells, it may be the last.
  const last = headline === undefined && mark === undefined && kin(above.at(-1) as Line) > 0 ? above.pop() : undefined
  const titles = titlesOf(above)
  const dates = above.filter(isDate)
  if (titles.length < (hasFrame ? (headline === undefined ? FEWEST_WITHOUT_HEADLINE : FEWEST_ABOVE) : FEWEST_WITHOUT_FRAME)) return
  if (titles.length * 2 < above.length - dates.length || (!hasFrame && (headline ?? last) === undefined)) return
  if (titles.filter((line) => kin(line) >= KIN).length * MOST_KIN > titles.length || kin(...titles) >= KIN_ABOVE) return
  if (areVerses(titles) || above.some((line) => LEADS.test(line.value))) return
  for (const line of [...titles, ...dates]) line.verdict = verdictOf('related', RULES.above, { evidence: { lines: titles.length } })
}

/**
 * Above the headline, a paragraph that is no sentence, and others: titles, or beginnings of texts, without a mark between
 * them. Of 566 news articles the first paragraph of one in fifty shares so little with the others, and ends.
 */
export function judgeTicker(lines: readonly Line[]): void {
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  const end = left.findIndex((line) => isParagraph(line) && line.shape.stops)
  const text = left.slice(end).filter(isParagraph)
  const first = left.find(({ shape }) => shape.words > NAME_WORDS)
  if (end < 1 || first === undefined || !isParagraph(first) || !areText(text)) return
  const headline = headlineIn(left, end, undefined)
  if (headline === undefined) return
  const above = left.slice(0, left.indexOf(headline)).filter(({ verdict, shape }) => verdict === undefined && shape.words > NAME_WORDS)
  if (above.some(({ shape }) => shape.stops) || kinshipWith(text)(...above) >= KIN_TICKER) return
  for (const line of above) line.verdict = verdictOf('related', RULES.ticker)
}
