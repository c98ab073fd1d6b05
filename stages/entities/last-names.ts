/** Which ends of a person's name may stand for the person. */
import { fold } from '../../src/arabic/fold.ts'
import { packageText } from '../../src/io/package.ts'
import { parseRows } from '../../src/rows.ts'

const FILE = 'stages/entities/rows.txt'
const ROWS = ['binding', 'no-beginning', 'common-word'] as const
let rows: Readonly<Record<(typeof ROWS)[number], ReadonlySet<string>>> | undefined

/** The folded words of the rows of the stage's file. */
function readRows(): NonNullable<typeof rows> {
  if (rows !== undefined) return rows
  const fields = new Map(parseRows(packageText(FILE), FILE).map((row) => [row.id, row.fields.get('phrase')]))
  const words = ROWS.map((id) => [id, new Set(fields.get(id)?.map((word) => fold(word)))])
  rows = Object.fromEntries(words) as NonNullable<typeof rows>
  return rows
}

/** Father of, in its three cases. */
export const KUNYA: ReadonlySet<string> = new Set(['\u0627\u0628\u0648', '\u0627\u0628\u064a', '\u0627\u0628\u0627'])
/** An adjective of relation with the article. */
const NISBA = /^\u0627\u0644.{2,}\u064a$/

/**
 * The short forms of a person's folded name: what may follow in the article once the full name stood there. Its end; of Abu
 * Hamza al-Masri, where he is from is no more than an addition, Abu Hamza too.
 */
export function shortForms(name: string): string[][] {
  const parts = name.split(' ')
  const { binding, 'no-beginning': noBeginning, 'common-word': commonWord } = readRows()
  const forms: string[][] = []
  if (parts.length > 2 && KUNYA.has(parts[0] as string) && NISBA.test(parts[2] as string))
    forms.push(...[...KUNYA].map((father) => [father, parts[1] as string]))
  for (let from = 1; from < parts.length; from++) {
    if (binding.has(parts[from - 1] as string)) continue
    const form = parts.slice(from)
    const [only] = form
    if (noBeginning.has(only as string)) continue
    if (form.length === 1 && only !== undefined && (only.length < 3 || commonWord.has(only) || binding.has(only))) continue
    forms.push(form)
  }
  return forms
}

/** Whether a folded word may stand alone for the person whose name it ends: no ordinary word, no other first name. */
export function isLastName(word: string): boolean {
  return !readRows()['common-word'].has(word)
}
