/** The rows of glued parts prove themselves: each cuts the marked part of its lines, and no row cuts anything of a spared line. */
import { describe, expect, test } from 'vitest'
import { finderOf } from '../stages/boilerplate/glued/finder.ts'
import type { Host } from '../stages/boilerplate/glued/part.ts'
import { readGluedRows } from '../stages/boilerplate/glued/rows.ts'
import { matcherOf, readPhraseRows } from '../stages/boilerplate/rows.ts'

const rows = readGluedRows()
const { find } = finderOf(rows, matcherOf(readPhraseRows()))

/** A line that is the whole article. */
const alone = (value: string): Host => ({
  value,
  isText: true,
  first: true,
  isLast: () => true,
  isBottom: () => true,
  headline: () => '',
  isAt: () => true,
})

/** What goes of a line, with the rule: the line with double brackets around it. */
function marked(line: string): string {
  const part = find(alone(line))
  return part === undefined ? line : `${line.slice(0, part.start)}[[${line.slice(part.start, part.end)}]]${line.slice(part.end)}`
}

describe('every row of glued parts proves itself', () => {
  test.each(rows)('$rule', (row) => {
    for (const line of row.catches) {
      const plain = line.replace('[[', '').replace(']]', '')
      expect(line, 'the part that goes stands between double brackets').not.toBe(plain)
      expect(marked(plain)).toBe(line)
      expect(find(alone(plain))?.rule).toBe(row.rule)
    }
    expect(row.spares.map(marked)).toEqual(row.spares)
  })
})
