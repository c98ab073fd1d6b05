import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sketchOf } from '../src/duplicates/sketch.ts'
import { openDuplicates } from '../src/io/duplicates/duplicates.ts'
import { jsonLine } from '../src/io/write.ts'
import { makeWire } from './duplicates/wire.js'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'

const articles = makeWire({ seed: 106, stories: 24 }).map(({ id, site, title, text, published }) => ({
  id,
  site,
  title,
  text: published === undefined ? text : `تاريخ النشر: ${published.slice(0, 10)}\n${text}`,
}))

const input = articles.map(jsonLine).join('')
/** What `naqi clean` makes of them. */
let records = ''
beforeAll(async () => {
  records = (await naqi(['clean', '-', '--no-learn'], { stdin: input })).stdout
})

/** A folder with the articles and their records, and with the store of these. */
async function prepared(): Promise<string> {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'in.jsonl'), input)
  writeFileSync(join(cwd, 'clean.jsonl'), records)
  const store = await openDuplicates(join(cwd, 's.db'))
  for (const record of jsonLines(records)) store.add(sketchOf(record))
  store.finish()
  store.close()
  return cwd
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

describe('naqi duplicates', () => {
  test('makes a store of records, and the same clusters from parts, added or merged', { timeout: 180_000 }, async () => {
    const cwd = await prepared()
    const { code, stdout, stderr } = await naqi(['duplicates', 'clean.jsonl', '-o', 'all.db'], { cwd })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(`^articles           in ${articles.length} = added ${articles.length} \\+ known 0 \\+ rejected 0$`, 'm'),
    )
    expect(stderr).toMatch(/^duplicates {9}\d+ articles of \d+ are copies of \d+ that are kept$/m)
    const lines = read(cwd, 'clean.jsonl').split(/(?<=\n)/)
    writeFileSync(join(cwd, 'one.jsonl'), lines.slice(20).join(''))
    writeFileSync(join(cwd, 'two.jsonl'), lines.slice(0, 20).join(''))
    for (const [inputs, output] of [
      [['one.jsonl'], 'parts.db'],
      [['two.jsonl'], 'parts.db'],
      [['two.jsonl'], 'two.db'],
      [['two.db', 'one.jsonl'], 'merged.db'],
    ] as const)
      expect((await naqi(['duplicates', ...inputs, '-o', output], { cwd })).code).toBe(0)
    const clusters = async (store: string) => (await naqi(['duplicates', store], { cwd })).stdout.split('\n').sort()
    const expected = await clusters('s.db')
    expect(expected.length).toBeGreaterThan(3)
    expect([await clusters('all.db'), await clusters('parts.db'), await clusters('merged.db')]).toEqual([expected, expected, expected])
    expect((await naqi(['duplicates', 'one.jsonl', '-o', 'parts.db'], { cwd })).stderr).toContain('added 0 + known ')
  })

  test('lists the cluster of one article', async () => {
    const cwd = await prepared()
    const [cluster] = jsonLines((await naqi(['duplicates', 's.db'], { cwd })).stdout)
    const { stdout } = await naqi(['duplicates', 's.db', '--id', cluster.copies[0].id], { cwd })
    expect(jsonLines(stdout)).toEqual([cluster])
    expect(cluster.copies[0]).toMatchObject({ similarity: expect.any(Number), containment: expect.any(Number) })
  })

  test.each([
    [['duplicates'], 'Name one store to list its clusters'],
    [['duplicates', 'clean.jsonl'], 'Name one store to list its clusters'],
    [['duplicates', '-o', 'new.db'], 'Nothing to compare'],
    [['duplicates', 'in.jsonl', '-o', 'new.db'], 'is no record'],
    [['duplicates', 'clean.jsonl', '-o', 'in.jsonl'], 'in.jsonl is no store of duplicates'],
    [['stage', 'duplicates', 'clean.jsonl', '--table', 'none.db'], 'There is no none.db'],
    [['stage', 'duplicates', 'clean.jsonl', '--table', 'in.jsonl'], 'in.jsonl is no store of duplicates'],
    [['clean', 'in.jsonl', '--duplicates', 'mark'], '--duplicates needs records in a file'],
    [['clean', 'in.jsonl', '-o', 'out.jsonl', '--duplicates', 'keep'], 'The policies are mark and drop'],
  ])('naqi %j is wrong use: it says what would be right', async (args, message) => {
    const cwd = await prepared()
    const { code, stdout, stderr } = await naqi(args, { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(readdirSync(cwd).filter((name) => name.startsWith('new'))).toEqual([])
  })
})

describe('naqi clean --duplicates', () => {
  test('mark: the bytes of clean, duplicates and the stage one after the other', async () => {
    const cwd = await prepared()
    const staged = await naqi(['stage', 'duplicates', 'clean.jsonl', '--table', 's.db'], { cwd })
    const { code, stderr } = await naqi(['clean', 'in.jsonl', '--no-learn', '-o', 'marked.jsonl', '--duplicates', 'mark'], { cwd })
    expect(code).toBe(0)
    expect(read(cwd, 'marked.jsonl')).toBe(staged.stdout)
    expect(stderr).toContain('are kept; in marked.duplicates.db')
    const records = jsonLines(staged.stdout)
    const copies = records.filter(({ duplicateOf }) => duplicateOf !== undefined)
    expect(copies.length).toBeGreaterThan(5)
    for (const { duplicateOf } of copies) expect(records.find(({ id }) => id === duplicateOf.id)?.copies).toBe(duplicateOf.size - 1)
  })

  test('drop: what is left has no copies, and what is dropped is rejected by the name of what is kept', async () => {
    const cwd = await prepared()
    const { code, stderr } = await naqi(['clean', 'in.jsonl', '--no-learn', '-o', 'out.jsonl', '--duplicates', 'drop'], { cwd })
    expect(code).toBe(1)
    const [kept, rejected] = [jsonLines(read(cwd, 'out.jsonl')), jsonLines(read(cwd, 'out.rejected.jsonl'))]
    expect(stderr).toContain(`articles           in ${articles.length} = out ${kept.length} + rejected ${rejected.length}`)
    expect(kept.length + rejected.length).toBe(articles.length)
    expect(kept.filter(({ duplicateOf }) => duplicateOf !== undefined)).toEqual([])
    const ids = new Set(kept.map(({ id }) => id))
    for (const { reason } of rejected) expect(ids.has(/is a copy of "([^"]+)", which is kept/.exec(reason)?.[1] ?? '')).toBe(true)
  })
})

test('naqi explain shows a copy beside the article that is kept, with what both have', async () => {
  const cwd = await prepared()
  const [{ kept, copies }] = jsonLines((await naqi(['duplicates', 's.db'], { cwd })).stdout)
  const { stdout } = await naqi(['explain', 'clean.jsonl', '--duplicates', 's.db', '--id', copies[0].id], { cwd })
  expect(stdout).toContain(`a copy of \u2068${kept.id}\u2069, which is kept: similarity ${copies[0].similarity}`)
  const rows = stdout.split('\n').filter((line) => line.includes(' │ '))
  expect(rows[0]).toMatch(new RegExp(`^\u2068${kept.id}\u2069 +│ \u2068${copies[0].id}\u2069 *$`))
  expect(rows.filter((row) => /\u27e6.*\u27e7.* │ .*\u27e6.*\u27e7/.test(row)).length).toBeGreaterThan(3)
  // Each run of text has a direction of its own.
  for (const row of rows) expect(row.split('\u2068').length).toBe(row.split('\u2069').length)
  const others = await naqi(['explain', 'clean.jsonl', '--duplicates', 's.db', '--id', kept.id], { cwd })
  expect(others.stdout).toContain(`kept; ${copies.length} others are copies of it`)
})
