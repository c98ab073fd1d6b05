import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { jsonLine } from '../src/io/write.ts'
import { jsonLines, limited, main, naqi, running, temporaryFolder } from './support/cli.ts'
import { digests } from './support/files.ts'
import { goldCorpus } from './support/gold.ts'

/** So many kills, over so many articles: with NAQI_KILLS=200 the long way. */
const KILLS = Number(process.env['NAQI_KILLS'] ?? 6)
const ARTICLES = KILLS >= 100 ? 20_000 : 1500

const texts = goldCorpus().map(({ raw }) => raw.slice(0, 300))

/** One line of an article of its own; every hundredth is none. */
const line = (number: number): string =>
  number % 100 === 99
    ? '{"text"\n'
    : jsonLine({ id: `a${number}`, site: `s${number % 3}`, text: `الميناء اليوم\n${texts[number % texts.length]}\nالعدد ${number}` })

const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => line(from + index)).join('')

/** Numbers from 0 to 1, the same every time (a linear congruential generator, Numerical Recipes). */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

interface Started {
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<{ code: number | null; stderr: string }>
}

function started(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return { kill: (signal) => child.kill(signal), ended: once(child, 'close').then(([code]) => ({ code, stderr })) }
}

const clean = (output: string, workers = 1): string[] => [
  'clean',
  'in.jsonl',
  '-o',
  output,
  '--workers',
  `${workers}`,
  '--shard-articles',
  '500',
]

/** The ids of a run's records, in their order. */
const idsOf = (run: string): string[] =>
  readdirSync(join(run, 'shards'))
    .sort()
    .flatMap((name) => jsonLines(readFileSync(join(run, 'shards', name), 'utf8')))
    .map(({ id }) => id)

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(50)
}

/** A folder with articles, and what a run over them is that nothing has disturbed, in `whole/`. */
function folder(): string {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'in.jsonl'), lines(0, ARTICLES))
  return cwd
}

describe('a run over some thousand articles', { timeout: 3_600_000 }, () => {
  test(`that is killed (${KILLS} times) loses none, doubles none, and ends with the same bytes, with another number of workers`, async () => {
    const cwd = folder()
    const start = performance.now()
    expect(await naqi(clean('whole/'), { cwd })).toMatchObject({ code: 1 })
    const whole = digests(join(cwd, 'whole'))
    expect(Object.keys(whole)).toContain('shards/00002.jsonl')
    expect(idsOf(join(cwd, 'whole'))).toEqual([...Array(ARTICLES).keys()].filter((id) => id % 100 !== 99).map((id) => `a${id}`))
    let longest = (performance.now() - start) / 4
    const numbers = random(KILLS)
    const journal = join(cwd, 'run/journal.jsonl')
    const sizeNow = (): number => statSync(journal, { throwIfNoEntry: false })?.size ?? 0
    for (let kills = 0, size = 0, stuck = 0; ; ) {
      const { kill, ended } = started(clean('run/', kills % 2 === 0 ? 2 : 1), cwd)
      const waited = new AbortController()
      if (kills < KILLS)
        void setTimeout(longest * (numbers.next().value as number), undefined, { signal: waited.signal }).then(
          () => kill('SIGKILL'),
          () => {},
        )
      const { code, stderr } = await ended
      waited.abort()
      if (code === null) {
        kills++
        // A machine that is busy has to be given more time, else nothing is ever done.
        stuck = sizeNow() === size ? stuck + 1 : 0
        if (stuck > 2) longest *= 1.5
        size = sizeNow()
        continue
      }
      expect({ code, stderr }).toMatchObject({ code: 1 })
      expect(digests(join(cwd, 'run'))).toEqual(whole)
      if (kills >= KILLS) return
      rmSync(join(cwd, 'run'), { recursive: true })
    }
  })
})

describe('a run', () => {
  test('stops behind what is in work on SIGTERM, and goes on', async () => {
    const cwd = folder()
    await naqi(clean('whole/'), { cwd })
    const { kill, ended } = started(clean('run/', 2), cwd)
    await until(() => existsSync(join(cwd, 'run/shards/00000.jsonl')))
    kill('SIGTERM')
    const { code, stderr } = await ended
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Stopped. The same call goes on with run/ where it is.') })
    expect(readdirSync(join(cwd, 'run'))).not.toContain('manifest.json')
    expect((await naqi(['index', 'run', '-o', 'c.db'], { cwd })).stderr).toContain('run is a run that has not come to its end')
    await naqi(clean('run/', 2), { cwd })
    expect(digests(join(cwd, 'run'))).toEqual(digests(join(cwd, 'whole')))
  })

  test('that meets a full disk keeps what it has, and goes on when there is room', async () => {
    const cwd = folder()
    await naqi(clean('whole/'), { cwd })
    const { code, stderr } = await limited(1500, clean('run/'), { cwd })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('What run/ holds is safe: make room, and the same call goes on with it.'),
    })
    await naqi(clean('run/'), { cwd })
    expect(digests(join(cwd, 'run'))).toEqual(digests(join(cwd, 'whole')))
  })
})

describe('what a run leaves', () => {
  let cwd = ''
  beforeAll(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'naqi-test-'))
    writeFileSync(join(cwd, 'in.jsonl'), lines(0, 30))
    await naqi(['clean', 'in.jsonl', '-o', 'runs/run/', '--gzip'], { cwd })
    return () => rmSync(cwd, { recursive: true })
  })

  test('is an input of the other commands: its shards alone', async () => {
    const indexed = await naqi(['index', 'runs/run', '-o', 'corpus.db'], { cwd })
    expect(indexed.stderr).toContain('articles           in 30 = added 30 + replaced 0 + unchanged 0 + rejected 0')
    // So it is when it lies in the folder that is named.
    expect((await naqi(['export', 'runs', '--to', 'jsonl', '-o', 'all.jsonl'], { cwd })).stderr).toContain(
      'in 30 = exported 30 + rejected 0',
    )
    expect((await naqi(['explain', 'runs/run', '--id', 'a7'], { cwd })).stdout).toContain('العدد 7')
  })

  test('is refused with another option, and says which', async () => {
    const { code, stderr } = await naqi(['clean', 'in.jsonl', '-o', 'runs/run/', '--gzip', '--language', 'any'], { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('language was "arb", and is "any"') })
  })

  test.each([
    [['clean', 'in.jsonl', '-o', 'run/', '--rejects', 'r.jsonl'], 'A run folder has its rejects in it'],
    [['clean', '.', '-o', 'new/'], 'The run folder new/ and the input . lie in one another'],
    [['clean', 'in.jsonl', '-o', 'a.jsonl', '--watch'], '--watch goes on cleaning into a run folder'],
    [['clean', 'in.jsonl', '-o', 'new/', '--watch', 'often'], 'Expected a whole number from 1 for --watch'],
    [['clean', '-', '-o', 'new/'], 'Standard input cannot be read again'],
  ])('naqi %j is refused', async (args, reason) => {
    const { code, stderr } = await naqi(args, { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(reason) })
  })
})

test('--watch cleans what comes, holds the folder against others, and ends well on SIGTERM', async () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'in'))
  const { kill, ended } = started(['clean', 'in', '-o', 'run/', '--watch', '1', '--workers', '2'], cwd)
  const manifest = join(cwd, 'run/manifest.json')
  const articles = (): number => (existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).counts.out : -1)
  await until(() => articles() === 0)
  writeFileSync(join(cwd, 'in/a.jsonl'), lines(0, 5) + line(5).slice(0, 30))
  await until(() => articles() === 5)
  appendFileSync(join(cwd, 'in/a.jsonl'), line(5).slice(30))
  writeFileSync(join(cwd, 'in/b.txt'), texts[0] as string)
  await until(() => articles() === 7)
  const second = await naqi(['clean', 'in', '-o', 'run/'], { cwd })
  expect(second.code).toBe(1)
  expect(second.stderr).toMatch(/run\/ is in the work of process \d+\. Wait for its end, or end it\./)
  kill('SIGTERM')
  const { code, stderr } = await ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('run/ has 7 articles, 0 rejected') })
  expect(idsOf(join(cwd, 'run')).sort()).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'b'])
  const left = ['journal.jsonl', 'learned-2.part.jsonl.gz', 'manifest.json', 'rejected.jsonl', 'shards', 'table.jsonl']
  expect(readdirSync(join(cwd, 'run')).map((name) => name.replace(/-\d\./, '-2.'))).toEqual(left)
})

test('a reader that stops reading ends the run, without an error', async () => {
  const cwd = folder()
  const { stdout, stderr } = await running(
    'bash',
    ['-c', `"$0" "${main}" clean in.jsonl --workers 2 | head -c 10; echo " \${PIPESTATUS[0]}"`, process.execPath],
    { cwd },
  )
  expect(stdout).toBe('{"naqi":1, 0\n')
  expect(stderr).not.toContain('EPIPE')
})
