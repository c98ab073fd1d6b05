/** Five real scraped articles, there only where the project is developed: line numbers and judgements, no text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toRecord } from '../src/io/record.ts'
import { cleaned, hasShared, judgedLines, shared } from './support/gold.ts'

interface Expected {
  readonly removed: readonly number[]
  /** Lines that stay and are not body, by role. */
  readonly roles: Readonly<Record<string, readonly number[]>>
  readonly meta: Readonly<Record<string, unknown>>
  readonly entities: readonly string[]
}

const SDF = 'syrian-democratic-forces'

const EXPECTED: Readonly<Record<string, Expected>> = {
  '000': {
    removed: [7, 27],
    roles: { headline: [1], kicker: [3], caption: [5], subhead: [15, 19, 23] },
    meta: { captions: [expect.stringContaining('|')] },
    entities: [
      SDF,
      'islamic-state',
      'al-susah',
      'al-shafah',
      'al-bukamal',
      'deir-ez-zor',
      'al-bayan',
      'reuters',
      'mustafa-bali',
      'sean-ryan',
    ],
  },
  '001': {
    removed: [2, 4, 64, 66, 69, 70, 71],
    roles: { headline: [1], subhead: [28, 46] },
    meta: {},
    entities: [
      SDF,
      'islamic-state',
      'al-baghuz',
      'euphrates',
      'afp',
      'mustafa-bali',
      'sean-ryan',
      'jiyaker-amed',
      'florence-parly',
      'patrick-shanahan',
      'john-bolton',
      'donald-trump',
    ],
  },
  '002': {
    removed: [5, 37],
    roles: { headline: [1], kicker: [3], subhead: [19, 31] },
    meta: {},
    entities: [
      SDF,
      'islamic-state',
      'al-baghuz',
      'al-bukamal',
      'deir-ez-zor',
      'al-bayan',
      'deir-ez-zor-24',
      'omar-abu-layla',
      'mustafa-bali',
    ],
  },
  '003': {
    removed: [],
    roles: { byline: [13] },
    meta: { byline: expect.stringContaining('،'), source: expect.any(String) },
    entities: [
      SDF,
      'islamic-state',
      'al-baghuz',
      'euphrates',
      'deir-ez-zor',
      'reuters',
      'al-araby-al-jadeed',
      'mustafa-bali',
      'suhaib-jaber',
      'christopher-ghika',
      'ahmad-rahhal',
    ],
  },
  '004': {
    removed: [13, 15, 35, 36, 37, 38],
    roles: { headline: [1], dateline: [3], byline: [5] },
    meta: { published: '2019-02-16T12:02', place: expect.any(String), source: expect.any(String) },
    entities: [
      SDF,
      'islamic-state',
      'al-baghuz',
      'euphrates',
      'deir-ez-zor',
      'syria-tv',
      'smart-news-agency',
      'al-hayat',
      'adnan-afrini',
      'lilwa-al-abdullah',
      'deir-ez-zor-military-council',
    ],
  },
}

describe.skipIf(!hasShared)('real scraped articles (skipped: the shared evaluation data is not here)', () => {
  const files = hasShared ? readdirSync(join(shared, 'seeds')).sort() : []

  test.each(files)('%s', (file) => {
    const expected = EXPECTED[file.slice(0, 3)] as Expected
    const article = cleaned(readFileSync(join(shared, 'seeds', file), 'utf8'), file)
    const lines = judgedLines(article)
    expect(lines.filter(({ removed }) => removed).map(({ line }) => line)).toEqual(expected.removed)
    const roles: Record<string, number[]> = {}
    for (const { removed, role, line } of lines) if (!removed && role !== 'body') roles[role] = [...(roles[role] ?? []), line]
    expect(roles).toEqual(expected.roles)
    const record = toRecord(article)
    expect(record.meta).toMatchObject(expected.meta)
    expect(record.lang).toBe('arb')
    const ids = new Set(record.entities.map(({ id }) => id))
    expect(expected.entities.filter((id) => !ids.has(id))).toEqual([])
  })

  test('a person named in full is meant by the last name alone', () => {
    const spoken = files.flatMap((file) => toRecord(cleaned(readFileSync(join(shared, 'seeds', file), 'utf8'), file)).entities)
    const short = spoken.filter(({ rule }) => rule === 'coreference')
    expect(new Set(short.map(({ id }) => id))).toEqual(new Set(['mustafa-bali', 'adnan-afrini', 'lilwa-al-abdullah']))
  })
})
