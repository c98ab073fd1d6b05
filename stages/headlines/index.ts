/**
 * `headlines`: the headline once.
 *
 * A page repeats its headline above the body, glued to itself or to a paragraph, and at the end. Copies are found on
 * folded letters without spaces, so quotation marks, hamza and a lost space make no difference; near copies by
 * natural's Dice coefficient and Jaro-Winkler similarity, outside the paragraphs (a line of verse may be like its
 * headline), and never where a number differs.
 */
import { DiceCoefficient, JaroWinklerDistance } from 'natural/lib/natural/distance/index.js'
import { z } from 'zod'
import { type Folded, fold, foldLetters, hasLettersAt } from '../../src/arabic/fold.ts'
import { isHeadlineLike, isProse, shapeOf } from '../../src/arabic/line.ts'
import type { Block } from '../../src/article/article.ts'
import { headlineIn, highest } from '../../src/article/headline.ts'
import { type Finding, type ReadonlyArticle, remove, rewrite, stage } from '../../src/stage.ts'

const RULES = {
  repeated: { rule: 'repeated-headline', reason: 'a line repeats the headline' },
  glued: { rule: 'glued-headlines', reason: 'a line holds several copies of the headline' },
  near: { rule: 'near-repeat', reason: 'a line repeats the headline with small differences' },
  doubled: { rule: 'doubled-headline', reason: 'the headline holds itself twice' },
  start: { rule: 'headline-before-paragraph', reason: 'a copy of the headline is glued to the beginning of a paragraph' },
  site: { rule: 'site-name-in-headline', reason: 'the name of the site or a section beside the headline is no part of it' },
  end: { rule: 'headline-after-paragraph', reason: 'a copy of the headline stands behind the end of a paragraph' },
}

/** A headline is of so many folded letters: with fewer it is a word, with more a paragraph (comparing is quadratic). */
const FEWEST_LETTERS = 8
const MOST_LETTERS = 600
/** A copy inside a paragraph must be of so many folded letters, and so must the rest: less is a phrase or a prefix. */
const SHORTEST_COPY = 16
/** A line holds its headline so many times at most. */
const MOST_COPIES = 4
/** A near copy is no shorter and no longer than the headline by more than this share. */
const LENGTH_SHARE = 0.25

export const headlines = stage(
  {
    name: 'headlines',
    description: 'Keeps the headline once: removes its repeats, near repeats and copies glued to other text.',
    url: 'stages/headlines/',
  },
  z.object({
    similarity: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.9)
      .describe('how like the headline a near repeat is: the Dice coefficient of the folded lines'),
  }),
  function* (article, { similarity }) {
    const headline = headlineOf(article)
    if (headline === undefined) return
    const { length } = headline.value
    const { start, end } = (article.source.page && headlineIn(headline.value, article.source)) ?? { start: 0, end: length }
    if (start > 0) yield rewrite(headline, 0, start, '', RULES.site)
    if (end < length) yield rewrite(headline, end, length, '', RULES.site)
    const value = headline.value.slice(start, end)
    const whole = foldLetters(value)
    const half = doubledAt(whole)
    const copy = half === undefined ? whole.text : whole.text.slice(0, half)
    if (copy.length < FEWEST_LETTERS || copy.length > MOST_LETTERS) return
    const once = half === undefined ? value : value.slice(0, endOf(value, whole, half))
    if (half !== undefined) yield rewrite(headline, start + once.length, end, '', RULES.doubled)
    const blocks = article.children as readonly Block[]
    const isOutside = outside(blocks)
    for (const block of blocks) {
      if (block === headline) continue
      const near = isAbout(block.value.length, once.length)
      // Most paragraphs neither begin nor end as the headline does.
      if (!near && !hasLettersAt('start', block.value, copy) && !hasLettersAt('end', block.value, copy)) continue
      yield* copiesIn(block, copy, once, near && isOutside(block) ? similarity : undefined)
    }
  },
)

/** Whether two lengths could be those of a line and its near copy, with the marks and spaces that folding drops. */
function isAbout(length: number, other: number): boolean {
  return length < other * 2 && other < length * 2
}

/** Whether a block stands above the first paragraph or below the last: in an article of verse none does. */
function outside(blocks: readonly Block[]): (block: Block) => boolean {
  let first: number | undefined
  let last = -1
  const isParagraph = ({ value }: Block): boolean => isProse(shapeOf(value))
  return (block) => {
    if (first === undefined) {
      first = blocks.find(isParagraph)?.order ?? Number.NaN
      last = blocks.findLast(isParagraph)?.order ?? -1
    }
    return last >= 0 && (block.order < first || block.order > last)
  }
}

/** The line that keeps the headline: the one a stage found, else the first that looks like one. */
function headlineOf(article: ReadonlyArticle): Block | undefined {
  const blocks = article.children as readonly Block[]
  const known = highest(blocks.filter(({ role }) => role === 'headline'))
  if (known !== undefined) return known
  const first = blocks[0]
  return first !== undefined && blocks.length > 1 && isHeadlineLike(shapeOf(first.value)) ? first : undefined
}

/** Where the second copy begins, in folded letters, if a headline holds itself twice or more. */
function doubledAt({ text }: Folded): number | undefined {
  for (let copies = MOST_COPIES; copies > 1; copies--) {
    const length = text.length / copies
    if (Number.isInteger(length) && length >= SHORTEST_COPY && text === text.slice(0, length).repeat(copies)) return length
  }
  return undefined
}

/** The offset behind folded letter `count` of a value, with the marks and the closing punctuation written on to it. */
function endOf(value: string, { offsets }: Folded, count: number): number {
  const next = offsets[count] ?? value.length
  let end = (offsets[count - 1] as number) + 1
  while (end < next && !/[\s"\u00ab\u201c(]/.test(value.charAt(end))) end++
  return end
}

function* copiesIn(block: Block, copy: string, headline: string, similarity: number | undefined): Iterable<Finding> {
  const { value } = block
  const folded = foldLetters(value)
  const { text, offsets } = folded
  if (text === copy) {
    // 1.5 and 15 have the same digits.
    if (numbersOf(fold(value)) === numbersOf(fold(headline))) yield remove(block, RULES.repeated, 'headline')
  } else if (text.length > 0 && text === copy.repeat(text.length / copy.length)) {
    yield remove(block, RULES.glued, 'headline', { evidence: { copies: text.length / copy.length } })
  } else if (similarity !== undefined && isNearCopy(value, text, copy, headline, similarity)) {
    yield remove(block, RULES.near, 'headline', { evidence: { similarity: round(DiceCoefficient(fold(value), fold(headline))) } })
  } else if (copy.length >= SHORTEST_COPY && text.length > copy.length) {
    let copies = 0
    while (text.startsWith(copy, copies * copy.length)) copies++
    const behind = copies * copy.length
    if (copies > 0 && text.length - behind >= SHORTEST_COPY && isGluedStart(value, folded, behind, copies)) {
      yield rewrite(block, 0, startOfRest(value, endOf(value, folded, behind), offsets[behind] as number), '', RULES.start, 'headline')
    }
    let before = text.length
    const isCopy = (first: number): boolean =>
      first - behind >= SHORTEST_COPY && text.startsWith(copy, first) && isApart(value, offsets[first] as number)
    while (isCopy(before - copy.length)) before -= copy.length
    if (before < text.length) yield rewrite(block, endOfRest(value, offsets[before] as number), value.length, '', RULES.end, 'headline')
  }
}

/** A word that is glued to another has so many letters at least: fewer are an ending or a prefix. */
const SHORTEST_WORD = 3

/** What may be the ending of a longer word, folded: letters of which plurals, duals and verbs end, and a pronoun. */
const ENDING = /^[\u0627\u062a\u0646\u0648\u0647\u064a]*(?:\u0647\u0627|\u0647\u0645|\u0647\u0646|\u0646\u0627|\u0643\u0645)?$/

/**
 * Whether copies at the beginning of a paragraph are glued to it. One copy with a space behind it may be how the
 * paragraph begins; and without one it may end inside a longer word or number.
 */
function isGluedStart(value: string, { offsets }: Folded, behind: number, copies: number): boolean {
  if (copies > 1) return true
  const [last, next] = [offsets[behind - 1] as number, offsets[behind] as number]
  const between = value.slice(last + 1, next)
  if (/\s/.test(between)) return false
  if (/[^\p{M}]/u.test(between)) return !/\d/.test(fold(value.charAt(last))) || !/\d/.test(fold(value.charAt(next)))
  const rest = fold(/^[\p{L}\p{M}]*/u.exec(value.slice(next))?.[0] ?? '')
  return rest.length >= SHORTEST_WORD && !ENDING.test(rest)
}

/** So many units before a copy tell what it stands behind. */
const NEAR = 64

/** Whether a copy that begins at `first` stands behind the end of a sentence, or is glued to a whole word. */
function isApart(value: string, first: number): boolean {
  // A sentence may quote the headline: then the quotation marks around the copy are the sentence's.
  const before = value.slice(Math.max(0, first - NEAR), first).replace(/["\u00ab\u201c(]+$/, '')
  const quoted = value.charAt(first - 1) !== before.at(-1)
  if (quoted && /["\u00bb\u201d)][.]?$/.test(value)) return false
  if (/[.!?\u061f\u2026]["\u00bb\u201d)]?\s*$/.test(before)) return true
  const glued = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? ''
  return quoted ? glued !== '' : fold(glued).length >= SHORTEST_WORD
}

/** The offset at which a paragraph begins behind a copy: an opening mark before its first letter is its own. */
function startOfRest(value: string, end: number, next: number): number {
  let start = next
  while (start > end && !/\s/.test(value.charAt(start - 1))) start--
  return start
}

/** The offset at which a paragraph ends before a copy: an opening mark before the copy's first letter is the copy's. */
function endOfRest(value: string, first: number): number {
  let end = first
  while (end > 0 && /["\u00ab\u201c(]/.test(value.charAt(end - 1))) end--
  return value.slice(0, end).trimEnd().length
}

function isNearCopy(value: string, text: string, copy: string, headline: string, similarity: number): boolean {
  if (Math.abs(text.length - copy.length) > copy.length * LENGTH_SHARE || copy.length < SHORTEST_COPY) return false
  const shape = shapeOf(value)
  if (isProse(shape) && shape.stops) return false
  const [own, other] = [fold(value), fold(headline)]
  if (numbersOf(own) !== numbersOf(other)) return false
  return DiceCoefficient(own, other) >= similarity && JaroWinklerDistance(own, other) >= similarity
}

function numbersOf(folded: string): string {
  return (folded.match(/\d+/g) ?? []).join(' ')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
