/**
 * The spellings of a name beyond what folding joins: words written together or apart, an ending in -ya or -iya.
 *
 * Each rule holds in a name of several words, whose other words vouch for it; in a name of one word, a list of names must
 * say it. The word for "son of" is left out only where three other words are left: two names of a person without it
 * are another person's.
 */
import { fold } from '../arabic/fold.ts'

/** No name gets more than so many. */
const MOST = 16

/** Servant of: written together with the next word or apart from it, if that has the article. */
const ABD = 'عبد'
/** Folded words that are written together with the next one or apart from it. */
const HEADS = ['ابو', 'ابي', ABD] as const
/** Folded words that are written together with the one before or apart from it. */
const TAILS = ['الله', 'الدين'] as const
const SON = ['بن', 'ابن'] as const
const ARTICLE = 'ال'
/** Endings of a word as it is written or folded, and what else is written for them. */
const ENDINGS = [
  ['يا', 'يه'],
  ['اء', 'ا'],
] as const
const ALEF_MAKSURA_END = /\u0649(?=\s|$)/g
const ALEF = '\u0627'
/** What is cut apart, or has its ending changed, has so many letters at least beside that. */
const SHORTEST_REST = 2

/** Whether a rule could hold at all: in most names none does. */
const MAY_HOLD = new RegExp(
  `(?:^| )(?:${[...HEADS, ...SON].join('|')})|(?:${[...TAILS, ...ENDINGS.map(([ending]) => ending)].join('|')})(?: |$)`,
)

type Words = readonly string[]

/** A rule gives another spelling of a folded name; the name itself if it has none. */
const RULES: readonly ((words: Words) => Words)[] = [
  ...ENDINGS.map(
    ([ending, other]) =>
      (words: Words): Words =>
        words.length < 2 ? words : words.map((word) => (ends(word, ending) ? word.slice(0, -ending.length) + other : word)),
  ),
  (words) => words.map((word, index) => (index > 0 && isIn(SON, word) ? SON[0] : word)),
  (words) => words.map((word, index) => (index > 0 && isIn(SON, word) ? SON[1] : word)),
  (words) => {
    const rest = words.filter((word, index) => index === 0 || !isIn(SON, word))
    return rest.length > 2 ? rest : words
  },
  // Joined: the heads, abd only with an article behind it; the tails.
  (words) => {
    const joined: string[] = []
    words.forEach((word, index) => {
      if (isJoined(words[index - 1], word)) joined.push((joined.pop() as string) + word)
      else joined.push(word)
    })
    return joined
  },
  // Apart.
  (words) => words.flatMap(apart),
]

const isIn = (list: readonly string[], word: string): boolean => list.includes(word)

const ends = (word: string, ending: string): boolean => word.length >= ending.length + SHORTEST_REST && word.endsWith(ending)

function isJoined(before: string | undefined, word: string): boolean {
  if (before === undefined) return false
  if (isIn(HEADS, before)) return before !== ABD || word.startsWith(ARTICLE)
  return isIn(TAILS, word) && before.length >= SHORTEST_REST && !isIn(SON, before)
}

function apart(word: string): string[] {
  if (word.startsWith(ABD + ARTICLE) && word.length > (ABD + ARTICLE).length + 1) return [ABD, word.slice(ABD.length)]
  const tail = TAILS.find((end) => word.length >= end.length + SHORTEST_REST + 1 && word.endsWith(end))
  return tail === undefined ? [word] : [word.slice(0, -tail.length), tail]
}

/** The folded spellings of a name, first the one that stands there. None if it folds to nothing. */
export function spellings(name: string): string[] {
  const key = fold(name)
  if (key === '') return []
  const hasMaksura = name.includes('\u0649') && key.includes(' ')
  if (!hasMaksura && !MAY_HOLD.test(key)) return [key]
  const found = new Set([key])
  // Folding makes a yeh of an alef maksura; read aloud, it is an alef.
  if (hasMaksura) found.add(fold(name.replace(ALEF_MAKSURA_END, ALEF)))
  for (const rule of RULES) {
    for (const form of [...found]) if (found.size < MOST) found.add(rule(form.split(' ')).join(' '))
  }
  return [...found]
}
