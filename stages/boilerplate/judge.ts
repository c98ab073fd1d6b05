/** The judgement of the lines of one article: which is what, and why. */
import { francAll } from 'franc'
import type { Block } from '../../src/article/article.ts'
import type { ReadonlyArticle } from '../../src/stage.ts'
import { byAttribution, metaOfRow } from './attribution.ts'
import { isParagraph, type Line, lineOf, type Verdict, verdictOf } from './line.ts'
import { judgeLists, judgeMenus, judgeSiteNames } from './lists.ts'
import { aboveTheBody, betweenParagraphs, headlineOf } from './place.ts'
import type { Matcher } from './rows.ts'

const RULES = {
  address: { rule: 'address', reason: 'the address of a site stands alone' },
  foreign: { rule: 'foreign-line', reason: 'a line without an Arabic letter' },
}

const ADDRESS_LINE = /^(?:https?:\/\/|www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$|^\S+@\S+\.[a-z]{2,}$/i
const SUBHEAD_WORDS = 3
/** franc is asked about so many letters or more: with fewer it guesses. */
const FRANC_LETTERS = 24

/** The verdicts on an article's lines, of those that are not simply body. */
export function judge(article: ReadonlyArticle, match: Matcher): Map<Block, Verdict> {
  const { source, children } = article
  const lines = children.filter(({ field }) => field === 'text').map((block) => lineOf(block as Block, source.text.length, match))
  const title = children.find(({ field }) => field === 'title')?.value

  // What stands alone: rows, addresses, other scripts. Then what goes with it.
  const paragraphs = lines.flatMap(({ prose, hit }, index) => (prose && hit === undefined ? [index] : []))
  const [from = 0, to = 0] = [paragraphs[0], paragraphs.at(-1)]
  lines.forEach((line, index) => {
    const within = from < index && index < to
    line.verdict = byRow(line, within) ?? byScript(line, within)
  })
  judgeSiteNames(lines, source.site)
  judgeLists(lines)
  judgeMenus(lines)

  // What is left is judged by its place among the paragraphs.
  const left = lines.filter(({ verdict }) => !verdict?.removed)
  const first = left.findIndex(isParagraph)
  const last = left.findLastIndex(isParagraph)
  const headline = title === undefined ? headlineOf(left, first) : undefined
  left.forEach((line, index) => {
    if (line.verdict !== undefined || line.prose) return
    if (index < first || first < 0) {
      line.verdict =
        byAttribution(line, first < 0 ? 'tail' : 'top', headline) ?? aboveTheBody(line, index, { headline, lines: left, first, title })
    } else if (index > last) line.verdict = byAttribution(line, 'tail')
    else line.verdict = betweenParagraphs(line, left[index - 1], left[index + 1])
  })

  const verdicts = new Map<Block, Verdict>()
  for (const { block, verdict } of lines) if (verdict !== undefined) verdicts.set(block, verdict)
  return verdicts
}

/** `within`: the line stands between paragraphs. */
function byRow(line: Line, within: boolean): Verdict | undefined {
  const { hit, shape } = line
  // A sentence between sentences may begin as a page's phrase does.
  if (hit === undefined || (within && hit.row.match === 'start' && hit.row.separators === '' && shape.stops)) return undefined
  const verdict = verdictOf(hit.row.role, hit.row, { evidence: { phrase: hit.phrase } })
  return verdict.removed ? verdict : { ...verdict, meta: metaOfRow(line, hit) }
}

/** Addresses, and lines in another script than Arabic. */
function byScript({ value, shape }: Line, within: boolean): Verdict | undefined {
  if (shape.arabicLetters > 0 || shape.otherLetters === 0) return undefined
  if (ADDRESS_LINE.test(value.trim())) return verdictOf('widget', RULES.address)
  // A name or two in another script between paragraphs may be a subhead; what pages leave there, rows know.
  if (within && shape.words <= SUBHEAD_WORDS) return undefined
  const language = shape.otherLetters >= FRANC_LETTERS ? francAll(value)[0]?.[0] : undefined
  return verdictOf('foreign', RULES.foreign, { evidence: { letters: shape.otherLetters, ...(language !== undefined && { language }) } })
}
