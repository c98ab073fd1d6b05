/**
 * `normalize`: the clean form of every line. What it does is `src/arabic/normalize.ts`; here each change becomes an
 * edit, and a line of which nothing is left goes.
 */
import { z } from 'zod'
import { languageOf } from '../../src/arabic/language.ts'
import { NORMALIZE_OPTIONS, NORMALIZE_RULES, type NormalizeOptions, normalizeChanges } from '../../src/arabic/normalize.ts'
import type { Block } from '../../src/article/article.ts'
import { perOptions, type ReadonlyArticle, remove, rewrite, stage } from '../../src/stage.ts'

const BLANK = { rule: 'blank-line', reason: 'a line of spaces and invisible characters holds no text' }

/** Keheh, Farsi yeh, heh goal and heh doachashmee: in an article of another language they are its own. */
const LOOK_ALIKES = /[\u06a9\u06cc\u06c1\u06be]/
const ARABIC: ReadonlySet<string> = new Set(['arb', 'und'])

/** In a text of fewer units the language is a guess. */
const SHORTEST_ARTICLE = 200

const MARKUP = /<[^<>]*>|&#?\w{1,32};/g
/** Letters, but not tatweel: a line without any may go. */
const LETTER = /[^\P{L}\u0640]/u

/** The text of an article; of a page what stands in its lines. As it was read: the same whatever has become of it. */
function textOf({ source, children }: ReadonlyArticle): string {
  if (source.page === undefined) return source.text
  return children
    .map(({ position: { start, end } }) => source.text.slice(start.offset, end.offset).replace(MARKUP, ' '))
    .filter((line) => LETTER.test(line))
    .join('\n')
}

function isOfAnotherLanguage(text: string): boolean {
  return text.length >= SHORTEST_ARTICLE && LOOK_ALIKES.test(text) && !ARABIC.has(languageOf(text))
}

const asWritten = perOptions((options: NormalizeOptions): NormalizeOptions => ({ ...options, lookAlikes: 'keep' }))

/** An option with its values, of which the first is the default. */
const option = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z.enum(values).default(values[0]).describe(description)

export const normalize = stage(
  {
    name: 'normalize',
    description: 'Writes Arabic in its clean form: NFC, plain letters and spaces, without invisible characters and tatweel.',
    url: 'stages/normalize/',
  },
  z.object({
    tashkeel: option(NORMALIZE_OPTIONS.tashkeel, 'vowel signs'),
    tatweel: option(NORMALIZE_OPTIONS.tatweel, 'the stretching stroke'),
    lookAlikes: option(NORMALIZE_OPTIONS.lookAlikes, 'Persian and Urdu letters in Arabic words to the Arabic ones'),
    alef: option(NORMALIZE_OPTIONS.alef, 'alef with hamza, madda or wasla to bare alef'),
    tehMarbuta: option(NORMALIZE_OPTIONS.tehMarbuta, 'teh marbuta to heh'),
    alefMaksura: option(NORMALIZE_OPTIONS.alefMaksura, 'alef maksura to yeh'),
    hamza: option(NORMALIZE_OPTIONS.hamza, 'hamza on waw and yeh to the carrier'),
    digits: option(NORMALIZE_OPTIONS.digits, 'decimal digits and their separators to one set'),
    tanween: option(NORMALIZE_OPTIONS.tanween, 'fathatan beside a final alef to one place'),
    punctuation: option(
      NORMALIZE_OPTIONS.punctuation,
      'ASCII commas, semicolons and question marks behind Arabic words to the Arabic ones',
    ),
    spaceBeforePunctuation: option(NORMALIZE_OPTIONS.spaceBeforePunctuation, 'spaces before a mark of punctuation'),
    spaceAfterPunctuation: option(
      NORMALIZE_OPTIONS.spaceAfterPunctuation,
      'the space that lacks between a mark of punctuation and the word behind it',
    ),
    spaceBesideNumbers: option(NORMALIZE_OPTIONS.spaceBesideNumbers, 'the space that lacks between a word and a number'),
  }),
  function* (article, options) {
    const own = isOfAnotherLanguage(textOf(article)) ? asWritten(options) : options
    for (const block of article.children as readonly Block[]) {
      const changes = normalizeChanges(block.value, own)
      if (changes.length === 0) continue
      if (leavesNothing(block.value, changes)) {
        yield remove(block, BLANK)
        continue
      }
      for (const { start, end, now, rule } of changes) yield rewrite(block, start, end, now, { rule, reason: NORMALIZE_RULES[rule] })
    }
  },
)

/** Whether changes delete a value from its first unit to its last. */
function leavesNothing(value: string, changes: readonly { start: number; end: number; now: string }[]): boolean {
  let end = 0
  for (const change of changes) {
    if (change.start !== end || change.now !== '') return false
    end = change.end
  }
  return end === value.length
}
