import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { recordSchema } from '../src/io/record-schema.ts'
import { stages } from '../stages/index.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { corpus } from './support/gold.ts'

const ARTICLE =
  'الميناء يستقبل أول سفينة منذ عام\n\nت + ت - الحجم الطبيعي\n\nوصلت السفينة صباح اليوم إلى دمشق، وقال مصطفى بالي إن حمولتها من القمح تكفي شهرا.\n'

describe('naqi clean', () => {
  test('cleans the sample corpus when nothing is named, and sums up on stderr', async () => {
    const { code, stdout, stderr } = await naqi(['clean'])
    const records = jsonLines(stdout)
    expect(code).toBe(0)
    expect(records.length).toBeGreaterThanOrEqual(20)
    for (const record of records) recordSchema.parse(record)
    expect(stderr).toContain(`articles           in ${records.length} = out ${records.length} + rejected 0`)
    expect(stderr).toMatch(/MB\/s/)
  })

  test('reads files, folders, globs, .jsonl and .gz of each, and gives ids by name or field', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in/sub'), { recursive: true })
    writeFileSync(join(folder, 'in/b.txt'), ARTICLE)
    writeFileSync(join(folder, 'in/sub/a.txt.gz'), gzipSync(ARTICLE))
    writeFileSync(
      join(folder, 'in/c.jsonl'),
      `${JSON.stringify({ id: 7, text: ARTICLE, site: 'المدى', author: 'سامي' })}\n${JSON.stringify({ text: ARTICLE })}\n`,
    )
    writeFileSync(join(folder, 'in/d.jsonl.gz'), gzipSync(JSON.stringify({ id: 'z', text: ARTICLE, title: 'عنوان من عندنا' })))
    const all = jsonLines((await naqi(['clean', 'in'], { cwd: folder })).stdout)
    expect(all.map(({ id }) => id)).toEqual(['b', '7', 'c:2', 'z', 'sub/a'])
    expect(all[1]).toMatchObject({ site: 'المدى', extra: { author: 'سامي' } })
    expect(all[3]).toMatchObject({ title: 'عنوان من عندنا', given: { title: 'عنوان من عندنا' } })
    const globbed = jsonLines((await naqi(['clean', 'in/**/*.txt*'], { cwd: folder })).stdout)
    expect(globbed.map(({ title }) => title)).toEqual(Array(2).fill('الميناء يستقبل أول سفينة منذ عام'))
  })

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ARTICLE}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${ARTICLE}`, 'utf16le')],
    ['UTF-16 little endian without a mark', Buffer.from(ARTICLE, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${ARTICLE}`, 'utf16le').swap16()],
  ])('reads %s from standard input', async (_name, stdin) => {
    const [record] = jsonLines((await naqi(['clean', '-'], { stdin })).stdout)
    expect(record).toMatchObject({ id: 'stdin', title: 'الميناء يستقبل أول سفينة منذ عام', raw: ARTICLE })
  })

  test('reads JSON lines with a byte order mark, and in UTF-16', async () => {
    const line = JSON.stringify({ id: 'a', text: ARTICLE })
    for (const stdin of [Buffer.from(`\ufeff${line}\n`), Buffer.from(`\ufeff${line}\n`, 'utf16le')]) {
      expect(jsonLines((await naqi(['clean', '-'], { stdin })).stdout)).toMatchObject([{ id: 'a', raw: ARTICLE }])
    }
  })

  test('writes to a file, compressed by its name, and leaves no temporary file', async () => {
    const folder = temporaryFolder()
    const { code, stdout } = await naqi(['clean', '-', '-o', 'out/clean.jsonl.gz'], { cwd: folder, stdin: ARTICLE })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(readdirSync(join(folder, 'out'))).toEqual(['clean.jsonl.gz'])
    const [record] = jsonLines(gunzipSync(readFileSync(join(folder, 'out/clean.jsonl.gz'))).toString())
    expect(record.text).toBe('وصلت السفينة صباح اليوم إلى دمشق، وقال مصطفى بالي إن حمولتها من القمح تكفي شهرا.')
  })

  test('--format text writes one clean file per article, and no path of an id leaves its folder', async () => {
    const folder = temporaryFolder()
    const stdin = ['a', '../../evil', 'خبر 1'].map((id) => JSON.stringify({ id, text: ARTICLE })).join('\n')
    await naqi(['clean', '-', '--format', 'text', '-o', 'out/texts'], { cwd: folder, stdin })
    const files = readdirSync(join(folder, 'out/texts'))
    expect(files).toHaveLength(3)
    expect(files).toContain('a.txt')
    expect(readdirSync(folder)).toEqual(['out'])
    expect(readFileSync(join(folder, 'out/texts/a.txt'), 'utf8')).toBe(
      'الميناء يستقبل أول سفينة منذ عام\n\nوصلت السفينة صباح اليوم إلى دمشق، وقال مصطفى بالي إن حمولتها من القمح تكفي شهرا.\n',
    )
  })

  test('--no-raw leaves the source out, and then no stage runs on the record', async () => {
    const folder = temporaryFolder()
    const { stdout } = await naqi(['clean', '-', '--no-raw'], { stdin: ARTICLE })
    expect(jsonLines(stdout)[0]).not.toHaveProperty('raw')
    const { code, stderr } = await naqi(['stage', 'normalize'], { cwd: folder, stdin: stdout })
    expect(code).toBe(1)
    expect(stderr).toContain('has no "raw"')
  })

  test('--set passes an option to a stage', async () => {
    const { stdout } = await naqi(['clean', '-', '--set', 'normalize.tashkeel=strip'], { stdin: 'شُكرًا' })
    expect(jsonLines(stdout)[0].text).toBe('شكرا')
  })

  test('escapes the separators that split lines elsewhere', async () => {
    const { stdout } = await naqi(['clean', '-'], { stdin: JSON.stringify({ text: 'سطر\u2028وسطر' }) })
    expect(stdout).not.toMatch(/[\u2028\u2029]/)
    expect(jsonLines(stdout)[0].blocks).toHaveLength(2)
  })

  test('articles of one id get one text file each', async () => {
    const folder = temporaryFolder()
    const stdin = [1, 1].map((id) => JSON.stringify({ id, text: ARTICLE })).join('\n')
    await naqi(['clean', '-', '--format', 'text', '-o', 'out'], { cwd: folder, stdin })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['1.txt', '1~2.txt'])
  })

  test('an article of which nothing is body is counted', async () => {
    const { stderr } = await naqi(['clean', '-'], { stdin: JSON.stringify({ text: 'تابعونا على فيسبوك' }) })
    expect(stderr).toContain('left without text  1')
  })

  test('rejects of an earlier run do not stay beside the output of a good one', async () => {
    const folder = temporaryFolder()
    await naqi(['clean', '-', '-o', 'a.jsonl'], { cwd: folder, stdin: '{}' })
    expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'a.rejected.jsonl'])
    await naqi(['clean', '-', '-o', 'a.jsonl'], { cwd: folder, stdin: ARTICLE })
    expect(readdirSync(folder)).toEqual(['a.jsonl'])
  })

  test('whoever stops reading the output ends the run quietly', async () => {
    const text = await new Promise<string>((resolve) => {
      import('node:child_process').then(({ exec }) => {
        exec(
          `"${process.execPath}" "${join(import.meta.dirname, '../dist/src/cli/main.js')}" clean "${join(corpus, 'raw')}" | head -c 10`,
          (_error, _stdout, stderr) => resolve(stderr),
        )
      })
    })
    expect(text).not.toContain('EPIPE')
  })
})

describe('naqi stage', () => {
  test('a pipe of all stages gives the bytes of clean', async () => {
    const inputs = join(corpus, 'raw')
    const whole = await naqi(['clean', inputs])
    let piped = await naqi(['stage', 'normalize', inputs])
    for (const stage of ['boilerplate', 'headlines', 'entities']) piped = await naqi(['stage', stage], { stdin: piped.stdout })
    expect(piped.stdout).toBe(whole.stdout)
  })

  test('takes options', async () => {
    const { stdout } = await naqi(['stage', 'normalize', '--set', 'digits=latin'], { stdin: 'عام ٢٠١٩' })
    expect(jsonLines(stdout)[0].text).toBe('عام 2019')
  })
})

describe('naqi entities', () => {
  const stdin = ['a', 'b'].map((id) => JSON.stringify({ id, text: ARTICLE, site: `site-${id}` })).join('\n')
  const records = () => naqi(['clean', '-', '--no-raw'], { stdin }).then(({ stdout }) => stdout)

  test('clean --entities writes what export makes of the records of clean', async () => {
    for (const format of ['jsonl', 'conll', 'spacy']) {
      const cleaned = await naqi(['clean', '-', '--entities', format, '--span', 'token'], { stdin })
      const exported = await naqi(['entities', 'export', '-', '--to', format, '--span', 'token'], { stdin: await records() })
      expect(cleaned.stdout).toContain('دمشق')
      expect(exported).toEqual({ code: 0, stdout: cleaned.stdout, stderr: 'entities: in 2 = out 2 + rejected 0\n' })
    }
  })

  test('formats of one file go into a file or a folder, those of files of each article into a folder', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'records.jsonl'), await records())
    const written = async (...args: string[]) => (await naqi(['entities', 'export', 'records.jsonl', ...args], { cwd: folder })).code
    expect(await written('--to', 'conll', '-o', 'conll/')).toBe(0)
    expect(await written('--to', 'jsonl', '-o', 'all.jsonl.gz')).toBe(0)
    expect(await written('--to', 'brat', '-o', 'brat')).toBe(0)
    expect(await written('--to', 'webanno', '-o', 'webanno')).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['all.jsonl.gz', 'brat', 'conll', 'records.jsonl', 'webanno'])
    expect(readdirSync(join(folder, 'conll'))).toEqual(['entities.conll'])
    expect(jsonLines(gunzipSync(readFileSync(join(folder, 'all.jsonl.gz'))).toString()).map(({ article }) => article)).toContain('b')
    expect(readdirSync(join(folder, 'brat')).sort()).toEqual(['a.ann', 'a.txt', 'b.ann', 'b.txt'])
    expect(readdirSync(join(folder, 'webanno')).sort()).toEqual(['a.tsv', 'b.tsv'])
  })

  test.each([
    [['entities', 'export', '-', '--to', 'csv'], 'Unknown format of entities "csv". The formats are jsonl, conll, brat, spacy, webanno.'],
    [['entities', 'export', '-', '--to', 'brat'], 'The format brat writes files of each article. Name a folder for them: -o <folder>'],
    [['entities', 'export', '-', '--to', 'conll', '--span', 'word'], 'Unknown span "word". The spans are name and token.'],
    [['entities', 'export', '-', '--to', 'conll', '--types', 'PER,MAN'], 'Unknown type of entities "MAN"'],
    [['entities', 'top', '-', '--by', 'year'], 'Unknown grouping "year". Expected --by site or --by month.'],
    [['entities', 'top', '-', '--limit', '0'], 'Expected a whole number from 1 for --limit, got "0"'],
    [['clean', '-', '--span', 'token'], '--span and --types are for --entities'],
    [['clean', '-', '--entities', 'conll', '--format', 'text'], '--entities stands in place of --format'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await naqi(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('a line that is no record costs itself: it is named, and kept with its reason', async () => {
    const folder = temporaryFolder()
    const [good = ''] = (await records()).split('\n')
    const moved = good.replace(/"start":(\d+)/, (_, start) => `"start":${Number(start) + 1}`)
    const bad = [moved, '{"id": 1, "text": "كلام"}', '{"naqi": 9}'].join('\n')
    const { code, stderr } = await naqi(['entities', 'export', '-', '--to', 'conll', '-o', 'a.conll'], {
      cwd: folder,
      stdin: `${bad}\n${good}`,
    })
    expect(code).toBe(1)
    expect(stderr).toContain('rejected: stdin:2 is no record: it has no "naqi". Clean it first')
    expect(stderr).toMatch(/rejected: stdin:1 has an entity "[^"]+" at \d+–\d+ that its "text" does not have there/)
    expect(stderr).toContain('rejected: stdin:3 is a record of version 9')
    expect(stderr).toContain('in 4 = out 1 + rejected 3')
    expect(readdirSync(folder).sort()).toEqual(['a.conll', 'a.rejected.jsonl'])
  })

  test('top counts entities, with names isolated as a terminal needs them; --json gives lines', async () => {
    const stdin = await records()
    const { code, stdout } = await naqi(['entities', 'top', '-', '--by', 'site', '--limit', '1'], { stdin })
    expect(code).toBe(0)
    expect(stdout).toContain('\u2068site-a\u2069 · 1 article\n')
    for (const line of stdout.split('\n')) expect(line.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/\p{Script=Arabic}/u)
    const { stdout: json } = await naqi(['entities', 'top', '-', '--with', 'damascus', '--type', 'PER', '--json'], { stdin })
    expect(jsonLines(json)).toEqual([{ type: 'PER', id: 'mustafa-bali', name: 'مصطفى بالي', mentions: 2, articles: 2 }])
  })
})

describe('naqi explain', () => {
  test('shows every line of the source, what became of it, the rule and the reason', async () => {
    const { code, stdout } = await naqi(['explain', '-'], { stdin: ARTICLE })
    expect(code).toBe(0)
    expect(stdout).toContain('    1   headline')
    expect(stdout).toContain('    3 − widget')
    expect(stdout).toContain('boilerplate font-size-widget: a control that changes the size of the text')
    expect(stdout).toContain('    5   body')
    expect(stdout).toContain('mustafa-bali')
  })

  test('isolates Arabic, so that a terminal keeps the order of what stands around it', async () => {
    const { stdout } = await naqi(['explain', '-'], { stdin: ARTICLE })
    for (const line of stdout.split('\n')) {
      const outside = line.replace(/\u2068[^\u2069]*\u2069/g, '')
      expect(outside).not.toMatch(/\p{Script=Arabic}/u)
    }
  })

  test('--until stops behind a stage; --id chooses an article', async () => {
    const stdin = ['a', 'b'].map((id) => JSON.stringify({ id, text: ARTICLE })).join('\n')
    const { stdout } = await naqi(['explain', '-', '--until', 'normalize', '--id', 'b'], { stdin })
    expect(stdout).toContain('\u2068b\u2069')
    expect(stdout).not.toContain('font-size-widget')
  })
})

describe('naqi stages', () => {
  test('lists the stages in order', async () => {
    const { stdout } = await naqi(['stages'])
    const names = stages.map(({ meta }) => meta.name)
    expect([...stdout.matchAll(/^(\S+) {2}\S/gm)].map(([, name]) => name)).toEqual(names)
  })

  test('--json tells options with their values and defaults, rows and examples', async () => {
    const { stdout } = await naqi(['stages', '--json'])
    const [first, ...others] = JSON.parse(stdout)
    const boilerplate = others.find(({ name }: { name: string }) => name === 'boilerplate')
    expect(first.options).toContainEqual({
      name: 'tashkeel',
      description: 'vowel signs',
      default: 'keep',
      values: ['keep', 'strip'],
      type: 'string',
    })
    expect(boilerplate.rows.find(({ id }: { id: string }) => id === 'font-size-widget')).toMatchObject({ role: 'widget' })
    expect(boilerplate.examples).toContain('== ')
  })

  test('every file of rows is listed, and each row with its file and what it looks for', async () => {
    const described = JSON.parse((await naqi(['stages', '--json'])).stdout)
    const boilerplate = described.find(({ name }: { name: string }) => name === 'boilerplate')
    expect(boilerplate.files).toEqual(
      ['rows.txt', 'glued/rows.txt', 'page/markup.txt', 'text/beginnings.txt'].map((file) => `stages/boilerplate/${file}`),
    )
    const row = (id: string) => boilerplate.rows.find((row: { id: string }) => row.id === id)
    expect(row('tags-list')).toMatchObject({ file: 'stages/boilerplate/page/markup.txt' })
    expect(row('tags-list').phrases).toEqual(expect.arrayContaining(['tags links', '/tag/']))
    expect(
      described.filter(({ files }: { files: string[] }) => files.length === 0).map(({ name }: { name: string }) => name),
    ).not.toContain('entities')
    expect((await naqi(['stages', '--rows'])).stdout).toMatch(/^ +tags-list +\S/m)
  })
})

describe('wrong use', () => {
  test.each([
    [['stage', 'normalise'], 'Unknown stage "normalise". Did you mean normalize?'],
    [['clean', 'no-such-file.txt'], 'No such file or folder: no-such-file.txt'],
    [['clean', '-', '--set', 'normalize.tashkel=strip'], 'unknown option "tashkel". Its options are tashkeel, tatweel'],
    [['clean', '-', '--set', 'normalize.tashkeel=drop'], 'option "tashkeel"'],
    [['clean', '-', '--set', 'tashkeel=strip'], 'Expected stage.option=value'],
    [['clean', '-', '--set', 'stem.on=true'], 'Unknown stage "stem"'],
    [['clean', '-', '--format', 'xml'], 'Unknown format "xml"'],
    [['clean', '-', '--max-bytes', 'many'], 'Expected a size'],
    [['clean', '-', '--language', 'fr'], 'Unknown language "fr". It is arb'],
    [['clean', '-', '--colour'], "unknown option '--colour'"],
    [['tidy'], "unknown command 'tidy'"],
  ])('naqi %j says what would be right, with exit code 2, and writes nothing', async (args, message) => {
    const folder = temporaryFolder()
    const { code, stdout, stderr } = await naqi(args, { cwd: folder, stdin: ARTICLE })
    expect(stderr).toContain(message)
    expect({ code, stdout, files: readdirSync(folder) }).toEqual({ code: 2, stdout: '', files: [] })
  })
})

describe('an output that would be written over the input', () => {
  test.each([
    ['a file over itself', ['clean', 'in/a.txt', '-o', 'in/a.txt']],
    ['texts into the folder they come from', ['clean', 'in', '--format', 'text', '-o', 'in']],
  ])('%s is refused', async (_name, args) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in/a.txt'), ARTICLE)
    const { code, stderr } = await naqi(args, { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain('would be written over the input')
    expect(readFileSync(join(folder, 'in/a.txt'), 'utf8')).toBe(ARTICLE)
  })
})

describe('bad input', () => {
  const good = JSON.stringify({ id: 'good', text: ARTICLE })

  test.each<[string, string | Buffer, string]>([
    ['a line that is no JSON', '{"text": "كلام', 'stdin:2 is no JSON'],
    ['a line that is no object', '[1]', 'stdin:2 is a list, not an object'],
    ['a line without text', '{"id": 1, "body": "كلام"}', 'stdin:2 has no "text"; its fields are "id", "body"'],
    ['a text that is no string', '{"text": 5}', 'stdin:2 is no article: "text"'],
    ['an empty text', '{"text": " \\n "}', 'stdin:2 has an empty "text"'],
    [
      'a byte that is no UTF-8',
      Buffer.concat([Buffer.from('{"text": "كلام عربي كثير جدا في سطر واحد '), Buffer.from([0xff]), Buffer.from('"}')]),
      'stdin:2 is not UTF-8: byte 0xFF at byte',
    ],
    ['a record of another version', '{"naqi": 9}', 'stdin:2 is a record of version 9'],
    ['a record that lacks fields', '{"naqi": 1, "id": "x"}', 'stdin:2 is no valid record: "lang"'],
    [
      'a line of 50 MB',
      `{"text": "${'كلام '.repeat(6_000_000)}"}`,
      'stdin:2 is 51.5 MB; the largest article taken is 16 MB. Split it, or raise --max-bytes',
    ],
  ])('%s costs one article: it is named, kept with its reason, and the rest is cleaned', async (_name, bad, message) => {
    const folder = temporaryFolder()
    const stdin = Buffer.concat([good, '\n', bad, '\n', good].map((part) => Buffer.from(part)))
    const { code, stderr } = await naqi(['clean', '-', '-o', 'out.jsonl'], { cwd: folder, stdin })
    expect(stderr).toContain(`rejected: ${message}`)
    expect(stderr).toContain('in 3 = out 2 + rejected 1')
    expect(code).toBe(1)
    expect(jsonLines(readFileSync(join(folder, 'out.jsonl'), 'utf8')).map(({ id }) => id)).toEqual(['good', 'good'])
    const [reject] = jsonLines(readFileSync(join(folder, 'out.rejected.jsonl'), 'utf8'))
    expect(`${reject.place} ${reject.reason}`).toContain(message)
  })

  test.each<[string, string, Buffer, string]>([
    ['an empty file', 'bad.txt', Buffer.alloc(0), 'is empty'],
    ['a binary file', 'bad.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), 'is binary, not text'],
    ['a page of HTML without text', 'bad.txt', Buffer.from('<!DOCTYPE html><p></p>'), 'is an HTML page without text'],
    ['a gzip file that is cut off', 'bad.txt.gz', gzipSync(ARTICLE).subarray(0, 60), 'is cut off'],
    ['a .gz that is no gzip', 'bad.txt.gz', Buffer.from(ARTICLE), 'is damaged, or no gzip file'],
    [
      'a text with a stray byte',
      'bad.txt',
      Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xe2, 0x28]), Buffer.from(ARTICLE)]),
      'is not UTF-8: byte 0xE2 at byte',
    ],
  ])('%s', async (_name, file, bytes, message) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in', file), bytes)
    writeFileSync(join(folder, 'in/good.txt'), ARTICLE)
    const { code, stdout, stderr } = await naqi(['clean', 'in'], { cwd: folder })
    expect(stderr).toContain(`rejected: ${join('in', file)} ${message}`)
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['good'])
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'clean.rejected.jsonl'))).toBe(true)
  })

  test.skipIf(process.getuid?.() === 0)('an unreadable file (skipped: root may read every file)', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in/a.txt'), ARTICLE)
    writeFileSync(join(folder, 'in/b.txt'), ARTICLE)
    chmodSync(join(folder, 'in/b.txt'), 0o000)
    const { code, stdout, stderr } = await naqi(['clean', 'in'], { cwd: folder })
    expect(stderr).toContain(`rejected: ${join('in', 'b.txt')} may not be read`)
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a'])
    expect(code).toBe(1)
  })

  test('windows-1256 is read; what is kept of a cut-off .jsonl.gz is cleaned', async () => {
    const folder = temporaryFolder()
    // "salam alaykum, marhaban bikum" in windows-1256
    writeFileSync(join(folder, 'a.txt'), Buffer.from('c7e1d3e1c7e320dae1eddfe320e6e3d1cdc8c720c8dfe320ddec20c7e1cfe4edc72e', 'hex'))
    expect(jsonLines((await naqi(['clean', 'a.txt'], { cwd: folder })).stdout)[0].raw).toBe('السلام عليكم ومرحبا بكم فى الدنيا.')
    const lines = Array.from({ length: 2000 }, (_, id) => JSON.stringify({ id, text: `${id} ${Math.sin(id)} ${ARTICLE}` })).join('\n')
    const zipped = gzipSync(lines)
    writeFileSync(join(folder, 'b.jsonl.gz'), zipped.subarray(0, zipped.length >> 1))
    const { stdout, stderr, code } = await naqi(['clean', 'b.jsonl.gz'], { cwd: folder })
    expect(jsonLines(stdout).length).toBeGreaterThan(100)
    expect(stderr).toContain('is cut off')
    expect(code).toBe(1)
  })
})
