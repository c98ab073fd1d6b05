/** `naqi key`: the search key of a query, for engines that an export was loaded into. */
import type { Command } from 'commander'
import { queryKey } from '../search/key.ts'

export function addKey(program: Command): void {
  program
    .command('key')
    .description('the search key of a query, to ask an engine that naqi export has filled')
    .argument('<query...>', 'words, as a reader would write them')
    .action((words: string[]) => {
      const key = queryKey(words.join(' '))
      if (key === '') process.stderr.write('naqi: the query has no word that is searched, so its key is empty.\n')
      process.stdout.write(`${key}\n`)
    })
}
