/** The search key as other engines get it: with the documents of an export, and with each query to them. */
import { analyze, searchKey } from '../arabic/search/analyze.ts'
import { surfaceOf } from './entry.ts'
import { furtherKeys } from './forms.ts'

/**
 * The key of a query, for the key fields of an export: split at spaces, its words are what those fields hold.
 *
 * @returns
 *   Empty if the query has no word that is searched.
 * @throws TypeError
 *   If `query` is no string.
 */
export function queryKey(query: string): string {
  return searchKey(query)
}

/**
 * For each word of a query, the keys that it may have in a text: its own first, then those behind a preposition of one
 * letter, which stemmers leave. For engines whose queries know alternatives.
 *
 * @throws TypeError
 *   If `query` is no string.
 */
export function queryForms(query: string): string[][] {
  return analyze(query).map((term) => [term.term, ...furtherKeys(surfaceOf(term))])
}

/** The key of a text of several lines, line by line: no word of one line is joined with one of the next. */
export function textKey(text: string): string {
  return text
    .split('\n')
    .map((line) => searchKey(line))
    .join('\n')
}
