/** `naqi gazetteer stats`: how many entities and names there are, of what, from where. */
import { basename } from 'node:path'
import type { Command } from 'commander'
import colors from 'picocolors'
import { type Counts, type GazetteerStats, StatsOfGazetteer } from '../../gazetteer/stats.ts'
import { readGazetteerRows, shippedGazetteerPaths } from '../../io/gazetteer.ts'
import { LeftOutRows } from './options.ts'

/** So many countries are shown. */
const SHOWN = 10

const number = (value: number): string => value.toLocaleString('en-US').padStart(11)
const row = (name: string, width: number, { entities, names, ambiguous }: Counts): string =>
  `${name.padEnd(width)}${number(entities)}${number(names)}${`${((100 * ambiguous) / (names || 1)).toFixed(1)} %`.padStart(12)}`

function* report({ total, types, files, countries }: GazetteerStats): Generator<string> {
  const width = Math.max(5, ...Object.keys(files).map((file) => file.length)) + 1
  const head = `${'entities'.padStart(11)}${'names'.padStart(11)}${'ambiguous'.padStart(12)}`
  yield colors.bold(`${''.padEnd(width)}${head}`)
  yield row('all', width, total)
  for (const [type, counts] of Object.entries(types)) yield row(type, width, counts)
  yield ''
  yield colors.bold(`${'file'.padEnd(width)}${head}  licence`)
  for (const [file, counts] of Object.entries(files)) yield `${row(file, width, counts)}  ${counts.licence ?? 'not stated'}`
  const all = Object.entries(countries)
  if (all.length === 0) return
  yield ''
  yield `${colors.bold('countries')}  ${all
    .slice(0, SHOWN)
    .map(([country, count]) => `${country} ${count}`)
    .join(', ')}${all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ''}`
}

export function addStats(gazetteer: Command): void {
  gazetteer
    .command('stats')
    .description('count entities and names by type, file and country, and the share of names that need their context')
    .argument('[files...]', '.tsv, .jsonl (also .gz, .zst) or compiled; without any, the shipped files')
    .option('--json', 'the numbers as JSON')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const stats = new StatsOfGazetteer()
      const leftOut = new LeftOutRows()
      const shipped = paths.length === 0
      for (const path of shipped ? shippedGazetteerPaths() : paths) {
        const rows = readGazetteerRows(path, {
          ...(shipped && { name: basename(path) }),
          onError: leftOut.add,
          onSource: (source) => stats.addSource(source),
        })
        for await (const row of rows) stats.add(row)
      }
      leftOut.tell()
      const lines = json ? [JSON.stringify(stats.result, null, 2)] : report(stats.result)
      for (const line of lines) process.stdout.write(`${line}\n`)
    })
}
