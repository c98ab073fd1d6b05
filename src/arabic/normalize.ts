/**
 * The clean form of Arabic text: what a reader sees, in the letters a keyboard has.
 *
 * Letters, tashkeel and digits stay as written unless an option asks for more; what changes is how they are encoded
 * (NFC, presentation forms, look-alike letters of other alphabets) and what nobody sees (bidi and zero-width controls,
 * tatweel, odd and repeated spaces, HTML entities). The result is a fixed point: normalizing it again changes nothing.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { compose, IDENTITY, type SourceMap } from '../article/sourcemap.ts'
import {
  ALEF,
  ALEF_HAMZA_ABOVE,
  ALEF_HAMZA_BELOW,
  ALEF_MADDA,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ARABIC_INDIC_ZERO,
  CLASSES,
  digitValue,
  FARSI_YEH,
  FATHATAN,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  isBidiControl,
  isLetter,
  isMark,
  isTashkeel,
  isWordUnit,
  isZeroWidth,
  KAF,
  KASRATAN,
  KEHEH,
  LAM,
  SUKUN,
  TATWEEL,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  WHITE,
  YEH,
  YEH_HAMZA,
  ZWJ,
} from './characters.ts'
import { ENDS_IN_MAKSURA, ENDS_IN_YEH, WHOLE_WORDS } from './lexicon.ts'

export interface NormalizeOptions {
  /** Vowel signs: as written, or gone. */
  tashkeel?: 'keep' | 'strip'
  /** The stretching stroke. */
  tatweel?: 'strip' | 'keep'
  /** Alef with hamza, madda or wasla: as written, or the bare alef. */
  alef?: 'keep' | 'fold'
  /** Final teh marbuta: as written, or heh. */
  tehMarbuta?: 'keep' | 'fold'
  /** Final alef maksura: as written, or yeh. */
  alefMaksura?: 'keep' | 'fold'
  /** Hamza on waw and yeh: as written, or the carrier alone. */
  hamza?: 'keep' | 'fold'
  /** Decimal digits: as written, or all of one set. */
  digits?: 'keep' | 'latin' | 'arabic-indic'
}

/** Each rule, with the reason a reader is given. */
export const NORMALIZE_RULES = {
  space: 'a no-break, zero-width or other odd space is a space',
  'repeated-space': 'one space separates two words',
  'edge-space': 'a line neither begins nor ends with a space',
  invisible: 'an invisible control character carries no text',
  control: 'a control character carries no text',
  tatweel: 'tatweel stretches a word and is no letter of it',
  'tatweel-dash': 'a tatweel between spaces stands for a dash',
  'presentation-form': 'a letter drawn in one of its shapes is the letter',
  'look-alike-letter': 'a Persian or Urdu letter stands where Arabic has its own',
  'mark-order': 'a letter and its marks have one canonical encoding (Unicode NFC)',
  'html-entity': 'an HTML entity stands for a character',
  'lone-surrogate': 'half of a character stands for no character',
  tashkeel: 'vowel signs are to be stripped',
  alef: 'alef forms are to be one letter',
  'teh-marbuta': 'teh marbuta is to be heh',
  'alef-maksura': 'alef maksura is to be yeh',
  hamza: 'hamza carriers are to be bare',
  digits: 'digits are to be of one set',
} as const

export type NormalizeRule = keyof typeof NORMALIZE_RULES

/** Text `[start, end)` is to read `now`. Offsets are UTF-16 code units. */
export interface NormalizeChange {
  readonly start: number
  readonly end: number
  readonly now: string
  readonly rule: NormalizeRule
}

// What to do at a unit of the text.
const NOTHING = 0
const SPACING = 1
const INVISIBLE = 2
const CONTROL = 3
const STRETCH = 4
const SHAPE = 5
const LOOK_ALIKE = 6
const AMPERSAND = 7
const SURROGATE = 8
const OPTION = 9
const COMPOSING = 10
const VOWEL = 11

/** Presentation forms that are signs of their own: honorifics, the rial, the basmala, ornate parentheses. */
function isSign(unit: number): boolean {
  return (unit >= 0xfdfa && unit <= 0xfdff) || unit === 0xfd3e || unit === 0xfd3f || (unit >= 0xfd40 && unit <= 0xfd4f)
}

const SHAPES = new Map<number, string>()

const baseActions: Uint8Array = (() => {
  const actions = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    if (isBidiControl(unit) || isZeroWidth(unit)) actions[unit] = INVISIBLE
    else if (CLASSES[unit] === WHITE) actions[unit] = SPACING
    else if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) actions[unit] = CONTROL
    else if (unit === TATWEEL) actions[unit] = STRETCH
    else if (unit === 0x26) actions[unit] = AMPERSAND
    else if (unit >= 0xd800 && unit <= 0xdfff) actions[unit] = SURROGATE
    else if (unit === KEHEH || unit === FARSI_YEH || unit === HEH_GOAL || unit === HEH_DOACHASHMEE || unit === 0x06aa)
      actions[unit] = LOOK_ALIKE
    else if (((unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc)) && !isSign(unit)) {
      const letters = String.fromCharCode(unit).normalize('NFKC')
      if (letters === String.fromCharCode(unit)) continue
      actions[unit] = SHAPE
      // A mark drawn alone is compatible with space + mark or tatweel + mark: only the mark is text.
      SHAPES.set(unit, letters.replace(/^[ \u0640](?=\p{M})/u, ''))
    } else if ((unit >= FATHATAN && unit <= SUKUN) || unit === 0x0670) actions[unit] = VOWEL
    else if (isMark(unit) || (unit >= 0x1160 && unit <= 0x11ff)) actions[unit] = COMPOSING
    else if (unit >= 0xa0 && String.fromCharCode(unit).normalize('NFC') !== String.fromCharCode(unit)) actions[unit] = COMPOSING
  }
  return actions
})()

/** What the options make of one unit: the rule and the text that takes its place; undefined if it stays. */
function optional(unit: number, options: NormalizeOptions): { rule: NormalizeRule; now: string } | undefined {
  const to = (rule: NormalizeRule, code: number) => ({ rule, now: String.fromCharCode(code) })
  if (options.tashkeel === 'strip' && isTashkeel(unit)) return { rule: 'tashkeel', now: '' }
  if (options.alef === 'fold' && (unit === ALEF_MADDA || unit === ALEF_HAMZA_ABOVE || unit === ALEF_HAMZA_BELOW || unit === ALEF_WASLA))
    return to('alef', ALEF)
  if (options.tehMarbuta === 'fold' && unit === TEH_MARBUTA) return to('teh-marbuta', HEH)
  if (options.alefMaksura === 'fold' && unit === ALEF_MAKSURA) return to('alef-maksura', YEH)
  if (options.hamza === 'fold' && unit === WAW_HAMZA) return to('hamza', WAW)
  if (options.hamza === 'fold' && unit === YEH_HAMZA) return to('hamza', YEH)
  const digit = options.digits === undefined || options.digits === 'keep' ? -1 : digitValue(unit)
  if (digit >= 0) {
    const zero = options.digits === 'latin' ? 0x30 : ARABIC_INDIC_ZERO
    if (unit !== zero + digit) return to('digits', zero + digit)
  }
  return undefined
}

interface Plan {
  readonly actions: Uint8Array
  readonly options: ReadonlyMap<number, { rule: NormalizeRule; now: string }>
}

const plans = new WeakMap<NormalizeOptions, Plan>()
const DEFAULTS: NormalizeOptions = {}

/** The table for a set of options, made once for each options object. */
function planOf(options: NormalizeOptions): Plan {
  let plan = plans.get(options)
  if (plan === undefined) {
    const actions = baseActions.slice()
    const changes = new Map<number, { rule: NormalizeRule; now: string }>()
    for (let unit = 0x30; unit < 0x0700; unit++) {
      const change = optional(unit, options)
      if (change === undefined) continue
      actions[unit] = OPTION
      changes.set(unit, change)
    }
    if (options.tatweel === 'keep') actions[TATWEEL] = NOTHING
    plan = { actions, options: changes }
    plans.set(options, plan)
  }
  return plan
}

const ENTITY = /&(?:(?:amp|#38|#[xX]26);)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y

/** The character an entity that begins at `index` stands for, and where it ends. */
function entityAt(text: string, index: number): { now: string; end: number } | undefined {
  ENTITY.lastIndex = index
  const match = ENTITY.exec(text)
  if (match === null) return undefined
  const [, decimal, hexadecimal, name] = match
  let now: string | false
  if (name !== undefined) now = decodeNamedCharacterReference(name)
  else {
    const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal)
    const valid = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
    now = valid && String.fromCodePoint(code)
  }
  return now === false ? undefined : { now, end: ENTITY.lastIndex }
}

/** The nearest unit on one side that is no mark, tatweel or invisible control; NaN at the end of the text. */
function neighbour(text: string, index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < text.length; at += step) {
    const unit = text.charCodeAt(at)
    if (!isMark(unit) && unit !== TATWEEL && !isZeroWidth(unit) && !isBidiControl(unit)) return unit
  }
  return Number.NaN
}

/** The run of letters, digits and marks that touches `index` on one side. */
function half(text: string, index: number, step: 1 | -1): string {
  let at = index
  while (at + step >= 0 && at + step < text.length && isWordUnit(text.charCodeAt(at + step)) && !isZeroWidth(text.charCodeAt(at + step)))
    at += step
  return step < 0 ? text.slice(at, index) : text.slice(index + 1, at + 1)
}

const MARKS = /[\u064b-\u0655\u0670\u0640]/g

/**
 * Whether an invisible character between two letters is all that is left of the space between two words.
 * It is after a letter that only ends words, before the article, and after a word that is whole in itself.
 */
function standsBetweenWords(text: string, index: number): boolean {
  if (!isLetter(neighbour(text, index, 1))) return false
  const previous = text.charCodeAt(index - 1)
  if (previous >= FATHATAN && previous <= KASRATAN) return true
  const letter = neighbour(text, index, -1)
  if (!isLetter(letter)) return false
  if (letter === TEH_MARBUTA || letter === ALEF_MAKSURA) return true
  const before = half(text, index, -1).replace(MARKS, '')
  const after = half(text, index, 1).replace(MARKS, '')
  if (after.length < 3) return false
  if (after.charCodeAt(0) === ALEF && after.charCodeAt(1) === LAM && before.length >= 3 && after.length >= 4) return true
  return WHOLE_WORDS.has(before)
}

/** Whether a line is written in Persian or Urdu: letters that Arabic lacks are more than names would bring. */
function isForeign(text: string): boolean {
  const foreign = text.match(/[\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06d2]/g)?.length ?? 0
  return foreign >= 2 && foreign * 40 > text.length
}

/** The Arabic letter that a look-alike stands for, judged by its place and its word. */
function arabicLetter(text: string, index: number, unit: number): number {
  if (unit === KEHEH || unit === 0x06aa) return KAF
  if (unit !== FARSI_YEH) return HEH
  if (isLetter(neighbour(text, index, 1))) return YEH
  const stem = half(text, index, -1).replace(MARKS, '')
  if (ENDS_IN_YEH.has(`${stem}\u064a`)) return YEH
  const hasArticle = /^[\u0648\u0641\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644\u0644)/.test(stem) && stem.length > 3
  if (hasArticle) {
    const word = stem.slice(stem.indexOf('\u0627\u0644'))
    return ENDS_IN_MAKSURA.has(`${word}\u0649`) ? ALEF_MAKSURA : YEH
  }
  return ALEF_MAKSURA
}

/** Whether a digit stands before `index`, with or without a space between. */
function followsDigit(text: string, index: number): boolean {
  const at = CLASSES[text.charCodeAt(index - 1)] === WHITE ? index - 2 : index - 1
  return at >= 0 && digitValue(text.charCodeAt(at)) >= 0
}

/** One pass over a text: what to change, and whether its marks may be out of order. */
function scan(text: string, plan: Plan): { changes: NormalizeChange[]; unordered: boolean } {
  const { actions } = plan
  const changes: NormalizeChange[] = []
  let unordered = false
  let foreign: boolean | undefined
  const add = (start: number, end: number, now: string, rule: NormalizeRule): void => {
    const last = changes.at(-1)
    // Neighbours of one rule are one change as long as every letter keeps its place.
    if (
      last !== undefined &&
      last.end === start &&
      last.rule === rule &&
      last.now.length === last.end - last.start &&
      now.length === end - start
    ) {
      changes[changes.length - 1] = { start: last.start, end, now: last.now + now, rule }
    } else if (last !== undefined && last.end === start && last.rule === rule && last.now === '' && now === '') {
      changes[changes.length - 1] = { start: last.start, end, now, rule }
    } else changes.push({ start, end, now, rule })
  }

  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const action = actions[unit]
    if (action === NOTHING) continue
    switch (action) {
      case SPACING: {
        let end = index + 1
        // One plain space between two words is by far the most frequent case.
        if (unit === 0x20 && index > 0 && end < text.length && actions[text.charCodeAt(end)] !== SPACING) break
        while (end < text.length && actions[text.charCodeAt(end)] === SPACING) end++
        if (index === 0 || end === text.length) add(index, end, '', 'edge-space')
        else if (end - index > 1) add(index, end, ' ', 'repeated-space')
        else if (unit !== 0x20) add(index, end, ' ', 'space')
        index = end - 1
        break
      }
      case INVISIBLE:
        if (unit !== ZWJ && unit !== 0x00ad && standsBetweenWords(text, index)) add(index, index + 1, ' ', 'space')
        else add(index, index + 1, '', 'invisible')
        break
      case CONTROL:
        add(index, index + 1, '', 'control')
        break
      case STRETCH: {
        let end = index + 1
        while (end < text.length && text.charCodeAt(end) === TATWEEL) end++
        const before = index === 0 ? 0x20 : text.charCodeAt(index - 1)
        const after = end === text.length ? 0x20 : text.charCodeAt(end)
        const alone = CLASSES[before] === WHITE && CLASSES[after] === WHITE && text.length > end - index
        // The Hijri sign, heh and tatweel after a year, is spelled with it.
        const hijri = before === HEH && !isLetter(after) && followsDigit(text, index - 1)
        if (alone) add(index, end, '-', 'tatweel-dash')
        else if (hijri && end - index > 1) add(index + 1, end, '', 'tatweel')
        else if (!hijri) add(index, end, '', 'tatweel')
        index = end - 1
        break
      }
      case SHAPE:
        add(index, index + 1, SHAPES.get(unit) as string, 'presentation-form')
        break
      case LOOK_ALIKE:
        foreign ??= isForeign(text)
        if (!foreign) add(index, index + 1, String.fromCharCode(arabicLetter(text, index, unit)), 'look-alike-letter')
        break
      case AMPERSAND: {
        const entity = entityAt(text, index)
        if (entity === undefined) break
        add(index, entity.end, entity.now, 'html-entity')
        index = entity.end - 1
        break
      }
      case SURROGATE: {
        const paired = unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
        if (paired) {
          index++
          unordered = true
        } else add(index, index + 1, '\ufffd', 'lone-surrogate')
        break
      }
      case OPTION: {
        const change = plan.options.get(unit) as { rule: NormalizeRule; now: string }
        add(index, index + 1, change.now, change.rule)
        break
      }
      case VOWEL:
        unordered ||= index === 0 || isMark(text.charCodeAt(index - 1))
        break
      default:
        unordered = true
    }
  }
  return { changes, unordered }
}

const CLUSTER = /\P{M}?\p{M}+|[\u1100-\u11ff\uac00-\ud7a3]+|[^\u0000-\u00ff\p{M}]/gu

/** What puts the marks of a text into canonical order and composes them. */
function canonical(text: string): NormalizeChange[] {
  const composed = text.normalize('NFC')
  if (composed === text) return []
  const changes: NormalizeChange[] = []
  let result = ''
  let end = 0
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const now = cluster.normalize('NFC')
    if (now === cluster) continue
    changes.push({ start: index, end: index + cluster.length, now, rule: 'mark-order' })
    result += text.slice(end, index) + now
    end = index + cluster.length
  }
  result += text.slice(end)
  // Compositions across clusters are rare scripts' alone: there the line is one change.
  return result === composed ? changes : [{ start: 0, end: text.length, now: composed, rule: 'mark-order' }]
}

/** A text with changes carried out. */
function carryOut(text: string, changes: readonly NormalizeChange[]): string {
  let result = ''
  let end = 0
  for (const change of changes) {
    result += text.slice(end, change.start) + change.now
    end = change.end
  }
  return result + text.slice(end)
}

/** More passes than any text of one kind of damage needs; a bound against texts made to need many. */
const MOST_PASSES = 12

/**
 * What makes a text clean.
 *
 * @param text
 *   One line of text.
 * @param options
 *   What to do beyond the clean form. Keep one object for many calls: its table is made once.
 * @returns
 *   Changes in order and without overlap, in UTF-16 code units of `text`. Empty if it is clean.
 */
export function normalizeChanges(text: string, options: NormalizeOptions = DEFAULTS): readonly NormalizeChange[] {
  const plan = planOf(options)
  let now = text
  let map: SourceMap = IDENTITY
  let changes: readonly NormalizeChange[] = []
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const scanned = scan(now, plan)
    const step = scanned.changes.length > 0 ? scanned.changes : scanned.unordered ? canonical(now) : []
    if (step.length === 0) break
    const next = carryOut(now, step)
    map = compose(
      map,
      step.map((change) => ({ ...change, length: change.now.length })),
    )
    changes =
      pass === 0
        ? step
        : map.map(({ from, to, start, end, rule }) => ({ start: from, end: to, now: next.slice(start, end), rule: rule as NormalizeRule }))
    now = next
  }
  return changes
}

/**
 * The clean form of a text.
 *
 * @throws TypeError
 *   If `text` is no string.
 */
export function normalize(text: string, options: NormalizeOptions = DEFAULTS): string {
  if (typeof text !== 'string') throw new TypeError(`Expected a string to normalize, got ${text === null ? 'null' : typeof text}`)
  return carryOut(text, normalizeChanges(text, options))
}
