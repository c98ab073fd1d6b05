/** Random articles and chains of stages for the property tests. */
import fc from 'fast-check'
import { fold } from '../../src/arabic/fold.ts'
import type { Duplicates } from '../../src/article/duplicates.ts'
import type { Table } from '../../src/learning/table.ts'
import type { Step } from '../../src/pipeline.ts'
import type { Stage } from '../../src/stage.ts'
import { stages } from '../../stages/index.ts'
import { goldCorpus } from './gold.ts'

const WORDS = [
  'قال',
  'وزير',
  'النقل',
  'سوريا',
  'القاهرة',
  'لـ«البيان»',
  '«قسد»',
  'داعش',
  'و"داعش"',
  'مصطفى بالي',
  'بالي',
  'قوات سوريا الديمقراطية',
  'دير الزور',
  'مُحَمَّد',
  'شدّة\u0651\u064e',
  '\u0651\u064eشن',
  'کتاب',
  'علی',
  'هجومًا',
  'هجوماً',
  'ﻻ',
  'ﷺ',
  'ســـــلام',
  '1440هـ',
  'ـ',
  '&quot;',
  '&amp;amp;',
  '&nbsp;',
  'قال\u200eنعم',
  'مدرسة\u200bالحي',
  'كلمة\u200cواحدة',
  '\u200f',
  '\u00a0',
  '\u0640',
  '2019',
  '16.02.2019',
  '12:02',
  '٣٬٠٠٠',
  '🙂',
  '\ud83d',
  'naqi',
  'Email',
  'A\u0301',
  'e\u0301',
  '\u1100\u1161',
]
const LINES = [
  'سياسة',
  'اقتصاد',
  'رياضة محلية',
  'ت + ت - الحجم الطبيعي',
  'الأكثر قراءة',
  'اقرأ أيضا: خبر آخر',
  'No stories found.',
  'logo',
  'www.example.com',
  'مقالات مقترحة',
  'تاريخ النشر: 16.02.2019 | 12:02 دمشق',
  'صورة للميناء | أ.ف.ب',
  '(صحيفة المدينة، سامي حداد)',
  'مفاوضات',
  ' \u00a0 ',
  '',
  '\u200f',
  'الوسوم: نقل، ميناء',
  'جميع الحقوق محفوظة',
  'الميناء يستقبل أول سفينة منذ عام كامل',
  'الميناء يستقبل أول سفينة منذ عام كاملالميناء يستقبل أول سفينة منذ عام كامل',
  'الميناء يستقبل أول سفينة منذ عام كامل. وقال مدير الميناء إن السفينة ترسو ثلاثة أيام ثم تغادر إلى وجهتها التالية.',
  'وصلت السفينة صباح اليوم إلى الميناء، وقال مصطفى بالي إن حمولتها من القمح تكفي المدينة شهرا. الميناء يستقبل أول سفينة منذ عام كامل',
  'بيروت - سامي حداد: وصلت السفينة صباح اليوم إلى الميناء، وحمولتها من القمح تكفي المدينة شهرا. سمات الميناء القمح',
  'دبي (CNN)-- وصلت السفينة صباح اليوم إلى الميناء. اقرأ أيضا: خبر آخر عن القمح. وقال المدير إنها تغادر غدا. تابعونا على تويتر',
]

/** What pages glue to lines, and lines that it is glued to. */
const GLUED = [
  'بيروت - واس: ',
  'عمان 12 شباط (بترا) - ',
  'Next Previous ',
  'ت + ت - الحجم الطبيعي ',
  'وصلت السفينة صباح اليوم إلى الميناء، وقال المدير إنها تغادر غدا',
  'وصلت السفينة',
  '. ',
  '.',
  ' ',
  ' سمات الميناء القمح',
  ' رابط الخبر بصحيفة المدى: الميناء يستقبل أول سفينة منذ عام كامل',
  ' اقرأ أيضا: خبر آخر عن القمح.',
  ' (اقرأ أيضا: خبر آخر عن القمح)',
  ' تابعونا على تويتر',
  ' المصدر: رويترز',
  ' المصدر: https://example.com/1',
  ' www.example.com',
  ' // انتهى //',
  ' انتهى ن ص/',
  ' --(بترا)',
  ' شارك فيسبوك تويتر',
  ' الميناء يستقبل أول سفينة منذ عام كامل',
]

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0', '\t', '، ', '. ', '')
const prose = fc.array(fc.tuple(word, space), { maxLength: 30 }).map((pairs) => pairs.flat().join(''))
const glued = fc.array(fc.constantFrom(...GLUED), { minLength: 2, maxLength: 8 }).map((parts) => parts.join(''))
const line = fc.oneof({ weight: 3, arbitrary: prose }, { weight: 2, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: glued })
const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028')

/** Lines of the sample corpus in any order. */
const shuffled = fc
  .shuffledSubarray(
    goldCorpus().flatMap(({ raw }) => raw.split(/\r?\n/)),
    { minLength: 1, maxLength: 16 },
  )
  .map((lines) => lines.join('\n'))

const written = fc.array(fc.tuple(line, lineEnd), { minLength: 1, maxLength: 14 }).map((pairs) => pairs.flat().join(''))

/** The text of a page: prose, boilerplate, copies of the headline, odd characters. */
export const pageText = fc.oneof({ weight: 2, arbitrary: written }, { weight: 1, arbitrary: shuffled })

export const source = fc.record(
  {
    id: fc.constant('random'),
    text: pageText,
    title: fc.oneof(fc.constantFrom('الميناء يستقبل أول سفينة منذ عام كامل', 'عنوان'), prose),
    site: fc.constantFrom('المدى', 'example', 'example'),
  },
  { requiredKeys: ['id', 'text'] },
)

const CLASSES = [
  'content',
  'article-body',
  'entry-content',
  'sidebar',
  'related-news',
  'most-read widget',
  'comments',
  'tags',
  'author',
  'post-date',
  'share',
  'image-box',
  'main col-md-8',
  'footer',
  'row',
]
const TAGS = [
  'div',
  'p',
  'section',
  'article',
  'main',
  'aside',
  'nav',
  'header',
  'footer',
  'ul',
  'li',
  'h1',
  'h2',
  'h3',
  'a href="/x/1"',
  'figure',
  'figcaption',
  'time',
  'form',
  'button',
  'td',
  'span hidden',
  'br',
]

const { markup } = fc.letrec<{ markup: string; element: string; text: string }>((tie) => ({
  text: line.map((text) => text.replace(/[&<]/g, ' ')),
  element: fc
    .tuple(fc.constantFrom(...TAGS), fc.option(fc.constantFrom(...CLASSES)), fc.array(tie('markup'), { maxLength: 5 }))
    .map(([tag, name, children]) => `<${tag}${name === null ? '' : ` class="${name}"`}>${children.join('')}</${tag.split(' ')[0]}>`),
  markup: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('text'), tie('element')),
}))

const HEADS = [
  '',
  '<title>الميناء يستقبل أول سفينة منذ عام كامل | المدى</title>',
  '<meta property="og:title" content="خبر آخر"><meta property="article:published_time" content="2019-02-16T12:02:00Z"><meta name="author" content="سامي حداد">',
]

/** A page of HTML: elements with names as developers give them, in any order, with lines in them. */
export const htmlPage = fc
  .tuple(fc.constantFrom(...HEADS), fc.array(markup, { minLength: 1, maxLength: 16 }))
  .map(([head, body]) => ({ id: 'random', format: 'html' as const, text: `<html><head>${head}</head><body>${body.join('')}` }))

const NORMALIZE = { tashkeel: ['keep', 'strip'], alef: ['keep', 'fold'], digits: ['keep', 'latin'], tatweel: ['strip', 'keep'] } as const

const normalizeOptions = fc.record(
  {
    tashkeel: fc.constantFrom(...NORMALIZE.tashkeel),
    alef: fc.constantFrom(...NORMALIZE.alef),
    digits: fc.constantFrom(...NORMALIZE.digits),
    tatweel: fc.constantFrom(...NORMALIZE.tatweel),
  },
  { requiredKeys: [] },
)

/** A table in which much of what random articles hold recurs: of the one site or of the other. */
const tables: fc.Arbitrary<Table> = fc
  .record({
    pages: fc.constantFrom(4, 20, 60),
    lines: fc.array(fc.tuple(line, fc.constantFrom(4, 12, 60)), { maxLength: 12 }),
    affixes: fc.subarray(['قال', 'البيان', 'سوريا', 'الميناء يستقبل']),
    headlines: fc.subarray(LINES),
  })
  .map(({ pages, lines, affixes, headlines }) => {
    const counts = new Map(lines.map(([text, count]) => [fold(text), count]))
    const ends = new Map(affixes.map((text) => [fold(text), pages]))
    const ids = new Map(headlines.map((text) => [fold(text), 'other']))
    return { sites: new Map([['example', { pages, lines: counts, above: counts, prefixes: ends, suffixes: ends, headlines: ids }]]) }
  })

/** What a table of copies may say. */
const copies: fc.Arbitrary<Duplicates | undefined> = fc.constantFrom(
  undefined,
  { copies: 2 },
  { duplicateOf: { id: 'other', similarity: 0.5, containment: 0.9, size: 3 } },
)

/** A stage, with options if it has any that matter. */
function step(stage: Stage): fc.Arbitrary<Step> {
  if (stage.meta.name === 'normalize') return normalizeOptions.map((options) => ({ stage, options }))
  if (stage.meta.name === 'templates') return tables.map((table) => ({ stage, options: { table } }))
  if (stage.meta.name === 'duplicates') return copies.map((found) => ({ stage, options: { table: { find: () => found } } }))
  return fc.constant({ stage })
}

/** One stage. */
export const anyStep: fc.Arbitrary<Step> = fc.constantFrom(...stages).chain(step)

/** Any chain of stages: some, all or none, each perhaps more than once, in any order, with options. */
export const chain: fc.Arbitrary<Step[]> = fc.array(anyStep, { maxLength: 6 })
