/** What the markup around a line of a page tells about it: evidence for stages, no judgement. */
import { BLOCKS, type Part } from './elements.ts'
import type { Element } from './tree.ts'

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
  /** The share of its text that stands in links: 0 to 1. */
  readonly links: number
  /** The level of the heading that it is of. */
  readonly heading?: 1 | 2 | 3 | 4 | 5 | 6
  /** It is not shown: `hidden`, `aria-hidden`, `display: none`. */
  readonly hidden?: true
  /** The address, as written, of the one link that holds all of it. */
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

/** The hints of text that an element holds. `links` is the share of it in links. */
export function hintsOf(holder: Element, links: number): Hints {
  const { inside, heading, hidden, href } = holder
  return {
    tag: blockOf(holder),
    inside,
    words: wordsAround(holder),
    links,
    ...(heading !== undefined && { heading }),
    ...(hidden && { hidden: true }),
    ...(href !== undefined && { href }),
  }
}
