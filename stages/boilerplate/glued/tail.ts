/** Labels behind the last sentence of a line: tags, sources, links, and what follows them. */
import { fold, foldLetters } from '../../../src/arabic/fold.ts'
import type { Meta } from '../../../src/article/article.ts'
import { ADDRESS, type Edge, edgeBefore, isWordEnd, wordsIn } from './edges.ts'
import { type Entry, type Host, hasMarksOf, type Part, partOf, SHORTEST_HOST, WINDOW } from './part.ts'
import type { GluedRow } from './rows.ts'

/** A label of fewer letters is not looked for inside a longer run of letters. */
const GLUED_LETTERS = 10
const LABEL_MARK = /^\s*(?:["»”)]+\s*)?[:;|\-–—؛<>/]+/
const ARTICLE = /^\u0627\u0644/

/** A label behind the last sentence, and all that follows it. */
export function byTail(host: Host, tails: ReadonlyMap<string, readonly Entry[]>, anyTail: RegExp): Part | undefined {
  const { value } = host
  const from = Math.max(0, value.length - WINDOW)
  const { text, offsets } = foldLetters(value.slice(from))
  anyTail.lastIndex = 0
  for (let hit = anyTail.exec(text); hit !== null; hit = anyTail.exec(text)) {
    anyTail.lastIndex = hit.index + 1
    const [letters] = hit
    const start = from + (offsets[hit.index] as number)
    const end = from + (offsets[hit.index + letters.length - 1] as number) + 1
    if (!isWordEnd(value, end)) continue
    const edge = edgeBefore(value, start)
    if ((edge.at < SHORTEST_HOST && edge.kind !== 'start') || (edge.kind === 'glued' && letters.length < GLUED_LETTERS)) continue
    for (const { row, phrase } of tails.get(letters) ?? []) {
      if (!hasMarksOf(phrase, value.slice(start, end + 2))) continue
      const part = tailOf(host, row, phrase, edge, start, end)
      if (part !== undefined) return part
    }
  }
  return undefined
}

function tailOf(host: Host, row: GluedRow, phrase: string, edge: Edge, start: number, end: number): Part | undefined {
  const { value } = host
  if (row.last && !host.isLast()) return undefined
  const behind = value.slice(end)
  const isEnd = row.match !== 'tail'
  if (isEnd ? !/^[\s/\-–—ـ)\].#*]*$/.test(behind) : behind.trim() === '') return undefined
  // The full stop is a sentence's, and so is the label.
  if (!isEnd && /[^.][.]\s*$/.test(behind) && !repeatsHeadline(behind, host.headline())) return undefined
  if (isEnd && /[.]\s{0,9}$/.test(behind) && edge.kind !== 'sentence') return undefined
  if (!isEnd && !isFollowed(row, behind, host.headline())) return undefined
  const between = value.slice(edge.at, start)
  // An agency alone is a word: its marks tell that it signs.
  if (row.names === 'source' && !/[([/]|--|[–—]/.test(between)) return undefined
  const shared = edge.kind === 'word' || edge.kind === 'mark' ? headlineWords(behind, host.headline()) : 0
  if (!(edge.kind === 'start' ? isWhole(row, host) : standsApart(row, edge, between, shared, behind))) return undefined
  return partOf(
    row,
    edge.kind === 'start' ? 0 : edge.at,
    value.length,
    { phrase, behind: edge.kind, ...(shared > 0 && { shared }) },
    metaOf(row, isEnd ? phrase : behind.replace(LABEL_MARK, '').trim()),
  )
}

/** Whether a line can be a row's label and what follows it, and nothing else: links back, and tags below all else. */
function isWhole({ role, behind, match }: GluedRow, { isBottom }: Host): boolean {
  return match === 'tail' && ((role === 'widget' && behind === 'word') || (role === 'tags' && isBottom()))
}

/** Whether the place before a label is one that the row allows. */
function standsApart(row: GluedRow, { kind }: Edge, between: string, shared: number, behind: string): boolean {
  if (kind === 'sentence' || kind === 'glued') return true
  if (row.behind === 'word' || /--|\/\//.test(between)) return true
  // Tags that repeat the headline's words are no sentence's end; behind a bracket or an address one such word will do.
  return row.role === 'tags' && (kind === 'mark' ? shared > 0 : shared > 1 && wordsIn(behind) > 2)
}

/** Whether what stands behind a label is what the row needs. */
function isFollowed(row: GluedRow, behind: string, headline: string): boolean {
  const words = fold(behind).split(' ')
  const copy = repeatsHeadline(behind, headline)
  if (words.length > row.most && !(copy && words.length <= row.most * 2)) return false
  return row.needs.every((list) =>
    list.some((needed) => {
      switch (needed) {
        case ':':
          // A name of a few words may stand between the label and its colon.
          return /^(?:[^\S\n]*[^\s:]+(?![^\s:])){0,3}[^\S\n]*:/.test(behind)
        case '#':
          return words.some((word) => /^\d{4,}$/.test(word))
        case '@':
          return ADDRESS.test(behind)
        case '*':
          return words.every((word) => word.length <= 3)
        default:
          return words.includes(fold(needed))
      }
    }),
  )
}

/** Whether a text ends with the headline. */
function repeatsHeadline(text: string, headline: string): boolean {
  return headline !== '' && foldLetters(text).text.endsWith(headline)
}

/** How many words of more than two letters of a text stand in the headline. */
function headlineWords(text: string, headline: string): number {
  return fold(text)
    .split(' ')
    .filter((word) => word.length > 2 && headline.includes(word.length > 4 ? word.replace(ARTICLE, '') : word)).length
}

function metaOf({ role, rule, names }: GluedRow, said: string): Meta | undefined {
  if (said === '') return undefined
  if (role === 'tags') {
    const tags = said.split(/[\u060c,|#\u2022/;\u061b]/).map((tag) => tag.trim())
    return { tags: tags.filter((tag) => tag !== '') }
  }
  if (role !== 'byline') return undefined
  return names === 'source' || /source/.test(rule) ? { source: said } : { byline: said }
}
