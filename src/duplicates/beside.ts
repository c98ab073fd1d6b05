/** Two articles beside each other, sentence by sentence, with the passages that both have. */
import { hashOf } from '../arabic/hash.ts'
import { analyze } from '../arabic/search/analyze.ts'
import { sentenceRanges } from '../arabic/sentences.ts'
import { mix } from './hash.ts'
import { PASSAGE } from './likeness.ts'

/** A sentence, and where in it stand passages that the other article has too: UTF-16 code units, end-exclusive. */
export interface Side {
  readonly text: string
  readonly shared: readonly (readonly [start: number, end: number])[]
}

/** Sentences that belong together; one alone has no counterpart. */
export interface Pair {
  readonly kept?: Side
  readonly copy?: Side
}

interface Shingle {
  readonly hash: number
  readonly start: number
  readonly end: number
}

/** A sentence with its shingles, as the sketch has them. */
interface Sentence {
  readonly text: string
  readonly shingles: readonly Shingle[]
}

function shinglesOf(text: string): Shingle[] {
  // As in a sketch, a term of several words is so many.
  const terms = analyze(text).flatMap(({ term, start, end }) => term.split(' ').map((word) => ({ hash: hashOf(word), start, end })))
  return terms.slice(1).map((term, index) => {
    const before = terms[index] as (typeof terms)[number]
    return { hash: mix(before.hash, term.hash), start: before.start, end: term.end }
  })
}

function sentencesOf(text: string): Sentence[] {
  const lines = text.split('\n')
  const sentences = lines.flatMap((line) => sentenceRanges(line).map(({ start, end }) => line.slice(start, end)))
  return sentences.map((sentence) => ({ text: sentence, shingles: shinglesOf(sentence) }))
}

function sideOf({ text, shingles }: Sentence, others: ReadonlySet<number>): Side {
  const shared: [number, number][] = []
  for (let from = 0, to = 0; from < shingles.length; from = to + 1) {
    for (to = from; to < shingles.length && others.has((shingles[to] as Shingle).hash); ) to++
    if (to - from >= Math.min(PASSAGE, shingles.length)) shared.push([(shingles[from] as Shingle).start, (shingles[to - 1] as Shingle).end])
  }
  return { text, shared }
}

/** For each sentence of the copy the one of the kept article that has most of its shingles, at least half of those of the shorter. */
function counterparts(kept: readonly Sentence[], copy: readonly Sentence[]): Map<number, number> {
  const homes = new Map<number, number[]>()
  kept.forEach(({ shingles }, index) => {
    for (const hash of new Set(shingles.map((shingle) => shingle.hash))) homes.set(hash, [...(homes.get(hash) ?? []), index])
  })
  const found: { kept: number; copy: number; count: number }[] = []
  copy.forEach(({ shingles }, index) => {
    const counts = new Map<number, number>()
    for (const hash of new Set(shingles.map((shingle) => shingle.hash)))
      for (const home of homes.get(hash) ?? []) counts.set(home, (counts.get(home) ?? 0) + 1)
    for (const [home, count] of counts) {
      if (2 * count >= Math.min(shingles.length, (kept[home] as Sentence).shingles.length)) found.push({ kept: home, copy: index, count })
    }
  })
  const [ofKept, ofCopy] = [new Set<number>(), new Map<number, number>()]
  for (const pair of found.sort((a, b) => b.count - a.count || a.copy - b.copy || a.kept - b.kept)) {
    if (ofKept.has(pair.kept) || ofCopy.has(pair.copy)) continue
    ofKept.add(pair.kept)
    ofCopy.set(pair.copy, pair.kept)
  }
  return ofCopy
}

/**
 * Sets two articles beside each other.
 *
 * @param kept
 *   The text of the one that is kept, its headline in the first line.
 * @param copy
 *   That of its copy.
 * @returns
 *   All sentences of both: those of the kept article in their order, each with its counterpart; a sentence that the copy
 *   alone has behind the one that is before it there.
 */
export function beside(kept: string, copy: string): Pair[] {
  const [left, right] = [sentencesOf(kept), sentencesOf(copy)]
  const hashes = (sentences: readonly Sentence[]): Set<number> =>
    new Set(sentences.flatMap(({ shingles }) => shingles.map(({ hash }) => hash)))
  const [ofKept, ofCopy] = [hashes(left), hashes(right)]
  const pairs = counterparts(left, right)
  /** The sentences of the copy alone, by the number of the one of the kept article that they stand behind. */
  const alone = new Map<number, Side[]>()
  let last = -1
  right.forEach((sentence, index) => {
    const counterpart = pairs.get(index)
    if (counterpart === undefined) alone.set(last, [...(alone.get(last) ?? []), sideOf(sentence, ofKept)])
    else last = counterpart
  })
  const copies = new Map([...pairs].map(([copy, kept]) => [kept, sideOf(right[copy] as Sentence, ofKept)]))
  const behind = (index: number): Pair[] => (alone.get(index) ?? []).map((side) => ({ copy: side }))
  return [
    ...behind(-1),
    ...left.flatMap((sentence, index): Pair[] => {
      const side = copies.get(index)
      return [{ kept: sideOf(sentence, ofCopy), ...(side !== undefined && { copy: side }) }, ...behind(index)]
    }),
  ]
}
