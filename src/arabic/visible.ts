/** Invisible characters, made visible: `⟨RLM⟩` in messages, examples and the terminal, and back. */
import { checkText } from './check.ts'

const NAMES: Readonly<Record<string, number>> = {
  SP: 0x20,
  TAB: 0x09,
  NBSP: 0xa0,
  SHY: 0xad,
  TATWEEL: 0x640,
  FATHATAN: 0x64b,
  DAMMATAN: 0x64c,
  KASRATAN: 0x64d,
  FATHA: 0x64e,
  DAMMA: 0x64f,
  KASRA: 0x650,
  SHADDA: 0x651,
  SUKUN: 0x652,
  ALM: 0x61c,
  ZWSP: 0x200b,
  ZWNJ: 0x200c,
  ZWJ: 0x200d,
  LRM: 0x200e,
  RLM: 0x200f,
  LRE: 0x202a,
  RLE: 0x202b,
  PDF: 0x202c,
  LRO: 0x202d,
  RLO: 0x202e,
  NNBSP: 0x202f,
  WJ: 0x2060,
  LRI: 0x2066,
  RLI: 0x2067,
  FSI: 0x2068,
  PDI: 0x2069,
  BOM: 0xfeff,
}

const names = new Map(Object.entries(NAMES).map(([name, code]) => [code, name]))

/** Controls, format characters, lone surrogates, odd spaces, and marks with no letter to stand on. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^ | $|^[\p{M}\u0640]+$/gu

function nameOf(character: string): string {
  const code = character.codePointAt(0) as number
  return `\u27e8${names.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}\u27e9`
}

/** Each character of a text that nobody sees: its place in UTF-16 units, and its name (`RLM`, `U+FFF9`). */
export function* hidden(text: string): Generator<{ start: number; end: number; name: string }> {
  checkText(text)
  for (const { index, 0: found } of text.matchAll(HIDDEN)) {
    let start = index
    for (const character of found) {
      yield { start, end: start + character.length, name: nameOf(character).slice(1, -1) }
      start += character.length
    }
  }
}

/** A text with what nobody sees written out. */
export function visible(text: string): string {
  checkText(text)
  return text.replace(HIDDEN, (hidden) => [...hidden].map(nameOf).join(''))
}

const LAST_CODE_POINT = 0x10ffff

/** A text with `⟨RLM⟩` and `⟨U+FEFB⟩` read as the characters they name. */
export function fromVisible(text: string): string {
  checkText(text)
  return text.replace(/\u27e8(?:U\+([\dA-F]{4,6})|([A-Z]+))\u27e9/g, (all, code: string | undefined, name: string | undefined) => {
    const point = code === undefined ? NAMES[name as string] : Number.parseInt(code, 16)
    return point === undefined || point > LAST_CODE_POINT ? all : String.fromCodePoint(point)
  })
}
