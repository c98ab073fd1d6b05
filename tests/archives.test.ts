import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readArticles } from '../src/io/read.ts'
import { fileSink } from '../src/io/write.ts'
import { BY_ZSTD, chunked, conversion, http, membersOf, record, response, zstdFrame } from './support/archives.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { CAN_MEASURE, cleanedInput } from './support/memory.ts'

const TEXT = 'وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقال مديره إن حمولتها من القمح تكفي المدينة شهرا كاملا.'
const page = (text = TEXT, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body><h1>سفينة في المرفأ</h1><p>${text}</p></body></html>`
/** "salam alaykum, marhaban bikum" in windows-1256 */
const IN_1256 = Buffer.from('c7e1d3e1c7e320dae1eddfe320e6e3d1cdc8c720c8dfe320ddec20c7e1cfe4edc72e', 'hex')

interface Read {
  readonly ids: string[]
  readonly rejected: string[]
  readonly skipped: Record<string, number>
}

/** Bytes in parts of so many. */
function parts(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
}

/** What is read of bytes that come through standard input. */
async function read(bytes: Uint8Array, { maxBytes = 1024 * 1024, size = 64 * 1024 } = {}): Promise<Read> {
  const result: Read = { ids: [], rejected: [], skipped: {} }
  const onSkipped = (kind: string): void => {
    result.skipped[kind] = (result.skipped[kind] ?? 0) + 1
  }
  for await (const reading of readArticles(['-'], { stdin: Readable.from(parts(bytes, size)), maxBytes, onSkipped })) {
    if ('article' in reading) result.ids.push(reading.article.source.id)
    else result.rejected.push(`${reading.rejection.place} ${reading.rejection.reason}`)
  }
  return result
}

async function articles(bytes: Uint8Array) {
  const found = []
  for await (const reading of readArticles(['-'], { stdin: Readable.from([bytes]) })) {
    if ('rejection' in reading) throw new Error(`${reading.rejection.place} ${reading.rejection.reason}`)
    found.push(reading.article)
  }
  return found
}

describe('a web archive', () => {
  test('gives an article for each page, with its id, address and site; the rest is skipped and counted', async () => {
    const folder = temporaryFolder()
    const archive = membersOf([
      record('warcinfo', 'software: crawler\r\n'),
      record('request', 'GET / HTTP/1.1\r\n\r\n'),
      response('a', http(page())),
      response('b', http('', {}, '301 Moved Permanently')),
      response('c', http(Buffer.from([0x89, 0x50]), { 'Content-Type': 'image/png' })),
      response('d', http(page(TEXT, '<meta property="og:site_name" content="المرفأ">'))),
      record('metadata', 'fetchTimeMs: 20\r\n'),
      record('revisit', ''),
      record('response', '20240301100000\r\nexample.org. 300 IN A 192.0.2.1', { 'Content-Type': 'text/dns' }),
    ])
    writeFileSync(join(folder, 'crawl.warc.gz'), archive)
    const { code, stdout, stderr } = await naqi(['clean', 'crawl.warc.gz'], { cwd: folder })
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'a', url: 'https://www.example.org/a', site: 'example.org', text: TEXT, extra: { 'WARC-Date': '2024-03-01T10:00:00Z' } },
      { id: 'd', url: 'https://www.example.org/d', site: 'المرفأ', title: 'سفينة في المرفأ' },
    ])
    expect(stderr).toContain('in 2 = out 2 + rejected 0')
    expect(stderr).toContain('skipped            7 records of archives that are no articles')
    for (const kind of ['warcinfo', 'request', 'metadata', 'revisit', 'HTTP 301', 'image/png', 'text/dns'])
      expect(stderr).toMatch(new RegExp(`^ +1 {2}${kind}$`, 'm'))
    expect(code).toBe(0)
  })

  test('its records go through single stages as through clean', async () => {
    const stdin = membersOf([response('a', http(page())), conversion('b', TEXT)])
    const whole = await naqi(['clean', '-'], { stdin })
    let piped = await naqi(['stage', 'normalize'], { stdin })
    for (const stage of ['boilerplate', 'headlines', 'entities']) piped = await naqi(['stage', stage], { stdin: piped.stdout })
    expect(piped.stdout).toBe(whole.stdout)
  })

  test.each<[string, (records: Buffer[]) => Buffer]>([
    ['uncompressed', Buffer.concat],
    ['each record a gzip member', membersOf],
    ['all of it one gzip member', (records) => gzipSync(Buffer.concat(records))],
    ['gzip members that begin anywhere', (records) => membersOf(parts(Buffer.concat(records), 77))],
    ['Zstandard, each record a frame', (records) => Buffer.concat(records.map((bytes) => zstdFrame(bytes)))],
  ])('is read %s, however its bytes arrive', async (_name, pack) => {
    const archive = pack([record('warcinfo', 'x: y\r\n'), response('a', http(page())), conversion('b', TEXT), conversion('c', TEXT)])
    const expected = { ids: ['a', 'b', 'c'], rejected: [], skipped: { warcinfo: 1 } }
    for (const size of [1, 7, 1000, 1 << 20]) expect(await read(archive, { size })).toEqual(expected)
  })

  test('of version 1.1, with bare line ends and folded fields, is read', async () => {
    const block = http(page()).toString('latin1').replaceAll('\r\n', '\n')
    const head = `WARC/1.1\nwarc-type: response\nWARC-Record-ID:\n <urn:uuid:z>\nContent-Length: ${block.length}\n\n`
    expect(await read(Buffer.from(`${head}${block}\n\n`, 'latin1'))).toMatchObject({ ids: ['z'], rejected: [] })
  })

  test('a record without an id is named by its file and number; brackets around an address go', async () => {
    const [article] = await articles(conversion('a', TEXT, { 'WARC-Record-ID': undefined, 'WARC-Target-URI': '<http://example.org/x>' }))
    expect(article?.source).toMatchObject({ id: 'stdin#1', url: 'http://example.org/x', site: 'example.org' })
  })

  test('resources are read by their type', async () => {
    const of = (type: string, block: string) => record('resource', block, { 'Content-Type': type, 'WARC-Record-ID': `<${type}>` })
    const archive = [of('text/html', page()), of('text/plain', TEXT), of('application/xhtml+xml', page()), of('image/png', 'x')]
    const { ids, skipped } = await read(Buffer.concat(archive))
    expect({ ids, skipped }).toEqual({ ids: ['text/html', 'text/plain', 'application/xhtml+xml'], skipped: { 'image/png': 1 } })
  })

  test.each<[string, Buffer]>([
    ['in chunks', http(chunked(page()), { 'Transfer-Encoding': 'chunked' })],
    ['in gzip', http(gzipSync(page()), { 'Content-Encoding': 'gzip' })],
    ['in brotli', http(brotliCompressSync(page()), { 'Content-Encoding': 'br' })],
    ['in deflate', http(deflateSync(page()), { 'Content-Encoding': 'deflate' })],
    ['in deflate without zlib around it', http(deflateRawSync(page()), { 'Content-Encoding': 'deflate' })],
    ['in chunks of gzip', http(chunked(gzipSync(page())), { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' })],
    ['decoded, under the header as it came', http(page(), { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' })],
  ])('a body %s', async (_name, message) => {
    const [article] = await articles(response('a', message))
    expect(article?.source.text).toBe(page())
  })

  test.each<[string, Buffer]>([
    ['HTTP says', http(Buffer.concat([Buffer.from('<p>'), IN_1256]), { 'Content-Type': 'text/html; charset="windows-1256"' })],
    [
      'the page says, where HTTP says another',
      http(Buffer.concat([Buffer.from('<meta charset=windows-1256><p>'), IN_1256]), { 'Content-Type': 'text/html; charset=utf-8' }),
    ],
    ['nobody says', http(Buffer.concat([Buffer.from('<p>'), IN_1256]), { 'Content-Type': 'text/html' })],
  ])('a page in the charset that %s', async (_name, message) => {
    const [article] = await articles(response('a', message))
    expect(article?.children[0]?.value).toBe('السلام عليكم ومرحبا بكم فى الدنيا.')
  })

  test('a page that the crawler cut off within a character is read up to it', async () => {
    const cut = Buffer.from(page()).subarray(0, Buffer.from(page()).indexOf(Buffer.from('صباح')) + 1)
    const [article] = await articles(response('a', http(cut), { 'WARC-Truncated': 'length' }))
    expect(article?.children.at(-1)?.value).toBe('وصلت السفينة')
    expect(article?.source.extra).toMatchObject({ 'WARC-Truncated': 'length' })
  })
})

describe('a broken record costs itself', () => {
  const good = (id: string) => conversion(id, TEXT)
  const length = Buffer.byteLength(TEXT)
  const inGzip = membersOf([good('b')])
  const flipped = Buffer.from(inGzip.map((byte, index) => (index === inGzip.length - 40 ? byte ^ 0xff : byte)))

  test.each<[string, Buffer, string]>([
    ['a length that is too short', conversion('b', TEXT, { 'Content-Length': length - 20 }), '#record 2 has a wrong length'],
    ['a length that is too long', conversion('b', TEXT, { 'Content-Length': length + 200 }), '#record 2 has a wrong length'],
    ['a length beyond the file', conversion('b', TEXT, { 'Content-Length': 500_000 }), '#record 2 is cut off'],
    ['a length beyond all', conversion('b', TEXT, { 'Content-Length': 999_999_999_999 }), '#record 2 has a wrong length'],
    ['no length', conversion('b', TEXT, { 'Content-Length': undefined }), '#record 2 has no Content-Length'],
    ['a length that is none', conversion('b', TEXT, { 'Content-Length': '-5' }), '#record 2 has the Content-Length "-5"'],
    ['a header without an end', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n'), '#record 2 has a header without an end'],
    ['a huge header', conversion('b', TEXT, { 'X-Long': 'x'.repeat(100_000) }), '#record 2 has a header of more than 64 KB'],
    ['bytes between records', Buffer.from('\u0000\u0001 garbage\r\n\r\nmore\n'), '#behind record 1 holds bytes that are no WARC record'],
    ['what is no HTTP', response('b', Buffer.from('<html>')), '#record 2 holds no HTTP response'],
    [
      'a huge HTTP header',
      response('b', http(page(), { 'X-Long': 'x'.repeat(100_000) })),
      '#record 2 has an HTTP header of more than 64 KB',
    ],
    [
      'a chunk without a size',
      response('b', http('zz\r\n<p>', { 'Transfer-Encoding': 'chunked' })),
      '#record 2 has a chunked body without the size of a chunk at byte 0',
    ],
    [
      'a chunk that is cut off',
      response('b', http('ffff\r\n<p>', { 'Transfer-Encoding': 'chunked' })),
      '#record 2 has a chunked body that is cut off',
    ],
    [
      'a body that is no whole gzip',
      response('b', http(gzipSync(page()).subarray(0, 60), { 'Content-Encoding': 'gzip' })),
      '#record 2 has a body that is no whole gzip',
    ],
    [
      'a body in a coding that is not read',
      response('b', http('x', { 'Content-Encoding': 'compress' })),
      '#record 2 has a body in the content coding "compress"',
    ],
    [
      'a body that expands beyond the limit',
      response('b', http(gzipSync(' '.repeat(2_000_000)), { 'Content-Encoding': 'gzip' })),
      '#record 2 is more than 1 MB; the largest article taken is 1 MB',
    ],
    ['a block of 100 MB', conversion('b', 'x'.repeat(100 * 1024 * 1024)), '#record 2 is 100 MB; the largest article taken is 1 MB'],
    ['an empty text', conversion('b', ' \n'), '#record 2 is empty'],
    ['bytes that are no text', response('b', http(Buffer.from([0, 1, 2, 3]))), '#record 2 is binary'],
  ])('%s', async (_name, bad, message) => {
    for (const pack of [Buffer.concat, membersOf]) {
      const { ids, rejected } = await read(pack([good('a'), bad, good('c')]))
      expect(ids).toEqual(['a', 'c'])
      expect(rejected).toHaveLength(1)
      if (pack === Buffer.concat || !/beyond/.test(_name)) expect(rejected[0]).toContain(`stdin${message}`)
    }
  })

  test.each<[string, Buffer, string]>([
    ['a damaged gzip member', flipped, 'is damaged, or no gzip file'],
    ['a gzip member that is cut off', inGzip.subarray(0, -30), '#record 2'],
    ['bytes between gzip members', Buffer.from('no gzip at all'), 'is damaged, or no gzip file: incorrect header'],
  ])('%s', async (_name, bad, message) => {
    const { ids, rejected } = await read(Buffer.concat([membersOf([good('a')]), bad, membersOf([good('c'), good('d')])]))
    expect(ids).toEqual(['a', 'c', 'd'])
    expect(rejected).toHaveLength(1)
    expect(rejected[0]).toContain(message)
  })

  test('zeros between gzip members are nothing', async () => {
    const archive = Buffer.concat([membersOf([good('a')]), Buffer.alloc(1000), membersOf([good('b')]), Buffer.alloc(512)])
    expect(await read(archive)).toEqual({ ids: ['a', 'b'], rejected: [], skipped: {} })
  })

  test.each<[string, (records: Buffer[]) => Buffer]>([
    ['uncompressed', Buffer.concat],
    ['in gzip members', membersOf],
    ['in Zstandard frames', (records) => Buffer.concat(records.map((bytes) => zstdFrame(bytes)))],
  ])('a file that is cut off loses only its last record: %s', async (_name, pack) => {
    const { ids, rejected } = await read(pack([good('a'), good('b'), good('c')]).subarray(0, -50))
    expect(ids).toEqual(['a', 'b'])
    expect(rejected).toEqual([expect.stringMatching(/^stdin#(?:behind record 2|record 3) is cut off/)])
  })

  test('a video that is longer than the largest article is skipped', async () => {
    const { ids, rejected, skipped } = await read(
      Buffer.concat([good('a'), response('b', http('x'.repeat(3_000_000), { 'Content-Type': 'video/mp4' })), good('c')]),
    )
    expect({ ids, rejected, skipped }).toEqual({ ids: ['a', 'c'], rejected: [], skipped: { 'video/mp4': 1 } })
  })

  test('rejections are counted apart from what is skipped', async () => {
    const folder = temporaryFolder()
    const bad = response('b', http('zz', { 'Transfer-Encoding': 'chunked' }))
    writeFileSync(join(folder, 'x.warc'), Buffer.concat([record('warcinfo', ''), good('a'), bad, good('c')]))
    const { code, stdout, stderr } = await naqi(['clean', 'x.warc'], { cwd: folder })
    expect(stderr).toContain('rejected: x.warc#record 3 has a chunked body')
    expect(stderr).toContain('in 3 = out 2 + rejected 1')
    expect(stderr).toContain('skipped            1 records')
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(code).toBe(1)
  })

  test('an archive of records that all claim to be longer than they are takes linear time', async () => {
    const archive = (count: number) =>
      Buffer.concat(Array.from({ length: count }, () => conversion('a', 'x', { 'Content-Length': 900_000 })))
    const start = performance.now()
    const { rejected } = await read(archive(500))
    const once = performance.now() - start
    expect(rejected).toHaveLength(500)
    const { rejected: more } = await read(archive(4000))
    expect(more).toHaveLength(4000)
    expect((performance.now() - start - once) / once).toBeLessThan(40)
  })
})

describe('Zstandard', () => {
  test('what zstd wrote is read', async () => {
    const [article] = await articles(Buffer.from(BY_ZSTD, 'base64'))
    expect(article?.source).toMatchObject({ id: 'z', text: `${TEXT} `.repeat(3).trimEnd() })
  })

  test('texts, pages and JSON lines are found in a folder and named without their extensions', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in/a.txt.zst'), zstdFrame(TEXT))
    writeFileSync(join(folder, 'in/b.html.zst'), zstdFrame(page()))
    writeFileSync(join(folder, 'in/c.jsonl.zst'), Buffer.concat([zstdFrame(`{"text": "${TEXT}"}\n`), zstdFrame(`{"text": "${TEXT}"}\n`)]))
    writeFileSync(join(folder, 'in/d.warc.zst'), zstdFrame(conversion('d', TEXT)))
    writeFileSync(join(folder, 'in/e.warc.wet.gz'), membersOf([conversion('e', TEXT)]))
    const { stdout, stderr } = await naqi(['clean', 'in'], { cwd: folder })
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a', 'b', 'c:1', 'c:2', 'd', 'e'])
    expect(stderr).toContain('rejected 0')
  })

  const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])
  const withDictionary = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x01, 0x50, 7]), Buffer.from([1, 0, 0])])

  test('a frame to be skipped is', async () => {
    expect(await read(Buffer.concat([skippable, zstdFrame(TEXT)]))).toMatchObject({ ids: ['stdin'], rejected: [] })
  })

  test.each<[string, Buffer, string]>([
    ['a huge window', zstdFrame(TEXT, { log: 31 }), 'asks for a window of 2048 MB; the largest taken is 128 MB'],
    ['a dictionary', withDictionary, 'was compressed with a dictionary'],
    ['a frame that is cut off', zstdFrame(TEXT).subarray(0, -10), 'is cut off: the end of its Zstandard data is missing'],
    ['a damaged frame', Buffer.concat([zstdFrame('').subarray(0, 6), Buffer.from([0xff, 0xff, 0xff])]), 'is damaged, or no Zstandard file'],
    ['six gigabytes of spaces', zstdFrame('', { repeats: 50_000 }), 'is more than 1 MB; the largest article taken is 1 MB'],
  ])('%s is rejected', async (_name, bytes, message) => {
    const { ids, rejected } = await read(bytes)
    expect(ids).toEqual([])
    expect(rejected).toEqual([expect.stringContaining(message)])
  })

  test('a damaged frame of an archive costs its record', async () => {
    const damaged = Buffer.concat([zstdFrame('').subarray(0, 6), Buffer.from([0xff, 0xff, 0xff, 1, 2, 3])])
    const { ids, rejected } = await read(Buffer.concat([zstdFrame(conversion('a', TEXT)), damaged, zstdFrame(conversion('c', TEXT))]))
    expect(ids).toEqual(['a', 'c'])
    expect(rejected).toHaveLength(1)
  })
})

describe('memory', () => {
  test('a gigabyte of one article is not expanded further than the limit', async () => {
    // A member of 64 MB of spaces, sixteen times over.
    const member = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    const { rejected } = await read(Buffer.concat(Array(16).fill(member)))
    expect(rejected).toEqual(['stdin is more than 1 MB; the largest article taken is 1 MB. Split it, or raise --max-bytes'])
  })

  test('no more of a long archive is read than is asked for', async () => {
    let given = 0
    const endless = Readable.from(
      (function* () {
        for (let number = 0; ; number++) {
          given++
          yield gzipSync(conversion(String(number), TEXT))
        }
      })(),
    )
    let found = 0
    for await (const reading of readArticles(['-'], { stdin: endless })) {
      expect('article' in reading).toBe(true)
      if (++found === 2000) break
    }
    expect(given).toBeLessThan(found + 200)
  })

  test.skipIf(!CAN_MEASURE)('an archive of 400 MB passes one worker through 250 MB (skipped: no /proc here)', async () => {
    const filler = 'x'.repeat(60_000)
    const { summary, most } = await cleanedInput(
      (function* () {
        for (let number = 0; number < 6000; number++) {
          yield response(`${number}-image`, http(filler, { 'Content-Type': 'image/png' }))
          if (number % 10 === 0) yield response(String(number), http(page(`${TEXT} ${number}`)))
        }
      })(),
    )
    expect(summary).toContain('in 600 = out 600 + rejected 0')
    expect(summary).toMatch(/6,000 {2}image\/png/)
    expect(most).toBeGreaterThan(30)
    expect(most).toBeLessThan(250)
  })
})

describe('an output that is no regular file', () => {
  test.skipIf(process.platform === 'win32')('a FIFO stays one, and gets the records (skipped on Windows)', async () => {
    const folder = temporaryFolder()
    const fifo = join(folder, 'pipe.jsonl')
    execFileSync('mkfifo', [fifo])
    const reader = spawn('cat', [fifo])
    let got = ''
    reader.stdout.on('data', (chunk) => {
      got += chunk
    })
    const sink = fileSink(fifo)
    await sink.write({ id: 'a' })
    await sink.close()
    await new Promise((resolve) => reader.on('close', resolve))
    expect(got).toBe('{"id":"a"}\n')
    expect(execFileSync('stat', ['-c', '%F', fifo], { encoding: 'utf8' })).toBe('fifo\n')
    await fileSink(fifo, { lazy: true }).close()
    expect(existsSync(fifo)).toBe(true)
  })

  test.skipIf(process.platform === 'win32')('rejects do not go beside a device (skipped on Windows)', async () => {
    const folder = temporaryFolder()
    const { code, stderr } = await naqi(['clean', '-', '-o', '/dev/null'], { cwd: folder, stdin: '{}' })
    expect(stderr).toContain('rejects in         clean.rejected.jsonl')
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'clean.rejected.jsonl'))).toBe(true)
  })
})
