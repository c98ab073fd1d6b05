import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../src/arabic/dates.ts'
import { fold, foldLetters } from '../src/arabic/fold.ts'
import * as core from '../src/arabic/index.ts'
import { languageOf } from '../src/arabic/language.ts'
import { fromVisible, visible } from '../src/arabic/visible.ts'
import { compose, IDENTITY, toSource, toText } from '../src/article/sourcemap.ts'
import { pageText } from './support/arbitrary.ts'

const anyText = fc.oneof(
  pageText,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
)

test.each([
  ['تاريخ النشر: 16.02.2019 | 12:02 دمشق', { iso: '2019-02-16T12:02', rest: ['دمشق'] }],
  ['الجمعة 24 نيسان / أبريل 2020 09:22 مساءً', { iso: '2020-04-24T21:22', rest: [] }],
  ['٠٢:٠٠ الثلاثاء ١ / ١٢ / ٢٠٢٠', { iso: '2020-12-01T02:00', rest: [] }],
  ['03 يونيو 2020', { iso: '2020-06-03', rest: [] }],
  ['12 جانفي 2021', { iso: '2021-01-12', rest: [] }],
  ['8 غشت 2021', { iso: '2021-08-08', rest: [] }],
  ['5 تشرين الثاني 2018', { iso: '2018-11-05', rest: [] }],
  ['14 محرم 1443هـ - 22 أغسطس 2021م', { iso: '2021-08-22', hijri: '14 محرم 1443هـ', rest: [] }],
  ['12/08/2014م', { iso: '2014-08-12', rest: [] }],
  ['٥/٩/١٤٤٠هـ الموافق ١٠/٥/٢٠١٩م', { iso: '2019-05-10', hijri: '٥/٩/١٤٤٠هـ', rest: [] }],
  ['1440/9/5', { hijri: '1440/9/5', rest: [] }],
  ['12 تشرين أول 2019', { iso: '2019-10-12', rest: [] }],
  ['الأربعاء، 22-مارس-23 06:14 ص', { iso: '2023-03-22T06:14', rest: [] }],
  ['27 أوت 2021 (منذ 3 سنوات) -', { iso: '2021-08-27', rest: [] }],
  ['2019-02-16T12:02:33Z', { iso: '2019-02-16T12:02', rest: [] }],
])('the date of %s', (line, expected) => {
  expect(parseDate(line)).toEqual(expected)
})

test.each(['مقتل 2019 شخصا', 'عام 2019', '12-قتيلا-23', '22 مارس 23', '45 / 13 / 2019', 'الساعة 12:02'])('no date: %s', (line) => {
  expect(parseDate(line)).toBeUndefined()
})

test('languages are told apart by script and letters', () => {
  expect(languageOf('وصلت السفينة صباح اليوم إلى الميناء، وقال مديره إن حمولتها من القمح تكفي المدينة شهرا كاملا.')).toBe('arb')
  expect(languageOf('رئیس جمهور گفت که پیشنهاد تازه‌ای برای گفتگو با کشورهای همسایه دارد و چشم‌انداز خوبی می‌بیند.')).toBe('pes')
  expect(languageOf('وزیرِ اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے تمام وسائل استعمال کرے گی اور یہ کام جاری رہے گا۔')).toBe(
    'urd',
  )
  expect(languageOf('The ship arrived in the harbour this morning, and its load of wheat will last the city for a month.')).toBe('eng')
  expect(languageOf('نعم')).toBe('und')
})

test('folding drops marks, tatweel and invisible characters, joins letter forms, and remembers places', () => {
  expect(fold('  «مُـحَمَّدٌ»\u200f إِلى ٱلمدرسةِ ١٢ ABC ﻻ ')).toBe('محمد الي المدرسه 12 abc لا')
  const value = 'أَﻻ ب'
  const { text, offsets } = foldLetters(value)
  expect(text).toBe('الاب')
  expect(offsets).toEqual([0, 2, 2, 4])
  expect(fold('abc', 1, 99)).toBe('bc')
})

test('what is made visible reads back as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom('a\u200fb', '\u00a0', '\u0640', '\u{e0001}', 'كلام'), (text) => {
      expect(fromVisible(visible(text))).toBe(text)
    }),
  )
})

test('a number that is no character stays as it is written', () => {
  expect(fromVisible('\u27e8U+FFFFFF\u27e9')).toBe('\u27e8U+FFFFFF\u27e9')
})

describe('the source map', () => {
  const cut = compose(IDENTITY, [{ start: 2, end: 5, length: 0 }])

  test('a letter right behind a deletion begins behind it, one right before it ends before it', () => {
    expect(toSource(cut, 2, 3)).toEqual([5, 6])
    expect(toSource(cut, 1, 2)).toEqual([1, 2])
    expect(toSource(cut, 1, 3)).toEqual([1, 6])
  })

  test('what was deleted has a place without letters', () => {
    expect(toText(cut, 2, 5)).toEqual([2, 2])
    expect(toText(cut, 0, 6)).toEqual([0, 3])
  })

  test('letters replaced one by one keep their places; others share that of the whole', () => {
    const same = compose(IDENTITY, [{ start: 2, end: 4, length: 2 }])
    const longer = compose(IDENTITY, [{ start: 2, end: 4, length: 3 }])
    expect(toSource(same, 3, 4)).toEqual([3, 4])
    expect(toSource(longer, 3, 4)).toEqual([2, 4])
  })

  test('a replacement over an earlier one takes its source with it', () => {
    const twice = compose(cut, [{ start: 1, end: 3, length: 1 }])
    expect(toSource(twice, 1, 2)).toEqual([1, 6])
  })
})

describe('what the core exports', () => {
  const ofText: Readonly<Record<string, (text: string) => unknown>> = {
    analyze: core.analyze,
    'apply clean': (text) => core.apply('clean', text),
    'apply lucene': (text) => core.apply('lucene', text),
    fold: core.fold,
    foldLetters: core.foldLetters,
    folder: core.folder({ alef: 'fold', daggerAlef: 'alef', presentationForms: 'fold' }),
    fromVisible: core.fromVisible,
    languageOf: core.languageOf,
    light10: core.light10,
    matches: (text) => core.matches(text, text),
    normalize: core.normalize,
    normalizeChanges: core.normalizeChanges,
    parseArabic: core.parseArabic,
    parseDate: core.parseDate,
    searchKey: core.searchKey,
    sentenceRanges: core.sentenceRanges,
    sentences: core.sentences,
    snowball: core.snowball,
    tokenize: core.tokenize,
    visible: core.visible,
    words: core.words,
  }

  test.each(Object.entries(ofText))('%s takes any text', (_, work) => {
    fc.assert(
      fc.property(anyText, (text) => {
        work(text)
      }),
      { numRuns: 500 },
    )
  })

  test.each(Object.entries(ofText))('%s says what is no text', (_, work) => {
    for (const value of [5, null, undefined, {}, ['a']]) expect(() => work(value as never)).toThrow(/^Expected text, got /)
  })
})

describe('offsets in code points', () => {
  test('are those of the characters of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { toCodePoints, toUnits } = core.codePointOffsets(text)
        let units = 0
        let points = 0
        for (const character of text) {
          expect(toCodePoints(units)).toBe(points)
          expect(toUnits(points)).toBe(units)
          units += character.length
          points++
        }
        expect(toCodePoints(units)).toBe(points)
        expect(toUnits(points)).toBe(units)
      }),
      { numRuns: 2000 },
    )
  })

  test('count a picture before a name as one', () => {
    const text = '😀 قسد'
    expect(core.codePointOffsets(text).toCodePoints(text.indexOf('قسد'))).toBe(2)
  })
})

test('each letter of a clean text has its place in the source, through the map of its changes', () => {
  const text = '\u200fقال لـ«ﻣﺤﻤﺪ» &quot;نعم&quot;'
  const changes = core.normalizeChanges(text)
  const clean = core.carryOut(text, changes)
  const map = core.sourceMapOf(changes)
  const start = clean.indexOf('محمد')
  expect(text.slice(...core.toSource(map, start, start + 4))).toBe('ﻣﺤﻤﺪ')
  expect(clean.slice(...core.toText(map, text.indexOf('&quot;'), text.indexOf('&quot;') + 6))).toBe('"')
})
