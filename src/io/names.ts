/** The lists of given names and family names that ship with naqi. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageRoot, packageText } from './package.ts'

const FOLDER = 'corpus/names'

/** What a name of a list is, by the list's name. */
export type NameKind = 'arabic-given' | 'arabic-family' | 'foreign-given' | 'foreign-family'

export interface ListedName {
  readonly text: string
  readonly kind: NameKind
  /** It is an ordinary word too. */
  readonly ambiguous: boolean
}

/** The names of a list: one on a line, its spellings between `|`, `?` behind one that is also an ordinary word; `#` begins a comment. */
export function parseNames(text: string, kind: NameKind): ListedName[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.split('|'))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ text: name.replace(/\?$/, ''), kind, ambiguous: name.endsWith('?') }))
}

/** All names of the lists. */
export function shippedNames(): ListedName[] {
  if (!existsSync(join(packageRoot, FOLDER))) return []
  return readdirSync(join(packageRoot, FOLDER))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseNames(packageText(`${FOLDER}/${file}`), basename(file, '.txt') as NameKind))
}
