import { describe, expect, test } from 'vitest'
import { matcherOf, readPhraseRows } from '../stages/boilerplate/rows.ts'

const rows = readPhraseRows()
const match = matcherOf(rows)
const anywhere = () => true

describe('every row of the boilerplate stage proves itself', () => {
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
        phrases.filter((phrase) => alone(`${phrase}: سطر`, anywhere) === undefined),
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
})
