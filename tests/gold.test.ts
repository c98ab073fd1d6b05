import { describe, expect, test } from 'vitest'
import { ROLES } from '../src/article/article.ts'
import { cleaned, corpus, goldCorpus, judgedLines } from './support/gold.ts'

const articles = goldCorpus()
const judged = new Map(articles.map(({ id, raw }) => [id, judgedLines(cleaned(raw, id))]))

const REMOVED = new Set(['repeat', 'blank', 'related', 'widget', 'promo', 'legal', 'foreign'])

describe('the sample corpus', () => {
  test.each(articles)('$id: its gold labels every line', ({ id, lines }) => {
    expect(lines.map(({ text }) => text)).toEqual(judged.get(id)?.map(({ text }) => text))
  })

  test.each(articles)('$id: what is the article’s stays, all else goes', ({ id, lines }) => {
    const wrong = judged.get(id)?.filter(({ removed }, index) => removed !== REMOVED.has(lines[index]?.role ?? ''))
    expect(wrong).toEqual([])
  })

  test('the committed results are those of this code (npx vitest run tests/gold.test.ts --update writes them)', async () => {
    await expect(results()).toMatchFileSnapshot(`${corpus}/gold/RESULTS.md`)
  })
})

/** Precision, recall and F1 of each role, and every line that is judged otherwise than its gold. */
function results(): string {
  const roles = [...ROLES, 'repeat', 'blank']
  const counts = new Map(roles.map((role) => [role, { right: 0, judged: 0, gold: 0 }]))
  const otherwise: string[] = []
  let lines = 0
  for (const article of articles) {
    judged.get(article.id)?.forEach(({ role, rule, line, text }, index) => {
      const gold = article.lines[index]?.role ?? ''
      lines++
      const [own, other] = [counts.get(gold), counts.get(role)]
      if (own === undefined || other === undefined) throw new Error(`${article.id}:${line}: unknown role ${gold}`)
      own.gold++
      other.judged++
      if (gold === role) own.right++
      else otherwise.push(`| ${article.id} | ${line} | ${gold} | ${role} | ${rule} | ${text.trim().slice(0, 60)} |`)
    })
  }
  const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
  const rows = roles.flatMap((role) => {
    const { right, judged, gold } = counts.get(role) as { right: number; judged: number; gold: number }
    if (judged + gold === 0) return []
    return [`| ${role} | ${gold} | ${percent(right, judged)} | ${percent(right, gold)} | ${percent(2 * right, judged + gold)} |`]
  })
  return `# The sample corpus against its gold

Written by \`tests/gold.test.ts\`. ${articles.length} articles, ${lines} lines, ${lines - otherwise.length} judged as labelled.

| role | lines | precision | recall | F1 |
|---|---:|---:|---:|---:|
${rows.join('\n')}

## Judged otherwise

| article | line | gold | judged | rule | text |
|---|---:|---|---|---|---|
${otherwise.join('\n')}
`
}
