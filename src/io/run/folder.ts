/**
 * The run folder: a run that may be killed at any moment and goes on where it was, and to which more is added later.
 *
 *     run/
 *       shards/00000.jsonl …   the records
 *       rejected.jsonl         what became no record, with its place and the reason
 *       table.jsonl            what was learned, and `learned-N.part.jsonl.gz`, from which learning goes on
 *       manifest.json          what all of it is, and of what it was made
 *       journal.jsonl          how far it is
 *
 * Inputs that come later are a generation of their own: shards that are whole stay as they are, but for passes over all.
 */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addCounts, type Counts, itemsCounted, noCounts } from '../../counts.ts'
import { type LearnedPage, Learner } from '../../learning/learner.ts'
import { isBelieved, type Table } from '../../learning/table.ts'
import { type Input, InputError } from '../inputs.ts'
import type { Item } from '../item.ts'
import type { Outcome } from '../outcome.ts'
import { readPart, readTable, writeTable } from '../table.ts'
import { versions } from '../versions.ts'
import { jsonLine } from '../write.ts'
import { AppendedFile } from './appended.ts'
import { Cutter } from './cutter.ts'
import { syncFolder } from './files.ts'
import { type Generation, type Identity, Journal } from './journal.ts'
import { isRunFolder, REJECTED, TABLE } from './layout.ts'
import { lock } from './lock.ts'
import { writeManifest } from './manifest.ts'
import { type Pass, runPass, settleShards } from './pass.ts'
import { plan, verify } from './plan.ts'
import { ShardWriter } from './shards.ts'

/** What a run does with items. Its results are in their order. */
export interface RunWork {
  /** What a learner takes of them; without it nothing is learned. */
  readonly draw?: (items: AsyncIterable<Item>) => AsyncIterable<readonly LearnedPage[]>
  /** `table` is what was learned, if there is anything to believe in it. */
  readonly clean: (items: AsyncIterable<Item>, table: Table | undefined) => AsyncIterable<Outcome>
}

export interface FolderOptions {
  /** Plain data: all that the records depend on besides inputs and versions. A run with others is refused. */
  readonly options: Readonly<Record<string, unknown>>
  readonly work: RunWork
  /** The largest article, in bytes. */
  readonly maxBytes: number
  /** A shard that has so many articles is whole. */
  readonly shardArticles: number
  /** Whether outcomes are members of gzip. */
  readonly gzip: boolean
  /** They go over all records in this order, each time there are more. */
  readonly passes?: readonly Pass[]
  /** Ends the run when what is in work is done; the same run goes on later. */
  readonly signal?: AbortSignal
  /** Called before inputs of so many bytes are learned from, and before they are cleaned. */
  readonly onPhase?: (phase: 'learning' | 'cleaning', bytes: number) => void
  readonly onBytes?: (bytes: number) => void
  readonly onOutcome?: (outcome: Outcome) => void
}

/** That a run was told to end before its end. */
export class StoppedError extends Error {
  override name = 'StoppedError'
}

/** So many batches are cleaned from one durable moment to the next. */
const BATCHES = 8
const partOf = (generation: number): string => `learned-${generation}.part.jsonl.gz`

export class RunFolder {
  readonly #folder: string
  readonly #options: FolderOptions
  readonly #journal: Journal
  readonly #unlock: () => void

  private constructor(folder: string, options: FolderOptions, journal: Journal, unlock: () => void) {
    this.#folder = folder
    this.#options = options
    this.#journal = journal
    this.#unlock = unlock
  }

  /**
   * Opens a run, or begins one.
   *
   * @throws LockError
   *   If another process works in the folder.
   * @throws InputError
   *   If it was begun with other options or another version, or holds anything else.
   */
  static async open(folder: string, options: FolderOptions): Promise<RunFolder> {
    await mkdir(folder, { recursive: true })
    if (!isRunFolder(folder) && readdirSync(folder).some((file) => !file.startsWith('lock-')))
      throw new InputError(`${folder} holds something else than a run. Name a new folder, or a file: -o ${join(folder, 'clean.jsonl')}`)
    const unlock = lock(folder)
    try {
      const identity: Identity = { versions: versions(), options: JSON.parse(JSON.stringify(options.options)) }
      const journal = await Journal.open(folder, identity)
      refuseOther(folder, journal.state.identity, identity)
      return new RunFolder(folder, options, journal, unlock)
    } catch (error) {
      unlock()
      throw error
    }
  }

  /** What became of all articles of the run. */
  get counts(): Counts {
    return this.#journal.state.at.counts
  }

  /** How many inputs there are, each counted as often as it has grown. */
  get inputs(): number {
    return this.#journal.state.generations.reduce((sum, { inputs }) => sum + inputs.length, 0)
  }

  /**
   * Cleans what was begun to its end, then what is new of inputs.
   *
   * @param isGrowing
   *   Whether inputs may be written to meanwhile: then of a `.jsonl` only whole lines are taken.
   * @throws InputError
   *   If an input has changed that was cleaned, or that is about to be.
   * @throws StoppedError
   *   If the signal said so.
   */
  async clean(inputs: readonly Input[], isGrowing = false): Promise<void> {
    const { generations } = this.#journal.state
    await settleShards(this.#folder, this.#journal)
    const begun = generations.at(-1)
    if (begun !== undefined && !begun.isCleaned) {
      await verify(this.#folder, begun.inputs)
      await this.#finish(begun)
    }
    const planned = await plan(this.#folder, inputs, generations, isGrowing)
    if (planned.length > 0) {
      await this.#journal.note({ inputs: planned })
      await this.#finish(generations.at(-1) as Generation)
    }
    const last = generations.at(-1)
    if (last !== undefined) for (const pass of this.#options.passes ?? []) await runPass(this.#folder, this.#journal, pass, last)
    await this.#journal.compact()
    const files = [REJECTED, TABLE].filter((name) => existsSync(join(this.#folder, name)))
    await writeManifest(this.#folder, this.#journal.state, files)
  }

  /** Lets go of the folder. */
  async close(): Promise<void> {
    await this.#journal.close()
    this.#unlock()
  }

  #checkStopped(): void {
    if (this.#options.signal?.aborted) throw new StoppedError(`Stopped. The same call goes on with ${this.#folder} where it is.`)
  }

  #begin(phase: 'learning' | 'cleaning', { inputs, items }: Generation): void {
    this.#options.onPhase?.(
      phase,
      inputs.slice(items.length).reduce((sum, { bytes }) => sum + bytes, 0),
    )
  }

  async #finish(generation: Generation): Promise<void> {
    const table = await this.#learned(generation)
    const folder = this.#folder
    const journal = this.#journal
    const { gzip, shardArticles, work, onOutcome } = this.#options
    this.#begin('cleaning', generation)
    const { item, shardBytes, shardArticles: begun, rejectedBytes, counts: before } = journal.state.at
    const cutter = new Cutter(folder, generation, item, this.#options)
    const shards = await ShardWriter.open(folder, gzip ? '.jsonl.gz' : '.jsonl', journal.state.shards, shardBytes, begun)
    const rejects = await AppendedFile.open(join(folder, REJECTED), rejectedBytes)
    const counts = noCounts()
    addCounts(counts, before)
    let finished: number[] = []
    let batches = 0
    const note = async (isEnd: boolean, isCleaned = false): Promise<void> => {
      const shard = isEnd ? await shards.end() : undefined
      await shards.sync()
      await rejects.sync()
      const at = { item: cutter.item, shardBytes: shards.bytes, shardArticles: shards.articles, rejectedBytes: rejects.bytes, counts }
      await journal.note({ finished, ...(shard !== undefined && { shard }), at, ...(isCleaned && { cleaned: true }) })
      finished = []
      batches = 0
    }
    try {
      for await (const outcome of work.clean(cutter.items(), table)) {
        await shards.write(outcome.output, outcome.counts.accepted)
        if (outcome.rejections.length > 0) await rejects.append(outcome.rejections.map(jsonLine).join(''))
        addCounts(counts, outcome.counts)
        finished.push(...cutter.done(itemsCounted(outcome.counts)))
        onOutcome?.(outcome)
        batches++
        if (shards.articles >= shardArticles) await note(true)
        else if (batches >= BATCHES || this.#options.signal?.aborted) await note(false)
        this.#checkStopped()
      }
      finished.push(...cutter.done(0))
      // What was cleaned is what was planned: no one has written to it meanwhile.
      await verify(folder, generation.inputs)
      await note(true, true)
    } finally {
      await shards.close()
      await rejects.close()
    }
  }

  /** What was learned of all generations up to this one. */
  async #learned(generation: Generation): Promise<Table | undefined> {
    const { draw } = this.#options.work
    if (draw === undefined) return undefined
    const number = this.#journal.state.generations.indexOf(generation)
    const path = (name: string): string => join(this.#folder, name)
    if (!generation.isLearned) {
      const learner = new Learner()
      if (number > 0) await readPart(path(partOf(number - 1)), learner)
      this.#begin('learning', generation)
      const cutter = new Cutter(this.#folder, generation, this.#journal.state.at.item, this.#options)
      for await (const pages of draw(cutter.items())) {
        for (const page of pages) learner.addPage(page)
        this.#checkStopped()
      }
      await writeTable(path(partOf(number)), learner)
      await writeTable(path(TABLE), learner.table())
      for (const name of [partOf(number), TABLE]) await syncFile(path(name))
      await syncFolder(this.#folder)
      await this.#journal.note({ learned: true })
    }
    await rm(path(partOf(number - 1)), { force: true })
    const table = await readTable(path(TABLE))
    return isBelieved(table) ? table : undefined
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Refuses to go on with other options, or another naqi, than a run was begun with. */
function refuseOther(folder: string, begun: Identity, now: Identity): void {
  const differences = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => `${name} was ${JSON.stringify(before[name]) ?? 'not given'}, and is ${JSON.stringify(after[name]) ?? 'not given'}`)
  const options = differences(begun.options, now.options)
  if (options.length > 0)
    throw new InputError(
      `${folder} was begun with other options:\n  ${options.join('\n  ')}\nGo on with those, or clean into a new folder: the records of a run are of one kind.`,
    )
  const other = differences(begun.versions, now.versions)
  if (other.length > 0)
    throw new InputError(
      `${folder} was begun by another naqi:\n  ${other.join('\n  ')}\nGo on with that one, or clean all into a new folder: the records of a run are of one kind.`,
    )
}
