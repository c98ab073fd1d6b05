import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../src/arabic/fold.ts'
import { NORMALIZE_OPTIONS, type NormalizeOptions, normalize, normalizeChanges } from '../src/arabic/normalize.ts'
import { compose, IDENTITY, toSource } from '../src/article/sourcemap.ts'
import { pageText } from './support/arbitrary.ts'
import { growth } from './support/time.ts'

/** What the rules look for, in any order: letters, marks, spaces, controls, parts of entities. */
const PARTS = [
  ...'ابتهيىةلكقم',
  ...'\u064b\u064c\u064e\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06e1',
  ...'\u0640\u06a9\u06cc\u06c1\ufefb\ufe70\ufe71\ufdf2\ufdfa\ufc60',
  ...'\u200e\u200f\u200b\u200c\u200d\u00ad\u034f\ufeff\u2067',
  ...' \u00a0\t\u3000\u0007',
  ...'&#;38xampltgACé\u0301',
  ...',;:?!.،؛؟«»()"19٣',
  '&amp;',
  '&lt;',
  '&lrm;',
  '&#1611;',
  '&nbsp',
  'الوزير',
  'قال',
  'شكرًا',
  'شكراً',
  '1440هـ',
  'www.example.org/?',
  '🙂',
  '\ud83d',
  '\ude42',
  '\u1100\u1161',
]
const arabicText = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''))
/** Entities inside entities, each parted from the next by what goes when the text is cleaned. */
const nestedEntities = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.constantFrom('', '\u200f', '\u200f'.repeat(50), '\u0640'),
    fc.constantFrom('&#3', '&#', '&#\u0663', '&a', '&'),
    fc.constantFrom('847', '1564', '65279', '6158', '8203', '173', '7', '1600', '1611', '65136', '1635', '53', '8490', '894', '55357'),
    fc.constantFrom('8;', '38;', '\u0668;', 'mp;', 'amp;'),
  )
  .map(([depth, gap, head, code, tail]) => {
    let text = '&'
    for (let level = 0; level < depth; level++) text = `${head}${gap}${text}#${code};${tail}`
    return text
  })
const anyText = fc.oneof(
  arabicText,
  nestedEntities,
  pageText,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
)
const anyOptions: fc.Arbitrary<NormalizeOptions> = fc.oneof(
  fc.constant({}),
  fc.record(Object.fromEntries(Object.entries(NORMALIZE_OPTIONS).map(([name, values]) => [name, fc.constantFrom<string>(...values)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<NormalizeOptions>,
)
const runs = { numRuns: 3000 }

describe('the clean form of any text, with any options', () => {
  test('is clean already', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const clean = normalize(text, options)
        expect(normalize(clean, options)).toBe(clean)
        expect(normalizeChanges(clean, options)).toEqual([])
      }),
      runs,
    )
  })

  test('is in NFC, well-formed, and holds no control or bidi character', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const clean = normalize(text, options)
        expect(clean.normalize('NFC')).toBe(clean)
        expect(clean).not.toMatch(/[\p{Cs}\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00a0]/u)
      }),
      runs,
    )
  })

  test('is what its changes make of the text, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        let result = ''
        let end = 0
        for (const change of normalizeChanges(text, options)) {
          expect(change.start).toBeGreaterThanOrEqual(end)
          expect(change.end).toBeLessThanOrEqual(text.length)
          result += text.slice(end, change.start) + change.now
          end = change.end
        }
        expect(result + text.slice(end)).toBe(normalize(text, options))
      }),
      runs,
    )
  })

  test('leads each letter back to the one it came from', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const clean = normalize(text, options)
        const map = compose(
          IDENTITY,
          normalizeChanges(text, options).map((change) => ({ ...change, length: change.now.length })),
        )
        const changed = new Set<number>()
        for (const { start, end } of map) for (let at = start; at < end; at++) changed.add(at)
        const places = clean.split('').map((_, at) => toSource(map, at, at + 1))
        expect(places.filter(([from], at) => from < (places[at - 1]?.[0] ?? 0))).toEqual([])
        expect(places.filter(([from, to], at) => !changed.has(at) && text.slice(from, to) !== clean.charAt(at))).toEqual([])
      }),
      runs,
    )
  })
})

test.each([847, 1564, 65279, 6158, 173, 8207, 1600])('entities nested around &#%i; are not read round after round', (code) => {
  let text = '&'
  for (let level = 0; level < 40; level++) text = `&#3${text}#${code};8;`
  const clean = normalize(text)
  expect(normalize(clean)).toBe(clean)
})

test('a line end is a space: a text is one line', () => {
  expect(normalize('أ\n\nب')).toBe('أ ب')
})

test('a healthy text makes no changes, not even an empty list of its own', () => {
  expect(normalizeChanges('وقال الوزير: «شُكرًا لكم».')).toBe(normalizeChanges('نعم'))
})

test.each(['مُحَمَّد', 'ﻣﺤﻤﺪ', 'ســـلام', 'مدرسة', 'هُدى', 'أﻹ', 'کتابی'])('%s compares as its clean form does', (word) => {
  expect(fold(normalize(word))).toBe(fold(word))
})

test.each(['شكراً', 'مارّاً', 'هدىً'])('the tanween of %s goes to the letter before and comes back, and its alef keeps its place', (word) => {
  const before = normalize(word, { tanween: 'before-alef' })
  expect(before).not.toBe(word)
  expect(normalize(before, { tanween: 'on-alef' })).toBe(word)
  const map = compose(
    IDENTITY,
    normalizeChanges(word, { tanween: 'before-alef' }).map((change) => ({ ...change, length: change.now.length })),
  )
  expect(toSource(map, before.length - 1, before.length)[0]).toBe(word.length - 2)
})

test('repairs UTF-8 that was read as Latin-1, and leaves healthy text alone', () => {
  const text = 'وصلت السفينة إلى الميناء.'
  const bytes = Buffer.from(text)
  expect(normalize(new TextDecoder('windows-1252').decode(bytes))).toBe(text)
  expect(normalize(bytes.toString('latin1'))).toBe(text)
  for (const healthy of ['café à Genève, où l’été dure', 'Ø Ù Ú', 'naïve «Ångström» — ±5 °C']) expect(normalize(healthy)).toBe(healthy)
})

describe('what is wrong is named', () => {
  const wrong = (text: unknown, options?: unknown) => () => normalize(text as string, options as NormalizeOptions)

  test.each([
    [42, 'a number'],
    [null, 'null'],
    [undefined, 'undefined'],
    [['نعم'], 'an array'],
    [{}, 'an object'],
  ])('%j is no text', (value, kind) => {
    expect(wrong(value)).toThrow(new TypeError(`Expected text, got ${kind}`))
    expect(() => normalizeChanges(value as never)).toThrow(TypeError)
  })

  test.each([
    ['tashkeel', '"tashkeel"'],
    [null, 'null'],
    [7, 'a number'],
    [[], 'an array'],
  ])('%j is no set of options', (options, kind) => {
    expect(wrong('نعم', options)).toThrow(new TypeError(`Expected options, got ${kind}`))
  })

  test('an unknown option, with those there are', () => {
    expect(wrong('نعم', { tashkel: 'strip' })).toThrow(/^Unknown option "tashkel": expected one of tashkeel, tatweel, /)
    expect(wrong('نعم', JSON.parse('{"__proto__": "keep"}'))).toThrow(/^Unknown option "__proto__"/)
  })

  test('an unknown value, with those there are', () => {
    expect(wrong('نعم', { digits: 'roman' })).toThrow(
      new TypeError('Option "digits": expected "keep", "latin", "arabic-indic", got "roman"'),
    )
    expect(wrong('نعم', { tashkeel: true })).toThrow(new TypeError('Option "tashkeel": expected "keep", "strip", got true'))
  })
})

describe('takes time in proportion to the text', () => {
  const STYLE: NormalizeOptions = {
    digits: 'arabic-indic',
    tanween: 'before-alef',
    punctuation: 'arabic',
    spaceBeforePunctuation: 'strip',
    spaceAfterPunctuation: 'add',
    spaceBesideNumbers: 'add',
  }
  test.each([
    ['a line of everything', 'قال الوزير\u00a0: «شُكرًا» علی کل حال ﻻ &quot;بأس&quot; ســلام\u200f '],
    ['one sign', '\u064b'],
    ['marks out of order', 'ب\u0651\u064e'],
    ['marks without end', '\u0651\u064e\u0655\u0654'],
    ['tatweel', '\u0640'],
    ['tatweel and marks', '\u0640\u064e'],
    ['ampersands', '&'],
    ['escaped ampersands', '&amp;'],
    ['ampersands escaped over and over', 'amp;'],
    ['entities in entities', '&#5'],
    ['zeros', '0'],
    ['left-to-right marks', '\u200e'],
    ['left-to-right marks in words', 'ب\u200e'],
    ['spaces', ' '],
    ['no-break spaces and signs', '\u00a0\u064c'],
    ['Persian yehs', 'ی'],
    ['digits', '1,'],
    ['decimals', '1.'],
    ['commas', ',؛ ، ب1'],
    ['final tanween', 'باً ، '],
  ])('%s', (_, unit) => {
    const text = (length: number) => `&${'ب'.repeat(3)}${unit.repeat(length / unit.length)}`
    const work = (value: string) => normalizeChanges(value) && normalizeChanges(value, STYLE)
    // Eight times the text: linear is 8, quadratic 64.
    expect(growth(work, text(12_000), text(96_000))).toBeLessThan(40)
  })
})
