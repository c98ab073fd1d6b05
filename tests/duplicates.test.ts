import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BANDS, bandKeys, FEWEST_EQUAL_BANDS } from '../src/duplicates/bands.ts'
import { Block } from '../src/duplicates/candidates.ts'
import { clustersOf, compareAge } from '../src/duplicates/clusters.ts'
import { compareSketches } from '../src/duplicates/likeness.ts'
import { type Sketch, sketchOf } from '../src/duplicates/sketch.ts'
import { type DuplicateStore, isDuplicates, openDuplicates } from '../src/io/duplicates/duplicates.ts'
import { openDatabase } from '../src/io/sqlite.ts'
import { makeWire, type WireArticle } from './duplicates/wire.js'
import { temporaryFolder } from './support/cli.ts'

const sketchesOf = (articles: readonly WireArticle[]): Sketch[] =>
  articles.map(({ published, ...article }) => sketchOf({ ...article, meta: published === undefined ? {} : { published } }))

/** The ids of each cluster, kept article first, and what is said of each: as text. */
function clustersIn(store: DuplicateStore): string[] {
  return [...store.clusters()].map((cluster) => JSON.stringify(cluster)).sort()
}

/** The clusters of a new store that the sketches were added to, in so many calls. */
async function found(sketches: readonly Sketch[], { blockSize = 32_768, parts = 1 } = {}): Promise<string[]> {
  const path = join(temporaryFolder(), 'duplicates.db')
  for (let part = 0; part < parts; part++) {
    const store = await openDuplicates(path, { blockSize })
    sketches.filter((_, index) => index % parts === part).forEach((sketch) => void store.add(sketch))
    store.finish()
    store.close()
  }
  const store = await openDuplicates(path, { readOnly: true })
  const clusters = clustersIn(store)
  store.close()
  return clusters
}

const shuffled = <Value>(values: readonly Value[]): Value[] =>
  values
    .map((value, index) => [Math.imul(index + 1, 0x9e3779b1) >>> 0, value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)

describe('on made-up wire copy that no threshold was chosen by', () => {
  test.each([101, 102, 103])('seed %i: F1 of pairs is 0.97 or more, and no bulletin is joined with another', async (seed) => {
    const articles = makeWire({ seed })
    const clusterOf = new Map<string, number>()
    const clusters = await found(sketchesOf(articles))
    clusters.forEach((cluster, number) => {
      for (const { id } of JSON.parse(cluster)) clusterOf.set(id, number)
    })
    const counts = { both: 0, wrong: 0, missed: 0 }
    const joined: string[] = []
    articles.forEach((a, index) => {
      for (const b of articles.slice(0, index)) {
        const together = clusterOf.has(a.id) && clusterOf.get(a.id) === clusterOf.get(b.id)
        if (together && a.family !== b.family) joined.push(`${a.id} ${b.id}`)
        if (together) counts[a.family === b.family ? 'both' : 'wrong']++
        else if (a.family === b.family) counts.missed++
      }
    })
    expect(counts.both).toBeGreaterThan(200)
    expect((2 * counts.both) / (2 * counts.both + counts.wrong + counts.missed)).toBeGreaterThanOrEqual(0.97)
    expect(joined.filter((pair) => /bulletin|forecast|match/.test(pair))).toEqual([])
  })
})

describe('the clusters of a set of articles', () => {
  const sketches = sketchesOf(makeWire({ seed: 104, stories: 120 }))
  let expected: string[]

  test('are there', async () => {
    expected = await found(sketches)
    expect(expected.length).toBeGreaterThan(20)
  })

  test.each([
    ['in another order', shuffled(sketches), {}],
    ['backwards, in blocks of 7', sketches.toReversed(), { blockSize: 7 }],
    ['in blocks of 50', sketches, { blockSize: 50 }],
    ['added in four parts', shuffled(sketches), { parts: 4, blockSize: 30 }],
  ])('are the same %s', async (_, given, options) => {
    expect(await found(given, options)).toEqual(expected)
  })

  test('are those of all pairs with equal bands that are verified', async () => {
    const keys = sketches.map(({ shingles }) => bandKeys(shingles))
    const component = sketches.map((_, index) => index)
    const root = (index: number): number => (component[index] === index ? index : root(component[index] as number))
    sketches.forEach((a, index) => {
      sketches.slice(0, index).forEach((b, other) => {
        const equal = keys[index]?.filter((key, band) => key === keys[other]?.[band]).length ?? 0
        if (equal >= FEWEST_EQUAL_BANDS && compareSketches(a, b).verdict === 'copy') component[root(index)] = root(other)
      })
    })
    const roots = sketches.map((_, index) => root(index))
    const clusters = [...new Set(roots)].flatMap((one) => clustersOf(sketches.filter((_, index) => roots[index] === one)))
    const ids = (cluster: readonly { id: string }[]): string => cluster.map(({ id }) => id).join()
    expect(expected.map((cluster) => ids(JSON.parse(cluster))).sort()).toEqual(
      clusters.map(({ kept, copies }) => ids([kept, ...copies.map(({ sketch }) => sketch)])).sort(),
    )
  })

  test('are the same if a store is added to another', async () => {
    const folder = temporaryFolder()
    const [one, two] = [await openDuplicates(join(folder, 'one.db')), await openDuplicates(join(folder, 'two.db'))]
    sketches.forEach((sketch, index) => void (index % 3 === 0 ? one : two).add(sketch))
    for (const store of [one, two]) store.finish()
    for (const sketch of one.sketches()) two.add(sketch)
    two.finish()
    expect(clustersIn(two)).toEqual(expected)
    for (const store of [one, two]) store.close()
  })
})

describe('a block', () => {
  test('finds the same candidates if more keys are equal than it may gather at once', () => {
    const sketches = sketchesOf(makeWire({ seed: 105, stories: 60 }))
    const candidatesOf = (mostEqual?: number) => {
      const block = new Block(sketches.length, mostEqual)
      for (const { shingles } of sketches) block.add(shingles)
      return [...block.candidates(0, () => [])].map(({ number, candidates }) => [number, candidates.toSorted((a, b) => a - b)])
    }
    expect(candidatesOf().length).toBeGreaterThan(20)
    expect(candidatesOf(100)).toEqual(candidatesOf())
  })

  test('pairs of Jaccard 0.45 are candidates 99 times of 100, unrelated ones never', () => {
    const pairs = 300
    /** How many pairs of sets of 150 with so many in common have enough equal bands. */
    const candidates = (common: number): number => {
      let count = 0
      for (let pair = 0; pair < pairs; pair++) {
        const set = (own: number) =>
          Array.from({ length: 150 }, (_, n) => Math.imul(pair * 1000 + (n < common ? n : n + own), 0x9e3779b1) >>> 0)
        const [a, b] = [bandKeys(set(200)), bandKeys(set(500))]
        let equal = 0
        for (let band = 0; band < BANDS; band++) if (a[band] === b[band]) equal++
        if (equal >= FEWEST_EQUAL_BANDS) count++
      }
      return count / pairs
    }
    expect(candidates(93)).toBeGreaterThan(0.98) // 93 / (300 - 93) = 0.45
    expect(candidates(9)).toBe(0) // 0.03
  })
})

/** So many words that no other text has. */
const words = (count: number, mark: string): string =>
  Array.from(
    { length: count },
    (_, n) => `${mark}${'بتجدرسشعفق'[n % 10]}${n.toString(36).replace(/\d/g, (d) => 'لمنهويذخحز'[Number(d)] as string)}`,
  ).join(' ')
const sketch = (text: string, more: Partial<Sketch> & { title?: string } = {}): Sketch => ({
  ...sketchOf({ id: text.slice(0, 12), title: more.title ?? '', text, meta: {} }),
  ...more,
})
const verdict = (a: Sketch, b: Sketch) => {
  const one = compareSketches(a, b)
  expect(compareSketches(b, a)).toEqual(one)
  return one.verdict
}

describe('a pair', () => {
  const [story, other] = [words(60, 'ك'), words(60, 'ط')]

  test('is copies if half of both is the same', () => {
    expect(verdict(sketch(`${story}\n${words(35, 'غ')}`), sketch(`${words(30, 'ظ')}\n${story}`))).toBe('copy')
    expect(verdict(sketch(story), sketch(other))).toBe('different')
  })

  test('is copies if one stands in the other, however long that is', () => {
    expect(verdict(sketch(story), sketch(`${story}\n${words(400, 'غ')}`))).toBe('copy')
  })

  test('is not copies for phrases without a passage of five words', () => {
    const phrases = (mark: string) =>
      story
        .split(' ')
        .map((word, n) => (n % 4 === 3 ? `${mark}${n}${word}` : word))
        .join(' ')
    expect(verdict(sketch(phrases('ظ')), sketch(phrases('غ')))).toBe('different')
  })

  test('is copies with its paragraphs in another order', () => {
    const lines = [words(20, 'ك'), words(20, 'ط'), words(20, 'غ')]
    expect(verdict(sketch(lines.join('\n')), sketch(lines.toReversed().join('\n')))).toBe('copy')
  })

  test('of one site needs more in common than of two', () => {
    const [a, b] = [`${story}\n${words(45, 'غ')}`, `${words(45, 'ظ')}\n${story}`]
    expect(verdict(sketch(a, { site: 'a' }), sketch(b, { site: 'b' }))).toBe('copy')
    expect(verdict(sketch(a), sketch(b))).toBe('copy')
    expect(verdict(sketch(a, { site: 'a' }), sketch(b, { site: 'a' }))).toBe('different')
  })

  test('shorter than twenty shingles is copies only if it is the same, and a headline alone never', () => {
    const short = words(15, 'ك')
    expect(verdict(sketch(short), sketch(short))).toBe('copy')
    expect(verdict(sketch(short), sketch(`${short} ${words(1, 'ط')}`))).toBe('different')
    expect(verdict(sketch(words(4, 'ك')), sketch(words(4, 'ك')))).toBe('different')
    expect(verdict(sketch(''), sketch(''))).toBe('different')
  })

  test('is copies if a few numbers were changed', () => {
    const withNumber = (number: number) =>
      story
        .split(' ')
        .map((word, n) => (n % 15 === 7 ? `${word} ${number + n}` : word))
        .join(' ')
    expect(verdict(sketch(withNumber(1)), sketch(withNumber(2)))).toBe('copy')
  })

  test('is not copies if the numbers are the news', () => {
    const prices = (number: number) =>
      `${story}\n${Array.from({ length: 12 }, (_, n) => `${words(6, `غ${'بتجدرسشعفقلم'[n]}`)} ${number + n}`).join('\n')}`
    expect(verdict(sketch(prices(100)), sketch(prices(200)))).toBe('different numbers')
    expect(verdict(sketch(prices(100)), sketch(prices(100)))).toBe('copy')
  })
})

describe('of copies', () => {
  const text = words(60, 'ك')
  const make = (id: string, published?: string, more = ''): Sketch =>
    sketch(`${text}${more}`, { id, ...(published !== undefined && { published }) })

  test('the first published is kept, then the longer, then that of the smaller id; without a date the last', () => {
    const inOrder = [
      make('z', '2021-01-01'),
      make('y', '2021-01-01T08:00'),
      make('x', '2021-01-02', ' كلمة'),
      make('a', '2021-01-02'),
      make('b', '2021-01-02'),
      make('0'),
    ]
    expect(shuffled(inOrder).sort(compareAge)).toEqual(inOrder)
    expect(clustersOf(shuffled(inOrder)).map(({ kept, copies }) => [kept.id, copies.length])).toEqual([['z', 5]])
  })

  test('a chain ends at the second step from the article that is kept', () => {
    const parts = Array.from({ length: 7 }, (_, n) => words(25, 'كطغظضصث'[n] as string))
    const chain = [0, 1, 2, 3, 4].map((n) => sketch(parts.slice(n, n + 3).join('\n'), { id: `${n}`, published: `2021-01-0${n + 1}` }))
    expect(compareSketches(chain[0] as Sketch, chain[1] as Sketch).verdict).toBe('copy')
    expect(compareSketches(chain[0] as Sketch, chain[2] as Sketch).verdict).toBe('different')
    const ids = clustersOf(chain).map(({ kept, copies }) => [kept.id, ...copies.map(({ sketch }) => sketch.id)])
    expect(ids).toEqual([
      ['0', '1', '2'],
      ['3', '4'],
    ])
  })
})

describe('the store', () => {
  const article = (id: string, text: string): Sketch => sketch(text, { id })
  const [a, b, c] = [article('a', words(60, 'ك')), article('b', words(60, 'ك')), article('c', words(60, 'ط'))]

  test('tells of each article what it is a copy of, or how many copies it has', async () => {
    const store = await openDuplicates(join(temporaryFolder(), 's.db'))
    for (const sketch of [b, c, a]) expect(store.add(sketch)).toBe(true)
    expect(store.add(a)).toBe(false)
    store.finish()
    expect(store.find('a')).toEqual({ copies: 1 })
    expect(store.find('b')).toEqual({ duplicateOf: { id: 'a', similarity: 1, containment: 1, size: 2 } })
    expect([store.find('c'), store.find('none')]).toEqual([undefined, undefined])
    expect(store.stats()).toMatchObject({ articles: 3, clusters: 1, copies: 1 })
    expect([...store.clusters('b')]).toEqual([...store.clusters()])
    expect([...store.clusters('c')]).toEqual([])
    expect(() => [...store.clusters('none')]).toThrow('has no article "none"')
    store.close()
  })

  test('an article that joins two clusters makes them one', async () => {
    const path = join(temporaryFolder(), 's.db')
    const [one, two] = [words(40, 'ك'), words(40, 'ط')]
    const first = await openDuplicates(path)
    for (const [id, text] of Object.entries({ a: one, b: one, c: two, d: two })) first.add(sketch(text, { id, published: `2021-01-02` }))
    first.finish()
    expect([...first.clusters()].map((cluster) => cluster.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    first.close()
    const second = await openDuplicates(path)
    second.add(sketch(`${one}\n${two}`, { id: 'e', published: '2021-01-01' }))
    second.finish()
    expect([...second.clusters()].map((cluster) => cluster.map(({ id }) => id))).toEqual([['e', 'a', 'b', 'c', 'd']])
    second.close()
  })

  test('ten thousand prints of one text on one site take time in proportion', async () => {
    const store = await openDuplicates(join(temporaryFolder(), 's.db'))
    for (let n = 0; n < 10_000; n++) store.add({ ...a, id: `${n}`, site: 'one' })
    store.finish()
    expect(store.stats()).toMatchObject({ clusters: 1, copies: 9999 })
    store.close()
  })

  test('what a process that was stopped had not compared comes again', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 's.db')
    const script = `import { openDuplicates } from ${JSON.stringify(join(import.meta.dirname, '../dist/src/index.js'))}
const store = await openDuplicates(${JSON.stringify(path)}, { blockSize: 1100 })
const shingles = Array.from({ length: 30 }, (_, n) => n)
for (let n = 0; n < 3200; n++) store.add({ id: String(n), length: 1, shingles: shingles.map((s) => s + 31 * (n >> 1)), numbers: [] })
process.kill(process.pid, 'SIGKILL')`
    writeFileSync(join(folder, 's.mjs'), script)
    expect(() => execFileSync(process.execPath, [join(folder, 's.mjs')], { stdio: 'ignore' })).toThrow()
    await expect(openDuplicates(path, { readOnly: true })).rejects.toThrow('is not finished')
    const store = await openDuplicates(path)
    expect(store.stats().articles).toBe(2200)
    const shingles = Array.from({ length: 30 }, (_, n) => n)
    let added = 0
    for (let n = 0; n < 3200; n++) {
      if (store.add({ id: String(n), length: 1, shingles: shingles.map((s) => s + 31 * (n >> 1)), numbers: [] })) added++
    }
    store.finish()
    expect(added).toBe(1000)
    expect(store.stats()).toMatchObject({ articles: 3200, clusters: 1600, copies: 1600 })
    store.close()
  })

  test('what is no store, of another version or gone, is refused by name', async () => {
    const folder = temporaryFolder()
    const path = (name: string): string => join(folder, name)
    writeFileSync(path('text.db'), 'كلام ليس قاعدة بيانات '.repeat(100))
    const other = await openDatabase(path('other.db'))
    other.exec('CREATE TABLE t (x)')
    other.close()
    const store = await openDuplicates(path('old.db'))
    store.close()
    expect(isDuplicates(path('old.db'))).toBe(true)
    const old = await openDatabase(path('old.db'))
    old.exec('PRAGMA user_version = 99')
    old.close()
    writeFileSync(path('cut.db'), readFileSync(path('old.db')).subarray(0, 5000))
    await expect(openDuplicates(path('text.db'))).rejects.toThrow('text.db is no store of duplicates')
    await expect(openDuplicates(path('other.db'))).rejects.toThrow('other.db is no store of duplicates, but another database')
    await expect(openDuplicates(path('old.db'))).rejects.toThrow('was made by another version of naqi (store 99')
    await expect(openDuplicates(path('cut.db'))).rejects.toThrow('cut.db is damaged')
    await expect(openDuplicates(path('none.db'), { readOnly: true })).rejects.toThrow('There is no')
    await expect(openDuplicates(folder)).rejects.toThrow('is no file')
    expect(['text.db', 'other.db', 'none.db'].map((name) => isDuplicates(path(name)))).toEqual([false, false, false])
  })
})
