/** The words of the interface, in Arabic and English. */

const MESSAGES = {
  en: {
    skip: 'Skip to the content',
    placeholder: 'Search the corpus',
    search: 'Search',
    paste: 'Clean a text',
    keys: '/ search   ↑ ↓ move   Enter open   Esc back   ← → stages',
    other: 'العربية',
    articles: ['no article', 'one article', '{n} articles', '{n} articles'],
    newest: 'in the corpus',
    relaxed: 'No article has all of these words. These have some of them:',
    nothing: 'Nothing was found',
    nothingHelp: 'Try fewer or other words, or take filters away.',
    filters: 'Filters',
    site: 'Site',
    month: 'Month',
    entity: 'Named',
    remove: 'Remove the filter {name}',
    more: 'Show all {n}',
    previous: 'Previous',
    next: 'Next',
    untitled: 'Without a headline',
    back: 'Back to the results',
    original: 'On the web',
    wrong: 'This query cannot be read',
    failed: 'That did not work',
    offline: 'The server does not answer. Is naqi serve still running?',
    source: 'Source',
    after: 'After {stage}',
    stages: 'Stages',
    play: 'Play the stages',
    changed: 'Changed lines only',
    removed: 'removed',
    removedLines: ['no line removed', '1 line removed', '{n} lines removed', '{n} lines removed'],
    rewritten: ['', '1 place rewritten', '{n} places rewritten', '{n} places rewritten'],
    labelled: ['', '1 line labelled', '{n} lines labelled', '{n} lines labelled'],
    mentions: ['', '1 name found', '{n} names found', '{n} names found'],
    nochange: 'nothing to do',
    asread: 'as it was read',
    characters: '{source} characters read, {text} in the clean text',
    title: 'title',
    nothingThere: 'nothing',
    facts: 'What was learned',
    names: 'Named in it',
    pasteTitle: 'Watch the stages work',
    pasteHelp: 'Paste an article as it was scraped, or the HTML of its page. It stays on this machine.',
    pasteLabel: 'The scraped text',
    clean: 'Clean',
    example: 'Take an example',
    published: 'Published',
    updated: 'Updated',
    hijri: 'Hijri date',
    place: 'Place',
    byline: 'Byline',
    agency: 'Source',
    kicker: 'Kicker',
    captions: 'Captions',
    tags: 'Tags',
    language: 'It is in another language than Arabic ({name}); naqi clean would reject it.',
    help: 'How to search',
    examples: [
      ['وزارة الصحة', 'all words, in any of their forms'],
      ['"مجلس الأمن"', 'a phrase'],
      ['سوريا -"كرة القدم"', 'without what stands behind the minus'],
      ['القاهرة OR الرياض', 'one or the other'],
      ['title:النفط', 'in the headline'],
    ],
    loading: 'One moment…',
  },
  ar: {
    skip: 'إلى المحتوى',
    placeholder: 'ابحث في المدونة',
    search: 'بحث',
    paste: 'نظّف نصا',
    keys: '/ بحث   ↑ ↓ تنقل   Enter فتح   Esc رجوع   ← → المراحل',
    other: 'English',
    articles: ['لا مقالات', 'مقال واحد', 'مقالان', '{n} مقالات', '{n} مقالا', '{n} مقال'],
    newest: 'في المدونة',
    relaxed: 'لا مقال يضم هذه الكلمات كلها، وهذه تضم بعضها:',
    nothing: 'لا نتائج',
    nothingHelp: 'جرّب كلمات أقل أو غيرها، أو أزل المرشحات.',
    filters: 'مرشحات',
    site: 'الموقع',
    month: 'الشهر',
    entity: 'الأعلام',
    remove: 'أزل المرشح {name}',
    more: 'أظهر الكل ({n})',
    previous: 'السابق',
    next: 'التالي',
    untitled: 'بلا عنوان',
    back: 'عودة إلى النتائج',
    original: 'على الوب',
    wrong: 'تعذرت قراءة هذا البحث',
    failed: 'لم ينجح ذلك',
    offline: 'الخادم لا يجيب. هل ما زال naqi serve يعمل؟',
    source: 'الأصل',
    after: 'بعد {stage}',
    stages: 'المراحل',
    play: 'شغّل المراحل',
    changed: 'السطور المتغيرة فقط',
    removed: 'محذوف',
    removedLines: ['لم يُحذف سطر', 'حُذف سطر', 'حُذف سطران', 'حُذفت {n} سطور', 'حُذف {n} سطرا', 'حُذف {n} سطر'],
    rewritten: ['', 'عُدّل موضع', 'عُدّل موضعان', 'عُدّلت {n} مواضع', 'عُدّل {n} موضعا', 'عُدّل {n} موضع'],
    labelled: ['', 'صُنّف سطر', 'صُنّف سطران', 'صُنّفت {n} سطور', 'صُنّف {n} سطرا', 'صُنّف {n} سطر'],
    mentions: ['', 'وُجد اسم', 'وُجد اسمان', 'وُجدت {n} أسماء', 'وُجد {n} اسما', 'وُجد {n} اسم'],
    nochange: 'لا تغيير',
    asread: 'كما قُرئ',
    characters: 'قُرئ {source} محرفا، وفي النص النقي {text}',
    title: 'عنوان',
    nothingThere: 'لا شيء',
    facts: 'ما استُخرج',
    names: 'وردت فيه',
    pasteTitle: 'شاهد المراحل تعمل',
    pasteHelp: 'ألصق مقالا كما جُمع من الوب، أو HTML صفحته. لا يغادر هذا الجهاز.',
    pasteLabel: 'النص المجموع',
    clean: 'نظّف',
    example: 'خذ مثالا',
    published: 'نُشر',
    updated: 'حُدّث',
    hijri: 'التاريخ الهجري',
    place: 'المكان',
    byline: 'الكاتب',
    agency: 'المصدر',
    kicker: 'عنوان تمهيدي',
    captions: 'شرح الصور',
    tags: 'الوسوم',
    language: 'النص بغير العربية ({name})، ولا يقبله naqi clean.',
    help: 'كيف تبحث',
    examples: [
      ['وزارة الصحة', 'الكلمات كلها، بأي صيغة كُتبت'],
      ['"مجلس الأمن"', 'عبارة بعينها'],
      ['سوريا -"كرة القدم"', 'من غير ما بعد علامة الطرح'],
      ['القاهرة OR الرياض', 'هذه أو تلك'],
      ['title:النفط', 'في العنوان'],
    ],
    loading: 'لحظة…',
  },
}

const STAGES = { normalize: 'التطبيع', templates: 'القوالب', boilerplate: 'الحشو', headlines: 'العناوين', entities: 'الأعلام' }

const ROLES = {
  headline: 'عنوان',
  subhead: 'عنوان فرعي',
  body: 'متن',
  kicker: 'تمهيد',
  dateline: 'تاريخ ومكان',
  byline: 'كاتب',
  caption: 'شرح صورة',
  tags: 'وسوم',
  related: 'مقالات أخرى',
  widget: 'أداة صفحة',
  promo: 'ترويج',
  legal: 'حقوق',
  foreign: 'غريب عن المقال',
}

const PLURALS = { en: ['zero', 'one', 'two', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] }

let language = 'en'

export const currentLanguage = () => language

/** Chooses the language of the interface: the one that is asked for, else the browser's. */
export function chooseLanguage(asked) {
  language = asked === 'ar' || asked === 'en' ? asked : navigator.language.startsWith('ar') ? 'ar' : 'en'
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
}

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all))

/** A message. */
export const message = (key, values = {}) => {
  const found = MESSAGES[language][key]
  return typeof found === 'string' ? filled(found, values) : found
}

export const number = (value) => value.toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : 'en')

/** A message that counts. */
export function counted(key, count) {
  const category = count === 0 ? 'zero' : new Intl.PluralRules(language).select(count)
  return filled(MESSAGES[language][key][PLURALS[language].indexOf(category)], { n: number(count) })
}

export const stageName = (name) => (language === 'ar' ? (STAGES[name] ?? name) : name)
export const roleName = (role) => (language === 'ar' ? (ROLES[role] ?? role) : role)

const formatted = (text, options) => {
  const date = new Date(text.length === 7 ? `${text}-01T00:00Z` : `${text.slice(0, 10)}T00:00Z`)
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en-GB'
  return Number.isNaN(date.getTime()) ? text : new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)
}

export const day = (text) => formatted(text, { day: 'numeric', month: 'long', year: 'numeric' })
export const month = (text) => formatted(text, { month: 'long', year: 'numeric' })
