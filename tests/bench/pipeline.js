// The whole text pipeline beside its floor: reading, parsing, serialising and writing the same records untouched.
// Both in one run on one core, in turns: the ratio holds on any machine, the figures on this one.
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

async function untouched() {
  const sink = fileSink(join(folder, 'untouched.jsonl'))
  for await (const { bytes } of byteLines(createReadStream(input, { highWaterMark: 256 * 1024 }), 2 ** 24)) {
    await sink.write(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')))
  }
  await sink.close()
}

async function cleaned() {
  const sink = fileSink(join(folder, 'clean.jsonl'))
  for await (const reading of pipeline(readArticles([input]), cleanSteps())) {
    if ('article' in reading) await sink.write(toRecord(reading.article))
  }
  await sink.close()
}

async function rate(work) {
  const start = process.cpuUsage()
  const time = performance.now()
  await work()
  const cpu = process.cpuUsage(start)
  return { wall: bytes / 1e3 / (performance.now() - time), cpu: bytes / (cpu.user + cpu.system) }
}

const best = { untouched: { wall: 0, cpu: 0 }, cleaned: { wall: 0, cpu: 0 } }
for (let round = 0; round < ROUNDS; round++) {
  for (const work of [untouched, cleaned]) {
    const measured = await rate(work)
    const known = best[work.name]
    known.wall = Math.max(known.wall, measured.wall)
    known.cpu = Math.max(known.cpu, measured.cpu)
  }
}
rmSync(folder, { recursive: true })

const row = (name, { wall, cpu }) => `${name.padEnd(36)} ${wall.toFixed(1).padStart(8)} ${cpu.toFixed(1).padStart(14)}`
console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}, best of ${ROUNDS}`)
console.log(`${''.padEnd(36)} ${'MB/s'.padStart(8)} ${'MB/s of CPU'.padStart(14)}`)
console.log(row('floor: read, parse, serialise, write', best.untouched))
console.log(row('naqi clean, all stages', best.cleaned))
console.log(`ratio${''.padEnd(31)} ${`1/${(best.untouched.wall / best.cleaned.wall).toFixed(1)}`.padStart(8)}`)
