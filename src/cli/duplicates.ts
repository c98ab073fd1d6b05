/** `naqi duplicates`: which articles of a corpus are copies of one text. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { sketchOf } from '../duplicates/sketch.ts'
import { type ClusterRow, type DuplicateStore, isDuplicates, openDuplicates } from '../io/duplicates/duplicates.ts'
import { resolveInputs } from '../io/inputs.ts'
import type { ReadOptions } from '../io/read.ts'
import { readRecords } from '../io/records.ts'
import { jsonLine } from '../io/write.ts'
import { maxBytesOf } from './max-bytes.ts'
import { Progress, sizeOf } from './progress.ts'
import { REJECTS_HELP, Rejects } from './rejects.ts'
import { counted, UsageError } from './usage.ts'

interface DuplicatesOptions {
  output?: string
  id?: string
  rejects?: string
  maxBytes?: string
}

const number = (value: number): string => value.toLocaleString('en-US')

/** What was found, in words. */
export function foundLine(store: DuplicateStore): string {
  const { articles, clusters, copies } = store.stats()
  return `duplicates         ${counted(copies, 'article')} of ${number(articles)} are copies of ${number(clusters)} that are kept`
}

/** Adds what inputs name to a store, which makes its clusters anew: records, and the articles of other stores. */
async function find(
  inputs: readonly string[],
  output: string,
  { rejects: rejectsPath = `${output}.rejected.jsonl`, maxBytes }: DuplicatesOptions,
): Promise<void> {
  const own = inputs.find((input) => resolve(input) === resolve(output))
  if (own !== undefined) throw new UsageError(`The store ${output} would be added to itself. Leave it out: naqi duplicates -o ${output}`)
  const stores = inputs.filter((input) => input !== '-' && isDuplicates(input))
  const files = inputs.filter((input) => !stores.includes(input))
  const progress = new Progress(sizeOf(await resolveInputs(files)))
  const reading: ReadOptions = {
    maxBytes: maxBytesOf(maxBytes),
    onBytes: (bytes) => progress.read(bytes),
  }
  const records = readRecords(files, reading)
  // What is no file of records makes no store.
  const first = await records.next()
  const store = await openDuplicates(output)
  const rejects = new Rejects(rejectsPath, progress)
  const counts = { added: 0, known: 0 }
  const add = (sketch: Parameters<DuplicateStore['add']>[0]): void => {
    counts[store.add(sketch) ? 'added' : 'known']++
    progress.show(counts.added + counts.known)
  }
  try {
    for (const path of stores) {
      const other = await openDuplicates(path, { readOnly: true })
      try {
        for (const sketch of other.sketches()) add(sketch)
      } finally {
        other.close()
      }
    }
    for (let next = first; !next.done; next = await records.next()) {
      if ('record' in next.value) add(sketchOf(next.value.record))
      else await rejects.add(next.value.rejection)
    }
    store.finish()
    await rejects.close()
    progress.end()
    const { added, known } = counts
    const all = added + known
    const lines = [
      `articles           in ${number(all + rejects.count)} = added ${number(added)} + known ${number(known)} + rejected ${number(rejects.count)}`,
      `compared           ${progress.rate(all)}`,
      foundLine(store),
      `written to         ${output}, ${(store.stats().bytes / 1e6).toFixed(1)} MB`,
      ...rejects.lines,
    ]
    process.stderr.write(`${lines.join('\n')}\n`)
  } catch (error) {
    progress.end()
    await rejects.abort()
    throw error
  } finally {
    store.close()
  }
}

/** A cluster as one line of JSON. */
function lineOf([kept, ...copies]: readonly ClusterRow[]): string {
  return jsonLine({ kept, copies })
}

/** Writes the clusters of a store to standard output. */
async function list(path: string, id: string | undefined): Promise<void> {
  const store = await openDuplicates(path, { readOnly: true })
  try {
    for (const cluster of store.clusters(id)) process.stdout.write(lineOf(cluster))
    process.stderr.write(`${foundLine(store)}\n`)
  } finally {
    store.close()
  }
}

export function addDuplicates(program: Command): void {
  program
    .command('duplicates')
    .description(
      'find which articles are copies of one text: records into a store, or into one that is there; without -o, list those of a store',
    )
    .argument('[inputs...]', '.jsonl files that naqi clean has written (also .gz, .zst), folders, globs, stores; - is standard input')
    .option('-o, --output <file>', 'the store (duplicates.db): for the stage duplicates, and for more articles')
    .option('--id <id>', 'of a store that is listed, the cluster of this article alone')
    .option('--rejects <file>', REJECTS_HELP)
    .option('--max-bytes <size>', 'the largest record, in bytes (16M)')
    .action(async (inputs: string[], options: DuplicatesOptions) => {
      const { output, id } = options
      if (output !== undefined) {
        if (inputs.length === 0 && !existsSync(output))
          throw new UsageError('Nothing to compare. Name files of records (naqi clean makes them), or - for standard input.')
        await find(inputs, output, options)
        return
      }
      const [path] = inputs
      if (path === undefined || inputs.length > 1 || !isDuplicates(path))
        throw new UsageError('Name one store to list its clusters, or with -o <file> where those of the inputs go.')
      await list(path, id)
    })
}
