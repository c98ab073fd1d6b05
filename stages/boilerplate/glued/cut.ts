/** The article without what is glued into its lines: each part that goes, and the lines as they are without them. */

import { foldLetters } from '../../../src/arabic/fold.ts'
import { shapeOf } from '../../../src/arabic/line.ts'
import type { Block } from '../../../src/article/article.ts'
import type { ReadonlyArticle } from '../../../src/stage.ts'
import { type Verdict, verdictOf } from '../line.ts'
import type { Finder } from './finder.ts'
import type { Part } from './part.ts'

/** What is known of an article's lines, and what is glued to them. A line of nothing else has a verdict. */
export interface Judgement {
  readonly verdicts: ReadonlyMap<Block, Verdict>
  /** Parts of lines that stay: sorted, without overlap. */
  readonly parts: ReadonlyMap<Block, readonly Part[]>
}

/** `hasFrame`: something has gone from the article before. */
type Judge = (article: ReadonlyArticle, hasFrame: boolean) => Map<Block, Verdict>
type Verdicts = ReadonlyMap<Block, Verdict>

/** The stage whose edits tell what has gone. */
const STAGE = 'boilerplate'
/** So many parts one behind the other may be glued to a line. */
const MOST_ROUNDS = 24
/** A headline of fewer letters is a word that any text holds. */
const SHORTEST_HEADLINE = 8
/** The first line of so many units is the first paragraph. */
const SHORTEST_PARAGRAPH = 60

/**
 * Judges lines, cuts what is glued to those that stay, and judges again what is left, until nothing more goes: so a
 * second run finds nothing, whatever the judgement of a line looks at. The last verdict on a line holds. Linear in the
 * article's length.
 */
export function judgeAndCut(article: ReadonlyArticle, judge: Judge, finder: Finder): Judgement {
  const parts = new Map<Block, Part[]>()
  const judged = new Map<Block, Verdict>()
  const originals = new Map<Block, Block>()
  const originalOf = (block: Block): Block => originals.get(block) ?? block
  let children = article.children as readonly Block[]
  let hasFrame = article.edits.some(({ now, stage }) => now === null && stage === STAGE)
  for (let round = 0; ; round++) {
    // What is all labels is no article with parts glued to it; and each round takes time.
    if (round > MOST_ROUNDS) return { verdicts: judge(article, hasFrame), parts: new Map() }
    const verdicts = judge({ ...article, children }, hasFrame)
    for (const [block, verdict] of verdicts) judged.set(originalOf(block), verdict)
    let changed = false
    const found = gluedTo(children, verdicts, finder, article)
    children = children.flatMap((block) => {
      const original = originalOf(block)
      const part = found.get(block)
      // A line of nothing else has a verdict.
      if (part !== undefined && part.start === 0 && part.end === block.value.length)
        judged.set(original, verdictOf(part.role, part, { evidence: part.evidence, ...(part.meta !== undefined && { meta: part.meta }) }))
      else if (part !== undefined) {
        const all = merge(parts.get(original) ?? [], part)
        parts.set(original, all)
        const rest = { ...original, value: without(original.value, all) }
        originals.set(rest, original)
        changed = true
        return rest
      }
      if (!judged.get(original)?.removed) return block
      parts.delete(original)
      changed = hasFrame = true
      return []
    })
    if (!changed) return { verdicts: judged, parts }
  }
}

/** One part of each line that stays and has one, as offsets of its value. */
function gluedTo(children: readonly Block[], verdicts: Verdicts, finder: Finder, { source }: ReadonlyArticle): Map<Block, Part> {
  const found = new Map<Block, Part>()
  let headline: string | undefined
  const title = (): Block | undefined => children.find((block) => block.field === 'title' || verdicts.get(block)?.role === 'headline')
  const lastOf = (isSuch: (line: Block) => boolean): number =>
    children.findLastIndex((line) => line.field === 'text' && !verdicts.get(line)?.removed && isSuch(line))
  let lastSentence: number | undefined
  let lastLine: number | undefined
  let first = true
  children.forEach((block, index) => {
    const { value, field, position } = block
    const verdict = verdicts.get(block)
    if (field !== 'text' || verdict?.removed || verdict?.role === 'headline') return
    const opens = first && verdict === undefined && value.length >= SHORTEST_PARAGRAPH
    first &&= !opens
    if (!finder.mayHold(value, opens)) return
    const part = finder.find({
      value,
      isText: verdict === undefined || verdict.role === 'subhead',
      first: opens,
      isLast: () => {
        lastSentence ??= lastOf((line) => shapeOf(line.value.slice(-8)).ends)
        return index >= lastSentence
      },
      isBottom: () => {
        lastLine ??= lastOf(() => true)
        return index >= lastLine
      },
      headline: () => {
        headline ??= foldLetters(title()?.value ?? '').text
        return headline.length < SHORTEST_HEADLINE ? '' : headline
      },
      // The place in the source, as that of a line: it is the same in every run.
      isAt: (place) => place === 'any' || (place === 'bottom' && position.end.offset * 3 >= source.text.length * 2),
    })
    if (part !== undefined) found.set(block, part)
  })
  return found
}

/** Adds a part of what some parts leave of a line; its offsets become the line's, and it swallows those inside it. */
function merge(parts: readonly Part[], part: Part): Part[] {
  let { start, end } = part
  for (const { start: from, end: to } of parts) {
    if (from <= start) start += to - from
    if (from < end) end += to - from
  }
  const kept = parts.filter((other) => other.end <= start || other.start >= end)
  return [...kept, { ...part, start, end }].sort((a, b) => a.start - b.start)
}

/** A line without some parts of it. */
function without(value: string, parts: readonly Part[]): string {
  let rest = ''
  let end = 0
  for (const part of parts) {
    rest += value.slice(end, part.start)
    end = part.end
  }
  return rest + value.slice(end)
}
