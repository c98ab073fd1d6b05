/** What may stand between two words of one name: a space, quotation marks, brackets, a hyphen, the points of an acronym. */
import { ALEF, LAM } from '../../src/arabic/characters.ts'
import type { Name } from './gazetteer.ts'
import type { Words } from './words.ts'

/** What may stand between two words of one name. */
const GAP = /^(?:[\s()"'\u00ab\u00bb\u201c\u201d\u2018\u2019\u0640]*|[-\u2013])$/
const ARTICLE = String.fromCharCode(ALEF, LAM)
/** The point of an acronym. */
const POINT = /^ ?\. ?$/
/** The name of a Latin letter has so many letters at most. */
const LETTER_NAME = 3

/** Whether what stands between two words lets them belong to one name. */
export function joins(text: Words, index: number): boolean {
  const { value } = text
  const [end, next] = [text.end(index), text.start(index + 1)]
  if (next === end + 1 && value.charCodeAt(end) === 0x20) return true
  const gap = value.slice(end, next)
  if (GAP.test(gap) || isApart(gap)) return true
  if (!POINT.test(gap)) return false
  // The points of an acronym: a. f. p., also of the names of Latin letters: bee. bee. see.
  const [letters, following] = [end - text.start(index), text.end(index + 1) - next]
  if (letters === 1 || (gap === '.' && following === 2)) return true
  return following <= LETTER_NAME && letters <= LETTER_NAME + (value.startsWith(ARTICLE, text.start(index)) ? ARTICLE.length : 0)
}

/** Whether a hyphen stands between two words with a space to each. */
const isApart = (gap: string): boolean => gap === ' - ' || gap === ' \u2013 '

/** Whether words may have such hyphens between them as a name: a person's second name is written so, else a name that has hyphens. */
export function mayBeApart({ entry, alias }: Name, text: Words, first: number, last: number): boolean {
  for (let index = first; index < last; index++) {
    const [end, next] = [text.end(index), text.start(index + 1)]
    if (next === end + 3 && isApart(text.value.slice(end, next))) return entry?.type === 'PER' || alias.includes('-')
  }
  return true
}
