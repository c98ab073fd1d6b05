/** Making: an item into an article, the dear half of reading. */
import { isPage } from '../html/sniff.ts'
import type { Reading } from '../pipeline.ts'
import { articleOfRecord } from './archive.ts'
import { DecodeError, decode } from './encoding.ts'
import type { Item, RawItem, Skipped } from './item.ts'
import { attempt } from './reject.ts'
import { articleOf, articleOfLine, parseLine } from './source.ts'

/** The article of an item, or its rejection, which holds the beginning of its bytes as far as they are text. */
export function makeReading(item: Item, maxBytes: number): Reading | Skipped {
  return 'rejection' in item ? item : attempt(item.place, item.bytes, () => read(item, maxBytes))
}

function read(item: RawItem, maxBytes: number): Reading | Skipped {
  const { kind, place, id, bytes } = item
  switch (kind) {
    case 'line':
      return { article: articleOfLine(parseLine(bytes), id), place }
    case 'record': {
      const made = articleOfRecord(item, maxBytes)
      return 'skipped' in made ? made : { article: made, place }
    }
    default: {
      const isNamed = kind === 'page'
      const text = decode(bytes, isNamed)
      if (text.trim() === '') throw new DecodeError('is empty. There is nothing to clean')
      return { article: articleOf({ id, text, ...((isNamed || isPage(text)) && { format: 'html' }) }), place }
    }
  }
}
