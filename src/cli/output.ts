/** Where the output of a run goes, and in what form. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import { type Annotated, type EntityOptions, SPANS } from '../entities/spans.ts'
import { ENTITY_FORMATS, type EntityFormat, type EntityFormatName } from '../io/entities.ts'
import type { ArticleRecord } from '../io/record.ts'
import { fileSink, folderSink, isSpecial, jsonLine, type Sink, streamSink, textOfRecord, textStreamSink } from '../io/write.ts'
import { UsageError } from './usage.ts'

/** What a run writes of each article. */
export interface Form<Value> {
  /** The name of the form, for messages. */
  readonly name: string
  /** Of a form that is one file: the file's name in a folder, and what it holds of each article. */
  readonly file?: { readonly name: string; readonly toText: (value: Value) => string }
  /** Of a form that is files of each article: what each holds, by what its name ends in. */
  readonly files?: Readonly<Record<string, (value: Value) => string>>
  /** How such files go to a stream, one behind the other; without it they do not. */
  readonly toStream?: (stream: Writable) => Sink<Value>
}

const RECORDS: Form<ArticleRecord> = { name: '--format jsonl', file: { name: 'articles.jsonl', toText: jsonLine } }
const TEXTS: Form<ArticleRecord> = { name: '--format text', files: { '.txt': textOfRecord }, toStream: textStreamSink }

/** The form of records or texts. */
export function recordForm(format: string): Form<ArticleRecord> {
  if (format === 'jsonl') return RECORDS
  if (format === 'text') return TEXTS
  throw new UsageError(`Unknown format ${JSON.stringify(format)}. The formats are jsonl and text.`)
}

export interface SpanOptions {
  span?: string
  types?: string
}

export const SPAN_HELP = 'of entities, name: the name alone; token: with its proclitics and quotation marks (default: name)'
export const TYPES_HELP = 'of entities, only these, for example PER,ORG (default: all)'

/** What the formats of entities are and count, for the help. */
export const ENTITY_FORMATS_HELP = Object.entries(ENTITY_FORMATS)
  .map(([name, { unit }]) => `${name} (counts ${unit})`)
  .join(', ')

/** Types as an option lists them. */
export function typesOf(list: string): EntityType[] {
  return list.split(',').map((type) => {
    const known = ENTITY_TYPES.find((name) => name === type.trim().toUpperCase())
    if (known === undefined)
      throw new UsageError(`Unknown type of entities ${JSON.stringify(type)}. The types are ${ENTITY_TYPES.join(', ')}.`)
    return known
  })
}

/** The form of entities. */
export function entityForm(format: string, { span = 'name', types }: SpanOptions): Form<Annotated> {
  if (!Object.hasOwn(ENTITY_FORMATS, format))
    throw new UsageError(`Unknown format of entities ${JSON.stringify(format)}. The formats are ${Object.keys(ENTITY_FORMATS).join(', ')}.`)
  const known = SPANS.find((name) => name === span)
  if (known === undefined) throw new UsageError(`Unknown span ${JSON.stringify(span)}. The spans are ${SPANS.join(' and ')}.`)
  const options: EntityOptions = { span: known, ...(types !== undefined && { types: typesOf(types) }) }
  const { joins, files }: EntityFormat = ENTITY_FORMATS[format as EntityFormatName]
  const written = Object.entries(files).map(([extension, toText]) => [extension, (value: Annotated) => toText(value, options)] as const)
  const [first] = written
  const name = `the format ${format}`
  if (!joins || first === undefined) return { name, files: Object.fromEntries(written) }
  return { name, file: { name: `entities${first[0]}`, toText: first[1] } }
}

/** Whether a path is a folder, or is meant to be one. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())
}

const isStdout = (output: string | undefined): output is undefined | '-' => output === undefined || output === '-'

/** Where values of a form go: into a file, a folder, or to standard output. */
export function sinkOf<Value extends { readonly id: string }>(form: Form<Value>, output: string | undefined): Sink<Value> {
  const { name, file, files = {}, toStream } = form
  if (isStdout(output)) {
    if (file !== undefined) return streamSink(process.stdout, file.toText)
    if (toStream !== undefined) return toStream(process.stdout)
    throw new UsageError(`${upper(name)} writes files of each article. Name a folder for them: -o <folder>`)
  }
  if (file !== undefined) return fileSink(fileOf(file.name, output), { toText: file.toText })
  if (existsSync(output) && !statSync(output).isDirectory())
    throw new UsageError(`${output} is a file; ${name} writes files of each article into a folder. Name a folder.`)
  return folderSink(output, files)
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The file of an output that may be a folder. */
const fileOf = (name: string, output: string): string => (isFolder(output) ? join(output, name) : output)

/** Where rejected articles go: beside the output, else into the working folder, named after the command. */
export function rejectsPath({ file }: Pick<Form<never>, 'file'>, output: string | undefined, command: string): string {
  if (isStdout(output) || isSpecial(output)) return `${command}.rejected.jsonl`
  if (file === undefined) return join(dirname(output), `${basename(output)}.rejected.jsonl`)
  const path = fileOf(file.name, output)
  return join(dirname(path), `${basename(path).replace(/(?:\.(?:jsonl|ndjson|conll))?(?:\.gz)?$/, '')}.rejected.jsonl`)
}

/** Refuses to write over what is read. */
export function refuseOverwriting(
  { file }: Pick<Form<never>, 'file'>,
  output: string | undefined,
  inputs: readonly { path: string }[],
): void {
  if (isStdout(output)) return
  const target = resolve(file === undefined ? output : fileOf(file.name, output))
  const input = inputs.find(
    ({ path }) => path !== '-' && (resolve(path) === target || (file === undefined && dirname(resolve(path)) === target)),
  )
  if (input !== undefined) throw new UsageError(`The output ${output} would be written over the input ${input.path}. Name another output.`)
}
