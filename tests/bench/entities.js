// The matcher of the stage `entities` on its own, text to matches with tokenising and folding, for 21 thousand names, the
// shipped gazetteer, and 120 thousand names; beside it two Aho-Corasick automata from npm, which find strings in text that was
// folded for them beforehand: no words, no proclitics, no marks. All in one run on one core, in turns: the ratios hold on
// any machine, the figures on this one. The packages are installed into a folder of their own that is removed at the end.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fold } from '../../dist/src/arabic/index.js'
import {
  cleanSteps,
  compileGazetteer,
  createArticle,
  processorOf,
  readGazetteer,
  runStages,
  shippedGazetteer,
  toRecord,
  writeGazetteer,
} from '../../dist/src/index.js'
import { Gazetteer } from '../../dist/stages/entities/gazetteer.js'
import { matchAt } from '../../dist/stages/entities/match.js'
import { Readings, Words } from '../../dist/stages/entities/words.js'

const ROUNDS = 5
/** In each round a work is done again and again for so long, in milliseconds. */
const ROUND = 200
const SIZES = [21_000, 0, 120_000]
/** So long is the text: an automaton goes through it in about a second at worst. */
const CHARACTERS = 200_000
/** An automaton that took longer to build than that, in milliseconds, is not built of more names: one grows with their square. */
const LONGEST_BUILD = 2500
const PACKAGES = {
  'modern-ahocorasick': ['index.js', 'fast.js', 'unicode-fast.js'],
  '@monyone/aho-corasick': ['index.mjs', 'fast.mjs', 'greedy.mjs'],
}

/** The lines of the sample corpus's clean text, again and again. */
function sampleLines() {
  const corpus = join(import.meta.dirname, '../../corpus/raw')
  const processor = processorOf(cleanSteps())
  const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'))
  const sample = files.flatMap((name) => {
    const article = createArticle({ id: name, text: readFileSync(join(corpus, name), 'utf8') })
    return toRecord(runStages(processor, article)).text.split('\n')
  })
  const length = sample.join('\n').length
  return Array.from({ length: Math.ceil(CHARACTERS / length) }, () => sample).flat()
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many names: of every third, fourth … of the shipped entries, or of all and of people, places and organisations made up. 0: the shipped ones. */
function entriesWith(count, shipped) {
  const random = seeded(7)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const letters = [...'اااابتجحخدذرزسشصضطعغفقكلللمممنننهوووييي']
  // Made-up words beside those that names are really made of: they share first words, as names do.
  const real = [...new Set(shipped.flatMap(({ names }) => names.flatMap(({ text }) => text.split(' '))))]
  const made = Array.from({ length: 40_000 }, () => Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(letters)).join(''))
  const word = () => (random() < 0.3 ? pick(real) : pick(made))
  const all = shipped.reduce((sum, entry) => sum + entry.names.length, 0)
  const step = count > 0 ? Math.max(1, Math.round(all / count)) : 1
  const entries = shipped.filter((_, index) => index % step === 0)
  let names = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  if (step > 1) return { entries, names }
  for (let number = 0; names < count; number++) {
    const type = pick(['PER', 'PER', 'ORG', 'LOC'])
    const length = type === 'LOC' ? 1 + Math.floor(random() * 2) : 2 + Math.floor(random() * 3)
    const name = type === 'LOC' && length === 1 ? pick(made) : Array.from({ length }, word).join(' ')
    names++
    entries.push({ id: `made-${number}`, type, name, names: [{ text: name, ambiguous: false }], needs: [], before: [], never: [] })
  }
  return { entries, names }
}

const words = new Words()
const readings = new Readings()

/** Text to matches. */
function findAll(gazetteer, lines) {
  let found = 0
  for (const line of lines) {
    words.read(line)
    for (let index = 0; index < words.length; index++) {
      const match = matchAt(gazetteer, words, index, readings.of(words, index))
      if (match === undefined) continue
      found++
      index = match.last
    }
  }
  return found
}

/** The packages' ways to search, by name: `(keys) => (text) => matches`. None, with a message, without network. */
async function automata(folder) {
  try {
    const options = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...Object.keys(PACKAGES)]
    execFileSync('npm', options, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 })
  } catch (error) {
    console.log(`The other automata are left out: npm cannot install them (${String(error.message).split('\n')[0]}).\n`)
    return {}
  }
  const found = {}
  for (const [name, files] of Object.entries(PACKAGES)) {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
    for (const file of files) {
      const path = join(folder, 'node_modules', name, 'dist', file)
      if (!existsSync(path)) continue
      const module = await import(pathToFileURL(path).href)
      const Automaton = module.AhoCorasick ?? module.default
      found[`${name} ${version} ${file.split('.')[0]}`] = (keys) => {
        const automaton = new Automaton(keys)
        if (automaton.matchInText !== undefined) return (text) => automaton.matchInText(text)
        return (text) => automaton.search(text, { strategy: 'leftmost-longest' })
      }
    }
  }
  return found
}

const settled = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function timed(work) {
  const start = performance.now()
  const result = work()
  return { result, time: performance.now() - start }
}

const lines = sampleLines()
const characters = lines.reduce((sum, line) => sum + line.length, 0)
const folded = lines.map((line) => fold(line))
const shipped = shippedGazetteer()
const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
const row = (name, ...cells) => console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(13)).join(''))

console.log(
  `${(characters / 1e6).toFixed(1)} M characters of clean text, Node ${process.version}, best of ${ROUNDS}; node --expose-gc for memory\n`,
)
try {
  const others = await automata(folder)
  for (const size of SIZES) {
    const { entries, names } = entriesWith(size, shipped)
    const { result: bytes, time: compiling } = timed(() => writeGazetteer(compileGazetteer(entries)))
    const before = settled()
    const loads = Array.from({ length: ROUNDS }, () => timed(() => new Gazetteer(readGazetteer(bytes))))
    const gazetteer = loads[0].result
    const loading = Math.min(...loads.map(({ time }) => time))
    const works = [['naqi, text to matches', () => findAll(gazetteer, lines)]]
    const keys = [...new Set(entries.flatMap((entry) => entry.names.map(({ text }) => fold(text))))].filter((key) => key !== '')
    const memory = [bytes.length / 1e6 + Math.max(0, settled() - before)]
    const builds = [loading]
    for (const [name, make] of Object.entries(others)) {
      const start = settled()
      const { result: search, time } = timed(() => make(keys))
      if (time > LONGEST_BUILD) delete others[name]
      memory.push(settled() - start)
      builds.push(time)
      works.push([
        name,
        () => {
          let found = 0
          for (const line of folded) found += search(line).length
          return found
        },
      ])
    }
    const best = works.map(() => 0)
    const found = works.map(() => 0)
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, [, work]] of works.entries()) {
        for (let spent = 0; spent < ROUND; ) {
          const { result, time } = timed(work)
          spent += time
          found[index] = result
          best[index] = Math.max(best[index], characters / 1e3 / time)
        }
      }
    }
    console.log(
      `${names} names of ${entries.length} entries: compiled in ${(compiling / 1e3).toFixed(2)} s to ${(bytes.length / 1e6).toFixed(1)} MB`,
    )
    row('', 'M chars/s', 'matches', 'loaded, ms', 'MB', 'naqi is ×')
    works.forEach(([name], index) => {
      const ratio = index === 0 ? '' : (best[0] / best[index]).toFixed(1)
      row(name, best[index].toFixed(1), found[index], builds[index].toFixed(1), memory[index].toFixed(1), ratio)
    })
    console.log('')
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
