import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Article, createArticle } from '../src/article/article.ts'
import { clean, learn } from '../src/index.ts'
import { toRecord } from '../src/io/record.ts'
import { isTableFile, readPart, readTable, TableError, tableRows, writeTable } from '../src/io/table.ts'
import { jsonLine } from '../src/io/write.ts'
import { learnReadings } from '../src/learn.ts'
import { Counts, hashText } from '../src/learning/counts.ts'
import { Learner } from '../src/learning/learner.ts'
import { FEWEST_SITE_PAGES, type Table } from '../src/learning/table.ts'
import { processorOf, runStages } from '../src/pipeline.ts'
import { normalize, templates } from '../stages/index.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { type CrawlPage, type Kind, makeCrawl } from './support/crawl.ts'
import { growth } from './support/time.ts'

/** A page as input: without what the test knows of it. */
const inputOf = ({ id, site, title, text }: CrawlPage) => ({ id, site, text, ...(title !== undefined && { title }) })

async function learnerOf(pages: readonly CrawlPage[]): Promise<Learner> {
  const learner = new Learner()
  await learnReadings(
    pages.map((page) => ({ article: createArticle(inputOf(page)), place: page.id })),
    learner,
  )
  return learner
}

function withTemplates(page: CrawlPage, table: Table): Article {
  const steps = [{ stage: normalize as never }, { stage: templates as never, options: { table } }]
  return runStages(processorOf(steps), createArticle(inputOf(page)))
}

const fileText = (table: Table): string => [...tableRows(table)].map((row) => jsonLine(row)).join('')

/** In an order of its own for each number; 0 leaves it. */
function shuffled<Value>(values: readonly Value[], number: number): Value[] {
  if (number === 0) return [...values]
  return values
    .map((value, index) => ({ value, key: hashText(`${number} ${index}`)[0] }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** Lines that are the site's, or lead to its other articles. */
const GOES: readonly Kind[] = ['template', 'section', 'related', 'uncrawled', 'counter']

describe.each([
  { seed: 1, pages: 12 },
  { seed: 2, pages: 40 },
  { seed: 3, pages: 120 },
  { seed: 4, pages: 300 },
])('of a made-up crawl of six sites with $pages pages each', ({ seed, pages }) => {
  const crawl = makeCrawl({ seed, sites: 6, pages })
  const learned = learn(crawl.map(inputOf))
  /** Each line, and whether it went. */
  const judged = learned.then((table) =>
    crawl.flatMap((page) => {
      const left = new Set(withTemplates(page, table).children.map(({ order }) => order))
      const first = page.title === undefined ? 0 : 1
      return page.lines.map((line, index) => ({ ...line, gone: !left.has(first + index) }))
    }),
  )
  const share = async (kind: Kind): Promise<number> => {
    const lines = (await judged).filter((line) => line.kind === kind)
    return lines.filter(({ gone }) => gone).length / lines.length
  }

  test('at least 99 of 100 lines that go are of the template or lead to other articles', async () => {
    const gone = (await judged).filter((line) => line.gone)
    expect(gone.filter(({ kind }) => GOES.includes(kind)).length / gone.length).toBeGreaterThanOrEqual(0.99)
  })

  test('at least 95 of 100 lines of the template go', async () => {
    expect(await share('template')).toBeGreaterThanOrEqual(0.95)
  })

  test('at least 99 of 100 headlines of other articles of the crawl go', async () => {
    expect(await share('related')).toBeGreaterThanOrEqual(0.99)
  })

  test('no paragraph goes, neither the site’s own nor an agency’s that other sites print too', async () => {
    expect([await share('body'), await share('wire')]).toEqual([0, 0])
  })

  test('no price, date or list of tags goes', async () => {
    expect([await share('price'), await share('date'), await share('tags')]).toEqual([0, 0, 0])
  })

  test('no article loses its own headline: it stands there once, without the site’s affixes', async () => {
    const table = await learned
    const lost = crawl.filter((page) => withTemplates(page, table).children.filter(({ value }) => value === page.headline).length === 0)
    expect(lost.map(({ headline }) => headline)).toEqual([])
  })

  test('a removed headline names an article of the site that has it', async () => {
    const table = await learned
    const headlines = new Map(crawl.map(({ id, site, headline }) => [id, { site, headline }]))
    const related = crawl.flatMap((page) =>
      withTemplates(page, table)
        .edits.filter(({ rule }) => rule === 'headline-of-another-article')
        .map(({ was, evidence }) => ({ site: page.site, was, named: headlines.get(String(evidence?.['article'])) })),
    )
    expect(related.length).toBeGreaterThan(0)
    expect(related.filter(({ site, was, named }) => named?.site !== site || !was.includes(named.headline))).toEqual([])
  })

  test('the stage run twice changes nothing the second time', async () => {
    const table = await learned
    for (const page of crawl) {
      const article = withTemplates(page, table)
      const before = JSON.stringify(toRecord(article))
      runStages(processorOf([{ stage: templates as never, options: { table } }]), article)
      expect(JSON.stringify(toRecord(article))).toBe(before)
    }
  })

  test('the order of the articles makes no difference to the table', async () => {
    const expected = fileText(await learned)
    for (const order of [1, 2]) expect(fileText((await learnerOf(shuffled(crawl, order))).table())).toBe(expected)
  })

  test.each([2, 4, 7])('nor does it whether one learner saw them all or %i were merged', async (count) => {
    const whole = new Learner()
    const pages = shuffled(crawl, count)
    for (let part = 0; part < count; part++) {
      whole.merge(await learnerOf(pages.filter((_page, index) => index % count === part)))
    }
    expect(fileText(whole.table())).toBe(fileText(await learned))
  })
})

describe('what is not believed', () => {
  const pages = makeCrawl({ seed: 5, sites: 2, pages: FEWEST_SITE_PAGES - 1 })

  test('a site of too few pages is left as it is', async () => {
    const table = await learn(pages.map(inputOf))
    for (const page of pages) expect(withTemplates(page, table).edits.filter(({ stage }) => stage === 'templates')).toEqual([])
  })

  test('pages without a site teach nothing', async () => {
    const table = await learn(pages.map(({ id, text }) => ({ id, text })))
    expect([...table.sites]).toEqual([])
  })

  test('a crawl of one page in many copies keeps its text', async () => {
    const [page] = makeCrawl({ seed: 6, sites: 1, pages: 12 }).filter(({ lines }) => lines.some(({ kind }) => kind === 'body'))
    const copies = Array.from({ length: 20 }, (_, index) => ({ ...(page as CrawlPage), id: String(index) }))
    const table = await learn(copies.map(inputOf))
    const texts = page?.lines.filter(({ kind }) => kind === 'body').map(({ text }) => text)
    const left = withTemplates(copies[0] as CrawlPage, table).children.map(({ value }) => value)
    expect(left).toEqual(expect.arrayContaining([...(texts ?? [])]))
  })
})

describe('the library', () => {
  test('clean takes what learn has learned', async () => {
    const crawl = makeCrawl({ seed: 7, sites: 1, pages: 20 }).map(inputOf)
    const rules = new Set<string>()
    for await (const { edits } of clean(crawl, { table: await learn(crawl) })) for (const { rule } of edits) rules.add(rule)
    expect([...rules]).toEqual(expect.arrayContaining(['site-template', 'headline-of-another-article', 'site-suffix']))
  })

  test('refuses what is no table, and a table beside steps', () => {
    expect(() => clean([], { table: {} as never })).toThrow('option "table": expected a table')
    expect(() => clean([], { table: { sites: new Map() }, steps: [] })).toThrow('exclude each other')
  })
})

describe('counts', () => {
  test('a million keys take 12 bytes for each of 2^21 slots: 25 MB', () => {
    const counts = new Counts()
    for (let number = 0; number < 1_000_000; number++) counts.add([number * 7919, Math.imul(number, 0x9e3779b1) >>> 0])
    expect(counts.size).toBe(1_000_000)
    expect(counts.bytes).toBe(12 * 2 ** 21)
    expect(counts.get([7919, 0x9e3779b1])).toBe(1)
    expect(counts.get([1, 1])).toBe(0)
  })

  test('texts that differ in a letter or a number have keys of their own', () => {
    const keys = new Set<string>()
    for (let number = 0; number < 200_000; number++) keys.add(hashText(`سعر الدولار ${number}`).join())
    expect(keys.size).toBe(200_000)
  })
})

test('learning and judging take time in proportion to the lines of a page', async () => {
  const crawl = makeCrawl({ seed: 8, sites: 1, pages: 40 })
  const table = await learn(crawl.map(inputOf))
  const processor = processorOf([{ stage: templates as never, options: { table } }])
  const text = crawl.map((page) => page.text).join('\n')
  const ofSize = (size: number) => ({ id: 'long', site: crawl[0]?.site as string, text: `${text}\n`.repeat(size) })
  const work = (source: ReturnType<typeof ofSize>): void => {
    new Learner().add(createArticle(source))
    runStages(processor, createArticle(source))
  }
  // Eight times the lines; with what grows by the square it would be 64.
  expect(growth(work, ofSize(2), ofSize(16))).toBeLessThan(20)
})

describe('the file of a table', () => {
  const crawl = makeCrawl({ seed: 9, sites: 3, pages: 60 })

  test('a table read back is the table, also compressed', async () => {
    const folder = temporaryFolder()
    const table = await learn(crawl.map(inputOf))
    for (const name of ['table.jsonl', 'table.jsonl.gz']) {
      await writeTable(join(folder, name), table)
      expect(await readTable(join(folder, name))).toEqual(table)
      expect(await isTableFile(join(folder, name))).toBe(true)
    }
    expect(gunzipSync(readFileSync(join(folder, 'table.jsonl.gz'))).equals(readFileSync(join(folder, 'table.jsonl')))).toBe(true)
  })

  test('parts that were written down make the same table, whatever their sizes', async () => {
    const folder = temporaryFolder()
    const pages = shuffled(crawl, 1)
    const cuts = [0, 3, 50, 51, 120, pages.length]
    const whole = new Learner()
    for (let part = 1; part < cuts.length; part++) {
      const path = join(folder, `${part}.jsonl`)
      await writeTable(path, await learnerOf(pages.slice(cuts[part - 1], cuts[part])))
      await readPart(path, whole)
    }
    expect(fileText(whole.table())).toBe(fileText(await learn(crawl.map(inputOf))))
  })

  test.each([
    ['', 'is empty: no table'],
    ['{"text":"كلام"}\n', 't.jsonl:1 is no header of a table'],
    ['كلام\n', 't.jsonl:1 is no header of a table'],
    [
      '{"naqi-table":9,"partial":false,"minimum":{"sitePages":8,"pages":4,"share":0.05}}\n',
      'is a table of version 9; this naqi reads version 1',
    ],
    ['{"naqi-table":1,"partial":true,"minimum":{"sitePages":8,"pages":4,"share":0.05}}\n', 'is a part of a table. Merge the parts first'],
    [
      '{"naqi-table":1,"partial":false,"minimum":{"sitePages":8,"pages":4,"share":0.05}}\n{"line":"x","pages":"4"}\n',
      't.jsonl:2 is no row of a table',
    ],
    [
      '{"naqi-table":1,"partial":false,"minimum":{"sitePages":8,"pages":4,"share":0.05}}\n{"line":"x","pages":4}\n',
      't.jsonl:2 belongs to no site',
    ],
  ])('%j is refused: %s', async (text, message) => {
    const path = join(temporaryFolder(), 't.jsonl')
    writeFileSync(path, text)
    await expect(readTable(path)).rejects.toThrow(TableError)
    await expect(readTable(path)).rejects.toThrow(message)
  })

  test('a file that is gone or cut off is refused by name', async () => {
    const folder = temporaryFolder()
    await expect(readTable(join(folder, 'none.jsonl'))).rejects.toThrow('none.jsonl cannot be read')
    await writeTable(join(folder, 'whole.gz'), await learn(crawl.map(inputOf)))
    writeFileSync(join(folder, 'cut.gz'), readFileSync(join(folder, 'whole.gz')).subarray(0, 500))
    await expect(readTable(join(folder, 'cut.gz'))).rejects.toThrow('cut.gz cannot be read')
  })

  test('a finished table is no part to be merged', async () => {
    const path = join(temporaryFolder(), 't.jsonl')
    await writeTable(path, await learn(crawl.map(inputOf)))
    await expect(readPart(path, new Learner())).rejects.toThrow('is a finished table')
  })
})

describe('the commands', () => {
  const crawl = makeCrawl({ seed: 10, sites: 2, pages: 30 })

  /** A folder with the crawl in `in/`, in two files. */
  function crawlFolder(): string {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    const lines = (pages: readonly CrawlPage[]): string => pages.map((page) => jsonLine(inputOf(page))).join('')
    writeFileSync(join(folder, 'in/a.jsonl'), lines(crawl.slice(0, 25)))
    writeFileSync(join(folder, 'in/b.jsonl.gz'), gzipSync(lines(crawl.slice(25))))
    return folder
  }

  test('naqi learn writes a table, and from its parts the same table, byte for byte', async () => {
    const cwd = crawlFolder()
    const { code, stdout, stderr } = await naqi(['learn', 'in', '-o', 'table.jsonl'], { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/^learned 2 sites, 60 pages, \d+ template lines; written to table\.jsonl\n$/)
    await naqi(['learn', 'in/a.jsonl', '--partial', '-o', 'a.part.jsonl'], { cwd })
    await naqi(['learn', 'in/b.jsonl.gz', '--partial', '-o', 'b.part.jsonl.gz'], { cwd })
    await naqi(['learn', 'b.part.jsonl.gz', 'a.part.jsonl', '-o', 'merged.jsonl'], { cwd })
    expect(readFileSync(join(cwd, 'merged.jsonl'), 'utf8')).toBe(readFileSync(join(cwd, 'table.jsonl'), 'utf8'))
  })

  test('1, 2 or 4 processes at once, each with its share of the pages in an order of its own, make the same bytes of table and records', async () => {
    const cwd = crawlFolder()
    await naqi(['learn', 'in', '-o', 'table.jsonl'], { cwd })
    const table = readFileSync(join(cwd, 'table.jsonl'), 'utf8')
    const sorted = (text: string): string[] => text.split('\n').sort()
    const records = sorted((await naqi(['clean', 'in', '--table', 'table.jsonl'], { cwd })).stdout)
    for (const count of [1, 2, 4]) {
      const shares = Array.from({ length: count }, (_, share) => `${count}-${share}`)
      shuffled(crawl, count).forEach((page, index) => {
        writeFileSync(join(cwd, `${count}-${index % count}.jsonl`), jsonLine(inputOf(page)), { flag: 'a' })
      })
      await Promise.all(shares.map((share) => naqi(['learn', `${share}.jsonl`, '--partial', '-o', `${share}.part.jsonl`], { cwd })))
      const parts = shares.map((share) => `${share}.part.jsonl`).reverse()
      await naqi(['learn', ...parts, '-o', `${count}.table.jsonl`], { cwd })
      expect(readFileSync(join(cwd, `${count}.table.jsonl`), 'utf8')).toBe(table)
      const cleaned = await Promise.all(
        shares.map((share) => naqi(['clean', `${share}.jsonl`, '--table', `${count}.table.jsonl`], { cwd })),
      )
      expect(sorted(cleaned.map(({ stdout }) => stdout.trimEnd()).join('\n')).filter((line) => line !== '')).toEqual(
        records.filter((line) => line !== ''),
      )
    }
  })

  test('with a table, a pipe of all stages gives the bytes of clean', async () => {
    const cwd = crawlFolder()
    await naqi(['learn', 'in', '-o', 'table.jsonl'], { cwd })
    const whole = await naqi(['clean', 'in', '--table', 'table.jsonl'], { cwd })
    let piped = await naqi(['stage', 'normalize', 'in'], { cwd })
    for (const args of [['templates', '--table', 'table.jsonl'], ['boilerplate'], ['headlines'], ['entities']])
      piped = await naqi(['stage', ...args], { cwd, stdin: piped.stdout })
    expect(piped.stdout).toBe(whole.stdout)
    expect(whole.stdout).toContain('"rule":"site-template"')
  })

  test('clean learns from files first, and says so; not from standard input, and not with --no-learn', async () => {
    const cwd = crawlFolder()
    await naqi(['learn', 'in', '-o', 'table.jsonl'], { cwd })
    const expected = await naqi(['clean', 'in', '--table', 'table.jsonl'], { cwd })
    const learned = await naqi(['clean', 'in'], { cwd })
    expect(learned.stdout).toBe(expected.stdout)
    expect(learned.stderr).toMatch(/^learned 2 sites, 60 pages, \d+ template lines$/m)
    const without = await naqi(['clean', 'in', '--no-learn'], { cwd })
    expect(without.stdout).not.toContain('"stage":"templates"')
    const stdin = readFileSync(join(cwd, 'in/a.jsonl'))
    const piped = await naqi(['clean', '-'], { cwd, stdin })
    expect(piped.stdout).not.toContain('"stage":"templates"')
    expect(piped.stderr + without.stderr).not.toContain('learned')
  })

  test('explain tells the pages of a line, and the article that a headline is of', async () => {
    const cwd = crawlFolder()
    await naqi(['learn', 'in', '-o', 'table.jsonl'], { cwd })
    const { stdout } = await naqi(['explain', 'in/a.jsonl', '--table', 'table.jsonl'], { cwd })
    expect(stdout).toMatch(/templates site-template: a line that stands on many pages of its site \(pages \S+, of \S+\)/)
    expect(stdout).toMatch(/templates headline-of-another-article: the headline of another article of the site \(article \S+\)/)
  })

  test.each([
    [['clean', '-', '--table', 'no.jsonl'], 'The table no.jsonl cannot be read'],
    [['stage', 'normalize', '--table', 'no.jsonl'], 'The stage normalize takes no --table'],
    [['learn', 'in', '-o', 'in/a.jsonl'], 'would be written over the input'],
    [['learn', 'in'], "required option '-o, --output <file>' not specified"],
  ])('naqi %j is wrong use: it says what would be right', async (args, message) => {
    const { code, stdout, stderr } = await naqi(args, { cwd: crawlFolder() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('from articles without sites nothing is learned, and nothing said of it', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.txt'), 'قال الوزير شيئا.')
    const { stdout, stderr } = await naqi(['clean', 'a.txt'], { cwd })
    expect(jsonLines(stdout)).toHaveLength(1)
    expect(stderr).not.toContain('learned')
  })
})
