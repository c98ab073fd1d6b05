/** `naqi gazetteer check`: what is wrong with rows. */
import { realpathSync } from 'node:fs'
import type { Command } from 'commander'
import colors from 'picocolors'
import { type GazetteerFile, LINT_RULES, type LintFinding, lintGazetteer } from '../../gazetteer/lint.ts'
import { type GazetteerRow, GazetteerRowError, type GazetteerSource } from '../../gazetteer/rows.ts'
import { commonWords } from '../../io/common-words.ts'
import { readGazetteerRows, shippedGazetteerPaths } from '../../io/gazetteer.ts'
import { counted } from '../usage.ts'
import { shown } from './options.ts'

/** Reads a file to check it: rows that cannot be read are findings. */
async function readForCheck(path: string, name: string): Promise<{ file: GazetteerFile; findings: LintFinding[] }> {
  const findings: LintFinding[] = []
  const onError = ({ file, line, column, problem }: GazetteerRowError): void => {
    findings.push({ rule: 'unreadable', level: 'error', file, line, column, message: problem, remedy: 'Write it as the format says' })
  }
  const rows: GazetteerRow[] = []
  let source: GazetteerSource = { file: name, sure: [] }
  const onSource = (said: GazetteerSource): void => {
    source = said
  }
  try {
    for await (const row of readGazetteerRows(path, { name, onError, onSource })) rows.push(row)
  } catch (error) {
    if (!(error instanceof GazetteerRowError)) throw error
    onError(error)
  }
  return { file: { source, rows }, findings }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** All findings of files, by file and line; the shipped files are known beside them. */
export async function checkGazetteer(paths: readonly string[]): Promise<{ findings: LintFinding[]; files: GazetteerFile[] }> {
  const shipped = shippedGazetteerPaths()
  const named = paths.length === 0 ? shipped : paths
  const others = shipped.filter((path) => !named.some((given) => real(given) === real(path)))
  const beside = await Promise.all(others.map(async (path) => (await readForCheck(path, shown(path))).file))
  const read = []
  for (const path of named) read.push(await readForCheck(path, shown(path)))
  const files = read.map(({ file }) => file)
  const order = new Map(files.map(({ source }, index) => [source.file, index]))
  const findings = [...read.flatMap(({ findings }) => findings), ...lintGazetteer(files, { common: commonWords(), beside })]
  return { files, findings: findings.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line) }
}

export function addCheck(gazetteer: Command): void {
  gazetteer
    .command('check')
    .description('find what is wrong with rows: names that are words, names of two entities, odd characters …')
    .argument('[files...]', 'TSV or JSON lines (also .gz, .zst); without any, the shipped files')
    .option('--json', 'the findings as JSON lines')
    .addHelpText('after', () => {
      const rules = Object.entries(LINT_RULES).map(([rule, what]) => `  ${rule.padEnd(21)} ${what}`)
      return `\nRules:\n${rules.join('\n')}\n\nExit codes: 0 no errors (perhaps warnings), 1 errors, 2 wrong use.`
    })
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const { files, findings } = await checkGazetteer(paths)
      for (const finding of findings) {
        const { rule, level, file, line, column, id, message, remedy } = finding
        const at = `${file}:${line}${column === undefined ? '' : `:${column}`}`
        const mark = level === 'error' ? colors.red(level) : colors.yellow(level)
        process.stdout.write(
          json
            ? `${JSON.stringify(finding)}\n`
            : `${at}: ${mark} ${colors.bold(rule)}: ${id === undefined ? '' : `${id}: `}${message}. ${remedy}.\n`,
        )
      }
      const errors = findings.filter(({ level }) => level === 'error').length
      const rows = files.reduce((sum, { rows }) => sum + rows.length, 0)
      process.stderr.write(
        `${counted(files.length, 'file')}, ${counted(rows, 'row')}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}\n`,
      )
      if (errors > 0) process.exitCode = 1
    })
}
