/** What a line is by itself, wherever it stands: what a row says of it, the address of a site, a line in another script. */
import { francAll } from 'franc'
import { metaOfRow } from './attribution.ts'
import { type Line, type Verdict, verdictOf } from './line.ts'

const RULES = {
  address: { rule: 'address', reason: 'the address of a site stands alone' },
  foreign: { rule: 'foreign-line', reason: 'a line without an Arabic letter' },
}

const ADDRESS_LINE = /^(?:https?:\/\/|www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
const SUBHEAD_WORDS = 3
/** A line of more units is no address. */
const LONGEST_ADDRESS = 300
/** franc is asked about so many letters or more: with fewer it guesses. */
const FRANC_LETTERS = 24

/** `within`: the line stands between paragraphs. */
export function byRow(line: Line, within: boolean): Verdict | undefined {
  const { hit, shape } = line
  // A sentence between sentences may begin as a page's phrase does.
  if (hit === undefined || (within && hit.row.match === 'start' && hit.row.separators === '' && shape.stops)) return undefined
  const verdict = verdictOf(hit.row.role, hit.row, { evidence: { phrase: hit.phrase } })
  return verdict.removed ? verdict : { ...verdict, meta: metaOfRow(line, hit) }
}

/** Addresses, and lines in another script than Arabic. */
export function byScript({ value, shape }: Line, within: boolean): Verdict | undefined {
  if (shape.arabicLetters > 0 || shape.otherLetters === 0) return undefined
  if (value.length <= LONGEST_ADDRESS && ADDRESS_LINE.test(value.trim())) return verdictOf('widget', RULES.address)
  // A name or two in another script between paragraphs may be a subhead; what pages leave there, rows know.
  if (within && shape.words <= SUBHEAD_WORDS) return undefined
  const language = shape.otherLetters >= FRANC_LETTERS ? francAll(value)[0]?.[0] : undefined
  return verdictOf('foreign', RULES.foreign, { evidence: { letters: shape.otherLetters, ...(language !== undefined && { language }) } })
}
