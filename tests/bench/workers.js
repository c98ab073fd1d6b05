// naqi clean by one thread, by one worker's worth of them and by more: in one run, in turns. The ratios hold where nothing else
// runs; the time of the processor tells what threads cost besides, on a busy machine too. Then the memory of whole runs.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanSteps } from '../../dist/src/clean.js'
import { cutInputs } from '../../dist/src/io/cut.js'
import { resolveInputs } from '../../dist/src/io/inputs.js'
import { worked } from '../../dist/src/io/parallel.js'
import { cleaningOf, jobSteps } from '../../dist/src/job.js'

// So long that the seconds in which each worker's code is compiled count little.
const MEGABYTES = Number(process.env.BENCH_MB ?? 160)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 2)
const COUNTS = [1, 2, 4].filter((count) => count <= Math.max(2, availableParallelism()))

const corpus = join(import.meta.dirname, '../../corpus/raw')
const texts = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(corpus, name), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
const input = join(folder, 'articles.jsonl')
const lines = []
let bytes = 0
for (let id = 0; bytes < MEGABYTES * 1e6; id++) {
  lines.push(`${JSON.stringify({ id, text: texts[id % texts.length] })}\n`)
  bytes += Buffer.byteLength(lines.at(-1))
}
writeFileSync(input, lines.join(''))

const maxBytes = 16 * 1024 * 1024
const job = { steps: jobSteps(cleanSteps()), language: 'arb', raw: true, maxBytes, format: 'jsonl' }

/** Cleans all; nothing is written. In seconds. */
async function cleaned(workers) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  for await (const _ of worked(cutInputs(await resolveInputs([input]), { maxBytes }), cleaningOf(job), workers));
  const { user, system } = process.cpuUsage(cpu)
  return { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 }
}

/** The peak of the memory of a whole run, in MB. */
async function memory(workers) {
  const main = join(import.meta.dirname, '../../dist/src/cli/main.js')
  const child = spawn(process.execPath, [main, 'clean', input, '--no-learn', '--workers', `${workers}`, '-o', join(folder, 'out.jsonl')], {
    stdio: 'ignore',
  })
  let most = 0
  const timer = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
    } catch {
      // It has ended between two looks.
    }
  }, 50)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  return most
}

const best = COUNTS.map(() => ({ wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY }))
for (let round = 0; round < ROUNDS; round++)
  for (const [index, count] of COUNTS.entries()) {
    const { wall, cpu } = await cleaned(count)
    best[index] = { wall: Math.min(best[index].wall, wall), cpu: Math.min(best[index].cpu, cpu) }
  }

console.log(
  `${lines.length} articles, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}, ${availableParallelism()} cores, best of ${ROUNDS}`,
)
const row = (...cells) =>
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(10) : String(cell).padStart(16))).join(''))
row('workers', 'MB/s', 'of one', 'CPU s', 'CPU of one', 'peak MB')
for (const [index, count] of COUNTS.entries()) {
  const { wall, cpu } = best[index]
  const [one] = best
  row(
    count,
    (bytes / 1e6 / wall).toFixed(1),
    `${(one.wall / wall).toFixed(2)}×`,
    cpu.toFixed(1),
    (cpu / one.cpu).toFixed(2),
    Math.round(await memory(count)),
  )
}
rmSync(folder, { recursive: true })
