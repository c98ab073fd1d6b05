/** One run from inputs to outputs, as `clean` and `stage` do it. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { resolveInputs } from '../io/inputs.ts'
import { MAX_BYTES, readArticles } from '../io/read.ts'
import { type ArticleRecord, toRecord } from '../io/record.ts'
import { fileSink, isSpecial, type Sink, streamSink, textFolderSink, textStreamSink } from '../io/write.ts'
import { checkLanguage, inLanguage } from '../language.ts'
import { pipeline, type Step } from '../pipeline.ts'
import { Summary } from './summary.ts'
import { UsageError } from './usage.ts'

export interface RunOptions {
  output?: string
  format: string
  raw: boolean
  rejects?: string
  maxBytes?: string
  language: string
}

/** Where records go. */
function sinkOf({ output, format }: RunOptions): Sink<ArticleRecord> {
  if (format !== 'jsonl' && format !== 'text')
    throw new UsageError(`Unknown format ${JSON.stringify(format)}. The formats are jsonl and text.`)
  if (output === undefined || output === '-') return format === 'text' ? textStreamSink(process.stdout) : streamSink(process.stdout)
  if (format === 'text') {
    if (existsSync(output) && !statSync(output).isDirectory())
      throw new UsageError(`${output} is a file; --format text writes one file per article into a folder. Name a folder.`)
    return textFolderSink(output)
  }
  return fileSink(isFolder(output) ? join(output, 'articles.jsonl') : output)
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())
}

/** Where rejected articles go: beside the output, else into the working folder, named after the command. */
function rejectsPath({ output, rejects, format }: RunOptions, name: string): string {
  if (rejects !== undefined) return rejects
  if (output === undefined || output === '-' || isSpecial(output)) return `${name}.rejected.jsonl`
  if (format === 'text') return join(dirname(output), `${basename(output)}.rejected.jsonl`)
  if (isFolder(output)) return join(output, 'articles.rejected.jsonl')
  return join(dirname(output), `${basename(output).replace(/(?:\.(?:jsonl|ndjson))?(?:\.gz)?$/, '')}.rejected.jsonl`)
}

/** The bytes of a size such as 500k, 16M or 1G. */
export function bytesOf(text: string): number {
  const size = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(text)
  if (size === null) throw new UsageError(`Expected a size such as 500k, 16M or 1G for --max-bytes, got ${JSON.stringify(text)}`)
  return Math.floor(Number(size[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((size[2] as string).toLowerCase()))
}

/** Refuses to write over what is read. */
function refuseOverwriting({ output, format }: RunOptions, inputs: readonly { path: string }[]): void {
  if (output === undefined || output === '-') return
  const target = resolve(isFolder(output) && format !== 'text' ? join(output, 'articles.jsonl') : output)
  const input = inputs.find(
    ({ path }) => path !== '-' && (resolve(path) === target || (format === 'text' && dirname(resolve(path)) === target)),
  )
  if (input !== undefined) throw new UsageError(`The output ${output} would be written over the input ${input.path}. Name another output.`)
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
  const sink = sinkOf(options)
  const rejects = fileSink(rejectsPath(options, name), { lazy: true })
  const maxBytes = options.maxBytes === undefined ? MAX_BYTES : bytesOf(options.maxBytes)
  const { language } = options
  checkLanguage(language)
  refuseOverwriting(options, await resolveInputs(inputs))
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
        process.stderr.write(`rejected: ${reading.rejection.place} ${reading.rejection.reason}\n`)
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
  return { summary, seconds: (performance.now() - start) / 1000, rejectsPath: rejectsPath(options, name) }
}
