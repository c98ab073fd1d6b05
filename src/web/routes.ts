/** What the server answers: a pure function of a request and the corpus. */
import type { Corpus } from '../io/corpus/corpus.ts'
import type { ArticleRecord } from '../io/record-schema.ts'
import { QueryError } from '../search/lexer.ts'
import { parseQuery, type Query } from '../search/query.ts'
import { FilterError, queryOf, type Wanted } from './filters.ts'
import { viewOf } from './view.ts'

export interface Request {
  readonly method: string
  /** Without the query string. */
  readonly path: string
  readonly parameters: URLSearchParams
  /** Of a POST. */
  readonly body?: string
}

export interface Response {
  readonly status: number
  readonly type: string
  readonly body: string
  /** Methods that the path takes, if the request's is none of them. */
  readonly allow?: string
}

/** What the answers are made of. */
export interface Site {
  readonly corpus: Corpus
  /** The names of the stages of `clean`, in order. */
  readonly stages: readonly string[]
  /** The record of a scraped text; throws what is wrong with it. */
  readonly clean: (text: string) => ArticleRecord
  /** Files of the page, by path. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: string }>
}

/** Hits of one answer. */
export const PAGE = 20

const json = (status: number, value: unknown): Response => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})

/** An answer that says what is wrong; `at` is a place in the query. */
export const failure = (status: number, error: string, at?: number): Response => json(status, { error, ...(at !== undefined && { at }) })

const wantedOf = (parameters: URLSearchParams): Wanted => ({
  q: parameters.get('q') ?? '',
  site: parameters.get('site') ?? '',
  month: parameters.get('month') ?? '',
  entity: parameters.get('entity') ?? '',
})

function search({ corpus }: Site, parameters: URLSearchParams): Response {
  const given = parameters.get('offset') ?? '0'
  if (!/^\d{1,9}$/.test(given)) return failure(400, `"offset" is ${JSON.stringify(given)}. Write a whole number from 0 on.`)
  const query = queryOf(wantedOf(parameters))
  if (query === undefined)
    return json(200, { total: 0, relaxed: false, hits: [], facets: { site: [], month: [], entity: [] }, offset: 0, page: PAGE })
  return json(200, { ...corpus.search(query, { limit: PAGE, offset: Number(given) }), offset: Number(given), page: PAGE })
}

/** The query whose words are to be marked; a wrong one marks nothing. */
function markedBy(q: string | null): Query | undefined {
  try {
    return q === null || q.trim() === '' ? undefined : parseQuery(q)
  } catch {
    return undefined
  }
}

function article({ corpus, stages }: Site, parameters: URLSearchParams): Response {
  const id = parameters.get('id')
  if (id === null || id === '') return failure(400, 'Which article? Add ?id=…')
  const record = corpus.article(id)
  if (record === undefined) return failure(404, `There is no article ${JSON.stringify(id)} in this corpus.`)
  return json(200, viewOf(record, stages, markedBy(parameters.get('q'))))
}

function clean({ clean: cleaned, stages }: Site, text: string): Response {
  if (text.trim() === '') return failure(400, 'There is no text. Paste an article, or the HTML of a page.')
  let record: ArticleRecord
  try {
    record = cleaned(text)
  } catch (error) {
    return failure(422, `The text ${(error as Error).message}.`.replace(/\.\.$/, '.'))
  }
  return json(200, viewOf(record, stages))
}

const API: Readonly<Record<string, { method: 'GET' | 'POST'; answer: (site: Site, request: Request) => Response }>> = {
  '/api/search': { method: 'GET', answer: (site, { parameters }) => search(site, parameters) },
  '/api/article': { method: 'GET', answer: (site, { parameters }) => article(site, parameters) },
  '/api/stats': { method: 'GET', answer: ({ corpus, stages }) => json(200, { ...corpus.stats(), stages }) },
  '/api/clean': { method: 'POST', answer: (site, { body }) => clean(site, body ?? '') },
}

const isAllowed = (method: string, allowed: string): boolean => method === allowed || (method === 'HEAD' && allowed === 'GET')

/** The answer to a request. Never throws. */
export function respond(site: Site, request: Request): Response {
  const file = site.files.get(request.path)
  const route = Object.hasOwn(API, request.path) ? API[request.path] : undefined
  const method = file ? 'GET' : route?.method
  if (method === undefined) return failure(404, `There is no ${request.path}.`)
  if (!isAllowed(request.method, method)) return { ...failure(405, `${request.path} takes ${method}.`), allow: method }
  if (file) return { status: 200, ...file }
  try {
    return route?.answer(site, request) as Response
  } catch (error) {
    if (error instanceof QueryError) return failure(400, error.message, error.at)
    if (error instanceof FilterError) return failure(400, error.message)
    return failure(500, (error as Error).message)
  }
}
