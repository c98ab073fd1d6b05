/** Passes over all records of a run, once they are cleaned: what is found out over many articles is written into their shards. */
import { existsSync, readdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppendedFile } from './appended.ts'
import { digestOf, syncFolder } from './files.ts'
import type { Generation, Journal } from './journal.ts'
import { SHARDS } from './layout.ts'

/** A shard that is written anew. */
export interface NewShard {
  /** Its number, from 0. */
  readonly shard: number
  readonly articles: number
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface Pass {
  readonly name: string
  /**
   * Goes over all shards, each time the run has got more. If it is killed it is run again from its beginning, over
   * shards that it has written itself, too: it has to write the same then.
   *
   * @param shards
   *   Their paths, in order.
   * @returns
   *   Those that are to change, each at most once.
   */
  readonly run: (shards: readonly string[]) => AsyncIterable<NewShard>
}

const TEMPORARY = '.tmp'

/** Ends what a process that was killed has begun: a new shard that the journal knows takes its place, any other goes. */
export async function settleShards(folder: string, { state }: Journal): Promise<void> {
  if (!existsSync(join(folder, SHARDS))) return
  for (const file of readdirSync(join(folder, SHARDS)).filter((name) => name.endsWith(TEMPORARY))) {
    const path = join(folder, SHARDS, file)
    const name = `${SHARDS}/${file.slice(0, -TEMPORARY.length)}`
    const { sha256 } = await digestOf(path)
    if (state.shards.some((shard) => shard.name === name && shard.sha256 === sha256)) await rename(path, join(folder, name))
    else await rm(path)
  }
  await syncFolder(join(folder, SHARDS))
}

/** Runs a pass over the shards of a run, unless it was run since the last generation. */
export async function runPass(folder: string, journal: Journal, { name, run }: Pass, generation: Generation): Promise<void> {
  if (generation.passed.includes(name)) return
  const { shards } = journal.state
  for await (const { shard, articles, bytes } of run(shards.map((entry) => join(folder, entry.name)))) {
    const entry = shards[shard]
    if (entry === undefined) throw new RangeError(`The pass ${name} writes shard ${shard} of ${shards.length}.`)
    const path = join(folder, entry.name)
    const file = await AppendedFile.open(path + TEMPORARY, 0)
    try {
      for await (const piece of bytes) await file.append(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    // Known first, then in its place: killed between the two, it is put there when the run goes on.
    await journal.note({ anew: { shard, entry: { name: entry.name, articles, ...file.digest } } })
    await rename(path + TEMPORARY, path)
    await syncFolder(join(folder, SHARDS))
  }
  await journal.note({ passed: name })
}
