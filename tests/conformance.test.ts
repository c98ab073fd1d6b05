/** The Arabic core beside other tools: every difference is a deliberate one, with its reason. */
import { describe, expect, test } from 'vitest'
import { searchSets } from './conformance/search.ts'
import { compare, differencesPage, hasConformance, type PeerSet } from './support/conformance.ts'

/** One module for each part of the core. */
const SETS: readonly PeerSet[] = [...searchSets]

describe.skipIf(!hasConformance)('answers of other tools (skipped: ../shared/conformance is not on this machine)', () => {
  const comparisons = hasConformance ? SETS.map(compare) : []

  test.each(comparisons.map((comparison) => [comparison.set.title, comparison] as const))('%s', (_, { rows, unexplained }) => {
    expect(rows).toBeGreaterThan(0)
    expect(unexplained.slice(0, 10)).toEqual([])
  })

  test('docs/arabic-differences.md lists them as they are', async () => {
    await expect(differencesPage(comparisons)).toMatchFileSnapshot('../docs/arabic-differences.md')
  })
})
