/** `naqi worker`: what other programs may rely on. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ByteReader } from '../src/io/bytes.ts'
import { openDuplicates } from '../src/io/duplicates/duplicates.ts'
import { frameBytes, readFrames } from '../src/io/frames.ts'
import { readArticles } from '../src/io/read.ts'
import { toRecord } from '../src/io/record.ts'
import { jsonLine } from '../src/io/write.ts'
import { pipeline } from '../src/pipeline.ts'
import { duplicates } from '../stages/index.ts'
import { makeWire } from './duplicates/wire.js'
import { http, membersOf, record, response } from './support/archives.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { makeCrawl } from './support/crawl.ts'
import { type Answer, type Item, lineItems, started } from './support/worker.ts'

const TEXT = 'وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقال مديره إن حمولتها تكفي لبنان شهرا كاملا.'
const line = (id: string, text = TEXT): Item => ({ kind: 'line', place: `x:${id}`, id, bytes: JSON.stringify({ text }) })
const page = (title: string): string => `<html><title>${title}</title><body><h1>${title}</h1><p>${TEXT}</p></body></html>`

const crawl = makeCrawl({ sites: 3, pages: 30 }).map(({ id, site, title, text }) => JSON.stringify({ id, site, title, text }))

/** What an answer about cleaning holds. */
function cleaned({ header, body }: Answer): { records: string; rejects: string } {
  return { records: body.toString('utf8', 0, header.records), rejects: body.toString('utf8', header.records) }
}

test('cleans to the bytes that naqi clean writes, records and rejects', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'in.jsonl')
  const text = [...crawl.slice(0, 3), `{"text":${JSON.stringify(TEXT)}}`, '', 'no json', '{"text":""}', '[]'].join('\n')
  writeFileSync(file, text)
  await naqi(['clean', file, '--no-learn', '-o', join(folder, 'out.jsonl')])
  const { worker } = await started()
  const answer = await worker.about('clean', lineItems(text, file, 'in'))
  expect(cleaned(answer)).toEqual({
    records: readFileSync(join(folder, 'out.jsonl'), 'utf8'),
    rejects: readFileSync(join(folder, 'out.rejected.jsonl'), 'utf8'),
  })
  expect(answer.header.counts).toMatchObject({ accepted: 4, rejected: 3 })
  expect(await worker.end()).toBe(0)
  expect(worker.stderr).toBe('')
})

test('what is learned of parts, in any order, is merged by sites to the table that naqi learn writes', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'crawl.jsonl')
  writeFileSync(file, `${crawl.join('\n')}\n`)
  await naqi(['learn', file, '-o', join(folder, 'table.jsonl')])
  const { worker } = await started()
  const bySite = new Map<string, Buffer[]>()
  const items = lineItems(crawl.join('\n'), file, 'crawl')
  for (const part of [items.slice(50), items.slice(0, 7), items.slice(7, 50)]) {
    const { header, body } = await worker.about('learn', part)
    let at = 0
    for (const { site, length } of header.parts) {
      bySite.set(site, [...(bySite.get(site) ?? []), body.subarray(at, at + length)])
      at += length
    }
  }
  const rows: string[] = []
  let head = ''
  for (const site of [...bySite.keys()].sort()) {
    for (const part of bySite.get(site) ?? []) await worker.ask({ do: 'merge' }, part)
    const [first = '', ...rest] = (await worker.ask({ do: 'table' })).body.toString('utf8').split('\n')
    head = first
    rows.push(...rest.filter((row) => row !== ''))
  }
  expect(`${[head, ...rows].join('\n')}\n`).toBe(readFileSync(join(folder, 'table.jsonl'), 'utf8'))
})

test('cuts an archive that arrives in chunks, whatever their size, into items that it can clean', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a.warc.gz')
  const bytes = membersOf([
    record('warcinfo', 'x'),
    response('one', http(page('الميناء يستقبل أول سفينة'))),
    Buffer.from('garbage'),
    response('two', http('', {}, '404 Not Found')),
    response('three', http(page('معرض الكتاب يفتح أبوابه'))),
  ])
  writeFileSync(file, bytes)
  await naqi(['clean', file, '--no-learn', '-o', join(folder, 'out.jsonl')])
  const { worker } = await started()
  for (const size of [1, 100, 10_000]) {
    await worker.ask({ do: 'open', name: 'a.warc.gz', place: file, id: 'a' })
    const answers: Answer[] = []
    for (let at = 0; at < bytes.length; at += size) answers.push(await worker.ask({ do: 'chunk' }, bytes.subarray(at, at + size)))
    answers.push(await worker.ask({ do: 'close' }))
    const items = answers.flatMap(({ header, body }) =>
      header.items.map(({ start, end, ...item }: { start: number; end: number }) => ({ ...item, bytes: body.subarray(start, end) })),
    )
    const answer = await worker.about('clean', items)
    expect(cleaned(answer)).toEqual({
      records: readFileSync(join(folder, 'out.jsonl'), 'utf8'),
      rejects: readFileSync(join(folder, 'out.rejected.jsonl'), 'utf8'),
    })
    expect(answer.header.counts.skipped).toEqual({ warcinfo: 1, 'HTTP 404': 1 })
  }
})

test('of an input that is opened before the last one was closed nothing of the last one is left', async () => {
  const { worker } = await started()
  await worker.ask({ do: 'open', name: 'a.jsonl', place: 'a', id: 'a' })
  await worker.ask({ do: 'chunk' }, Buffer.from('{"text":'))
  await worker.ask({ do: 'open', name: 'b.jsonl', place: 'b', id: 'b' })
  await worker.ask({ do: 'chunk' }, Buffer.from('{}\n'))
  const { header } = await worker.ask({ do: 'close' })
  expect(header.items).toEqual([{ kind: 'line', place: 'b:1', id: 'b:1', start: 0, end: 2 }])
})

test('an article that is too large is rejected, whether its bytes are sent or only their number', async () => {
  const { worker, hello } = await started('--max-bytes', '500')
  expect(hello.maxBytes).toBe(500)
  const { bytes: _, ...long } = line('1')
  const answer = await worker.about('clean', [line('1', TEXT.repeat(10)), { ...long, length: 1541, bytes: '' }, line('2')])
  expect(jsonLines(cleaned(answer).rejects).map(({ reason }) => reason.slice(0, 51))).toEqual(
    Array(2).fill('is 1541 bytes; the largest article taken is 500 byt'),
  )
  expect(jsonLines(cleaned(answer).records).map(({ id }) => id)).toEqual(['2'])
})

test('a wrong frame is answered with an error, and the next frame as if it had not been', async () => {
  const { worker } = await started()
  const [header] = [Buffer.from('no json')]
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(header.length, 0)
  worker.process.stdin.write(Buffer.concat([lengths, header]))
  expect((await worker.answer()).header.error).toBe('The header of a frame is no JSON object: "no json"')
  const wrong: [object, RegExp][] = [
    [{}, /^Unknown request undefined\. The requests are open, /],
    [{ do: 'constructor' }, /^Unknown request "constructor"/],
    [{ do: 'clean' }, /^The request "clean" is wrong: .*items/s],
    [
      { do: 'clean', items: [{ kind: 'line', place: 'x', id: 'x', start: 0, end: 9 }] },
      /^The item x is not within the body: bytes 0 to 9 of 0/,
    ],
    [{ do: 'clean', items: [], language: 'any' }, /^The request "clean" is wrong: .*language/s],
    [{ do: 'chunk' }, /^No input is open/],
    [{ do: 'merge' }, /^The part is empty: no table|the part/],
  ]
  for (const [header, error] of wrong) expect((await worker.ask(header)).header.error).toMatch(error)
  expect(jsonLines(cleaned(await worker.about('clean', [line('1')])).records)).toMatchObject([{ id: '1' }])
  expect(await worker.end()).toBe(0)
})

test('a frame that is too large is an error, without being kept, and the next one is read', async () => {
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(17 * 1024 * 1024, 0)
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield lengths
    for (let count = 0; count < 17; count++) yield new Uint8Array(1024 * 1024)
    yield frameBytes({ do: 'table' })
  }
  const frames: unknown[] = []
  for await (const frame of readFrames(new ByteReader(bytes()))) frames.push(frame)
  expect(frames).toMatchObject([{ name: 'FrameError' }, { header: { do: 'table' } }])
  expect(String(frames[0])).toContain('A frame has a header of 17825792 bytes and a body of 0; the most are 16777216 and 1073741824')
})

test('an input that ends within a frame is a failure, and says so', async () => {
  const { worker } = await started()
  worker.process.stdin.write(frameBytes({ do: 'table' }).subarray(0, -3))
  expect(await worker.end()).toBe(1)
  expect(worker.stderr).toContain('The input ended within a frame')
})

test('workers say the same of themselves if they make the same records, wherever the files of their options are', {
  timeout: 240_000,
}, async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  const names = 'id\ttype\tname\naden-radio\tORG\tإذاعة عدن\n'
  writeFileSync(join(one, 'mine.tsv'), names)
  writeFileSync(join(two, 'mine.tsv'), names)
  writeFileSync(join(two, 'other.tsv'), names.replace('ORG', 'LOC'))
  const helloOf = async (...args: string[]) => (await started(...args)).hello
  const plain = await helloOf()
  expect(plain).toMatchObject({ protocol: 1, naqi: '0.1.0', record: 1, node: process.version })
  expect(await helloOf()).toEqual(plain)
  const named = await helloOf('--gazetteer', join(one, 'mine.tsv'))
  expect(await helloOf('--gazetteer', join(two, 'mine.tsv'))).toEqual(named)
  const others = [
    named,
    await helloOf('--gazetteer', join(two, 'other.tsv')),
    await helloOf('--no-raw'),
    await helloOf('--set', 'normalize.tashkeel=strip'),
  ]
  expect(new Set([plain, ...others].map(({ options }) => options)).size).toBe(5)
})

test('wrong options are told before anything is read, with exit code 2', async () => {
  for (const args of [
    ['--language', 'french'],
    ['--set', 'normalize.tashkil=strip'],
    ['--table', '/nowhere'],
  ]) {
    const { code, stdout, stderr } = await naqi(['worker', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^naqi: /)
  }
})

describe('duplicates', () => {
  const wire = makeWire({ stories: 40 }).map(({ published: _, kind: __, family: ___, rewritings: ____, ...article }) =>
    JSON.stringify(article),
  )

  test('sketches, verdicts and clusters are those of naqi duplicates, and marks stand where its stage writes them', {
    timeout: 240_000,
  }, async () => {
    const folder = temporaryFolder()
    const [file, store] = [join(folder, 'wire.jsonl'), join(folder, 'wire.db')]
    writeFileSync(file, wire.join('\n'))
    await naqi(['clean', file, '--no-learn', '-o', join(folder, 'clean.jsonl')])
    await naqi(['duplicates', join(folder, 'clean.jsonl'), '-o', store])
    const records = readFileSync(join(folder, 'clean.jsonl'))
    const { worker, hello } = await started()
    const sketched = await worker.ask({ do: 'sketch' }, records)
    const sketches: Buffer[] = []
    const keys: string[][] = []
    let at = 0
    for (const found of sketched.header.sketches) {
      sketches.push(sketched.body.subarray(at, at + found.length))
      at += found.length
      keys.push(sketched.body.toString('hex', at, at + found.keys).match(/.{8}/g) ?? [])
      at += found.keys
    }
    expect(sketched.header.sketches.map(({ id }: { id: string }) => id)).toEqual(jsonLines(records.toString('utf8')).map(({ id }) => id))
    const pairs = keys.flatMap((a, one) =>
      keys.slice(0, one).flatMap((b, other) => {
        const equal = a.filter((key, band) => key === b[band]).length
        return equal >= hello.fewestEqualBands ? [[other, one]] : []
      }),
    )
    const lengths = sketches.map(({ length }) => length)
    const { header } = await worker.ask({ do: 'compare', sketches: lengths, pairs }, ...sketches)
    const table = await openDuplicates(store, { readOnly: true })
    onTestFinished(() => table.close())
    const expected = jsonLines(records.toString('utf8')).map(({ id }) => table.find(id))
    // Those that stand in a pair of copies are in one component here: what is not alike begins a cluster of its own.
    const { header: clustered } = await worker.ask({ do: 'cluster', sketches: lengths }, ...sketches)
    const marks = sketched.header.sketches.map(({ id }: { id: string }) => clustered.marks[id])
    expect(marks.filter((mark?: object) => mark !== undefined && 'duplicateOf' in mark).length).toBeGreaterThan(10)
    expect(marks).toEqual(expected)
    const copies = new Set(pairs.filter((_, index) => header.copies[index]).flat())
    expect(expected.flatMap((mark, index) => (mark === undefined ? [] : [index]))).toEqual([...copies].sort((a, b) => a - b))

    const lines = records.toString('utf8').split(/(?<=\n)/)
    const marked = lines.filter((_, index) => marks[index] !== undefined)
    const known = marks.filter((mark: unknown) => mark !== undefined)
    const steps = [{ stage: duplicates as never, options: { table } }]
    const byStage: string[] = []
    for await (const reading of pipeline(readArticles([join(folder, 'clean.jsonl')]), steps))
      if ('article' in reading && reading.article.duplicates !== undefined) byStage.push(jsonLine(toRecord(reading.article)))
    const answer = await worker.ask({ do: 'mark', marks: known, policy: 'mark' }, Buffer.from(marked.join('')))
    expect(cleaned(answer)).toEqual({ records: byStage.join(''), rejects: '' })
    const dropped = cleaned(await worker.ask({ do: 'mark', marks: known, policy: 'drop' }, Buffer.from(marked.join(''))))
    expect(jsonLines(dropped.records).every(({ copies }) => copies > 0)).toBe(true)
    expect(jsonLines(dropped.rejects).map(({ id }) => id)).toEqual(
      jsonLines(byStage.join('')).flatMap(({ id, duplicateOf }) => (duplicateOf === undefined ? [] : [id])),
    )
    expect(jsonLines(dropped.rejects)[0].reason).toMatch(/^is dropped: it is a copy of "/)
  })

  test('a body that is no sketches, and a pair that has none, are errors', async () => {
    const { worker } = await started()
    const errorOf = async (header: object, body: string) => (await worker.ask(header, Buffer.from(body))).header.error
    expect(await errorOf({ do: 'compare', sketches: [3], pairs: [] }, 'abc')).toMatch(/^The body is to have sketches/)
    expect(await errorOf({ do: 'cluster', sketches: [14] }, '\0'.repeat(9))).toMatch(/^The body is to have sketches/)
    expect(await errorOf({ do: 'compare', sketches: [], pairs: [[0, 1]] }, '')).toBe('There is no sketch 0: there are 0, from 0.')
    expect(await errorOf({ do: 'sketch' }, '{"text":"x"}\n')).toMatch(/^is no record/)
    expect(await errorOf({ do: 'mark', policy: 'mark', marks: [{ copies: 1 }] }, '')).toBe('The body has 0 records; there are 1 marks.')
  })
})
