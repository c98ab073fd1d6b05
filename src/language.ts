/** The gate before the stages: articles of another language than the one that is wanted are rejections. */
import { languageOf } from './arabic/language.ts'
import { normalize } from './arabic/normalize.ts'
import { type Article, createArticle, type Source } from './article/article.ts'
import type { Reading } from './pipeline.ts'

/** The languages that can be asked for: standard Arabic, by its code of ISO 639-3, or all. */
export const LANGUAGES = ['arb', 'any'] as const

export type Language = (typeof LANGUAGES)[number]

/**
 * Checks a language that is asked for.
 *
 * @throws TypeError
 *   If it is none of `LANGUAGES`.
 */
export function checkLanguage(language: unknown): asserts language is Language {
  if (!LANGUAGES.includes(language as Language))
    throw new TypeError(`Unknown language ${JSON.stringify(language)}. It is arb, for articles in Arabic alone, or any.`)
}

/** So much of an article is judged, in UTF-16 units: what `languageOf` looks at. */
const SAMPLE = 2048

/** Lines of menus, in UTF-16 units, are shorter. */
const PROSE = 60

/** What is misread is repaired before it is judged; letters that tell a language stay. */
const AS_WRITTEN = { lookAlikes: 'keep' } as const

/**
 * What was judged last: an article is judged before its stages, and again for its record. A WeakMap of all would keep
 * each source until the next full collection.
 */
let judged: { readonly source: Source; readonly language: string } | undefined

/**
 * The language of an article by its long lines, as its source has them: what a page holds around them, in whatever
 * language, is short. It is the same at every stage.
 *
 * @returns
 *   ISO 639-3; `und` where there is too little to tell.
 */
export function languageOfArticle(article: Article): string {
  const { source } = article
  if (judged?.source === source) return judged.language
  const lines = sampleOf(article)
  let language = languageOf(lines.join('\n'))
  // Most articles are Arabic as they stand.
  if (language !== 'arb') language = languageOf(lines.map((line) => normalize(line, AS_WRITTEN)).join('\n'))
  judged = { source, language }
  return language
}

/** The longest lines; without long ones, all. */
function sampleOf(article: Article): string[] {
  const { children } = article.edits.length === 0 ? article : createArticle(article.source)
  const lines = children.map(({ value }) => value)
  const prose = lines.filter(({ length }) => length >= PROSE).sort((a, b) => b.length - a.length)
  const sample: string[] = []
  let length = 0
  for (const line of prose.length > 0 ? prose : lines) {
    if (length >= SAMPLE) break
    sample.push(line.slice(0, SAMPLE))
    length += line.length
  }
  return sample
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** A language for a reader: its English name and its code. */
function named(code: string): string {
  const name = names.of(code)
  return name === undefined ? `the language ${code}` : `${name} (${code})`
}

/** A reading as it is; an article in another language as its rejection. */
export function admitted(reading: Reading, language: Language): Reading {
  if ('rejection' in reading || language === 'any') return reading
  const found = languageOfArticle(reading.article)
  if (found === 'und' || found === language) return reading
  const { id, text } = reading.article.source
  const reason = `is in ${named(found)}, not in Arabic. Leave it out, or take every language with --language any`
  return { rejection: { place: reading.place, id, reason, raw: text } }
}

/**
 * Lets through the articles of a language.
 *
 * @param readings
 *   Articles at any stage and rejections; rejections are handed on.
 * @param language
 *   `arb`: those in Arabic, and those with too little text to tell; `any`: all.
 * @returns
 *   The same readings in the same order, each article in another language as a rejection that names it.
 */
export async function* inLanguage(readings: AsyncIterable<Reading> | Iterable<Reading>, language: Language): AsyncGenerator<Reading> {
  for await (const reading of readings) yield admitted(reading, language)
}
