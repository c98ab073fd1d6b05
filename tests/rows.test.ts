import { describe, expect, test } from 'vitest'
import type { Hints } from '../src/html/hints.ts'
import { markersOf, readMarkupRows } from '../stages/boilerplate/page/markup.ts'
import { matcherOf, readPhraseRows } from '../stages/boilerplate/rows.ts'
import { readBeginnings } from '../stages/boilerplate/text/beginnings.ts'

const sets = [readPhraseRows(), readBeginnings()]
const anywhere = () => true

describe.each(sets.map((rows) => ({ rows, first: rows[0]?.rule, match: matcherOf(rows) })))(
  'every row of the set of $first proves itself',
  ({ rows, match }) => {
    test.each(rows)('$rule', (row) => {
      const alone = matcherOf([row])
      const phrases = row.phrases.map((phrase) => phrase.replaceAll('#', '12'))
      if (row.match === 'line' || row.match === 'heading') {
        expect(
          phrases.filter((phrase) => alone(phrase, anywhere) === undefined),
          'phrases that do not catch themselves',
        ).toEqual([])
      }
      if (row.match === 'start') {
        expect(
          phrases.filter((phrase) => alone(`${phrase}${row.separators[0] ?? ':'} سطر`, anywhere) === undefined),
          'phrases that do not catch a line',
        ).toEqual([])
      }
      if (row.match === 'end') {
        expect(
          phrases.filter((phrase) => alone(`سطر ${row.separators[0] ?? '|'} ${phrase}`, anywhere) === undefined),
          'phrases that do not catch a line',
        ).toEqual([])
      }
      expect(row.catches.length, 'a row needs a line that it catches').toBeGreaterThan(0)
      expect(
        row.catches.filter((line) => match(line, anywhere)?.row.rule !== row.rule),
        'lines that this row should name',
      ).toEqual([])
      expect(
        row.spares.filter((line) => match(line, anywhere) !== undefined),
        'lines that should be spared',
      ).toEqual([])
    })
  },
)

describe('the rows of markup', () => {
  const rows = readMarkupRows()
  const none = { words: new Set<string>(), parts: new Set<never>() }
  const hints = (more: Partial<Hints>): Hints => ({ tag: 'div', inside: [], words: [], links: 0, box: { parent: undefined }, ...more })

  test.each(rows.filter(({ role }) => role !== 'body'))('$rule marks a line by each of its names', (row) => {
    const markOf = markersOf([row])(none)
    for (const name of row.names) expect(markOf(hints({ words: name.replace('*', '').split(' ') }))?.row).toBe(row)
    for (const part of row.parts) expect(markOf(hints({ inside: [part as 'nav'] }))?.row).toBe(row)
    for (const folder of row.folders) expect(markOf(hints({ links: 1, href: `https://x.example/${folder}/1` }))?.row).toBe(row)
  })

  test('no name stands in two rows', () => {
    const all = rows.flatMap(({ names, parts, folders }) => [
      ...names,
      ...parts.map((part) => `<${part}>`),
      ...folders.map((folder) => `/${folder}/`),
    ])
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })

  test('a name that the text itself stands in tells nothing', () => {
    const markOf = markersOf(rows)({ words: new Set(['related', 'sidebar']), parts: new Set() })
    expect(markOf(hints({ words: ['related', 'sidebar'] }))).toBeUndefined()
    expect(markOf(hints({ words: ['share', 'related'] }))?.row.rule).toBe('share-element')
  })

  test('what is around an element that holds the text is around the article; not if the line is a link', () => {
    const markOf = markersOf(rows)(none)
    expect(markOf(hints({ words: ['entry', 'content', 'related'] }))).toBeUndefined()
    expect(markOf(hints({ words: ['entry', 'content', 'related'], links: 1 }))?.row.rule).toBe('related-element')
  })

  test.each([
    ['row\n  role: widget\n', 'test.txt:1: row row has no "reason:"'],
    ['row\n  role: x\n  reason: y\n', 'test.txt:1: row row needs "role: '],
    ['row\n  role: widget\n  reason: y\n  name: Most-Read\n', 'Write words of small letters'],
    ['row\n  role: widget\n  reason: y\n  class: x\n', 'has a field "class:"'],
  ])('a row that cannot be read says what to write: %j', (text, message) => {
    expect(() => readMarkupRows(text, 'test.txt')).toThrow(message)
  })
})
