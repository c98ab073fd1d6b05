/** Files that ship with the package: rows of stages, the gazetteer, the sample corpus. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package's `package.json`: the same from the sources and from what is built of them. */
export const packageRoot: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
})()

/** The text of a file of the package. `path` is relative to its root. */
export function packageText(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8')
}
