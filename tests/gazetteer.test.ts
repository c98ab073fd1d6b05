import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGazetteer, writeGazetteer } from '../src/gazetteer/binary.ts'
import { compileGazetteer } from '../src/gazetteer/compile.ts'
import { entriesOf } from '../src/gazetteer/compiled.ts'
import type { GazetteerEntry } from '../src/gazetteer/entry.ts'
import { GazetteerError, parseGazetteer } from '../src/gazetteer/rows.ts'
import { spellings } from '../src/gazetteer/spellings.ts'
import { shippedGazetteer } from '../src/io/gazetteer.ts'
import { entitiesIn, tagged } from './support/entities.ts'
import { growth } from './support/time.ts'

const rows = (...lines: string[]): GazetteerEntry[] =>
  parseGazetteer(['id\ttype\tname\taliases\tneeds\tnever', ...lines.map((line) => line.replaceAll(';', '\t'))].join('\n'), 'mine.tsv')

const shipped = shippedGazetteer()
const compiled = compileGazetteer(shipped)
const bytes = writeGazetteer(compiled)
const hex = (entries: Iterable<GazetteerEntry>): string => Buffer.from(writeGazetteer(compileGazetteer(entries))).toString('hex')

describe('a compiled gazetteer', () => {
  test('is the same bytes for the same rows in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(shipped, { minLength: 0, maxLength: 40 }), fc.nat(1000), (entries, seed) => {
        const shuffled = entries.map((entry, index) => ({ entry, at: (index * 7919 + seed) % 101 })).sort((a, b) => a.at - b.at)
        expect(hex(shuffled.map(({ entry }) => entry))).toBe(hex(entries))
      }),
    )
  })

  test('makes one entry of several rows of one id, whatever their order', () => {
    const entries = rows('x;LOC;حلب;الشهباء?;مدينة;', 'x;LOC;حلب;مدينة حلب;;', 'y;LOC;حمص;;;', 'x;LOC;حلب;;;حلب الشهباء')
    expect(hex(entries.toReversed())).toBe(hex(entries))
    const [first, ...others] = entriesOf(compileGazetteer(entries))
    expect(first?.names.map(({ text }) => text)).toEqual(['حلب', 'الشهباء', 'مدينة حلب'])
    expect(first?.never).toEqual(['حلب الشهباء'])
    expect(others.map(({ id }) => id)).toEqual(['y'])
  })

  test('takes entries one by one from a generator', () => {
    const generator = (function* () {
      yield* shipped
    })()
    expect(hex(generator)).toBe(hex(shipped))
  })

  test('holds every entry that was given', () => {
    const names = (entries: Iterable<GazetteerEntry>): string[] => [...entries].map(({ id, names }) => `${id} ${names.length}`).sort()
    const distinct = shipped.map((entry) => ({ ...entry, names: [...new Map(entry.names.map((name) => [name.text, name])).values()] }))
    expect(names(entriesOf(readGazetteer(bytes)))).toEqual(names(distinct))
  })

  test('tags as its entries do, read from its bytes wherever they lie', () => {
    const text = 'قالت قوات سوريا الديمقراطية (قسد) في حلب إن مصطفى بالي وصل. وأضاف بالي أن الطريق مفتوح.'
    const odd = new Uint8Array(bytes.length + 1)
    odd.set(bytes, 1)
    expect(entitiesIn(text, { gazetteer: readGazetteer(odd.subarray(1)) })).toEqual(entitiesIn(text, { gazetteer: shipped }))
    expect(entitiesIn(text, { gazetteer: shipped }).length).toBe(5)
  })

  test('without names is found to be without names', () => {
    expect(entitiesIn('وصل إلى حلب.', { gazetteer: readGazetteer(writeGazetteer(compileGazetteer([]))) })).toEqual([])
  })
})

test.each([false, true])('time grows with the text, also of lines that go on and names that nearly are (fuzzy: %s)', (fuzzy) => {
  const lines = (count: number): string =>
    'قال عبد محمد محمد بن بن محمد عبد الله العلي من قوات سوريا «الامم\nالمتحده» أنطونيو غوتايريش '.repeat(count)
  const work = (text: string): unknown => tagged(text, { gazetteer: compiled, fuzzy })
  expect(growth(work, lines(250), lines(2000))).toBeLessThan(8 * 3)
})

describe('damaged bytes', () => {
  test('that were cut off are refused, wherever', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => readGazetteer(bytes.slice(0, length))).toThrow(GazetteerError)
      }),
    )
  })

  test('with one bit turned are refused, wherever', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] as number) ^ (1 << bit)
        expect(() => readGazetteer(damaged)).toThrow(GazetteerError)
      }),
    )
  })

  test('of another version are named', () => {
    const other = bytes.slice()
    other[8] = 9
    expect(() => readGazetteer(other)).toThrow('Expected a compiled gazetteer of version 1, got version 9. Compile it again from its rows.')
  })

  test('whose checksum was made to fit are refused when the row is met', () => {
    const small = compileGazetteer(rows('x;LOC;حلب;;;'))
    const broken = { ...small, rows: small.rows.map((byte) => (byte === 0x5b ? 0x7b : byte)) }
    expect(() => [...entriesOf(broken)]).toThrow(GazetteerError)
    const elsewhere = { ...small, claims: small.claims.map((claim) => claim + 7) }
    expect(() => tagged('وصل إلى حلب', { gazetteer: elsewhere })).toThrow(/is damaged: its row 0 is none/)
  })

  test('of another kind of file are named', () => {
    expect(() => readGazetteer(new TextEncoder().encode('id\ttype\tname\n'))).toThrow('Expected a compiled gazetteer, got other bytes.')
  })
})

describe('the spellings of a name', () => {
  test.each([
    ['عبد الله غول', 'عبدالله غول'],
    ['عبدالرحمن', 'عبد الرحمن'],
    ['أبو ظبي', 'ابوظبي'],
    ['علاء الدين', 'علاالدين'],
    ['قوات سوريا الديمقراطية', 'قوات سوريه الديمقراطيه'],
    ['مصطفى بالي', 'مصطفا بالي'],
    ['محمد بن سلمان آل سعود', 'محمد سلمان ال سعود'],
    ['محمد بن سلمان', 'محمد ابن سلمان'],
  ])('%s is also %s', (name, other) => {
    expect(spellings(name)).toContain(other)
  })

  test.each([
    // Without the word for "son of" it is another person.
    ['محمد بن سلمان', 'محمد سلمان'],
    // The adjective: Italian.
    ['إيطاليا', 'ايطاليه'],
    // At night.
    ['ليلى', 'ليلا'],
  ])('%s is not %s', (name, other) => {
    expect(spellings(name)).not.toContain(other)
  })
})

describe('a name of several entities', () => {
  const text = 'وصل الوفد إلى طرابلس. ثم زار صحيفة الحياة.'

  test('is the first by the rule, and the others are candidates', () => {
    const entries = rows('tripoli-lb;LOC;طرابلس;;;', 'tripoli;LOC;طرابلس;;;', 'a-tower;ORG;برج;طرابلس;;')
    expect(entitiesIn(text, { gazetteer: entries })).toEqual([{ id: 'tripoli', candidates: ['tripoli-lb', 'a-tower'], text: 'طرابلس' }])
  })

  test('is the one that the context confirms before one that needs none', () => {
    const entries = rows('life;MISC;الحياة;;;', 'paper;ORG;الحياة?;;صحيفة;')
    expect(entitiesIn(text, { gazetteer: entries })).toEqual([{ id: 'paper', candidates: ['life'], text: 'الحياة' }])
  })

  test('has no candidate that its context does not confirm', () => {
    const entries = rows('tripoli;LOC;طرابلس;;;', 'paper;ORG;طرابلس?;;مجلة;')
    expect(entitiesIn(text, { gazetteer: entries })).toEqual([{ id: 'tripoli', text: 'طرابلس' }])
  })

  test('that is one name claimed twice is one entity', () => {
    const entries = rows('x;LOC;طرابلس;طرابُلس;;')
    expect(entitiesIn(text, { gazetteer: entries })).toEqual([{ id: 'x', text: 'طرابلس' }])
  })
})
