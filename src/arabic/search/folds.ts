/**
 * The folds of search: each makes one letter of several that writers do not keep apart, and each is an option.
 *
 * A table on UTF-16 units is made once for each set of options; folding is one pass over the text.
 */
import {
  ALEF,
  ALEF_HAMZA_ABOVE,
  ALEF_HAMZA_BELOW,
  ALEF_MADDA,
  ALEF_MAKSURA,
  ALEF_WASLA,
  CLASSES,
  DAGGER_ALEF,
  DIGIT,
  FARSI_YEH,
  FATHATAN,
  HEH,
  isArabic,
  isLetter,
  isMark,
  isOfLongRun,
  LOOK_ALIKES,
  SMALL_WAW,
  SMALL_YEH,
  SUKUN,
  TATWEEL,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  WHITE,
  YEH,
  YEH_HAMZA,
} from '../characters.ts'
import { checkOptions, checkText } from '../check.ts'

/** Which letters are one. An option that is absent keeps them apart. */
export interface Folds {
  /**
   * Tashkeel: without fathatan to sukun, the other marks up to U+065F, and the Quran's own marks, but with the dagger alef
   * (that is `daggerAlef`'s); without fathatan to sukun alone, as Lucene does; or as written.
   */
  readonly tashkeel?: 'strip' | 'vowels' | 'keep'
  /** The dagger alef: gone, as most writers leave it out, or an alef. On an alef or alef maksura it is never one more. */
  readonly daggerAlef?: 'strip' | 'alef' | 'keep'
  /** The stretching stroke. */
  readonly tatweel?: 'strip' | 'keep'
  /** Alef with hamza, madda or wasla: the bare alef; all but wasla, as Lucene does; or as written. */
  readonly alef?: 'fold' | 'hamza' | 'keep'
  /** Alef maksura: yeh. */
  readonly alefMaksura?: 'fold' | 'keep'
  /** Teh marbuta: heh. */
  readonly tehMarbuta?: 'fold' | 'keep'
  /** Hamza on waw or yeh: the hamza alone, whatever carries it; the carrier alone; or as written. */
  readonly hamza?: 'fold' | 'carrier' | 'keep'
  /** Decimal digits: Latin, with the Arabic separators; the digits alone, as Lucene does; or as written. */
  readonly digits?: 'latin' | 'decimal' | 'keep'
  /** Persian and Urdu letters in place of Arabic ones: the Arabic ones. */
  readonly lookAlikes?: 'fold' | 'keep'
  /** Letters drawn in one of their shapes, and ligatures: the letters. */
  readonly presentationForms?: 'fold' | 'keep'
  /** Letters of alphabets that have two cases: the small ones. */
  readonly letterCase?: 'fold' | 'keep'
}

/** What each fold may be. */
export const FOLDS: { readonly [Name in keyof Folds]-?: readonly Required<Folds>[Name][] } = {
  tashkeel: ['strip', 'vowels', 'keep'],
  daggerAlef: ['strip', 'alef', 'keep'],
  tatweel: ['strip', 'keep'],
  alef: ['fold', 'hamza', 'keep'],
  alefMaksura: ['fold', 'keep'],
  tehMarbuta: ['fold', 'keep'],
  hamza: ['fold', 'carrier', 'keep'],
  digits: ['latin', 'decimal', 'keep'],
  lookAlikes: ['fold', 'keep'],
  presentationForms: ['fold', 'keep'],
  letterCase: ['fold', 'keep'],
}

const NAMES = Object.keys(FOLDS) as (keyof Folds)[]

const HAMZA = 0x0621
const DECIMAL_SEPARATOR = 0x066b
const THOUSANDS_SEPARATOR = 0x066c

const SEPARATORS: ReadonlyMap<number, number> = new Map([
  [DECIMAL_SEPARATOR, 0x2e],
  [THOUSANDS_SEPARATOR, 0x2c],
])

const DROP = 0
const FIRST_SHAPE = 0xfb50
const LAST_SHAPE = 0xfefc

interface FoldTable {
  /** What becomes of a unit: nothing (0), itself, or another. Of a ligature, its first letter. */
  readonly units: Uint16Array
  /** All the letters of each presentation form. */
  readonly shapes: ReadonlyMap<number, string>
}

/** What one unit of the Arabic script that is no digit and no presentation form becomes. */
function foldUnit(unit: number, folds: Folds): number {
  if (unit === DAGGER_ALEF) return folds.daggerAlef === 'alef' ? ALEF : folds.daggerAlef === 'strip' ? DROP : unit
  if (unit === TATWEEL) return folds.tatweel === 'strip' ? DROP : unit
  if (isMark(unit) || unit === SMALL_WAW || unit === SMALL_YEH) {
    const isStripped = folds.tashkeel === 'vowels' ? unit >= FATHATAN && unit <= SUKUN : folds.tashkeel === 'strip' && isArabic(unit)
    return isStripped ? DROP : unit
  }
  const separator = SEPARATORS.get(unit)
  if (separator !== undefined) return folds.digits === 'latin' ? separator : unit
  const letter = (folds.lookAlikes === 'fold' && LOOK_ALIKES.get(unit)) || unit
  switch (letter) {
    case ALEF_MADDA:
    case ALEF_HAMZA_ABOVE:
    case ALEF_HAMZA_BELOW:
      return folds.alef === 'fold' || folds.alef === 'hamza' ? ALEF : letter
    case ALEF_WASLA:
      return folds.alef === 'fold' ? ALEF : letter
    case ALEF_MAKSURA:
      return folds.alefMaksura === 'fold' ? YEH : letter
    case TEH_MARBUTA:
      return folds.tehMarbuta === 'fold' ? HEH : letter
    case WAW_HAMZA:
      return folds.hamza === 'fold' ? HAMZA : folds.hamza === 'carrier' ? WAW : letter
    case YEH_HAMZA:
      return folds.hamza === 'fold' ? HAMZA : folds.hamza === 'carrier' ? YEH : letter
    default:
      return letter
  }
}

/** A unit, and what it becomes. */
type Pair = readonly [unit: number, now: number]

/** The letters that have a small one of one unit: all but a few have. */
function smallLetters(): Pair[] {
  const pairs: Pair[] = []
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isOfLongRun(unit) || !isLetter(unit)) continue
    const small = String.fromCharCode(unit).toLowerCase()
    if (small.length === 1 && small.charCodeAt(0) !== unit) pairs.push([unit, small.charCodeAt(0)])
  }
  return pairs
}

const DECIMAL = /\p{Nd}/u

/** The decimal digits of all scripts, each with the Latin one: Unicode has them in runs from zero to nine. */
function decimalDigits(): Pair[] {
  const pairs: Pair[] = []
  let zero = 0
  let last = 0
  for (let unit = 0; unit < 0x10000; unit++) {
    if (CLASSES[unit] !== DIGIT || !DECIMAL.test(String.fromCharCode(unit))) continue
    if (unit !== last + 1) zero = unit
    pairs.push([unit, 0x30 + ((unit - zero) % 10)])
    last = unit
  }
  return pairs
}

/** What tables share, made when the first of them is. */
let shared: { readonly identity: Uint16Array; readonly small: readonly Pair[]; readonly digits: readonly Pair[] } | undefined

function makeTable(folds: Folds): FoldTable {
  shared ??= { identity: Uint16Array.from({ length: 0x10000 }, (_, unit) => unit), small: smallLetters(), digits: decimalDigits() }
  const units = shared.identity.slice()
  if (folds.letterCase === 'fold') for (const [unit, small] of shared.small) units[unit] = small
  for (let unit = 0x0600; unit <= 0x08ff; unit++) units[unit] = foldUnit(unit, folds)
  if (folds.digits === 'latin' || folds.digits === 'decimal') for (const [unit, digit] of shared.digits) units[unit] = digit
  const shapes = new Map<number, string>()
  if (folds.presentationForms === 'fold') {
    for (let unit = FIRST_SHAPE; unit <= LAST_SHAPE; unit++) {
      const letters = String.fromCharCode(unit).normalize('NFKC')
      // Ornate brackets and unassigned units have no letters; a mark drawn alone stands on a space or a tatweel.
      if (letters === String.fromCharCode(unit) || !isArabic(letters.charCodeAt(letters.length - 1))) continue
      let folded = ''
      for (let index = 0; index < letters.length; index++) {
        const letter = letters.charCodeAt(index)
        const now = CLASSES[letter] === WHITE ? DROP : foldUnit(letter, folds)
        if (now !== DROP) folded += String.fromCharCode(now)
      }
      units[unit] = DROP
      shapes.set(unit, folded)
    }
  }
  return { units, shapes }
}

/** The tables made so far. There are only so many sets of options, and a program uses a few. */
const tables = new Map<string, FoldTable>()

function tableOf(folds: Folds): FoldTable {
  const key = NAMES.map((name) => folds[name] ?? 'keep').join()
  let table = tables.get(key)
  if (table === undefined) {
    table = makeTable(folds)
    tables.set(key, table)
  }
  return table
}

/** A letter carries fewer marks. */
const MOST_MARKS = 8

/** Whether a dagger alef stands on a letter that is an alef to the ear already. */
function isOnAlef(text: string, index: number): boolean {
  let base = index - 1
  while (base > index - MOST_MARKS && (isMark(text.charCodeAt(base)) || text.charCodeAt(base) === TATWEEL)) base--
  const letter = text.charCodeAt(base)
  return letter === ALEF || letter === ALEF_WASLA || letter === ALEF_MAKSURA || letter === FARSI_YEH
}

/** What becomes of the unit at a place: nothing (`DROP`, also where `shapesAt` has its letters), itself, or another. */
function foldAt(text: string, index: number, { units }: FoldTable): number {
  const unit = text.charCodeAt(index)
  const folded = units[unit] as number
  // Judged by the text as it was given: tatweel and marks are still there.
  return unit === DAGGER_ALEF && folded === ALEF && isOnAlef(text, index) ? DROP : folded
}

/** The letters of the presentation form at a place; undefined if none stands there. */
function shapesAt(text: string, index: number, { shapes }: FoldTable): string | undefined {
  const unit = text.charCodeAt(index)
  return unit >= FIRST_SHAPE ? shapes.get(unit) : undefined
}

/**
 * What folds a text. Keep it for many calls: it has its table.
 *
 * @throws TypeError
 *   On a fold that there is not.
 */
export function folder(folds: Folds): (text: string) => string {
  checkOptions(folds, FOLDS)
  const table = tableOf(folds)
  const { units } = table
  return (text) => {
    checkText(text)
    let result = ''
    let kept = 0
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (units[unit] === unit) continue
      const folded = foldAt(text, index, table)
      result += text.slice(kept, index) + (folded === DROP ? (shapesAt(text, index, table) ?? '') : String.fromCharCode(folded))
      kept = index + 1
    }
    return kept === 0 ? text : result + text.slice(kept)
  }
}

/** The units of a folded text, each with its place. */
export interface FoldedUnits {
  readonly length: number
  /** What the arrays hold behind `length` is of no text. */
  readonly units: Uint16Array
  /** For each unit, the offset in the text of the unit it came from. */
  readonly offsets: Int32Array
}

/** No presentation form stands for more letters. */
const MOST_LETTERS = 18

/** Folds a text as `folder` does, and remembers the places. */
export function foldUnits(text: string, folds: Folds): FoldedUnits {
  const table = tableOf(folds)
  let most = text.length
  for (let index = 0; index < text.length; index++) if (shapesAt(text, index, table) !== undefined) most += MOST_LETTERS
  const units = new Uint16Array(most)
  const offsets = new Int32Array(most)
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const folded = foldAt(text, index, table)
    const letters = folded === DROP ? (shapesAt(text, index, table) ?? '') : String.fromCharCode(folded)
    for (let at = 0; at < letters.length; at++) {
      units[length] = letters.charCodeAt(at)
      offsets[length++] = index
    }
  }
  return { length, units, offsets }
}
