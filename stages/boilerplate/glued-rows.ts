/** The rows of what is glued into lines of text: phrases, where in a line they stand, and what goes with them. */
import { ROLES, type Role } from '../../src/article/article.ts'
import { packageText } from '../../src/io/package.ts'
import { parseRows, RowError } from '../../src/rows.ts'

const MATCHES = ['tail', 'end', 'title', 'head', 'opening'] as const
const EDGES = ['sentence', 'word'] as const
const NAMES = ['source', 'place', 'writer', 'photo'] as const

/** What goes: the phrase and all behind it; the phrase at an end of the line; with the title behind it; at the
 * beginning of a line; the opening of the first paragraph that the phrase is a part of. */
export type GluedMatch = (typeof MATCHES)[number]

export interface GluedRow {
  readonly rule: string
  readonly reason: string
  readonly role: Role
  readonly match: GluedMatch
  /** What must stand before the phrase: the end of a sentence, or any word. */
  readonly behind: (typeof EDGES)[number]
  /** So many words may follow the phrase. */
  readonly most: number
  /** Of each list one must follow: a word, `:` a colon, `#` a long number, `@` an address; `*` short words alone. */
  readonly needs: readonly (readonly string[])[]
  /** Whether only the last line may hold it. */
  readonly last: boolean
  /** What an opening's phrase names. */
  readonly names: (typeof NAMES)[number] | undefined
  readonly phrases: readonly string[]
  /** Lines with the part that must go between double brackets. */
  readonly catches: readonly string[]
  readonly spares: readonly string[]
}

const FILE = 'stages/boilerplate/glued.txt'
const MOST_WORDS = 16

/** The rows of the file. */
export function readGluedRows(text = packageText(FILE), file = FILE): GluedRow[] {
  return parseRows(text, file).map(({ id, line, fields }) => {
    const all = (name: string): readonly string[] => fields.get(name) ?? []
    const oneOf = <Value extends string>(name: string, values: readonly Value[], fallback?: Value): Value => {
      const value = all(name)[0] ?? fallback
      if (value === undefined || !values.includes(value as Value))
        throw new RowError(`${file}:${line}: row ${id} needs "${name}: ${values.join('" or "')}"`)
      return value as Value
    }
    for (const needed of ['reason', 'phrase', 'catch', 'spare']) {
      if (all(needed).length === 0) throw new RowError(`${file}:${line}: row ${id} has no "${needed}:"`)
    }
    return {
      rule: id,
      reason: all('reason')[0] as string,
      role: oneOf('role', ROLES),
      match: oneOf('match', MATCHES),
      behind: oneOf('behind', EDGES, 'sentence'),
      most: Number(all('most')[0] ?? MOST_WORDS),
      needs: all('needs').map((words) => words.split(' ')),
      last: all('where')[0] === 'last',
      names: fields.has('names') ? oneOf('names', NAMES) : undefined,
      phrases: all('phrase'),
      catches: all('catch'),
      spares: all('spare'),
    }
  })
}
