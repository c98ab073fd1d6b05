/** `naqi learn`: the table of a crawl, for the stage `templates`. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { cutInputs } from '../io/cut.ts'
import { type Input, resolveInputs } from '../io/inputs.ts'
import { worked } from '../io/parallel.ts'
import { isTableFile, readPart, readTable, writeTable } from '../io/table.ts'
import { learningOf } from '../learn.ts'
import { Learner } from '../learning/learner.ts'
import { FEWEST_SITE_PAGES, isBelieved, type Table } from '../learning/table.ts'
import { maxBytesOf } from './max-bytes.ts'
import { WORKERS_HELP, workersOf } from './run.ts'
import { UsageError } from './usage.ts'

/** Files of one text have no site: nothing is learned from them. */
const NO_SITE = /\.txt(?:\.gz)?$/i

/** Learns from all that inputs name: articles, and parts of tables. */
async function learnInputs(inputs: readonly Input[], { maxBytes: size, workers }: LearnOptions): Promise<Learner> {
  const learner = new Learner()
  const articles: Input[] = []
  for (const input of inputs) {
    if (isFile(input) && (await isTableFile(input.path))) await readPart(input.path, learner)
    else if (!NO_SITE.test(input.path)) articles.push(input)
  }
  const maxBytes = maxBytesOf(size)
  for await (const pages of worked(cutInputs(articles, { maxBytes }), learningOf(maxBytes), workersOf(workers)))
    for (const page of pages) learner.addPage(page)
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

interface LearnOptions {
  maxBytes?: string
  workers?: string
}

export interface TableOptions extends LearnOptions {
  table?: string
  /** Whether to learn from the inputs first, without a table. */
  learn?: boolean
}

/** The table for a run: that of the file; else, if all inputs can be read twice, the one they teach. */
export async function tableFor(found: readonly Input[], { table, learn, ...options }: TableOptions): Promise<Table | undefined> {
  if (table !== undefined) return readTable(table)
  if (!learn) return undefined
  if (!found.every(isFile)) return undefined
  const learner = await learnInputs(found, options)
  const learned = learner.table()
  return isBelieved(learned) ? learned : undefined
}

export function addLearn(program: Command): void {
  program
    .command('learn')
    .description('learn from a crawl what the template of each site is: lines that recur, and the headlines of all articles')
    .argument('<inputs...>', 'as for clean, and parts of tables (--partial), which are merged')
    .requiredOption('-o, --output <file>', 'the table (.jsonl, .jsonl.gz)')
    .option('--partial', 'write a part of a table, to be merged with others: it keeps all counts')
    .option('--max-bytes <size>', 'the largest article, in bytes (16M)')
    .option('--workers <number>', WORKERS_HELP)
    .action(async (inputs: string[], { output, partial, ...options }: LearnOptions & { output: string; partial?: boolean }) => {
      const found = await resolveInputs(inputs)
      const same = found.find(({ path }) => path !== '-' && resolve(path) === resolve(output))
      if (same !== undefined)
        throw new UsageError(`The output ${output} would be written over the input ${same.path}. Name another output.`)
      const learner = await learnInputs(found, options)
      const table = learner.table()
      await writeTable(output, partial ? learner : table)
      const learned = learnedLine(table) || `learned nothing: no article with a site of ${FEWEST_SITE_PAGES} pages or more`
      process.stderr.write(`${partial ? `a part of ${[...table.sites].length} sites` : learned}; written to ${output}\n`)
    })
}
