/** The contract of a target: what opens its files, takes articles one by one, and says how to load them. */
import type { ArticleRecord } from '../record-schema.ts'
import type { Document } from './document.ts'
import type { ExportFiles } from './files.ts'

/** The version of what made an export: of the program, of the record's format, of the search key. */
export interface Versions {
  readonly naqi: string
  readonly record: number
  readonly key: string
}

export interface Settings {
  /** The largest file of a target that loads file by file, in bytes; a single larger document is a file of its own. */
  readonly chunkBytes: number
  readonly versions: Versions
  /** The name of the one file, if the target writes one. */
  readonly fileName: string | undefined
}

/** What writes one export. */
export interface Exporter {
  /** @throws Refusal */
  write(document: Document, record: ArticleRecord): Promise<void>
  /** Writes what comes behind the last article. */
  finish(): Promise<void>
}

export interface Target {
  /** One line of help. */
  readonly description: string
  /** How the name of a single file may end, the usual one first; a target without any writes folders alone. */
  readonly extensions: readonly string[]
  /** The largest chunk, in bytes, unless told otherwise; absent: not in chunks. */
  readonly chunkBytes?: number
  /** How to load the files and to ask for them: lines for a person, to be run in the export's folder. */
  readonly load: (files: readonly string[]) => readonly string[]
  readonly open: (files: ExportFiles, settings: Settings) => Exporter
  /** A query of the engine for words that each have one of some keys; absent: its queries know no alternatives. */
  readonly queryOf?: (forms: readonly (readonly string[])[]) => string
}

/** An article that a target cannot hold: says why, and what to do. It costs itself. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** How engines that search are asked: the last line of their instructions. */
export const askedBy = (command: string, call: string): string =>
  `Ask by key, not by words: ${command} (in a program: ${call}). Keys of another version of naqi may differ: see "versions".`
