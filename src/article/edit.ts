/**
 * Edits: the only way an article changes, and the record of how it did.
 *
 * A stage yields findings about the article as it sees it; `apply` carries them out and writes each down as an edit.
 * `replay` starts from the source and carries the edits out again: source + edits = output.
 */
import { type Article, type Block, createArticle, type Field, isText, type Meta, type Source } from './article.ts'
import { type Mention, moveMentions } from './mention.ts'
import type { Role } from './role.ts'
import { compose, type Replacement, toSource } from './sourcemap.ts'

/** Which rule decided, in the words a reader sees. */
export interface Rule {
  readonly rule: string
  readonly reason: string
}

/** Facts a decision rests on: short, and the same in every run. */
export type Evidence = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** What a stage wants changed. Offsets are of the block's value as the stage sees it. */
export type Change = Rule & {
  readonly block: Block
  readonly evidence?: Evidence | undefined
  readonly meta?: Meta | undefined
} & (
    | { readonly kind: 'remove'; readonly role?: Role | undefined }
    | { readonly kind: 'rewrite'; readonly start: number; readonly end: number; readonly now: string; readonly role?: Role | undefined }
    | { readonly kind: 'relabel'; readonly role: Role }
  )

/** A change that was made. */
export interface Edit {
  readonly stage: string
  readonly rule: string
  readonly reason: string
  /** The block's `order`. */
  readonly block: number
  /** Present if the block is not of the text. */
  readonly field?: Field
  /** Where in the block, in the block's text as it stood when this edit was made. Absent: the whole block. */
  readonly range?: readonly [start: number, end: number]
  /** Where in the source. */
  readonly source: readonly [start: number, end: number]
  /** What stood there. */
  readonly was: string
  /** What stands there now; `null` if the block was removed. The same as `was` if only the role changed. */
  readonly now: string | null
  /** What the line, or the part, was found to be. */
  readonly role?: Role
  /** What was learned from it. */
  readonly meta?: Meta
  readonly evidence?: Evidence
}

/** The range of the source that text `[start, end)` of a block came from. */
export function sourceRange(block: Block, start: number, end: number): [start: number, end: number] {
  const [from, to] = toSource(block.map, start, end)
  const base = block.position.start.offset
  return [base + from, base + to]
}

/** Adds to `meta` what `more` says: lists grow, single facts stay as they were first found. */
function addMeta(meta: Meta, more: Meta): void {
  const facts = meta as Record<string, string | string[]>
  for (const [key, value] of Object.entries(more) as [string, string | string[]][]) {
    const known = facts[key]
    if (known === undefined) facts[key] = Array.isArray(value) ? [...value] : value
    else if (Array.isArray(known) && Array.isArray(value)) known.push(...value)
  }
}

/** Carries out rewrites of one block: sorted, without overlap, in coordinates of its value as it is. */
function rewrite(article: Article, block: Block, parts: readonly (Replacement & { now: string })[]): void {
  let value = ''
  let end = 0
  let shift = 0
  for (const part of parts) {
    value += block.value.slice(end, part.start) + part.now
    end = part.end
    if (article.mentions.length > 0)
      article.mentions = moveMentions(article.mentions, block, part.start + shift, part.end + shift, part.length)
    shift += part.length - (part.end - part.start)
  }
  block.map = compose(block.map, parts)
  block.value = value + block.value.slice(end)
}

/**
 * Carries out what a stage found, and writes it down.
 *
 * @param article
 *   The article; it changes in place.
 * @param stage
 *   The stage's name.
 * @param changes
 *   Its findings. Changes of one block must not overlap, and a block that is removed takes no other change. A relabel
 *   to the role that a block has already is no change.
 * @throws Error
 *   If two changes contradict each other: a fault of the stage.
 */
export function apply(article: Article, stage: string, changes: readonly Change[]): void {
  const perBlock = new Map<Block, Change[]>()
  for (const change of changes) {
    const list = perBlock.get(change.block)
    if (list === undefined) perBlock.set(change.block, [change])
    else list.push(change)
  }
  const removed = new Set<Block>()
  for (const block of article.children) {
    const list = perBlock.get(block)
    if (list !== undefined && applyToBlock(article, stage, block, list)) removed.add(block)
  }
  if (removed.size > 0) article.children = article.children.filter((block) => !removed.has(block))
  // A line that leaves the text takes its mentions along: its record has them no more.
  const isLeft = (block: Block): boolean => !removed.has(block) && isText(block)
  if (article.mentions.length > 0)
    article.mentions = article.mentions.filter(({ block, endBlock = block }) => isLeft(block) && isLeft(endBlock))
}

/** What an edit says of a place: where it is, what stood there and what stands there now. */
type Place = Pick<Edit, 'range' | 'source' | 'was' | 'now'>

/** Writes a change down, its fields in the order of the record, and keeps what was learned from it. */
function record(article: Article, stage: string, block: Block, change: Change, { range, source, was, now }: Place): void {
  const edit: { -readonly [Key in keyof Edit]?: Edit[Key] } = { stage, rule: change.rule, reason: change.reason, block: block.order }
  if (block.field !== 'text') edit.field = block.field
  if (range !== undefined) edit.range = range
  edit.source = source
  edit.was = was
  edit.now = now
  if (change.role !== undefined) edit.role = change.role
  if (change.meta !== undefined) edit.meta = change.meta
  if (change.evidence !== undefined) edit.evidence = change.evidence
  article.edits.push(edit as Edit)
  if (change.meta !== undefined) addMeta(article.meta, change.meta)
}

/** Applies and records the changes of one block; true if the block is to be removed. */
function applyToBlock(article: Article, stage: string, block: Block, changes: readonly Change[]): boolean {
  const rewrites: (Change & { kind: 'rewrite' })[] = []
  for (const change of changes) {
    if (change.kind === 'rewrite') rewrites.push(change)
    if (change.kind !== 'remove') continue
    if (changes.length > 1) throw new Error(`Stage ${stage} removes and changes one block (rule ${change.rule}). Yield one of the two.`)
    // The whole line, also what was cut from its ends before: its place in the source is the line's.
    const { start, end } = block.position
    record(article, stage, block, change, { source: [start.offset, end.offset], was: block.value, now: null })
    return true
  }
  if (rewrites.length > 0) applyRewrites(article, stage, block, rewrites)
  for (const change of changes) {
    if (change.kind !== 'relabel' || change.role === block.role) continue
    const { value } = block
    record(article, stage, block, change, { source: sourceRange(block, 0, value.length), was: value, now: value })
    block.role = change.role
  }
  return false
}

function applyRewrites(article: Article, stage: string, block: Block, changes: (Change & { kind: 'rewrite' })[]): void {
  changes.sort((a, b) => a.start - b.start || a.end - b.end)
  const { value } = block
  const parts: (Replacement & { now: string })[] = []
  let shift = 0
  let last = 0
  for (const change of changes) {
    const { start, end, now, rule } = change
    if (start < last || end < start || end > value.length) {
      throw new Error(
        `Stage ${stage} rewrites ${start}–${end} of a block of ${value.length} units where ${last} are free (rule ${rule}). Ranges must be inside the block and must not overlap.`,
      )
    }
    const range = [start + shift, end + shift] as const
    record(article, stage, block, change, { range, source: sourceRange(block, start, end), was: value.slice(start, end), now })
    parts.push({ start, end, length: now.length, now, rule })
    shift += now.length - (end - start)
    last = end
  }
  rewrite(article, block, parts)
}

/** The error of a record whose edits do not fit its source. */
function misfit(edit: Edit, index: number, found: string): Error {
  return new Error(
    `Edit ${index} (stage ${edit.stage}, rule ${edit.rule}) expects ${JSON.stringify(edit.was)} in block ${edit.block} but finds ${JSON.stringify(found)}. The source or the edits were changed by hand: clean the article again from its source.`,
  )
}

/**
 * The article that a source becomes by its edits.
 *
 * @throws Error
 *   If an edit does not find what it changes.
 */
export function replay(source: Source, edits: readonly Edit[]): Article {
  const article = createArticle(source)
  const blocks = new Map(article.children.map((block) => [block.order, block]))
  for (let index = 0; index < edits.length; index++) {
    const edit = edits[index] as Edit
    const block = blocks.get(edit.block)
    if (block === undefined) throw misfit(edit, index, '')
    if (edit.now === null) {
      if (block.value !== edit.was) throw misfit(edit, index, block.value)
      blocks.delete(edit.block)
    } else if (edit.range === undefined) {
      if (block.value !== edit.was) throw misfit(edit, index, block.value)
      block.role = edit.role ?? block.role
    } else {
      index = replayParts(article, block, edits, index)
      continue
    }
    remember(article, edit)
  }
  article.children = [...blocks.values()]
  return article
}

function remember(article: Article, edit: Edit): void {
  article.edits.push(edit)
  if (edit.meta !== undefined) addMeta(article.meta, edit.meta)
}

/** Carries out a run of rewrites that move forward through one block, all at once; returns the index of its last. */
function replayParts(article: Article, block: Block, edits: readonly Edit[], first: number): number {
  const parts: (Replacement & { now: string })[] = []
  let shift = 0
  let free = 0
  let index = first
  for (; index < edits.length; index++) {
    const edit = edits[index] as Edit
    if (edit.block !== block.order || edit.range === undefined || edit.now === null) break
    if (edit.range[0] < free) break
    const [start, end] = [edit.range[0] - shift, edit.range[1] - shift]
    const found = block.value.slice(start, end)
    if (found !== edit.was) throw misfit(edit, index, found)
    parts.push({ start, end, now: edit.now, length: edit.now.length })
    shift += edit.now.length - (end - start)
    free = edit.range[0] + edit.now.length
    remember(article, edit)
  }
  rewrite(article, block, parts)
  return index - 1
}

/** Replaces the mentions that a stage found before by those it finds now. */
export function annotate(article: Article, stage: string, mentions: readonly Mention[]): void {
  article.mentions = [...article.mentions.filter((mention) => mention.stage !== stage), ...mentions]
}
