/** Strict readers of what an export writes: each takes the format as its engine does, and nothing beside it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/io/export/manifest.ts'
import type { ArticleRecord } from '../../src/io/record-schema.ts'

/** A record as `naqi clean --no-raw` writes it. */
export function recordOf(id: string, text: string, more: Partial<ArticleRecord> = {}): ArticleRecord {
  return { naqi: 1, id, lang: 'arb', title: '', text, blocks: [], meta: {}, entities: [], edits: [], ...more }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file; throws if it is no UTF-8. */
export const textOf = (...path: string[]): string => decoder.decode(readFileSync(join(...path)))

/** Lines that each end in LF, and in nothing else. */
export function strictLines(text: string): string[] {
  if (text === '') return []
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  return text.slice(0, -1).split('\n')
}

/** The names of the files in a folder that match, in order. */
export const filesOf = (folder: string, name: RegExp): string[] =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()

// biome-ignore lint/suspicious/noExplicitAny: a test compares it with what it wrote
type Json = any

/** The actions and documents of the files for `_bulk`, file by file. */
export function readBulk(folder: string): { action: Json; document: Json }[][] {
  return filesOf(folder, /^bulk-\d{5}\.ndjson$/).map((name) => {
    const lines = strictLines(textOf(folder, name))
    if (lines.length % 2 !== 0) throw new Error(`${name}: an action without a document`)
    return lines.flatMap((line, index) =>
      index % 2 === 0 ? [{ action: JSON.parse(line), document: JSON.parse(lines[index + 1] as string) }] : [],
    )
  })
}

export const readDocuments = (folder: string): Json[] =>
  filesOf(folder, /^documents-\d{5}\.jsonl$/).flatMap((name) => strictLines(textOf(folder, name)).map((line) => JSON.parse(line)))

const UNESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' }

/** The rows of a table in the text format of COPY; NULL is null. The columns are those that `load.sql` names. */
export function readCopy(folder: string, table: string): Record<string, string | null>[] {
  const [, columns = ''] =
    new RegExp(`^\\\\copy naqi\\.${table} \\(([^)]+)\\) FROM '${table}\\.copy'$`, 'm').exec(textOf(folder, 'load.sql')) ?? []
  const names = columns.split(', ')
  return strictLines(textOf(folder, `${table}.copy`)).map((line) => {
    if (line === '\\.' || line.includes('\r')) throw new Error('the end of data, or a bare CR')
    const fields = line.split('\t')
    if (fields.length !== names.length) throw new Error(`${fields.length} fields, expected ${names.length}`)
    return Object.fromEntries(
      fields.map((field, index) => [
        names[index] as string,
        field === '\\N'
          ? null
          : field.replace(/\\(.?)/gs, (_, unit: string) => {
              if (!Object.hasOwn(UNESCAPED, unit)) throw new Error(`an escape \\${unit}`)
              return UNESCAPED[unit] as string
            }),
      ]),
    )
  })
}

/** What is wrong with a folder by its manifest: missing, strange or changed files. */
export function faultsOf(folder: string, { files }: Manifest): string[] {
  const present = readdirSync(folder).sort()
  const named = [...files.map(({ name }) => name), 'manifest.json'].sort()
  const faults = present.join() === named.join() ? [] : [`has ${present.join()}, expected ${named.join()}`]
  for (const { name, bytes, sha256 } of files) {
    const content = readFileSync(join(folder, name))
    if (content.length !== bytes) faults.push(`${name} has ${content.length} bytes`)
    if (createHash('sha256').update(content).digest('hex') !== sha256) faults.push(`${name} has another hash`)
  }
  return faults
}
