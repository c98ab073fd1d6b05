import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fold } from '../src/arabic/fold.ts'
import { type Article, createArticle, fieldOf } from '../src/article/article.ts'
import { replay, sourceRange } from '../src/article/edit.ts'
import { fromRecord, toRecord } from '../src/io/record.ts'
import { recordSchema } from '../src/io/record-schema.ts'
import { processorOf, runStages, type Step } from '../src/pipeline.ts'
import { relabel, stage } from '../src/stage.ts'
import { boilerplate, entities, stages } from '../stages/index.ts'
import { anyStep, chain, htmlPage, source } from './support/arbitrary.ts'

/** A stage stands once in a pipeline: a chain runs its steps one by one. */
function runChain(article: Article, steps: readonly Step[]): Article {
  for (const step of steps) runStages(processorOf([step]), article)
  return article
}

const plain = (article: Article) => article.children.map(({ value, role, order, field }) => ({ value, role, order, field }))

const runs = { numRuns: 2000 }

describe('for random articles and random chains of stages', () => {
  test('source + edits = output', () => {
    fc.assert(
      fc.property(source, chain, (read, steps) => {
        const article = runChain(createArticle(read), steps)
        const again = replay(read, article.edits)
        expect(plain(again)).toEqual(plain(article))
        expect(again.meta).toEqual(article.meta)
      }),
      runs,
    )
  })

  test('every edit says what stood in the source, unless an earlier edit had changed it', () => {
    fc.assert(
      fc.property(source, chain, (read, steps) => {
        const article = runChain(createArticle(read), steps)
        const touched = new Set<number>()
        for (const edit of article.edits) {
          const stood = fieldOf(read, edit.field ?? 'text').slice(...edit.source)
          if (!touched.has(edit.block)) expect(stood).toBe(edit.was)
          if (edit.range !== undefined) touched.add(edit.block)
        }
      }),
      runs,
    )
  })

  test('letters that no edit touched stand at their places in the source', () => {
    fc.assert(
      fc.property(source, chain, (read, steps) => {
        const article = runChain(createArticle(read), steps)
        for (const block of article.children) {
          const line = fieldOf(read, block.field)
          const changed = new Set<number>()
          for (const { start, end } of block.map) for (let at = start; at < end; at++) changed.add(at)
          let last = -1
          for (let at = 0; at < block.value.length; at++) {
            const [from, to] = sourceRange(block, at, at + 1)
            expect(from).toBeGreaterThanOrEqual(last)
            expect(from).toBeGreaterThanOrEqual(block.position.start.offset)
            expect(to).toBeLessThanOrEqual(block.position.end.offset)
            if (!changed.has(at)) expect(line.slice(from, to)).toBe(block.value.charAt(at))
            last = from
          }
        }
      }),
      runs,
    )
  })

  test('a stage run twice changes nothing the second time', () => {
    fc.assert(
      fc.property(source, chain, anyStep, (read, steps, step) => {
        const article = runChain(createArticle(read), [...steps, step])
        const before = structuredClone({ edits: article.edits, record: toRecord(article) })
        runChain(article, [step])
        expect(article.edits.slice(before.edits.length)).toEqual([])
        expect(toRecord(article)).toEqual(before.record)
      }),
      runs,
    )
  })

  test('every mention stands in the text where its record says, and reads like its alias', () => {
    fc.assert(
      fc.property(source, chain, (read, steps) => {
        const record = toRecord(runChain(createArticle(read), steps))
        for (const entity of record.entities) {
          expect(record.text.slice(entity.start, entity.end)).toBe(entity.text)
          expect(entity.tokenStart).toBeLessThanOrEqual(entity.start)
          expect(entity.tokenEnd).toBeGreaterThanOrEqual(entity.end)
          const letters = (text: string) => fold(text).replaceAll(' ', '')
          expect(letters(read.text.slice(...entity.source)) + letters(entity.alias)).toContain(letters(entity.text))
        }
      }),
      runs,
    )
  })

  test('a record is valid, and the article read back from it goes on as if it had never been written', () => {
    fc.assert(
      fc.property(source, chain, chain, (read, before, after) => {
        const article = runChain(createArticle(read), before)
        const record = recordSchema.parse(JSON.parse(JSON.stringify(toRecord(article))))
        expect(toRecord(runChain(fromRecord(record), after))).toEqual(toRecord(runChain(article, after)))
      }),
      runs,
    )
  })
})

describe('for random pages of HTML and random chains of stages', () => {
  test('source + edits = output', () => {
    fc.assert(
      fc.property(htmlPage, chain, (read, steps) => {
        const article = runChain(createArticle(read), steps)
        const again = replay(read, article.edits)
        expect(plain(again)).toEqual(plain(article))
        expect(again.meta).toEqual(article.meta)
      }),
      runs,
    )
  })

  test('a stage run twice changes nothing the second time', () => {
    fc.assert(
      fc.property(htmlPage, chain, fc.constantFrom(...stages), (read, steps, stage) => {
        const article = runChain(createArticle(read), [...steps, { stage }])
        const before = structuredClone({ edits: article.edits, record: toRecord(article) })
        runChain(article, [{ stage }])
        expect(article.edits.slice(before.edits.length)).toEqual([])
        expect(toRecord(article)).toEqual(before.record)
      }),
      runs,
    )
  })

  test('the article read back from a record goes on as if it had never been written', () => {
    fc.assert(
      fc.property(htmlPage, chain, chain, (read, before, after) => {
        const article = runChain(createArticle(read), before)
        const record = recordSchema.parse(JSON.parse(JSON.stringify(toRecord(article))))
        expect(toRecord(runChain(fromRecord(record), after))).toEqual(toRecord(runChain(article, after)))
      }),
      runs,
    )
  })
})

test('a line that leaves the text takes its mentions along, and has none if it comes back', () => {
  const role = { rule: 'as-told', reason: 'the test says so' }
  const labels = (name: string, to: 'kicker' | 'body') =>
    stage({ name, description: 'Labels all lines.', url: 'tests/' }, z.object({}), (article) =>
      article.children.map((block) => relabel(block, to, role)),
    )
  const article = runChain(createArticle({ id: 'a', text: 'وصل الوفد إلى دمشق أمس.' }), [{ stage: entities }])
  expect(article.mentions).toHaveLength(1)
  runChain(article, [{ stage: labels('away', 'kicker') }, { stage: labels('back', 'body') }])
  expect([article.children.map((block) => block.role), article.mentions]).toEqual([['body'], []])
})

test('what is found of the lines of a page does not depend on lines that went before', () => {
  const text =
    '<html><head><title>الميناء يستقبل أول سفينة | المدى</title></head><body>قال قوات سوريا الديمقراطية <div></div>' +
    'تاريخ النشر: 16.02.2019 | 12:02 دمشققوات سوريا الديمقراطية  nbsp; <div><div>سياسة</div></div>سياسة'
  const article = runChain(createArticle({ id: 'a', format: 'html', text }), [{ stage: boilerplate }])
  const roles = article.children.map((block) => block.role)
  expect(runChain(article, [{ stage: boilerplate }]).children.map((block) => block.role)).toEqual(roles)
})
