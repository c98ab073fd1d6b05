/**
 * The elements that are open at a place of a page: which tag opens and ends which, as far as it matters for its lines.
 *
 * The rules are the HTML Standard's (13.2.6). Open elements are a linked list of bounded depth: every tag costs a
 * bounded time, however a page nests.
 */
import { BLOCKS, impliedBy, type Part, partOf, SKIPPED, scopeOf } from './elements.ts'

/** A block-level element, as what lines stand in together: one object for each element of a page. */
export interface Box {
  readonly parent: Box | undefined
}

/** The attributes of a tag that are looked at. */
export type Attributes = Partial<Record<string, string>>

/** An element that is open, or was when a line began. */
export interface Element {
  readonly name: string
  readonly parent: Element | undefined
  /** How many elements it stands in. */
  readonly depth: number
  /** The parts of the page that it is or stands in, the innermost first. */
  readonly inside: readonly Part[]
  readonly heading: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  readonly hidden: boolean
  /** Its content is no text of the page. */
  readonly skipped: boolean
  /** What stands right in it are boxes of their own, inline elements too: it is a flex or grid container. */
  readonly parts: boolean
  /** Line ends are ends of lines in it. */
  readonly preformatted: boolean
  /** The address of the innermost link that it is or stands in. */
  readonly href: string | undefined
  /** The innermost block-level element that it is or stands in. */
  readonly box: Box
  /** Its `class`, `id` and `itemprop`. */
  readonly names: string
  /** The words of its names, and those with the words around it, once someone has asked for them. */
  words: readonly string[] | undefined
  wordsAround: readonly string[] | undefined
  /** Its end tag was there, but an element in it is open still. */
  ended: boolean
}

/** Elements deeper than this count as the one of this depth around them, as in browsers (Blink and WebKit: 512). */
const DEPTH = 512

const ROOT: Element = {
  name: '',
  parent: undefined,
  depth: 0,
  inside: [],
  heading: undefined,
  hidden: false,
  skipped: false,
  parts: false,
  preformatted: false,
  href: undefined,
  box: { parent: undefined },
  names: '',
  words: undefined,
  wordsAround: undefined,
  ended: false,
}

const FOREIGN = ['svg', 'math']
const NOWHERE: ReadonlySet<string> = new Set()
/** A second one's tag opens none. */
const ONCE: ReadonlySet<string> = new Set(['html', 'body'])
const PREFORMATTED: ReadonlySet<string> = new Set(['listing', 'plaintext', 'pre', 'xmp'])
/** Classes of flex and grid containers, as Tailwind and Bootstrap call them, and the style itself. */
const CONTAINER = /(?:^|[\s:])(?:d-)?(?:inline-)?(?:flex|grid)(?:\s|$)/
const FLEX = /(?:^|[;\s])display\s*:\s*(?:inline-)?(?:flex|grid)/i
const NOT_SHOWN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

function isHidden({ hidden, style, 'aria-hidden': aria }: Attributes): boolean {
  return hidden !== undefined || aria === 'true' || (style !== undefined && NOT_SHOWN.test(style))
}

function elementOf(name: string, parent: Element, attributes: Attributes): Element {
  const part = partOf(name, attributes['role'])
  return {
    name,
    parent,
    depth: parent.depth + 1,
    inside: part === undefined ? parent.inside : [part, ...parent.inside.filter((outer) => outer !== part)],
    heading: /^h[1-6]$/.test(name) ? (Number(name[1]) as Element['heading']) : parent.heading,
    hidden: parent.hidden || isHidden(attributes),
    skipped: parent.skipped || SKIPPED.has(name),
    parts:
      (attributes['class'] !== undefined && CONTAINER.test(attributes['class'])) ||
      (attributes['style'] !== undefined && FLEX.test(attributes['style'])),
    preformatted: parent.preformatted || PREFORMATTED.has(name),
    href: (name === 'a' ? attributes['href'] : undefined) ?? parent.href,
    box: BLOCKS.has(name) || parent.parts ? { parent: parent.box } : parent.box,
    names: [attributes['class'], attributes['id'], attributes['itemprop']].filter(Boolean).join(' '),
    words: undefined,
    wordsAround: undefined,
    ended: false,
  }
}

/** The open elements of a page, as its tags come. */
export class Tree {
  /** The innermost element that is open. */
  current = ROOT
  /** How many of each name are open. */
  readonly #open = new Map<string, number>()
  /** How many elements that are too deep are open. */
  #tooDeep = 0
  readonly #onLeave: (left: Element) => void

  /** @param onLeave Called for each element that ends, the innermost first, before it is left. */
  constructor(onLeave: (left: Element) => void) {
    this.#onLeave = onLeave
  }

  /** Whether a drawing or a formula is open: its markup has rules of its own. */
  get isForeign(): boolean {
    return this.#open.has('svg') || this.#open.has('math')
  }

  /** Whether elements are open that are too deep to be known. */
  get isTooDeep(): boolean {
    return this.#tooDeep > 0
  }

  /** Ends what an opening tag ends. */
  before(name: string): void {
    // A block in a drawing is none: the drawing's end tag is missing.
    if (BLOCKS.has(name) && this.isForeign) this.#endOutermost(FOREIGN, NOWHERE)
    const implied = this.isTooDeep ? undefined : impliedBy(name)
    if (!implied?.ends.some((ended) => this.#open.has(ended))) return
    if (name === 'a') this.#endInnermost(name)
    else this.#endOutermost(implied.ends, implied.within)
  }

  /** Opens an element that has content. */
  open(name: string, attributes: Attributes): void {
    if (ONCE.has(name) && this.#open.has(name)) return
    if (this.current.depth >= DEPTH) {
      this.#tooDeep++
      return
    }
    this.current = elementOf(name, this.current, attributes)
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
  }

  /** An end tag: ends the innermost element of its name that it reaches. Without one it is nothing. */
  close(name: string): void {
    if (this.isTooDeep) this.#tooDeep--
    else if (this.#open.has(name)) this.#endInnermost(name)
  }

  #endInnermost(name: string): void {
    const scope = scopeOf(name)
    const isInline = !BLOCKS.has(name) && !SKIPPED.has(name)
    let holdsBlock = false
    for (let element = this.current; element.parent !== undefined; element = element.parent) {
      if (element.name === name) {
        // The end of an inline element does not end a block that stands in it: the block's own end does both.
        if (holdsBlock) element.ended = true
        else this.#leave(element)
        return
      }
      if (scope.has(element.name)) return
      holdsBlock ||= isInline && BLOCKS.has(element.name)
    }
  }

  /** Ends the outermost open element of some names, up to one that they cannot end through. */
  #endOutermost(names: readonly string[], within: ReadonlySet<string>): void {
    let found: Element | undefined
    for (let element = this.current; element.parent !== undefined && !within.has(element.name); element = element.parent) {
      if (names.includes(element.name)) found = element
    }
    if (found !== undefined) this.#leave(found)
  }

  /** Leaves an element with all that is open in it, and around it what was only waiting for it. */
  #leave(last: Element): void {
    let done = false
    while (this.current.parent !== undefined && (!done || this.current.ended)) {
      const left = this.current
      done ||= left === last
      this.#onLeave(left)
      const open = (this.#open.get(left.name) as number) - 1
      if (open > 0) this.#open.set(left.name, open)
      else this.#open.delete(left.name)
      this.current = this.current.parent
    }
  }
}
