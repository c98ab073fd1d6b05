/** Alignment of labelled lines with a text that is divided otherwise: in order, on folded letters without spaces. */
import { fold } from '../arabic/fold.ts'

/** A range of letters, end-exclusive. */
export type Range = readonly [start: number, end: number]

/** Of a line that is not in the text as a whole, at least this share of its letters must be: with less, it is absent. */
const PRESENT = 0.5

/** The folded letters and digits of a text, which both sides are compared by. */
export function lettersOf(text: string): string {
  return fold(text).replaceAll(' ', '')
}

/**
 * The places of lines in a text.
 *
 * @param lines
 *   Lines as written, in order.
 * @param letters
 *   The letters (`lettersOf`) of the text.
 * @returns
 *   For each line the ranges of `letters` that are its own, in order; none, if it is absent. Of all ways to find lines
 *   in their order, it is the first of those that find most letters. What stands between the places of two lines may
 *   hold words of lines that were not found whole: those are sought there in the same way.
 *   Linear if the lines are all of the text; else time and memory grow with the number of places at which lines could
 *   stand, in all.
 */
export function align(lines: readonly string[], letters: string): Range[][] {
  const own = lines.map(lettersOf)
  const starts = own.join('') === letters ? inStep(own) : chain(own, letters)
  const places: Range[][] = own.map((line, index) => {
    const start = starts[index] as number
    return start < 0 ? [] : [[start, start + line.length]]
  })
  for (let index = 0; index < lines.length; index++) {
    if ((starts[index] as number) >= 0) continue
    let end = index + 1
    while (end < lines.length && (starts[end] as number) < 0) end++
    const from = index === 0 ? 0 : ((places[index - 1] as Range[])[0] as Range)[1]
    alignWords(lines, letters, [index, end], [from, starts[end] ?? letters.length], places)
    index = end
  }
  return places
}

/** Where strings stand that follow each other. */
function inStep(strings: readonly string[]): Int32Array {
  let end = 0
  return Int32Array.from(strings, (string) => {
    end += string.length
    return end - string.length
  })
}

/** Seeks the words of lines `[first, last)` in a range of letters. */
function alignWords(lines: readonly string[], letters: string, [first, last]: Range, [from, to]: Range, places: Range[][]): void {
  const words = lines.slice(first, last).map((line) => fold(line).split(' '))
  const starts = chain(words.flat(), letters.slice(from, to))
  let next = 0
  words.forEach((own, index) => {
    const found: Range[] = []
    let all = 0
    let present = 0
    for (const word of own) {
      const start = starts[next++] as number
      all += word.length
      if (start < 0) continue
      present += word.length
      found.push([from + start, from + start + word.length])
    }
    if (present > 0 && present >= all * PRESENT) places[first + index] = found
  })
}

/**
 * The heaviest chain: where each of some strings stands in a text, in order and without overlap, so that most letters
 * are found. The start of each; -1 for one that is not in the chain.
 */
function chain(strings: readonly string[], text: string): Int32Array {
  // A node is one string at one place; `best` holds, as a Fenwick tree over ends, the node of the heaviest chain up to there.
  const owner: number[] = [-1]
  const start: number[] = [0]
  const weight: number[] = [0]
  const before: number[] = [0]
  const best = new Int32Array(text.length + 2)
  const heaviestUpTo = (end: number): number => {
    let node = 0
    for (let at = end + 1; at > 0; at -= at & -at) {
      const other = best[at] as number
      if ((weight[other] as number) > (weight[node] as number)) node = other
    }
    return node
  }
  strings.forEach((string, index) => {
    if (string === '') return
    const first = owner.length
    for (let place = text.indexOf(string); place >= 0; place = text.indexOf(string, place + 1)) {
      const previous = heaviestUpTo(place)
      owner.push(index)
      start.push(place)
      before.push(previous)
      weight.push((weight[previous] as number) + string.length)
    }
    // Only now: no string follows itself.
    for (let node = first; node < owner.length; node++) {
      for (let at = (start[node] as number) + string.length + 1; at < best.length; at += at & -at) {
        if ((weight[node] as number) > (weight[best[at] as number] as number)) best[at] = node
      }
    }
  })
  const starts = new Int32Array(strings.length).fill(-1)
  for (let node = heaviestUpTo(text.length); node > 0; node = before[node] as number) {
    starts[owner[node] as number] = start[node] as number
  }
  return starts
}
