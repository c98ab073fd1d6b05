/**
 * A made-up crawl: pages of several sites with all that pages of one site share, every line labelled.
 *
 * Each site has its menu, share bar, headings, footer and affixes, its own stories, agency stories that other sites print
 * too, lists of its own headlines (some of articles that were not crawled), stories that are updated under the same
 * headline, and short pages. The same seed gives the same crawl.
 */

/** What a line is. `counter` differs from page to page in its number only, as prices do. */
export type Kind =
  | 'template'
  | 'related'
  | 'uncrawled'
  | 'counter'
  | 'section'
  | 'headline'
  | 'byline'
  | 'date'
  | 'body'
  | 'wire'
  | 'price'
  | 'tags'

export interface CrawlLine {
  readonly text: string
  readonly kind: Kind
}

export interface CrawlPage {
  readonly id: string
  readonly site: string
  readonly title?: string
  readonly text: string
  readonly lines: readonly CrawlLine[]
  /** The headline without the site's affixes. */
  readonly headline: string
}

export interface CrawlOptions {
  readonly seed?: number
  readonly sites?: number
  /** Pages of each site. */
  readonly pages?: number
}

const SUBJECTS =
  'وزير النقل|رئيس البلدية|مجلس المدينة|شركة الكهرباء|جامعة الشمال|فريق الساحل|هيئة الموانئ|مصرف التنمية|نقابة المعلمين|متحف الآثار|مستشفى الأمل|اتحاد المزارعين|لجنة التحكيم|مدير المطار|منتخب الشباب|جمعية الصيادين|معهد البحوث|مكتبة الحي|مرصد الزلازل|غرفة التجارة'.split(
    '|',
  )
const VERBS = 'يعلن|تفتتح|يناقش|يؤجل|تطلق|يرفض|توقع|يدرس|تنهي|يستقبل|تكشف|يطالب|تراجع|يبدأ|تلغي|يحذر من|تؤكد|ينفي|تستكمل|يوسع'.split('|')
const OBJECTS =
  'خطة الطرق|مشروع الجسر|موسم الزيتون|بطولة المدارس|قانون الإيجار|معرض الكتاب|أزمة المياه|رحلات الصيف|حملة التطعيم|مناقصة القمح|ورشة الترميم|أسعار الوقود|برنامج المنح|شبكة الحافلات|سباق القوارب|مهرجان المسرح|تقرير المناخ|اتفاق الصيد|مواعيد الامتحانات|سوق الخضار'.split(
    '|',
  )
const PLACES =
  'في طرابلس|في الميناء القديم|شرق المدينة|بعد العيد|قبل نهاية العام|للمرة الثانية|وسط انتقادات|بمشاركة واسعة|رغم المطر|في القرى الجبلية|على الساحل|خلال أسبوع|بدعم محلي|دون تأخير|في العاصمة|مع مطلع الشهر'.split(
    '|',
  )
const WORDS =
  'وقال وأضاف المسؤول أن العمل في هذا المشروع سيبدأ قريبا وأن السكان ينتظرون نتائجه منذ سنوات طويلة بينما ترى اللجنة أن الوقت مناسب لزيادة الموارد وتحسين الخدمات وتدريب العاملين حول المنطقة التي شهدت تغيرات كثيرة بعد افتتاح الطريق الجديد الذي يربط الأحياء بالسوق والمدارس والمزارع كما أشار التقرير إلى حاجة الناس لمزيد من الوضوح وحسن الإدارة'.split(
    ' ',
  )
const NAMES =
  'سامي حداد|ليلى منصور|كريم العلي|هدى صالح|ناصر الخطيب|رنا عيسى|فادي سليم|مها الأسعد|طارق زيدان|سعاد نجم|يوسف الحلبي|نادين قاسم|باسل عمران|وفاء درويش|عماد شاهين|لمى حيدر'.split(
    '|',
  )
const SITE_NAMES = 'صوت المرفأ|جريدة الضفاف|أخبار السهل|منبر الجبل|بوابة النخيل|صحيفة الموج'.split('|')
const SECTIONS = 'محليات|اقتصاد|رياضة|ثقافة|علوم|منوعات|بيئة|تعليم'.split('|')
const MENU = 'الرئيسية|آخر الأخبار|محليات|اقتصاد|رياضة|ثقافة|علوم وتقنية|آراء|صور|فيديو|بث مباشر|من نحن|اتصل بنا|الأرشيف'.split('|')
const SHARE = ['شارك الخبر مع أصدقائك', 'طباعة إرسال حفظ', 'فيسبوك تويتر واتساب', 'انشر الموضوع', 'أ- أ أ+']
const RELATED = ['مواضيع ذات صلة', 'أخبار قد تهمك', 'تابع القراءة في الملف نفسه', 'من القسم نفسه']
const POPULAR = ['الأكثر تداولا هذا الأسبوع', 'رائج الآن على الموقع', 'اختيارات القراء', 'الأعلى مشاهدة']
const FOOTER = [
  'سياسة الخصوصية',
  'شروط الاستخدام والنشر',
  'أعلن معنا',
  'خريطة الموقع',
  'النسخة الورقية',
  'تطبيق الهاتف المحمول',
  'جميع المواد منشورة بإذن أصحابها',
]
const ABOUT = [
  'موقع إخباري مستقل يتابع شؤون الناس في المدن والقرى، وتصدره مؤسسة أهلية لا تسعى إلى الربح.',
  'اشترك في رسالتنا البريدية لتصلك أهم القصص كل صباح، ويمكنك إلغاء الاشتراك متى شئت.',
]

/** Pages between two changes of the list of popular articles. */
const POPULAR_FOR = 30
const DAYS = 12

/** Mulberry32: 32 bits of state, enough for a test. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** All pages, site by site. */
export function makeCrawl({ seed = 1, sites = 4, pages = 120 }: CrawlOptions = {}): CrawlPage[] {
  const next = random(seed)
  const upTo = (count: number): number => Math.floor(next() * count)
  const pick = <Value>(values: readonly Value[]): Value => values[upTo(values.length)] as Value
  const some = <Value>(values: readonly Value[], count: number): Value[] => {
    const left = [...values]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(upTo(left.length), 1)[0] as Value)
  }
  const used = new Set<string>()
  const newHeadline = (): string => {
    for (;;) {
      const headline = [pick(SUBJECTS), pick(VERBS), pick(OBJECTS), pick(PLACES)].join(' ')
      if (!used.has(headline)) {
        used.add(headline)
        return headline
      }
    }
  }
  const paragraph = (words: number): string => {
    const all = Array.from({ length: words }, () => pick(WORDS))
    all[Math.floor(words / 2)] += '،'
    return `${all.join(' ')}.`
  }
  const paragraphs = (count: number): string[] => Array.from({ length: count }, () => paragraph(12 + upTo(30)))
  const wires = Array.from({ length: Math.ceil(pages / 4) }, () => ({ headline: newHeadline(), text: paragraphs(2 + upTo(4)) }))

  return Array.from({ length: sites }, (_, number) => number).flatMap((number) => {
    const site = SITE_NAMES[number % SITE_NAMES.length] + (number < SITE_NAMES.length ? '' : ` ${number}`)
    const menu = some(MENU, 9)
    const share = pick(SHARE)
    const footer = some(FOOTER, 5)
    const [related, popular] = [pick(RELATED), pick(POPULAR)]
    const titled = number % 2 === 0
    const [suffix, prefix] = [number % 4 < 2 ? ` | ${site}` : '', number % 3 === 1 ? 'الرئيسية / الأخبار / ' : '']
    const inline = number % 2 === 1
    const stories = Array.from({ length: pages }, (): { headline: string; text: string[]; wire: boolean } => {
      if (next() < 0.2) return { ...pick(wires), wire: true }
      return { headline: newHeadline(), text: next() < 0.15 ? [paragraph(10)] : paragraphs(3 + upTo(5)), wire: false }
    })
    // One story in twenty is an earlier one, updated under its headline.
    stories.forEach((story, index) => {
      if (index > 0 && next() < 0.05) stories[index] = { ...(stories[upTo(index)] ?? story), wire: story.wire }
    })
    for (const story of stories) story.text = [...story.text, ...(next() < 0.3 ? [paragraph(14)] : [])]
    let mostRead: string[] = []
    return stories.map(({ headline, text, wire }, page): CrawlPage => {
      const others = stories.map((story) => story.headline).filter((other) => other !== headline)
      if (page % POPULAR_FOR === 0) mostRead = [...some(others, 4), newHeadline()]
      const crawled = new Set(others)
      const list = (headlines: readonly string[]): CrawlLine[] =>
        headlines
          .filter((other) => other !== headline)
          .map((other) => ({ text: other, kind: crawled.has(other) ? 'related' : 'uncrawled' }))
      const line = (kind: Kind, ...texts: string[]): CrawlLine[] => texts.map((text) => ({ text, kind }))
      const body = line(wire ? 'wire' : 'body', ...text)
      if (next() < 0.1) body.push(...line('price', `سعر الدولار ${upTo(900)}`, `سعر غرام الذهب ${upTo(9000)}`))
      if (inline && body.length > 3) body.splice(2, 0, ...line('template', related), ...list(some(others, 1)))
      const lines: CrawlLine[] = [
        ...line('template', ...menu),
        ...line('section', pick(SECTIONS)),
        ...line('headline', `${prefix}${headline}${suffix}`),
        ...(next() < 0.5 ? line('byline', `${pick(NAMES)} - ${site}`) : line('byline', pick(NAMES))),
        ...line('date', `${1 + (page % DAYS)} مارس 2021`),
        ...line('template', share),
        ...body,
        ...line('counter', `عدد المشاهدات ${upTo(100_000)}`),
        ...(next() < 0.5 ? line('tags', some(OBJECTS, 3).join('، ')) : []),
        ...line('template', related),
        ...list([...some(others, 4), ...(next() < 0.2 ? [newHeadline()] : [])]),
        ...line('template', popular),
        ...list(mostRead),
        ...line('template', ...ABOUT, ...footer),
      ]
      return {
        id: `${number}-${String(page).padStart(4, '0')}`,
        site,
        ...(titled && { title: `${headline}${suffix}` }),
        text: lines.map((shown) => shown.text).join('\n'),
        lines,
        headline,
      }
    })
  })
}
