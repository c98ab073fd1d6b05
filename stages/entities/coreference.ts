/** Last names: after a person's full name stood in an article, its end alone is theirs. */
import { fold } from '../../src/arabic/fold.ts'
import type { GazetteerEntry } from '../../src/gazetteer/rows.ts'
import { packageText } from '../../src/io/package.ts'
import { parseRows } from '../../src/rows.ts'
import { type Gazetteer, insert } from './gazetteer.ts'
import { type Match, matchAt } from './match.ts'
import { Readings, type Words } from './words.ts'

const FILE = 'stages/entities/rows.txt'
let rows: Map<string, ReadonlySet<string>> | undefined

/** The folded words of a row of the stage's file. */
function wordsOf(id: 'binding' | 'no-beginning' | 'common-word'): ReadonlySet<string> {
  rows ??= new Map(parseRows(packageText(FILE), FILE).map((row) => [row.id, new Set(row.fields.get('phrase')?.map((word) => fold(word)))]))
  return rows.get(id) as ReadonlySet<string>
}

/** The short forms of a person's folded name: what may follow in the article once the full name stood there. */
function shortForms(name: string): string[][] {
  const parts = name.split(' ')
  const forms: string[][] = []
  for (let from = 1; from < parts.length; from++) {
    if (wordsOf('binding').has(parts[from - 1] as string)) continue
    const form = parts.slice(from)
    const [only] = form
    if (wordsOf('no-beginning').has(only as string)) continue
    if (form.length === 1 && only !== undefined && (only.length < 3 || wordsOf('common-word').has(only) || wordsOf('binding').has(only)))
      continue
    forms.push(form)
  }
  return forms
}

/** The readings of the word before a last name. */
const previous = new Readings()

/** Full names met so far in an article. */
export class Met {
  /** The gazetteer of the short forms of those names. */
  readonly #forms: Gazetteer
  readonly #known = new Set<string>()

  constructor(gazetteer: Gazetteer) {
    const next = new Map()
    this.#forms = { ...gazetteer, root: { next }, firstWords: next }
  }

  /** Remembers a person by the name that stood there. */
  add(entry: GazetteerEntry, alias: string): void {
    if (entry.type !== 'PER' || this.#known.has(alias)) return
    this.#known.add(alias)
    for (const form of shortForms(fold(alias))) insert(this.#forms.root, { entry, alias, ambiguous: false, key: form.join(' ') })
  }

  /** The person whose last name begins at a word; undefined behind a first name, for then it is another's. */
  matchAt(text: Words, index: number, readings: Readings): Match | undefined {
    if (this.#known.size === 0) return undefined
    const match = matchAt(this.#forms, text, index, readings)
    return match === undefined || isBehindFirstName(this.#forms, text, match) ? undefined : match
  }
}

function isBehindFirstName({ firstNames }: Gazetteer, text: Words, { first, stripped }: Match): boolean {
  if (first === 0 || stripped > 0) return false
  return text.value.slice(text.end(first - 1), text.start(first)) === ' ' && previous.of(text, first - 1).someIn(firstNames)
}
