/** Learning from a crawl: the first of two passes. */
import { normalize } from '../stages/index.ts'
import { type Input, readingsOf } from './clean.ts'
import { type Batch, itemsOf } from './io/batch.ts'
import { makeReading } from './io/make.ts'
import type { BatchWork } from './io/parallel.ts'
import { type LearnedPage, Learner, pageOf } from './learning/learner.ts'
import type { Table } from './learning/table.ts'
import { processorOf, type Reading, runStages } from './pipeline.ts'

/** What a learner takes of readings: of each article, as the stage `normalize` leaves it. Rejections are passed by. */
function drawing(): (reading: Reading) => LearnedPage | undefined {
  const processor = processorOf([{ stage: normalize as never }])
  return (reading) => {
    if (!('article' in reading) || reading.article.source.site === undefined) return undefined
    try {
      return pageOf(runStages(processor, reading.article))
    } catch {
      // The pass that cleans rejects it, and tells why.
      return undefined
    }
  }
}

/** Shows readings to a learner, each article as the stage `normalize` leaves it. Rejections are passed by. */
export async function learnReadings(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  learner: Pick<Learner, 'addPage'>,
): Promise<void> {
  const draw = drawing()
  for await (const reading of readings) {
    const page = draw(reading)
    if (page !== undefined) learner.addPage(page)
  }
}

/** What a learner takes of the articles of a batch. `maxBytes` is the largest article. */
export function pagesOf(maxBytes: number): (batch: Batch) => LearnedPage[] {
  const draw = drawing()
  return (batch) =>
    itemsOf(batch).flatMap((item) => {
      const made = makeReading(item, maxBytes)
      return ('skipped' in made ? undefined : draw(made)) ?? []
    })
}

/** The work of the first pass, to be done by threads or here. */
export function learningOf(maxBytes: number): BatchWork<LearnedPage[]> {
  return {
    duty: { module: import.meta.url, name: 'pagesOf', data: maxBytes },
    work: pagesOf(maxBytes),
    join: (pages) => pages.flat(),
    lost: () => [],
  }
}

/**
 * Learns from articles what the template of each site is.
 *
 * @param articles
 *   As `clean` takes them; those without a `site` are passed by. One is in work at a time.
 * @returns
 *   The table, an option of `clean` and of the stage `templates`. The same for any order of the articles.
 */
export async function learn(articles: AsyncIterable<Input> | Iterable<Input>): Promise<Table> {
  const learner = new Learner()
  await learnReadings(readingsOf(articles), learner)
  return learner.table()
}
