/** Learning from a crawl: the first of two passes. */
import { normalize } from '../stages/index.ts'
import { type Input, readingsOf } from './clean.ts'
import { Learner } from './learning/learner.ts'
import type { Table } from './learning/table.ts'
import { processorOf, type Reading, runStages } from './pipeline.ts'

/** Shows readings to a learner, each article as the stage `normalize` leaves it. Rejections are passed by. */
export async function learnReadings(readings: AsyncIterable<Reading> | Iterable<Reading>, learner: Pick<Learner, 'add'>): Promise<void> {
  const processor = processorOf([{ stage: normalize as never }])
  for await (const reading of readings) {
    if (!('article' in reading) || reading.article.source.site === undefined) continue
    try {
      learner.add(runStages(processor, reading.article))
    } catch {
      // The pass that cleans rejects it, and tells why.
    }
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
