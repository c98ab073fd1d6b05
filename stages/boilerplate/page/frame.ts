/** The frame of a page: which element holds its text, and what stands in it. */
import { fold } from '../../../src/arabic/fold.ts'
import type { Part } from '../../../src/html/elements.ts'
import type { Hints } from '../../../src/html/hints.ts'
import type { Box } from '../../../src/html/tree.ts'
import type { Line } from '../line.ts'
import type { Boxes, Span } from './boxes.ts'
import type { Common, Mark, Marker } from './markup.ts'

/** A line of a page. */
export interface PageLine extends Line {
  readonly words: readonly string[]
  readonly parts: readonly Part[]
  readonly tag: string
  readonly hints: Hints
  readonly isLink: boolean
  /** The element that it stands in: lines of the same have the same names, parts and tag. */
  readonly element: string
  /** Its folded letters, without spaces. */
  readonly letters: string
  /** The share of the title's words that stand in it. */
  readonly kin: number
}

/** The element that holds most of the text. */
export interface Frame extends Common {
  /** Indices of the first and the last line of its text; -1 if the page has none. */
  readonly first: number
  readonly last: number
  /** Words of text that it holds, by weight. */
  readonly weight: number
  /** The elements that lines of its text stand in: tag, names and parts. */
  readonly elements: ReadonlySet<string>
  /** Paragraphs like those of the text, but outside the box that holds them and the headline. */
  readonly apart: ReadonlySet<number>
  /** The lines of the box in which the paragraphs of the text are neighbours: indices of the first and the last. */
  readonly span: Span
  /** The lines of the smallest box around it that holds the headline too; those of the page if none is known. */
  readonly whole: Span
}

const NO_FRAME: Frame = {
  words: new Set(),
  parts: new Set(),
  first: -1,
  last: -1,
  weight: 0,
  elements: new Set(),
  apart: new Set(),
  span: { first: -1, last: -1 },
  whole: { first: -1, last: -1 },
}

/** Elements that hold text are alike if they share so much of their names. */
const ALIKE = 0.6
/** What a page marks as something else, and an excerpt below a link, count for so much. */
const MARKED = 0.2
const EXCERPT = 0.4
/** A paragraph of a card, or below the heading of a box of other articles or of comments, hardly counts. */
const BOXED = 0.05
/** What is outside the article's box is apart if the text weighs so many times more. */
const OUTWEIGHED = 2
/** What so much of a page's lines stand in is all of the page: its names tell nothing. */
const WRAPPED = 0.9
/** Paragraphs are of one text if at most one line stands between them. */
const APART = 2
/** So many elements, the heaviest, are candidates for the one that holds the text. */
const CANDIDATES = 24
/** Without prose, an unlinked line of so many words is text. */
const FEWEST_WORDS = 5
/** Elements of text that no one set in another element. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'div', 'td', 'article', 'section', 'blockquote', 'li'])

interface Group {
  readonly words: ReadonlySet<string>
  readonly parts: ReadonlySet<Part>
  weight: number
}

/** Parts of a text, not of a page: an element is the same with and without them. */
const WITHIN_TEXT: ReadonlySet<Part> = new Set(['blockquote', 'ul', 'ol', 'dl', 'table'])

function isSamePart(parts: readonly Part[], others: ReadonlySet<Part>): boolean {
  const own = parts.filter((part) => !WITHIN_TEXT.has(part))
  return own.every((part) => others.has(part)) && [...others].every((part) => WITHIN_TEXT.has(part) || parts.includes(part))
}

/** How much of their names two elements share: 0 to 1. */
function likeness(words: readonly string[], others: ReadonlySet<string>): number {
  const shared = words.reduce((count, word) => count + (others.has(word) ? 1 : 0), 0)
  const all = words.length + others.size - shared
  return all === 0 ? 1 : shared / all
}

/** Whether a line stands in an element like the one that holds the text. */
export function isAlike({ words, parts }: PageLine, frame: Common): boolean {
  return likeness(words, frame.words) >= ALIKE && isSamePart(parts, frame.parts)
}

/** Whether a line stands in the parts of the page that the text stands in, and in no other. */
export function hasPartsOf({ parts }: PageLine, frame: Common): boolean {
  return isSamePart(parts, frame.parts)
}

/** Whether two lines stand in elements like each other. */
export function areAlike(line: PageLine, other: PageLine): boolean {
  return isAlike(line, { words: new Set(other.words), parts: new Set(other.parts) })
}

/** Whether a line stands in the element that holds the text, however deep. */
export function isInside({ words, parts }: PageLine, frame: Frame): boolean {
  if (!includesAll(parts, frame.parts)) return false
  if (frame.words.size === 0) return words.length === 0
  return words.reduce((count, word) => count + (frame.words.has(word) ? 1 : 0), 0) >= frame.words.size * 0.75
}

function includesAll(parts: readonly Part[], needed: ReadonlySet<Part>): boolean {
  for (const part of needed) if (!parts.includes(part)) return false
  return true
}

/** The share of a title's words that stand in a line. */
export function kinship(title: ReadonlySet<string>, line: string): number {
  if (title.size === 0) return 0
  const found = new Set(
    fold(line)
      .split(' ')
      .filter((word) => title.has(word)),
  )
  return found.size / title.size
}

/** The names that nearly all lines of a page stand in. */
function wrapperOf(lines: readonly PageLine[]): Common {
  const shared = <Name>(namesOf: (line: PageLine) => readonly Name[]): ReadonlySet<Name> => {
    const lists = new Map<readonly Name[], number>()
    for (const line of lines) lists.set(namesOf(line), (lists.get(namesOf(line)) ?? 0) + 1)
    const counts = new Map<Name, number>()
    for (const [names, count] of lists) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + count)
    return new Set([...counts].filter(([, count]) => count >= lines.length * WRAPPED).map(([name]) => name))
  }
  return { words: shared(({ words }) => words), parts: shared(({ parts }) => parts) }
}

/**
 * The frame of a page: the element whose text weighs most. Text weighs by its words; less if the markup calls it
 * something else or it stands below a link, more if it has the words of the title.
 */
export function frameOf(lines: readonly PageLine[], markers: (common: Common) => Marker, boxes: Boxes, anchors: readonly number[]): Frame {
  const markOf = markers(wrapperOf(lines))
  const isProse = (line: PageLine): boolean => line.prose && !line.isLink
  const isShort = ({ shape, isLink, tag, hints }: PageLine): boolean =>
    !isLink && shape.words >= FEWEST_WORDS && shape.arabicLetters > 0 && PARAGRAPHS.has(tag) && hints.heading === undefined
  const isText = lines.some((line) => isProse(line) && !isRemoved(markOf(line.hints))) ? isProse : isShort

  const groups = new Map<string, Group>()
  const texts: { line: PageLine; index: number; weight: number; key: string }[] = []
  lines.forEach((line, index) => {
    if (!isText(line)) return
    let weight = line.shape.words * (1 + line.kin)
    if (isRemoved(markOf(line.hints))) weight *= MARKED
    if (isBoxed(index, boxes)) weight *= BOXED
    const above = lines[index - 1]
    if (above?.isLink && above.words.length > 0 && above.element !== line.element) weight *= EXCERPT
    const key = line.element
    texts.push({ line, index, weight, key })
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { words: new Set(line.words), parts: new Set(line.parts), weight })
    else group.weight += weight
  })
  if (texts.length === 0) return NO_FRAME

  const all = [...groups.values()].sort((a, b) => b.weight - a.weight)
  const [best] = all
    .slice(0, CANDIDATES)
    .map((group) => ({
      group,
      alike: all.filter((other) => likeness([...other.words], group.words) >= ALIKE && isSamePart([...other.parts], group.parts)),
    }))
    .map(({ group, alike }) => ({ group, alike, weight: alike.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight)
  const { alike, weight } = best as { alike: Group[]; weight: number }

  // What half of the text stands in, by weight, is what all of it stands in.
  const words = heavy(alike, (group) => group.words, weight / 2)
  const parts = heavy(alike, (group) => group.parts, weight / 2)
  const frame: Common = { words, parts }
  const nameOf = markers(frame)
  const isOwn = texts.map(({ line }) => isAlike(line, frame) && nameOf(line.hints) === undefined)
  // Where each paragraph has a name of its own, those that follow one another are one text.
  const joins = (at: number, beside: number): void => {
    const [one, other] = [texts[at], texts[beside]]
    if (one === undefined || other === undefined || isOwn[at] || !isOwn[beside]) return
    if (Math.abs(one.index - other.index) <= APART && hasPartsOf(one.line, frame) && nameOf(one.line.hints) === undefined) isOwn[at] = true
  }
  for (let at = 1; at < texts.length; at++) joins(at, at - 1)
  for (let at = texts.length - 2; at >= 0; at--) joins(at, at + 1)
  const similar = texts.filter((_, at) => isOwn[at])
  const plain = similar.filter(({ index }) => !isBoxed(index, boxes))
  const found = plain.length > 0 ? plain : similar
  const box = boxes.heaviest(new Map(found.map(({ index, weight }) => [index, weight])))
  const whole = articleSpan(box, boxes, anchors)
  const apart = apartFrom(whole, found)
  const own = found.filter(({ index }) => !apart.has(index))
  return {
    words,
    parts,
    weight,
    first: own[0]?.index ?? -1,
    last: own.at(-1)?.index ?? -1,
    elements: new Set(own.map(({ key }) => key)),
    apart,
    span: boxes.spanOf(box),
    whole,
  }
}

/** Whether a paragraph is of a card, or of a box with a heading of its own. */
export function isBoxed(index: number, boxes: Boxes): boolean {
  return boxes.isCard(index) || boxes.sectionOf(index) !== undefined
}

/** The article's box: its lines, and of them the headline, if it stands above the text. */
interface ArticleSpan extends Span {
  readonly headline?: number
}

/** The smallest box around that of the text that holds the headline, as its lines. */
function articleSpan(box: Box | undefined, boxes: Boxes, anchors: readonly number[]): ArticleSpan {
  const { first } = boxes.spanOf(box)
  const headline = anchors.findLast((at) => at <= first) ?? anchors[0]
  const span = boxes.spanOf(box === undefined || headline === undefined ? undefined : boxes.around(box, headline))
  return headline !== undefined && headline < first ? { ...span, headline } : span
}

/** Paragraphs outside the article's box or above its headline, if they weigh little beside those in it. */
function apartFrom(
  { first, last, headline = first }: ArticleSpan,
  texts: readonly { readonly index: number; readonly weight: number }[],
): ReadonlySet<number> {
  const outside = texts.filter(({ index }) => index < headline || index > last)
  const weigh = (some: typeof texts): number => some.reduce((sum, { weight }) => sum + weight, 0)
  return weigh(outside) * (OUTWEIGHED + 1) <= weigh(texts) ? new Set(outside.map(({ index }) => index)) : new Set()
}

/** The names that groups of more than some weight have. */
function heavy<Name>(groups: readonly Group[], namesOf: (group: Group) => ReadonlySet<Name>, weight: number): ReadonlySet<Name> {
  const weights = new Map<Name, number>()
  for (const group of groups) for (const name of namesOf(group)) weights.set(name, (weights.get(name) ?? 0) + group.weight)
  return new Set([...weights].filter(([, sum]) => sum > weight).map(([name]) => name))
}

/** Whether a mark says that a line is not the article's. */
export function isRemoved(mark: Mark | undefined): boolean {
  return mark !== undefined && ['related', 'widget', 'promo', 'legal'].includes(mark.row.role)
}
