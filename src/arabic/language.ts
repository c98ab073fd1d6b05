/** The language of an article: what Arabic alone has, then letters that it does not have, franc where both leave a doubt. */

import { francAll } from 'franc'
import { ALEF, BEH, CLASSES, FARSI_YEH, FEH, isArabic, KAF, LAM, MARKING, TEH_MARBUTA, WAW, WORD, YEH } from './characters.ts'
import { checkText } from './check.ts'

const lettersOf = (letters: string): readonly number[] => [...letters].map((letter) => letter.charCodeAt(0))

/** Letters of the Arabic script that one other language has and its neighbours do not (CLDR, exemplar characters). */
const OF_ONE: Readonly<Record<string, readonly number[]>> = {
  urd: lettersOf('\u0679\u0688\u0691\u06ba\u06d2\u06c1'),
  pus: lettersOf('\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd'),
  ckb: lettersOf('\u0695\u06b5\u06ce'),
  uig: lettersOf('\u06ad\u06c7\u06c8\u06cb'),
  snd: lettersOf('\u067a\u067b\u067d\u067f\u0680\u0683\u0684\u0687\u068a\u068c\u068d\u068f\u0699\u06b1\u06b3\u06bb'),
}

/** Letters that several of them have. Carelessly typed Arabic has some of them, too: keheh, Farsi yeh, heh doachashmee. */
const OF_SEVERAL = lettersOf('\u067e\u0686\u0698\u06a9\u06af\u06cc\u06be\u06c6\u06d0\u06d5')

/** Letters that standard Arabic does not have. */
const OTHERS: ReadonlySet<number> = new Set([...OF_SEVERAL, ...Object.values(OF_ONE).flat()])

/** How many units of an article are looked at: its language does not change behind them. */
const SAMPLE = 2048

/** Of most articles less tells: so many units, with so many words or more. */
const FIRST_LOOK = 512
const WORDS_AT_FIRST = 50
/** The share of words that only Arabic has: of Arabic news it is over a fifth, of languages that have some as loans under a twentieth. */
const ARABIC_SHARE = 0.2
const LOAN_SHARE = 0.05

/** Yeh: standard Arabic has no letter behind it but alef wasla. */
const LAST_ARABIC_LETTER = 0x064a

/** What franc knows of languages in the Arabic script. */
const CANDIDATES = ['arb', 'pes', 'prs', 'urd', 'pbu', 'uig', 'skr']

/** Fewer letters say nothing. */
const FEWEST_LETTERS = 20
/** Fewer words say nothing by what they lack; of a text with a letter that is not Arabic, so many do. */
const FEWEST_WORDS = 40
const FEWEST_WITH_OTHERS = 15

const SPACE = 0x20
/** The first presentation form of an Arabic letter. */
const FIRST_SHAPE = 0xfb50

/** So many first letters of a word are looked at: a proclitic, the article, and two more. */
const HEAD = 5
const head = new Uint16Array(HEAD)

/** Whether a word of so many letters, of which `head` has the first, is one that only Arabic has. */
function isArabicWord(letters: number, last: number): boolean {
  const [first = 0, second = 0, third = 0] = head
  if (last === TEH_MARBUTA) return true
  const isConjunction = first === WAW || first === FEH
  // The article with two letters behind it; after a conjunction or a preposition; after li-, which takes its alef.
  if ((first === ALEF || first === LAM) && second === LAM && letters >= 4) return true
  if ((isConjunction || first === BEH || first === KAF) && second === ALEF && third === LAM && letters >= 5) return true
  if (isConjunction && second === LAM && third === LAM && letters >= 5) return true
  // The commonest preposition, also in Persian letters.
  const isYeh = last === YEH || last === FARSI_YEH
  return isYeh && ((letters === 2 && first === FEH) || (letters === 3 && isConjunction && second === FEH))
}

/** What the letters of a text are, and its words. */
interface Census {
  letters: number
  /** Letters of the Arabic script. */
  arabic: number
  /** Those of them that standard Arabic does not have, and how often each stands there. */
  others: number
  readonly counts: Map<number, number>
  hasShapes: boolean
  words: number
  /** Words that only Arabic has in numbers: with the article, with teh marbuta, and the commonest preposition. */
  arabicWords: number
}

function censusOf(text: string): Census {
  const counts = new Map<number, number>()
  let [letters, arabic, others, words, arabicWords] = [0, 0, 0, 0, 0]
  let hasShapes = false
  let wordStart = 0 // in letters
  let last = 0
  for (let index = 0; index <= text.length; index++) {
    const unit = index === text.length ? SPACE : text.charCodeAt(index)
    const kind = CLASSES[unit]
    if (kind === WORD) {
      if (letters - wordStart < HEAD) head[letters - wordStart] = unit
      letters++
      last = unit
      if (!isArabic(unit)) continue
      arabic++
      if (unit <= LAST_ARABIC_LETTER) continue
      hasShapes ||= unit >= FIRST_SHAPE
      if (!OTHERS.has(unit)) continue
      others++
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
    } else if (kind !== MARKING && letters > wordStart) {
      words++
      if (isArabicWord(letters - wordStart, last)) arabicWords++
      wordStart = letters
    }
  }
  return { letters, arabic, others, counts, hasShapes, words, arabicWords }
}

/** The language that letters of one language alone speak for; Persian has none but those of several. */
function byLetters(counts: ReadonlyMap<number, number>, arabic: number): string {
  let best = 'pes'
  // A name or two may be in any language.
  let most = arabic / 200
  for (const [language, letters] of Object.entries(OF_ONE)) {
    const count = letters.reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0)
    if (count > most) [best, most] = [language, count]
  }
  return best
}

function isArabicAtFirst(text: string): boolean {
  const { letters, arabic, words, arabicWords } = censusOf(text.slice(0, FIRST_LOOK))
  return words >= WORDS_AT_FIRST && arabicWords >= words * ARABIC_SHARE && arabic * 3 >= letters
}

/**
 * The language of a text of more than a line.
 *
 * @returns
 *   ISO 639-3: `arb` for standard Arabic, `und` where there is too little to tell.
 */
export function languageOf(text: string): string {
  checkText(text)
  if (isArabicAtFirst(text)) return 'arb'
  let sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  let census = censusOf(sample)
  if (census.hasShapes) {
    sample = sample.normalize('NFKC')
    census = censusOf(sample)
  }
  const { letters, arabic, others, counts, words } = census
  if (letters < FEWEST_LETTERS) return 'und'
  // A third: Latin writes the vowels that Arabic leaves out.
  if (arabic * 3 < letters) return francAll(sample)[0]?.[0] ?? 'und'
  const share = census.arabicWords / Math.max(1, words)
  if (share >= ARABIC_SHARE / 2) return 'arb'
  if (others * 50 >= arabic) return byLetters(counts, arabic)
  // In Arabic letters alone: Arabic, unless nothing else says so.
  return share >= LOAN_SHARE || words < (others > 0 ? FEWEST_WITH_OTHERS : FEWEST_WORDS)
    ? 'arb'
    : (francAll(sample, { only: CANDIDATES })[0]?.[0] ?? 'arb')
}
