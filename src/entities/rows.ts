/** Entities one by one, each with its article: the rows of `jsonl`. They count both UTF-16 units and code points. */
import { codePointOffsets } from '../arabic/codepoints.ts'
import { type Annotated, type Entity, type EntityOptions, spansOf } from './spans.ts'

/** All that the record says of an entity. Ranges are end-exclusive. */
export interface EntityRow extends Omit<Entity, 'start' | 'end' | 'tokenStart' | 'tokenEnd'> {
  /** The id of its article. */
  readonly article: string
  /** Where it stands in the article's `text`, in UTF-16 units: Java, JavaScript, C#. */
  readonly utf16: readonly [start: number, end: number]
  /** The same in code points: Python, Rust's `chars`. */
  readonly codePoints: readonly [start: number, end: number]
}

/** A row for each entity of an article, in the order of the text. */
export function toEntityRows(article: Annotated, options: EntityOptions = {}): EntityRow[] {
  const { toCodePoints } = codePointOffsets(article.text)
  return spansOf(article, options).map(({ start, end, entity }) => {
    const { start: _start, end: _end, tokenStart: _tokenStart, tokenEnd: _tokenEnd, ...rest } = entity
    return {
      article: article.id,
      utf16: [start, end],
      codePoints: [toCodePoints(start), toCodePoints(end)],
      ...rest,
      text: article.text.slice(start, end),
    }
  })
}
