/** Above the headline in a text that is all of a page: menus, sections, the titles of a ticker. */
import { foldLetters, hasLettersAt } from '../../../src/arabic/fold.ts'
import { isHeadlineLike } from '../../../src/arabic/line.ts'
import { BULLET, dateOf, isParagraph, type Line, verdictOf } from '../line.ts'
import { kinshipWithOpening } from './kinship.ts'
import { isRepeated } from './place.ts'

const RULES = {
  above: { rule: 'line-above-headline', reason: 'a line above the headline of a page that begins with menus' },
  title: { rule: 'title-above-headline', reason: 'a line as long as a headline, above that of a page that begins with menus' },
  below: { rule: 'line-in-head', reason: 'a number or a word between headline and text, on a page that begins with menus' },
}

/** So many lines of the page's frame, or of so many words, stand above the text of a page that begins with menus. */
const FEWEST_IN_HEAD = 4
const SHORT_WORDS = 3
/** A headline has so many words, and shares so much of them with the first paragraphs. */
const HEADLINE_WORDS = 4
const KIN = 0.4
/** More lines as long as headlines above it are no ticker: it is not the headline. */
const MOST_TITLES = 3
/** With so many lines of the frame above it, of one more. */
const FRAME_LINES = 6
const KICKER_KIN = 0.25
/** So many lines above the text are looked at for the headline. */
const MOST_CANDIDATES = 12

/** The lines around the headline of a page that begins with menus. */
export function judgeHead(lines: readonly Line[], title: string | undefined): void {
  const first = lines.findIndex(isParagraph)
  if (first < FEWEST_IN_HEAD) return
  const head = lines.slice(0, first)
  const open = head.filter(({ verdict, prose }) => verdict === undefined && !prose)
  const isShort = ({ shape }: Line): boolean => shape.words <= SHORT_WORDS
  if (head.filter(({ verdict }) => verdict?.removed).length + open.filter(isShort).length < FEWEST_IN_HEAD) return
  const headline = headlineIn(lines, first, title)
  if (headline === undefined) return
  const at = lines.indexOf(headline)
  const above = open.filter((line) => lines.indexOf(line) < at)
  const kin = kinshipWithOpening(lines.slice(first))
  const titles = above.filter((line) => !isShort(line))
  const frame = lines.slice(0, at).filter((line) => line.verdict?.removed || isShort(line)).length
  if (titles.length > Math.max(MOST_TITLES, frame / FRAME_LINES)) return
  for (const line of above) {
    // A line beside the headline that speaks of the same is its kicker.
    if (line === lines[at - 1] && !isShort(line) && dateOf(line) === undefined && kin(line) >= KICKER_KIN) continue
    line.verdict =
      isShort(line) || dateOf(line) !== undefined
        ? verdictOf('widget', RULES.above)
        : verdictOf('related', RULES.title, { evidence: { above: headline.value } })
  }
  for (const line of open) {
    const { arabicLetters, otherLetters, words } = line.shape
    if (line.verdict === undefined && line !== headline && dateOf(line) === undefined && (words < 2 || arabicLetters + otherLetters === 0))
      line.verdict = verdictOf('widget', RULES.below)
  }
}

/** The headline above the first paragraph: what the input or the page repeats, else the first that the paragraphs know. */
export function headlineIn(lines: readonly Line[], first: number, title: string | undefined): Line | undefined {
  const candidates = lines
    .slice(0, first)
    .filter(
      ({ verdict, prose, shape, value }) =>
        verdict === undefined && !prose && isHeadlineLike(shape) && shape.words >= HEADLINE_WORDS && !BULLET.test(value),
    )
    .slice(0, MOST_CANDIDATES)
  if (candidates.length === 0) return undefined
  if (title !== undefined) {
    const { text } = foldLetters(title)
    return candidates.find(({ value }) => hasLettersAt('start', value, text))
  }
  const repeated = candidates.find((candidate) => isRepeated(candidate, lines))
  if (repeated !== undefined) return repeated
  const kin = kinshipWithOpening(lines.slice(first))
  return candidates.find((line) => kin(line) >= KIN)
}
