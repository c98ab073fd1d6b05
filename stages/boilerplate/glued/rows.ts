/** The rows of what is glued into lines of text: phrases, where in a line they stand, and what goes with them. */
import { ROLES, type Role } from '../../../src/article/role.ts'
import { packageText } from '../../../src/io/package.ts'
import { Fields, parseRows } from '../../../src/rows.ts'

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

const FILE = 'stages/boilerplate/glued/rows.txt'
const FIELDS: ReadonlySet<string> = new Set([
  'role',
  'reason',
  'match',
  'behind',
  'most',
  'needs',
  'where',
  'names',
  'phrase',
  'catch',
  'spare',
])
const MOST_WORDS = 16

/** The rows of the file. */
export function readGluedRows(text = packageText(FILE), file = FILE): GluedRow[] {
  return parseRows(text, file).map((row) => {
    const fields = new Fields(row, file, FIELDS)
    return {
      rule: row.id,
      reason: fields.some('reason')[0],
      role: fields.oneOf('role', ROLES),
      match: fields.oneOf('match', MATCHES),
      behind: fields.oneOf('behind', EDGES, 'sentence'),
      most: fields.count('most', MOST_WORDS),
      needs: fields.all('needs').map((words) => words.split(' ')),
      last: fields.all('where')[0] === 'last',
      names: row.fields.has('names') ? fields.oneOf('names', NAMES) : undefined,
      phrases: fields.some('phrase'),
      catches: fields.some('catch'),
      spares: fields.some('spare'),
    }
  })
}
