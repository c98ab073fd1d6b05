/** Two articles beside each other on the terminal, as `naqi explain` shows a copy and what it is a copy of. */
import colors from 'picocolors'
import { visible } from '../arabic/visible.ts'
import { beside, type Side } from '../duplicates/beside.ts'
import { isolate } from './isolate.ts'

/** Columns between the two sides. */
const BETWEEN = ' │ '
/** Without colours, what both have stands in these. */
const [OPEN, CLOSE] = ['\u27e6', '\u27e7']

/** A word as it is shown, and whether both articles have it. */
interface Word {
  readonly text: string
  readonly shared: boolean
}

/** How many columns a text takes: marks take none. */
const columns = (text: string): number => [...text.replace(/\p{M}/gu, '')].length

function wordsOf({ text, shared }: Side): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    text: visible(word),
    shared: shared.some(([start, end]) => index + word.length > start && index < end),
  }))
}

/** Words in lines no wider than so many columns; a longer word has a line of its own. */
function wrapped(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = []
  // Room for the marks around what is shared.
  let room = 0
  for (const word of words) {
    const taken = columns(word.text) + 1
    if (taken > room || lines.length === 0) {
      lines.push([])
      room = width - 2 * OPEN.length
    }
    lines.at(-1)?.push(word)
    room -= taken
  }
  return lines
}

/** A line of words in its column: each of its own direction, what both have marked. */
function cell(words: readonly Word[] | undefined, width: number): string {
  if (words === undefined) return ' '.repeat(width)
  const runs: { text: string; shared: boolean }[] = []
  for (const { text, shared } of words) {
    const run = runs.at(-1)
    if (run?.shared === shared) run.text += ` ${text}`
    else runs.push({ text, shared })
  }
  const marked = ({ text, shared }: Word): string =>
    !shared ? text : colors.isColorSupported ? colors.green(text) : `${OPEN}${text}${CLOSE}`
  const marks = colors.isColorSupported ? 0 : 2 * runs.filter(({ shared }) => shared).length
  const taken = columns(runs.map(({ text }) => text).join(' ')) + marks
  return `${isolate(runs.map(marked).join(' '))}${' '.repeat(Math.max(0, width - taken))}`
}

/** The lines that show the two, within a width. `left` is the article that is kept, `right` its copy; each a name and a text. */
export function* besideLines(left: readonly [name: string, text: string], right: readonly [name: string, text: string], width: number) {
  const half = Math.max(20, Math.floor((width - BETWEEN.length) / 2))
  const heads = [left, right].map(([name]) => `${isolate(name)}${' '.repeat(Math.max(0, half - columns(name)))}`)
  yield colors.bold(heads.join(BETWEEN))
  for (const { kept, copy } of beside(left[1], right[1])) {
    const [one, two] = [kept, copy].map((side) => (side === undefined ? [] : wrapped(wordsOf(side), half))) as [Word[][], Word[][]]
    for (let line = 0; line < Math.max(one.length, two.length); line++) yield `${cell(one[line], half)}${BETWEEN}${cell(two[line], half)}`
    yield `${' '.repeat(half)}${BETWEEN}`
  }
  yield colors.dim(`${colors.isColorSupported ? colors.green('green') : `${OPEN} ${CLOSE}`}: passages that both have`)
}
