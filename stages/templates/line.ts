/** A line of a page beside what is known of its site. */
import { parseDate } from '../../src/arabic/dates.ts'
import { fold } from '../../src/arabic/fold.ts'
import { isHeadlineLike, isProse, type LineShape, shapeOf } from '../../src/arabic/line.ts'
import type { Block } from '../../src/article/article.ts'
import { affixesOf } from '../../src/learning/affix.ts'
import { LONGEST_LINE, type SiteTable } from '../../src/learning/table.ts'

/** A line as it is without the site's affixes: `[start, end)` of its block's value, UTF-16 units. */
export interface Line {
  readonly block: Block
  readonly start: number
  readonly end: number
  /** Folded; empty if it is too long to be a template. */
  readonly key: string
  readonly shape: LineShape
  readonly prose: boolean
  readonly headlineLike: boolean
  /** How many pages of the site it stands on, if it recurs. */
  readonly pages: number | undefined
  /** How many pages of the site it stands on above the body, likewise. */
  readonly above: number | undefined
  /**
   * Whether it recurs by chance: a date, which other pages of the same day have too, or numbers without a word, as tables
   * have them.
   */
  readonly byChance: boolean
  /** Whether it goes. */
  gone?: boolean
  /** The id of the other article whose headline it is, if it goes as such. */
  article?: string | undefined
}

export function lineOf(block: Block, site: SiteTable): Line {
  const { value } = block
  if (value.length > LONGEST_LINE) {
    const shape = shapeOf(value)
    return {
      block,
      start: 0,
      end: value.length,
      key: '',
      shape,
      prose: isProse(shape),
      headlineLike: false,
      pages: undefined,
      above: undefined,
      byChance: false,
    }
  }
  const [start, end] = withoutAffixes(value, site)
  const text = value.slice(start, end)
  const key = fold(text)
  const shape = shapeOf(text)
  const pages = site.lines.get(key)
  const byChance =
    pages !== undefined && shape.digits > 0 && (shape.arabicLetters + shape.otherLetters === 0 || parseDate(text) !== undefined)
  return {
    block,
    start,
    end,
    key,
    shape,
    prose: isProse(shape),
    headlineLike: isHeadlineLike(shape),
    pages,
    above: site.above.get(key),
    byChance,
  }
}

/** The range of a line that is left when the site's affixes are cut, the longest first, as long as there is one. */
export function withoutAffixes(value: string, { prefixes, suffixes }: SiteTable): [start: number, end: number] {
  let [start, end] = [0, value.length]
  if (prefixes.size === 0 && suffixes.size === 0) return [start, end]
  for (;;) {
    const known = affixesOf(value.slice(start, end)).filter((affix) => (affix.end === 'prefix' ? prefixes : suffixes).has(affix.text))
    const [shortest] = known.sort((a, b) => a.rest[1] - a.rest[0] - (b.rest[1] - b.rest[0]))
    if (shortest === undefined) return [start, end]
    end = start + shortest.rest[1]
    start += shortest.rest[0]
  }
}
