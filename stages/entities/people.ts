/** People whom the gazetteer does not know: runs of name words, told by the lists of names and by what stands before them. */
import { ALEF, HEH } from '../../src/arabic/characters.ts'
import { hashOf } from '../../src/arabic/fold.ts'
import {
  ARABIC,
  ATTRIBUTE,
  COMMON,
  ENDING,
  FAMILY,
  FOREIGN,
  GIVEN,
  type Kinds,
  LISTED,
  OBJECT,
  ORDINAL,
  ORGANISATION,
  ORGANISATION_HEAD,
  PARTICLE,
  PLACE,
  PLAIN,
  ROLE,
  SAYING,
  STOP,
  THAT,
  TITLE,
} from './lexicon.ts'
import type { Run } from './run.ts'
import { ALEF_END, FEMININE_END, hasArticle, isNext, isNisba, isShaped, isStrong, NO_NAME } from './shape.ts'
import type { Words } from './words.ts'

export const TITLE_RULE = 'title'
export const NAME_RUN = 'name-run'
export const SAYING_RULE = 'saying'

/** The word that makes a name with a name of God. */
const SERVANT = hashOf('\u0639\u0628\u062f')
/** The name that is folded as the preposition is that stands on everything. */
const ALI = hashOf('\u0639\u0644\u064a')
/** Particles that begin names: Abu, Abi, Ibn, Abd. */
const BEGINNERS: ReadonlySet<number> = new Set(
  ['\u0627\u0628\u0648', '\u0627\u0628\u064a', '\u0627\u0628\u0646', '\u0639\u0628\u062f'].map(hashOf),
)

/** A name has so many words at most, particles apart. */
const LONGEST = 6
/** So many words of a role's phrase stand before the name at most. */
const PHRASE = 10

export class People {
  readonly #kinds: Kinds
  /** What of a title's phrase is open at the word in hand: nothing, a title (a name may follow), a role (its phrase, then a name). */
  #open: 0 | typeof TITLE | typeof ROLE = 0
  /** Where the phrase began. */
  #since = 0
  /** Whether the word before belongs to the phrase with an article: behind it a name may follow. */
  #definite = false

  readonly #isOther: (index: number) => boolean

  /**
   * @param kinds
   *   Of the words of the text.
   * @param isOther
   *   Whether a name that is no person's begins at a word.
   */
  constructor(kinds: Kinds, isOther: (index: number) => boolean) {
    this.#kinds = kinds
    this.#isOther = isOther
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
      this.#definite = article || isOwned(text, index)
      return
    }
    if (this.#open === 0) return
    const goes =
      (kinds & ATTRIBUTE) !== 0 ||
      isNisba(text, index) ||
      (this.#open === ROLE && ((kinds & (OBJECT | ROLE | ORGANISATION | PLACE)) !== 0 || article))
    if (!goes || index - this.#since > PHRASE) this.#open = 0
    this.#definite = article || (kinds & ATTRIBUTE) !== 0
  }

  #runAt(text: Words, index: number, kinds: number): Run | undefined {
    const stripped = this.#kinds.stripped[index] as number
    if (this.#open !== 0 && stripped === 0) return this.#titled(text, index, kinds)
    if (this.#isBeginning(text, index, kinds)) {
      const last = this.#end(text, index)
      if (last > index) return { type: 'PER', first: index, last, stripped, rule: NAME_RUN }
    }
    if (
      (kinds & LISTED) === 0 &&
      this.#isSurname(text, index + 1) &&
      isNext(text, index) &&
      !this.#isNamed(text, index) &&
      !hasArticle(text, index) &&
      isShaped(this.#kinds, text, index)
    )
      return { type: 'PER', first: index, last: this.#end(text, index), stripped: 0, rule: NAME_RUN }
    return this.#said(text, index, kinds)
  }

  /** Whether a word is a foreign family name and nothing else. */
  #isSurname(text: Words, index: number): boolean {
    if (index >= text.length || this.#kinds.stripped[index] !== 0 || text.lettersOf(index) < 4) return false
    const kinds = this.#kinds.kinds[index] as number
    return isStrong(kinds) && (kinds & (FAMILY | FOREIGN | GIVEN | ARABIC)) === (FAMILY | FOREIGN)
  }

  /** Whether a word may begin a name without any title: a given name, or what Abu and Abd are. */
  #isBeginning(text: Words, index: number, kinds: number): boolean {
    if (hasArticle(text, index) || isPreposition(text, index) || this.#isNamed(text, index)) return false
    if (BEGINNERS.has(text.hash(index)) && (this.#isStrongNext(text, index) || this.#isServant(text, index))) return true
    if ((kinds & GIVEN) === 0) return false
    if (text.hash(index) === ALI) return this.#goesOn(text, index)
    return (kinds & NO_NAME) === 0 && ((kinds & PLAIN) !== 0 || this.#goesOn(text, index))
  }

  /** Whether a word is Abd before a name with the article: one given name of two words. */
  #isServant(text: Words, index: number): boolean {
    return text.hash(index) === SERVANT && index + 1 < text.length && isNext(text, index) && hasArticle(text, index + 1)
  }

  /** Whether a name of the lists or a particle of names follows a word. */
  #goesOn(text: Words, index: number): boolean {
    if (this.#isStrongNext(text, index)) return true
    if (index + 1 >= text.length || !isNext(text, index) || this.#kinds.stripped[index + 1] !== 0) return false
    const next = this.#kinds.kinds[index + 1] as number
    return (next & (PARTICLE | COMMON)) === PARTICLE
  }

  /** Whether the word before says that a name is a place's or an organisation's. */
  #isNamed(text: Words, index: number): boolean {
    return isNext(text, index - 1) && ((this.#kinds.kinds[index - 1] as number) & (PLACE | ORGANISATION | ORGANISATION_HEAD)) !== 0
  }

  /** A name behind a title, or at the end of a role's phrase. */
  #titled(text: Words, index: number, kinds: number): Run | undefined {
    // The king of [Aragon]: what follows a role at once is what the role is of.
    if (this.#open === ROLE && index === this.#since + 1 && !this.#definite) return undefined
    const article = hasArticle(text, index)
    const isListed = (kinds & LISTED) !== 0 && ((kinds & NO_NAME) === 0 || this.#isStrongNext(text, index))
    const isUnknown = (kinds & (LISTED | PARTICLE)) === 0 && this.#definite && !article && isShaped(this.#kinds, text, index)
    if (
      article
        ? !(isStrong(kinds) && this.#open === TITLE && !isNisba(text, index))
        : !isListed && !isUnknown && (kinds & (PARTICLE | COMMON)) !== PARTICLE
    )
      return undefined
    const last = this.#end(text, index)
    if (last === index && (!isStrong(kinds) || (article && (kinds & FAMILY) === 0))) return undefined
    return { type: 'PER', first: index, last, stripped: 0, rule: TITLE_RULE }
  }

  /** A name between a verb of saying and what is said. */
  #said(text: Words, index: number, kinds: number): Run | undefined {
    if (index === 0 || ((this.#kinds.kinds[index - 1] as number) & SAYING) === 0 || !isNext(text, index - 1)) return undefined
    if ((this.#kinds.stripped[index] as number) > 0 || hasArticle(text, index)) return undefined
    if (!isStrong(kinds) && !((kinds & LISTED) === 0 && isShaped(this.#kinds, text, index))) return undefined
    const last = this.#end(text, index)
    if (this.#isSurname(text, index)) return { type: 'PER', first: index, last, stripped: 0, rule: SAYING_RULE }
    const isThat = last + 1 < text.length && ((this.#kinds.kinds[last + 1] as number) & THAT) !== 0 && isNext(text, last)
    return isThat ? { type: 'PER', first: index, last, stripped: 0, rule: SAYING_RULE } : undefined
  }

  /** Whether a name that no word could be mistaken for follows. */
  #isStrongNext(text: Words, index: number): boolean {
    if (index + 1 >= text.length || !isNext(text, index) || this.#kinds.stripped[index + 1] !== 0) return false
    return isStrong(this.#kinds.kinds[index + 1] as number)
  }

  /** The last word of the name that begins at a word. */
  #end(text: Words, first: number): number {
    const start = this.#kinds.kinds[first] as number
    let isForeign = (start & (FOREIGN | ARABIC)) === FOREIGN
    const isArabic = (start & ARABIC) !== 0 || (start & (PARTICLE | FOREIGN)) === PARTICLE
    const ending = isForeign ? ALEF_END : isArabic ? FEMININE_END : undefined
    let last = first
    let afterParticle = (start & PARTICLE) !== 0 && (start & LISTED) === 0
    let words = afterParticle ? 0 : 1
    let unknown = (start & (LISTED | PARTICLE)) === 0 ? 1 : 0
    for (let index = first + 1; index < text.length && words < LONGEST && isNext(text, index - 1); index++) {
      const kinds = this.#kinds.stripped[index] === 0 ? (this.#kinds.kinds[index] as number) : 0
      if ((kinds & PARTICLE) !== 0 && ((kinds & COMMON) === 0 || isForeign)) {
        afterParticle = true
        continue
      }
      const article = hasArticle(text, index)
      const isOrdinal = (kinds & ORDINAL) !== 0 && words === 1 && !afterParticle
      if (isOrdinal) words--
      else if ((kinds & LISTED) !== 0) {
        const isWord = (kinds & NO_NAME) !== 0 && words > 1
        const isStop = (kinds & (STOP | THAT | SAYING)) !== 0 && !(isArabic && text.hash(index) === ALI && !isPreposition(text, index))
        if (!afterParticle && (isWord || isStop)) break
      } else if ((kinds & ENDING) === 0) {
        const isFamily = article && isArabic && words === 1 && isNisba(text, index) && (kinds & STOP) === 0 && !FEMININE_END.test(text.written(index))
        const fits =
          isFamily || afterParticle
            ? article || (kinds & (COMMON | THAT)) === 0
            : isShaped(this.#kinds, text, index, { isForeign, ending: words === 1 ? ending : undefined })
        if (!fits || unknown >= 2 || (article && !afterParticle && !(isArabic && (words === 1 || isNisba(text, index))))) break
        unknown++
      }
      if (!isStrong(kinds) && !afterParticle && !isOrdinal && this.#isOther(index)) break
      last = index
      isForeign ||= (kinds & (FOREIGN | ARABIC)) === FOREIGN
      if ((kinds & ENDING) === 0) words++
      afterParticle = false
    }
    return last
  }
}

/** Whether a word ends in a pronoun: his son. */
function isOwned(text: Words, index: number): boolean {
  const end = text.end(index)
  return text.value.charCodeAt(end - 1) === HEH || (text.value.charCodeAt(end - 1) === ALEF && text.value.charCodeAt(end - 2) === HEH)
}

/** Whether a word is the preposition that the name Ali is folded to. */
function isPreposition(text: Words, index: number): boolean {
  return text.value.charCodeAt(text.end(index) - 1) === 0x0649 || text.lettersOf(index) < 3
}
