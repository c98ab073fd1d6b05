/** Lines of nothing but words that pages use in their own phrases, whatever phrase they make of them. */
import { type Line, stemsIn, stemsOf, type Verdict, verdictOf } from './line.ts'
import { shippedRows } from './rows.ts'

const RULES = {
  frame: {
    rule: 'words-of-pages',
    reason: 'a short line outside the text, all of whose words are known from buttons, labels and headings of pages',
  },
  list: {
    rule: 'words-of-headings',
    reason: 'a short line outside the text, all of whose words are known from headings of lists of other articles',
  },
}

const MOST_WORDS = 5
/** One word at least stands in so many rows: a word of one phrase alone may be the phrase's own. */
const FEWEST_ROWS = 2

/** What stands between the names of an outlet, a place and a writer. */
const PARTED = /[:/_\u2013\u2014-]/

interface Vocabulary {
  /** In how many rows of what goes the stem of a word stands. */
  readonly rows: ReadonlyMap<string, number>
  /** The stems of headings of lists. */
  readonly headings: ReadonlySet<string>
}

/** Made when a line is first asked about. */
let vocabulary: Vocabulary | undefined

function readVocabulary(): Vocabulary {
  const rows = new Map<string, number>()
  const headings = new Set<string>()
  for (const { role, match, phrases } of shippedRows()) {
    if (role === 'byline' || role === 'dateline' || role === 'caption' || role === 'tags') continue
    if (match !== 'line' && match !== 'heading' && match !== 'words') continue
    for (const stem of new Set(phrases.flatMap(stemsIn))) {
      rows.set(stem, (rows.get(stem) ?? 0) + 1)
      if (match === 'heading') headings.add(stem)
    }
  }
  return { rows, headings }
}

/** The verdict on a line outside the text that is made of such words; `below`: it stands below the text. */
export function byVocabulary(line: Line, below: boolean): Verdict | undefined {
  const { shape, prose, value } = line
  if (!below && PARTED.test(value)) return undefined
  if (prose || shape.words > MOST_WORDS || shape.ends || shape.digits > 0) return undefined
  const stems = stemsOf(line)
  if (stems.length === 0) return undefined
  vocabulary ??= readVocabulary()
  const { rows, headings } = vocabulary
  if (!stems.every((stem) => rows.has(stem)) || !stems.some((stem) => (rows.get(stem) as number) >= FEWEST_ROWS)) return undefined
  return below && stems.every((stem) => headings.has(stem)) ? verdictOf('related', RULES.list) : verdictOf('widget', RULES.frame)
}
