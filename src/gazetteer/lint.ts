/** What is wrong with rows of a gazetteer, beyond their form: each finding with its row, its reason and what to do. */
import { BEH, FEH, isArabic, KAF, LAM, WAW } from '../arabic/characters.ts'
import { fold } from '../arabic/fold.ts'
import { visible } from '../arabic/visible.ts'
import type { GazetteerName, GazetteerRow, GazetteerSource } from './rows.ts'

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
  /** The rows that claim a folded name without "?", the first of each id. */
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

/** The article, folded. */
const ARTICLE = String.fromCharCode(0x0627, LAM)
const PROCLITICS = new Set([WAW, FEH, BEH, KAF, LAM].map((letter) => String.fromCharCode(letter)))
/** What a proclitic leaves of a word has so many letters at least; the article, so many. */
const SHORTEST = 3
/** A name of one word has more letters, or its author is sure of it. */
const SHORT = 3

/** A folded word without its article, if it has one. */
function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length - 2 >= SHORTEST ? word.slice(2) : word
}

/** The names of one word that count without context, and that nobody is sure of, with their folded forms. */
function* bareWords({ entry }: GazetteerRow, { sure }: Known): Generator<[GazetteerName, string]> {
  for (const name of entry.names) {
    if (name.ambiguous) continue
    const key = fold(name.text)
    if (key !== '' && !key.includes(' ') && !sure.has(key)) yield [name, key]
  }
}

const isShort = (key: string): boolean => key.length <= SHORT && isArabic(key.charCodeAt(0))

/** The alefs that are no article's, as they are written. */
const HAMZA_OR_MADDA = /^[\u0622\u0623\u0625]/

/** The frequent word that is left of a name of one word without its article or a proclitic, folded. */
function strippedCommonWord(text: string, common: ReadonlySet<string>): string | undefined {
  const key = fold(text)
  const noun = HAMZA_OR_MADDA.test(text) ? key : withoutArticle(key)
  if (noun !== key) return common.has(noun) ? noun : undefined
  if (!PROCLITICS.has(key.charAt(0)) || key.length <= SHORTEST) return undefined
  const word = withoutArticle(key.slice(1))
  return common.has(word) ? word : undefined
}

/** Whether a name may be an ordinary word: it is one, it is one with the article or a proclitic, or it is short. */
export function isSuspect(text: string, common: ReadonlySet<string>): boolean {
  const key = fold(text)
  return !key.includes(' ') && (common.has(key) || isShort(key) || strippedCommonWord(text, common) !== undefined)
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
      for (const { text, ambiguous } of row.entry.names) {
        if (ambiguous) continue
        const other = claims.get(fold(text))?.find(({ entry }) => entry.id !== row.entry.id)
        if (other === undefined) continue
        const { id, type } = other.entry
        yield {
          message: `${quote(text)} is a name of ${id}, too${type === row.entry.type ? '' : ` (${type})`}, in ${place(other)}`,
          remedy: `${MARK}, in one row or in both`,
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
        const word = known.common.has(key) ? undefined : strippedCommonWord(text, known.common)
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

/** Characters that stand in no name, with what they are. */
const ODDITIES: readonly (readonly [RegExp, string])[] = [
  [/^$|^[^\p{L}\p{N}]+$/u, 'has no letter'],
  [/^\s|\s$|\s\s/u, 'begins or ends with a space, or has two in a row'],
  [/[^\S ]/u, 'has a space of another kind'],
  [/\p{Cf}|\p{Cc}|\p{Co}|\ufffd/u, 'has an invisible character, or one that is none'],
  [/[\ufb50-\ufdff\ufe70-\ufeff]/u, 'has presentation forms of letters'],
  [/[\u06a9\u06aa\u06cc\u06c1\u06be\u06c0\u06d2\u06d5]/u, 'has a Persian or Urdu letter that looks like an Arabic one'],
  [/\u0640(?!\p{N})/u, 'has a tatweel'],
  [/[?\u061f]/u, 'has a question mark inside; only "?" at the end of a name is the mark'],
  [/\p{Script=Arabic}\p{M}*\p{Script=Latin}|\p{Script=Latin}\p{M}*\p{Script=Arabic}/u, 'mixes Latin and Arabic letters in a word'],
]

/** Whether a name has characters that are in no name. */
export function isOdd(text: string): boolean {
  return oddityOf(text) !== undefined
}

function oddityOf(text: string): string | undefined {
  return ODDITIES.find(([pattern]) => pattern.test(text))?.[1]
}

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
        const key = fold(text)
        if (!ambiguous && !claims.get(key)?.some(({ entry }) => entry.id === row.entry.id)) add(claims, key, row)
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
