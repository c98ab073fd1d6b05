/** Handlers of requests. */
import { z } from 'zod'
import type { Frame } from '../../io/frames.ts'
import { jsonLine } from '../../io/write.ts'

export interface Answer {
  readonly header: object
  readonly body?: readonly Uint8Array[]
}

export type Handler = (frame: Frame) => Promise<Answer>

/** Handlers by what is asked for. */
export type Handlers = Readonly<Record<string, Handler>>

/** A handler of the requests whose headers have these fields. It throws on others. */
export function handler<Fields extends z.ZodRawShape>(
  fields: Fields,
  answer: (header: z.output<z.ZodObject<Fields>>, body: Buffer) => Answer | Promise<Answer>,
): Handler {
  const schema = z.strictObject({ ...fields, do: z.string() })
  return async ({ header, body }) => {
    const checked = schema.safeParse(header)
    if (checked.success) return answer(checked.data as z.output<z.ZodObject<Fields>>, body)
    throw new TypeError(`The request ${JSON.stringify(header['do'])} is wrong: ${z.prettifyError(checked.error)}`)
  }
}

/** The bytes of values as lines of JSON. */
export const linesOf = (values: Iterable<unknown>): Buffer => Buffer.from([...values].map(jsonLine).join(''))
