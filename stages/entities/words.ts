/** The words of a text as the gazetteer is asked for them: hashed, with and without the proclitics they begin with. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../../src/arabic/characters.ts'
import { fold, foldLetter, foldsTo } from '../../src/arabic/fold.ts'
import { foldWord, HEAD, hashOf, hashWith, hashWord } from '../../src/arabic/hash.ts'
import { ABBREVIATION_TOKEN, NUMBER_TOKEN, Tokens, WORD_TOKEN } from '../../src/arabic/words.ts'

/** The tokens of the text in hand: stages are synchronous, so one is enough. */
const tokens = new Tokens()

/** Wa-, fa-, bi-, ka-, li-: the proclitics. */
const AND = WAW
const SO = FEH
const IN = BEH
const AS = KAF
const TO = LAM

/** What proclitics leave of a word has so many letters at least; what the article leaves, so many. */
const SHORTEST = 2
const SHORTEST_NOUN = 4

/**
 * 1 for each unit that a word may begin with that has other readings than as it stands: proclitics and the alef of the
 * article, in all their forms, and what folds to nothing before them.
 */
const MAY_BEGIN: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const letter = foldLetter(unit)
  return Number(letter === 0 || [AND, SO, IN, AS, TO, ALEF].includes(letter))
})

/**
 * A text's words, with what is needed to look them up without making objects or strings of them. One serves text after
 * text: `read` takes the next. The letters of an abbreviation are words of their own, as where it is written with spaces.
 */
export class Words {
  value = ''
  /** How many there are. */
  length = 0
  /** Where each begins and ends in the text, in UTF-16 units. */
  starts = new Int32Array(0)
  ends = new Int32Array(0)
  /** The hash of each, folded. */
  hashes = new Int32Array(0)
  /** `HEAD` for each word that has other readings: its hash, and the hashes of it without its first letter, its first two … */
  heads = new Int32Array(0)
  /** `HEAD` for each such word: its first folded letters. */
  letters = new Uint16Array(0)
  /** How many folded letters each such word has; 0: it is read as it stands. */
  lengths = new Int32Array(0)
  /** Whether each is a word or a number, as in `TOKEN_TYPES`. */
  #types = new Uint8Array(0)
  /** Folded words by their places, those that were asked for. */
  #keys: (string | undefined)[] = []

  read(value: string): void {
    this.value = value
    this.length = 0
    if (this.#keys.length > 0) this.#keys = []
    tokens.read(value)
    if (tokens.length > this.starts.length) this.#grow(value.length)
    const { types, ends, length } = tokens
    let start = 0
    for (let index = 0; index < length; index++) {
      const type = types[index] as number
      const end = ends[index] as number
      if (type <= NUMBER_TOKEN) this.#add(start, end, type)
      else if (type === ABBREVIATION_TOKEN) this.#addParts(start, end)
      start = end
    }
  }

  #add(start: number, end: number, type: number): void {
    const index = this.length++
    this.starts[index] = start
    this.ends[index] = end
    if (end - start > SHORTEST && MAY_BEGIN[this.value.charCodeAt(start)] === 1) {
      this.lengths[index] = foldWord(this.value, start, end, this.heads, this.letters, index * HEAD)
      this.hashes[index] = this.heads[index * HEAD] as number
    } else {
      this.lengths[index] = 0
      this.hashes[index] = hashWord(this.value, start, end)
    }
    this.#types[index] = type
  }

  #addParts(from: number, end: number): void {
    let start = from
    for (let point = this.value.indexOf('.', start); point >= 0 && point < end; point = this.value.indexOf('.', start)) {
      this.#add(start, point, WORD_TOKEN)
      start = point + 1
    }
    this.#add(start, end, WORD_TOKEN)
  }

  #grow(length: number): void {
    this.starts = new Int32Array(length)
    this.ends = new Int32Array(length)
    this.hashes = new Int32Array(length)
    this.heads = new Int32Array(length * HEAD)
    this.letters = new Uint16Array(length * HEAD)
    this.lengths = new Int32Array(length)
    this.#types = new Uint8Array(length)
  }

  start(index: number): number {
    return this.starts[index] as number
  }

  end(index: number): number {
    return this.ends[index] as number
  }

  /** A word as it is written. */
  written(index: number): string {
    return this.value.slice(this.starts[index], this.ends[index])
  }

  /** Whether a unit stands in a word. */
  has(index: number, unit: number): boolean {
    const end = this.ends[index] as number
    for (let at = this.starts[index] as number; at < end; at++) if (this.value.charCodeAt(at) === unit) return true
    return false
  }

  /** A folded word. */
  key(index: number): string {
    let key = this.#keys[index]
    if (key === undefined) {
      key = fold(this.value, this.start(index), this.end(index))
      if (this.#types[index] === NUMBER_TOKEN) key = key.replaceAll(' ', '')
      this.#keys[index] = key
    }
    return key
  }

  /** The hash of a folded word. */
  hash(index: number): number {
    return this.hashes[index] as number
  }

  /** Folded words `[first, last]` as text. */
  keys(first: number, last: number): string {
    let text = ''
    for (let index = Math.max(0, first); index <= last && index < this.length; index++)
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

const AS_IT_STANDS: Reading = { from: 0, stripped: 0 }
/** Without so many letters of proclitics. */
const WITHOUT: readonly Reading[] = [0, 1, 2].map((stripped) => ({ from: stripped, stripped }))
/** After li-, with the alef of the article put back: of a word that begins with the article, and with lam itself. */
const AFTER_LI: readonly Reading[] = [0, 1, 2].map((stripped) => ({ from: stripped, stripped, alef: true }))
const AFTER_LI_BEFORE_LAM: readonly Reading[] = [0, 1, 2].map((stripped) => ({ from: stripped - 1, stripped, alef: true }))
const WITHOUT_ARTICLE: readonly Reading[] = [0, 1, 2].map((stripped) => ({ from: stripped + 2, stripped, article: true }))

/** Words `[first, last]`, the first as a reading of it has it, folded. */
export function keyOf(text: Words, first: number, last: number, { from, alef = false }: Reading): string {
  const rest = last > first ? ` ${text.keys(first + 1, last)}` : ''
  return (alef ? String.fromCharCode(ALEF) : '') + text.key(first).slice(from) + rest
}

/** Whether words `[first, last]`, the first as a reading of it has it, are a folded name. */
export function isKey(text: Words, first: number, last: number, { from, alef = false }: Reading, key: string): boolean {
  return (
    (!alef || key.charCodeAt(0) === ALEF) &&
    foldsTo(text.value, text.starts[first] as number, text.ends[last] as number, key, from, Number(alef))
  )
}

/** The hashes of words that are nothing but proclitics: written apart from the name, before a quotation mark, or with a tatweel. */
export const PROCLITICS: ReadonlySet<number> = new Set(
  [[AND], [SO], [IN], [AS], [TO], [AND, IN], [AND, TO], [AND, AS], [SO, IN], [SO, TO]].map((letters) =>
    hashOf(String.fromCharCode(...letters)),
  ),
)

/** The readings of a word: as it stands, then without the proclitics it may begin with. One object for word after word. */
export class Readings {
  length = 0
  readonly hashes = new Int32Array(16)
  readonly readings: Reading[] = []

  /** Takes the readings of a word. */
  of(text: Words, index: number): this {
    this.hashes[0] = text.hashes[index] as number
    this.readings[0] = AS_IT_STANDS
    this.length = 1
    if ((text.lengths[index] as number) > SHORTEST) this.#without(text, index)
    return this
  }

  #without(text: Words, index: number): void {
    const at = index * HEAD
    const initial = text.letters[at]
    this.#withoutPreposition(text, index, 0)
    if (initial === AND || initial === SO) {
      this.#add(text.heads[at + 1] as number, WITHOUT[1] as Reading)
      this.#withoutPreposition(text, index, 1)
    }
  }

  /** Whether one of them is in a set of hashes. */
  someIn(hashes: { has(hash: number): boolean }): boolean {
    for (let n = 0; n < this.length; n++) if (hashes.has(this.hashes[n] as number)) return true
    return false
  }

  /** Whether one of them is of some kinds of a lexicon. */
  someOf(lexicon: { of(hash: number): number }, kinds: number): boolean {
    for (let n = 0; n < this.length; n++) if ((lexicon.of(this.hashes[n] as number) & kinds) !== 0) return true
    return false
  }

  #add(hash: number, reading: Reading): void {
    this.hashes[this.length] = hash
    this.readings[this.length++] = reading
  }

  #withoutPreposition(text: Words, index: number, from: number): void {
    this.#withoutArticle(text, index, from)
    const at = index * HEAD + from
    const initial = text.letters[at]
    if ((initial !== IN && initial !== AS && initial !== TO) || (text.lengths[index] as number) - from <= SHORTEST) return
    const rest = text.heads[at + 1] as number
    if (initial === TO && text.letters[at + 1] === TO) {
      // The article after li- loses its alef; a word that begins with lam loses a lam too.
      this.#add(hashWith(ALEF, rest), AFTER_LI[from + 1] as Reading)
      this.#add(hashWith(ALEF, text.heads[at] as number), AFTER_LI_BEFORE_LAM[from + 1] as Reading)
    }
    this.#add(rest, WITHOUT[from + 1] as Reading)
    this.#withoutArticle(text, index, from + 1)
  }

  /** The name of an organisation that is written without the article may stand with it. */
  #withoutArticle(text: Words, index: number, from: number): void {
    const at = index * HEAD + from
    if (text.letters[at] !== ALEF || text.letters[at + 1] !== LAM || (text.lengths[index] as number) - from - 2 < SHORTEST_NOUN) return
    this.#add(text.heads[at + 2] as number, WITHOUT_ARTICLE[from] as Reading)
  }
}
