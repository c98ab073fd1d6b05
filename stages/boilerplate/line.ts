/** A line under judgement, and what it is found to be. */
import { type DateLine, parseDate } from '../../src/arabic/dates.ts'
import { fold } from '../../src/arabic/fold.ts'
import { isProse, type LineShape, PROSE_WORDS, shapeOf } from '../../src/arabic/line.ts'
import { light10 } from '../../src/arabic/search/stemmers.ts'
import type { Block, Meta } from '../../src/article/article.ts'
import type { Evidence, Rule } from '../../src/article/edit.ts'
import type { Role } from '../../src/article/role.ts'
import type { Hit, Matcher, Place } from './rows.ts'

/** What a line was found to be. */
export interface Verdict extends Rule {
  readonly role: Role
  readonly removed: boolean
  readonly evidence?: Evidence
  readonly meta?: Meta
}

/** A line with all that is known of it. */
export interface Line {
  readonly block: Block
  readonly value: string
  readonly shape: LineShape
  readonly prose: boolean
  readonly hit: Hit | undefined
  verdict: Verdict | undefined
  /** Whether its verdict rests on its place among the other lines. */
  placed: boolean
  /** What `dateOf` has found; null before it was asked. */
  date: DateLine | undefined | null
  /** What `stemsOf` has found; null before it was asked. */
  stems: readonly string[] | null
}

/** A line that begins like an item of a list or a turn of an interview. */
export const BULLET = /^\s*(?:[-*\u2022\u25aa\u25cf\u2013\u2014]|\d{1,2}[-.)]|[\u0633\u062c]\s*[:/-])/

/** A line that leads to what follows. */
export const LEADS = /:\s*$/

/** A name in brackets at the end of a line, without digits: who took the picture. */
export const CREDITED = /\([^()\d]{2,30}\)[.]?\s*$/

const removedRoles: ReadonlySet<Role> = new Set(['related', 'widget', 'promo', 'legal', 'foreign'])

export function verdictOf(role: Role, rule: Rule, rest: Pick<Verdict, 'evidence' | 'meta'> = {}): Verdict {
  return { role, rule: rule.rule, reason: rule.reason, removed: removedRoles.has(role), ...rest }
}

/** A line, with the row that meets it. `isAt` tells the thirds of the page: by its source, so that they are the same in every run. */
export function lineOf(block: Block, isAt: (place: Place) => boolean, match: Matcher): Line {
  const { value } = block
  const shape = shapeOf(value)
  const prose = isProse(shape)
  return { block, value, shape, prose, hit: match(value, isAt, prose), verdict: undefined, placed: false, date: null, stems: null }
}

/** What a line says about time: read once, however often it is asked. */
export function dateOf(line: Line): DateLine | undefined {
  if (line.date === null) line.date = parseDate(line.value)
  return line.date
}

/** A date stands beside fewer words: a headline may hold one. */
const MOST_BESIDE_DATE = 3

/** Whether a line is a date, and little else. */
export function isDate(line: Line): boolean {
  return line.shape.digits > 0 && (dateOf(line)?.rest.length ?? MOST_BESIDE_DATE) < MOST_BESIDE_DATE
}

/** The stems of a text's words of more than two letters. */
export function stemsIn(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word.length > 2)
    .map(light10)
}

/** The stems of a line: read once, however often they are asked. */
export function stemsOf(line: Line): readonly string[] {
  line.stems ??= stemsIn(line.value)
  return line.stems
}

/** Whether a line is prose that can be no headline, also of another article: the same whether lists are judged or not. */
export function isSolid({ prose, shape }: Line): boolean {
  return prose && (shape.stops || shape.words >= PROSE_WORDS)
}

/** Whether a line is a paragraph that nothing has judged otherwise. */
export function isParagraph({ prose, verdict }: Line): boolean {
  return prose && verdict === undefined
}
