/** Words, sentences and matches beside Lucene, spaCy, arabic-utils, yasbd and pySBD. */
import { type MatchOptions, matches, sentences, words } from '../../src/arabic/index.ts'
import type { Difference, PeerRow, PeerSet } from '../support/conformance.ts'

const json = ({ expected }: PeerRow): unknown => JSON.parse(expected)
const isIn =
  (pattern: RegExp) =>
  ({ input }: PeerRow): boolean =>
    pattern.test(input)

const LUCENE: readonly Difference[] = [
  {
    reason: 'An address, an e-mail address and the name of a file are no words, and are not cut into some.',
    when: isIn(/:\/\/|\bwww\.|[\w.]@\w|[a-z\d]\.[a-z]{2}/i),
  },
  { reason: 'A hashtag and a handle are one word with their sign: it says what they are.', when: isIn(/[#@][\p{L}\p{N}]/u) },
  {
    reason: 'A time, a date and a range are one number: 10:30, 12/08/2014, 2014-15.',
    when: isIn(/\p{Nd}[\u200e\u200f]?[:/-]\p{Nd}/u),
  },
  { reason: 'A picture is a symbol, not a word.', when: isIn(/\p{Extended_Pictographic}/u) },
  {
    reason: 'A tatweel that stands alone is a dash: it has no letter.',
    when: isIn(/(?:^|[^\p{L}\p{M}\p{N}])\u0640+(?:[^\p{L}\p{M}\p{N}\u0640]|$)/u),
  },
  {
    reason: 'Arabic has no apostrophe: before an Arabic letter it opens a quotation.',
    when: isIn(/\p{L}\p{M}*['\u2019]\p{Script=Arabic}|\p{Script=Arabic}['\u2019]\p{L}/u),
  },
  {
    reason: 'A point without a space between two whole words ends a sentence: only the letters of an abbreviation are joined by points.',
    when: isIn(/\p{Script=Arabic}{2}\.\p{Script=Arabic}|\p{Script=Arabic}\.\p{Script=Arabic}{2}/u),
  },
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
        when: isIn(/\p{Nd}\p{L}|\p{L}\p{Nd}/u),
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
