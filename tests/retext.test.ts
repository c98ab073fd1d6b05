import type { Paragraph, Root, Sentence } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { retext } from 'retext'
import retextQuotes from 'retext-quotes'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parseArabic, retextArabic } from '../src/arabic/nlcst.ts'
import { words } from '../src/arabic/words.ts'
import { toRecord } from '../src/io/record.ts'
import { cleaned, goldCorpus } from './support/gold.ts'
import { growth } from './support/time.ts'

const sentencesOf = (text: string): string[] => {
  const found: string[] = []
  visit(parseArabic(text), 'SentenceNode', (node: Sentence) => {
    found.push(textOf(node))
    return SKIP
  })
  return found
}

describe('retextArabic', () => {
  test('ends a sentence at the Arabic question mark, where parse-latin does not', () => {
    expect(sentencesOf('هل وصلت السفينة؟ نعم، وصلت. متى؟')).toEqual(['هل وصلت السفينة؟', 'نعم، وصلت.', 'متى؟'])
  })

  test('does not end one at a comma, a semicolon, a colon, an abbreviation or inside a number', () => {
    const text = 'قال د. سامي: بلغ السعر 3.5 دولار، ثم انخفض؛ والسبب معروف.'
    expect(sentencesOf(text)).toEqual([text])
  })

  test('keeps marks, tatweel and joiners inside the word', () => {
    const found: string[] = []
    visit(parseArabic('مُحَمَّدٌ ســلام می‌خواهم'), 'WordNode', (node) => {
      found.push(textOf(node))
    })
    expect(found).toEqual(['مُحَمَّدٌ', 'ســلام', 'می‌خواهم'])
  })

  test('makes a paragraph of each line', () => {
    const { children } = parseArabic('سطر أول.\nسطر ثان.')
    expect(children.filter(({ type }) => type === 'ParagraphNode')).toHaveLength(2)
  })

  test('gives every node the place of its text, and the tree all of the text', () => {
    for (const { raw } of goldCorpus()) {
      const tree: Root = parseArabic(raw)
      expect(textOf(tree)).toBe(raw)
      visit(tree, (node) => {
        const { start, end } = node.position ?? { start: {}, end: {} }
        expect(raw.slice(start.offset, end.offset)).toBe(textOf(node))
        expect(raw.slice(0, start.offset).split('\n')).toHaveLength(start.line ?? 0)
      })
    }
  })

  test('its words are those that entities are found in', () => {
    const text = 'قال مصدر لـ«البيان» في 16/02/2019: زوروا www.example.com!'
    const nodes: string[] = []
    visit(parseArabic(text), 'WordNode', (node) => {
      nodes.push(textOf(node))
    })
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(nodes)
  })

  test('a published retext plugin runs on a cleaned article', async () => {
    const article = toRecord(
      cleaned('الميناء يستقبل أول سفينة\n\nوصلت السفينة إلى الميناء، وقال مديره: “حمولتها من القمح تكفي المدينة شهرا”.'),
    )
    const file = await unified().use(retextArabic).use(retextQuotes, { preferred: 'straight' }).use(retextStringify).process(article.text)
    expect(
      file.messages.map(({ actual, expected, place }) => ({ actual, expected, at: place && 'start' in place && place.start.offset })),
    ).toEqual([
      { actual: '“', expected: ['"'], at: article.text.indexOf('“') },
      { actual: '”', expected: ['"'], at: article.text.indexOf('”') },
    ])
    expect(String(file)).toBe(article.text)
  })

  test('stands in for the parser of retext itself', async () => {
    const file = await retext().use(retextArabic).process('هل وصلت؟ نعم.')
    expect(String(file)).toBe('هل وصلت؟ نعم.')
  })

  test('a paragraph of one huge line is parsed in linear time', () => {
    expect(growth(parseArabic, 'كلمة '.repeat(20_000), 'كلمة '.repeat(160_000))).toBeLessThan(40)
  })
})

test('sentences of a paragraph stand in it with the space between them', () => {
  const [paragraph] = parseArabic('أولى. ثانية.').children as Paragraph[]
  expect(paragraph?.children.map(({ type }) => type)).toEqual(['SentenceNode', 'WhiteSpaceNode', 'SentenceNode'])
})
