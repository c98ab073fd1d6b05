// Pages of HTML: the whole pipeline, from JSON lines that hold pages to records, on one core; and beside it, in the same
// run, trafilatura extracting the text of the same pages from memory, where Python has it.
// npm run bench; node tests/bench/pages.js [folder of .html]; without one, the pages of the sample corpus.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanSteps, fileSink, pipeline, readArticles, toRecord } from '../../dist/src/index.js'
import { trafilatura } from './trafilatura.js'

const MEGABYTES = Number(process.env.BENCH_MB ?? 20)
const ROUNDS = 3
/** trafilatura takes page after page for so long. */
const SECONDS = 5

const EXTRACT = `
import json, sys, time, trafilatura
paths, seconds = json.load(sys.stdin)
pages = [open(path, 'rb').read() for path in paths]
trafilatura.extract(pages[0], include_comments=False)
count = 0
start = time.perf_counter()
while count < len(pages) or time.perf_counter() - start < seconds or count % len(pages) > 0:
    trafilatura.extract(pages[count % len(pages)], include_comments=False)
    count += 1
print(json.dumps([trafilatura.__version__, count, time.perf_counter() - start]))
`

const source = process.argv[2] ?? join(import.meta.dirname, '../../corpus/pages')
const paths = readdirSync(source)
  .filter((name) => /\.x?html?$/.test(name))
  .map((name) => join(source, name))
if (paths.length === 0) throw new Error(`${source} holds no page. Name a folder of .html files.`)
const pages = paths.map((path) => ({ html: readFileSync(path, 'utf8'), bytes: readFileSync(path).length }))

const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
const input = join(folder, 'pages.jsonl')
const output = join(folder, 'clean.jsonl')
let bytes = 0
let count = 0
const lines = []
// Whole rounds of the pages: each counts as often as every other.
while (bytes < MEGABYTES * 1e6 || count % pages.length > 0) {
  const page = pages[count % pages.length]
  lines.push(`${JSON.stringify({ id: String(count), html: page.html })}\n`)
  bytes += page.bytes
  count++
}
writeFileSync(input, lines.join(''))

async function cleaned() {
  const sink = fileSink(output)
  let written = 0
  for await (const reading of pipeline(readArticles([input]), cleanSteps())) {
    if (!('article' in reading)) continue
    await sink.write(toRecord(reading.article))
    written++
  }
  await sink.close()
  if (written !== count) throw new Error(`${count - written} of ${count} pages were rejected`)
}

let seconds = Number.POSITIVE_INFINITY
for (let round = 0; round < ROUNDS; round++) {
  const time = performance.now()
  await cleaned()
  seconds = Math.min(seconds, (performance.now() - time) / 1e3)
}
rmSync(folder, { recursive: true })

const row = (name, ...cells) => console.log(name.padEnd(38) + cells.map((cell) => String(cell).padStart(14)).join(''))
const size = bytes / count
console.log(`${pages.length} pages of ${(size / 1e3).toFixed(1)} kB, ${count} in all, ${(bytes / 1e6).toFixed(1)} MB, best of ${ROUNDS}`)
row('', 'pages/s', 'MB/s in', 'naqi / it')
const rate = count / seconds
row('naqi clean, all stages', rate.toFixed(0), ((rate * size) / 1e6).toFixed(1))
const answer = trafilatura(EXTRACT, [paths, SECONDS])
if (answer !== undefined) {
  const [version, extracted, time] = answer
  const other = extracted / time
  row(`trafilatura ${version}, extraction alone`, other.toFixed(0), ((other * size) / 1e6).toFixed(1), `${(rate / other).toFixed(1)}×`)
}
