/** Affixes: beginnings and ends of short lines at a separator, as site names behind headlines and paths above them are. */
import { fold } from '../arabic/fold.ts'
import { isHeadlineLike, type LineShape, PROSE_WORDS, shapeOf } from '../arabic/line.ts'
import { HEADLINE_WORDS } from './table.ts'

/**
 * Bars, slashes, dashes, bullets and arrows between spaces; bars also without. No colon: what stands before one says what
 * the rest is (who speaks; "read also"), and the stages behind need it.
 */
const SEPARATOR = /[|\uff5c]|(?<=\s)[/\\<>\u00ab\u00bb\u2039\u203a\u2022\u00b7\u2013\u2014-](?=\s)/g
/** So many separators from each end are looked at. */
const DEPTH = 3
const MOST_WORDS = 6

/** A part of a line at one of its ends, and what it leaves. UTF-16 units of the line. */
export interface Affix {
  readonly end: 'prefix' | 'suffix'
  /** Its folded words. */
  readonly text: string
  /** What is left of the line without it. */
  readonly rest: readonly [start: number, end: number]
}

/** The affixes that a line could have: each leaves what can be a headline. */
export function affixesOf(line: string): Affix[] {
  const borders = [...line.matchAll(SEPARATOR)].map(({ index }) => index)
  if (borders.length === 0) return []
  const affixes: Affix[] = []
  const add = (end: Affix['end'], text: string, rest: Affix['rest']): void => {
    const words = text === '' ? 0 : text.split(' ').length
    if (words > 0 && words <= MOST_WORDS && isRest(line.slice(...rest))) affixes.push({ end, text, rest })
  }
  for (const border of borders.slice(0, DEPTH)) add('prefix', fold(line, 0, border), trimmed(line, border + 1, line.length))
  for (const border of borders.slice(-DEPTH)) add('suffix', fold(line, border + 1), trimmed(line, 0, border))
  return affixes
}

/** The beginnings (ends) of a folded text that could be affixes and leave so many words, the shortest first. */
export function* affixesOfFolded(text: string, end: Affix['end'], left: number): Generator<string> {
  const words = text.split(' ')
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length - left); count++)
    yield (end === 'prefix' ? words.slice(0, count) : words.slice(-count)).join(' ')
}

function isRest(rest: string): boolean {
  const shape: LineShape = shapeOf(rest)
  return isHeadlineLike(shape) && shape.words >= HEADLINE_WORDS && shape.words < PROSE_WORDS
}

function trimmed(line: string, start: number, end: number): [number, number] {
  const part = line.slice(start, end)
  const from = start + part.length - part.trimStart().length
  return [from, from + part.trim().length]
}
