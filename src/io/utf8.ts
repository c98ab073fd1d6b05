/** Text to UTF-8, in pieces: of one piece at once, `transcode` takes a fifth of the time that encoding string by string takes. */
import { transcode } from 'node:buffer'

/** Text is gathered in pieces of so many UTF-16 units, each encoded when it is full. */
export const PIECE = 128 * 1024

function encoded(piece: Buffer): Buffer {
  try {
    return transcode(piece, 'utf16le', 'utf8')
  } catch {
    // Half of a character, which clean text may hold if no stage has taken it out, is no Unicode.
    return Buffer.from(piece.toString('utf16le'))
  }
}

export class Utf8Encoder {
  readonly #piece: Buffer = Buffer.allocUnsafe(2 * PIECE)
  /** In bytes. */
  #length = 0

  /** Takes text in. Returns what is full: up to two pieces of bytes. */
  add(text: string): Buffer[] {
    const full = 2 * text.length > this.#piece.length - this.#length ? this.rest() : []
    if (text.length > PIECE) full.push(Buffer.from(text))
    else this.#length += this.#piece.write(text, this.#length, 'utf16le')
    return full
  }

  /** Returns the bytes of all that was gathered; none if nothing was. */
  rest(): Buffer[] {
    if (this.#length === 0) return []
    const bytes = encoded(this.#piece.subarray(0, this.#length))
    this.#length = 0
    return [bytes]
  }
}
