#!/usr/bin/env node
/** The command line. Exit codes: 0 all well, 1 some articles were rejected, 2 wrong usage. */
import { Command, CommanderError } from 'commander'
import { GazetteerError } from '../gazetteer/rows.ts'
import { InputError } from '../io/inputs.ts'
import { packageText } from '../io/package.ts'
import { StageOptionsError } from '../stage.ts'
import { addClean } from './clean.ts'
import { addEntities } from './entities.ts'
import { addEvaluate } from './evaluate.ts'
import { addExplain } from './explain.ts'
import { addExport } from './export.ts'
import { addGazetteer } from './gazetteer/index.ts'
import { addIndex } from './index.ts'
import { addKey } from './key.ts'
import { addLearn } from './learn.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import { addStage } from './stage.ts'
import { addStages } from './stages.ts'
import { UsageError } from './usage.ts'
import { addWorker } from './worker/index.ts'

const { version, description } = JSON.parse(packageText('package.json')) as { version: string; description: string }
const program = new Command('naqi')
  .description(description)
  .version(version)
  .exitOverride()
  .showHelpAfterError('(naqi help tells how to call it)')
addClean(program)
addLearn(program)
addStage(program)
addExplain(program)
addStages(program)
addEvaluate(program)
addGazetteer(program)
addEntities(program)
addIndex(program)
addSearch(program)
addServe(program)
addExport(program)
addKey(program)
addWorker(program)
for (const command of program.commands) command.exitOverride()

/** What to do where a file cannot be written, by what the system says. */
const REMEDIES: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOSPC', 'The disk is full. Make room, and run the same command again'],
  ['EDQUOT', 'Your quota is full. Make room, and run the same command again'],
  ['EFBIG', 'Files may grow no further here. Name an output elsewhere'],
  ['EACCES', 'You may not write there. Name another output, or change the permissions of its folder'],
  ['EPERM', 'You may not write there. Name another output, or change the permissions of its folder'],
  ['EROFS', 'Nothing can be written there. Name an output elsewhere'],
  ['ENOENT', 'No file can be made there. Name an output elsewhere'],
  ['ENOTDIR', 'A part of the path is a file. Name an output elsewhere'],
])

/** What failed, in words, and what to do. */
function inWords(error: NodeJS.ErrnoException): string {
  const remedy = REMEDIES.get(error.code)
  return remedy === undefined ? error.message : `${remedy} (${error.message}).`
}

// Whoever reads our output may stop reading: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`naqi: standard output: ${inWords(error)}\n`)
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

/** Errors of what was asked for, not of an article. */
const WRONG_USE = [UsageError, InputError, GazetteerError, StageOptionsError, TypeError]

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (WRONG_USE.some((kind) => error instanceof kind)) {
    process.stderr.write(`naqi: ${(error as Error).message}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(`naqi: ${inWords(error as Error)}\n`)
    process.exitCode = 1
  }
}
