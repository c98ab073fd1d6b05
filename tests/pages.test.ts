import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanSteps } from '../src/clean.ts'
import { processorOf, runStages } from '../src/pipeline.ts'
import { cleanedPage } from './support/gold.ts'
import { growth } from './support/time.ts'

const BODY =
  '<h1>الصيادون يعودون إلى البحيرة بعد عام</h1><p>عاد الصيادون صباح اليوم إلى البحيرة الكبرى، بعد عام كامل من المنع.</p><p>وقال كبيرهم إن السمك تكاثر كثيرا، وإن الشباك امتلأت في ساعة واحدة.</p>'

const meta = (head: string, line = '') => cleanedPage(`<html><head>${head}</head><body>${BODY.replace('</h1>', `</h1>${line}`)}`).meta

describe('what a page states of its article', () => {
  const published = (value: string) => `<meta property="article:published_time" content="${value}">`

  test('its date is kept as stated, without conversion', () => {
    expect(meta(published('2021-03-04T23:30:00+03:00')).published).toBe('2021-03-04T23:30')
    expect(meta(published('2021-03-04')).published).toBe('2021-03-04')
    expect(meta(published('today')).published).toBeUndefined()
  })

  test('it wins over a line that tells of another day', () => {
    expect(meta(published('2021-03-04T09:00:00+03:00'), '<div>1 يناير 2020</div>').published).toBe('2021-03-04T09:00')
  })

  test('a line of the same day wins that has a time where the page has none, or the clock of its readers', () => {
    expect(meta(published('2021-03-04'), '<div>4 مارس 2021 - 09:15</div>').published).toBe('2021-03-04T09:15')
    expect(meta(published('2021-03-04T22:15:00Z'), '<div>5 مارس 2021 - 01:15</div>').published).toBe('2021-03-05T01:15')
  })

  test('its writer fills in where no line names one; the site and accounts are no writers', () => {
    const author = (name: string) => `<meta property="og:site_name" content="المرسى"><meta name="author" content="${name}">`
    expect(meta(author('سامي حداد')).byline).toBe('سامي حداد')
    expect(meta(author('سامي حداد'), '<div>كتب: نديم الشالاتي</div>').byline).toBe('نديم الشالاتي')
    expect(meta(author('المرسى')).byline).toBeUndefined()
    expect(meta(author('admin')).byline).toBeUndefined()
    expect(meta(author('admin')).source).toBe('المرسى')
  })

  test('how long ago it was published is no place', () => {
    expect(meta('', '<div>قبل 12 دقيقة</div>').place).toBeUndefined()
  })
})

describe('every edit of a page has a rule, a reason and evidence', () => {
  test('the names, the part or the share of links that told it', () => {
    const html = `<html><body>${BODY}<div class="share-box">انشر هذا الخبر</div><aside>طقس المدينة</aside><div><a href="/n/1">سوق جديدة للسمك تفتح قرب الميناء</a></div>`
    const edits = cleanedPage(html).edits.filter(({ now }) => now === null)
    expect(edits.map(({ rule, evidence }) => [rule, evidence])).toEqual([
      ['share-element', { markup: 'share' }],
      ['sidebar-element', { markup: '<aside>' }],
      ['linked-headline', { links: 1 }],
    ])
    expect(edits.every(({ reason }) => reason !== '')).toBe(true)
  })
})

describe('long pages', () => {
  const paragraph = 'وقال كبيرهم إن السمك تكاثر كثيرا، وإن الشباك امتلأت في ساعة واحدة.'
  const name = (n: number) => String.fromCharCode(97 + (n % 26), 97 + ((n / 26) % 26), 97 + ((n / 676) % 26))
  const repeated = (line: (n: number) => string) => (count: number) => `<html>${Array.from({ length: count }, (_, n) => line(n)).join('')}`

  test.each([
    ['paragraphs with names of their own', repeated((n) => `<div class="a b c d e f ${name(n)}"><p>${paragraph}</div>`)],
    [
      'links between paragraphs',
      repeated((n) => `<a class=${name(n)} href=/n/${n}><div>عودة الساقية القديمة إلى الدوران</div></a><p>${paragraph}</p>`),
    ],
    ['boxes in boxes, each with a line', repeated((n) => `<div><p>${paragraph}</p><div>سطر ${n}</div>`)],
    [
      'boxes that each begin with a heading',
      repeated((n) => `<div><h3>اقرأ أيضا</h3><a href=/n/${n}>عودة الساقية القديمة إلى الدوران</a>`),
    ],
    ['cards', repeated((n) => `<div><a href=/n/${n}>عودة الساقية القديمة إلى الدوران</a><p>${paragraph}</p></div>`)],
    ['words in one line', (count: number) => `<html><p>${`${paragraph} <b>وعاد</b> `.repeat(count)}`],
    ['short lines', repeated((n) => `<div class="${name(n)} box">سطر ${n}</div>`)],
  ])('%s: ten times as many take about ten times as long', (_name, html) => {
    expect(growth(cleanedPage, html(300), html(3_000))).toBeLessThan(40)
  })
})

describe('a page without a single name', () => {
  const PARAGRAPH = 'وقال مدير الميناء إن العمل يبدأ عند الفجر، وإن الأجور تدفع كل خميس.'
  const card = (n: number) =>
    `<div><a href="/n/${n}">سوق جديدة للسمك تفتح قرب الميناء</a><p>تفتح السوق أبوابها عند الفجر، وفيها عشرون دكانا ومصنع للثلج.</p></div>`
  const article = `<div>${BODY}<p>${PARAGRAPH}</p></div>`
  const removed = (html: string) => cleanedPage(`<html><body>${html}`).edits.filter(({ now }) => now === null)
  const rules = (html: string) => [...new Set(removed(html).map(({ rule }) => rule))]

  test('a row of boxes with a linked headline and a paragraph each are cards of other articles', () => {
    expect(removed(`${article}<div>${card(1)}${card(2)}</div>`).filter(({ role }) => role === 'related')).toHaveLength(4)
  })

  test('a box is what its heading says, to its end', () => {
    const comments =
      '<div><h3>التعليقات</h3><div><b>أم سالم</b><p>خبر جميل، ونتمنى أن تعود القوارب كلها إلى البحيرة قبل الشتاء.</p></div></div>'
    expect(rules(article + comments)).toEqual(['comments-label', 'headed-box'])
    expect(removed(`<div>${BODY}<div>التعليقات</div><p>${PARAGRAPH}</p></div>`).map(({ rule }) => rule)).toEqual(['comments-label'])
  })

  test('a counter of comments above the text heads nothing', () => {
    const page = `<h1>الصيادون يعودون إلى البحيرة بعد عام</h1><div><div>تعليقات 3</div><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></div>`
    expect(rules(page)).toEqual(['comments-label'])
  })

  test('a paragraph outside the box of headline and text is not of the article', () => {
    const about = '<div><p>صحيفة المرسى صحيفة مستقلة، تصدر كل صباح من مدينة الميناء منذ عشرين عاما.</p></div>'
    expect(rules(article + about)).toEqual(['apart-from-the-article'])
  })

  test('a text in parts, with something between them, keeps all of them', () => {
    const parts = Array.from({ length: 3 }, () => `<div><p>${PARAGRAPH}</p></div>`).join('<div>إعلان</div>')
    expect(rules(`<div>${BODY}${parts}</div>`)).toEqual(['advertisement-label'])
  })

  test('a short line right behind a picture is its caption, where no paragraph stands like it', () => {
    const { meta } = cleanedPage(
      `<html><body><div>${BODY.replace('</h1>', '</h1><div><img src=a><div>قوارب عند الرصيف القديم</div></div>')}</div>`,
    )
    expect(meta.captions).toEqual(['قوارب عند الرصيف القديم'])
  })
})

test('the sample pages cleaned twice are as cleaned once', () => {
  const folder = join(import.meta.dirname, '../corpus/pages')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const article = cleanedPage(readFileSync(join(folder, name), 'utf8'))
    const { length } = article.edits
    runStages(processorOf(cleanSteps()), article)
    expect(article.edits.slice(length), name).toEqual([])
  }
})
