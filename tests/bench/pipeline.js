// The whole text pipeline beside its floors: reading, parsing, serialising and writing the same articles untouched, as
// they come in and, several times as long with their edits and entities, as they go out.
// All in one run on one core, in turns: the ratios hold on any machine, the figures on this one.
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanSteps, fileSink, pipeline, readArticles, toRecord } from '../../dist/src/index.js'
import { byteLines } from '../../dist/src/io/lines.js'

const MEGABYTES = Number(process.env.BENCH_MB ?? 40)
const ROUNDS = 3

/** The articles of a JSONL file given as argument; else those of the sample corpus. */
function records() {
  const [file] = process.argv.slice(2)
  if (file !== undefined)
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const corpus = join(import.meta.dirname, '../../corpus/raw')
  const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'))
  return files.map((name) => ({ site: 'sample', text: readFileSync(join(corpus, name), 'utf8') }))
}

const articles = records()
const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
const input = join(folder, 'articles.jsonl')

let lines = ''
let bytes = 0
let count = 0
for (; bytes < MEGABYTES * 1e6; count++) {
  const line = `${JSON.stringify({ ...articles[count % articles.length], id: String(count) })}\n`
  lines += line
  bytes += Buffer.byteLength(line)
}
writeFileSync(input, lines)
lines = ''

const output = join(folder, 'clean.jsonl')

async function copied(path) {
  const sink = fileSink(join(folder, 'untouched.jsonl'))
  for await (const { bytes } of byteLines(createReadStream(path, { highWaterMark: 256 * 1024 }), 2 ** 24)) {
    await sink.write(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')))
  }
  await sink.close()
}

async function cleaned() {
  const sink = fileSink(output)
  for await (const reading of pipeline(readArticles([input]), cleanSteps())) {
    if ('article' in reading) await sink.write(toRecord(reading.article))
  }
  await sink.close()
}

/** The works in turns: what comes out is there when it is to be copied. */
const works = [
  ['naqi clean, all stages', cleaned],
  ['floor: the articles as they come in', () => copied(input)],
  ['floor: the records as they go out', () => copied(output)],
]

/** Articles and megabytes of input a second, by the clock and by the time of the processor. */
const best = works.map(() => ({ articles: 0, wall: 0, cpu: 0 }))
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, [, work]] of works.entries()) {
    const start = process.cpuUsage()
    const time = performance.now()
    await work()
    const seconds = (performance.now() - time) / 1e3
    const cpu = process.cpuUsage(start)
    const known = best[index]
    known.articles = Math.max(known.articles, count / seconds)
    known.wall = Math.max(known.wall, bytes / 1e6 / seconds)
    known.cpu = Math.max(known.cpu, bytes / (cpu.user + cpu.system))
  }
}
rmSync(folder, { recursive: true })

const row = (name, ...cells) => console.log(name.padEnd(38) + cells.map((cell) => String(cell).padStart(14)).join(''))
console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}, best of ${ROUNDS}`)
row('', 'articles/s', 'MB/s in', 'MB/s of CPU', 'naqi / floor')
for (const [index, [name]] of works.entries()) {
  const { articles, wall, cpu } = best[index]
  const ratio = index === 0 ? '' : `1/${(wall / best[0].wall).toFixed(1)}`
  row(name, Math.round(articles), wall.toFixed(1), cpu.toFixed(1), ratio)
}
