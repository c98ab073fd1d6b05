/** One run from inputs to outputs, as `clean` and `stage` do it. */
import { resolveInputs } from '../io/inputs.ts'
import { MAX_BYTES, readArticles } from '../io/read.ts'
import { type ArticleRecord, toRecord } from '../io/record.ts'
import { fileSink } from '../io/write.ts'
import { checkLanguage, inLanguage } from '../language.ts'
import { pipeline, type Rejection, type Step } from '../pipeline.ts'
import { entityForm, type Form, recordForm, refuseOverwriting, rejectsPath, type SpanOptions, sinkOf } from './output.ts'
import { Summary } from './summary.ts'
import { UsageError } from './usage.ts'

export interface RunOptions extends SpanOptions {
  output?: string
  format: string
  /** Entities are written instead of records, in this format. */
  entities?: string
  raw: boolean
  rejects?: string
  maxBytes?: string
  language: string
}

/** What a run writes of each record. */
function formOf({ format, entities, span, types }: RunOptions): Form<ArticleRecord> {
  if (entities === undefined) {
    if (span !== undefined || types !== undefined) throw new UsageError('--span and --types are for --entities: records hold all spans.')
    return recordForm(format)
  }
  if (format !== 'jsonl') throw new UsageError('--entities stands in place of --format: name one of them.')
  return entityForm(entities, { ...(span !== undefined && { span }), ...(types !== undefined && { types }) })
}

/** The bytes of a size such as 500k, 16M or 1G. */
export function bytesOf(text: string): number {
  const size = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(text)
  if (size === null) throw new UsageError(`Expected a size such as 500k, 16M or 1G for --max-bytes, got ${JSON.stringify(text)}`)
  return Math.floor(Number(size[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((size[2] as string).toLowerCase()))
}

/** Says on standard error what was rejected. */
export function tellRejection({ place, reason }: Rejection): void {
  process.stderr.write(`rejected: ${place} ${reason}\n`)
}

/** What a run leaves behind for its summary. */
export interface RunResult {
  readonly summary: Summary
  readonly seconds: number
  readonly rejectsPath: string
}

/**
 * Runs steps over inputs and writes what comes out.
 *
 * @returns
 *   The counts. Nothing is written if it throws before the first article: on a wrong input, option or format.
 */
export async function run(name: string, inputs: readonly string[], steps: readonly Step[], options: RunOptions): Promise<RunResult> {
  const summary = new Summary()
  const form = formOf(options)
  const { output, rejects: rejected = rejectsPath(form, output, name) } = options
  const sink = sinkOf(form, output)
  const rejects = fileSink(rejected, { lazy: true })
  const maxBytes = options.maxBytes === undefined ? MAX_BYTES : bytesOf(options.maxBytes)
  const { language } = options
  checkLanguage(language)
  refuseOverwriting(form, output, await resolveInputs(inputs))
  const start = performance.now()
  const onBytes = (bytes: number): void => {
    summary.bytes += bytes
  }
  const onSkipped = (kind: string): void => summary.skip(kind)
  try {
    const articles = inLanguage(readArticles(inputs, { maxBytes, onBytes, onSkipped }), language)
    for await (const reading of pipeline(articles, steps)) {
      if ('rejection' in reading) {
        summary.rejected++
        tellRejection(reading.rejection)
        await rejects.write(reading.rejection)
      } else {
        summary.add(reading.article)
        await sink.write(toRecord(reading.article, options.raw))
      }
    }
    await sink.close()
    await rejects.close()
  } catch (error) {
    await sink.abort()
    await rejects.abort()
    throw error
  }
  return { summary, seconds: (performance.now() - start) / 1000, rejectsPath: rejected }
}
