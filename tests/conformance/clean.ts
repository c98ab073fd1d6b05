/** The clean form beside Unicode's own forms, HTML's entities, and what users of other tools asked for. */
import { CLASSES, DIGIT, digitValue, isBidiControl, isMark, MARKING, PUNCT, WORD, ZWJ, ZWNJ } from '../../src/arabic/characters.ts'
import { type NormalizeOptions, normalize } from '../../src/arabic/normalize.ts'
import type { Difference, PeerRow, PeerSet } from '../support/conformance.ts'

const clean = (row: PeerRow): string => normalize(row.input)

const only = (pattern: RegExp) => (row: PeerRow) => pattern.test(row.input)

const SIGN_DRAWN_ALONE: Difference = {
  reason: 'a vowel sign drawn alone is the sign, without the space or tatweel it is drawn on',
  when: ({ expected }, answer) => /^[ \u0640]\p{M}+$/u.test(expected) && answer === expected.slice(1).normalize('NFC'),
}
const INVISIBLE: Difference = {
  reason: 'an invisible control carries no text and goes',
  when: ({ input }, answer) => answer === '' && /^\p{Default_Ignorable_Code_Point}+$/u.test(input),
}
const TATWEEL: Difference = {
  reason: 'tatweel is no letter and goes',
  when: ({ input }, answer) => input.includes('\u0640') && answer === input.replaceAll('\u0640', ''),
}
/** Persian and Urdu letters and the Arabic ones. A Farsi yeh that ends a word is alef maksura, but for some words. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  '\u06a9': '\u0643', // keheh: kaf
  '\u06aa': '\u0643', // swash kaf: kaf
  '\u06be': '\u0647', // heh doachashmee: heh
  '\u06c1': '\u0647', // heh goal: heh
  '\u06cc': '\u0649', // Farsi yeh: alef maksura
}
const PERSIAN_LETTERS = /[\u06a9\u06aa\u06be\u06c1\u06cc]/g
const LOOK_ALIKE: Difference = {
  reason: 'a Persian or Urdu letter in an Arabic line is the Arabic letter it looks like',
  when: ({ expected }, answer) => {
    const letters = expected.normalize('NFKC')
    const arabic = letters.replace(PERSIAN_LETTERS, (letter) => ARABIC_LETTERS[letter] as string)
    return arabic !== letters && answer === arabic.normalize('NFC')
  },
}
const SIGN: Difference = {
  reason: 'honorifics, the rial and the basmala are signs of their own, which no letters replace',
  when: ({ input }, answer) => answer === input && /^[\ufd40-\ufd4f\ufdfa-\ufdff]$/.test(input),
}
const NO_SHAPE: Difference = {
  reason: 'only a shape of an Arabic letter is that letter: ligatures, fractions, ellipses and letters of other kinds stay (no NFKC)',
  when: ({ input }, answer) => answer === input && !/[\ufb50-\ufdff\ufe70-\ufefc]/.test(input),
}
const SHAPE: Difference = {
  reason: 'a shape of a letter is the letter (in NFC the two are different characters)',
  when: ({ input }, answer) =>
    /^[\ufb50-\ufdff\ufe70-\ufefc]$/.test(input) && answer === input.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''),
}
const SPACE: Difference = {
  reason: 'a line neither begins nor ends with a space',
  when: ({ expected }, answer) => answer === '' && /^\s+$/.test(expected),
}
const REPEATED: Difference = {
  reason: 'a vowel sign that is written twice on one letter is written once',
  when: ({ expected }, answer) =>
    /([\u064b-\u0652\u0670])\1/.test(expected) && answer === expected.replace(/([\u064b-\u0652\u0670])\1+/g, '$1'),
}

/** The rows of one normalization form. The clean form is in NFC: what is held against a decomposed form is its composition. */
const form = (name: string, differences: readonly Difference[]): PeerSet => ({
  file: 'unicode/arabic_codepoint_forms.tsv',
  title: `Unicode ${name} of each Arabic character`,
  ours: '`normalize`',
  only: ({ operation }) => operation === name,
  answer: clean,
  expected: ({ expected }) => expected.normalize('NFC'),
  differences,
})

/** What a user of another tool asks for, as options of ours. */
const REQUESTS: Readonly<Record<string, NormalizeOptions>> = {
  arclean: {},
  normalize_hamza: { alef: 'fold' },
  'normalize_hamza(tasheel)': { alef: 'fold', hamza: 'carrier' },
}

/** What a character is to Unicode, in the classes of ours. */
function classOf(category: string): number | undefined {
  if (category.startsWith('L')) return WORD
  if (category.startsWith('M')) return MARKING
  if (category.startsWith('N')) return DIGIT
  return category.startsWith('P') ? PUNCT : undefined
}

export const CLEAN_SETS: readonly PeerSet[] = [
  form('NFC', [INVISIBLE, TATWEEL, LOOK_ALIKE, SHAPE]),
  form('NFD', []),
  form('NFKC', [SIGN_DRAWN_ALONE, LOOK_ALIKE, SIGN, NO_SHAPE]),
  form('NFKD', [SIGN_DRAWN_ALONE, LOOK_ALIKE, SIGN, NO_SHAPE]),
  {
    file: 'unicode/nfc_mark_sequences.tsv',
    title: 'Unicode NFC of a letter with its marks',
    ours: '`normalize`',
    answer: clean,
    differences: [REPEATED, LOOK_ALIKE],
  },
  {
    file: 'unicode/nfkc_hazards.tsv',
    title: 'Unicode NFKC where it destroys text',
    ours: '`normalize`',
    answer: clean,
    differences: [SIGN_DRAWN_ALONE, INVISIBLE, TATWEEL, LOOK_ALIKE, SIGN, NO_SHAPE, SPACE],
  },
  {
    file: 'unicode/invisible_controls.tsv',
    title: 'Unicode’s invisible controls between two letters',
    ours: '`normalize`',
    answer: clean,
    expected: ({ input }) => `${input.charAt(0)}${input.charAt(input.length - 1)}`,
  },
  {
    file: 'unicode/arabic_properties.tsv',
    title: 'Unicode’s general categories of Arabic characters',
    ours: '`CLASSES`',
    answer: ({ input, expected }) => {
      const unit = input.charCodeAt(0)
      const { gc } = JSON.parse(expected)
      const digit = gc === 'Nd' ? digitValue(unit) >= 0 : false
      return { class: classOf(gc) === undefined ? undefined : CLASSES[unit], mark: isMark(unit), bidi: isBidiControl(unit), digit }
    },
    expected: ({ input, expected }) => {
      const { gc } = JSON.parse(expected)
      return { class: classOf(gc), mark: gc.startsWith('M'), bidi: /\p{Bidi_Control}/u.test(input), digit: gc === 'Nd' }
    },
    differences: [
      {
        reason: 'tatweel and the joiners are parts of a word that carry no letter',
        when: ({ input }) => [0x0640, ZWNJ, ZWJ].includes(input.charCodeAt(0)),
      },
    ],
  },
  {
    file: 'html-entities/unescape.tsv',
    title: 'Python’s html.unescape, then the clean form',
    ours: '`normalize`',
    answer: clean,
    expected: ({ expected }) => normalize(expected),
  },
  {
    file: 'issues/presentation_forms_in_the_wild.tsv',
    title: 'Text in presentation forms of the wrong shape',
    ours: '`normalize`',
    answer: clean,
  },
  {
    file: 'issues/requested_pairs.tsv',
    title: 'What users of other tools asked for',
    ours: '`normalize` with the options that fit',
    answer: ({ input, operation }) => normalize(input, REQUESTS[operation] ?? {}),
    differences: [
      {
        reason:
          'letters written many times over stay: the clean form keeps what was written, and no count of letters tells stress from spelling',
        when: only(/(\p{L})\1{2}/u),
      },
      { reason: 'the marks of the Quran’s script stay: they are its text', when: only(/[\u06d6-\u06ed]/) },
      {
        reason: 'letters put between letters as decoration cannot be told from a word’s own',
        when: only(/\u06c1\p{L}+\u06c1\p{L}/u),
      },
      {
        reason:
          "a hamza stays as written or leaves its carrier (`hamza: 'carrier'`); to put it on the line is a fold of search (`hamza: 'fold'`)",
        when: ({ expected }) => /\u0621\u0648/.test(expected),
      },
    ],
  },
]
