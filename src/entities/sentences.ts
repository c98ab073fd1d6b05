/** The sentences of a text as rows of tokens, each with the entities that stand on it: what the formats with columns write. */
import { sentencesOf, type TextRange } from '../arabic/sentences.ts'
import { SPACE_TOKEN, tokensOf } from '../arabic/words.ts'
import type { EntitySpan } from './spans.ts'

/** A token that is no white space. Offsets in UTF-16 units. */
export interface SentenceToken extends TextRange {
  /** The entities that hold a part of it, or all. */
  readonly spans: readonly EntitySpan[]
}

/**
 * The sentences of a text.
 *
 * @param spans
 *   By their starts, as `spansOf` gives them.
 * @returns
 *   The tokens of each sentence. Sentences across which an entity goes are one: no format lets a name go on in the next.
 */
export function sentenceTokens(text: string, spans: readonly EntitySpan[]): SentenceToken[][] {
  const tokens = tokensOf(text)
  const rows: SentenceToken[][] = []
  let next = 0
  let open: EntitySpan[] = []
  for (const { first, last } of sentencesOf(text, tokens)) {
    const start = tokens.start(first)
    const joined = open.some(({ end }) => end > start) ? rows.at(-1) : undefined
    const row = joined ?? []
    if (joined === undefined) rows.push(row)
    for (let index = first; index < last; index++) {
      if (tokens.types[index] === SPACE_TOKEN) continue
      const token = { start: tokens.start(index), end: tokens.ends[index] as number }
      open = open.filter(({ end }) => end > token.start)
      for (let span = spans[next]; span !== undefined && span.start < token.end; span = spans[++next]) open.push(span)
      row.push({ ...token, spans: open })
    }
  }
  return rows
}
