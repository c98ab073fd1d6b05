// The Arabic core on one text, in characters (UTF-16 units) a second: each part beside what it is to be held against.
// All in one run on one core, in turns: the ratios hold on any machine, the figures on this one.
//
//     npm run build && node tests/bench/arabic.js [file]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
// The parser of retext, which comes with it.
import { ParseLatin } from 'parse-latin'
import * as arabic from '../../dist/src/arabic/index.js'

const { analyze, normalize, parseArabic, sentenceRanges, Tokens, tokenize, words } = arabic

const MEGACHARACTERS = Number(process.env.BENCH_MC ?? 4)
const ROUNDS = 5

/** The text of a file given as argument; else that of the sample corpus. */
function sample() {
  const [file] = process.argv.slice(2)
  if (file !== undefined) return readFileSync(file, 'utf8')
  const corpus = join(import.meta.dirname, '../../corpus/raw')
  const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'))
  return files.map((name) => readFileSync(join(corpus, name), 'utf8')).join('\n')
}

/** The lines of a text: what the stages hand to the core, one at a time. */
function linesOf(text) {
  const lines = []
  for (let characters = 0; characters < MEGACHARACTERS * 1e6; ) {
    for (const line of text.split('\n')) {
      if (line === '') continue
      // Strings of their own, so that nothing found for one is known for the next.
      lines.push(Buffer.from(line).toString())
      characters += line.length
    }
  }
  return lines
}

const lines = linesOf(sample())
const clean = lines.map((line) => normalize(line))
const characters = lines.reduce((sum, { length }) => sum + length, 0)

/** Seven replacements as everyone writes them, none of which looks at what stands beside a character. */
function replaceAll(line) {
  return line
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u061c]/g, '')
    .replace(/\u0640+/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\ufb50-\ufdf9\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(/\u06cc/g, '\u064a')
    .replace(/\u06a9/g, '\u0643')
}

const each = (texts, work) => {
  for (const text of texts) work(text)
}
const tokens = new Tokens()
const works = {
  normalize: () => each(lines, (line) => normalize(line)),
  'seven regexes': () => each(lines, replaceAll),
  Tokens: () => each(clean, (line) => tokens.read(line)),
  words: () => each(clean, (line) => words(line)),
  tokenize: () => each(clean, (line) => tokenize(line)),
  sentenceRanges: () => each(clean, (line) => sentenceRanges(line)),
  // The clean form, words, spellings joined, stop words, and the stems of words met before.
  analyze: () => each(lines, (line) => analyze(line)),
  parseArabic: () => each(clean, (line) => parseArabic(line)),
  'parse-latin': () => each(clean, (line) => new ParseLatin().parse(line)),
}

const best = Object.fromEntries(Object.keys(works).map((name) => [name, 0]))
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(works)) {
    const start = performance.now()
    work()
    best[name] = Math.max(best[name], characters / 1e3 / (performance.now() - start))
  }
}

const ratio = (name, other) => `${name} / ${other}`.padEnd(36) + (best[name] / best[other]).toFixed(2).padStart(8)
console.log(`${lines.length} lines, ${(characters / 1e6).toFixed(1)} M characters, Node ${process.version}, best of ${ROUNDS}`)
console.log(`${''.padEnd(36)} M characters/s`)
for (const [name, rate] of Object.entries(best)) console.log(name.padEnd(36) + rate.toFixed(1).padStart(8))
console.log(ratio('normalize', 'seven regexes'))
console.log(ratio('parseArabic', 'parse-latin'))
