/** `naqi gazetteer compile`: rows as a file that is ready to be searched. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { writeGazetteer } from '../../gazetteer/binary.ts'
import { loadGazetteer, shippedGazetteerPaths } from '../../io/gazetteer.ts'
import { writeBytes } from '../../io/write.ts'
import { counted, UsageError } from '../usage.ts'
import { LeftOutRows } from './options.ts'

export function addCompile(gazetteer: Command): void {
  gazetteer
    .command('compile')
    .description('compile rows into a file that is read at once, for --gazetteer; the same rows give the same bytes')
    .argument('[files...]', '.tsv, .jsonl (also .gz, .zst) or compiled; without any, the shipped files')
    .requiredOption('-o, --output <file>', 'the compiled gazetteer (.bin)')
    .action(async (paths: string[], { output }: { output: string }) => {
      const named = paths.length === 0 ? shippedGazetteerPaths() : paths
      if (named.some((path) => path !== '-' && resolve(path) === resolve(output)))
        throw new UsageError(`The output ${output} would be written over an input. Name another output.`)
      const leftOut = new LeftOutRows()
      const compiled = await loadGazetteer(named, { shipped: false, onError: leftOut.add })
      leftOut.tell()
      const bytes = writeGazetteer(compiled)
      await writeBytes(output, bytes)
      process.stderr.write(
        `${counted(compiled.rowStarts.length - 1, 'entity').replace(/ys$/, 'ies')}, ${counted(bytes.length, 'byte')}; written to ${output}\n`,
      )
    })
}
