/**
 * The way back: which stretch of the source a stretch of the text came from.
 *
 * A map is the list of the stretches that were replaced, in order; between them text and source run in step. An
 * untouched line has an empty list and costs nothing. All offsets are UTF-16 code units, end-exclusive, and relative
 * to the line: 0 is its first unit, in the source as in the text.
 */

/** What one replaced stretch was and is: source `[from, to)` reads as text `[start, end)` now. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** The rule of the (first) replacement that made it. */
  readonly rule?: string | undefined
}

export type SourceMap = readonly Stretch[]

/** A replacement of text `[start, end)` by `length` units. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly length: number
  readonly rule?: string
}

export const IDENTITY: SourceMap = []

/** The index of the last stretch that begins before `offset` (or at it, if `inclusive`); -1 if there is none. */
function lastBefore(map: SourceMap, key: 'start' | 'from', offset: number, inclusive: boolean): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = (map[middle] as Stretch)[key]
    if (at < offset || (inclusive && at === offset)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The source offset at which the text from `offset` on begins: behind whatever was deleted right before it. */
function startToSource(map: SourceMap, offset: number): number {
  const stretch = map[lastBefore(map, 'start', offset, true)]
  if (stretch === undefined) return offset
  if (offset >= stretch.end) return stretch.to + offset - stretch.end
  // Inside: letters replaced one by one keep their places; any other replacement came from its source as a whole.
  return isLinear(stretch) ? stretch.from + offset - stretch.start : stretch.from
}

/** The source offset at which the text up to `offset` ends: before whatever was deleted right behind it. */
function endToSource(map: SourceMap, offset: number): number {
  const stretch = map[lastBefore(map, 'start', offset, false)]
  if (stretch === undefined) return offset
  if (offset >= stretch.end) return stretch.to + offset - stretch.end
  return isLinear(stretch) ? stretch.from + offset - stretch.start : stretch.to
}

function isLinear(stretch: Stretch): boolean {
  return stretch.to - stretch.from === stretch.end - stretch.start
}

/** The source range `[from, to]` of text `[start, end)`. A range of no letters maps to a range of no letters. */
export function toSource(map: SourceMap, start: number, end: number): [from: number, to: number] {
  const from = startToSource(map, start)
  return [from, start === end ? from : endToSource(map, end)]
}

/** The text range of source `[from, to)`: the smallest one that holds all that is left of it. */
export function toText(map: SourceMap, from: number, to: number): [start: number, end: number] {
  const before = map[lastBefore(map, 'from', from, true)]
  let start = from
  if (before !== undefined) {
    if (from >= before.to) start = before.end + from - before.to
    else start = isLinear(before) ? before.start + from - before.from : before.start
  }
  if (from === to) return [start, start]
  const last = map[lastBefore(map, 'from', to, false)]
  let end = to
  if (last !== undefined) {
    if (to >= last.to) end = last.end + to - last.to
    else end = isLinear(last) ? last.start + to - last.from : last.end
  }
  return [start, Math.max(start, end)]
}

/**
 * The map after further replacements.
 *
 * @param map
 *   The map of the text as it is.
 * @param replacements
 *   What is replaced in it, sorted and without overlap.
 * @returns
 *   The map of the text as it will be. Replacements that overlap an earlier stretch merge with it. Linear in the
 *   length of both lists.
 */
export function compose(map: SourceMap, replacements: readonly Replacement[]): SourceMap {
  if (replacements.length === 0) return map
  const result: Stretch[] = []
  let shift = 0
  let next = 0 // the first stretch of `map` that is not in the result yet
  let index = 0
  while (index < replacements.length) {
    const first = replacements[index] as Replacement
    for (let old = map[next]; old !== undefined && old.end <= first.start; old = map[++next]) {
      result.push({ ...old, start: old.start + shift, end: old.end + shift })
    }
    // Grow over every stretch and every further replacement that overlaps what is replaced here.
    let { start, end } = first
    let from = -1
    let to = -1
    let growth = 0
    let rule = first.rule
    let absorbed = false
    for (;;) {
      const old = map[next]
      const more = replacements[index]
      if (old !== undefined && old.start < end && old.end > start) {
        if (!absorbed) rule = old.rule
        absorbed = true
        if (old.start <= start) {
          start = old.start
          from = old.from
        }
        if (old.end >= end) {
          end = old.end
          to = old.to
        }
        next++
      } else if (old !== undefined && old.start === old.end && old.start > start && old.start < end) {
        next++
      } else if (more !== undefined && (more === first || more.start < end)) {
        if (more.end > end) {
          end = more.end
          to = -1
        }
        growth += more.length - (more.end - more.start)
        index++
      } else break
    }
    if (from < 0) from = startToSource(map, start)
    if (to < 0) to = start === end ? from : endToSource(map, end)
    result.push({ from, to, start: start + shift, end: end + shift + growth, rule })
    shift += growth
  }
  for (let old = map[next]; old !== undefined; old = map[++next]) {
    result.push({ ...old, start: old.start + shift, end: old.end + shift })
  }
  return result
}
