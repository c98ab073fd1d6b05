import { describe, expect, test } from 'vitest'
import { isText } from '../src/article/article.ts'
import { judgedText } from '../src/evaluation/judged.ts'
import { evaluate, isRight, type JudgedPage, judgeLines, type Score } from '../src/evaluation/measure.ts'
import { cleaned, cleanedPage, corpus, goldCorpus, goldPages, judgedLines } from './support/gold.ts'

const articles = goldCorpus()
const judged = new Map(articles.map(({ id, raw }) => [id, judgedLines(cleaned(raw, id))]))

const REMOVED = new Set(['repeat', 'blank', 'related', 'widget', 'promo', 'legal', 'foreign'])

describe('the sample corpus', () => {
  test.each(articles)('$id: its gold labels every line', ({ id, lines }) => {
    expect(lines.map(({ text }) => text)).toEqual(judged.get(id)?.map(({ text }) => text))
  })

  test.each(articles)('$id: what is the article’s stays, all else goes', ({ id, lines }) => {
    const wrong = judged.get(id)?.filter(({ removed }, index) => removed !== REMOVED.has(lines[index]?.label ?? ''))
    expect(wrong).toEqual([])
  })

  test('the committed results are those of this code (npx vitest run tests/gold.test.ts --update writes them)', async () => {
    const judged = articles.map(({ id, raw, lines }) => ({ id, lines: judgeLines(lines, judgedText(cleaned(raw, id))) }))
    await expect(results('The sample corpus', 'corpus/gold', judged)).toMatchFileSnapshot(`${corpus}/gold/RESULTS.md`)
  })
})

describe('the sample pages', () => {
  const pages = goldPages().map((page) => ({ ...page, article: cleanedPage(page.html, page.id) }))

  test.each(pages)('$id: its labels are of every line', ({ article, lines }) => {
    expect(lines.map(({ text }) => text)).toEqual(judgedLines(article).map(({ text }) => text))
  })

  test.each(pages)('$id: every line of the text stays, and nothing else', ({ article, lines }) => {
    const labelled = lines.filter((line) => line.label === 'B' || line.label === 'S').map(({ text }) => text)
    const kept = article.children.filter(isText).map(({ order }) => lines[order]?.text)
    expect(kept).toEqual(labelled)
  })

  test.each(pages)('$id: the headline is there once', ({ article }) => {
    expect(article.children.filter(({ role }) => role === 'headline')).toHaveLength(1)
  })

  test('the committed results are those of this code (npx vitest run tests/gold.test.ts --update writes them)', async () => {
    const judged = pages.map(({ id, lines, article }) => ({ id, lines: judgeLines(lines, judgedText(article)) }))
    await expect(results('The sample pages', 'corpus/pages', judged)).toMatchFileSnapshot(`${corpus}/pages/RESULTS.md`)
  })
})

/** Precision, recall and F1 of each class of lines, and every line whose role is not that of its gold. */
function results(title: string, folder: string, pages: readonly JudgedPage[]): string {
  const { overall, body, roles } = evaluate(pages)
  const lines = pages.flatMap(({ lines }) => lines)
  const row = (name: string, count: number, { precision, recall, f1 }: Score): string =>
    `| ${name} | ${count} | ${[precision, recall, f1].map((share) => share.toFixed(3)).join(' | ')} |`
  const otherwise = pages.flatMap(({ id, lines }) =>
    lines
      .filter((line) => (/^[A-Z]$/.test(line.gold?.label ?? '') ? !isRight(line) : line.gold?.label !== line.verdict))
      .map(
        ({ gold, verdict, rule, text }) =>
          `| ${id} | ${gold?.line ?? ''} | ${gold?.label ?? ''} | ${verdict} | ${rule} | ${text.trim().slice(0, 60)} |`,
      ),
  )
  return `# ${title} against ${title === 'The sample corpus' ? 'its gold' : 'their labels'}

What \`naqi evaluate ${folder}\` measures; written by \`tests/gold.test.ts\`. ${pages.length} articles, ${lines.length} lines with a letter or digit.

| class | lines | precision | recall | F1 |
|---|---:|---:|---:|---:|
${row('all', lines.length, overall)}
${row('body and subheads against all else', (roles.body?.lines ?? 0) + (roles.subhead?.lines ?? 0), body)}
${Object.entries(roles)
  .map(([name, score]) => row(name, score.lines, score))
  .join('\n')}

## Judged otherwise

| article | line | gold | judged | rule | text |
|---|---:|---|---|---|---|
${otherwise.join('\n')}
`
}
