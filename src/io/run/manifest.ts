/** The manifest of a run: all that it has made, of what, and how, for whoever takes it from here. It follows from the journal. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Counts } from '../../counts.ts'
import { type Digest, digestOf, replaceFile } from './files.ts'
import { type Identity, RUN_VERSION, type RunState, type ShardEntry } from './journal.ts'
import { MANIFEST } from './layout.ts'

export interface RunManifest extends Identity {
  readonly 'naqi-run': number
  /** Each once, as it was when it was cleaned last. */
  readonly inputs: readonly (Digest & { readonly path: string; readonly items: number })[]
  /** in = out + rejected */
  readonly counts: Omit<Counts, 'accepted'> & { readonly in: number; readonly out: number }
  readonly shards: readonly ShardEntry[]
  readonly files: readonly (Digest & { readonly name: string })[]
}

/** Writes the manifest of a run whose generations are all cleaned. `files`: those beside the shards, from the run folder. */
export async function writeManifest(
  folder: string,
  { identity, generations, shards, at }: RunState,
  files: readonly string[],
): Promise<void> {
  const inputs = new Map<string, RunManifest['inputs'][number]>()
  for (const { inputs: planned, items } of generations)
    for (const [index, { path, bytes, sha256 }] of planned.entries()) inputs.set(path, { path, bytes, sha256, items: items[index] ?? 0 })
  const { accepted: out, ...counts } = at.counts
  const manifest: RunManifest = {
    'naqi-run': RUN_VERSION,
    ...identity,
    inputs: [...inputs.values()],
    counts: { in: out + counts.rejected, out, ...counts },
    shards,
    files: await Promise.all(files.map(async (name) => ({ name, ...(await digestOf(join(folder, name))) }))),
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const path = join(folder, MANIFEST)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  await replaceFile(path, text)
}
