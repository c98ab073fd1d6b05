import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchKey } from '../src/arabic/index.ts'
import { CorpusError, openCorpus } from '../src/io/corpus/corpus.ts'
import { openDatabase } from '../src/io/sqlite.ts'
import { jsonLine } from '../src/io/write.ts'
import { marksOf } from '../src/search/highlight.ts'
import { parseQuery } from '../src/search/query.ts'
import { snippetOf } from '../src/search/snippet.ts'
import { makeTexts, measure, readFamilies } from './search/families.js'
import { pageText } from './support/arbitrary.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { corpusOf, entityOf, idsOf, recordOf } from './support/corpus.ts'

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    recordOf({ id: `a${from + index}`, title: `خبر ${from + index}`, text: 'وصلت السفينة إلى الميناء صباحا' }),
  )

test('the texts of variant families are found: recall of 0.97, precision of 0.95', async () => {
  const families = readFamilies()
  const texts = makeTexts(families)
  const corpus = await corpusOf(texts.map(({ id, text }) => ({ id, text })))
  const search = (query: string) => corpus.search(query, { limit: 1000, relax: false, facets: false }).hits.map(({ id }) => id)
  const { recall, precision, classes } = await measure(families, texts, search)
  expect(families.length).toBeGreaterThanOrEqual(60)
  expect(Object.keys(classes)).toHaveLength(12)
  expect(recall).toBeGreaterThanOrEqual(0.97)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})

describe('a corpus', () => {
  test('gives an article back as it was', async () => {
    const record = recordOf({ id: 'a/1', title: 'خبر', text: 'سطر\u2028\ud800 آخر', extra: { b: 1, a: [null] }, raw: '<p>خبر' })
    const corpus = await corpusOf([record])
    expect(JSON.stringify(corpus.article('a/1'))).toBe(JSON.stringify(record))
    expect([...corpus.articles()]).toEqual([record])
    expect(corpus.article('a/2')).toBeUndefined()
  })

  test('adds, replaces and removes by id', async () => {
    const corpus = await corpusOf([{ id: '1', text: 'قمح' }])
    const two = [
      { id: '1', text: 'ذرة' },
      { id: '2', text: 'قمح' },
    ].map(recordOf)
    expect(await corpus.add(two)).toEqual({ added: 1, replaced: 1, unchanged: 0 })
    expect(await corpus.add(two)).toEqual({ added: 0, replaced: 0, unchanged: 2 })
    expect(idsOf(corpus, 'قمح')).toEqual(['2'])
    expect(idsOf(corpus, 'ذرة')).toEqual(['1'])
    expect(corpus.remove(['1', 'none', '1'])).toBe(1)
    expect(idsOf(corpus, 'ذرة')).toEqual([])
    expect(corpus.article('1')).toBeUndefined()
    expect(corpus.stats().articles).toBe(1)
  })

  test('takes the last of two articles of one id', async () => {
    const corpus = await corpusOf([
      { id: '1', text: 'قمح' },
      { id: '1', text: 'ذرة' },
    ])
    expect([idsOf(corpus, 'قمح'), idsOf(corpus, 'ذرة')]).toEqual([[], ['1']])
  })

  test('counts facets of all that is found, not of the hits alone', async () => {
    const corpus = await corpusOf([
      {
        id: '1',
        text: 'قمح',
        site: 'x',
        meta: { published: '2024-01-05' },
        entities: [entityOf('beirut', 'بيروت'), entityOf('beirut', 'بيروت')],
      },
      { id: '2', text: 'قمح', site: 'x', meta: { published: '2024-02-05T10:00' }, entities: [entityOf('cairo', 'القاهرة')] },
      { id: '3', text: 'قمح', site: 'y', entities: [entityOf('beirut', 'بيروت')] },
      { id: '4', text: 'ذرة', site: 'y' },
    ])
    const { total, hits, facets } = corpus.search('قمح', { limit: 1, offset: 1 })
    expect([total, hits.length]).toEqual([3, 1])
    expect(facets).toEqual({
      site: [
        { value: 'x', count: 2 },
        { value: 'y', count: 1 },
      ],
      month: [
        { value: '2024-02', count: 1 },
        { value: '2024-01', count: 1 },
      ],
      entity: [
        { value: 'beirut', count: 2, type: 'LOC', name: 'بيروت' },
        { value: 'cairo', count: 1, type: 'LOC', name: 'القاهرة' },
      ],
    })
  })

  test('ranks the headline above the text, and the words in a row above the words apart', async () => {
    const filler = 'كلام آخر عن شيء بعيد كل البعد'
    const corpus = await corpusOf([
      { id: 'apart', title: 'خبر', text: `${filler}\nسعر ${filler} القمح` },
      { id: 'row', title: 'خبر', text: `${filler}\nسعر القمح ${filler}` },
      { id: 'title', title: 'سعر القمح', text: `${filler}\n${filler}` },
    ])
    expect(idsOf(corpus, 'سعر القمح')).toEqual(['title', 'row', 'apart'])
  })

  test('says that none has all words, and gives those with some', async () => {
    const corpus = await corpusOf([
      { id: '1', text: 'سعر القمح' },
      { id: '2', text: 'سعر الذرة' },
    ])
    expect(corpus.search('القمح الذرة سعر')).toMatchObject({ total: 2, relaxed: true })
    expect(corpus.search('القمح الذرة', { relax: false })).toMatchObject({ total: 0, relaxed: false })
  })

  test('gives what has no words the newest first', async () => {
    const dates = ['2023-05-01', '2024-05-01', '2022-05-01']
    const corpus = await corpusOf(dates.map((published, index) => ({ id: String(index), text: 'خبر', site: 'x', meta: { published } })))
    expect(idsOf(corpus, 'site:x')).toEqual(['1', '0', '2'])
  })
})

describe('a mark', () => {
  test.each([
    ['a word with tashkeel', 'قالت المُدَرِّسةُ اليوم', 'مدرسه', ['المُدَرِّسةُ']],
    ['a word with its proclitics', 'وبالسفينة جاء', 'سفينة', ['وبالسفينة']],
    ['a word behind a preposition', 'سافر لبغداد', 'بغداد', ['لبغداد']],
    ['another spelling', 'في سورية وأميركا', 'سوريا امريكا', ['سورية', 'وأميركا']],
    ['tatweel', 'خبر عـــاجل', 'عاجل', ['عـــاجل']],
    ['presentation forms', 'ﺍﻟﻘﻤﺢ ﻏﺎل', 'قمح', ['ﺍﻟﻘﻤﺢ']],
    ['digits of another script', 'عام ٢٠٢٤', '2024', ['٢٠٢٤']],
    ['the words of a phrase, where they are in a row', 'سعر القمح ثم القمح', '"سعر القمح"', ['سعر', 'القمح']],
    ['behind an emoji', '🌾 القمح', 'القمح', ['القمح']],
  ])('covers %s to the letter', (_, text, query, words) => {
    expect(marksOf(parseQuery(query), text).map(([start, end]) => text.slice(start, end))).toEqual(words)
  })

  test('is not on what the query leaves out or wants elsewhere', () => {
    const text = 'سعر القمح في السوق'
    const marked = (query: string, part?: 'headline') =>
      marksOf(parseQuery(query), text, part).map(([start, end]) => text.slice(start, end))
    expect(marked('سعر -القمح')).toEqual(['سعر'])
    expect(marked('title:سعر السوق')).toEqual(['السوق'])
    expect(marked('title:سعر السوق', 'headline')).toEqual(['سعر', 'السوق'])
    expect(marked('سعر role:body', 'headline')).toEqual([])
  })

  test('has, in any text, the key of a word of the query', () => {
    fc.assert(
      fc.property(pageText, fc.nat(), (text, at) => {
        const words = text.split(/[\s"«»()]+/).filter((word) => searchKey(word) !== '' && !/[:"\u201c-\u201f-]/.test(word))
        const word = words[at % Math.max(1, words.length)]
        if (word === undefined || searchKey(word).includes(' ')) return
        const query = parseQuery(`"${word}"`)
        const keys = new Set([searchKey(word), ...(query.root?.kind === 'words' ? query.root.keys : [])])
        for (const [start, end] of marksOf(query, text)) expect([...keys]).toContain(searchKey(text.slice(start, end)))
      }),
      { numRuns: 300 },
    )
  })

  test('of a snippet covers the same words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('قمح', 'والقمحُ', 'كلام', 'طويل', '🌾', 'سعر،', 'x'), { minLength: 1, maxLength: 200 }),
        (words) => {
          const text = words.join(' ')
          const snippet = snippetOf(parseQuery('قمح'), [{ role: 'body', text }])
          expect(snippet.text.length).toBeLessThan(320)
          expect(Buffer.from(snippet.text).toString()).toBe(snippet.text)
          expect(text).toContain(snippet.text.replace(/^…|…$/g, ''))
          if (text.includes('قمح')) expect(snippet.marks.length).toBeGreaterThan(0)
          for (const [start, end] of snippet.marks) expect(searchKey(snippet.text.slice(start, end))).toBe('قمح')
        },
      ),
    )
  })
})

describe('a corpus file', () => {
  const failure = async (path: string, options = {}): Promise<string> => {
    try {
      ;(await openCorpus(path, options)).close()
    } catch (error) {
      return (error as Error).message
    }
    return 'opened'
  }

  test('that is missing, broken or of another program is told from a corpus', async () => {
    const folder = temporaryFolder()
    const path = (name: string) => join(folder, name)
    writeFileSync(path('text.db'), 'no database, but long enough to look like one'.repeat(40))
    const other = await openDatabase(path('other.db'))
    other.exec('CREATE TABLE t (x)')
    other.close()
    expect(await failure(path('none.db'), { readOnly: true })).toContain('Make it: naqi index')
    expect(existsSync(path('none.db'))).toBe(false)
    expect(await failure(path('text.db'))).toContain('is no SQLite database')
    expect(await failure(path('other.db'))).toContain('another program')
    expect(await failure(folder)).toContain('is a folder')
    expect(await failure(join(folder, 'no/such/corpus.db'))).toContain('cannot be opened')
  })

  test('with damaged pages is told, and does not crash', async () => {
    const path = join(temporaryFolder(), 'corpus.db')
    const corpus = await openCorpus(path)
    await corpus.add(many(300))
    corpus.close()
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096 * 2)
    writeFileSync(path, bytes)
    const read = async () => {
      const broken = await openCorpus(path, { readOnly: true })
      try {
        broken.search('السفينة')
      } finally {
        broken.close()
      }
    }
    await expect(read()).rejects.toThrow(/is damaged/)
  })

  test('with texts that are no UTF-8, and with records that are none, is told, and ends no process', async () => {
    for (const [was, now] of [
      ['"lang":"arb"', '"lang":"a\xffb"'],
      ['"title":', '"Title":'],
      ['{"naqi"', '!"naqi"'],
    ] as const) {
      const path = join(temporaryFolder(), 'corpus.db')
      const corpus = await openCorpus(path)
      await corpus.add(many(1))
      corpus.close()
      writeFileSync(path, readFileSync(path, 'latin1').replaceAll(was, now), 'latin1')
      const broken = await openCorpus(path, { readOnly: true })
      try {
        expect(() => broken.search('السفينة')).toThrow(CorpusError)
        expect(() => [...broken.articles()]).toThrow(/is damaged .*Index the records again/)
      } finally {
        broken.close()
      }
    }
  })

  test('of another version of the key is refused, for its words would not be found, until it is indexed again', async () => {
    const path = join(temporaryFolder(), 'corpus.db')
    const given = [
      { id: '1', text: 'قمح', site: 'x', entities: [entityOf('beirut', 'بيروت')] },
      { id: '2', text: 'ذرة' },
    ]
    const old = await openCorpus(path)
    await old.add(given.map(recordOf))
    old.remove(['2'])
    const before = old.search('قمح')
    old.close()
    const database = await openDatabase(path)
    database.exec("UPDATE settings SET value = 'old' WHERE name = 'key'")
    database.close()
    expect(await failure(path)).toMatch(/another version of the search key \(old; this naqi has .*naqi index --rebuild -o/)
    expect((await naqi(['index', '--rebuild', '-o', path])).stderr).toContain('1 articles')
    const corpus = await openCorpus(path, { readOnly: true })
    expect(corpus.search('قمح')).toMatchObject({ total: before.total, facets: before.facets, hits: [{ id: '1' }] })
    expect(idsOf(corpus, 'entity:بيروت site:x')).toEqual(['1'])
    corpus.close()
  })

  test('that is open for reading is not written', async () => {
    const path = join(temporaryFolder(), 'corpus.db')
    ;(await openCorpus(path)).close()
    const corpus = await openCorpus(path, { readOnly: true })
    await expect(corpus.add(many(1))).rejects.toThrow('may not be written')
    corpus.close()
  })

  test('keeps what was written before the disk was full', async () => {
    const path = join(temporaryFolder(), 'corpus.db')
    // As on a full disk, SQLite can have no more pages.
    const small = await openCorpus(path, { maxBytes: 400_000 })
    await small.add(many(10))
    await expect(small.add(many(2000, 10))).rejects.toThrow('the disk is full. What was indexed before is kept')
    const kept = small.stats().articles
    expect(kept).toBeGreaterThanOrEqual(10)
    expect(small.search('السفينة').total).toBe(kept)
    small.close()
    const corpus = await openCorpus(path)
    expect(await corpus.add(many(2010))).toEqual({ added: 2010 - kept, replaced: 0, unchanged: kept })
    corpus.close()
  })

  test('is read while it is written, each reader seeing whole transactions', async () => {
    const path = join(temporaryFolder(), 'corpus.db')
    const writer = await corpusOf(many(1), path)
    const reader = await openCorpus(path, { readOnly: true })
    const seen: number[] = []
    await writer.add(many(4200, 1), () => seen.push(reader.search('السفينة', { limit: 1 }).total))
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.length).toBeGreaterThan(3)
    expect(reader.search('السفينة', { limit: 1 }).total).toBe(4201)
    reader.close()
  })
})

test('killed at any moment, the index opens, is whole, and goes on', async () => {
  const folder = temporaryFolder()
  const [path, input] = [join(folder, 'corpus.db'), join(folder, 'records.jsonl')]
  const records = many(3000)
  writeFileSync(input, records.map(jsonLine).join(''))
  const main = join(import.meta.dirname, '../dist/src/cli/main.js')
  let kept = 0
  for (let round = 0; round < 30; round++) {
    const child = spawn(process.execPath, [main, 'index', input, '-o', path], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    // Until it has begun to write; then a little longer each time.
    while (child.exitCode === null && !existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 400))
    child.kill('SIGKILL')
    await ended
    const database = await openDatabase(path)
    expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' })
    database.close()
    const corpus = await openCorpus(path)
    const { articles } = corpus.stats()
    expect(articles).toBeGreaterThanOrEqual(kept)
    expect(corpus.search('السفينة', { limit: 0 }).total).toBe(articles)
    kept = articles
    corpus.close()
  }
  const { code, stderr } = await naqi(['index', input, '-o', path])
  expect([code, stderr]).toEqual([0, expect.stringContaining('which has 3,000 articles')])
}, 120_000)

describe('the command', () => {
  test('index takes records, rejects what is none, deletes by id; search finds, as text and as JSON', async () => {
    const folder = temporaryFolder()
    const [path, input] = [join(folder, 'corpus.db'), join(folder, 'records.jsonl')]
    const records = [recordOf({ id: 'x', title: 'سعر القمح', text: 'ارتفع السعر' }), recordOf({ id: 'y', text: 'سعر \u202eالذرة' })]
    writeFileSync(input, `${records.map(jsonLine).join('')}{"naqi":1,"id":"z"}\n`)
    const index = await naqi(['index', input, '-o', path])
    expect(index.code).toBe(1)
    expect(index.stderr).toMatch(/in 3 = added 2 \+ replaced 0 \+ unchanged 0 \+ rejected 1/)
    expect(index.stderr).toMatch(/records\.jsonl:3 is no valid record: "lang"/)
    const json = jsonLines((await naqi(['search', path, 'السعر', '-ذرة', '--json'])).stdout)
    expect(json).toMatchObject([{ query: 'السعر -ذرة', total: 1, hits: [{ id: 'x', titleMarks: [[0, 3]] }] }])
    const text = await naqi(['search', path, 'ذرة'])
    expect(text.stdout).toContain('⟨RLO⟩')
    expect(text.stdout).not.toContain('\u202e')
    const gone = await naqi(['index', '--delete', 'x', 'q', '-o', path])
    expect(gone.stderr).toContain('deleted            1 of 2 ids')
    expect((await naqi(['search', path, 'القمح'])).stdout).toContain('No article')
  })

  test('index says to clean what is scraped, and makes no database of it', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'raw.jsonl'), '{"text":"خبر"}\n')
    const { code, stderr } = await naqi(['index', 'raw.jsonl', '-o', 'corpus.db'], { cwd: folder })
    expect([code, stderr]).toEqual([2, expect.stringContaining('Clean it first: naqi clean')])
    expect(existsSync(join(folder, 'corpus.db'))).toBe(false)
  })

  test('search tells where a query is wrong', async () => {
    const path = join(temporaryFolder(), 'corpus.db')
    ;(await openCorpus(path)).close()
    const { code, stderr } = await naqi(['search', path, 'قمح (سعر'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('character 5')])
    expect((await naqi(['search', path, 'a', '--limt', '3'])).stderr).toContain('Unknown option --limt')
  })
})
