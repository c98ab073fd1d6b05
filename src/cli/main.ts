#!/usr/bin/env node
/** The command line. Exit codes: 0 all well, 1 some articles were rejected, 2 wrong usage. */
import { Command, CommanderError } from 'commander'
import { packageText } from '../io/package.ts'
import { inWords } from './failure.ts'

/** The commands in the order of the help. A call loads its own alone: stages and gazetteer take longer than a search. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  clean: async () => (await import('./clean.ts')).addClean,
  learn: async () => (await import('./learn.ts')).addLearn,
  stage: async () => (await import('./stage.ts')).addStage,
  explain: async () => (await import('./explain.ts')).addExplain,
  stages: async () => (await import('./stages.ts')).addStages,
  evaluate: async () => (await import('./evaluate.ts')).addEvaluate,
  gazetteer: async () => (await import('./gazetteer/index.ts')).addGazetteer,
  entities: async () => (await import('./entities.ts')).addEntities,
  duplicates: async () => (await import('./duplicates.ts')).addDuplicates,
  index: async () => (await import('./index.ts')).addIndex,
  search: async () => (await import('./search.ts')).addSearch,
  serve: async () => (await import('./serve.ts')).addServe,
  export: async () => (await import('./export.ts')).addExport,
  key: async () => (await import('./key.ts')).addKey,
  worker: async () => (await import('./worker/index.ts')).addWorker,
}

const { version, description } = JSON.parse(packageText('package.json')) as { version: string; description: string }
const program = new Command('naqi')
  .description(description)
  .version(version)
  .exitOverride()
  .showHelpAfterError('(naqi help tells how to call it)')
const [, , asked = ''] = process.argv
const loaded = Object.hasOwn(COMMANDS, asked) ? [asked] : asked === '--version' ? [] : Object.keys(COMMANDS)
for (const name of loaded) (await COMMANDS[name]?.())?.(program)
for (const command of program.commands) command.exitOverride()

// Whoever reads our output may stop reading: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`naqi: standard output: ${inWords(error)}\n`)
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

/** Errors of what was asked for, not of an article; by name, for each is loaded with the commands that throw it. */
const WRONG_USE = [
  'UsageError',
  'InputError',
  'TableError',
  'DuplicatesError',
  'GazetteerError',
  'GazetteerRowError',
  'GazetteerHeaderError',
  'StageOptionsError',
  'TypeError',
]

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (WRONG_USE.includes((error as Error).name)) {
    process.stderr.write(`naqi: ${(error as Error).message}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(`naqi: ${inWords(error as Error)}\n`)
    process.exitCode = 1
  }
}
