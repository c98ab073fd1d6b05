/** Places and organisations that the gazetteer does not know: told by the type word before them. */

import { digitValue } from '../../src/arabic/characters.ts'
import { ARABIC, COMMON, COMPANY, FOREIGN, GIVEN, type Kinds, PLACE_HEAD, TOWN } from './lexicon.ts'
import type { Run } from './run.ts'
import { ALEF_END, hasArticle, isNext, isNisba, isShaped, isStrong, NO_NAME } from './shape.ts'
import type { Words } from './words.ts'

const PLACE_RULE = 'place-word'
const ORGANISATION_RULE = 'organisation-word'

const FOREIGN_NAME = { isForeign: false, ending: ALEF_END }

/** A quoted name has so many words at most. */
const QUOTED = 3
const OPENING = /^ ?["\u00ab\u201c] ?$/
const CLOSING = /^ ?["\u00bb\u201d]/

const isDigit = (unit: number): boolean => digitValue(unit) >= 0

/** The place or organisation named at a word, behind its type word; undefined if there is none. */
export function introducedAt(kinds: Kinds, text: Words, index: number): Run | undefined {
  if (index === 0) return undefined
  const before = kinds.kinds[index - 1] as number
  if ((before & (TOWN | COMPANY)) === 0 || hasArticle(text, index - 1)) return undefined
  if ((before & COMPANY) !== 0) return quoted(text, index) ?? organisationAt(kinds, text, index)
  return placeAt(kinds, text, index)
}

/** A name in quotation marks behind the word for a newspaper or a company may be any words. */
function quoted(text: Words, first: number): Run | undefined {
  const { value } = text
  if (!OPENING.test(value.slice(text.end(first - 1), text.start(first)))) return undefined
  for (let last = first; last < text.length && last < first + QUOTED; last++) {
    if (CLOSING.test(value.slice(text.end(last), text.end(last) + 2)))
      return { type: 'ORG', first, last, stripped: 0, rule: ORGANISATION_RULE }
    if (!isNext(text, last)) return undefined
  }
  return undefined
}

function organisationAt(kinds: Kinds, text: Words, first: number): Run | undefined {
  const isName = (index: number): boolean => {
    const own = kinds.kinds[index] as number
    return (
      !hasArticle(text, index) &&
      (isShaped(kinds, text, index, FOREIGN_NAME) || (isStrong(own) && (own & FOREIGN) !== 0 && kinds.stripped[index] === 0))
    )
  }
  if (!isNext(text, first - 1) || !isName(first)) return undefined
  const last = first + 1 < text.length && isNext(text, first) && isName(first + 1) ? first + 1 : first
  // A number behind it is part of the name, and tells another: the channel [X 24].
  if (last + 1 < text.length && isDigit(text.value.charCodeAt(text.start(last + 1)))) return undefined
  return { type: 'ORG', first, last, stripped: 0, rule: ORGANISATION_RULE }
}

function placeAt(kinds: Kinds, text: Words, first: number): Run | undefined {
  if (!isNext(text, first - 1)) return undefined
  const own = kinds.stripped[first] === 0 ? (kinds.kinds[first] as number) : 0
  const isHead = (own & PLACE_HEAD) !== 0
  if (isHead) {
    const next = first + 1
    if (next >= text.length || !isNext(text, first) || ((kinds.kinds[next] as number) & NO_NAME & ~COMMON) !== 0) return undefined
    return { type: 'LOC', first, last: next, stripped: 0, rule: PLACE_RULE }
  }
  const isName =
    (isStrong(own) && !((own & GIVEN) !== 0 && (own & ARABIC) !== 0)) ||
    (isShaped(kinds, text, first, FOREIGN_NAME) && !(hasArticle(text, first) && isNisba(text, first)))
  return isName ? { type: 'LOC', first, last: first, stripped: 0, rule: PLACE_RULE } : undefined
}
