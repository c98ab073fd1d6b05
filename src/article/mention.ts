/** Named entities in the text of an article. */
import type { Block } from './article.ts'

export const ENTITY_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const

export type EntityType = (typeof ENTITY_TYPES)[number]

/** One place where an entity is named. Offsets are UTF-16 code units of the block's value, end-exclusive. */
export interface Mention {
  /** The stage that found it. */
  readonly stage: string
  readonly block: Block
  /** The name alone. */
  readonly start: number
  readonly end: number
  /** The name with the proclitics, tatweel and quotation marks written on to it. */
  readonly tokenStart: number
  readonly tokenEnd: number
  readonly type: EntityType
  readonly id: string
  /** The ids of other entities of that name, which its context allows too. */
  readonly candidates?: readonly string[] | undefined
  /** The canonical name. */
  readonly name: string
  /** The name of the gazetteer that matched. */
  readonly alias: string
  /** How it was found. */
  readonly rule: string
}

/** Mentions of a block after text `[start, end)` of it was replaced by `length` units: moved, or dropped if touched. */
export function moveMentions(mentions: Mention[], block: Block, start: number, end: number, length: number): Mention[] {
  if (!mentions.some((mention) => mention.block === block && mention.tokenEnd > start)) return mentions
  const shift = length - (end - start)
  return mentions.flatMap((mention) => {
    if (mention.block !== block || mention.tokenEnd <= start) return [mention]
    if (mention.tokenStart < end) return []
    return [
      {
        ...mention,
        start: mention.start + shift,
        end: mention.end + shift,
        tokenStart: mention.tokenStart + shift,
        tokenEnd: mention.tokenEnd + shift,
      },
    ]
  })
}
