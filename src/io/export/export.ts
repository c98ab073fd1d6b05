/** Exports: records to files that other engines load, with a manifest. */
import { KEY_VERSION } from '../../search/schema.ts'
import { packageText } from '../package.ts'
import type { ArticleRecord } from '../record-schema.ts'
import { RECORD_VERSION } from '../version.ts'
import { elasticsearch, opensearch } from './bulk.ts'
import { documentOf, Mender } from './document.ts'
import { ExportFiles } from './files.ts'
import { jsonl } from './jsonl.ts'
import type { Manifest } from './manifest.ts'
import { meilisearch } from './meilisearch.ts'
import { parquet } from './parquet.ts'
import { placeOf } from './place.ts'
import { postgresql } from './postgresql.ts'
import { type Exporter, Refusal, type Target, type Versions } from './target.ts'
import { text } from './text.ts'
import { typesense } from './typesense.ts'

/** The targets by their names. */
export const EXPORT_TARGETS = {
  elasticsearch,
  opensearch,
  postgresql,
  parquet,
  meilisearch,
  typesense,
  text,
  jsonl,
} as const satisfies Readonly<Record<string, Target>>

export type ExportTarget = keyof typeof EXPORT_TARGETS

export interface ExportOptions {
  readonly to: ExportTarget
  /** A folder, new, empty or an earlier export; of `parquet` and `jsonl` also a file, its manifest beside it. */
  readonly output: string
  /** The largest file of targets that load file by file, in bytes; absent: what the target's engine takes. */
  readonly chunkBytes?: number
  /** An article that is not in the export; without it the first of them throws. */
  readonly onRejected?: (id: string, reason: string) => void | Promise<void>
  readonly onProgress?: (articles: number) => void
}

const versionsOf = (): Versions => ({
  naqi: (JSON.parse(packageText('package.json')) as { version: string }).version,
  record: RECORD_VERSION,
  key: KEY_VERSION,
})

/** The target of a name. */
function targetOf(to: string): Target {
  if (Object.hasOwn(EXPORT_TARGETS, to)) return EXPORT_TARGETS[to as ExportTarget]
  throw new TypeError(`Unknown target ${JSON.stringify(to)}. The targets are ${Object.keys(EXPORT_TARGETS).join(', ')}.`)
}

/** What counts while an export is made. */
interface Tally {
  readonly ids: Set<string>
  entities: number
  rejected: number
}

/** Hands each article on, mended; what the target or a repeated id refuses is rejected. */
async function addAll(
  records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>,
  exporter: Exporter,
  mender: Mender,
  tally: Tally,
  { onRejected, onProgress }: ExportOptions,
): Promise<void> {
  const { ids } = tally
  for await (const given of records) {
    const record = mender.mend(given)
    try {
      if (ids.has(record.id)) throw new Refusal('has the id of an article before it. Keep one of the two, or give it another id')
      await exporter.write(documentOf(record), record)
      ids.add(record.id)
      tally.entities += record.entities.length
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (onRejected === undefined) throw new Error(`Article ${JSON.stringify(record.id)} ${error.message}.`)
      tally.rejected++
      await onRejected(record.id, error.message)
    }
    onProgress?.(ids.size)
  }
}

/**
 * Writes an export: all of its files and a manifest, or nothing.
 *
 * @param records
 *   Read once. Held in memory are the ids of all of them, and what a buffer or a row group takes. An article whose id
 *   stood before is rejected. Halves of characters and NUL become U+FFFD, and are counted.
 * @returns
 *   The manifest, as it was written. The same records and options are the same bytes.
 * @throws InputError
 *   Before the first record is read, if the output is a folder that is neither empty nor an export, or a file that the
 *   target cannot be.
 * @throws TypeError
 *   On an option that there is not.
 */
export async function exportRecords(
  records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>,
  options: ExportOptions,
): Promise<Manifest> {
  const { to, output, chunkBytes } = options
  const target = targetOf(to)
  if (chunkBytes !== undefined && !(Number.isInteger(chunkBytes) && chunkBytes > 0))
    throw new TypeError(`Option "chunkBytes": expected a number of bytes, got ${String(chunkBytes)}`)
  const { folder, fileName, manifestName, earlier } = placeOf(output, to, target)
  const versions = versionsOf()
  const limit = target.chunkBytes === undefined ? undefined : (chunkBytes ?? target.chunkBytes)
  const files = new ExportFiles(folder)
  const mender = new Mender()
  const tally: Tally = { ids: new Set(), entities: 0, rejected: 0 }
  try {
    const exporter = target.open(files, { chunkBytes: limit ?? Number.POSITIVE_INFINITY, versions, fileName })
    await addAll(records, exporter, mender, tally, options)
    await exporter.finish()
    const manifest: Manifest = {
      format: 'naqi-export',
      version: 1,
      to,
      versions: { ...versions },
      options: limit === undefined ? {} : { chunkBytes: limit },
      counts: { articles: tally.ids.size, entities: tally.entities, rejected: tally.rejected, replaced: mender.count },
      offsets: 'UTF-16 code units, end-exclusive',
      files: files.entries.map((entry) => ({ ...entry })),
      load: [...target.load(files.entries.map(({ name }) => name))],
    }
    await files.commit(manifestName, `${JSON.stringify(manifest, null, 2)}\n`, earlier)
    return manifest
  } catch (error) {
    await files.abort()
    throw error
  }
}
