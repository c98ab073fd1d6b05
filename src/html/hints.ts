/** What the markup around a line of a page tells about it: evidence for stages, no judgement. */
import { BLOCKS, type Part } from './elements.ts'
import type { Box, Element } from './tree.ts'

/** The evidence of a block's markup. The element meant is the innermost one that holds all of its text. */
export interface Hints {
  /** The block-level element that it is of: `p`, `h1`, `li`, `td` … */
  readonly tag: string
  /** The parts of the page that it stands in, the innermost first, each once. ARIA's landmark roles count as the elements. */
  readonly inside: readonly Part[]
  /**
   * The words in `class`, `id` and `itemprop` of its element and of those around it (not of `body`), split at capitals and at
   * all that is no letter, lower case; the innermost first, each once, at most 32.
   */
  readonly words: readonly string[]
  /** The innermost block-level element that holds all of it: lines that stand in it, or in one around it, stand together. */
  readonly box: Box
  /** The share of its text that stands in links: 0 to 1. */
  readonly links: number
  /** In how many links one behind the other it stands, if in more than one. */
  readonly anchors?: number
  /** A picture stands between it and the line before. */
  readonly picture?: true
  /** All of it is bold. */
  readonly bold?: true
  /** The level of the heading that it is of. */
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6
  /** It is not shown: `hidden`, `aria-hidden`, `display: none`. */
  readonly hidden?: true
  /** The address, as written, of the one link that holds all of it; of several, of the first, if all lead into one folder. */
  readonly href?: string
}

/** So many words are kept of a block. */
const WORDS = 32
/** So much of an element's names is looked at, in UTF-16 units. */
const NAMES = 512

const NO_WORDS: readonly string[] = []

/** The words of names as people write them in markup: `relatedNews`, `related-news`, `related_news`. */
function wordsOf(names: string): readonly string[] {
  if (names === '') return NO_WORDS
  return names
    .slice(0, NAMES)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length > 1)
}

/** The block-level element that an element is or stands in. */
function blockOf(holder: Element): string {
  let element: Element | undefined = holder
  while (element !== undefined && !BLOCKS.has(element.name)) element = element.parent
  return element?.name ?? 'body'
}

/** The words of an element and of those around it. Elements that have none of their own share a list. */
function wordsAround(holder: Element): readonly string[] {
  let named = holder
  while (named.names === '' && named.name !== 'body' && named.parent !== undefined) named = named.parent
  named.wordsAround ??= collectWords(named)
  return named.wordsAround
}

function collectWords(innermost: Element): readonly string[] {
  const words = new Set<string>()
  for (let element: Element | undefined = innermost; element !== undefined && element.name !== 'body'; element = element.parent) {
    element.words ??= wordsOf(element.names)
    for (const word of element.words) {
      words.add(word)
      if (words.size === WORDS) return [...words]
    }
  }
  return [...words]
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong'])

function isBold(holder: Element): boolean {
  let element: Element | undefined = holder
  for (; element !== undefined && !BLOCKS.has(element.name); element = element.parent) if (BOLD.has(element.name)) return true
  return false
}

/** What of a line the element that holds it does not tell: the share of it in links, in how many; whether a picture precedes it. */
export interface Around {
  readonly links: number
  readonly anchors: number
  readonly picture: boolean
  /** The address of the first of several links, if all lead into one folder. */
  readonly href: string | undefined
}

/** The hints of text that an element holds. */
export function hintsOf(holder: Element, { links, anchors, picture, href = holder.href }: Around): Hints {
  const { inside, heading, hidden, box } = holder
  return {
    tag: blockOf(holder),
    inside,
    words: wordsAround(holder),
    box,
    links,
    ...(anchors > 1 && { anchors }),
    ...(picture && { picture: true }),
    ...(isBold(holder) && { bold: true }),
    ...(heading !== undefined && { heading }),
    ...(hidden && { hidden: true }),
    ...(href !== undefined && { href }),
  }
}
