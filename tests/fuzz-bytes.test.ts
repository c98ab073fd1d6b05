/**
 * Damaged files into every reader, for a bounded time: what comes out is articles, rejections or an error that says what is
 * wrong; never a crash, an endless wait or a message of the engine.
 *
 * A failure tells the seed of its run: NAQI_FUZZ_SEED=<seed> repeats it. NAQI_FUZZ_SECONDS=<seconds> looks longer.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../src/article/article.ts'
import { ENTITY_TYPES } from '../src/article/mention.ts'
import { cleanSteps } from '../src/clean.ts'
import { LabelError } from '../src/evaluation/labels.ts'
import { writeGazetteer } from '../src/gazetteer/binary.ts'
import { compileGazetteer } from '../src/gazetteer/compile.ts'
import { Hygiene } from '../src/gazetteer/import/hygiene.ts'
import type { Imported } from '../src/gazetteer/import/importer.ts'
import { COLLECTIONS, type CollectionName } from '../src/gazetteer/import/index.ts'
import { GazetteerError, parseGazetteer } from '../src/gazetteer/rows.ts'
import { BioError, readBio } from '../src/io/bio.ts'
import { CorpusError, openCorpus } from '../src/io/corpus/corpus.ts'
import { DecodeError } from '../src/io/encoding.ts'
import { loadGazetteer, readGazetteerRows, textLines } from '../src/io/gazetteer.ts'
import { readLabels } from '../src/io/gold.ts'
import { InputError } from '../src/io/inputs.ts'
import { readArticles } from '../src/io/read.ts'
import { toRecord } from '../src/io/record.ts'
import { readRecords } from '../src/io/records.ts'
import { readPart, readTable, TableError, writeTable } from '../src/io/table.ts'
import { jsonLine } from '../src/io/write.ts'
import { inLanguage } from '../src/language.ts'
import { Learner } from '../src/learning/learner.ts'
import { pipeline, processorOf, runStages } from '../src/pipeline.ts'
import { entities } from '../stages/entities/index.ts'
import { BY_ZSTD, chunked, conversion, http, membersOf, record, response, zstdFrame } from './support/archives.ts'
import { temporaryFolder } from './support/cli.ts'
import { entityOf, recordOf } from './support/corpus.ts'
import { type Files, fuzz, type Reader, SECONDS } from './support/fuzz.ts'
import { goldCorpus } from './support/gold.ts'

const [TEXT = '', OTHER = ''] = goldCorpus().map(({ raw }) => raw.slice(0, 1200))
const paragraphs = TEXT.split('\n').map((line) => `<p>${line}&nbsp;</p>`)
const PAGE = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>الميناء</title></head><body><div class="nav"><a href="/">الأولى</a></div>
<article><h1>الميناء يستقبل أول سفينة</h1>${paragraphs.join('')}</article><!-- end --><script>var a = "<p>"</script></body></html>`
const all = processorOf(cleanSteps())

const LINES = [
  { id: 'a', text: TEXT, title: 'الميناء', site: 'x', url: 'https://x.org/1' },
  { id: 2, html: PAGE, text: TEXT },
  { text: OTHER, tags: ['a'] },
]
  .map(jsonLine)
  .join('')

const RECORDS = [createArticle({ id: 'a', text: TEXT, title: 'الميناء' }), createArticle({ id: 'b', text: PAGE, format: 'html' })]
  .map((article) => jsonLine(toRecord(runStages(all, article))))
  .join('')

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const bigEndian = (text: string): Buffer => utf16(`\ufeff${text}`).swap16()
/** "salam alaykum, marhaban bikum" in windows-1256, and once more. */
const WINDOWS = Buffer.from('c7e1d3e1c7e320dae1eddfe320e6e3d1cdc8c720c8dfe320ddec20c7e1cfe4edc72e'.repeat(2), 'hex')

const ARCHIVE = [
  record('warcinfo', 'software: x\r\n'),
  response('a', http(PAGE)),
  response('b', http(chunked(PAGE), { 'Transfer-Encoding': 'chunked' })),
  response('c', http(gzipSync(PAGE), { 'Content-Encoding': 'gzip' })),
  record('request', 'GET / HTTP/1.1\r\n\r\n'),
  conversion('d', TEXT),
]

const ROWS = `# source: mine
# licence: MIT
id\ttype\tname\taliases\tneeds\tbefore\tnever\tcountry
port\tORG\tمرفأ الصنوبر\tالمرفأ?|PRT\tسفينة|رصيف\tمرفأ\t\tiso-lb
samir\tPER\tسامر الحداد\tسامر حداد\t\t\t\t
hill\tLOC\tتل الصنوبر\t\t\t\t\t
`
const entries = parseGazetteer(ROWS, 'rows')
const ROW_OBJECTS = [{ source: 'mine', licence: 'MIT' }, ...entries.map(({ id, type, name, needs }) => ({ id, type, name, needs }))]
const COMPILED = writeGazetteer(compileGazetteer(entries))

const BIO = '-DOCSTART- O\n\nقال O\nسامر B-PER\nالحداد I-PER\n\nفي O\nدمشق\tB-LOC\n'
const LABELS = 'T\tعنوان\nB\tنص\nX\tعلامة\n'

/** A file that the project itself writes. */
async function writtenBy(write: (path: string) => Promise<void>): Promise<Buffer> {
  const path = join(temporaryFolder(), 'file')
  await write(path)
  return readFileSync(path)
}

/** What is learned of eight pages of a site. */
function learner(): Learner {
  const learned = new Learner()
  for (let page = 0; page < 8; page++)
    learned.add(
      createArticle({
        id: String(page),
        site: 'x',
        title: `خبر ${page}`,
        text: `الأولى\nخبر ${page}\n${TEXT}\nخبر ${page ^ 1}\nجميع الحقوق`,
      }),
    )
  return learned
}

async function tables(): Promise<Files> {
  const bytes = await writtenBy((path) => writeTable(path, learner().table()))
  return { 'a.jsonl': bytes, 'b.jsonl.gz': gzipSync(bytes) }
}

const parts = async (): Promise<Files> => ({ 'a.jsonl': await writtenBy((path) => writeTable(path, learner())) })

const databases = async (): Promise<Files> => ({
  'a.db': await writtenBy(async (path) => {
    const corpus = await openCorpus(path)
    const named = [entityOf('port', 'مرفأ')]
    await corpus.add(
      Array.from({ length: 40 }, (_, index) =>
        recordOf({ id: String(index), site: 'x', title: 'سفينة', text: TEXT.slice(index), entities: named }),
      ),
    )
    corpus.close()
  }),
})

/** Reads articles, from the file and from a stream, and cleans them. */
async function articles(path: string, stream: () => Readable): Promise<string[]> {
  const reasons: string[] = []
  for (const input of [path, '-']) {
    const readings = readArticles([input], { maxBytes: 1024 * 1024, stdin: stream() })
    for await (const reading of pipeline(inLanguage(readings, 'any'), cleanSteps())) {
      if ('rejection' in reading) reasons.push(reading.rejection.reason)
      else toRecord(reading.article)
    }
  }
  return reasons
}

async function records(path: string): Promise<string[]> {
  const reasons: string[] = []
  for await (const reading of readRecords([path])) if ('rejection' in reading) reasons.push(reading.rejection.reason)
  return reasons
}

/** Reads a table and cleans a page by it. */
async function table(path: string): Promise<string[]> {
  const steps = processorOf(cleanSteps({}, await readTable(path)))
  runStages(steps, createArticle({ id: 'a', site: 'x', text: `الأولى\nخبر 3\n${OTHER}` }))
  return []
}

async function part(path: string): Promise<string[]> {
  const learned = new Learner()
  await readPart(path, learned)
  learned.table()
  return []
}

/** Reads the rows of a gazetteer and compiles them. */
async function rows(path: string): Promise<string[]> {
  const messages: string[] = []
  const read = []
  for await (const { entry } of readGazetteerRows(path, { onError: ({ message }) => messages.push(message) })) read.push(entry)
  compileGazetteer(read)
  return messages
}

/** Reads a gazetteer and finds its names in a text. */
async function names(path: string): Promise<string[]> {
  const gazetteer = await loadGazetteer([path], { shipped: false })
  const article = createArticle({ id: 'a', text: 'وصل سامر الحداد إلى مرفأ الصنوبر، وقال سامر حداد إن السفينة في المرفأ.\nتل الصنوبر PRT' })
  runStages(processorOf([{ stage: entities, options: { gazetteer } }]), article)
  return []
}

/** The checksum of a compiled gazetteer made to fit: what comes behind it is checked too. */
function withChecksum(bytes: Buffer): Buffer {
  if (bytes.length < 16) return bytes
  let hash = 0x811c9dc5
  for (let at = 16; at + 4 <= bytes.length; at += 4) hash = Math.imul(hash ^ bytes.readInt32LE(at), 0x01000193)
  bytes.writeUInt32LE(hash >>> 0, 12)
  return bytes
}

/** Reads the file of another collection as its import does. */
const importer = (collection: CollectionName) => async (path: string) => {
  const messages: string[] = []
  const hygiene = new Hygiene({ common: new Set() })
  const { read, end } = COLLECTIONS[collection].importer()
  const attempt = (take: () => Iterable<Imported>): void => {
    try {
      for (const entity of take()) {
        expect([undefined, ...ENTITY_TYPES]).toContain(entity.type)
        hygiene.entryOf(entity)
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      messages.push(error.message)
    }
  }
  for await (const { text = '' } of textLines(path)) attempt(() => read(text))
  attempt(end)
  return messages
}

const fixtures = (...names: string[]): Files =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(import.meta.dirname, 'gazetteer', name))]))

/** Opens a corpus and asks it all that can be asked. */
async function searched(path: string): Promise<string[]> {
  const corpus = await openCorpus(path, { readOnly: true })
  try {
    corpus.stats()
    for (const query of ['سفينة', 'entity:port -قمح site:x']) corpus.search(query)
    corpus.article('3')
    for (const { id } of corpus.articles()) expect(id).toBeTypeOf('string')
  } finally {
    corpus.close()
  }
  return []
}

const READERS: Readonly<Record<string, Reader>> = {
  'JSON lines': {
    files: { 'a.jsonl': LINES, 'b.jsonl': utf16(LINES), 'c.jsonl.gz': gzipSync(LINES), 'd.jsonl.zst': zstdFrame(LINES) },
    read: articles,
  },
  'records that a stage is to go on with': { files: { 'a.jsonl': RECORDS }, read: articles },
  texts: {
    files: {
      'a.txt': TEXT,
      'b.txt': utf16(TEXT),
      'c.txt': bigEndian(TEXT),
      'd.txt': WINDOWS,
      'e.txt.gz': gzipSync(TEXT),
      'f.zst': Buffer.from(BY_ZSTD, 'base64'),
    },
    read: articles,
  },
  'pages of HTML': { files: { 'a.html': PAGE, 'b.html': bigEndian(PAGE), 'c.html.gz': gzipSync(PAGE) }, read: articles },
  'web archives': {
    files: {
      'a.warc': Buffer.concat(ARCHIVE),
      'b.warc.gz': membersOf(ARCHIVE),
      'c.warc.zst': Buffer.concat(ARCHIVE.map((bytes) => zstdFrame(bytes))),
      'd.warc.wet': conversion('e', TEXT),
    },
    read: articles,
  },
  records: { files: { 'a.jsonl': RECORDS, 'b.jsonl.gz': gzipSync(RECORDS) }, read: records, may: [InputError] },
  tables: { files: tables, read: table, may: [TableError] },
  'parts of tables': { files: parts, read: part, may: [TableError] },
  'rows of a gazetteer': {
    files: { 'a.tsv': ROWS, 'b.jsonl': ROW_OBJECTS.map(jsonLine).join(''), 'c.tsv.gz': gzipSync(ROWS) },
    read: rows,
    may: [GazetteerError, InputError],
  },
  'compiled gazetteers': { files: { 'a.bin': COMPILED }, read: rows, may: [GazetteerError] },
  'compiled gazetteers whose checksum fits': { files: { 'a.bin': COMPILED }, read: names, may: [GazetteerError], repair: withChecksum },
  'corpus databases': { files: databases, read: searched, may: [CorpusError] },
  BIO: { files: { 'a.bio': BIO }, read: (path) => readBio([path]).map(({ file }) => file), may: [BioError, DecodeError] },
  labels: {
    files: { 'a.labels.tsv': LABELS },
    read: (labels) => readLabels({ id: '', source: '', labels }).map(({ label }) => label),
    may: [LabelError, DecodeError],
  },
  'the dump of Wikidata': { files: fixtures('wikidata.json'), read: importer('wikidata'), may: [InputError] },
  'results of a query of Wikidata': { files: fixtures('sparql.json', 'sparql.csv'), read: importer('wikidata-sparql'), may: [InputError] },
  GeoNames: { files: fixtures('alternateNamesV2.txt'), read: importer('geonames'), may: [InputError] },
  'JRC-Names': { files: fixtures('jrc.txt'), read: importer('jrc'), may: [InputError] },
  OpenSanctions: { files: fixtures('entities.ftm.json'), read: importer('opensanctions'), may: [InputError] },
  'lists of names': { files: fixtures('list.txt'), read: importer('list'), may: [InputError] },
}

describe('of damaged files a reader reads what it can, and says in words what it cannot', () => {
  test.each(Object.entries(READERS))('%s', { timeout: SECONDS * 1000 + 60_000 }, (_name, reader) => fuzz(reader))
})
