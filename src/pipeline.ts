/** Stages in order over a stream of articles: one article at a time, nothing kept. */
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import type { Article } from './article/article.ts'
import type { Stage } from './stage.ts'

/** A stage with the options it is to run with. */
export interface Step {
  readonly stage: Stage
  readonly options?: Readonly<Record<string, unknown>>
}

/** An article that could not be read or processed, with the place and the reason. */
export interface Rejection {
  /** Where it was: a file and, where there are several articles in one, its line. */
  readonly place: string
  readonly id?: string
  readonly reason: string
  /** The article as read, as far as it is text. */
  readonly raw?: string
}

/** What a reader yields: an article, or why it is none. */
export type Reading = { readonly article: Article; readonly place: string } | { readonly rejection: Rejection }

/** A unified processor that runs the steps. A stage stands in it once: unified merges what is used twice. */
export function processorOf(steps: readonly Step[]): Processor {
  const names = new Set<string>()
  const processor = unified()
  for (const { stage, options } of steps) {
    if (names.has(stage.meta.name))
      throw new TypeError(`Stage ${stage.meta.name} stands twice in the pipeline. Run the second one in a pipeline of its own.`)
    names.add(stage.meta.name)
    processor.use(stage as never, (options ?? {}) as never)
  }
  return processor.freeze()
}

/** The virtual file of an article: what a unified plugin gets beside the tree. */
function fileOf(article: Article): VFile {
  return new VFile({ value: article.source.text, data: { id: article.source.id } })
}

/** Runs the stages of a processor over one article, in place. */
export function runStages(processor: Processor, article: Article): Article {
  return processor.runSync(article, fileOf(article)) as Article
}

/** Runs the stages of a processor over the article of a reading, in place; if one fails, it is the article's rejection. */
export function staged(reading: Reading, processor: Processor): Reading {
  if ('rejection' in reading) return reading
  const { article, place } = reading
  try {
    runStages(processor, article)
    return reading
  } catch (error) {
    return { rejection: { place, id: article.source.id, reason: (error as Error).message, raw: article.source.text } }
  }
}

/**
 * Runs stages over a stream.
 *
 * @param readings
 *   Articles and rejections; rejections are handed on.
 * @param steps
 *   Stages in order.
 * @returns
 *   The same readings in the same order, each article with its edits. An article that a stage fails on becomes a
 *   rejection: it costs one article, never the run.
 * @throws TypeError
 *   Before the first article, if an option of a stage is wrong.
 */
export function pipeline(readings: AsyncIterable<Reading> | Iterable<Reading>, steps: readonly Step[]): AsyncGenerator<Reading> {
  const processor = processorOf(steps)
  return (async function* () {
    for await (const reading of readings) yield staged(reading, processor)
  })()
}
