/**
 * The lock of a run folder, which a dead process does not hold: a file whose name tells the process that has made it.
 *
 * Each process makes a file of its own, then looks for those of others. So of two that come at once at least one sees the
 * other, and both may be refused; but never both let in.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** That another process works in the folder. */
export class LockError extends Error {
  override name = 'LockError'
}

const NAME = /^lock-(.+)-(\d+)-(\d+)$/

/** This machine as it stands in the name of a file. */
const host = hostname().replace(/[^\w.-]/g, '_') || 'localhost'

/** When a process began, in ticks since the machine did: another process of the same number began at another time. 0 where no one tells. */
export function startOf(pid: number): string {
  try {
    // The name of its program, in brackets, may hold anything; the 20th field behind it is the time.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}

function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // It may be another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(pid) === start
}

/**
 * Locks a folder.
 *
 * @returns
 *   What unlocks it.
 * @throws LockError
 *   If a process has it that lives, or that may live on another machine.
 */
export function lock(folder: string): () => void {
  const own = `lock-${host}-${process.pid}-${startOf(process.pid)}`
  const release = (): void => rmSync(join(folder, own), { force: true })
  writeFileSync(join(folder, own), '')
  for (const file of readdirSync(folder)) {
    const [, machine, pid, start] = NAME.exec(file) ?? []
    if (machine === undefined || file === own) continue
    if (machine === host && !isAlive(Number(pid), start as string)) {
      rmSync(join(folder, file), { force: true })
      continue
    }
    release()
    throw new LockError(
      machine === host
        ? `${folder} is in the work of process ${pid}. Wait for its end, or end it.`
        : `${folder} is in the work of process ${pid} on ${machine}. Wait for its end; if it is dead, delete ${join(folder, file)}.`,
    )
  }
  return release
}
