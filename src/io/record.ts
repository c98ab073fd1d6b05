/** The record: one article as one JSON object, the wire format between stages, processes and machines. */
import { type Article, type Block, isText, type Source } from '../article/article.ts'
import type { Duplicates } from '../article/duplicates.ts'
import { type Edit, replay, sourceRange } from '../article/edit.ts'
import type { Mention } from '../article/mention.ts'
import { languageOfArticle } from '../language.ts'
import type { ArticleRecord } from './record-schema.ts'
import { RECORD_VERSION } from './version.ts'

/** The text of an article, and where each block's text begins in it. */
function textOf(article: Article): { text: string; starts: Map<Block, number> } {
  const starts = new Map<Block, number>()
  let text = ''
  for (const block of article.children) {
    if (!isText(block)) continue
    if (starts.size > 0) text += '\n'
    starts.set(block, text.length)
    text += block.value
  }
  return { text, starts }
}

/** Whether a mention lies in the text, and nothing but one line end between its two parts. */
function isWhole({ block, endBlock = block }: Mention, starts: ReadonlyMap<Block, number>): boolean {
  const [from, to] = [starts.get(block), starts.get(endBlock)]
  return from !== undefined && to !== undefined && (block === endBlock || to === from + block.value.length + 1)
}

function entityOf(mention: Mention, starts: ReadonlyMap<Block, number>, text: string): ArticleRecord['entities'][number] {
  const { block, endBlock = block } = mention
  const base = starts.get(block) as number
  const endBase = starts.get(endBlock) as number
  const start = base + mention.start
  const end = endBase + mention.end
  const source: [number, number] =
    block === endBlock
      ? sourceRange(block, mention.start, mention.end)
      : [sourceRange(block, mention.start, block.value.length)[0], sourceRange(endBlock, 0, mention.end)[1]]
  return {
    type: mention.type,
    id: mention.id,
    ...(mention.candidates !== undefined && { candidates: [...mention.candidates] }),
    name: mention.name,
    text: text.slice(start, end),
    alias: mention.alias,
    start,
    end,
    tokenStart: base + mention.tokenStart,
    tokenEnd: endBase + mention.tokenEnd,
    source,
    rule: mention.rule,
    ...(mention.confidence !== undefined && { confidence: mention.confidence }),
    stage: mention.stage,
  }
}

/**
 * The record of an article.
 *
 * @param article
 *   At any point of the pipeline.
 * @param raw
 *   Whether the source goes with it. Without it no further stage can run on the record.
 */
export function toRecord(article: Article, raw = true): ArticleRecord {
  const { source } = article
  const { text, starts } = textOf(article)
  const title = article.children.find((block) => block.role === 'headline')?.value ?? ''
  const entities = article.mentions.filter((mention) => isWhole(mention, starts)).map((mention) => entityOf(mention, starts, text))
  return {
    naqi: RECORD_VERSION,
    id: source.id,
    ...(source.url !== undefined && { url: source.url }),
    ...(source.site !== undefined && { site: source.site }),
    lang: languageOfArticle(article),
    title,
    text,
    blocks: article.children.map((block) => ({
      role: block.role,
      text: block.value,
      source: [block.position.start.offset, block.position.end.offset],
      ...(block.field !== 'text' && { field: block.field }),
    })),
    meta: article.meta,
    entities,
    edits: article.edits as ArticleRecord['edits'],
    ...article.duplicates,
    ...(source.page !== undefined && Object.keys(source.page).length > 0 && { page: source.page }),
    ...(source.title !== undefined && { given: { title: source.title } }),
    ...(source.extra !== undefined && { extra: source.extra as Record<string, unknown> }),
    ...(source.format !== undefined && { format: source.format }),
    ...(raw && { raw: source.text }),
  }
}

/** The record of an article of whose copies other things are known: as `toRecord` writes it. */
export function withDuplicates(record: ArticleRecord, duplicates: Duplicates | undefined): ArticleRecord {
  const { duplicateOf: _duplicateOf, copies: _copies, page, given, extra, format, raw, ...before } = record
  return {
    ...before,
    ...duplicates,
    ...(page !== undefined && { page }),
    ...(given !== undefined && { given }),
    ...(extra !== undefined && { extra }),
    ...(format !== undefined && { format }),
    ...(raw !== undefined && { raw }),
  }
}

/**
 * The article of a record: its source with its edits carried out again.
 *
 * @throws Error
 *   If it has no `raw`, or its edits do not fit it.
 */
export function fromRecord(record: ArticleRecord): Article {
  if (record.raw === undefined)
    throw new Error('The record has no "raw", so no stage can run on it. Write it without --no-raw, or clean its source again.')
  const source: Source = {
    id: record.id,
    ...(record.url !== undefined && { url: record.url }),
    ...(record.site !== undefined && { site: record.site }),
    ...(record.given !== undefined && { title: record.given.title }),
    text: record.raw,
    ...(record.format !== undefined && { format: record.format }),
    ...(record.extra !== undefined && { extra: record.extra }),
  }
  const article = replay(source, record.edits as Edit[])
  const { text, starts } = textOf(article)
  if (text !== record.text)
    throw new Error('The record\'s "text" is not what its "raw" and "edits" make: it was changed by hand. Clean its source again.')
  article.mentions = record.entities.map((entity) => mentionOf(entity, starts))
  const { duplicateOf, copies } = record
  if (duplicateOf !== undefined) article.duplicates = { duplicateOf }
  else if (copies !== undefined) article.duplicates = { copies }
  return article
}

function mentionOf(entity: ArticleRecord['entities'][number], starts: ReadonlyMap<Block, number>): Mention {
  const [block, base] = blockAt(entity.tokenStart, entity, starts)
  const [endBlock, endBase] = blockAt(entity.tokenEnd, entity, starts)
  const { source: _source, text: _text, ...rest } = entity
  return {
    ...rest,
    block,
    ...(endBlock !== block && { endBlock }),
    start: entity.start - base,
    end: entity.end - endBase,
    tokenStart: entity.tokenStart - base,
    tokenEnd: entity.tokenEnd - endBase,
  }
}

/** The block of the text that an end of an entity lies in, and where it begins. */
function blockAt(offset: number, { text, start, end }: ArticleRecord['entities'][number], starts: ReadonlyMap<Block, number>) {
  for (const found of starts) {
    const [block, base] = found
    if (offset >= base && offset <= base + block.value.length) return found
  }
  throw new Error(`Entity ${JSON.stringify(text)} at ${start}–${end} lies in no block of the text.`)
}
