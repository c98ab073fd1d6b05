import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnalyzeOptions,
  analyze,
  apply,
  type Folds,
  folder,
  light10,
  normalize,
  PRESETS,
  parseVariants,
  STOP_WORDS,
  searchKey,
  snowball,
  variantRows,
} from '../src/arabic/index.ts'
import { FOLDS } from '../src/arabic/search/folds.ts'
import { light } from '../src/arabic/search/stemmers.ts'
import { STOP_LIST } from '../src/arabic/search/stopwords.ts'
import { pageText } from './support/arbitrary.ts'
import { growth } from './support/time.ts'

const anyText = fc.oneof(
  pageText,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0x0600, max: 0x08ff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
)
const runs = { numRuns: 2000 }

const anyFolds: fc.Arbitrary<Folds> = fc.record(
  Object.fromEntries(Object.entries(FOLDS).map(([name, values]) => [name, fc.constantFrom(...values)])),
  { requiredKeys: [] },
)

const bare: AnalyzeOptions = { stem: 'none', variants: false, stopWords: false, conjunctions: 'keep' }

describe('a fold', () => {
  const folds: readonly (readonly [what: string, folds: Folds, text: string, folded: string])[] = [
    ['strips tashkeel', { tashkeel: 'strip' }, 'مُحَمَّدٌ', 'محمد'],
    ['strips the marks of the Quran with the tashkeel', { tashkeel: 'strip' }, 'بِهِۦٓ', 'به'],
    ['strips vowel signs alone, as Lucene does', { tashkeel: 'vowels' }, 'هٰذَا مآٔ', 'هٰذا مآٔ'],
    ['leaves the accents of other scripts', { tashkeel: 'strip' }, 'e\u0301', 'e\u0301'],
    ['strips tatweel', { tatweel: 'strip' }, 'ســـلام', 'سلام'],
    ['strips a dagger alef', { daggerAlef: 'strip' }, 'هٰذا', 'هذا'],
    ['makes a dagger alef an alef', { daggerAlef: 'alef' }, 'العٰلمين', 'العالمين'],
    ['makes a dagger alef on a tatweel an alef', { daggerAlef: 'alef', tatweel: 'strip' }, 'الكتـٰب', 'الكتاب'],
    ['adds no alef to an alef maksura', { daggerAlef: 'alef', tashkeel: 'strip' }, 'مُوسَىٰ', 'موسى'],
    ['keeps a dagger alef though it strips tashkeel', { tashkeel: 'strip' }, 'هٰذَا', 'هٰذا'],
    ['makes the alefs one', { alef: 'fold' }, 'أإآٱا', 'ااااا'],
    ['leaves the wasla, as Lucene does', { alef: 'hamza' }, 'أإآٱ', 'اااٱ'],
    ['makes alef maksura yeh', { alefMaksura: 'fold' }, 'هدى', 'هدي'],
    ['makes teh marbuta heh', { tehMarbuta: 'fold' }, 'مدرسة', 'مدرسه'],
    ['makes one hamza of its carriers', { hamza: 'fold' }, 'مسؤول مسئول', 'مسءول مسءول'],
    ['leaves the carriers of hamza alone', { hamza: 'carrier' }, 'مسؤول هيئة', 'مسوول هيية'],
    ['makes digits and their separators Latin', { digits: 'latin' }, '٣٬٠٠٠٫٥ ۱۲', '3,000.5 12'],
    ['makes the digits of any script Latin', { digits: 'decimal' }, '१९ ９ ߉', '19 9 9'],
    ['makes digits alone Latin', { digits: 'decimal' }, '٣٬٠٠٠٫٥', '3٬000٫5'],
    ['makes Arabic letters of their look-alikes', { lookAlikes: 'fold' }, 'کی ہھ', 'كي هه'],
    ['makes letters of presentation forms', { presentationForms: 'fold' }, 'ﻣﺤﻤﺪ ﻻ', 'محمد لا'],
    ['folds the letters of presentation forms', { presentationForms: 'fold', alef: 'fold' }, 'ﻷ', 'لا'],
    ['makes letters small', { letterCase: 'fold' }, 'CNN العربية ÉÀ', 'cnn العربية éà'],
  ]
  test.each(folds)('%s', (_, options, text, folded) => {
    expect(folder(options)(text)).toBe(folded)
  })

  test('that is absent changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(folder({})(text)).toBe(text)
      }),
    )
  })

  test('takes time in proportion to the text', () => {
    const fold = folder({ daggerAlef: 'alef', tashkeel: 'strip', tatweel: 'strip', presentationForms: 'fold' })
    for (const unit of ['\u0640\u0670', '\u0651', '\ufdfb', 'كلمة '])
      expect(growth(fold, unit.repeat(20_000), unit.repeat(160_000))).toBeLessThan(40)
  })

  test('of a folded text changes nothing, whichever folds there are', () => {
    fc.assert(
      fc.property(anyText, anyFolds, (text, options) => {
        const fold = folder(options)
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 500 },
    )
  })

  test('that there is not is refused by name', () => {
    expect(() => folder({ alif: 'fold' } as never)).toThrow(/^Unknown option "alif": expected one of tashkeel, /)
    expect(() => folder({ alef: 'none' } as never)).toThrow('Option "alef": expected "fold", "hamza", "keep", got "none"')
  })
})

describe('a stemmer', () => {
  test('takes off one prefix and its suffixes (light10)', () => {
    expect(['والحسن', 'بالحسن', 'للاخر', 'وحسن', 'ساهدون', 'ساهدهات'].map(light10)).toEqual(['حسن', 'حسن', 'اخر', 'حسن', 'ساهد', 'ساهد'])
  })

  test('leaves what may be a word of its own (light10)', () => {
    expect(['الو', 'ولد', 'في', 'ان'].map(light10)).toEqual(['الو', 'ولد', 'في', 'ان'])
  })

  test('leaves words of other alphabets', () => {
    for (const stem of [light10, snowball]) expect(stem('English')).toBe('English')
  })

  test('returns what is longer than a word as it is (snowball)', () => {
    const word = `ال${'كتاب'.repeat(16)}`
    expect(snowball(word)).toBe(word)
    expect(snowball(word.slice(0, 64))).not.toBe(word.slice(0, 64))
  })

  test('takes time in proportion to the word', () => {
    for (const stem of [light, light10, snowball])
      for (const unit of ['أ', 'و', 'ال', 'ها', 'يه'])
        expect(growth((word: string) => stem(word), unit.repeat(20_000), unit.repeat(160_000))).toBeLessThan(40)
  })

  test('of a search takes off a conjunction before the article, whichever it is', () => {
    for (const stem of ['light10', 'snowball'] as const) expect(searchKey('والحكومة', { stem })).toBe(searchKey('الحكومة', { stem }))
    for (const words of ['والحكومة الحكومة', 'وللحكومة للحكومة', 'وبالحكومة بالحكومة', 'فالحكومة الحكومة']) {
      const [one, other] = words.split(' ') as [string, string]
      expect(searchKey(one)).toBe(searchKey(other))
    }
  })

  test('leaves a waw that is a letter of the word', () => {
    expect(searchKey('وكالة', { stem: (word) => word })).toBe('وكاله')
    expect(searchKey('والد', { stem: (word) => word })).toBe('والد')
  })

  test('of a search knows a noun that begins with a waw, whatever stands before it', () => {
    for (const noun of ['وزير', 'وزارة', 'ولاية', 'وكالة', 'وفاة', 'وثيقة', 'وظائف', 'واقع', 'وجود', 'وحدة', 'واشنطن']) {
      const forms = ['', 'و', 'ال', 'وال', 'بال', 'وبال', 'لل', 'ولل', 'فال', 'ب', 'ل', 'ك', 'ف', 'وب', 'ول'].map((before) => before + noun)
      expect(new Set(forms.map((form) => searchKey(form))), noun).toHaveLength(1)
    }
    for (const form of ['والده', 'والدها', 'الوالد', 'ووالده', 'لوالدها']) expect(searchKey(form)).toBe('والد')
    expect(searchKey('وزيراه والوزيرين وزيرها الوزير')).toBe('وزيرا وزير وزير وزير')
    for (const form of ['بوضعها', 'لوضعه', 'ووضعها']) expect(searchKey(form)).toBe('وضع')
    for (const form of ['ولايات', 'بالولايات', 'بولايات', 'لولاية']) expect(searchKey(form)).toBe(searchKey('الولاية'))
    expect(searchKey('وزارته')).toBe(searchKey('بوزارته'))
  })

  test('of a search takes a conjunction for one where both may be', () => {
    for (const [one, other] of [
      ['والدين', 'الدين'],
      ['وأحد', 'أحد'],
      ['وأدى', 'أدى'],
      ['وزيت', 'زيت'],
    ] as const)
      expect(searchKey(one)).toBe(searchKey(other))
  })

  test('of a search takes no word for a noun with a waw behind a preposition', () => {
    for (const word of [
      'كولا',
      'لورد',
      'فورد',
      'بورصة',
      'لوزان',
      'بوسطن',
      'كوفية',
      'فوضى',
      'لوحة',
      'فولا',
      'بوليس',
      'بورما',
      'بوزنان',
      'لولاه',
    ])
      expect(searchKey(word), word).toBe(searchKey(word, { stem: 'light10' }))
  })

  test('of Lucene takes off a waw', () => {
    expect(['وزير', 'الوزير'].map(light10)).toEqual(['زير', 'وزير'])
    expect(searchKey('وزير', PRESETS.lucene)).toBe('زير')
  })

  test('of your own gets folded words', () => {
    expect(searchKey('مدرسةُ الأمل', { stem: (word) => `<${word}>`, variants: false })).toBe('<مدرسه> <الامل>')
  })
})

describe('the terms of a text', () => {
  test('name the word in the text as it was given', () => {
    const text = '\u200fقال ﻣﺤﻤﺪٌ:\u00a0«المســؤولون»&nbsp;نعم'
    const terms = analyze(text)
    expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(['قال', 'ﻣﺤﻤﺪٌ', 'المســؤولون', 'نعم'])
    expect(terms.map(({ surface }) => surface)).toEqual(['قال', 'محمد', 'المسءولون', 'نعم'])
    expect(terms.map(({ term }) => term)).toEqual(['قال', 'محمد', 'مسءول', 'نعم'])
  })

  test('have offsets in UTF-16 units, behind an emoji too', () => {
    expect(analyze('🙂 خبر')).toEqual([{ term: 'خبر', surface: 'خبر', start: 3, end: 6 }])
  })

  test('are the words of a hashtag and the numbers of a date', () => {
    expect(searchKey('#اليوم_الوطني 12/08/2014 10:30', bare)).toBe('اليوم الوطني 12 08 2014 10 30')
  })

  test('are one for the spellings of a hamza', () => {
    for (const [one, other] of [
      ['مسؤول', 'مسئول'],
      ['شؤون', 'شئون'],
      ['قراءة', 'قرائة'],
    ] as const)
      expect(searchKey(one)).toBe(searchKey(other))
  })

  test('are one for the spellings of a number', () => {
    expect(searchKey('٣٬٠٠٠٫٥')).toBe(searchKey('3,000.5'))
    expect(searchKey('۲۰۱۹')).toBe('2019')
  })

  test('are without function words', () => {
    expect(searchKey('ذهب إلى المدينة وهو في هذا الحال', bare)).toBe('ذهب الي المدينه وهو في هذا الحال')
    expect(searchKey('ذهب إلى المدينة وهو في هذا الحال', { ...bare, stopWords: true })).toBe('ذهب المدينه الحال')
    expect(searchKey('ذهب إِلى المدينة', { ...bare, stopWords: new Set(['مَدينة', 'المدينة']) })).toBe('ذهب الي')
  })

  test('keep a name that differs from a function word in the dots of its yeh', () => {
    expect(searchKey('علي على الطريق', { ...bare, stopWords: true })).toBe('علي الطريق')
  })

  test('are none for what has no letter and no digit', () => {
    for (const text of ['', ' ', 'ـ', '\u0651', '🙂', '\ufe0f', '— # @ _', '\ud83d']) expect(analyze(text)).toEqual([])
  })

  test('are those of the clean text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(normalize(text))).toBe(searchKey(text))
      }),
      runs,
    )
  })

  test('stand in the text in order, and on something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0
        for (const { term, surface, start, end } of analyze(text)) {
          expect(term).not.toBe('')
          expect(surface).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = end
        }
      }),
      runs,
    )
  })

  test('are the folded words of a clean text, from their first letter on', () => {
    const fold = folder(pick(PRESETS.search))
    fc.assert(
      fc.property(anyText, (given) => {
        const text = normalize(given)
        for (const { surface, start, end } of analyze(text, bare)) {
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u)
          expect(surface).toBe(fold(text.slice(start, end)))
        }
      }),
      runs,
    )
  })

  test('without stems and variants are their own search key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = searchKey(text, bare)
        expect(searchKey(key, bare)).toBe(key)
      }),
      runs,
    )
  })

  test('do not depend on what was analyzed before', () => {
    const options = { ...PRESETS.search }
    fc.assert(
      fc.property(anyText, (text) => {
        expect(analyze(text, options)).toEqual(analyze(text, { ...PRESETS.search }))
      }),
      { numRuns: 100 },
    )
  })

  test('take time in proportion to the text', () => {
    const line = 'وقال عبد عبد الله كانون كانون الثاني إنّ المسؤولين في سورية ٣٬٠٠٠ #هاشتاق_طويل\u00a0'
    expect(growth(analyze, line.repeat(500), line.repeat(4000))).toBeLessThan(40)
    for (const unit of ['و', 'ال', '#', '_', 'ا_', '1:', '\u0651', 'عبد ', 'عبد_', 'عبد-', 'أبو ', 'أبو_', '\u0640\u0670'])
      expect(growth((text: string) => analyze(text, PRESETS.search), unit.repeat(5000), unit.repeat(40_000))).toBeLessThan(40)
  })

  test('ask for a string and for options that there are', () => {
    expect(() => analyze(5 as never)).toThrow(new TypeError('Expected text, got a number'))
    expect(() => searchKey(null as never)).toThrow(new TypeError('Expected text, got null'))
    expect(() => analyze('', { stemmer: 'light10' } as never)).toThrow(/^Unknown option "stemmer": expected one of tashkeel, /)
    expect(() => analyze('', { stem: 'porter' } as never)).toThrow(
      'Option "stem": expected "light", "light10", "snowball", "none" or a function, got "porter"',
    )
    expect(() => analyze('', { stopWords: ['في'] } as never)).toThrow(
      'Option "stopWords": expected a boolean or a Set of words, got an array',
    )
    expect(() => analyze('', { alef: true } as never)).toThrow('Option "alef": expected "fold"')
    expect(() => analyze('', null as never)).toThrow('Expected options, got null')
  })

  test('ask for rows that have what a row must have', () => {
    for (const row of [null, {}, { match: 'word' }, { match: 'word', forms: ['a', 1], never: [] }, { match: 'word', forms: ['a', 'b'] }])
      expect(() => searchKey('نص', { variants: [row] } as never)).toThrow(
        new TypeError(
          'Option "variants": expected a boolean or a list of variant rows, each with a "match" and lists of text "forms" and "never", got an array',
        ),
      )
    expect(() => parseVariants(5 as never, 'v.txt')).toThrow(new TypeError('Expected text, got a number'))
  })

  test('ask for functions that return what they must', () => {
    expect(() => analyze('نص', { stem: () => 5 as never })).toThrow(
      new TypeError('Option "stem": expected a function that returns text, got number'),
    )
    const ranges = 'Option "tokenizer": expected a function that returns ranges of the text in order, got '
    for (const [made, got] of [
      [5, 'number'],
      [undefined, 'undefined'],
      [['نص'], 'no range'],
      [[null], 'no range'],
      [[{ start: 0, end: 0.5 }], 'no range'],
      [[{ start: 0, end: 3 }], '0 to 3 behind 0'],
      [[{ start: -1, end: 1 }], '-1 to 1 behind 0'],
      [[{ start: 2, end: 1 }], '2 to 1 behind 0'],
      [
        [
          { start: 0, end: 2 },
          { start: 1, end: 2 },
        ],
        '1 to 2 behind 2',
      ],
    ] as const)
      expect(() => analyze('نص', { tokenizer: () => made as never })).toThrow(new TypeError(ranges + got))
    expect(searchKey('نص آخر', { tokenizer: () => [{ start: 3, end: 6 }] })).toBe('اخر')
  })
})

function pick(options: AnalyzeOptions): Folds {
  return Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(FOLDS, name)))
}

describe('the forms of a text by name', () => {
  const text = 'قال المســؤول الأوّل: «هٰذا ٱلأمر»'

  test('clean is what a reader sees', () => {
    expect(apply('clean', text)).toBe(normalize(text))
  })

  test('search and lucene are the keys of the presets', () => {
    expect(apply('search', text)).toBe(searchKey(text, PRESETS.search))
    expect(apply('search', text)).toBe(searchKey(text))
    expect(apply('lucene', text)).toBe('قال مسؤول اول هٰذا ٱلامر')
  })

  test('are three', () => {
    expect(() => apply('snowball' as never, text)).toThrow(new TypeError('Expected a form of clean, search, lucene, got snowball'))
  })
})

describe('the stop list', () => {
  test('has each word once', () => {
    expect(STOP_LIST.length).toBeGreaterThan(120)
    expect(STOP_LIST.filter((word, index) => STOP_LIST.indexOf(word) !== index)).toEqual([])
  })

  test('has nothing but words', () => {
    for (const word of STOP_LIST) expect(word).toMatch(/^[\u0621-\u064a]+$/)
    expect(STOP_WORDS).toEqual(new Set(STOP_LIST))
  })
})

/** Proclitics that stand before any noun; the article only before one that has none. */
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل', 'وك']
const WITH_ARTICLE = ['ال', 'وال', 'بال', 'لل', 'كال', 'فال', 'وبال', 'ولل', 'فبال', 'فلل']

describe('a row of the variant lexicon', () => {
  const rows = variantRows()
  const letters = folder(pick(PRESETS.search))

  test.each(rows.map((row) => [row.id, row] as const))('%s joins and keeps apart what it says', (_, { join, apart }) => {
    expect(join.length).toBeGreaterThan(0)
    for (const [one, other] of join) expect([one, searchKey(one)]).toEqual([one, searchKey(other)])
    for (const [one, other] of apart) expect(searchKey(one), `${one} = ${other}`).not.toBe(searchKey(other))
  })

  test('spares a word that is no form behind proclitics', () => {
    expect(searchKey('قاعدة بغرام وبغرام')).toBe('قاعد بغرام بغرام')
    expect(searchKey('فلتر الهواء')).toBe('فلتر هواء')
  })

  test('gives all its forms one key, whatever the proclitics', () => {
    const other = new Set(rows.flatMap(({ never }) => never.map(letters)))
    const isOther = (word: string): boolean => other.has(word) || (/^[وف]/.test(word) && other.has(word.slice(1)))
    for (const { id, match, forms } of rows) {
      if (match === 'anywhere') continue
      const keys = forms.flatMap((form) => {
        const proclitics = form.startsWith('ال') ? PROCLITICS : [...PROCLITICS, ...WITH_ARTICLE]
        return proclitics
          .map((proclitic) => (proclitic.endsWith('ل') && form.startsWith('ال') ? `${proclitic}${form.slice(1)}` : proclitic + form))
          .filter((word) => !isOther(letters(word).split(' ')[0] as string))
          .map((word) => searchKey(word))
      })
      expect([id, ...new Set(keys)]).toHaveLength(2)
    }
  })

  test('is one term of several words, with the range of them all', () => {
    const text = 'وصل لعبد الله كتاب'
    expect(analyze(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['وصل', 'وصل'],
      ['عبدالله', 'لعبد الله'],
      ['كتاب', 'كتاب'],
    ])
  })

  test('is one term behind a hyphen, and in a hashtag', () => {
    for (const text of ['عبد-الله', '#عبد_الله', 'عبد\u00a0\nالله']) expect(searchKey(text)).toBe(searchKey('عبدالله'))
  })

  test('is a phrase as often as it stands there', () => {
    expect(searchKey('عبد عبد الله عبد الله')).toBe('عبد عبدالله عبدالله')
  })

  test.each([
    ['عبد القاهر', 'عبدالقاهر'],
    ['لعبد المتعال', 'وعبدالمتعال'],
    ['عبد الهادي', 'بعبدالهادي'],
    ['عبد الرحمان', 'عبدالرحمن'],
    ['أبو خالد', 'أبوخالد'],
    ['وابو خالد', 'أبوخالد'],
    ['أبو بكر', 'أبوبكر'],
    ['قمر الدين', 'قمرالدين'],
    ['لنور الدين', 'ونورالدين'],
  ])('is not needed for a name of abd, abu or al-din: %s is %s', (apart, glued) => {
    expect(searchKey(apart)).toBe(searchKey(glued))
    expect(searchKey(apart)).not.toContain(' ')
    const text = `قال ${apart}، نعم`
    expect(analyze(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قال', apart, 'نعم'])
  })

  test('is not made of words that are no name', () => {
    for (const [text, terms] of [
      ['العبد الفقير', 'عبد فقير'],
      ['عبد صالح', 'عبد صالح'],
      ['عبد، الرزاق', 'عبد رزاق'],
      ['رجال الدين', 'رجال دين'],
      ['أبواب الدار', 'ابواب دار'],
      ['أبو عبد الله', 'ابو عبدالله'],
      ['عبد الذي', 'عبد'],
      ['أبو 15', 'ابو 15'],
    ] as const)
      expect(searchKey(text)).toBe(terms)
  })

  test('is no phrase across a comma', () => {
    expect(searchKey('عبد، الله')).not.toBe(searchKey('عبد الله'))
  })

  test('counts only if it is asked for', () => {
    expect(searchKey('سورية', { variants: false })).not.toBe(searchKey('سوريا', { variants: false }))
  })

  test('can be of your own', () => {
    const variants = parseVariants('cairo\n  reason: its two names\n  match: phrase\n  form: القاهرة\n  form: مدينة المعز\n', 'own.txt')
    expect(searchKey('في مدينة المعز', { variants })).toBe(searchKey('للقاهرة', { variants }))
    expect(searchKey('سورية', { variants })).not.toBe(searchKey('سوريا', { variants }))
  })

  test('that cannot be read says where it stands and what to write', () => {
    const row = (...fields: string[]): string => ['one', ...fields.map((field) => `  ${field}`)].join('\n')
    const read = (text: string) => () => parseVariants(text, 'v.txt')
    expect(read(row('reason: r', 'match: word', 'form: a'))).toThrow('v.txt:1: row one needs two forms or more')
    expect(read(row('reason: r', 'match: all', 'form: a', 'form: b'))).toThrow('v.txt:1: row one needs "match: word" or "match: stem"')
    expect(read(row('match: word', 'form: a', 'form: b'))).toThrow('v.txt:1: row one needs one "reason:"')
    expect(read(row('reason: r', 'match: word', 'form: a', 'form: b c'))).toThrow('has a form of several words')
    expect(read(row('reason: r', 'match: word', 'form: a', 'form: b', 'join: a b'))).toThrow('needs "join: one = other", got "a b"')
    expect(read(row('reason: r', 'match: word', 'forms: a'))).toThrow('has a field "forms"')
  })
})
