/** `naqi stages`: what the stages are, their options, rows and examples. */

import { readdirSync } from 'node:fs'
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
  /** The file it stands in, relative to the package. */
  readonly file: string
  readonly id: string
  readonly reason: string
  readonly role?: string
  /** What it looks for: phrases; of rows of markup names, `<parts>` and `/folders/`. */
  readonly phrases: readonly string[]
}

/** All that is declared of a stage. */
export interface StageDescription {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly options: readonly StageOption[]
  /** The files of rows, relative to the package. */
  readonly files: readonly string[]
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

const EXAMPLES = 'examples.txt'

/** The files of a stage's folder that hold rows: those of its folders behind its own. */
function rowFilesOf(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.txt') && file !== EXAMPLES)
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .map((file) => `${folder}${file}`)
}

function rowsOf(file: string): StageRow[] {
  return parseRows(packageText(file), file).map(({ id, fields }) => {
    const all = (name: string): readonly string[] => fields.get(name) ?? []
    const [role] = all('role')
    return {
      file,
      id,
      reason: all('reason')[0] ?? '',
      ...(role !== undefined && { role }),
      phrases: [...all('phrase'), ...all('name'), ...all('part').map((part) => `<${part}>`), ...all('href').map((href) => `/${href}/`)],
    }
  })
}

export function describeStages(): StageDescription[] {
  return stages.map((stage) => {
    const files = rowFilesOf(stage.meta.url)
    return {
      ...stage.meta,
      options: optionsOf(stage),
      files,
      rows: files.flatMap(rowsOf),
      examples: packageText(`${stage.meta.url}${EXAMPLES}`),
    }
  })
}

function* listing(all: boolean): Generator<string> {
  for (const { name, description, options, files, rows, url } of describeStages()) {
    yield `${colors.bold(name)}  ${description}`
    for (const option of options) {
      const values = option.values === undefined ? (option.type ?? '') : option.values.join(' | ')
      const fallback = option.default === undefined ? '' : `, default ${JSON.stringify(option.default)}`
      yield `  ${option.name.padEnd(12)} ${option.description} ${colors.dim(`(${values}${fallback})`)}`
    }
    for (const file of files) {
      const own = rows.filter((row) => row.file === file)
      yield `  ${own.length} rows with ${own.reduce((sum, { phrases }) => sum + phrases.length, 0)} phrases in ${file}`
      if (all) for (const { id, reason, phrases } of own) yield `    ${id.padEnd(24)} ${reason} ${colors.dim(`(${phrases.length})`)}`
    }
    yield `  examples in ${url}${EXAMPLES}`
    yield ''
  }
}

export function addStages(program: Command): void {
  program
    .command('stages')
    .description('list the stages in order, with their options, rows and examples')
    .option('--rows', 'each row too, with its reason and the number of its phrases')
    .option('--json', 'everything, as JSON')
    .action(({ json, rows = false }: { json?: boolean; rows?: boolean }) => {
      if (json) process.stdout.write(`${JSON.stringify(describeStages(), null, 2)}\n`)
      else for (const line of listing(rows)) process.stdout.write(`${line}\n`)
    })
}
