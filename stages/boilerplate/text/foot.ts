/** Below the text: the foot of the page, whatever its lines say, and who signed the article. */
import { fold } from '../../../src/arabic/fold.ts'
import { byAttribution } from '../attribution.ts'
import { BULLET, isParagraph, LEADS, type Line, type Verdict, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { isTitle, isWhole } from './lists.ts'

const RULES = {
  title: { rule: 'title-in-foot', reason: 'a line among those of the foot of the page, below a link to another article' },
  list: { rule: 'titles-in-foot', reason: 'lines as long as titles between the end of the text and the foot of the page' },
  line: { rule: 'line-in-foot', reason: 'a line among those of the foot of the page' },
  signature: { rule: 'signature', reason: 'a word or a name that stands alone behind the last sentence' },
  outlet: { rule: 'agency-signature', reason: 'a name in brackets behind dashes, below the last sentence: the agency that signs' },
  source: { rule: 'named-source', reason: 'a short line below the word for the source' },
  note: { rule: 'note-on-writer', reason: 'a short line behind the last sentence, with an asterisk: a note on the writer' },
}

/** Widgets that stand between paragraphs too: they are no beginning of the foot. */
const WITHIN_TEXT: ReadonlySet<string> = new Set([
  'advertisement-label',
  'content-blocked-notice',
  'gallery-marker',
  'gallery-position',
  'listen-button',
  'loading-message',
  'player-message',
  'player-time',
  'read-more-link',
  'to-be-continued',
])
/** Below so many lines of the foot a line is of it, with nothing behind. */
const FOOT_ABOVE = 3
/** So many lines of so many words are titles. */
const FEWEST_TITLES = 3
const TITLE_WORDS = 5
const SIGNATURE_WORDS = 3
const SIGNATURE_LETTERS = 3
const NOTE_WORDS = 10
/** The row of the source's label, and the words of its name. */
const SOURCE = 'source-line'
const SOURCE_WORDS = 6
/** Letters of those who wrote and edited a report of an agency. */
const INITIALS = /^\s*(?:\p{L}{1,2}[\s./]+){1,6}\p{L}{1,2}[.]?\s*$/u
/** An agency's end mark: a line of dashes, and the letters of who wrote and who edited. */
const MARKED_INITIALS = /^[=_*\u0640-]{3,}\s*((?:\p{L}{1,3}[\s./]+){1,4}\p{L}{0,3}[.]?)$/u
/** Of several, with strokes between them, also with their agencies in brackets: no other line looks so. */
const SLASHED_INITIALS = /^((?:\p{L}{1,2}[\s.]?){1,3}(?:\/\s?(?:\p{L}{1,2}[\s.]?){1,3}){1,4})(?:\([^()\d]{2,40}\))?$/u
/** An agency in brackets behind dashes. */
const MARKED_OUTLET = /^[-\u2013\u2014_]{2,9}\s?\(([^()\d]{2,30})\)$/
const ASTERISK = /^\s*\*/

/** Whether a line shows that the foot of the page has begun: a widget or a notice, not what stands in texts too. */
export function isOfFoot({ verdict }: Line): boolean {
  return verdict?.removed === true && (verdict.role === 'widget' || verdict.role === 'legal') && !WITHIN_TEXT.has(verdict.rule)
}

/** The lines among those of the foot: below one and above something that goes, or below several. */
export function judgeFoot(lines: readonly Line[]): void {
  const last = lines.findLastIndex(isParagraph)
  if (last < 0) return
  const end = lines.findLastIndex(({ verdict }) => verdict?.removed)
  const titles = titlesInFoot(lines, last)
  let above = 0
  // The headline again is no line of the foot, nor what says when, where and by whom.
  const isOfArticle = (line: Line): boolean =>
    byAttribution(line, 'tail') !== undefined || lines.slice(0, last).some(({ value, prose }) => !prose && fold(value) === fold(line.value))
  for (let index = last + 1; index < lines.length; index++) {
    const line = lines[index] as Line
    if (isOfFoot(line)) above++
    if (titles.has(line)) line.verdict = verdictOf('related', RULES.list)
    if (line.verdict !== undefined || above === 0 || (index > end && above < FOOT_ABOVE) || !isTitle(line) || isOfArticle(line)) continue
    const beside = lines[index - 1]?.verdict
    line.verdict =
      beside?.role === 'related'
        ? verdictOf('related', RULES.title, { evidence: { lines: above } })
        : verdictOf('widget', RULES.line, { evidence: { lines: above } })
  }
}

/** Below the tags, a promotion or buttons, above the foot: lines that are all as long as titles, if no colon leads to them. */
function titlesInFoot(lines: readonly Line[], last: number): ReadonlySet<Line> {
  const endsText = (line: Line | undefined): boolean =>
    line !== undefined && (line.verdict?.role === 'tags' || line.verdict?.role === 'promo' || isOfFoot(line))
  const isLong = (line: Line | undefined): boolean =>
    line !== undefined && line.verdict === undefined && line.shape.words >= TITLE_WORDS && isTitle(line)
  let start = last + 1
  while (endsText(lines[start])) start++
  let end = start
  while (isLong(lines[end])) end++
  const next = lines[end]
  const isList = start > last + 1 && end - start >= FEWEST_TITLES && next !== undefined && isOfFoot(next)
  return new Set(isList && !LEADS.test((lines[last] as Line).value) ? lines.slice(start, end) : [])
}

/** The one line behind the last sentence of which nothing is known: a signature, or a note on the writer. */
export function signatureOf(line: Line, before: Line | undefined): Verdict | undefined {
  const { shape, value } = line
  const note = noteOf(line, before)
  if (note !== undefined) return note
  if (before === undefined || !before.shape.ends || shape.digits > 0 || shape.arabicLetters < SIGNATURE_LETTERS) return undefined
  if (INITIALS.test(value)) return verdictOf('byline', RULES.signature, { meta: { byline: value.trim() } })
  if (
    shape.words > SIGNATURE_WORDS ||
    shape.ends ||
    shape.stops ||
    /:\s*$/.test(value) ||
    BULLET.test(value) ||
    !isTitle(line) ||
    beginsAs('tags', value)
  )
    return undefined
  return verdictOf('byline', RULES.signature, { meta: { byline: value.trim() } })
}

/** The letters of those who wrote and edited, where their form alone says that they are. */
export function initialsOf(value: string): string | undefined {
  return (MARKED_INITIALS.exec(value.trim()) ?? SLASHED_INITIALS.exec(value.trim()))?.[1]?.trim()
}

/** A line behind a last sentence whose form alone says that it is no part of it: an agency's end mark, a note with an asterisk. */
export function noteOf({ value, shape }: Line, before: Line | undefined): Verdict | undefined {
  if (before === undefined || !before.shape.ends || shape.digits > 0) return undefined
  const initials = initialsOf(value)
  const outlet = MARKED_OUTLET.exec(value.trim())?.[1]
  if (outlet !== undefined) return verdictOf('byline', RULES.outlet, { meta: { source: outlet.trim() } })
  if (initials !== undefined) return verdictOf('byline', RULES.signature, { meta: { byline: initials } })
  return ASTERISK.test(value) && !BULLET.test(before.value) && shape.words <= NOTE_WORDS ? verdictOf('byline', RULES.note) : undefined
}

/** The name of the source, below the word that says so. */
export function sourceOf({ value, shape }: Line, label: Line | undefined): Verdict | undefined {
  if (label?.verdict?.rule !== SOURCE || !isWhole(label) || shape.words > SOURCE_WORDS || shape.ends) return undefined
  return verdictOf('byline', RULES.source, { meta: { source: value.trim() }, evidence: { below: label.value } })
}
