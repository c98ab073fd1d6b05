/** What runs that were killed have left beside their outputs: files under temporary names that hold the id of their process. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a process of this id runs. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes away what processes that run no more have left in a folder.
 *
 * @param folder
 *   The folder.
 * @param idOf
 *   The id of the process that gave something this name; undefined if the name is none of a leftover.
 * @param isOurs
 *   Whether this process is at work on what stands there under its own id.
 */
export async function removeLeftovers(
  folder: string,
  idOf: (name: string) => number | undefined,
  isOurs: (path: string) => boolean = () => true,
): Promise<void> {
  for (const name of await readdir(folder)) {
    const id = idOf(name)
    if (id === undefined || id <= 0) continue
    const path = join(folder, name)
    if (id === process.pid ? !isOurs(path) : !isRunning(id)) await rm(path, { recursive: true, force: true })
  }
}
