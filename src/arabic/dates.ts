/** Dates and times as Arabic newspapers write them. */

import { HEH, latinDigits, MEEM } from './characters.ts'
import { checkText } from './check.ts'
import { fold } from './fold.ts'
import { words } from './words.ts'

/** Gregorian months, January first: Levantine, Egyptian and Gulf, Algerian and Tunisian, Moroccan names. */
const MONTHS = [
  ['كانون الثاني', 'كانون ثاني', 'يناير', 'جانفي'],
  ['شباط', 'فبراير', 'فيفري'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل', 'إبريل', 'أفريل'],
  ['أيار', 'مايو', 'ماي'],
  ['حزيران', 'يونيو', 'يونيه', 'جوان'],
  ['تموز', 'يوليو', 'يوليه', 'جويلية', 'يوليوز'],
  ['آب', 'أغسطس', 'أوت', 'غشت'],
  ['أيلول', 'سبتمبر', 'شتنبر'],
  ['تشرين الأول', 'تشرين أول', 'أكتوبر'],
  ['تشرين الثاني', 'تشرين ثاني', 'نوفمبر', 'نونبر'],
  ['كانون الأول', 'كانون أول', 'ديسمبر', 'دجنبر'],
]

/** And the names that templates write in English, whole or short. */
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const HIJRI_MONTHS = [
  'محرم',
  'المحرم',
  'صفر',
  'ربيع الأول',
  'ربيع أول',
  'ربيع الآخر',
  'ربيع الثاني',
  'ربيع ثاني',
  'جمادى الأولى',
  'جمادى الآخرة',
  'جمادى الآخر',
  'جمادى الثانية',
  'جمادى أولى',
  'جمادى ثانية',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذي القعدة',
  'ذو الحجة',
  'ذي الحجة',
]

const WEEKDAYS = ['السبت', 'الأحد', 'الإثنين', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة']

/** Words that stand around a date and say nothing more. */
const FILLERS = [
  'تاريخ',
  'التاريخ',
  'النشر',
  'نشر',
  'تم',
  'نشره',
  'نشرت',
  'في',
  'يوم',
  'الساعة',
  'عند',
  'بتوقيت',
  'غرينتش',
  'جرينتش',
  'gmt',
  'date',
  'posted',
  'published',
  'updated',
  'on',
  'at',
  'الموافق',
  'آخر',
  'تحديث',
  'التحديث',
  'تعديل',
  'محدث',
  'بتاريخ',
  'على',
  'من',
  'ميلادية',
  'هجرية',
  'ت',
  'و',
]

/** How long ago that was, in brackets behind a date. */
const AGO = /\(\s*\u0645\u0646\u0630\s[^()]{1,20}\)/

/** Before a clock, without its article. */
const HOUR = fold('ساعة')
const AFTERNOON = ['م', 'مساء', 'ظهرا', 'عصرا', 'pm']
const MORNING = ['ص', 'صباحا', 'فجرا', 'am']

/** What stands behind a year: meem and heh, short for the names of the eras. */
const GREGORIAN_SIGN = String.fromCharCode(MEEM)
const HIJRI_SIGN = String.fromCharCode(HEH)
/** Years before it are Hijri ones: no news is older. */
const FIRST_GREGORIAN_YEAR = 1600
/** Templates glue a weekday to a date, and a clock to a year. */
const GLUED = /^(?:(\p{L}{4,9})(?=\d{1,2}[-/.])|(\d{4})(?=\d{1,2}:\d{2}))/u
/** A day, the name of a month and a year of two digits, between hyphens. */
const SHORT_YEAR = /(?<!\d)(\d{1,2})-(\p{L}{3,9})-(\d{2})(?!\d)/u
/** Every other date that is read here has a year of four digits. */
const YEAR = /[\d\u0660-\u0669\u06f0-\u06f9]{4}/

const folded = (list: readonly string[]): Set<string> => new Set(list.map((word) => fold(word)))
const months = new Map(
  MONTHS.flatMap((names, index) => {
    const english = ENGLISH_MONTHS[index] as string
    return [...names, english, english.slice(0, 3)].map((name) => [fold(name), index + 1] as const)
  }),
)
/** The words that their names begin with. */
const monthWords = new Set([...months.keys()].map((name) => name.replace(/ .*/, '')))
const hijriMonths = folded(HIJRI_MONTHS)
const weekdays = folded(WEEKDAYS)
const fillers = folded(FILLERS)
const afternoon = folded(AFTERNOON)
const morning = folded(MORNING)

/** What a line says about time. */
export interface DateLine {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  readonly iso?: string
  /** A Hijri date, as written. */
  readonly hijri?: string
  /** The words of the line that belong to no date, as written, each with its neighbours. */
  readonly rest: readonly string[]
}

interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Reads the date of a line.
 *
 * @param line
 *   A short line such as a dateline. Day stands before month, as everywhere in the Arab press, unless no month has
 *   that number.
 * @returns
 *   The first Gregorian date with its time, the first Hijri one, and what else the line holds; undefined if it holds
 *   no date.
 */
export function parseDate(line: string): DateLine | undefined {
  checkText(line)
  if (YEAR.test(line)) return dateIn(line.replace(AGO, ' '))
  const short = SHORT_YEAR.exec(line)
  // A year of two digits is of this century.
  return short !== null && months.has(fold(short[2] as string)) ? dateIn(line.replace(SHORT_YEAR, '$1-$2-20$3')) : undefined
}

function dateIn(line: string): DateLine | undefined {
  const parts = words(line).flatMap(({ start, end }) => partsOf(line, start, end))
  const used = new Array<boolean>(parts.length).fill(false)
  const use = (first: number, count: number): void => {
    used.fill(true, first, first + count)
  }
  const keys = parts.map(({ text }) => fold(text))
  const key = (index: number): string => keys[index] ?? ''
  /** A month's name of one or two words at `index`, as written in `names`; its length in words. */
  const named = <Value>(index: number, find: (name: string) => Value | undefined): [Value, number] | undefined => {
    const two = find(`${key(index)} ${key(index + 1)}`)
    if (two !== undefined) return [two, 2]
    const one = find(key(index))
    return one === undefined ? undefined : [one, 1]
  }
  const number = (index: number, low: number, high: number): number | undefined => {
    // A year may carry the sign of its era.
    const digits = /^(\d{1,4})\u0645?$/.exec(parts[index]?.text ?? '')?.[1]
    if (digits === undefined) return undefined
    const value = Number(digits)
    return value >= low && value <= high ? value : undefined
  }

  let date: string | undefined
  let time: string | undefined
  let hijri: string | undefined
  for (let index = 0; index < parts.length; index++) {
    const { text } = parts[index] as Part
    // Most words of a line are no date's: a date begins with a digit or with a month.
    if (used[index] || !(/^\d/.test(text) || monthWords.has(key(index)))) continue
    const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(\D*)$/.exec(text)
    if (clock !== null && Number(clock[1]) < 24 && Number(clock[2]) < 60) {
      const marker = clock[3] ? fold(clock[3]) : key(index + 1)
      time ??= timeOf(Number(clock[1]), clock[2] as string, marker)
      use(index, !clock[3] && (afternoon.has(marker) || morning.has(marker)) ? 2 : 1)
      continue
    }
    // The year first or last, and the sign of its era: meem, or heh for a Hijri year.
    const stamp = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[\u0645\u0647]|T((?:[01]\d|2[0-3]):[0-5]\d).*)?$/.exec(text)
    const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[\u0645\u0647]?$/.exec(text)
    if (stamp !== null || numeric !== null) {
      const [year, month, day] = (stamp?.slice(1, 4) ?? numeric?.slice(1, 4).reverse() ?? []).map(Number) as [number, number, number]
      if (year < FIRST_GREGORIAN_YEAR) hijri ??= line.slice(parts[index]?.start, parts[index]?.end)
      else date ??= dateOf(year, month, day) ?? (numeric === null ? undefined : dateOf(year, day, month))
      time ??= stamp?.[4]
      use(index, 1)
      continue
    }
    const spaced = [number(index, 1, 31), number(index + 1, 1, 12), number(index + 2, 1900, 2100)]
    if (spaced[0] !== undefined && spaced[1] !== undefined && spaced[2] !== undefined) {
      date ??= dateOf(spaced[2], spaced[1], spaced[0])
      use(index, 3)
      continue
    }
    const day = number(index, 1, 31)
    const month = day === undefined ? named(index, (name) => months.get(name)) : named(index + 1, (name) => months.get(name))
    if (month !== undefined) {
      let next = index + (day === undefined ? 0 : 1) + month[1]
      // The same month in the other naming: April as nisan / abril.
      const again = named(next, (name) => months.get(name))
      if (again !== undefined && again[0] === month[0]) next += again[1]
      const dayAfter = day === undefined ? number(next, 1, 31) : undefined
      if (dayAfter !== undefined) next++
      const year = number(next, 1900, 2100)
      const theDay = day ?? dayAfter
      if (theDay !== undefined && year !== undefined) {
        date ??= dateOf(year, month[0], theDay)
        use(index, next + 1 - index)
        continue
      }
    }
    const hijriMonth = day === undefined ? undefined : named(index + 1, (name) => (hijriMonths.has(name) ? name : undefined))
    if (hijriMonth !== undefined) {
      const last = index + hijriMonth[1] + (yearOfHijri(key(index + 1 + hijriMonth[1])) ? 1 : 0)
      const sign = key(last + 1) === HIJRI_SIGN ? 1 : 0
      hijri ??= line.slice(parts[index]?.start, parts[last + sign]?.end)
      use(index, last + sign + 1 - index)
    }
  }
  if (date === undefined && hijri === undefined) return undefined
  const rest: string[] = []
  parts.forEach((part, index) => {
    const word = key(index)
    if (used[index] || weekdays.has(word) || fillers.has(word)) return
    // The sign of an era behind a year.
    if (used[index - 1] && (word === GREGORIAN_SIGN || word === HIJRI_SIGN)) return
    rest.push(line.slice(part.start, part.end))
  })
  return {
    ...(date !== undefined && { iso: time === undefined ? date : `${date}T${time}` }),
    ...(hijri !== undefined && { hijri }),
    rest,
  }
}

const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/

/** Whether a short line says an hour and, but for a weekday and words around dates, nothing else. */
export function isHour(line: string): boolean {
  checkText(line)
  const parts = words(line).map(({ start, end }) => latinDigits(line.slice(start, end)))
  const others = parts.filter((part) => !CLOCK.test(part)).map((part) => fold(part))
  if (others.length === parts.length) return false
  return others.every((word) => weekdays.has(word) || fillers.has(word) || afternoon.has(word) || morning.has(word) || word === HOUR)
}

/** A word of a line, or the two that are glued in it. */
function partsOf(line: string, start: number, end: number): Part[] {
  const text = latinDigits(line.slice(start, end)).replace(/[\u0640\u200e\u200f]/g, '')
  const [first] = GLUED.exec(text) ?? []
  if (first === undefined || text.length !== end - start) return [{ text, start, end }]
  const middle = start + first.length
  return [
    { text: first, start, end: middle },
    { text: text.slice(first.length), start: middle, end },
  ]
}

function yearOfHijri(word: string): boolean {
  return /^1[345]\d\d\u0647?$/.test(word)
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function timeOf(hour: number, minutes: string, marker: string): string {
  const shifted = afternoon.has(marker) && hour < 12 ? hour + 12 : morning.has(marker) && hour === 12 ? 0 : hour
  return `${String(shifted).padStart(2, '0')}:${minutes}`
}
