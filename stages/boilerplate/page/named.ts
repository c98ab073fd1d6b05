/** What a line is by the name of the element that it stands in, if its form agrees. */
import { byAttribution, dateMeta } from '../attribution.ts'
import { dateOf, type Verdict } from '../line.ts'
import type { PageLine } from './frame.ts'
import type { Mark } from './markup.ts'
import { CELLS, CLOCK, LABEL, marked, SUBHEAD_WORDS } from './rules.ts'

/** What a name of markup makes of a line if its form agrees. */
export function byMark(line: PageLine, mark: Mark, zone: 'top' | 'text' | 'tail'): Verdict | undefined {
  const { value, shape, isLink, hints, tag } = line
  const { role, rule } = mark.row
  switch (role) {
    case 'caption':
      // In the element of a picture may also stand the headline, links to other articles, and a table.
      if (isLink || (rule === 'picture-element' && (shape.words < 2 || hints.heading !== undefined || CELLS.has(tag)))) return undefined
      return marked('caption', mark, { captions: [value] })
    case 'dateline': {
      const dated = dateOf(line) === undefined ? undefined : byAttribution(line, 'top')
      if (dated !== undefined) return dated.role === 'dateline' ? { ...dated, evidence: { markup: mark.by } } : dated
      return shape.digits > 0 && shape.words <= SUBHEAD_WORDS && (zone !== 'text' || CLOCK.test(value))
        ? marked('dateline', mark)
        : undefined
    }
    case 'byline': {
      const date = shape.words > SUBHEAD_WORDS && zone !== 'tail' ? dateOf(line) : undefined
      // Who and when, in one line.
      if (date !== undefined) return marked('dateline', mark, dateMeta(date))
      return shape.words <= SUBHEAD_WORDS && !shape.stops ? marked('byline', mark, { byline: value.replace(LABEL, '') }) : undefined
    }
    case 'kicker':
      return zone === 'top' && !shape.stops ? marked('kicker', mark, { kicker: [value] }) : undefined
    case 'tags':
      return shape.words <= SUBHEAD_WORDS && zone !== 'text'
        ? marked('tags', mark, isLink ? { tags: tagsOf(value) } : undefined)
        : undefined
    default:
      return undefined
  }
}

function tagsOf(value: string): string[] {
  return value
    .split(/[\u060c,|#\u2022]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
