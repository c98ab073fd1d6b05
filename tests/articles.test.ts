/**
 * Scraped articles of three outlets, there only where the project is developed: what goes of each, judged by reading it;
 * line and text are named by their offsets, no text.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldLetters } from '../src/arabic/fold.ts'
import { type Article, createArticle } from '../src/article/article.ts'
import { replay } from '../src/article/edit.ts'
import { processorOf, runStages } from '../src/pipeline.ts'
import { boilerplate, headlines, normalize } from '../stages/index.ts'
import { shared } from './support/gold.ts'

const folder = join(shared, 'articles')
const processor = processorOf([normalize, boilerplate, headlines].map((stage) => ({ stage: stage as never })))

function articlesOf(outlet: string): Article[] {
  const lines = readFileSync(join(folder, `${outlet}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const { id, site, url, title, text } = JSON.parse(line)
    return runStages(processor, createArticle({ id, site, url, title, text }))
  })
}

/** The ranges of the source that went, by any stage that judges. */
function removed({ edits }: Article): (readonly [number, number])[] {
  const gone = edits.filter(({ stage, now, field }) => stage !== 'normalize' && field !== 'title' && (now === null || now === ''))
  return gone.map(({ source }) => source)
}

/** Twenty articles of each outlet: the ranges of the source (UTF-16 units) that must go. All else stays, letter for letter. */
const REMOVED: Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>> = {
  '3alyoum': {
    '2015-08-06#84': [[2036, 2073]],
    '2015-07-31#203': [[1257, 1288]],
    '2015-07-24#171': [[1, 15]],
    '2015-07-31#13': [[1386, 1413]],
    '2015-08-02#6': [[1069, 1088]],
    '2015-07-26#19': [[754, 792]],
    '2015-07-24#438': [[4138, 4174]],
    '2015-08-06#4': [[931, 943]],
    '2015-07-24#377': [[1, 15]],
    '2015-08-11#35': [[1763, 1807]],
    '2015-07-31#3': [[877, 919]],
    '2015-07-24#504': [[817, 866]],
    '2015-07-24#73': [[1110, 1152]],
    '2015-08-09#58': [[446, 464]],
    '2015-07-24#623': [[943, 973]],
    '2015-07-24#130': [[1, 15]],
    '2015-07-31#193': [[1467, 1490]],
    '2015-07-24#499': [[2401, 2469]],
    '2015-08-11#17': [[554, 581]],
    '2015-07-24#448': [[2846, 2897]],
  },
  alweeam: {
    '2015-07-21#1718': [[1826, 1918]],
    '2015-07-25#1146': [[472, 553]],
    '2015-07-27#1038': [[2008, 2098]],
    '2015-08-10#1162': [[430, 507]],
    '2015-07-23#983': [[178, 242]],
    '2015-08-01#870': [[434, 525]],
    '2015-08-08#1001': [[466, 536]],
    '2015-07-25#1133': [[586, 666]],
    '2015-08-02#905': [[660, 733]],
    '2015-07-31#1491': [[2133, 2227]],
    '2015-07-24#1721': [[2085, 2169]],
    '2015-07-31#1552': [[1817, 1889]],
    '2015-08-02#911': [[1285, 1365]],
    '2015-07-21#1823': [[1012, 1076]],
    '2015-07-22#1468': [[759, 849]],
    '2015-07-21#1867': [[760, 842]],
    '2015-07-23#976': [[417, 482]],
    '2015-07-22#1481': [[1345, 1424]],
    '2015-07-21#1834': [[2264, 2332]],
    '2015-08-04#914': [[807, 885]],
  },
  alriyadh: {
    '2015-07-22#897': [],
    '2015-08-06#1685': [],
    '2015-07-22#1182': [],
    '2015-07-31#1248': [],
    '2015-08-03#548': [],
    '2015-08-04#741': [],
    '2015-07-27#732': [],
    '2015-08-10#780': [],
    '2015-08-01#591': [],
    '2015-07-27#720': [],
    '2015-08-06#1844': [],
    '2015-08-10#782': [],
    '2015-08-01#539': [],
    '2015-07-27#805': [],
    '2015-07-22#1022': [],
    '2015-07-22#1119': [],
    '2015-07-25#953': [],
    '2015-08-06#1565': [],
    '2015-08-04#594': [[1382, 1418]],
    '2015-08-06#1498': [],
  },
}

describe.skipIf(!existsSync(folder))('scraped articles (skipped: the shared evaluation data is not here)', () => {
  describe.each(Object.entries(REMOVED))('%s', (outlet, expected) => {
    const articles = existsSync(folder) ? articlesOf(outlet) : []

    test.each(Object.entries(expected))('%s: what must go goes, and every other letter stays', (id, ranges) => {
      const article = articles.find(({ source }) => source.id === id) as Article
      expect(removed(article)).toEqual(ranges)
      const { text } = article.source
      const starts = [0, ...ranges.map(([, to]) => to)]
      const rest = starts.map((from, index) => text.slice(from, ranges[index]?.[0] ?? text.length)).join('')
      const kept = article.children.filter(({ field }) => field === 'text').map(({ value }) => value)
      expect(foldLetters(kept.join('\n')).text).toBe(foldLetters(rest).text)
    })

    test('every record replays', () => {
      for (const article of articles) {
        expect(replay(article.source, article.edits).children.map(({ value }) => value)).toEqual(article.children.map(({ value }) => value))
      }
    })

    test('the boilerplate stage finds nothing in what it leaves', () => {
      for (const article of articles) {
        const before = article.edits.length
        runStages(processorOf([{ stage: boilerplate as never }]), article)
        expect(article.edits.slice(before)).toEqual([])
      }
    })
  })

  test('alweeam: no link back to the page is left in any article', () => {
    const link = foldLetters('رابط الخبر بصحيفة').text
    const left = articlesOf('alweeam').filter(({ children }) => children.some(({ value }) => foldLetters(value).text.includes(link)))
    expect(left.map(({ source }) => source.id)).toEqual([])
  })

  test('3alyoum: tags are metadata wherever there are any, and no gallery is left', () => {
    const articles = articlesOf('3alyoum')
    const text = ({ children }: Article): string => children.map(({ role, value }) => (role === 'tags' ? '' : value)).join('\n')
    expect(articles.filter((article) => /(?:^|\s)سمات\s|Next Previous/.test(text(article))).map(({ source }) => source.id)).toEqual([])
    expect(articles.filter(({ meta }) => meta.tags !== undefined).length).toBeGreaterThanOrEqual(250)
  })

  test('alriyadh: of 300 articles go the name of an agency, a repeated headline and three addresses of writers, nothing else', () => {
    const gone = articlesOf('alriyadh').flatMap((article) => removed(article).map(() => article.source.id))
    expect(gone).toEqual(['2015-08-09#744', '2015-08-06#1908', '2015-08-10#805', '2015-08-04#594', '2015-08-06#1780'])
  })
})
