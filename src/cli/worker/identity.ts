/** What a worker says of itself: two workers that say the same make the same records of the same articles. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot, packageText } from '../../io/package.ts'
import { RECORD_VERSION } from '../../io/version.ts'

/** The version of what is said over the pipe. */
export const PROTOCOL = 1

/** What of the package makes records: code, rows, names. */
const FOLDERS = ['dist/src', 'dist/stages', 'stages', 'corpus']
const FILES = /\.(?:js|txt|tsv)$/

/** The digest of the code and the data of this naqi. */
function buildDigest(): string {
  const digest = createHash('sha256')
  for (const folder of FOLDERS) {
    const files = readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((file) => FILES.test(file)).sort())
      digest.update(`${folder}/${file}\n`).update(readFileSync(join(packageRoot, folder, file)))
  }
  return digest.digest('hex')
}

/**
 * @param options
 *   All that the records depend on besides.
 * @param files
 *   Files that options name: what is in them counts, not where they are.
 */
export function identityOf(options: object, files: readonly string[]): object {
  const digest = createHash('sha256').update(JSON.stringify(options))
  for (const file of files) digest.update(createHash('sha256').update(readFileSync(file)).digest())
  const { version } = JSON.parse(packageText('package.json')) as { version: string }
  return {
    protocol: PROTOCOL,
    naqi: version,
    record: RECORD_VERSION,
    build: buildDigest(),
    options: digest.digest('hex'),
    unicode: process.versions.unicode,
    node: process.version,
  }
}
