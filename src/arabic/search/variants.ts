/**
 * The variant lexicon: spellings of one word that neither folds nor stemmers join, kept as rows.
 *
 * A row is a stanza (`src/rows.ts`) with these fields:
 *
 *     reason  why the forms are one word
 *     match   where a form stands: see `VariantMatch`
 *     form    a spelling, one a line; the first is the one whose key the others get
 *     never   a word that looks like a form behind proclitics and is another word; any number of lines
 *     join    `one = other`: two texts that must get the same key; any number of lines
 *     apart   `one = other`: two that must not
 */
import { parseRows, type Row, RowError } from '../../rows.ts'
import { checkText } from '../check.ts'
import { CompoundNames } from './names.ts'
import type { Stemmer } from './stemmers.ts'

/** What a form is, and so what may stand around it. */
export const VARIANT_MATCHES = ['word', 'stem', 'phrase', 'anywhere'] as const

/**
 * `word`: a whole word, behind any proclitics. `stem`: the beginning of a word, behind any proclitics. `phrase`: one or
 * several words, behind any proclitics, that are one term together. `anywhere`: letters inside any word.
 */
export type VariantMatch = (typeof VARIANT_MATCHES)[number]

/** Two texts that a row joins, or keeps apart. */
export type Pair = readonly [one: string, other: string]

export interface VariantRow {
  readonly id: string
  readonly line: number
  readonly reason: string
  readonly match: VariantMatch
  /** In ordinary spelling; the first is canonical. */
  readonly forms: readonly string[]
  /** Words that begin with no proclitic, though a form stands behind their first letters. In ordinary spelling. */
  readonly never: readonly string[]
  readonly join: readonly Pair[]
  readonly apart: readonly Pair[]
}

const FIELDS = ['reason', 'match', 'form', 'never', 'join', 'apart']

/** What may stand between the words of a form, as in a text. */
const BETWEEN_WORDS = /[\s_-]+/

function readRow({ id, line, fields }: Row, file: string): VariantRow {
  const fail = (what: string): never => {
    throw new RowError(`${file}:${line}: row ${id} ${what}`)
  }
  for (const name of fields.keys()) if (!FIELDS.includes(name)) fail(`has a field "${name}"; a field is one of ${FIELDS.join(', ')}`)
  const all = (name: string): string[] => fields.get(name) ?? []
  const one = (name: string): string => {
    const [value, ...others] = all(name)
    return value === undefined || value === '' || others.length > 0 ? fail(`needs one "${name}:"`) : value
  }
  const pairs = (name: string): Pair[] =>
    all(name).map((value) => {
      const [left, right, ...others] = value.split('=').map((side) => side.trim())
      return left && right && others.length === 0 ? [left, right] : fail(`needs "${name}: one = other", got ${JSON.stringify(value)}`)
    })
  const match = one('match') as VariantMatch
  if (!VARIANT_MATCHES.includes(match)) fail(`needs "match: ${VARIANT_MATCHES.join('" or "match: ')}"`)
  const forms = all('form').map((form) => form.trim())
  if (forms.length < 2 || forms.includes('')) fail('needs two forms or more, none of them empty')
  if (match !== 'phrase' && forms.some((form) => BETWEEN_WORDS.test(form))) fail('has a form of several words: that is "match: phrase"')
  const never = all('never').map((word) => word.trim())
  if (never.some((word) => word === '' || BETWEEN_WORDS.test(word))) fail('needs one word for each "never:"')
  return { id, line, reason: one('reason'), match, forms, never, join: pairs('join'), apart: pairs('apart') }
}

/**
 * The rows of a text.
 *
 * @param text
 *   Stanzas.
 * @param file
 *   Where they stand, for messages.
 * @throws TypeError
 *   If `text` is no string.
 * @throws RowError
 *   On a row that cannot be read: says the file, the line and what to write there.
 */
export function parseVariants(text: string, file: string): VariantRow[] {
  checkText(text)
  return parseRows(text, file).map((row) => readRow(row, file))
}

/** The further words of a phrase, and the term it is. */
export interface Phrase {
  readonly rest: readonly string[]
  readonly term: string
}

const longestFirst = (one: Phrase, other: Phrase): number => other.rest.length - one.rest.length

/** What the lexicon makes of a folded word. */
export interface Reading {
  /** The word with the letters that any word may have otherwise. */
  readonly letters: string
  /** The term of the word. */
  readonly term: string
  /** The phrases that may begin with the word, the longest first; most words begin none. */
  readonly phrases: readonly Phrase[] | undefined
  /** The word without its proclitics, if it may be the first of a name of two words (`names.ts`). */
  readonly first: string | undefined
}

const ALEF = '\u0627'
const LAM = '\u0644'
const ARTICLE = ALEF + LAM
const CONJUNCTIONS = '\u0648\u0641'
const PREPOSITIONS = '\u0628\u0643\u0644'

/**
 * What is left of a folded word behind its proclitics: a conjunction, a preposition, the article, each or none, in that
 * order. The fewest proclitics come first. The article after lam has lost its alef.
 */
function restsOf(word: string): string[] {
  const rests = [word]
  /** The offsets where a rest begins, as bits. */
  let ends = 0
  for (let start = 0; start < 2; start++) {
    ends |= 1 << start
    if (word.startsWith(ARTICLE, start)) ends |= 1 << (start + 2)
    else if (start < word.length && PREPOSITIONS.includes(word.charAt(start))) {
      ends |= 1 << (start + 1)
      if (word.startsWith(ARTICLE, start + 1)) ends |= 1 << (start + 3)
      if (word.startsWith(LAM + LAM, start)) ends |= 1 << (start + 2)
    }
    if (word === '' || !CONJUNCTIONS.includes(word.charAt(0))) break
  }
  for (let end = 1; end < word.length && ends >> end !== 0; end++) if ((ends & (1 << end)) !== 0) rests.push(word.slice(end))
  return rests
}

/** The ways a form is written: after lam its article has lost its alef. */
function spellings(form: string): string[] {
  return form.startsWith(ARTICLE) ? [form, LAM + form.slice(1)] : [form]
}

/** What a row says of a whole word, as it is left behind its proclitics. */
interface Entry {
  term?: string
  phrases?: Phrase[]
  /** Whether it begins with no proclitic. */
  isWhole?: true
}

/** The beginning of a word, and what takes its place. */
interface Stem {
  readonly letters: string
  readonly canonical: string
}

/** What leads to a stem: its first two letters, or the only one. */
const leadOf = (letters: string, length: number): number => (letters.charCodeAt(0) << 16) | (length > 1 ? letters.charCodeAt(1) : 0)

/** Rows made ready for folded words. A word costs a few look-ups, however many rows there are. */
export class VariantLexicon {
  /** By their first unit, the longest first. */
  readonly #anywhere = new Map<number, { from: string; to: string }[]>()
  readonly #entries = new Map<string, Entry>()
  /** By `leadOf`, the longest first. */
  readonly #stems = new Map<number, Stem[]>()
  readonly #names: CompoundNames
  #longestPhrase = 2

  /**
   * @param rows
   *   In the order in which they are written. The first row that has a form has it.
   * @param fold
   *   What words are folded with before they are read.
   */
  constructor(rows: readonly VariantRow[], fold: (text: string) => string) {
    this.#names = new CompoundNames(fold)
    for (const { match, forms } of rows) if (match === 'anywhere') this.#addAnywhere(forms.map(fold))
    for (const { match, forms, never } of rows) {
      for (const word of never) this.#entryOf(this.#rewritten(fold(word))).isWhole = true
      if (match === 'anywhere') continue
      const all = forms.map((form) => form.split(BETWEEN_WORDS).map((word) => this.#rewritten(fold(word))))
      // Glued, and never stemmed: no other word has this key.
      const canonical = (all[0] as string[]).join('')
      for (const [first = '', ...rest] of all) {
        if (match === 'stem') this.#addStem(first, canonical)
        else if (rest.length === 0) this.#addWord(first, canonical)
        else this.#addPhrase(first, rest, canonical)
      }
    }
  }

  #addAnywhere([to = '', ...forms]: readonly string[]): void {
    for (const from of forms) {
      if (from === '' || from === to) continue
      const others = this.#anywhere.get(from.charCodeAt(0))
      if (others === undefined) this.#anywhere.set(from.charCodeAt(0), [{ from, to }])
      else {
        others.push({ from, to })
        others.sort((one, other) => other.from.length - one.from.length)
      }
    }
  }

  #entryOf(word: string): Entry {
    const known = this.#entries.get(word)
    if (known !== undefined) return known
    const entry: Entry = {}
    this.#entries.set(word, entry)
    return entry
  }

  #addWord(word: string, term: string): void {
    for (const spelling of spellings(word)) this.#entryOf(spelling).term ??= term
  }

  #addStem(stem: string, canonical: string): void {
    for (const letters of spellings(stem)) {
      const lead = leadOf(letters, letters.length)
      const others = this.#stems.get(lead) ?? []
      if (others.some((other) => other.letters === letters)) continue
      others.push({ letters, canonical })
      others.sort((one, other) => other.letters.length - one.letters.length)
      this.#stems.set(lead, others)
    }
  }

  #addPhrase(first: string, rest: readonly string[], term: string): void {
    this.#longestPhrase = Math.max(this.#longestPhrase, rest.length + 1)
    for (const spelling of spellings(first)) {
      const entry = this.#entryOf(spelling)
      entry.phrases = [...(entry.phrases ?? []), { rest, term }].sort(longestFirst)
    }
  }

  /** A folded word with the letters that any word may have otherwise. */
  #rewritten(word: string): string {
    let result = ''
    let kept = 0
    for (let index = 0; index < word.length; index++) {
      const pair = this.#anywhere.get(word.charCodeAt(index))?.find(({ from }) => word.startsWith(from, index))
      if (pair === undefined) continue
      result += word.slice(kept, index) + pair.to
      kept = index + pair.from.length
      index = kept - 1
    }
    return kept === 0 ? word : result + word.slice(kept)
  }

  /** What the lexicon makes of a folded word; what it has nothing to say of, the stemmer makes. */
  read(word: string, stem: Stemmer): Reading {
    const letters = this.#rewritten(word)
    const rests: string[] = []
    let term: string | undefined
    let phrases: Phrase[] | undefined
    for (const rest of restsOf(letters)) {
      rests.push(rest)
      const entry = this.#entries.get(rest)
      if (entry === undefined) continue
      term ??= entry.term
      if (entry.phrases !== undefined) phrases = [...(phrases ?? []), ...entry.phrases].sort(longestFirst)
      // Of a word that begins with no proclitic, there is no less.
      if (entry.isWhole) break
    }
    term ??= this.#names.written(rests) ?? stem(this.#canonical(letters, rests))
    return { letters, term, phrases, first: this.#names.first(letters, rests) }
  }

  /** How many words the longest phrase or name has. */
  get longestPhrase(): number {
    return this.#longestPhrase
  }

  /** Whether a word is the second of a name of two words. */
  isSecond(first: string, letters: string): boolean {
    return this.#names.isSecond(first, letters)
  }

  /** The longest stem that a word begins with. */
  #stemOf(word: string): Stem | undefined {
    for (let length = Math.min(2, word.length); length > 0; length--) {
      const stem = this.#stems.get(leadOf(word, length))?.find(({ letters }) => word.startsWith(letters))
      if (stem !== undefined) return stem
    }
    return undefined
  }

  /** A word with the canonical spelling of its stem, if it has one. */
  #canonical(word: string, rests: readonly string[]): string {
    // The longest stem says most: of equally long ones that with the fewest proclitics.
    let longest = 0
    let found = word
    for (const rest of rests) {
      const stem = this.#stemOf(rest)
      if (stem === undefined || stem.letters.length <= longest) continue
      longest = stem.letters.length
      found = stem.canonical + rest.slice(longest)
    }
    return found
  }
}
