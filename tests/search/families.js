// The families of families.txt, texts made of them, and how well a search finds those: for the test and for the bench.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a word may be said in: each frame takes any noun. */
const FRAMES = [
  'تحدث التقرير عن {} في صفحته الأولى.',
  'سأل الصحفي ضيفه مرتين عن {} ولم يسمع جوابا.',
  'كتبت الباحثة فصلا كاملا حول {} ثم حذفته.',
  'لا يذكر الشهود شيئا من {} سوى القليل.',
  'ظهرت في الصورة كلمة {} بخط كبير.',
  'بعد نقاش طويل عاد الحاضرون إلى {} من جديد.',
  'جاء ذكر {} مرة واحدة في آخر الرسالة.',
  'قال الراوي إن {} أول ما خطر له ذلك المساء.',
]
const FILLER = [
  'كانت الغرفة باردة والنافذة مفتوحة طوال الليل.',
  'وصل الضيوف متأخرين بسبب الزحام قرب الجسر.',
  'لم تتضح بعد أسباب التأخير الذي أزعج الركاب.',
  'وانتهى اللقاء قبيل الغروب دون بيان مكتوب.',
  'ينتظر الأهالي رصف الشارع منذ شتاء ماض.',
  'ثم أغلقت الأبواب وغادر الحراس تباعا.',
  'وبقيت الأوراق على الطاولة حتى الصباح.',
]

/** Mulberry32. */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The families of a file beside this one: `{ id, class, query, forms, others }`, the query among its forms. */
export function readFamilies(file = 'families.txt') {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  const stanzas = text.split('\n\n').filter((stanza) => !stanza.startsWith('#'))
  return stanzas.map((stanza) => {
    const [id, ...lines] = stanza.trim().split('\n')
    const all = (name) => lines.flatMap((line) => (line.startsWith(`  ${name}: `) ? [line.slice(name.length + 4)] : []))
    const [query] = all('query')
    return { id, class: all('class')[0], query, forms: [query, ...all('form')], others: all('other') }
  })
}

/** Two texts for each form and each other word: `{ id, family, relevant, text }`. The same seed makes the same texts. */
export function makeTexts(families, seed = 1) {
  const next = random(seed)
  const pick = (values) => values[Math.floor(next() * values.length)]
  const text = (word) => {
    const lines = [pick(FRAMES).replace('{}', word)]
    for (let count = 1 + Math.floor(next() * 4); count > 0; count--) lines.splice(Math.floor(next() * (lines.length + 1)), 0, pick(FILLER))
    return lines.join(' ')
  }
  return families.flatMap(({ id, forms, others }) =>
    [...forms.map((word) => ({ word, relevant: true })), ...others.map((word) => ({ word, relevant: false }))].flatMap(
      ({ word, relevant }, index) => [1, 2].map((copy) => ({ id: `${id}-${index}-${copy}`, family: id, relevant, text: text(word) })),
    ),
  )
}

/**
 * Recall and precision, of all queries together and the recall of each class.
 *
 * `search` takes a query and returns the ids of what it finds. `misses` and `extras` name the texts.
 */
export async function measure(families, texts, search) {
  const byId = new Map(texts.map((text) => [text.id, text]))
  const classes = {}
  const sum = { relevant: 0, found: 0, hits: 0, misses: [], extras: [] }
  for (const family of families) {
    const wanted = new Set(texts.filter(({ family: id, relevant }) => id === family.id && relevant).map(({ id }) => id))
    const hits = [...new Set(await search(family.query))]
    const right = hits.filter((id) => wanted.has(id))
    classes[family.class] ??= { relevant: 0, found: 0 }
    for (const each of [classes[family.class], sum]) {
      each.relevant += wanted.size
      each.found += right.length
    }
    sum.hits += hits.length
    sum.misses.push(...[...wanted].filter((id) => !hits.includes(id)).map((id) => ({ query: family.query, text: byId.get(id).text })))
    sum.extras.push(...hits.filter((id) => !wanted.has(id)).map((id) => ({ query: family.query, text: byId.get(id).text })))
  }
  return {
    recall: sum.found / sum.relevant,
    precision: sum.hits === 0 ? 1 : sum.found / sum.hits,
    classes: Object.fromEntries(Object.entries(classes).map(([name, { relevant, found }]) => [name, found / relevant])),
    misses: sum.misses,
    extras: sum.extras,
  }
}
