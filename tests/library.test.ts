import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { clean, cleanSteps, remove, StageOptionsError, stage } from '../src/index.ts'

const quotes = stage(
  { name: 'quotes', description: 'Removes lines of empty quotation marks.', url: 'stages/quotes/' },
  z.object({}),
  function* (article) {
    for (const block of article.children)
      if (block.value === '«»') yield remove(block, { rule: 'empty-quote', reason: 'quotation marks around nothing' })
  },
)

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const value of values) found.push(value)
  return found
}

describe('clean', () => {
  test('takes texts and objects from any iterable and gives a record each, in order', async () => {
    const records = await all(clean(['قال الوزير شيئا.', { id: 'b', text: 'وقال آخر.', section: 'محليات' }]))
    expect(records.map(({ id, text, extra }) => [id, text, extra])).toEqual([
      ['1', 'قال الوزير شيئا.', undefined],
      ['b', 'وقال آخر.', { section: 'محليات' }],
    ])
  })

  test('runs a stage of one’s own among the others, and records what it does', async () => {
    const [record] = await all(
      clean(['قال الوزير شيئا كثيرا عن الميناء الجديد في المدينة.\n«»'], { steps: [...cleanSteps(), { stage: quotes }] }),
    )
    expect(record?.edits).toEqual([expect.objectContaining({ stage: 'quotes', rule: 'empty-quote', was: '«»', now: null })])
  })

  test('throws on the first article that cannot be cleaned, or hands it to onRejected and goes on', async () => {
    await expect(all(clean(['', 'كلام']))).rejects.toThrow('article 1 has an empty "text"')
    const rejected: string[] = []
    const records = await all(clean(['', 'كلام'], { onRejected: ({ place }) => rejected.push(place) }))
    expect([records.length, rejected]).toEqual([1, ['article 1']])
  })

  test.each([
    [{ stages: { normalise: {} } }, 'Unknown stage "normalise"'],
    [{ language: 'fra' }, 'Unknown language "fra"'],
    [{ normalize: {} }, 'Unknown option "normalize" of clean'],
    [{ stages: { normalize: { tashkel: 'strip' } } }, 'unknown option "tashkel"'],
    [{ steps: [...cleanSteps(), ...cleanSteps()] }, 'stands twice in the pipeline'],
  ])('refuses %j before the first article', (options, message) => {
    expect(() => clean([], options as never)).toThrow(TypeError)
    expect(() => clean([], options as never)).toThrow(message)
  })
})

test('a stage that contradicts itself costs the article, with the rule that did it', async () => {
  const clumsy = stage({ name: 'clumsy', description: 'Removes and removes.', url: '' }, z.object({}), function* ({ children: [block] }) {
    if (block === undefined) return
    const rule = { rule: 'twice', reason: 'to see what happens' }
    yield remove(block, rule)
    yield remove(block, rule)
  })
  const rejected: string[] = []
  await all(clean(['كلام'], { steps: [{ stage: clumsy }], onRejected: ({ reason }) => rejected.push(reason) }))
  expect(rejected).toEqual(['Stage clumsy removes and changes one block (rule twice). Yield one of the two.'])
})

test('wrong options of a stage are a StageOptionsError', () => {
  expect(() => (quotes as (options: unknown) => unknown)({ loud: true })).toThrow(StageOptionsError)
})
