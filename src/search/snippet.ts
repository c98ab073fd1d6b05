/** The part of an article that shows best why it was found. */
import { type Found, finder, type Marked } from './highlight.ts'
import { wantedOf } from './match.ts'
import type { Query, Words } from './query.ts'

/** UTF-16 units of a snippet, about three lines. */
const LENGTH = 240
/** So many units of the text before the first mark are shown, if the snippet does not begin with its line. */
const BEFORE = 60

const ELLIPSIS = '…'

/** What a snippet needs of an article: its lines. */
export interface Line {
  readonly role: string
  readonly text: string
}

/** The marks of a line from one on that a snippet can show, and how many words of the query they are of. */
function reach(marks: readonly Found[], first: number): { end: number; words: number } {
  const start = (marks[first] as Found).start
  const words = new Set<Words>()
  let end = first
  for (; end < marks.length && (marks[end] as Found).end <= start + LENGTH - BEFORE; end++) words.add((marks[end] as Found).words)
  return { end, words: words.size }
}

/** The best place of a line: with the most words of the query, then with the most marks, then the first. */
function bestOf(marks: readonly Found[]): { first: number; words: number; count: number } {
  let best = { first: 0, words: 0, count: 0 }
  for (let first = 0; first < marks.length; first++) {
    const { end, words } = reach(marks, first)
    const count = end - first
    if (words > best.words || (words === best.words && count > best.count)) best = { first, words, count }
  }
  return best
}

/** The nearest offset at or behind `at` where a word begins. */
function wordStart(text: string, at: number): number {
  if (at === 0 || /\s/.test(text[at - 1] as string)) return at
  const space = text.slice(at).search(/\s/)
  return space < 0 || space > 40 ? at : at + space + 1
}

/** The nearest offset at or before `at` where a word ends. */
function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length
  let end = at
  while (end > least && !/\s/.test(text[end] as string)) end--
  return end > least ? end : at
}

/** A line around a place, cut at spaces, with an ellipsis where it was cut. */
function cutAround(text: string, marks: readonly Found[], first: number): Marked {
  const mark = marks[first]
  let start = mark === undefined || mark.end <= LENGTH / 2 ? 0 : Math.min(wordStart(text, mark.start - BEFORE), mark.start)
  // No half of a character.
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start--
  let end = wordEnd(text, start + LENGTH, Math.max(mark?.end ?? 0, start + LENGTH / 2))
  if (end < text.length && /[\udc00-\udfff]/.test(text[end] as string)) end--
  const before = start > 0 ? ELLIPSIS : ''
  const shift = before.length - start
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? ELLIPSIS : ''}`,
    marks: marks.filter((each) => each.start >= start && each.end <= end).map((each) => [each.start + shift, each.end + shift]),
  }
}

/**
 * The snippet of an article: of the first paragraph that shows all words of the query, or else of the line that shows the
 * most, the part around them; of an article that was found by its headline or its facets alone, its first line.
 */
export function snippetOf(query: Query, lines: readonly Line[]): Marked {
  const find = { body: finder(query, 'body'), subhead: finder(query, 'subhead') }
  const wanted = wantedOf(query).length
  let best: { line: Line; marks: readonly Found[]; first: number; words: number; count: number } | undefined
  for (const line of lines) {
    if (line.role !== 'body' && line.role !== 'subhead') continue
    const marks = find[line.role](line.text)
    const found = bestOf(marks)
    // A paragraph tells more than a subhead.
    const better = best === undefined || found.words > best.words || (found.words === best.words && found.count > best.count)
    if (better || (best !== undefined && best.words === 0 && best.line.role === 'subhead')) best = { line, marks, ...found }
    // To look into the others takes as long as all else of a search.
    if (found.words === wanted && wanted > 0 && line.role === 'body') break
  }
  return best === undefined ? { text: '', marks: [] } : cutAround(best.line.text, best.marks, best.first)
}
