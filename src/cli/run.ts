/** One run from inputs to outputs, as `clean` and `stage` do it. */
import { availableParallelism } from 'node:os'
import { addCounts, type Counts, noCounts } from '../counts.ts'
import { cutInputs } from '../io/cut.ts'
import { type FormOptions, formOf } from '../io/form.ts'
import type { Input } from '../io/inputs.ts'
import { pieceForm, piecesOf } from '../io/outcome.ts'
import { worked } from '../io/parallel.ts'
import { fileSink, type Sink } from '../io/write.ts'
import { cleaningOf, type Job, jobSteps } from '../job.ts'
import { checkLanguage } from '../language.ts'
import type { Rejection, Step } from '../pipeline.ts'
import { maxBytesOf } from './max-bytes.ts'
import { holdYoungGeneration } from './memory.ts'
import { isOffTerminal, refuseOverwriting, rejectsPath, sinkOf } from './output.ts'
import { Progress, sizeOf } from './progress.ts'
import { rejectionLine } from './rejects.ts'
import { summaryLines } from './summary.ts'
import { UsageError } from './usage.ts'

export interface RunOptions extends FormOptions {
  output?: string
  workers?: string
  raw: boolean
  rejects?: string
  maxBytes?: string
  language: string
}

export const WORKERS_HELP = 'so many threads clean at once (default: one for each core); the output is the same for any number'

/** The number of workers. */
export function workersOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism()
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`Expected a number from 1 to 999 for --workers, got ${JSON.stringify(text)}`)
  return Number(text)
}

/** What a run leaves behind for its summary. */
export interface RunResult {
  readonly counts: Counts
  /** The summary as lines of text. */
  readonly lines: string[]
  readonly rejectsPath: string
}

/** What follows when the output is written. */
export type Finish = (rejects: Sink<Rejection>, counts: Counts) => Promise<void>

/**
 * Runs steps over inputs and writes what comes out.
 *
 * @param finish
 *   What is done with the output when it is written: it may take articles out, as further rejections.
 * @returns
 *   The counts. Nothing is written if it throws before the first article: on a wrong input, option or format.
 */
export async function run(
  name: string,
  found: readonly Input[],
  steps: readonly Step[],
  options: RunOptions,
  finish?: Finish,
): Promise<RunResult> {
  const job = jobOf(steps, options)
  const form = formOf(job)
  const { output, rejects: rejected = rejectsPath(form, output, name) } = options
  const sink = sinkOf(pieceForm(form), output)
  const rejects = fileSink<Rejection>(rejected, { lazy: true })
  refuseOverwriting(form, output, rejected, found)
  const counts = noCounts()
  const workers = workersOf(options.workers)
  const start = performance.now()
  let bytes = 0
  const progress = new Progress(sizeOf(found), '', isOffTerminal(output))
  const onBytes = (count: number): void => {
    bytes += count
    progress.read(count)
  }
  try {
    const items = cutInputs(found, { maxBytes: job.maxBytes, onBytes })
    for await (const outcome of worked(items, cleaningOf(job), workers)) {
      if (workers === 1) holdYoungGeneration()
      addCounts(counts, outcome.counts)
      for (const piece of piecesOf(outcome)) await sink.write(piece)
      for (const rejection of outcome.rejections) {
        progress.say(rejectionLine(rejection))
        await rejects.write(rejection)
      }
      progress.show(counts.accepted + counts.rejected, counts.rejected)
    }
    if (finish !== undefined) {
      await sink.close()
      await finish(rejects, counts)
    }
    // Without its rejects an output is none: they appear first, if it has not to be read for them.
    await rejects.close()
    if (finish === undefined) await sink.close()
  } catch (error) {
    await sink.abort()
    await rejects.abort()
    throw error
  } finally {
    progress.end()
  }
  return { counts, lines: summaryLines(counts, bytes, (performance.now() - start) / 1000), rejectsPath: rejected }
}

/** What is to be done, as plain data. */
export function jobOf(steps: readonly Step[], { format, entities, span, types, language, raw, maxBytes }: RunOptions): Job {
  checkLanguage(language)
  return {
    steps: jobSteps(steps),
    language,
    raw,
    maxBytes: maxBytesOf(maxBytes),
    format,
    ...(entities !== undefined && { entities }),
    ...(span !== undefined && { span }),
    ...(types !== undefined && { types }),
  }
}
