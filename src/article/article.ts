/** The article: one scraped page as a small unist tree of lines, with all that was done to it. */
import type { Node, Parent, Position } from 'unist'
import type { Hints } from '../html/hints.ts'
import type { Page } from '../html/metadata.ts'
import { parsePage } from '../html/page.ts'
import type { Duplicates } from './duplicates.ts'
import type { Edit } from './edit.ts'
import type { Mention } from './mention.ts'
import type { Role } from './role.ts'
import { IDENTITY, type SourceMap } from './sourcemap.ts'

/** The fields of an article's source that hold text. */
export type Field = 'text' | 'title'

/** An article as it was read. Nothing ever changes it. */
export interface Source {
  /** Unique in its corpus: the input's own id, or the file's name (and line). */
  readonly id: string
  readonly url?: string
  readonly site?: string
  /** The headline, if the input gives it in a field of its own. */
  readonly title?: string
  /** The page's text, letter for letter; of a page of HTML the HTML. All offsets are of it. */
  readonly text: string
  /** What `text` is, if not plain text. */
  readonly format?: 'html'
  /** What a page of HTML says of itself; `createArticle` draws it from the HTML. */
  readonly page?: Page
  /** Fields of the input that naqi does not know, kept as they came. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** What the stages found out about an article besides its text. */
export interface Meta {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, as the page states it; no time zone is known. */
  published?: string
  updated?: string
  /** A Hijri date, as written. */
  hijri?: string
  place?: string
  byline?: string
  source?: string
  kicker?: string[]
  captions?: string[]
  tags?: string[]
}

/** One line of the source, or of a page of HTML as a browser shows it. */
export interface Block extends Node {
  readonly type: 'block'
  /** Its text as it is now. */
  value: string
  role: Role
  /** Its number in the source, from 0. It stays when other blocks are removed. */
  readonly order: number
  readonly field: Field
  /** Where it stands in its field of the source; never changed. */
  readonly position: Position & { start: { offset: number }; end: { offset: number } }
  /** The way from its text back to its line; in a page of HTML, with its markup. */
  map: SourceMap
  /** In a page of HTML: what the markup around it tells. */
  readonly hints?: Hints
}

/** An article, `article > block*`. Stages see it read-only and change it only by the findings they yield. */
export interface Article extends Parent {
  readonly type: 'article'
  readonly source: Source
  children: Block[]
  readonly edits: Edit[]
  mentions: Mention[]
  meta: Meta
  /** What is known of its copies; absent if there are none, or if nobody has looked. */
  duplicates?: Duplicates | undefined
}

/** Line ends: LF, CR, CRLF, next line (U+0085), line and paragraph separator. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g

function* lines(text: string, field: Field, order: number): Generator<Block> {
  let line = 1
  let start = 0
  const block = (end: number): Block => ({
    type: 'block',
    value: text.slice(start, end),
    role: field === 'title' ? 'headline' : 'body',
    order: order++,
    field,
    position: {
      start: { line, column: 1, offset: start },
      end: { line, column: end - start + 1, offset: end },
    },
    map: IDENTITY,
  })
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    if (index > start) yield block(index)
    start = index + lineEnd.length
    line++
  }
  if (text.length > start) yield block(text.length)
}

/** The lines of a page of HTML; and its source, with what the page says of itself where the input says nothing. */
function pageOf(given: Source, order: number): { blocks: Block[]; source: Source } {
  const { lines, page } = parsePage(given.text)
  const { url = page.url, site = page.site } = given
  return {
    blocks: lines.map((line, index) => ({ type: 'block', role: 'body', order: order + index, field: 'text', ...line })),
    source: { ...given, ...(url !== undefined && { url }), ...(site !== undefined && { site }), page },
  }
}

/**
 * The article of a source: every line that holds a character is a block; its first guess of a role is `body`. A pure
 * function of the source.
 */
export function createArticle(given: Source): Article {
  const title = given.title === undefined ? [] : [...lines(given.title, 'title', 0)]
  const { source, blocks } =
    given.format === 'html' ? pageOf(given, title.length) : { source: given, blocks: [...lines(given.text, 'text', title.length)] }
  return { type: 'article', source, children: [...title, ...blocks], edits: [], mentions: [], meta: {} }
}

/** The text of the field a block stands in. */
export function fieldOf(source: Source, field: Field): string {
  return field === 'title' ? (source.title ?? '') : source.text
}

/** Whether a block's text belongs to the clean text of its article. */
export function isText(block: Block): boolean {
  return block.role === 'body' || block.role === 'subhead'
}
