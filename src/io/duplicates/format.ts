/** The file of a store of duplicates: its tables, what stands in their columns, and what can be wrong with it. */
import { BANDS } from '../../duplicates/bands.ts'
import type { Sketch } from '../../duplicates/sketch.ts'
import { InputError } from '../inputs.ts'
import { explanationOf, type Row } from '../sqlite.ts'

/** What is wrong with a store: the message names the file and says what to do. */
export class DuplicatesError extends InputError {
  override name = 'DuplicatesError'
}

/** In the header of the file (`PRAGMA application_id`): "naqd". */
export const APPLICATION_ID = 0x6e617164
/** Of the tables, and of all that sketches and verdicts depend on but the search key (`PRAGMA user_version`). */
export const STORE_VERSION = 1

/**
 * Articles have numbers in the order in which they came, from 0. `columns` has the keys of each band, article by article,
 * in stretches, and in one more the digests of sketches. `members` says of each article that a verified pair
 * connects with others which component it is of. `touched` are articles whose clusters are to be made again.
 */
export const SCHEMA = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, site TEXT, published TEXT, length INTEGER NOT NULL,
  shingles BLOB NOT NULL, numbers BLOB NOT NULL
);
CREATE TABLE columns (band INTEGER NOT NULL, first INTEGER NOT NULL, keys BLOB NOT NULL, PRIMARY KEY (band, first));
CREATE TABLE members (number INTEGER PRIMARY KEY, component INTEGER NOT NULL);
CREATE INDEX components ON members (component);
CREATE TABLE touched (number INTEGER PRIMARY KEY);
CREATE TABLE clusters (
  number INTEGER PRIMARY KEY, kept INTEGER NOT NULL, size INTEGER NOT NULL, similarity REAL NOT NULL, containment REAL NOT NULL
);
CREATE INDEX kept ON clusters (kept);
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${STORE_VERSION};
`

/** The number, in `columns`, of what has two halves of a digest for each article. */
export const DIGESTS = BANDS

export const blobOf = (numbers: ArrayLike<number>): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer)
/** Bytes that are not aligned are copied. */
export function numbersOf(blob: unknown): Uint32Array {
  const { buffer, byteOffset, length } = blob as Uint8Array
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length / 4)
    : new Uint32Array(Uint8Array.from(blob as Uint8Array).buffer)
}

export function sketchOfRow({ id, site, published, length, shingles, numbers }: Row): Sketch {
  return {
    id: id as string,
    ...(site !== null && { site: site as string }),
    ...(published !== null && { published: published as string }),
    length: length as number,
    shingles: numbersOf(shingles),
    numbers: numbersOf(numbers),
  }
}

/** Digests as single numbers, of 53 of their bits; 0 if there is none. */
export function keysOf(halves: ArrayLike<number>): number[] {
  return Array.from({ length: halves.length / 2 }, (_, index) => {
    return ((halves[2 * index] as number) & 0x1f_ffff) * 0x1_0000_0000 + (halves[2 * index + 1] as number)
  })
}

/** What SQLite says, in words that tell what to do. */
export function explained(path: string, error: unknown): unknown {
  const said = (error as Error).message
  const text = explanationOf(
    path,
    error,
    {
      NOTADB: 'is no store of duplicates. Name a file that naqi duplicates has made, or another one for a new store.',
      CORRUPT: `is damaged (${said}). Make it again from the records, under another name.`,
    },
    `cannot be read or written: ${said}. What was compared before is kept; run the same command again.`,
  )
  return text === undefined ? error : new DuplicatesError(text)
}
