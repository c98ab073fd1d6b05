/** Parquet: one file with the columns that data sets on Hugging Face have. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Document } from './document.ts'
import type { OutputFile } from './files.ts'
import type { Target } from './target.ts'

/** A row group is written when it has so much: UTF-16 code units of text, or rows. It is what is held in memory. */
const GROUP_UNITS = 8 * 1024 * 1024
const GROUP_ROWS = 50_000

interface Column {
  readonly name: string
  readonly isOptional?: boolean
  readonly value: (document: Document) => string | undefined
}

const COLUMNS: readonly Column[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'text', value: ({ text }) => text },
  { name: 'title', value: ({ title }) => title },
  { name: 'url', isOptional: true, value: ({ url }) => url },
  { name: 'site', isOptional: true, value: ({ site }) => site },
  { name: 'lang', value: ({ lang }) => lang },
  { name: 'published', isOptional: true, value: ({ published }) => published },
  { name: 'meta', value: ({ meta }) => JSON.stringify(meta) },
  { name: 'entities', value: ({ entities }) => JSON.stringify(entities) },
]

/** JSON is text here: readers of data sets expect it so. */
const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: COLUMNS.length },
  ...COLUMNS.map(
    ({ name, isOptional }): SchemaElement => ({
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      logical_type: { type: 'STRING' },
      repetition_type: isOptional ? 'OPTIONAL' : 'REQUIRED',
    }),
  ),
]

/** Columns whose values recur; the others are not worth a dictionary. */
const RECURRING = new Set(['site', 'lang'])

export const parquet: Target = {
  description: 'Parquet: one file with id, text, title, url, site, lang, published, meta and entities (as JSON)',
  extensions: ['.parquet'],
  load: ([file = 'articles.parquet']) => [
    `duckdb -c "SELECT id, title FROM '${file}' LIMIT 10"`,
    `python: datasets.load_dataset('parquet', data_files='${file}')`,
  ],
  open: (files, { versions, fileName }) => {
    const bytes = new ByteWriter()
    const writer = new ParquetWriter({
      writer: bytes,
      schema: SCHEMA,
      createdBy: `naqi ${versions.naqi}`,
      kvMetadata: Object.entries(versions).map(([key, value]) => ({ key: `naqi.${key}`, value: String(value) })),
    })
    let rows: string[][] = COLUMNS.map(() => [])
    let units = 0
    let file: OutputFile | undefined
    /** Hands on what the writer has made so far. */
    const hand = async (): Promise<void> => {
      file ??= await files.create(fileName ?? 'articles.parquet')
      await file.writeBytes(new Uint8Array(bytes.getBuffer()))
      bytes.index = 0
    }
    const writeGroup = async (): Promise<void> => {
      const columnData = COLUMNS.map(({ name }, index) => ({
        name,
        data: rows[index] as string[],
        ...(!RECURRING.has(name) && { encoding: 'PLAIN' as const }),
      }))
      await writer.write({ columnData, rowGroupSize: GROUP_ROWS })
      rows = COLUMNS.map(() => [])
      units = 0
      await hand()
    }
    return {
      async write(document) {
        for (const [index, { value }] of COLUMNS.entries()) {
          const text = value(document)
          rows[index]?.push(text as string)
          units += text?.length ?? 0
        }
        if (units >= GROUP_UNITS || (rows[0]?.length ?? 0) >= GROUP_ROWS) await writeGroup()
      },
      async finish() {
        if ((rows[0]?.length ?? 0) > 0) await writeGroup()
        await writer.finish()
        await hand()
        await files.close(file as OutputFile)
      },
    }
  },
}
