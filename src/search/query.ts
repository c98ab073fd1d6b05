/**
 * The query language: text to a tree.
 *
 *     words            all must occur, in any form        a OR b           one of them; OR binds less than a space
 *     "a phrase"       its words in a row                 ( )              groups
 *     -word            must not occur                     title:word       stands in the headline
 *     site:name        of this site                       role:body        the words stand there: headline, subhead, body
 *     entity:id        names this entity (id or name)     from:2024-01 to:2024-02-15
 */
import { analyze, type Term } from '../arabic/search/analyze.ts'
import { surfaceOf } from './entry.ts'
import { furtherKeys, furtherSpellings } from './forms.ts'
import { type Piece, QueryError, split, WORD } from './lexer.ts'

/** Where words may stand. */
export const PARTS = ['headline', 'subhead', 'body'] as const
export type Part = (typeof PARTS)[number]

/** One word, or the words of a phrase, as the index has them. */
export interface Words {
  readonly kind: 'words'
  readonly terms: readonly string[]
  readonly surfaces: readonly string[]
  /** Of one word: further keys, and further spellings, that are as good. */
  readonly keys: readonly string[]
  readonly spellings: readonly string[]
  /** Absent: anywhere. */
  readonly part?: Part
}

export type Node =
  | Words
  | { readonly kind: 'site' | 'entity'; readonly value: string }
  | { readonly kind: 'and' | 'or'; readonly children: readonly Node[] }
  | { readonly kind: 'not'; readonly child: Node }

export interface Query {
  /** Undefined: all articles, as of a query of dates alone. */
  readonly root: Node | undefined
  /** Of all its words that say nothing else; empty: anywhere. */
  readonly parts: readonly Part[]
  /** The first and the last date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both included. */
  readonly from?: string
  readonly to?: string
}

/** More words make no better query, and SQLite's parser has a limit. */
export const MOST_WORDS = 256
const DEEPEST = 32

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A date of a query, its digits of any script. */
function dateOf({ text, at }: Piece): string {
  const latin = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  const [, year, month = '01', day = '01'] = DATE.exec(latin) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00Z`)
  if (year === undefined || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day))
    throw new QueryError(`${JSON.stringify(text)} is no date. Write 2024, 2024-01 or 2024-01-31`, at)
  return latin
}

class Parser {
  readonly #pieces: readonly Piece[]
  #next = 0
  #words = 0
  #depth = 0
  #minuses = 0
  readonly #parts = new Set<Part>()
  readonly #dates: { from?: string; to?: string } = {}

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  query(): Query {
    const root = this.#alternatives()
    const rest = this.#pieces[this.#next]
    if (rest !== undefined) throw new QueryError('This parenthesis closes none. Take it away, or open one before it', rest.at)
    const { from, to } = this.#dates
    if (from !== undefined && to !== undefined && from > `${to}~`)
      throw new QueryError(`Nothing is from ${from} on and until ${to}. Exchange the dates`, 0)
    if (root === undefined && from === undefined && to === undefined) throw this.#nothing()
    return { root, parts: [...this.#parts], ...this.#dates }
  }

  #nothing(): QueryError {
    const said = this.#pieces.some(({ kind, text }) => (kind === 'word' || kind === 'phrase') && WORD.test(text))
    return said
      ? new QueryError('These words stand in nearly every text (or are an address): nothing is searched for. Add a word that tells more', 0)
      : new QueryError('The query has no word. Write what to search for, such as: سوريا -"كرة القدم"', 0)
  }

  #peek(kind: Piece['kind']): boolean {
    return this.#pieces[this.#next]?.kind === kind
  }

  #alternatives(): Node | undefined {
    const children: (Node | undefined)[] = [this.#all()]
    while (this.#peek('or')) {
      const { at } = this.#pieces[this.#next++] as Piece
      const before = this.#pieces[this.#next - 2]
      const after = this.#pieces[this.#next]
      if (before === undefined || before.kind === 'open' || before.kind === 'or') throw new QueryError('OR has nothing before it', at)
      if (after === undefined || after.kind === 'close' || after.kind === 'or') throw new QueryError('OR has nothing behind it', at)
      children.push(this.#all())
    }
    return joined('or', children)
  }

  #all(): Node | undefined {
    const children: (Node | undefined)[] = []
    for (;;) {
      const piece = this.#pieces[this.#next]
      if (piece === undefined || piece.kind === 'or' || piece.kind === 'close') return joined('and', children)
      if (piece.kind === 'word') children.push(...this.#run())
      else children.push(this.#one())
    }
  }

  /** Words in a row, read together: a name of two words is one. */
  #run(): Node[] {
    const first = this.#next
    while (this.#peek('word')) this.#next++
    const words = this.#pieces.slice(first, this.#next)
    const terms = analyze(words.map(({ text }) => text).join(' '))
    this.#count(terms.length, (words[0] as Piece).at)
    // What is written as one word and becomes several is a phrase: a date, a hashtag, words with a hyphen.
    const nodes: Words[] = []
    let next = 0
    let end = -1
    for (const { text } of words) {
      end += text.length + 1
      const begin = next
      while (next < terms.length && (terms[next] as Term).start < end) next++
      if (next > begin) nodes.push(wordsOf(terms.slice(begin, next)))
    }
    return nodes
  }

  #one(part?: Part): Node | undefined {
    const piece = this.#pieces[this.#next++]
    switch (piece?.kind) {
      case 'not': {
        if (this.#next >= this.#pieces.length || this.#peek('or') || this.#peek('close'))
          throw new QueryError('There is nothing behind this minus. Write the word to leave out right after it', piece.at)
        this.#minuses++
        const child = this.#one()
        this.#minuses--
        return child && { kind: 'not', child }
      }
      case 'word':
      case 'phrase': {
        const terms = analyze(piece.text)
        this.#count(terms.length, piece.at)
        return terms.length === 0 ? undefined : wordsOf(terms, part)
      }
      case 'open':
        return this.#group(piece)
      case 'field':
        return this.#field(piece)
      default:
        throw new QueryError('Something is missing here', piece?.at ?? 0)
    }
  }

  #group({ at }: Piece): Node | undefined {
    if (++this.#depth > DEEPEST) throw new QueryError(`More than ${DEEPEST} parentheses, one in another. Write the query in fewer`, at)
    if (this.#peek('close')) throw new QueryError('There is nothing in these parentheses', at)
    const node = this.#alternatives()
    if (!this.#peek('close')) throw new QueryError('This parenthesis is not closed. Add ) behind the group', at)
    this.#next++
    this.#depth--
    return node
  }

  #field({ text: field, at }: Piece): Node | undefined {
    const value = this.#pieces[this.#next]
    if (value === undefined || (value.kind !== 'word' && value.kind !== 'phrase'))
      throw new QueryError(`There is nothing behind ${field}: — write its value right after the colon`, at)
    if (field === 'title') return this.#one('headline')
    this.#next++
    if (field === 'site' || field === 'entity') return { kind: field, value: value.text }
    this.#onlyOfAll(field, at)
    if (field === 'role') {
      if (!PARTS.includes(value.text as Part))
        throw new QueryError(`Unknown role ${JSON.stringify(value.text)}. The roles are ${PARTS.join(', ')}`, value.at)
      this.#parts.add(value.text as Part)
    } else {
      const name = field as 'from' | 'to'
      if (this.#dates[name] !== undefined) throw new QueryError(`${field}: stands twice. Take one away`, at)
      this.#dates[name] = dateOf(value)
    }
    return undefined
  }

  /** What holds for the whole query stands in no part of it. */
  #onlyOfAll(field: string, at: number): void {
    if (this.#depth > 0 || this.#minuses > 0)
      throw new QueryError(`${field}: holds for the whole query. Write it outside of parentheses, and without a minus`, at)
  }

  #count(terms: number, at: number): void {
    this.#words += terms
    if (this.#words > MOST_WORDS) throw new QueryError(`A query has at most ${MOST_WORDS} words. Leave out those that tell least`, at)
  }
}

function wordsOf(terms: readonly Term[], part?: Part): Words {
  const surfaces = terms.map(surfaceOf)
  const [only, ...others] = surfaces as [string, ...string[]]
  return {
    kind: 'words',
    terms: terms.map(({ term }) => term),
    surfaces,
    keys: others.length > 0 ? [] : furtherKeys(only),
    spellings: others.length > 0 ? [] : furtherSpellings(only),
    ...(part !== undefined && { part }),
  }
}

function joined(kind: 'and' | 'or', nodes: readonly (Node | undefined)[]): Node | undefined {
  const children = nodes.filter((node) => node !== undefined)
  return children.length > 1 ? { kind, children } : children[0]
}

/**
 * Reads a query. Linear in its length.
 *
 * @throws QueryError
 *   What is wrong, where, and what to do.
 */
export function parseQuery(text: string): Query {
  return new Parser(split(text)).query()
}
