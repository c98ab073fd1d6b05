import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
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

/** The peak resident set of a process, in MB, as Linux tells it. */
function peak(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes ?? 0) / 1024
}

test.skipIf(!existsSync('/proc/self/status'))(
  `${ARTICLES} articles pass through ${LIMIT_MB} MB (skipped: no /proc here to measure it)`,
  { timeout: 300_000 },
  async () => {
    const child = spawn(process.execPath, [main, 'clean', '-'], { stdio: ['pipe', 'ignore', 'pipe'] })
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
    Readable.from(articles()).pipe(child.stdin)
    await new Promise((resolve) => child.on('close', resolve))
    clearInterval(timer)
    expect(summary).toContain(`in ${ARTICLES.toLocaleString('en-US')} = out ${ARTICLES.toLocaleString('en-US')} + rejected 0`)
    expect(most).toBeGreaterThan(30)
    expect(most).toBeLessThan(LIMIT_MB)
  },
)
