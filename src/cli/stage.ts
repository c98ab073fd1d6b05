/** `naqi stage`: one stage alone, to see what it does, or as one process of a pipe. */
import type { Command } from 'commander'
import { stages } from '../../stages/index.ts'
import { openDuplicates } from '../io/duplicates/duplicates.ts'
import { resolveInputs } from '../io/inputs.ts'
import { readTable } from '../io/table.ts'
import { withRunOptions } from './clean.ts'
import { type GazetteerOptions, gazetteerOf, withGazetteerOptions } from './gazetteer/options.ts'
import { type RunOptions, run } from './run.ts'
import { collect, parseOptions, suggestion, UsageError } from './usage.ts'

/** The table of a stage that takes one. The store of duplicates stays open as long as the process. */
function tableOf(stage: string, path: string): Promise<object> {
  return stage === 'duplicates' ? openDuplicates(path, { readOnly: true }) : readTable(path)
}

export function addStage(program: Command): void {
  withGazetteerOptions(withRunOptions(program.command('stage')))
    .description('run one stage: articles or records in, records out')
    .argument('<name>', stages.map(({ meta }) => meta.name).join(', '))
    .argument('[inputs...]', 'as for clean, or records; without inputs, standard input')
    .option('-s, --set <option=value>', 'an option of the stage, for example tashkeel=strip; may stand several times', collect, [])
    .option('--table <file>', 'for the stages templates and duplicates: what naqi learn or naqi duplicates has made of the crawl')
    .action(async (name: string, inputs: string[], options: RunOptions & GazetteerOptions & { set: string[]; table?: string }) => {
      const stage = stages.find(({ meta }) => meta.name === name)
      if (stage === undefined) {
        const names = stages.map(({ meta }) => meta.name)
        throw new UsageError(`Unknown stage ${JSON.stringify(name)}.${suggestion(name, names)} The stages are ${names.join(', ')}.`)
      }
      if (options.table !== undefined && !('table' in stage.options.shape))
        throw new UsageError(`The stage ${name} takes no --table: that is for the stages templates and duplicates.`)
      if ((options.gazetteer.length > 0 || options.gazetteerOnly) && !('gazetteer' in stage.options.shape))
        throw new UsageError(`The stage ${name} takes no --gazetteer: that is for the stage entities.`)
      const gazetteer = await gazetteerOf(options)
      const table = options.table === undefined ? {} : { table: await tableOf(name, options.table) }
      const { counts, rejectsPath } = await run(
        name,
        await resolveInputs(inputs.length === 0 ? ['-'] : inputs),
        [{ stage, options: { ...parseOptions(options.set), ...table, ...(gazetteer !== undefined && { gazetteer }) } }],
        { ...options, workers: '1' },
      )
      if (counts.rejected === 0) return
      process.stderr.write(
        `${name}: in ${counts.accepted + counts.rejected} = out ${counts.accepted} + rejected ${counts.rejected}; rejects in ${rejectsPath}\n`,
      )
      process.exitCode = 1
    })
}
