/** Lines judged by where they stand: above the first paragraph, or between two. */
import { fold, foldLetters, hasLettersAt } from '../../../src/arabic/fold.ts'
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import { BULLET, type Line, type Verdict, verdictOf } from '../line.ts'

const RULES = {
  headline: { rule: 'first-line', reason: 'the line above the body that can be a headline' },
  again: { rule: 'first-line', reason: 'the headline again' },
  section: { rule: 'section-label', reason: 'a word or two above the headline name a section' },
  kicker: { rule: 'line-above-body', reason: 'a short line above the body, beside the headline' },
  subhead: { rule: 'short-line-between-paragraphs', reason: 'a short line without a full stop above a paragraph' },
}

/** A line above the headline that is no longer than this names a section of the site. */
const SECTION_WORDS = 2
/** More lines than this above the body are no kickers. */
const MOST_KICKERS = 3
/** So many lines above the body are looked at for the headline. */
const MOST_CANDIDATES = 12
/** A subhead is at most so many words. */
const SUBHEAD_WORDS = 9

/** The headline: of the lines above the body the one that the page repeats, else the first that can be one. */
export function headlineOf(lines: readonly Line[], first: number): Line | undefined {
  if (lines.length < 2) return undefined
  const candidates = lines
    .slice(0, first < 0 ? lines.length : first)
    .filter((line) => line.verdict === undefined && isHeadlineLike(line.shape) && !BULLET.test(line.value))
    .slice(0, MOST_CANDIDATES)
  if (candidates.length < 2) return candidates[0]
  const repeated = candidates.find((candidate) => {
    const { text } = foldLetters(candidate.value)
    return lines.some((other) => other !== candidate && !other.prose && hasLettersAt('start', other.value, text))
  })
  return repeated ?? candidates[0]
}

/** What is above the first paragraph. */
export interface Top {
  readonly headline: Line | undefined
  /** The index of the first paragraph; -1 if there is none. */
  readonly first: number
  /** The title that the input gives. */
  readonly title: string | undefined
  /** The index of the line that holds the headline, or the title again; -1 if none does. */
  readonly anchor: number
  /** How many lines there are besides the headline of which nothing is known. */
  readonly others: number
}

export function topOf(lines: readonly Line[], first: number, headline: Line | undefined, title: string | undefined): Top {
  const above = lines.slice(0, Math.max(0, first))
  const others = above.filter((line) => line !== headline && line.verdict === undefined).length
  return { headline, first, title, others, anchor: lines.findIndex((line) => line === headline || repeats(line, title)) }
}

/** Lines above the first paragraph: the headline, and what stands beside it. */
export function aboveTheBody(line: Line, index: number, { headline, first, title, anchor, others }: Top): Verdict | undefined {
  if (line === headline) return verdictOf('headline', RULES.headline)
  const known = title ?? headline?.value
  if (known === undefined || BULLET.test(line.value)) return undefined
  if (fold(known) === fold(line.value)) return verdictOf('headline', RULES.again)
  // A text without a paragraph is verse or a list, and so are many lines above the first one: all of it is body.
  if (first < 0) return undefined
  if (line.shape.words <= SECTION_WORDS && line.shape.digits === 0 && index < anchor) return verdictOf('widget', RULES.section)
  if (headline === undefined) return others === 1 && index === first - 1 ? subhead(line) : undefined
  return others > MOST_KICKERS ? undefined : verdictOf('kicker', RULES.kicker, { meta: { kicker: [line.value] } })
}

/** Whether a line begins with the title that the input gives. */
function repeats({ value }: Line, title: string | undefined): boolean {
  return title !== undefined && hasLettersAt('start', value, foldLetters(title).text)
}

/** A short line between two paragraphs. */
export function betweenParagraphs(line: Line, before: Line | undefined, after: Line | undefined): Verdict | undefined {
  return before?.prose === true && after?.prose === true ? subhead(line) : undefined
}

function subhead({ shape, value }: Line): Verdict | undefined {
  const short = shape.words <= SUBHEAD_WORDS && !shape.stops && shape.arabicLetters > 0
  return short && !BULLET.test(value) ? verdictOf('subhead', RULES.subhead) : undefined
}
