/**
 * `templates`: takes away what no single page can tell to be the site's, by a table that was learned from a crawl.
 *
 * A line on many pages of the article's own site is the site's; a line that is the headline of another of its articles
 * leads there; an end that many of its lines share is not theirs. Only short lines are judged so; running text goes only
 * on much stronger evidence, and what other sites print counts for nothing: agencies' texts stand on many.
 */
import { z } from 'zod'
import { FEWEST_SITE_PAGES, type SiteTable, type Table } from '../../src/learning/table.ts'
import { type Finding, remove, rewrite, stage } from '../../src/stage.ts'
import { judge } from './judge.ts'
import { type Line, withoutAffixes } from './line.ts'

const RULES = {
  template: { rule: 'site-template', reason: 'a line that stands on many pages of its site' },
  related: { rule: 'headline-of-another-article', reason: 'the headline of another article of the site' },
  prefix: { rule: 'site-prefix', reason: 'a beginning that many lines of the site share' },
  suffix: { rule: 'site-suffix', reason: 'an end that many lines of the site share' },
}

const isTable = (value: unknown): boolean => (value as Partial<Table> | null)?.sites instanceof Map

export const templates = stage(
  {
    name: 'templates',
    description:
      "Removes what the site's other pages show to be its template: recurring lines and ends of lines, headlines of other articles.",
    url: 'stages/templates/',
  },
  z.object({
    table: z
      .custom<Table>(isTable, 'expected a table: what learn() or readTable() gives, on the command line --table file')
      .optional()
      .meta({ description: 'what was learned from a crawl; without it nothing is removed', type: 'object' }),
  }),
  function* (article, { table }) {
    const site = article.source.site === undefined ? undefined : table?.sites.get(article.source.site)
    if (site === undefined || site.pages < FEWEST_SITE_PAGES) return
    for (const block of article.children) {
      if (block.field === 'title') yield* cuts(block, withoutAffixes(block.value, site))
    }
    for (const line of judge(article, site)) {
      if (line.gone) yield removal(line, site)
      else yield* cuts(line.block, [line.start, line.end])
    }
  },
)

function removal({ block, article, pages = 0 }: Line, site: SiteTable): Finding {
  if (article !== undefined) return remove(block, RULES.related, 'related', { evidence: { article } })
  return remove(block, RULES.template, 'widget', { evidence: { pages, of: site.pages } })
}

/** What stands before and behind the range of a line that stays. */
function* cuts(block: Line['block'], [start, end]: readonly [number, number]): Generator<Finding> {
  if (start > 0) yield rewrite(block, 0, start, '', RULES.prefix, 'widget')
  if (end < block.value.length) yield rewrite(block, end, block.value.length, '', RULES.suffix, 'widget')
}
