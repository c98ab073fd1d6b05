// Made-up wire copy for the test and for the bench: stories on topics, each in several outlets, rewritten as outlets
// rewrite; and what looks like copies and is none: follow-ups, bulletins of prices and of weather, match reports. The
// same seed gives the same articles; the rewritings and the other texts are not made with the thresholds in view.
import { random } from '../search/families.js'

const split = (text, mark = '|') => text.split(mark)
const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهي']
const PATTERNS = split('123|1ا23|م123|م12و3|ت12ي3|1ا2و3|1و2ا3|ا12ا3|است12ا3|م1ا23ة|1ي23|1و1ا23|ت1ا23|ان12ا3|1122ان|م1ت23|123ية|1ا23ون')
const PROCLITICS = split('||||ال|ال|ال|و|ب|ل|وال|بال|لل')
const FIRST = split('سامي|ليلى|كريم|هدى|ناصر|رنا|فادي|مها|طارق|سعاد|يوسف|نادين|باسل|وفاء|عماد|لمى|حسام|جمانة|زياد|إيمان')
const LAST = split('حداد|منصور|العلي|صالح|الخطيب|عيسى|سليم|الأسعد|زيدان|نجم|الحلبي|قاسم|عمران|درويش|شاهين|حيدر|البنا|القاضي|مراد|الشامي')
const PLACES = split(
  'بيروت|عمان|تونس|الرباط|الدوحة|مسقط|بغداد|الخرطوم|طرابلس|صنعاء|القاهرة|جدة|حلب|البصرة|وهران|فاس|نواكشوط|عدن|أربيل|صيدا',
)
const ORGANISATIONS = split(
  'وزارة النقل|وزارة الزراعة|هيئة الموانئ|المصرف المركزي|البلدية|غرفة التجارة|مجلس النواب|هيئة الأرصاد|جامعة المدينة|اتحاد المزارعين|شركة الكهرباء|مديرية الصحة|نقابة المهندسين|لجنة التحقيق|مفوضية اللاجئين|هيئة الآثار',
)
const AGENCIES = split('رويترز|أ ف ب|د ب أ|الأناضول|واس|بترا|سانا|كونا')
const SAYS = split('وقال|وأضاف|وأوضح|وأكد|وذكر|وأعلن|وأشار|ورأى|ونفى|وتابع')
const WHERE = split(
  'في مؤتمر صحفي|في بيان مكتوب|في مقابلة تلفزيونية|على هامش الاجتماع|في تصريح للصحفيين|عبر حسابه الرسمي|أمام حشد من السكان|خلال زيارة ميدانية',
)
const LINKS = split('من جهته|في المقابل|إلى ذلك|يذكر أن|وكان|من المقرر أن|في غضون ذلك|وبحسب مصادر مطلعة|وعلى الرغم من ذلك|بالتوازي مع ذلك')
const SHORT = split('في|من|على|إلى|عن|مع|بعد|قبل|التي|الذي|هذا|هذه|كما|حين|بين|خلال')
const UNITS = split('شخصا|كيلومترا|مليون دولار|في المئة|عاما|مصابا|أسرة|طنا|يوما|مترا|منزلا|ساعة')
/** Pairs of words that stand together in all news. */
const COLLOCATIONS = split(
  'رئيس الوزراء|الأمم المتحدة|مجلس الأمن|القطاع الخاص|وسائل الإعلام|الأسبوع الماضي|العام الماضي|الوقت الراهن|المجتمع الدولي|أعمال العنف|حقوق الإنسان|البنية التحتية|سعر الصرف|الشرق الأوسط|نهاية العام|الرأي العام|قوات الأمن|المرحلة المقبلة|حجم الأضرار|الأوضاع الإنسانية|مياه الشرب|فرص العمل|رجال الأعمال|القانون الدولي|الأيام المقبلة|السنوات الأخيرة',
)

/** Words of a language of its own: roots in patterns, as frequent as words are (Zipf). */
function vocabulary(seed, roots) {
  const next = random(seed)
  const pick = (values) => values[Math.floor(next() * values.length)]
  const words = new Set()
  for (let count = 0; count < roots; count++) {
    const root = [pick(LETTERS), pick(LETTERS), pick(LETTERS)]
    for (const pattern of PATTERNS) words.add(pattern.replace(/[123]/g, (digit) => root[digit - 1]))
  }
  // Patterns of one root must not be neighbours in rank.
  return [...words]
    .map((word) => [next(), word])
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
}

const WORDS = vocabulary(11, 300)

/** A maker of texts: one stream of random numbers. */
class Writer {
  constructor(seed) {
    this.next = random(seed)
  }

  upTo(count) {
    return Math.floor(this.next() * count)
  }

  chance(share) {
    return this.next() < share
  }

  pick(values) {
    return values[this.upTo(values.length)]
  }

  some(values, count) {
    const left = [...values]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.upTo(left.length), 1)[0])
  }

  name() {
    return `${this.pick(FIRST)} ${this.pick(LAST)}`
  }

  date() {
    const two = (number) => String(number).padStart(2, '0')
    return `2021-${two(1 + this.upTo(12))}-${two(1 + this.upTo(28))}T${two(this.upTo(24))}:${two(this.upTo(60))}`
  }

  number() {
    const size = this.upTo(4)
    return size === 0
      ? `${1 + this.upTo(20)}`
      : size === 1
        ? `${21 + this.upTo(400)}`
        : size === 2
          ? `${(this.next() * 40).toFixed(1)}`
          : `${1 + this.upTo(90)}00`
  }

  topic() {
    return {
      words: this.some(WORDS, 70),
      names: Array.from({ length: 6 }, () => this.name()),
      places: this.some(PLACES, 5),
      organisations: this.some(ORGANISATIONS, 4),
    }
  }

  /** One word of a clause. */
  word(topic) {
    const kind = this.next()
    if (kind < 0.28) return this.pick(SHORT)
    if (kind < 0.36) return this.pick(COLLOCATIONS)
    if (kind < 0.62) return this.pick(PROCLITICS) + topic.words[Math.floor(topic.words.length ** this.next()) - 1]
    return this.pick(PROCLITICS) + WORDS[Math.floor(WORDS.length ** this.next()) - 1]
  }

  clause(topic, words) {
    return Array.from({ length: words }, () => this.word(topic)).join(' ')
  }

  sentence(topic) {
    const parts = []
    if (this.chance(0.4)) {
      parts.push(this.pick(SAYS), this.pick(topic.names))
      if (this.chance(0.4)) parts.push(this.pick(WHERE))
      parts.push('إن')
    } else if (this.chance(0.35)) parts.push(this.pick(LINKS))
    parts.push(this.clause(topic, 6 + this.upTo(9)))
    if (this.chance(0.3)) parts.push('في', this.pick(topic.places))
    if (this.chance(0.3)) parts.push(this.pick(topic.organisations))
    if (this.chance(0.45)) parts.push(this.number(), this.pick(UNITS))
    if (this.chance(0.5)) parts.push(this.clause(topic, 3 + this.upTo(7)))
    return `${parts.join(' ')}.`
  }

  paragraph(topic, sentences = 1 + this.upTo(3)) {
    return Array.from({ length: sentences }, () => this.sentence(topic))
  }

  headline(topic) {
    return this.clause(topic, 6 + this.upTo(5))
  }

  /** A story: a headline and paragraphs, lists of sentences. */
  story(topic) {
    return { title: this.headline(topic), paragraphs: Array.from({ length: 4 + this.upTo(7) }, () => this.paragraph(topic)) }
  }

  /** The next day of a story: news of its own, and up to a third of it the background in the words of the day before. */
  followUp(topic, { paragraphs }) {
    const background = this.some(paragraphs, 1 + this.upTo(2))
    const sentences = background.flat().length
    const own = []
    while (own.flat().length < 2 * sentences + 2) own.push(this.paragraph(topic))
    return { title: this.headline(topic), paragraphs: [...own, ...background] }
  }
}

/** What outlets do to wire copy: each takes a story and gives another. */
export const REWRITINGS = {
  headline: (writer, topic, story) => ({ ...story, title: writer.headline(topic) }),
  /** Cut by a tenth to a half: from the end, as papers do, or here and there. */
  trimmed(writer, _topic, { title, paragraphs }) {
    const count = paragraphs.flat().length
    let left = Math.round(count * (0.1 + 0.4 * writer.next()))
    if (writer.chance(0.6)) {
      let room = count - left
      return { title, paragraphs: paragraphs.map((sentences) => sentences.filter(() => room-- > 0)).filter(({ length }) => length > 0) }
    }
    const gone = new Set(
      writer.some(
        paragraphs.flat().map((_, index) => index),
        left,
      ),
    )
    left = 0
    return {
      title,
      paragraphs: paragraphs.map((sentences) => sentences.filter(() => !gone.has(left++))).filter(({ length }) => length > 0),
    }
  },
  reordered: (writer, _topic, { title, paragraphs }) => ({ title, paragraphs: writer.some(paragraphs, paragraphs.length) }),
  /** Some numbers, or all. */
  numbers(writer, _topic, { title, paragraphs }) {
    const share = writer.chance(0.5) ? 0.4 : 1
    const changed = (text) => text.replace(/\d+(?:\.\d)?/g, (number) => (writer.chance(share) ? writer.number() : number))
    return { title: changed(title), paragraphs: paragraphs.map((sentences) => sentences.map(changed)) }
  },
  credit(writer, topic, { title, paragraphs: [first = [], ...others] }) {
    const line = `${writer.pick(topic.places)} - ${writer.pick(AGENCIES)} - ${first[0] ?? ''}`
    return {
      title,
      paragraphs: [[line, ...first.slice(1)], ...others, ...(writer.chance(0.5) ? [[`المصدر ${writer.pick(AGENCIES)}`]] : [])],
    }
  },
  intro: (writer, topic, { title, paragraphs }) => ({ title, paragraphs: [writer.paragraph(topic, 1 + writer.upTo(2)), ...paragraphs] }),
  /** A word in fifteen is another one. */
  edited(writer, topic, { title, paragraphs }) {
    const edit = (sentence) =>
      sentence
        .split(' ')
        .map((word) => (writer.chance(1 / 15) ? writer.word(topic) : word))
        .join(' ')
    return { title, paragraphs: paragraphs.map((sentences) => sentences.map(edit)) }
  },
}

const textOf = ({ title, paragraphs }) => ({ title, text: paragraphs.map((sentences) => sentences.join(' ')).join('\n') })

const GOODS = split(
  'الطماطم|البطاطس|البصل|الخيار|الليمون|الموز|التفاح|البرتقال|الفلفل|الباذنجان|الكوسة|الجزر|السكر|الأرز|الزيت|الدقيق|العدس|الفول',
)
const METALS = split('عيار أربعة وعشرين|عيار واحد وعشرين|عيار ثمانية عشر|عيار أربعة عشر')
const CURRENCIES = split(
  'الدولار الأمريكي|اليورو|الجنيه الإسترليني|الريال السعودي|الدرهم الإماراتي|الدينار الكويتي|الفرنك السويسري|الين الياباني',
)

/** Price bulletins of one outlet, which differ in their numbers alone: each day some prices stay. */
function bulletins(writer, count) {
  const kind = writer.upTo(3)
  const place = writer.pick(PLACES)
  const goods = writer.some(kind === 0 ? GOODS : kind === 1 ? CURRENCIES : METALS, 4 + writer.upTo(10))
  const stays = writer.pick([0, 0.2, 0.4])
  const intro = writer
    .paragraph({ ...writer.topic(), places: [place] }, 1 + writer.upTo(2))
    .map((sentence) => sentence.replace(/\d+(?:\.\d)?/g, ''))
  const long = writer.chance(0.5)
  const price = () => (1 + writer.next() * 80).toFixed(writer.upTo(2))
  const prices = goods.map(() => [price(), price()])
  return Array.from({ length: count }, () => {
    for (const pair of prices) for (const side of [0, 1]) if (!writer.chance(stays)) pair[side] = price()
    const line = (name, [low, high]) => {
      if (kind === 0)
        return long
          ? `وتراوح سعر كيلو ${name} في أسواق الجملة والتجزئة بين ${low} و${high} جنيه للكيلو الواحد.`
          : `${name}: ${low} - ${high}`
      if (kind === 1) return long ? `وسجل ${name} في البنوك العاملة ${low} للشراء مقابل ${high} للبيع.` : `${name} ${low} شراء ${high} بيع`
      return `بلغ سعر غرام الذهب ${name} اليوم ${low} دينار للبيع و${high} دينار للشراء في محال الصاغة.`
    }
    return {
      title: `أسعار ${kind === 0 ? 'الخضار والفواكه' : kind === 1 ? 'العملات' : 'الذهب'} اليوم في ${place}`,
      paragraphs: [intro, ...goods.map((name, index) => [line(name, prices[index])])],
    }
  })
}

const CLUBS = split('الأهلي|الساحل|الوحدة|النجمة|الميناء|الشباب|العربي|الاتحاد|الجزيرة|الصقر|النهضة|الفجر')
/** Match reports made from one form. */
function matches(writer, count) {
  return Array.from({ length: count }, () => {
    const [home, guest] = writer.some(CLUBS, 2)
    const [a, b] = [writer.upTo(5), writer.upTo(4)]
    return {
      title: `${home} يلتقي ${guest} وينتهي اللقاء ${a}-${b}`,
      paragraphs: [
        [
          `انتهت المباراة التي جمعت فريقي ${home} و${guest} مساء أمس على ملعب ${writer.pick(PLACES)} ضمن الجولة ${1 + writer.upTo(30)} من الدوري الممتاز بنتيجة ${a}-${b}.`,
        ],
        [
          `وافتتح ${writer.name()} التسجيل في الدقيقة ${1 + writer.upTo(45)} قبل أن يرد ${writer.name()} في الدقيقة ${46 + writer.upTo(45)} من زمن الشوط الثاني.`,
        ],
        [`وأدار اللقاء الحكم ${writer.name()} الذي أشهر البطاقة الصفراء ${1 + writer.upTo(6)} مرات أمام ${1 + writer.upTo(60)} ألف متفرج.`],
        [`ورفع ${home} رصيده إلى ${10 + writer.upTo(50)} نقطة بينما تجمد رصيد ${guest} عند ${10 + writer.upTo(40)} نقطة في جدول الترتيب.`],
        [
          `وقال المدرب ${writer.name()} عقب صافرة النهاية إن اللاعبين نفذوا ما طلب منهم وإن الفريق سيعود إلى التدريبات صباح الغد استعدادا للقاء ${writer.pick(CLUBS)}.`,
        ],
      ],
    }
  })
}

const SKY = split('مشمس|غائم جزئيا|مغبر|ممطر|حار نسبيا|معتدل|شديد الحرارة|بارد')
const WINDS = split('شمالية غربية|جنوبية شرقية|شمالية|جنوبية|شرقية|غربية')
/** Forecasts made from one form. */
function forecasts(writer, count) {
  const cities = writer.some(PLACES, 6)
  return Array.from({ length: count }, () => ({
    title: `طقس ${writer.pick(SKY)} في معظم المناطق`,
    paragraphs: [
      [
        `توقعت هيئة الأرصاد الجوية أن يكون الطقس غدا ${writer.pick(SKY)} على ${writer.pick(PLACES)} و${writer.pick(PLACES)} مع رياح ${writer.pick(WINDS)} بسرعة ${10 + writer.upTo(40)} كيلومترا في الساعة.`,
      ],
      ...cities.map((city) => [
        `${city}: العظمى ${15 + writer.upTo(30)} والصغرى ${5 + writer.upTo(15)} والرطوبة ${20 + writer.upTo(60)} في المئة.`,
      ]),
      [
        `ويكون البحر ${writer.pick(['هادئا', 'متوسط الموج', 'مضطربا'])} ويصل ارتفاع الموج إلى ${1 + writer.upTo(4)} أمتار ودعت الهيئة السائقين إلى الحذر على الطرق السريعة.`,
      ],
    ],
  }))
}

/**
 * Articles with the families that they are of: copies of one story have one `family`.
 *
 * @param stories How many stories there are; a third of them have copies, one to four.
 */
export function makeWire({ seed = 1, stories = 300, sites = 12 } = {}) {
  const writer = new Writer(seed)
  const articles = []
  const add = (kind, family, content, site, published) => {
    articles.push({ id: `${kind}-${articles.length}`, kind, family, site, published, ...textOf(content) })
  }
  const site = () => `site-${writer.upTo(sites)}`
  const names = Object.keys(REWRITINGS)
  let family = 0
  let topic = writer.topic()
  for (let number = 0; number < stories; number++) {
    if (number % 6 === 0) topic = writer.topic()
    const story = writer.story(topic)
    add('story', ++family, story, site(), writer.date())
    if (writer.chance(1 / 3)) {
      const own = family
      for (let copy = 1 + writer.upTo(4); copy > 0; copy--) {
        const rewritings = writer.some(names, 1 + writer.upTo(4))
        const rewritten = rewritings.reduce((content, name) => REWRITINGS[name](writer, topic, content), story)
        add('copy', own, rewritten, site(), writer.chance(0.9) ? writer.date() : undefined)
        articles.at(-1).rewritings = rewritings
      }
    }
    if (writer.chance(1 / 8)) add('follow-up', ++family, writer.followUp(topic, story), site(), writer.date())
  }
  for (const [kind, make] of Object.entries({ bulletin: bulletins, match: matches, forecast: forecasts })) {
    for (let series = 0; series < Math.ceil(stories / 60); series++) {
      const own = site()
      for (const content of make(writer, 8)) add(kind, ++family, content, own, writer.date())
    }
  }
  return articles
}

/** One article after the other, without end: unrelated stories, of every ten one a copy of another. For the bench. */
export function* makeStream(seed = 1) {
  const writer = new Writer(seed)
  let [topic, story, number] = [writer.topic(), undefined, 0]
  const names = Object.keys(REWRITINGS)
  for (;;) {
    if (number % 40 === 0) topic = writer.topic()
    const isCopy = number % 10 === 9
    if (!isCopy) story = writer.story(topic)
    const content = isCopy ? REWRITINGS[writer.pick(names)](writer, topic, story) : story
    yield { id: String(number), site: `site-${writer.upTo(40)}`, published: writer.date(), ...textOf(content) }
    number++
  }
}

/**
 * Sketches of such a stream without its texts, which take longer to make and to read than to compare: shingles of words
 * that are as frequent as in the texts, so that unrelated articles have as much in common.
 */
export function* makeSketches(seed = 1) {
  const next = random(seed)
  const zipf = (count) => Math.floor(count ** next()) - 1
  const mix = (a, b) => {
    const hash = Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
    return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  }
  let topic = []
  let shingles = []
  for (let number = 0; ; number++) {
    if (number % 40 === 0) topic = Array.from({ length: 70 }, () => 100 + Math.floor(next() * WORDS.length))
    const word = () => {
      const kind = next()
      if (kind < 0.36) return topic[zipf(70)]
      return 100 + zipf(WORDS.length)
    }
    if (number % 10 === 9) shingles = shingles.slice(0, Math.ceil(shingles.length * (0.5 + next() / 2)))
    else {
      const found = new Set()
      for (let sentence = 6 + Math.floor(next() * 14); sentence > 0; sentence--) {
        let before = -1
        for (let count = 8 + Math.floor(next() * 10); count > 0; count--) {
          const pair = next() < 0.11 ? Math.floor(next() * 26) : -1
          for (const term of pair < 0 ? [word()] : [2 * pair, 2 * pair + 1]) {
            if (before >= 0) found.add(mix(before, term))
            before = term
          }
        }
      }
      shingles = [...found]
    }
    yield { id: String(number), site: `site-${number % 41}`, length: 10 * shingles.length, shingles, numbers: [] }
  }
}
