/** Where a query's words stand in a text, to the letter: also where the text has tashkeel, or the query another spelling. */
import { analyze, type Term } from '../arabic/search/analyze.ts'
import { wantedOf } from './match.ts'
import type { Part, Query, Words } from './query.ts'

/** `[start, end)` in UTF-16 units. */
export type Mark = [start: number, end: number]

/** A text with marks in it. */
export interface Marked {
  readonly text: string
  readonly marks: Mark[]
}

/** A mark, and which of the words of the query it is of. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly words: Words
}

/** The words of a query that a part of an article may show, by their first terms. */
function sought(query: Query, part: Part): Map<string, Words[]> {
  const byFirst = new Map<string, Words[]>()
  for (const words of wantedOf(query)) {
    const parts = words.part === undefined ? query.parts : [words.part]
    if (parts.length > 0 && !parts.includes(part)) continue
    const first = words.terms[0] as string
    const known = byFirst.get(first)
    if (known === undefined) byFirst.set(first, [words])
    else known.push(words)
  }
  return byFirst
}

/**
 * A function that finds the words of a query in the lines of a part of an article. A word of the text is found where its
 * term is the query's, with its proclitics and marks; the words of a phrase where they stand in a row, each by itself.
 */
export function finder(query: Query, part: Part): (text: string) => Found[] {
  const byFirst = sought(query, part)
  if (byFirst.size === 0) return () => []
  return (text) => {
    const terms = analyze(text)
    const found = new Map<number, Found>()
    terms.forEach(({ term }, at) => {
      for (const words of byFirst.get(term) ?? []) {
        if (!words.terms.every((other, index) => terms[at + index]?.term === other)) continue
        for (let index = at; index < at + words.terms.length; index++) {
          const { start, end } = terms[index] as Term
          if (!found.has(index)) found.set(index, { start, end, words })
        }
      }
    })
    return [...found].sort(([a], [b]) => a - b).map(([, mark]) => mark)
  }
}

/** The marks of a query in a text, in order. */
export function marksOf(query: Query, text: string, part: Part = 'body'): Mark[] {
  return finder(query, part)(text).map(({ start, end }) => [start, end])
}
