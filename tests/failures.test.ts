/** Failures that are injected and survived, and the table of them in docs/failures.md. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readArticles } from '../src/io/read.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { goldCorpus } from './support/gold.ts'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/src/cli/main.js')
const ARTICLE = 'الميناء يستقبل أول سفينة منذ عام\n\nوصلت السفينة صباح اليوم إلى دمشق، وقال مديره إن حمولتها من القمح تكفي شهرا.\n'
const line = (id: string | number): string => `${JSON.stringify({ id, text: ARTICLE })}\n`
const isRoot = process.getuid?.() === 0

/** A folder with an article in `in/a.txt`. */
function folderWithArticle(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/a.txt'), ARTICLE)
  return folder
}

describe('a run that is ended', () => {
  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'by %s leaves the output of before as it was, and what it had begun goes with the next run',
    { timeout: 240_000 },
    async (signal) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'out.jsonl'), 'of before\n')
      const child = spawn(process.execPath, [main, 'clean', '-', '-o', 'out.jsonl', '--workers', '1'], {
        cwd: folder,
        stdio: ['pipe', 'ignore', 'ignore'],
      })
      const begun = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'))
      // Enough that something is written, and no end.
      child.stdin.on('error', () => {})
      for (let id = 0; id < 2000; id++) child.stdin.write(line(id))
      while (begun().length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      child.kill(signal)
      expect(await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)))).toBe(signal)
      expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('of before\n')
      expect(begun()).toHaveLength(1)
      expect((await naqi(['clean', '-', '-o', 'out.jsonl'], { cwd: folder, stdin: line(1) })).code).toBe(0)
      expect(readdirSync(folder)).toEqual(['out.jsonl'])
      expect(jsonLines(readFileSync(join(folder, 'out.jsonl'), 'utf8'))).toHaveLength(1)
    },
  )
})

describe('a full disk', () => {
  test.skipIf(!existsSync('/dev/full'))('under the output is told, with exit code 1 (skipped: no /dev/full)', async () => {
    const folder = folderWithArticle()
    const { code, stderr } = await naqi(['clean', 'in', '-o', '/dev/full'], { cwd: folder })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('naqi: The disk is full. Make room, and run the same command again'),
    })
    expect(readdirSync(folder)).toEqual(['in'])
  })

  test.skipIf(!existsSync('/dev/full'))('under standard output is told, with exit code 1 (skipped: no /dev/full)', () => {
    const folder = folderWithArticle()
    const command = `"${process.execPath}" "${main}" clean in > /dev/full 2> messages; echo $?`
    expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe('1\n')
    expect(readFileSync(join(folder, 'messages'), 'utf8')).toContain('naqi: standard output: The disk is full.')
  })

  test.skipIf(!existsSync('/dev/full'))(
    'under the rejects is told, and there is no output that has no rejects (skipped: no /dev/full)',
    async () => {
      const folder = temporaryFolder()
      const { code, stderr } = await naqi(['clean', '-', '-o', 'out.jsonl', '--rejects', '/dev/full'], {
        cwd: folder,
        stdin: `${line(1)}{}\n`,
      })
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('The disk is full') })
      expect(readdirSync(folder)).toEqual([])
    },
  )

  test.skipIf(!isRoot || process.platform !== 'linux')(
    'that fills up while the output grows leaves the output of before, and nothing else (skipped: only root may mount one)',
    async () => {
      const folder = temporaryFolder()
      const disk = join(folder, 'disk')
      mkdirSync(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
      onTestFinished(() => {
        execFileSync('umount', [disk])
      })
      writeFileSync(join(disk, 'out.jsonl'), 'of before\n')
      const stdin = Array.from({ length: 1000 }, (_, id) => line(id)).join('')
      const { code, stderr } = await naqi(['clean', '-', '-o', join(disk, 'out.jsonl')], { stdin })
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('The disk is full') })
      expect(readdirSync(disk)).toEqual(['out.jsonl'])
      expect(readFileSync(join(disk, 'out.jsonl'), 'utf8')).toBe('of before\n')
    },
  )
})

test('who may not read a file or write into a folder is told so, and the other files are read', () => {
  const folder = folderWithArticle()
  writeFileSync(join(folder, 'in/secret.txt'), ARTICLE)
  mkdirSync(join(folder, 'locked'))
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'in/secret.txt'), 0o000)
  chmodSync(join(folder, 'locked'), 0o555)
  // Root may do everything: it becomes nobody when the code is loaded.
  const program = `
    import { fileSink, readArticles } from ${JSON.stringify(join(root, 'dist/src/index.js'))}
    if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534) }
    const found = []
    for await (const reading of readArticles(['in'])) found.push(reading.rejection?.reason ?? reading.article.source.id)
    const sink = fileSink('locked/out.jsonl')
    await sink.write(1).then(() => sink.close()).catch(async (error) => { found.push(error.code); await sink.abort() })
    console.log(JSON.stringify(found))`
  const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual(['a', 'may not be read. Change its permissions, or run as its owner', 'EACCES'])
  expect(readdirSync(join(folder, 'locked'))).toEqual([])
})

test.each([
  ['in/a.txt/out.jsonl', 'A part of the path is a file. Name an output elsewhere'],
  ...(existsSync('/proc/self') ? [['/proc/out.jsonl', 'No file can be made there. Name an output elsewhere']] : []),
] as [string, string][])('an output where no file can be, %s, is told with what to do', async (output, message) => {
  const folder = folderWithArticle()
  const { code, stderr } = await naqi(['clean', 'in', '-o', output], { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`naqi: ${message}`) })
})

describe('a file that changes while it is read', () => {
  /** The ids and reasons of what is read of files of two lines each, with something done behind the first article. */
  async function read(change: (folder: string) => void): Promise<string[]> {
    const folder = temporaryFolder()
    const long = `${JSON.stringify({ id: 'long', text: ARTICLE.repeat(3000) })}\n`
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.jsonl`), line(`${name}1`) + long + line(`${name}2`))
    const found: string[] = []
    for await (const reading of readArticles([folder])) {
      if (found.length === 0) change(folder)
      found.push('rejection' in reading ? reading.rejection.reason : reading.article.source.id)
    }
    return found
  }
  const all = ['a1', 'long', 'a2', 'b1', 'long', 'b2']

  test('because it vanishes is read to its end; one that vanishes before its turn is rejected', async () => {
    expect(await read((folder) => rmSync(join(folder, 'a.jsonl')))).toEqual(all)
    expect(await read((folder) => rmSync(join(folder, 'b.jsonl')))).toEqual([
      'a1',
      'long',
      'a2',
      'is gone: it was there when the run began',
    ])
  })

  test('because another takes its place is read as it was', async () => {
    const replaced = await read((folder) => {
      writeFileSync(join(folder, 'new'), line('other'))
      renameSync(join(folder, 'new'), join(folder, 'a.jsonl'))
    })
    expect(replaced).toEqual(all)
  })

  test('because it is cut off loses the article that is cut, and no other', async () => {
    const cut = await read((folder) => truncateSync(join(folder, 'a.jsonl'), 300_000))
    expect(cut).toEqual(['a1', expect.stringContaining('is no JSON'), 'b1', 'long', 'b2'])
  })
})

test('the clock, the time zone and the language of the machine change no byte of any output', async () => {
  const folder = temporaryFolder()
  writeFileSync(
    join(folder, 'in.jsonl'),
    goldCorpus()
      .map(({ id, raw }) => `${JSON.stringify({ id, site: 'x', text: raw })}\n`)
      .join(''),
  )
  writeFileSync(
    join(folder, 'clock.mjs'),
    `const RealDate = Date
    globalThis.Date = class extends RealDate { constructor(...given) { super(...(given.length === 0 ? [Number(process.env.NOW)] : given)) } static now() { return Number(process.env.NOW) } }`,
  )
  /** The hashes of all that is made at a time of a clock. */
  const outputs = (now: number, zone: string, language: string): string[] => {
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ['--import', join(folder, 'clock.mjs'), main, ...args], {
        cwd: folder,
        env: { ...process.env, NOW: String(now), TZ: zone, LANG: language, LC_ALL: language },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    run('clean', 'in.jsonl', '-o', 'clean.jsonl.gz')
    run('learn', 'in.jsonl', '-o', 'table.jsonl')
    run('export', 'clean.jsonl.gz', '--to', 'elasticsearch', '-o', 'elastic')
    const files = ['clean.jsonl.gz', 'table.jsonl', ...readdirSync(join(folder, 'elastic')).map((name) => join('elastic', name))]
    return files.map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
  }
  const first = outputs(Date.UTC(2024, 1, 29, 23, 59), 'Pacific/Kiritimati', 'ar_SA.UTF-8')
  expect(outputs(0, 'America/Los_Angeles', 'C')).toEqual(first)
})

describe('an input that an output would be written over is left as it is', () => {
  test.each<[string, string[], string[]]>([
    ['through a link to its folder', ['in', 'link'], ['in', '-o', 'link/a.txt']],
    ['through a link to it', ['in/a.txt', 'link.jsonl'], ['in/a.txt', '-o', 'link.jsonl']],
    ['by texts through a link to its folder', ['in', 'link'], ['in', '--format', 'text', '-o', 'link']],
    ['by rejects', [], ['in', '-o', 'out.jsonl', '--rejects', 'in/a.txt']],
    ['by rejects that go beside standard output', ['in/a.txt', 'clean.rejected.jsonl'], ['in/a.txt']],
  ])('%s', async (_name, [target, link], args) => {
    const folder = folderWithArticle()
    if (target !== undefined && link !== undefined) symlinkSync(target, join(folder, link))
    const { code, stderr } = await naqi(['clean', ...args], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('would be written over the input') })
    expect(readFileSync(join(folder, 'in/a.txt'), 'utf8')).toBe(ARTICLE)
  })

  test('by an index or an export whose rejects go there', async () => {
    const folder = temporaryFolder()
    const { stdout } = await naqi(['clean', '-'], { stdin: line(1) })
    writeFileSync(join(folder, 'clean.jsonl'), stdout)
    for (const args of [
      ['index', 'clean.jsonl', '-o', 'corpus.db', '--rejects', 'clean.jsonl'],
      ['export', 'clean.jsonl', '--to', 'jsonl', '-o', 'clean.jsonl'],
      ['export', 'clean.jsonl', '--to', 'text', '-o', 'out', '--rejects', './clean.jsonl'],
      ['entities', 'export', 'clean.jsonl', '--to', 'conll', '-o', 'out.conll', '--rejects', 'clean.jsonl'],
    ]) {
      const { code, stderr } = await naqi(args, { cwd: folder })
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('would be written over the input') })
      expect(readdirSync(folder)).toEqual(['clean.jsonl'])
      expect(readFileSync(join(folder, 'clean.jsonl'), 'utf8')).toBe(stdout)
    }
  })
})

test.skipIf(process.platform === 'win32')(
  'a folder with links in a circle, a FIFO, folders named as files, empty files and deep folders is read, each article once for each name (skipped on Windows)',
  async () => {
    const folder = folderWithArticle()
    const input = join(folder, 'in')
    symlinkSync('.', join(input, 'circle'))
    symlinkSync('self.txt', join(input, 'self.txt'))
    symlinkSync('nowhere', join(input, 'dangling.jsonl'))
    linkSync(join(input, 'a.txt'), join(input, 'b.txt'))
    execFileSync('mkfifo', [join(input, 'pipe.jsonl')])
    mkdirSync(join(input, 'folder.jsonl'))
    writeFileSync(join(input, 'folder.jsonl/c.txt'), ARTICLE)
    writeFileSync(join(input, 'zero.jsonl'), '')
    writeFileSync(join(input, 'zero.txt'), '')
    const deep = join(input, ...Array(100).fill('deep'))
    mkdirSync(deep, { recursive: true })
    writeFileSync(join(deep, 'd.txt'), ARTICLE)
    const { stdout, stderr } = await naqi(['clean', 'in'], { cwd: folder })
    const ids = jsonLines(stdout).map(({ id }) => id as string)
    for (const id of ['a', 'b', 'folder.jsonl/c', `${'deep/'.repeat(100)}d`]) expect(ids).toContain(id)
    expect(new Set(ids).size).toBe(ids.length)
    // A circle is gone through once, not for ever.
    expect(ids.filter((id) => id.startsWith('circle/circle'))).toEqual([])
    expect(stderr).toContain('rejected: in/zero.txt is empty')
    expect((await naqi(['clean', 'in/folder.jsonl'], { cwd: folder })).stdout).toContain('"id":"c"')
  },
)

describe('docs/failures.md', () => {
  const rows = readFileSync(join(root, 'docs/failures.md'), 'utf8')
    .split('\n')
    .filter((row) => /^\|.*\]\(/.test(row))
    .map((row) => row.split('|').map((cell) => cell.trim()))

  test.each(rows.map(([, failure = '', , shown = '']) => [failure, shown]))('%s: the test that it names is there', (_failure, shown) => {
    const [, file, title] = /\]\(\.\.\/(tests\/[\w./-]+)\): (.+)$/.exec(shown) ?? []
    expect(title?.length).toBeGreaterThan(10)
    expect(readFileSync(join(root, file as string), 'utf8')).toContain(title)
  })

  test('has a row for each failure', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25)
  })
})
