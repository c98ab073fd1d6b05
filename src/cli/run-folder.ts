/** `naqi clean … -o run/`: a run that goes on where it was, and to which more is added. */
import { statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { cleanSteps, type StageOptions } from '../clean.ts'
import { openDuplicates } from '../io/duplicates/duplicates.ts'
import { type Input, InputError, resolveInputs } from '../io/inputs.ts'
import { worked } from '../io/parallel.ts'
import { digestOf } from '../io/run/files.ts'
import { RunFolder, StoppedError } from '../io/run/folder.ts'
import { DUPLICATES } from '../io/run/layout.ts'
import { markingPass } from '../io/run/marking.ts'
import { readTable } from '../io/table.ts'
import { cleaningOf } from '../job.ts'
import { learningOf } from '../learn.ts'
import { checkPolicy } from './deduplication.ts'
import { foundLine } from './duplicates.ts'
import { type GazetteerOptions, withGazetteer } from './gazetteer/options.ts'
import type { TableOptions } from './learn.ts'
import { holdYoungGeneration } from './memory.ts'
import { Progress } from './progress.ts'
import { rejectionLine } from './rejects.ts'
import { jobOf, type RunOptions, workersOf } from './run.ts'
import { summaryLines } from './summary.ts'
import { counted, UsageError } from './usage.ts'

export interface FolderRunOptions extends RunOptions, TableOptions, GazetteerOptions {
  output: string
  shardArticles: string
  gzip?: boolean
  watch?: string | boolean
  duplicates?: string
}

const DEFAULT_SECONDS = 5

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`Expected a whole number from 1 for --${option}, got ${JSON.stringify(text)}`)
  return Number(text)
}

/** The seconds between two looks at the inputs; undefined without `--watch`. */
function secondsOf(watch: string | boolean | undefined): number | undefined {
  if (watch === undefined || watch === false) return undefined
  return watch === true ? DEFAULT_SECONDS : wholeNumber('watch', watch)
}

const digestsOf = (paths: readonly string[]): Promise<string[]> => Promise.all(paths.map(async (path) => (await digestOf(path)).sha256))

/** All that the records depend on besides inputs and versions, as the journal keeps it. */
async function identityOf(given: StageOptions, options: FolderRunOptions): Promise<Record<string, unknown>> {
  const { language, raw, maxBytes, table, learn = true, gazetteer, gazetteerOnly = false, shardArticles, gzip = false } = options
  return {
    stages: given,
    language,
    raw,
    'max-bytes': maxBytes ?? 'default',
    learn: table === undefined && learn,
    ...(table !== undefined && { table: (await digestsOf([table]))[0] }),
    ...(gazetteer.length > 0 && { gazetteer: await digestsOf(gazetteer), 'gazetteer-only': gazetteerOnly }),
    'shard-articles': wholeNumber('shard-articles', shardArticles),
    gzip,
    ...(options.duplicates !== undefined && { duplicates: options.duplicates }),
  }
}

/** Files to which nothing was written since the last look, and those that grow line by line. */
class Settled {
  readonly #last = new Map<string, string>()
  readonly #milliseconds: number

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  of(inputs: readonly Input[]): Input[] {
    return inputs.filter(({ path }) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat === undefined) return false
      const now = `${stat.size} ${stat.mtimeMs}`
      const isSame = this.#last.get(path) === now
      this.#last.set(path, now)
      return isSame || /\.(?:jsonl|ndjson)$/i.test(path) || Math.abs(Date.now() - stat.mtimeMs) >= this.#milliseconds
    })
  }
}

/** What inputs name now. A folder that is watched may be empty yet. */
async function namedNow(named: readonly string[], isWatched: boolean): Promise<Input[]> {
  const found = []
  for (const name of named) {
    try {
      found.push(...(await resolveInputs([name])))
    } catch (error) {
      const isEmptyFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true
      if (!(isWatched && error instanceof InputError && isEmptyFolder)) throw error
    }
  }
  return found
}

/** Refuses a run folder in which inputs lie, or that lies in one of them: its shards would be its inputs. */
function refuseInside(output: string, named: readonly string[]): void {
  const target = resolve(output) + sep
  const inside = named.find((name) => target.startsWith(resolve(name) + sep) || (resolve(name) + sep).startsWith(target))
  if (inside !== undefined)
    throw new UsageError(`The run folder ${output} and the input ${inside} lie in one another. Name a folder elsewhere.`)
}

/** Cleans inputs into a run folder. `given` are the options of stages that stand in the call. */
export async function cleanIntoFolder(named: readonly string[], given: StageOptions, options: FolderRunOptions): Promise<void> {
  const { output, gzip = false } = options
  if (options.rejects !== undefined) throw new UsageError('A run folder has its rejects in it, in rejected.jsonl: leave --rejects out.')
  refuseInside(output, named)
  if (options.duplicates !== undefined && checkPolicy(options.duplicates) === 'drop')
    throw new UsageError(
      'A run folder keeps its records, for more may come: --duplicates mark. Leave copies out of what is made of it: naqi stage duplicates --set policy=drop',
    )
  const store = join(output, DUPLICATES)
  const seconds = secondsOf(options.watch)
  const workers = workersOf(options.workers)
  const stages = await withGazetteer(given, options)
  const table = options.table === undefined ? undefined : await readTable(options.table)
  const job = { ...jobOf([], options), gzip }
  const stop = new AbortController()
  const { signal } = stop
  let progress = new Progress()
  let rejected = 0
  let done = 0
  let read = 0
  const run = await RunFolder.open(output, {
    options: await identityOf(given, options),
    work: {
      ...(table === undefined &&
        options.learn !== false && {
          draw: async function* (items) {
            for await (const pages of worked(items, learningOf(job.maxBytes), workers)) {
              done += pages.length
              progress.show(done)
              yield pages
            }
          },
        }),
      clean: (items, learned) =>
        worked(items, cleaningOf({ ...job, steps: jobOf(cleanSteps(stages, table ?? learned), options).steps }), workers),
    },
    maxBytes: job.maxBytes,
    shardArticles: wholeNumber('shard-articles', options.shardArticles),
    gzip,
    ...(options.duplicates !== undefined && { passes: [markingPass(store)] }),
    signal,
    onPhase: (phase, bytes) => {
      progress.end()
      progress = new Progress(bytes, `${phase}  `)
      done = 0
    },
    onBytes: (bytes) => {
      read += bytes
      progress.read(bytes)
    },
    onOutcome: ({ counts, rejections }) => {
      if (workers === 1) holdYoungGeneration()
      done += counts.accepted + counts.rejected
      rejected += counts.rejected
      for (const rejection of rejections) progress.say(rejectionLine(rejection))
      progress.show(done, rejected)
    },
  })
  const onSignal = (): void => stop.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, onSignal)
  const start = performance.now()
  const settled = seconds === undefined ? undefined : new Settled(1000 * seconds)
  try {
    for (;;) {
      const before = run.inputs
      const inputs = await namedNow(named, seconds !== undefined)
      await run.clean(settled?.of(inputs) ?? inputs, seconds !== undefined)
      progress.end()
      if (seconds === undefined) break
      if (run.inputs > before)
        process.stderr.write(
          `${new Date().toISOString()} ${counted(run.inputs - before, 'input')} cleaned; ${output} has ${counted(run.counts.accepted, 'article')}, ${run.counts.rejected} rejected\n`,
        )
      await setTimeout(1000 * seconds, undefined, { signal })
    }
    const lines = summaryLines(run.counts, read, (performance.now() - start) / 1000)
    if (options.duplicates !== undefined) {
      const found = await openDuplicates(store, { readOnly: true })
      lines.push(`${foundLine(found)}; in ${store}`)
      found.close()
    }
    if (run.counts.rejected > 0) process.exitCode = 1
    process.stderr.write(`${[...lines, `written to         ${output}`].join('\n')}\n`)
  } catch (error) {
    progress.end()
    if (!signal.aborted) throw withAdvice(error as NodeJS.ErrnoException, output)
    if (error instanceof StoppedError) process.stderr.write(`${error.message}\n`)
    else if ((error as Error).name !== 'AbortError') throw error
    // Watching ends no other way.
    if (seconds === undefined) process.exitCode = 1
  } finally {
    await run.close()
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal)
  }
}

function withAdvice(error: NodeJS.ErrnoException, output: string): Error {
  if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT' && error.code !== 'EFBIG') return error
  return new Error(`The disk is full. What ${output} holds is safe: make room, and the same call goes on with it.`, { cause: error })
}
