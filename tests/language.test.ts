import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../src/article/article.ts'
import { clean, languageOfArticle } from '../src/index.ts'
import { jsonLines, naqi } from './support/cli.ts'
import { corpus, goldCorpus, shared } from './support/gold.ts'

const language = (text: string): string => languageOfArticle(createArticle({ id: 'x', text }))
const languageOfPage = (text: string): string => languageOfArticle(createArticle({ id: 'x', text, format: 'html' }))

const ARABIC = 'قال الوزير إن الحكومة ستحسّن الخدمات في المدينة، وأضاف أن الكهرباء ستعود إلى الأحياء خلال يومين.'
const PERSIAN = 'رئیس جمهور گفت که دولت برای حل مشکلات اقتصادی برنامه‌های تازه‌ای دارد و قیمت نان در بازار تهران افزایش نخواهد یافت.'
const ENGLISH = 'The minister said that the harbour would be open again by the end of the week, and that the first ships were on their way.'

describe('the language of an article', () => {
  test.each([
    ['Persian', 'pes', PERSIAN],
    [
      'Persian in the letters of an Arabic keyboard',
      'pes',
      'رئيس جمهور گفت كه دولت براي حل مشكلات اقتصادي برنامه تازه اي دارد و قيمت نان در بازار تهران افزايش نخواهد يافت.',
    ],
    [
      'Dari, which is written as Persian',
      'pes',
      'وزارت صحت می‌گوید که در ولایت هرات یک شفاخانه جدید ساخته می‌شود و داکتران در آن خدمت خواهند کرد.',
    ],
    ['Urdu', 'urd', 'وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے تمام وسائل استعمال کرے گی اور سڑکوں کی تعمیر جاری رہے گی۔'],
    [
      'Sorani Kurdish',
      'ckb',
      'سەرۆکی حکومەت ڕایگەیاند کە مووچەی فەرمانبەران لە کاتی خۆیدا دابەش دەکرێت و پڕۆژەی ئاو لە هەولێر تەواو بووە.',
    ],
    ['Pashto', 'pus', 'ولسمشر وویل چې د هېواد د اقتصاد د پیاوړتیا لپاره به نوې پروژې پیل شي او په کندهار کې به یو لوی سړک جوړ شي.'],
    ['Uyghur', 'uig', 'ھۆكۈمەت باشلىقى مۇنداق دېدى: بۇ يىل يېڭى مەكتەپلەر سېلىنىدۇ، دېھقانلارنىڭ كىرىمى ئاشىدۇ ۋە يوللار ياسىلىدۇ.'],
    ['Sindhi', 'snd', 'وڏي وزير چيو آهي ته حڪومت ماڻهن جا مسئلا حل ڪندي ۽ ڳوٺن ۾ نوان اسڪول ٺاهيا ويندا ۽ پاڻي جي کوٽ ختم ٿيندي.'],
    ['English', 'eng', ENGLISH],
    ['French', 'fra', 'Le ministre a déclaré que le port serait rouvert avant la fin de la semaine et que les navires étaient en route.'],
    ['Arabic', 'arb', ARABIC],
    ['Arabic in Persian letters', 'arb', ARABIC.replaceAll('ي', 'ی').replaceAll('ك', 'ک')],
    ['Arabic with all its vowel signs', 'arb', 'وَصَلَتِ السَّفِينَةُ صَبَاحَ اليَوْمِ إِلَى المَرْفَأِ وَعَلَى مَتْنِهَا القَمْحُ'],
    ['Arabic with foreign names in Persian letters', 'arb', 'قال مسؤول في شركة گوگل إن شركة پروتون ستفتتح مصنعاً للچيپات في القاهرة'],
    [
      'Arabic among English names',
      'arb',
      'أطلقت شركة Google خدمة Google Cloud Search للشركات، وتتيح البحث في Gmail و Google Drive من صفحة واحدة.',
    ],
    ['Arabic that was misread byte by byte', 'arb', Buffer.from(ARABIC).toString('latin1')],
    ['Arabic in presentation forms', 'arb', 'ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﺤﻜﻮﻣﺔ ﺳﺘﺪﻓﻊ ﺍﻟﺮﻭﺍﺗﺐ ﻓﻲ ﺑﺪﺍﻳﺔ ﺍﻟﺸﻬﺮ ﺍﻟﻘﺎﺩﻡ'],
    ['too little to tell', 'und', 'نعم، 2024'],
  ])('%s is %s', (_name, code, text) => {
    expect(language(text)).toBe(code)
  })

  test('of a page is that of its longest lines, whatever the menu is in', () => {
    const menu = `<nav>${'<p>Home page</p><p>World news</p>'.repeat(60)}</nav>`
    expect(languageOfPage(`<!DOCTYPE html>${menu}<p>${ARABIC} ${ARABIC}</p>`)).toBe('arb')
    expect(languageOfPage(`<!DOCTYPE html><nav>${'<p>الصفحة الرئيسية</p>'.repeat(60)}</nav><p>${PERSIAN.repeat(20)}</p>`)).toBe('pes')
  })

  test('each article of the sample corpus is in Arabic', () => {
    for (const { id, raw } of goldCorpus()) expect([id, language(raw)]).toEqual([id, 'arb'])
  })

  const folder = join(shared, 'articles')
  test.skipIf(!existsSync(folder))('no article of three outlets is in another language (skipped without ../shared)', () => {
    for (const file of readdirSync(folder)) {
      for (const line of readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')) {
        const { id, text } = JSON.parse(line)
        const codes = [language(text), language(text.replaceAll('ي', 'ی').replaceAll('ك', 'ک'))]
        expect([id, ...codes]).toEqual([
          id,
          ...(text.trim() === '' ? ['und', 'und'] : codes.map((code) => (code === 'und' ? 'und' : 'arb'))),
        ])
      }
    }
  })
})

describe('an article in another language', () => {
  const line = (id: string, text: string) => JSON.stringify({ id, text })
  const stdin = [line('a', ARABIC), line('p', PERSIAN), line('e', ENGLISH), line('n', 'نعم')].join('\n')

  test('is rejected with its language and what to do; what is too short to tell is kept', async () => {
    const { code, stdout, stderr } = await naqi(['clean', '-', '--rejects', '/dev/null'], { stdin })
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a', 'n'])
    expect(stderr).toContain(
      'rejected: stdin:2 is in Persian (pes), not in Arabic. Leave it out, or take every language with --language any',
    )
    expect(stderr).toContain('rejected: stdin:3 is in English (eng), not in Arabic')
    expect(stderr).toContain('in 4 = out 2 + rejected 2')
    expect(code).toBe(1)
    expect(existsSync('/dev/null')).toBe(true)
  })

  test('is taken with --language any', async () => {
    const { code, stdout } = await naqi(['clean', '-', '--language', 'any'], { stdin })
    expect(jsonLines(stdout).map(({ id, lang }) => [id, lang])).toEqual([
      ['a', 'arb'],
      ['p', 'pes'],
      ['e', 'eng'],
      ['n', 'und'],
    ])
    expect(code).toBe(0)
  })

  test('is rejected by every stage alike: a pipe of stages gives the bytes of clean', async () => {
    const menu = '<p>Home page of this paper</p>'.repeat(50)
    const page = (body: string) => JSON.stringify({ id: 'h', html: `<!DOCTYPE html>${menu}<p>${body} ${body}</p>` })
    const mixed = [stdin, page(ARABIC), page(PERSIAN)].join('\n')
    const options = ['--rejects', '/dev/null']
    const whole = await naqi(['clean', '-', ...options], { stdin: mixed })
    let piped = await naqi(['stage', 'normalize', '--language', 'any', ...options], { stdin: mixed })
    for (const stage of ['boilerplate', 'headlines']) piped = await naqi(['stage', stage, '--language', 'any'], { stdin: piped.stdout })
    piped = await naqi(['stage', 'entities', ...options], { stdin: piped.stdout })
    expect(piped.stdout).toBe(whole.stdout)
    expect(jsonLines(whole.stdout).map(({ id }) => id)).toEqual(['a', 'n', 'h'])
    let gated = await naqi(['stage', 'normalize', ...options], { stdin: mixed })
    for (const stage of ['boilerplate', 'headlines', 'entities']) gated = await naqi(['stage', stage], { stdin: gated.stdout })
    expect(gated.stdout).toBe(whole.stdout)
  })

  test('is a rejection of the library too, unless any language is asked for', async () => {
    const rejected: string[] = []
    const ids = async (options: object) => {
      const found: string[] = []
      for await (const { id } of clean([ARABIC, PERSIAN], { onRejected: ({ reason }) => rejected.push(reason), ...options })) found.push(id)
      return found
    }
    expect(await ids({})).toEqual(['1'])
    expect(rejected).toEqual([expect.stringContaining('is in Persian (pes)')])
    expect(await ids({ language: 'any' })).toEqual(['1', '2'])
  })

  test('the sample corpus has none', async () => {
    const { code } = await naqi(['clean', join(corpus, 'raw')])
    expect(code).toBe(0)
  })
})
