/**
 * Text of UTF-8, and UTF-8 of text. `transcode` is what makes both fast: of Arabic, Node 20 decodes in a ninth of the time
 * that `toString` and `TextDecoder` take, and encodes one piece in a fifth of what string by string takes.
 */
import { isAscii, isUtf8, transcode } from 'node:buffer'

/** The text of bytes, a byte order mark included; undefined if they are no UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isAscii(buffer)) return buffer.toString('latin1')
  return isUtf8(buffer) ? transcode(buffer, 'utf8', 'utf16le').toString('utf16le') : undefined
}

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
