/** From the tree of a query to the expression of FTS5 that finds its articles. */
import type { Node, Part, Query, Words } from './query.ts'
import { ALL_TAG } from './schema.ts'

/** The tag that no article has. */
const NO_TAG = 'none'

const COLUMN: Readonly<Record<Part, string>> = { headline: 'title', subhead: 'subhead', body: 'lead body' }
const ANYWHERE = 'title subhead lead body'

export interface MatchOptions {
  /** The numbers of the facets that a name stands for; none if there is no such. */
  readonly facetsOf: (kind: 'site' | 'entity', value: string) => readonly number[]
  /** Whether words as they are written count too: for the order, not for what is found. */
  readonly surface?: boolean
  /** Whether one of the words is enough. */
  readonly any?: boolean
}

const string = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '""')}"`
const tags = (names: readonly string[]): string =>
  names.length === 0 ? tags([NO_TAG]) : `(${names.map((name) => `tags:${string([name])}`).join(' OR ')})`

/** Several expressions as one; FTS5 reads long lists, but no deep trees. */
const list = (expressions: readonly string[], operator: string): string =>
  expressions.length === 1 ? (expressions[0] as string) : `(${expressions.join(` ${operator} `)})`

/** The expression of a query. */
export function matchOf({ root, parts }: Query, { facetsOf, surface = false, any = false }: MatchOptions): string {
  const columns = parts.length === 0 ? ANYWHERE : parts.map((part) => COLUMN[part]).join(' ')
  const wordsExpression = ({ terms, surfaces, keys, spellings, part }: Words, next?: Words): string => {
    const scope = part === undefined ? columns : COLUMN[part]
    // An article that has two words of the query in a row has the first of them too: it is no more found, but ranked higher.
    const pair = surface && next !== undefined && next.part === part ? [string([...terms, ...next.terms])] : []
    const expressions = [`{${scope}}:${list([string(terms), ...keys.map((key) => string([key])), ...pair], 'OR')}`]
    // Of the forms as they are written, the index does not know where they stand.
    const written = scope !== ANYWHERE ? [] : [...(surface ? [string(surfaces)] : []), ...spellings.map((spelling) => string([spelling]))]
    if (written.length > 0) expressions.push(`surface:${list(written, 'OR')}`)
    return list(expressions, 'OR')
  }
  const expression = (node: Node, isRoot = false): string => {
    switch (node.kind) {
      case 'words':
        return wordsExpression(node)
      case 'site':
      case 'entity':
        return tags(facetsOf(node.kind, node.value).map(String))
      case 'or':
        return list(
          node.children.map((child) => expression(child)),
          'OR',
        )
      case 'not':
        return `(${tags([ALL_TAG])} NOT ${expression(node.child)})`
      case 'and': {
        const words = node.children.filter((child) => child.kind === 'words')
        const either = words.map((child, index) => wordsExpression(child, words[index + 1]))
        const others = node.children.filter(({ kind }) => kind !== 'words' && kind !== 'not').map((child) => expression(child))
        const wanted = [...(any && isRoot && either.length > 0 ? [list(either, 'OR')] : either), ...others]
        const unwanted = node.children.flatMap((child) => (child.kind === 'not' ? [expression(child.child)] : []))
        const found = wanted.length === 0 ? tags([ALL_TAG]) : list(wanted, 'AND')
        return unwanted.length === 0 ? found : `(${found} NOT ${list(unwanted, 'OR')})`
      }
    }
  }
  return root === undefined ? tags([ALL_TAG]) : expression(root, true)
}

/** Whether a query asks for several words that must all occur, so that it could ask for one of them. */
export function canRelax({ root }: Query): boolean {
  return root?.kind === 'and' && root.children.filter(({ kind }) => kind === 'words').length > 1
}

/** The words and phrases that a query looks for, without those that it excludes. */
export function wantedOf({ root }: Query): Words[] {
  const words: Words[] = []
  const visit = (node: Node): void => {
    if (node.kind === 'words') words.push(node)
    else if (node.kind === 'and' || node.kind === 'or') node.children.forEach(visit)
  }
  if (root !== undefined) visit(root)
  return words
}
