/** Nouns that begin with a waw of their own, which is no conjunction. */
import { folder } from './folds.ts'

/**
 * In ordinary spelling, one a line. Left out on purpose: what is as often the conjunction with another word (one, and
 * one of; a valley, and it led), and verbs, which have no article to tell the two apart.
 */
const WORDS = `
وئام
وائل
واتسون
واجب
واجهة
واحة
وارد
واردات
وارسو
وازع
واسط
واسطة
واسع
واشنطن
واضح
واعية
واقع
واقعة
واقعي
والد
والدة
والدته
والدتها
والدتهم
والدتي
والده
والدها
والدهم
وباء
وبائي
وتر
وتيرة
وثائق
وثائقي
وثاق
وثبة
وثني
وثيق
وثيقة
وجاهة
وجبة
وجدان
وجه
وجهاء
وجهات
وجهة
وجهه
وجهها
وجود
وجودي
وجوه
وجيه
وحدات
وحدة
وحدوي
وحش
وحشي
وحوش
وحيد
وخيمة
ودائع
وداد
وداع
ودي
ودية
وديع
وديعة
وراء
وراثة
وراثي
ورثة
ورش
ورشة
ورطة
ورق
ورقة
وريث
وزارة
وزاري
وزراء
وزن
وزير
وزيرة
وسائط
وسائل
وساطة
وسام
وسط
وسطاء
وسواس
وسيط
وسيلة
وسيم
وشاح
وشيك
وصاية
وصفة
وصفي
وصول
وصية
وضاح
وضع
وضعية
وضوء
وضوح
وطن
وطني
وطنية
وظائف
وظيفة
وظيفي
وعاء
وعكة
وعود
وعي
وعيه
وعيها
وفاء
وفاة
وفاته
وفاتها
وفاتهم
وفاق
وفد
وفق
وفود
وفيات
وفير
وقائع
وقائي
وقاحة
وقاية
وقت
وقفة
وقود
وقوع
وقوف
وكالة
وكلاء
وكيل
ولاء
ولادة
ولايات
ولاية
ولد
وليد
وليمة
وهران
وهمي
ويكيبيديا
ويلات
ويندوز
`

const fold = folder({ alef: 'fold', alefMaksura: 'fold', tehMarbuta: 'fold', hamza: 'fold' })

const WAW = '\u0648'
const FEH = '\u0641'
const ALEF = '\u0627'
const TEH = '\u062a'
const TEH_MARBUTA = '\u0629'
const ARTICLE = '\u0627\u0644'
const ARTICLE_BEHIND_LAM = '\u0644\u0644'
const PREPOSITIONS = '\u0628\u0643\u0644'
/** Before the waw of a noun: a conjunction, a preposition and the article. */
const LONGEST_PROCLITICS = 4
/** Behind a preposition or feh alone, fewer letters are too often the end of another word. */
const LETTERS_BEHIND_PREPOSITION = 4
/** Fewer letters, with a suffix, are too often another word. */
const LETTERS_OF_STEM = 3
/** A noun that loses more to the stemmer is met as listed alone: what is left is no part of it that others share. */
const LETTERS_OF_SUFFIX = 1

/** The endings of the accusative, and of the dual that is no genitive: Burma and Poznan are no preposition with a noun. */
const NO_GENITIVE = /[^\u0647]\u0627$|\u0627\u0646$/

/** Where the suffixes of a word begin, of the part from an offset on. */
export type SuffixesOf = (word: string, start: number) => number

/**
 * Makes the function that finds, in a word folded as a search folds it, the offset of a waw that begins a noun: behind a
 * conjunction, a preposition and the article, each or none. It returns -1 if the word has no such noun.
 *
 * @param suffixesOf
 *   What tells a noun from its suffixes.
 */
export function nounsWithWaw(suffixesOf: SuffixesOf): (word: string) => number {
  const nouns = new Set<string>()
  const stems = new Set<string>()
  for (const written of WORDS.trim().split('\n')) {
    const noun = fold(written)
    nouns.add(noun)
    // Read as the article behind a conjunction, unless it stands in the list.
    if (noun.startsWith(ARTICLE, 1)) continue
    const stem = noun.slice(0, suffixesOf(noun, 0))
    if (stem.length >= LETTERS_OF_STEM && noun.length - stem.length <= LETTERS_OF_SUFFIX) stems.add(stem)
    stems.add(noun + ALEF)
    if (written.endsWith(TEH_MARBUTA)) stems.add(noun.slice(0, -1) + TEH)
  }
  const isNoun = (word: string, at: number): boolean =>
    word.startsWith(WAW, at) && (nouns.has(word.slice(at)) || stems.has(word.slice(at, suffixesOf(word, at))))
  const isNounBehindPreposition = (word: string, at: number): boolean =>
    word.length - at >= LETTERS_BEHIND_PREPOSITION && isNoun(word, at) && (nouns.has(word.slice(at)) || !NO_GENITIVE.test(word))

  return (word) => {
    const waw = word.indexOf(WAW)
    if (waw < 0 || waw > LONGEST_PROCLITICS) return -1
    if (isNoun(word, 0)) return 0
    const hasFeh = word.startsWith(FEH)
    for (const start of hasFeh || word.startsWith(WAW) ? [0, 1] : [0]) {
      if (start === 1 && (hasFeh ? isNounBehindPreposition(word, 1) : isNoun(word, 1))) return 1
      if (word.startsWith(ARTICLE, start) || word.startsWith(ARTICLE_BEHIND_LAM, start)) {
        if (isNoun(word, start + 2)) return start + 2
      }
      if (start >= word.length || !PREPOSITIONS.includes(word.charAt(start))) continue
      if (isNounBehindPreposition(word, start + 1)) return start + 1
      if (word.startsWith(ARTICLE, start + 1) && isNoun(word, start + 3)) return start + 3
    }
    return -1
  }
}
