/** `naqi gazetteer import`: rows from names that others have collected. */
import { basename, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { ENTITY_TYPES, type EntityType } from '../../article/mention.ts'
import { Hygiene, LEFT_OUT } from '../../gazetteer/import/hygiene.ts'
import type { Imported } from '../../gazetteer/import/importer.ts'
import { COLLECTIONS, type Collection, type CollectionName } from '../../gazetteer/import/index.ts'
import { tsvHead, tsvRow } from '../../gazetteer/tsv.ts'
import { commonWords } from '../../io/common-words.ts'
import { shippedGazetteer, textLines } from '../../io/gazetteer.ts'
import { fileSink, streamSink } from '../../io/write.ts'
import { counted, UsageError } from '../usage.ts'

interface ImportOptions {
  from: CollectionName
  output: string
  type?: EntityType
  licence?: string
  source?: string
  features?: string
  all?: boolean
}

/** The longest line of a collection, in bytes: entities of Wikidata have some megabytes. */
const LONGEST_LINE = 64 * 1024 * 1024
/** So many unreadable lines are told one by one. */
const TOLD = 3

/** Lines that are none of the format: counted, the first ones told. */
class Unreadable {
  count = 0

  tell(place: string, error: unknown): void {
    if (!(error instanceof SyntaxError)) throw error
    if (++this.count <= TOLD) process.stderr.write(`left out: ${place}: ${error.message}\n`)
  }
}

/** The entities of a collection, in the order in which they are known. */
async function* imported(
  path: string,
  collection: Collection,
  features: string | undefined,
  unreadable: Unreadable,
): AsyncGenerator<Imported> {
  const importer = collection.importer()
  /** Behind a line that is none of the format, the next one. */
  const attempt = (place: string, take: () => Iterable<Imported>): Imported[] => {
    try {
      return [...take()]
    } catch (error) {
      unreadable.tell(place, error)
      return []
    }
  }
  const whole = (text: string | undefined): string => {
    if (text === undefined) throw new SyntaxError(`longer than ${LONGEST_LINE} bytes`)
    return text.replace(/\r$/, '')
  }
  for await (const { number, text } of textLines(path, { limit: LONGEST_LINE }))
    yield* attempt(`${path}:${number}`, () => importer.read(whole(text)))
  if (features !== undefined) {
    for await (const { number, text } of textLines(features, { limit: LONGEST_LINE }))
      attempt(`${features}:${number}`, () => {
        importer.readMore?.(whole(text))
        return []
      })
  }
  yield* attempt(path, () => importer.end())
}

async function importNames(path: string, options: ImportOptions): Promise<void> {
  const { from, output, type, features, all } = options
  const collection: Collection = COLLECTIONS[from]
  const licence = options.licence ?? collection.licence
  if (licence === undefined) throw new UsageError('Say under which licence the names are: --licence MIT, --licence private …')
  if (from === 'list' && type === undefined) throw new UsageError(`A list does not say what it names: --type ${ENTITY_TYPES.join(', ')}`)
  if (features !== undefined && from !== 'geonames') throw new UsageError('--features goes with --from geonames')
  if ([path, features].some((input) => input !== undefined && input !== '-' && resolve(input) === resolve(output)))
    throw new UsageError(`The output ${output} would be written over an input. Name another output.`)
  const file = path === '-' ? 'standard input' : basename(path)
  const head = {
    holds: `Names imported by naqi: ${collection.description}.`,
    source: options.source ?? `${collection.source} (${file})`,
    licence,
  }
  const hygiene = new Hygiene({ common: commonWords(), ...(type !== undefined && { type }), taken: all ? [] : shippedGazetteer() })
  const unreadable = new Unreadable()
  const asItIs = (text: string): string => text
  const sink = output === '-' ? streamSink(process.stdout, asItIs) : fileSink(output, { toText: asItIs })
  let [entities, rows, names] = [0, 0, 0]
  try {
    await sink.write(tsvHead(head))
    for await (const entity of imported(path, collection, features, unreadable)) {
      entities++
      const entry = hygiene.entryOf(entity)
      if (entry === undefined) continue
      rows++
      names += entry.names.length
      await sink.write(tsvRow(entry))
    }
    await sink.close()
  } catch (error) {
    await sink.abort()
    throw error
  }
  const lines = [
    `entities ${entities.toLocaleString('en-US')}; ${counted(rows, 'row')} with ${counted(names, 'name')} written to ${output}`,
  ]
  for (const [reason, what] of Object.entries(LEFT_OUT)) {
    const count = hygiene.leftOut.get(reason as keyof typeof LEFT_OUT)
    if (count !== undefined) lines.push(`left out ${count.toLocaleString('en-US').padStart(10)}  ${what}`)
  }
  if (unreadable.count > 0) {
    lines.push(`left out ${unreadable.count.toLocaleString('en-US').padStart(10)}  lines that are none of the format`)
    process.exitCode = 1
  }
  process.stderr.write(`${lines.join('\n')}\n`)
}

export function addImport(gazetteer: Command): void {
  gazetteer
    .command('import')
    .description('make rows of the Arabic names in a collection; what naqi gazetteer check would refuse is left out, and counted')
    .argument('<file>', 'the file of the collection (also .gz, .zst); - is standard input')
    .addOption(new Option('--from <collection>', 'which collection it is').choices(Object.keys(COLLECTIONS)).makeOptionMandatory())
    .option('-o, --output <file>', 'the rows (.tsv, .tsv.gz); - is standard output', '-')
    .addOption(new Option('--type <type>', 'the type of entities that have none').choices(ENTITY_TYPES))
    .option('--licence <licence>', 'of the names, if not the usual one of the collection')
    .option('--source <text>', 'where they are from, for the head of the output')
    .option('--features <file>', "GeoNames' allCountries.txt: what places are, their countries and populations")
    .option('--all', 'also names that the shipped gazetteer has, for --gazetteer-only')
    .addHelpText('after', () => {
      const lines = Object.entries(COLLECTIONS as Readonly<Record<string, Collection>>).map(
        ([name, { description, licence }]) => `  ${name.padEnd(16)} ${description}${licence === undefined ? '' : ` (${licence})`}`,
      )
      return `\nCollections, and the licences that their publishers state:\n${lines.join('\n')}\n\nExit codes: 0 all well, 1 lines could not be read, 2 wrong use.`
    })
    .action(importNames)
}
