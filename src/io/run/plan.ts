/** What of its inputs a run has yet to clean: those that it does not know, and what has grown at the end of those it knows. */
import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { type Input, InputError } from '../inputs.ts'
import { type Digest, digestOf } from './files.ts'
import type { Generation, PlannedInput } from './journal.ts'

/** How an input is found to be. */
type Found = { readonly is: 'same' } | { readonly is: 'grown' } | { readonly is: 'changed'; readonly how: string }

const LF = 0x0a
/** Their lines are articles each, and stay what they are when others come behind them. */
const GROWS = /\.(?:jsonl|ndjson)$/i
/** So many files are named in a message. */
const SHOWN = 5

const when = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** One byte of a file; undefined behind its end. */
async function byteAt(path: string, position: number): Promise<number | undefined> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, position)
    return bytesRead === 0 ? undefined : buffer[0]
  } finally {
    await file.close()
  }
}

/** How a file is, beside what it was when it was planned. */
export async function look(path: string, { bytes, modified, sha256 }: PlannedInput): Promise<Found> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return { is: 'changed', how: 'is gone' }
  if (stat.size === bytes && stat.mtimeMs === modified) return { is: 'same' }
  if (stat.size < bytes) return { is: 'changed', how: `had ${bytes} bytes, and has ${stat.size}` }
  if ((await digestOf(path, bytes)).sha256 !== sha256)
    return { is: 'changed', how: `has other bytes than it had; it was changed at ${when(stat.mtimeMs)}` }
  if (stat.size === bytes) return { is: 'same' }
  const isAtLine = bytes === 0 || (await byteAt(path, bytes - 1)) === LF || (await byteAt(path, bytes)) === LF
  if (GROWS.test(path) && isAtLine) return { is: 'grown' }
  return { is: 'changed', how: `had ${bytes} bytes, and has ${stat.size}; only .jsonl may grow, behind a whole line` }
}

/** Where an input of a run lies. */
export const pathOf = (folder: string, { path }: Pick<PlannedInput, 'path'>): string => join(folder, path)

/** What is taken of a file. One that may not be read is rejected when its turn comes. */
async function digestOfReadable(path: string, size: number, isGrowing: boolean): Promise<Digest> {
  try {
    return await digestOf(path, await extentOf(path, size, isGrowing))
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return { bytes: size, sha256: '' }
  }
}

/** How much of a file is taken, in bytes: all; while it is being written to, its whole lines. */
async function extentOf(path: string, size: number, isGrowing: boolean): Promise<number> {
  if (!isGrowing || !GROWS.test(path) || size === 0 || (await byteAt(path, size - 1)) === LF) return size
  let end = 0
  let at = 0
  for await (const chunk of createReadStream(path, { end: size - 1 }) as AsyncIterable<Uint8Array>) {
    const last = chunk.lastIndexOf(LF)
    if (last >= 0) end = at + last + 1
    at += chunk.length
  }
  return end
}

/**
 * Plans the next generation of a run.
 *
 * @param inputs
 *   What is named now.
 * @param known
 *   The generations that are cleaned.
 * @param isGrowing
 *   Whether the inputs may be written to meanwhile: then of a `.jsonl` only whole lines are taken.
 * @returns
 *   What is new of them, in their order; inputs of the run that are not named now are left alone.
 * @throws InputError
 *   If an input that was cleaned has changed.
 */
export async function plan(
  folder: string,
  inputs: readonly Input[],
  known: readonly Generation[],
  isGrowing: boolean,
): Promise<PlannedInput[]> {
  /** The last that is known of each path, and how many items it has. */
  const last = new Map<string, { input: PlannedInput; items: number }>()
  for (const { inputs, items } of known)
    for (const [index, input] of inputs.entries()) last.set(input.path, { input, items: items[index] ?? 0 })
  const planned: PlannedInput[] = []
  const changed: string[] = []
  for (const { path, place, id } of inputs) {
    if (path === '-')
      throw new InputError(
        'Standard input cannot be read again, and a run reads what it has not finished again. Write it into a file first.',
      )
    const from = relative(resolve(folder), resolve(path))
    const before = last.get(from)
    let skip = 0
    if (before !== undefined) {
      const found = await look(path, before.input)
      if (found.is === 'same') continue
      if (found.is === 'changed') {
        changed.push(`${place} ${found.how}`)
        continue
      }
      skip = before.items
    }
    const stat = statSync(path)
    if (!stat.isFile()) throw new InputError(`${place} is no file, and cannot be read again. Write what it gives into one first.`)
    const digest = await digestOfReadable(path, stat.size, isGrowing)
    if (digest.bytes === before?.input.bytes) continue
    const input = { path: from, place, id, ...digest, modified: stat.mtimeMs, skip }
    planned.push(input)
    // Named twice it is one input.
    last.set(from, { input, items: 0 })
  }
  refuseChanged(folder, changed)
  return planned
}

/**
 * Looks whether inputs are as they were planned.
 *
 * @throws InputError
 *   If one is not.
 */
export async function verify(folder: string, inputs: readonly PlannedInput[]): Promise<void> {
  const changed: string[] = []
  for (const input of inputs) {
    const found = await look(pathOf(folder, input), input)
    if (found.is === 'changed') changed.push(`${input.place} ${found.how}`)
  }
  refuseChanged(folder, changed)
}

function refuseChanged(folder: string, changed: readonly string[]): void {
  if (changed.length === 0) return
  const more = changed.length > SHOWN ? `\n  and ${changed.length - SHOWN} more` : ''
  throw new InputError(
    `Inputs of ${folder} have changed since they were cleaned:\n  ${changed.slice(0, SHOWN).join('\n  ')}${more}\nPut them back as they were, or clean all into a new folder.`,
  )
}
