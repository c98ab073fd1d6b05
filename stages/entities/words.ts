/** The words of a text as the gazetteer is asked for them: hashed, with and without the proclitics they begin with. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../../src/arabic/characters.ts'
import { fold, foldWord, HEAD, hashWith } from '../../src/arabic/fold.ts'
import { type Token, words } from '../../src/arabic/words.ts'

/**
 * A text's words, with what is needed to look them up without making strings of them. One object serves text after
 * text: `read` takes the next.
 */
export class Words {
  value = ''
  tokens: readonly Token[] = []
  /** `HEAD` for each word: its hash, and the hashes of it without its first letter, without its first two … */
  hashes = new Int32Array(1024 * HEAD)
  /** `HEAD` for each word: its first folded letters. */
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

  /** The hash of a folded word. */
  hash(index: number): number {
    return this.hashes[index * HEAD] as number
  }

  /** Folded words `[first, last]` as text. */
  keys(first: number, last: number): string {
    let text = ''
    for (let index = Math.max(0, first); index <= last && index < this.tokens.length; index++)
      text += `${text === '' ? '' : ' '}${this.key(index)}`
    return text
  }
}

/** One way to read a word. */
export interface Reading {
  /** It begins behind so many letters. */
  readonly from: number
  /** The alef of the article that li- has taken is put back. */
  readonly alef?: boolean
  /** How many letters of proclitics that are: an article is the name's own. */
  readonly stripped: number
  /** An article was taken off that the name does not have. */
  readonly article?: boolean
}

export const AS_IT_STANDS: Reading = { from: 0, stripped: 0 }
const WITHOUT_ONE: Reading = { from: 1, stripped: 1 }

/** A word as a reading of it has it, folded. */
export function wordOf(text: Words, index: number, { from, alef = false }: Reading): string {
  return (alef ? String.fromCharCode(ALEF) : '') + text.key(index).slice(from)
}

/** Wa-, fa-, bi-, ka-, li-: the proclitics. */
const AND = WAW
const SO = FEH
const IN = BEH
const AS = KAF
const TO = LAM

/** Words that are nothing but proclitics: written apart from the name, before a quotation mark, or with a tatweel. */
export const PROCLITICS: ReadonlySet<string> = new Set(
  [[AND], [SO], [IN], [AS], [TO], [AND, IN], [AND, TO], [AND, AS], [SO, IN], [SO, TO]].map((letters) => String.fromCharCode(...letters)),
)

/** What proclitics leave of a word has so many letters at least; what the article leaves, so many. */
const SHORTEST = 2
const SHORTEST_NOUN = 4

/** Hands on the readings of a word without its proclitics, each with its hash. */
export function eachReading(text: Words, index: number, take: (hash: number, reading: Reading) => void): void {
  const at = index * HEAD
  const initial = text.letters[at]
  withoutPreposition(text, index, 0, take)
  if ((initial === AND || initial === SO) && (text.lengths[index] as number) > SHORTEST) {
    take(text.hashes[at + 1] as number, WITHOUT_ONE)
    withoutPreposition(text, index, 1, take)
  }
}

function withoutPreposition(text: Words, index: number, from: number, take: (hash: number, reading: Reading) => void): void {
  withoutArticle(text, index, from, take)
  if ((text.lengths[index] as number) - from <= SHORTEST) return
  const at = index * HEAD + from
  const initial = text.letters[at]
  const rest = text.hashes[at + 1] as number
  if (initial === TO && text.letters[at + 1] === TO) {
    // The article after li- loses its alef; a word that begins with lam loses a lam too.
    take(hashWith(ALEF, rest), { from: from + 1, alef: true, stripped: from + 1 })
    take(hashWith(ALEF, text.hashes[at] as number), { from, alef: true, stripped: from + 1 })
  }
  if (initial === IN || initial === AS || initial === TO) {
    take(rest, { from: from + 1, stripped: from + 1 })
    withoutArticle(text, index, from + 1, take)
  }
}

/** The name of an organisation that is written without the article may stand with it. */
function withoutArticle(text: Words, index: number, from: number, take: (hash: number, reading: Reading) => void): void {
  const at = index * HEAD + from
  if (text.letters[at] !== ALEF || text.letters[at + 1] !== LAM || (text.lengths[index] as number) - from - 2 < SHORTEST_NOUN) return
  take(text.hashes[at + 2] as number, { from: from + 2, stripped: from, article: true })
}

/** Whether a word begins like one with proclitics. */
function mayHaveProclitics(initial: number | undefined): boolean {
  return initial === AND || initial === SO || initial === IN || initial === AS || initial === TO || initial === ALEF
}

/** Whether a set of hashes has a word in some reading of it. */
export function hasReading(hashes: { has(hash: number): boolean }, text: Words, index: number): boolean {
  if (hashes.has(text.hash(index))) return true
  if (!mayHaveProclitics(text.letters[index * HEAD])) return false
  let found = false
  eachReading(text, index, (hash) => {
    found ||= hashes.has(hash)
  })
  return found
}
