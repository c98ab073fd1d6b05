/** `naqi search`: finds articles in a corpus database. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { visible } from '../arabic/visible.ts'
import { type Count, type Facets, type Hit, openCorpus, type SearchResult } from '../io/corpus/corpus.ts'
import { jsonLine } from '../io/write.ts'
import type { Mark, Marked } from '../search/highlight.ts'
import { QueryError } from '../search/lexer.ts'
import { isolate } from './isolate.ts'
import { UsageError } from './usage.ts'

/** So many values of each facet are shown. */
const SHOWN = 8

/** Spaces at the ends of a part are no ends of the line. */
const inside = (part: string): string => visible(part).replaceAll('\u27e8SP\u27e9', ' ')

/** A text with its marks in colour, as one run of its own direction, its controls made visible. */
function shown({ text, marks }: Marked, plain: (text: string) => string = (part) => part): string {
  let result = ''
  let end = 0
  for (const [from, to] of marks) {
    result += plain(inside(text.slice(end, from))) + colors.bold(colors.yellow(inside(text.slice(from, to))))
    end = to
  }
  return isolate(result + plain(inside(text.slice(end))))
}

function* hitLines(hit: Hit, number: number): Generator<string> {
  const { id, title, titleMarks, url, site, published, snippet } = hit
  yield `${String(number).padStart(4)}  ${title === '' ? colors.dim('without a headline') : shown({ text: title, marks: titleMarks as Mark[] }, colors.bold)}`
  yield `      ${[id, site, published, url].flatMap((value) => (value === undefined ? [] : [isolate(visible(value))])).join(colors.dim(' · '))}`
  if (snippet.text !== '') yield `      ${shown(snippet)}`
}

function* facetLines({ site, month, entity }: Facets): Generator<string> {
  const rows: [string, Count[], (count: Count) => string][] = [
    ['sites', site, ({ value }) => value],
    ['months', month, ({ value }) => value],
    ['entities', entity, (count) => `${(count as Facets['entity'][number]).name} (${count.value})`],
  ]
  for (const [name, counts, label] of rows) {
    if (counts.length === 0) continue
    const all = counts.slice(0, SHOWN).map((count) => `${isolate(visible(label(count)))} ${colors.dim(String(count.count))}`)
    yield `${colors.bold(name.padEnd(9))} ${all.join('  ')}${counts.length > SHOWN ? colors.dim(`  +${counts.length - SHOWN}`) : ''}`
  }
}

/** A result as lines for a terminal. */
function* resultLines(result: SearchResult, offset: number): Generator<string> {
  const { total, relaxed, hits, facets } = result
  if (total === 0) {
    yield 'No article has these words. Try fewer or other words, or take filters away.'
    return
  }
  const count = `${total.toLocaleString('en-US')} ${total === 1 ? 'article' : 'articles'}`
  yield colors.dim(relaxed ? `No article has all of these words; ${count} with some of them:` : count)
  for (const [index, hit] of hits.entries()) {
    yield ''
    yield* hitLines(hit, offset + index + 1)
  }
  yield ''
  yield* facetLines(facets)
}

function countOf(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`Expected a whole number for --${option}, got ${JSON.stringify(text)}`)
  return Number(text)
}

/** The place of an error in a query: what stands there. */
function placed(query: string, { message, at }: QueryError): string {
  const rest = query.slice(at, at + 20)
  return `the query, at character ${at + 1}${rest.trim() === '' ? '' : ` (${isolate(visible(rest))}${query.length > at + 20 ? '…' : ''})`}: ${message}`
}

export function addSearch(program: Command): void {
  program
    .command('search')
    .description('find articles in a corpus database that naqi index has made')
    .argument('<corpus>', 'the database')
    .argument('<query...>', 'words, "a phrase", -not, OR, ( ), title:word, site:name, entity:name, role:body, from:2024-01 to:2024-02')
    .option('--json', 'the result as one line of JSON')
    .option('-n, --limit <number>', 'the most articles', '10')
    .option('--offset <number>', 'so many of the best are left out', '0')
    .addHelpText(
      'after',
      `
All words must occur, in any of their forms: with or without tashkeel, article and proclitics, in either spelling.
OR binds less than a space. Each of « » " " “ ” may stand around a phrase; in a shell put the query into '…'.
  naqi search corpus.db 'وزارة الصحة -لقاح from:2024-01'
  naqi search corpus.db '"مجلس الأمن" (entity:لبنان OR entity:iso-sy) role:headline' --json`,
    )
    // A word behind a minus is no option of ours.
    .allowUnknownOption()
    .action(async (path: string, words: string[], options: { json?: boolean; limit: string; offset: string }) => {
      const unknown = words.find((word) => /^--[a-z]/.test(word))
      if (unknown !== undefined) throw new UsageError(`Unknown option ${unknown}. The options are --json, --limit and --offset.`)
      const limit = countOf('limit', options.limit)
      const offset = countOf('offset', options.offset)
      const query = words.join(' ')
      const corpus = await openCorpus(path, { readOnly: true })
      try {
        const result = corpus.search(query, { limit, offset })
        if (options.json) process.stdout.write(jsonLine({ query, ...result }))
        else for (const line of resultLines(result, offset)) process.stdout.write(`${line}\n`)
      } catch (error) {
        throw error instanceof QueryError ? new UsageError(placed(query, error)) : error
      } finally {
        corpus.close()
      }
    })
}
