/** Words, sentences and matches: what one token is, where a sentence ends, where a query stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/arabic/fold.ts'
import { matches } from '../src/arabic/matches.ts'
import { parseArabic } from '../src/arabic/nlcst.ts'
import { folder } from '../src/arabic/search/folds.ts'
import { SEARCH_FOLDS } from '../src/arabic/search/options.ts'
import { sentenceRanges, sentences } from '../src/arabic/sentences.ts'
import { TOKEN_TYPES, Tokens, tokenize, words } from '../src/arabic/words.ts'
import { pageText } from './support/arbitrary.ts'
import { goldCorpus } from './support/gold.ts'
import { growth } from './support/time.ts'

const PARTS = [
  '.',
  '..',
  '…',
  '؟',
  '!',
  '«',
  '»',
  '"',
  '(',
  ')',
  "'",
  ':',
  '،',
  ' ',
  '\n',
  'د',
  'أ',
  'قال',
  'ثم',
  '5',
  '#',
  '@',
  '_',
  '-',
  'a',
  'www.',
  'x.com',
  '\u064e',
  '\u0640',
  '\u200f',
  '🙂',
  '\u200d',
]
const anyText = fc.oneof(
  pageText,
  fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
)
const runs = { numRuns: 2000 }

const textsOf = (text: string, type: string): string[] =>
  tokenize(text)
    .filter((token) => token.type === type)
    .map(({ start, end }) => text.slice(start, end))
const wordsOf = (text: string): string[] => words(text).map(({ start, end }) => text.slice(start, end))

describe('tokens', () => {
  test('tile any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const token of tokenize(text)) {
          expect(token.start).toBe(end)
          expect(token.end).toBeGreaterThan(token.start)
          end = token.end
        }
        expect(end).toBe(text.length)
      }),
      runs,
    )
  })

  test('are the same in arrays as in objects', () => {
    const tokens = new Tokens()
    fc.assert(
      fc.property(anyText, (text) => {
        const { length, types, ends } = tokens.read(text)
        const listed = Array.from({ length }, (_, n) => ({ type: TOKEN_TYPES[types[n] as number], start: tokens.start(n), end: ends[n] }))
        expect(listed).toEqual(tokenize(text))
      }),
      runs,
    )
  })

  test('do not change when spaces are put around a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inside = tokenize(`\n${text}\n`).filter(({ type }) => type !== 'space')
        expect(inside.map(({ type, start, end }) => ({ type, start: start - 1, end: end - 1 }))).toEqual(
          tokenize(text).filter(({ type }) => type !== 'space'),
        )
      }),
      runs,
    )
  })

  test('ask for a string', () => {
    for (const work of [tokenize, words, sentences, sentenceRanges, parseArabic])
      expect(() => work(5 as never)).toThrow(new TypeError('Expected text, got a number'))
  })

  test('are the words that Unicode finds, where the text is Arabic letters and their marks', () => {
    const segmenter = new Intl.Segmenter('ar', { granularity: 'word' })
    for (const { raw } of goldCorpus()) {
      for (const line of raw.split('\n')) {
        const text = line.replace(/[^\p{Script=Arabic}\p{M}\s،؛؟]/gu, ' ').slice(0, 2000)
        const expected = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
        expect(wordsOf(text)).toEqual(expected)
      }
    }
  })
})

describe('the words of a text', () => {
  test.each([
    ['marks and tatweel stay in their word', 'مُحَمَّد ســلام', ['مُحَمَّد', 'ســلام']],
    ['joiners and direction marks inside a word do not cut it', 'می\u200cخواهم محمد\u200fعلي', ['می\u200cخواهم', 'محمد\u200fعلي']],
    ['a direction mark before a word is not of it', '\u200fنعم', ['نعم']],
    ['a zero-width space cuts words', 'كلمة\u200bكلمة', ['كلمة', 'كلمة']],
    [
      'a time, a date and a range are whole',
      'الساعة 12:30 يوم 16/02/2019 أو 2019-2020',
      ['الساعة', '12:30', 'يوم', '16/02/2019', 'أو', '2019-2020'],
    ],
    ['a date with direction marks is whole', '١٦\u200f/٢\u200f/٢٠١٩', ['١٦\u200f/٢\u200f/٢٠١٩']],
    ['numbers keep their separators, per cent signs stand apart', '٣٬٠٠٠ دولار و3.5%', ['٣٬٠٠٠', 'دولار', 'و3.5']],
    ['an era written on to its year is one word with it', 'عام 1440هـ و2019م', ['عام', '1440هـ', 'و2019م']],
    ['hashtags and handles are whole', 'وسم #وسم_الخبر و@naqi_news', ['وسم', '#وسم_الخبر', 'و', '@naqi_news']],
    ['a number sign is none of a hashtag', 'رقم #5 و#2030_رؤية', ['رقم', '5', 'و', '#2030_رؤية']],
    ['an abbreviation is whole, without the last point', 'سنة 3200 ق.م. وص.ب 12', ['سنة', '3200', 'ق.م', 'وص', 'ب', '12']],
    ['agencies and acronyms of single letters', 'نقلت د.ب.أ وأ.ف.ب عن U.S.A.', ['نقلت', 'د.ب.أ', 'وأ.ف.ب', 'عن', 'U.S.A']],
    ['acronyms spelled by the names of letters', 'قناة إن.بي.سي وبي.بي.سي', ['قناة', 'إن.بي.سي', 'وبي.بي.سي']],
    ['two sentences without a space between them', 'وصل.ثم غادر.في', ['وصل', 'ثم', 'غادر', 'في']],
    ['a word behind an abbreviation without a space', 'في ص.ب.قال', ['في', 'ص.ب', 'قال']],
    ['an apostrophe joins Latin letters, and quotes Arabic words', "l'été و'داعش'", ["l'été", 'و', 'داعش']],
    ['addresses are no words', 'زوروا www.example.com، أو info@example.com.', ['زوروا', 'أو']],
    ['a tatweel alone is a dash', 'كلام ـ آخر', ['كلام', 'آخر']],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })
})

describe('an address', () => {
  test.each([
    ['الموقع https://example.com/a?b=1. والبريد info@example.com!', ['https://example.com/a?b=1', 'info@example.com']],
    ['(www.example.com)، «example.org/خبر»', ['www.example.com', 'example.org/خبر']],
    ['راجع report_2019.pdf أو re.example.gov.sa.', ['report_2019.pdf', 're.example.gov.sa']],
    ['abc,info@example.com', ['info@example.com']],
    [
      '(http://example.com/a_(b)_c) و https://example.org/ميناء_(بلدة).',
      ['http://example.com/a_(b)_c', 'https://example.org/ميناء_(بلدة)'],
    ],
    ['localhost:8080 http:// www. a@b @ .com', []],
    ['It ended.The rest 3.5 U.S.A. e.g. 16.02.2019', []],
  ])('is one token, without the punctuation of the sentence: %s', (text, expected) => {
    expect(textsOf(text, 'source')).toEqual(expected)
  })
})

test('a picture keeps its joiners and variation selectors', () => {
  expect(textsOf('خبر👨\u200d👩\u200d👧 ❤\ufe0f', 'symbol')).toEqual(['👨\u200d👩\u200d👧', '❤\ufe0f'])
})

describe('sentences', () => {
  test('hold every character but the space between them, in order, each with a line of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0
        for (const { start, end } of sentenceRanges(text)) {
          expect(text.slice(behind, start)).toMatch(/^[\s\u0085\u2800]*$/)
          expect(text.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/)
          expect(end).toBeGreaterThan(start)
          behind = end
        }
        expect(text.slice(behind)).toMatch(/^[\s\u0085\u2800]*$/)
      }),
      runs,
    )
  })

  test.each([
    ['end at . ! ? and the Arabic question mark, and at runs of them', ['هل وصل؟', 'نعم!', 'متى؟!', 'أمس.']],
    ['end at a point behind a space', ['وصلت السفينة .', 'غادرت أمس .']],
    ['do not end at commas, semicolons and colons', ['قال: بلغ السعر 3.5 دولار، ثم انخفض؛ والسبب معروف.']],
    ['do not end at titles and initials', ['قال د. سامي حداد وأ.د. أحمد وم. علي ما يلي.', 'ووافقهم أ. ف. ب. وآخرون.']],
    ['do not end inside acronyms spelled with spaces', ['نقلت قناة إم. بي. سي الخبر.', 'وأكدته.']],
    ['may end at an era or a unit behind a number', ['بني عام 3200 ق.م.', 'ثم هدم عام 900 م.', 'وبقي حجر.']],
    ['do not end at an era that a number follows', ['الموعد في ق.م. ٤٠٠٠.']],
    ['end behind et cetera', ['اشترى خبزا وزيتا إلخ.', 'ثم عاد.']],
    ['do not end at the numbers of items, headings and sections', ['1. وصلت السفينة.', 'الفصل ٣. المناقشة.', 'انظر القسمين 2.1. والثالث.']],
    ['end behind a year', ['حدث ذلك عام 2018.', 'وعاد في 16.02.2019.', 'ثم غاب.']],
    ['do not end inside the name of a site in Arabic letters', ['قالت «الميناء.نت» إن السفينة وصلت.', 'نعم.']],
    ['end behind an honorific, which is no initial', ['قال النبي ﷺ.', 'ثم سكت.']],
    ['do not end inside names of sites and files', ['زوروا example.com أو Node.js أو report.pdf اليوم.', 'شكرا.']],
    ['do not end at an ellipsis that a connective follows', ['فكر... لكنه لم يقل شيئا.', 'انتظر… ثم رحل.']],
    ['end at an ellipsis that a new clause follows', ['عاش في المدينة عشرين عاما..', 'الأمر معقد.']],
    ['keep quotes and brackets that close behind the end', ['قال: «وصلنا.»', 'وأضاف: "سنبقى."', '(هذا ما قاله.)', 'ثم سكت.']],
    ['do not end at a mark in brackets', ['قال (هل هو الوزير؟) إن الميناء (!) فتح.', 'نعم.']],
    ['do not end at a quotation that a verb of saying follows', ['«هل وصلت السفينة؟» سأل الرجل.', 'ولم يجب أحد.']],
    ['do not end at a title that is quoted', ['نشر مقالا عنوانه «هل نصل؟» في الصحيفة.', 'وقرأناه.']],
    ['do not end where a comma follows', ['هل نصل؟، سأل الرجل.', 'لا!']],
    ['do not begin with marks alone', ['... وصل الوفد.', 'نعم.']],
  ])('%s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  test('end before a word without a space, unless both are Latin', () => {
    expect(sentences('وصل.ثم غادر. لغة ASP.NET سهلة.')).toEqual(['وصل.', 'ثم غادر.', 'لغة ASP.NET سهلة.'])
  })

  test('end with their line', () => {
    expect(sentences('عنوان بلا نقطة\nقال د.\r\nسامي\u2028نعم')).toEqual(['عنوان بلا نقطة', 'قال د.', 'سامي', 'نعم'])
  })

  test('have their places in UTF-16 units', () => {
    expect(sentenceRanges(' 🙂 نعم. لا.')).toEqual([
      { start: 1, end: 8 },
      { start: 9, end: 12 },
    ])
  })
})

describe('matches', () => {
  const found = (text: string, query: string, wholeWords = false) =>
    matches(text, query, { wholeWords }).map(({ start, end }) => text.slice(start, end))

  const searched = folder(SEARCH_FOLDS)

  test('say what the query says', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('قال', 'ثم د', 'a', '5', 'لا', ' . '), (text, query) => {
        let behind = 0
        for (const { start, end } of matches(text, query)) {
          expect(start).toBeGreaterThanOrEqual(behind)
          // Folded as a search folds: the digits of all scripts are one.
          expect(fold(searched(text.slice(start, end)))).toContain(fold(query))
          behind = end
        }
      }),
      runs,
    )
  })

  test('take the marks of their last letter, and no tashkeel, tatweel or letter form prevents one', () => {
    expect(found('قَالَ مُحَمَّـدٌ: أكتب', 'محمد')).toEqual(['مُحَمَّـدٌ'])
    expect(found('أُكْتُبْ', 'اكتب')).toEqual(['أُكْتُبْ'])
    expect(found('ﻻ بأس', 'لا')).toEqual(['ﻻ'])
  })

  test('are one where several letters of one ligature would do', () => {
    expect(matches('ﷲ', 'ل')).toEqual([{ start: 0, end: 1 }])
  })

  test('of a query with a space or a mark at its edge stand at the edges of the text too', () => {
    expect(found('قال محمد', 'محمد.')).toEqual(['محمد'])
    expect(found('محمد قال', ' محمد ')).toEqual(['محمد '])
  })

  test('stand inside words, or are whole words', () => {
    expect(found('كتب كتاب مكتوب كت', 'كت')).toEqual(['كت', 'كت', 'كت', 'كت'])
    expect(matches('كتب كتاب مكتوب كت', 'كت', { wholeWords: true })).toEqual([{ start: 15, end: 17 }])
  })

  test('of several words do not care what stands between them, but that something does', () => {
    expect(found('دير  الزور، دير\u00a0الزور، ديرالزور', 'دير الزور')).toEqual(['دير  الزور', 'دير\u00a0الزور'])
  })

  test('of nothing are none', () => {
    expect(matches('كلام', ' ـ ')).toEqual([])
  })

  test('ask for strings and known options', () => {
    expect(() => matches('كلام', 5 as never)).toThrow('Expected text, got a number')
    expect(() => matches('كلام', 'ك', { whole: true } as never)).toThrow('Unknown option "whole": expected one of wholeWords')
  })
})

describe('time grows with the text alone', () => {
  const HOSTILE = {
    'plain words': 'قال الوزير إن السفينة وصلت. ',
    digits: '1234567890',
    'digits and separators': '1.1,1:1/1-',
    points: '.',
    'single letters and points': 'a.a.',
    'Arabic letters and points': 'أ.ف.بب.',
    'signs of addresses': 'a@',
    'addresses that are none': 'www.!',
    'names without an end': 'a-',
    'per cent signs': '5%',
    'hash signs': '#5',
    'straight quotation marks': '"',
    'opening quotation marks': '«',
    'ends and quotes': '."»',
    'spaced ends': '. ',
    'marks alone': '\u064e',
    'points and marks': 'a.\u0640\u064e',
    underscores: '_',
    'letters and underscores': 'a__',
    apostrophes: "a'",
    joiners: '🙂\u200d',
    'line ends': '\n',
  }
  test.each(Object.entries(HOSTILE))('%s', (_, unit) => {
    const [small, large] = [60_000, 480_000].map((length) => unit.repeat(length / unit.length)) as [string, string]
    // Eight times the text: linear is 8, quadratic 64.
    expect(growth(sentenceRanges, small, large)).toBeLessThan(40)
  })

  test('matches of a query that nearly matches everywhere', () => {
    const input = (length: number) => ({ text: 'ا'.repeat(length), query: `${'ا'.repeat(length / 2)}ب` })
    expect(growth(({ text, query }) => matches(text, query), input(20_000), input(160_000))).toBeLessThan(40)
  })
})
