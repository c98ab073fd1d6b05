/** Duplicates among the records of files that are written already: what is left for when the last article is known. */

import { sketchOf } from '../duplicates/sketch.ts'
import { droppedReason } from '../duplicates/table.ts'
import type { Rejection } from '../pipeline.ts'
import type { DuplicateStore } from './duplicates.ts'
import { withDuplicates } from './record.ts'
import { readRecords } from './records.ts'
import { fileSink, type Sink } from './write.ts'

/** What becomes of a copy: its record says of which article it is one, or it is rejected. */
export const POLICIES = ['mark', 'drop'] as const
export type Policy = (typeof POLICIES)[number]

/** What was read whole may be larger when it is written. */
const ANY_SIZE = { maxBytes: Number.POSITIVE_INFINITY }

/** Adds the records of files to a store, and makes its clusters. */
export async function addFiles(paths: readonly string[], store: DuplicateStore): Promise<void> {
  for await (const reading of readRecords(paths, ANY_SIZE)) {
    if ('rejection' in reading) throw unreadable(reading.rejection)
    store.add(sketchOf(reading.record))
  }
  store.finish()
}

/**
 * Writes a file of records anew, each with what a store tells of its copies: as the stage `duplicates` does, without
 * reading the articles again. The file is replaced as a whole or not at all.
 *
 * @param rejects
 *   Takes the copies that are dropped.
 * @returns
 *   How many were dropped.
 */
export async function markFile(
  path: string,
  store: DuplicateStore,
  policy: Policy,
  rejects: Pick<Sink<Rejection>, 'write'>,
): Promise<number> {
  const sink = fileSink(path)
  let dropped = 0
  try {
    for await (const reading of readRecords([path], ANY_SIZE)) {
      if ('rejection' in reading) throw unreadable(reading.rejection)
      const { record } = reading
      const found = store.find(record.id)
      if (policy === 'drop' && found !== undefined && 'duplicateOf' in found) {
        dropped++
        const { id, raw } = record
        await rejects.write({ place: id, id, reason: droppedReason(found.duplicateOf), ...(raw !== undefined && { raw }) })
      } else await sink.write(withDuplicates(record, found))
    }
    await sink.close()
  } catch (error) {
    await sink.abort()
    throw error
  }
  return dropped
}

/** What was just written cannot be read. */
const unreadable = ({ place, reason }: Rejection): Error => new Error(`${place} ${reason}: it was changed while it was written.`)
