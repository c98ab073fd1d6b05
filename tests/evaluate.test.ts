import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../src/article/role.ts'
import { align, lettersOf } from '../src/evaluation/align.ts'
import { type JudgedText, judgedText } from '../src/evaluation/judged.ts'
import { classOf, parseLabels } from '../src/evaluation/labels.ts'
import { type Evaluation, evaluate, judgeLines } from '../src/evaluation/measure.ts'
import { naqi, temporaryFolder } from './support/cli.ts'
import { cleaned, corpus } from './support/gold.ts'
import { growth } from './support/time.ts'

/** `role: text` a line; `-role: text` if it was removed. */
function judged(text: string): JudgedText[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, minus, role, value = ''] = /^\s*(-?)(\w+): (.*)$/.exec(line) ?? []
      return { text: value, role: role as Role, removed: minus === '-', rule: 'some-rule' }
    })
}

/** `label: text` a line. */
const gold = (text: string) => parseLabels(text.trim().replaceAll(/^\s*(\w+): /gm, '$1\t'), 'page.labels.tsv')

/** The scores of one page. */
const scores = (labels: string, verdicts: string): Evaluation =>
  evaluate([{ id: 'page', lines: judgeLines(gold(labels), judged(verdicts)) }])

/** What became of each labelled line, and of each that is kept without a label. */
const verdicts = (labels: string, text: string) => judgeLines(gold(labels), judged(text)).map(({ verdict }) => verdict)

const PERFECT = { precision: 1, recall: 1, f1: 1 }

const LABELS = `
  T: الميناء يستقبل أول سفينة قمح
  D: بيروت، 12 يناير
  B: وصلت السفينة صباح اليوم إلى المرفأ.
  S: حمولة تكفي شهرا
  B: وأضافت الوزارة أن سفينتين أخريين ستصلان.
  X: شارك هذا الخبر
  R: ازدحام على طريق المطار`

const VERDICTS = `
  headline: الميناء يستقبل أول سفينة قمح
  dateline: بيروت، 12 يناير
  body: وصلت السفينة صباح اليوم إلى المرفأ.
  subhead: حمولة تكفي شهرا
  body: وأضافت الوزارة أن سفينتين أخريين ستصلان.
  -widget: شارك هذا الخبر
  -related: ازدحام على طريق المطار`

describe('scores', () => {
  test('are 1 where every line is judged as it is labelled', () => {
    const { overall, body, roles } = scores(LABELS, VERDICTS)
    expect(overall).toEqual(PERFECT)
    expect(body).toEqual({ ...PERFECT, lost: [] })
    expect(roles).toEqual({
      headline: { lines: 1, ...PERFECT },
      subhead: { lines: 1, ...PERFECT },
      body: { lines: 2, ...PERFECT },
      attribution: { lines: 1, ...PERFECT },
      related: { lines: 1, ...PERFECT },
      chrome: { lines: 1, ...PERFECT },
    })
  })

  test('a line of the body that was lost lowers recall and is listed', () => {
    const { body, roles } = scores(LABELS, VERDICTS.replace('body: وأضافت', '-promo: وأضافت'))
    expect(body).toMatchObject({ precision: 1, recall: 2 / 3, f1: 4 / 5 })
    expect(body.lost).toEqual([
      { id: 'page', line: 5, text: 'وأضافت الوزارة أن سفينتين أخريين ستصلان.', judged: 'promo', rule: 'some-rule' },
    ])
    expect(roles.body).toMatchObject({ precision: 1, recall: 1 / 2 })
    expect(roles.chrome).toMatchObject({ precision: 1 / 2, recall: 1 })
  })

  test('a line of the page that leaks into the body lowers precision', () => {
    const { body, roles } = scores(LABELS, VERDICTS.replace('-widget: شارك', 'body: شارك'))
    expect(body).toEqual({ precision: 3 / 4, recall: 1, f1: 6 / 7, lost: [] })
    expect(roles.chrome).toEqual({ lines: 1, precision: 0, recall: 0, f1: 0 })
  })

  test('a line that was kept though nobody labelled it lowers precision; one that was removed does not', () => {
    const kept = scores(LABELS, `${VERDICTS}\n  body: سطر لا يراه القارئ`)
    expect(kept.body).toEqual({ precision: 3 / 4, recall: 1, f1: 6 / 7, lost: [] })
    expect(kept.overall).toMatchObject({ precision: 7 / 8, recall: 1 })
    expect(scores(LABELS, `${VERDICTS}\n  -widget: سطر لا يراه القارئ`).overall).toEqual(PERFECT)
  })

  test('a subhead taken for body is no loss of the text', () => {
    const { body, roles } = scores(LABELS, VERDICTS.replace('subhead:', 'body:'))
    expect(body).toEqual({ ...PERFECT, lost: [] })
    expect(roles.subhead).toMatchObject({ precision: 0, recall: 0 })
  })

  test('of several pages are those of all their lines together', () => {
    const lines = judgeLines(gold(LABELS), judged(VERDICTS))
    const lost = judgeLines(gold('B: سطر من الخبر'), judged('-widget: سطر من الخبر'))
    const { body, pages } = evaluate([
      { id: 'a', lines },
      { id: 'b', lines: lost },
    ])
    expect(body.recall).toBe(3 / 4)
    expect(body.lost.map(({ id }) => id)).toEqual(['b'])
    expect(pages.map(({ id, body }) => [id, body.recall])).toEqual([
      ['a', 1],
      ['b', 0],
    ])
  })
})

describe('a labelled line', () => {
  test('that is split over blocks is judged by most of its letters', () => {
    const line = 'B: قال الوزير إن السفينة ستصل غدا'
    expect(verdicts(line, '-byline: قال الوزير\n body: إن السفينة ستصل غدا')).toEqual(['body'])
    expect(verdicts(line, 'body: قال\n -related: الوزير إن السفينة ستصل غدا')).toEqual(['related'])
    // The parts of one class count together.
    expect(verdicts(line, '-legal: قال\n body: الوزير إن السفينة\n -widget: ستصل غدا')).toEqual(['body'])
    expect(verdicts(line, '-legal: قال الوزير\n body: إن السفينة\n -widget: ستصل غدا')).toEqual(['legal'])
  })

  test('that is glued to others is judged by the block they share', () => {
    expect(verdicts('T: عنوان الخبر\n B: نص الخبر الطويل', 'body: عنوان الخبرنص الخبر الطويل')).toEqual(['body', 'body'])
  })

  test('is found with other spaces, marks, hamza and digits', () => {
    expect(verdicts('B: إنَّ ٣ سفن وصلت، أمس', 'body: ان 3  سفن وصلت\u200f أمس')).toEqual(['body'])
  })

  test('is aligned in order with the lines like it', () => {
    const labels = 'X: المزيد\n B: نص الخبر\n R: المزيد\n X: المزيد'
    expect(verdicts(labels, '-widget: المزيد\n body: نص الخبر\n -related: المزيد\n body: المزيد')).toEqual([
      'widget',
      'body',
      'related',
      'body',
    ])
    expect(verdicts(labels, 'body: نص الخبر\n -related: المزيد\n -legal: المزيد')).toEqual(['absent', 'body', 'related', 'legal'])
  })

  test('that is in no block is absent and does not take the place of another', () => {
    expect(verdicts('X: الخبر\n T: عنوان الخبر اليوم\n X: اليوم\n B: نصه', 'headline: عنوان الخبر اليوم\n body: نصه')).toEqual([
      'absent',
      'headline',
      'absent',
      'body',
    ])
  })

  test('of which the page has half is there, of which it has less is absent', () => {
    const labels = 'X: قائمة\n B: وصلت السفينة إلى ميناء بيروت صباح اليوم\n X: ختام'
    expect(verdicts(labels, '-widget: قائمة\n body: وصلت السفينة\n body: ميناء بيروت\n -widget: ختام')).toEqual([
      'widget',
      'body',
      'widget',
    ])
    expect(verdicts(labels, '-widget: قائمة\n -widget: السفينة\n -widget: ختام')).toEqual(['widget', 'absent', 'widget'])
  })

  test('without a letter or digit is not counted', () => {
    expect(verdicts('X: ***\n B: نص الخبر', 'body: ***\n body: نص الخبر')).toEqual(['body'])
  })

  test('that is a kicker counts as headline where letters label, and as itself where names do', () => {
    expect(scores('T: تمهيد للعنوان', 'kicker: تمهيد للعنوان').overall.f1).toBe(1)
    expect(scores('headline: تمهيد للعنوان', 'kicker: تمهيد للعنوان').overall.f1).toBe(0)
    expect(scores('kicker: تمهيد للعنوان', 'kicker: تمهيد للعنوان').overall.f1).toBe(1)
  })
})

const LETTERS: Readonly<Record<string, JudgedText['role']>> = { T: 'headline', B: 'body', R: 'related', X: 'widget', D: 'byline' }

const words = fc.array(fc.constantFrom('خبر', 'من', 'ميناء', 'بيروت', 'المزيد', 'اقرأ', '12'), { minLength: 1, maxLength: 6 })
const page = fc.array(fc.record({ label: fc.constantFrom(...Object.keys(LETTERS)), words }), { minLength: 1, maxLength: 12 })

test('right verdicts are right however the page is divided into blocks', () => {
  fc.assert(
    fc.property(page, fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), (lines, cuts) => {
      const labels = lines.map(({ label, words }) => `${label}\t${words.join(' ')}`).join('\n')
      const stretches = lines.flatMap(({ label, words }, index) => {
        const text = words.join('')
        const at = 1 + (cuts[index % cuts.length] as number)
        const role = LETTERS[label]
        return [text.slice(0, at), text.slice(at)].map((part) => ({ text: part, role, removed: role !== 'body', rule: '' }))
      })
      const { overall, body } = evaluate([{ id: 'page', lines: judgeLines(parseLabels(labels, 'page'), stretches) }])
      expect(overall).toEqual(PERFECT)
      expect(body.lost).toEqual([])
    }),
  )
})

test('lines are found in order and without overlap, each with its own letters', () => {
  fc.assert(
    fc.property(page, fc.array(fc.boolean()), (lines, kept) => {
      const texts = lines.map(({ words }) => words.join(' '))
      const letters = lettersOf(texts.filter((_, index) => kept[index] !== false).join(' '))
      let last = 0
      for (const [start, end] of align(texts, letters).flat()) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      align(texts, letters).forEach((ranges, index) => {
        const found = ranges.map(([start, end]) => letters.slice(start, end)).join('')
        if (ranges.length === 1 && found.length === lettersOf(texts[index] as string).length)
          expect(found).toBe(lettersOf(texts[index] as string))
        expect(found === '' || found.length * 2 >= lettersOf(texts[index] as string).length).toBe(true)
      })
    }),
  )
})

test('time grows with the page where every line is labelled', () => {
  const pageOf = (lines: number) => Array.from({ length: lines }, (_, index) => (index % 2 === 0 ? 'المزيد' : `سطر رقم ${index}`))
  const work = (lines: string[]) => align(lines, lettersOf(lines.join(' ')))
  expect(growth(work, pageOf(4000), pageOf(32_000))).toBeLessThan(24)
})

describe('labels', () => {
  test('have a class for every role', () => {
    for (const role of ROLES) expect(classOf(role), role).toBeDefined()
  })

  test.each([
    ['a row without a tab', 'B\tنص\nعنوان', 'x.labels.tsv:2: expected a label, a tab and a line of the page'],
    ['an unknown label', '\nQ\tنص', 'x.labels.tsv:2: unknown label "Q". The labels are T, S, B,'],
    ['a verdict that no hand gives', 'absent\tنص', 'x.labels.tsv:1: unknown label "absent"'],
    ['no row', '\n\n', 'x.labels.tsv: holds no row'],
  ])('%s is an error that says file and line', (_name, text, message) => {
    expect(() => parseLabels(text, 'x.labels.tsv')).toThrow(message)
  })
})

describe('the text of an article', () => {
  const BODY = 'وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقالت الوزارة إن حمولتها من القمح تكفي لبنان شهرا كاملا.'
  const HEADLINE = 'الميناء يستقبل أول سفينة قمح هذا العام'

  test('is given in the order of the page, also what was removed', () => {
    const text = judgedText(cleaned(`${HEADLINE}\nت + ت - الحجم الطبيعي\n${BODY}\n${HEADLINE}`))
    expect(text.map(({ role, removed }) => [role, removed])).toEqual([
      ['headline', false],
      ['widget', true],
      ['body', false],
      ['headline', true],
    ])
    expect(text.map(({ text }) => text)).toEqual([HEADLINE, 'ت + ت - الحجم الطبيعي', BODY, HEADLINE])
  })

  test('a copy of the headline cut out of a paragraph is a stretch of its own, in the letters of the page', () => {
    const text = judgedText(cleaned(`${HEADLINE}\n${HEADLINE.replace('قمح', 'قمـح')}${BODY}`)).slice(1)
    expect(text.map(({ text, role, removed }) => [text, role, removed])).toEqual([
      [HEADLINE.replace('قمح', 'قمـح'), 'headline', true],
      [BODY, 'body', false],
    ])
  })
})

describe('naqi evaluate', () => {
  const TEXT = `الميناء يستقبل أول سفينة قمح هذا العام
ت + ت - الحجم الطبيعي
وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقالت الوزارة إن حمولتها من القمح تكفي لبنان شهرا كاملا.
`
  const TSV = ['T', 'X', 'B'].map((label, index) => `${label}\t${TEXT.split('\n')[index]}\n`).join('')

  function folderOf(files: Readonly<Record<string, string>>): string {
    const folder = temporaryFolder()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return folder
  }

  test('measures the sample corpus as its committed results say', async () => {
    const { code, stdout, stderr } = await naqi(['evaluate', `${corpus}/gold`])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^24 pages, 339 labelled lines\n/)
    expect(stdout).toMatch(/^body and subheads against all else +167 +1\.000 +1\.000 +1\.000$/m)
  })

  test('--json has overall, body with its lost lines, roles and pages', async () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'a.labels.tsv': TSV, 'sub/raw/b.txt': TEXT, 'sub/gold/b.labels.tsv': TSV.replace('X\t', 'B\t') })
    const { code, stdout } = await naqi(['evaluate', '.', '--json'], { cwd })
    expect(code).toBe(0)
    const { pages, ...all } = JSON.parse(stdout)
    expect(Object.keys(all)).toEqual(['overall', 'body', 'roles'])
    expect(Object.keys(all.overall)).toEqual(['precision', 'recall', 'f1'])
    expect(Object.keys(all.body)).toEqual(['precision', 'recall', 'f1', 'lost'])
    expect(all.body.lost).toEqual([{ id: 'sub/b', line: 2, text: 'ت + ت - الحجم الطبيعي', judged: 'widget', rule: 'font-size-widget' }])
    expect(all.roles.headline).toEqual({ lines: 2, ...PERFECT })
    expect(pages.map((page: object) => Object.keys(page))).toEqual(Array(2).fill(['id', 'overall', 'body', 'roles']))
    expect(pages.map(({ id }: { id: string }) => id)).toEqual(['a', 'sub/b'])
  })

  test('lists the lines of the body that were lost and, with --lines, every line judged otherwise', async () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'a.labels.tsv': TSV.replace('X\t', 'S\t').replace('T\t', 'C\t') })
    const { stdout } = await naqi(['evaluate', 'a.txt', '--lines'], { cwd })
    expect(stdout).toContain('lines of the body lost  1\n  a:2  widget (font-size-widget)  ⁨ت + ت - الحجم الطبيعي⁩\n')
    expect(stdout).toContain('a:1  C → headline (first-line)')
  })

  test('options of stages change what is measured', async () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'a.labels.tsv': TSV.replace('X\t', 'B\t') })
    const { code, stderr } = await naqi(['evaluate', 'a.labels.tsv', '--set', 'boilerplate.keep=["none"]'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('option "keep')
  })

  test('a labelled line that the page does not have is named with file and line, and counted as removed', async () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'a.labels.tsv': `${TSV}B\tفقرة ليست في الصفحة\n` })
    const { code, stdout, stderr } = await naqi(['evaluate', '.', '--json'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toBe('a.labels.tsv:4: in no line of a.txt, counted as removed: "فقرة ليست في الصفحة"\n')
    expect(JSON.parse(stdout).body).toMatchObject({ recall: 1 / 2, lost: [{ line: 4, judged: 'absent' }] })
  })

  test('a page that cannot be measured costs that page: its problem is named, the others are measured', async () => {
    const cwd = folderOf({
      'a.txt': TEXT,
      'a.labels.tsv': TSV,
      'b.labels.tsv': TSV,
      'c.txt': TEXT,
      'd.txt': TEXT,
      'd.labels.tsv': 'Z\tعنوان\n',
      'e.txt': TEXT,
      'e.labels.tsv': 'B\tخبر آخر غيره تماما\n',
      'f.txt': ' ',
      'f.labels.tsv': TSV,
    })
    const { code, stdout, stderr } = await naqi(['evaluate', '.'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^1 page,/)
    expect(stderr).toContain('rejected: b.labels.tsv labels no page: there is no b.html or .txt beside it\n')
    expect(stderr).toContain('rejected: c.txt has no labels: there is no c.labels.tsv.')
    expect(stderr).toContain('rejected: d.labels.tsv:1: unknown label "Z"')
    expect(stderr).toContain('rejected: e.labels.tsv labels another page: none of its lines is in e.txt\n')
    expect(stderr).toContain('rejected: f.txt is empty')
  })

  test.each([
    ['nothing named', [], "missing required argument 'gold'"],
    ['a file that is not there', ['nowhere'], 'No such file or folder: nowhere'],
    ['a folder without labels', ['empty'], 'No .labels.tsv in empty. Gold is X.html or X.txt with X.labels.tsv beside it'],
    ['a page without labels', ['empty/c.txt'], 'empty/c.txt has no labels: there is no empty/c.labels.tsv.'],
    ['an unknown option', ['.', '--jason'], "unknown option '--jason'"],
    ['an unknown stage', ['.', '--set', 'boiler.keep=1'], 'Unknown stage "boiler"'],
  ])('wrong use exits with 2 and says what to do: %s', async (_name, args, message) => {
    const cwd = folderOf({ 'empty/c.txt': TEXT })
    const { code, stdout, stderr } = await naqi(['evaluate', ...args], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('--help lists the classes with their letters and names', async () => {
    const { stdout } = await naqi(['evaluate', '--help'])
    expect(stdout).toMatch(/^attribution +D +dateline, byline /m)
    expect(stdout).toMatch(/^chrome +X +widget, promo, legal, foreign/m)
  })
})
