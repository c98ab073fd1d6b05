/** Reading damaged files again and again, for a bounded time. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'vitest'
import { temporaryFolder } from './cli.ts'
import { damaged, type Random, randomOf } from './mutate.ts'

/** So many seconds each reader is fuzzed. */
export const SECONDS = Number(process.env['NAQI_FUZZ_SECONDS'] ?? 1.5)
/** The seed of the first run; each next one has the next number. The same ones, unless others are asked for. */
const SEED = Number(process.env['NAQI_FUZZ_SEED'] ?? 1)

/** Longer than this no damaged file of some kilobytes is read, in ms. */
const PATIENCE = 10_000
/** So much more memory than at the beginning is never taken, in bytes. */
const MEMORY = 600e6

/** What an engine says of a program that did not expect its input. */
const INTERNAL =
  /Cannot (?:read|set|destructure|convert|mix)|is not (?:a function|iterable|defined|a constructor)|(?:of|is) undefined|undefined is|Maximum call stack|Invalid (?:array|string|typed array|code point)|out of (?:range|bounds|memory)|\bof null\b|ERR_/

/** Files as they should be, by the name of each. */
export type Files = Readonly<Record<string, string | Uint8Array>>

export interface Reader {
  readonly files: Files | (() => Promise<Files>)
  /**
   * Reads a file to its end.
   *
   * @param path
   *   The file.
   * @param stream
   *   The same bytes, in pieces of any size.
   * @returns
   *   What it says of what it could not read.
   */
  readonly read: (path: string, stream: () => Readable) => Promise<readonly string[]> | readonly string[]
  /** What it may throw; nothing else. */
  readonly may?: readonly (abstract new (
    ...given: never
  ) => Error)[]
  /** Makes a checksum fit again: damage alone would get no further. */
  readonly repair?: (bytes: Buffer) => Buffer
}

/** A stream of bytes in pieces of any size. */
function inPieces(bytes: Buffer, random: Random): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; ) {
        const size = 1 + random(random(2) === 0 ? 50 : 20_000)
        yield bytes.subarray(at, at + size)
        at += size
      }
    })(),
  )
}

/** What a read gives, if it ends in time. */
async function inTime<Value>(work: Promise<Value> | Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`has not ended after ${PATIENCE / 1000} s`)), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Reads damaged files until the time is over. Whatever is in them, a reader says in words what is wrong: by what it
 * returns or by an error of its own.
 */
export async function fuzz({ files, read, may = [], repair = (bytes) => bytes }: Reader): Promise<void> {
  const folder = temporaryFolder()
  const given = Object.entries(typeof files === 'function' ? await files() : files)
  const valid = given.map(([name, content]) => ({ path: join(folder, name), bytes: Buffer.from(content as Uint8Array) }))
  for (const { path, bytes } of valid) {
    writeFileSync(path, bytes)
    expect((await read(path, () => Readable.from([bytes]))).filter((message) => INTERNAL.test(message))).toEqual([])
  }
  const { rss } = process.memoryUsage()
  const end = performance.now() + SECONDS * 1000
  for (let seed = SEED; performance.now() < end; seed++) {
    const random = randomOf(seed)
    const { path, bytes } = valid[random(valid.length)] as (typeof valid)[number]
    const bad = repair(damaged(bytes, random))
    writeFileSync(path, bad)
    const run = `NAQI_FUZZ_SEED=${seed}, ${path}`
    try {
      const messages = await inTime(read(path, () => inPieces(bad, random)))
      expect(messages.filter((message) => INTERNAL.test(message))).toEqual([])
    } catch (error) {
      const { message } = error as Error
      if (INTERNAL.test(message) || !may.some((kind) => error instanceof kind)) throw new Error(`${run}: ${message}`, { cause: error })
    }
  }
  expect(process.memoryUsage().rss - rss).toBeLessThan(MEMORY)
}
