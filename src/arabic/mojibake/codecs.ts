/** The codecs that Arabic text is misread with: what each of their bytes beyond ASCII stands for, and the way back. */

/** The 128 characters of the bytes 80 to FF of a codec that `TextDecoder` knows; U+FFFD where it has none. */
function upperHalf(label: string): string {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)
  // Without `stream`, Node 20.20 reads windows-1252 as Latin-1.
  return new TextDecoder(label).decode(bytes, { stream: true })
}

/** Bytes of MacArabic, with the characters that they have neither from MacRoman, nor from ASCII, nor from ISO 8859-6. */
const MAC_ARABIC_ONLY: ReadonlyMap<number, number> = new Map([
  [0x81, 0x00a0],
  [0x8b, 0x06ba],
  [0x8c, 0x00ab],
  [0x93, 0x2026],
  [0x98, 0x00bb],
  [0x9b, 0x00f7],
  [0xa5, 0x066a],
  [0xac, 0x060c],
  [0xbb, 0x061b],
  [0xbf, 0x061f],
  [0xc0, 0x274a],
  [0xf3, 0x067e],
  [0xf4, 0x0679],
  [0xf5, 0x0686],
  [0xf6, 0x06d5],
  [0xf7, 0x06a4],
  [0xf8, 0x06af],
  [0xf9, 0x0688],
  [0xfa, 0x0691],
  [0xfe, 0x0698],
  [0xff, 0x06d2],
])

/**
 * MacArabic, which `TextDecoder` does not know. It has ISO 8859-6's letters, MacRoman's accented letters below A0, the
 * Arabic digits, and ASCII's punctuation once more, to be written from right to left.
 * From Apple's table (unicode.org/Public/MAPPINGS/VENDORS/APPLE/ARABIC.TXT), without the directions.
 */
const MAC_ARABIC: string = (() => {
  const roman = upperHalf('macintosh')
  const letters = upperHalf('iso-8859-6')
  let text = ''
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const index = byte - 0x80
    const only = MAC_ARABIC_ONLY.get(byte)
    if (only !== undefined) text += String.fromCharCode(only)
    else if (byte < 0xa0) text += roman[index]
    else if (byte >= 0xb0 && byte <= 0xb9) text += String.fromCharCode(0x0660 + byte - 0xb0)
    else if (byte < 0xc0 || letters[index] === '\ufffd') text += String.fromCharCode(index)
    else text += letters[index]
  }
  return text
})()

/** A codec of one byte a character, for the bytes 80 to FF; the others are ASCII's. */
export interface Codec {
  /** The character of byte 80 + index; U+FFFD if it has none. */
  readonly characters: string
  /** The bytes of characters. C1 controls stand for themselves: what decoders make of bytes that a codec leaves out. */
  readonly bytes: ReadonlyMap<number, number>
}

function codecOf(characters: string): Codec {
  const bytes = new Map<number, number>()
  for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(byte, byte)
  for (let index = 0; index < 128; index++) {
    const unit = characters.charCodeAt(index)
    if (unit !== LOST) bytes.set(unit, 0x80 + index)
  }
  return { characters, bytes }
}

/** What decoders write for a byte that stands for nothing: the letter is lost. */
export const LOST = 0xfffd

/** windows-1252, and with it Latin-1, whose C1 controls it replaces by other characters. */
export const WESTERN: Codec = codecOf(upperHalf('windows-1252'))
/** Latin-1 with the euro sign and seven letters in place of signs. */
export const LATIN_9: Codec = codecOf(upperHalf('iso-8859-15'))
export const TURKISH: Codec = codecOf(upperHalf('windows-1254'))
export const WINDOWS_ARABIC: Codec = codecOf(upperHalf('windows-1256'))
/** MacArabic, and with it ISO 8859-6, which has the same letters. */
export const MAC_OR_ISO_ARABIC: Codec = codecOf(MAC_ARABIC)
export const MAC_ROMAN: Codec = codecOf(upperHalf('macintosh'))
export const CENTRAL_EUROPEAN: Codec = codecOf(upperHalf('windows-1250'))
export const CYRILLIC: Codec = codecOf(upperHalf('windows-1251'))
