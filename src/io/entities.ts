/** The formats of entities that other tools read: what each counts, and the files that it is. */
import { bratText, toBrat } from '../entities/brat.ts'
import { toConll } from '../entities/conll.ts'
import { toEntityRows } from '../entities/rows.ts'
import { toSpacy } from '../entities/spacy.ts'
import type { Annotated, EntityOptions } from '../entities/spans.ts'
import { toWebAnno } from '../entities/webanno.ts'
import { jsonLine } from './write.ts'

export interface EntityFormat {
  /** What it counts in. */
  readonly unit: string
  /** Whether the texts of several articles, one behind the other, are one file; else each article has its own. */
  readonly joins: boolean
  /** The text of each of its files, by what the file's name ends in. */
  readonly files: Readonly<Record<string, (article: Annotated, options?: EntityOptions) => string>>
}

export const ENTITY_FORMATS = {
  jsonl: {
    unit: 'UTF-16 units and code points',
    joins: true,
    files: { '.jsonl': (article, options) => toEntityRows(article, options).map(jsonLine).join('') },
  },
  conll: { unit: 'tokens', joins: true, files: { '.conll': toConll } },
  brat: { unit: 'code points', joins: false, files: { '.txt': bratText, '.ann': toBrat } },
  spacy: { unit: 'code points', joins: true, files: { '.jsonl': (article, options) => jsonLine(toSpacy(article, options)) } },
  webanno: { unit: 'UTF-16 units', joins: false, files: { '.tsv': toWebAnno } },
} as const satisfies Record<string, EntityFormat>

export type EntityFormatName = keyof typeof ENTITY_FORMATS
