/** Jobs: what is to be done with the articles of a run, as plain data, so that a worker or another machine does the same. */
import { stages } from '../stages/index.ts'
import type { Batch } from './io/batch.ts'
import { type FormOptions, formOf } from './io/form.ts'
import { cleanBatch, joined, type Outcome, rejectedOutcome } from './io/outcome.ts'
import type { BatchWork } from './io/parallel.ts'
import { checkLanguage, type Language } from './language.ts'
import { processorOf, type Step } from './pipeline.ts'

export interface Job extends FormOptions {
  /** The stages by their names, in order. */
  readonly steps: readonly JobStep[]
  readonly language: Language
  /** Whether the source goes with the record. */
  readonly raw: boolean
  /** The largest article, in bytes. */
  readonly maxBytes: number
  /** Whether what is written of each batch is a member of gzip. Default: false. */
  readonly gzip?: boolean
}

export interface JobStep {
  readonly name: string
  /** Plain data: a table and a compiled gazetteer are. */
  readonly options?: Step['options']
}

/** The stages of naqi that steps run, by their names. */
export function jobSteps(steps: readonly Step[]): JobStep[] {
  return steps.map(({ stage, options }) => ({ name: stage.meta.name, ...(options !== undefined && { options }) }))
}

function stepOf({ name, options }: JobStep): Step {
  const stage = stages.find(({ meta }) => meta.name === name)
  if (stage === undefined) throw new TypeError(`Unknown stage ${JSON.stringify(name)}.`)
  return { stage, ...(options !== undefined && { options }) }
}

/** The work of a job, to be done by threads or here. */
export function cleaningOf(job: Job): BatchWork<Outcome> {
  return { duty: { module: import.meta.url, name: 'workOf', data: job }, work: workOf(job), join: joined, lost: rejectedOutcome }
}

/**
 * The work of a job: what it makes of a batch. The same wherever it is done.
 *
 * @throws TypeError
 *   If a stage, an option, a language or a form is wrong.
 */
export function workOf({ steps, language, raw, maxBytes, gzip = false, ...form }: Job): (batch: Batch) => Outcome {
  checkLanguage(language)
  const cleaning = { processor: processorOf(steps.map(stepOf)), form: formOf(form), language, raw, maxBytes, gzip }
  return (batch) => cleanBatch(batch, cleaning)
}
