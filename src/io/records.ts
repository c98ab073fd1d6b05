/** Reading whole records as they were written: files of JSON lines of `naqi clean`. (`readRecords` reads what is said of names.) */
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import type { Rejection } from '../pipeline.ts'
import { decompressed } from './decompress.ts'
import { InputError, resolveInputs } from './inputs.ts'
import { byteLines } from './lines.ts'
import { MAX_BYTES, type ReadOptions } from './read.ts'
import { type ArticleRecord, RECORD_VERSION, recordSchema } from './record.ts'
import { attempt, tooLarge } from './reject.ts'
import { parseLine } from './source.ts'

/** A record with its place, or why there is none. */
export type RecordReading = { readonly record: ArticleRecord; readonly place: string } | { readonly rejection: Rejection }

/** What is checked: the fields that others read. Edits are many, and are read by `fromRecord` alone, which checks them. */
const { id, url, site, lang, title, text, blocks, meta, entities } = recordSchema.shape
const readSchema = z.looseObject({ id, url, site, lang, title, text, blocks, meta, entities })

const CLEAN_FIRST = 'Clean it first: naqi clean <inputs> | naqi index - -o corpus.db'

function recordOf(bytes: Uint8Array): ArticleRecord {
  const value = parseLine(bytes)
  if (!('naqi' in value)) throw new Error(`is no record: it has no "naqi". ${CLEAN_FIRST}`)
  if (value['naqi'] !== RECORD_VERSION)
    throw new Error(
      `is a record of version ${JSON.stringify(value['naqi'])}; this naqi reads version ${RECORD_VERSION}. Clean its source again`,
    )
  const checked = readSchema.safeParse(value)
  if (checked.success) return value as ArticleRecord
  const problems = checked.error.issues.map(({ path, message }) => `"${path.join('.')}": ${message}`)
  throw new Error(`is no valid record: ${problems.join('; ')}`)
}

/**
 * Reads records.
 *
 * @param inputs
 *   Files of JSON lines (also `.gz`, `.zst`), folders, globs, `-` for standard input.
 * @returns
 *   Each record as it was written, or its rejection, in order.
 * @throws InputError
 *   If an input names nothing, or if what comes first is no record: it was not cleaned.
 */
export async function* readArticleRecords(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<RecordReading> {
  const { maxBytes = MAX_BYTES, stdin = process.stdin, onBytes } = options
  let isFirst = true
  for (const input of await resolveInputs(inputs)) {
    if (/\.(?:txt|x?html?|warc|wet)(?:\.(?:gz|zst))?$/i.test(input.path))
      throw new InputError(`${input.place} is no file of records. ${CLEAN_FIRST}`)
    const stream = input.path === '-' ? stdin : createReadStream(input.path, { highWaterMark: 256 * 1024 })
    const counted = (async function* () {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        onBytes?.(chunk.length)
        yield chunk
      }
    })()
    try {
      for await (const { number, bytes, length } of byteLines(await decompressed(counted, input.path), maxBytes)) {
        const place = `${input.place}:${number}`
        if (bytes?.length === 0) continue
        const reading =
          bytes === undefined
            ? { rejection: { place, reason: tooLarge(length, maxBytes) } }
            : attempt(place, bytes, () => ({ record: recordOf(bytes), place }))
        if (isFirst && 'rejection' in reading && /"naqi"|no JSON/.test(reading.rejection.reason))
          throw new InputError(`${place} ${reading.rejection.reason}`)
        isFirst = false
        yield reading
      }
    } catch (error) {
      if (error instanceof InputError) throw error
      yield { rejection: { place: input.place, reason: (error as Error).message } }
    }
  }
}
