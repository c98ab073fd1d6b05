/** Words that make one name of a person: where the name that begins at a word ends. */
import { HEAD, hashOf } from '../../src/arabic/hash.ts'
import { ARABIC, COMMON, ENDING, FAMILY, FOREIGN, GIVEN, type Kinds, LISTED, ORDINAL, PARTICLE, SAYING, STOP, THAT } from './lexicon.ts'
import { ALEF_END, FEMININE_END, hasArticle, isNext, isNisba, isShaped, isStrong, lengthOf, NO_NAME } from './shape.ts'
import type { Words } from './words.ts'

/** A name has so many words at most, particles apart. */
const LONGEST = 6
const ALEF_MAKSURA = 0x0649

/** Abd, the servant of: with a name of God one given name. */
const SERVANT = hashOf('\u0639\u0628\u062f')
/** The name that is folded as the preposition is that stands on everything. */
const ALI = hashOf('\u0639\u0644\u064a')
/** Abu, Abi, Aba, Ibn, Bin, Abd: particles whatever else they are. */
const KINSHIP: ReadonlySet<number> = new Set(
  ['\u0627\u0628\u0648', '\u0627\u0628\u064a', '\u0627\u0628\u0627', '\u0627\u0628\u0646', '\u0628\u0646', '\u0639\u0628\u062f'].map(
    hashOf,
  ),
)

/** The hash of a word without its proclitics. */
function bareHash({ stripped }: Kinds, text: Words, index: number): number {
  const letters = stripped[index] as number
  return letters === 0 ? text.hash(index) : (text.heads[index * HEAD + letters] as number)
}

/** Whether a word begins a name as Abu does, or as Abd with the word behind it. */
export function isKinship(kinds: Kinds, text: Words, index: number): boolean {
  return ((kinds.kinds[index] as number) & PARTICLE) !== 0 && KINSHIP.has(bareHash(kinds, text, index))
}

export function isServant(kinds: Kinds, text: Words, index: number): boolean {
  return bareHash(kinds, text, index) === SERVANT && isNext(text, index) && index + 1 < text.length && hasArticle(text, index + 1)
}

/** Whether a word is the name Ali, as far as letters tell. */
export function isAli(text: Words, index: number): boolean {
  return text.hash(index) === ALI && text.value.charCodeAt(text.end(index) - 1) !== ALEF_MAKSURA
}

/** Whether a word is a foreign family name and nothing else. */
export function isSurname({ kinds, stripped }: Kinds, text: Words, index: number): boolean {
  if (index >= text.length || stripped[index] !== 0 || lengthOf(text, index) < 4) return false
  const own = kinds[index] as number
  return isStrong(own) && (own & (FAMILY | FOREIGN | GIVEN | ARABIC)) === (FAMILY | FOREIGN)
}

/**
 * The last word of the name that begins at a word.
 *
 * Words of the lists; what particles bind; the ordinals of rulers; and words of no list by their letters, one behind a listed
 * name, two at the beginning. Behind an Arabic name a family's name may have the article.
 *
 * @param isOther
 *   Whether the name of something else begins at a word.
 */
export function endOfName(all: Kinds, text: Words, first: number, isOther: (index: number) => boolean): number {
  const start = all.kinds[first] as number
  const isArabic = (start & ARABIC) !== 0 || (start & (PARTICLE | FOREIGN)) === PARTICLE
  let isForeign = (start & FOREIGN) !== 0
  let isBound = (start & PARTICLE) !== 0 && ((start & LISTED) === 0 || KINSHIP.has(bareHash(all, text, first)))
  let words = isBound ? 0 : 1
  let unlisted = words > 0 && (start & LISTED) === 0 ? 1 : 0
  const mostUnlisted = unlisted + 1
  let isClosed = false // a family name ends the name: only listed words go on
  let last = first
  for (let index = first + 1; index < text.length && words < LONGEST && isNext(text, index - 1); index++) {
    const kinds = all.stripped[index] === 0 ? (all.kinds[index] as number) : 0
    const isParticle = (kinds & PARTICLE) !== 0 && (KINSHIP.has(text.hash(index)) || (kinds & COMMON) === 0 || (isForeign && !isClosed))
    if (isParticle) {
      isBound = true
      continue
    }
    if ((kinds & ORDINAL) !== 0 && words === 1 && !isBound) {
      const isTwo = index + 1 < text.length && isNext(text, index) && ((all.kinds[index + 1] as number) & ORDINAL) !== 0
      return isTwo ? index + 1 : index
    }
    if (!isBound && (kinds & ENDING) === 0) {
      if ((kinds & LISTED) !== 0 ? !mayGoOn(kinds, text, index, isArabic, words) : isClosed || unlisted >= mostUnlisted) break
      if ((kinds & LISTED) === 0 && !isUnlistedName(all, text, index, { isArabic, isForeign, words })) break
      if (!isStrong(kinds) && isOther(index)) break
    } else if (isBound && (kinds & LISTED) === 0 && !hasArticle(text, index) && (kinds & (STOP | THAT)) !== 0) break
    if (!isBound && (kinds & (LISTED | ENDING)) === 0) unlisted++
    last = index
    isForeign ||= (kinds & FOREIGN) !== 0
    isClosed = isStrong(kinds) && (kinds & (FAMILY | GIVEN)) === FAMILY
    if (isBound || (kinds & ENDING) === 0) words++
    isBound = false
  }
  return last
}

/** Whether a listed name that may be an ordinary word too goes on a name of so many words. */
function mayGoOn(kinds: number, text: Words, index: number, isArabic: boolean, words: number): boolean {
  if ((kinds & (STOP | THAT | SAYING)) !== 0) return isArabic && isAli(text, index)
  const isNisbaName = (kinds & FAMILY) !== 0 && isNisba(text, index)
  return (kinds & NO_NAME) === 0 || (isArabic && (words <= 1 || isNisbaName))
}

/** Whether a word of no list may go on a name. */
function isUnlistedName(
  all: Kinds,
  text: Words,
  index: number,
  { isArabic, isForeign, words }: { isArabic: boolean; isForeign: boolean; words: number },
): boolean {
  const ending = words > 1 ? undefined : isForeign ? ALEF_END : isArabic ? FEMININE_END : undefined
  if (!hasArticle(text, index)) return isShaped(all, text, index, { isForeign, ending })
  if (!isArabic) return false
  const isFamily = isNisba(text, index) && ((all.kinds[index] as number) & STOP) === 0 && !FEMININE_END.test(text.written(index))
  return isFamily || (words === 1 && isShaped(all, text, index, { isForeign, ending }))
}
