/** What a worker can be asked. Each request has one answer; one that is wrong throws, and the next can be answered. */
import { z } from 'zod'
import { cleanSteps, type StageOptions } from '../../clean.ts'
import { fileRows, readPart } from '../../io/table.ts'
import { jobSteps, workOf } from '../../job.ts'
import type { Language } from '../../language.ts'
import { pagesOf } from '../../learn.ts'
import { Learner } from '../../learning/learner.ts'
import type { Table } from '../../learning/table.ts'
import { Cutter } from './cutter.ts'
import { duplicates } from './duplicates.ts'
import { type Answer, type Handlers, handler, linesOf } from './handler.ts'
import { batchOf, itemsSchema, packed } from './items.ts'

/** What a worker was started with. */
export interface Setup {
  readonly stages: StageOptions
  readonly table: Table | undefined
  readonly raw: boolean
  readonly language: Language
  readonly maxBytes: number
}

/** All that can be asked for. */
export function handlersOf({ stages, table, ...rest }: Setup): Handlers {
  const { maxBytes } = rest
  const work = workOf({ steps: jobSteps(cleanSteps(stages, table)), format: 'jsonl', ...rest })
  return {
    ...cutting(maxBytes),
    clean: handler({ items: itemsSchema }, ({ items }, body) => {
      const { output, rejections, counts } = work(batchOf(items, body, maxBytes))
      return { header: { counts, records: output.length }, body: [output, linesOf(rejections)] }
    }),
    ...learning(maxBytes),
    ...duplicates,
  }
}

/** An input, cut as it arrives. */
function cutting(maxBytes: number): Handlers {
  let cutter: Cutter | undefined
  const cut = async (chunk: Buffer | undefined): Promise<Answer> => {
    if (cutter === undefined) throw new TypeError('No input is open. Ask for "open" first.')
    const { items, body } = packed(await cutter.feed(chunk))
    if (chunk === undefined) cutter = undefined
    return { header: { items }, body }
  }
  return {
    open: handler({ name: z.string(), place: z.string(), id: z.string() }, async ({ name, place, id }) => {
      await cutter?.feed(undefined)
      cutter = new Cutter({ path: name, place, id }, maxBytes)
      return { header: {} }
    }),
    chunk: handler({}, (_, body) => cut(body)),
    close: handler({}, () => cut(undefined)),
  }
}

/** Parts of a table for each site, and what they are merged into. */
function learning(maxBytes: number): Handlers {
  const draw = pagesOf(maxBytes)
  let merged = new Learner()
  return {
    learn: handler({ items: itemsSchema }, ({ items }, body) => {
      // Each site is learned by itself, so that what is learned of it elsewhere can be merged with it alone.
      const learners = new Map<string, Learner>()
      for (const page of draw(batchOf(items, body, maxBytes))) {
        const learner = learners.get(page.site) ?? new Learner()
        learners.set(page.site, learner)
        learner.addPage(page)
      }
      const parts = [...learners].map(([site, learner]) => ({ site, bytes: linesOf(fileRows(learner)) }))
      return {
        header: { parts: parts.map(({ site, bytes }) => ({ site, length: bytes.length })) },
        body: parts.map(({ bytes }) => bytes),
      }
    }),
    merge: handler({}, async (_, body) => {
      await readPart('the part', merged, chunksOf(body))
      return { header: {} }
    }),
    table: handler({}, () => {
      const table = merged.table()
      merged = new Learner()
      return { header: { sites: table.sites.size }, body: [linesOf(fileRows(table))] }
    }),
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
