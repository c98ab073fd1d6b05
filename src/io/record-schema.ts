/** The form of a record, declared once: its type, its JSON Schema and the checks of what is read come of it. */
import { z } from 'zod'
import { ENTITY_TYPES } from '../article/mention.ts'
import { ROLES } from '../article/role.ts'
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

/** What is checked of a record that is read as it is. Edits are many: `fromRecord` reads them, and checks them. */
const { id, url, site, lang, title, text, blocks, meta, entities } = recordSchema.shape
export const readSchema = z.looseObject({ id, url, site, lang, title, text, blocks, meta, entities })

/** Whether a value is what a record is read as; its edits are not looked at. */
export const isRecord = (value: unknown): value is ArticleRecord => readSchema.safeParse(value).success
