// naqi beside its peers: on the same articles, on one core, in one run, in turns, by the time of the processor. What is not
// the same work is said in BENCHMARKS.md.
//
//     npm run bench:peers
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as arabic from '../../../dist/src/arabic/index.js'
import { clean, openDuplicates, sketchOf } from '../../../dist/src/index.js'
import { makeStream, makeWire } from '../../duplicates/wire.js'
import { environment } from './environment.js'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 2000)
const root = join(import.meta.dirname, '../../..')

const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
const samples = readdirSync(join(root, 'corpus/pages'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => join(root, 'corpus/pages', name))
const pages = Array.from({ length: Math.ceil(200 / samples.length) }, () => samples).flat()
const raw = readdirSync(join(root, 'corpus/raw')).map((name) => readFileSync(join(root, 'corpus/raw', name), 'utf8'))
/** Two million characters, the sample corpus again and again. */
const texts = Array.from({ length: Math.ceil(2e6 / raw.join('').length) }, () => raw).flat()
const stream = makeStream(1)
const articles = Array.from({ length: ARTICLES }, () => stream.next().value)
const wire = makeWire({ seed: 101 })
const data = join(folder, 'data.json')
const asTexts = (given) => given.map(({ id, title, text }) => [id, `${title}\n${text}`])
writeFileSync(data, JSON.stringify({ pages, texts, articles: asTexts(articles), wire: asTexts(wire) }))

async function cleanPages() {
  const read = pages.map((path) => ({ html: readFileSync(path, 'utf8') }))
  let written = 0
  for await (const record of clean(read)) written += JSON.stringify(record).length
  if (written === 0) throw new Error('no page was cleaned')
}

const SEARCH = {
  tashkeel: 'strip',
  alef: 'fold',
  hamza: 'carrier',
  tehMarbuta: 'fold',
  alefMaksura: 'fold',
  digits: 'latin',
  punctuation: 'arabic',
}
const FOLDS = { tashkeel: 'vowels', tatweel: 'strip', alef: 'fold', alefMaksura: 'fold', tehMarbuta: 'fold' }
/** The clean form is one of a line. */
const lines = texts.flatMap((text) => text.split('\n'))
const each = (given, work) => () => {
  for (const text of given) work(text)
}

/** The cluster of each article that is in one, as pairs of id and cluster. */
async function duplicates(given) {
  const path = join(folder, 'duplicates.db')
  const store = await openDuplicates(path)
  for (const { published, ...article } of given) store.add(sketchOf({ ...article, meta: { ...(published && { published }) } }))
  store.finish()
  const found = [...store.clusters()].flatMap((cluster, number) => [...cluster].map(({ id }) => [id, number]))
  store.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  return found
}

/** The seconds of the processor that a work takes. */
async function timed(work) {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  return { seconds: (user + system) / 1e6, result }
}

const python = environment()
const peers = python && spawn(python, [join(import.meta.dirname, 'peers.py'), data], { stdio: ['pipe', 'pipe', 'ignore'] })
const answers = peers && createInterface({ input: peers.stdout })[Symbol.asyncIterator]()

/** What a peer says of a work that it did once. */
async function peer(name) {
  if (peers === undefined) return { error: 'no Python' }
  peers.stdin.write(`${name}\n`)
  const { value, done } = await answers.next()
  return done ? { error: 'it has ended' } : JSON.parse(value)
}

const row = (...cells) =>
  console.log(
    cells[0].padEnd(46) +
      cells
        .slice(1)
        .map((cell) => String(cell).padStart(14))
        .join(''),
  )

/** One work beside those of peers, in turns: units of it a second of the processor, and how often naqi's is theirs. */
async function beside(title, unit, units, work, names) {
  const best = { seconds: Number.POSITIVE_INFINITY }
  const others = new Map(names.map((name) => [name, { seconds: Number.POSITIVE_INFINITY }]))
  // The first round is none: code is compiled in it, and tables are made.
  await work()
  for (const name of names) await peer(name)
  for (let round = 0; round < ROUNDS; round++) {
    best.seconds = Math.min(best.seconds, (await timed(work)).seconds)
    for (const name of names) {
      const known = others.get(name)
      if (known.error !== undefined) continue
      const { seconds, version, error } = await peer(name)
      others.set(name, error === undefined ? { version, seconds: Math.min(known.seconds, seconds) } : { error })
    }
  }
  const rate = (seconds) => (units / seconds).toPrecision(3)
  row(title, `${unit}/s`, 'naqi / it')
  row('  naqi', rate(best.seconds))
  for (const [name, { error, version, seconds }] of others) {
    if (error === undefined) row(`  ${name} (${version})`, rate(seconds), `${(seconds / best.seconds).toFixed(1)}×`)
    else row(`  ${name}`, `left out: ${error}`)
  }
}

/** The F1 of the pairs that clusters join, against the families that the wire copy was made of. */
function pairsF1(clusters) {
  const clusterOf = new Map(clusters)
  const counts = { both: 0, wrong: 0, missed: 0 }
  wire.forEach((a, index) => {
    for (const b of wire.slice(0, index)) {
      const together = clusterOf.has(a.id) && clusterOf.get(a.id) === clusterOf.get(b.id)
      if (together) counts[a.family === b.family ? 'both' : 'wrong']++
      else if (a.family === b.family) counts.missed++
    }
  })
  const { both, wrong, missed } = counts
  return [both / (both + wrong || 1), both / (both + missed), (2 * both) / (2 * both + wrong + missed)].map((share) => share.toFixed(3))
}

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}; seconds of the processor, best of ${ROUNDS}, in turns\n`)
const characters = texts.reduce((sum, { length }) => sum + length, 0)
const millions = characters / 1e6
await beside('pages of HTML: all stages / extraction alone', 'pages', pages.length, cleanPages, ['trafilatura'])
await beside(
  'normalise: clean form',
  'M characters',
  millions,
  each(lines, (line) => arabic.normalize(line)),
  ['araclean light'],
)
await beside(
  'normalise: search form',
  'M characters',
  millions,
  each(lines, (line) => arabic.normalize(line, SEARCH)),
  ['araclean search'],
)
await beside('fold: tashkeel, alef, yeh, teh marbuta', 'M characters', millions, each(texts, arabic.folder(FOLDS)), [
  'camel-tools',
  'pyarabic',
])
await beside(`near-duplicates of ${ARTICLES} articles`, 'articles', ARTICLES, () => duplicates(articles), [
  'datatrove 5 words',
  'datatrove 2 words',
])

row(`\nnear-duplicates: pairs of ${wire.length} articles`, 'precision', 'recall', 'F1')
row('  naqi', ...pairsF1(await duplicates(wire)))
for (const name of ['datatrove 5 words, wire', 'datatrove 2 words, wire']) {
  const { result, error } = await peer(name)
  if (error === undefined) row(`  ${name.replace(', wire', '')}`, ...pairsF1(result))
  else row(`  ${name}`, `left out: ${error}`)
}
peers?.stdin.end()
rmSync(folder, { recursive: true, force: true })
