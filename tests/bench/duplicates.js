// What near-duplicates cost: made-up wire copy, a tenth of it rewritten, into stores of 10,000 and of 100,000 articles, with
// BENCH_MILLION=1 of a million too. The cost of an article is the processor's time in user mode: of its sketch, which
// knows no other article, measured on texts; and of the store, measured on sketches of the same law (tests/duplicates/wire.js)
// without what it takes to make them. The best of three rounds, in which the sizes take turns, each in a process of its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuplicates, sketchOf } from '../../dist/src/index.js'
import { makeSketches, makeStream } from '../duplicates/wire.js'

const SIZES = [10_000, 100_000, ...(process.env.BENCH_MILLION ? [1_000_000] : [])]
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
/** Articles that are made, and then measured, at once. */
const PIECE = 1000
/** Texts whose sketches are measured. */
const TEXTS = 10_000

const take = (stream, count) => Array.from({ length: count }, () => stream.next().value)

/** User time of some work, in microseconds. */
function timed(work) {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user
}

function sketching() {
  const stream = makeStream(1)
  let cost = 0
  let characters = 0
  for (let count = 0; count < TEXTS; count += PIECE) {
    const records = take(stream, PIECE).map(({ published, ...article }) => ({ ...article, meta: { published } }))
    for (const { title, text } of records) characters += title.length + text.length
    cost += timed(() => records.map(sketchOf))
  }
  return { sketch: cost / TEXTS, characters: characters / TEXTS }
}

async function storing(size) {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
  const path = join(folder, 'duplicates.db')
  const store = await openDuplicates(path)
  const stream = makeSketches(1)
  let cost = 0
  for (let count = 0; count < size; count += PIECE) {
    const sketches = take(stream, PIECE)
    cost += timed(() => {
      for (const sketch of sketches) store.add(sketch)
    })
  }
  cost += timed(() => store.finish())
  const { clusters, copies } = store.stats()
  store.close()
  const bytes = statSync(path).size
  rmSync(folder, { recursive: true })
  return { store: cost / size, bytes: bytes / size, megabytes: process.resourceUsage().maxRSS / 1024, clusters, copies }
}

const [, , part, size] = process.argv
if (part === 'sketch') console.log(JSON.stringify(sketching()))
else if (part === 'store') console.log(JSON.stringify(await storing(Number(size))))
else {
  const run = (...args) => JSON.parse(execFileSync(process.execPath, [import.meta.filename, ...args.map(String)], { encoding: 'utf8' }))
  let sketch = Number.POSITIVE_INFINITY
  let characters = 0
  const best = new Map()
  for (let round = 0; round < ROUNDS; round++) {
    const sketched = run('sketch')
    sketch = Math.min(sketch, sketched.sketch)
    characters = sketched.characters
    for (const size of SIZES) {
      const stored = run('store', size)
      if (stored.store < (best.get(size)?.store ?? Number.POSITIVE_INFINITY)) best.set(size, stored)
    }
  }
  console.log(`${sketch.toFixed(0)} µs for a sketch of ${characters.toFixed(0)} characters; Node ${process.version}, best of ${ROUNDS}`)
  const row = (...cells) => console.log(cells.map((cell) => String(cell).padStart(14)).join(''))
  row('articles', 'µs in store', 'µs in all', 'to the first', 'bytes on disk', 'MB of memory', 'clusters', 'copies')
  for (const [size, { store, bytes, megabytes, clusters, copies }] of best) {
    const ratio = (sketch + store) / (sketch + best.get(SIZES[0]).store)
    const cells = [store, sketch + store].map((cost) => cost.toFixed(0))
    row(size, ...cells, ratio.toFixed(3), bytes.toFixed(0), megabytes.toFixed(0), clusters, copies)
  }
}
