/** The outcome of a batch: what is to be written of its articles, as bytes, and all that is to be told of it. Plain data. */
import { gzipSync } from 'node:zlib'
import type { Processor } from 'unified'
import { addCounts, type Counts, countArticle, noCounts, tell } from '../counts.ts'
import { admitted, type Language } from '../language.ts'
import { type Rejection, staged } from '../pipeline.ts'
import { type Batch, itemsOf } from './batch.ts'
import type { Form } from './form.ts'
import type { RawItem } from './item.ts'
import { makeReading } from './make.ts'
import { toRecord } from './record.ts'
import type { ArticleRecord } from './record-schema.ts'
import { rejectionOf } from './reject.ts'
import { Utf8Encoder } from './utf8.ts'
import type { ToText } from './write.ts'

export interface Outcome {
  /** What is written, in UTF-8: all articles one behind the other. */
  readonly output: Uint8Array<ArrayBuffer>
  /** Of a form that is files of each article: each article's id, and the length of each of its files in `output`. */
  readonly files?: readonly { readonly id: string; readonly lengths: readonly number[] }[]
  readonly rejections: readonly Rejection[]
  readonly counts: Counts
}

/** How articles are cleaned and written. */
export interface Cleaning {
  readonly processor: Processor
  readonly form: Form<ArticleRecord>
  readonly language: Language
  /** Whether the source goes with the record. */
  readonly raw: boolean
  /** The largest article, in bytes. */
  readonly maxBytes: number
  /** Whether the output is a member of gzip. */
  readonly gzip?: boolean
}

/** Texts as bytes. */
class Output {
  readonly #text = new Utf8Encoder()
  readonly #pieces: Uint8Array[] = []

  add(value: string | Uint8Array): void {
    if (typeof value === 'string') this.#pieces.push(...this.#text.add(value))
    else this.#pieces.push(...this.#text.rest(), value)
  }

  /** All that was added since the last time, in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer> {
    return concatenated([...this.#pieces.splice(0), ...this.#text.rest()])
  }
}

/** Bytes in a buffer of their own. */
function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

const output = new Output()

/** Cleans the articles of a batch. One that cannot be read or cleaned costs itself. */
export function cleanBatch(batch: Batch, { processor, form, language, raw, maxBytes, gzip = false }: Cleaning): Outcome {
  const counts = noCounts()
  const rejections: Rejection[] = []
  const files: { id: string; lengths: number[] }[] = []
  const toTexts = form.file === undefined ? Object.values(form.files ?? {}) : [form.file.toText]
  const reject = (rejection: Rejection): void => {
    counts.rejected++
    rejections.push(rejection)
  }
  for (const item of itemsOf(batch)) {
    const made = makeReading(item, maxBytes)
    if ('skipped' in made) {
      tell(counts.skipped, made.skipped)
      continue
    }
    const reading = staged(admitted(made, language), processor)
    if ('rejection' in reading) {
      reject(reading.rejection)
      continue
    }
    const { article, place } = reading
    try {
      const record = toRecord(article, raw)
      const texts = toTexts.map((toText) => toText(record))
      if (form.file === undefined) files.push({ id: record.id, lengths: texts.map(lengthOf) })
      for (const text of texts) output.add(text)
    } catch (error) {
      reject({ place, id: article.source.id, reason: (error as Error).message, raw: article.source.text })
      continue
    }
    countArticle(counts, article)
  }
  const bytes = output.take()
  return {
    output: gzip && bytes.length > 0 ? new Uint8Array(gzipSync(bytes)) : bytes,
    ...(form.file === undefined && { files }),
    rejections,
    counts,
  }
}

const lengthOf = (text: string | Uint8Array): number => (typeof text === 'string' ? Buffer.byteLength(text) : text.length)

/** The outcomes of the parts of a batch as one. */
export function joined(outcomes: readonly Outcome[]): Outcome {
  const counts = noCounts()
  for (const outcome of outcomes) addCounts(counts, outcome.counts)
  return {
    output: concatenated(outcomes.map(({ output }) => output)),
    ...(outcomes.some(({ files }) => files !== undefined) && { files: outcomes.flatMap(({ files = [] }) => files) }),
    rejections: outcomes.flatMap(({ rejections }) => rejections),
    counts,
  }
}

/** The outcome of an item of which there is none. */
export function rejectedOutcome({ place, bytes }: RawItem, reason: string): Outcome {
  const rejection = rejectionOf(place, bytes, reason)
  return { output: new Uint8Array(), rejections: [rejection], counts: { ...noCounts(), rejected: 1 } }
}

/** What is written of one article; of a form that is one file, of all articles of a batch. */
export interface Piece {
  readonly id: string
  readonly texts: readonly Uint8Array[]
}

/** What an outcome has to write. */
export function* piecesOf({ output, files }: Outcome): Generator<Piece> {
  if (files === undefined) {
    if (output.length > 0) yield { id: '', texts: [output] }
    return
  }
  let at = 0
  const next = (length: number): Uint8Array => {
    at += length
    return output.subarray(at - length, at)
  }
  for (const { id, lengths } of files) yield { id, texts: lengths.map(next) }
}

const only: ToText<Piece> = ({ texts }) => texts[0] as Uint8Array

/** A form whose values are already written. */
export function pieceForm({ name, file, files, separator }: Form<never>): Form<Piece> {
  return {
    name,
    ...(file !== undefined && { file: { name: file.name, toText: only } }),
    ...(files !== undefined && {
      files: Object.fromEntries(
        Object.keys(files).map((extension, index) => [extension, ({ texts }: Piece) => texts[index] as Uint8Array]),
      ),
    }),
    ...(separator !== undefined && { separator }),
  }
}
