/**
 * WARC (ISO 28500, versions 1.0 and 1.1) record by record; WET and WAT files are WARC too.
 *
 * The npm package `warcio` reads whole archives well, but it logs to the console, has no way on behind a broken record,
 * and brings a command line, temporary files and hashes along; what is needed of it is this page.
 */
import { Break, ByteReader, type Piece } from './bytes.ts'
import { type Fields, fieldsOf, LONGEST_HEADER } from './http.ts'

/** One record. */
export interface WarcRecord {
  /** From 1, broken ones counted. */
  readonly number: number
  readonly fields: Fields
  /** The length of its block in bytes. */
  readonly length: number
  /** Its block; of one longer than the limit, the beginning. */
  readonly block: Buffer
}

/** A record that cannot be read, or bytes that are in none. */
export interface BrokenRecord {
  /** Its number; for bytes in no record, that of the last one before them. */
  readonly number: number
  readonly isRecord: boolean
  readonly reason: string
}

/** How a record begins; every later version of format 1 is read as 1.1. */
const VERSION = /^WARC\/1\.\d{1,2}\r?\n$/
const MARK = Buffer.from('WARC/1.')
/** How a record begins behind another. */
const NEXT = Buffer.from('\r\n\r\nWARC/1.')
const NO_END = 'has a header without an end: the next record begins in it'
const CR = 0x0d
const LF = 0x0a

/** Whether a file begins like an archive. */
export function isWarc(head: Uint8Array): boolean {
  return MARK.equals(head.subarray(0, MARK.length))
}

/** Breaks that tell nothing go: a member that ended where the next does not begin with a record. */
async function* atRecords(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let held: Uint8Array | undefined
  for await (const piece of pieces) {
    if (piece instanceof Break) {
      if (held !== undefined && held.length > 0) yield held
      // What is damaged behind a whole member is no part of it.
      if (held !== undefined && held.length === 0 && piece.damage !== undefined) yield new Break()
      if (piece.damage !== undefined) yield piece
      held = piece.damage === undefined ? new Uint8Array() : undefined
    } else if (held === undefined) yield piece
    else {
      held = held.length === 0 ? piece : Buffer.concat([held, piece])
      if (held.length < MARK.length) continue
      if (isWarc(held)) yield new Break()
      yield held
      held = undefined
    }
  }
  if (held !== undefined) yield held
}

/** Where a record begins at a line's start in bytes, behind the first; -1 if none does. */
function recordIn(bytes: Buffer): number {
  for (let at = bytes.indexOf(MARK, 1); at > 0; at = bytes.indexOf(MARK, at + 1)) if (bytes[at - 1] === LF) return at
  return -1
}

class Archive {
  readonly #reader: ByteReader
  readonly #limit: number
  #number = 0
  /** Whether no block was said to be longer than it is. */
  #isTrusted = true

  constructor(reader: ByteReader, limit: number) {
    this.#reader = reader
    this.#limit = limit
  }

  #broken(reason: string): BrokenRecord {
    return { number: this.#number, isRecord: true, reason }
  }

  async *records(): AsyncGenerator<WarcRecord | BrokenRecord> {
    // Behind a broken record all is part of it, up to the next.
    let isLost = false
    try {
      for (;;) {
        const start = await this.#nextLine()
        if (start === undefined) return
        if (start instanceof Break) {
          if (!isLost) yield { number: this.#number, isRecord: false, reason: start.damage as string }
          isLost = true
        } else if (VERSION.test(start.toString('latin1'))) {
          this.#number++
          const record = await this.#record()
          isLost = 'reason' in record
          yield record
        } else if (!isLost) {
          isLost = true
          const reason = 'holds bytes that are no WARC record; what follows is read from the next line that begins one (WARC/1.)'
          yield { number: this.#number, isRecord: false, reason }
        }
      }
    } finally {
      await this.#reader.close()
    }
  }

  /** The next line that is not blank, or the damage that stands before it. */
  async #nextLine(): Promise<Buffer | Break | undefined> {
    for (;;) {
      const line = await this.#reader.line(LONGEST_HEADER)
      const { stop } = this.#reader
      if (line.length === 0) {
        if (stop === undefined) return undefined
        this.#reader.pass()
        if (stop.damage !== undefined) return stop
      } else if (line.some((byte) => byte !== CR && byte !== LF)) return line
    }
  }

  /** The record whose first line was just read. */
  async #record(): Promise<WarcRecord | BrokenRecord> {
    const fields = await this.#fields()
    if (typeof fields === 'string') return this.#broken(fields)
    const claimed = fields.get('content-length') ?? ''
    if (!/^\d{1,15}$/.test(claimed))
      return this.#broken(`has ${claimed === '' ? 'no Content-Length' : `the Content-Length ${JSON.stringify(claimed.slice(0, 40))}`}`)
    return this.#withBlock(fields, Number(claimed))
  }

  /** The header's fields, or what is wrong with it. */
  async #fields(): Promise<Fields | string> {
    const lines: string[] = []
    for (let left = LONGEST_HEADER; left > 0; ) {
      const line = await this.#reader.line(left)
      left -= line.length
      if (line.at(-1) !== LF) {
        if (left <= 0) break
        const { stop } = this.#reader
        return stop === undefined ? 'is cut off in its header. Fetch the file again' : (stop.damage ?? NO_END)
      }
      const text = line.toString('utf8').replace(/\r?\n$/, '')
      if (text === '') return fieldsOf(lines)
      if (VERSION.test(line.toString('latin1'))) {
        this.#reader.unread(line)
        return NO_END
      }
      lines.push(text)
    }
    return `has a header of more than ${LONGEST_HEADER / 1024} KB; none is so long`
  }

  /**
   * A record with its block. A block that is longer than the limit is not kept, so it ends where another record begins;
   * if that is in an archive within the archive, its records are read too. Likewise each block, once one was said to be
   * longer than it is: else an archive of such records would be read over and over.
   */
  async #withBlock(fields: Fields, length: number): Promise<WarcRecord | BrokenRecord> {
    const isKept = length <= this.#limit
    const parts: Buffer[] = []
    let seam: Buffer = Buffer.alloc(0)
    let left = length
    while (left > 0) {
      const part = await this.#reader.some(left)
      if (part.length === 0) break
      if (isKept || length - left < LONGEST_HEADER) parts.push(part)
      left -= part.length
      if (isKept && this.#isTrusted) continue
      seam = Buffer.concat([seam.subarray(1 - NEXT.length), part])
      const next = seam.indexOf(NEXT)
      if (next < 0) continue
      this.#reader.unread(seam.subarray(next))
      return this.#broken(`has a wrong length: its Content-Length is ${length}, but another record begins before`)
    }
    const block = Buffer.concat(parts)
    const wrong = left > 0 ? this.#cutOff(length, length - left) : await this.#wrongEnd(length)
    if (wrong === undefined) return { number: this.#number, fields, length, block }
    const next = isKept && this.#reader.stop?.damage === undefined ? recordIn(block) : -1
    if (next > 0) {
      this.#isTrusted = false
      this.#reader.unread(block.subarray(next))
    }
    return this.#broken(wrong)
  }

  /** Why a block is shorter than it should be. */
  #cutOff(length: number, found: number): string {
    const { stop } = this.#reader
    if (stop?.damage !== undefined) return stop.damage
    const claim = `its Content-Length is ${length}, but`
    return stop === undefined
      ? `is cut off: ${claim} the file ends after ${found} bytes of it. Fetch the file again`
      : `has a wrong length: ${claim} it ends after ${found} bytes`
  }

  /** What is wrong with the end of a block: behind it stand two line ends, then a record or nothing. */
  async #wrongEnd(length: number): Promise<string | undefined> {
    const head = (await this.#reader.peek(4 + MARK.length)).toString('latin1', 0, 4 + MARK.length)
    const behind = head.replace(/^[\r\n]{1,4}/, '')
    if (behind === '') {
      await this.#reader.take(head.length)
      return this.#reader.stop?.damage
    }
    // Garbage behind a whole record is no fault of its.
    if (behind.startsWith('WARC/1.') || /^(?:\r\n\r\n|\n\n)/.test(head)) return undefined
    return `has a wrong length: its Content-Length is ${length}, but it does not end there`
  }
}

/**
 * The records of an archive.
 *
 * @param stream
 *   Its bytes; with a break behind each member that was compressed by itself.
 * @param limit
 *   The longest block that is kept, in bytes. Memory is bounded by it.
 * @returns
 *   Every record in order. Behind a broken one it goes on at the next that begins at a line's or a member's start.
 */
export function warcRecords(stream: ByteReader, limit: number): AsyncGenerator<WarcRecord | BrokenRecord> {
  return new Archive(new ByteReader(atRecords(stream.pieces())), limit).records()
}
