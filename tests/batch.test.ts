import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { cleanSteps } from '../src/clean.ts'
import { addCounts, noCounts } from '../src/counts.ts'
import { type Batch, batchesOf, itemsOf, split } from '../src/io/batch.ts'
import { cutInputs } from '../src/io/cut.ts'
import { resolveInputs } from '../src/io/inputs.ts'
import { makeReading } from '../src/io/make.ts'
import { type Outcome, piecesOf } from '../src/io/outcome.ts'
import { readArticles } from '../src/io/read.ts'
import { jsonLine } from '../src/io/write.ts'
import { type Job, jobSteps, workOf } from '../src/job.ts'
import { goldCorpus } from './support/gold.ts'

const MAX_BYTES = 1024 * 1024
const JOB: Job = { steps: jobSteps(cleanSteps()), language: 'arb', raw: true, maxBytes: MAX_BYTES, format: 'jsonl' }

/** The gold articles as JSON lines, one broken line among them. */
const LINES = [...goldCorpus().map(({ raw }, id) => jsonLine({ id, text: raw })), '{"text":\n']

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found = []
  for await (const value of values) found.push(value)
  return found
}

/** The batches of a text, `repeats` times. */
async function batches(lines: readonly string[], repeats = 1): Promise<Batch[]> {
  const stdin = Readable.from(Array(repeats).fill(Buffer.from(lines.join(''))))
  return all(batchesOf(cutInputs(await resolveInputs(['-']), { stdin })))
}

const textOf = (outcomes: readonly Outcome[]): string => outcomes.map(({ output }) => Buffer.from(output).toString()).join('')

test('what is made of the items of batches is what readArticles reads', async () => {
  const stdin = Readable.from(Array(5).fill(Buffer.from(LINES.join(''))))
  const read = await all(readArticles(['-'], { stdin }))
  const made = (await batches(LINES, 5)).flatMap(itemsOf).map((item) => makeReading(item, MAX_BYTES))
  expect(made.length).toBeGreaterThan(100)
  expect(made).toEqual(read)
})

test('a batch has 64 items, or fewer once it has 1 MB', async () => {
  const small = await batches(['{}\n'], 130)
  expect(small.map(({ items }) => items.length)).toEqual([64, 64, 2])
  const large = await batches([jsonLine({ text: 'x'.repeat(600_000) })], 5)
  expect(large.map(({ items }) => items.length)).toEqual([2, 2, 1])
})

test.each([
  { format: 'jsonl' },
  { format: 'text' },
  { format: 'jsonl', raw: false },
  ...['jsonl', 'conll', 'brat', 'spacy', 'webanno'].map((entities) => ({ format: 'jsonl', entities })),
])('a batch makes the same when it has been sent elsewhere, and item by item: %j', async (form) => {
  const [batch] = (await batches(LINES)) as [Batch]
  const job = { ...JOB, ...form }
  const outcome = workOf(job)(batch)
  expect(outcome.output.length).toBeGreaterThan(1000)
  expect(outcome.rejections).toMatchObject([{ place: `stdin:${LINES.length}` }])
  const elsewhere = structuredClone(workOf(structuredClone(job))(structuredClone(batch)))
  expect([...piecesOf(elsewhere)]).toEqual([...piecesOf(outcome)])
  const parts = split(batch).map(workOf(job))
  expect(textOf(parts)).toBe(textOf([outcome]))
  expect(parts.flatMap(({ files = [] }) => files)).toEqual(outcome.files ?? [])
  const counts = noCounts()
  for (const part of parts) addCounts(counts, JSON.parse(JSON.stringify(part.counts)))
  expect(counts).toEqual(outcome.counts)
})
