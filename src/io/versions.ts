/** What records depend on besides inputs and options: the versions of naqi and of its record, the code, the data, Unicode. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot, packageText } from './package.ts'
import { RECORD_VERSION } from './version.ts'

const here = fileURLToPath(import.meta.url)
/** The folder of `src/` and `stages/` as they run. */
const running = join(dirname(here), '../..')
/** What is code where this module is: `.js` once it is built. */
const CODE = here.endsWith('.ts') ? /\.ts$/ : /\.js$/
const DATA = /^(?:stages\/.*|corpus\/(?:gazetteer\/.*|names\/.*|common-words))\.(?:txt|tsv)$/

/** The digest of the files of some folders whose paths match, in hexadecimal digits. */
function digestOfFiles(root: string, folders: readonly string[], paths: RegExp): string {
  const hash = createHash('sha256')
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
  for (const file of files.filter((path) => paths.test(path)).sort()) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

export function versions(): Record<string, string | number> {
  const { version } = JSON.parse(packageText('package.json')) as { version: string }
  return {
    naqi: version,
    record: RECORD_VERSION,
    code: digestOfFiles(running, ['src', 'stages'], CODE),
    data: digestOfFiles(packageRoot, ['corpus', 'stages'], DATA),
    unicode: process.versions['unicode'] ?? '',
  }
}
