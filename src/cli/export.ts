/** `naqi export`: records to files that other engines load. */
import { basename, dirname, join } from 'node:path'
import type { Command } from 'commander'
import { EXPORT_TARGETS, type ExportTarget, exportRecords } from '../io/export/export.ts'
import { resolveInputs } from '../io/inputs.ts'
import type { ArticleRecord } from '../io/record-schema.ts'
import { readRecords } from '../io/records.ts'
import { maxBytesOf } from './max-bytes.ts'
import { refuseOverInput } from './output.ts'
import { Progress, sizeOf } from './progress.ts'
import { REJECTS_HELP, Rejects } from './rejects.ts'
import { suggestion, UsageError } from './usage.ts'

interface ExportCommandOptions {
  to: string
  output: string
  rejects?: string
  maxBytes?: string
}

function targetOf(name: string): ExportTarget {
  if (Object.hasOwn(EXPORT_TARGETS, name)) return name as ExportTarget
  const names = Object.keys(EXPORT_TARGETS)
  throw new UsageError(`Unknown target ${JSON.stringify(name)} for --to.${suggestion(name, names)} The targets are ${names.join(', ')}.`)
}

const number = (value: number): string => value.toLocaleString('en-US')

/** Reads, exports, and says what became of the articles and how to load them. */
async function exportTo(inputs: readonly string[], options: ExportCommandOptions): Promise<void> {
  const { output } = options
  const to = targetOf(options.to)
  const rejectsPath = options.rejects ?? join(dirname(output), `${basename(output)}.rejected.jsonl`)
  const found = await resolveInputs(inputs)
  refuseOverInput('rejects', rejectsPath, found)
  refuseOverInput('output', output, found)
  const maxBytes = maxBytesOf(options.maxBytes)
  const progress = new Progress(sizeOf(found))
  const rejects = new Rejects(rejectsPath, progress)
  /** Where the record stands that is being exported. */
  let at = ''
  const records = async function* (): AsyncGenerator<ArticleRecord> {
    for await (const reading of readRecords(inputs, { maxBytes, onBytes: (bytes) => progress.read(bytes) })) {
      if ('rejection' in reading) await rejects.add(reading.rejection)
      else {
        at = reading.place
        yield reading.record
      }
    }
  }
  try {
    const manifest = await exportRecords(records(), {
      to,
      output,
      onRejected: (_id, reason) => rejects.add({ place: at, reason }),
      onProgress: (count) => progress.show(count),
    })
    await rejects.close()
    progress.end()
    const { articles, replaced } = manifest.counts
    const lines = [
      `articles           in ${number(articles + rejects.count)} = exported ${number(articles)} + rejected ${number(rejects.count)}`,
      `exported           ${progress.rate(articles)}`,
    ]
    if (replaced > 0) lines.push(`replaced by U+FFFD ${number(replaced)} halves of characters or NUL`)
    lines.push(
      `written to         ${output}: ${number(manifest.files.length)} ${manifest.files.length === 1 ? 'file' : 'files'} and a manifest`,
    )
    lines.push(...rejects.lines, '', 'To load it, in its folder:', ...manifest.load.map((line) => `  ${line}`))
    process.stderr.write(`${lines.join('\n')}\n`)
  } catch (error) {
    progress.end()
    await rejects.abort()
    throw error
  }
}

export function addExport(program: Command): void {
  const targets = Object.entries(EXPORT_TARGETS).map(([name, { description }]) => `  ${name.padEnd(14)} ${description}`)
  program
    .command('export')
    .description('write records as files that search engines, databases and data sets load, with a manifest')
    .argument('<records...>', '.jsonl files that naqi clean has written (also .gz, .zst), folders, globs; - is standard input')
    .requiredOption('--to <target>', `one of ${Object.keys(EXPORT_TARGETS).join(', ')}`)
    .requiredOption('-o, --output <path>', 'a folder, new, empty or an earlier export; of parquet and jsonl also a file')
    .option('--rejects <file>', REJECTS_HELP)
    .option('--max-bytes <size>', 'the largest record, in bytes (16M)')
    .addHelpText(
      'after',
      `
Targets:
${targets.join('\n')}

manifest.json has counts, bytes and SHA-256 of each file, versions, and how to load them.
  naqi export clean.jsonl --to elasticsearch -o elastic/
  naqi export clean.jsonl --to parquet -o articles.parquet
  naqi key 'وزارة الصحة'    # what to ask these engines for`,
    )
    .action(exportTo)
}
