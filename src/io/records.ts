/** Reading records as they are: files of JSON lines that `naqi clean` has written, line by line. */
import type { Rejection } from '../pipeline.ts'
import type { CutOptions } from './cut.ts'
import { InputError, resolveInputs } from './inputs.ts'
import { readObjects } from './read.ts'
import type { ArticleRecord } from './record-schema.ts'
import { recordOfLine } from './source.ts'

/** A record with its place, or why there is none. */
export type RecordReading = { readonly record: ArticleRecord; readonly place: string } | { readonly rejection: Rejection }

const NO_RECORDS = 'is no file of records. Clean it first: naqi clean <inputs> -o clean.jsonl'
/** Reasons for which nothing that follows is likely to be a record. */
const NEVER_CLEANED = /^is no (?:file of records|record:|JSON)/

/**
 * Reads records. Their stages are not run again, and their sources may be left out.
 *
 * @param inputs
 *   Files of JSON lines (also `.gz`, `.zst`), folders, globs, `-` for standard input.
 * @returns
 *   Each record as it was written, or its rejection, in order.
 * @throws InputError
 *   If an input names nothing, or if what comes first is no record: it was not cleaned.
 */
export async function* readRecords(inputs: readonly string[], options: CutOptions = {}): AsyncGenerator<RecordReading> {
  let isFirst = true
  for (const input of await resolveInputs(inputs)) {
    const readings = readObjects(input, options, (value, place) => ({ record: recordOfLine(value), place }), NO_RECORDS)
    for await (const reading of readings) {
      if (isFirst && 'rejection' in reading && NEVER_CLEANED.test(reading.rejection.reason))
        throw new InputError(`${reading.rejection.place} ${reading.rejection.reason}`)
      isFirst = false
      yield reading
    }
  }
}
