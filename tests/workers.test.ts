import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jsonLine } from '../src/io/write.ts'
import { naqi, running, temporaryFolder } from './support/cli.ts'
import { digests } from './support/files.ts'
import { goldCorpus } from './support/gold.ts'

/** So many lines of articles of three sites, every hundredth broken or in English. */
function lines(count: number): string {
  const texts = goldCorpus().map(({ raw }) => raw.slice(0, 300))
  const english = 'The ministry said on Sunday that the harbour would open again after a year of repairs to its longest pier. '.repeat(3)
  const line = (number: number): string => {
    if (number % 100 === 50) return '{"text"\n'
    const text =
      number % 100 === 99 ? english : `تابعوا آخر أخبار الميناء على مدار الساعة\n${texts[number % texts.length]}\nالعدد ${number}`
    return jsonLine({ id: number, site: `site-${number % 3}`, text })
  }
  return Array.from({ length: count }, (_, number) => line(number)).join('')
}

describe('the same bytes for any number of workers', () => {
  const names = 'id\ttype\tname\naddad\tMISC\tالعدد\n'

  test.each([
    ['records, with what was learned', ['-o', 'out/clean.jsonl']],
    [
      'records in gzip, with options, a gazetteer and without sources',
      ['--no-raw', '--set', 'normalize.tashkeel=strip', '--gazetteer', 'mine.tsv', '-o', 'out/a.jsonl.gz'],
    ],
    ['entities in files of each article, in all languages', ['--language', 'any', '--no-learn', '--entities', 'brat', '-o', 'out/brat']],
  ])('%s', async (_name, options) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'in.jsonl'), lines(290))
    writeFileSync(join(folder, 'mine.tsv'), names)
    const found = []
    for (const workers of ['1', '2', '4']) {
      const cwd = join(folder, workers)
      mkdirSync(cwd)
      const args = options.map((option) => (option === 'mine.tsv' ? '../mine.tsv' : option))
      const { code, stderr } = await naqi(['clean', '../in.jsonl', '--workers', workers, ...args], { cwd })
      found.push({ code, stderr: stderr.replace(/^read .*$/m, ''), files: digests(cwd) })
    }
    expect(found[0]?.code).toBe(1)
    expect(found[0]?.stderr).toMatch(/in 290 = out 28[57] \+ rejected [35]/)
    expect(Object.keys(found[0]?.files ?? {}).length).toBeGreaterThan(1)
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })

  test('naqi learn', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'in.jsonl'), lines(290))
    for (const workers of ['1', '3']) await naqi(['learn', 'in.jsonl', '--workers', workers, '-o', `table-${workers}.jsonl`], { cwd })
    const tables = ['1', '3'].map((workers) => readFileSync(join(cwd, `table-${workers}.jsonl`), 'utf8'))
    expect(tables[0]).toContain('الميناء')
    expect(tables[1]).toBe(tables[0])
  })
})

test('naqi clean refuses a number of workers that is none', async () => {
  for (const workers of ['0', 'two', '-1']) {
    const { code, stderr } = await naqi(['clean', '-', '--workers', workers])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Expected a number from 1 to 999 for --workers') })
  }
})

describe('a worker that dies', () => {
  /** What three workers make of texts, with little memory. */
  const worked = (texts: readonly string[], ...args: string[]) =>
    running(process.execPath, ['--max-old-space-size=50', join(import.meta.dirname, 'support/worked.js'), ...args], {
      stdin: JSON.stringify(texts),
    })

  const texts = Array.from({ length: 1000 }, (_, number) => `text ${number}`)

  test.each([
    ['exits', 'exit', 'it exited'],
    ['runs out of memory', 'memory', 'memory limit'],
  ])('and %s costs the article that is its end, and that alone', async (_name, end, reason) => {
    const poisoned = texts.with(0, `die: ${end}`).with(700, `die: ${end}`).with(701, `die: ${end}`)
    const { code, stdout, stderr } = await worked(poisoned)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const found: string[] = JSON.parse(stdout)
    for (const index of [0, 700, 701]) {
      expect(found[index]).toContain(`in:${index} is the end of the worker that has it: `)
      expect(found[index]).toContain(reason)
    }
    const rest = (all: readonly string[]): string[] => all.filter((_, index) => ![0, 700, 701].includes(index))
    expect(rest(found)).toEqual(rest(texts))
  })

  test('of a fault of the work itself ends the run with it', async () => {
    expect(await worked(texts.with(500, 'die: error'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('a fault of the work itself'),
    })
  })

  test('before it could start ends the run, and says why', async () => {
    expect(await worked(texts, 'wrongWork')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('A worker could not start: no such stage'),
    })
  })
})
