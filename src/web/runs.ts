/** A line cut into runs, each of which the page shows in one way. */
import { hidden } from '../arabic/visible.ts'

/** What holds for a part of a line. Offsets are UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly facts: Facts
}

export interface Facts {
  /** The numbers of the edits that changed it. */
  readonly edits?: readonly number[]
  /** The entity that is named. */
  readonly entity?: { readonly id: string; readonly type: string; readonly name: string }
  /** A word of the query. */
  readonly hit?: true
}

export interface Run extends Facts {
  readonly text: string
  /** Its name, if it is a character that nobody sees. */
  readonly hidden?: string
}

/** Facts of two spans about one part. */
const joined = (one: Facts, other: Facts): Facts => ({
  ...one,
  ...other,
  ...(one.edits && other.edits && { edits: [...one.edits, ...other.edits] }),
})

/**
 * Cuts a line. An empty span makes an empty run: something was put in there. Linear in the text and the number of spans
 * times how many lie on one another.
 */
export function runsOf(text: string, spans: readonly Span[] = []): Run[] {
  const unseen = new Map([...hidden(text)].map((part) => [part.start, part]))
  const cuts = new Set([0, text.length])
  for (const { start, end } of spans) cuts.add(start).add(end)
  for (const { start, end } of unseen.values()) cuts.add(start).add(end)
  const points = [...cuts].sort((a, b) => a - b)
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const runs: Run[] = []
  let open: Span[] = []
  let next = 0
  for (const [index, start] of points.entries()) {
    open = open.filter((span) => span.end > start)
    for (let span = sorted[next]; span !== undefined && span.start === start; span = sorted[++next]) {
      if (span.end > start) open.push(span)
      else runs.push({ text: '', ...span.facts })
    }
    const end = points[index + 1]
    if (end === undefined) break
    const name = unseen.get(start)?.name
    const facts = open.map((span) => span.facts).reduce(joined, {})
    runs.push({ text: text.slice(start, end), ...(name !== undefined && { hidden: name }), ...facts })
  }
  return runs
}
