// How fast articles are indexed and found: made-up ones, of words of the sample corpus as frequent as words of a language
// are (Zipf), each with headline, paragraphs, source, entities and a date. Each part in a process of its own.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normalize } from '../../dist/src/arabic/index.js'
import { openCorpus } from '../../dist/src/io/corpus/corpus.js'
import { random } from '../search/families.js'
import { recordOf } from './engines.js'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 20_000)
const QUERIES = 500
const PROCLITICS = ['', '', '', '', 'و', 'ب', 'ال', 'وال', 'بال', 'لل']
const ENDINGS = ['', '', '', '', 'ة', 'ه', 'ها', 'هم', 'ين', 'ات']

/** The words, the most frequent first; the further on, the more of them are forms made of others. */
function vocabulary() {
  const folder = join(import.meta.dirname, '../../corpus/raw')
  // As naqi clean would write them.
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => normalize(readFileSync(join(folder, name), 'utf8')))
    .join(' ')
  const counts = new Map()
  for (const [word] of text.matchAll(/[\u0621-\u0652]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
  const next = random(1)
  const pick = (values) => values[Math.floor(next() * values.length)]
  const known = new Set(words)
  while (known.size < 50_000) known.add(pick(PROCLITICS) + pick(words.slice(100)) + pick(ENDINGS))
  return [...known]
}

const [, , part, path] = process.argv
const words = part === 'search' ? [] : vocabulary()
/** The harmonic sums of Zipf's law are near a logarithm. */
const zipf = (next) => words[Math.floor(words.length ** next()) - 1]

function queries() {
  const next = random(3)
  return Array.from({ length: QUERIES }, (_, index) => {
    const asked = Array.from({ length: 1 + (index % 3) }, () => words[Math.floor(words.length ** (0.4 + 0.6 * next())) - 1])
    if (index % 10 === 9) return `"${asked.join(' ')}"`
    return `${asked.join(' ')}${index % 10 === 8 ? ' from:2018 to:2020-06' : ''}${index % 10 === 7 ? ' site:site-3' : ''}`
  })
}

/** Records: a headline, and a text with four names of entities in it, each where it stands. */
function* articles() {
  const next = random(2)
  const upTo = (count) => Math.floor(next() * count)
  const sentence = (length) => Array.from({ length }, () => zipf(next)).join(' ')
  for (let number = 0; number < ARTICLES; number++) {
    const title = sentence(6 + upTo(6))
    const entities = []
    let text = ''
    for (let left = 4 + upTo(4); left > 0; left--) {
      text += `${text === '' ? '' : '\n'}${sentence(10 + upTo(15))} `
      if (entities.length < 4) {
        const id = Math.floor(2000 ** next())
        const name = words[200 + id]
        const start = text.length
        const end = start + name.length
        const places = { start, end, tokenStart: start, tokenEnd: end, source: [title.length + 1 + start, title.length + 1 + end] }
        entities.push({ type: 'ORG', id: `e-${id}`, name, text: name, alias: name, ...places, rule: 'name', stage: 'entities' })
        text += `${name} `
      }
      text += `${sentence(10 + upTo(15))}.`
    }
    const published = `${2015 + upTo(8)}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`
    yield recordOf({ id: String(number), site: `site-${upTo(12)}`, title, text, entities, meta: { published }, raw: `${title}\n${text}` })
  }
}

/** Runs a program of Node; what it prints, the seconds of the processor that it took, and the most memory that it had. */
function run(...args) {
  const usage = join(folder, 'usage.json')
  const report = `import fs from 'node:fs'
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))`
  const output = execFileSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
  return { output, seconds: (userCPUTime + systemCPUTime) / 1e6, rss: Math.round(maxRSS / 1024) }
}

if (part === 'search') {
  const corpus = await openCorpus(path, { readOnly: true })
  const times = []
  let found = 0
  for (const query of JSON.parse(readFileSync(`${path}.queries`, 'utf8'))) {
    const cpu = process.cpuUsage()
    let total = 0
    try {
      total = corpus.search(query).total
    } catch (error) {
      if (error.name !== 'QueryError') throw error
      continue // a function word alone
    }
    const used = process.cpuUsage(cpu)
    times.push((used.user + used.system) / 1e3)
    found += total
  }
  corpus.close()
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)]
  console.log(JSON.stringify({ count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), found: found / times.length }))
  process.exit()
}

const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
const naqi = join(import.meta.dirname, '../../dist/src/cli/main.js')
const [records, corpus] = [join(folder, 'records.jsonl'), join(folder, 'corpus.db')]
const file = openSync(records, 'w')
let length = 0
for (const record of articles()) {
  length += record.text.split(/\s+/).length
  writeSync(file, `${JSON.stringify(record)}\n`)
}
closeSync(file)
writeFileSync(`${corpus}.queries`, JSON.stringify(queries()))

const index = run(naqi, 'index', records, '-o', corpus)
const search = run(import.meta.filename, 'search', corpus)
const { count, found, p50, p95, p99 } = JSON.parse(search.output)
const once = run(naqi, 'search', corpus, words[300])
const megabytes = (path) => statSync(path).size / 1e6
console.log(
  `${ARTICLES} made-up articles of ${Math.round(length / ARTICLES)} words, ${megabytes(records).toFixed(0)} MB of records; Node ${process.version}; times are of the processor`,
)
console.log(
  `naqi index   ${Math.round(ARTICLES / index.seconds)} articles/s, ${(megabytes(records) / index.seconds).toFixed(1)} MB/s, reading and start included; ${index.rss} MB RSS, ${megabytes(corpus).toFixed(0)} MB on disk`,
)
console.log(
  `search       ${count} queries with snippets and facets, ${Math.round(found)} articles found on average: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ${search.rss} MB RSS`,
)
console.log(`naqi search  ${Math.round(once.seconds * 1000)} ms with its start, ${once.rss} MB RSS`)
rmSync(folder, { recursive: true })
