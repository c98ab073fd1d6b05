/**
 * The index template for Elasticsearch and OpenSearch: fields that hold our search key, and the text as it is written
 * for their own Arabic analyzer, rebuilt as their documentation rebuilds it, with our variants as synonyms.
 */
import { variantRows } from '../../arabic/search/plan.ts'
import type { Versions } from './target.ts'

export const INDEX = 'naqi-articles'

const ALEF_FORMS = /[\u0622\u0623\u0625]/g
const ALEF = '\u0627'
const ARTICLE = '\u0627\u0644'
/** Lucene refuses keywords of more bytes. */
const LONGEST_KEYWORD = 8191

const KEY = { type: 'text', analyzer: 'naqi_key' }
const SURFACE = { type: 'text', analyzer: 'naqi_arabic', search_analyzer: 'naqi_arabic_search' }
const KEYWORD = { type: 'keyword', ignore_above: LONGEST_KEYWORD }

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

/** A form in the syntax of synonym rules. */
const escaped = (form: string): string => form.replace(/[\\,=>]/g, '\\$&')

/** The forms of words and phrases: one rule each; single words also with the article, for a synonym is of whole words. */
export function synonyms(): string[] {
  const rules = variantRows()
    .filter(({ match }) => match !== 'anywhere')
    .flatMap(({ forms }) => {
      const bare = forms.filter((form) => !form.startsWith(ARTICLE))
      const isWords = bare.length > 1 && bare.every((form) => /^[\u0621-\u064a]+$/.test(form))
      return [forms, ...(isWords ? [bare.map((form) => ARTICLE + form)] : [])]
    })
  return distinct(rules.map((forms) => distinct(forms.map(escaped)).join(', ')))
}

/** Letters that are spelled so in any word: mapped before the text is split. Longer ones win. */
export function letterMappings(): string[] {
  return variantRows()
    .filter(({ match }) => match === 'anywhere')
    .flatMap(({ forms: [canonical = '', ...others] }) => {
      const spellings = distinct([...others, ...[canonical, ...others].map((form) => form.replace(ALEF_FORMS, ALEF))])
      return spellings.filter((form) => form !== canonical).map((form) => `${form} => ${canonical}`)
    })
}

/** Body of `PUT _index_template/…`. */
export function bulkTemplate(versions: Versions): object {
  const before = ['lowercase', 'decimal_digit', 'naqi_stop', 'arabic_normalization']
  const arabic = (synonymFilters: readonly string[]) => ({
    type: 'custom',
    char_filter: ['naqi_letters'],
    tokenizer: 'standard',
    filter: [...before, ...synonymFilters, 'naqi_stemmer'],
  })
  return {
    index_patterns: [`${INDEX}*`],
    priority: 500,
    _meta: { description: 'Articles cleaned by naqi', ...versions },
    template: {
      settings: {
        analysis: {
          char_filter: { naqi_letters: { type: 'mapping', mappings: letterMappings() } },
          filter: {
            naqi_stop: { type: 'stop', stopwords: '_arabic_' },
            naqi_stemmer: { type: 'stemmer', language: 'arabic' },
            // Lenient: a form that has a stop word is no rule to it.
            naqi_variants: { type: 'synonym_graph', lenient: true, synonyms: synonyms() },
          },
          analyzer: {
            // Made of words by us, split at spaces alone.
            naqi_key: { type: 'custom', tokenizer: 'whitespace', filter: [] },
            naqi_arabic: arabic([]),
            naqi_arabic_search: arabic(['naqi_variants']),
          },
        },
      },
      mappings: {
        _meta: versions,
        dynamic: false,
        properties: {
          id: KEYWORD,
          title: SURFACE,
          text: SURFACE,
          title_key: KEY,
          text_key: KEY,
          url: KEYWORD,
          site: KEYWORD,
          lang: KEYWORD,
          published: { type: 'date', format: "yyyy-MM-dd'T'HH:mm||yyyy-MM-dd", ignore_malformed: true },
          entity: KEYWORD,
          entity_name: KEYWORD,
          entities: { type: 'object', enabled: false },
          meta: { type: 'object', enabled: false },
        },
      },
    },
  }
}
