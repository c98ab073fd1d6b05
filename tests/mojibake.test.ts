import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CENTRAL_EUROPEAN,
  type Codec,
  CYRILLIC,
  LATIN_9,
  MAC_OR_ISO_ARABIC,
  MAC_ROMAN,
  TURKISH,
  WESTERN,
  WINDOWS_ARABIC,
} from '../src/arabic/mojibake/codecs.ts'
import { repairs } from '../src/arabic/mojibake.ts'
import { normalize } from '../src/arabic/normalize.ts'
import { goldCorpus, hasShared, shared } from './support/gold.ts'
import { growth } from './support/time.ts'

const WORDS = [
  'وصلت',
  'السفينة',
  'إلى',
  'الميناء',
  'صباح',
  'اليوم',
  'وقال',
  'مدير',
  'الجمارك',
  'إن',
  'حمولتها',
  'من',
  'القمح',
  'تكفي',
  'المدينة',
  'شهرا',
  'كاملا',
  'أضاف',
  'المتحدث',
  'خلال',
  'مؤتمر',
  'صحفي',
  'ارتفاع',
  'أسعار',
  'النفط',
  'غدا',
  'ضد',
  'ظروف',
  'الطقس',
  'ثم',
  'زيارة',
  'عاجلة',
  '1440',
  'رئيس،',
  'تأتي؟',
]

/** Sentences of some words, two of them common. */
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 }),
    fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }),
  )
  .map(([first, second]) => [...first, 'في', ...second, 'التي', 'وصلت'].join(' '))

const LATIN_1: Codec = { characters: String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 0x80 + index)), bytes: new Map() }

const utf8Bytes = (text: string): number[] => [...new TextEncoder().encode(text)]
const bytesIn =
  ({ characters }: Codec) =>
  (text: string): number[] =>
    [...text].map((character) => (character < '\x80' ? character.charCodeAt(0) : 0x80 + characters.indexOf(character)))
const readAs = (bytes: readonly number[], { characters }: Codec): string =>
  bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (characters[byte - 0x80] as string))).join('')

type Misreading = readonly [name: string, misread: (text: string) => string]

const utf8Read: readonly (readonly [string, Codec])[] = [
  ['Latin-1', LATIN_1],
  ['windows-1252', WESTERN],
  ['ISO 8859-15', LATIN_9],
  ['windows-1254', TURKISH],
  ['windows-1256', WINDOWS_ARABIC],
  ['windows-1250', CENTRAL_EUROPEAN],
  ['windows-1251', CYRILLIC],
  ['MacRoman', MAC_ROMAN],
  ['MacArabic', MAC_OR_ISO_ARABIC],
]
const MISREADINGS: readonly Misreading[] = [
  ...utf8Read.map(([name, codec]): Misreading => [`UTF-8 as ${name}`, (text) => readAs(utf8Bytes(text), codec)]),
  ['windows-1256 as Latin-1', (text) => readAs(bytesIn(WINDOWS_ARABIC)(text), LATIN_1)],
  ['windows-1256 as windows-1252', (text) => readAs(bytesIn(WINDOWS_ARABIC)(text), WESTERN)],
  ['windows-1256 as windows-1254', (text) => readAs(bytesIn(WINDOWS_ARABIC)(text), TURKISH)],
  ['ISO 8859-6 as Latin-1', (text) => readAs(bytesIn(MAC_OR_ISO_ARABIC)(text), LATIN_1)],
  ['ISO 8859-6 as windows-1252', (text) => readAs(bytesIn(MAC_OR_ISO_ARABIC)(text), WESTERN)],
  ['ISO 8859-6 as windows-1256', (text) => readAs(bytesIn(MAC_OR_ISO_ARABIC)(text), WINDOWS_ARABIC)],
  [
    'MacArabic with its own spaces as Latin-1',
    (text) =>
      readAs(
        bytesIn(MAC_OR_ISO_ARABIC)(text).map((byte) => (byte === 0x20 ? 0xa0 : byte)),
        LATIN_1,
      ),
  ],
  ['UTF-8 as Latin-1, twice', (text) => readAs(utf8Bytes(readAs(utf8Bytes(text), LATIN_1)), LATIN_1)],
  ['UTF-8 as windows-1252, twice', (text) => readAs(utf8Bytes(readAs(utf8Bytes(text), WESTERN)), WESTERN)],
  ['UTF-8 as windows-1256, twice', (text) => readAs(utf8Bytes(readAs(utf8Bytes(text), WINDOWS_ARABIC)), WINDOWS_ARABIC)],
  ['UTF-8 as windows-1252, and that as windows-1256', (text) => readAs(utf8Bytes(readAs(utf8Bytes(text), WESTERN)), WINDOWS_ARABIC)],
  [
    'windows-1256 as windows-1252, and that, in UTF-8, again',
    (text) => readAs(utf8Bytes(readAs(bytesIn(WINDOWS_ARABIC)(text), WESTERN)), WESTERN),
  ],
]

describe('the codecs', () => {
  test.each([
    ['windows-1252', WESTERN, 0x84, 0x201e],
    ['windows-1256', WINDOWS_ARABIC, 0xed, 0x064a],
    ['MacArabic', MAC_OR_ISO_ARABIC, 0xea, 0x064a],
    ['MacArabic', MAC_OR_ISO_ARABIC, 0xac, 0x060c],
    ['MacArabic', MAC_OR_ISO_ARABIC, 0xa0, 0x20],
    ['MacArabic', MAC_OR_ISO_ARABIC, 0xb9, 0x0669],
    ['MacArabic', MAC_OR_ISO_ARABIC, 0xfb, 0x7b],
    ['MacArabic', MAC_OR_ISO_ARABIC, 0x87, 0xe1],
  ])('%s: a character of a byte', (_, { characters }, byte, unit) => {
    expect(characters).toHaveLength(128)
    expect(characters.charCodeAt(byte - 0x80)).toBe(unit)
  })
})

/**
 * Whether the first or the last three words of a text, beside its numbers, are Arabic letters also when they are misread. Of
 * two Arabic codecs such words may be healthy: the line may be misread from the fourth on.
 */
function isHealthyAtAnEnd(text: string, misread: (text: string) => string): boolean {
  const isArabic = (word: string): boolean => /^[\u0621-\u064a]+$/.test(misread(word))
  const words = text.split(' ').filter((word) => !/^\d+$/.test(word))
  return [words.slice(0, 3), words.slice(-3)].some((three) => three.every(isArabic))
}

describe('misread text', () => {
  test.each(MISREADINGS)('%s: any sentence is restored', (_, misread) => {
    fc.assert(
      fc.property(sentence, (text) => {
        fc.pre(!isHealthyAtAnEnd(text, misread))
        expect(normalize(misread(text))).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  // Of two Arabic codecs, a word at the border may read well in both.
  const bordered = MISREADINGS.filter(([name]) => name !== 'ISO 8859-6 as windows-1256')
  test.each(bordered)('%s: the part of a line that was misread is restored, the other left alone', (_, misread) => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('«ميناء اليوم»: الخبر كما ورد، ', 'Résumé à Genève (naqi): '), (text, head) => {
        expect(normalize(head + misread(text))).toBe(head + text)
      }),
      { numRuns: 100 },
    )
  })

  test('a misread word alone is restored if it is common or long', () => {
    for (const word of ['في', 'هذا', 'السعودية', 'الميناء']) expect(normalize(readAs(utf8Bytes(word), LATIN_1))).toBe(word)
    for (const word of ['السعودية', 'الميناء', 'وقالت']) expect(normalize(readAs(bytesIn(WINDOWS_ARABIC)(word), WESTERN))).toBe(word)
  })

  test('a Persian letter in a name is no reason to read the name otherwise', () => {
    for (const line of ['\u067eا\u06a9ستان', '\u06a9ردستان', '\u067eوتين', 'زار رئيس \u067eا\u06a9ستان الميناء'])
      expect(normalize(readAs(bytesIn(WINDOWS_ARABIC)(line), WESTERN))).toBe(normalize(line))
  })

  test('ISO 8859-15 is not taken for its neighbours in a short line', () => {
    for (const word of ['الرئيس', 'صباحا الرئيس']) expect(normalize(readAs(utf8Bytes(word), LATIN_9))).toBe(word)
  })

  test('a change is one run and tells where it stood', () => {
    const run = readAs(utf8Bytes('الخبر'), WESTERN)
    expect(repairs(`naqi: ${run} (2019)`)).toEqual([{ start: 6, end: 6 + run.length, now: 'الخبر', rule: 'mojibake' }])
  })

  test('quotation marks and emoji among misread letters are restored with them', () => {
    const text = '“الخبر” – «الآن» 🙂'
    expect(normalize(readAs(utf8Bytes(text), LATIN_1))).toBe(text)
    expect(normalize(readAs(utf8Bytes(text), WINDOWS_ARABIC))).toBe(text)
  })

  test('is restored when it was written in HTML entities', () => {
    const entities = [...readAs(bytesIn(WINDOWS_ARABIC)('وصلت السفينة إلى الميناء'), WESTERN)]
      .map((character) => (character < '\x80' ? character : `&#${character.charCodeAt(0)};`))
      .join('')
    expect(normalize(entities)).toBe('وصلت السفينة إلى الميناء')
  })

  test('a letter whose byte was lost stays lost; the others are restored', () => {
    const text = 'وصلت السفينة إلى الميناء'
    const misread = readAs(utf8Bytes(text), WESTERN).replaceAll('\x81', '\ufffd')
    expect(normalize(misread)).toBe(text.replaceAll('ف', '\ufffd'))
  })

  test('an accented word inside it stays as it is', () => {
    const misread = readAs(bytesIn(WINDOWS_ARABIC)('وصلت السفينة إلى الميناء'), WESTERN)
    expect(normalize(`${misread} Málaga ${misread}`)).toBe('وصلت السفينة إلى الميناء Málaga وصلت السفينة إلى الميناء')
  })
})

describe('healthy text', () => {
  test.each([
    ['French', 'Où l’été naît, l’œuvre créée à Genève déçoit-elle ? Ça dépend. Les employées agréées «éÉ»'],
    ['German', 'Die Größe überhöhter Übungsgebäude: Äpfel, Öl, Übel, ÄÖÜ äöü ß'],
    ['Spanish', '¿Qué añadió el niño? ¡Él también! Málaga, Ávila, Íñigo, áéíóúüñ'],
    ['Portuguese', 'Não há razões; então põe à mão às três: ÃÕÇ ãõç'],
    ['Turkish', 'Öğüt, ığdır, şöförün çığlığı: ÇĞİÖŞÜ çğıöşü'],
    ['Icelandic', 'Það er ekki öðruvísi: ÁÐÉÍÓÚÝÞÆÖ áðéíóúýþæö'],
    ['Nordic', 'Ø Å Æ; øæå ÅÄÖ åäö; Ålesund, Øresund, Ærø, ääääh, yö ja öö'],
    ['Czech', 'Příliš žluťoučký kůň úpěl ďábelské ódy; ŘÍŠE, ŮŽ'],
    ['Vietnamese', 'Tiếng Việt có đủ dấu: ẩn, ướt, ảnh'],
    ['Russian', 'Щедрый Шаг — «Ёлка» № 5; ШЩЪЫЬЭЮЯ шщъыьэюя'],
    ['Ukrainian', 'Її щітка, ШІСТЬ, ЩІ, Європа'],
    ['Persian', 'آقای پژوهشگر گفت که کتاب‌های ما، چاپ می‌شود؛ آیا؟ عکس آک طپش'],
    ['Urdu', 'آپ کیا کہتے ہیں؟ آگ، آں، ٹھیک ڈاکٹر گھر، طھ ظھ'],
    ['Arabic', 'خط، وسط؛ حفظ؟ «الحظ» غلط… ضغط– شرط. ط، ظ، ع، غ'],
    ['a poem', 'مُحَمَّدٌ سَيِّدُ الكَوْنَيْنِ والثَّقَلَيْـ *** ـنِ والفَرِيقَيْنِ مِنْ عُرْبٍ ومِنْ عَجَمِ'],
    ['Arabic with Latin words', 'مقهى Café de Flore في باريس، بـéclair والـÖzil وSão Paulo'],
    ['letters in a row', 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'],
    ['letters one by one', 'À Á Â Ã Ä Å Æ Ç È É Ê Ë Ç Ç Ç Ç Ç Ç 1Ç 2Ç 3Ç 4Ç'],
    ['numbers', '1 ½ ¼ ¾ ²³ 12° 5 µm ± 3 × 4 ÷ 2 ٪ ٣٬٠٠٠ €5 £3'],
    ['signs and emoji', '© ® ™ § ¶ • ‰ † ‡ « » ‹ › „ “ ” ‚ ‘ ’ … ¡ ¿ 🙂 ❤️ 👨‍👩‍👧'],
    ['short words', 'à É où Ça été Ñ ø'],
  ])('%s is left alone', (_, text) => {
    expect(repairs(text)).toEqual([])
    expect(repairs(text.toUpperCase())).toEqual([])
    for (const word of text.split(' ')) expect(repairs(word)).toEqual([])
  })

  test('the sample corpus is left alone', () => {
    for (const { raw } of goldCorpus()) for (const line of raw.split('\n')) expect(repairs(line)).toEqual([])
  })

  test.skipIf(!hasShared)('news articles and annotated text are left alone (skipped: ../shared is not on this machine)', () => {
    let lines = 0
    for (const folder of ['articles', 'ner', 'seeds']) {
      for (const file of readdirSync(join(shared, folder))) {
        for (const row of readFileSync(join(shared, folder, file), 'utf8').split('\n')) {
          const { text, title } = folder === 'articles' && row !== '' ? JSON.parse(row) : { text: row, title: '' }
          for (const line of `${text}\n${title}`.split('\n')) {
            lines++
            if (repairs(line).length > 0) expect.fail(`repaired: ${line}`)
          }
        }
      }
    }
    expect(lines).toBeGreaterThan(10_000)
  })
})

describe('the repair of any text', () => {
  const units = [...WESTERN.characters, ...WINDOWS_ARABIC.characters, ...MAC_ROMAN.characters, ' ', ' ', 'e', '\u0301', '.', '\ufffd']
  const misreadAtRandom = fc.oneof(
    fc.array(fc.constantFrom(...units), { maxLength: 40 }).map((parts) => parts.join('')),
    fc
      .tuple(sentence, fc.constantFrom(...MISREADINGS), fc.nat(200), fc.array(fc.constantFrom(...units), { maxLength: 4 }))
      .map(([text, [, misread], at, noise]) => misread(text).slice(0, at) + noise.join('') + misread(text).slice(at + 1)),
  )

  test('is clean, in NFC, and needs no repair', () => {
    fc.assert(
      fc.property(misreadAtRandom, (text) => {
        const clean = normalize(text)
        expect(normalize(clean)).toBe(clean)
        expect(clean.normalize('NFC')).toBe(clean)
        expect(repairs(clean)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('is made of changes in order, without overlap, each of something else', () => {
    fc.assert(
      fc.property(misreadAtRandom, (text) => {
        let end = 0
        for (const change of repairs(text)) {
          expect(change.start).toBeGreaterThanOrEqual(end)
          expect(change.end).toBeGreaterThan(change.start)
          expect(change.now).not.toBe(text.slice(change.start, change.end))
          end = change.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['misread', readAs(utf8Bytes('وصلت السفينة إلى الميناء '), WINDOWS_ARABIC)],
    ['suspect', 'ط، Çé ظ… '],
    ['healthy', 'وصلت السفينة إلى الميناء، '],
  ])('takes time in proportion to the text: %s', (_, text) => {
    expect(growth(repairs, text.repeat(100), text.repeat(800))).toBeLessThan(40)
  })
})
