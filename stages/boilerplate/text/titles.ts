/** Titles and beginnings of other articles that no heading leads to: behind the last sentence, and above the headline. */
import { BULLET, isParagraph, LEADS, type Line, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { headlineIn } from './head.ts'
import { kinshipWith } from './kinship.ts'
import { isTitle } from './lists.ts'

const RULES = {
  behind: { rule: 'titles-behind-text', reason: 'lines that are no sentences, behind the last sentence, of other things than the text' },
  above: { rule: 'titles-above-text', reason: 'lines as long as titles, above headline and text, of other things than the text' },
}

/** So many lines, of so many words, are titles; above the text, of which little else tells, more. */
const FEWEST_BEHIND = 2
const FEWEST_ABOVE = 3
const TITLE_WORDS = { fewest: 4, most: 16 }
/** A line of fewer words between text and titles is the name of who reports. */
const NAME_WORDS = 3
/** So many paragraphs, all of them sentences, show that a line that is none is no paragraph. */
const FEWEST_PARAGRAPHS = 2
/** Titles share less of their words with the text; each of those above it, less. */
const KIN = 0.4
const KIN_ABOVE = 0.2
/** What stands between the halves of a verse. */
const HALVES = /\S\s*(?:\.\.|\u2026|\*{2}|\s[/|*=-]\s)\s*\S/

/** In an article from which something else goes: the text of another may end, or begin, with anything. */
export function judgeTitles(lines: readonly Line[], title: string | undefined): void {
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  judgeBehind(left)
  judgeAbove(left, title)
}

function isLong(line: Line): boolean {
  const { verdict, shape, value } = line
  const { words } = shape
  if (verdict !== undefined || words < TITLE_WORDS.fewest || words > TITLE_WORDS.most || shape.arabicLetters === 0) return false
  return !shape.ends && !shape.stops && !BULLET.test(value) && !beginsAs('body', value)
}

/** Whether lines are verse: each with a mark between its halves. */
function areVerses(lines: readonly Line[]): boolean {
  return lines.every(({ value }) => HALVES.test(value))
}

/** All lines behind the last sentence, if no colon leads to them; the first may name who reports. */
function judgeBehind(left: readonly Line[]): void {
  const last = left.findLastIndex((line) => isParagraph(line) && line.shape.ends)
  const text = left.slice(0, last + 1)
  const paragraphs = text.filter(isParagraph)
  if (paragraphs.length < FEWEST_PARAGRAPHS || !paragraphs.every(({ shape }) => shape.ends)) return
  const behind = left.slice(last + 1).filter(({ verdict }) => verdict === undefined)
  const [name] = behind
  const titles = name !== undefined && name.shape.words <= NAME_WORDS ? behind.slice(1) : behind
  if (titles.length < FEWEST_BEHIND || !titles.every(isLong) || titles.some(({ value }) => LEADS.test(value)) || areVerses(titles)) return
  if (kinshipWith(text)(...titles) >= KIN) return
  for (const line of titles) line.verdict = verdictOf('related', RULES.behind, { evidence: { lines: titles.length } })
}

/** A run of lines from the first on, up to the headline or the first paragraph. */
function judgeAbove(left: readonly Line[], title: string | undefined): void {
  const end = left.findIndex((line) => !isLong(line) || !isTitle(line))
  if (end < FEWEST_ABOVE) return
  const first = left.findIndex(isParagraph)
  const headline = first < 0 ? undefined : headlineIn(left, first, title)
  const above = left.slice(0, headline === undefined ? first : left.indexOf(headline))
  if (above.length < FEWEST_ABOVE || above.length > end || areVerses(above)) return
  const kin = kinshipWith(left.slice(first).filter(isParagraph))
  if (above.some((line) => LEADS.test(line.value) || kin(line) >= KIN_ABOVE)) return
  for (const line of above) line.verdict = verdictOf('related', RULES.above, { evidence: { lines: above.length } })
}
