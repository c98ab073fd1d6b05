/** What a page states of its article for machines, beside what its lines say to readers: one record of both. */
import { fold } from '../../../src/arabic/fold.ts'
import type { Block, Meta } from '../../../src/article/article.ts'
import type { Evidence } from '../../../src/article/edit.ts'
import { highest } from '../../../src/article/headline.ts'
import type { ReadonlyArticle } from '../../../src/stage.ts'
import type { Verdict } from '../line.ts'

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i
const DAY = 24 * 60 * 60 * 1000

/** A date as a page states it: `iso` without its time zone, which is not converted. */
interface Stated {
  readonly iso: string
  readonly isUtc: boolean
}

function stated(value: string | undefined): Stated | undefined {
  const [, date, time, zone = ''] = DATE.exec(value ?? '') ?? []
  if (date === undefined || Number.isNaN(Date.parse(date))) return undefined
  return { iso: time === undefined ? date : `${date}T${time}`, isUtc: /^(?:z|[+-]00:?00)$/i.test(zone) }
}

/**
 * Whether a date on a line says more than the page's own: the page's has no time, or is in universal time where the
 * line has the clock of its readers; and both are of the same day or the next.
 */
function saysMore(line: string, { iso, isUtc }: Stated): boolean {
  if (line.length <= 'YYYY-MM-DD'.length || (iso.includes('T') && !isUtc)) return false
  return Math.abs(Date.parse(line.slice(0, 10)) - Date.parse(iso.slice(0, 10))) <= DAY
}

/** A label with nothing behind it: what it is the label of stands in another element. */
const LABEL = /^[^:]{0,40}:\s*$/

/** Drops what says nothing: labels alone, and captions that the page repeats for another screen. */
function dropEmpty(blocks: readonly Block[], verdicts: Map<Block, Verdict>): void {
  const captions = new Set<string>()
  for (const block of blocks) {
    const verdict = verdicts.get(block)
    if (verdict?.meta === undefined) continue
    const isRepeat = verdict.role === 'caption' && captions.has(fold(block.value))
    if (verdict.role === 'caption') captions.add(fold(block.value))
    if (!isRepeat && !LABEL.test(block.value)) continue
    const { meta: _, ...rest } = verdict
    verdicts.set(block, rest)
  }
}

/** The separators between a page's title and the name of its site. */
const TITLE_PARTS = /(?<!\s)\s+[|\u2013\u2014-]\s+|(?<!\s)\s+\|\s*|\|\s*/

/**
 * The verdicts with what the page states.
 *
 * Of dates the page's wins: it is made for machines, and a line may tell of another day; but not over a line that says
 * more. Of writer and source the line wins, as printed: the page often names an account or itself. What wins goes with
 * the verdict on the headline, or without one with the first.
 */
export function byStatement({ source, children }: ReadonlyArticle, verdicts: Map<Block, Verdict>): Map<Block, Verdict> {
  const { page } = source
  if (page === undefined) return verdicts
  dropEmpty(children as readonly Block[], verdicts)
  const meta: Meta = {}
  const evidence: Record<string, string> = {}
  const said = (key: keyof Meta): string | undefined => {
    for (const block of children) {
      const value = verdicts.get(block as Block)?.meta?.[key]
      if (typeof value === 'string') return value
    }
    return undefined
  }
  const take = (key: 'published' | 'updated' | 'byline' | 'source', value: string, as: string): void => {
    meta[key] = value
    evidence[`page ${key}`] = as
  }
  for (const key of ['published', 'updated'] as const) {
    const own = stated(page[key])
    const line = said(key)
    if (own !== undefined && !(line !== undefined && saysMore(line, own))) take(key, own.iso, page[key] as string)
  }
  const names = new Set([page.site, source.site, ...(page.title ?? '').split(TITLE_PARTS)].map((name) => fold(name ?? '')))
  const { author } = page
  if (author !== undefined && said('byline') === undefined && !names.has(fold(author)) && /\p{Script=Arabic}|\s/u.test(author))
    take('byline', author, author)
  if (page.site !== undefined && said('source') === undefined) take('source', page.site, page.site)
  if (Object.keys(meta).length === 0) return verdicts

  const blocks = children as readonly Block[]
  const headlines = blocks.filter((block) => block.field === 'text' && verdicts.get(block)?.role === 'headline')
  const bearer = highest(headlines) ?? blocks.find((block) => verdicts.has(block))
  for (const [block, verdict] of verdicts) {
    if (verdict.meta === undefined && block !== bearer) continue
    const own = Object.fromEntries(Object.entries(verdict.meta ?? {}).filter(([key]) => !(key in meta)))
    const all: Meta = block === bearer ? { ...own, ...meta } : own
    verdicts.set(block, {
      ...verdict,
      meta: all,
      ...(block === bearer && { evidence: { ...verdict.evidence, ...evidence } as Evidence }),
    })
  }
  return verdicts
}
