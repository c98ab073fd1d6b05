/** The judgement of the lines of one article: which is what, and why. */
import { francAll } from 'franc'
import { latinDigits } from '../../src/arabic/characters.ts'
import { parseDate } from '../../src/arabic/dates.ts'
import { fold } from '../../src/arabic/fold.ts'
import { isHeadlineLike, isProse, type LineShape, shapeOf } from '../../src/arabic/line.ts'
import type { Block, Meta, Role } from '../../src/article/article.ts'
import type { Evidence, Rule } from '../../src/article/edit.ts'
import type { ReadonlyArticle } from '../../src/stage.ts'
import { type Hit, type Matcher, type Place, phraseEnd } from './rows.ts'

/** What a line was found to be. */
export interface Verdict extends Rule {
  readonly role: Role
  readonly removed: boolean
  readonly evidence?: Evidence
  readonly meta?: Meta
}

/** A line with all that is known of it. */
interface Line {
  readonly block: Block
  readonly value: string
  readonly shape: LineShape
  readonly prose: boolean
  readonly hit: Hit | undefined
  verdict?: Verdict | undefined
}

type Zone = 'top' | 'middle' | 'tail'

/** A line longer than this, in UTF-16 units, is a paragraph: no phrase is looked for in it. */
const LONGEST_LINE = 400
/** A subhead is at most so many words. */
const SUBHEAD_WORDS = 9
/** The last line of a list in the middle of a text that is no longer than this is the subhead of what follows. */
const SHORT_SUBHEAD_WORDS = 3

/** A line above the headline that is no longer than this names a section of the site. */
const SECTION_WORDS = 2

/** More lines than this above the body are no kickers. */
const MOST_KICKERS = 3
const KICKER = { rule: 'line-above-body', reason: 'a short line above the body, beside the headline' }

/** So many lines in a row of a word or two each are a menu. */
const FEWEST_IN_MENU = 5

const CLOCK_LINE = /^\D{0,3}\d{1,2}:\d{2}(?::\d{2})?\s?[^\s\d]{0,8}(?:\s[^\s\d]{1,8})?$/
const TAG_SEPARATOR = /\s*[|#]\s*/
const ADDRESS_LINE = /^(?:https?:\/\/|www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$|^\S+@\S+\.[a-z]{2,}$/i
const BULLET = /^\s*(?:[-*\u2022\u25aa\u25cf\u2013\u2014]|\d{1,2}[-.)]|[\u0633\u062c]\s*[:/-])/
const NAMES_SEPARATOR = /[\u060c,|/\u2013\u2014-]/
const BRACKETED = /^[([]([^()[\]]+)[)\]][.]?$/
const LABEL_END = /^[\s:|/\u2013\u2014-]+/
const DASHED = /\s*[\u2013\u2014|/-]\s*|\s+:\s*$/

const removedRoles: ReadonlySet<Role> = new Set(['related', 'widget', 'promo', 'legal', 'foreign'])

const verdictOf = (role: Role, rule: string, reason: string, rest: Pick<Verdict, 'evidence' | 'meta'> = {}): Verdict => ({
  role,
  rule,
  reason,
  removed: removedRoles.has(role),
  ...rest,
})

/** The verdicts on an article's lines, of those that are not simply body. */
export function judge(article: ReadonlyArticle, match: Matcher): Map<Block, Verdict> {
  const lines = article.children
    .filter(({ field }) => field === 'text')
    .map((block) => lineOf(block as Block, article.source.text.length, match))
  const title = article.children.find(({ field }) => field === 'title')

  // What stands alone: rows, addresses, other scripts, site names; then the lists that rows head.
  for (const line of lines) if (line.hit !== undefined) line.verdict = byRow(line, line.hit)
  for (const line of lines) line.verdict ??= byScript(line)
  judgeSiteNames(lines, article.source.site)
  judgeLists(lines)
  judgeMenus(lines)

  // What is left is judged by its place among the paragraphs.
  const left = lines.filter((line) => line.verdict === undefined || !line.verdict.removed)
  const first = left.findIndex((line) => line.prose && line.verdict === undefined)
  const last = left.findLastIndex((line) => line.prose && line.verdict === undefined)
  const headline = title === undefined ? headlineOf(left, first) : undefined
  left.forEach((line, index) => {
    if (line.verdict !== undefined) return
    const zone: Zone = index < first ? 'top' : index > last ? 'tail' : 'middle'
    line.verdict = byAttribution(line, zone)
    if (line.verdict !== undefined || line.prose) return
    if (zone === 'top' || first < 0) {
      line.verdict = aboveTheBody(line, index, { headline, lines: left, first, title: title?.value })
    } else if (zone === 'middle') {
      line.verdict = betweenParagraphs(line, left[index - 1], left[index + 1])
    }
  })

  const verdicts = new Map<Block, Verdict>()
  for (const { block, verdict } of lines) if (verdict !== undefined) verdicts.set(block, verdict)
  return verdicts
}

function lineOf(block: Block, sourceLength: number, match: Matcher): Line {
  const { value } = block
  const shape = shapeOf(value)
  // The place in the source, not among the lines that are left: it is the same in every run.
  const isAt = (place: Place): boolean =>
    place === 'any' ||
    (place === 'top' ? block.position.start.offset * 3 <= sourceLength : block.position.end.offset * 3 >= sourceLength * 2)
  const hit = value.length <= LONGEST_LINE ? match(value, isAt) : undefined
  return { block, value, shape, prose: isProse(shape), hit }
}

function byRow(line: Line, { row, phrase }: Hit): Verdict {
  const { role, rule, reason, match } = row
  const evidence = { phrase }
  const removed = removedRoles.has(role)
  if (removed) return { role, rule, reason, removed, evidence }
  const labelled = match === 'start' ? line.value.slice(phraseEnd(line.value, phrase)).replace(LABEL_END, '').trim() : line.value
  return { role, rule, reason, removed, evidence, meta: metaOf(role, rule, labelled === '' ? line.value : labelled, line.value) }
}

/** What a line of metadata says. */
function metaOf(role: Role, rule: string, value: string, whole: string): Meta {
  switch (role) {
    case 'caption':
      return { captions: [whole] }
    case 'tags':
      return { tags: value.split(/\s*[\u060c,|#\u2022/;\u061b]\s*/).filter((tag) => tag !== '') }
    case 'dateline':
      return dateMeta(whole, rule) ?? { place: value }
    case 'byline':
      return /source|agency|wire|outlet/.test(rule) ? { source: value } : { byline: value }
    default:
      return {}
  }
}

function dateMeta(value: string, rule: string): Meta | undefined {
  const date = parseDate(value)
  if (date === undefined) return undefined
  const place =
    date.rest.length > 0 && date.rest.length <= 3 && date.rest.every((word) => !/\d/.test(word)) ? date.rest.join(' ') : undefined
  return {
    ...(date.iso !== undefined && { [/update/.test(rule) ? 'updated' : 'published']: date.iso }),
    ...(date.hijri !== undefined && { hijri: date.hijri }),
    ...(place !== undefined && { place }),
  }
}

/** Lists of other articles: the lines behind a heading, up to the next paragraph. */
function judgeLists(lines: readonly Line[]): void {
  lines.forEach((heading, at) => {
    if (heading.hit?.row.match !== 'heading') return
    const items: Line[] = []
    let next = at + 1
    for (; next < lines.length; next++) {
      const line = lines[next] as Line
      if (line.hit?.row.match === 'heading') break
      if (line.verdict !== undefined) continue
      if (line.prose || BRACKETED.test(line.value)) break
      items.push(line)
    }
    const follows = lines[next]
    if (follows?.prose && follows.verdict === undefined) dropSubhead(items, follows)
    for (const item of items) {
      item.verdict = verdictOf('related', 'related-item', 'a line of a list of other articles', { evidence: { heading: heading.value } })
    }
  })
}

/** Menus: runs of lines of a word or two, before the first paragraph or behind the last. */
function judgeMenus(lines: readonly Line[]): void {
  const first = lines.findIndex(({ prose, verdict }) => prose && verdict === undefined)
  const last = lines.findLastIndex(({ prose, verdict }) => prose && verdict === undefined)
  if (first < 0) return
  let run: Line[] = []
  const close = (): void => {
    if (run.length >= FEWEST_IN_MENU) {
      for (const line of run)
        line.verdict = verdictOf('widget', 'menu', 'a run of lines of a word or two outside the body is a menu', {
          evidence: { lines: run.length },
        })
    }
    run = []
  }
  lines.forEach((line, index) => {
    if (line.verdict?.removed) return
    const entry = line.verdict === undefined && line.shape.words <= SECTION_WORDS && (index < first || index > last)
    if (entry) run.push(line)
    else close()
  })
  close()
}

/** Takes the subhead of the paragraph that follows from the end of a list. */
function dropSubhead(items: Line[], paragraph: Line): void {
  const last = items.at(-1)
  if (last === undefined || parseDate(last.value) !== undefined) return
  const short = last.shape.words <= SHORT_SUBHEAD_WORDS && last.shape.arabicLetters > 0
  if (short || (last.shape.words <= SUBHEAD_WORDS && kinship(last.value, paragraph.value) >= 0.7)) items.pop()
}

/** The share of a line's words of more than two letters that stand in a text too. */
function kinship(line: string, text: string): number {
  const known = new Set(fold(text).split(' '))
  const own = fold(line)
    .split(' ')
    .filter((word) => word.length > 2)
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length
}

/** Addresses, and lines in another script than Arabic. */
function byScript({ value, shape }: Line): Verdict | undefined {
  if (shape.arabicLetters > 0 || shape.otherLetters === 0) return undefined
  if (ADDRESS_LINE.test(value.trim())) return verdictOf('widget', 'address', 'the address of a site stands alone')
  const language = shape.otherLetters >= 24 ? francAll(value)[0]?.[0] : undefined
  return verdictOf('foreign', 'foreign-line', 'a line without an Arabic letter', {
    evidence: { letters: shape.otherLetters, ...(language !== undefined && { language }) },
  })
}

/** The name of the site above or below its logo or address. */
function judgeSiteNames(lines: readonly Line[], site: string | undefined): void {
  const marks = (line: Line | undefined): boolean => line?.verdict?.rule === 'address' || line?.verdict?.rule === 'logo-word'
  lines.forEach((line, index) => {
    if (line.verdict !== undefined || line.shape.words > 4 || line.prose) return
    const beside = marks(lines[index - 1]) || marks(lines[index + 1])
    const named = site !== undefined && fold(site) === fold(line.value)
    if (beside || named) line.verdict = verdictOf('widget', 'site-name', "the site's name beside its logo or address")
  })
}

/** Lines that say when, where and by whom: above the body or below it. */
function byAttribution(line: Line, zone: Zone): Verdict | undefined {
  const { value, shape } = line
  if (zone === 'middle' || shape.words > 16) return undefined
  const date = parseDate(value)
  if (date !== undefined && date.rest.length <= 4 && !shape.stops) {
    return verdictOf('dateline', 'date-line', 'a line that holds a date and little else', { meta: dateMeta(value, 'date-line') ?? {} })
  }
  if (CLOCK_LINE.test(latinDigits(value.trim()))) return verdictOf('dateline', 'clock-line', 'a line that holds a time alone')
  if (value.includes('\u00a9')) return verdictOf('legal', 'copyright-sign', 'a short line with a copyright sign')
  const tags = value
    .split(TAG_SEPARATOR)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  if (zone === 'tail' && tags.length >= 3 && tags.every((tag) => shapeOf(tag).words <= 4)) {
    return verdictOf('tags', 'separated-tags', 'a line of short names, separated by bars or hash signs', { meta: { tags } })
  }
  const bracketed = BRACKETED.exec(value.trim())
  const inner = bracketed?.[1]?.trim() ?? ''
  if (inner !== '' && shape.words <= 8 && (shape.words <= 3 || NAMES_SEPARATOR.test(inner))) {
    const [source] = inner.split(/\s*[\u060c,]\s*/)
    return verdictOf('byline', 'bracketed-byline', 'a short line in brackets names outlet and writer', {
      meta: { byline: inner, ...(source !== undefined && source !== inner && { source }) },
    })
  }
  if (zone === 'top' && shape.words <= 8 && shape.words >= 2 && !shape.ends) {
    const parts = value.split(DASHED).filter((part) => part.trim() !== '')
    const short = parts.every((part) => shapeOf(part).words <= 4)
    if (parts.length > 1 && short && DASHED.test(value) && !BULLET.test(value)) {
      return verdictOf('byline', 'dashed-byline', 'a short line of names joined by dashes names writer, outlet or place', {
        meta: { byline: value.trim() },
      })
    }
  }
  return undefined
}

/** The headline: of the lines above the body the one that the page repeats, else the first that can be one. */
function headlineOf(lines: readonly Line[], first: number): Line | undefined {
  if (lines.length < 2) return undefined
  const candidates = lines
    .slice(0, first < 0 ? lines.length : first)
    .filter((line) => line.verdict === undefined && isHeadlineLike(line.shape) && !BULLET.test(line.value))
  if (candidates.length < 2) return candidates[0]
  const folded = lines.filter(({ prose }) => !prose).map(({ value }) => fold(value))
  return candidates.find(({ value }) => folded.filter((other) => other === fold(value)).length > 1) ?? candidates[0]
}

interface Top {
  readonly headline: Line | undefined
  readonly lines: readonly Line[]
  /** The index of the first paragraph; -1 if there is none. */
  readonly first: number
  /** The title that the input gives. */
  readonly title: string | undefined
}

/** Lines above the first paragraph: the headline, and what stands beside it. */
function aboveTheBody(line: Line, index: number, { headline, lines, first, title }: Top): Verdict | undefined {
  if (line === headline) return verdictOf('headline', 'first-line', 'the line above the body that can be a headline')
  const known = title ?? headline?.value
  if (known === undefined || BULLET.test(line.value)) return undefined
  if (fold(known) === fold(line.value)) return verdictOf('headline', 'first-line', 'the headline again')
  // A text without a paragraph is verse or a list, and so are many lines above the first one: all of it is body.
  if (first < 0) return undefined
  const above = lines
    .slice(0, first)
    .filter((other) => other !== headline && !other.prose && (other.verdict === undefined || other.verdict.rule === KICKER.rule))
  if (headline === undefined)
    return above.length === 1 && index === first - 1 ? betweenParagraphs(line, lines[first], lines[first]) : undefined
  if (line.shape.words <= SECTION_WORDS && line.shape.digits === 0 && index < lines.indexOf(headline)) {
    return verdictOf('widget', 'section-label', 'a word or two above the headline name a section')
  }
  if (above.length > MOST_KICKERS) return undefined
  return verdictOf('kicker', KICKER.rule, KICKER.reason, { meta: { kicker: [line.value] } })
}

/** A short line between two paragraphs. */
function betweenParagraphs(line: Line, before: Line | undefined, after: Line | undefined): Verdict | undefined {
  const { shape, value } = line
  const alone = before?.prose === true && after?.prose === true
  const short = shape.words <= SUBHEAD_WORDS && !shape.stops && shape.arabicLetters > 0
  if (!alone || !short || BULLET.test(value)) return undefined
  return verdictOf('subhead', 'short-line-between-paragraphs', 'a short line without a full stop above a paragraph')
}
