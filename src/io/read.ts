/** Reading: files, folders, globs and standard input, as a stream of articles and rejections. */
import type { Reading, Rejection } from '../pipeline.ts'
import { type CutOptions, cutInput, cutObjects, MAX_BYTES } from './cut.ts'
import { type Input, resolveInputs } from './inputs.ts'
import { makeReading } from './make.ts'
import { attempt } from './reject.ts'
import { parseLine } from './source.ts'

export interface ReadOptions extends CutOptions {
  /** Called with the kind of each record of an archive that is no article: `request`, `HTTP 404`, `image/png` … */
  readonly onSkipped?: (kind: string) => void
}

/**
 * Reads articles.
 *
 * @param inputs
 *   Files (`.txt`, `.html`, `.htm`, `.xhtml`, `.jsonl`, `.warc`, `.wet`, each also `.gz` or `.zst`), folders, globs, `-`
 *   for standard input. A text or a page of HTML is one article; a line of a `.jsonl` is one: an object with `text` or
 *   `html` and, if it has them, `id`, `title`, `url`, `site`; or a record. What begins like a page of HTML is one,
 *   whatever its name; what begins like a web archive likewise. Of an archive, each page and each text is one.
 * @returns
 *   One reading for each article, in the order of the inputs. What cannot be read is a rejection.
 * @throws InputError
 *   Before the first article, if an input names nothing.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for (const input of await resolveInputs(inputs)) yield* readInput(input, options)
}

/** Reads one input, as `readArticles` does. */
export async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
  const { maxBytes = MAX_BYTES, onSkipped } = options
  for await (const item of cutInput(input, options)) {
    const reading = makeReading(item, maxBytes)
    if ('skipped' in reading) onSkipped?.(reading.skipped)
    else yield reading
  }
}

/**
 * Reads one input of JSON lines.
 *
 * @param make
 *   Makes something of the object of a line, or throws what is wrong with it.
 * @param otherwise
 *   Why an input is rejected that holds anything else.
 */
export async function* readObjects<Value>(
  input: Input,
  options: CutOptions,
  make: (value: Record<string, unknown>, place: string) => Value,
  otherwise: string,
): AsyncGenerator<Value | { readonly rejection: Rejection }> {
  for await (const item of cutObjects(input, options, otherwise)) {
    if ('rejection' in item) yield item
    else yield attempt(item.place, item.bytes, () => make(parseLine(item.bytes), item.place))
  }
}
