/** People whom the gazetteer does not know: runs of name words, told by the lists of names and by what stands before them. */

import type { EntityType } from '../../src/article/mention.ts'
import {
  ARABIC,
  ATTRIBUTE,
  COMMON,
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
import { endOfName, isAli, isKinship, isServant, isSurname } from './name-words.ts'
import type { Run } from './run.ts'
import { hasArticle, isNext, isNisba, isOwned, isShaped, isStrong, lengthOf, NO_NAME } from './shape.ts'
import type { Words } from './words.ts'

const TITLE_RULE = 'title'
const NAME_RUN = 'name-run'
const SAYING_RULE = 'saying'

/** So many words of a role's phrase stand before the name at most. */
const PHRASE = 10
/** An unlisted word before a foreign family name has so many letters at least. */
const LONG = 6
const TEH = 0x062a

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

  /**
   * Takes note of words that were found to be a name. It may be part of a role's phrase: the head of [the United Nations];
   * an adjective of nationality may stand behind any title.
   */
  pass(type: EntityType): void {
    if (type === 'PER' || (type !== 'MISC' && this.#open === TITLE)) this.#open = 0
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
    return this.#said(text, index, kinds)
  }

  /** Whether a word may begin a name without any title: a given name, what Abu and Abd are, a long word before a foreign family name. */
  #isBeginning(text: Words, index: number, kinds: number): boolean {
    if ((kinds & LISTED) === 0 && !isSurname(this.#kinds, text, index + 1) && (kinds & PARTICLE) === 0) return false
    if (hasArticle(text, index) || this.#isNamed(text, index)) return false
    if (isKinship(this.#kinds, text, index) && (this.#isStrongNext(text, index) || isServant(this.#kinds, text, index))) return true
    if ((kinds & LISTED) === 0)
      return (
        isSurname(this.#kinds, text, index + 1) &&
        isNext(text, index) &&
        lengthOf(text, index) - (this.#kinds.stripped[index] as number) >= LONG &&
        isShaped(this.#kinds, text, index)
      )
    if ((kinds & GIVEN) === 0) return false
    if (isAli(text, index)) return this.#goesOn(text, index, kinds) && (!hasArticle(text, index + 1) || isNisba(text, index + 1))
    return (kinds & NO_NAME) === 0 && ((kinds & PLAIN) !== 0 || this.#goesOn(text, index, kinds))
  }

  /** Whether a name of the lists, from the same part of the world, or a particle of names follows a word. */
  #goesOn(text: Words, index: number, kinds: number): boolean {
    if (index + 1 >= text.length || !isNext(text, index) || this.#kinds.stripped[index + 1] !== 0) return false
    const next = this.#kinds.kinds[index + 1] as number
    return (
      (isStrong(next) && (kinds & next & (ARABIC | FOREIGN)) !== 0) ||
      (next & (PARTICLE | COMMON)) === PARTICLE ||
      (next & ORDINAL) !== 0 ||
      isKinship(this.#kinds, text, index + 1)
    )
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
    const isListed = (kinds & LISTED) !== 0 && (kinds & (STOP | THAT)) === 0 && ((kinds & NO_NAME) === 0 || this.#isStrongNext(text, index))
    // An adjective would have the article as the title has: what has none is a name, though it be a word too.
    const isBehindTitle =
      index === this.#since + 1 && hasArticle(text, this.#since) && ((this.#kinds.kinds[this.#since] as number) & TITLE) !== 0
    const isBare =
      isBehindTitle && (kinds & LISTED) !== 0 && (kinds & (article ? NO_NAME : NO_NAME & ~COMMON)) === 0 && (kinds & STOP) === 0
    const isUnknown = (kinds & (LISTED | PARTICLE)) === 0 && this.#definite && !article && isShaped(this.#kinds, text, index)
    if (
      article
        ? !(((isStrong(kinds) && this.#open === TITLE) || isBare) && !isNisba(text, index))
        : !isListed && !isBare && !isUnknown && (kinds & (PARTICLE | COMMON)) !== PARTICLE
    )
      return undefined
    const last = this.#end(text, index)
    if (last === index && ((!isStrong(kinds) && !isBare) || (article && (kinds & FAMILY) === 0))) return undefined
    return { type: 'PER', first: index, last, stripped: 0, rule: TITLE_RULE }
  }

  /** A name between a verb of saying and what is said. */
  #said(text: Words, index: number, kinds: number): Run | undefined {
    if (index === 0 || ((this.#kinds.kinds[index - 1] as number) & SAYING) === 0 || !isNext(text, index - 1)) return undefined
    if ((this.#kinds.stripped[index] as number) > 0 || hasArticle(text, index)) return undefined
    // Behind a feminine verb an unlisted word may be the plural of any noun: sources said.
    const isFeminine = text.value.charCodeAt(text.end(index - 1) - 1) === TEH
    if (!isStrong(kinds) && (isFeminine || (kinds & LISTED) !== 0 || !isShaped(this.#kinds, text, index))) return undefined
    const last = this.#end(text, index)
    if (isSurname(this.#kinds, text, index)) return { type: 'PER', first: index, last, stripped: 0, rule: SAYING_RULE }
    const isThat = last + 1 < text.length && ((this.#kinds.kinds[last + 1] as number) & THAT) !== 0 && isNext(text, last)
    return isThat ? { type: 'PER', first: index, last, stripped: 0, rule: SAYING_RULE } : undefined
  }

  /** Whether a name that no word could be mistaken for follows. */
  #isStrongNext(text: Words, index: number): boolean {
    if (index + 1 >= text.length || !isNext(text, index) || this.#kinds.stripped[index + 1] !== 0) return false
    return isStrong(this.#kinds.kinds[index + 1] as number)
  }

  #end(text: Words, first: number): number {
    return endOfName(this.#kinds, text, first, this.#isOther)
  }
}
