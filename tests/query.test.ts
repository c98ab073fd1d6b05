import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { QueryError } from '../src/search/lexer.ts'
import { matchOf } from '../src/search/match.ts'
import { MOST_WORDS, parseQuery } from '../src/search/query.ts'
import { corpusOf, entityOf, idsOf } from './support/corpus.ts'

const error = (query: string): { message: string; at: number } => {
  try {
    parseQuery(query)
  } catch (thrown) {
    if (thrown instanceof QueryError) return { message: thrown.message, at: thrown.at }
    throw thrown
  }
  throw new Error(`no error in ${query}`)
}

describe('a query', async () => {
  const articles = [
    { id: 'port', title: 'الميناء يستقبل سفينة', text: 'وصلت سفينة القمح إلى بيروت.\nوقال المدير إن القمح يكفي شهرا.', site: 'sahel' },
    { id: 'bread', title: 'أسعار الخبز', text: 'ارتفع سعر القمح في السوق.\nوقالت الوزارة إن الخبز متوفر.', site: 'jabal' },
    { id: 'rain', title: 'أمطار على الساحل', text: 'هطلت الأمطار في بيروت.\nتأخرت السفينة عن الميناء.', site: 'sahel' },
  ]
  const months = ['2024-01-05', '2024-02-10T08:30', '2025-02-01']
  const given = articles.map((article, index) => ({
    ...article,
    meta: { published: months[index] as string },
    entities: article.text.includes('بيروت') ? [entityOf('beirut', 'بيروت')] : [],
  }))
  const found = async (query: string): Promise<string[]> => idsOf(await corpusOf(given), query).sort()

  const cases: readonly (readonly [what: string, query: string, ids: string[]])[] = [
    ['of words finds what has them all, in any form', 'السفن قمح', []],
    ['finds words behind proclitics and in other spellings', 'وبالسفينة القمحُ', ['port']],
    ['of a phrase wants its words in a row', '"سفينة القمح"', ['port']],
    ['takes Arabic quotation marks', '«سعر القمح»', ['bread']],
    ['takes typographic quotation marks', '“سعر القمح”', ['bread']],
    ['leaves out words behind a minus', 'القمح -الخبز', ['port']],
    ['may be of words to leave out alone', '-القمح', ['rain']],
    ['leaves out phrases', 'القمح -"سعر القمح"', ['port']],
    ['takes one word or another', 'الخبز OR الأمطار', ['bread', 'rain']],
    ['binds OR less than a space', 'القمح الخبز OR القمح السفينة', ['bread', 'port']],
    ['groups', 'القمح (الخبز OR السفينة)', ['bread', 'port']],
    ['asks for the headline', 'title:الميناء', ['port']],
    ['asks for the headline by its role', 'الميناء role:headline', ['port']],
    ['asks for the body', 'الميناء role:body', ['rain']],
    ['asks for a site', 'بيروت site:sahel', ['port', 'rain']],
    ['asks for an entity by its id', 'entity:beirut القمح', ['port']],
    ['asks for an entity by its name, in any spelling', 'entity:بَيْروت', ['port', 'rain']],
    ['of an entity that is not named finds nothing', 'entity:nowhere', []],
    ['leaves out a site', '-site:sahel', ['bread']],
    ['asks for a time', 'from:2024-02 to:2024', ['bread']],
    ['includes the last day', 'to:2024-02-10', ['bread', 'port']],
    ['takes Arabic digits in dates', 'from:٢٠٢٥', ['rain']],
    ['ignores function words beside others', 'في القمح إلى', ['bread', 'port']],
    ['ignores a dash and other punctuation', 'القمح – السوق !', ['bread']],
    ['takes a word with a colon for a word', 'القمح: السوق', ['bread']],
  ]
  test.each(cases)('%s', async (_, query, ids) => {
    expect(await found(query)).toEqual(ids)
  })
})

describe('an error of a query says what, where and what to do:', () => {
  test.each([
    ['a quotation mark that is not closed', 'قمح "سعر', 4, 'not closed. Close it'],
    ['a parenthesis that is not closed', 'قمح (سعر', 4, 'Add )'],
    ['a parenthesis that closes none', 'قمح) سعر', 3, 'closes none'],
    ['empty parentheses', 'قمح ()', 4, 'nothing in these'],
    ['OR at the beginning', 'OR قمح', 0, 'nothing before'],
    ['OR at the end', 'قمح OR', 4, 'nothing behind'],
    ['OR twice', 'قمح OR OR سعر', 4, 'nothing behind'],
    ['a field that there is not', 'سعر sit:x', 4, 'The fields are title, site'],
    ['a field without a value', 'قمح site:', 4, 'write its value'],
    ['a role that there is not', 'قمح role:footer', 9, 'headline, subhead, body'],
    ['a date that is none', 'قمح from:2024-13', 9, 'Write 2024'],
    ['a day that there is not', 'to:2023-02-29', 3, 'is no date'],
    ['dates the wrong way round', 'from:2025 to:2024', 0, 'Exchange'],
    ['a date twice', 'from:2024 from:2025', 10, 'twice'],
    ['a date in parentheses', 'قمح (سعر from:2024)', 9, 'whole query'],
    ['a date behind a minus', '-from:2024', 1, 'without a minus'],
    ['no word', '  ', 0, 'Write what to search for'],
    ['operators only', '- – " " !', 0, 'Write what to search for'],
    ['function words only', 'في من على', 0, 'nearly every text'],
    ['a minus before an operator', 'قمح -OR سعر', 4, 'nothing behind this minus'],
  ])('%s', (_, query, at, message) => {
    const thrown = error(query)
    expect(thrown.message).toContain(message)
    expect(thrown.at).toBe(at)
  })

  test('ten thousand words', () => {
    expect(error(Array.from({ length: 10_000 }, (_, index) => `كلمة${index}`).join(' ')).message).toContain(`at most ${MOST_WORDS} words`)
  })

  test('a hundred parentheses, one in another', () => {
    expect(error(`${'('.repeat(100)}قمح${')'.repeat(100)}`).message).toContain('parentheses')
  })

  test('more characters than any query has', () => {
    expect(error('قمح '.repeat(100_000)).message).toContain('characters')
  })
})

test('whatever is asked, the answer is a result or an error of the query', async () => {
  const corpus = await corpusOf([{ id: '1', title: 'قمح', text: 'سعر القمح' }])
  const piece = fc.oneof(
    fc.constantFrom(
      '-',
      '(',
      ')',
      '"',
      '«',
      'OR',
      'قمح',
      'سعر',
      'site:',
      'title:',
      'role:body',
      'from:2024',
      '*',
      '^',
      'NEAR',
      'AND',
      "'",
      ':',
      '{',
      '+',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        corpus.search(pieces.join(' '))
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(QueryError)
      }
    }),
    { numRuns: 500 },
  )
})

test('the most words that a query may have are found', async () => {
  const words = Array.from({ length: MOST_WORDS }, (_, index) => `${index + 1000}`)
  const corpus = await corpusOf([{ id: '1', text: words.join(' ') }])
  expect(idsOf(corpus, words.join(' '))).toEqual(['1'])
  expect(idsOf(corpus, words.join(' OR '))).toEqual(['1'])
})

test('words of the query language of FTS5 are words', () => {
  const match = matchOf(parseQuery('NEAR AND'), { facetsOf: () => [] })
  expect(match).toContain('"near"')
})
