/** What became of a page's text: stretches in the order of the page, each with its role, and whether it went. */
import { type Article, createArticle } from '../article/article.ts'
import type { Edit } from '../article/edit.ts'
import type { Role } from '../article/role.ts'
import { toText } from '../article/sourcemap.ts'

/** A stretch of the text of a page as it was read, all of which met the same fate. */
export interface JudgedText {
  readonly text: string
  /** What it was found to be; of what was removed, nothing need be known. */
  readonly role: Role | undefined
  readonly removed: boolean
  /** The rule that decided; empty if none did: then it is what it was taken for when it was read. */
  readonly rule: string
}

/** Whether an edit took a part of a block away as something of its own, such as a copy of the headline. */
function isCut({ range, now, role }: Edit): boolean {
  return range !== undefined && now === '' && role !== undefined
}

/**
 * The text of an article as it was read, with what the stages made of it.
 *
 * @returns
 *   One stretch for each block of the source; several, if parts of it were cut out as something else. A title that the
 *   input gave in a field of its own is no line of the page and is left out.
 */
export function judgedText(article: Article): JudgedText[] {
  const left = new Map(article.children.map((block) => [block.order, block]))
  const editsOf = new Map<number, Edit[]>()
  for (const edit of article.edits) {
    const list = editsOf.get(edit.block)
    if (list === undefined) editsOf.set(edit.block, [edit])
    else list.push(edit)
  }
  const stretches: JudgedText[] = []
  for (const { order, field, value, map, position } of createArticle(article.source).children) {
    if (field !== 'text') continue
    const edits = editsOf.get(order) ?? []
    const block = left.get(order)
    const last = edits.findLast(({ range }) => range === undefined)
    const whole = { role: block === undefined ? last?.role : block.role, removed: block === undefined, rule: last?.rule ?? '' }
    const base = position.start.offset
    const cuts = edits.filter(isCut).sort((a, b) => a.source[0] - b.source[0])
    let at = 0
    for (const { source, role, rule } of cuts) {
      const [start, end] = toText(map, source[0] - base, source[1] - base)
      if (start > at) stretches.push({ text: value.slice(at, start), ...whole })
      stretches.push({ text: value.slice(Math.max(at, start), end), role, removed: true, rule })
      at = Math.max(at, end)
    }
    if (at < value.length) stretches.push({ text: value.slice(at), ...whole })
  }
  return stretches
}
