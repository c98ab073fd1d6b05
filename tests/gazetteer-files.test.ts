/** Gazetteers as files: their formats, the check of their rows, the commands that read and make them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/arabic/fold.ts'
import { checkGazetteer } from '../src/cli/gazetteer/check.ts'
import { COLLECTIONS, type CollectionName } from '../src/gazetteer/import/index.ts'
import { sparql } from '../src/gazetteer/import/sparql.ts'
import { lintGazetteer } from '../src/gazetteer/lint.ts'
import { Lookup, sortHits } from '../src/gazetteer/lookup.ts'
import { parseGazetteer, parseGazetteerRows } from '../src/gazetteer/rows.ts'
import { tsvHead, tsvRow } from '../src/gazetteer/tsv.ts'
import { commonWords } from '../src/io/common-words.ts'
import { loadGazetteer, readGazetteerRows } from '../src/io/gazetteer.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'

const HEAD = '# source: mine\n# licence: MIT\n'
const COLUMNS = 'id\ttype\tname\taliases\tneeds\tbefore\tnever\tcountry'
const fixture = (name: string): string => join(import.meta.dirname, 'gazetteer', name)

/** A file of rows, each given by its cells; those that are left out are empty. */
const file = (...rows: string[][]): string =>
  `${HEAD}${COLUMNS}\n${rows.map((cells) => [...cells, ...Array(8 - cells.length).fill('')].join('\t')).join('\n')}\n`

/** A file in a folder of its own. */
function written(text: string | Uint8Array, name = 'mine.tsv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

/** The findings on a file that is alone, as `line rule`. */
function found(text: string): string[] {
  const rows = parseGazetteerRows(text, 'mine.tsv')
  return [...lintGazetteer([rows], { common: commonWords() })].map(({ line, rule }) => `${line - 3} ${rule}`)
}

describe('a gazetteer file', () => {
  test('says where its rows come from, under which licence, and of which names its author is sure', () => {
    const { source, rows } = parseGazetteerRows(`${HEAD}# sure: مصر|قطر\n${COLUMNS}\nx\tLOC\tمصر\t\t\t\t\t\n`, 'mine.tsv')
    expect(source).toEqual({ file: 'mine.tsv', source: 'mine', licence: 'MIT', sure: ['مصر', 'قطر'] })
    expect(rows.map(({ line }) => line)).toEqual([5])
  })

  test('may be JSON lines of the same fields', () => {
    const json = [
      { source: 'mine', licence: 'MIT', sure: ['قطر'] },
      { id: 'al-hayat', type: 'ORG', name: 'الحياة?', aliases: ['صحيفة الحياة'], needs: ['صحيفة'], country: 'iso-gb' },
    ]
    const { source, rows } = parseGazetteerRows(json.map((row) => JSON.stringify(row)).join('\n'), 'mine.jsonl')
    expect(source).toEqual({ file: 'mine.jsonl', source: 'mine', licence: 'MIT', sure: ['قطر'] })
    const [tsv] = parseGazetteer(file(['al-hayat', 'ORG', 'الحياة?', 'صحيفة الحياة', 'صحيفة', '', '', 'iso-gb']), 'mine.tsv')
    expect(rows.map(({ entry }) => entry)).toEqual([tsv])
  })

  test.each([
    ['{"id":"x","type":"PER"}', 'mine.jsonl:1:1: field name: '],
    ['{"id":"x","type":"MAN","name":"سامي"}', 'mine.jsonl:1:11: field type: expected PER, ORG, LOC, MISC, got "MAN"'],
    ['{"id":"x","type":"PER","name":"سامي","colour":"red"}', 'mine.jsonl:1:38: field colour: '],
    ['{"id":"x","type":"PER","name":"سامي","aliases":"سام"}', 'mine.jsonl:1:38: field aliases: '],
    ['{"id":', 'mine.jsonl:1:1: no JSON: '],
  ])('%s is refused with its line, its column and what should stand there', (line, message) => {
    expect(() => parseGazetteer(line, 'mine.jsonl')).toThrow(message)
  })

  test('written and read again is the same', () => {
    const name = fc.constantFrom('الرقة', 'دير الزور', 'وادي حوران', 'السوق', 'عين عيسى')
    const entry = fc.record({
      names: fc.uniqueArray(fc.record({ text: name, ambiguous: fc.boolean() }), { minLength: 1, selector: ({ text }) => text }),
      needs: fc.uniqueArray(name, { minLength: 1 }),
      before: fc.uniqueArray(name),
      never: fc.uniqueArray(name),
    })
    fc.assert(
      fc.property(entry, (made) => {
        const given = { id: 'x', type: 'LOC' as const, name: made.names[0]?.text as string, country: 'iso-sy', ...made }
        expect(parseGazetteer(tsvHead({ holds: 'x', source: 'y', licence: 'z' }) + tsvRow(given), 'x.tsv')).toEqual([given])
      }),
    )
  })

  test('is read row by row, compressed or not; a row that cannot be read is told and left out', async () => {
    const text = file(['a', 'LOC', 'وادي الصنوبر'], ['b', 'XXX', 'تل الصنوبر'], ['c', 'LOC', 'عين الصنوبر'])
    for (const path of [written(text), written(gzipSync(text), 'mine.tsv.gz')]) {
      const errors: string[] = []
      const ids: string[] = []
      for await (const { entry, line } of readGazetteerRows(path, { name: 'm', onError: ({ message }) => errors.push(message) }))
        ids.push(`${entry.id} ${line}`)
      expect(ids).toEqual(['a 4', 'c 6'])
      expect(errors).toEqual(['m:5:3: column type: expected PER, ORG, LOC, MISC, got "XXX"'])
    }
  })

  test('without a header that can be read is refused as a whole', async () => {
    const rows = readGazetteerRows(written('name\tid\n'), { onError: () => {} })
    await expect(rows.next()).rejects.toThrow('header: expected the columns id, type, name')
  })
})

describe('the check', () => {
  test('finds nothing in the shipped files', async () => {
    const { findings, files } = await checkGazetteer([])
    expect(findings).toEqual([])
    expect(files.length).toBeGreaterThan(5)
  })

  test('common words are some thousand, folded, and no names of countries', () => {
    const words = commonWords()
    expect(words.size).toBeGreaterThan(1500)
    expect([...words].filter((word) => word !== fold(word))).toEqual([])
    for (const name of ['مصر', 'سوريا', 'لبنان', 'قطر', 'دمشق']) expect(words.has(fold(name))).toBe(false)
  })

  const before = 'مدينة'
  test.each([
    ['a name that is a frequent word', [['x', 'LOC', 'كتاب']], ['1 common-word']],
    ['a frequent word that is marked is none', [['x', 'LOC', 'كتاب?', '', '', before]], []],
    ['a frequent word with the article', [['x', 'LOC', 'الحكومة']], ['1 stripped-common-word']],
    ['what folds to a frequent word with the article', [['x', 'LOC', 'إلبيت']], ['1 stripped-common-word']],
    ['a frequent word behind a proclitic', [['x', 'LOC', 'بكتاب']], ['1 stripped-common-word']],
    ['a name of three letters', [['x', 'LOC', 'زور']], ['1 short-name']],
    ['an acronym in Latin letters is not too short', [['x', 'ORG', 'منظمة الأنهار', 'RPO']], []],
    ['names that fold alike', [['x', 'ORG', 'هيئة الأنهار', 'هيئة الانهار']], ['1 folds-alike']],
    [
      'a name of two entities',
      [
        ['x', 'LOC', 'تل الصنوبر'],
        ['y', 'ORG', 'عين', 'تل صنوبر|تل الصنوبر'],
      ],
      ['2 claimed-twice', '2 common-word'],
    ],
    [
      'of two entities of a name one may be marked',
      [
        ['x', 'LOC', 'تل الصنوبر'],
        ['y', 'ORG', 'تل الصنوبر?', '', 'نادي'],
      ],
      [],
    ],
    [
      'an id that stands twice',
      [
        ['x', 'LOC', 'تل الصنوبر'],
        ['x', 'LOC', 'تل صنوبر'],
      ],
      ['2 repeated-id'],
    ],
    [
      'an id of two types',
      [
        ['x', 'LOC', 'تل الصنوبر'],
        ['x', 'ORG', 'تل صنوبر'],
      ],
      ['2 repeated-id', '2 two-types'],
    ],
    ['a country that is none', [['x', 'LOC', 'تل الصنوبر', '', '', '', '', 'iso-zz']], ['1 unknown-country']],
    ['a phrase of never without a name', [['x', 'LOC', 'تل الصنوبر', '', '', '', 'عين الصنوبر']], ['1 idle-never']],
    ['a phrase of never that is a name', [['x', 'LOC', 'تل الصنوبر', '', '', '', 'تل الصنوبر']], ['1 idle-never']],
    ['a phrase of never may have proclitics', [['x', 'LOC', 'الصنوبرية', '', '', '', 'أرض للصنوبرية|والصنوبرية الكبرى']], []],
    ['presentation forms', [['x', 'LOC', 'ﺗﻞ الصنوبر']], ['1 odd-character']],
    ['Persian letters', [['x', 'LOC', 'وادی الصنوبر']], ['1 odd-character']],
    ['two spaces', [['x', 'LOC', 'وادي  الصنوبر']], ['1 odd-character']],
    ['Latin in an Arabic word', [['x', 'LOC', 'الصنوبرX']], ['1 odd-character']],
    ['a tatweel before a number is spelling', [['x', 'ORG', 'مجموعة الـ20']], []],
    ['an Arabic question mark is no mark', [['x', 'LOC', 'الصنوبرية؟']], ['1 odd-character']],
  ])('%s', (_what, rows, expected) => {
    expect(found(file(...rows))).toEqual(expected)
  })

  test('an author may be sure of a name', () => {
    const text = `# source: x\n# licence: y\n# sure: زور\n${COLUMNS}\nx\tLOC\tزور\t\t\t\t\t\n`
    expect(found(text)).toEqual([])
  })

  test('an id of another file is of the same entity: one of its names is repeated', () => {
    const other = parseGazetteerRows(file(['x', 'LOC', 'تل الصنوبر']), 'other.tsv')
    const check = (name: string) =>
      [
        ...lintGazetteer([parseGazetteerRows(file(['x', 'LOC', name, 'تل صنوبر']), 'mine.tsv')], { common: new Set(), beside: [other] }),
      ].map(({ rule, message }) => [rule, message.includes('other.tsv:4')])
    expect(check('تل الصنوبر')).toEqual([])
    expect(check('عين الصنوبر')).toEqual([['other-entity', true]])
  })

  test('tells of each finding the place, the row and the remedy, and exits with 1', async () => {
    const path = written('id\ttype\tname\nfoo\tLOC\tكتاب\nbar\tXX\tقلعة\n')
    const { code, stdout, stderr } = await naqi(['gazetteer', 'check', path])
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/mine\.tsv:1: error no-source: the file does not say its source\. Begin it with a line "# source: …"/),
      expect.stringMatching(/mine\.tsv:1: error no-source: the file does not say its licence/),
      expect.stringMatching(/mine\.tsv:2: error common-word: foo: .*كتاب.* is a frequent word\. Mark it with "\?"/),
      expect.stringMatching(/mine\.tsv:3:5: error unreadable: column type: expected PER, ORG, LOC, MISC, got "XX"/),
    ])
    expect(stderr).toBe('1 file, 1 row: 4 errors, 0 warnings\n')
  })

  test('knows the shipped names beside a file, and gives JSON', async () => {
    const path = written(file(['my-damascus', 'LOC', 'دمشق', '', '', '', '', 'iso-sy']))
    const { code, stdout } = await naqi(['gazetteer', 'check', path, '--json'])
    expect(code).toBe(1)
    expect(jsonLines(stdout)).toMatchObject([{ rule: 'claimed-twice', level: 'error', line: 4, id: 'my-damascus' }])
  })

  test('a file that is not there is wrong use', async () => {
    const { code, stderr } = await naqi(['gazetteer', 'check', 'nowhere.tsv'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'naqi: No such file: nowhere.tsv. To read standard input, write -\n' })
  })
})

describe('a lookup', () => {
  const { rows } = parseGazetteerRows(
    file(['pines', 'LOC', 'وادي الصنوبر', 'الصنوبرية?', 'مدينة', '', 'حرج الصنوبرية'], ['valley', 'LOC', 'الصنوبر']),
    'mine.tsv',
  )
  const hits = (text: string): string[] => {
    const lookup = new Lookup(text)
    return sortHits(rows.flatMap((row) => [...lookup.in(row)])).map(({ row, name, stripped }) =>
      `${row.entry.id} ${name?.text ?? 'never'} ${stripped}`.trim(),
    )
  }

  test.each([
    ['وادي الصنوبر', ['pines وادي الصنوبر', 'valley الصنوبر']],
    ['سافر إلى الصنوبرية', ['pines الصنوبرية']],
    ['وبالصنوبرية', ['pines الصنوبرية وب']],
    ['للصنوبرية', ['pines الصنوبرية ل']],
    ['حرج الصنوبرية', ['pines never', 'pines الصنوبرية']],
    ['صنوبر', []],
  ])('of %s', (text, expected) => {
    expect(hits(text)).toEqual(expected)
  })

  test('tells of the shipped names their type, what they need and their place', async () => {
    const { code, stdout } = await naqi(['gazetteer', 'lookup', 'وبالقاعدة'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/ORG al-qaeda .* needs its context .*organisations\.tsv:\d+/)
    expect(stdout).toMatch(/needs +.*بن لادن/)
    const nothing = await naqi(['gazetteer', 'lookup', 'صنوبرات', '--json'])
    expect({ code: nothing.code, stdout: nothing.stdout }).toEqual({ code: 1, stdout: '' })
  })
})

describe('gazetteers of one’s own', () => {
  const text = 'وصل سامر الصنوبري صباح اليوم إلى دمشق.'
  const rows = file(['samer', 'PER', 'سامر الصنوبري'], ['bad', 'XX', 'خطأ'])
  const ids = (stdout: string): string[] => jsonLines(stdout)[0].entities.map(({ id }: { id: string }) => id)

  test('add to the shipped one, or stand alone; rows that cannot be read are counted', async () => {
    const mine = written(rows)
    const both = await naqi(['clean', '-', '--gazetteer', mine], { stdin: text })
    expect(ids(both.stdout)).toEqual(['samer', 'damascus'])
    expect(both.stderr).toContain('1 row of')
    expect(both.stderr).toContain('mine.tsv:5:5: column type')
    const alone = await naqi(['stage', 'entities', '--gazetteer', mine, '--gazetteer-only'], { stdin: text })
    expect(ids(alone.stdout)).toEqual(['samer'])
    const explained = await naqi(['explain', '-', '--gazetteer', mine], { stdin: text })
    expect(explained.stdout).toContain('samer')
  })

  test('may be compiled: the same rows are the same bytes and the same entities', async () => {
    const folder = temporaryFolder()
    const mine = written(rows)
    for (const name of ['a.bin', 'b.bin']) expect((await naqi(['gazetteer', 'compile', mine, '-o', name], { cwd: folder })).code).toBe(0)
    expect(readFileSync(join(folder, 'a.bin')).equals(readFileSync(join(folder, 'b.bin')))).toBe(true)
    for (const [more, expected] of [
      [['--gazetteer-only'], ['samer']],
      [[], ['samer', 'damascus']],
    ] as const) {
      const { stdout } = await naqi(['clean', '-', '--gazetteer', 'a.bin', ...more], { cwd: folder, stdin: text })
      expect(ids(stdout)).toEqual(expected)
    }
    expect((await loadGazetteer([join(folder, 'a.bin')])).rowStarts.length).toBeGreaterThan(1000)
  })

  test.each([
    ['is not there', undefined, 'No such file'],
    ['has no header', 'name\n', 'mine.tsv:1:6: header: expected the columns id, type, name'],
    ['is a damaged compiled one', 'naqigaz\n????', 'Compile it again from its rows'],
    ['is no gzip file', 'x', 'is damaged, or no gzip file'],
  ])('a file that %s is wrong use', async (_what, content, message) => {
    const folder = temporaryFolder()
    const name = message.includes('gzip') ? 'mine.tsv.gz' : 'mine.tsv'
    if (content !== undefined) writeFileSync(join(folder, name), content)
    const { code, stderr } = await naqi(['clean', '-', '--gazetteer', name], { cwd: folder, stdin: text })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  test('are for the stage entities alone, and without any nothing is left', async () => {
    expect((await naqi(['stage', 'normalize', '--gazetteer', 'x.tsv'])).stderr).toContain('takes no --gazetteer')
    const { code, stderr } = await naqi(['clean', '-', '--gazetteer-only'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'naqi: --gazetteer-only leaves no names. Name a file: --gazetteer mine.tsv\n' })
  })

  test('are counted by type, file and licence', async () => {
    const path = written(file(['a', 'LOC', 'تل الصنوبر', 'السوق?', '', 'مدينة', '', 'iso-sy'], ['b', 'ORG', 'هيئة الأنهار']))
    const { stdout } = await naqi(['gazetteer', 'stats', path, '--json'])
    expect(JSON.parse(stdout)).toEqual({
      total: { entities: 2, names: 3, ambiguous: 1 },
      types: {
        PER: { entities: 0, names: 0, ambiguous: 0 },
        ORG: { entities: 1, names: 1, ambiguous: 0 },
        LOC: { entities: 1, names: 2, ambiguous: 1 },
        MISC: { entities: 0, names: 0, ambiguous: 0 },
      },
      files: { [path]: { entities: 2, names: 3, ambiguous: 1, source: 'mine', licence: 'MIT' } },
      countries: { 'iso-sy': 1 },
    })
  })
})

describe('an import', () => {
  /** The rows that are made of a file, as `id type names`. */
  async function rowsOf(from: string, name: string, ...more: string[]) {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'out'))
    const { code, stderr } = await naqi(['gazetteer', 'import', '--from', from, fixture(name), '-o', 'out/rows.tsv', ...more], {
      cwd: folder,
    })
    const { source, rows } = parseGazetteerRows(readFileSync(join(folder, 'out/rows.tsv'), 'utf8'), 'rows.tsv')
    const { findings } = await checkGazetteer([join(folder, 'out/rows.tsv')])
    const shown = rows.map(({ entry: { id, type, names, country } }) =>
      [id, type, names.map(({ text, ambiguous }) => (ambiguous ? `${text}?` : text)).join('|'), ...(country ? [country] : [])].join(' '),
    )
    return { code, stderr, source, rows: shown, findings }
  }

  test('of a dump of Wikidata: types by P31, Arabic names, acronyms; what no name can be is counted', async () => {
    const { code, stderr, source, rows, findings } = await rowsOf('wikidata', 'wikidata.json')
    expect(rows).toEqual(['wd-q1 PER سامر الحداد|سامر حداد', 'wd-q2 ORG منظمة حماية الأنهار|RPOX', 'wd-q3 LOC السوق?'])
    expect(source).toMatchObject({ source: 'Wikidata, https://www.wikidata.org (wikidata.json)', licence: 'CC0-1.0' })
    expect(findings).toEqual([])
    // The last line is cut off.
    expect(code).toBe(1)
    expect(stderr).toContain('wikidata.json:7: ')
    expect(stderr).toMatch(/left out +1 {2}names of persons of one word/)
    expect(stderr).toMatch(/left out +1 {2}lines that are none of the format/)
  })

  test.each(['sparql.json', 'sparql.csv'])('of results of a query, %s: the rows of an item become one', async (name) => {
    const { code, rows, findings } = await rowsOf('wikidata-sparql', name)
    expect({ code, rows, findings }).toEqual({
      code: 0,
      rows: ['wd-q11 LOC وادي الصنوبر|وادي الصنوبرات|وادي صنوبر', 'wd-q12 ORG نادي الصنوبر الرياضي'],
      findings: [],
    })
  })

  test('of CSV with a quotation that does not end goes on behind so many lines', () => {
    const importer = sparql()
    const errors: string[] = []
    const lines = ['item,itemLabel', '"Q1,وادي', ...Array(99).fill('x'), 'Q2,وادي الصنوبر']
    for (const line of lines) {
      try {
        expect([...importer.read(line)]).toEqual([])
      } catch (error) {
        errors.push((error as Error).message)
      }
    }
    expect(errors).toEqual(['expected the end of a quotation within 100 lines'])
    expect([...importer.end()]).toEqual([{ id: 'wd-q2', type: undefined, names: ['وادي الصنوبر'] }])
  })

  test('of fields that are not what they should be takes what is, and gives no type that is none', () => {
    const all = (from: CollectionName, ...lines: unknown[]) => {
      const { read, end } = COLLECTIONS[from].importer()
      return [...lines.flatMap((line) => [...read(typeof line === 'string' ? line : JSON.stringify(line))]), ...end()]
    }
    const ar = { ar: { value: 'تل الصنوبر' } }
    for (const odd of [null, 5, [], {}, [null], { ar: null }, { ar: [null] }, { P31: 5 }, { P31: [null, { mainsnak: null }] }]) {
      expect(all('wikidata', { id: 'Q1', labels: ar, aliases: odd, claims: odd })).toEqual([
        { id: 'wd-q1', type: undefined, names: ['تل الصنوبر'] },
      ])
      expect(all('wikidata', `{"id": "Q1", "labels": ${JSON.stringify(odd)}, "x": "ar"}`).flatMap(({ names }) => names)).toEqual([])
      const item = { item: { value: 'http://www.wikidata.org/entity/Q1' }, itemLabel: { value: 'تل الصنوبر' } }
      const found = all('wikidata-sparql', { results: { bindings: [odd, item] } })
      expect(found.filter(({ names }) => names.length > 0)).toEqual([{ id: 'wd-q1', type: undefined, names: ['تل الصنوبر'] }])
      // What has no item is counted as an entity without a name.
      expect(found).toHaveLength(2)
    }
    expect(all('opensanctions', { id: 'a', schema: 'constructor', properties: { name: ['x'] } })[0]?.type).toBeUndefined()
    expect(all('jrc', 'a\tconstructor\tar\tx')[0]?.type).toBeUndefined()
  })

  test('of GeoNames: of places of one name the most populous has it; hotels and former names are left out', async () => {
    const { code, rows, findings } = await rowsOf('geonames', 'alternateNamesV2.txt', '--features', fixture('allCountries.txt'))
    expect({ code, rows, findings }).toEqual({
      code: 0,
      rows: ['gn-900002 LOC تل الصنوبر iso-lb', 'gn-900004 LOC الجسر? iso-sy', 'gn-900001 LOC تل صنوبر iso-sy'],
      findings: [],
    })
  })

  test('of JRC-Names: persons and organisations; the unknown ones with --type', async () => {
    const without = await rowsOf('jrc', 'jrc.txt')
    expect(without.rows).toEqual(['jrc-7 PER سامر الحداد|سامر حداد', 'jrc-8 ORG منظمة حماية الأنهار'])
    expect((await rowsOf('jrc', 'jrc.txt', '--type', 'ORG')).rows).toContain('jrc-9 ORG صنوبر الأنهار')
  })

  test('of OpenSanctions: names and aliases, not the weak ones', async () => {
    const { code, rows, findings } = await rowsOf('opensanctions', 'entities.ftm.json')
    expect({ code, rows, findings }).toEqual({
      code: 1,
      rows: ['os-nk-abc1 PER سامر الحداد|سامر حداد', 'os-ofac-12 ORG مصرف الأنهار التجاري'],
      findings: [],
    })
  })

  test('of a list: each name once, with the type that is given', async () => {
    const { rows, source, findings } = await rowsOf('list', 'list.txt', '--type', 'ORG', '--licence', 'private')
    expect(rows.map((row) => row.replace(/^list-[\da-f]{8}/, ''))).toEqual([' ORG مؤسسة الصنوبر', ' ORG الصنوبرية', ' ORG كتاب?'])
    expect(source.licence).toBe('private')
    expect(findings).toEqual([])
  })

  test('leaves out what the shipped gazetteer has, but for --all', async () => {
    const folder = temporaryFolder()
    const run = (...more: string[]) =>
      naqi(['gazetteer', 'import', '--from', 'list', '-', '--type', 'LOC', '--licence', 'MIT', ...more], { cwd: folder, stdin: 'دمشق\n' })
    expect((await run()).stdout).not.toContain('دمشق')
    expect((await run('--all')).stdout).toContain('\tLOC\tدمشق\t')
  })

  test.each([
    [['--from', 'list', 'x', '--type', 'LOC'], 'Say under which licence'],
    [['--from', 'list', 'x', '--licence', 'MIT'], 'A list does not say what it names'],
    [['--from', 'wikidata', 'nowhere.json'], 'No such file: nowhere.json'],
    [['--from', 'dbpedia', 'x'], 'Allowed choices are wikidata'],
  ])('%j is wrong use', async (args, message) => {
    const { code, stderr } = await naqi(['gazetteer', 'import', ...args])
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
})
