import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/arabic/fold.ts'
import { corpus } from './support/gold.ts'

describe.each([
  ['arabic-given.txt', 1500],
  ['arabic-family.txt', 2000],
  ['foreign-given.txt', 2000],
  ['foreign-family.txt', 3500],
])('corpus/names/%s', (file, least) => {
  const text = readFileSync(join(corpus, 'names', file), 'utf8')
  const lines = text.split('\n').slice(0, -1)
  const names = lines.filter((line) => !line.startsWith('#'))
  const spellings = names.flatMap((name) => name.split('|')).map((spelling) => spelling.replace(/\?$/, ''))

  test('says what it holds, its source and its licence', () => {
    const head = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    )
    expect(head[0]).toMatch(/^# \S/)
    expect(head).toContainEqual(expect.stringMatching(/^# source: \S/))
    expect(head).toContain('# licence: MIT')
  })

  test('has one name a line, in Arabic letters and single spaces', () => {
    expect(text.endsWith('\n')).toBe(true)
    const spelling = '[ء-غف-ي]+(?: [ء-غف-ي]+)*\\??'
    const line = new RegExp(`^${spelling}(?:\\|${spelling})*$`)
    expect(names.filter((name) => !line.test(name))).toEqual([])
    expect(names.length).toBeGreaterThanOrEqual(least)
  })

  test('has no spelling twice', () => {
    const seen = new Set<string>()
    const twice = spellings.filter((spelling) => seen.has(fold(spelling)) || !seen.add(fold(spelling)))
    expect(twice).toEqual([])
  })
})
