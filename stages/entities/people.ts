/** People whom the gazetteer does not know: runs of name words, told by the lists of names and by what stands before them. */
import { ALEF, HEH, LAM, TEH_MARBUTA, WAW, YEH } from '../../src/arabic/characters.ts'
import { HEAD } from '../../src/arabic/fold.ts'
import {
  ATTRIBUTE,
  COMMON,
  DOUBTFUL,
  ENDING,
  FAMILY,
  FOREIGN,
  GIVEN,
  type Kinds,
  LISTED,
  OBJECT,
  ORGANISATION,
  PARTICLE,
  PLACE,
  ROLE,
  SAYING,
  THAT,
  TITLE,
} from './lexicon.ts'
import type { Words } from './words.ts'

/** Words `first` to `last`, the first without `stripped` letters of proclitics. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly stripped: number
  readonly rule: string
}

export const TITLE_RULE = 'title'
export const NAME_RUN = 'name-run'
export const SAYING_RULE = 'saying'

/** A name has so many words at most, particles apart. */
const LONGEST = 5
/** So many words of a role's phrase stand before the name at most. */
const PHRASE = 10

const TEH = 0x062a
const NOON = 0x0646
const SEEN = 0x0633
const LATIN_END = 0x024f

/** Words that tell of an unknown name what it is not. */
const NO_NAME = COMMON | TITLE | ROLE | OBJECT | ATTRIBUTE | SAYING | THAT | PLACE | ORGANISATION

export class People {
  readonly #kinds: Kinds
  /** What of a title's phrase is open at the word in hand: nothing, a title (a name may follow), a role (its phrase, then a name). */
  #open: 0 | typeof TITLE | typeof ROLE = 0
  /** Where the phrase began. */
  #since = 0
  /** Whether the word before belongs to the phrase with an article: behind it a name may follow. */
  #definite = false

  constructor(kinds: Kinds) {
    this.#kinds = kinds
  }

  reset(): void {
    this.#open = 0
  }

  /** Takes note of words that were found to be a name, which may be part of a role's phrase: the head of [the United Nations]. */
  pass(isPerson: boolean): void {
    if (isPerson || this.#open === TITLE) this.#open = 0
    this.#definite = true
  }

  /** The person who is named from a word on; undefined if none is. The words of a text must be asked for in order. */
  at(text: Words, index: number): Run | undefined {
    if (this.#open !== 0 && !isNext(text, index - 1)) this.#open = 0
    const kinds = this.#kinds.kinds[index] as number
    const run = this.#runAt(text, index, kinds)
    if (run !== undefined) this.#open = 0
    else this.#step(text, index, kinds)
    return run
  }

  /** Moves on over a word that is no name. */
  #step(text: Words, index: number, kinds: number): void {
    const article = hasArticle(text, index)
    if ((kinds & (TITLE | ROLE)) !== 0 && (this.#open === 0 || (kinds & ROLE) === 0 || article)) {
      this.#open = (kinds & ROLE) !== 0 ? ROLE : TITLE
      this.#since = index
      this.#definite = article
      return
    }
    if (this.#open === 0) return
    const goes = (kinds & ATTRIBUTE) !== 0 || isNisba(text, index) || (this.#open === ROLE && ((kinds & (OBJECT | ROLE | ORGANISATION | PLACE)) !== 0 || article))
    if (!goes || index - this.#since > PHRASE) this.#open = 0
    this.#definite = article || (kinds & ATTRIBUTE) !== 0
  }

  #runAt(text: Words, index: number, kinds: number): Run | undefined {
    const stripped = this.#kinds.stripped[index] as number
    const listed = (kinds & LISTED) !== 0
    if (this.#open !== 0 && stripped === 0) {
      const isStart = listed ? (kinds & DOUBTFUL) === 0 || (kinds & NO_NAME) === 0 : this.#definite && this.#isShaped(text, index) && !hasArticle(text, index)
      if (isStart || (kinds & PARTICLE) !== 0) {
        const last = this.#end(text, index)
        const isWhole = last > index || ((kinds & PARTICLE) === 0 && !hasArticle(text, index))
        if (isWhole) return { first: index, last, stripped: 0, rule: TITLE_RULE }
      }
      return undefined
    }
    if ((kinds & GIVEN) !== 0 && ((kinds & DOUBTFUL) === 0 || this.#isListedNext(text, index))) {
      const last = this.#end(text, index)
      if (last > index) return { first: index, last, stripped, rule: NAME_RUN }
    }
    return this.#said(text, index, kinds)
  }

  /** A name between a verb of saying and what is said. */
  #said(text: Words, index: number, kinds: number): Run | undefined {
    if (index === 0 || ((this.#kinds.kinds[index - 1] as number) & SAYING) === 0 || !isNext(text, index - 1)) return undefined
    if ((this.#kinds.stripped[index] as number) > 0 || hasArticle(text, index)) return undefined
    const isStart = (kinds & LISTED) !== 0 ? (kinds & DOUBTFUL) === 0 : this.#isShaped(text, index)
    if (!isStart) return undefined
    const last = this.#end(text, index)
    const isThat = last + 1 < text.length && ((this.#kinds.kinds[last + 1] as number) & THAT) !== 0 && isNext(text, last)
    return isThat ? { first: index, last, stripped: 0, rule: SAYING_RULE } : undefined
  }

  /** Whether a name that no word could be mistaken for follows. */
  #isListedNext(text: Words, index: number): boolean {
    const kinds = index + 1 < text.length && isNext(text, index) ? (this.#kinds.kinds[index + 1] as number) : 0
    return (kinds & LISTED) !== 0 && (kinds & DOUBTFUL) === 0 && this.#kinds.stripped[index + 1] === 0
  }

  /** The last word of the name that begins at a word. */
  #end(text: Words, first: number): number {
    const start = this.#kinds.kinds[first] as number
    const isArabic = (start & GIVEN) !== 0 && (start & FOREIGN) === 0
    let last = first
    let words = 1
    let unknown = (start & LISTED) === 0 ? 1 : 0
    let afterParticle = (start & PARTICLE) !== 0
    for (let index = first + 1; index < text.length && words < LONGEST && isNext(text, index - 1); index++) {
      const kinds = this.#kinds.stripped[index] === 0 ? (this.#kinds.kinds[index] as number) : 0
      if ((kinds & PARTICLE) !== 0 && (kinds & LISTED) === 0) {
        afterParticle = true
        continue
      }
      if ((kinds & LISTED) !== 0 || (kinds & ENDING) !== 0) {
        if ((kinds & DOUBTFUL) !== 0 && (kinds & COMMON) !== 0 && words > 1) break
      } else {
        if (unknown >= 2 || !(this.#isShaped(text, index) || (afterParticle && hasArticle(text, index)))) break
        if (hasArticle(text, index) && !afterParticle && !(isArabic && words <= 2)) break
        unknown++
      }
      last = index
      words++
      afterParticle = false
    }
    return last
  }

  /** Whether a word of no list may be a name by its letters: no ordinary word, no form of a verb, no feminine noun. */
  #isShaped(text: Words, index: number): boolean {
    const kinds = this.#kinds.kinds[index] as number
    const length = text.lengths[index] as number
    if ((kinds & NO_NAME) !== 0 || (this.#kinds.stripped[index] as number) > 0 && kinds !== 0 || length < 4) return false
    const at = index * HEAD
    const [initial, second, third] = [text.letters[at] as number, text.letters[at + 1] as number, text.letters[at + 2] as number]
    if (initial <= LATIN_END) return false
    const final = text.value.charCodeAt(text.end(index) - 1)
    if (final === TEH_MARBUTA || final === 0x064b) return false
    if (initial === WAW && second !== WAW && length > 4) return false
    if (second === ALEF && third === LAM && length > 5) return false
    if (initial === LAM && second === LAM) return false
    if (initial === YEH || initial === TEH || initial === NOON || (initial === SEEN && second === YEH && length > 5)) return isForeignEnd(text, index)
    return true
  }
}

/** Endings of foreign names that no form of an Arabic verb has. */
const FOREIGN_ENDS = /(?:\u0648\u0641|\u0633\u0643\u064a|\u0633\u0648\u0646|\u062a\u0648\u0646|\u0645\u0627\u0646|\u0628\u0631\u063a|\u062a\u0627\u064a\u0646|\u064a\u062a\u0634|\u0648\u0631|\u064a\u0633)$/

function isForeignEnd(text: Words, index: number): boolean {
  return FOREIGN_ENDS.test(text.written(index))
}

function hasArticle({ letters, lengths }: Words, index: number): boolean {
  const at = index * HEAD
  return letters[at] === ALEF && letters[at + 1] === LAM && (lengths[index] as number) > 4
}

/** Whether a word is an adjective of relation with the article, as those of nationality are. */
function isNisba(text: Words, index: number): boolean {
  if (!hasArticle(text, index)) return false
  const end = text.end(index)
  const [last, before] = [text.value.charCodeAt(end - 1), text.value.charCodeAt(end - 2)]
  return last === YEH || last === 0x0649 || ((last === TEH_MARBUTA || last === HEH) && before === YEH)
}

/** Whether nothing but a space stands between a word and the next. */
export function isNext({ value, starts, ends }: Words, index: number): boolean {
  if (index < 0) return false
  const end = ends[index] as number
  return starts[index + 1] === end + 1 && value.charCodeAt(end) === 0x20
}
