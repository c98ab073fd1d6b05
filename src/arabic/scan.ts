/** One pass over a text, unit by unit, by a table: what keeps it from being clean. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
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
  isMark,
  isTashkeel,
  isZeroWidth,
  KEHEH,
  SUKUN,
  SWASH_KAF,
  TATWEEL,
  TEH_MARBUTA,
  WAW,
  WAW_HAMZA,
  WHITE,
  YEH,
  YEH_HAMZA,
  ZWJ,
} from './characters.ts'
import { arabicLetter, isForeign, joinsPictures, meaningOfTatweel, standBetweenWords } from './context.ts'
import type { NormalizeChange, NormalizeOptions, NormalizeRule } from './rules.ts'

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

const SOFT_HYPHEN = 0x00ad
/** The high surrogates of emoji, which compose with nothing. */
const FIRST_PICTURE = 0xd83c
const LAST_PICTURE = 0xd83e

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
    else if (unit === KEHEH || unit === FARSI_YEH || unit === HEH_GOAL || unit === HEH_DOACHASHMEE || unit === SWASH_KAF)
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

export interface Plan {
  readonly actions: Uint8Array
  readonly options: ReadonlyMap<number, { rule: NormalizeRule; now: string }>
}

const plans = new WeakMap<NormalizeOptions, Plan>()

/** The table for a set of options, made once for each options object. */
export function planOf(options: NormalizeOptions): Plan {
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
    if (options.lookAlikes === 'keep')
      for (let unit = 0x0600; unit < 0x0700; unit++) if (actions[unit] === LOOK_ALIKE) actions[unit] = NOTHING
    plan = { actions, options: changes }
    plans.set(options, plan)
  }
  return plan
}

const ENTITY = /&(?:(?:amp|AMP|#0{0,6}38|#[xX]0{0,6}26);)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y

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

/** What a pass found, by the order in which it is to be carried out: what comes later is judged by clean neighbours. */
export interface Findings {
  /** How characters are encoded: entities, shapes, controls. */
  readonly encoding: readonly NormalizeChange[]
  /** What nobody sees: spaces and invisible characters. */
  readonly spacing: readonly NormalizeChange[]
  /** Which letters: look-alikes, and what the options ask for. */
  readonly letters: readonly NormalizeChange[]
  readonly tatweel: readonly NormalizeChange[]
  /** Whether marks may be out of their order. */
  readonly unordered: boolean
}

/** Adds a change. Neighbours of one rule are one change as long as every letter keeps its place. */
function add(changes: NormalizeChange[], start: number, end: number, now: string, rule: NormalizeRule): void {
  const last = changes.at(-1)
  const touches = last !== undefined && last.end === start && last.rule === rule
  if (touches && ((last.now.length === last.end - last.start && now.length === end - start) || (last.now === '' && now === ''))) {
    changes[changes.length - 1] = { start: last.start, end, now: last.now + now, rule }
  } else changes.push({ start, end, now, rule })
}

// Where a pass gathers its changes: most lines need none, and then nothing is made.
const encoding: NormalizeChange[] = []
const spacing: NormalizeChange[] = []
const letters: NormalizeChange[] = []
const tatweel: NormalizeChange[] = []
const NONE: readonly NormalizeChange[] = []

function taken(changes: NormalizeChange[]): readonly NormalizeChange[] {
  return changes.length === 0 ? NONE : changes.splice(0)
}

/** One pass over a text. Linear in its length. */
export function scan(text: string, plan: Plan): Findings {
  const { actions } = plan
  let unordered = false
  let foreign: boolean | undefined
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
        if (index === 0 || end === text.length) add(spacing, index, end, '', 'edge-space')
        else if (end - index > 1) add(spacing, index, end, ' ', 'repeated-space')
        else if (unit !== 0x20) add(spacing, index, end, ' ', 'space')
        index = end - 1
        break
      }
      case INVISIBLE: {
        if (unit === ZWJ && joinsPictures(text, index)) break
        let end = index + 1
        while (end < text.length && actions[text.charCodeAt(end)] === INVISIBLE) end++
        const joins = end === index + 1 && (unit === ZWJ || unit === SOFT_HYPHEN)
        if (!joins && standBetweenWords(text, index, end)) add(spacing, index, end, ' ', 'space')
        else add(spacing, index, end, '', 'invisible')
        index = end - 1
        break
      }
      case CONTROL:
        add(encoding, index, index + 1, '', 'control')
        break
      case STRETCH: {
        let end = index + 1
        while (end < text.length && text.charCodeAt(end) === TATWEEL) end++
        const meaning = meaningOfTatweel(text, index, end)
        if (meaning === 'dash') add(tatweel, index, end, '-', 'tatweel-dash')
        else if (meaning === 'nothing') add(tatweel, index, end, '', 'tatweel')
        else if (end - index > 1) add(tatweel, index + 1, end, '', 'tatweel')
        index = end - 1
        break
      }
      case SHAPE:
        add(encoding, index, index + 1, SHAPES.get(unit) as string, 'presentation-form')
        break
      case LOOK_ALIKE:
        foreign ??= isForeign(text)
        if (!foreign) add(letters, index, index + 1, String.fromCharCode(arabicLetter(text, index, unit)), 'look-alike-letter')
        break
      case AMPERSAND: {
        const entity = entityAt(text, index)
        if (entity === undefined) break
        add(encoding, index, entity.end, entity.now, 'html-entity')
        index = entity.end - 1
        break
      }
      case SURROGATE: {
        const paired = unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
        if (paired) {
          index++
          unordered ||= !(unit >= FIRST_PICTURE && unit <= LAST_PICTURE)
        } else add(encoding, index, index + 1, '\ufffd', 'lone-surrogate')
        break
      }
      case OPTION: {
        const change = plan.options.get(unit) as { rule: NormalizeRule; now: string }
        add(letters, index, index + 1, change.now, change.rule)
        break
      }
      case VOWEL: {
        // The canonical order of fathatan to sukun and dagger alef is that of their code points.
        const before = index === 0 ? 0 : text.charCodeAt(index - 1)
        unordered ||= before > unit && isMark(before)
        break
      }
      default:
        unordered = true
    }
  }
  return {
    encoding: taken(encoding),
    spacing: taken(spacing),
    letters: taken(letters),
    tatweel: taken(tatweel),
    unordered,
  }
}
