/** The index template for Elasticsearch and OpenSearch, as Lucene understands it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchKey } from '../src/arabic/search/analyze.ts'
import { exportRecords } from '../src/io/export/export.ts'
import { textOf } from './support/exports.ts'

/** Where `tests/lucene/fetch.sh` puts Lucene's jars. */
const JARS = join(import.meta.dirname, '../node_modules/.cache/lucene-9.12.1')

const missing =
  !existsSync(JARS) || readdirSync(JARS).filter((name) => name.endsWith('.jar')).length < 2
    ? 'Lucene is not there: run tests/lucene/fetch.sh, which needs Maven'
    : spawnSync('java', ['-version']).status === 0
      ? undefined
      : 'no java: install a JDK, version 17 or newer'

if (missing !== undefined) console.warn(`tests/lucene.test.ts is skipped: ${missing}`)

const KEY = searchKey('والمسؤولون في أميركا: 12.01.2020 عبد الله')
const TEXTS = ['سوريا', 'سورية', 'السورية', 'أمريكا', 'اميركا', 'والأميركيون', 'المدرسة', 'مدارس', 'دور', KEY]

describe.skipIf(missing !== undefined)(`Lucene${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const refused: string[] = []
  const words: Record<string, Record<string, string[]>> = {}

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naqi-test-'))
    const output = join(folder, 'out')
    await exportRecords([], { to: 'elasticsearch', output })
    const { char_filter, filter, analyzer } = JSON.parse(textOf(output, 'template.json')).template.settings.analysis
    const files = {
      mappings: char_filter.naqi_letters.mappings,
      synonyms: filter.naqi_variants.synonyms,
      analyzers: Object.entries<{ tokenizer: string; char_filter?: string[]; filter: string[] }>(analyzer).map(([name, parts]) =>
        [
          name,
          parts.char_filter === undefined ? 'none' : 'letters',
          parts.tokenizer,
          ...parts.filter.map((part) => filter[part]?.type ?? part),
        ].join('\t'),
      ),
      texts: TEXTS,
    }
    const paths = Object.entries<string[]>(files).map(([name, lines]) => {
      writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))
      return join(folder, name)
    })
    const program = join(import.meta.dirname, 'lucene/Template.java')
    const java = ['-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-cp', join(JARS, '*'), program, ...paths]
    for (const line of execFileSync('java', java, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trimEnd()
      .split('\n')) {
      const [name = '', text = '', made = ''] = line.split('\t')
      if (name === 'refused') refused.push(text)
      else words[name] = { ...words[name], [text]: made.split(' ') }
    }
    rmSync(folder, { recursive: true, force: true })
  })

  const isFound = (query: string, text: string): boolean =>
    (words['naqi_arabic_search']?.[query] ?? []).some((word) => words['naqi_arabic']?.[text]?.includes(word))

  test('takes all synonyms but the few that have a stop word inside', () => {
    expect(refused.length).toBeLessThan(30)
    expect(refused.filter((rule) => !rule.includes(' '))).toEqual([])
  })

  test('finds spellings of one word by the synonyms and the letters, in the text as it is written', () => {
    expect(isFound('سورية', 'سوريا')).toBe(true)
    expect(isFound('سوريا', 'السورية')).toBe(true)
    expect(isFound('اميركا', 'أمريكا')).toBe(true)
    expect(isFound('المدرسة', 'دور')).toBe(false)
  })

  test('has in the field of the key the words of the key, and no others', () => {
    expect(words['naqi_key']?.[KEY]).toEqual(KEY.split(' '))
  })
})
