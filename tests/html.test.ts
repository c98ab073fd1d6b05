import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visible } from '../src/arabic/visible.ts'
import { type Article, type Block, createArticle } from '../src/article/article.ts'
import { replay, sourceRange } from '../src/article/edit.ts'
import type { Hints } from '../src/html/hints.ts'
import { fromRecord, toRecord } from '../src/io/record.ts'
import { recordSchema } from '../src/io/record-schema.ts'
import { processorOf, runStages, type Step } from '../src/pipeline.ts'
import { chain } from './support/arbitrary.ts'
import { jsonLines, naqi, temporaryFolder } from './support/cli.ts'
import { growth } from './support/time.ts'

const pages = join(import.meta.dirname, 'pages')
const fixture = (name: string): string => readFileSync(join(pages, name), 'utf8')

const page = (text: string): Article => createArticle({ id: 'page', format: 'html', text })
const lines = (html: string): string[] => page(html).children.map(({ value }) => value)
const hints = (html: string) => page(html).children.map((block) => block.hints)

/** The blocks of a page as a person lists them: element, parts of the page, text. */
const outline = ({ children }: Article): string =>
  children.map(({ hints, value }) => `${[hints?.tag, ...(hints?.inside ?? [])].join(' ')} ${visible(value)}`).join('\n')
const spaced = (text: string): string => text.trim().replace(/ +/g, ' ')

describe('the blocks of a page', () => {
  test.each(['harbour', 'tables'])('tests/pages/%s.html has the blocks of its list, in order', (name) => {
    expect(outline(page(fixture(`${name}.html`)))).toBe(spaced(fixture(`${name}.blocks.txt`)))
  })

  test.each([
    ['white space collapses as in a browser', '<p> وصلت \n\t السفينة  </p>', ['وصلت السفينة']],
    ['a no-break space is a letter', '<p>10&nbsp; دولار</p>', ['10\u00a0 دولار']],
    ['a line break ends a line, once or many times', 'أ<br><br />ب<hr>ج', ['أ', 'ب', 'ج']],
    ['inline elements do not part a word', '<p>ال<b>سف</b>ينة<!-- - -->.</p>', ['السفينة.']],
    ['links one behind the other are parted', '<p><a href="/1">السفن</a><a href="/2">المرافئ</a></p>', ['السفن المرافئ']],
    ['a link does not part a word', '<p>لـ<a href="/1">السفن</a></p>', ['لـالسفن']],
    [
      'what stands right in a flex or grid container is a box of its own',
      '<div class="md:flex"><a>أ</a><a>ب</a></div><p class="flex-1"><i>ج</i><i>د</i></p><div style="display: grid">ه<span>و</span></div>',
      ['أ', 'ب', 'جد', 'ه', 'و'],
    ],
    ['white space between inline elements is one space', '<p><b>وصلت </b> <i> السفينة</i></p>', ['وصلت السفينة']],
    ['a picture parts the words around it', '<p>وصلت<img src=a>السفينة</p>', ['وصلت السفينة']],
    ['character references are decoded, once', '<p>&quot;أ&#1576;&#x62A&amp;amp;&lt;b&gt;</p>', ['"أبت&amp;<b>']],
    ['what is no reference stays', '<p>ب & ت &بث; AT&T</p>', ['ب & ت &بث; AT&T']],
    ['preformatted lines are lines', '<pre>أ ب\nج\r\n\r\nد</pre>', ['أ ب', 'ج', 'د']],
    ['a line separator is white space: a block is one line', '<p>أ\u2028ب&#10;ج</p>', ['أ ب ج']],
    ['options, buttons and cells are lines', '<select><option>أ<option>ب</select><button>ج</button><td>د<td>ه', ['أ', 'ب', 'ج', 'د', 'ه']],
    [
      'what is not shown as text is left out',
      '<script>a<b</script><style>b</style><template>ج</template><noscript>د</noscript><iframe>ه</iframe><textarea>و</textarea>ز',
      ['ز'],
    ],
    ['the title is not of the text', '<title>عنوان</title><h1>العنوان</h1>', ['العنوان']],
    ['text before and behind the body is text', 'أ<body>ب</body></html>ج', ['أ', 'ب', 'ج']],
    ['end tags without their elements are nothing', 'أ</b></div></td>ب', ['أب']],
    [
      'paragraphs, items and cells without end tags end with the next',
      '<ul><li>أ<li>ب</ul><dl><dt>ج<dd>د</dl><p>ه<p>و<div>ز',
      ['أ', 'ب', 'ج', 'د', 'ه', 'و', 'ز'],
    ],
    ['a drawing without its end is over with the next block', '<svg><title>شعار</title><path><p>أ', ['أ']],
    ['half a tag at the end is not text', '<p>أ</p><a href="', ['أ']],
    ['half an end tag at the end is not text', '<p>أ</p', ['أ']],
    ['XHTML that declares itself has empty elements', '<?xml version="1.0"?><html><script src="a"/><p>أ</p></html>', ['أ']],
  ])('%s', (_fact, html, expected) => {
    expect(lines(html)).toEqual(expected)
  })

  test('a block stands in the HTML from its first letter to its last', () => {
    const html = '<p>\n  وصلت <b>السفينة</b>\n</p>'
    const [{ position, value } = {} as Block] = page(html).children
    expect(value).toBe('وصلت السفينة')
    expect(html.slice(position.start.offset, position.end.offset)).toBe('وصلت <b>السفينة')
    expect(position.start).toEqual({ line: 2, column: 3, offset: 6 })
    expect(position.end).toEqual({ line: 2, column: 18, offset: 21 })
  })

  test('each letter of a block, also a decoded one, knows its place', () => {
    const html = '<p>قال:&quot;نع<i>م</i> &amp;\n لا&quot;</p>'
    const [block = {} as Block] = page(html).children
    const sourceOf = (text: string) => {
      const at = block.value.indexOf(text)
      return html.slice(...sourceRange(block, at, at + text.length))
    }
    expect(block.value).toBe('قال:"نعم & لا"')
    expect(['قال', '"', 'نع', 'نعم', '&', '& لا'].map(sourceOf)).toEqual(['قال', '&quot;', 'نع', 'نع<i>م', '&amp;', '&amp;\n لا'])
  })
})

describe('the hints of a block', () => {
  test('are its element, the parts of the page around it, and the words of their markup, the innermost first', () => {
    const [block] = hints('<aside id="side_bar2"><div class="relatedNews"><h3 class="box-title">اقرأ أيضا</h3></div></aside>')
    const { box, ...rest } = block as Hints
    expect(rest).toEqual({ tag: 'h3', inside: ['aside'], words: ['box', 'title', 'related', 'news', 'side', 'bar'], links: 0, heading: 3 })
    expect(box.parent?.parent).toBeDefined()
  })

  test('are those of the innermost element that holds all of its text', () => {
    const html =
      '<p class="line"><span class="author">سامي</span></p><p class="line"><span class="author">سامي</span> <span class="date">أمس</span></p>'
    expect(hints(html).map((block) => block?.words)).toEqual([['author', 'line'], ['line']])
  })

  test('tell how much of it is a link, and where to if it is one whole', () => {
    expect(hints('<p><a href="/a">خبر</a></p><p><a href="/b">خبر</a> كان</p><p>خبر').map((block) => [block?.links, block?.href])).toEqual([
      [1, '/a'],
      [0.5, undefined],
      [0, undefined],
    ])
  })

  test.each([
    '<p hidden>نص',
    '<div aria-hidden="true"><p>نص',
    '<div style="color:red;DISPLAY : none"><p>نص',
    '<p style="visibility:hidden">نص',
  ])('tell that it is not shown: %s', (html) => expect(hints(html)[0]?.hidden).toBe(true))

  test('a role counts as the element that has it of its own', () => {
    expect(hints('<div role="navigation"><div role="main">نص')[0]?.inside).toEqual(['main', 'nav'])
  })

  test('an element ends where its parent ends, also if its end tag is missing or stands too late', () => {
    expect(hints('<div><nav><a href=x>أ</div><p>ب').map((block) => block?.inside)).toEqual([['nav'], []])
    expect(hints('<a href=x><div>أ</a></div><p>ب').map((block) => block?.links)).toEqual([1, 0])
    expect(hints('<p><a href=x>أ<p>ب</a><p>ج').map((block) => block?.links)).toEqual([1, 0, 0])
  })
})

describe('what a page says of itself', () => {
  const evidence = (head: string) => page(`<head>${head}</head><p>نص`).source.page

  test('is drawn from JSON-LD, OpenGraph, meta, title and link, the most exact first', () => {
    expect(page(fixture('harbour.html')).source).toMatchObject({
      url: 'https://almarfa.example/2020/01/12/wheat',
      site: 'صحيفة المرفأ',
      page: {
        title: 'الميناء يستقبل أول سفينة قمح هذا العام',
        published: '2020-01-12T09:30:00+02:00',
        updated: '2020-01-12T11:00:00+02:00',
        author: 'سامي حداد، ليلى نصر',
        site: 'صحيفة المرفأ',
        url: 'https://almarfa.example/2020/01/12/wheat',
        lang: 'ar',
        section: 'محليات',
      },
    })
  })

  test.each([
    ['a title alone', '<title> عنوان \n &laquo;أول&raquo; </title>', { title: 'عنوان «أول»' }],
    ['meta tags, the first of a name', '<meta name=Author content="سامي"><meta name=author content="ليلى">', { author: 'سامي' }],
    [
      'OpenGraph',
      '<meta property="og:title" content="أ&quot;ب"><meta property="article:section" content="رياضة">',
      { title: 'أ"ب', section: 'رياضة' },
    ],
    ['JSON-LD in a list', '<script type="application/ld+json">[{"@type":["NewsArticle"],"author":"سامي"}]</script>', { author: 'سامي' }],
  ])('%s', (_name, head, expected) => {
    expect(evidence(head)).toEqual(expected)
  })

  test.each([
    ['broken JSON', '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>'],
    ['JSON of another shape', '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[1]},"author":[null,5]}</script>'],
    ['an address that is no http(s) address', '<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="/a">'],
    ['a novel for a title', `<meta property="og:title" content="${'كلمة '.repeat(1000)}">`],
  ])('%s tells nothing', (_name, head) => {
    expect(evidence(head)).toEqual({})
  })

  test('gives way to what the input says', () => {
    const source = { id: 'a', format: 'html', text: fixture('harbour.html'), site: 'المرفأ', url: 'https://a.example/' } as const
    expect(createArticle(source).source).toMatchObject({ site: 'المرفأ', url: 'https://a.example/', page: { site: 'صحيفة المرفأ' } })
  })
})

/** Markup in any order, with what Arabic pages hold. */
const markup = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'قال',
          ' الوزير',
          'نعم ',
          ' ',
          '\n  ',
          '\r\n',
          '\u2028',
          '\u200f',
          '🙂',
          'e\u0301',
          '\u00a0',
          'عـــام',
          '2019',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('&quot;', '&amp;', '&nbsp;', '&#1576;', '&#x1F642;', '&nvlt;', '&copy', '&zwnj;', '&', '&#0;', '<', '>'),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            fc.constantFrom(
              'p',
              'div',
              'b',
              'a',
              'a href=x',
              'li',
              'ul',
              'td',
              'tr',
              'table',
              'h1 class=postTitle',
              'br',
              'img',
              'pre',
              'nav',
              'svg',
              'title',
              'option',
              'button',
              'noscript',
              'script',
              'time',
              'body',
              'span hidden',
            ),
            fc.constantFrom('<', '<', '</'),
            fc.constantFrom('>', '>', '/>', ' >'),
          )
          .map(([name, open, close]) => open + name + close),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<!-- نص -->', '<![CDATA[نص]]>', '<!doctype html>', '<?xml version="1.0"?>', '<p title="', '</'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const runs = { numRuns: 2000 }

describe('for random markup', () => {
  test('blocks stand in order, on one line each, and hold their hints', () => {
    fc.assert(
      fc.property(markup, (html) => {
        let last = 0
        for (const { value, position, hints } of page(html).children) {
          // What HTML collapses: other spaces, and the vertical tab, are letters to it.
          expect(value).not.toMatch(/^[ \t\f]|[ \t\f]$/)
          expect(value).toMatch(/\S/)
          expect(value).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
          expect(position.start.offset).toBeGreaterThanOrEqual(last)
          expect(position.end.offset).toBeGreaterThan(position.start.offset)
          last = position.end.offset
          const before = html.slice(0, position.start.offset).split(/\r\n?|\n/)
          expect([position.start.line, position.start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
          expect(hints?.links).toBeGreaterThanOrEqual(0)
          expect(hints?.links).toBeLessThanOrEqual(1)
        }
      }),
      runs,
    )
  })

  test('letters that are not decoded stand at their places in the HTML', () => {
    fc.assert(
      fc.property(markup, (html) => {
        for (const block of page(html).children) {
          const replaced = new Set<number>()
          for (const { start, end } of block.map) for (let at = start; at < end; at++) replaced.add(at)
          let last = block.position.start.offset
          for (let at = 0; at < block.value.length; at++) {
            const [from, to] = sourceRange(block, at, at + 1)
            const stands = html.slice(from, to)
            if (replaced.has(at)) expect(stands).toMatch(block.value[at] === ' ' ? /^\s|^&|^</ : /^&/)
            else expect(stands).toBe(block.value[at])
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeLessThanOrEqual(block.position.end.offset)
            last = from
          }
        }
      }),
      runs,
    )
  })

  const plain = ({ children, meta }: Article) => ({ meta, blocks: children.map(({ value, role, order }) => ({ value, role, order })) })
  const run = (article: Article, steps: readonly Step[]): Article => {
    for (const step of steps) runStages(processorOf([step]), article)
    return article
  }

  test('HTML + edits = output, and a record of a page goes on as if it had never been written', () => {
    fc.assert(
      fc.property(markup, chain, chain, (html, before, after) => {
        const article = run(page(html), before)
        const again = replay({ id: 'page', format: 'html', text: html }, article.edits)
        expect(plain(again)).toEqual(plain(article))
        const record = recordSchema.parse(JSON.parse(JSON.stringify(toRecord(article))))
        expect(record).toMatchObject({ format: 'html', raw: html })
        expect(toRecord(run(fromRecord(record), after))).toEqual(toRecord(run(article, after)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('hostile pages', () => {
  const nested = (opening: string, closing: string) => (count: number) => `${opening.repeat(count)}نص${closing.repeat(count)}`

  test.each([
    ['nested tags', nested('<div>', '</div>')],
    ['nested tags that are never closed', nested('<p><b><a href=x><span class="a-b">', '')],
    ['end tags without elements', nested('', '</div></p></a>')],
    ['end tags that do not reach their elements', nested('<a><div>', '</a>')],
    ['nested drawings', nested('<svg>', '</p>')],
    ['nested tables', nested('<table><tr><td>', '</td></table>')],
    ['one huge line of text', (count: number) => '<p>كلمة &amp; <b>وكلمة</b>'.repeat(count)],
    ['half of tags', (count: number) => '<a <b &#'.repeat(count)],
    ['nested JSON-LD', (count: number) => `<script type="application/ld+json">${'['.repeat(count)}${']'.repeat(count)}</script>نص`],
    ['JSON-LD of many objects', (count: number) => `<script type="application/ld+json">[${'{"@graph":[{}]},'.repeat(count)}{}]</script>نص`],
    ['attributes', (count: number) => `<p ${'class=a b="'.repeat(count)}>نص`],
  ])('%s: ten times as many take about ten times as long', (_name, html) => {
    expect(growth(page, html(3_000), html(30_000))).toBeLessThan(40)
  })

  test('a million nested tags give their text', () => {
    expect(lines(nested('<div>', '</div>')(1_000_000))).toEqual(['نص'])
    expect(lines(`${nested('<i>', '</i>')(1_000_000)}<p>آخر`)).toEqual(['نص', 'آخر'])
  })
})

/** The bytes of a text in a charset of one byte for each letter. */
function encoded(text: string, charset: string): Buffer {
  const letters = [...new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)))
}

const BODY = '<h1>الميناء يستقبل أول سفينة منذ عام</h1><p>وصلت السفينة صباح اليوم إلى دمشق، وقال مديره إن حمولتها تكفي شهرا.</p>'
const claiming = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>${BODY}</html>`

describe('reading pages', () => {
  test('files of HTML are read by their names, also compressed, and other files by how they begin', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in/sub'), { recursive: true })
    const html = `<!-- saved -->\n<!DOCTYPE html>${BODY}`
    writeFileSync(join(folder, 'in/a.html'), BODY)
    writeFileSync(join(folder, 'in/b.HTM'), BODY)
    writeFileSync(join(folder, 'in/c.xhtml'), `<?xml version="1.0"?><html><title/>${BODY}</html>`)
    writeFileSync(join(folder, 'in/d.txt'), html)
    writeFileSync(join(folder, 'in/sub/e.html.gz'), gzipSync(html))
    writeFileSync(
      join(folder, 'in/f.jsonl'),
      [
        { id: 'f', html: BODY, site: 'المرفأ', lang: 'ar' },
        { id: 'g', text: html },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    )
    const { code, stdout } = await naqi(['stage', 'normalize', 'in'], { cwd: folder })
    const records = jsonLines(stdout)
    expect(code).toBe(0)
    expect(records.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'f', 'g', 'sub/e'])
    for (const record of records) {
      expect(record).toMatchObject({ format: 'html', lang: 'arb' })
      expect(record.blocks).toHaveLength(2)
    }
    expect(records[4]).toMatchObject({ site: 'المرفأ', extra: { lang: 'ar' }, raw: BODY })
    expect(jsonLines((await naqi(['clean', '-'], { stdin: html })).stdout)).toMatchObject([{ id: 'stdin', format: 'html', raw: html }])
  })

  test('a page that comes with its text is read as the page, and its text is kept', async () => {
    const [record] = jsonLines((await naqi(['clean', '-'], { stdin: JSON.stringify({ text: 'نص', html: BODY }) })).stdout)
    expect(record).toMatchObject({ raw: BODY, extra: { text: 'نص' } })
  })

  test.each<[string, Buffer]>([
    ['UTF-8 without a claim', Buffer.from(claiming(''))],
    ['UTF-8 with a byte order mark that claims another charset', Buffer.from(`\ufeff${claiming('iso-8859-6')}`)],
    ['UTF-8 that claims windows-1256', Buffer.from(claiming('windows-1256'))],
    ['windows-1256 that says so', encoded(claiming('windows-1256'), 'windows-1256')],
    ['windows-1256 without a claim', encoded(claiming(''), 'windows-1256')],
    ['windows-1256 that claims UTF-8', encoded(claiming('utf-8'), 'windows-1256')],
    ['windows-1256 that claims windows-1252', encoded(claiming('windows-1252'), 'windows-1256')],
    ['windows-1256 that claims a charset that is none', encoded(claiming('arabic'), 'windows-1256')],
    ['windows-1256 that claims UTF-16', encoded(claiming('utf-16'), 'windows-1256')],
    ['ISO 8859-6 that says so', encoded(claiming('ISO-8859-6'), 'iso-8859-6')],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${claiming('utf-8')}`, 'utf16le')],
    ['UTF-16 without a byte order mark', Buffer.from(claiming('utf-16'), 'utf16le')],
  ])('%s is read right', async (_name, stdin) => {
    const [record] = jsonLines((await naqi(['clean', '-'], { stdin })).stdout)
    expect(record).toMatchObject({ title: 'الميناء يستقبل أول سفينة منذ عام', lang: 'arb' })
    expect(record.raw).toContain(BODY)
  })

  test('a charset that is claimed behind the first 1024 bytes is not claimed: what is misread by that is repaired as mojibake', async () => {
    const late = `<html><!-- ${'-'.repeat(1024)} --><meta charset="iso-8859-6">${BODY}`
    const { stdout } = await naqi(['clean', '-'], { cwd: temporaryFolder(), stdin: encoded(late, 'iso-8859-6') })
    const { raw, text } = JSON.parse(stdout)
    expect(raw).not.toContain('وصلت')
    expect(text).toContain('وصلت')
  })

  test.each<[string, string | Buffer, string]>([
    [
      'a page that scripts make',
      '<html><title>نص</title><noscript>نص</noscript><script>نص</script></html>',
      'is an HTML page without text',
    ],
    ['a page without a word', '<!doctype html><p>&nbsp;</p>', 'is an HTML page without text'],
    ['a page with a stray byte', Buffer.concat([Buffer.from(claiming('utf-8')), Buffer.from([0xff])]), 'is not UTF-8: byte 0xFF at byte'],
    ['an empty page', '  ', 'is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'is binary, not text'],
    ['a page in gzip that is cut off', gzipSync(claiming('utf-8')).subarray(0, -12), 'is cut off'],
    ['a page above the size limit', `<p>${'كلام '.repeat(30_000)}`, 'is more than 100000 bytes; the largest article taken is 100000 bytes'],
  ])('%s is rejected with its reason, and the rest is cleaned', async (_name, bytes, message) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in/bad.html'), bytes)
    writeFileSync(join(folder, 'in/good.html'), BODY)
    const { code, stdout, stderr } = await naqi(['clean', 'in', '--max-bytes', '100000'], { cwd: folder })
    expect(stderr).toContain(`rejected: ${join('in', 'bad.html')} ${message}`)
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['good'])
    expect(code).toBe(1)
  })

  test('a line of JSON with an empty page is rejected as such', async () => {
    const cwd = temporaryFolder()
    const { stderr } = await naqi(['clean', '-'], { cwd, stdin: '{"html": "<p>"}\n{"html": " "}\n{"body": ""}' })
    expect(stderr).toContain('stdin:1 is an HTML page without text')
    expect(stderr).toContain('stdin:2 has an empty "html"')
    expect(stderr).toContain(
      'stdin:3 has no "text"; its fields are "body". Rename the one that holds the article\'s text to "text", or its HTML to "html"',
    )
  })

  test('a pipe of all stages gives the bytes of clean', async () => {
    const inputs = join(pages, '*.html')
    const whole = await naqi(['clean', inputs])
    let piped = await naqi(['stage', 'normalize', inputs])
    for (const stage of ['boilerplate', 'headlines', 'entities']) piped = await naqi(['stage', stage], { stdin: piped.stdout })
    expect(jsonLines(whole.stdout)).toHaveLength(2)
    expect(piped.stdout).toBe(whole.stdout)
  })

  test('explain shows the text of the blocks, numbered, and none of their markup', async () => {
    const html = '<html>\n<body><p>وصلت <b>الســـفينة</b>\n صباح <i>اليوم</i></p><button>طباعة</button>'
    const { stdout } = await naqi(['explain', '-'], { stdin: html })
    expect(stdout).toContain('2 lines with text')
    expect(stdout).toContain('    1   body     \u2068وصلت السفينة صباح اليوم\u2069')
    expect(stdout).toMatch(/^ {4}2 . \S+ +\u2068طباعة\u2069$/m)
    expect(stdout).toContain('tatweel')
    expect(stdout).not.toMatch(/<\/?[a-z]/)
  })
})
