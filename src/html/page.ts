/**
 * A page of HTML as lines of text with their evidence, and what it says of itself, in one pass.
 *
 * The tokenizer is htmlparser2's. Its parser keeps open elements in an array that it shifts at the front, which takes
 * time in the square of their number; here they are a linked list of bounded depth. Elements end where the HTML Standard
 * lets them end, as far as it matters for lines and their evidence. Pure: the same HTML, the same page.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { BLOCKS, impliedBy, type Part, partOf, RAW, REPLACED, SKIPPED, scopeOf, VOID } from './elements.ts'
import type { Element, Hints } from './hints.ts'
import { Lines, type PageLine } from './lines.ts'
import { type Head, type Page, pageOf } from './metadata.ts'

/** Deeper elements count as their ancestor of this depth, as in browsers (512 in Blink and WebKit). */
const DEPTH = 512

/** A second one's tag is none. */
const ONCE: ReadonlySet<string> = new Set(['html', 'body'])

/** Attributes that are looked at. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'aria-hidden',
  'class',
  'content',
  'hidden',
  'href',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'rel',
  'role',
  'style',
  'type',
])

type Attributes = Partial<Record<string, string>>

const NO_PARTS: readonly Part[] = []
const ROOT: Element = {
  name: '',
  parent: undefined,
  depth: 0,
  inside: NO_PARTS,
  heading: undefined,
  hidden: false,
  skipped: false,
  preformatted: false,
  link: undefined,
  href: undefined,
  names: '',
  words: undefined,
  ended: false,
}

const NOT_SHOWN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

function isHidden({ hidden, style, 'aria-hidden': aria }: Attributes): boolean {
  return hidden !== undefined || aria === 'true' || (style !== undefined && NOT_SHOWN.test(style))
}

function elementOf(name: string, parent: Element, attributes: Attributes): Element {
  const part = partOf(name, attributes['role'])
  const level = /^h[1-6]$/.test(name) ? (Number(name[1]) as Hints['heading']) : parent.heading
  const element: Element & { link: Element | undefined } = {
    name,
    parent,
    depth: parent.depth + 1,
    inside: part === undefined ? parent.inside : [part, ...parent.inside.filter((outer) => outer !== part)],
    heading: level,
    hidden: parent.hidden || isHidden(attributes),
    skipped: parent.skipped || SKIPPED.has(name),
    preformatted: parent.preformatted || name === 'pre' || name === 'listing' || name === 'xmp' || name === 'plaintext',
    link: parent.link,
    href: name === 'a' ? attributes['href'] : undefined,
    names: [attributes['class'], attributes['id'], attributes['itemprop']].filter(Boolean).join(' '),
    words: undefined,
    ended: false,
  }
  if (element.href !== undefined) element.link = element
  return element
}

/** Follows the tokens of a page. Offsets are UTF-16 units of the HTML. */
class Reader implements TokenizerCallbacks {
  readonly head: Head = { metas: [], jsonLd: [] }
  /** XHTML that declares itself: `<p/>` is empty, as in XML. */
  readonly isXml: boolean
  readonly #html: string
  readonly #lines: Lines
  /** The innermost element that is open. */
  #element = ROOT
  /** How many of each name are open. */
  readonly #open = new Map<string, number>()
  /** How many elements below the greatest depth are open. */
  #overflow = 0
  /** The element of raw text that is open, and what of it is kept. */
  #raw: { name: string; text: string | undefined } | undefined

  #tag = ''
  /** Where its `<` stands. */
  #tagStart = 0
  #attributes: Attributes = {}
  #attribute: string | undefined
  #value = ''

  constructor(html: string, lines: Lines) {
    this.#html = html
    this.#lines = lines
    this.isXml = /^\s*<\?xml\s/.test(html)
  }

  // What the tokenizer calls.

  ontext(start: number, end: number): void {
    // htmlparser2 12 calls the rest of an end tag that is cut off at the end of the page text from -1.
    if (start < 0) return
    if (this.#raw !== undefined) this.#keep(this.#html.slice(start, end))
    else if (!this.#element.skipped) this.#lines.text(start, end, this.#element)
  }

  ontextentity(codepoint: number, end: number): void {
    const character = String.fromCodePoint(codepoint)
    if (this.#raw !== undefined) this.#keep(character)
    else if (!this.#element.skipped) this.#lines.character(character, this.#html.lastIndexOf('&', end - 1), end, this.#element)
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase()
    this.#tagStart = start - 1
    this.#attributes = {}
  }

  onattribname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    this.#attribute = ATTRIBUTES.has(name) && !Object.hasOwn(this.#attributes, name) ? name : undefined
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== undefined) this.#value += this.#html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== undefined) this.#value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (this.#attribute !== undefined) this.#attributes[this.#attribute] = this.#value
  }

  onopentagend(end: number): void {
    this.#start(this.#tag, end, false)
  }

  onselfclosingtag(end: number): void {
    this.#start(this.#tag, end, this.isInForeignContext() || this.#tag === 'svg' || this.#tag === 'math' || this.isXml)
  }

  onclosetag(start: number, end: number): void {
    this.#end(this.#html.slice(start, end).toLowerCase())
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.#closeRaw()
    this.#lines.endLine()
  }

  isInForeignContext(): boolean {
    return (this.#open.get('svg') ?? 0) + (this.#open.get('math') ?? 0) > 0
  }

  // What the tags mean.

  /** An opening tag, up to `end`. */
  #start(name: string, end: number, isEmpty: boolean): void {
    const attributes = this.#attributes
    if (BLOCKS.has(name)) this.#leaveForeign()
    this.#endImplied(name)
    if (BLOCKS.has(name) || name === 'br' || name === 'hr') this.#endLine()
    else if (REPLACED.has(name) && !this.#element.skipped) this.#lines.space(this.#tagStart, end + 1)
    this.#note(name, attributes)
    if (isEmpty || VOID.has(name) || (ONCE.has(name) && this.#open.has(name))) return
    // The content of raw elements is not markup, but in drawings.
    if (RAW.has(name) && !this.isInForeignContext()) this.#raw = { name, text: this.#isKept(name, attributes) ? '' : undefined }
    else if (this.#element.depth >= DEPTH) this.#overflow++
    else this.#push(elementOf(name, this.#element, attributes))
  }

  #end(name: string): void {
    if (this.#raw !== undefined) {
      this.#closeRaw()
      return
    }
    // An end tag without its element is nothing; but these two begin one, and of those too deep no one knows.
    if (name === 'br' || name === 'p' || (this.#overflow > 0 && BLOCKS.has(name))) this.#endLine()
    if (VOID.has(name)) return
    if (this.#overflow > 0) {
      this.#overflow--
      return
    }
    if (!this.#open.has(name)) return
    const scope = scopeOf(name)
    const isBlock = BLOCKS.has(name) || SKIPPED.has(name)
    let blocked = false
    for (let element: Element | undefined = this.#element; element?.parent !== undefined; element = element.parent) {
      if (element.name === name) {
        if (blocked) element.ended = true
        else this.#popTo(element)
        return
      }
      if (scope.has(element.name)) return
      // The end of an inline element does not end a block that stands in it: the block's own end does both.
      if (!isBlock && BLOCKS.has(element.name)) blocked = true
    }
  }

  #endImplied(name: string): void {
    if (this.#overflow > 0) return
    const implied = impliedBy(name)
    if (implied === undefined || !implied.ends.some((name) => this.#open.has(name))) return
    let found: Element | undefined
    let blocked = false
    for (let element: Element | undefined = this.#element; element?.parent !== undefined; element = element.parent) {
      if (implied.ends.includes(element.name)) found = element
      else if (implied.within.has(element.name)) break
      else if (name === 'a' && found === undefined && BLOCKS.has(element.name)) blocked = true
    }
    if (found === undefined) return
    if (blocked) found.ended = true
    else this.#popTo(found)
  }

  /** A block in a drawing is none: the drawing's end is missing (HTML Standard, 13.2.6.5). */
  #leaveForeign(): void {
    if (!this.isInForeignContext()) return
    for (let element: Element | undefined = this.#element; element !== undefined; element = element.parent) {
      if (element.name === 'svg' || element.name === 'math') {
        this.#popTo(element)
        return
      }
    }
  }

  /** A line of the page ends here, if what stands here is shown. */
  #endLine(): void {
    if (!this.#element.skipped) this.#lines.endLine()
  }

  #push(element: Element): void {
    this.#element = element
    this.#open.set(element.name, (this.#open.get(element.name) ?? 0) + 1)
  }

  /** Ends an open element with all that is open in it, and around it what was only waiting for it. */
  #popTo(last: Element): void {
    let element = this.#element
    let done = false
    while (element.parent !== undefined && (!done || element.ended)) {
      done ||= element === last
      if (BLOCKS.has(element.name) && !element.skipped) this.#lines.endLine()
      const open = (this.#open.get(element.name) ?? 0) - 1
      if (open > 0) this.#open.set(element.name, open)
      else this.#open.delete(element.name)
      element = element.parent
    }
    this.#element = element
    this.#lines.leave(element.depth)
  }

  // What the page says of itself.

  #note(name: string, attributes: Attributes): void {
    const { head } = this
    if (name === 'html') head.lang ??= attributes['lang']
    else if (name === 'link' && attributes['rel']?.trim().toLowerCase() === 'canonical') head.canonical ??= attributes['href']
    else if (name === 'meta') {
      const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop']
      const { content } = attributes
      if (key !== undefined && content !== undefined) head.metas.push([key.trim().toLowerCase(), content])
    }
  }

  #isKept(name: string, { type }: Attributes): boolean {
    if (name === 'script') return type?.trim().toLowerCase() === 'application/ld+json'
    return name === 'title' && this.head.title === undefined && !this.#element.skipped
  }

  #keep(text: string): void {
    if (this.#raw?.text !== undefined) this.#raw.text += text
  }

  #closeRaw(): void {
    const raw = this.#raw
    this.#raw = undefined
    if (raw?.text === undefined) return
    if (raw.name === 'title') this.head.title = raw.text
    else this.head.jsonLd.push(raw.text)
  }
}

/** What a page of HTML holds. */
export interface ParsedPage {
  /** Its lines in the order of the HTML. */
  readonly lines: readonly PageLine[]
  /** What it says of itself. */
  readonly page: Page
}

/**
 * Parses a page of HTML.
 *
 * @param html
 *   The HTML, well-formed or not; no HTML is an error. Time and memory are linear in its length, however it nests.
 */
export function parsePage(html: string): ParsedPage {
  const lines = new Lines(html)
  const reader = new Reader(html, lines)
  const tokenizer = new Tokenizer({ recognizeSelfClosing: reader.isXml }, reader)
  tokenizer.write(html)
  tokenizer.end()
  return { lines: lines.lines, page: pageOf(reader.head) }
}
