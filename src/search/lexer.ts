/** The pieces of a query: words, phrases, operators, fields, each with its place. */

/** What is wrong with a query: the message says what to do, `at` is the offset in the query in UTF-16 units. */
export class QueryError extends Error {
  override name = 'QueryError'
  readonly at: number

  constructor(message: string, at: number) {
    super(`${message}.`)
    this.at = at
  }
}

export const FIELDS = ['title', 'site', 'entity', 'role', 'from', 'to'] as const

/** `text`: a word or what is in the quotation marks, or the name of a field. `at`: where it begins in the query. */
export interface Piece {
  readonly kind: 'word' | 'phrase' | 'not' | 'or' | 'open' | 'close' | 'field'
  readonly text: string
  readonly at: number
}

/** No query is longer, in UTF-16 units. */
const LONGEST = 100_000

/** Quotation marks, and what closes what they open: a writer may mix the Latin ones. */
const LATIN_QUOTES = '"\u201c\u201d\u201e\u201f\uff02'
const GUILLEMETS = '\u00ab\u00bb'
const closingOf = (quote: string): string => (GUILLEMETS.includes(quote) ? GUILLEMETS : LATIN_QUOTES)

/** A minus that stands before a word: hyphen-minus, minus sign. */
const MINUS = '-\u2212'
/** What ends a word. Format characters (a mark of direction, a zero width space at the edge) are no part of the query's syntax. */
const BETWEEN = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

const isBetween = (text: string | undefined): boolean => text === undefined || BETWEEN.test(text)

/** Whether a word says anything: a dash alone is punctuation. */
export const WORD = /[\p{L}\p{N}]/u

/**
 * Cuts a query into its pieces.
 *
 * @throws QueryError
 *   On quotation marks that are not closed, a field that there is not, and a query that is too long.
 */
export function split(query: string): Piece[] {
  if (query.length > LONGEST) throw new QueryError(`A query has at most ${LONGEST} characters; this one has ${query.length}`, LONGEST)
  const pieces: Piece[] = []
  let at = 0
  const quoted = (start: number): Piece => {
    const closing = closingOf(query[start] as string)
    let end = start + 1
    while (end < query.length && !closing.includes(query[end] as string)) end++
    if (end === query.length) throw new QueryError('This quotation mark is not closed. Close it, or take it away', start)
    at = end + 1
    return { kind: 'phrase', text: query.slice(start + 1, end), at: start }
  }
  const isQuote = (letter: string | undefined): boolean => letter !== undefined && (LATIN_QUOTES + GUILLEMETS).includes(letter)
  while (at < query.length) {
    const letter = query[at] as string
    if (isBetween(letter)) at++
    else if (isQuote(letter)) pieces.push(quoted(at))
    else if (letter === '(') pieces.push({ kind: 'open', text: letter, at: at++ })
    else if (letter === ')') pieces.push({ kind: 'close', text: letter, at: at++ })
    else if (MINUS.includes(letter) && !isBetween(query[at + 1])) pieces.push({ kind: 'not', text: letter, at: at++ })
    else {
      const start = at
      while (at < query.length && !isBetween(query[at]) && query[at] !== '(' && query[at] !== ')' && !isQuote(query[at])) {
        // What stands behind a field is its value, whatever it holds.
        if (query[at] === ':' && at > start && pieces.at(-1)?.kind !== 'field') {
          const field = query.slice(start, at).toLowerCase()
          const isField = (FIELDS as readonly string[]).includes(field)
          if (isField) {
            pieces.push({ kind: 'field', text: field, at: start })
            break
          }
          if (/^[a-z]+$/.test(field) && !isBetween(query[at + 1]) && query[at + 1] !== '/')
            throw new QueryError(
              `There is no field ${JSON.stringify(field)}. The fields are ${FIELDS.join(', ')}; to search for the word, put it in quotation marks`,
              start,
            )
        }
        at++
      }
      const text = query.slice(start, at)
      if (query[at] === ':') at++
      else if (text === 'OR') pieces.push({ kind: 'or', text, at: start })
      else if (WORD.test(text)) pieces.push({ kind: 'word', text, at: start })
    }
  }
  return pieces
}
