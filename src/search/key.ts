/** The search key as other engines get it: with the documents of an export, and with each query to them. */
import { searchKey } from '../arabic/search/analyze.ts'

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

/** The key of a text of several lines, line by line: no word of one line is joined with one of the next. */
export function textKey(text: string): string {
  return text
    .split('\n')
    .map((line) => searchKey(line))
    .join('\n')
}
