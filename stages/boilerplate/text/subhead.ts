/** What a subhead looks like, in a text as on a page. */
import { BULLET, CREDITED, LEADS, type Line } from '../line.ts'
import { beginsAs } from './beginnings.ts'

/** A subhead is at most so many words; before a colon at its end, so many. */
const SUBHEAD_WORDS = 9
const LEADING_WORDS = 4
/** With the mark of an item, so many. */
const MARKED_WORDS = 6
const ITEM_MARK = /^\s*(?:[-*\u2022\u2013\u2014]|[\d\u0660-\u0669]{1,2}\s?[-.)])\s?(?=\p{L})/u
/** Behind so many words a name in brackets is a credit. */
const CREDITED_WORDS = 5

/** Whether a line is short, no sentence, no item, no credit of a picture, and does not lead to what follows. */
export function isSubheadLike({ shape, value }: Line): boolean {
  if (shape.words > SUBHEAD_WORDS || shape.stops || shape.arabicLetters === 0 || BULLET.test(value)) return false
  if (LEADS.test(value) && (shape.words > LEADING_WORDS || beginsAs('body', value))) return false
  return shape.words < CREDITED_WORDS || !CREDITED.test(value)
}

/** Whether a line begins like an item of a list, but stands alone between two paragraphs that are no items: a subhead. */
export function isMarkedSubhead({ value, shape }: Line, before: Line, after: Line): boolean {
  if (!ITEM_MARK.test(value) || shape.words > MARKED_WORDS || shape.ends || shape.stops || LEADS.test(value)) return false
  return before.prose && after.prose && !BULLET.test(before.value) && !BULLET.test(after.value) && !LEADS.test(before.value)
}
