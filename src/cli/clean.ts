/** `naqi clean`: the whole pipeline. */

import { fstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { cleanSteps, type StageOptions } from '../clean.ts'
import { resolveInputs } from '../io/inputs.ts'
import { packageRoot } from '../io/package.ts'
import { processorOf } from '../pipeline.ts'
import { Deduplication, DUPLICATES_HELP } from './deduplication.ts'
import { withGazetteer, withGazetteerOptions } from './gazetteer/options.ts'
import { learnedLine, tableFor } from './learn.ts'
import { ENTITY_FORMATS_HELP, isFolder, SPAN_HELP, TYPES_HELP } from './output.ts'
import { run, WORKERS_HELP } from './run.ts'
import { cleanIntoFolder, type FolderRunOptions } from './run-folder.ts'
import { collect, parseOptions, UsageError } from './usage.ts'

/** Whether a file is redirected to standard input. */
function isRedirected(): boolean {
  try {
    return fstatSync(0).isFile()
  } catch {
    return false // it is closed
  }
}

/** `stage.option=value` pairs, by stage. */
export function stageOptions(pairs: readonly string[]): StageOptions {
  const options: Record<string, Record<string, unknown>> = {}
  for (const [key, value] of Object.entries(parseOptions(pairs))) {
    const [stage, option, ...rest] = key.split('.')
    if (!stage || !option || rest.length > 0)
      throw new UsageError(`Expected stage.option=value, got ${JSON.stringify(key)}. For example --set normalize.tashkeel=strip`)
    options[stage] = { ...options[stage], [option]: value }
  }
  return options
}

/** The options that every command with records for output has. */
export function withRunOptions(command: Command): Command {
  return command
    .option(
      '-o, --output <path>',
      'file (.jsonl, .jsonl.gz) or folder to write to (of clean, for records, a run folder); - is standard output',
    )
    .option('-f, --format <format>', 'jsonl: records; text: one clean .txt per article', 'jsonl')
    .option('--entities <format>', `write the entities instead of the records: ${ENTITY_FORMATS_HELP}`)
    .option('--span <span>', SPAN_HELP)
    .option('--types <types>', TYPES_HELP)
    .option('--no-raw', 'leave the source out of the records; no stage can run on them then')
    .option('--rejects <file>', 'where rejected articles go (default: beside the output, *.rejected.jsonl)')
    .option('--language <code>', 'arb: reject articles in another language than Arabic; any: take all', 'arb')
    .option('--max-bytes <size>', 'the largest article, in bytes (16M)')
}

type CleanOptions = Omit<FolderRunOptions, 'output'> & { output?: string; set: string[]; knownOnly?: boolean; duplicates?: string }

/** Whether records go to a folder: that is a run. */
function isRun(options: CleanOptions): options is CleanOptions & FolderRunOptions {
  const { output, format, entities } = options
  return format === 'jsonl' && entities === undefined && output !== undefined && output !== '-' && isFolder(output)
}

export function addClean(program: Command): void {
  withGazetteerOptions(withRunOptions(program.command('clean')))
    .description('clean articles: all stages in order; without inputs, the sample corpus')
    .argument('[inputs...]', '.txt, .html, .jsonl, .warc and .wet files (also .gz, .zst), folders, globs; - is standard input')
    .option(
      '-s, --set <stage.option=value>',
      'an option of a stage, for example normalize.tashkeel=strip; may stand several times',
      collect,
      [],
    )
    .option('--known-only', 'of entities only those of the gazetteer, none that is told by its context alone')
    .option('--table <file>', 'what naqi learn has learned from the crawl')
    .option('--no-learn', 'without --table: do not learn from the inputs first')
    .option('--duplicates <policy>', `when all articles are known: ${DUPLICATES_HELP}`)
    .option('--workers <number>', WORKERS_HELP)
    .option('--shard-articles <number>', 'of a run folder: so many articles to a shard', '10000')
    .option('--gzip', 'of a run folder: shards in gzip')
    .option('--watch [seconds]', 'into a run folder: go on, and clean what is new every so many seconds (5)')
    .action(async (inputs: string[], options: CleanOptions) => {
      const sample = inputs.length === 0
      if (sample && isRedirected()) throw new UsageError('Standard input is read where - stands for it: naqi clean - < file')
      // A wrong option is told before anything is read.
      const given = stageOptions([...options.set, ...(options.knownOnly ? ['entities.knownOnly=true'] : [])])
      processorOf(cleanSteps(given))
      const named = sample ? [join(packageRoot, 'corpus/raw')] : inputs
      if (isRun(options)) return cleanIntoFolder(named, given, options)
      if (options.watch) throw new UsageError('--watch goes on cleaning into a run folder: name one, -o run/')
      const deduplication = options.duplicates === undefined ? undefined : new Deduplication(options.duplicates, options)
      const found = await resolveInputs(named)
      const stages = await withGazetteer(given, options)
      const table = await tableFor(found, options)
      const { counts, lines, rejectsPath } = await run('clean', found, cleanSteps(stages, table), options, deduplication?.finish)
      lines.push(...(deduplication?.lines ?? []))
      if (table !== undefined && options.table === undefined) lines.unshift(learnedLine(table))
      if (sample) lines.unshift('The sample corpus of naqi, cleaned.')
      if (options.output !== undefined && options.output !== '-') lines.push(`written to         ${options.output}`)
      if (counts.rejected > 0) {
        lines.push(`rejects in         ${rejectsPath}`)
        process.exitCode = 1
      }
      process.stderr.write(`${lines.join('\n')}\n`)
    })
}
