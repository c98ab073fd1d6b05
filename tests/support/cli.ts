/** The built command line, run as its user would run it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const main = join(import.meta.dirname, '../../dist/src/cli/main.js')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `naqi`. */
export function naqi(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return running(process.execPath, [main, ...args], options)
}

/** Runs `naqi` where no file can grow beyond so many KB: that is how a full disk is met. */
export function limited(kilobytes: number, args: readonly string[], options: RunOptions): Promise<Run> {
  const command = `ulimit -f ${kilobytes} && exec "$@"`
  return running('bash', ['-c', command, 'bash', process.execPath, main, ...args], options)
}

interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string | Buffer
}

/** Runs a command. */
export function running(command: string, args: readonly string[], { cwd = tmpdir(), stdin = '' }: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, NO_COLOR: '1' } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.on('error', () => {}) // it may not want its input
    child.stdin.end(stdin)
  })
}

/** A folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The objects of JSON lines. */
// biome-ignore lint/suspicious/noExplicitAny: what a test finds in them is its own business
export function jsonLines(text: string): any[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
