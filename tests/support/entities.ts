/** The stage `entities` alone, on a text. */
import { createArticle } from '../../src/article/article.ts'
import { toRecord } from '../../src/io/record.ts'
import type { ArticleRecord } from '../../src/io/record-schema.ts'
import { processorOf, runStages } from '../../src/pipeline.ts'
import { entities } from '../../stages/entities/index.ts'

type Options = NonNullable<Parameters<typeof entities>[0]>

/** The record of a text with its entities. */
export function tagged(text: string, options: Options = {}): ArticleRecord {
  return toRecord(runStages(processorOf([{ stage: entities as never, options }]), createArticle({ id: 'a', text })))
}

/** What was found where, in short. */
export function entitiesIn(text: string, options: Options = {}): { id: string; candidates?: string[]; text: string }[] {
  return tagged(text, options).entities.map(({ id, candidates, text: written }) => ({
    id,
    ...(candidates !== undefined && { candidates }),
    text: written,
  }))
}
