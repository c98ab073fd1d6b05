/** `naqi evaluate`: how well the pipeline labels lines, or finds names, against what was labelled by hand. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { visible } from '../arabic/visible.ts'
import { cleanSteps, type StageOptions } from '../clean.ts'
import { judgedText } from '../evaluation/judged.ts'
import { classTable, type GoldLine, LabelError } from '../evaluation/labels.ts'
import { type Evaluation, evaluate, isRight, type JudgedPage, judgeLines, type Score } from '../evaluation/measure.ts'
import { findGold, type GoldPage, readLabels } from '../io/gold.ts'
import { readArticles } from '../io/read.ts'
import { pipeline, type Rejection, type Step } from '../pipeline.ts'
import { stageOptions } from './clean.ts'
import { entityReport, evaluateNested } from './evaluate-entities.ts'
import { cut } from './explain.ts'
import { isolate } from './isolate.ts'
import { table } from './table.ts'
import { collect, UsageError } from './usage.ts'

/** So many code points of a line are shown. */
const WIDTH = 80

/** A page with its lines judged. */
type Judged = JudgedPage & { readonly gold: GoldPage }

/** Judges the lines of a page; if it cannot, says why. */
async function judgePage(gold: GoldPage, steps: readonly Step[]): Promise<Judged | string> {
  let labelled: GoldLine[]
  try {
    labelled = readLabels(gold)
  } catch (error) {
    return error instanceof LabelError ? error.message : `${gold.labels} ${(error as Error).message}`
  }
  for await (const reading of pipeline(readArticles([gold.source]), steps)) {
    if ('rejection' in reading) return rejection(reading.rejection)
    const lines = judgeLines(labelled, judgedText(reading.article))
    if (lines.every(({ gold, verdict }) => gold === undefined || verdict === 'absent'))
      return `${gold.labels} labels another page: none of its lines is in ${gold.source}`
    return { id: gold.id, lines, gold }
  }
  return `${gold.source} holds no article`
}

const rejection = ({ place, reason }: Rejection): string => `${place} ${reason}`

/** Judges the lines of all pages; says on stderr which pages cannot be judged and which labelled lines are not there. */
async function judgePages(paths: readonly string[], steps: readonly Step[]): Promise<Judged[]> {
  const { pages, rejections } = await findGold(paths)
  const problems = rejections.map((reason) => `rejected: ${rejection(reason)}`)
  const judged: Judged[] = []
  for (const page of pages) {
    const result = await judgePage(page, steps)
    if (typeof result === 'string') problems.push(`rejected: ${result}`)
    else judged.push(result)
  }
  for (const { gold: page, lines } of judged) {
    for (const { gold, text, verdict } of lines) {
      if (gold !== undefined && verdict === 'absent')
        problems.push(`${page.labels}:${gold.line}: in no line of ${page.source}, counted as removed: ${JSON.stringify(text)}`)
    }
  }
  if (judged.length === 0) problems.push('No page could be measured.')
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
  return judged
}

function scoreCells({ precision, recall, f1 }: Score): string[] {
  return [precision, recall, f1].map((share) => share.toFixed(3))
}

/** Everything but the lines: scores by class and by page, and the lines of the body that were lost. */
function* report({ overall, body, roles, pages }: Evaluation, judged: readonly JudgedPage[]): Generator<string> {
  const lines = Object.values(roles).reduce((sum, { lines }) => sum + lines, 0)
  const text = (roles.body?.lines ?? 0) + (roles.subhead?.lines ?? 0)
  const head = ['lines', 'precision', 'recall', 'F1']
  yield `${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, ${lines} labelled lines`
  yield ''
  yield* table([
    ['', ...head],
    ['all classes', String(lines), ...scoreCells(overall)],
    ['body and subheads against all else', String(text), ...scoreCells(body)],
  ])
  yield ''
  yield* table([['class', ...head], ...Object.entries(roles).map(([name, score]) => [name, String(score.lines), ...scoreCells(score)])])
  yield ''
  yield* table([
    ['page', 'lines', 'all F1', 'body precision', 'recall', 'F1', 'lost'],
    ...pages.map((page, index) => [
      page.id,
      String(judged[index]?.lines.filter(({ gold }) => gold !== undefined).length),
      page.overall.f1.toFixed(3),
      ...scoreCells(page.body),
      String(page.body.lost.length),
    ]),
  ])
  yield ''
  yield colors.bold(`lines of the body lost  ${body.lost.length}`)
  for (const { id, line, text, judged, rule } of body.lost) yield listed(id, line, `${judged}${ruleOf(rule)}`, text)
}

/** Every line that is judged otherwise than labelled, or kept without a label. */
function* otherwise(pages: readonly JudgedPage[]): Generator<string> {
  yield ''
  yield colors.bold('lines judged otherwise')
  for (const { id, lines } of pages) {
    for (const line of lines) {
      if (isRight(line)) continue
      yield listed(id, line.gold?.line, `${line.gold?.label ?? 'no label'} → ${line.verdict}${ruleOf(line.rule)}`, line.text)
    }
  }
}

const ruleOf = (rule: string): string => (rule === '' ? '' : ` (${rule})`)

function listed(id: string, line: number | undefined, what: string, text: string): string {
  return `  ${id}${line === undefined ? '' : `:${line}`}  ${what}  ${isolate(visible(cut(text.trim(), WIDTH)))}`
}

function help(): string {
  return `
Gold is a page, X.html or X.txt, and X.labels.tsv beside it (or raw/X.txt and gold/X.labels.tsv): for each line of the
page, in order, a label, a tab and the line. A label is the letter or a name of a class:

${table([['class', 'letter', 'names', ''], ...classTable()], 4).join('\n')}

A line is judged by what became of most of its letters; "removed" (for no named role) and "absent" (from the page as it
was read) are verdicts, no labels. Lines without a letter or digit are not counted; lines that were
kept though nobody labelled them count against precision.

With --entities, gold is sentences whose names are marked: files of a word, a tab or space and O, B-TYPE or I-TYPE on a
line, a blank line between sentences. The stage entities runs alone on them. Exit codes: 0 all well, 1 a page could not be measured or a
labelled line is not in its page, 2 wrong use.`
}

interface Options {
  entities?: boolean
  json?: boolean
  lines?: boolean
  set: string[]
}

function measureEntities(paths: readonly string[], stages: StageOptions, { json, lines }: Options): void {
  if (lines) throw new UsageError('--lines lists lines of pages; with --entities leave it out')
  const evaluations = evaluateNested(paths, stages['entities'] as Record<string, unknown>)
  process.stdout.write(`${json ? JSON.stringify(evaluations, null, 2) : [...entityReport(evaluations)].join('\n')}\n`)
}

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('measure how well lines are labelled, or names are found, against labels made by hand')
    .argument('<gold...>', 'folders of pages with their labels; X.labels.tsv; or pages: X.html, X.txt')
    .option('--entities', 'how well names are found: gold is files (or folders) of BIO')
    .option('--json', 'the scores as JSON')
    .option('--lines', 'also list every line that is judged otherwise than labelled')
    .option('-s, --set <stage.option=value>', 'an option of a stage; may stand several times', collect, [])
    .addHelpText('after', help)
    .action(async (paths: string[], options: Options) => {
      const stages = stageOptions(options.set)
      const steps = cleanSteps(stages)
      if (options.entities) return measureEntities(paths, stages, options)
      const judged = await judgePages(paths, steps)
      if (judged.length === 0) return
      const evaluation = evaluate(judged)
      const lines = options.json
        ? [JSON.stringify(evaluation, null, 2)]
        : [...report(evaluation, judged), ...(options.lines ? otherwise(judged) : [])]
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}
