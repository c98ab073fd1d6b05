/** The captions of a row of pictures: the same words in line after line, with a number in brackets. */
import { fold } from '../../../src/arabic/fold.ts'
import { type Line, verdictOf } from '../line.ts'

const RULES = {
  numbered: {
    rule: 'numbered-captions',
    reason: 'lines one behind the other that differ in a number in brackets are captions of pictures',
  },
}

const NUMBERED = /^(.{4,80}?)\s*\(\s*[\d\u0660-\u0669]{1,3}\s*\)\s*$/
/** A word and a number name a group or a part. */
const FEWEST_WORDS = 2

export function judgeNumbered(lines: readonly Line[]): void {
  const stems = lines.map(({ value, prose, verdict }) => {
    const stem = prose || verdict !== undefined ? undefined : NUMBERED.exec(value)?.[1]
    return stem === undefined ? undefined : fold(stem)
  })
  lines.forEach((line, index) => {
    const stem = stems[index]
    if (stem === undefined || stem.split(' ').length < FEWEST_WORDS) return
    if (stem === stems[index - 1] || stem === stems[index + 1])
      line.verdict = verdictOf('caption', RULES.numbered, { meta: { captions: [line.value] } })
  })
}
