/**
 * Names that a line end cuts in two: where lines of text were broken at a width, not at a sentence.
 *
 * Only a long line of the body without a final mark is taken to go on in the next one: short ones are items of a list,
 * headings and signatures, and two of them make no name.
 */
import type { Block } from '../../src/article/article.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Match, matchAt, spansOf } from './match.ts'
import { Readings, Words } from './words.ts'

/** A line of fewer UTF-16 units is not taken to be broken. */
const SHORTEST_LINE = 40
/** So far to both sides of the line end names are looked for, in UTF-16 units. */
const REACH = 100
/** The last letter or digit of a line, with the marks of quotations behind it. */
const OPEN_END = /[\p{L}\p{M}\p{N}][\s"'\u00ab\u00bb\u201c\u201d\u2018\u2019]*$/u

const words = new Words()
const readings = new Readings()

/** A name found over a line end: `start` and `tokenStart` are of the first block's value, the others of the second's. */
export interface SplitName {
  readonly match: Match
  readonly block: Block
  readonly endBlock: Block
  readonly start: number
  readonly end: number
  readonly tokenStart: number
  readonly tokenEnd: number
}

/** The name that begins at the end of one block and ends in the next; undefined if there is none. */
export function splitName(gazetteer: Gazetteer, block: Block | undefined, endBlock: Block): SplitName | undefined {
  if (block === undefined || block.role !== 'body' || endBlock.role !== 'body' || block.value.length < SHORTEST_LINE) return undefined
  // The end of the line alone: the pattern is not tried over all of it.
  const from = Math.max(0, block.value.indexOf(' ', block.value.length - REACH))
  const tail = block.value.slice(from)
  if (!OPEN_END.test(tail)) return undefined
  words.read(`${tail}\n${endBlock.value.slice(0, REACH)}`)
  for (let index = 0; index < words.length && words.start(index) < tail.length; index++) {
    const match = matchAt(gazetteer, words, index, readings.of(words, index))
    if (match === undefined) continue
    index = match.last
    if (words.end(match.last) <= tail.length) continue
    if (match.name.entry === undefined) return undefined
    const { start, end, tokenStart, tokenEnd } = spansOf(match, words)
    const next = tail.length + 1
    return { match, block, endBlock, start: from + start, end: end - next, tokenStart: from + tokenStart, tokenEnd: tokenEnd - next }
  }
  return undefined
}
