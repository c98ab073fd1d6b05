/** Where a query's words stand in a text, to the letter: also where the text has tashkeel, or the query another spelling. */
import { analyze, type Term } from '../arabic/search/analyze.ts'
import { surfaceOf } from './entry.ts'
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

/** The words of a query that a part of an article may show: by their first term or one of their keys, and by spelling. */
function sought(query: Query, part: Part): { byKey: Map<string, Words[]>; bySpelling: Map<string, Words[]> } {
  const byKey = new Map<string, Words[]>()
  const bySpelling = new Map<string, Words[]>()
  const add = (map: Map<string, Words[]>, name: string, words: Words): void => {
    const known = map.get(name)
    if (known === undefined) map.set(name, [words])
    else known.push(words)
  }
  for (const words of wantedOf(query)) {
    const parts = words.part === undefined ? query.parts : [words.part]
    if (parts.length > 0 && !parts.includes(part)) continue
    for (const key of [words.terms[0] as string, ...words.keys]) add(byKey, key, words)
    if (parts.length === 0) for (const spelling of words.spellings) add(bySpelling, spelling, words)
  }
  return { byKey, bySpelling }
}

/**
 * A function that finds the words of a query in the lines of a part of an article. A word of the text is found where its
 * term is the query's, with its proclitics and marks; the words of a phrase where they stand in a row, each by itself.
 */
export function finder(query: Query, part: Part): (text: string) => Found[] {
  const { byKey, bySpelling } = sought(query, part)
  if (byKey.size === 0) return () => []
  return (text) => {
    const terms = analyze(text)
    const found = new Map<number, Found>()
    const mark = (index: number, words: Words): void => {
      const { start, end } = terms[index] as Term
      if (!found.has(index)) found.set(index, { start, end, words })
    }
    terms.forEach((term, at) => {
      for (const words of byKey.get(term.term) ?? []) {
        if (words.terms.slice(1).every((other, index) => terms[at + 1 + index]?.term === other))
          for (let index = at; index < at + words.terms.length; index++) mark(index, words)
      }
      for (const words of bySpelling.get(surfaceOf(term)) ?? []) mark(at, words)
    })
    return [...found].sort(([a], [b]) => a - b).map(([, mark]) => mark)
  }
}

/** The marks of a query in a text, in order. */
export function marksOf(query: Query, text: string, part: Part = 'body'): Mark[] {
  return finder(query, part)(text).map(({ start, end }) => [start, end])
}
