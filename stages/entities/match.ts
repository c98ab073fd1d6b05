/** Finding names in the words of a text: longest match, whole words, proclitics apart. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../../src/arabic/characters.ts'
import { fold, foldLetters, foldWord, HEAD, hashWith } from '../../src/arabic/fold.ts'
import { type Token, words } from '../../src/arabic/words.ts'
import type { GazetteerEntry } from '../../src/io/gazetteer.ts'
import { type Gazetteer, insert, type Name, type Needs, type TrieNode } from './gazetteer.ts'

/**
 * A text's words, with what is needed to look them up without making strings of them. One object serves text after
 * text: `read` takes the next.
 */
export class Words {
  value = ''
  tokens: readonly Token[] = []
  /** Three for each word: its hash, and the hashes of it without its first letter and without its first two. */
  hashes = new Int32Array(1024 * HEAD)
  /** Three for each word: its first folded letters. */
  letters = new Uint16Array(1024 * HEAD)
  /** How many folded letters each word has. */
  lengths = new Int32Array(1024)
  #keys: (string | undefined)[] = []

  read(value: string): void {
    this.value = value
    this.tokens = words(value)
    this.#keys = []
    const { length } = this.tokens
    if (length > this.lengths.length) {
      this.hashes = new Int32Array(length * HEAD)
      this.letters = new Uint16Array(length * HEAD)
      this.lengths = new Int32Array(length)
    }
    for (let index = 0; index < length; index++) {
      const { start, end } = this.tokens[index] as Token
      this.lengths[index] = foldWord(value, start, end, this.hashes, this.letters, index * HEAD)
    }
  }

  /** A folded word. */
  key(index: number): string {
    let key = this.#keys[index]
    if (key === undefined) {
      const token = this.tokens[index] as Token
      key = fold(this.value, token.start, token.end)
      if (token.type === 'number') key = key.replaceAll(' ', '')
      this.#keys[index] = key
    }
    return key
  }

  /** Folded words `[first, last]` as text. */
  keys(first: number, last: number): string {
    let text = ''
    for (let index = Math.max(0, first); index <= last && index < this.tokens.length; index++)
      text += `${text === '' ? '' : ' '}${this.key(index)}`
    return text
  }
}

/** One way to read a word: without so many of its first letters, perhaps with the alef of the article put back. */
interface WordReading {
  readonly from: number
  readonly alef: boolean
}

const AS_IT_STANDS: WordReading = { from: 0, alef: false }

/** A name found: words `first` to `last`, the first without `stripped` letters of proclitics. */
export interface Match {
  readonly name: Name
  readonly first: number
  readonly last: number
  readonly stripped: number
}

/** Wa-, fa-, bi-, ka-, li-: the proclitics. */
const AND = WAW
const SO = FEH
const IN = BEH
const AS = KAF
const TO = LAM

/** Words that are nothing but proclitics: written apart from the name, before a quotation mark, or with a tatweel. */
const PROCLITICS: ReadonlySet<string> = new Set(
  [[AND], [SO], [IN], [AS], [TO], [AND, IN], [AND, TO], [AND, AS], [SO, IN], [SO, TO]].map((letters) => String.fromCharCode(...letters)),
)

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

/** A word this long or shorter has no proclitics: what would be left is no name. */
const SHORTEST_PROCLITIC_WORD = 3

/**
 * Hands on each reading of a word without the proclitics it may begin with, with its hash.
 */
function eachReading(text: Words, index: number, take: (hash: number, reading: WordReading) => void): void {
  const first = text.letters[index * HEAD]
  withoutPreposition(text, index, 0, take)
  if ((first === AND || first === SO) && (text.lengths[index] as number) > SHORTEST_PROCLITIC_WORD) {
    take(text.hashes[index * HEAD + 1] as number, { from: 1, alef: false })
    withoutPreposition(text, index, 1, take)
  }
}

function withoutPreposition(text: Words, index: number, from: number, take: (hash: number, reading: WordReading) => void): void {
  if ((text.lengths[index] as number) - from <= SHORTEST_PROCLITIC_WORD) return
  const at = index * HEAD + from
  const first = text.letters[at]
  const rest = text.hashes[at + 1] as number
  if (first === TO && text.letters[at + 1] === TO) {
    // The article after li- loses its alef; a word that begins with lam loses a lam too.
    take(hashWith(ALEF, rest), { from: from + 1, alef: true })
    take(hashWith(ALEF, text.hashes[at] as number), { from, alef: true })
  }
  if (first === IN || first === AS || first === TO) take(rest, { from: from + 1, alef: false })
}

/** A word as a reading of it has it, folded. */
function wordOf(text: Words, index: number, { from, alef }: WordReading): string {
  return (alef ? String.fromCharCode(ALEF) : '') + text.key(index).slice(from)
}

/** How many letters of proclitics a reading takes off: behind the article's alef that li- took, the lam is the name's. */
function strippedBy({ from, alef }: WordReading): number {
  return alef ? Math.max(1, from) : from
}

/** Whether what stands between two words lets them belong to one name. */
function joins({ value, tokens }: Words, index: number): boolean {
  const left = tokens[index] as Token
  const right = tokens[index + 1] as Token
  if (right.start === left.end + 1 && value.charCodeAt(left.end) === 0x20) return true
  const gap = value.slice(left.end, right.start)
  // The points of an acronym: a. f. p.
  return GAP.test(gap) || (/^\. ?$/.test(gap) && left.end - left.start === 1) || (gap === '.' && right.end - right.start === 2)
}

/** Walks the trie from one node over the words behind `index`; the longest names that the words verify. */
function longest(start: TrieNode, text: Words, index: number, reading: WordReading): { names: Name[]; last: number } | undefined {
  let best: { names: Name[]; last: number } | undefined
  let node = start
  let last = index
  for (;;) {
    if (node.names !== undefined) {
      const key = wordOf(text, index, reading) + (last > index ? ` ${text.keys(index + 1, last)}` : '')
      const names = node.names.filter((name) => name.key === key)
      if (names.length > 0) best = { names, last }
    }
    const next = last + 1 < text.tokens.length ? node.next?.get(text.hashes[(last + 1) * HEAD] as number) : undefined
    if (next === undefined || !joins(text, last)) break
    node = next
    last++
  }
  return best
}

/** Whether some reading of a word begins a name. Most words begin none, and are done with here. */
function mayBegin(root: ReadonlyMap<number, TrieNode>, { hashes, letters }: Words, index: number): boolean {
  const at = index * HEAD
  const whole = hashes[at] as number
  if (root.has(whole)) return true
  const initial = letters[at]
  if (initial !== AND && initial !== SO && initial !== IN && initial !== AS && initial !== TO) return false
  const without1 = hashes[at + 1] as number
  if (root.has(without1) || root.has(hashes[at + 2] as number)) return true
  if (initial !== TO && letters[at + 1] !== TO) return false
  return root.has(hashWith(ALEF, whole)) || root.has(hashWith(ALEF, without1)) || root.has(hashWith(ALEF, hashes[at + 2] as number))
}

/**
 * The name that begins at a word.
 *
 * @returns
 *   The longest one; of equally long ones that with the fewest letters taken off; of several entities of one name the
 *   first that its context allows. Undefined if none begins here.
 */
export function matchAt(gazetteer: Gazetteer, text: Words, index: number): Match | undefined {
  const root = gazetteer.root.next
  if (root === undefined || !mayBegin(root, text, index)) return undefined
  let best: Match | undefined
  const consider = (hash: number, reading: WordReading): void => {
    const node = root.get(hash)
    if (node === undefined) return
    const found = longest(node, text, index, reading)
    if (found === undefined || (best !== undefined && found.last <= best.last)) return
    const stripped = strippedBy(reading)
    const name = found.names.find((candidate) => isAllowed(gazetteer, text, candidate, index, found.last, stripped))
    if (name !== undefined) best = { name, first: index, last: found.last, stripped }
  }
  consider(text.hashes[index * HEAD] as number, AS_IT_STANDS)
  eachReading(text, index, consider)
  return best
}

function isAllowed(gazetteer: Gazetteer, text: Words, name: Name, first: number, last: number, stripped: number): boolean {
  if (!name.ambiguous || name.entry === undefined) return true
  return (stripped === 0 && isQuoted(text, first, last)) || hasNear(text, gazetteer.needs.get(name.entry), first, last)
}

/** Whether words stand alone between quotation marks. */
function isQuoted({ value, tokens }: Words, first: number, last: number): boolean {
  const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end]
  return QUOTES.test(value.charAt(start - 1)) && QUOTES.test(value.charAt(end))
}

function hasNear(text: Words, needs: Needs | undefined, first: number, last: number): boolean {
  if (needs === undefined) return false
  const isNeeded = (index: number): boolean => {
    let found = needs.words.has(text.hashes[index * HEAD] as number)
    eachReading(text, index, (hash) => {
      found ||= needs.words.has(hash)
    })
    return found
  }
  for (let index = Math.max(0, first - NEAR); index < Math.min(text.tokens.length, last + 1 + NEAR); index++) {
    if ((index < first || index > last) && isNeeded(index)) return true
  }
  if (needs.phrases.length === 0) return false
  const sides = [` ${text.keys(first - NEAR, first - 1)} `, ` ${text.keys(last + 1, last + NEAR)} `]
  return needs.phrases.some((phrase) => sides.some((side) => side.includes(` ${phrase} `)))
}

/** Whether a match stands on its own: not a short word that is a name only without its first letter. */
export function isSure({ first, last, stripped }: Match, text: Words): boolean {
  if (stripped === 0 || last > first) return true
  return (text.lengths[first] as number) - stripped >= SURE_LETTERS
}

/** Whether a quotation mark or a bracket opens in a text and does not close in it. */
function isOpen(text: string): boolean {
  const straight = text.split('"').length - 1
  return straight % 2 === 1 || OPENERS.some(([open, close]) => text.lastIndexOf(open) > text.lastIndexOf(close))
}

/** The spans of a match in UTF-16 units: the name, and the name with what is written on to it. */
export function spansOf({ first, last, stripped }: Match, text: Words) {
  const { value, tokens } = text
  const opening = tokens[first] as Token
  let { end } = tokens[last] as Token
  // A quotation that opens inside the name and closes right behind it is all the name's.
  if (CLOSING.test(value.charAt(end)) && isOpen(value.slice(opening.start, end))) end++
  let start = opening.start
  if (stripped > 0) start += foldLetters(value.slice(opening.start, opening.end)).offsets[stripped] ?? 0
  let tokenStart = opening.start
  let tokenEnd = end
  const before = tokens[first - 1]
  const gap = before === undefined ? '' : value.slice(before.end, opening.start)
  if (before !== undefined && stripped === 0 && PROCLITICS.has(text.key(first - 1)) && GAP.test(gap) && gap.length <= 2) {
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
    for (const form of shortForms(fold(alias))) insert(this.root, { entry, alias, ambiguous: false, key: form.join(' ') })
  }
}
