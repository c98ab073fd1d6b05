/** The page of `naqi serve`: its answers without a browser, then as a reader uses it, in Chromium. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cleaning } from '../src/cli/serve.ts'
import { type ArticleRecord, type Corpus, clean, openCorpus, parseQuery } from '../src/index.ts'
import { queryOf, type Wanted } from '../src/web/filters.ts'
import { runsOf } from '../src/web/runs.ts'
import { type Listening, listen, MAX_BODY } from '../src/web/server.ts'
import { viewOf } from '../src/web/view.ts'
import { naqi, temporaryFolder } from './support/cli.ts'

const SHIP = `محليات
الميناء يستقبل أول سفينة قمح هذا العام
ت + ت - الحجم الطبيعي
تاريخ النشر: 12.01.2020 | 09:30 بيروت
وصلت الســفينة صباح اليوم إلى مرفأ بيروت، وقالت وزارة الاقتصاد لـ«رويترز» إن حمولتها تكفي لبنان شهراً كاملاً.
اقرأ أيضا: أسعار الخبز تعود إلى الاستقرار
وأضافت الوزارة أن سفينتين أخريين ستصلان من أوكرانيا قبل نهاية الشهر.`

const BREAD = `أسعار الخبز تعود إلى الاستقرار
تاريخ النشر: 03.02.2020
قالت وزارةُ الاقتِصادِ إن أسعار الخبز عادت إلى ما كانت عليه قبل شهر، وإن القمح في المخازن يكفي حتى الصيف.
وطمأنت الوزارة أصحاب المخابز في القاهرة بأن الدعم باق كما هو في هذا العام.`

/** Markup and controls of direction, as someone could leave them in a text. */
const HOSTILE = `عنوان فيه <script>window.broken = 1</script> و<img src=x onerror="window.broken = 2"> كلمات
قال الباحث في دمشق إن \u202eهذا النص\u202c مقلوب وفيه \u2067محارف\u2069 لا يراها أحد \u200fأبدا، وذلك بعد أن جُمع من الوب.
<script>window.broken = 3</script> والنص نفسه باق هنا كما كتبه صاحبه، فلا يضيع منه حرف واحد من غير سبب.`

let folder: string
let corpus: Corpus
let server: Listening

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'naqi-web-'))
  corpus = await openCorpus(join(folder, 'corpus.db'))
  const filler = Array.from({ length: 25 }, (_, index) => ({
    id: `filler-${index}`,
    site: 'filler.example',
    text: `خبر قصير رقمه ${index}\nانعقد الاجتماع الدوري للمجلس البلدي صباح اليوم، وناقش الأعضاء أعمال الطرق في الأحياء القديمة.`,
  }))
  const articles = [
    { id: 'ship', site: 'port.example', url: 'https://port.example/ship', text: SHIP },
    { id: 'bread', site: 'bakery.example', url: 'javascript:alert(1)', text: BREAD },
    { id: 'hostile/<b>&', site: '<i>site</i>', text: HOSTILE },
    ...filler,
  ]
  await corpus.add(clean(articles))
  server = await listen({ corpus, ...cleaning() }, { host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await server?.close()
  corpus?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, options: RequestInit = {}) => fetch(new URL(path, server.url), options)
// biome-ignore lint/suspicious/noExplicitAny: what a test finds in them is its own business
const json = async (path: string): Promise<any> => (await get(path)).json()
const ids = ({ hits }: { hits: { id: string }[] }) => hits.map(({ id }) => id)

/** A request with a header that fetch does not let through. */
function withHeaders(headers: Record<string, string>, path = '/'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(new URL(path, server.url), { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('the server', () => {
  test('answers to its own names and addresses, to no other: a foreign name that leads here reads nothing', async () => {
    const { port } = new URL(server.url)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) expect(await withHeaders({ host }), host).toBe(200)
    for (const host of [`evil.example:${port}`, 'localhost.evil.example', '127.0.0.1.nip.example'])
      expect(await withHeaders({ host }, '/api/stats'), host).toBeGreaterThanOrEqual(400)
  })

  test('answers no page of another origin', async () => {
    expect((await get('/api/clean', { method: 'POST', body: SHIP, headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })

  test('lets a page run its own scripts alone, on every answer', async () => {
    for (const path of ['/', '/app.js', '/api/stats', '/api/search?q=%22', '/nowhere']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'/,
      )
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })

  test('says what is wrong with a path or a method', async () => {
    expect((await get('/nowhere')).status).toBe(404)
    expect((await get('/../package.json')).status).toBe(404)
    expect((await get('/%2e%2e/server.ts')).status).toBe(404)
    expect((await get('/constructor')).status).toBe(404)
    const wrong = await get('/api/search', { method: 'POST', body: 'x' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET'])
    expect((await get('/api/clean')).status).toBe(405)
    expect((await get('/api/stats', { method: 'DELETE' })).status).toBe(405)
  })

  test('says where a query is wrong', async () => {
    const response = await get(`/api/search?q=${encodeURIComponent('قمح "خبز')}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ at: 4, error: expect.stringContaining('not closed') })
    for (const path of ['/api/search?q=x&offset=-1', '/api/search?q=%D9%82%D9%85%D8%AD&month=2020', '/api/article', '/api/search?q=OR'])
      expect((await get(path)).status, path).toBe(400)
  })

  test('says that a query is too long, at any length', async () => {
    for (const words of [300, 3000, 100_000]) {
      const response = await get(`/api/search?q=${'word+'.repeat(words)}`)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await response.json()).toMatchObject({ error: expect.stringMatching(/at most|too long/) })
    }
  })

  test('finds by words, site, month and entity, together', async () => {
    const found = async (parameters: Record<string, string>) => ids(await json(`/api/search?${new URLSearchParams(parameters)}`))
    expect((await found({ q: 'وزارة الاقتصاد' })).sort()).toEqual(['bread', 'ship'])
    expect(await found({ q: 'وزارة الاقتصاد', site: 'port.example' })).toEqual(['ship'])
    expect(await found({ q: 'وزارة الاقتصاد', month: '2020-02' })).toEqual(['bread'])
    expect(await found({ q: 'وزارة الاقتصاد from:2020-01-20', month: '2020-01' })).toEqual([])
    expect(await found({ q: 'الخبز OR أوكرانيا', site: 'port.example' })).toEqual(['ship'])
    expect(await found({ q: '', entity: 'iso-ua' })).toEqual(['ship'])
    expect(await found({ q: 'دمشق', site: '<i>site</i>' })).toEqual(['hostile/<b>&'])
    expect((await json('/api/search?q=')).total).toBe(28)
  })

  test('gives an article with its lines, and says so if there is none', async () => {
    const view = await json('/api/article?id=ship')
    expect(view.title).toBe('الميناء يستقبل أول سفينة قمح هذا العام')
    expect(view.lines).toHaveLength(7)
    expect((await get('/api/article?id=none')).status).toBe(404)
  })

  test('cleans a text that is sent, and refuses one that is none or too large', async () => {
    const post = (body: string) => get('/api/clean', { method: 'POST', body })
    const view = (await (await post(SHIP)).json()) as { edits: { rule: string }[] }
    expect(view.edits.map(({ rule }) => rule)).toContain('font-size-widget')
    expect((await post('  \n ')).status).toBe(400)
    expect((await post('<!doctype html><html><body><script>1</script></body></html>')).status).toBe(422)
    const large = await post('ا'.repeat(MAX_BODY / 2 + 1))
    expect([large.status, await large.json()]).toEqual([413, { error: expect.stringContaining('2 MB') }])
  })
})

describe('a search with facets', () => {
  const both: Wanted = { q: 'نفط', site: 'a b', entity: 'x', month: '2024-05' }

  test('is one query of the query language', () => {
    expect(queryOf(both)).toBe('نفط from:2024-05 to:2024-05 site:"a b" entity:"x"')
    expect(queryOf({ q: 'نفط' })).toBe('نفط')
    expect(queryOf({ q: 'نفط role:headline OR غاز', site: 'a' })).toBe('(نفط OR غاز) role:headline site:"a"')
    expect(queryOf({ q: '', site: 'a"b' })).toBe('site:«a"b»')
  })

  test('has the dates of both the query and the month', () => {
    const dates = (q: string) => {
      const query = queryOf({ q, month: '2024-05' })
      return query === undefined ? undefined : [parseQuery(query).from, parseQuery(query).to]
    }
    expect(dates('نفط from:2024')).toEqual(['2024-05', '2024-05'])
    expect(dates('نفط to:2024')).toEqual(['2024-05', '2024-05'])
    expect(dates('نفط from:2024-05-03 to:2024-05-09')).toEqual(['2024-05-03', '2024-05-09'])
    expect(dates('from:2024-05-03')).toEqual(['2024-05-03', '2024-05'])
    expect(dates('نفط from:2024-06')).toBeUndefined()
    expect(dates('نفط to:2024-04-30')).toBeUndefined()
  })
})

describe('the view of an article', () => {
  const text = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join('')
  const stages = cleaning().stages

  test('has every line of the source, letter for letter, and each state as the stages left it', () => {
    for (const id of ['ship', 'bread', 'hostile/<b>&']) {
      const record = corpus.article(id) as ArticleRecord
      const view = viewOf(record, stages)
      expect(view.lines.map(({ source }) => text(source))).toEqual((record.raw as string).split('\n').filter((line) => line !== ''))
      const left = view.lines.flatMap(({ states }) => states.at(-1) ?? []).filter(({ role }) => role === 'body' || role === 'subhead')
      expect(left.map(({ runs }) => text(runs)).join('\n')).toBe(record.text)
    }
  })

  test('tells of a removed line the stage, the rule and the reason', () => {
    const view = viewOf(corpus.article('ship') as ArticleRecord, stages)
    const line = view.lines.find(({ source }) => text(source).startsWith('ت + ت'))
    expect(line?.states.at(-1)).toEqual({ stage: stages.indexOf('boilerplate') + 1, runs: [] })
    expect(view.edits[line?.edits[0] as number]).toMatchObject({ rule: 'font-size-widget', removed: true, role: 'widget' })
  })

  test('names its entities and marks the words of the query', () => {
    const view = viewOf(corpus.article('ship') as ArticleRecord, stages, parseQuery('السفينة'))
    const runs = view.lines.flatMap(({ states }) => states.at(-1)?.runs ?? [])
    expect(runs.filter(({ entity }) => entity?.id === 'reuters').map((run) => run.text)).toEqual(['رويترز'])
    expect(runs.filter(({ hit }) => hit).map((run) => run.text)).toContain('السفينة')
  })

  test('shows a record without its source as far as it goes', () => {
    const { raw: _raw, ...record } = corpus.article('ship') as ArticleRecord
    const view = viewOf(record, stages)
    expect(view.problem).toContain('no "raw"')
    expect(view.lines.map(({ source }) => text(source))[2]).toBe('ت + ت - الحجم الطبيعي')
    expect(view.stages).toEqual([])
  })

  test('cuts lines where something begins or ends, and names what nobody sees', () => {
    const entity = { id: 'x', type: 'LOC', name: 'x' }
    expect(
      runsOf('ab\u200fcd', [
        { start: 1, end: 4, facts: { edits: [0] } },
        { start: 3, end: 5, facts: { entity } },
        { start: 5, end: 5, facts: { edits: [1] } },
      ]),
    ).toEqual([
      { text: 'a' },
      { text: 'b', edits: [0] },
      { text: '\u200f', hidden: 'RLM', edits: [0] },
      { text: 'c', edits: [0], entity },
      { text: 'd', entity },
      { text: '', edits: [1] },
    ])
  })
})

describe('naqi serve', () => {
  test('says what is wrong with a corpus or a port', async () => {
    const { port } = new URL(server.url)
    const path = join(folder, 'corpus.db')
    const missing = await naqi(['serve', join(temporaryFolder(), 'none.db')])
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('naqi index')])
    const foreign = await naqi(['serve', join(import.meta.dirname, 'web.test.ts')])
    expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringContaining('is no corpus')])
    const used = await naqi(['serve', path, '--port', port])
    expect([used.code, used.stderr]).toEqual([1, expect.stringMatching(/Port \d+ .* is in use. Choose another with --port/)])
    const wrong = await naqi(['serve', path, '--port', '70000'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('from 0 to 65535')])
    const elsewhere = await naqi(['serve', path, '--port', '0', '--host', '192.0.2.1'])
    expect([elsewhere.code, elsewhere.stderr]).toEqual([1, expect.stringContaining('no address of this machine')])
  })
})

const executablePath = process.env['NAQI_CHROMIUM'] ?? '/usr/bin/chromium'
const missing = existsSync(executablePath) ? '' : ` (skipped: there is no ${executablePath}; install Chromium, or name it in NAQI_CHROMIUM)`

describe.skipIf(missing !== '')(`the page in a browser${missing}`, () => {
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const requests: string[] = []

  beforeAll(async () => {
    const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
    browser = await chromium.launch({ executablePath, args: [...flags.split(' '), '--disable-component-update', '--disable-sync'] })
  })
  afterAll(() => browser?.close())

  afterEach(async () => {
    await page.context().close()
    expect(errors.splice(0)).toEqual([])
    expect(requests.splice(0).filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([])
  })

  async function open(parameters: Record<string, string> = {}, { width = 1200, reducedMotion = true } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale: 'en-GB',
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    })
    context.setDefaultTimeout(8000)
    page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`${server.url}?${new URLSearchParams(parameters)}`)
    await page.locator('main > *').first().waitFor()
    return page
  }

  /** Waits for so many articles. */
  const found = (count: string) => page.locator('.total', { hasText: count }).waitFor()
  const titles = () => page.locator('.hit h2').allTextContents()

  test('shows what is in the corpus, and more of it page by page', async () => {
    await open()
    expect(await page.locator('.total').textContent()).toContain('28 articles')
    await page.getByRole('link', { name: 'Next' }).click()
    await page.getByText('21–28 / 28').waitFor()
    expect(await titles()).toHaveLength(8)
  })

  test('finds the articles that have the words, and marks these as they are written there', async () => {
    await open()
    await page.fill('#q', 'وزارة الاقتصاد')
    await page.keyboard.press('Enter')
    await found('2 articles')
    expect(await page.locator('.snippet mark').allTextContents()).toContain('الاقتِصادِ')
    expect(new URL(page.url()).searchParams.get('q')).toBe('وزارة الاقتصاد')
  })

  test('narrows a search by a facet, and widens it again', async () => {
    await open({ q: 'وزارة الاقتصاد' })
    await page.locator('.by-site a', { hasText: 'port.example' }).click()
    await found('one article')
    expect(await titles()).toEqual(['الميناء يستقبل أول سفينة قمح هذا العام'])
    await page.locator('.chip').click()
    await found('2 articles')
    await page.locator('.by-month a', { hasText: 'February 2020' }).click()
    await found('one article')
    expect(await titles()).toEqual(['أسعار الخبز تعود إلى الاستقرار'])
    await page.goBack()
    await found('2 articles')
  })

  test('says what is wrong with a query, and where', async () => {
    await open({ q: 'قمح "خبز' })
    expect(await page.locator('.query mark').textContent()).toBe('"خبز')
    expect(await page.getByRole('alert').textContent()).toContain('not closed')
    // The browser writes an answer of 400 to the console.
    expect(errors.splice(0)).toEqual([expect.stringContaining('400')])
  })

  test('shows an article beside its source, each removed line where it stood, with its rule and reason', async () => {
    await open({ id: 'ship' })
    const line = page.locator('.line[data-line="3"]')
    expect(await line.locator('.source .text').textContent()).toBe('ت + ت - الحجم الطبيعي')
    expect(await line.locator('.result').textContent()).toMatch(/removed.*boilerplate \/ font-size-widget.*size of the text/)
    expect(await page.locator('.line').count()).toBe(7)
    expect(await page.locator('.line.gone').count()).toBe(3)
    expect(await page.locator('.line[data-line="5"] .source .cut').first().textContent()).toContain('ـ')
  })

  test('shows the text as it was after each stage', async () => {
    await open({ id: 'ship' })
    const fifth = page.locator('.line[data-line="5"] .result .text')
    expect(await fifth.textContent()).toContain('السفينة')
    await page.locator('[data-stage="source"]').click()
    expect(await fifth.textContent()).toContain('الســفينة')
    expect(await page.locator('.line.gone').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('[data-stage="normalize"]').getAttribute('aria-pressed')).toBe('true')
    expect(await fifth.textContent()).toContain('السفينة')
    expect(await page.locator('.line.gone, .line .entity').count()).toBe(0)
    await page.locator('[data-stage="boilerplate"]').click()
    expect(await page.locator('.line.gone').count()).toBe(3)
    await page.getByLabel('Changed lines only').check()
    expect(await page.locator('.line:visible').count()).toBeLessThan(7)
  })

  test('leads from an entity to the articles that name it', async () => {
    await open({ id: 'ship' })
    await page.locator('.line .entity.ORG', { hasText: 'رويترز' }).click()
    await found('one article')
    expect(await page.inputValue('#q')).toBe('entity:reuters')
  })

  test('shows the stages at work on a text that is pasted', async () => {
    await open({ view: 'clean' }, { reducedMotion: false })
    await page.fill('textarea', SHIP)
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-stage="source"][aria-pressed="true"]').waitFor()
    await page.locator('[data-stage="entities"][aria-pressed="true"]').waitFor()
    expect(await page.locator('.line.gone').count()).toBe(3)
    expect(await page.locator('.facts').textContent()).toContain('12 January 2020')
  })

  test('goes by the keyboard alone: / to search, arrows among hits, Enter to open, Esc back', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.type('الاقتصاد')
    await page.keyboard.press('Enter')
    await found('2 articles')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const second = await page.locator('.hit:focus h2').textContent()
    expect(second).toBe((await titles())[1])
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('Enter')
    await page.locator('.lines').waitFor()
    expect(await page.locator('h1').textContent()).toBe(second)
    await page.keyboard.press('Escape')
    await page.locator('.hit:focus').waitFor()
    expect(await page.locator('.hit:focus h2').textContent()).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('#q:focus').count()).toBe(1)
  })

  test('speaks Arabic from right to left, and keeps that in its address', async () => {
    await open({ q: 'الاقتصاد' })
    await page.getByRole('link', { name: 'العربية' }).click()
    await found('مقالان')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.locator('.hit').first().click()
    await page.getByText('عودة إلى النتائج').waitFor()
    expect(new URL(page.url()).searchParams.get('lang')).toBe('ar')
    await page.reload()
    await page.getByText('عودة إلى النتائج').waitFor()
    expect(await page.locator('[data-stage="boilerplate"]').textContent()).toContain('الحشو')
  })

  test.each([{ view: 'clean' }, { q: 'الاقتصاد' }, { id: 'ship' }, { id: 'hostile/<b>&' }, { q: 'x'.repeat(300), lang: 'ar' }] as Record<
    string,
    string
  >[])('fits a phone of 360 pixels: %o', async (parameters) => {
    await open(parameters, { width: 360 })
    if (parameters['view']) {
      await page.getByRole('button', { name: 'Take an example' }).click()
      await page.locator('.lines').waitFor()
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  test('shows markup in the data as text, and controls of direction by their names', async () => {
    await open({ q: 'دمشق' })
    expect(await page.locator('.hit h2').textContent()).toContain('<script>window.broken = 1</script>')
    await page.locator('.hit').click()
    await page.locator('.lines').waitFor()
    expect(await page.locator('.line[data-line="2"] .source .control').allTextContents()).toEqual(['RLO', 'PDF', 'RLI', 'PDI', 'RLM'])
    expect(await page.locator('main').evaluate((main) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(main.textContent ?? ''))).toBe(
      false,
    )
    expect(await page.evaluate('[window.broken, document.querySelectorAll("main script, main img").length]')).toEqual([undefined, 0])
  })

  test('links to addresses of the web alone', async () => {
    await open({ id: 'bread' })
    expect(await page.getByText('On the web').count()).toBe(0)
    await page.goto(`${server.url}?id=ship`)
    await page.getByText('On the web').waitFor()
    expect(await page.getByText('On the web').getAttribute('href')).toBe('https://port.example/ship')
  })
})
