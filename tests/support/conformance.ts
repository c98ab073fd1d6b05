/** Answers of other tools, beside naqi's: read in place, there only where the project is developed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from './gold.ts'

export const hasConformance = existsSync(join(shared, 'conformance'))

/** One row of a peer's answers. */
export interface PeerRow {
  readonly input: string
  /** As it stands in the file; lists and objects are JSON. */
  readonly expected: string
  /** The peer's own name of the operation. */
  readonly operation: string
  /** How far the row can be trusted: asserted, documented, derived, recorded … */
  readonly kind: string
  readonly extra: string
}

/** A deliberate difference from a peer. */
export interface Difference {
  /** Why naqi answers otherwise: a sentence. */
  readonly reason: string
  /** Whether a row on which the two differ is a case of it. */
  readonly when: (row: PeerRow, answer: unknown) => boolean
}

/** The rows of one peer that one operation of naqi is held against. */
export interface PeerSet {
  /** The file below `conformance/`. */
  readonly file: string
  /** What the rows ask: the peer and its operation. */
  readonly title: string
  /** What of naqi answers. */
  readonly ours: string
  /** Which rows of the file; all, if absent. */
  readonly only?: (row: PeerRow) => boolean
  readonly answer: (row: PeerRow) => unknown
  /** What the row expects, in the shape of `answer`; the text as it stands, if absent. */
  readonly expected?: (row: PeerRow) => unknown
  readonly differences?: readonly Difference[]
}

const unescaped = (field: string): string => JSON.parse(`"${field.replace(/"/g, '\\"')}"`)

/** The rows of a file of `conformance/`. */
export function peerRows(file: string): PeerRow[] {
  const [, ...lines] = readFileSync(join(shared, 'conformance', file), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [input = '', expected = '', operation = '', kind = '', extra = ''] = line.split('\t').map(unescaped)
    return { input, expected, operation, kind, extra }
  })
}

export interface Comparison {
  readonly set: PeerSet
  readonly rows: number
  readonly agreed: number
  /** How many rows each difference explains, in the order of `set.differences`. */
  readonly explained: readonly number[]
  /** Rows on which the two differ for no stated reason. */
  readonly unexplained: readonly { readonly row: PeerRow; readonly answer: unknown }[]
}

/** Holds naqi's answers against a peer's. */
export function compare(set: PeerSet): Comparison {
  const differences = set.differences ?? []
  const explained = differences.map(() => 0)
  const unexplained: { row: PeerRow; answer: unknown }[] = []
  const rows = peerRows(set.file).filter((row) => set.only?.(row) ?? true)
  let agreed = 0
  for (const row of rows) {
    const answer = set.answer(row)
    const expected = set.expected === undefined ? row.expected : set.expected(row)
    if (JSON.stringify(answer) === JSON.stringify(expected)) {
      agreed++
      continue
    }
    const reason = differences.findIndex(({ when }) => when(row, answer))
    if (reason < 0) unexplained.push({ row, answer })
    else explained[reason] = (explained[reason] as number) + 1
  }
  return { set, rows: rows.length, agreed, explained, unexplained }
}

/** The page that lists, for each set of a peer's answers, how many naqi agrees with and why it differs on the others. */
export function differencesPage(comparisons: readonly Comparison[]): string {
  const lines = [
    '# Where naqi answers as others do, and where not',
    '',
    'Each set holds answers of another tool, from its tests, its manual or a run of it, or derived from the Unicode',
    'Character Database. `tests/conformance.test.ts` makes this page and fails on a difference that is not listed.',
  ]
  for (const { set, rows, agreed, explained } of comparisons) {
    lines.push('', `## ${set.title}`, '', `${set.ours}: ${agreed} of ${rows} agreed.`)
    if (set.differences !== undefined && explained.some((count) => count > 0)) lines.push('')
    set.differences?.forEach(({ reason }, index) => {
      const count = explained[index] as number
      if (count > 0) lines.push(`- ${count}: ${reason}`)
    })
  }
  return `${lines.join('\n')}\n`
}
