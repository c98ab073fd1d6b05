// The search beside other engines on the same texts: recall and precision over variant families, known items, speed.
// node tests/bench/search.js [articles.jsonl …]: the articles for known-item search, cleaned first; else the sample corpus.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clean } from '../../dist/src/index.js'
import { makeTexts, measure, readFamilies } from '../search/families.js'
import { lucene, ours, postgres, rawFts5 } from './engines.js'

const ENGINES = [
  ['naqi', ours],
  ['Lucene ArabicAnalyzer', lucene],
  ['PostgreSQL arabic', postgres],
  ['SQLite FTS5 unicode61', rawFts5],
]

const cell = (value) => (typeof value === 'number' ? value.toFixed(4) : value).padStart(9)
const row = (name, ...cells) => console.log(name.padEnd(24) + cells.map(cell).join(''))

/** Does something with each engine that there is; says which there is not, and why. */
async function eachEngine(work) {
  for (const [name, engine] of ENGINES) {
    try {
      await work(name, engine)
    } catch (error) {
      console.log(`${name.padEnd(24)}left out: ${error.message || error.code}`)
    }
  }
}

async function recall(file) {
  const families = readFamilies(file)
  const texts = makeTexts(families).map((text) => ({ title: '', ...text }))
  const queries = families.map(({ query }) => query)
  const results = new Map()
  await eachEngine(async (name, engine) => {
    const found = new Map((await engine(texts, queries, 'all')).map((ids, index) => [queries[index], ids]))
    results.set(name, await measure(families, texts, (query) => found.get(query)))
  })
  console.log(`\nVariant families (${file}): ${families.length} queries, ${texts.length} texts, all words of a query must occur`)
  const columns = [...results.values()]
  console.log(' '.repeat(18) + [...results.keys()].map((name) => name.padStart(24)).join(''))
  const line = (name, values) => console.log(name.padEnd(18) + values.map((value) => value.toFixed(3).padStart(24)).join(''))
  line(
    'recall',
    columns.map(({ recall }) => recall),
  )
  line(
    'precision',
    columns.map(({ precision }) => precision),
  )
  for (const name of Object.keys(columns[0].classes))
    line(
      `  ${name}`,
      columns.map(({ classes }) => classes[name]),
    )
}

/** The articles that are given, in `../shared/articles`, or in the sample corpus. */
function articles() {
  const root = join(import.meta.dirname, '../..')
  const lines = (file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const given = process.argv.slice(2)
  if (given.length > 0) return given.flatMap(lines)
  const shared = process.env.NAQI_ARTICLES ?? join(root, '../shared/articles')
  try {
    return readdirSync(shared)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => lines(join(shared, name)))
  } catch {
    const folder = join(root, 'corpus/raw')
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    return files.map((name) => ({ id: name, text: readFileSync(join(folder, name), 'utf8') }))
  }
}

/** The mean of 1/rank of the article among the ten best: 0 if it is none of them. */
const reciprocalRank = (texts, found) =>
  found.reduce((sum, ids, index) => sum + (ids.includes(texts[index].id) ? 1 / (ids.indexOf(texts[index].id) + 1) : 0), 0) / texts.length

async function knownItems() {
  const texts = []
  for await (const { id, title, text } of clean(articles(), { raw: false, onRejected() {} }))
    if (title !== '' && text !== '') texts.push({ id: `${texts.length} ${id}`, title, text })
  const queries = texts.map(({ title }) => title)
  console.log(`\nKnown items: the headlines of ${texts.length} articles as queries, MRR@10`)
  row('', 'body', 'all')
  await eachEngine(async (name, engine) => {
    const bodies = texts.map((text) => ({ ...text, title: '' }))
    row(name, reciprocalRank(texts, await engine(bodies, queries, 'any')), reciprocalRank(texts, await engine(texts, queries, 'any')))
  })
}

await recall('families.txt')
await recall('held-out.txt')
await knownItems()
console.log('')
execFileSync(process.execPath, [join(import.meta.dirname, 'search-speed.js')], { stdio: 'inherit' })
