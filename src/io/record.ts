/** The record: one article as one JSON object, the wire format between stages, processes and machines. */
import { z } from 'zod'
import { type Article, type Block, isText, ROLES, type Source } from '../article/article.ts'
import type { Duplicates } from '../article/duplicates.ts'
import { type Edit, replay, sourceRange } from '../article/edit.ts'
import { ENTITY_TYPES, type Mention } from '../article/mention.ts'
import { languageOfArticle } from '../language.ts'
import { RECORD_VERSION } from './version.ts'

const range = (what: string) => z.tuple([z.int().min(0), z.int().min(0)]).describe(what)

const metaSchema = z
  .strictObject({
    published: z.string().optional().describe('YYYY-MM-DD or YYYY-MM-DDTHH:MM, as the page states it, without a time zone'),
    updated: z.string().optional().describe('likewise, of the last change'),
    hijri: z.string().optional().describe('a Hijri date as written'),
    place: z.string().optional(),
    byline: z.string().optional(),
    source: z.string().optional(),
    kicker: z.array(z.string()).optional().describe('second headlines above or below the headline'),
    captions: z.array(z.string()).optional(),
    tags: z.array(z.string()).optional(),
  })
  .describe('what the stages found out besides the text')

const pageSchema = z
  .strictObject({
    title: z.string().optional().describe("the headline or the document's title"),
    published: z.string().optional().describe('a date as written, mostly ISO 8601'),
    updated: z.string().optional().describe('likewise, of the last change'),
    author: z.string().optional(),
    site: z.string().optional().describe("the outlet's name"),
    url: z.string().optional().describe('the canonical address'),
    lang: z.string().optional().describe('a language tag (BCP 47)'),
    section: z.string().optional(),
  })
  .describe('what a page of HTML says of itself, in JSON-LD, OpenGraph, meta and title')

const editSchema = z.strictObject({
  stage: z.string(),
  rule: z.string().describe('the id of the rule, in a stage with rows that of the row'),
  reason: z.string(),
  block: z.int().min(0).describe("the block's number in the source, from 0"),
  field: z.enum(['text', 'title']).optional().describe('the field of the source, if not its text'),
  range: range('where in the block as it stood when this edit was made; absent: the whole block').optional(),
  source: range('where in `raw`, or in `given.title` if `field` says so'),
  was: z.string(),
  now: z.string().nullable().describe('null: the block was removed; equal to `was`: only its role changed'),
  role: z.enum(ROLES).optional().describe('what the block or the part was found to be'),
  meta: metaSchema.optional(),
  evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
})

const share = z.number().min(0).max(1)
const duplicateOfSchema = z
  .strictObject({
    id: z.string().describe('of the article that is kept: of all the first published, then the longest, then that of the smallest id'),
    similarity: share.describe('Jaccard of the two: shingles in passages that both have, of those of both'),
    containment: share.describe('how much of the shorter of the two stands in the longer'),
    size: z.int().min(2).describe('how many articles are copies of one text, with the one that is kept'),
  })
  .describe('the article is a copy of another one of its corpus')

export const recordSchema = z
  .strictObject({
    naqi: z.literal(RECORD_VERSION).describe('the version of this format'),
    id: z.string(),
    url: z.string().optional(),
    site: z.string().optional(),
    lang: z.string().describe('ISO 639-3; arb is standard Arabic, und undetermined'),
    title: z.string().describe('the headline, once; empty if there is none'),
    text: z.string().describe('the clean text: subheads and body, one block per line, separated by LF'),
    blocks: z
      .array(
        z.strictObject({
          role: z.enum(ROLES),
          text: z.string(),
          source: range('where in `raw`, or in `given.title`'),
          field: z.enum(['text', 'title']).optional(),
        }),
      )
      .describe('every block that was not removed, in the order of the source'),
    meta: metaSchema,
    entities: z.array(
      z.strictObject({
        type: z.enum(ENTITY_TYPES),
        id: z.string(),
        candidates: z.array(z.string()).optional().describe('ids of other entities of that name'),
        name: z.string().describe('the canonical name'),
        text: z.string().describe('the name as written: text.slice(start, end); with a line end in it if its line broke there'),
        alias: z.string().describe('the name of the gazetteer that matched'),
        start: z.int().min(0),
        end: z.int().min(0),
        tokenStart: z.int().min(0).describe('the name with its proclitics and quotation marks'),
        tokenEnd: z.int().min(0),
        source: range('where in `raw`'),
        rule: z.string().describe('how it was found: docs/entities.md'),
        confidence: z.number().min(0).max(1).optional().describe('of what no gazetteer has: how often what this rule finds is right'),
        stage: z.string(),
      }),
    ),
    edits: z.array(editSchema).describe('every change, in the order it was made: raw + edits = blocks'),
    duplicateOf: duplicateOfSchema.optional(),
    copies: z.int().min(1).optional().describe('of an article that is kept: how many others of its corpus are copies of it'),
    page: pageSchema.optional(),
    given: z.strictObject({ title: z.string() }).optional().describe('the title as the input gave it'),
    extra: z.record(z.string(), z.unknown()).optional().describe('fields of the input that naqi does not know'),
    format: z.literal('html').optional().describe('what `raw` is, if not plain text'),
    raw: z.string().optional().describe('the source as read; left out by --no-raw'),
  })
  .describe('One cleaned article. All offsets are UTF-16 code units, end-exclusive.')

export type ArticleRecord = z.infer<typeof recordSchema>

/** The JSON Schema of a record. */
export function recordJsonSchema(): object {
  return { $id: `https://naqi.dev/record-${RECORD_VERSION}.schema.json`, title: 'naqi record', ...z.toJSONSchema(recordSchema) }
}

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
