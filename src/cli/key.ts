/** `naqi key`: the search key of a query, for engines that an export was loaded into. */
import type { Command } from 'commander'
import { EXPORT_TARGETS } from '../io/export/export.ts'
import type { Target } from '../io/export/target.ts'
import { queryForms, queryKey } from '../search/key.ts'
import { UsageError } from './usage.ts'

/** The targets whose queries know alternatives. */
const ENGINES = new Map(
  Object.entries<Target>(EXPORT_TARGETS).flatMap(([name, { queryOf }]) => (queryOf === undefined ? [] : [[name, queryOf]])),
)

export function addKey(program: Command): void {
  const names = [...ENGINES.keys()].join(', ')
  program
    .command('key')
    .description('the search key of a query, to ask an engine that naqi export has filled')
    .argument('<query...>', 'words, as a reader would write them')
    .option('--for <engine>', `as a query of the engine, with the forms behind prepositions too: ${names}`)
    .action((words: string[], options: { for?: string }) => {
      const query = words.join(' ')
      const queryOf = options.for === undefined ? undefined : ENGINES.get(options.for)
      if (options.for !== undefined && queryOf === undefined)
        throw new UsageError(
          `Expected one of ${names} for --for, got ${JSON.stringify(options.for)}. The others are asked with the key alone.`,
        )
      const key = queryOf === undefined ? queryKey(query) : queryOf(queryForms(query))
      if (key === '') process.stderr.write('naqi: the query has no word that is searched, so its key is empty.\n')
      process.stdout.write(`${key}\n`)
    })
}
