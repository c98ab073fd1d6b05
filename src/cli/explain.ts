/** `naqi explain`: one article line by line, with what each stage did to it and why. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { visible } from '../arabic/visible.ts'
import { type Article, type Block, createArticle } from '../article/article.ts'
import type { Edit } from '../article/edit.ts'
import type { Mention } from '../article/mention.ts'
import type { Role } from '../article/role.ts'
import { toText } from '../article/sourcemap.ts'
import { cleanSteps } from '../clean.ts'
import { openDuplicates } from '../io/duplicates/duplicates.ts'
import { readArticles } from '../io/read.ts'
import { toRecord } from '../io/record.ts'
import { readTable } from '../io/table.ts'
import { pipeline, type Step } from '../pipeline.ts'
import { besideLines } from './beside.ts'
import { stageOptions } from './clean.ts'
import { type GazetteerOptions, withGazetteer, withGazetteerOptions } from './gazetteer/options.ts'
import { isolate } from './isolate.ts'
import { collect, suggestion, UsageError } from './usage.ts'

const removed = (text: string): string => colors.red(text)

const roleColor: Readonly<Record<Role, (text: string) => string>> = {
  headline: (text) => colors.bold(colors.cyan(text)),
  kicker: colors.cyan,
  subhead: colors.blue,
  body: colors.green,
  dateline: colors.yellow,
  byline: colors.yellow,
  caption: colors.yellow,
  tags: colors.yellow,
  related: colors.red,
  widget: colors.red,
  promo: colors.red,
  legal: colors.red,
  foreign: colors.red,
}

const entityColor = { PER: colors.magenta, ORG: colors.cyan, LOC: colors.green, MISC: colors.yellow }

const INDENT = ' '.repeat(16)
/** So many places of one rule are shown; the rest is counted. */
const SHOWN = 3
/** Columns for two articles, where no terminal tells. */
const WIDE = 120
/** So many units around a rewritten place are shown. */
const AROUND = 12

/** Cuts a text to a width, in code points. */
export function cut(text: string, width: number): string {
  const points = [...text]
  return points.length <= width ? text : `${points.slice(0, width - 1).join('')}…`
}

/** A part of a line: the spaces at its ends are no ends of the line. */
const inside = (part: string): string => visible(part).replaceAll('\u27e8SP\u27e9', ' ')

/** A block's text with its entities coloured, cut to a width before colours count. */
function withEntities(block: Block, mentions: readonly Mention[], width: number): string {
  const shown = cut(block.value, width)
  let result = ''
  let end = 0
  for (const mention of mentions) {
    if (mention.block !== block || mention.endBlock !== undefined || mention.end > shown.length) continue
    result +=
      inside(shown.slice(end, mention.start)) +
      entityColor[mention.type](colors.underline(visible(shown.slice(mention.start, mention.end))))
    end = mention.end
  }
  return result + inside(shown.slice(end))
}

/** Where a rewrite happened in a line of the source, with the letters around it: before and after. */
function place({ value: text, map, position }: Block, edit: Edit): string {
  const base = position.start.offset
  const [start, end] = toText(map, edit.source[0] - base, edit.source[1] - base)
  const before = /\S*$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(end, end + AROUND))?.[0] ?? ''
  const was = removed(visible(edit.was))
  const now = edit.now === '' ? colors.dim('nothing') : isolate(before + colors.green(visible(edit.now ?? '')) + after)
  return edit.now === '' && before + after === ''
    ? `${isolate(was)} → ${now}`
    : `${isolate(before + was + after)} → ${edit.now === '' ? isolate(before + after) : now}`
}

const rule = (edit: Edit): string => `${edit.stage} ${colors.bold(edit.rule)}: ${edit.reason}`

function evidenceOf({ evidence, meta }: Edit): string {
  const facts = [...Object.entries(evidence ?? {}), ...Object.entries(meta ?? {})].map(
    ([name, value]) => `${name} ${isolate(visible(cut([value].flat().join(' · '), 60)))}`,
  )
  return facts.length === 0 ? '' : colors.dim(` (${facts.join(', ')})`)
}

/** The lines that explain the edits of one block. */
function* explainEdits(source: Block, edits: readonly Edit[]): Generator<string> {
  const rewrites = new Map<string, Edit[]>()
  for (const edit of edits) {
    if (edit.range === undefined) {
      yield `${INDENT}${rule(edit)}${evidenceOf(edit)}`
      continue
    }
    const key = `${edit.stage} ${edit.rule}`
    const list = rewrites.get(key)
    if (list === undefined) rewrites.set(key, [edit])
    else list.push(edit)
  }
  for (const list of rewrites.values()) {
    yield `${INDENT}${rule(list[0] as Edit)}${list.length > 1 ? colors.dim(` ×${list.length}`) : ''}`
    for (const edit of list.slice(0, SHOWN)) yield `${INDENT}  ${place(source, edit)}`
    if (list.length > SHOWN) yield `${INDENT}  ${colors.dim(`and ${list.length - SHOWN} more`)}`
  }
}

/** The whole explanation, line by line. */
export function* explain(article: Article, width: number): Generator<string> {
  const record = toRecord(article)
  const left = new Map(article.children.map((block) => [block.order, block]))
  const editsOf = new Map<number, Edit[]>()
  for (const edit of article.edits) {
    const list = editsOf.get(edit.block)
    if (list === undefined) editsOf.set(edit.block, [edit])
    else list.push(edit)
  }
  const blocks = createArticle(article.source).children
  const gone = blocks.length - article.children.length
  yield colors.bold(
    `${isolate(article.source.id)} · ${record.lang} · ${blocks.length} lines with text, ${gone} removed · ${article.source.text.length} characters read, ${record.text.length} in the clean text`,
  )
  yield ''
  // The lines of a page are its blocks: those of its HTML are its author's business.
  let number = 0
  for (const source of blocks) {
    const block = left.get(source.order)
    const edits = editsOf.get(source.order) ?? []
    const line = source.field === 'title' ? 'title' : String(article.source.format === 'html' ? ++number : source.position.start.line)
    if (block === undefined) {
      const last = edits.at(-1)
      yield `${line.padStart(5)} ${removed(`− ${(last?.role === 'headline' ? 'copy' : (last?.role ?? 'line')).padEnd(8)}`)} ${isolate(removed(visible(cut(source.value, width))))}`
    } else {
      yield `${line.padStart(5)}   ${roleColor[block.role](block.role.padEnd(8))} ${isolate(withEntities(block, article.mentions, width))}`
    }
    yield* explainEdits(source, edits)
  }
  yield ''
  yield* summary(article)
}

function* summary(article: Article): Generator<string> {
  const stages = [...new Set(article.edits.map(({ stage }) => stage))]
  for (const stage of stages) {
    const edits = article.edits.filter((edit) => edit.stage === stage)
    const lines = edits.filter(({ now }) => now === null).length
    const places = edits.filter(({ range }) => range !== undefined).length
    const labels = edits.length - lines - places
    yield `${colors.bold(stage.padEnd(12))} ${lines} lines removed, ${labels} labelled, ${places} places rewritten`
  }
  const counts = new Map<string, { mention: Mention; count: number }>()
  for (const mention of article.mentions) {
    const known = counts.get(mention.id)
    if (known === undefined) counts.set(mention.id, { mention, count: 1 })
    else known.count++
  }
  yield `${colors.bold('entities'.padEnd(12))} ${article.mentions.length} mentions of ${counts.size} entities`
  for (const { mention, count } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    yield `${String(count).padStart(5)} ${entityColor[mention.type](mention.type.padEnd(4))} ${isolate(mention.name)} ${colors.dim(mention.id)}`
  }
  for (const [name, value] of Object.entries(article.meta))
    yield `${colors.bold(name.padEnd(12))} ${[value].flat().map(isolate).join(' · ')}`
}

/** A copy beside the article that is kept in its place. */
async function* explainCopy(copy: Article, input: string, steps: readonly Step[], width: number): AsyncGenerator<string> {
  if (copy.duplicates === undefined) return
  yield ''
  if ('copies' in copy.duplicates) {
    yield `${colors.bold('duplicates'.padEnd(12))} kept; ${copy.duplicates.copies} others are copies of it`
    return
  }
  const { id, similarity, containment, size } = copy.duplicates.duplicateOf
  yield `${colors.bold('duplicates'.padEnd(12))} a copy of ${isolate(id)}, which is kept: similarity ${similarity}, containment ${containment}, ${size} articles in all`
  // Standard input cannot be read again.
  for await (const reading of pipeline(input === '-' ? [] : wanted(input, id), steps)) {
    if ('rejection' in reading) continue
    yield ''
    const textOf = (article: Article): string => {
      const { title, text } = toRecord(article)
      return `${title}\n${text}`
    }
    yield* besideLines([id, textOf(reading.article)], [copy.source.id, textOf(copy)], Number.isFinite(width) ? width : WIDE)
    return
  }
  yield `${INDENT}${isolate(id)} is not in ${input}: name a file that has both to see them beside each other`
}

/** The steps up to a stage, that one included. */
function stepsUntil(steps: Step[], name: string | undefined): Step[] {
  if (name === undefined) return steps
  const names = steps.map(({ stage }) => stage.meta.name)
  if (!names.includes(name))
    throw new UsageError(`Unknown stage ${JSON.stringify(name)}.${suggestion(name, names)} The stages are ${names.join(', ')}.`)
  return steps.slice(0, names.indexOf(name) + 1)
}

interface ExplainOptions {
  id?: string
  until?: string
  table?: string
  duplicates?: string
  full?: boolean
  set: string[]
}

export function addExplain(program: Command): void {
  withGazetteerOptions(program.command('explain'))
    .description('show one article line by line: what became of each line, by which rule, and why')
    .argument('<input>', 'a .txt, .html, .jsonl, .warc or .wet file (also .gz, .zst); - is standard input')
    .option('--id <id>', 'the article to explain, if the input holds several (default: the first)')
    .option('--until <stage>', 'run the stages up to this one only')
    .option('--table <file>', 'what naqi learn has learned from the crawl')
    .option('--duplicates <file>', 'what naqi duplicates has found: a copy is shown beside the article that is kept')
    .option('--full', 'do not cut long lines')
    .option('-s, --set <stage.option=value>', 'an option of a stage; may stand several times', collect, [])
    .action(async (input: string, options: ExplainOptions & GazetteerOptions) => {
      const table = options.table === undefined ? undefined : await readTable(options.table)
      const store = options.duplicates === undefined ? undefined : await openDuplicates(options.duplicates, { readOnly: true })
      const given = await withGazetteer(stageOptions(options.set), options)
      const stages = store === undefined ? given : { ...given, duplicates: { ...given['duplicates'], table: store } }
      const steps = stepsUntil(cleanSteps(stages, table), options.until)
      const width =
        options.full || !process.stdout.isTTY ? Number.POSITIVE_INFINITY : Math.max(40, process.stdout.columns - INDENT.length - 1)
      let shown = false
      for await (const reading of pipeline(wanted(input, options.id), steps)) {
        if (shown) {
          process.stderr.write(`${input} holds more articles; --id <id> chooses another.\n`)
          return
        }
        shown = true
        if ('rejection' in reading) {
          process.stderr.write(`rejected: ${reading.rejection.place} ${reading.rejection.reason}\n`)
          process.exitCode = 1
        } else {
          for (const line of explain(reading.article, width)) process.stdout.write(`${line}\n`)
          for await (const line of explainCopy(reading.article, input, steps, width)) process.stdout.write(`${line}\n`)
        }
        // The end of standard input may be long in coming.
        if (options.id !== undefined || input === '-') return
      }
      if (shown) return
      throw new UsageError(
        options.id === undefined ? `${input} holds no article.` : `No article ${JSON.stringify(options.id)} in ${input}.`,
      )
    })
}

/** The readings of an input, from the article with the id that is asked for. */
async function* wanted(input: string, id: string | undefined) {
  for await (const reading of readArticles([input])) {
    if (id === undefined || ('article' in reading && reading.article.source.id === id)) yield reading
  }
}
