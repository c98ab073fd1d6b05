/** The forms in which articles are written: records, texts, entities. */
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import { type Annotated, type EntityOptions, SPANS } from '../entities/spans.ts'
import { ENTITY_FORMATS, type EntityFormat, type EntityFormatName } from './entities.ts'
import type { ArticleRecord } from './record-schema.ts'
import { jsonLine, type ToText, textOfRecord } from './write.ts'

/** What is written of each value, mostly an article. */
export interface Form<Value> {
  /** The name of the form, for messages. */
  readonly name: string
  /** Of a form that is one file: the file's name in a folder, and what it holds of each value. */
  readonly file?: { readonly name: string; readonly toText: ToText<Value> }
  /** Of a form that is files of each value: what each holds, by what its name ends in. */
  readonly files?: Readonly<Record<string, ToText<Value>>>
  /** What stands between such files where they go to a stream, one behind the other; without it they do not. */
  readonly separator?: string
}

/** A form and its options by their names: plain data. */
export interface FormOptions {
  /** `jsonl` or `text`. */
  readonly format: string
  /** Entities are written instead of records, in this format. */
  readonly entities?: string
  readonly span?: string
  readonly types?: string
}

const RECORDS: Form<ArticleRecord> = { name: '--format jsonl', file: { name: 'articles.jsonl', toText: jsonLine } }
const TEXTS: Form<ArticleRecord> = { name: '--format text', files: { '.txt': textOfRecord }, separator: '\f\n' }

/**
 * The form of options.
 *
 * @throws TypeError
 *   If they name none, or two.
 */
export function formOf({ format, entities, ...options }: FormOptions): Form<ArticleRecord> {
  if (entities !== undefined) {
    if (format !== 'jsonl') throw new TypeError('--entities stands in place of --format: name one of them.')
    return entityForm(entities, options)
  }
  if (options.span !== undefined || options.types !== undefined)
    throw new TypeError('--span and --types are for --entities: records hold all spans.')
  if (format === 'jsonl') return RECORDS
  if (format === 'text') return TEXTS
  throw new TypeError(`Unknown format ${JSON.stringify(format)}. The formats are jsonl and text.`)
}

/** Types as an option lists them. */
export function typesOf(list: string): EntityType[] {
  return list.split(',').map((type) => {
    const known = ENTITY_TYPES.find((name) => name === type.trim().toUpperCase())
    if (known === undefined)
      throw new TypeError(`Unknown type of entities ${JSON.stringify(type)}. The types are ${ENTITY_TYPES.join(', ')}.`)
    return known
  })
}

/** The form of entities. */
export function entityForm(format: string, { span = 'name', types }: Pick<FormOptions, 'span' | 'types'>): Form<Annotated> {
  if (!Object.hasOwn(ENTITY_FORMATS, format))
    throw new TypeError(`Unknown format of entities ${JSON.stringify(format)}. The formats are ${Object.keys(ENTITY_FORMATS).join(', ')}.`)
  const known = SPANS.find((name) => name === span)
  if (known === undefined) throw new TypeError(`Unknown span ${JSON.stringify(span)}. The spans are ${SPANS.join(' and ')}.`)
  const options: EntityOptions = { span: known, ...(types !== undefined && { types: typesOf(types) }) }
  const { joins, files }: EntityFormat = ENTITY_FORMATS[format as EntityFormatName]
  const written = Object.entries(files).map(([extension, toText]) => [extension, (value: Annotated) => toText(value, options)] as const)
  const [first] = written
  const name = `the format ${format}`
  if (!joins || first === undefined) return { name, files: Object.fromEntries(written) }
  return { name, file: { name: `entities${first[0]}`, toText: first[1] } }
}
