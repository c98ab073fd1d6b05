import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { EXPORT_TARGETS, type ExportTarget, exportRecords } from '../src/io/export/export.ts'
import type { Manifest } from '../src/io/export/manifest.ts'
import { fromRecord, toRecord } from '../src/io/record.ts'
import { type ArticleRecord, recordSchema } from '../src/io/record-schema.ts'
import { readRecords } from '../src/io/records.ts'
import { jsonLine } from '../src/io/write.ts'
import { queryKey } from '../src/search/key.ts'
import { jsonLines, limited, naqi, temporaryFolder } from './support/cli.ts'
import { faultsOf, readBulk, readCopy, readDocuments, recordOf, strictLines, textOf } from './support/exports.ts'
import { cleaned } from './support/gold.ts'

const TARGETS = Object.keys(EXPORT_TARGETS) as ExportTarget[]

const entity = (id: string, text: string, start: number): ArticleRecord['entities'][number] => ({
  ...{ type: 'LOC', id, name: 'بيروت', text, alias: text, start, end: start + text.length },
  ...{ tokenStart: start, tokenEnd: start + text.length, source: [0, 1], rule: 'gazetteer', stage: 'entities' },
})

/** Texts that formats take for their own signs. */
const NASTY = [
  'tab\there, a backslash \\ and \\n and \\N and \\\\',
  'two\nlines\r\nand\rmore\n',
  '\\N',
  '\\.',
  '"quotes" and \'quotes\' «» "", {"json": [null]}',
  'line\u2028separator\u2029paragraph\u0085next',
  'emoji 👩‍👩‍👧 and 𐎀, \ufeff and \ufffd and \x01\x1f\x7f',
  '',
  ' ',
  'وصلت السفينة إلى بيروت',
]

const ARTICLES: ArticleRecord[] = NASTY.map((text, index) =>
  recordOf(`articles/${index}\t"${text.slice(0, 8)}`, text, {
    title: index % 2 === 0 ? text : 'عنوان',
    url: `https://example.org/?q=${index}&x='\\`,
    ...(index % 3 === 0 && { site: `a "site"\t\\${index}` }),
    meta: { published: index % 2 === 0 ? '2020-01-12T09:30' : '2020-01-12', tags: [text], byline: 'a\tb\\' },
    entities: text === '' ? [] : [entity(`id\\${index}`, text.slice(0, 5), 0), entity('iso-lb', text.slice(0, 1), 0)],
  }),
)

/** What every target gives back of a record. */
function expected({ id, title, text, url, site, lang, meta, entities }: ArticleRecord) {
  return {
    ...{ id, title, text, url: url ?? null, site: site ?? null, lang, published: meta.published ?? null, meta },
    entities: entities.map(({ type, id, name, text, alias, start, end }) => ({ type, id, name, text, alias, start, end })),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: documents of any engine
const documentIn = ({ id, title, text, url = null, site = null, lang, published = null, meta, entities }: any) => ({
  ...{ id, title, text, url, site, lang, published, meta, entities },
})

function copiedIn(folder: string): unknown[] {
  const mentions = readCopy(folder, 'entities')
  return readCopy(folder, 'articles').map((row) => ({
    ...documentIn({ ...row, meta: JSON.parse(row['meta'] as string) }),
    entities: mentions
      .filter(({ article }) => article === row['id'])
      .map(({ type, entity, name, written, alias, start_at, end_at }) => ({
        ...{ type, id: entity, name, text: written, alias, start: Number(start_at), end: Number(end_at) },
      })),
  }))
}

async function parquetIn(file: string): Promise<unknown[]> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
  return rows.map((row) => documentIn({ ...row, meta: JSON.parse(row['meta']), entities: JSON.parse(row['entities']) }))
}

const READERS: Record<Exclude<ExportTarget, 'text'>, (folder: string) => unknown[] | Promise<unknown[]>> = {
  elasticsearch: (folder) => readBulk(folder).flatMap((file) => file.map(({ document }) => documentIn(document))),
  opensearch: (folder) => readBulk(folder).flatMap((file) => file.map(({ document }) => documentIn(document))),
  postgresql: copiedIn,
  parquet: (folder) => parquetIn(join(folder, 'articles.parquet')),
  meilisearch: (folder) => readDocuments(folder).map(documentIn),
  typesense: (folder) => readDocuments(folder).map(documentIn),
  jsonl: (folder) => strictLines(textOf(folder, 'articles.jsonl')).map((line) => expected(recordSchema.parse(JSON.parse(line)))),
}

async function exported(to: ExportTarget, records: readonly ArticleRecord[], chunkBytes?: number) {
  const folder = join(temporaryFolder(), 'out')
  const manifest = await exportRecords(records, { to, output: folder, ...(chunkBytes !== undefined && { chunkBytes }) })
  return { folder, manifest }
}

const bodyOf = (id: string): string => `${id} ${'كلمة '.repeat(40)}`

describe.each(TARGETS)('%s', (to) => {
  test('the manifest names every file, its bytes and its hash, and how to load it', async () => {
    const { folder, manifest } = await exported(to, ARTICLES)
    expect(faultsOf(folder, manifest)).toEqual([])
    expect(JSON.parse(textOf(folder, 'manifest.json'))).toEqual(manifest)
    expect(manifest).toMatchObject({ to, counts: { articles: NASTY.length, entities: 2 * (NASTY.length - 1), rejected: 0, replaced: 0 } })
    expect(manifest.load.length).toBeGreaterThan(0)
  })

  test('the same records are the same bytes', async () => {
    const [one, other] = [await exported(to, ARTICLES), await exported(to, ARTICLES)]
    expect(one.manifest).toEqual(other.manifest)
  })

  test('no article makes an export too', async () => {
    const { folder, manifest } = await exported(to, [])
    expect(faultsOf(folder, manifest)).toEqual([])
    expect(to === 'text' ? [] : await READERS[to](folder)).toEqual([])
  })

  test('what fails leaves the export of before as it was, and of a first one nothing', async () => {
    const folder = join(temporaryFolder(), 'out')
    const failing = function* () {
      yield* ARTICLES.slice(0, 3)
      throw new Error('the source is gone')
    }
    await expect(exportRecords(failing(), { to, output: folder })).rejects.toThrow('the source is gone')
    expect(() => readdirSync(folder)).toThrow('ENOENT')
    const manifest = await exportRecords(ARTICLES, { to, output: folder })
    await expect(exportRecords(failing(), { to, output: folder })).rejects.toThrow('the source is gone')
    expect(faultsOf(folder, manifest)).toEqual([])
  })

  test('a new export takes the place of the one before, with no file of it left', async () => {
    const { folder } = await exported(to, ARTICLES, 500)
    const manifest = await exportRecords(ARTICLES.slice(0, 1), { to, output: folder })
    expect(faultsOf(folder, manifest)).toEqual([])
  })
})

describe.each(TARGETS.filter((to) => to !== 'text'))('%s read back', (to) => {
  const read = READERS[to as keyof typeof READERS]

  test('gives every field, whatever signs stand in it', async () => {
    const { folder } = await exported(to, ARTICLES)
    expect(await read(folder)).toEqual(ARTICLES.map(expected))
  })

  test('gives any text', async () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\t', '\n', '\r', '\\', '"', "'", '\u2028', 'N', 'ة'), fc.string({ unit: 'binary' })),
    })
    const texts = fc.array(text, { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(texts, async (texts) => {
        // NUL has its own test.
        const records = texts.map((text, index) => recordOf(String(index), text.replaceAll('\0', ''), { title: text.replaceAll('\0', '') }))
        expect(await read((await exported(to, records)).folder)).toEqual(records.map(expected))
      }),
      { numRuns: 20 },
    )
  })

  test('has U+FFFD for half a character and NUL, unit by unit, and counts them', async () => {
    const { folder, manifest } = await exported(to, [
      recordOf('1\ud83d', 'a\0b \udc00\ud800 👩 c', { title: '\ud83d', meta: { tags: ['\0'] } }),
    ])
    expect(await read(folder)).toEqual([
      expected(recordOf('1\ufffd', 'a\ufffdb \ufffd\ufffd 👩 c', { title: '\ufffd', meta: { tags: ['\ufffd'] } })),
    ])
    expect(manifest.counts.replaced).toBe(6)
  })
})

describe('text', () => {
  test('has the headline, an empty line and the text of each article in a file of its own', async () => {
    const { folder, manifest } = await exported('text', ARTICLES)
    const texts = Object.fromEntries(manifest.files.map(({ id, name }) => [id, textOf(folder, name)]))
    expect(texts).toEqual(Object.fromEntries(ARTICLES.map(({ id, title, text }) => [id, `${title === '' ? '' : `${title}\n\n`}${text}\n`])))
  })
})

describe('chunks', () => {
  test('stay under their size, and no document is torn', async () => {
    const records = Array.from({ length: 40 }, (_, index) => recordOf(String(index), bodyOf(String(index))))
    const { folder, manifest } = await exported('elasticsearch', records, 5000)
    const sizes = manifest.files.filter(({ name }) => name.startsWith('bulk')).map(({ bytes }) => bytes)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5000)
    expect(sizes.length).toBeGreaterThan(4)
    expect(readBulk(folder).flatMap((file) => file.map(({ action }) => action.index._id))).toEqual(records.map(({ id }) => id))
  })

  test('an article of 12 MB is a chunk of its own', async () => {
    const huge = 'وصلت السفينة إلى المرفأ، '.repeat(300_000)
    const { folder, manifest } = await exported('opensearch', [recordOf('1', 'قبل'), recordOf('2', huge), recordOf('3', 'بعد')])
    expect(readBulk(folder).map((file) => file.map(({ document }) => document.id))).toEqual([['1'], ['2'], ['3']])
    expect(readBulk(folder)[1]?.[0]?.document.text).toBe(huge)
    expect(manifest.files.find(({ name }) => name === 'bulk-00002.ndjson')?.bytes).toBeGreaterThan(12_000_000)
  })
})

describe('the template of Elasticsearch and OpenSearch', () => {
  const template = async () => JSON.parse(textOf((await exported('elasticsearch', [])).folder, 'template.json')).template

  test('uses only analyzers, filters and tokenizers that it defines or that Lucene has', async () => {
    const { settings, mappings } = await template()
    const { analyzer, filter, char_filter } = settings.analysis
    const known = ['lowercase', 'decimal_digit', 'arabic_normalization', ...Object.keys(filter), ...Object.keys(char_filter)]
    for (const { tokenizer, filter = [], char_filter = [] } of Object.values<{
      tokenizer: string
      filter?: string[]
      char_filter?: string[]
    }>(analyzer)) {
      expect(['whitespace', 'standard']).toContain(tokenizer)
      for (const name of [...filter, ...char_filter]) expect(known).toContain(name)
    }
    for (const { analyzer: index, search_analyzer: search = index } of Object.values<Record<string, string>>(mappings.properties))
      if (index !== undefined) expect(Object.keys(analyzer)).toEqual(expect.arrayContaining([index, search]))
  })

  test('has a field for every field of a document', async () => {
    const { folder } = await exported('elasticsearch', ARTICLES)
    const fields = new Set(readBulk(folder).flatMap((file) => file.flatMap(({ document }) => Object.keys(document))))
    expect(Object.keys((await template()).mappings.properties).sort()).toEqual([...fields].sort())
  })

  test('has the variants as synonyms of two words or more, and as mappings of letters', async () => {
    const { filter, char_filter } = (await template()).settings.analysis
    const rules: string[] = filter.naqi_variants.synonyms
    expect(rules).toContain('سوريا, سورية')
    expect(rules.filter((rule) => !/^[^,=>]+(?:, [^,=>]+)+$/.test(rule))).toEqual([])
    expect(char_filter.naqi_letters.mappings).toContain('أميرك => أمريك')
    const froms = char_filter.naqi_letters.mappings.map((mapping: string) => mapping.split(' => ')[0])
    expect(new Set(froms).size).toBe(froms.length)
  })

  test('an id that they do not take, too long or empty, becomes a hash, and stands in the document', async () => {
    const { folder } = await exported('elasticsearch', [recordOf('', 'a'), recordOf('x'.repeat(513), 'b'), recordOf('y'.repeat(512), 'c')])
    const [actions] = readBulk(folder)
    expect(actions?.map(({ action, document }) => [action.index._id.length, document.id.length])).toEqual([
      [64, 0],
      [64, 513],
      [512, 512],
    ])
  })
})

describe('keys', () => {
  test('a query in another spelling has the words of the document', async () => {
    const { folder } = await exported('elasticsearch', [recordOf('1', 'قال المسؤولون\nفي أميركا والسورية', { title: 'وَزارةُ الصحّة' })])
    const { title_key, text_key } = readBulk(folder)[0]?.[0]?.document ?? {}
    expect(text_key.split(/\s+/)).toEqual(expect.arrayContaining(queryKey('المسئولين أمريكا وسوريا').split(' ')))
    expect(title_key).toBe(queryKey('لوزاره الصحه'))
  })

  test('naqi key --for gives the words of a query in the syntax of an engine, each with its forms behind prepositions', async () => {
    const { stdout } = await naqi(['key', '--for', 'postgresql', 'أمريكا', 'سفينة'])
    expect(stdout).toMatch(/^\('امريكا' \| .*'بامريكا'.*\) & \('سفين'.*\)\n$/)
    expect((await naqi(['key', '--for', 'opensearch', 'أمريكا'])).stdout).toMatch(/^\("امريكا" \| .*"بامريكا".*\)\n$/)
    expect(await naqi(['key', '--for', 'parquet', 'أمريكا'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected one of elastic'),
    })
  })

  test('naqi key prints the key, and says if there is none', async () => {
    const run = await naqi(['key', 'في', 'أميركا'])
    expect(run).toEqual({ code: 0, stdout: `${queryKey('أمريكا')}\n`, stderr: '' })
    expect(await naqi(['key', 'في'])).toMatchObject({ code: 0, stdout: '\n', stderr: expect.stringContaining('no word that is searched') })
  })
})

describe('engines of documents', () => {
  test('Typesense: every field of the schema has its type, if it is not optional', async () => {
    const { folder } = await exported('typesense', ARTICLES)
    const { fields } = JSON.parse(textOf(folder, 'schema.json'))
    const is: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value === 'string',
      int64: (value) => Number.isInteger(value),
      'string[]': (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    }
    for (const document of readDocuments(folder))
      for (const { name, type, optional } of fields)
        expect(document[name] === undefined ? optional : is[type]?.(document[name]), name).toBe(true)
  })

  test('Meilisearch: the identifiers are such as it takes, and all attributes of the settings exist', async () => {
    const { folder } = await exported('meilisearch', ARTICLES)
    const documents = readDocuments(folder)
    for (const { uid } of documents) expect(uid).toMatch(/^[\w-]{1,511}$/)
    const { searchableAttributes, displayedAttributes, filterableAttributes, sortableAttributes } = JSON.parse(
      textOf(folder, 'settings.json'),
    )
    const fields = Object.keys(documents[0])
    expect(fields).toEqual(
      expect.arrayContaining([...searchableAttributes, ...displayedAttributes, ...filterableAttributes, ...sortableAttributes]),
    )
  })

  test('dates are numbers too, and what is no date is in the metadata alone', async () => {
    const { folder } = await exported('meilisearch', [
      recordOf('1', '', { meta: { published: '2020-01-12T09:30' } }),
      recordOf('2', '', { meta: { published: 'yesterday' } }),
      recordOf('3', '', { meta: { published: '2020-13-45' } }),
    ])
    expect(readDocuments(folder).map(({ published, published_at, meta }) => [published, published_at, meta.published])).toEqual([
      ['2020-01-12T09:30', Date.UTC(2020, 0, 12, 9, 30) / 1000, '2020-01-12T09:30'],
      [undefined, undefined, 'yesterday'],
      ['2020-13-45', undefined, '2020-13-45'],
    ])
  })
})

describe('Parquet', () => {
  test('has the columns of a data set, the key version, and row groups of a bounded size', async () => {
    const text = 'كلمة '.repeat(200_000)
    const records = Array.from({ length: 20 }, (_, index) => recordOf(String(index), text))
    const { folder } = await exported('parquet', records)
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(join(folder, 'articles.parquet')))
    expect(metadata.schema.slice(1).map(({ name }) => name)).toEqual([
      'id',
      'text',
      'title',
      'url',
      'site',
      'lang',
      'published',
      'meta',
      'entities',
    ])
    expect(metadata.row_groups.length).toBeGreaterThan(1)
    expect(metadata.key_value_metadata?.map(({ key }) => key)).toEqual(['naqi.naqi', 'naqi.record', 'naqi.key'])
    const rows = await parquetIn(join(folder, 'articles.parquet'))
    expect(rows).toHaveLength(20)
    expect(rows[19]).toMatchObject({ id: '19', text })
  })
})

describe('one file', () => {
  test('Parquet and JSON lines may be a file, with the manifest beside it', async () => {
    const folder = temporaryFolder()
    for (const [to, name] of [
      ['parquet', 'a.parquet'],
      ['jsonl', 'b.jsonl'],
      ['jsonl', 'c.jsonl.gz'],
    ] as const) {
      const manifest = await exportRecords(ARTICLES, { to, output: join(folder, name) })
      expect(manifest.files.map(({ name }) => name)).toEqual([name])
      expect(JSON.parse(textOf(folder, `${name}.manifest.json`))).toEqual(manifest)
    }
    expect(gunzipSync(readFileSync(join(folder, 'c.jsonl.gz')))).toEqual(readFileSync(join(folder, 'b.jsonl')))
    expect(readdirSync(folder)).toHaveLength(6)
  })

  test('Zstandard where this Node has it, else a message that says what to do', async () => {
    const file = join(temporaryFolder(), 'a.jsonl.zst')
    const made = exportRecords(ARTICLES, { to: 'jsonl', output: file })
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
    if (major > 22 || (major === 22 && minor >= 15)) {
      await made
      const readings = []
      for await (const reading of readRecords([file])) readings.push(reading)
      expect(readings.map((reading) => 'record' in reading && reading.record)).toEqual(ARTICLES)
    } else await expect(made).rejects.toThrow('writes no Zstandard; Node 22.15 or newer does. Name it .jsonl.gz')
  })

  test('a record goes through JSON lines with its source and its edits, so that stages can run on it', async () => {
    const record = toRecord(cleaned('وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقالت الوزارة إن حمولتها تكفي.\nت + ت - الحجم الطبيعي'))
    const { folder } = await exported('jsonl', [record])
    const [back] = jsonLines(textOf(folder, 'articles.jsonl'))
    expect(back).toEqual(record)
    expect(fromRecord(back).children.length).toBeGreaterThan(0)
  })
})

describe('what is refused', () => {
  test.each([
    ['a folder that is no export', { 'letter.txt': 'x' }, /is not empty, and no export of naqi\. Nothing was written\. Name a new/],
    ['a manifest of somebody else', { 'manifest.json': '{"name": "app"}' }, /has a manifest\.json that is not of an export of naqi/],
  ])('%s is not written into', async (_, files, message) => {
    const folder = temporaryFolder()
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    await expect(exportRecords(ARTICLES, { to: 'text', output: folder })).rejects.toThrow(message)
    expect(readdirSync(folder)).toEqual(Object.keys(files))
  })

  test('an export in which other files stand is not replaced', async () => {
    const { folder } = await exported('text', ARTICLES)
    writeFileSync(join(folder, 'notes.md'), 'mine')
    await expect(exportRecords([], { to: 'text', output: folder })).rejects.toThrow(
      'is an export of naqi, with other files in it (notes.md)',
    )
  })

  test('what a killed run left is taken away', async () => {
    const folder = join(temporaryFolder(), 'out')
    // No process has this number: it is larger than any system gives.
    mkdirSync(join(folder, '.naqi-export.99999999.0.tmp'), { recursive: true })
    const manifest = await exportRecords(ARTICLES, { to: 'jsonl', output: folder })
    expect(faultsOf(folder, manifest)).toEqual([])
  })

  test('a file where a folder must be, and a stream', async () => {
    const file = join(temporaryFolder(), 'x')
    writeFileSync(file, '')
    await expect(exportRecords([], { to: 'postgresql', output: file })).rejects.toThrow('is a file. --to postgresql writes a folder')
    await expect(exportRecords([], { to: 'jsonl', output: '-' })).rejects.toThrow('no stream')
  })

  test('the second article of one id is rejected, or throws if nobody takes rejects', async () => {
    const twice = [recordOf('1', 'a'), recordOf('1', 'b')]
    const rejected: string[] = []
    const output = join(temporaryFolder(), 'out')
    const { counts } = await exportRecords(twice, { to: 'elasticsearch', output, onRejected: (id) => void rejected.push(id) })
    expect([rejected, counts.articles, counts.rejected]).toEqual([['1'], 1, 1])
    await expect(exportRecords(twice, { to: 'elasticsearch', output })).rejects.toThrow('Article "1" has the id of an article before it')
  })

  test('an id that PostgreSQL cannot find rows by costs its article', async () => {
    const output = join(temporaryFolder(), 'out')
    const rejected: string[] = []
    const records = [recordOf('ة'.repeat(2000), 'a'), recordOf('1', 'b')]
    const { counts } = await exportRecords(records, { to: 'postgresql', output, onRejected: (_, reason) => void rejected.push(reason) })
    expect(counts).toMatchObject({ articles: 1, rejected: 1 })
    expect(rejected).toEqual([expect.stringContaining('an id of 4000 bytes')])
  })
})

describe('naqi export', () => {
  const lines = ARTICLES.map(jsonLine).join('')

  test('reads standard input, says what it wrote and how to load it, and names what is no record', async () => {
    const folder = temporaryFolder()
    const stdin = `${lines}{"naqi": 1}\n${jsonLine(ARTICLES[0])}`
    const { code, stderr } = await naqi(['export', '-', '--to', 'typesense', '-o', 'out/'], { cwd: folder, stdin })
    expect(code).toBe(1)
    expect(stderr).toContain(`in ${NASTY.length + 2} = exported ${NASTY.length} + rejected 2`)
    expect(stderr).toContain('To load it, in its folder:')
    const rejects = jsonLines(textOf(folder, 'out.rejected.jsonl'))
    expect(rejects.map(({ place }) => place)).toEqual([`stdin:${NASTY.length + 1}`, `stdin:${NASTY.length + 2}`])
    const manifest = JSON.parse(textOf(folder, 'out/manifest.json')) as Manifest
    expect(faultsOf(join(folder, 'out'), manifest)).toEqual([])
  })

  test('an unknown target is wrong use', async () => {
    const { code, stderr } = await naqi(['export', '-', '--to', 'elastic', '-o', 'out'], { stdin: lines })
    expect([code, stderr]).toEqual([2, expect.stringContaining('Unknown target "elastic" for --to. Did you mean elasticsearch?')])
  })

  test('a folder that is no export is wrong use, and nothing is written', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'letter.txt'), '')
    const { code, stderr } = await naqi(['export', '-', '--to', 'jsonl', '-o', '.'], { cwd: folder, stdin: lines })
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not empty, and no export of naqi')])
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })
})

test('a disk that is full: a message, the export of before as it was, nothing beside it', async () => {
  const folder = temporaryFolder()
  const output = join(folder, 'out')
  const manifest = await exportRecords(ARTICLES, { to: 'jsonl', output })
  writeFileSync(
    join(folder, 'in.jsonl'),
    Array.from({ length: 40 }, (_, id) => jsonLine(recordOf(String(id), 'كلمة '.repeat(20_000)))).join(''),
  )
  const { code, stderr } = await limited(512, ['export', 'in.jsonl', '--to', 'jsonl', '-o', 'out'], { cwd: folder })
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^naqi: Files may grow no further here\. .+\(EFBIG/m)])
  expect(faultsOf(output, manifest)).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out'])
})
