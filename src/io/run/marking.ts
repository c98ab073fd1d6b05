/** Duplicates among the records of a run: a pass over its shards, each time there are more. */
import { isDeepStrictEqual } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type DuplicateStore, openDuplicates } from '../duplicates/duplicates.ts'
import { ANY_SIZE, addFiles, unreadable } from '../mark.ts'
import { withDuplicates } from '../record.ts'
import { readRecords } from '../records.ts'
import { jsonLine } from '../write.ts'
import type { Pass } from './pass.ts'

/** Whether a store tells other things of the records of a file than stand in them; how many they are. */
async function look(path: string, store: DuplicateStore): Promise<{ articles: number; isOther: boolean }> {
  let articles = 0
  let isOther = false
  for await (const reading of readRecords([path], ANY_SIZE)) {
    if ('rejection' in reading) throw unreadable(reading.rejection)
    articles++
    const { id, duplicateOf, copies } = reading.record
    isOther ||= !isDeepStrictEqual(
      store.find(id),
      duplicateOf !== undefined ? { duplicateOf } : copies !== undefined ? { copies } : undefined,
    )
  }
  return { articles, isOther }
}

/** Records of a shard that are written at once. */
const PIECE = 64

async function* anew(path: string, store: DuplicateStore): AsyncGenerator<Uint8Array> {
  const isZipped = path.endsWith('.gz')
  let lines: string[] = []
  const take = (): Uint8Array => {
    const bytes = Buffer.from(lines.join(''))
    lines = []
    return isZipped ? gzipSync(bytes) : bytes
  }
  for await (const reading of readRecords([path], ANY_SIZE)) {
    if ('rejection' in reading) throw unreadable(reading.rejection)
    lines.push(jsonLine(withDuplicates(reading.record, store.find(reading.record.id))))
    if (lines.length === PIECE) yield take()
  }
  if (lines.length > 0) yield take()
}

/** Marks the copies among all records of a run, by a store at a path, which grows with the run. */
export function markingPass(storePath: string): Pass {
  return {
    name: 'duplicates',
    async *run(shards) {
      const store = await openDuplicates(storePath)
      try {
        await addFiles(shards, store)
        for (const [shard, path] of shards.entries()) {
          const { articles, isOther } = await look(path, store)
          if (isOther) yield { shard, articles, bytes: anew(path, store) }
        }
      } finally {
        store.close()
      }
    },
  }
}
