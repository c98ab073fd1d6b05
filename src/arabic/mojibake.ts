/** Mojibake: UTF-8 that somebody read as Latin-1 or windows-1252, read again. */
import type { NormalizeChange } from './rules.ts'

/** The bytes of the characters that windows-1252 has in place of Latin-1's C1 controls. */
const BYTES: ReadonlyMap<number, number> = (() => {
  const decoder = new TextDecoder('windows-1252')
  const bytes = new Map<number, number>()
  for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte)
  return bytes
})()

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Runs of what UTF-8's bytes beyond ASCII look like; Arabic letters are two bytes, of which D8 to DB come first. */
const RUN = /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}/g
const LEADS =
  /[\u00d8-\u00db][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]/g
/** Fewer misread letters than this in a line may be what somebody meant to write. */
const FEWEST_LETTERS = 4

/** The text that a run was before it was misread; undefined if it was none. */
function reread(run: string): string | undefined {
  const bytes = new Uint8Array(run.length)
  for (let index = 0; index < run.length; index++) {
    const unit = run.charCodeAt(index)
    const byte = BYTES.get(unit) ?? unit
    if (byte > 0xff) return undefined
    bytes[index] = byte
  }
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * What repairs a misread line, run by run.
 *
 * @returns
 *   Changes in order, one for each run of misread letters. Empty unless the line holds several pairs of the characters
 *   that Arabic letters are misread as, and they decode: healthy text is never touched.
 */
export function repairs(text: string): NormalizeChange[] {
  if ((text.match(LEADS)?.length ?? 0) < FEWEST_LETTERS) return []
  const changes: NormalizeChange[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const now = reread(run)
    if (now !== undefined) changes.push({ start: index, end: index + run.length, now, rule: 'mojibake' })
  }
  return changes
}
