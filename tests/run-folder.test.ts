import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { noCounts } from '../src/counts.ts'
import { batchesOf, itemsOf } from '../src/io/batch.ts'
import { resolveInputs } from '../src/io/inputs.ts'
import { makeReading } from '../src/io/make.ts'
import type { Outcome } from '../src/io/outcome.ts'
import { type FolderOptions, RunFolder, StoppedError } from '../src/io/run/folder.ts'
import { startOf } from '../src/io/run/lock.ts'
import type { Pass } from '../src/io/run/pass.ts'
import { jsonLine } from '../src/io/write.ts'
import { pageOf } from '../src/learning/learner.ts'
import type { Rejection } from '../src/pipeline.ts'
import { jsonLines, temporaryFolder } from './support/cli.ts'
import { digests } from './support/files.ts'

const MAX_BYTES = 1024 * 1024

/** An article of one of two sites whose pages have a line in common; every fiftieth is none. */
const line = (number: number): string =>
  number % 50 === 49
    ? '{"text"\n'
    : jsonLine({ id: `a${number}`, site: `s${number % 2}`, text: `سطر في كل صفحة\nخبر رقم ${number} ${'كلام '.repeat(20)}` })

const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => line(from + index)).join('')

/** Articles as lines of their ids, lengths and what was learned of their sites; no stage runs. `seen` is called behind each batch. */
function options(seen: () => void = () => {}, more: Partial<FolderOptions> = {}): FolderOptions {
  return {
    options: { a: 1 },
    work: {
      draw: async function* (items) {
        for await (const batch of batchesOf(items)) {
          yield itemsOf(batch).flatMap((item) => {
            const made = makeReading(item, MAX_BYTES)
            return 'article' in made ? (pageOf(made.article) ?? []) : []
          })
          seen()
        }
      },
      clean: async function* (items, table) {
        for await (const batch of batchesOf(items)) {
          yield cleaned(
            itemsOf(batch).map((item) => makeReading(item, MAX_BYTES)),
            table?.sites.get('s0')?.pages ?? 0,
            more.gzip ?? false,
          )
          seen()
        }
      },
    },
    maxBytes: MAX_BYTES,
    shardArticles: 300,
    gzip: false,
    ...more,
  }
}

function cleaned(readings: readonly ReturnType<typeof makeReading>[], pages: number, gzip: boolean): Outcome {
  const counts = noCounts()
  const rejections: Rejection[] = []
  let text = ''
  for (const made of readings) {
    if ('article' in made) {
      counts.accepted++
      text += jsonLine({ id: made.article.source.id, length: made.article.source.text.length, pages })
    } else if ('rejection' in made) {
      counts.rejected++
      rejections.push(made.rejection)
    }
  }
  return { output: new Uint8Array(gzip ? gzipSync(text) : Buffer.from(text)), rejections, counts }
}

async function clean(cwd: string, given = options(), inputs = ['in'], isGrowing = false): Promise<void> {
  const run = await RunFolder.open(join(cwd, 'run'), given)
  try {
    await run.clean(await resolveInputs(inputs.map((name) => join(cwd, name))), isGrowing)
  } finally {
    await run.close()
  }
}

/** A folder with inputs of 2,000 lines in two files and two texts. */
function inputs(): string {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'in'))
  writeFileSync(join(cwd, 'in/a.jsonl'), lines(0, 1200))
  writeFileSync(join(cwd, 'in/b.txt'), 'نص قصير')
  writeFileSync(join(cwd, 'in/c.txt'), '')
  writeFileSync(join(cwd, 'in/d.jsonl.gz'), gzipSync(lines(1200, 2000)))
  return cwd
}

const shardText = (cwd: string): string =>
  readdirSync(join(cwd, 'run/shards'))
    .sort()
    .map((name) => readFileSync(join(cwd, 'run/shards', name)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString())
    .join('')

const idsOf = (cwd: string): string[] => [...shardText(cwd).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id)
const manifest = (cwd: string) => JSON.parse(readFileSync(join(cwd, 'run/manifest.json'), 'utf8'))

test('a run has every article once, in shards of about so many, its rejects, and a manifest of them', async () => {
  const cwd = inputs()
  await clean(cwd)
  const ids = idsOf(cwd)
  const expected = Array.from({ length: 2000 }, (_, number) => number).filter((number) => number % 50 !== 49)
  expect(ids).toEqual([
    ...expected.filter((id) => id < 1200).map((id) => `a${id}`),
    'b',
    ...expected.filter((id) => id >= 1200).map((id) => `a${id}`),
  ])
  const { counts, shards, files, inputs: read } = manifest(cwd)
  expect(counts).toMatchObject({ in: 2002, out: 1961, rejected: 41 })
  expect(shards.map(({ articles }: { articles: number }) => articles)).toEqual(
    [320, 320, 320, 320, 320, 320, 41].map(() => expect.any(Number)),
  )
  for (const { name, bytes, sha256 } of [...shards, ...files])
    expect({ bytes, sha256 }).toEqual({ bytes: statSync(join(cwd, 'run', name)).size, sha256: digests(join(cwd, 'run'))[name] })
  expect(read.map(({ path, items }: { path: string; items: number }) => [path, items])).toEqual([
    ['../in/a.jsonl', 1200],
    ['../in/b.txt', 1],
    ['../in/c.txt', 1],
    ['../in/d.jsonl.gz', 800],
  ])
  expect(readFileSync(join(cwd, 'run/rejected.jsonl'), 'utf8').split('\n')).toHaveLength(42)
  expect(shardText(cwd)).toContain('"pages":1000')
})

describe('killed at any moment', () => {
  /** Copies of a run folder as it was behind each batch of each pass. */
  async function snapshots(cwd: string, given: Partial<FolderOptions> = {}): Promise<string[]> {
    const taken: string[] = []
    const take = (): void => {
      const copy = join(cwd, `snapshot-${taken.length}`)
      cpSync(join(cwd, 'run'), copy, { recursive: true })
      taken.push(copy)
    }
    await clean(cwd, options(take, given))
    return taken
  }

  test.each([
    ['in plain shards', 1, {}],
    ['in gzip', 5, { gzip: true }],
  ])('it goes on, and ends with the same bytes %s', async (_name, every, given) => {
    const cwd = inputs()
    const taken = await snapshots(cwd, given)
    const whole = digests(join(cwd, 'run'))
    expect(taken.length).toBeGreaterThan(50)
    for (const [index, copy] of taken.entries()) {
      // The others would only take longer.
      if (index % every !== 0) continue
      rmSync(join(cwd, 'run'), { recursive: true })
      cpSync(copy, join(cwd, 'run'), { recursive: true })
      // The last line of the journal is torn, and so is what is in no line of it.
      const journal = join(cwd, 'run/journal.jsonl')
      const told = readFileSync(journal, 'utf8')
      if (index % 2 === 0) appendFileSync(journal, '{"at":{"item"')
      else truncateSync(journal, statSync(journal).size - 1 - (index % 40))
      const shards = join(cwd, 'run/shards')
      const open = existsSync(shards) ? readdirSync(shards).filter((name) => !told.includes(`"shards/${name}"`)) : []
      for (const name of open) appendFileSync(join(shards, name), 'torn')
      await clean(cwd, options(undefined, given))
      expect(digests(join(cwd, 'run'))).toEqual(whole)
    }
  })

  test('what was said to be written and is gone is not passed over', async () => {
    const cwd = inputs()
    const taken = await snapshots(cwd)
    rmSync(join(cwd, 'run'), { recursive: true })
    cpSync(taken.at(-1) as string, join(cwd, 'run'), { recursive: true })
    truncateSync(join(cwd, 'run/rejected.jsonl'), 5)
    await expect(clean(cwd)).rejects.toThrow(/rejected\.jsonl has 5 bytes, and \d+ were written/)
    truncateSync(join(cwd, 'run/shards/00001.jsonl'), 5)
    await expect(clean(cwd)).rejects.toThrow(/00001\.jsonl has 5 bytes, and \d+ were written/)
  })
})

test('told to stop, it stops behind a batch, and the same call goes on', async () => {
  const cwd = inputs()
  await clean(cwd)
  const whole = digests(join(cwd, 'run'))
  rmSync(join(cwd, 'run'), { recursive: true })
  const stop = new AbortController()
  let batches = 0
  const counted = (): void => {
    if (++batches === 40) stop.abort()
  }
  await expect(clean(cwd, options(counted, { signal: stop.signal }))).rejects.toThrow(StoppedError)
  expect(batches).toBe(40)
  expect(idsOf(cwd).length).toBeGreaterThan(0)
  await clean(cwd)
  expect(digests(join(cwd, 'run'))).toEqual(whole)
})

describe('a run to which more is added', () => {
  test('cleans only what is new: files, and what has grown at the end of a .jsonl; and learns on', async () => {
    const cwd = inputs()
    await clean(cwd)
    const before = digests(join(cwd, 'run'))
    const known = idsOf(cwd)
    appendFileSync(join(cwd, 'in/a.jsonl'), lines(3000, 3100))
    writeFileSync(join(cwd, 'in/aa.jsonl'), lines(4000, 4100))
    await clean(cwd)
    const after = digests(join(cwd, 'run'))
    for (const name of Object.keys(before).filter((name) => name.startsWith('shards/'))) expect(after[name]).toBe(before[name])
    expect(idsOf(cwd).slice(0, known.length)).toEqual(known)
    const added = [...Array(100).keys()].filter((number) => number % 50 !== 49)
    expect(idsOf(cwd).slice(known.length)).toEqual([...added.map((id) => `a${3000 + id}`), ...added.map((id) => `a${4000 + id}`)])
    expect(manifest(cwd).counts).toMatchObject({ in: 2202, out: 2157, rejected: 45 })
    // Of the first site 1,000 pages were learned, and 100 more.
    expect(shardText(cwd)).toContain('"pages":1100')
    expect(manifest(cwd).inputs).toHaveLength(5)
  })

  test('and killed while it does so ends with the same bytes', async () => {
    const cwd = inputs()
    await clean(cwd)
    appendFileSync(join(cwd, 'in/a.jsonl'), lines(3000, 3700))
    cpSync(join(cwd, 'run'), join(cwd, 'first'), { recursive: true })
    const taken: string[] = []
    const take = (): void => {
      taken.push(join(cwd, `snapshot-${taken.length}`))
      cpSync(join(cwd, 'run'), taken.at(-1) as string, { recursive: true })
    }
    await clean(cwd, options(take))
    const whole = digests(join(cwd, 'run'))
    expect(taken.length).toBeGreaterThan(20)
    for (const copy of [join(cwd, 'first'), ...taken]) {
      rmSync(join(cwd, 'run'), { recursive: true })
      cpSync(copy, join(cwd, 'run'), { recursive: true })
      await clean(cwd)
      expect(digests(join(cwd, 'run'))).toEqual(whole)
    }
  })

  test('with nothing new changes no byte', async () => {
    const cwd = inputs()
    await clean(cwd)
    const before = digests(join(cwd, 'run'))
    utimesSync(join(cwd, 'in/a.jsonl'), 1, 1)
    await clean(cwd)
    await clean(cwd, options(), ['in/b.txt'])
    expect(digests(join(cwd, 'run'))).toEqual(before)
  })

  test('takes whole lines of a file that is being written, the rest when it is there', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'in'))
    writeFileSync(join(cwd, 'in/a.jsonl'), lines(0, 3) + line(3).slice(0, 20))
    await clean(cwd, options(), ['in'], true)
    expect(idsOf(cwd)).toEqual(['a0', 'a1', 'a2'])
    appendFileSync(join(cwd, 'in/a.jsonl'), line(3).slice(20) + line(4))
    await clean(cwd, options(), ['in'], true)
    expect(idsOf(cwd)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4'])
  })
})

describe('a pass over all records', () => {
  /** Numbers all records of a run, over what it has written itself, too. `seen` is called before each shard. */
  const numbering = (seen: () => void = () => {}): Pass => ({
    name: 'numbering',
    run: async function* (shards) {
      let number = 0
      for (const [shard, path] of shards.entries()) {
        seen()
        const records = jsonLines(readFileSync(path, 'utf8'))
        yield { shard, articles: records.length, bytes: records.map((record) => Buffer.from(jsonLine({ ...record, number: number++ }))) }
      }
    },
  })

  test('writes shards anew when a generation is cleaned, and is not run again without another', async () => {
    const cwd = inputs()
    let shards = 0
    const given = options(undefined, { passes: [numbering(() => shards++)] })
    await clean(cwd, given)
    const numbers = (): number[] => jsonLines(shardText(cwd)).map(({ number }) => number)
    expect(numbers()).toEqual([...Array(1961).keys()])
    for (const { name, sha256 } of manifest(cwd).shards) expect(digests(join(cwd, 'run'))[name]).toBe(sha256)
    await clean(cwd, given)
    expect(shards).toBe(manifest(cwd).shards.length)
    appendFileSync(join(cwd, 'in/a.jsonl'), lines(3000, 3049))
    await clean(cwd, given)
    expect(numbers()).toEqual([...Array(2010).keys()])
  })

  test('that is killed is run again, and ends with the same bytes', async () => {
    const cwd = inputs()
    await clean(cwd)
    const before = readFileSync(join(cwd, 'run/shards/00000.jsonl'))
    rmSync(join(cwd, 'run'), { recursive: true })
    const taken: string[] = []
    const take = (): void => {
      taken.push(join(cwd, `snapshot-${taken.length}`))
      cpSync(join(cwd, 'run'), taken.at(-1) as string, { recursive: true })
    }
    await clean(cwd, options(undefined, { passes: [numbering(take)] }))
    const whole = digests(join(cwd, 'run'))
    // Behind the first shard: as it was before the new one took its place.
    const between = join(cwd, 'between')
    cpSync(taken[1] as string, between, { recursive: true })
    cpSync(join(between, 'shards/00000.jsonl'), join(between, 'shards/00000.jsonl.tmp'))
    writeFileSync(join(between, 'shards/00000.jsonl'), before)
    writeFileSync(join(between, 'shards/00001.jsonl.tmp'), 'torn')
    for (const copy of [...taken, between]) {
      rmSync(join(cwd, 'run'), { recursive: true })
      cpSync(copy, join(cwd, 'run'), { recursive: true })
      await clean(cwd, options(undefined, { passes: [numbering()] }))
      expect(digests(join(cwd, 'run'))).toEqual(whole)
    }
  })
})

describe('refused, with the reason', () => {
  test.each<[string, (cwd: string) => void, RegExp]>([
    [
      'an input with other bytes',
      (cwd) => writeFileSync(join(cwd, 'in/b.txt'), 'نص طويل'),
      /in\/b\.txt has other bytes than it had; it was changed at 20/,
    ],
    ['a shorter input', (cwd) => truncateSync(join(cwd, 'in/a.jsonl'), 10), /in\/a\.jsonl had \d+ bytes, and has 10/],
    [
      'a text that has grown',
      (cwd) => appendFileSync(join(cwd, 'in/b.txt'), ' وأكثر'),
      /in\/b\.txt had \d+ bytes, and has \d+; only \.jsonl may grow/,
    ],
    [
      'a .jsonl whose last line went on',
      (cwd) => {
        const path = join(cwd, 'in/e.jsonl')
        appendFileSync(path, 'x\n')
      },
      /in\/e\.jsonl had \d+ bytes, and has \d+; only \.jsonl may grow, behind a whole line/,
    ],
  ])('%s', async (_name, change, reason) => {
    const cwd = inputs()
    writeFileSync(join(cwd, 'in/e.jsonl'), line(0).trimEnd())
    await clean(cwd)
    const before = digests(join(cwd, 'run'))
    change(cwd)
    await expect(clean(cwd)).rejects.toThrow(reason)
    expect(digests(join(cwd, 'run'))).toEqual(before)
  })

  test('an input that is changed between what was begun and its end', async () => {
    const cwd = inputs()
    const stop = new AbortController()
    await expect(
      clean(
        cwd,
        options(() => stop.abort(), { signal: stop.signal }),
      ),
    ).rejects.toThrow(StoppedError)
    writeFileSync(join(cwd, 'in/b.txt'), 'آخر')
    await expect(clean(cwd)).rejects.toThrow('in/b.txt')
  })

  test('other options', async () => {
    const cwd = inputs()
    await clean(cwd)
    await expect(clean(cwd, options(undefined, { options: { a: 2, b: true } }))).rejects.toThrow(
      /begun with other options:\n {2}a was 1, and is 2\n {2}b was not given, and is true\nGo on with those/,
    )
  })

  test('another version of naqi, of its code or its data', async () => {
    const cwd = inputs()
    await clean(cwd)
    const journal = join(cwd, 'run/journal.jsonl')
    writeFileSync(journal, readFileSync(journal, 'utf8').replace(/"data":"\w+"/, '"data":"0000"'))
    await expect(clean(cwd)).rejects.toThrow(/begun by another naqi:\n {2}data was "0000", and is "\w+"\nGo on with that one/)
  })

  test('a folder that holds something else', async () => {
    const cwd = inputs()
    mkdirSync(join(cwd, 'run'))
    writeFileSync(join(cwd, 'run/mine.txt'), '')
    await expect(clean(cwd)).rejects.toThrow(/holds something else than a run\. Name a new folder, or a file/)
    expect(readdirSync(join(cwd, 'run'))).toEqual(['mine.txt'])
  })

  test('a second process, while the first lives', async () => {
    const cwd = inputs()
    const first = await RunFolder.open(join(cwd, 'run'), options())
    const [own = ''] = readdirSync(join(cwd, 'run')).filter((name) => name.startsWith('lock-'))
    await first.close()
    const host = own.slice('lock-'.length).split(`-${process.pid}-`)[0]
    // What a process leaves that was killed: its number may be that of another by now.
    writeFileSync(join(cwd, 'run', `lock-${host}-${process.ppid}-1`), '')
    const other = `lock-${host}-${process.ppid}-${startOf(process.ppid)}`
    writeFileSync(join(cwd, 'run', other), '')
    await expect(RunFolder.open(join(cwd, 'run'), options())).rejects.toThrow(`is in the work of process ${process.ppid}. Wait for its end`)
    rmSync(join(cwd, 'run', other))
    await clean(cwd)
    expect(readdirSync(join(cwd, 'run')).filter((name) => name.startsWith('lock-'))).toEqual([])
    writeFileSync(join(cwd, 'run/lock-elsewhere-1-1'), '')
    await expect(clean(cwd)).rejects.toThrow(/process 1 on elsewhere\. Wait for its end; if it is dead, delete .*lock-elsewhere-1-1/)
  })

  test('what cannot be read again', async () => {
    const cwd = inputs()
    const run = await RunFolder.open(join(cwd, 'run'), options())
    await expect(run.clean(await resolveInputs(['-']))).rejects.toThrow('Standard input cannot be read again')
    await run.close()
  })
})
