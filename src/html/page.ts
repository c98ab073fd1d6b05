/**
 * A page of HTML as lines of text with their evidence, and what it says of itself, in one pass.
 *
 * The tokenizer is htmlparser2's. Its parser is not used: it keeps open elements in an array that it shifts at the
 * front, which takes time in the square of their number. Pure: the same HTML, the same page.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { BLOCKS, PICTURES, RAW, REPLACED, VOID } from './elements.ts'
import { Lines, type PageLine } from './lines.ts'
import { type Head, type Page, pageOf } from './metadata.ts'
import { type Attributes, Tree } from './tree.ts'

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

/** Follows the tokens of a page. Offsets are UTF-16 units of the HTML. */
class Reader implements TokenizerCallbacks {
  readonly head: Head = { metas: [], jsonLd: [] }
  /** XHTML that declares itself: `<p/>` is empty, as in XML. */
  readonly isXml: boolean
  readonly #html: string
  readonly #lines: Lines
  readonly #tree: Tree
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
    this.#tree = new Tree(({ name, parent, skipped, depth }) => {
      if ((BLOCKS.has(name) || parent?.parts === true) && !skipped) lines.endLine()
      lines.leave(depth - 1)
    })
    this.isXml = /^\s*<\?xml\s/.test(html)
  }

  // What the tokenizer calls.

  ontext(start: number, end: number): void {
    // htmlparser2 12 calls the rest of an end tag that is cut off at the end of the page text from -1.
    if (start < 0) return
    if (this.#raw !== undefined) this.#keep(this.#html.slice(start, end))
    else if (!this.#tree.current.skipped) this.#lines.text(start, end, this.#tree.current)
  }

  ontextentity(codepoint: number, end: number): void {
    const character = String.fromCodePoint(codepoint)
    if (this.#raw !== undefined) this.#keep(character)
    else if (!this.#tree.current.skipped) this.#lines.character(character, this.#html.lastIndexOf('&', end - 1), end, this.#tree.current)
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
    return this.#tree.isForeign
  }

  // What the tags mean.

  /** An opening tag, up to `end`. */
  #start(name: string, end: number, isEmpty: boolean): void {
    const tree = this.#tree
    tree.before(name)
    if (BLOCKS.has(name) || tree.current.parts || name === 'br' || name === 'hr') this.#endLine()
    else if (REPLACED.has(name) && !tree.current.skipped) this.#lines.space(this.#tagStart, end + 1)
    if (PICTURES.has(name) && !tree.current.skipped) this.#lines.picture()
    this.#note(name, this.#attributes)
    if (isEmpty || VOID.has(name)) return
    // The content of raw elements is not markup, but in drawings.
    if (!RAW.has(name) || tree.isForeign) tree.open(name, this.#attributes)
    else this.#raw = { name, text: this.#isKept(name, this.#attributes) ? '' : undefined }
  }

  #end(name: string): void {
    if (this.#raw !== undefined) {
      this.#closeRaw()
      return
    }
    // An end tag without its element is nothing; but these two begin one, and which are too deep no one knows.
    if (name === 'br' || name === 'p' || (this.#tree.isTooDeep && BLOCKS.has(name))) this.#endLine()
    if (!VOID.has(name)) this.#tree.close(name)
  }

  /** A line of the page ends here, if what stands here is shown. */
  #endLine(): void {
    if (!this.#tree.current.skipped) this.#lines.endLine()
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
    return name === 'title' && this.head.title === undefined && !this.#tree.current.skipped
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
  const headings = lines.lines.flatMap(({ hints, value }) => (hints.heading !== undefined && hints.hidden !== true ? [value] : []))
  return { lines: lines.lines, page: pageOf(reader.head, headings) }
}
