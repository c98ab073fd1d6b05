/** Last names: after a person's full name stood in an article, its end alone is theirs. */
import { fold } from '../../src/arabic/fold.ts'
import type { GazetteerEntry } from '../../src/io/gazetteer.ts'
import { type Gazetteer, insert } from './gazetteer.ts'
import { type Match, matchAt } from './match.ts'
import { Readings, type Words } from './words.ts'

/** Words behind which a name goes on: no short form begins after one of them. */
const BINDING: ReadonlySet<string> = new Set([
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'بن',
  'ابن',
  'بنت',
  'عبد',
  'العبد',
  'ال',
  'ذو',
  'نصر',
  'دي',
  'دو',
  'فان',
  'فون',
  'لا',
  'لو',
])

/** Last names that are ordinary words first: they count only in the full name. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'العدل',
  'الكبير',
  'الضيف',
  'الاحمر',
  'ظريف',
  'مخبر',
  'سلامه',
  'صالح',
  'سعيد',
  'رئيس',
  'الرئيس',
  'الجديد',
  'الطيب',
  'شريف',
  'الشريف',
  'امين',
  'الامين',
  'حكيم',
  'الحكيم',
  'الامير',
  'مراد',
  'صباح',
  'الصباح',
  'نجاح',
  'كريم',
  'عادل',
  'جميل',
  'رشيد',
  'بديع',
  'خان',
  'لي',
  'شي',
  'كي',
  'الحق',
  'الدين',
  'الله',
  'الصادق',
  'الهادي',
  'المهدي',
  'فرج',
  'عون',
  'بري',
  'حسن',
  'محمد',
  'علي',
  'احمد',
])

/** Words that no short form begins with: they bind what follows to a first name. */
const NO_BEGINNING: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ال', 'الدين', 'الله'])

/** The short forms of a person's folded name: what may follow in the article once the full name stood there. */
export function shortForms(name: string): string[][] {
  const parts = name.split(' ')
  const forms: string[][] = []
  for (let from = 1; from < parts.length; from++) {
    if (BINDING.has(parts[from - 1] as string)) continue
    const form = parts.slice(from)
    const [only] = form
    if (NO_BEGINNING.has(only as string)) continue
    if (form.length === 1 && only !== undefined && (only.length < 3 || COMMON_WORDS.has(only) || BINDING.has(only))) continue
    forms.push(form)
  }
  return forms
}

/** The readings of the word before a last name. */
const previous = new Readings()

/** Full names met so far in an article. */
export class Met {
  /** The gazetteer of the short forms of those names. */
  readonly #forms: Gazetteer
  readonly #known = new Set<string>()

  constructor(gazetteer: Gazetteer) {
    this.#forms = { ...gazetteer, root: {} }
  }

  /** Remembers a person by the name that stood there. */
  add(entry: GazetteerEntry, alias: string): void {
    if (entry.type !== 'PER' || this.#known.has(alias)) return
    this.#known.add(alias)
    for (const form of shortForms(fold(alias))) insert(this.#forms.root, { entry, alias, ambiguous: false, key: form.join(' ') })
  }

  /** The person whose last name begins at a word; undefined behind a first name, for then it is another's. */
  matchAt(text: Words, index: number): Match | undefined {
    const match = matchAt(this.#forms, text, index)
    return match === undefined || isBehindFirstName(this.#forms, text, match) ? undefined : match
  }
}

function isBehindFirstName({ firstNames }: Gazetteer, text: Words, { first, stripped }: Match): boolean {
  const [before, word] = [text.tokens[first - 1], text.tokens[first]]
  if (before === undefined || word === undefined || stripped > 0) return false
  return text.value.slice(before.end, word.start) === ' ' && previous.of(text, first - 1).someIn(firstNames)
}
