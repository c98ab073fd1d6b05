/** One run from inputs to outputs, as `clean` and `stage` do it. */
import { addCounts, type Counts, noCounts } from '../counts.ts'
import { batchesOf } from '../io/batch.ts'
import { cutInputs, MAX_BYTES } from '../io/cut.ts'
import { type FormOptions, formOf } from '../io/form.ts'
import { resolveInputs } from '../io/inputs.ts'
import { pieceForm, piecesOf } from '../io/outcome.ts'
import { fileSink } from '../io/write.ts'
import { type Job, jobSteps, workOf } from '../job.ts'
import { checkLanguage } from '../language.ts'
import type { Rejection, Step } from '../pipeline.ts'
import { refuseOverwriting, rejectsPath, sinkOf } from './output.ts'
import { summaryLines } from './summary.ts'
import { UsageError } from './usage.ts'

export interface RunOptions extends FormOptions {
  output?: string
  raw: boolean
  rejects?: string
  maxBytes?: string
  language: string
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
  readonly counts: Counts
  /** The summary as lines of text. */
  readonly lines: string[]
  readonly rejectsPath: string
}

/**
 * Runs steps over inputs and writes what comes out.
 *
 * @returns
 *   The counts. Nothing is written if it throws before the first article: on a wrong input, option or format.
 */
export async function run(name: string, inputs: readonly string[], steps: readonly Step[], options: RunOptions): Promise<RunResult> {
  const job = jobOf(steps, options)
  const form = formOf(job)
  const { output, rejects: rejected = rejectsPath(form, output, name) } = options
  const work = workOf(job)
  const sink = sinkOf(pieceForm(form), output)
  const rejects = fileSink(rejected, { lazy: true })
  const found = await resolveInputs(inputs)
  refuseOverwriting(form, output, rejected, found)
  const counts = noCounts()
  const start = performance.now()
  let bytes = 0
  const onBytes = (count: number): void => {
    bytes += count
  }
  try {
    for await (const batch of batchesOf(cutInputs(found, { maxBytes: job.maxBytes, onBytes }))) {
      const outcome = work(batch)
      addCounts(counts, outcome.counts)
      for (const piece of piecesOf(outcome)) await sink.write(piece)
      for (const rejection of outcome.rejections) {
        tellRejection(rejection)
        await rejects.write(rejection)
      }
    }
    // Without its rejects an output is none: they appear first.
    await rejects.close()
    await sink.close()
  } catch (error) {
    await sink.abort()
    await rejects.abort()
    throw error
  }
  return { counts, lines: summaryLines(counts, bytes, (performance.now() - start) / 1000), rejectsPath: rejected }
}

/** What is to be done, as plain data. */
function jobOf(steps: readonly Step[], { format, entities, span, types, language, raw, maxBytes }: RunOptions): Job {
  checkLanguage(language)
  return {
    steps: jobSteps(steps),
    language,
    raw,
    maxBytes: maxBytes === undefined ? MAX_BYTES : bytesOf(maxBytes),
    format,
    ...(entities !== undefined && { entities }),
    ...(span !== undefined && { span }),
    ...(types !== undefined && { types }),
  }
}
