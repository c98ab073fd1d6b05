/** What a worker says of itself: two workers that say the same make the same records of the same articles. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { versions } from '../../io/versions.ts'

/** The version of what is said over the pipe. */
export const PROTOCOL = 1

/**
 * @param options
 *   All that the records depend on besides.
 * @param files
 *   Files that options name: what is in them counts, not where they are.
 */
export function identityOf(options: object, files: readonly string[]): object {
  const digest = createHash('sha256').update(JSON.stringify(options))
  for (const file of files) digest.update(createHash('sha256').update(readFileSync(file)).digest())
  return { protocol: PROTOCOL, ...versions(), options: digest.digest('hex'), node: process.version }
}
