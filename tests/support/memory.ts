/** The memory that a run takes. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { temporaryFolder } from './cli.ts'

const main = join(import.meta.dirname, '../../dist/src/cli/main.js')

/** Whether it can be measured: Linux tells it. */
export const CAN_MEASURE: boolean = existsSync('/proc/self/status')

/** The peak of the resident set of a process, in MB. */
function peak(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes ?? 0) / 1024
}

/** What `naqi clean -` with one worker says of an input, and the most memory that it took, in MB. */
export async function cleanedInput(input: Iterable<string | Uint8Array>): Promise<{ summary: string; most: number }> {
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
