/** Lines about the article: when it was published, where, by whom, with which tags; and what they say as metadata. */

import { latinDigits } from '../../src/arabic/characters.ts'
import { type DateLine, isHour, parseDate } from '../../src/arabic/dates.ts'
import { foldLetters, hasLettersAt } from '../../src/arabic/fold.ts'
import { shapeOf } from '../../src/arabic/line.ts'
import type { Meta } from '../../src/article/article.ts'
import type { Role } from '../../src/article/role.ts'
import { BULLET, dateOf, isParagraph, type Line, type Verdict, verdictOf } from './line.ts'
import { type Hit, phraseEnd } from './rows.ts'

const RULES = {
  date: { rule: 'date-line', reason: 'a line that holds a date and little else' },
  parts: { rule: 'date-among-parts', reason: 'a line of short parts between dots or bars, one of them a date' },
  writer: {
    rule: 'paragraph-on-writer',
    reason: 'the last paragraph begins with the name of who wrote and a mark: it tells of the writer',
  },
  clock: { rule: 'clock-line', reason: 'a line that holds a time alone, or with a day and a month' },
  copyright: { rule: 'copyright-sign', reason: 'a short line with a copyright sign' },
  credit: {
    rule: 'caption-with-credit',
    reason: 'a line above the text that ends with a copyright sign and a name is the caption of a picture',
  },
  tags: { rule: 'separated-tags', reason: 'a line of short names, separated by bars or hash signs' },
  brackets: { rule: 'bracketed-byline', reason: 'a short line in brackets names outlet and writer' },
  outlet: { rule: 'place-and-outlet', reason: 'a short line of a place, and an outlet in brackets or quotation marks' },
  stroke: { rule: 'outlet-before-stroke', reason: 'a short line that ends with a stroke or a dash names the outlet above its text' },
  account: { rule: 'byline-with-account', reason: 'a short line above the text with an account names the writer' },
  dashes: { rule: 'dashed-byline', reason: 'a short line of names joined by dashes names writer, outlet or place' },
}

/** No line about the article has more words; one that says when it was published and when changed, of more. */
const MOST_WORDS = 16
const DATED_WORDS = 24
/** A line with a date has at most so many words that are no part of it: below the body a sentence may hold one. */
const WORDS_BESIDE_DATE = { top: 4, tail: 1 }
/** Beside a date, parts of so many words between dots or bars. */
const PARTS_SEPARATOR = /\s[\u00b7\u2022|]\s/
const PART_WORDS = 6
const PLACE_WORDS = 3
const FEWEST_TAGS = 3
const TAG_WORDS = 4
const BYLINE_WORDS = 8
const NAME_WORDS = 3
const SHORT_BYLINE_WORDS = 4

/** What stands before a copyright sign, of so many words, and a name behind it. */
const CREDIT = /^([^\u00a9]+)\u00a9[^\u00a9]{2,30}$/
const CAPTION_WORDS = 4
/** How long ago a page was published is no place. */
const RELATIVE = 'relative-time'
const CLOCK_LINE = /^(?:\d{1,2}[/-]\d{1,2}\s)?\D{0,3}\d{1,2}\s?:\s?\d{2}(?::\d{2})?\s?[^\s\d]{0,8}(?:\s[^\s\d]{1,8})?$/
const TAG_SEPARATOR = /[|#]/
const LISTED_TAGS = /[\u060c,|#\u2022/;\u061b]/
const BRACKETED = /^[([]([^()[\]]+)[)\]][.]?$/
/** In brackets above the text an outlet is named, in so many words at most; what is said there has a mark. */
const OUTLET_WORDS = 5
const SAID = /[:!\u061f\u060c]/
/** A name before a stroke or a dash at the end of the line. */
const STROKE = /^(.{2,40}?)\s?(?:\/|[-\u2013\u2014\u0640])$/
/** An account of a network, with its sign before or behind. */
const ACCOUNT = /(?:^|\s)(?:@\w{3,30}|\w{3,30}@)(?:$|\s)/
const NAMES_SEPARATOR = /[\u060c,|/\u2013\u2014-]/
const COMMA = /[\u060c,]/
/** A dash or a bar between spaces, or what a line ends with. */
const DASHED = /\s[\u2013\u2014|/-]|[\u2013\u2014|/-]\s|\s\u0640\s|\s:\s*$/
/** Names with a low line between them, and no hash: a tag is written so too. */
const JOINED = /^\s*[^_#]{2,40}_[^_#]{2,40}$/
/** A colon with something behind it: who says what, as headlines have it. */
const SAYS = /:\s*\S/
/** A place, and behind it an outlet in brackets, or behind a colon in quotation marks. */
const PLACE_AND_OUTLET =
  /^([^():\u00ab"]{2,24}?)\s?(?:\(([^()\d]{2,30})\)|:\s?["\u00ab\u201c]([^"\u00bb\u201d]{2,30})["\u00bb\u201d])(?:\s?[-\u2013\u2014:])?$/
const PLACE_AND_OUTLET_WORDS = 6
/** A note on the writer follows so many paragraphs at least; it begins with a name of so many words, and a mark. */
const PARAGRAPHS_BEFORE_NOTE = 2
const WRITER_WORDS = { fewest: 2, most: 4 }
const NAME_END = /^\s*[:\u060c,(\u2013\u2014-]/
const LABEL_END = /^[\s:|/\u2013\u2014-]+/

/** The parts of a line between separators, without the spaces around them. */
function partsOf(line: string, separator: RegExp): string[] {
  return line
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** What a line says that a row of metadata meets: for a label at its beginning, what stands behind the label. */
export function metaOfRow(line: Line, { row, phrase }: Hit): Meta {
  const { value } = line
  const { role, rule, match } = row
  const behind = match === 'start' ? value.slice(phraseEnd(value, phrase)).replace(LABEL_END, '').trim() : ''
  return metaOf(role, rule, behind === '' ? value : behind, line)
}

function metaOf(role: Role, rule: string, said: string, line: Line): Meta {
  switch (role) {
    case 'caption':
      return { captions: [line.value] }
    case 'tags':
      return { tags: partsOf(said, LISTED_TAGS) }
    case 'dateline': {
      const date = dateOf(line)
      if (date === undefined && rule === RELATIVE) return {}
      return date === undefined ? { place: said } : dateMeta(date, /update/.test(rule))
    }
    case 'byline':
      return /source|agency|wire|outlet/.test(rule) ? { source: said } : { byline: said }
    default:
      return {}
  }
}

/** What the date of a line says as metadata. */
export function dateMeta({ iso, hijri, rest }: DateLine, updated = false): Meta {
  const isPlace = rest.length > 0 && rest.length <= PLACE_WORDS && rest.every((word) => !/\d/.test(word))
  return {
    ...(iso !== undefined && { [updated ? 'updated' : 'published']: iso }),
    ...(hijri !== undefined && { hijri }),
    ...(isPlace && { place: rest.join(' ') }),
  }
}

/** A line above the body or below it that is about the article. `headline` is the line that will be the headline. */
export function byAttribution(line: Line, zone: 'top' | 'tail', headline?: Line): Verdict | undefined {
  const { shape, value } = line
  // The one line that can be the headline is no byline, unless it is as short as one.
  if (shape.words > DATED_WORDS || (line === headline && shape.words > SHORT_BYLINE_WORDS && shape.digits === 0 && !value.includes('/')))
    return undefined
  const date =
    shape.digits > 0 && !(line === headline && (dateOf(line)?.rest.length ?? 0) > PLACE_WORDS - 1) ? dated(line, zone) : undefined
  if (date !== undefined || shape.words > MOST_WORDS) return date
  return copyright(line, zone) ?? (zone === 'tail' ? tagged(line) : undefined) ?? signed(line, zone)
}

function dated(line: Line, zone: 'top' | 'tail'): Verdict | undefined {
  const { value, shape } = line
  const date = dateOf(line)
  if (date !== undefined && date.rest.length <= WORDS_BESIDE_DATE[zone] && !shape.stops)
    return verdictOf('dateline', RULES.date, { meta: dateMeta(date) })
  if (date !== undefined && zone === 'top' && !shape.stops && isDateAmongParts(value))
    return verdictOf('dateline', RULES.parts, { meta: dateMeta({ ...date, rest: [] }) })
  return CLOCK_LINE.test(latinDigits(value.trim())) || (zone === 'top' && value.includes(':') && isHour(value))
    ? verdictOf('dateline', RULES.clock)
    : undefined
}

/** Whether a line is a date between dots or bars, and beside it a name, how long it takes to read, how many have. */
function isDateAmongParts(value: string): boolean {
  const parts = partsOf(value, PARTS_SEPARATOR)
  return (
    parts.length > 1 && parts.some((part) => parseDate(part)?.rest.length === 0) && parts.every((part) => shapeOf(part).words <= PART_WORDS)
  )
}

function copyright({ value, shape }: Line, zone: 'top' | 'tail'): Verdict | undefined {
  if (!value.includes('\u00a9')) return undefined
  // Above the text it is that of a picture, whose caption stands before it.
  const isCredit = zone === 'top' && shape.digits === 0 && shapeOf(CREDIT.exec(value)?.[1] ?? '').words >= CAPTION_WORDS
  return isCredit ? verdictOf('caption', RULES.credit, { meta: { captions: [value] } }) : verdictOf('legal', RULES.copyright)
}

function tagged({ value, shape }: Line): Verdict | undefined {
  // With digits it is a table.
  if (!TAG_SEPARATOR.test(value) || shape.digits > 0) return undefined
  const tags = partsOf(value, TAG_SEPARATOR)
  const short = tags.every((tag) => shapeOf(tag).words <= TAG_WORDS)
  return tags.length >= FEWEST_TAGS && short ? verdictOf('tags', RULES.tags, { meta: { tags } }) : undefined
}

/** Whether parts can be the names of several writers: of two words at least, for a list of single words may be anything. */
function areNames(parts: readonly string[]): boolean {
  return parts.every((part) => {
    const { words } = shapeOf(part)
    return words > 1 && words <= NAME_WORDS
  })
}

function signed({ value, shape }: Line, zone: 'top' | 'tail'): Verdict | undefined {
  if (shape.words > BYLINE_WORDS) return undefined
  const inner = BRACKETED.exec(value.trim())?.[1]?.trim() ?? ''
  if (zone === 'top' && inner !== '' && shape.words <= OUTLET_WORDS && shape.digits === 0 && !SAID.test(inner))
    return verdictOf('byline', RULES.outlet, { meta: { source: inner } })
  const stroke = zone === 'top' && shape.words <= NAME_WORDS ? STROKE.exec(value.trim())?.[1] : undefined
  if (stroke !== undefined) return verdictOf('byline', RULES.stroke, { meta: { source: stroke } })
  if (zone === 'top' && shape.words <= PLACE_AND_OUTLET_WORDS && ACCOUNT.test(value))
    return verdictOf('byline', RULES.account, { meta: { byline: value.trim() } })
  if (NAMES_SEPARATOR.test(inner)) {
    const [source] = partsOf(inner, COMMA)
    return verdictOf('byline', RULES.brackets, { meta: { byline: inner, ...(source !== undefined && source !== inner && { source }) } })
  }
  const [, place, bracketed, quoted] =
    zone === 'top' && shape.words <= PLACE_AND_OUTLET_WORDS ? (PLACE_AND_OUTLET.exec(value.trim()) ?? []) : []
  const outlet = bracketed ?? quoted
  if (place !== undefined && outlet !== undefined && shapeOf(place).words < NAME_WORDS)
    return verdictOf('byline', RULES.outlet, { meta: { byline: value.trim(), source: outlet.trim() } })
  if (zone === 'top' && shape.words <= PLACE_AND_OUTLET_WORDS && JOINED.test(value))
    return verdictOf('byline', RULES.dashes, { meta: { byline: value.trim() } })
  if (zone !== 'top' || shape.words < 2 || shape.ends || !DASHED.test(value) || SAYS.test(value) || BULLET.test(value)) return undefined
  const parts = partsOf(value, DASHED)
  const short = parts.every((part) => shapeOf(part).words <= NAME_WORDS || areNames(partsOf(part, COMMA)))
  return parts.length > 1 && short ? verdictOf('byline', RULES.dashes, { meta: { byline: value.trim() } }) : undefined
}

/** Finds the note on the writer: the last paragraph, if it begins with the name that a byline gives, or the page. */
export function judgeWriter(lines: readonly Line[], author?: string): void {
  const paragraphs = lines.filter(isParagraph)
  const last = paragraphs.at(-1)
  if (last === undefined || paragraphs.length <= PARAGRAPHS_BEFORE_NOTE) return
  const bylines = lines.filter(({ verdict }) => verdict?.role === 'byline').map(({ value, verdict }) => verdict?.meta?.byline ?? value)
  const isNamed = [author ?? '', ...bylines].some((name) => {
    const { words } = shapeOf(name)
    if (words < WRITER_WORDS.fewest || words > WRITER_WORDS.most || !hasLettersAt('start', last.value, foldLetters(name).text)) return false
    return NAME_END.test(last.value.slice(phraseEnd(last.value, name)))
  })
  if (isNamed) last.verdict = verdictOf('byline', RULES.writer)
}
