/** The manifest of an export: what is in it, made by what, and how it is loaded. */
import { z } from 'zod'

export const MANIFEST = 'manifest.json'

export const manifestSchema = z.object({
  format: z.literal('naqi-export'),
  version: z.literal(1).describe('of this format'),
  to: z.string().describe('the target'),
  versions: z.object({
    naqi: z.string(),
    record: z.number().describe('of the record that was read'),
    key: z.string().describe('of the search key: queries must be made with the same'),
  }),
  options: z.record(z.string(), z.union([z.string(), z.number()])),
  counts: z.object({
    articles: z.number(),
    entities: z.number().describe('mentions in the articles'),
    rejected: z.number().describe('articles that are not in the export'),
    replaced: z.number().describe('halves of characters and NUL, each now U+FFFD'),
  }),
  offsets: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string(), id: z.string().optional() })),
  load: z.array(z.string()).describe('how to load the files, for a person'),
})

export type Manifest = z.infer<typeof manifestSchema>

/** The manifest that a text is; undefined if it is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
