/**
 * The journal of a run folder: JSON lines, each of which says what is durable. Its first line tells what the run is; what
 * a torn last line would have told has not happened.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addCounts, type Counts, noCounts } from '../../counts.ts'
import { InputError } from '../inputs.ts'
import { jsonLine } from '../write.ts'
import { AppendedFile } from './appended.ts'
import { type Digest, replaceFile } from './files.ts'
import { JOURNAL } from './layout.ts'

/** The version of a run folder, in the field `naqi-run` of its journal and its manifest. */
export const RUN_VERSION = 1

/** What a run is, besides its inputs: in it nothing may change while it goes on. */
export interface Identity {
  /** Of naqi, of its record, and digests of the code and of the data that ship with it. */
  readonly versions: Readonly<Record<string, string | number>>
  /** Plain data by the names of options; of files their digests. */
  readonly options: Readonly<Record<string, unknown>>
}

/** An input as it was when it was planned to be cleaned. */
export interface PlannedInput extends Digest {
  /** From the run folder. */
  readonly path: string
  /** Its place in messages, and the id of an article that is all of it. */
  readonly place: string
  readonly id: string
  /** When it was changed last, in milliseconds: while size and time are the same, its bytes are taken to be. */
  readonly modified: number
  /** So many of its first items were cleaned before: it has grown. */
  readonly skip: number
}

export interface ShardEntry extends Digest {
  /** From the run folder. */
  readonly name: string
  readonly articles: number
}

/** What is durable of a generation that is being cleaned. */
export interface Checkpoint {
  /** So many items of the input in work. */
  readonly item: number
  /** Of the shard that is open, and of the rejects. */
  readonly shardBytes: number
  readonly shardArticles: number
  readonly rejectedBytes: number
  /** Of the whole run. */
  readonly counts: Counts
}

/** One line behind the first: what it has holds from then on. */
export interface Entry {
  /** A generation begins: these inputs are to be cleaned, in this order. */
  readonly inputs?: readonly PlannedInput[]
  /** The generation's table is learned. */
  readonly learned?: true
  /** How many items each of the next inputs has: they are cleaned. */
  readonly finished?: readonly number[]
  /** A shard is whole. */
  readonly shard?: ShardEntry
  readonly at?: Checkpoint
  /** The generation is cleaned. */
  readonly cleaned?: true
  /** A shard, by its number, is about to be put in the place of the one there was. */
  readonly anew?: { readonly shard: number; readonly entry: ShardEntry }
  /** A pass has gone over all shards. */
  readonly passed?: string
}

export interface Generation {
  readonly inputs: readonly PlannedInput[]
  isLearned: boolean
  isCleaned: boolean
  /** How many items each input has, of those that are cleaned. */
  readonly items: number[]
  /** The passes that have gone over the shards since. */
  readonly passed: string[]
}

/** All that a journal tells. */
export interface RunState {
  readonly identity: Identity
  readonly generations: Generation[]
  readonly shards: ShardEntry[]
  at: Checkpoint
}

const BEGIN: Checkpoint = { item: 0, shardBytes: 0, shardArticles: 0, rejectedBytes: 0, counts: noCounts() }

function take(state: RunState, { inputs, learned, finished, shard, at, cleaned, anew, passed }: Entry): void {
  if (inputs !== undefined) {
    state.generations.push({ inputs, isLearned: false, isCleaned: false, items: [], passed: [] })
    state.at = { ...state.at, item: inputs[0]?.skip ?? 0 }
  }
  const generation = state.generations.at(-1)
  if (generation === undefined) return
  if (learned) generation.isLearned = true
  if (finished !== undefined) generation.items.push(...finished)
  if (shard !== undefined) state.shards.push(shard)
  if (at !== undefined) state.at = { ...at, counts: sum(at.counts) }
  if (cleaned) generation.isCleaned = true
  if (anew !== undefined) state.shards[anew.shard] = anew.entry
  if (passed !== undefined) generation.passed.push(passed)
}

/** Counts that were JSON. */
function sum(counts: Counts): Counts {
  const all = noCounts()
  addCounts(all, counts)
  return all
}

export class Journal {
  readonly #path: string
  readonly state: RunState
  #file: AppendedFile

  private constructor(path: string, state: RunState, file: AppendedFile) {
    this.#path = path
    this.state = state
    this.#file = file
  }

  /** Opens the journal of a folder; without one, or with one whose first line is torn, one begins with `identity`. */
  static async open(folder: string, identity: Identity): Promise<Journal> {
    const path = join(folder, JOURNAL)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    const lines = whole.split('\n').slice(0, -1)
    const [head, ...entries] = lines.map((line, index) => parse(path, line, index))
    if (head !== undefined && head['naqi-run'] !== RUN_VERSION)
      throw new InputError(
        `${folder} is a run of version ${JSON.stringify(head['naqi-run'])}; this naqi goes on with version ${RUN_VERSION}. Begin in a new folder.`,
      )
    const { versions, options } = (head ?? identity) as Identity
    const state: RunState = { identity: { versions, options }, generations: [], shards: [], at: BEGIN }
    for (const entry of entries) take(state, entry as Entry)
    const journal = new Journal(path, state, await AppendedFile.open(path, Buffer.byteLength(whole)))
    if (head === undefined) await journal.#append(jsonLine({ 'naqi-run': RUN_VERSION, versions, options }))
    return journal
  }

  async #append(line: string): Promise<void> {
    await this.#file.append(line)
    await this.#file.sync()
  }

  /** Writes down what is durable. When this returns, that it is is durable too. */
  async note(entry: Entry): Promise<void> {
    const line = jsonLine(entry)
    await this.#append(line)
    take(this.state, JSON.parse(line))
  }

  /** Leaves what tells of no more than a moment of a generation that has passed: the same run has the same journal, however often it was killed. */
  async compact(): Promise<void> {
    const { identity, generations, shards, at } = this.state
    const entries: Entry[] = generations.flatMap(({ inputs, isLearned, isCleaned, items, passed }) => [
      { inputs, ...(isLearned && { learned: true }), finished: items, ...(isCleaned && { cleaned: true }) },
      ...passed.map((name) => ({ passed: name })),
    ])
    const lines = [{ 'naqi-run': RUN_VERSION, ...identity }, ...entries, ...shards.map((shard) => ({ shard })), { at }]
    const text = lines.map(jsonLine).join('')
    if (createHash('sha256').update(text).digest('hex') === this.#file.digest.sha256) return
    await this.#file.close()
    await replaceFile(this.#path, text)
    this.#file = await AppendedFile.open(this.#path, Buffer.byteLength(text))
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

function parse(path: string, line: string, index: number): Record<string, unknown> {
  try {
    return JSON.parse(line)
  } catch {
    throw new InputError(`${path}:${index + 1} is no line of a journal. Something else has changed it: begin again in a new folder.`)
  }
}
