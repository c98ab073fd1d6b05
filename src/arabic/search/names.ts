/** Names of two words that are written apart or as one: of abd, "servant of", of abu, "father of", and of al-din, "of the faith". */

const ABD = '\u0639\u0628\u062f'
const ABU = '\u0623\u0628\u0648'
const AL_DIN = '\u0627\u0644\u062f\u064a\u0646'
const ARTICLE = '\u0627\u0644'
const LAM = '\u0644'

/** With fewer letters behind the article, the word behind abd is none. */
const LETTERS_BEHIND_ARTICLE = 2
const ARABIC_WORD = /^[\u0621-\u064a]{2,}$/

/**
 * What makes a name together with al-din, in ordinary spelling, one a line. Left out on purpose: what is said of the
 * faith itself (its men, its scholars, its science).
 */
const OF_THE_FAITH = `
أسد
بدر
برهان
بهاء
تاج
تقي
جلال
جمال
حسام
خير
ركن
زين
سراج
سعد
سيف
شجاع
شرف
شمس
شهاب
صدر
صفي
صلاح
ضياء
ظهير
عز
عصام
علاء
عماد
غياث
فخر
قطب
قمر
كمال
مجد
محب
معز
معين
ناصر
نجم
نصر
نصير
نظام
نور
ولي
`

/** The rules, for words folded in one way. A rest is what is left of a word without some of its proclitics. */
export class CompoundNames {
  readonly #abd: string
  readonly #abu: string
  readonly #alDin: string
  readonly #ofTheFaith: ReadonlySet<string>

  constructor(fold: (text: string) => string) {
    this.#abd = fold(ABD)
    this.#abu = fold(ABU)
    this.#alDin = fold(AL_DIN)
    this.#ofTheFaith = new Set(OF_THE_FAITH.trim().split('\n').map(fold))
  }

  /** The name that a word is, if it is one written as one: of abu there is none, whose letters begin other words too. */
  written(rests: readonly string[]): string | undefined {
    const abd = this.#abd + ARTICLE
    return rests.find(
      (rest) =>
        (rest.startsWith(abd) && rest.length >= abd.length + LETTERS_BEHIND_ARTICLE) ||
        (rest.endsWith(this.#alDin) && this.#ofTheFaith.has(rest.slice(0, -this.#alDin.length))),
    )
  }

  /** The first word of a name that a word may be. Behind the article it is none: the servant is no name. */
  first(word: string, rests: readonly string[]): string | undefined {
    return rests.find((rest) => {
      if (rest !== this.#abd && rest !== this.#abu && !this.#ofTheFaith.has(rest)) return false
      const before = word.slice(0, word.length - rest.length)
      return !before.endsWith(ARTICLE) && !before.endsWith(LAM + LAM)
    })
  }

  /** Whether a word is the second of a name that begins with `first`. */
  isSecond(first: string, word: string): boolean {
    if (first === this.#abd) return word.startsWith(ARTICLE) && word.length >= ARTICLE.length + LETTERS_BEHIND_ARTICLE
    return first === this.#abu ? ARABIC_WORD.test(word) : word === this.#alDin
  }
}
