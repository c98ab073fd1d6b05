/** Ambiguous names that nothing beside them told, kept till the article is read: the headline says Maliki, the text who that is. */
import type { Block } from '../../src/article/article.ts'
import type { Mention } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import type { Name } from './gazetteer.ts'
import { doubted, type Match, spansOf } from './match.ts'
import { isClub, sport } from './sport.ts'
import { isItem, named } from './told.ts'
import type { Words } from './words.ts'

/** A place where one of some names may stand. */
interface Doubt extends Pick<Mention, 'block' | 'start' | 'end' | 'tokenStart' | 'tokenEnd'> {
  readonly names: readonly Name[]
  /** How many mentions were found before it. */
  at: number
  /** The words of it, in the text in hand. */
  readonly first: number
  readonly last: number
  /** Whether it is an item of a list behind another. */
  readonly isItem: boolean
  /** That of the names which a list of names has told. */
  told: Name | undefined
}

/** A name that was told after all. */
export interface Settled extends Doubt {
  readonly name: Name & { readonly entry: GazetteerEntry }
}

export class Doubts {
  readonly #doubts: Doubt[] = []

  /** Keeps the names that the matcher doubted at a word. */
  keep(block: Block, text: Words, index: number, at: number): void {
    const { names, first, last, stripped } = doubted
    if (first !== index) return
    this.#doubts.push({
      block,
      ...spansOf({ first, last, stripped }, text),
      names: [...names],
      at,
      first,
      last,
      isItem: isItem(text, { first, stripped }),
      told: undefined,
    })
  }

  /** A list of names ends with a name: what stood in doubt before it, item by item, is of its type. */
  tell(block: Block, text: Words, match: Match): void {
    let { first } = match
    let isOn: boolean | undefined
    for (let index = this.#doubts.length - 1; index >= 0; index--) {
      const doubt = this.#doubts[index] as Doubt
      if (doubt.block !== block || doubt.last !== first - 1) return
      isOn ??= isItem(text, match)
      if (!isOn) return
      doubt.told ??= doubt.names.find(({ entry }) => entry?.type === match.name.entry?.type)
      if (doubt.told?.entry === undefined) return
      named.add(doubt.told.entry.id)
      isOn = doubt.isItem
      first = doubt.first
    }
  }

  /** So many mentions are left: others were taken back. */
  shorten(count: number): void {
    for (let index = this.#doubts.length - 1; index >= 0; index--) {
      const doubt = this.#doubts[index] as Doubt
      if (doubt.at <= count) return
      doubt.at = count
    }
  }

  /** Those that the whole article tells, in its order, but for those that touch one of the mentions found. */
  *settled(found: readonly Omit<Mention, 'stage'>[]): Generator<Settled> {
    let before: Settled | undefined
    for (const doubt of this.#doubts) {
      const name = doubt.told ?? doubt.names.find(isTold)
      if (name?.entry === undefined || [before, found[doubt.at - 1], found[doubt.at]].some((other) => touches(doubt, other))) continue
      before = { ...doubt, name: { ...name, entry: name.entry } }
      yield before
    }
  }
}

/** Whether the article has told an entity: it named it, or is of sport and the entity a club. */
function isTold({ entry }: Name): boolean {
  return entry !== undefined && (named.has(entry.id) || (sport.isNamed && isClub(entry)))
}

/** Whether a doubt touches a mention beside it. */
function touches({ block, start, end }: Doubt, mention: Pick<Mention, 'block' | 'endBlock' | 'start' | 'end'> | undefined): boolean {
  if (mention?.block === block) return mention.start < end && (mention.endBlock !== undefined || start < mention.end)
  return mention?.endBlock === block && start < mention.end
}
