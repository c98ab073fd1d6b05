// What near-duplicates cost: made-up wire copy, a tenth of it rewritten, into a store of 10,000 and of 100,000 articles;
// with BENCH_MILLION=1 of a million too. The cost of an article is the processor's time in user mode, without what it takes
// to make the articles; each size runs in a process of its own. With a file of records as argument, those, again and
// again with other ids, are no fair test of candidates, so there is no such option.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuplicates, sketchOf } from '../../dist/src/index.js'
import { makeStream } from '../duplicates/wire.js'

const SIZES = [10_000, 100_000, ...(process.env.BENCH_MILLION ? [1_000_000] : [])]
/** Articles that are made, and then measured, at once. */
const PIECE = 1000

/** Microseconds of user time since `start`. */
const since = (start) => process.cpuUsage(start).user

async function measured(size) {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
  const path = join(folder, 'duplicates.db')
  const store = await openDuplicates(path)
  const stream = makeStream(1)
  const cost = { sketch: 0, store: 0 }
  let characters = 0
  for (let count = 0; count < size; count += PIECE) {
    const articles = Array.from({ length: PIECE }, () => stream.next().value)
    const records = articles.map(({ published, ...article }) => ({ ...article, meta: { published } }))
    for (const { title, text } of records) characters += title.length + text.length
    let start = process.cpuUsage()
    const sketches = records.map(sketchOf)
    cost.sketch += since(start)
    start = process.cpuUsage()
    for (const sketch of sketches) store.add(sketch)
    cost.store += since(start)
  }
  const start = process.cpuUsage()
  store.finish()
  cost.store += since(start)
  const { clusters, copies } = store.stats()
  store.close()
  const bytes = statSync(path).size
  rmSync(folder, { recursive: true })
  const megabytes = process.resourceUsage().maxRSS / 1024
  return {
    size,
    sketch: cost.sketch / size,
    store: cost.store / size,
    bytes: bytes / size,
    megabytes,
    clusters,
    copies,
    characters: characters / size,
  }
}

const [, , size] = process.argv
if (size !== undefined) console.log(JSON.stringify(await measured(Number(size))))
else {
  const row = (...cells) => console.log(cells.map((cell) => String(cell).padStart(12)).join(''))
  row('articles', 'µs sketch', 'µs store', 'µs in all', 'to first', 'B on disk', 'MB of RSS', 'clusters', 'copies')
  let first
  for (const size of SIZES) {
    const result = JSON.parse(execFileSync(process.execPath, [import.meta.filename, String(size)], { encoding: 'utf8', maxBuffer: 1e6 }))
    const all = result.sketch + result.store
    first ??= all
    const { sketch, store, bytes, megabytes, clusters, copies } = result
    row(
      size,
      sketch.toFixed(0),
      store.toFixed(0),
      all.toFixed(0),
      (all / first).toFixed(3),
      bytes.toFixed(0),
      megabytes.toFixed(0),
      clusters,
      copies,
    )
  }
}
