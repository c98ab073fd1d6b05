// How fast articles are indexed and found: made-up ones, of words of the sample corpus as frequent as words of a language
// are (Zipf), each with headline, paragraphs, source, entities and a date. Each part in a process of its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '../../dist/src/index.js'
import { random } from '../search/families.js'
import { recordOf } from './engines.js'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 20_000)
const QUERIES = 500
const PROCLITICS = ['', '', '', '', 'و', 'ب', 'ال', 'وال', 'بال', 'لل']
const ENDINGS = ['', '', '', '', 'ة', 'ه', 'ها', 'هم', 'ين', 'ات']

/** The words, the most frequent first; the further on, the more of them are forms made of others. */
function vocabulary() {
  const folder = join(import.meta.dirname, '../../corpus/raw')
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
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

function* articles() {
  const next = random(2)
  const sentence = (length) => `${Array.from({ length }, () => zipf(next)).join(' ')}.`
  const upTo = (count) => Math.floor(next() * count)
  for (let number = 0; number < ARTICLES; number++) {
    const title = sentence(6 + upTo(6)).slice(0, -1)
    const text = Array.from({ length: 4 + upTo(4) }, () => sentence(20 + upTo(30))).join('\n')
    const entities = Array.from({ length: 4 }, () => {
      const id = Math.floor(2000 ** next())
      return {
        type: 'ORG',
        id: `e-${id}`,
        name: words[200 + id],
        text: words[200 + id],
        alias: words[200 + id],
        start: 0,
        end: 1,
        tokenStart: 0,
        tokenEnd: 1,
        source: [0, 1],
        rule: 'name',
        stage: 'entities',
      }
    })
    const published = `${2015 + upTo(8)}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`
    yield recordOf({ id: String(number), site: `site-${upTo(12)}`, title, text, entities, meta: { published }, raw: `${title}\n${text}` })
  }
}

const megabytes = () => process.resourceUsage().maxRSS / 1024
if (part === 'index') {
  // What it takes to make the articles is not counted.
  let making = process.cpuUsage()
  for (const _ of articles());
  making = process.cpuUsage(making)
  const corpus = await openCorpus(path)
  const cpu = process.cpuUsage()
  const start = performance.now()
  await corpus.add(articles())
  const used = process.cpuUsage(cpu)
  const seconds = (used.user + used.system - making.user - making.system) / 1e6
  corpus.close()
  console.log(JSON.stringify({ rate: ARTICLES / seconds, wall: ARTICLES / ((performance.now() - start) / 1e3), rss: megabytes() }))
} else if (part === 'search') {
  const corpus = await openCorpus(path, { readOnly: true })
  const queries = JSON.parse(readFileSync(`${path}.queries`, 'utf8'))
  const times = []
  let found = 0
  for (const query of queries) {
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
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)]
  console.log(
    JSON.stringify({ count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), found: found / times.length, rss: megabytes() }),
  )
  corpus.close()
} else {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
  const run = (name) =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, name, join(folder, 'corpus.db')], { encoding: 'utf8' }))
  let length = 0
  let count = 0
  for (const { text } of articles()) {
    length += text.split(/\s+/).length
    if (++count === 1000) break
  }
  writeFileSync(join(folder, 'corpus.db.queries'), JSON.stringify(queries()))
  const index = run('index')
  const search = run('search')
  console.log(`${ARTICLES} made-up articles of ${Math.round(length / count)} words, Node ${process.version}; times are of the processor`)
  console.log(
    `index   ${Math.round(index.rate)} articles/s on one core (${Math.round(index.wall)} by the clock, making them included), ${Math.round(index.rss)} MB RSS, ${(statSync(join(folder, 'corpus.db')).size / 1e6).toFixed(0)} MB on disk`,
  )
  console.log(
    `search  ${search.count} queries with snippets and facets, ${Math.round(search.found)} articles found on average: p50 ${search.p50.toFixed(1)} ms, p95 ${search.p95.toFixed(1)} ms, p99 ${search.p99.toFixed(1)} ms, ${Math.round(search.rss)} MB RSS`,
  )
  rmSync(folder, { recursive: true })
}
