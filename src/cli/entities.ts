/** `naqi entities`: what records say of entities, in the formats of other tools or counted. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { EntityCounts, type EntityGroup, GROUPINGS, type Grouping } from '../entities/counts.ts'
import { entityForm, typesOf } from '../io/form.ts'
import { resolveInputs } from '../io/inputs.ts'
import type { ArticleRecord } from '../io/record-schema.ts'
import { readRecords } from '../io/records.ts'
import { fileSink, jsonLine } from '../io/write.ts'
import type { Rejection } from '../pipeline.ts'
import { isolate } from './isolate.ts'
import { maxBytesOf } from './max-bytes.ts'
import { ENTITY_FORMATS_HELP, refuseOverwriting, rejectsPath, SPAN_HELP, sinkOf, TYPES_HELP } from './output.ts'
import { rejectionLine } from './rejects.ts'
import { UsageError } from './usage.ts'

interface InputOptions {
  rejects?: string
  maxBytes?: string
}

/** Hands each record on, and each rejection; says at the end how many of each there were. */
async function eachRecord(
  inputs: readonly string[],
  { maxBytes }: InputOptions,
  take: (record: ArticleRecord) => unknown,
  reject: (rejection: Rejection) => unknown,
): Promise<void> {
  let taken = 0
  let rejected = 0
  for await (const reading of readRecords(inputs, { maxBytes: maxBytesOf(maxBytes) })) {
    if ('rejection' in reading) {
      rejected++
      process.stderr.write(`${rejectionLine(reading.rejection)}\n`)
      await reject(reading.rejection)
    } else {
      taken++
      await take(reading.record)
    }
  }
  process.stderr.write(`entities: in ${taken + rejected} = out ${taken} + rejected ${rejected}\n`)
  if (rejected > 0) process.exitCode = 1
}

interface ExportOptions extends InputOptions {
  to: string
  output?: string
  span?: string
  types?: string
}

async function exportEntities(inputs: readonly string[], options: ExportOptions): Promise<void> {
  const { to, output } = options
  const form = entityForm(to, options)
  const sink = sinkOf(form, output)
  const { rejects: rejected = rejectsPath(form, output, 'entities') } = options
  const rejects = fileSink(rejected, { lazy: true })
  refuseOverwriting(form, output, rejected, await resolveInputs(inputs))
  try {
    await eachRecord(
      inputs,
      options,
      (record) => sink.write(record),
      (rejection) => rejects.write(rejection),
    )
    // Without its rejects an output is none: they appear first.
    await rejects.close()
    await sink.close()
  } catch (error) {
    await sink.abort()
    await rejects.abort()
    throw error
  }
}

interface TopOptions extends InputOptions {
  type?: string
  by?: string
  with?: string
  limit: string
  json?: boolean
}

function groupingOf(name: string): Grouping {
  const known = GROUPINGS.find((grouping) => grouping === name)
  if (known === undefined) throw new UsageError(`Unknown grouping ${JSON.stringify(name)}. Expected --by ${GROUPINGS.join(' or --by ')}.`)
  return known
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`Expected a whole number from 1 for --limit, got ${JSON.stringify(text)}`)
  return limit
}

/** The counts as a table. Names are isolated: the terminal keeps the columns in their order. */
function* table(groups: readonly EntityGroup[], by: Grouping | undefined): Generator<string> {
  for (const { group, articles, entities } of groups) {
    if (by !== undefined)
      yield colors.bold(`${group === '' ? `no ${by}` : isolate(group)} · ${articles} ${articles === 1 ? 'article' : 'articles'}`)
    yield colors.dim('articles  mentions  type  name, id')
    for (const entity of entities) {
      const counts = `${String(entity.articles).padStart(8)}  ${String(entity.mentions).padStart(8)}`
      yield `${counts}  ${entity.type.padEnd(4)}  ${isolate(entity.name)}  ${colors.dim(entity.id)}`
    }
    if (by !== undefined) yield ''
  }
}

/** The counts as JSON lines, one for each entity of each group. */
function* lines(groups: readonly EntityGroup[], by: Grouping | undefined): Generator<string> {
  for (const { group, entities } of groups)
    for (const entity of entities) yield jsonLine({ ...(by !== undefined && { [by]: group === '' ? null : group }), ...entity }).trimEnd()
}

async function topEntities(inputs: readonly string[], options: TopOptions): Promise<void> {
  const limit = limitOf(options.limit)
  const by = options.by === undefined ? undefined : groupingOf(options.by)
  const counts = new EntityCounts({
    ...(options.type !== undefined && { types: typesOf(options.type) }),
    ...(by !== undefined && { by }),
    ...(options.with !== undefined && { with: options.with }),
  })
  await eachRecord(
    inputs,
    options,
    (record) => counts.add(record),
    () => {},
  )
  if (options.with !== undefined && counts.articles === 0)
    process.stderr.write(`No article has the entity ${JSON.stringify(options.with)}: --with takes an id, as the table shows them.\n`)
  const shown = options.json ? lines : table
  for (const line of shown(counts.top(limit), by)) process.stdout.write(`${line}\n`)
}

export function addEntities(program: Command): void {
  const entities = program.command('entities').description('the entities of records: in the formats of other tools, or counted')
  entities
    .command('export')
    .description('write the entities of records in a format that other tools read')
    .argument('<records...>', 'records as naqi clean writes them (.jsonl, also .gz, .zst); - is standard input')
    .requiredOption('--to <format>', ENTITY_FORMATS_HELP)
    .option('-o, --output <path>', 'a file, or for brat and webanno a folder: they are files of each article')
    .option('--span <span>', SPAN_HELP)
    .option('--types <types>', TYPES_HELP)
    .option('--rejects <file>', 'where lines go that are no records (default: beside the output, *.rejected.jsonl)')
    .option('--max-bytes <size>', 'the largest record, in bytes (16M)')
    .action(exportEntities)
  entities
    .command('top')
    .description('the entities that most articles name; with --with, those that stand in the same articles as another')
    .argument('<records...>', 'likewise')
    .option('--type <types>', TYPES_HELP)
    .option('--by <group>', 'site or month: apart for each site, or each month of publication')
    .option('--with <id>', 'only articles in which this entity stands, and the others in them')
    .option('--limit <number>', 'so many entities, of each group', '20')
    .option('--json', 'as JSON lines')
    .option('--max-bytes <size>', 'the largest record, in bytes (16M)')
    .action(topEntities)
}
