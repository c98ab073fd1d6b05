/** A part of a line that is not of the line, and the line that it is looked for in. */

import type { Meta } from '../../../src/article/article.ts'
import type { Evidence, Rule } from '../../../src/article/edit.ts'
import type { Role } from '../../../src/article/role.ts'
import type { Place } from '../rows.ts'
import type { GluedRow } from './rows.ts'

/** A part of a line that is not of it: UTF-16 units of the line. */
export interface Part extends Rule {
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly evidence: Evidence
  readonly meta?: Meta | undefined
}

/** A line, and what of the article bears on what is glued to it. */
export interface Host {
  readonly value: string
  /** Whether nothing is known of it but that it is text: of other lines only widgets before them go. */
  readonly isText: boolean
  /** Whether it is the first paragraph. */
  readonly first: boolean
  /** Whether no sentence ends in a line behind it. Few rows ask: a getter would give each host a hidden class of its own. */
  readonly isLast: () => boolean
  /** Whether no line stands behind it. */
  readonly isBottom: () => boolean
  /** The folded letters of the headline; empty if none is known. */
  readonly headline: () => string
  readonly isAt: (place: Place) => boolean
}

/** A phrase of a row, with its folded letters. */
export interface Entry {
  readonly row: GluedRow
  readonly phrase: string
  readonly letters: string
}

/** What is left of a line holds so many units, if not nothing. */
export const SHORTEST_HOST = 12
/** The end of a line that is searched, in units. */
export const WINDOW = 360

export function partOf({ rule, reason, role }: Rule & { role: Role }, start: number, end: number, evidence: Evidence, meta?: Meta): Part {
  return { rule, reason, role, start, end, evidence, meta }
}

/** Whether a text is written with the signs of a phrase: + and /. */
export function hasMarksOf(phrase: string, text: string): boolean {
  return !phrase.includes('+') || text.includes('+')
}
