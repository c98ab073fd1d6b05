/**
 * The examples of a stage: specification, documentation and test in one text file.
 *
 *     == The font size control goes
 *     انتظر المسافرون ساعة
 *     ت + ت - الحجم الطبيعي
 *     ---
 *     2 removed widget font-size-widget
 *
 * A title; the lines of an article, invisible characters written as ⟨RLM⟩; `---`; then what the stage, run alone, does
 * to it: nothing, or one line each for
 *
 *     2 removed widget font-size-widget       line 2 went, as a widget, by that rule
 *     2 caption agency-photo-credit           line 2 is a caption now
 *     1:4-5 space "⟨NBSP⟩" → "⟨SP⟩"           units 4 to 5 of line 1 were rewritten
 *     1:0-4 ORG islamic-state داعش            an entity is named there
 *     1:61-2:7 ORG …                          likewise, in two lines
 *     copy of a-1 similarity 0.9 …            it is marked as a copy; kept with 3 copies: it has some
 *     rejected: is dropped …                  the article is rejected, with that reason
 *
 * Before the lines may stand `@title …` (the title that the input gives), `@site …`, `@set option=value`, `@table …`, a
 * row of the table that the stage is given, `@duplicates …`, what its table says of the article, and `@html`: the lines
 * are those of a page of HTML, one element on each.
 */

import { fromVisible, visible } from '../../src/arabic/visible.ts'
import { type Article, createArticle } from '../../src/article/article.ts'
import { sourceRange } from '../../src/article/edit.ts'
import { parseOptions } from '../../src/cli/usage.ts'
import { tableOfRows } from '../../src/io/table.ts'
import { processorOf, runStages } from '../../src/pipeline.ts'
import type { Stage } from '../../src/stage.ts'

export interface Example {
  readonly title: string
  readonly line: number
  readonly given: string | undefined
  readonly site: string | undefined
  /** Whether the lines are those of a page of HTML. */
  readonly isPage: boolean
  readonly options: Record<string, unknown>
  readonly text: string
  readonly expected: string
}

export function parseExamples(text: string, file: string): Example[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((part, index, parts) => {
      const line = parts
        .slice(0, index)
        .reduce((lines, before) => lines + before.split('\n').length - 1, text.split(/^== /m)[0]?.split('\n').length ?? 1)
      const [title = '', ...rest] = part.split('\n')
      const separator = rest.indexOf('---')
      if (separator < 0) throw new SyntaxError(`${file}:${line}: the example has no --- between its lines and what is expected`)
      const head = rest.slice(0, separator)
      const settings = head.filter((entry) => entry.startsWith('@'))
      const lines = head.filter((entry) => !entry.startsWith('@'))
      const given = settings.find((entry) => entry.startsWith('@title '))?.slice(7)
      const site = settings.find((entry) => entry.startsWith('@site '))?.slice(6)
      const rows = settings
        .filter((entry) => entry.startsWith('@table '))
        .map((entry) => ({ place: `${file}:${line}`, row: JSON.parse(entry.slice(7)) }))
      const copies = settings.find((entry) => entry.startsWith('@duplicates '))?.slice(12)
      const expected = rest.slice(separator + 1).filter((entry) => entry.trim() !== '' && !entry.startsWith('#'))
      return {
        title,
        line,
        given: given === undefined ? undefined : fromVisible(given),
        isPage: settings.includes('@html'),
        site,
        options: {
          ...parseOptions(settings.filter((entry) => entry.startsWith('@set ')).map((entry) => entry.slice(5))),
          ...(rows.length > 0 && { table: tableOfRows(rows) }),
          ...(copies !== undefined && { table: { find: () => JSON.parse(copies) ?? undefined } }),
        },
        text: fromVisible(lines.join('\n')),
        expected: expected.join('\n'),
      }
    })
}

/** What a stage does to an example, in the words of the file. */
export function outcome(stage: Stage, { text, given, site, isPage, options }: Example): string {
  const article = createArticle({
    id: 'example',
    text,
    ...(given !== undefined && { title: given }),
    ...(site !== undefined && { site }),
    ...(isPage && { format: 'html' }),
  })
  const starts = new Map(
    article.children.map(({ order, position, field }) => [
      order,
      { ...position.start, name: field === 'title' ? 'title' : String(position.start.line) },
    ]),
  )
  try {
    runStages(processorOf([{ stage, options }]), article)
  } catch (error) {
    return `rejected: ${(error as Error).message}`
  }
  const edits = article.edits.map((edit) => {
    const { offset = 0, name = '' } = starts.get(edit.block) ?? {}
    if (edit.now === null) return `${name} removed ${edit.role ?? 'blank'} ${edit.rule}`
    if (edit.range === undefined) return `${name} ${edit.role} ${edit.rule}`
    const quoted = (part: string): string => `"${part === ' ' ? '⟨SP⟩' : visible(part)}"`
    return `${name}:${edit.source[0] - offset}-${edit.source[1] - offset} ${edit.rule} ${quoted(edit.was)} → ${quoted(edit.now)}`
  })
  const mentions = article.mentions.map(({ block, endBlock = block, start, end, type, id }) => {
    const isSplit = endBlock !== block
    const [from, to] = [
      sourceRange(block, start, isSplit ? block.value.length : end)[0],
      sourceRange(endBlock, isSplit ? 0 : start, end)[1],
    ]
    const { offset = 0, name = '' } = starts.get(block.order) ?? {}
    const last = starts.get(endBlock.order)
    const written = isSplit ? `${block.value.slice(start)}\n${endBlock.value.slice(0, end)}` : block.value.slice(start, end)
    return `${name}:${from - offset}-${isSplit ? `${last?.name}:` : ''}${to - (last?.offset ?? 0)} ${type} ${id} ${visible(written)}`
  })
  return [...edits, ...mentions, ...copiesOf(article)].join('\n')
}

function* copiesOf({ duplicates }: Article): Generator<string> {
  if (duplicates === undefined) return
  if ('copies' in duplicates) yield `kept with ${duplicates.copies} copies`
  else {
    const { id, ...facts } = duplicates.duplicateOf
    yield `copy of ${id} ${Object.entries(facts).flat().join(' ')}`
  }
}
