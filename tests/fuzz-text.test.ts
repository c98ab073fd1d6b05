/** Hostile Unicode through every stage, the whole pipeline and every reader of strings: nothing throws, nothing is lost, the work is linear. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as arabic from '../src/arabic/index.ts'
import { type Article, createArticle, type Source } from '../src/article/article.ts'
import { replay } from '../src/article/edit.ts'
import { cleanSteps } from '../src/clean.ts'
import { LabelError, parseLabels } from '../src/evaluation/labels.ts'
import { GazetteerError, parseGazetteer } from '../src/gazetteer/rows.ts'
import { BioError, parseBio } from '../src/io/bio.ts'
import { ENTITY_FORMATS } from '../src/io/entities.ts'
import { fromRecord, toRecord } from '../src/io/record.ts'
import { recordSchema } from '../src/io/record-schema.ts'
import { textOfRecord } from '../src/io/write.ts'
import { languageOfArticle } from '../src/language.ts'
import { Learner } from '../src/learning/learner.ts'
import { processorOf, runStages } from '../src/pipeline.ts'
import { RowError } from '../src/rows.ts'
import { queryForms, queryKey } from '../src/search/key.ts'
import { QueryError } from '../src/search/lexer.ts'
import { parseQuery } from '../src/search/query.ts'
import { boilerplate } from '../stages/boilerplate/index.ts'
import { anyStep } from './support/arbitrary.ts'
import { everyUnit, HOSTILE, hostileText } from './support/hostile.ts'
import { growth } from './support/time.ts'

const all = processorOf(cleanSteps())
const runs = { numRuns: 500 }

const plain = (article: Article) => article.children.map(({ value, role, order, field }) => ({ value, role, order, field }))

/** Cleans an article and expects that its edits make it of its source, and that its record gives it back. */
function cleaned(source: Source): void {
  const article = runStages(all, createArticle(source))
  const again = replay(source, article.edits)
  expect(plain(again)).toEqual(plain(article))
  expect(again.meta).toEqual(article.meta)
  const record = toRecord(article)
  expect(toRecord(fromRecord(recordSchema.parse(JSON.parse(JSON.stringify(record)))))).toEqual(record)
}

/** A source that is hostile in every field that a page or a line of JSON gives. */
const hostileSource = fc.record(
  { id: hostileText, text: hostileText, title: hostileText, site: hostileText, format: fc.constantFrom('html' as const) },
  { requiredKeys: ['id', 'text'] },
)

describe('hostile text', () => {
  test('goes through the whole pipeline: source + edits = output', () => {
    fc.assert(
      fc.property(hostileSource, (source) => {
        cleaned(source)
      }),
      runs,
    )
  })

  test('goes through each stage alone', () => {
    fc.assert(
      fc.property(hostileSource, anyStep, (source, step) => {
        const article = runStages(processorOf([step]), createArticle(source))
        expect(plain(replay(source, article.edits))).toEqual(plain(article))
      }),
      runs,
    )
  })

  test('goes into every format of texts and entities', () => {
    fc.assert(
      fc.property(hostileSource, (source) => {
        const record = toRecord(runStages(all, createArticle(source)))
        for (const { files } of Object.values(ENTITY_FORMATS)) for (const toText of Object.values(files)) toText(record)
        textOfRecord(record)
      }),
      runs,
    )
  })

  test('is learned from', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), (texts) => {
        const learner = new Learner()
        texts.forEach((text, index) => {
          learner.add(createArticle({ id: String(index), site: 'example', text }))
        })
        learner.table()
      }),
      { numRuns: 300 },
    )
  })
})

test('every unit of UTF-16 goes through the whole pipeline, alone and between letters', { timeout: 120_000 }, () => {
  for (const text of everyUnit()) {
    cleaned({ id: 'units', text })
    cleaned({ id: 'units', text, format: 'html' })
  }
})

/** What reads a string, and what it may throw. */
const readers: Record<string, [read: (text: string) => unknown, may?: abstract new (...given: never) => Error]> = {
  analyze: [(text) => arabic.analyze(text)],
  codePointOffsets: [(text) => arabic.codePointOffsets(text)],
  fold: [(text) => arabic.fold(text)],
  foldLetters: [(text) => arabic.foldLetters(text)],
  languageOf: [(text) => arabic.languageOf(text)],
  languageOfArticle: [(text) => languageOfArticle(createArticle({ id: '', text }))],
  matches: [(text) => arabic.matches(text, text.slice(0, 20))],
  normalize: [(text) => arabic.normalize(text)],
  normalizeChanges: [(text) => arabic.carryOut(text, arabic.normalizeChanges(text))],
  parseArabic: [(text) => arabic.parseArabic(text)],
  parseDate: [(text) => arabic.parseDate(text)],
  searchKey: [(text) => arabic.searchKey(text)],
  sentences: [(text) => arabic.sentences(text)],
  tokenize: [(text) => arabic.tokenize(text)],
  visible: [(text) => arabic.fromVisible(arabic.visible(text))],
  words: [(text) => arabic.words(text)],
  queryKey: [(text) => queryKey(text)],
  queryForms: [(text) => queryForms(text)],
  parseQuery: [(text) => parseQuery(text), QueryError],
  parseVariants: [(text) => arabic.parseVariants(text, 'fuzz'), RowError],
  parseGazetteer: [(text) => parseGazetteer(text, 'fuzz'), GazetteerError],
  parseBio: [(text) => parseBio(text, 'fuzz'), BioError],
  parseLabels: [(text) => parseLabels(text, 'fuzz'), LabelError],
  'a page of HTML': [(text) => createArticle({ id: '', text, format: 'html' })],
}

describe.each(Object.entries(readers))('%s', (_name, [read, may]) => {
  test('takes any text, or says what is wrong with it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        try {
          read(text)
        } catch (error) {
          if (may === undefined || !(error instanceof may) || error instanceof TypeError || error instanceof RangeError) throw error
        }
      }),
      runs,
    )
  })
})

describe('the work is linear in texts of', () => {
  test.each(Object.entries(HOSTILE))('%s', (_name, pieces) => {
    for (const piece of pieces) {
      const work = (text: string) => {
        runStages(all, createArticle({ id: '', text, title: text }))
        arabic.analyze(text)
        arabic.parseArabic(text)
      }
      const times = Math.ceil(2000 / piece.length)
      expect(growth(work, piece.repeat(times), piece.repeat(8 * times)), JSON.stringify(piece)).toBeLessThan(40)
    }
  })
})

describe('the work is linear in the lines of', () => {
  const lineJudge = processorOf([{ stage: boilerplate }])
  const paragraphs = 'انخفض منسوب البحيرة مترين في عام واحد، وقال المهندسون إن الربيع كان جافا.\n'.repeat(2)
  const lines = {
    'headings of lists': 'اقرأ أيضا\n',
    titles: 'الرمان يصل إلى الأسواق قبل موعده\n',
    'words of pages': 'عرض مواضيع القسم\n',
    captions: 'الضفة الشرقية عند الغروب\n',
    dates: '12/3/2021 10:30\n',
    tags: '- البحيرة\n',
    marks: '-\n',
    numbers: '318\n',
  }
  test.each(Object.entries(lines))('%s, above a text and below it', (_name, line) => {
    const work = (text: string) => runStages(lineJudge, createArticle({ id: '', text }))
    for (const around of [(many: string) => many + paragraphs, (many: string) => paragraphs + many])
      expect(growth(work, around(line.repeat(1500)), around(line.repeat(12_000)))).toBeLessThan(30)
  })
})
