/** The words of a text as the gazetteer is asked for them: hashed, with and without the proclitics they begin with. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../../src/arabic/characters.ts'
import { fold, foldWord, HEAD, hashWith } from '../../src/arabic/fold.ts'
import { ABBREVIATION_TOKEN, NUMBER_TOKEN, Tokens } from '../../src/arabic/words.ts'

/** The tokens of the text in hand: stages are synchronous, so one is enough. */
const tokens = new Tokens()

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
  /** `HEAD` for each word: its hash, and the hashes of it without its first letter, without its first two … */
  hashes = new Int32Array(0)
  /** `HEAD` for each word: its first folded letters. */
  letters = new Uint16Array(0)
  /** How many folded letters each word has. */
  lengths = new Int32Array(0)
  /** 1 where the word is a number. */
  #numbers = new Uint8Array(0)
  #keys: (string | undefined)[] = []

  read(value: string): void {
    this.value = value
    this.length = 0
    this.#keys = []
    tokens.read(value)
    if (value.length > this.lengths.length) this.#grow(value.length)
    for (let index = 0; index < tokens.length; index++) {
      const type = tokens.types[index] as number
      if (type > ABBREVIATION_TOKEN) continue
      const end = tokens.ends[index] as number
      let start = tokens.start(index)
      if (type === ABBREVIATION_TOKEN) {
        for (let point = value.indexOf('.', start); point >= 0 && point < end; point = value.indexOf('.', start)) {
          this.#add(start, point, false)
          start = point + 1
        }
      }
      this.#add(start, end, type === NUMBER_TOKEN)
    }
  }

  #add(start: number, end: number, isNumber: boolean): void {
    const index = this.length++
    this.starts[index] = start
    this.ends[index] = end
    this.#numbers[index] = Number(isNumber)
    this.lengths[index] = foldWord(this.value, start, end, this.hashes, this.letters, index * HEAD)
  }

  #grow(length: number): void {
    this.starts = new Int32Array(length)
    this.ends = new Int32Array(length)
    this.hashes = new Int32Array(length * HEAD)
    this.letters = new Uint16Array(length * HEAD)
    this.lengths = new Int32Array(length)
    this.#numbers = new Uint8Array(length)
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

  /** A folded word. */
  key(index: number): string {
    let key = this.#keys[index]
    if (key === undefined) {
      key = fold(this.value, this.start(index), this.end(index))
      if (this.#numbers[index] === 1) key = key.replaceAll(' ', '')
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

/** The readings of a word: as it stands, then without the proclitics it may begin with. One object for word after word. */
export class Readings {
  length = 0
  readonly hashes = new Int32Array(16)
  readonly readings: Reading[] = []

  /** Takes the readings of a word. */
  of(text: Words, index: number): this {
    const at = index * HEAD
    const initial = text.letters[at]
    this.length = 0
    this.#add(text.hashes[at] as number, AS_IT_STANDS)
    this.#withoutPreposition(text, index, 0)
    if ((initial === AND || initial === SO) && (text.lengths[index] as number) > SHORTEST) {
      this.#add(text.hashes[at + 1] as number, WITHOUT[1] as Reading)
      this.#withoutPreposition(text, index, 1)
    }
    return this
  }

  /** Whether one of them is in a set of hashes. */
  someIn(hashes: { has(hash: number): boolean }): boolean {
    for (let n = 0; n < this.length; n++) if (hashes.has(this.hashes[n] as number)) return true
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
    const rest = text.hashes[at + 1] as number
    if (initial === TO && text.letters[at + 1] === TO) {
      // The article after li- loses its alef; a word that begins with lam loses a lam too.
      this.#add(hashWith(ALEF, rest), AFTER_LI[from + 1] as Reading)
      this.#add(hashWith(ALEF, text.hashes[at] as number), AFTER_LI_BEFORE_LAM[from + 1] as Reading)
    }
    this.#add(rest, WITHOUT[from + 1] as Reading)
    this.#withoutArticle(text, index, from + 1)
  }

  /** The name of an organisation that is written without the article may stand with it. */
  #withoutArticle(text: Words, index: number, from: number): void {
    const at = index * HEAD + from
    if (text.letters[at] !== ALEF || text.letters[at + 1] !== LAM || (text.lengths[index] as number) - from - 2 < SHORTEST_NOUN) return
    this.#add(text.hashes[at + 2] as number, WITHOUT_ARTICLE[from] as Reading)
  }
}
