/** What became of a word is remembered, within bounds: the words of a corpus are few, and most of them come again soon. */
import { hashWith } from '../hash.ts'

/** So many words are remembered: with half as many, making the entries of 20,000 articles takes a third longer. A power of two. */
const MOST = 1 << 16
/** A longer token is no word, and not met again. */
const LONGEST = 64

/** V8 copies a shorter slice; a longer one keeps the whole text that it was cut from. */
const LONGEST_COPY = 12

/** The word at `[start, end)`, as a string of its own. */
function copied(text: string, start: number, end: number): string {
  if (end - start <= LONGEST_COPY) return text.slice(start, end)
  const units: number[] = []
  for (let index = start; index < end; index++) units.push(text.charCodeAt(index))
  return String.fromCharCode(...units)
}

/**
 * A function that remembers what it made of the word at `[start, end)` of a text. Words of one hash share two places: of
 * three, that which was asked for last but two is forgotten.
 *
 * @param make
 *   A pure function. It is given a string that it may keep.
 */
export function remembering<Value>(make: (word: string) => Value): (text: string, start: number, end: number) => Value {
  const words: string[] = new Array(MOST).fill('')
  const values: Value[] = new Array(MOST)
  const keep = (place: number, word: string, value: Value): Value => {
    words[place] = word
    values[place] = value
    return value
  }
  return (text, start, end) => {
    const length = end - start
    if (length > LONGEST) return make(text.slice(start, end))
    let hash = length
    for (let index = start; index < end; index++) hash = hashWith(text.charCodeAt(index), hash)
    // The low bit is that of the two places.
    const place = (hash ^ (hash >>> 15)) & (MOST - 1) & ~1
    const last = words[place] as string
    const lastValue = values[place] as Value
    if (last.length === length && text.startsWith(last, start)) return lastValue
    const other = words[place + 1] as string
    const otherValue = values[place + 1] as Value
    keep(place + 1, last, lastValue)
    if (other.length === length && text.startsWith(other, start)) return keep(place, other, otherValue)
    const word = copied(text, start, end)
    return keep(place, word, make(word))
  }
}
