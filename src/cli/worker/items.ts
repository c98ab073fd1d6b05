/** Items as they go over the pipe: plain data in a frame's header, their bytes in its body. */
import { z } from 'zod'
import type { Batch, BatchItem } from '../../io/batch.ts'
import type { Item } from '../../io/item.ts'
import { tooLarge } from '../../io/reject.ts'

const length = z.int().min(0)
/** The bytes of an item are `start` to `end` of the body. */
const bytes = { place: z.string(), id: z.string(), start: length, end: length }
const header = z.strictObject({ fields: z.array(z.tuple([z.string(), z.string()])), length })

const lineSchema = z.strictObject({ kind: z.literal('line'), ...bytes })
const fileSchema = z.strictObject({ kind: z.enum(['text', 'page']), ...bytes })
const recordSchema = z.strictObject({ kind: z.literal('record'), ...bytes, header })
const rejectionSchema = z.strictObject({ rejection: z.looseObject({ place: z.string(), reason: z.string() }) })
/** A line that is longer than the largest article need not be sent: its length is enough. */
const longLineSchema = z.strictObject({ kind: z.literal('line'), place: z.string(), id: z.string(), length })

/** The items of a request. */
export const itemsSchema = z.array(z.union([lineSchema, fileSchema, recordSchema, rejectionSchema, longLineSchema]))

/**
 * A batch of the items of a request.
 *
 * @throws TypeError
 *   If an item is not within the body.
 */
export function batchOf(items: z.output<typeof itemsSchema>, body: Buffer, maxBytes: number): Batch {
  return {
    bytes: body as Batch['bytes'],
    items: items.map((item): BatchItem => {
      if ('rejection' in item) return item as BatchItem
      const size = 'length' in item ? item.length : item.end - item.start
      if (item.kind !== 'record' && size > maxBytes) return { rejection: { place: item.place, reason: tooLarge(size, maxBytes) } }
      if ('length' in item) throw new TypeError(`The line ${item.place} has no bytes; it is to have them, for it is not too long.`)
      if (size < 0 || item.end > body.length)
        throw new TypeError(`The item ${item.place} is not within the body: bytes ${item.start} to ${item.end} of ${body.length}.`)
      return item
    }),
  }
}

/** Items for an answer. */
export function packed(items: readonly Item[]): { readonly items: readonly BatchItem[]; readonly body: readonly Uint8Array[] } {
  const body: Uint8Array[] = []
  let end = 0
  const places = items.map((item): BatchItem => {
    if ('rejection' in item) return item
    const { bytes, ...rest } = item
    body.push(bytes)
    const start = end
    end += bytes.length
    return { ...rest, start, end }
  })
  return { items: places, body }
}
