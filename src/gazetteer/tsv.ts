/** Entries as rows of TSV, the way `corpus/gazetteer/README.md` describes them. */

import type { GazetteerEntry, GazetteerName } from './entry.ts'
import { GAZETTEER_COLUMNS } from './rows.ts'

/** The first lines of a file: what it holds, where it is from, its licence, the columns. */
export function tsvHead({ holds, source, licence }: { holds: string; source: string; licence: string }): string {
  return `# ${holds}\n# source: ${source}\n# licence: ${licence}\n${GAZETTEER_COLUMNS.join('\t')}\n`
}

const marked = ({ text, ambiguous }: GazetteerName): string => (ambiguous ? `${text}?` : text)

/** The row of an entry. */
export function tsvRow({ id, type, name, names, needs, before, never, country = '' }: GazetteerEntry): string {
  const canonical = names.find(({ text }) => text === name)
  const aliases = names.filter((alias) => alias !== canonical).map(marked)
  const lists = [aliases, needs, before, never].map((list) => list.join('|'))
  return `${[id, type, canonical === undefined ? name : marked(canonical), ...lists, country].join('\t')}\n`
}
