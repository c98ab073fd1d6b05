/** The export to PostgreSQL, read back by PostgreSQL. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXPORT_TARGETS, exportRecords } from '../src/io/export/export.ts'
import type { ArticleRecord } from '../src/io/record-schema.ts'
import { queryForms, queryKey } from '../src/search/key.ts'
import { temporaryFolder } from './support/cli.ts'
import { recordOf } from './support/exports.ts'
import { loadedDatabase, noPostgresql } from './support/postgresql.ts'

async function loaded(records: readonly ArticleRecord[]) {
  const folder = join(temporaryFolder(), 'out')
  await exportRecords(records, { to: 'postgresql', output: folder })
  return loadedDatabase(folder)
}

if (noPostgresql !== undefined) console.warn(`tests/postgresql.test.ts is skipped: ${noPostgresql}`)

describe.skipIf(noPostgresql !== undefined)(`PostgreSQL${noPostgresql === undefined ? '' : ` (skipped: ${noPostgresql})`}`, () => {
  test('gives back every field, whatever signs stand in it', async () => {
    const signs = ['\t\\t\\', '\n\r\n\r', '\\N', '\\.', '\'";$$ --', '\u2028\u2029\u0085', '👩‍👩‍👧 𐎀 \ufeff', '', ' ', '\x01\x1f\x7f\b\v\f']
    const records = signs.map((text, index) =>
      recordOf(`${index}${text}`, text, {
        ...{ title: text, url: text, site: text, meta: { published: '2020-01-12T09:30', tags: [text] } },
        entities: [
          {
            ...{ type: 'LOC', id: text, name: text, text, alias: text, start: index, end: index + text.length },
            ...{ tokenStart: 0, tokenEnd: 0, source: [0, 0], rule: '', stage: '' },
          },
        ],
      }),
    )
    const client = await loaded(records)
    const { rows } = await client.query(
      'SELECT id, title, text, url, site, lang, published, meta FROM naqi.articles ORDER BY id COLLATE "C"',
    )
    expect(rows).toEqual(
      records.map(({ id, title, text, url, site, lang, meta }) => ({
        id,
        title,
        text,
        url,
        site,
        lang,
        published: '2020-01-12T09:30',
        meta,
      })),
    )
    const { rows: mentions } = await client.query('SELECT * FROM naqi.entities ORDER BY article COLLATE "C"')
    expect(mentions).toEqual(
      records.flatMap(({ id, entities }) =>
        entities.map(({ type, id: entity, name, text: written, alias, start, end }, number) => ({
          ...{ article: id, number, type, entity, name, written, alias, start_at: start, end_at: end },
        })),
      ),
    )
  })

  test('finds an article by the key of a query in another spelling, the headline before the text', async () => {
    const client = await loaded([
      recordOf('text', 'قال المسؤولون في أميركا إن الوَزارةَ بخير', { title: 'خبر' }),
      recordOf('title', 'كلام آخر', { title: 'مسؤول من وزارة أمريكا' }),
      recordOf('none', 'قال المدير في سويسرا', { title: 'المسؤولية' }),
    ])
    const search = async (query: string): Promise<string[]> => {
      const ranked =
        "SELECT id FROM naqi.articles, plainto_tsquery('simple', $1) query WHERE search @@ query ORDER BY ts_rank(search, query) DESC"
      return (await client.query(ranked, [queryKey(query)])).rows.map(({ id }) => id)
    }
    expect(await search('المسئولون أمريكا')).toEqual(['title', 'text'])
    expect(await search('الوزاره')).toEqual(['title', 'text'])
    expect(await search('سورية')).toEqual([])
  })

  test('finds a word behind a preposition, and signs of its own syntax as words, by naqi key --for postgresql', async () => {
    const client = await loaded([
      recordOf('1', 'رحب بأمريكا'),
      recordOf('2', 'في أمريكا'),
      recordOf('3', "it's 12.01.2020 and 3,000 (CNN) a\\b"),
    ])
    const search = async (query: string): Promise<string[]> => {
      const found = "SELECT id FROM naqi.articles WHERE search @@ to_tsquery('simple', $1) ORDER BY id"
      return (await client.query(found, [EXPORT_TARGETS.postgresql.queryOf?.(queryForms(query))])).rows.map(({ id }) => id)
    }
    expect(await search('أميركا')).toEqual(['1', '2'])
    for (const query of ["it's", '12.01.2020', '3,000', 'cnn', 'a\\b', "'", '3,000 CNN'])
      expect([query, await search(query)]).toEqual([query, query === "'" ? [] : ['3']])
  })

  test('an article with more words than its index holds is there, and is found by the first of them', async () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `w${index.toString(36)}x`)
    const client = await loaded([recordOf('1', `المرفأ ${words.join(' ')}`, { title: 'سفينة' }), recordOf('2', 'المرفأ والسفينة')])
    const { rows } = await client.query(
      "SELECT id, length(text) FROM naqi.articles WHERE search @@ plainto_tsquery('simple', $1) ORDER BY id",
      [queryKey('مرفأ')],
    )
    expect(rows).toEqual([
      { id: '1', length: words.join(' ').length + 7 },
      { id: '2', length: 15 },
    ])
  })

  test('the tables have their indexes and say by which version they were made', async () => {
    const folder = join(temporaryFolder(), 'out')
    await exportRecords([recordOf('1', 'a')], { to: 'postgresql', output: folder })
    const client = await loadedDatabase(folder)
    expect((await client.query("SELECT obj_description('naqi.articles'::regclass) AS made")).rows[0].made).toMatch(
      /^naqi .+, record 1, key .+/,
    )
    const names = await client.query("SELECT indexname FROM pg_indexes WHERE schemaname = 'naqi' ORDER BY indexname")
    expect(names.rows.map(({ indexname }) => indexname)).toEqual([
      ...['articles_pkey', 'articles_published', 'articles_search', 'articles_site', 'entities_entity', 'entities_pkey'],
    ])
  })
})
