import fc from 'fast-check'
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/arabic/fold.ts'
import { createArticle } from '../src/article/article.ts'
import { GazetteerError, parseGazetteer } from '../src/gazetteer/rows.ts'
import { spellings } from '../src/gazetteer/spellings.ts'
import { shippedGazetteer } from '../src/io/gazetteer.ts'
import { fromRecord, toRecord } from '../src/io/record.ts'
import { recordSchema } from '../src/io/record-schema.ts'
import { processorOf, runStages } from '../src/pipeline.ts'
import { entities } from '../stages/entities/index.ts'
import { tagged } from './support/entities.ts'
import { cleaned, goldCorpus } from './support/gold.ts'
import { growth } from './support/time.ts'

const shipped = shippedGazetteer()

describe('the shipped gazetteer', () => {
  test('holds some thousand entities of every type, each with one id', () => {
    expect(shipped.length).toBeGreaterThan(600)
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length)
    expect(new Set(shipped.map(({ type }) => type))).toEqual(new Set(['PER', 'ORG', 'LOC', 'MISC']))
  })

  test('claims no name for two entities without saying what tells them apart', () => {
    const claims = new Map<string, Set<string>>()
    for (const { id, names } of shipped) {
      for (const { text, ambiguous } of names) {
        if (!ambiguous) claims.set(fold(text), (claims.get(fold(text)) ?? new Set()).add(id))
      }
    }
    const twice = [...claims].filter(([, ids]) => ids.size > 1).map(([, ids]) => [...ids].sort().join(' '))
    expect(twice).toEqual([])
  })

  const tag = processorOf([{ stage: entities as never, options: { gazetteer: shipped } }])
  test.each([
    'صباح الخير أيها السادة، قال المذيع وهو يبتسم للحاضرين.',
    'أنا سعيد بهذا اللقاء الذي طال انتظاره.',
    'جلسوا في نور القمر يتحدثون عن أيام الطفولة.',
    'ألقى عالم الآثار محاضرة عن صناعة الفخار.',
    'استقبل الضيوف رجلا سامي المقام في قومه.',
    'قال جدّه إن الصبر مفتاح الفرج ثم سكت.',
    'كانت جدة الطفل تروي له القصص قبل النوم.',
    'صدر الحكم بعقوبة السجن خمس سنوات على المتهم.',
    'ينبع هذا القرار من حرص الوزارة على الطلاب.',
    'هذه المدينة الحديثة تضم حدائق وأسواقا ومدارس.',
    'عاد الهدوء إلى الميدان بعد انتهاء المباراة.',
    'سقطت الخيام على رؤوس النازحين بعد العاصفة.',
    'تحلق الطيور فوق المرج الأخضر كل ربيع.',
    'الشعب يريد العدل والسلام والحرية والكرامة.',
    'لعب اللاعب دورا مهما في فوز فريقه بالكأس.',
    'بنى الرجل بيتا صغيرا ثم زرع حوله أشجارا.',
    'وقع الحادث على الطريق الصحراوي وأصيب ثلاثة.',
    'نظمت الكلية بورشة عمل مفتوحة نشاطا للطلبة.',
    'طالب البرلمان بأجور عادلة للعاملين في المصانع.',
    'افتتح الوزيران المعرض ودشنا خط الإنتاج الجديد.',
    'أقرت الحكومة الموازنة وأحالتها إلى المجلس.',
    'ودلفت المرأة إلى الغرفة دون أن تنظر خلفها.',
    'كان الفارس صيدا ثمينا لخصومه في تلك المعركة.',
    'طلع الهلال فأعلنت المحكمة بداية الشهر الكريم.',
    'رأى الأب أن الحكمة ضالة المؤمن أنى وجدها.',
  ])('ordinary words are no names: %s', (text) => {
    expect(runStages(tag, createArticle({ id: 'a', text })).mentions.map(({ id }) => id)).toEqual([])
  })

  test('writes no name with an invisible character or a stray space', () => {
    const odd = shipped.flatMap(({ id, names }) =>
      names.filter(({ text }) => /\p{Cf}|^\s|\s$|\s\s/u.test(text)).map(({ text }) => `${id}: ${text}`),
    )
    expect(odd).toEqual([])
  })
})

describe('a gazetteer file', () => {
  const header = 'id\ttype\tname\taliases\tneeds\tnever'
  test.each([
    ['id\tname', ':1:9: header: expected the columns id, type, name and any of'],
    [`${header}\tcolour`, ':1:34: header: expected the columns id, type, name and any of'],
    [`${header}\nx\tPER\tسامي`, ':2:12: expected 6 columns separated by tabs, got 3'],
    [`${header}\nX Y\tPER\tسامي\t\t\t`, ':2:1: column id: expected a-z'],
    [`${header}\nx\tMAN\tسامي\t\t\t`, ':2:3: column type: expected PER, ORG, LOC, MISC, got "MAN"'],
    [`${header}\nx\tPER\t\t\t\t`, ':2:7: column name: expected the canonical name'],
    [`${header}\nx\tORG\tالحياة?\t\t\t`, ':2:7: column name: a name with "?" needs words'],
  ])('%j is refused with its line, its column and what should stand there', (text, message) => {
    expect(() => parseGazetteer(text, 'mine.tsv')).toThrow(GazetteerError)
    expect(() => parseGazetteer(text, 'mine.tsv')).toThrow(`mine.tsv${message}`)
  })

  test('can be given instead of the shipped one, and without entries nothing is tagged', () => {
    const text = 'وصل سامي حداد إلى دمشق.'
    const mine = parseGazetteer(`${header}\nsami\tPER\tسامي حداد\t\t\t`, 'mine.tsv')
    const tagged = (gazetteer: typeof mine) =>
      runStages(processorOf([{ stage: entities as never, options: { gazetteer } }]), createArticle({ id: 'a', text })).mentions.map(
        ({ id }) => id,
      )
    expect(tagged(mine)).toEqual(['sami'])
    expect(tagged([])).toEqual([])
  })
})

/** Texts of names of the gazetteer with proclitics, marks and line ends around and inside them, and of other words. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...shipped.flatMap(({ names }) => names.map(({ text }) => text))) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('قال', 'في', 'صحيفة', 'مدينة', 'إن', 'الحياة', 'بالي', 'من', 'بن', '24', 'وصلت القافلة صباح اليوم'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('و', 'بال', 'لل', 'وب', 'ـ', '«', '»', '"', '(', ')', '.', '،', '\n', ' \n', '🔴', '\u064e', '\u200f'),
      },
    ),
    { maxLength: 30 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom('', ' ', ' ', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, index) => part + gaps[index]).join('')),
  )

describe('for random texts of names', () => {
  const byId = new Map(shipped.map((entry) => [entry.id, entry]))

  test('no two mentions overlap, and each is what stands at its place in the text and in the source', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = tagged(text)
        let last = 0
        for (const entity of record.entities.toSorted((a, b) => a.start - b.start)) {
          expect(entity.start).toBeGreaterThanOrEqual(last)
          expect(entity.tokenStart).toBeLessThanOrEqual(entity.start)
          expect(entity.tokenEnd).toBeGreaterThanOrEqual(entity.end)
          expect(record.text.slice(entity.start, entity.end)).toBe(entity.text)
          expect(text.slice(...entity.source)).toBe(entity.text)
          last = entity.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('each mention by its name folds to a spelling of its alias, but for the alef that li- takes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: written, alias, id, candidates = [], rule, tokenStart, start } of tagged(text).entities) {
          if (rule !== 'name') continue
          for (const candidate of [id, ...candidates]) expect(byId.has(candidate)).toBe(true)
          expect(byId.get(id)?.names.map((name) => name.text)).toContain(alias)
          const keys = spellings(alias).map((key) => key.replaceAll(' ', ''))
          const key = fold(written).replaceAll(' ', '')
          const readings = tokenStart < start ? [key, `\u0627${key}`, `\u0627\u0644${key}`] : [key]
          // With an article that the organisation's name does not have.
          expect(keys.some((known) => readings.includes(known) || key === `\u0627\u0644${known}`)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('with slips allowed, a mention is one edit for each eight letters away from a spelling of its alias', () => {
    const slip = fc.record({ at: fc.nat(30), letter: fc.constantFrom('', 'ك', 'سس') })
    const names = shipped.flatMap(({ names }) => names.map(({ text }) => text)).filter((text) => text.length > 8)
    let slips = 0
    fc.assert(
      fc.property(fc.constantFrom(...names), slip, (name, { at, letter }) => {
        const text = `وصل ${name.slice(0, at)}${letter}${name.slice(at + 1)} أمس`
        for (const { text: written, alias, rule, start, tokenStart } of tagged(text, { fuzzy: true }).entities) {
          if (rule !== 'fuzzy') continue
          slips++
          const key = fold(written)
          // Behind li- the article loses its alef, and before a lam its lam too.
          const readings = tokenStart < start ? [key, `\u0627${key}`, `\u0627\u0644${key}`] : [key]
          const isNear = (other: string): boolean =>
            readings.some(
              (own) => DamerauLevenshteinDistance(own, other, { restricted: true }) <= Math.floor(other.replaceAll(' ', '').length / 8),
            )
          expect(spellings(alias).some(isNear)).toBe(true)
          if (start === tokenStart) expect(key[0]).toBe(fold(alias)[0])
        }
      }),
      { numRuns: 500 },
    )
    expect(slips).toBeGreaterThan(20)
  })

  test('a record read back has the same entities, in lines of their own and over line ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = tagged(text)
        expect(recordSchema.parse(record)).toEqual(record)
        expect(toRecord(fromRecord(record))).toEqual(record)
      }),
      { numRuns: 300 },
    )
  })

  test('without the gazetteer there are no entities', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tagged(text, { gazetteer: [] }).entities).toEqual([])
      }),
    )
  })

  test('a picture in a line in front of the text moves every mention by two UTF-16 units and one code point', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [plain, moved] = [tagged(text), tagged(`🔴\n${text}`)]
        const offsets = ({ entities, text }: typeof plain, units: number, points: number) =>
          entities.map(({ id, start }) => [id, start - units, [...text.slice(0, start)].length - points])
        expect(offsets(moved, 3, 2)).toEqual(offsets(plain, 0, 0))
      }),
    )
  })
})

/** The entities that naqi finds in the text of a sample article, and those of its gold that are in the gazetteer. */
function compare({ id, raw, entities: gold }: ReturnType<typeof goldCorpus>[number]) {
  const lineOf = (offset: number): number => raw.slice(0, offset).split('\n').length
  const record = toRecord(cleaned(raw, id))
  const lines = new Set(record.blocks.filter(({ role }) => role === 'body' || role === 'subhead').map(({ source }) => lineOf(source[0])))
  // What the gazetteer does not have has no id in the gold: it is compared by its text.
  const unlisted = gold.filter(({ id }) => id === '-').map(({ line, type, text }) => `${line} ${type} ${fold(text)}`)
  const byRule = record.entities.filter(({ id }) => id.startsWith('unlisted-'))
  const guessed = byRule.map(({ source, type, text }) => `${lineOf(source[0])} ${type} ${fold(text)}`)
  const found = record.entities
    .filter((entity) => !byRule.includes(entity))
    .map((entity) => `${lineOf(entity.source[0])} ${entity.type} ${entity.id}`)
  const expected = gold
    .filter((entity) => lines.has(entity.line) && entity.id !== '-')
    .map((entity) => `${entity.line} ${entity.type} ${entity.id}`)
  const missed = [...expected]
  const wrong = found.filter((mention) => {
    const at = missed.indexOf(mention)
    if (at >= 0) missed.splice(at, 1)
    return at < 0
  })
  const wronglyGuessed = guessed.filter((mention) => !unlisted.includes(mention)).map((mention) => `${id}: ${mention}`)
  return { found, expected, missed, wrong, unlisted, guessed, wronglyGuessed }
}

describe('the sample corpus', () => {
  const compared = goldCorpus().map(compare)

  test('no entity is found that its gold does not have', () => {
    expect(compared.flatMap(({ wrong }) => wrong)).toEqual([])
  })

  test('what is told by context alone, without the gazetteer, is in its gold too', () => {
    expect(compared.flatMap(({ wronglyGuessed }) => wronglyGuessed)).toEqual([])
    expect(compared.reduce((sum, { guessed }) => sum + guessed.length, 0)).toBeGreaterThan(30)
  })

  test('of the mentions whose entity is in the gazetteer nine of ten are found', () => {
    const expected = compared.reduce((sum, article) => sum + article.expected.length, 0)
    const missed = compared.reduce((sum, article) => sum + article.missed.length, 0)
    expect(expected).toBeGreaterThan(200)
    expect(missed / expected).toBeLessThan(0.1)
  })
})

test('time grows with the text, also of unlisted people, titles and acronyms', () => {
  const given = ['طارق', 'سمير', 'فادي', 'رامي', 'منير']
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, line) => {
      const name = `${given[line % given.length]} ${given[(line >> 1) % given.length]} البرق${'اوي'.repeat(1 + (line % 7))}`
      return `قال وزير الزراعة الألماني السابق ${name} والسيد ${name} إن منظمة الصحة العالمية (مصع${line}) في مدينة برقاشا.`
    }).join('\n')
  const processor = processorOf([{ stage: entities as never }])
  const work = (text: string): unknown => runStages(processor, createArticle({ id: 'a', text }))
  expect(growth(work, lines(60), lines(480))).toBeLessThan(8 * 3)
})
