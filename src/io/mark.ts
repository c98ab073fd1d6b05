/** Duplicates among the records of files that are written already: what is left for when the last article is known. */

import type { Duplicates } from '../article/duplicates.ts'
import { sketchOf } from '../duplicates/sketch.ts'
import { droppedReason } from '../duplicates/table.ts'
import type { Rejection } from '../pipeline.ts'
import type { DuplicateStore } from './duplicates/duplicates.ts'
import { withDuplicates } from './record.ts'
import type { ArticleRecord } from './record-schema.ts'
import { readRecords } from './records.ts'
import { fileSink, type Sink } from './write.ts'

/** What becomes of a copy: its record says of which article it is one, or it is rejected. */
export const POLICIES = ['mark', 'drop'] as const
export type Policy = (typeof POLICIES)[number]

/** What was read whole may be larger when it is written. */
export const ANY_SIZE = { maxBytes: Number.POSITIVE_INFINITY }

/** Adds the records of files to a store, and makes its clusters. */
export async function addFiles(paths: readonly string[], store: DuplicateStore): Promise<void> {
  for await (const reading of readRecords(paths, ANY_SIZE)) {
    if ('rejection' in reading) throw unreadable(reading.rejection)
    store.add(sketchOf(reading.record))
  }
  store.finish()
}

/** A record with what is known of its copies; if it is a copy and those are dropped, its rejection, with its id for a place. */
export function marked(
  record: ArticleRecord,
  found: Duplicates | undefined,
  policy: Policy,
): { readonly record: ArticleRecord } | { readonly rejection: Rejection } {
  if (policy === 'mark' || found === undefined || 'copies' in found) return { record: withDuplicates(record, found) }
  const { id, raw } = record
  return { rejection: { place: id, id, reason: droppedReason(found.duplicateOf), ...(raw !== undefined && { raw }) } }
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
      const made = marked(record, store.find(record.id), policy)
      if ('rejection' in made) {
        dropped++
        await rejects.write(made.rejection)
      } else await sink.write(made.record)
    }
    await sink.close()
  } catch (error) {
    await sink.abort()
    throw error
  }
  return dropped
}

/** What was just written cannot be read. */
export const unreadable = ({ place, reason }: Rejection): Error => new Error(`${place} ${reason}: it was changed while it was written.`)
