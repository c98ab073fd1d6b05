/** Words, sentences and matches beside Lucene, spaCy, arabic-utils, yasbd and pySBD. */
import { type MatchOptions, matches, sentences, words } from '../../src/arabic/index.ts'
import type { Difference, PeerRow, PeerSet } from '../support/conformance.ts'

const json = ({ expected }: PeerRow): unknown => JSON.parse(expected)

type Range = readonly [start: number, end: number]

/** Where a list of ranges, or of words in the order of the text, stands in a text. */
function rangesOf(text: string, list: readonly (Range | string)[]): Range[] {
  let behind = 0
  return list.map((one) => {
    const start = typeof one === 'string' ? text.indexOf(one, behind) : one[0]
    behind = typeof one === 'string' ? start + one.length : one[1]
    return [start, behind] as const
  })
}

/** A reason for what stands in some part of a text: outside these parts the answers must agree. */
function inParts(pattern: RegExp, reason: string): Difference {
  return {
    reason,
    when: (row, answer) => {
      const parts = [...row.input.matchAll(pattern)].map(({ 0: part, index }): Range => [index, index + part.length])
      const outside = (list: unknown): string =>
        rangesOf(row.input, list as (Range | string)[])
          .filter(([start, end]) => !parts.some(([from, to]) => start < to && end > from))
          .join(' ')
      return parts.length > 0 && outside(answer) === outside(json(row))
    },
  }
}

const LUCENE: readonly Difference[] = [
  inParts(
    /\S*(?::\/\/|\bwww\.|[\w.]@\w|[a-z\d]\.[a-z]{2})\S*|[#@][\p{L}\p{M}\p{N}_]+/giu,
    'An address and the name of a file are no words, and are not cut into some; a hashtag and a handle are one word with their sign.',
  ),
  inParts(
    /[\p{Nd}\u200e\u200f:/-]*\p{Nd}[\u200e\u200f]?[:/-]\p{Nd}[\p{Nd}\u200e\u200f:/-]*/gu,
    'A time, a date and a range are one number: 10:30, 12/08/2014, 2014-15.',
  ),
  inParts(/[\p{Extended_Pictographic}\u200d\ufe0f]+/gu, 'A picture is a symbol, not a word.'),
  inParts(/(?<![\p{L}\p{M}\p{N}\u0640])\u0640+(?![\p{L}\p{M}\p{N}\u0640])/gu, 'A tatweel that stands alone is a dash: it has no letter.'),
  inParts(/[\p{L}\p{M}]*['\u2019][\p{L}\p{M}]*/gu, 'Arabic has no apostrophe: before an Arabic letter it opens a quotation.'),
]

const PAUSES: Difference = {
  reason: 'A comma, a semicolon or a colon ends no sentence in Arabic, which joins clauses by it.',
  when: (row, answer) => {
    const joined = (json(row) as string[]).join('\n').replace(/([,;:\u060c\u061b])\n/g, '$1 ')
    return JSON.stringify(joined.split('\n')) === JSON.stringify(answer)
  },
}

const sentenceSet = (file: string, title: string, differences: readonly Difference[] = []): PeerSet => ({
  file,
  title,
  ours: '`sentences`',
  answer: ({ input }) => sentences(input),
  expected: json,
  differences,
})

/** A text cut where a query matches, as arabic-utils gives it: false if it does not match. */
function pieces(text: string, query: string, options: MatchOptions): (readonly [string, boolean])[] | false {
  const found: (readonly [string, boolean])[] = []
  let behind = 0
  for (const { start, end } of matches(text, query, options)) {
    if (start > behind) found.push([text.slice(behind, start), false])
    found.push([text.slice(start, end), true])
    behind = end
  }
  if (found.length === 0) return false
  if (behind < text.length) found.push([text.slice(behind), false])
  return found
}

export const WORD_SETS: readonly PeerSet[] = [
  {
    file: 'lucene/oracle_tokenize_probes.tsv',
    title: 'Lucene: StandardTokenizer, tokens',
    ours: '`words`',
    only: ({ operation }) => operation === 'StandardTokenizer(UAX29)',
    answer: ({ input }) => words(input).map(({ start, end }) => input.slice(start, end)),
    expected: json,
    differences: LUCENE,
  },
  {
    file: 'lucene/oracle_tokenize_probes.tsv',
    title: 'Lucene: StandardTokenizer, offsets',
    ours: '`words`',
    only: ({ operation }) => operation === 'StandardTokenizer.offsets(UTF-16)',
    answer: ({ input }) => words(input).map(({ start, end }) => [start, end]),
    expected: json,
    differences: LUCENE,
  },
  {
    file: 'spacy/test_ar_tokenizer.tsv',
    title: 'spaCy: number of Arabic tokens',
    ours: '`words`',
    only: ({ operation }) => operation === 'token_count',
    answer: ({ input }) => words(input).length,
    expected: json,
    differences: [
      {
        reason: 'A number and the letters written on to it are one word, as in UAX #29: an era, a unit, an ordinal.',
        when: ({ input, expected }, answer) =>
          Number(expected) - (answer as number) === (input.match(/\p{Nd}\p{L}|\p{L}\p{Nd}/gu)?.length ?? 0),
      },
    ],
  },
  {
    file: 'arabic-utils/getMatches_offsets.tsv',
    title: 'arabic-utils: getMatches',
    ours: '`matches`',
    answer: ({ input, extra }) => {
      const { query, ...theirs } = JSON.parse(extra)
      return pieces(input, query, {
        wholeWords: theirs.matchIdentical ?? false,
        ...(theirs.removeTatweel === false && { tatweel: 'keep' }),
        ...(theirs.removeDiacritics === false && { tashkeel: 'keep' }),
        ...(theirs.normalizeSuperscripAlef === true && { daggerAlef: 'alef' }),
      })
    },
    expected: json,
  },
  sentenceSet('yasbd/test_data_arabic.tsv', 'yasbd: Arabic sentences'),
  sentenceSet('yasbd/issue_314.tsv', 'yasbd: section numbers, as a user asks for them'),
  sentenceSet('pysbd/golden_ar.tsv', 'pySBD: golden rules of Arabic', [PAUSES]),
  sentenceSet('pysbd/issue_113.tsv', 'pySBD: the comma, as a user asks for it'),
  sentenceSet('issues/sentences_padt_3.tsv', 'UD Arabic PADT: sentences, as a user asks for them'),
]
