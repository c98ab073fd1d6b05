/** A search with its facets chosen, as one query of the query language. */
import { split } from '../search/lexer.ts'
import { parseQuery } from '../search/query.ts'

/** What the page asks for; empty: not chosen. */
export interface Wanted {
  readonly q: string
  readonly site?: string
  /** `YYYY-MM`. */
  readonly month?: string
  /** The id of an entity. */
  readonly entity?: string
}

/** A facet that cannot be asked for. */
export class FilterError extends Error {
  override name = 'FilterError'
}

/** All articles, the newest first: no site has an empty name. */
const EVERYTHING = '-site:""'

/** A value in quotation marks that are not in it. */
function quoted(value: string): string {
  if (!/["\u201c-\u201f\uff02]/.test(value)) return `"${value}"`
  if (!/[\u00ab\u00bb]/.test(value)) return `\u00ab${value}\u00bb`
  throw new FilterError(`${JSON.stringify(value)} has quotation marks of both kinds and cannot be asked for.`)
}

/** A query without its dates and roles, which hold for all of it; and its roles. */
function parted(q: string): { words: string; roles: string } {
  const pieces = split(q)
  let words = ''
  let roles = ''
  let start = 0
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'field' || !['role', 'from', 'to'].includes(piece.text)) return
    const end = pieces[index + 2]?.at ?? q.length
    words += q.slice(start, piece.at)
    if (piece.text === 'role') roles += ` ${q.slice(piece.at, end).trim()}`
    start = end
  })
  return { words: words + q.slice(start), roles }
}

/**
 * The query of a search with facets. Dates of the query and a month hold both.
 *
 * @returns
 *   Undefined if nothing can be found: the month is outside of the query's dates.
 * @throws QueryError
 *   On a wrong query; its place is that in `q`.
 * @throws FilterError
 *   On a month that is none.
 */
export function queryOf({ q, site, month, entity }: Wanted): string | undefined {
  if (month && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new FilterError(`${JSON.stringify(month)} is no month. Write 2024-01.`)
  const filters = [...(site ? [`site:${quoted(site)}`] : []), ...(entity ? [`entity:${quoted(entity)}`] : [])]
  if (q.trim() === '') {
    if (month) filters.push(`from:${month} to:${month}`)
    return filters.length === 0 ? EVERYTHING : filters.join(' ')
  }
  const { root, from, to } = parseQuery(q)
  if (filters.length === 0 && !month) return q
  const { words, roles } = parted(q)
  let [first, last] = [from, to]
  if (month) {
    if (first === undefined || first < month) first = month
    // A year or a month ends behind its days.
    if (last === undefined || `${month}~` < `${last}~`) last = month
    if (first > `${last}~`) return undefined
  }
  const dates = `${first === undefined ? '' : ` from:${first}`}${last === undefined ? '' : ` to:${last}`}`
  // OR binds less than a space.
  return `${root?.kind === 'or' ? `(${words.trim()})` : words.trim()}${roles}${dates} ${filters.join(' ')}`.trim()
}
