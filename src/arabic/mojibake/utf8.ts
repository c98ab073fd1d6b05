/** UTF-8 that was read as a codec of one byte a character, read again. */
import { CLASSES, isArabic, WORD } from '../characters.ts'
import type { NormalizeChange } from '../rules.ts'
import { type Codec, LOST } from './codecs.ts'
import { arabicness } from './evidence.ts'
import { FEWEST, type Reading } from './reading.ts'

/** What a pair of characters that is one Arabic letter in UTF-8 weighs, in quarters of a bit: few others make such pairs. */
const SEQUENCE = 16

/** Whether text that holds Arabic is likely to hold a character: no other script is looked for. */
function isExpected(code: number): boolean {
  return (
    (code >= 0x80 && code <= 0xff) ||
    (code >= 0x0600 && code <= 0x077f) ||
    // The accents and Latin letters of the codecs, for text that was misread twice.
    (code >= 0x0100 && code <= 0x017f) ||
    code === 0x0192 ||
    (code >= 0x02c0 && code <= 0x02df) ||
    (code >= 0x0400 && code <= 0x045f) ||
    // Punctuation, currencies, signs, pictures.
    (code >= 0x2000 && code <= 0x27bf) ||
    (code >= 0xf8ff && code <= 0xfeff && !(code >= 0xf900 && code < 0xfb01)) ||
    (code >= 0x1f000 && code <= 0x1faff)
  )
}

/** How many bytes a character has whose first byte this is; 0 if it is none. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

/**
 * The character whose bytes were misread from `index` on.
 *
 * @returns
 *   Its code point; `LOST` if its second byte was lost to the misreading; -1 if none begins there.
 */
function characterAt(text: string, index: number, codec: Codec): number {
  const first = text.charCodeAt(index)
  const lead = first < 0x80 ? 0 : (codec.bytes.get(first) ?? 0)
  const length = lengthOf(lead)
  if (length === 0) return -1
  if (length === 2 && text.charCodeAt(index + 1) === LOST) return LOST
  let code = lead & (0x7f >> length)
  for (let at = index + 1; at < index + length; at++) {
    const byte = codec.bytes.get(text.charCodeAt(at)) ?? 0
    if ((byte & 0xc0) !== 0x80) return -1
    code = (code << 6) | (byte & 0x3f)
  }
  return isExpected(code) ? code : -1
}

function isForeignLetter(unit: number): boolean {
  return unit >= 0x80 && CLASSES[unit] === WORD
}

/** Reads the UTF-8 of a line again that was read as a codec. */
export function rereadUtf8(text: string, codec: Codec): Reading {
  const changes: NormalizeChange[] = []
  let weight = -FEWEST
  let start = 0
  let now = ''
  let characters = 0
  const close = (end: number): void => {
    // One pair beside a healthy letter is chance.
    const isChance = characters === 1 && (isForeignLetter(text.charCodeAt(start - 1)) || isForeignLetter(text.charCodeAt(end)))
    if (!isChance) {
      changes.push({ start, end, now, rule: 'mojibake' })
      weight += arabicness(now)
      for (let at = 0; at < now.length; at++) if (CLASSES[now.charCodeAt(at)] === WORD && isArabic(now.charCodeAt(at))) weight += SEQUENCE
    }
    now = ''
    characters = 0
  }
  let index = 0
  while (index < text.length) {
    const code = characterAt(text, index, codec)
    if (code < 0) {
      if (characters > 0) close(index)
      index++
      continue
    }
    if (characters === 0) start = index
    now += String.fromCodePoint(code)
    characters++
    index += code === LOST ? 2 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  if (characters > 0) close(text.length)
  return { changes, weight }
}
