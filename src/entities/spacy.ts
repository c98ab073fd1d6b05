/** spaCy: a text with its `ents`, as `displacy` draws it and `Doc.char_span` takes it. It counts code points. */
import { codePointOffsets } from '../arabic/codepoints.ts'
import { type Annotated, type EntityOptions, spansOf } from './spans.ts'

export interface SpacyText {
  readonly id: string
  readonly text: string
  /** By their starts. Offsets in code points, the end exclusive. */
  readonly ents: readonly { readonly start: number; readonly end: number; readonly label: string; readonly kb_id: string }[]
}

/** The text and its entities. `Doc.ents` takes none that overlap: of two that do, the first stays. */
export function toSpacy(article: Annotated, options: EntityOptions = {}): SpacyText {
  const { id, text } = article
  const { toCodePoints } = codePointOffsets(text)
  const ents: SpacyText['ents'][number][] = []
  let taken = 0
  for (const { start, end, entity } of spansOf(article, options)) {
    if (start < taken) continue
    taken = end
    ents.push({ start: toCodePoints(start), end: toCodePoints(end), label: entity.type, kb_id: entity.id })
  }
  return { id, text, ents }
}
