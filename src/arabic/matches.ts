/** Matches: where a text says what a query says, whatever the tashkeel, the tatweel and the forms of the letters. */
import { CLASSES, DIGIT, isBidiControl, isZeroWidth, MARKING, WORD } from './characters.ts'
import { checkOptions, checkText } from './check.ts'
import { FOLDS, type Folds, foldUnits } from './search/folds.ts'
import { SEARCH_FOLDS } from './search/options.ts'
import type { TextRange } from './sentences.ts'

/** The folds that are otherwise than in a search (`PRESETS.search`), and what a match is. */
export interface MatchOptions extends Folds {
  /** Whether a match begins and ends where words do. Default: false. */
  readonly wholeWords?: boolean
}

const OPTIONS = { wholeWords: [false, true], ...FOLDS }

/** What stands for all that separates two letters. */
const GAP = 0x20

/** A text as it is searched: folded letters and gaps, and what each covers of the text. They tile it from the first on. */
interface Searched {
  readonly units: Uint16Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Where a query stands in a text, both folded. Space and punctuation of the query match any of the text.
 *
 * @returns
 *   Ranges in UTF-16 units that do not overlap, in order, each with the marks of its last letter. None for a query
 *   without letters or digits.
 * @throws {TypeError}
 *   If the text or the query is no string, or an option is unknown.
 */
export function matches(text: string, query: string, options: MatchOptions = {}): TextRange[] {
  checkText(text)
  checkText(query)
  checkOptions(options, OPTIONS)
  const folds: Folds = { ...SEARCH_FOLDS, ...options }
  const { units: sought } = searched(query, folds, false)
  if (!sought.some((unit) => unit !== GAP)) return []
  const { units, starts, ends } = searched(text, folds, true)
  const isEdge = (index: number): boolean => index < 0 || index >= units.length || units[index] === GAP
  const found: TextRange[] = []
  const borders = bordersOf(sought)
  // Knuth, Morris and Pratt: no unit of the text is looked at again.
  for (let index = 0, matched = 0; index < units.length; index++) {
    while (matched > 0 && units[index] !== sought[matched]) matched = borders[matched - 1] as number
    if (units[index] !== sought[matched]) continue
    if (++matched < sought.length) continue
    const first = index + 1 - matched
    // Two letters of one ligature stand at one place.
    const isTaken = (found.at(-1)?.end ?? 0) > (starts[first] as number)
    const isWhole = (isEdge(first) || isEdge(first - 1)) && (isEdge(index) || isEdge(index + 1))
    if (isTaken || (options.wholeWords && !isWhole)) {
      matched = borders[matched - 1] as number
      continue
    }
    found.push({ start: starts[first] as number, end: ends[index] as number })
    matched = 0
  }
  return found
}

/** For each unit, how many of the first units end with it too. */
function bordersOf(units: Uint16Array): Int32Array {
  const borders = new Int32Array(units.length)
  for (let index = 1, border = 0; index < units.length; index++) {
    while (border > 0 && units[index] !== units[border]) border = borders[border - 1] as number
    if (units[index] === units[border]) border++
    borders[index] = border
  }
  return borders
}

/** `edges`: a gap stands at each end of the text, of no length if there is none. */
function searched(text: string, folds: Folds, edges: boolean): Searched {
  const folded = foldUnits(text, folds)
  const units = new Uint16Array(folded.length + 2)
  const starts = new Int32Array(folded.length + 2)
  const ends = new Int32Array(folded.length + 2)
  let length = 0
  // The edges of a text separate its words from nothing.
  if (edges) units[length++] = GAP
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.units[index] as number
    if (isBidiControl(unit) || isZeroWidth(unit)) continue
    const kind = CLASSES[unit]
    const isGap = kind !== WORD && kind !== DIGIT && kind !== MARKING
    if (isGap && length > 0 && units[length - 1] === GAP) continue
    units[length] = isGap ? GAP : unit
    starts[length++] = folded.offsets[index] as number
  }
  if (edges && units[length - 1] !== GAP) {
    units[length] = GAP
    starts[length++] = text.length
  }
  // The letters of one ligature cover the same; each unit what was dropped behind it.
  let end = text.length
  for (let index = length - 1; index >= 0; index--) {
    const next = index + 1 < length ? (starts[index + 1] as number) : text.length
    if (next > (starts[index] as number)) end = next
    ends[index] = end
  }
  return { units: units.subarray(0, length), starts, ends }
}
