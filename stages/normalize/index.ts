/**
 * `normalize`: the clean form of every line. What it does is `src/arabic/normalize.ts`; here each change becomes an
 * edit, and a line of which nothing is left goes.
 */
import { z } from 'zod'
import { languageOf } from '../../src/arabic/language.ts'
import { NORMALIZE_RULES, type NormalizeOptions, normalizeChanges } from '../../src/arabic/normalize.ts'
import type { Block } from '../../src/article/article.ts'
import { perOptions, remove, rewrite, stage } from '../../src/stage.ts'

const BLANK = { rule: 'blank-line', reason: 'a line of spaces and invisible characters holds no text' }

/** Keheh, Farsi yeh, heh goal and heh doachashmee: in an article of another language they are its own. */
const LOOK_ALIKES = /[\u06a9\u06cc\u06c1\u06be]/
const ARABIC: ReadonlySet<string> = new Set(['arb', 'und'])

/** In a text of fewer units the language is a guess. */
const SHORTEST_ARTICLE = 200

function isOfAnotherLanguage(text: string): boolean {
  return text.length >= SHORTEST_ARTICLE && LOOK_ALIKES.test(text) && !ARABIC.has(languageOf(text))
}

const asWritten = perOptions((options: NormalizeOptions): NormalizeOptions => ({ ...options, lookAlikes: 'keep' }))

const keepOrFold = z.enum(['keep', 'fold']).default('keep')

export const normalize = stage(
  {
    name: 'normalize',
    description: 'Writes Arabic in its clean form: NFC, plain letters and spaces, without invisible characters and tatweel.',
    url: 'stages/normalize/',
  },
  z.object({
    tashkeel: z.enum(['keep', 'strip']).default('keep').describe('vowel signs'),
    tatweel: z.enum(['strip', 'keep']).default('strip').describe('the stretching stroke'),
    lookAlikes: z.enum(['fold', 'keep']).default('fold').describe('Persian and Urdu letters in Arabic words to the Arabic ones'),
    alef: keepOrFold.describe('alef with hamza, madda or wasla to bare alef'),
    tehMarbuta: keepOrFold.describe('teh marbuta to heh'),
    alefMaksura: keepOrFold.describe('alef maksura to yeh'),
    hamza: keepOrFold.describe('hamza on waw and yeh to the carrier'),
    digits: z.enum(['keep', 'latin', 'arabic-indic']).default('keep').describe('decimal digits to one set'),
  }),
  function* (article, options) {
    const own = isOfAnotherLanguage(article.source.text) ? asWritten(options) : options
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
