/** Cleaning on Apache Spark: the same records as on one machine. One session runs all jobs; the tests look at what they left. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { http, membersOf, record, response } from './support/archives.ts'
import { jsonLines, naqi } from './support/cli.ts'
import { makeCrawl } from './support/crawl.ts'

const python = process.env['NAQI_PYSPARK']
const noSpark = python === undefined ? 'no Spark: set NAQI_PYSPARK to a Python that has pyspark, with Java 17' : undefined
if (noSpark !== undefined) console.warn(`tests/spark.test.ts is skipped: ${noSpark}`)

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/src/cli/main.js')
const TEXT = 'وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقال مديره إن حمولتها تكفي لبنان شهرا كاملا.'
const page = (title: string): string => `<html><title>${title}</title><body><h1>${title}</h1><p>${TEXT}</p></body></html>`

let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

/** The lines of a file, or of the files that Spark has written into a folder; sorted. */
function sorted(path: string): string[] {
  const files = existsSync(join(path, '_SUCCESS')) ? readdirSync(path).filter((name) => name.startsWith('part-')) : ['']
  return files
    .flatMap((file) => readFileSync(join(path, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .sort()
}

const digest = (path: string): string => createHash('sha256').update(sorted(path).join('\n')).digest('hex')

/** Runs jobs in one session of a cluster of two machines. */
function runJobs(jobs: readonly string[][]): { said: string; error: string | null; failedTasks: number }[] {
  const { stdout, stderr, status } = spawnSync(python as string, [join(root, 'tests/spark/jobs.py'), 'local-cluster[2,1,1024]'], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYSPARK_PYTHON: python },
  })
  if (status !== 0) throw new Error(`Spark failed: ${stderr.slice(-4000)}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}

describe.skipIf(noSpark !== undefined)(`Spark${noSpark === undefined ? '' : ` (skipped: ${noSpark})`}`, () => {
  let results: ReturnType<typeof runJobs>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'naqi-spark-'))
    for (const name of ['crawl/sub', 'faulty', 'sound', 'faults', 'parquet', 'lines']) mkdirSync(at(name), { recursive: true })
    const articles = makeCrawl({ sites: 3, pages: 40 }).map(({ id, site, title, text }, index) => ({
      ...(index % 7 !== 0 && { id }),
      ...{ site, title, text, index },
    }))
    const lines = articles.map((article) => `${JSON.stringify(article)}\n`)
    // What has no id is named after its file and line: lines that are empty count, in whatever split they are.
    writeFileSync(at('crawl/a [1].jsonl'), lines.slice(0, 50).join('\n'))
    writeFileSync(
      at('crawl/sub/ب %41.jsonl'),
      [...lines.slice(50, 80), 'no json\r\n\r\n', '{"text":""}\n', JSON.stringify({ text: TEXT })].join(''),
    )
    writeFileSync(at('crawl/long.jsonl'), `${JSON.stringify({ id: 'long', text: TEXT.repeat(2000) })}\n`)
    writeFileSync(at('crawl/c.jsonl.gz'), gzipSync(lines.slice(80).join('')))
    writeFileSync(at('crawl/one.txt'), TEXT)
    const records = ['الميناء يستقبل أول سفينة', 'معرض الكتاب يفتح أبوابه'].map((title, number) =>
      response(`r${number}`, http(page(title))),
    )
    writeFileSync(at('crawl/d.warc.gz'), Buffer.concat([membersOf([record('warcinfo', 'x'), ...records]), gzipSync('x').subarray(0, 12)]))
    // A job on what happens to workers, and on what they should come to.
    const faults = articles.map((article, index) => ({
      ...article,
      ...(index % 40 === 9 && { id: `kill ${index}`, fault: 'kill' }),
      ...(index % 50 === 30 && { id: `die ${index}`, fault: 'die' }),
    }))
    writeFileSync(at('faulty/in.jsonl'), faults.map((article) => `${JSON.stringify(article)}\n`).join(''))
    const isSound = (article: object): boolean => !('fault' in article && article.fault === 'die')
    writeFileSync(at('sound/in.jsonl'), faults.map((article) => (isSound(article) ? `${JSON.stringify(article)}\n` : '\n')).join(''))
    const column = (name: 'id' | 'site' | 'title' | 'text') => articles.map((article) => article[name] ?? null)
    parquetWriteFile({
      filename: at('parquet/in.parquet'),
      columnData: (['id', 'site', 'title', 'text'] as const).map((name) => ({ name, data: column(name), type: 'STRING', nullable: true })),
    })
    writeFileSync(at('lines/in.jsonl'), articles.map(({ index: _, ...article }) => `${JSON.stringify(article)}\n`).join(''))
    await naqi(['clean', at('crawl'), '--max-bytes', '100k', '--duplicates', 'mark', '-o', at('crawl.jsonl')])
    await naqi(['learn', at('crawl'), '--max-bytes', '100k', '-o', at('crawl.table.jsonl')])
    await naqi(['clean', at('sound'), '-o', at('sound.jsonl')])
    await naqi(['clean', at('lines'), '--duplicates', 'drop', '-o', at('lines.jsonl')])
    const hook = `${pathToFileURL(join(root, 'tests/spark/faults.mjs'))}?folder=${at('faults')}`
    const naqiAt = ['--naqi', `node '${main}'`]
    results = runJobs([
      ['--input', at('crawl'), '--output', at('spark-crawl'), '--max-bytes', '100k', '--duplicates', 'mark', ...naqiAt],
      ['--input', at('faulty'), '--output', at('spark-faulty'), '--naqi', `node --import '${hook}' '${main}'`],
      ['--input', at('parquet'), '--output', at('spark-parquet'), '--format', 'parquet', '--duplicates', 'drop', ...naqiAt],
      ['--input', at('crawl'), '--output', at('spark-crawl'), ...naqiAt],
      ['--input', at('nowhere'), '--output', at('spark-nowhere'), ...naqiAt],
      ['--input', at('crawl'), '--output', at('spark-wrong'), '--set', 'normalize.tashkil=strip', ...naqiAt],
    ])
  }, 1_800_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a crawl of lines, archives and texts becomes the records of naqi clean, with its ids, rejects, table and copies', () => {
    expect(results[0]).toMatchObject({ error: null, failedTasks: 0 })
    expect(digest(at('spark-crawl'))).toBe(digest(at('crawl.jsonl')))
    expect(sorted(at('spark-crawl.rejected'))).toEqual(sorted(at('crawl.rejected.jsonl')))
    expect(readFileSync(at('spark-crawl.table.jsonl'))).toEqual(readFileSync(at('crawl.table.jsonl')))
    const [records, rejects] = [sorted(at('crawl.jsonl')), sorted(at('crawl.rejected.jsonl'))]
    expect(records.filter((line) => line.includes('"duplicateOf":')).length).toBeGreaterThan(5)
    expect(rejects.length).toBe(4)
    expect(results[0]?.said).toContain(`in ${records.length + 4} = out ${records.length} + rejected 4\n`)
  })

  test('a worker that is killed changes nothing: its task is tried again', () => {
    // Once for each kill; what a worker dies of by itself is no failed task.
    expect(results[1]).toMatchObject({ error: null, failedTasks: 6 })
    expect(readdirSync(at('faults')).sort()).toEqual(
      ['clean', 'learn'].flatMap((what) => [49, 89, 9].map((n) => `${what} kill ${n}`)).sort(),
    )
    expect(digest(at('spark-faulty'))).toBe(digest(at('sound.jsonl')))
  })

  test('an article that the worker dies of is a reject, with its text, and no failed task', () => {
    const rejects = jsonLines(sorted(at('spark-faulty.rejected')).join('\n'))
    expect(rejects.map(({ place }) => place)).toEqual([31, 81].map((line) => `${at('faulty/in.jsonl')}:${line}`).sort())
    for (const { reason, raw } of rejects) {
      expect(reason).toMatch(/^is the end of the worker that has it: exit code -6\. /)
      expect(JSON.parse(raw).fault).toBe('die')
    }
    expect(results[1]?.said).toContain('in 120 = out 118 + rejected 2\n')
  })

  test('Parquet in and out, copies dropped: a column for each field of the record', async () => {
    expect(results[2]).toMatchObject({ error: null })
    const rows: Record<string, unknown>[] = []
    for (const file of readdirSync(at('spark-parquet')).filter((name) => name.endsWith('.parquet'))) {
      const bytes = readFileSync(at('spark-parquet', file))
      rows.push(...(await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })))
    }
    const TEXTS = ['id', 'site', 'url', 'lang', 'title', 'text', 'format', 'raw']
    const records = rows.map((row) => {
      const fields = Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
      const parsed = fields.map(([name, value]) => [name, TEXTS.includes(name) ? value : JSON.parse(value as string)])
      return { naqi: 1, ...Object.fromEntries(parsed) } as { naqi: number; id: string }
    })
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    const kept = jsonLines(sorted(at('lines.jsonl')).join('\n')).sort(byId)
    expect(records.sort(byId)).toEqual(kept)
    expect(sorted(at('spark-parquet.rejected'))).toEqual(sorted(at('lines.rejected.jsonl')))
    expect(results[2]?.said).toContain(`in 120 = out ${kept.length} + rejected ${120 - kept.length}\n`)
    expect(kept.length).toBeLessThan(120)
  })

  test('an output that exists, an input that does not and a wrong option stop the job before it writes anything', () => {
    expect(results[3]?.error).toMatch(/^There is a .*spark-crawl already\. Name another output/)
    expect(results[4]?.error).toMatch(/^No such file or folder: .*nowhere/)
    expect(results[5]?.error).toContain('unknown option "tashkil"')
    expect(readdirSync(folder).filter((name) => /spark-(?:nowhere|wrong)/.test(name))).toEqual([])
  })
})
