/** What keeps a text from being clean, found in one pass, unit by unit, by a table. */
import { isMark, TATWEEL, ZWJ } from './characters.ts'
import { arabicLetter, isForeign, joinsPictures, meaningOfTatweel, standBetweenWords } from './context.ts'
import { entityAt } from './html.ts'
import { canonicalChanges, endOfSigns, FLOOD_LENGTH, placeOfSigns } from './marks.ts'
import {
  AMPERSAND,
  baseActions,
  CONTROL,
  INVISIBLE,
  LOOK_ALIKE,
  NOTHING,
  OPTION,
  type Plan,
  SHAPE,
  SHAPES,
  SPACING,
  STRETCH,
  SURROGATE,
  VOWEL,
} from './plan.ts'
import type { NormalizeChange, NormalizeRule } from './rules.ts'
import { styleChanges } from './style.ts'

const SPACE = 0x20
const SOFT_HYPHEN = 0x00ad
/** The high surrogates of emoji, which compose with nothing. */
const FIRST_PICTURE = 0xd83c
const LAST_PICTURE = 0xd83e

const NONE: readonly NormalizeChange[] = []

/** Adds a change. Neighbours of one rule are one change as long as every letter keeps its place. */
function add(changes: NormalizeChange[], start: number, end: number, now: string, rule: NormalizeRule): void {
  const last = changes.at(-1)
  const touches = last !== undefined && last.end === start && last.rule === rule
  if (touches && ((last.now.length === last.end - last.start && now.length === end - start) || (last.now === '' && now === ''))) {
    changes[changes.length - 1] = { start: last.start, end, now: last.now + now, rule }
  } else changes.push({ start, end, now, rule })
}

/** The spaces at the ends of a text. */
function edgeSpaces(text: string): readonly NormalizeChange[] {
  let start = 0
  let end = text.length
  while (start < end && baseActions[text.charCodeAt(start)] === SPACING) start++
  while (start < end && baseActions[text.charCodeAt(end - 1)] === SPACING) end--
  if (start === 0 && end === text.length) return NONE
  const changes: NormalizeChange[] = []
  if (start > 0) changes.push({ start: 0, end: start, now: '', rule: 'edge-space' })
  if (end < text.length) changes.push({ start: end, end: text.length, now: '', rule: 'edge-space' })
  return changes
}

/**
 * Where the first unit stands that may keep a text from being clean; -1 if there is none.
 *
 * @param text
 *   A text without spaces at its ends.
 */
function firstDoubt(text: string, actions: Uint8Array): number {
  const { length } = text
  let before = SPACE
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index)
    const action = actions[unit]
    if (action !== NOTHING) {
      if (action === SPACING) {
        if (before === SPACE) return index - 1
        if (unit !== SPACE) return index
      } else if (action !== VOWEL || before === SPACE || (before >= unit && isMark(before))) return index
    }
    before = unit
  }
  return -1
}

// What a pass gathers, by the order in which it is to be carried out: what comes later is judged by clean neighbours.
/** How characters are encoded: entities, shapes, controls. */
const encoding: NormalizeChange[] = []
/** What nobody sees: spaces and invisible characters. */
const spacing: NormalizeChange[] = []
/** Vowel signs without a letter of their own. */
const signs: NormalizeChange[] = []
/** Which letters: look-alikes, and what the options ask for. */
const letters: NormalizeChange[] = []
const tatweel: NormalizeChange[] = []

/**
 * What was gathered first in the order; nothing is left gathered. `unordered`: the offset before which every mark is in its
 * place, -1 if all are.
 */
function firstGathered(text: string, unordered: number, mayFlood: boolean): readonly NormalizeChange[] {
  let first = NONE
  if (encoding.length > 0) first = encoding.slice()
  else if (spacing.length > 0) first = spacing.slice()
  else if (unordered >= 0) first = canonicalChanges(text, unordered, mayFlood)
  if (first.length === 0) {
    if (signs.length > 0) first = signs.slice()
    else if (letters.length > 0) first = letters.slice()
    else if (tatweel.length > 0) first = tatweel.slice()
  }
  encoding.length = spacing.length = signs.length = letters.length = tatweel.length = 0
  return first
}

/**
 * What to change next in a text: the first kind of changes that it needs, for the others are judged by what it leaves.
 * Linear in the length of the text.
 *
 * @returns
 *   Empty if the text is clean.
 */
export function nextChanges(text: string, plan: Plan): readonly NormalizeChange[] {
  const edges = edgeSpaces(text)
  if (edges.length > 0) return edges
  const doubt = firstDoubt(text, plan.actions)
  const changes = doubt < 0 ? NONE : gather(text, plan, doubt)
  return changes.length === 0 && plan.style !== undefined ? styleChanges(text, plan.style) : changes
}

function gather(text: string, plan: Plan, from: number): readonly NormalizeChange[] {
  const { actions } = plan
  let unordered = false
  let foreign: boolean | undefined
  // The run of units that are or may be marks.
  let firstRun = -1
  let runEnd = -1
  let run = 0
  let mayFlood = false
  let entityEnd = 0
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const action = actions[unit] as number
    if (action === NOTHING) continue
    if (action >= OPTION) {
      if (firstRun < 0) firstRun = index
      run = index === runEnd ? run + 1 : 1
      runEnd = index + 1
      mayFlood ||= run > FLOOD_LENGTH
    }
    switch (action) {
      case SPACING: {
        let end = index + 1
        while (end < text.length && actions[text.charCodeAt(end)] === SPACING) end++
        if (end - index > 1) add(spacing, index, end, ' ', 'repeated-space')
        else if (unit !== SPACE) add(spacing, index, end, ' ', 'space')
        index = end - 1
        break
      }
      case INVISIBLE: {
        if (unit === ZWJ && joinsPictures(text, index)) break
        let end = index + 1
        while (end < text.length && actions[text.charCodeAt(end)] === INVISIBLE) end++
        const joins = end === index + 1 && (unit === ZWJ || unit === SOFT_HYPHEN)
        if (!joins && standBetweenWords(text, index, end)) add(spacing, index, end, ' ', 'space')
        else add(spacing, index, end, '', 'invisible')
        index = end - 1
        break
      }
      case CONTROL:
        add(encoding, index, index + 1, '', 'control')
        break
      case STRETCH: {
        let end = index + 1
        while (end < text.length && text.charCodeAt(end) === TATWEEL) end++
        const meaning = meaningOfTatweel(text, index, end)
        if (meaning === 'dash') add(tatweel, index, end, '-', 'tatweel-dash')
        else if (meaning === 'nothing') add(tatweel, index, end, '', 'tatweel')
        else if (end - index > 1) add(tatweel, index + 1, end, '', 'tatweel')
        index = end - 1
        break
      }
      case SHAPE:
        add(encoding, index, index + 1, SHAPES.get(unit) as string, 'presentation-form')
        break
      case LOOK_ALIKE:
        foreign ??= isForeign(text)
        if (!foreign) add(letters, index, index + 1, String.fromCharCode(arabicLetter(text, index, unit)), 'look-alike-letter')
        break
      case AMPERSAND: {
        const entity = entityAt(text, index, entityEnd)
        if (entity === undefined) break
        add(encoding, index, entity.end, entity.now, 'html-entity')
        entityEnd = entity.end
        index = entityEnd - 1
        break
      }
      case SURROGATE: {
        const paired = unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
        if (paired) {
          index++
          if (unit >= FIRST_PICTURE && unit <= LAST_PICTURE) break
          if (firstRun < 0) firstRun = index - 1
          unordered = mayFlood = true
        } else add(encoding, index, index + 1, '\ufffd', 'lone-surrogate')
        break
      }
      case OPTION: {
        const change = plan.units.get(unit) as { rule: NormalizeRule; now: string }
        add(letters, index, index + 1, change.now, change.rule)
        break
      }
      case VOWEL: {
        const before = index === 0 ? SPACE : text.charCodeAt(index - 1)
        if (before === unit) add(signs, index, index + 1, '', 'repeated-mark')
        // A line of signs alone shows the signs.
        else if (before === SPACE && !(index === 0 && endOfSigns(text, 0) === text.length)) {
          const end = endOfSigns(text, index)
          const place = placeOfSigns(text, index, end)
          if (place === 'nowhere') add(signs, index, end, '', 'orphan-mark')
          else {
            add(signs, index - 1, index, '', 'detached-mark')
            if (place === 'word-end') add(signs, end - 1, end, `${text.charAt(end - 1)} `, 'detached-mark')
          }
          index = end - 1
        } else if (before > unit && isMark(before)) unordered = true // they are in order by their code points
        break
      }
      default:
        unordered = true
    }
  }
  return firstGathered(text, unordered ? firstRun : -1, mayFlood)
}
