/**
 * Every regular expression takes linear time: of each that the code holds or makes, a checker looks for strings that make it
 * backtrack, and those are tried out, growing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { goldCorpus } from './support/gold.ts'
import { growth } from './support/time.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/**
 * Expressions that take more than linear time, none of which gets a text that the input makes long: the longest one, in
 * UTF-16 units, and what cuts it.
 */
const BOUNDED: Readonly<Record<string, { readonly most: number; readonly by: string }>> = {
  [String.raw`/\S*$/`]: { most: 12, by: 'AROUND in src/cli/explain.ts' },
  [String.raw`/<(?:meta\s[^>]*?charset\s*=|\?xml\s[^>]*?encoding\s*=)\s*["']?\s*([a-z\d][\w.:-]*)/i`]: {
    most: 1024,
    by: 'PRESCAN in src/html/sniff.ts',
  },
  [String.raw`/\s*[([][^()[\]]*[)\]]\s*$/`]: { most: 200, by: 'MOST_UNITS in src/gazetteer/import/hygiene.ts' },
  [String.raw`/["\u00ab\u201c(]+$/`]: { most: 64, by: 'NEAR in stages/headlines/index.ts' },
  [String.raw`/[\p{L}\p{M}]+$/u`]: { most: 64, by: 'NEAR in stages/headlines/index.ts' },
  [String.raw`/[a-z@][\w./@-]*$/i`]: { most: 32, by: 'LONGEST_HANDLE in stages/boilerplate/glued/edges.ts' },
  [String.raw`/[()]|\s*(?:[-\u2013\u2014/]+|\u0640)\s*|:/g`]: { most: 120, by: 'LONGEST in stages/boilerplate/glued/opening.ts' },
  [String.raw`/[!?\u061f\u06d4\u2026"\u00ab\u00bb\u201c\u201d\u061b;]|\.\.|[^\s.]{3,}\.\s/`]: {
    most: 120,
    by: 'LONGEST in stages/boilerplate/glued/opening.ts',
  },
  [String.raw`/(?:\s+\u0641\u064a)?\s+[\d\u0660-\u0669].*$/`]: { most: 120, by: 'LONGEST in stages/boilerplate/glued/opening.ts' },
}

interface Found {
  readonly source: string
  readonly flags: string
  /** A file that holds it, or where it was made. */
  readonly file: string
}

/** The literals of the compiled code, each once. */
function* literals(): Generator<Found> {
  for (const folder of ['src', 'stages']) {
    for (const name of readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))) {
      const file = join(folder, name)
      const found: Found[] = []
      const program = parse(readFileSync(join(dist, file), 'utf8'), { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
      full(program, (node) => {
        if (node.type === 'Literal' && 'regex' in node && node.regex)
          found.push({ source: node.regex.pattern, flags: node.regex.flags, file })
      })
      yield* found
    }
  }
}

/** What is made of strings while the code is loaded and cleans the sample corpus. */
async function made(): Promise<Found[]> {
  const found: Found[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, newTarget) {
      const { source, flags } = Reflect.construct(target, given, newTarget) as RegExp
      if (new Error().stack?.includes('/dist/')) found.push({ source, flags, file: 'made' })
      return Reflect.construct(target, given, newTarget)
    },
  })
  try {
    const { clean } = await import(join(dist, 'src/index.js'))
    for await (const record of clean(goldCorpus().map(({ raw }) => raw))) expect(record.naqi).toBe(1)
  } finally {
    globalThis.RegExp = Original
  }
  // Those of the rows, of the names of files, of spellings.
  expect(new Set(found.map(({ source }) => source)).size).toBeGreaterThanOrEqual(3)
  return found
}

/** Each expression once. */
async function all(): Promise<Map<string, Found>> {
  return new Map([...literals(), ...(await made())].map((found) => [`/${found.source}/${found.flags}`, found]))
}

/** No piece of an attack is longer. */
const LONGEST = 16_000
/** Eight times the text takes linear work eight times as long, and work in the square of its length 64 times. */
const LINEAR = 24

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[]
  readonly suffix: string
}

/** Whether an expression takes linear time on the strings of an attack, the longer the more often each pump stands in it. */
function isLinear({ source, flags }: Found, { pumps, suffix }: Attack): boolean {
  const unit = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const text = (length: number): string => pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / unit))).join('') + suffix
  const expression = new RegExp(source, flags.replace('y', ''))
  // Every place is tried, as replacing all does.
  const work = (given: string): unknown => given.replace(expression, '')
  const time = (given: string): number => {
    const start = performance.now()
    work(given)
    return performance.now() - start
  }
  // As long as can be measured, and no longer: what is not linear would not end.
  let length = 250
  while (length < LONGEST && time(text(length)) < 1) length *= 2
  return growth(work, text(length), text(8 * length)) < LINEAR
}

test('every regular expression takes linear time, or gets no long text', { timeout: 900_000 }, async () => {
  const slow: string[] = []
  for (const [written, found] of await all()) {
    const result = await check(found.source, found.flags, { timeout: 120_000 })
    if (result.status === 'safe') continue
    // What the checker did not prove but guessed may be wrong, so it is tried out.
    const isHarmless = result.status === 'vulnerable' && result.complexity.type === 'polynomial' && isLinear(found, result.attack)
    if (!isHarmless) slow.push(written)
  }
  expect(slow.sort()).toEqual(Object.keys(BOUNDED).sort())
})

test.each(Object.entries(BOUNDED))('%s gets no long text: a constant of the code cuts it', (_written, { most, by }) => {
  const [name, file] = by.split(' in ') as [string, string]
  expect(readFileSync(join(root, file), 'utf8')).toMatch(new RegExp(`^const ${name} = ${most}$`, 'm'))
})
