/** From bytes to text: UTF-8, UTF-16 and windows-1256, told apart by their bytes; or what a page of HTML says that it is in. */
import { isUtf8 } from 'node:buffer'
import { claimedCharset, isPage, SNIFFED } from '../html/sniff.ts'
import { utf8Text } from './utf8.ts'

/** Bytes that are no text: says which byte is wrong, where, and what to do. */
export class DecodeError extends Error {
  override name = 'DecodeError'
}

const utf16le = new TextDecoder('utf-16le', { fatal: true })
const utf16be = new TextDecoder('utf-16be', { fatal: true })
const windows1256 = new TextDecoder('windows-1256')

/** How many bytes are looked at for an encoding. */
const SAMPLE = 8192
/** Fewer bytes beyond ASCII than this say nothing about an encoding. */
const FEW = 8

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** UTF-16 by its mark, or by the high bytes of Arabic and Latin: every second byte is 00 or 06. */
export function unicodeEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < FEW) return 'utf-8'
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0x00 || bytes[index] === 0x06) even++
    if (bytes[index + 1] === 0x00 || bytes[index + 1] === 0x06) odd++
  }
  if (odd * 2.5 > length) return 'utf-16le'
  if (even * 2.5 > length) return 'utf-16be'
  return 'utf-8'
}

/** The length of the well-formed UTF-8 sequence at `index`; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  return length > 0 && isUtf8(bytes.subarray(index, index + length)) && index + length <= bytes.length ? length : 0
}

/** What the bytes beyond ASCII are: UTF-8 sequences, or not; and the first that is none. */
function survey(bytes: Uint8Array): { sequences: number; strays: number; first: number } {
  let sequences = 0
  let strays = 0
  let first = -1
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index)
    if (length > 1) sequences++
    else if (length === 0) {
      strays++
      if (first < 0) first = index
    }
    index += length || 1
  }
  return { sequences, strays, first }
}

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++
  }
  return controls * 50 > length
}

/** Whether windows-1256 makes Arabic words of the bytes. */
function readsAsArabic(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0
  const arabic = text.match(/[\u0600-\u06ff]/g)?.length ?? 0
  const words = text.match(/[\u0621-\u064a]{3,}/g)?.length ?? 0
  return foreign >= FEW && arabic * 10 >= foreign * 7 && words * 12 >= arabic
}

/** The text that bytes are in a charset, by any name that the Encoding Standard knows it by. */
function decodeAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return // no charset, or not this one
  }
}

/** The text of bytes of one unit each: in a charset that is claimed for them or in windows-1256, the first that makes it Arabic. */
function decodeSingle(bytes: Uint8Array, claimed: readonly string[]): string | undefined {
  let first: string | undefined
  for (const charset of claimed) {
    const text = decodeAs(charset, bytes)
    if (text !== undefined && readsAsArabic(text)) return text
    first ??= text
  }
  const guess = windows1256.decode(bytes)
  return readsAsArabic(guess) ? guess : first
}

/** The beginning of a file, one unit for each byte of UTF-8 and for each two of UTF-16. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
}

/**
 * The text of bytes, without a byte order mark. The charset that a page of HTML claims counts if the bytes are no
 * Unicode: of Unicode they bear witness themselves.
 *
 * @param bytes
 *   A whole file, or a line of one.
 * @param isHtml
 *   Whether they are known to be a page of HTML. If not, they are one if they begin like one.
 * @param charset
 *   What whoever sent them said that they are in: it counts before what the page says.
 * @throws DecodeError
 *   If they are binary, or text in no encoding that is known. A UTF-8 text with stray bytes is not guessed at.
 */
export function decode(bytes: Uint8Array, isHtml = false, charset?: string): string {
  const encoding = unicodeEncoding(bytes)
  if (encoding !== 'utf-8') {
    try {
      return (encoding === 'utf-16le' ? utf16le : utf16be).decode(bytes)
    } catch {
      throw new DecodeError(`looks like ${encoding} but is not well-formed. Convert it to UTF-8, for example with iconv`)
    }
  }
  if (isBinary(bytes)) throw new DecodeError('is binary, not text. Leave it out, or extract its text first')
  const text = utf8Text(bytes)
  if (text !== undefined) return text.replace(/^\ufeff/, '')
  const { sequences, strays, first } = survey(bytes)
  const head = headOf(bytes)
  const claims = [charset, isHtml || isPage(head) ? claimedCharset(head) : undefined].filter((claim) => claim !== undefined)
  const single = sequences < strays ? decodeSingle(bytes, claims) : undefined
  if (single !== undefined) return single
  const byte = (bytes[first] as number).toString(16).toUpperCase()
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, first).toString('latin1').split('\n').length
  throw new DecodeError(
    `is not UTF-8: byte 0x${byte} at byte ${first}${line > 1 ? ` (line ${line})` : ''}, and ${strays === 1 ? 'no other' : `${strays - 1} more`}. Repair it, or convert the file to UTF-8`,
  )
}
