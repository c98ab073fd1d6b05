/**
 * `duplicates`: says of an article that it is a copy of another, by a table that was made from a whole corpus; or drops it.
 *
 * Whether two articles are copies no single one of them tells: that is judged when the table is made (src/duplicates/).
 */
import { z } from 'zod'
import { type DuplicateTable, droppedReason } from '../../src/duplicates/table.ts'
import { duplicates as known, reject, stage } from '../../src/stage.ts'

const isTable = (value: unknown): boolean => typeof (value as Partial<DuplicateTable> | null)?.find === 'function'

export const duplicates = stage(
  {
    name: 'duplicates',
    description: 'Marks an article that is a copy of another one of the corpus, with the one that is kept; or drops it.',
    url: 'stages/duplicates/',
  },
  z.object({
    table: z
      .custom<DuplicateTable>(isTable, 'expected a table: what openDuplicates() gives, on the command line --table file')
      .optional()
      .meta({ description: 'what naqi duplicates has found in the corpus; without it nothing is marked', type: 'object' }),
    policy: z
      .enum(['mark', 'drop'])
      .default('mark')
      .meta({ description: 'mark: a copy says of which article it is one; drop: it is rejected, with that reason' }),
  }),
  function* (article, { table, policy }) {
    if (table === undefined) return
    const found = table.find(article.source.id)
    if (policy === 'drop' && found !== undefined && 'duplicateOf' in found) yield reject(droppedReason(found.duplicateOf))
    else yield known(found)
  },
)
