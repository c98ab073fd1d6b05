/**
 * The clean form of Arabic text: what a reader sees, in the letters a keyboard has.
 *
 * Letters, tashkeel and digits stay as written unless an option asks for more; what changes is how they are encoded
 * (NFC, presentation forms, look-alike letters of other alphabets, HTML entities, misread bytes) and what nobody sees
 * (bidi and zero-width controls, tatweel, odd and repeated spaces). The result is a fixed point: normalizing it again
 * changes nothing.
 */
import { compose, IDENTITY, type SourceMap } from '../article/sourcemap.ts'
import { repairs } from './mojibake.ts'
import { carryOut, type NormalizeChange, type NormalizeOptions, type NormalizeRule } from './rules.ts'
import { type Plan, planOf, scan } from './scan.ts'

export { NORMALIZE_RULES, type NormalizeChange, type NormalizeOptions, type NormalizeRule } from './rules.ts'

const DEFAULTS: NormalizeOptions = {}

const LONG_RUN = /\p{M}{65}/u
const CLUSTER = /\P{M}?\p{M}+|[\u1100-\u11ff\uac00-\ud7a3]+|[^\u0000-\u00ff\p{M}]/gu

/** What puts the marks of a text into canonical order and composes them. */
function canonical(text: string): NormalizeChange[] {
  // Ordering a run of marks takes time in the square of its length: no writing has runs of so many.
  if (LONG_RUN.test(text)) return []
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

/** What to change next in a text: the first kind of changes that it needs, for the others are judged by what it leaves. */
function nextStep(text: string, plan: Plan): readonly NormalizeChange[] {
  // Before all else: the controls among misread bytes are letters.
  const misread = repairs(text)
  if (misread.length > 0) return misread
  const { encoding, spacing, letters, tatweel, unordered } = scan(text, plan)
  if (encoding.length > 0) return encoding
  if (spacing.length > 0) return spacing
  const order = unordered ? canonical(text) : []
  if (order.length > 0) return order
  return letters.length > 0 ? letters : tatweel
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
  const carry = (step: readonly NormalizeChange[]): void => {
    const next = carryOut(now, step)
    map = compose(
      map,
      step.map((change) => ({ ...change, length: change.now.length })),
    )
    changes =
      changes.length === 0
        ? step
        : map.map(({ from, to, start, end, rule }) => ({ start: from, end: to, now: next.slice(start, end), rule: rule as NormalizeRule }))
    now = next
  }
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const step = nextStep(now, plan)
    if (step.length === 0) break
    carry(step)
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
