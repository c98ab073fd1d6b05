/** An Arabic codec of one byte a character that was read as another codec, read again. */
import { CLASSES, WORD } from '../characters.ts'
import type { NormalizeChange } from '../rules.ts'
import { type Codec, LOST } from './codecs.ts'
import { arabicness } from './evidence.ts'
import { FEWEST, type Reading } from './reading.ts'

/** What a misread part of a line must outweigh, in quarters of a bit, for each border that it has with a healthy part. */
const BORDER = 24
/** What a letter weighs against a run that it stands beside, but is no part of: the run is the rest of its word. */
const GLUED = 24

interface Run extends NormalizeChange {
  /** By how much it reads more like Arabic. */
  readonly gain: number
  readonly glued: boolean
}

/** The runs of a line that hold bytes beyond ASCII, read again. */
function runsOf(text: string, wrong: Codec, right: Codec): Run[] {
  const runs: Run[] = []
  let start = 0
  let now = ''
  for (let index = 0; index <= text.length; index++) {
    const unit = index < text.length ? text.charCodeAt(index) : 0
    const byte = unit < 0x80 ? undefined : wrong.bytes.get(unit)
    if (byte !== undefined || unit === LOST) {
      if (now === '') start = index
      now += byte === undefined ? text[index] : right.characters[byte - 0x80]
      continue
    }
    if (now === '') continue
    const was = text.slice(start, index)
    const glued = CLASSES[text.charCodeAt(start - 1)] === WORD || CLASSES[unit] === WORD
    const gain = was === now ? 0 : arabicness(now) - arabicness(was)
    runs.push({ start, end: index, now, rule: 'mojibake', gain: glued ? Math.min(gain, 0) - GLUED : gain, glued })
    now = ''
  }
  return runs
}

/**
 * Reads a line again that was misread, or the parts of it that were: those that divide it so that it gains most, each
 * part and each border at its price (Viterbi's algorithm with two states).
 */
export function rereadSingleBytes(text: string, wrong: Codec, right: Codec): Reading {
  const runs = runsOf(text, wrong, right)
  let healthy = 0
  let misread = -FEWEST
  // For each run and state, whether the best way to it comes from the other state.
  const crossed = new Uint8Array(runs.length * 2)
  runs.forEach(({ gain }, index) => {
    const enter = index === 0 ? Number.NEGATIVE_INFINITY : healthy - FEWEST - BORDER
    const leave = index === 0 ? Number.NEGATIVE_INFINITY : misread - BORDER
    if (enter > misread) crossed[index * 2 + 1] = 1
    if (leave > healthy) crossed[index * 2] = 1
    misread = Math.max(misread, enter) + gain
    healthy = Math.max(healthy, leave)
  })
  const weight = Math.max(healthy, misread)
  if (weight <= 0) return { changes: [], weight }
  const changes: NormalizeChange[] = []
  let inside = misread > healthy ? 1 : 0
  for (let index = runs.length - 1; index >= 0; index--) {
    const { start, end, now, rule, glued } = runs[index] as Run
    // A single letter inside another word is an accented one.
    const isAccented = glued && end - start === 1 && CLASSES[text.charCodeAt(start)] === WORD
    if (inside === 1 && text.slice(start, end) !== now && !isAccented) changes.push({ start, end, now, rule })
    inside ^= crossed[index * 2 + inside] as number
  }
  return { changes: changes.reverse(), weight }
}
