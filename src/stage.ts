/**
 * The stage contract. A stage is a unified plugin made by `stage(meta, options, find)`: a pure function of one article
 * and its options. It changes nothing: it yields findings, and what is wrapped around it here applies and records them.
 */
import type { Plugin, Transformer } from 'unified'
import { z } from 'zod'
import type { Article, Block, Meta } from './article/article.ts'
import type { Duplicates } from './article/duplicates.ts'
import { annotate, apply, type Change, type Evidence, type Rule } from './article/edit.ts'
import type { Mention } from './article/mention.ts'
import type { Role } from './article/role.ts'

// zod can compile its checks with `new Function`; nothing here is so hot that it must.
z.config({ jitless: true })

/** Who a stage is. */
export interface StageMeta {
  readonly name: string
  /** What it does, in one sentence. */
  readonly description: string
  /** Where it is documented: a path of this package or an address. */
  readonly url: string
}

/** What a stage yields. Make one with `remove`, `rewrite`, `relabel`, `mention`, `duplicates` or `reject`. */
export type Finding =
  | Change
  | { readonly kind: 'mention'; readonly mention: Omit<Mention, 'stage'> }
  | { readonly kind: 'duplicates'; readonly duplicates: Duplicates | undefined }
  | { readonly kind: 'reject'; readonly reason: string }

/** What a finding rests on, and what is learned from it. */
export interface Details {
  readonly evidence?: Evidence | undefined
  readonly meta?: Meta | undefined
}

const NO_DETAILS: Details = {}

/** The whole line goes. `role` is what it was found to be. */
export function remove(block: Block, { rule, reason }: Rule, role?: Role, { evidence, meta }: Details = NO_DETAILS): Finding {
  return { kind: 'remove', block, rule, reason, role, evidence, meta }
}

/** `[start, end)` of the line is to read `now`; with `now` empty it goes. UTF-16 code units of the block's value. */
export function rewrite(
  block: Block,
  start: number,
  end: number,
  now: string,
  { rule, reason }: Rule,
  role?: Role,
  { evidence, meta }: Details = NO_DETAILS,
): Finding {
  return { kind: 'rewrite', block, start, end, now, rule, reason, role, evidence, meta }
}

/** The line stays, as what it was found to be. */
export function relabel(block: Block, role: Role, { rule, reason }: Rule, { evidence, meta }: Details = NO_DETAILS): Finding {
  return { kind: 'relabel', block, role, rule, reason, evidence, meta }
}

/** An entity is named here. What is given becomes the mention itself: no other finding may have it too. */
export function mention(found: Omit<Mention, 'stage'>): Finding {
  return { kind: 'mention', mention: found }
}

/** What is known of the article's copies; undefined: it has none. It stands in place of what was known before. */
export function duplicates(found: Duplicates | undefined): Finding {
  return { kind: 'duplicates', duplicates: found }
}

/** The article is not wanted: it is rejected, with the reason, and no other finding counts. */
export function reject(reason: string): Finding {
  return { kind: 'reject', reason }
}

/** Deep read-only view: what `find` may do with an article. */
export type ReadonlyArticle = {
  readonly [Key in keyof Article]: Article[Key] extends Block[] ? readonly Readonly<Block>[] : Readonly<Article[Key]>
}

/** Options of a stage, as given and as checked. */
export type OptionsSchema = z.ZodObject

/** A stage: a unified plugin with its name, its options and its checker. */
export interface Stage<Schema extends OptionsSchema = OptionsSchema> extends Plugin<[z.input<Schema>?], Article, Article> {
  readonly meta: StageMeta
  readonly options: Schema
}

/** A wrong option of a stage: the message names it, the stage, and what would be right. */
export class StageOptionsError extends TypeError {
  override name = 'StageOptionsError'
}

/**
 * Makes a stage.
 *
 * @param meta
 *   Who it is.
 * @param options
 *   Its options: types, defaults, descriptions. Keys that are not declared are refused.
 * @param find
 *   Yields what is to change in an article. Synchronous and pure: no clock, no network, no other article. What it
 *   yields refers to the article as it sees it; nothing is applied before it has ended. On an article that it has
 *   been through it yields nothing new.
 * @returns
 *   A unified plugin. `use` throws a `StageOptionsError` on wrong options.
 */
export function stage<Schema extends OptionsSchema>(
  meta: StageMeta,
  options: Schema,
  find: (article: ReadonlyArticle, options: z.output<Schema>) => Iterable<Finding>,
): Stage<Schema> {
  const plugin = (given?: z.input<Schema>): Transformer<Article, Article> => {
    const checked = checkOptions(meta, options, given ?? {})
    return (article) => {
      const changes: Change[] = []
      const mentions: Mention[] = []
      for (const finding of find(article as unknown as ReadonlyArticle, checked)) {
        if (finding.kind === 'mention') mentions.push(signed(finding.mention, meta.name))
        else if (finding.kind === 'duplicates') article.duplicates = finding.duplicates
        else if (finding.kind === 'reject') throw new Error(finding.reason)
        else changes.push(finding)
      }
      if (changes.length > 0) apply(article, meta.name, changes)
      annotate(article, meta.name, mentions)
    }
  }
  Object.defineProperty(plugin, 'name', { value: meta.name })
  return Object.assign(plugin, { meta, options }) as unknown as Stage<Schema>
}

/** A mention with the name of its stage: written into it, for there are many, and a copy costs more than the finding of one. */
function signed(found: Omit<Mention, 'stage'>, stage: string): Mention {
  const mention = found as { -readonly [Key in keyof Mention]: Mention[Key] }
  mention.stage = stage
  return mention
}

function checkOptions<Schema extends OptionsSchema>(meta: StageMeta, schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.strict().safeParse(given)
  if (result.success) return result.data as z.output<Schema>
  const problems = result.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `unknown option ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
    return `option "${issue.path.join('.')}": ${issue.message}`
  })
  const known = Object.keys(schema.shape)
  throw new StageOptionsError(
    `Stage ${meta.name}: ${problems.join('; ')}. ${known.length > 0 ? `Its options are ${known.join(', ')}` : 'It has no options'} (naqi stages --json tells their values).`,
  )
}

/** A function of options that is computed once for each options object: for tables a stage builds from its options. */
export function perOptions<Options extends object, Value>(make: (options: Options) => Value): (options: Options) => Value {
  const made = new WeakMap<Options, Value>()
  return (options) => {
    let value = made.get(options)
    if (value === undefined) {
      value = make(options)
      made.set(options, value)
    }
    return value
  }
}
