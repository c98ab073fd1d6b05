/** Named entities in the text of an article. */
import type { Block } from './article.ts'

export const ENTITY_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const

export type EntityType = (typeof ENTITY_TYPES)[number]

/**
 * One place where an entity is named. Offsets are UTF-16 code units of the block's value, end-exclusive.
 *
 * A name that a line end cuts in two begins in `block` and ends in `endBlock`, the next one of the text: then `end` and
 * `tokenEnd` are of that block's value.
 */
export interface Mention {
  /** The stage that found it. */
  readonly stage: string
  readonly block: Block
  readonly endBlock?: Block | undefined
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
  /** Of what no gazetteer has: how often what this rule finds is right, from 0 to 1. */
  readonly confidence?: number | undefined
}

/** Whether a mention touches text `[start, end)` of a block: 0; or lies behind it: 1, before it or elsewhere: -1. */
function side(from: number, to: number, start: number, end: number): -1 | 0 | 1 {
  return to <= start ? -1 : from < end ? 0 : 1
}

/** Mentions of a block after text `[start, end)` of it was replaced by `length` units: moved, or dropped if touched. */
export function moveMentions(mentions: Mention[], block: Block, start: number, end: number, length: number): Mention[] {
  const isOf = (mention: Mention): boolean => mention.block === block || mention.endBlock === block
  if (!mentions.some((mention) => isOf(mention) && (mention.endBlock !== undefined || mention.tokenEnd > start))) return mentions
  const shift = length - (end - start)
  return mentions.flatMap((mention) => {
    if (!isOf(mention)) return [mention]
    const begins = mention.block === block
    const ends = (mention.endBlock ?? mention.block) === block
    const at = side(begins ? mention.tokenStart : 0, ends ? mention.tokenEnd : Number.POSITIVE_INFINITY, start, end)
    if (at === 0) return []
    if (at < 0) return [mention]
    return [
      {
        ...mention,
        ...(begins && { start: mention.start + shift, tokenStart: mention.tokenStart + shift }),
        ...(ends && { end: mention.end + shift, tokenEnd: mention.tokenEnd + shift }),
      },
    ]
  })
}
