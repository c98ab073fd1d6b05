/** What a page says of itself, in JSON-LD, OpenGraph, `meta`, `title` and `link`: evidence, not yet a judgement. */

/** What a page says of itself, each as it stands there but for white space at its ends and in runs. */
export interface Page {
  /** The headline; if only the document's title tells it, often with the site's name. */
  readonly title?: string
  /** Dates as written there: mostly ISO 8601, also with a time zone. */
  readonly published?: string
  readonly updated?: string
  /** Several names are parted by an Arabic comma. */
  readonly author?: string
  /** The outlet's name. */
  readonly site?: string
  /** An absolute http(s) address. */
  readonly url?: string
  /** A language tag (BCP 47). */
  readonly lang?: string
  readonly section?: string
}

/** What stands in a page for machines, in its order. */
export interface Head {
  /** The `lang` of `html`. */
  lang?: string | undefined
  /** The document's title. */
  title?: string | undefined
  /** The address of `<link rel="canonical">`. */
  canonical?: string | undefined
  /** Names (lower case) and contents of `meta`. */
  readonly metas: [name: string, content: string][]
  /** Texts of `<script type="application/ld+json">`. */
  readonly jsonLd: string[]
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/** Longer values, in UTF-16 units, are no titles, names or dates. */
const LONGEST = 1000
/** Longer JSON-LD, in UTF-16 units, is no description of an article. */
const LONGEST_JSON = 1024 * 1024
/** So many values of a page's JSON-LD are looked at. */
const VALUES = 1000
/** NewsArticle, ReportageNewsArticle, BlogPosting … (schema.org: the subtypes of Article). */
const ARTICLE = /(?:Article|Posting|Report)$/

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value that can stand for itself: on one line, neither empty nor too long. */
function plain(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return
  return value.replace(/\s+/g, ' ').trim() || undefined
}

function address(value: Json | undefined): string | undefined {
  const text = plain(value)
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined
}

const list = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as Json])

/** The names of a person or an organisation, or of several. */
function namesOf(value: Json | undefined): string | undefined {
  const names = list(value).map((one) => plain(isObject(one) ? one['name'] : one))
  return plain([...new Set(names.filter((name) => name !== undefined && address(name) === undefined))].join('، '))
}

function parse(text: string): Json | undefined {
  if (text.length > LONGEST_JSON) return
  try {
    return JSON.parse(text) as Json
  } catch {
    return
  }
}

/** The objects of JSON-LD, outer ones first. What is no JSON counts as absent. */
function objectsOf(texts: readonly string[]): JsonObject[] {
  const values: Json[] = []
  const take = (value: Json | undefined): void => {
    for (const one of list(value)) if (values.length < VALUES) values.push(one)
  }
  for (const text of texts) take(parse(text))
  // What is taken here is looked at in its turn.
  for (const value of values) {
    if (Array.isArray(value)) take(value)
    else if (isObject(value)) {
      take(value['@graph'])
      take(value['mainEntity'])
    }
  }
  return values.filter(isObject)
}

const isArticle = (object: JsonObject): boolean => list(object['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))

/** The first of some values that is there. */
const first = (...values: (string | undefined)[]): string | undefined => values.find((value) => value !== undefined)

/** A heading of fewer words may be a section's that stands in the title too. */
const HEADING_WORDS = 3

/** Of the titles that a page gives the first that a heading of the page is in, for some are made for other places; else the first. */
function titleOf(titles: readonly (string | undefined)[], headings: readonly string[]): string | undefined {
  const given = titles.filter((title) => title !== undefined)
  const long = headings.map((heading) => plain(heading) ?? '').filter((heading) => heading.split(' ').length >= HEADING_WORDS)
  return given.find((title) => long.some((heading) => title.includes(heading))) ?? given[0]
}

/**
 * What a page says of itself: the most exact source of each fact wins, JSON-LD before OpenGraph before the rest.
 *
 * @param headings
 *   The texts of the headings that the page shows.
 */
export function pageOf(head: Head, headings: readonly string[]): Page {
  const article: JsonObject = objectsOf(head.jsonLd).find(isArticle) ?? {}
  const metas = new Map<string, string>()
  for (const [name, content] of head.metas) {
    const value = plain(content)
    if (value !== undefined && !metas.has(name)) metas.set(name, value)
  }
  const meta = (...names: string[]): string | undefined => first(...names.map((name) => metas.get(name)))
  const mainEntity = article['mainEntityOfPage']
  const page: { -readonly [Key in keyof Page]: Page[Key] | undefined } = {
    title: titleOf([plain(article['headline']), meta('og:title', 'twitter:title', 'headline'), plain(head.title)], headings),
    published: first(
      plain(article['datePublished']),
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'dc.date',
        'dc.date.issued',
        'pubdate',
        'publishdate',
        'date',
      ),
    ),
    updated: first(
      plain(article['dateModified']),
      meta('article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
    ),
    author: first(namesOf(article['author']), namesOf(meta('author', 'article:author', 'dc.creator'))),
    site: first(meta('og:site_name'), namesOf(article['publisher']), meta('application-name')),
    url: first(
      address(head.canonical),
      address(meta('og:url')),
      address(article['url']),
      address(isObject(mainEntity) ? mainEntity['@id'] : mainEntity),
    ),
    lang: first(plain(head.lang), plain(article['inLanguage']), meta('og:locale')),
    section: first(plain(list(article['articleSection'])[0]), meta('article:section')),
  }
  return Object.fromEntries(Object.entries(page).filter(([, value]) => value !== undefined))
}
