/** What is wrong with rows of a gazetteer, beyond their form: each finding with its row, its reason and what to do. */
import { LAM } from '../arabic/characters.ts'
import { fold } from '../arabic/fold.ts'
import { visible } from '../arabic/visible.ts'
import type { GazetteerName } from './entry.ts'
import type { GazetteerRow, GazetteerSource } from './rows.ts'
import { spellings } from './spellings.ts'
import { ARTICLE, isShort, oddityOf, PROCLITICS, strippedCommonWord } from './suspect.ts'

/** A file as it is checked. */
export interface GazetteerFile {
  readonly source: GazetteerSource
  readonly rows: readonly GazetteerRow[]
}

export const LINT_RULES = {
  unreadable: 'a header or a row that cannot be read',
  'no-source': 'the file does not say where its rows come from, or under which licence',
  'repeated-id': 'an id that stands twice in one file',
  'other-entity': 'an id that another file has for something else',
  'two-types': 'one id with two types',
  'claimed-twice': 'a name that two entities claim, both without "?"',
  'common-word': 'a name that is a frequent word, without "?"',
  'stripped-common-word': 'a name that is a frequent word behind a proclitic or the article, without "?"',
  'short-name': 'a name of one word of at most three Arabic letters, without "?"',
  'folds-alike': 'two names of a row that are one where names are compared',
  'odd-character': 'a character that is in no name',
  'idle-never': 'a phrase of "never" that holds no name of its entity, or is one',
  'unknown-country': 'a country that is no entity',
} as const

export type LintRule = keyof typeof LINT_RULES

export interface LintFinding {
  readonly rule: LintRule
  /** Warnings are to be looked at; errors are wrong whatever was meant. */
  readonly level: 'error' | 'warning'
  readonly file: string
  /** From 1; 1 for a finding on the whole file. */
  readonly line: number
  /** In UTF-16 units, from 1, if it is known. */
  readonly column?: number
  /** The id of the row. */
  readonly id?: string
  /** What is wrong, and what to do. */
  readonly message: string
  readonly remedy: string
}

/** What a rule knows beside the row in hand. */
interface Known {
  readonly common: ReadonlySet<string>
  /** The folded names that their authors are sure of. */
  readonly sure: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, readonly GazetteerRow[]>
  /** The rows that claim a spelling of a name without "?", the first of each id, in the order of the files. */
  readonly claims: ReadonlyMap<string, readonly GazetteerRow[]>
}

type Found = Pick<LintFinding, 'message' | 'remedy'>

interface RowRule {
  readonly rule: LintRule
  readonly level: LintFinding['level']
  readonly find: (row: GazetteerRow, known: Known) => Iterable<Found>
}

const MARK = 'Mark it with "?" and give the words that confirm it, in "needs" or "before"'
const SURE = 'if it is no other word, name it in a line "# sure: …" of the file'

const quote = (text: string): string => `\u2068${visible(text)}\u2069`
const place = ({ file, line }: GazetteerRow): string => `${file}:${line}`

/** The names of one word that count without context, and that nobody is sure of, with their folded forms. */
function* bareWords({ entry }: GazetteerRow, { sure }: Known): Generator<[GazetteerName, string]> {
  for (const name of entry.names) {
    if (name.ambiguous) continue
    const key = fold(name.text)
    if (key !== '' && !key.includes(' ') && !sure.has(key)) yield [name, key]
  }
}

const ruleOfRow: readonly RowRule[] = [
  {
    rule: 'repeated-id',
    level: 'error',
    *find(row, { byId }) {
      const first = byId.get(row.entry.id)?.find(({ file }) => file === row.file)
      if (first !== undefined && first.line < row.line)
        yield { message: `the id stands in line ${first.line} too`, remedy: 'Add the names to that row, or choose another id' }
    },
  },
  {
    rule: 'other-entity',
    level: 'error',
    *find(row, { byId }) {
      const [first] = byId.get(row.entry.id) ?? []
      if (first === undefined || first.file === row.file) return
      const names = new Set(first.entry.names.map(({ text }) => fold(text)))
      if (row.entry.names.some(({ text }) => names.has(fold(text)))) return
      yield {
        message: `the id is that of ${quote(first.entry.name)} in ${place(first)}, and no name is the same`,
        remedy: 'Choose another id; or, if it is the same entity, repeat one of its names',
      }
    },
  },
  {
    rule: 'two-types',
    level: 'error',
    *find(row, { byId }) {
      const [first] = byId.get(row.entry.id) ?? []
      if (first !== undefined && first.entry.type !== row.entry.type)
        yield {
          message: `the type is ${row.entry.type} here and ${first.entry.type} in ${place(first)}`,
          remedy: 'Give both one type, or two ids',
        }
    },
  },
  {
    rule: 'claimed-twice',
    level: 'error',
    *find(row, { claims }) {
      const others = new Map<GazetteerRow, string[]>()
      for (const { text, ambiguous } of row.entry.names) {
        if (ambiguous) continue
        // Told once, of the later row.
        const other = spellings(text)
          .map((key) => claims.get(key)?.[0])
          .find((first) => first !== undefined && first.entry.id !== row.entry.id)
        if (other !== undefined) others.set(other, [...(others.get(other) ?? []), quote(text)])
      }
      for (const [other, names] of others) {
        const { id, type } = other.entry
        const what = type === row.entry.type ? id : `${id} (${type})`
        yield {
          message: `${names.join(', ')}: ${names.length === 1 ? 'a name' : 'names'} of ${what}, too, in ${place(other)}`,
          remedy:
            'If it is one entity, give both rows one id. If not, mark it with "?" in one row or both, with words in "needs" or "before"',
        }
      }
    },
  },
  {
    rule: 'common-word',
    level: 'error',
    *find(row, known) {
      for (const [{ text }, key] of bareWords(row, known)) {
        if (known.common.has(key)) yield { message: `${quote(text)} is a frequent word`, remedy: `${MARK}; ${SURE}` }
      }
    },
  },
  {
    rule: 'stripped-common-word',
    level: 'warning',
    *find(row, known) {
      for (const [{ text }, key] of bareWords(row, known)) {
        const word = known.common.has(key) ? undefined : strippedCommonWord(key, known.common)
        if (word !== undefined)
          yield {
            message: `${quote(text)} may be the frequent word ${quote(word)} with what is written on to it`,
            remedy: `${MARK}; ${SURE}`,
          }
      }
    },
  },
  {
    rule: 'short-name',
    level: 'error',
    *find(row, known) {
      for (const [{ text }, key] of bareWords(row, known)) {
        if (isShort(key) && !known.common.has(key))
          yield { message: `${quote(text)} has ${key.length} letters: it is found in other words' place`, remedy: `${MARK}; ${SURE}` }
      }
    },
  },
  {
    rule: 'folds-alike',
    level: 'warning',
    *find({ entry }) {
      const seen = new Map<string, string>()
      for (const { text } of entry.names) {
        const key = fold(text)
        const first = seen.get(key)
        if (first === undefined) seen.set(key, text)
        else
          yield {
            message: `${quote(text)} and ${quote(first)} are one name where names are compared (${quote(key)})`,
            remedy: 'Leave one out',
          }
      }
    },
  },
  {
    rule: 'odd-character',
    level: 'error',
    *find({ entry }) {
      for (const text of [...entry.names.map((name) => name.text), ...entry.needs, ...entry.before, ...entry.never]) {
        const odd = oddityOf(text)
        if (odd !== undefined) yield { message: `${quote(text)} ${odd}`, remedy: 'Write it as a careful newspaper does' }
      }
    },
  },
  {
    rule: 'idle-never',
    level: 'error',
    *find({ entry }, { byId }) {
      if (entry.never.length === 0) return
      const names = (byId.get(entry.id) ?? []).flatMap((row) => row.entry.names).map(({ text }) => fold(text))
      for (const phrase of entry.never) {
        const key = fold(phrase)
        if (names.includes(key))
          yield { message: `${quote(phrase)} in "never" is a name of the row: it would never be found`, remedy: 'Leave one of both out' }
        else if (!names.some((name) => holds(key, name)))
          yield {
            message: `${quote(phrase)} in "never" holds no name of the row`,
            remedy: 'Leave it out, or write the name in it as it is',
          }
      }
    },
  },
  {
    rule: 'unknown-country',
    level: 'error',
    *find({ entry: { country } }, { byId }) {
      if (country !== undefined && byId.get(country)?.some(({ entry }) => entry.type === 'LOC') !== true)
        yield { message: `no place has the id ${country}`, remedy: 'Write the id of a country of cldr.tsv, such as iso-sy' }
    },
  },
]

/** Whether a folded phrase holds the words of a folded name, the first perhaps behind proclitics. */
function holds(phrase: string, name: string): boolean {
  for (let at = phrase.indexOf(name); at >= 0; at = phrase.indexOf(name, at + 1)) {
    const end = at + name.length
    if (end < phrase.length && phrase.charAt(end) !== ' ') continue
    const before = phrase.slice(phrase.lastIndexOf(' ', at - 1) + 1, at)
    if (at === 0 || [...before].every((letter) => PROCLITICS.has(letter) || ARTICLE.includes(letter))) return true
  }
  // Li- takes the alef of the article.
  return name.startsWith(ARTICLE) && phrase.includes(String.fromCharCode(LAM) + name.slice(1))
}

function add<Key>(map: Map<Key, GazetteerRow[]>, key: Key, row: GazetteerRow): void {
  const rows = map.get(key)
  if (rows === undefined) map.set(key, [row])
  else rows.push(row)
}

function knownOf(files: readonly GazetteerFile[], common: ReadonlySet<string>): Known {
  const byId = new Map<string, GazetteerRow[]>()
  const claims = new Map<string, GazetteerRow[]>()
  const sure = new Set(files.flatMap(({ source }) => source.sure.map((name) => fold(name))))
  for (const { rows } of files) {
    for (const row of rows) {
      add(byId, row.entry.id, row)
      for (const { text, ambiguous } of row.entry.names) {
        if (ambiguous) continue
        for (const key of spellings(text)) if (!claims.get(key)?.some(({ entry }) => entry.id === row.entry.id)) add(claims, key, row)
      }
    }
  }
  return { common, sure, byId, claims }
}

export interface LintOptions {
  /** Frequent words, folded: what `commonWords` gives. */
  readonly common: ReadonlySet<string>
  /** Files that are known beside, and not checked: the shipped ones, beside a file of one's own. */
  readonly beside?: readonly GazetteerFile[]
}

/**
 * Checks files of a gazetteer.
 *
 * @param files
 *   The files, whose rows are well-formed.
 * @returns
 *   Findings by file and line.
 */
export function* lintGazetteer(files: readonly GazetteerFile[], { common, beside = [] }: LintOptions): Generator<LintFinding> {
  const known = knownOf([...beside, ...files], common)
  for (const { source, rows } of files) {
    const { file } = source
    for (const key of ['source', 'licence'] as const) {
      if (source[key]) continue
      yield {
        rule: 'no-source',
        level: 'error',
        file,
        line: 1,
        message: `the file does not say its ${key}`,
        remedy: `Begin it with a line "# ${key}: …"; JSON lines, with {"source": "…", "licence": "…"}`,
      }
    }
    for (const row of rows) {
      for (const { rule, level, find } of ruleOfRow) {
        for (const found of find(row, known)) yield { rule, level, file, line: row.line, id: row.entry.id, ...found }
      }
    }
  }
}
