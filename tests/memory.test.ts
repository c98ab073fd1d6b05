import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/cli.ts'
import { goldCorpus } from './support/gold.ts'

const ARTICLES = 100_000
const LIMIT_MB = 250

const main = join(import.meta.dirname, '../dist/src/cli/main.js')

/** So many articles as JSON lines: beginnings of the sample corpus, each with a number of its own. */
function* articles(): Generator<string> {
  const texts = goldCorpus().map(({ raw }) => raw.slice(0, 700))
  for (let number = 0; number < ARTICLES; number++) {
    yield `${JSON.stringify({ id: number, text: `${texts[number % texts.length]}\nالعدد ${number}` })}\n`
  }
}

/** A page of 100 MB, piece by piece. */
function* hugePage(): Generator<string> {
  yield '<!doctype html><html lang="ar"><h1>الصيادون يعودون إلى البحيرة بعد عام</h1>'
  const piece = '<div class="a"><p>وقال كبيرهم إن السمك تكاثر كثيرا، وإن الشباك امتلأت في ساعة واحدة.</p></div>\n'.repeat(1000)
  for (let bytes = 0; bytes < 100e6; bytes += Buffer.byteLength(piece)) yield piece
}

/** The peak resident set of a process, in MB, as Linux tells it. */
function peak(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes ?? 0) / 1024
}

/** What `naqi clean -` says of an input, and the most memory that it took, in MB. */
async function cleaned(input: Iterable<string>): Promise<{ summary: string; most: number }> {
  const child = spawn(process.execPath, [main, 'clean', '-', '--workers', '1'], {
    cwd: temporaryFolder(),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let summary = ''
  child.stderr.on('data', (chunk) => {
    summary += chunk
  })
  let most = 0
  const timer = setInterval(() => {
    try {
      most = Math.max(most, peak(child.pid as number))
    } catch {
      // It has ended between two looks.
    }
  }, 100)
  child.stdin.on('error', () => {}) // it may not want its input
  Readable.from(input).pipe(child.stdin)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  return { summary, most }
}

describe.skipIf(!existsSync('/proc/self/status'))(`within ${LIMIT_MB} MB (skipped: no /proc here to measure it)`, () => {
  test(`${ARTICLES} articles pass through`, { timeout: 300_000 }, async () => {
    const { summary, most } = await cleaned(articles())
    expect(summary).toContain(`in ${ARTICLES.toLocaleString('en-US')} = out ${ARTICLES.toLocaleString('en-US')} + rejected 0`)
    expect(most).toBeGreaterThan(30)
    expect(most).toBeLessThan(LIMIT_MB)
  })

  test('a page of 100 MB is rejected by its size, unread', async () => {
    const { summary, most } = await cleaned(hugePage())
    expect(summary).toContain('rejected: stdin is more than 16 MB')
    expect(summary).toContain('in 1 = out 0 + rejected 1')
    expect(most).toBeLessThan(LIMIT_MB)
  })
})
