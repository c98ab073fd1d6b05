/** `naqi stages`: what the stages are, their options, rows and examples. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import colors from 'picocolors'
import { z } from 'zod'
import { stages } from '../../stages/index.ts'
import { packageRoot, packageText } from '../io/package.ts'
import { parseRows } from '../rows.ts'
import type { Stage } from '../stage.ts'

export interface StageOption {
  readonly name: string
  readonly description: string
  readonly default?: unknown
  readonly values?: readonly unknown[]
  readonly type?: string
}

export interface StageRow {
  readonly id: string
  readonly reason: string
  readonly role?: string
  readonly phrases: readonly string[]
}

/** All that is declared of a stage. */
export interface StageDescription {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly options: readonly StageOption[]
  readonly rows: readonly StageRow[]
  readonly examples: string
}

function optionsOf({ options }: Stage): StageOption[] {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Record<string, unknown>>
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    description: String(property['description'] ?? ''),
    ...('default' in property && { default: property['default'] }),
    ...(Array.isArray(property['enum']) && { values: property['enum'] }),
    ...(typeof property['type'] === 'string' && { type: property['type'] }),
  }))
}

/** A file of a stage's folder; empty if it has none of that name. */
function fileOf(stage: Stage, file: string): string {
  const path = `stages/${stage.meta.name}/${file}`
  return existsSync(join(packageRoot, path)) ? packageText(path) : ''
}

export function describeStages(): StageDescription[] {
  return stages.map((stage) => ({
    ...stage.meta,
    options: optionsOf(stage),
    rows: parseRows(fileOf(stage, 'rows.txt'), `stages/${stage.meta.name}/rows.txt`).map(({ id, fields }) => ({
      id,
      reason: fields.get('reason')?.[0] ?? '',
      ...(fields.has('role') && { role: fields.get('role')?.[0] as string }),
      phrases: fields.get('phrase') ?? [],
    })),
    examples: fileOf(stage, 'examples.txt'),
  }))
}

function* listing(): Generator<string> {
  for (const { name, description, options, rows, url } of describeStages()) {
    yield `${colors.bold(name)}  ${description}`
    for (const option of options) {
      const values = option.values === undefined ? (option.type ?? '') : option.values.join(' | ')
      const fallback = option.default === undefined ? '' : `, default ${JSON.stringify(option.default)}`
      yield `  ${option.name.padEnd(12)} ${option.description} ${colors.dim(`(${values}${fallback})`)}`
    }
    if (rows.length > 0)
      yield `  ${rows.length} rows with ${rows.reduce((sum, { phrases }) => sum + phrases.length, 0)} phrases in ${url}rows.txt`
    yield `  examples in ${url}examples.txt`
    yield ''
  }
}

export function addStages(program: Command): void {
  program
    .command('stages')
    .description('list the stages in order, with their options, rows and examples')
    .option('--json', 'everything, as JSON')
    .action(({ json }: { json?: boolean }) => {
      if (json) process.stdout.write(`${JSON.stringify(describeStages(), null, 2)}\n`)
      else for (const line of listing()) process.stdout.write(`${line}\n`)
    })
}
