/** What is to be done at each unit of a text: a table, made from Unicode's properties and from options. */

import {
  ALEF,
  ALEF_HAMZA_ABOVE,
  ALEF_HAMZA_BELOW,
  ALEF_MADDA,
  ALEF_MAKSURA,
  ALEF_WASLA,
  CLASSES,
  FARSI_YEH,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  isBidiControl,
  isMark,
  isOfLongRun,
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
} from './characters.ts'
import { checkOptions } from './check.ts'
import { isVowelSign } from './marks.ts'
import { NORMALIZE_OPTIONS, type NormalizeOptions, type NormalizeRule } from './rules.ts'
import { hasStyle } from './style.ts'

// What to do at a unit of the text.
export const NOTHING = 0
export const SPACING = 1
export const INVISIBLE = 2
export const CONTROL = 3
export const STRETCH = 4
export const SHAPE = 5
export const LOOK_ALIKE = 6
export const AMPERSAND = 7
export const SURROGATE = 8
export const OPTION = 9
export const COMPOSING = 10
export const VOWEL = 11

/** Joins nothing that is seen: it keeps marks out of their canonical order. */
const GRAPHEME_JOINER = 0x034f

/** Presentation forms that are signs of their own: honorifics, the rial, the basmala, ornate parentheses. */
function isSign(unit: number): boolean {
  return (unit >= 0xfdfa && unit <= 0xfdff) || unit === 0xfd3e || unit === 0xfd3f || (unit >= 0xfd40 && unit <= 0xfd4f)
}

/** Whether NFC may change a unit that is no mark. Latin-1 it does not. */
function mayCompose(unit: number): boolean {
  return unit >= 0xa0 && !isOfLongRun(unit) && !(unit >= 0xe000 && unit <= 0xf8ff)
}

/** The letters that a presentation form is a shape of. */
export const SHAPES = new Map<number, string>()

/** What to do at each unit, without options. */
export const baseActions: Uint8Array = (() => {
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
    else if (mayCompose(unit) && String.fromCharCode(unit).normalize('NFC') !== String.fromCharCode(unit)) actions[unit] = COMPOSING
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
  if (options.hamza === 'carrier' && unit === WAW_HAMZA) return to('hamza', WAW)
  if (options.hamza === 'carrier' && unit === YEH_HAMZA) return to('hamza', YEH)
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
  checkOptions(options, NORMALIZE_OPTIONS)
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
