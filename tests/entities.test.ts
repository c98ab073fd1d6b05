import { describe, expect, test } from 'vitest'
import { fold } from '../src/arabic/fold.ts'
import { createArticle } from '../src/article/article.ts'
import { GazetteerError, parseGazetteer } from '../src/gazetteer/rows.ts'
import { shippedGazetteer } from '../src/io/gazetteer.ts'
import { toRecord } from '../src/io/record.ts'
import { processorOf, runStages } from '../src/pipeline.ts'
import { entities } from '../stages/entities/index.ts'
import { cleaned, goldCorpus } from './support/gold.ts'

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

/** The entities that naqi finds in the text of a sample article, and those of its gold that are in the gazetteer. */
function compare({ id, raw, entities: gold }: ReturnType<typeof goldCorpus>[number]) {
  const lineOf = (offset: number): number => raw.slice(0, offset).split('\n').length
  const record = toRecord(cleaned(raw, id))
  const lines = new Set(record.blocks.filter(({ role }) => role === 'body' || role === 'subhead').map(({ source }) => lineOf(source[0])))
  const found = record.entities.map((entity) => `${lineOf(entity.source[0])} ${entity.type} ${entity.id}`)
  const expected = gold
    .filter((entity) => lines.has(entity.line) && entity.id !== '-')
    .map((entity) => `${entity.line} ${entity.type} ${entity.id}`)
  const missed = [...expected]
  const wrong = found.filter((mention) => {
    const at = missed.indexOf(mention)
    if (at >= 0) missed.splice(at, 1)
    return at < 0
  })
  return { found, expected, missed, wrong }
}

describe('the sample corpus', () => {
  const compared = goldCorpus().map(compare)

  test('no entity is found that its gold does not have', () => {
    expect(compared.flatMap(({ wrong }) => wrong)).toEqual([])
  })

  test('of the mentions whose entity is in the gazetteer nine of ten are found', () => {
    const expected = compared.reduce((sum, article) => sum + article.expected.length, 0)
    const missed = compared.reduce((sum, article) => sum + article.missed.length, 0)
    expect(expected).toBeGreaterThan(200)
    expect(missed / expected).toBeLessThan(0.1)
  })
})
