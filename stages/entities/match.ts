/** Finding names in the words of a text: longest match, whole words, proclitics apart. */
import { fold, foldLetters } from '../../src/arabic/fold.ts'
import { type Token, words } from '../../src/arabic/words.ts'
import type { GazetteerEntry } from '../../src/io/gazetteer.ts'
import { type Gazetteer, insert, type Name, type TrieNode } from './gazetteer.ts'

/** A text's words with their folded forms. */
export interface Words {
  readonly value: string
  readonly tokens: readonly Token[]
  readonly keys: readonly string[]
}

/** A name found: words `first` to `last`, the first without `stripped` letters of proclitics. */
export interface Match {
  readonly name: Name
  readonly first: number
  readonly last: number
  readonly stripped: number
}

const AND = '\u0648'
const SO = '\u0641'
const IN = '\u0628'
const AS = '\u0643'
const TO = '\u0644'
const ALEF = '\u0627'

/** Words that are nothing but proclitics: written apart from the name, before a quotation mark, or with a tatweel. */
const PROCLITICS: ReadonlySet<string> = new Set([AND, SO, IN, AS, TO, AND + IN, AND + TO, AND + AS, SO + IN, SO + TO])

/** What may stand between two words of one name, or between a proclitic and its name. */
const GAP = /^[\s"'\u00ab\u00bb\u201c\u201d\u2018\u2019()[\]\u0640-]*$/
const OPENING = /["'\u00ab\u201c\u2018(]$/
const CLOSING = /^["'\u00bb\u201d\u2019)]/
const OPENERS = [
  ['\u00ab', '\u00bb'],
  ['\u201c', '\u201d'],
  ['(', ')'],
] as const
const QUOTES = /^["'\u00ab\u00bb\u201c\u201d\u2018\u2019]$/

/** How many words to each side are looked at for a word that an ambiguous name needs. */
const NEAR = 4
/** A name of one word of fewer letters, found only by taking proclitics off, needs support elsewhere in the article. */
const SURE_LETTERS = 4

export function wordsOf(value: string): Words {
  const tokens = words(value)
  return { value, tokens, keys: tokens.map(({ start, end }) => fold(value, start, end)) }
}

/** A folded word without the proclitics it may begin with: each reading, with how many letters of the word it lacks. */
export function readings(key: string): [word: string, stripped: number][] {
  const found: [string, number][] = []
  const without = (word: string, stripped: number): void => {
    const first = word[0]
    if (first === TO && word[1] === TO && word.length > 3) {
      // The article after li- loses its alef; a word that begins with lam loses a lam too.
      found.push([ALEF + TO + word.slice(2), stripped + 1], [ALEF + word, stripped + 1])
    }
    if ((first === IN || first === AS || first === TO) && word.length > 3) found.push([word.slice(1), stripped + 1])
  }
  without(key, 0)
  if ((key[0] === AND || key[0] === SO) && key.length > 3) {
    found.push([key.slice(1), 1])
    without(key.slice(1), 1)
  }
  return found
}

/** Whether what stands between two words lets them belong to one name. */
function joins({ value, tokens }: Words, index: number): boolean {
  const [left, right] = [tokens[index] as Token, tokens[index + 1] as Token]
  const gap = value.slice(left.end, right.start)
  // The points of an acronym: a. f. p.
  return GAP.test(gap) || (/^\. ?$/.test(gap) && left.end - left.start === 1) || (gap === '.' && right.end - right.start === 2)
}

/** Walks the trie from one node over the words behind `index`; the node of the longest name and its last word. */
function longest(start: TrieNode, text: Words, index: number): { names: Name[]; last: number } | undefined {
  let best: { names: Name[]; last: number } | undefined
  let node: TrieNode | undefined = start
  let last = index
  while (node !== undefined) {
    if (node.names !== undefined) best = { names: node.names, last }
    if (node.next === undefined || last + 1 >= text.keys.length || !joins(text, last)) break
    node = node.next.get(text.keys[last + 1] as string)
    last++
  }
  return best
}

/**
 * The name that begins at a word.
 *
 * @returns
 *   The longest one; of equally long ones that with the fewest letters taken off; of several entities of one name the
 *   first that its context allows. Undefined if none begins here.
 */
export function matchAt(gazetteer: Gazetteer, text: Words, index: number): Match | undefined {
  const key = text.keys[index] as string
  const root = gazetteer.root.next
  let best: Match | undefined
  const consider = (word: string, stripped: number): void => {
    const node = root?.get(word)
    if (node === undefined) return
    const found = longest(node, text, index)
    if (found === undefined || (best !== undefined && found.last <= best.last)) return
    const name = found.names.find((candidate) => isAllowed(gazetteer, text, candidate, index, found.last, stripped))
    if (name !== undefined) best = { name, first: index, last: found.last, stripped }
  }
  consider(key, 0)
  const initial = key[0]
  if (initial === AND || initial === SO || initial === IN || initial === AS || initial === TO) {
    for (const [word, stripped] of readings(key)) consider(word, stripped)
  }
  return best
}

function isAllowed(gazetteer: Gazetteer, text: Words, name: Name, first: number, last: number, stripped: number): boolean {
  if (!name.ambiguous || name.entry === undefined) return true
  return (stripped === 0 && isQuoted(text, first, last)) || hasNear(text, gazetteer.needs.get(name.entry) ?? [], first, last)
}

/** Whether words stand alone between quotation marks. */
function isQuoted({ value, tokens }: Words, first: number, last: number): boolean {
  const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end]
  return QUOTES.test(value.charAt(start - 1)) && QUOTES.test(value.charAt(end))
}

function hasNear(text: Words, needs: readonly string[], first: number, last: number): boolean {
  const { keys } = text
  const sides = [keys.slice(Math.max(0, first - NEAR), first), keys.slice(last + 1, last + 1 + NEAR)]
  return sides.some((side) => {
    const joined = ` ${side.join(' ')} `
    return needs.some(
      (need) => joined.includes(` ${need} `) || side.some((key) => key.endsWith(need) && readings(key).some(([word]) => word === need)),
    )
  })
}

/** Whether a match stands on its own: not a short word that is a name only without its first letter. */
export function isSure({ first, last, stripped }: Match, text: Words): boolean {
  if (stripped === 0 || last > first) return true
  return (text.keys[first] as string).length - stripped >= SURE_LETTERS
}

/** Whether a quotation mark or a bracket opens in a text and does not close in it. */
function isOpen(text: string): boolean {
  const straight = text.split('"').length - 1
  return straight % 2 === 1 || OPENERS.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))
}

/** The spans of a match in UTF-16 units: the name, and the name with what is written on to it. */
export function spansOf({ first, last, stripped }: Match, { value, tokens, keys }: Words) {
  const opening = tokens[first] as Token
  let { end } = tokens[last] as Token
  // A quotation that opens inside the name and closes right behind it is all the name's.
  if (isOpen(value.slice(opening.start, end)) && CLOSING.test(value.charAt(end))) end++
  let start = opening.start
  if (stripped > 0) start += foldLetters(value.slice(opening.start, opening.end)).offsets[stripped] ?? 0
  let tokenStart = opening.start
  let tokenEnd = end
  const before = tokens[first - 1]
  const gap = before === undefined ? '' : value.slice(before.end, opening.start)
  if (before !== undefined && stripped === 0 && PROCLITICS.has(keys[first - 1] as string) && GAP.test(gap) && gap.length <= 2) {
    tokenStart = before.start
    if (OPENING.test(gap) && CLOSING.test(value.slice(end, end + 1))) tokenEnd = end + 1
  }
  return { start, end, tokenStart, tokenEnd }
}

/** Words behind which a name goes on: no short form begins after one of them. */
const BINDING: ReadonlySet<string> = new Set([
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'بن',
  'ابن',
  'بنت',
  'عبد',
  'العبد',
  'ال',
  'ذو',
  'نصر',
  'دي',
  'دو',
  'فان',
  'فون',
  'لا',
  'لو',
])

/** Last names that are ordinary words first: they count only in the full name. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'العدل',
  'الكبير',
  'الضيف',
  'الاحمر',
  'ظريف',
  'مخبر',
  'سلامه',
  'صالح',
  'سعيد',
  'رئيس',
  'الرئيس',
  'الجديد',
  'الطيب',
  'شريف',
  'الشريف',
  'امين',
  'الامين',
  'حكيم',
  'الحكيم',
  'الامير',
  'مراد',
  'صباح',
  'الصباح',
  'نجاح',
  'كريم',
  'عادل',
  'جميل',
  'رشيد',
  'بديع',
  'خان',
  'لي',
  'شي',
  'كي',
  'الحق',
  'الدين',
  'الله',
  'الصادق',
  'الهادي',
  'المهدي',
  'فرج',
  'عون',
  'بري',
  'حسن',
  'محمد',
  'علي',
  'احمد',
])

/** The short forms of a person's folded name: what may follow in the article once the full name stood there. */
export function shortForms(name: string): string[][] {
  const parts = name.split(' ')
  const forms: string[][] = []
  for (let from = 1; from < parts.length; from++) {
    if (BINDING.has(parts[from - 1] as string)) continue
    const form = parts.slice(from)
    const [only] = form
    if (form.length === 1 && only !== undefined && (only.length < 3 || COMMON_WORDS.has(only) || BINDING.has(only))) continue
    forms.push(form)
  }
  return forms
}

/** Full names met so far in an article: a trie of their short forms. */
export class Met {
  readonly root: TrieNode = {}
  readonly #known = new Set<string>()

  /** Remembers a person by the name that stood there. */
  add(entry: GazetteerEntry, alias: string): void {
    if (entry.type !== 'PER' || this.#known.has(alias)) return
    this.#known.add(alias)
    for (const form of shortForms(fold(alias))) insert(this.root, form, { entry, alias, ambiguous: false })
  }
}
