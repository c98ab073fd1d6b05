/** The options of commands that find entities: gazetteers of one's own. */
import { isAbsolute, relative } from 'node:path'
import type { Command } from 'commander'
import type { StageOptions } from '../../clean.ts'
import type { CompiledGazetteer } from '../../gazetteer/compiled.ts'
import type { GazetteerRow, GazetteerRowError } from '../../gazetteer/rows.ts'
import { loadGazetteer, readGazetteerRows, shippedGazetteerPaths } from '../../io/gazetteer.ts'
import { collect, counted, UsageError } from '../usage.ts'

/** A file as messages name it: a short path, if it is below the working folder. */
export function shown(path: string): string {
  const short = relative('', path)
  return path === '-' || short.startsWith('..') || isAbsolute(short) ? path : short
}

export interface GazetteerOptions {
  gazetteer: string[]
  gazetteerOnly?: boolean
}

export function withGazetteerOptions(command: Command): Command {
  return command
    .option('--gazetteer <file>', 'names of your own: .tsv, .jsonl (also .gz, .zst) or compiled; may stand several times', collect, [])
    .option('--gazetteer-only', 'without the names that ship with naqi')
}

/** Gathers the rows of a file that cannot be read; tells of them in one line, when the file was read. */
export class LeftOutRows {
  readonly #errors = new Map<string, { count: number; first: GazetteerRowError }>()

  readonly add = (error: GazetteerRowError): void => {
    const known = this.#errors.get(error.file)
    if (known === undefined) this.#errors.set(error.file, { count: 1, first: error })
    else known.count++
  }

  tell(): void {
    for (const [file, { count, first }] of this.#errors)
      process.stderr.write(
        `naqi: ${counted(count, 'row')} of ${file} left out. ${first.message}. naqi gazetteer check ${file} tells all.\n`,
      )
  }
}

/** The gazetteer of the options; undefined if it is the shipped one. */
export async function gazetteerOf({ gazetteer, gazetteerOnly = false }: GazetteerOptions): Promise<CompiledGazetteer | undefined> {
  if (gazetteer.length === 0) {
    if (gazetteerOnly) throw new UsageError('--gazetteer-only leaves no names. Name a file: --gazetteer mine.tsv')
    return undefined
  }
  const leftOut = new LeftOutRows()
  const compiled = await loadGazetteer(gazetteer, { shipped: !gazetteerOnly, onError: leftOut.add })
  leftOut.tell()
  return compiled
}

/** Options of stages, with the gazetteer of the options for the stage that tags entities. */
export async function withGazetteer(stages: StageOptions, options: GazetteerOptions): Promise<StageOptions> {
  const gazetteer = await gazetteerOf(options)
  if (gazetteer === undefined) return stages
  // Beside the shipped names what the context tells is looked for too; without them nothing but the names.
  return { ...stages, entities: { knownOnly: options.gazetteerOnly ?? false, ...stages['entities'], gazetteer } }
}

/** The rows of the gazetteer of the options, file by file. */
export async function* rowsOf({ gazetteer, gazetteerOnly = false }: GazetteerOptions): AsyncGenerator<GazetteerRow> {
  const leftOut = new LeftOutRows()
  const paths = [...(gazetteerOnly ? [] : shippedGazetteerPaths()), ...gazetteer]
  if (paths.length === 0) throw new UsageError('--gazetteer-only leaves no names. Name a file: --gazetteer mine.tsv')
  for (const path of paths) yield* readGazetteerRows(path, { name: shown(path), onError: leftOut.add })
  leftOut.tell()
}
