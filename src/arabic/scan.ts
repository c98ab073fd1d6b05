/** What keeps a text from being clean, found in one pass, unit by unit, by a table. */
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
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  isBidiControl,
  isMark,
  isTashkeel,
  isZeroWidth,
  KEHEH,
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
import { entityAt } from './html.ts'
import { canonicalChanges, endOfSigns, isVowelSign, placeOfSigns } from './marks.ts'
import { checkOptions, NORMALIZE_OPTIONS, type NormalizeChange, type NormalizeOptions, type NormalizeRule } from './rules.ts'
import { hasStyle, styleChanges } from './style.ts'

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

const SPACE = 0x20

const SOFT_HYPHEN = 0x00ad
/** Joins nothing that is seen: it keeps marks out of their canonical order. */
const GRAPHEME_JOINER = 0x034f
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
    if (isBidiControl(unit) || isZeroWidth(unit) || unit === GRAPHEME_JOINER) actions[unit] = INVISIBLE
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
    } else if (isVowelSign(unit)) actions[unit] = VOWEL
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
  /** What the options make of single units. */
  readonly units: ReadonlyMap<number, { rule: NormalizeRule; now: string }>
  /** What they ask for beyond single units; undefined if nothing. */
  readonly style: NormalizeOptions | undefined
}

function makePlan(options: NormalizeOptions): Plan {
  const actions = baseActions.slice()
  const units = new Map<number, { rule: NormalizeRule; now: string }>()
  for (let unit = 0x30; unit < 0x0700; unit++) {
    const change = optional(unit, options)
    if (change === undefined) continue
    actions[unit] = OPTION
    units.set(unit, change)
  }
  if (options.tatweel === 'keep') actions[TATWEEL] = NOTHING
  if (options.lookAlikes === 'keep')
    for (let unit = 0x0600; unit < 0x0700; unit++) if (actions[unit] === LOOK_ALIKE) actions[unit] = NOTHING
  return { actions, units, style: hasStyle(options) ? { ...options } : undefined }
}

/** The plans of options objects, and the last ones by the options' values: a caller may make its options anew for each text. */
const plans = new WeakMap<object, Plan>()
const recentPlans = new Map<string, Plan>()
const MOST_RECENT = 16

/**
 * The plan for a set of options, made and checked once for each options object.
 *
 * @throws TypeError
 *   If the options are none.
 */
export function planOf(options: NormalizeOptions): Plan {
  const known = plans.get(options)
  if (known !== undefined) return known
  checkOptions(options)
  const key = Object.keys(NORMALIZE_OPTIONS)
    .map((name) => options[name as keyof NormalizeOptions] ?? '')
    .join()
  let plan = recentPlans.get(key)
  if (plan === undefined) {
    plan = makePlan(options)
    if (recentPlans.size === MOST_RECENT) recentPlans.clear()
    recentPlans.set(key, plan)
  }
  plans.set(options, plan)
  return plan
}

const NONE: readonly NormalizeChange[] = []

/** Adds a change. Neighbours of one rule are one change as long as every letter keeps its place. */
function add(changes: NormalizeChange[], start: number, end: number, now: string, rule: NormalizeRule): void {
  const last = changes.at(-1)
  const touches = last !== undefined && last.end === start && last.rule === rule
  if (touches && ((last.now.length === last.end - last.start && now.length === end - start) || (last.now === '' && now === ''))) {
    changes[changes.length - 1] = { start: last.start, end, now: last.now + now, rule }
  } else changes.push({ start, end, now, rule })
}

/** The spaces at the ends of a text. */
function edgeSpaces(text: string): readonly NormalizeChange[] {
  let start = 0
  let end = text.length
  while (start < end && baseActions[text.charCodeAt(start)] === SPACING) start++
  while (start < end && baseActions[text.charCodeAt(end - 1)] === SPACING) end--
  if (start === 0 && end === text.length) return NONE
  const changes: NormalizeChange[] = []
  if (start > 0) changes.push({ start: 0, end: start, now: '', rule: 'edge-space' })
  if (end < text.length) changes.push({ start: end, end: text.length, now: '', rule: 'edge-space' })
  return changes
}

/**
 * Where the first unit stands that may keep a text from being clean; -1 if there is none.
 *
 * @param text
 *   A text without spaces at its ends.
 */
function firstDoubt(text: string, actions: Uint8Array): number {
  const { length } = text
  let before = SPACE
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index)
    const action = actions[unit]
    if (action !== NOTHING) {
      if (action === SPACING) {
        if (before === SPACE) return index - 1
        if (unit !== SPACE) return index
      } else if (action !== VOWEL || before === SPACE || (before >= unit && isMark(before))) return index
    }
    before = unit
  }
  return -1
}

// What a pass gathers, by the order in which it is to be carried out: what comes later is judged by clean neighbours.
/** How characters are encoded: entities, shapes, controls. */
const encoding: NormalizeChange[] = []
/** What nobody sees: spaces and invisible characters. */
const spacing: NormalizeChange[] = []
/** Vowel signs without a letter of their own. */
const signs: NormalizeChange[] = []
/** Which letters: look-alikes, and what the options ask for. */
const letters: NormalizeChange[] = []
const tatweel: NormalizeChange[] = []

/** What was gathered first in the order; nothing is left gathered. */
function firstGathered(text: string, unordered: boolean): readonly NormalizeChange[] {
  let first = NONE
  if (encoding.length > 0) first = encoding.slice()
  else if (spacing.length > 0) first = spacing.slice()
  else if (unordered) first = canonicalChanges(text)
  if (first.length === 0) {
    if (signs.length > 0) first = signs.slice()
    else if (letters.length > 0) first = letters.slice()
    else if (tatweel.length > 0) first = tatweel.slice()
  }
  encoding.length = spacing.length = signs.length = letters.length = tatweel.length = 0
  return first
}

/**
 * What to change next in a text: the first kind of changes that it needs, for the others are judged by what it leaves.
 * Linear in the length of the text.
 *
 * @returns
 *   Empty if the text is clean.
 */
export function nextChanges(text: string, plan: Plan): readonly NormalizeChange[] {
  const edges = edgeSpaces(text)
  if (edges.length > 0) return edges
  const doubt = firstDoubt(text, plan.actions)
  const changes = doubt < 0 ? NONE : gather(text, plan, doubt)
  return changes.length === 0 && plan.style !== undefined ? styleChanges(text, plan.style) : changes
}

function gather(text: string, plan: Plan, from: number): readonly NormalizeChange[] {
  const { actions } = plan
  let unordered = false
  let foreign: boolean | undefined
  let entityEnd = 0
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const action = actions[unit]
    if (action === NOTHING) continue
    switch (action) {
      case SPACING: {
        let end = index + 1
        while (end < text.length && actions[text.charCodeAt(end)] === SPACING) end++
        if (end - index > 1) add(spacing, index, end, ' ', 'repeated-space')
        else if (unit !== SPACE) add(spacing, index, end, ' ', 'space')
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
        const entity = entityAt(text, index, entityEnd)
        if (entity === undefined) break
        add(encoding, index, entity.end, entity.now, 'html-entity')
        entityEnd = entity.end
        index = entityEnd - 1
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
        const change = plan.units.get(unit) as { rule: NormalizeRule; now: string }
        add(letters, index, index + 1, change.now, change.rule)
        break
      }
      case VOWEL: {
        const before = index === 0 ? SPACE : text.charCodeAt(index - 1)
        if (before === unit) add(signs, index, index + 1, '', 'repeated-mark')
        // A line of signs alone shows the signs.
        else if (before === SPACE && !(index === 0 && endOfSigns(text, 0) === text.length)) {
          const end = endOfSigns(text, index)
          const place = placeOfSigns(text, index, end)
          if (place === 'nowhere') add(signs, index, end, '', 'orphan-mark')
          else {
            add(signs, index - 1, index, '', 'detached-mark')
            if (place === 'word-end') add(signs, end - 1, end, `${text.charAt(end - 1)} `, 'detached-mark')
          }
          index = end - 1
        } else unordered ||= before > unit && isMark(before) // the canonical order of these is that of their code points
        break
      }
      default:
        unordered = true
    }
  }
  return firstGathered(text, unordered)
}
