/** `naqi index`: records into a corpus database. */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { openCorpus } from '../io/corpus/corpus.ts'
import { resolveInputs } from '../io/inputs.ts'
import type { ArticleRecord } from '../io/record-schema.ts'
import { readRecords } from '../io/records.ts'
import { maxBytesOf } from './max-bytes.ts'
import { holdOldGeneration } from './memory.ts'
import { refuseOverInput } from './output.ts'
import { Progress, sizeOf } from './progress.ts'
import { REJECTS_HELP, Rejects } from './rejects.ts'
import { UsageError } from './usage.ts'

interface IndexOptions {
  output: string
  delete?: string[]
  rebuild?: boolean
  rejects?: string
  maxBytes?: string
}

const number = (value: number): string => value.toLocaleString('en-US')

/** Reads, indexes, and says what became of the articles. */
async function index(inputs: readonly string[], options: IndexOptions): Promise<void> {
  const { output } = options
  const rejectsPath = options.rejects ?? `${output}.rejected.jsonl`
  const found = await resolveInputs(inputs)
  refuseOverInput('rejects', rejectsPath, found)
  const maxBytes = maxBytesOf(options.maxBytes)
  const progress = new Progress(sizeOf(found))
  const readings = readRecords(inputs, { maxBytes, onBytes: (bytes) => progress.read(bytes) })
  // What is no file of records makes no database.
  let reading = await readings.next()
  const corpus = await openCorpus(output)
  const rejects = new Rejects(rejectsPath, progress)
  const records = async function* (): AsyncGenerator<ArticleRecord> {
    for (; !reading.done; reading = await readings.next()) {
      const { value } = reading
      if ('record' in value) yield value.record
      else await rejects.add(value.rejection)
    }
  }
  try {
    const removed = options.delete === undefined ? undefined : corpus.remove(options.delete)
    const { added, replaced, unchanged } = await corpus.add(records(), (count) => progress.show(count))
    await rejects.close()
    progress.end()
    const all = added + replaced + unchanged
    const lines = []
    if (removed !== undefined) lines.push(`deleted            ${number(removed)} of ${number(options.delete?.length ?? 0)} ids`)
    if (inputs.length > 0)
      lines.push(
        `articles           in ${number(all + rejects.count)} = added ${number(added)} + replaced ${number(replaced)} + unchanged ${number(unchanged)} + rejected ${number(rejects.count)}`,
        `indexed            ${progress.rate(all)}`,
      )
    lines.push(`written to         ${output}, which has ${number(corpus.stats().articles)} articles`)
    lines.push(...rejects.lines)
    process.stderr.write(`${lines.join('\n')}\n`)
  } catch (error) {
    progress.end()
    await rejects.abort()
    throw error
  } finally {
    corpus.close()
  }
}

/** Indexes the articles of a database again. */
async function rebuild(output: string): Promise<void> {
  if (!existsSync(output)) throw new UsageError(`There is no ${output} to rebuild. Make it: naqi index <records…> -o ${output}`)
  const corpus = await openCorpus(output, { rebuild: true })
  const progress = new Progress()
  try {
    const count = corpus.rebuild((done) => progress.show(done))
    progress.end()
    process.stderr.write(`indexed again      ${progress.rate(count)}\n`)
  } finally {
    corpus.close()
  }
}

export function addIndex(program: Command): void {
  program
    .command('index')
    .description('make a corpus database of records, or add to one: articles are replaced by their ids')
    .argument('[records...]', '.jsonl files that naqi clean has written (also .gz, .zst), folders, globs; - is standard input')
    .requiredOption('-o, --output <file>', 'the database (corpus.db)')
    .option('--delete <id...>', 'take these articles out')
    .option('--rebuild', 'index the articles that it has again: after an update of naqi that changes the search key')
    .option('--rejects <file>', REJECTS_HELP)
    .option('--max-bytes <size>', 'the largest record, in bytes (16M)')
    .action(async (inputs: string[], options: IndexOptions) => {
      holdOldGeneration()
      if (options.rebuild) await rebuild(options.output)
      if (options.rebuild && inputs.length === 0 && options.delete === undefined) return
      if (inputs.length === 0 && options.delete === undefined)
        throw new UsageError('Nothing to index. Name files of records (naqi clean makes them), or - for standard input.')
      await index(inputs, options)
    })
}
