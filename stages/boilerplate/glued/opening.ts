/** The opening of a report: place, date, agency, outlet and writer before the first sentence. */

import { parseDate } from '../../../src/arabic/dates.ts'
import { fold } from '../../../src/arabic/fold.ts'
import type { Meta } from '../../../src/article/article.ts'
import { trimStart, wordsIn } from './edges.ts'
import type { Part } from './part.ts'
import type { GluedRow } from './rows.ts'

/** What the names of openings say, by their folded form. */
export type Openings = ReadonlyMap<string, { readonly row: GluedRow; readonly phrase: string }>

/** An opening is at most so long; a part of it has so many words, all of them so many. */
const LONGEST = 120
const PART_WORDS = 4
const MOST_WORDS = 13
/** So many words must follow. */
const FEWEST_LEFT = 7

/** Names that no row knows, in the form of an agency's opening. */
const FORM = { rule: 'bracketed-opening', reason: 'a name in brackets before double dashes, as agencies open', role: 'dateline' } as const

/** What stands between the parts of an opening, or ends it. */
const DIVIDER = /[()]|\s*(?:[-\u2013\u2014/]+|\u0640)\s*|:/g
const QUOTED = /^[\u00ab"\u201c]([^\u00ab\u00bb"\u201c\u201d]*)[\u00bb"\u201d]$/
const NUMBERS = /[\d\u0660-\u0669]+/
/** "From so-and-so" between double dashes, behind an agency's name. */
const WRITER = /^\u0645\u0646\s+((?:[^\s.:-]+\s+){1,3}[^\s.:-]+)\s*--\s*/
const DASHES = /^[-\u2013\u2014\u0640]+$/
/** Marks that no opening holds. */
const PROSE = /[!?\u061f\u06d4\u2026"\u00ab\u00bb\u201c\u201d\u061b;]|\.\.|[^\s.]{3,}\.\s/
/** What a sentence begins with that goes on to name an agency: words of saying and of media, prepositions; folded. */
const SENTENCE =
  /^\u0648?(?:\u0642\u0627\u0644|\u0630\u0643\u0631|\u0627\u0639\u0644\u0646|\u0627\u0643\u062f|\u0646\u0642\u0644|\u0627\u0641\u0627\u062f|\u0648\u0643\u0627\u0644\u0647|\u0635\u0631\u062d|\u0627\u0648\u0636\u062d|\u0628\u062d\u0633\u0628|\u062d\u0633\u0628|\u0648\u0641\u0642|\u0645\u0635\u062f\u0631|\u0634\u0628\u0643\u0647|\u0642\u0646\u0627\u0647|\u0635\u062d\u064a\u0641\u0647|\u0641\u064a |\u0645\u0646 |\u0639\u0644\u064a |\u0627\u0644\u064a |\u0639\u0646 |\u0645\u0639 )/

export function openingsOf(rows: readonly GluedRow[]): Openings {
  const openings = new Map<string, { row: GluedRow; phrase: string }>()
  for (const row of rows) for (const phrase of row.phrases) if (!openings.has(fold(phrase))) openings.set(fold(phrase), { row, phrase })
  return openings
}

/** The first divider of an opening stands within so many units. */
const FIRST_DIVIDER = 48

/** A first look at a paragraph: whether something like a divider stands near its beginning. */
export function mayOpen(value: string): boolean {
  for (let at = 0; at < FIRST_DIVIDER && at < value.length; at++) {
    const unit = value.charCodeAt(at)
    if (unit === 0x28 || unit === 0x2d || unit === 0x2f || unit === 0x640 || unit === 0x2013 || unit === 0x2014) return true
  }
  return false
}

/** A part of an opening, with the divider behind it. */
interface Piece {
  readonly text: string
  readonly known: { readonly row: GluedRow; readonly phrase: string } | undefined
  /** The divider, without spaces. */
  readonly divider: string
  /** The offset behind the divider and its spaces. */
  readonly end: number
}

/**
 * The opening of a paragraph, if it has one: short parts between dashes, slashes or brackets, of which rows know one.
 * It ends with a colon, with a dash or slash behind the agency's name, or with the brackets of a photo's credit. A place
 * alone before a colon speaks.
 */
export function openingOf(value: string, openings: Openings): Part | undefined {
  const pieces = piecesOf(value, openings)
  const last = lastOf(pieces)
  const behind = pieces[last]?.end
  if (behind === undefined) return undefined
  const parts = pieces.slice(0, last + 1).filter(({ text }) => text !== '')
  const known = (parts.find((part) => names(part) === 'source') ?? parts.find((part) => part.known !== undefined))?.known
  const start = trimStart(value, behind)
  const writer = WRITER.exec(value.slice(start, start + LONGEST))
  const end = start + (writer?.[0].length ?? 0)
  if (wordsIn(value.slice(end, end + LONGEST)) < FEWEST_LEFT) return undefined
  const { rule, reason, role } = known?.row ?? FORM
  const meta = { ...metaOf(parts), ...(writer?.[1] !== undefined && { byline: writer[1] }) }
  return {
    rule,
    reason,
    role,
    start: 0,
    end,
    evidence: { parts: parts.length, ...(known !== undefined && { phrase: known.phrase }) },
    meta,
  }
}

function names(piece: Piece | undefined): GluedRow['names'] {
  return piece?.known?.row.names
}

/** The pieces of a line's beginning between dividers, as far as they can be parts of an opening. */
function piecesOf(value: string, openings: Openings): Piece[] {
  const head = value.slice(0, LONGEST)
  const pieces: Piece[] = []
  let start = 0
  let words = 0
  for (const { 0: divider, index } of head.matchAll(DIVIDER)) {
    // A photo's credit has a colon inside its brackets.
    if (divider === ':' && pieces.at(-1)?.divider === '(') continue
    const text = head.slice(start, index).trim().replace(QUOTED, '$1')
    const count = wordsIn(text)
    words += count
    if (words > MOST_WORDS || (count > PART_WORDS && !/\d/.test(text)) || PROSE.test(text)) break
    if (pieces.at(-1)?.divider !== '(' && SENTENCE.test(`${fold(text)} `)) break
    start = index + divider.length
    // "Dubai, Emirates" is a place as Dubai is, "2019 Wafa" the agency.
    const known = openings.get(fold(text)) ?? openings.get(fold(text.replace(/[\u060c:].*/, '').replace(NUMBERS, '')))
    pieces.push({ text, known, divider: divider.trim(), end: start })
    if (divider === ':') break
  }
  return pieces
}

/** The index of the piece that an opening ends behind; -1 if there is none. */
function lastOf(pieces: readonly Piece[]): number {
  let last = -1
  let closed = false
  let parts = 0
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    const before = pieces[index - 1]
    const { divider, text } = piece
    if (text !== '') parts++
    const inBrackets = before?.divider === '(' && divider === ')'
    if (divider === ':') {
      const all = pieces.slice(0, index + 1).filter((part) => part.text !== '')
      // Behind the marks that close an opening a colon is a sentence's, unless it stands behind a place.
      if (closed && text !== '' && piece.known === undefined) continue
      if (parts > 1 && (all.some((part) => names(part) === 'source') || isByColon(all))) last = index
    } else if (text === '' && before?.divider === ')' && isSigned(before, pieces[index - 2], divider)) {
      last = index
      closed = true
    } else if (names(piece) === 'source' && parts > 1 && (DASHES.test(divider) || divider === '/')) {
      last = index
      closed = divider !== '-' && divider.length !== 1
    } else if (
      inBrackets &&
      (names(piece) === 'photo' || (names(piece) === 'source' && NUMBERS.test(pieces[index - 2]?.text ?? before.text)))
    ) {
      last = index
      closed = true
    }
  }
  return last
}

/** Whether a dash behind brackets closes an opening: the name of an agency, or of whom it may be, before double dashes. */
function isSigned(bracketed: Piece, place: Piece | undefined, divider: string): boolean {
  return DASHES.test(divider) && (names(bracketed) === 'source' || (divider.length > 1 && place !== undefined && place.text !== ''))
}

/** Whether parts of which none is an agency end with a colon, and name a place and something else. */
function isByColon(parts: readonly Piece[]): boolean {
  const known = parts.filter((part) => part.known !== undefined).length
  return known > 0 && known < parts.length && parts.every(({ text }) => !/\d/.test(text))
}

function metaOf(parts: readonly Piece[]): Meta {
  const meta: Meta = {}
  for (const part of parts) {
    const { text, divider } = part
    const date = parseDate(text)
    const place = text.replace(/(?:\s+\u0641\u064a)?\s+[\d\u0660-\u0669].*$/, '')
    if (date?.iso !== undefined) meta.published ??= date.iso
    if (names(part) === 'source' || (part.known === undefined && divider === ')')) meta.source ??= text.replace(/^[\d\u0660-\u0669\s]+/, '')
    else if (names(part) === 'photo') meta.captions ??= [text]
    else if (names(part) === 'writer') continue
    else if (part.known !== undefined || divider === '(' || place !== text || wordsIn(text) === 1) meta.place ??= place
    else meta.byline ??= text
  }
  return meta
}
