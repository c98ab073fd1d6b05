/** What `naqi clean --duplicates` does when all articles are written: only then it is known which are copies. */
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDuplicates, openDuplicates } from '../io/duplicates/duplicates.ts'
import { addFiles, markFile, POLICIES, type Policy } from '../io/mark.ts'
import { isSpecial } from '../io/write.ts'
import { foundLine } from './duplicates.ts'
import type { Finish, RunOptions } from './run.ts'
import { UsageError } from './usage.ts'

export const DUPLICATES_HELP = 'mark: copies say of which article they are one; drop: they are rejected (not in a run folder)'

/** @throws UsageError If there is no such policy. */
export function checkPolicy(policy: string): Policy {
  const known = POLICIES.find((name) => name === policy)
  if (known !== undefined) return known
  throw new UsageError(`Unknown policy ${JSON.stringify(policy)} for --duplicates. The policies are ${POLICIES.join(' and ')}.`)
}

export class Deduplication {
  /** What was found, as lines for the summary; empty before `finish`. */
  readonly lines: string[] = []
  readonly #policy: Policy
  readonly #output: string
  /** The store of what was compared: it stays, to be looked into and for `naqi explain`. */
  readonly #store: string

  /** @throws UsageError If there is no such policy, or the output cannot be read and written again. */
  constructor(policy: string, { output, format, entities }: RunOptions) {
    this.#policy = checkPolicy(policy)
    if (output === undefined || output === '-' || isSpecial(output) || format !== 'jsonl' || entities !== undefined)
      throw new UsageError(
        '--duplicates needs records in a file, which are written again when all are known: -o <file.jsonl>, without --format and --entities.',
      )
    this.#output = output
    this.#store = join(dirname(this.#output), `${basename(this.#output).replace(/(?:\.(?:jsonl|ndjson))?(?:\.gz)?$/, '')}.duplicates.db`)
  }

  readonly finish: Finish = async (rejects, counts) => {
    // One of an earlier run knows its articles.
    if (isDuplicates(this.#store)) for (const end of ['', '-wal', '-shm']) await rm(`${this.#store}${end}`, { force: true })
    const store = await openDuplicates(this.#store)
    try {
      await addFiles([this.#output], store)
      const dropped = await markFile(this.#output, store, this.#policy, rejects)
      counts.accepted -= dropped
      counts.rejected += dropped
      this.lines.push(`${foundLine(store)}${dropped > 0 ? `; ${dropped.toLocaleString('en-US')} dropped` : ''}; in ${this.#store}`)
    } finally {
      store.close()
    }
  }
}
