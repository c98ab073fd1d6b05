/** The whole pipeline as one call: the composition of the engine with the stages. */
import { stages } from '../stages/index.ts'
import { toRecord } from './io/record.ts'
import type { ArticleRecord } from './io/record-schema.ts'
import { articleOf, sourceOf } from './io/source.ts'
import { checkLanguage, inLanguage, type Language } from './language.ts'
import type { Table } from './learning/table.ts'
import { pipeline, type Reading, type Rejection, type Step } from './pipeline.ts'

/** Options by stage: `{ normalize: { tashkeel: 'strip' } }`. */
export type StageOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The steps of `naqi clean`, in order, with options. `table` is what was learned from a crawl. */
export function cleanSteps(given: StageOptions = {}, table?: Table): Step[] {
  const options = table === undefined ? given : { ...given, templates: { ...given['templates'], table } }
  const known = stages.map(({ meta }) => meta.name)
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new TypeError(`Unknown stage ${JSON.stringify(name)}. The stages are ${known.join(', ')}.`)
  }
  return stages.map((stage) => ({
    stage,
    ...(options[stage.meta.name] !== undefined && { options: options[stage.meta.name] as Record<string, unknown> }),
  }))
}

/** An article as `clean` takes it: its text or HTML, or an object of the input format with `text` or `html`. */
export type Input =
  | string
  | {
      readonly text?: string
      readonly html?: string
      readonly id?: string | number
      readonly title?: string
      readonly url?: string
      readonly site?: string
      readonly [field: string]: unknown
    }

export interface CleanOptions {
  /** Options by stage: `{ normalize: { tashkeel: 'strip' } }`. */
  readonly stages?: StageOptions
  /** What `learn` has learned from the crawl that the articles are of: the stage `templates` goes by it. */
  readonly table?: Table
  /** The steps to run instead: `[...cleanSteps(), { stage: mine }]`. */
  readonly steps?: readonly Step[]
  /** Whether the source goes with the record. Default: true. */
  readonly raw?: boolean
  /** `arb`: articles in another language than Arabic are rejected; `any`: none is for its language. Default: `arb`. */
  readonly language?: Language
  /** Takes the articles that cannot be cleaned. Without it the first of them throws: nothing is lost unseen. */
  readonly onRejected?: (rejection: Rejection) => void
}

const OPTIONS = ['stages', 'table', 'steps', 'raw', 'language', 'onRejected']

/** Articles as the pipeline takes them. */
export async function* readingsOf(articles: AsyncIterable<Input> | Iterable<Input>): AsyncGenerator<Reading> {
  let number = 0
  for await (const input of articles) {
    number++
    const place = `article ${number}`
    try {
      yield { article: articleOf(sourceOf(typeof input === 'string' ? { text: input } : input, String(number))), place }
    } catch (error) {
      yield { rejection: { place, reason: (error as Error).message } }
    }
  }
}

/**
 * Cleans a stream of articles.
 *
 * @param articles
 *   Texts, pages of HTML, or objects with a `text` or `html`, from any iterable. One is in work at a time; nothing is kept.
 * @param options
 *   Options of stages; whether records hold their source; which language is taken; where rejected articles go.
 * @returns
 *   One record for each article, in order.
 * @throws TypeError
 *   On an unknown stage, option or language, before the first article is read.
 * @throws Error
 *   On the first article that is rejected, without `onRejected`.
 */
export function clean(articles: AsyncIterable<Input> | Iterable<Input>, options: CleanOptions = {}): AsyncGenerator<ArticleRecord> {
  if (typeof articles === 'string') throw new TypeError('Expected an iterable of articles, got a string. Pass [text] to clean one article')
  const unknown = Object.keys(options).find((key) => !OPTIONS.includes(key))
  if (unknown !== undefined)
    throw new TypeError(`Unknown option ${JSON.stringify(unknown)} of clean. Its options are ${OPTIONS.join(', ')}.`)
  const { language = 'arb' } = options
  checkLanguage(language)
  if (options.table !== undefined && options.steps !== undefined)
    throw new TypeError('The options "table" and "steps" of clean exclude each other. Pass cleanSteps(stages, table) in "steps".')
  const steps = options.steps ?? cleanSteps(options.stages, options.table)
  const readings = pipeline(inLanguage(readingsOf(articles), language), steps)
  return (async function* () {
    for await (const reading of readings) {
      if ('article' in reading) yield toRecord(reading.article, options.raw ?? true)
      else if (options.onRejected !== undefined) options.onRejected(reading.rejection)
      else throw new Error(`${reading.rejection.place} ${reading.rejection.reason}. Pass onRejected to go on without such articles.`)
    }
  })()
}
