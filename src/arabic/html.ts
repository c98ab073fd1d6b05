/** HTML entities: which character one stands for, as the HTML standard reads it. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { digitValue, isMark } from './characters.ts'
import { AMPERSAND, baseActions, LOOK_ALIKE, NOTHING, SHAPE, SHAPES, SPACING, SURROGATE } from './plan.ts'

/**
 * A number or a name behind an ampersand, itself perhaps escaped once more (`&amp;quot;`). As in HTML, a number may
 * lack its semicolon, and so may the names that were there before HTML 4; here they must not run on, for `&copy=2` is
 * of an address.
 */
const ENTITY =
  /&(?:(?:amp|AMP|#0{0,6}38|#[xX]0{0,6}26);)*(?:#(?:0{0,6}(\d{1,8})|[xX]0{0,6}([\da-fA-F]{1,8}))(;|(?![\dA-Za-z]))|([A-Za-z][A-Za-z\d]{1,31});|(nbsp|quot|amp|lt|gt|laquo|raquo|copy|reg|shy|middot)(?![\dA-Za-z=]))/y

/**
 * The names that HTML reads without a semicolon, also as the beginning of a longer run of letters: those of Latin-1. Not
 * the ampersand's: an entity is not made of others.
 */
const LATIN_1: ReadonlySet<string> = new Set(
  `AElig Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde
  Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave aring
  atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc
  iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn
  pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml`.split(/\s+/),
)
const LONGEST_LATIN_1 = 6

/** The longest name of Latin-1 that a run of letters begins with; undefined if it begins with none. */
function beginning(run: string): string | undefined {
  for (let length = Math.min(run.length, LONGEST_LATIN_1); length > 1; length--)
    if (LATIN_1.has(run.slice(0, length))) return run.slice(0, length)
  return undefined
}

/** So many units before an ampersand are looked at for the question mark of an address. */
const LONGEST_ADDRESS = 256

/** Whether an ampersand at `index` parts the parameters of an address. */
function isOfAddress(text: string, index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at < LONGEST_ADDRESS; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3f || unit === 0x3d) return true
    if (unit <= 0x20) return false
  }
  return false
}

/** What the numbers 128 to 159 stand for, as the HTML standard has it: windows-1252's characters in place of C1 controls. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
]

/** What a number stands for: U+FFFD if it is that of no character. */
function numbered(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(WINDOWS_1252[code - 0x80] ?? code)
}

/** Whether a unit could be of an entity's name or number, or end it. */
function isPartOfEntity(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x23 || unit === 0x3b
  )
}

/**
 * Whether a unit would join what stands around it into one entity: it is part of one, can become part of one (digits of
 * other sets, what NFC composes), or goes when the text is cleaned.
 */
function isJoint(unit: number): boolean {
  if (isPartOfEntity(unit) || digitValue(unit) >= 0) return true
  const action = baseActions[unit]
  if (action === SHAPE) return isMark((SHAPES.get(unit) as string).charCodeAt(0))
  return action !== NOTHING && action !== SPACING && action !== AMPERSAND && action !== LOOK_ALIKE && action !== SURROGATE
}

/**
 * Whether an entity has begun between `from` and `index` that may go on there. Looks back to the last ampersand at most:
 * so looking back from each takes linear time.
 */
function isInsideEntity(text: string, from: number, index: number): boolean {
  for (let at = index - 1; at >= from; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 0x26) return true
    if (unit === 0x3b || !isJoint(unit)) return false
  }
  return false
}

/**
 * The entity that begins at `index`.
 *
 * @param from
 *   Where the last entity before ended; 0 if there was none.
 * @returns
 *   The character it stands for and where it ends; undefined if none begins there. None is made of others: in
 *   `&#3&#56;;` there is no entity, for else each round of reading would make a new one.
 */
export function entityAt(text: string, index: number, from: number): { readonly now: string; readonly end: number } | undefined {
  ENTITY.lastIndex = index
  const match = ENTITY.exec(text)
  if (match === null) return undefined
  let end = ENTITY.lastIndex
  const [, decimal, hexadecimal, semicolon, name, bare] = match
  let now: string | false
  if (semicolon !== undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal)
    // Without its semicolon `&#2` is a number in some text, no control character.
    now = (semicolon === ';' || code >= 0x20) && numbered(code)
  } else {
    now = decodeNamedCharacterReference((name ?? bare) as string)
    // No entity as a whole: as in HTML, its beginning may be one.
    const first = now === false && !isOfAddress(text, index) ? beginning((name ?? bare) as string) : undefined
    if (first !== undefined) {
      now = decodeNamedCharacterReference(first)
      end -= (name as string).length - first.length + 1
    }
  }
  if (now === false) return undefined
  return isJoint(now.charCodeAt(0)) && isInsideEntity(text, from, index) ? undefined : { now, end }
}
