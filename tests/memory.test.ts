import { describe, expect, test } from 'vitest'
import { goldCorpus } from './support/gold.ts'
import { CAN_MEASURE, cleanedInput } from './support/memory.ts'

const ARTICLES = 100_000
const LIMIT_MB = 250

/** So many articles as JSON lines: beginnings of the sample corpus, each with a number of its own. */
function* articles(): Generator<string> {
  const texts = goldCorpus().map(({ raw }) => raw.slice(0, 700))
  for (let number = 0; number < ARTICLES; number++) {
    yield `${JSON.stringify({ id: number, text: `${texts[number % texts.length]}\nالعدد ${number}` })}\n`
  }
}

/** A page of 100 MB, piece by piece. */
function* hugePage(): Generator<string> {
  yield '<!doctype html><html lang="ar"><h1>الصيادون يعودون إلى البحيرة بعد عام</h1>'
  const piece = '<div class="a"><p>وقال كبيرهم إن السمك تكاثر كثيرا، وإن الشباك امتلأت في ساعة واحدة.</p></div>\n'.repeat(1000)
  for (let bytes = 0; bytes < 100e6; bytes += Buffer.byteLength(piece)) yield piece
}

describe.skipIf(!CAN_MEASURE)(`within ${LIMIT_MB} MB (skipped: no /proc here to measure it)`, () => {
  test(`${ARTICLES} articles pass through`, { timeout: 300_000 }, async () => {
    const { summary, most } = await cleanedInput(articles())
    expect(summary).toContain(`in ${ARTICLES.toLocaleString('en-US')} = out ${ARTICLES.toLocaleString('en-US')} + rejected 0`)
    expect(most).toBeGreaterThan(30)
    expect(most).toBeLessThan(LIMIT_MB)
  })

  test('a page of 100 MB is rejected by its size, unread', async () => {
    const { summary, most } = await cleanedInput(hugePage())
    expect(summary).toContain('rejected: stdin is more than 16 MB')
    expect(summary).toContain('in 1 = out 0 + rejected 1')
    expect(most).toBeLessThan(LIMIT_MB)
  })
})
