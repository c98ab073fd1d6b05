/**
 * Where the article ends in a text that is all of a page: what stands behind may read like a text, the beginnings of
 * other articles below their titles, or what readers wrote. Places and forms tell, never what is said: both speak of
 * what the article speaks of.
 */
import { byAttribution } from '../attribution.ts'
import { isParagraph, type Line, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { isOfFoot } from './foot.ts'

const RULES = {
  excerpt: { rule: 'excerpt', reason: 'a paragraph below the title of another article, behind the end of this one' },
  title: { rule: 'related-item', reason: 'a line of a list of other articles' },
  behind: { rule: 'behind-the-article', reason: 'a line behind the end of the article' },
}

/** Headings of lists that stand between paragraphs too: they need the foot of the article above them. */
const WITHIN_TEXT: ReadonlySet<string> = new Set(['read-also-heading', 'related-heading', 'chosen-for-you-heading'])
/** So many paragraphs stand before the end, and so many behind it, each below a line of its own; of readers fewer. */
const FEWEST_BEFORE = 2
const FEWEST_EXCERPTS = 2
/** The title of another article has more words. */
const TITLE_WORDS = 2

/** The lines behind the end of the article, where it shows. */
export function judgeBehind(lines: readonly Line[]): void {
  const paragraphs = lines.flatMap((line, index) => (isParagraph(line) ? [index] : []))
  if (paragraphs.length < FEWEST_BEFORE + 1) return
  const end = lines.findIndex((line, index) => endsArticle(line, index, lines, paragraphs))
  if (end < 0) return
  let heading = lines[end] as Line
  for (let index = end + 1; index < lines.length; index++) {
    const line = lines[index] as Line
    if (line.hit?.row.match === 'heading' || line.hit?.row.heads) heading = line
    if (line.verdict !== undefined) continue
    const about = line.prose ? undefined : byAttribution(line, 'tail')
    const isRelated = heading.verdict?.role === 'related'
    line.verdict =
      about?.role === 'legal'
        ? about
        : verdictOf(isRelated ? 'related' : 'widget', isRelated ? (line.prose ? RULES.excerpt : RULES.title) : RULES.behind, {
            evidence: { below: heading.value },
          })
  }
}

/** Whether a line heads what stands behind the article: all paragraphs behind it stand apart, below a line of their own. */
function endsArticle({ hit, verdict, prose }: Line, index: number, lines: readonly Line[], paragraphs: readonly number[]): boolean {
  if (hit === undefined || verdict?.removed !== true || prose) return false
  const isList = hit.row.match === 'heading'
  if (!isList && !hit.row.heads) return false
  const behind = paragraphs.filter((at) => at > index)
  const before = paragraphs.filter((at) => at < index)
  const between = lines.slice((before.at(-1) ?? -1) + 1, index)
  // With its source, its tags or its foot the article has ended; then one excerpt will do, whatever it begins with.
  const hasEnded = isList && between.some((line) => isOfFoot(line) || line.verdict?.role === 'tags' || line.verdict?.role === 'byline')
  if (before.length < FEWEST_BEFORE || behind.length < (isList && !hasEnded ? FEWEST_EXCERPTS : 1)) return false
  if (weigh(behind, lines) > weigh(before, lines) || (isList && WITHIN_TEXT.has(hit.row.rule) && !hasEnded)) return false
  return behind.every((at) => {
    const above = lines[at - 1] as Line
    if (isParagraph(above) || (isList && above.shape.words <= TITLE_WORDS)) return false
    return hasEnded || !beginsAs('body', (lines[at] as Line).value)
  })
}

function weigh(indices: readonly number[], lines: readonly Line[]): number {
  return indices.reduce((sum, index) => sum + (lines[index] as Line).shape.words, 0)
}
