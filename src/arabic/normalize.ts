/**
 * The clean form of a line of Arabic text: what a reader sees, in the letters a keyboard has.
 *
 * Letters, tashkeel and digits stay as written unless an option asks for more; what changes is how they are encoded
 * (NFC, presentation forms, look-alike letters of other alphabets, HTML entities, misread bytes) and what nobody sees
 * (bidi and zero-width controls, tatweel, odd and repeated spaces, line ends). The result is a fixed point: normalizing it
 * again changes nothing.
 */
import { compose, IDENTITY, type SourceMap } from '../article/sourcemap.ts'
import { checkText } from './check.ts'
import { repairs } from './mojibake.ts'
import { type Plan, planOf } from './plan.ts'
import { carryOut, type NormalizeChange, type NormalizeOptions, type NormalizeRule } from './rules.ts'
import { nextChanges } from './scan.ts'

export { carryOut, NORMALIZE_OPTIONS, NORMALIZE_RULES, type NormalizeChange, type NormalizeOptions, type NormalizeRule } from './rules.ts'

const DEFAULTS: NormalizeOptions = {}
const NONE: readonly NormalizeChange[] = []

/** What to change next in a text. Before all else what was misread: the controls among misread bytes are letters. */
function nextStep(text: string, plan: Plan): readonly NormalizeChange[] {
  const misread = repairs(text)
  return misread.length > 0 ? misread : nextChanges(text, plan)
}

/**
 * More steps than any text needs: the kinds of changes that one pass makes come one after another, an entity is never made
 * of others, and few misreadings are read again. A bound, so that time is linear whatever the text.
 */
const MOST_STEPS = 32

/** The way back from the text that changes make to the text they were made for. Empty, and free, if there are none. */
export function sourceMapOf(changes: readonly NormalizeChange[]): SourceMap {
  return changes.length === 0 ? IDENTITY : compose(IDENTITY, changes.map(asReplacement))
}

/** Changes that do one after another what steps do, the first of which is `step`. */
function toFixedPoint(text: string, step: readonly NormalizeChange[], plan: Plan): readonly NormalizeChange[] {
  let now = carryOut(text, step)
  let next = nextStep(now, plan)
  if (next.length === 0) return step
  let map = sourceMapOf(step)
  for (let steps = 1; steps < MOST_STEPS && next.length > 0; steps++) {
    map = compose(map, next.map(asReplacement))
    now = carryOut(now, next)
    next = nextStep(now, plan)
  }
  return map.map(({ from, to, start, end, rule }) => ({ start: from, end: to, now: now.slice(start, end), rule: rule as NormalizeRule }))
}

function asReplacement({ start, end, now, rule }: NormalizeChange): { start: number; end: number; length: number; rule: NormalizeRule } {
  return { start, end, length: now.length, rule }
}

/**
 * What makes a text clean.
 *
 * @param text
 *   One line of text; a line end in it is a space.
 * @param options
 *   What to do beyond the clean form. Keep one object for many calls: it is checked, and its table made, once.
 * @returns
 *   Changes in order and without overlap, in UTF-16 code units of `text`. Empty if it is clean.
 * @throws TypeError
 *   If `text` is no string, or `options` has a key or value that is none of `NORMALIZE_OPTIONS`.
 */
export function normalizeChanges(text: string, options: NormalizeOptions = DEFAULTS): readonly NormalizeChange[] {
  checkText(text)
  const plan = planOf(options)
  const step = nextStep(text, plan)
  return step.length === 0 ? NONE : toFixedPoint(text, step, plan)
}

/**
 * The clean form of one line of text: a line end in it is a space. For a text of many lines, normalize each.
 *
 * @param text
 *   One line of text.
 * @param options
 *   As `normalizeChanges` takes them.
 * @throws TypeError
 *   As `normalizeChanges` does.
 */
export function normalize(text: string, options: NormalizeOptions = DEFAULTS): string {
  return carryOut(text, normalizeChanges(text, options))
}
