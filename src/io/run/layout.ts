/** Where what stands in a run folder, for those who read it. */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { RunManifest } from './manifest.ts'

export const JOURNAL = 'journal.jsonl'
export const MANIFEST = 'manifest.json'
export const SHARDS = 'shards'
export const REJECTED = 'rejected.jsonl'
export const TABLE = 'table.jsonl'

/** How the journal of a run begins. */
const BEGINNING = '{"naqi-run":'

/** Whether a folder is that of a run. */
export function isRunFolder(folder: string): boolean {
  const path = join(folder, JOURNAL)
  if (!existsSync(path)) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(BEGINNING.length)
    const length = readSync(file, head, 0, head.length, 0)
    // Its first line may be torn.
    return BEGINNING.startsWith(head.toString('latin1', 0, length))
  } finally {
    closeSync(file)
  }
}

/** The paths of a run's shards, in their order: those of the generations that have ended; undefined if none has. */
export function shardPaths(folder: string): string[] | undefined {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return undefined
  const { shards } = JSON.parse(readFileSync(path, 'utf8')) as RunManifest
  return shards.map(({ name }) => join(folder, name))
}
