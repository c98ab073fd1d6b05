/**
 * Names that a line end cuts in two: where lines of text were broken at a width, not at a sentence.
 *
 * Only a long line of the body without a final mark is taken to go on in the next one: short ones are items of a list,
 * headings and signatures, and two of them make no name.
 */
import { CLASSES, DIGIT, MARKING, WORD } from '../../src/arabic/characters.ts'
import type { Block } from '../../src/article/article.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Match, matchAt, spansOf } from './match.ts'
import { Readings, Words } from './words.ts'

/** A line of fewer UTF-16 units is not taken to be broken. */
const SHORTEST_LINE = 40
/** So far to both sides of the line end names are looked for, in UTF-16 units. */
const REACH = 100
/** What may stand behind the last word of a line that goes on. */
const QUOTES = ' \t"\u00ab\u00bb\u201c\u201d\u2018\u2019'

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

/** Whether a line ends with a word, not with a mark. */
function goesOn(line: string): boolean {
  let last = line.length - 1
  while (last > 0 && QUOTES.includes(line[last] as string)) last--
  const kind = CLASSES[line.charCodeAt(last)]
  return kind === WORD || kind === DIGIT || kind === MARKING
}

/** The name that begins at the end of one block and ends in the next; undefined if there is none. */
export function splitName(gazetteer: Gazetteer, block: Block | undefined, endBlock: Block): SplitName | undefined {
  if (block === undefined || block.role !== 'body' || endBlock.role !== 'body' || block.value.length < SHORTEST_LINE) return undefined
  if (!goesOn(block.value)) return undefined
  const from = Math.max(0, block.value.indexOf(' ', block.value.length - REACH))
  const tail = block.value.slice(from)
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
