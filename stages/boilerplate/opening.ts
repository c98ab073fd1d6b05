/** The opening of a report: place, date, agency, outlet and writer before the first sentence. */

import { parseDate } from '../../src/arabic/dates.ts'
import { fold } from '../../src/arabic/fold.ts'
import type { Meta } from '../../src/article/article.ts'
import { trimStart, wordsIn } from './edges.ts'
import type { Part } from './glued.ts'
import type { GluedRow } from './glued-rows.ts'

/** What the names of openings say, by their folded form. */
export type Openings = ReadonlyMap<string, { readonly row: GluedRow; readonly phrase: string }>

/** An opening is at most so long; a part of it has so many words, all of them so many. */
const LONGEST = 120
const PART_WORDS = 4
const MOST_WORDS = 13
/** So many words must follow. */
const FEWEST_LEFT = 7

/** What stands between the parts of an opening, or ends it. */
const DIVIDER = /[()]|\s*(?:[-\u2013\u2014/]+|\u0640)\s*|:/g
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
 * It ends with a colon, or with a dash or slash behind the agency's name. A place alone before a colon speaks.
 */
export function openingOf(value: string, openings: Openings): Part | undefined {
  const pieces = piecesOf(value, openings)
  for (let index = 1; index < pieces.length; index++) {
    const source = pieces.slice(0, index + 1).find(({ known }) => known?.row.names === 'source')
    const parts = pieces.slice(0, index + 1).filter(({ text }) => text !== '')
    if (parts.length < 2 || !(source === undefined ? isByColon(parts) : endsBehind(source, pieces, index))) continue
    const end = trimStart(value, (pieces[index] as Piece).end)
    if (wordsIn(value.slice(end, end + LONGEST)) < FEWEST_LEFT) return undefined
    const known = (source ?? parts.find((part) => part.known !== undefined))?.known
    if (known === undefined) return undefined
    const { rule, reason, role } = known.row
    return { rule, reason, role, start: 0, end, evidence: { phrase: known.phrase, parts: parts.length }, meta: metaOf(parts) }
  }
  return undefined
}

/** The pieces of a line's beginning between dividers, as far as they can be parts of an opening. */
function piecesOf(value: string, openings: Openings): Piece[] {
  const head = value.slice(0, LONGEST)
  const pieces: Piece[] = []
  let start = 0
  let words = 0
  for (const { 0: divider, index } of head.matchAll(DIVIDER)) {
    const text = head.slice(start, index).trim()
    const count = wordsIn(text)
    words += count
    if (words > MOST_WORDS || (count > PART_WORDS && !/\d/.test(text)) || PROSE.test(text) || SENTENCE.test(`${fold(text)} `)) break
    start = index + divider.length
    // "Dubai, Emirates" is a place as Dubai is.
    const known = openings.get(fold(text)) ?? openings.get(fold(text.replace(/\u060c.*/, '')))
    pieces.push({ text, known, divider: divider.trim(), end: start })
    if (divider === ':') break
  }
  return pieces
}

/** Whether parts of which none is an agency end with a colon, and name a place and something else. */
function isByColon(parts: readonly Piece[]): boolean {
  const places = parts.filter(({ known }) => known !== undefined).length
  return parts.at(-1)?.divider === ':' && places > 0 && places < parts.length && parts.every(({ text }) => !/\d/.test(text))
}

/** Whether an opening that names an agency ends behind a piece. */
function endsBehind(source: Piece, pieces: readonly Piece[], index: number): boolean {
  const { divider, text } = pieces[index] as Piece
  if (divider === ':') return true
  // The name of the outlet stands before the place: a colon is to come.
  if (pieces[index + 1]?.divider === ':') return false
  const bracketed = pieces[index - 1] === source && source.divider === ')' && text === ''
  return DASHES.test(divider) ? bracketed || pieces[index] === source : divider === '/' && pieces[index] === source
}

function metaOf(parts: readonly Piece[]): Meta {
  const meta: Meta = {}
  for (const { text, known, divider } of parts) {
    const date = parseDate(text)
    const place = text.replace(/(?:\s+\u0641\u064a)?\s+[\d\u0660-\u0669].*$/, '')
    if (date?.iso !== undefined) meta.published ??= date.iso
    if (known?.row.names === 'source') meta.source ??= text
    else if (known !== undefined || divider === '(' || place !== text || wordsIn(text) === 1) meta.place ??= place
    else meta.byline ??= text
  }
  return meta
}
