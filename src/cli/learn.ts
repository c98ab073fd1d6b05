/** `naqi learn`: the table of a crawl, for the stage `templates`. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type Input, resolveInputs } from '../io/inputs.ts'
import { type ReadOptions, readInput } from '../io/read.ts'
import { isTableFile, readPart, readTable, writeTable } from '../io/table.ts'
import { learnReadings } from '../learn.ts'
import { Learner } from '../learning/learner.ts'
import { FEWEST_SITE_PAGES, type Table } from '../learning/table.ts'
import { bytesOf, UsageError } from './usage.ts'

/** Files of one text have no site: nothing is learned from them. */
const NO_SITE = /\.txt(?:\.gz)?$/i

/** Learns from all that inputs name: articles, and parts of tables. */
async function learnInputs(inputs: readonly Input[], options: ReadOptions): Promise<Learner> {
  const learner = new Learner()
  for (const input of inputs) {
    if (isFile(input) && (await isTableFile(input.path))) await readPart(input.path, learner)
    else if (!NO_SITE.test(input.path)) await learnReadings(readInput(input, options), learner)
  }
  return learner
}

/** Whether an input can be read twice. */
function isFile({ path }: Input): boolean {
  return path !== '-' && statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** What was learned, in words; empty if no site has pages enough. */
export function learnedLine({ sites }: Table): string {
  const known = [...sites.values()].filter(({ pages }) => pages >= FEWEST_SITE_PAGES)
  const sum = (numbers: number[]): string => numbers.reduce((a, b) => a + b, 0).toLocaleString('en-US')
  if (known.length === 0) return ''
  return `learned ${known.length} sites, ${sum(known.map(({ pages }) => pages))} pages, ${sum(known.map(({ lines }) => lines.size))} template lines`
}

export interface TableOptions {
  table?: string
  /** Whether to learn from the inputs first, without a table. */
  learn?: boolean
  maxBytes?: string
}

/** The table for a run: that of the file; else, if all inputs can be read twice, the one they teach. */
export async function tableFor(inputs: readonly string[], { table, learn, maxBytes }: TableOptions): Promise<Table | undefined> {
  if (table !== undefined) return readTable(table)
  if (!learn) return undefined
  const found = await resolveInputs(inputs)
  if (!found.every(isFile)) return undefined
  const learner = await learnInputs(found, maxBytes === undefined ? {} : { maxBytes: bytesOf(maxBytes) })
  const learned = learner.table()
  // Nothing that a stage would believe.
  return learnedLine(learned) === '' ? undefined : learned
}

export function addLearn(program: Command): void {
  program
    .command('learn')
    .description('learn from a crawl what the template of each site is: lines that recur, and the headlines of all articles')
    .argument('<inputs...>', 'as for clean, and parts of tables (--partial), which are merged')
    .requiredOption('-o, --output <file>', 'the table (.jsonl, .jsonl.gz)')
    .option('--partial', 'write a part of a table, to be merged with others: it keeps all counts')
    .option('--max-bytes <size>', 'the largest article, in bytes (16M)')
    .action(async (inputs: string[], { output, partial, maxBytes }: { output: string; partial?: boolean; maxBytes?: string }) => {
      const found = await resolveInputs(inputs)
      const same = found.find(({ path }) => path !== '-' && resolve(path) === resolve(output))
      if (same !== undefined)
        throw new UsageError(`The output ${output} would be written over the input ${same.path}. Name another output.`)
      const learner = await learnInputs(found, maxBytes === undefined ? {} : { maxBytes: bytesOf(maxBytes) })
      const table = learner.table()
      await writeTable(output, partial ? learner : table)
      const learned = learnedLine(table) || `learned nothing: no article with a site of ${FEWEST_SITE_PAGES} pages or more`
      process.stderr.write(`${partial ? `a part of ${[...table.sites].length} sites` : learned}; written to ${output}\n`)
    })
}
