/** The captions of a row of pictures: the same words in line after line, with a number in brackets. */
import { fold } from '../../../src/arabic/fold.ts'
import { type Line, type Verdict, verdictOf } from '../line.ts'

const RULES = {
  numbered: {
    rule: 'numbered-captions',
    reason: 'lines one behind the other that differ in a number in brackets are captions of pictures',
  },
}

const NUMBERED = /^(.{4,80}?)\s*\(\s*[\d\u0660-\u0669]{1,3}\s*\)\s*$/
/** A word and a number name a group or a part. */
const FEWEST_WORDS = 2

/** A caption by the line before it or behind it. */
export function numberedCaption(line: Line, before: Line | undefined, after: Line | undefined): Verdict | undefined {
  const stem = stemOf(line)
  if (stem === undefined || stem.split(' ').length < FEWEST_WORDS || (stem !== stemOf(before) && stem !== stemOf(after))) return undefined
  return verdictOf('caption', RULES.numbered, { meta: { captions: [line.value] } })
}

function stemOf(line: Line | undefined): string | undefined {
  if (line === undefined || line.prose || line.shape.digits === 0) return undefined
  const stem = NUMBERED.exec(line.value)?.[1]
  return stem === undefined ? undefined : fold(stem)
}
