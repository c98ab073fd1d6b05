/** The Arabic core beside other tools: every difference is a deliberate one, with its reason. */
import { describe, expect, test } from 'vitest'
import { CLEAN_SETS } from './conformance/clean.ts'
import { MOJIBAKE_SETS } from './conformance/mojibake.ts'
import { SEARCH_SETS } from './conformance/search.ts'
import { WORD_SETS } from './conformance/words.ts'
import { compare, differencesPage, hasConformance, type PeerSet } from './support/conformance.ts'

/** One module for each part of the core. */
const SETS: readonly PeerSet[] = [...CLEAN_SETS, ...MOJIBAKE_SETS, ...WORD_SETS, ...SEARCH_SETS]

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
