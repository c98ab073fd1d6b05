/** An article as the page shows it: each line of its source, and what it was after each stage. */
import { type Article, type Block, createArticle, type Source } from '../article/article.ts'
import { type Edit, replay } from '../article/edit.ts'
import type { Mention } from '../article/mention.ts'
import type { Role } from '../article/role.ts'
import { toText } from '../article/sourcemap.ts'
import { fromRecord } from '../io/record.ts'
import type { ArticleRecord } from '../io/record-schema.ts'
import { marksOf } from '../search/highlight.ts'
import { PARTS, type Part, type Query } from '../search/query.ts'
import { type Run, runsOf, type Span } from './runs.ts'

/** A line after a stage; `role` is absent if the line was removed. */
export interface State {
  /** The number of the stage, from 1; 0 is the source. */
  readonly stage: number
  readonly role?: Role
  readonly runs: Run[]
}

export interface Line {
  /** As a reader of the source counts, from 1; absent: the title that came in a field of its own. */
  readonly number?: number
  readonly source: Run[]
  /** What it was after each stage that changed it, in order. */
  readonly states: State[]
  /** The numbers of its edits. */
  readonly edits: number[]
}

export interface StageView {
  readonly name: string
  readonly removed: number
  readonly labelled: number
  readonly rewritten: number
  readonly entities: number
}

export interface EditView extends Pick<Edit, 'rule' | 'reason' | 'role' | 'evidence' | 'meta'> {
  /** The number of the stage, from 1. */
  readonly stage: number
  /** Present if the line went. */
  readonly removed?: true
  /** What stood in a part of the line, and what stands there now. */
  readonly part?: { readonly was: Run[]; readonly now: Run[] }
}

export interface View extends Pick<ArticleRecord, 'id' | 'url' | 'site' | 'title' | 'lang' | 'meta'> {
  readonly published?: string
  /** UTF-16 units. */
  readonly length: { readonly source?: number; readonly text: number }
  /** In order. Empty if the stages cannot be shown one by one. */
  readonly stages: StageView[]
  readonly lines: Line[]
  readonly edits: EditView[]
  readonly entities: { id: string; type: string; name: string; count: number }[]
  /** Why the source is not shown. */
  readonly problem?: string
}

/** The stages that ran, in order: the pipeline's, if the edits are in its order. */
function stagesOf(edits: readonly Edit[], pipeline: readonly string[]): string[] {
  const ran = [...new Set(edits.map(({ stage }) => stage))]
  return pipeline.filter((name) => ran.includes(name)).join() === ran.join() ? [...pipeline] : ran
}

/** Where each edit stands in its line of the source; none of a line as a whole. */
function editSpans(block: Block, edits: readonly Edit[], numbers: readonly number[]): Span[] {
  const base = block.position.start.offset
  const length = block.value.length
  return numbers.flatMap((number) => {
    const { range, source } = edits[number] as Edit
    if (range === undefined) return []
    const [start, end] = toText(block.map, source[0] - base, source[1] - base)
    return [{ start: Math.min(start, length), end: Math.min(end, length), facts: { edits: [number] } }]
  })
}

/** The entities of a line, and the words of the query in it. */
function finalSpans(mentions: readonly Mention[], block: Block, query: Query | undefined): Span[] {
  const spans: Span[] = mentions.map(({ start, end, id, type, name }) => ({ start, end, facts: { entity: { id, type, name } } }))
  if (query !== undefined && PARTS.includes(block.role as Part))
    for (const [start, end] of marksOf(query, block.value, block.role as Part)) spans.push({ start, end, facts: { hit: true } })
  return spans
}

const editView = (edit: Edit, stages: readonly string[]): EditView => {
  const { stage, rule, reason, was, now, role, evidence, meta, range } = edit
  return {
    stage: stages.indexOf(stage) + 1,
    rule,
    reason,
    ...(now === null && { removed: true }),
    ...(range !== undefined && { part: { was: runsOf(was), now: runsOf(now ?? '') } }),
    ...(role && { role }),
    ...(evidence && { evidence }),
    ...(meta && { meta }),
  }
}

function countStages(article: Article, names: readonly string[]): StageView[] {
  return names.map((name) => {
    const edits = article.edits.filter(({ stage }) => stage === name)
    const removed = edits.filter(({ now }) => now === null).length
    const rewritten = edits.filter(({ range }) => range !== undefined).length
    const entities = article.mentions.filter(({ stage }) => stage === name).length
    return { name, removed, labelled: edits.length - removed - rewritten, rewritten, entities }
  })
}

/** The lines of a source, each with its states: the source with the edits up to each stage. */
function linesOf(article: Article, stages: readonly string[], query: Query | undefined): Line[] {
  const { edits, source } = article
  const numbers = new Map<number, number[]>()
  edits.forEach(({ block }, number) => {
    const list = numbers.get(block)
    if (list === undefined) numbers.set(block, [number])
    else list.push(number)
  })
  const mentions = new Map<Block, Mention[]>()
  for (const mention of article.mentions) {
    const list = mentions.get(mention.block)
    if (list === undefined) mentions.set(mention.block, [mention])
    else list.push(mention)
  }
  const blocks = createArticle(source).children
  const states = new Map<number, State[]>(blocks.map(({ order, role, value }) => [order, [{ stage: 0, role, runs: runsOf(value) }]]))
  const texts = new Map(blocks.map(({ order, value }) => [order, value]))
  stages.forEach((_, index) => {
    const isLast = index === stages.length - 1
    const end = edits.findLastIndex(({ stage }) => stages.indexOf(stage) <= index) + 1
    const after = isLast ? article : replay(source as Source, edits.slice(0, end))
    const left = new Map(after.children.map((block) => [block.order, block]))
    for (const { order } of blocks) {
      const block = left.get(order)
      const known = states.get(order) as State[]
      const last = known.at(-1) as State
      const spans = isLast && block ? finalSpans(mentions.get(block) ?? [], block, query) : []
      if (block?.role === last.role && (block === undefined || block.value === texts.get(order)) && spans.length === 0) continue
      if (block === undefined) known.push({ stage: index + 1, runs: [] })
      else known.push({ stage: index + 1, role: block.role, runs: runsOf(block.value, spans) })
      texts.set(order, block?.value ?? '')
    }
  })
  let number = 0
  return blocks.map((block) => {
    const { order, field, value, position } = block
    const own = numbers.get(order) ?? []
    // The lines of a page are its blocks.
    const counted = field === 'title' ? undefined : source.format === 'html' ? ++number : position.start.line
    return {
      ...(counted !== undefined && { number: counted }),
      source: runsOf(value, editSpans(block, edits, own)),
      states: states.get(order) as State[],
      edits: own,
    }
  })
}

function entitiesOf(mentions: readonly { id: string; type: string; name: string }[]): View['entities'] {
  const counts = new Map<string, View['entities'][number]>()
  for (const { id, type, name } of mentions) {
    const known = counts.get(id)
    if (known === undefined) counts.set(id, { id, type, name, count: 1 })
    else known.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** The facts of a record that are shown as they are. */
function headOf(record: ArticleRecord): Omit<View, 'length' | 'stages' | 'lines' | 'edits'> {
  const { id, url, site, title, lang, meta } = record
  const published = meta.published ?? record.page?.published
  return {
    id,
    ...(url !== undefined && { url }),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
    title,
    lang,
    meta,
    entities: entitiesOf(record.entities),
  }
}

/** A record whose source is not at hand: the lines that are left, and those that were removed where they stood. */
function viewWithoutSource(record: ArticleRecord, problem: string): View {
  const stages = [...new Set(record.edits.map(({ stage }) => stage))]
  const edits = record.edits.map((edit) => editView(edit as Edit, stages))
  const kept = record.blocks.map(({ role, text, source, field }) => {
    const runs = runsOf(text)
    return { at: field === 'title' ? -1 : source[0], line: { source: runs, states: [{ stage: 0, role, runs }], edits: [] as number[] } }
  })
  const gone = record.edits.flatMap(({ now, was, source, field }, number) => {
    if (now !== null) return []
    return [{ at: field === 'title' ? -1 : source[0], line: { source: runsOf(was), states: [{ stage: 0, runs: [] }], edits: [number] } }]
  })
  const lines = [...kept, ...gone].sort((a, b) => a.at - b.at).map(({ line }) => line)
  return { ...headOf(record), length: { text: record.text.length }, stages: [], lines, edits, problem }
}

/**
 * The view of a record.
 *
 * @param record
 *   Of a corpus, or just made.
 * @param pipeline
 *   The names of the stages of `naqi clean`, in order.
 * @param query
 *   Its words are marked in the text.
 */
export function viewOf(record: ArticleRecord, pipeline: readonly string[], query?: Query): View {
  let article: Article
  try {
    article = fromRecord(record)
  } catch (error) {
    return viewWithoutSource(record, (error as Error).message)
  }
  const stages = stagesOf(article.edits, pipeline)
  return {
    ...headOf(record),
    length: { source: article.source.text.length, text: record.text.length },
    stages: countStages(article, stages),
    lines: linesOf(article, stages, query),
    edits: article.edits.map((edit) => editView(edit, stages)),
  }
}
