/**
 * From the names of another collection to rows that `naqi gazetteer check` finds nothing wrong with.
 *
 * A gazetteer is as good as its worst names: what is no Arabic name, what is an ordinary word and nothing can confirm, and
 * what another entity has already are left out, and counted.
 */
import { isArabic } from '../../arabic/characters.ts'
import { fold } from '../../arabic/fold.ts'
import { normalize } from '../../arabic/normalize.ts'
import type { EntityType } from '../../article/mention.ts'
import type { GazetteerEntry, GazetteerName } from '../entry.ts'
import { spellings } from '../spellings.ts'
import { isSuspect, oddityOf } from '../suspect.ts'
import type { Imported } from './importer.ts'

/** Words before which a name that is an ordinary word too is a place or an organisation. Of a person's name nothing tells so. */
const BEFORE: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  LOC: `
مدينة
بلدة
قرية
محافظة
ولاية
مقاطعة
إقليم
قضاء
مديرية
بلدية
ناحية
ضاحية
جزيرة
نهر
بحيرة
جبل
وادي
مطار
ميناء
`
    .trim()
    .split('\n'),
  ORG: `
شركة
مجموعة
مؤسسة
منظمة
جمعية
هيئة
حزب
حركة
جماعة
تنظيم
صحيفة
جريدة
مجلة
قناة
إذاعة
وكالة
موقع
نادي
فريق
بنك
مصرف
جامعة
`
    .trim()
    .split('\n'),
}

/** Names of more words, or of more UTF-16 units, are descriptions. */
const MOST_WORDS = 10
const MOST_UNITS = 200
/** What newspapers in Arabic print in Latin letters: acronyms. */
const ACRONYM = /^[A-Z][A-Z\d]{2,7}$/
/** Explanations in brackets at the end of a name, as encyclopedias write them. */
const EXPLANATION = /\s*[([][^()[\]]*[)\]]\s*$/
const ARABIC_NAME = /^[\p{Script=Arabic}\p{M}\d .\u2019'-]+$/u

/** Why names and entities are left out. */
export const LEFT_OUT = {
  'no-type': 'entities of no type that a gazetteer has, or of an unknown one',
  repeated: 'entities that stood there before',
  'no-name': 'entities without an Arabic name that can be kept',
  'not-arabic': 'names that are not Arabic, or so long that they are descriptions',
  'ordinary-word': 'names that are an ordinary or a very short word, of which no word before it would tell what is meant',
  'one-word-person': 'names of persons of one word: first names, last names',
  claimed: 'names that another entity has, of this collection or of the shipped gazetteer',
} as const

export type LeftOut = keyof typeof LEFT_OUT

export interface HygieneOptions {
  /** Frequent words, folded. */
  readonly common: ReadonlySet<string>
  /** The type of entities that have none. */
  readonly type?: EntityType
  /** Entities whose names are not to be claimed again. */
  readonly taken?: Iterable<GazetteerEntry>
}

/** Makes entries of imported entities; remembers the names that were claimed. */
export class Hygiene {
  readonly #options: HygieneOptions
  /** The spellings of all names that an entity has. */
  readonly #claimed = new Set<string>()
  readonly #ids = new Set<string>()
  /** How many names and entities were left out, and why. */
  readonly leftOut = new Map<LeftOut, number>()

  constructor(options: HygieneOptions) {
    this.#options = options
    for (const { names } of options.taken ?? []) for (const { text } of names) this.#claim(text)
  }

  /** The entry of an imported entity; undefined if nothing of it is left. */
  entryOf({ id, type: given, names, country }: Imported): GazetteerEntry | undefined {
    const type = given ?? this.#options.type
    if (names.length === 0) return this.#leaveOut('no-name')
    if (type === undefined) return this.#leaveOut('no-type')
    if (this.#ids.has(id)) return this.#leaveOut('repeated')
    const kept = new Map<string, GazetteerName>()
    for (const text of names) {
      const name = this.#nameOf(text, type)
      const key = name && fold(name.text)
      if (key !== undefined && name !== undefined && !kept.has(key)) kept.set(key, name)
    }
    // An acronym alone is no name for an entry.
    const all = [...kept.values()]
    const canonical = all.find(({ text }) => !ACRONYM.test(text))
    if (canonical === undefined) return this.#leaveOut('no-name')
    for (const { text } of all) this.#claim(text)
    this.#ids.add(id)
    return {
      id,
      type,
      name: canonical.text,
      names: [canonical, ...all.filter((name) => name !== canonical)],
      needs: [],
      before: all.some(({ ambiguous }) => ambiguous) ? (BEFORE[type] ?? []) : [],
      never: [],
      ...(country !== undefined && { country }),
    }
  }

  #nameOf(text: string, type: EntityType): GazetteerName | undefined {
    if (ACRONYM.test(text)) {
      if (type !== 'ORG') return undefined
      return this.#isClaimed(text) ? this.#leaveOut('claimed') : { text, ambiguous: false }
    }
    if (text.length > MOST_UNITS) return this.#leaveOut('not-arabic')
    const clean = normalize(text.replace(EXPLANATION, ''), { tashkeel: 'strip' }).replace(/\s+/g, ' ').trim()
    const key = fold(clean)
    const words = key.split(' ')
    if (!ARABIC_NAME.test(clean) || !isArabic(key.charCodeAt(0)) || oddityOf(clean) !== undefined || words.length > MOST_WORDS)
      return this.#leaveOut('not-arabic')
    if (this.#isClaimed(clean)) return this.#leaveOut('claimed')
    const ambiguous = isSuspect(key, this.#options.common)
    if (type === 'PER' && words.length === 1) return this.#leaveOut('one-word-person')
    if (ambiguous && BEFORE[type] === undefined) return this.#leaveOut('ordinary-word')
    return { text: clean, ambiguous }
  }

  #claim(text: string): void {
    for (const key of spellings(text)) this.#claimed.add(key)
  }

  #isClaimed(text: string): boolean {
    return spellings(text).some((key) => this.#claimed.has(key))
  }

  #leaveOut(reason: LeftOut): undefined {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1)
    return undefined
  }
}
