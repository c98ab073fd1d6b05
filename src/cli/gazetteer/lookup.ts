/** `naqi gazetteer lookup`: which entities a name or a text may name, and what they need for it. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { Lookup, type LookupHit, sortHits } from '../../gazetteer/lookup.ts'
import { isolate } from '../isolate.ts'
import { type GazetteerOptions, rowsOf, withGazetteerOptions } from './options.ts'

const listed = (names: readonly string[]): string => names.map(isolate).join(', ')

/** A hit as lines for a reader. */
function* linesOf({ row: { entry, file, line }, name, found, stripped }: LookupHit): Generator<string> {
  const place = colors.dim(line === 0 ? file : `${file}:${line}`)
  const off = stripped === '' ? '' : ` without ${isolate(stripped)}`
  if (name === undefined) {
    yield `  ${isolate(found)}${off}  does not mean ${colors.bold(entry.id)}  ${place}`
    return
  }
  const sure = name.ambiguous ? colors.yellow('needs its context') : colors.green('counts by itself')
  yield `  ${isolate(found)}${off}  ${entry.type} ${colors.bold(entry.id)}  ${isolate(entry.name)}  ${sure}  ${place}`
  const others = entry.names.map(({ text, ambiguous }) => (ambiguous ? `${text}?` : text))
  const more: [string, readonly string[]][] = [
    ['names', others],
    ['needs', entry.needs],
    ['before', entry.before],
    ['never', entry.never],
    ['country', entry.country === undefined ? [] : [entry.country]],
  ]
  for (const [what, list] of more) if (list.length > 0) yield `    ${what.padEnd(8)} ${listed(list)}`
}

/** A hit for programs. */
function jsonOf(text: string, { row: { entry, file, line }, name, found, stripped }: LookupHit): Record<string, unknown> {
  const { names, ...rest } = entry
  const kind = name === undefined ? { never: found } : { alias: name.text, ambiguous: name.ambiguous }
  return { text, found, stripped, ...kind, entity: { ...rest, names: names.map((known) => known.text) }, file, ...(line > 0 && { line }) }
}

export function addLookup(gazetteer: Command): void {
  withGazetteerOptions(gazetteer.command('lookup'))
    .description('tell which entities a name or a text may name: also behind proclitics, and whatever the context')
    .argument('<text...>', 'a name or a text each')
    .option('--json', 'one line of JSON for each entity found')
    .addHelpText('after', '\nExit codes: 0 found, 1 a text names nothing, 2 wrong use.')
    .action(async (texts: string[], options: GazetteerOptions & { json?: boolean }) => {
      const lookups = texts.map((text) => ({ text, lookup: new Lookup(text), hits: [] as LookupHit[] }))
      for await (const row of rowsOf(options)) for (const { lookup, hits } of lookups) hits.push(...lookup.in(row))
      for (const { text, hits } of lookups) {
        if (hits.length === 0) {
          process.stderr.write(`${isolate(text)}: no name of the gazetteer\n`)
          process.exitCode = 1
          continue
        }
        const sorted = sortHits(hits)
        if (options.json) for (const hit of sorted) process.stdout.write(`${JSON.stringify(jsonOf(text, hit))}\n`)
        else {
          process.stdout.write(`${colors.bold(isolate(text))}\n`)
          for (const hit of sorted) for (const line of linesOf(hit)) process.stdout.write(`${line}\n`)
        }
      }
    })
}
