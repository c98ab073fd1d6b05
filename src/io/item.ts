/** Items: what is cut from an input, as plain data, before it is known whether an article can be made of it. */
import type { Rejection } from '../pipeline.ts'

/** The bytes of what may be an article, with all that is known of them. */
export interface RawItem {
  /** A line of JSON; a file of text or HTML; one that is named as HTML; a record of a web archive. */
  readonly kind: 'line' | 'text' | 'page' | 'record'
  /** Where it was: a file and, where there are several in one, its line or the number of its record. */
  readonly place: string
  /** The id of its article, if it tells none itself. */
  readonly id: string
  /** Good until the next item is asked for. */
  readonly bytes: Uint8Array
  /** Of a record. */
  readonly header?: RecordHeader
}

export interface RecordHeader {
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Of the record's block, in bytes; of one longer than the limit `bytes` is the beginning. */
  readonly length: number
}

/** What is cut, or why nothing could be. */
export type Item = RawItem | { readonly rejection: Rejection }

/** That an item is a record of an archive that is no article, and its kind: `request`, `HTTP 404`, `image/png` … */
export interface Skipped {
  readonly skipped: string
}
