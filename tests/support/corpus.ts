/** Corpus databases of a test, in folders that are gone when it has ended. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Corpus, openCorpus } from '../../src/io/corpus/corpus.ts'
import type { ArticleRecord } from '../../src/io/record-schema.ts'
import { temporaryFolder } from './cli.ts'

export type Given = Partial<ArticleRecord> & { readonly id: string }

/** A record as `naqi clean` writes it; its text in lines, each a block of the body. */
export function recordOf({ id, title = '', text = '', ...rest }: Given): ArticleRecord {
  const blocks = text.split('\n').map((line) => ({ role: 'body' as const, text: line, source: [0, line.length] as [number, number] }))
  return { naqi: 1, id, lang: 'arb', title, text, blocks, meta: {}, entities: [], edits: [], ...rest }
}

export const entityOf = (id: string, name: string, type: 'LOC' | 'PER' | 'ORG' = 'LOC'): ArticleRecord['entities'][number] => ({
  type,
  id,
  name,
  text: name,
  alias: name,
  start: 0,
  end: 1,
  tokenStart: 0,
  tokenEnd: 1,
  source: [0, 1],
  rule: 'name',
  stage: 'entities',
})

/** A corpus of some records, closed when the test has ended. */
export async function corpusOf(records: readonly Given[], path = join(temporaryFolder(), 'corpus.db')): Promise<Corpus> {
  const corpus = await openCorpus(path)
  onTestFinished(() => corpus.close())
  await corpus.add(records.map(recordOf))
  return corpus
}

/** The ids of what a query finds, the best first. */
export const idsOf = (corpus: Corpus, query: string): string[] => corpus.search(query, { relax: false }).hits.map(({ id }) => id)
