/** `naqi gazetteer`: the names that entities are found by. */
import type { Command } from 'commander'
import { addCheck } from './check.ts'
import { addCompile } from './compile.ts'
import { addImport } from './import.ts'
import { addLookup } from './lookup.ts'
import { addStats } from './stats.ts'

export function addGazetteer(program: Command): void {
  const gazetteer = program.command('gazetteer').description('check, ask, count, compile and import the names that entities are found by')
  addCheck(gazetteer)
  addLookup(gazetteer)
  addStats(gazetteer)
  addCompile(gazetteer)
  addImport(gazetteer)
  for (const command of gazetteer.commands) command.exitOverride()
}
