/** Tags without a label: short lines between the text and the foot of the page, of what the text speaks of. */
import { fold } from '../../../src/arabic/fold.ts'
import { isParagraph, type Line, type Verdict, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { kinshipWith } from './kinship.ts'
import { isTitle } from './lists.ts'

const RULES = {
  tag: { rule: 'unlabelled-tag', reason: 'short lines below the text, of words that stand in it, are its tags' },
  listed: { rule: 'listed-tags', reason: 'a list of short names between headline and text, of words that stand in it, is its tags' },
  line: { rule: 'tags-in-a-line', reason: 'a last line that is no sentence, of words that stand in the text, is its tags' },
}

/** Behind a label tags have one of their own row. */
const COLON = /:/
const TAG_WORDS = 3
const MOST_TAGS = 12
/** So many lines are tags, if so much of their words stands in the text. */
const FEWEST_TAGS = 2
const KIN = 0.5
/** Above the text, in a list, so many. */
const FEWEST_LISTED = 3
const ITEM = /^\s*[-\u2022#*]\s?(?=\p{L})/u
/** In one line they are of so many words, and nearly all of these stand in the text. */
const LINE_WORDS = { fewest: 4, most: 20 }
const KIN_LINE = 0.9

/** The short lines below the last sentence, if something that goes stands beside them. */
export function judgeTags(lines: readonly Line[]): void {
  const last = lines.findLastIndex(isParagraph)
  if (last < 0 || !(lines[last] as Line).shape.ends) return
  let start = last + 1
  while (lines[start]?.verdict !== undefined) start++
  let end = start
  const isTag = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.verdict === undefined &&
    line.shape.words <= TAG_WORDS &&
    line.shape.digits === 0 &&
    line.shape.arabicLetters > 0 &&
    !line.shape.ends &&
    isTitle(line)
  while (isTag(lines[end])) end++
  const tags = lines.slice(start, end)
  if (tags.length < FEWEST_TAGS || tags.length > MOST_TAGS || !(lines[end]?.verdict?.removed || lines[start - 1]?.verdict?.removed)) return
  if (kinshipWith(lines.slice(0, last + 1).filter((line) => !line.verdict?.removed))(...tags) < KIN) return
  for (const tag of tags) tag.verdict = verdictOf('tags', RULES.tag, { meta: { tags: [tag.value.trim()] } })
}

/** Between headline and text: a list of names that the text knows. */
export function judgeListedTags(lines: readonly Line[]): void {
  const first = lines.findIndex(isParagraph)
  const isItem = (line: Line | undefined): boolean =>
    line !== undefined && line.verdict === undefined && ITEM.test(line.value) && line.shape.words <= TAG_WORDS && line.shape.digits === 0
  const start = lines.slice(0, Math.max(first, 0)).findIndex(isItem)
  if (start <= 0) return
  let end = start
  while (end < first && isItem(lines[end])) end++
  const tags = lines.slice(start, end)
  if (tags.length < FEWEST_LISTED || kinshipWith(lines.slice(first))(...tags) < KIN) return
  for (const tag of tags) tag.verdict = verdictOf('tags', RULES.listed, { meta: { tags: [tag.value.replace(ITEM, '').trim()] } })
}

/** The last line, below the text: tags without a mark between them. */
export function tagsLine(line: Line, text: readonly Line[]): Verdict | undefined {
  const {
    value,
    shape: { words, digits, ends, stops },
  } = line
  if (words < LINE_WORDS.fewest || words > LINE_WORDS.most || digits > 0 || ends || stops || COLON.test(value)) return undefined
  if (text.at(-1)?.shape.ends !== true || beginsAs('tags', value) || text.some((other) => fold(other.value) === fold(value)))
    return undefined
  if (kinshipWith(text)(line) < KIN_LINE) return undefined
  return verdictOf('tags', RULES.line, { meta: { tags: [value.trim()] } })
}
