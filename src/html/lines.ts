/** The lines of a page as a browser lays them out: white space collapsed, each letter with its place in the HTML. */
import { IDENTITY, type SourceMap, type Stretch } from '../article/sourcemap.ts'
import { BLOCKS } from './elements.ts'
import { type Hints, hintsOf } from './hints.ts'
import type { Element } from './tree.ts'

/** A place in the HTML: line and column from 1, offset in UTF-16 units from 0. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A line of a page: the text of a block-level element, or of the part of one between two others or line breaks. */
export interface PageLine {
  readonly value: string
  /** From its first letter to its last, with the markup between them. */
  readonly position: { readonly start: Place; readonly end: Place }
  /** Markup, character references and runs of white space are its stretches; letters stand as in the HTML. */
  readonly map: SourceMap
  readonly hints: Hints
}

/** What HTML collapses, and the line ends of Unicode: a block is one line. */
export function isWhite(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

const LINE_END = /\r\n?|\n/g
const INK = /\S/
/** The folder of an address: at least one name below its host. */
const FOLDER = /^(?:[a-z]+:)?(?:\/\/[^/?#]*)?\/[^?#]*[^/?#]\/(?=[^/]*$)/i
const LETTER = /^[\p{L}\p{N}]/u

/** Names of elements that each hold one fact about an article: pages part them by style alone. */
const FACT = /(?:\b|_)(?:date|time|author|byline|source|publish|updat|views|reading)|Date|Time|Author|Source|Publish/
/** What a space may follow. */
const ENDED = /[\p{L}\p{N}:;)\]"\u00bb\u201d\u060c]$/u

/** The element in a line, at or around another, that holds one fact about an article. */
function factOf(element: Element): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined && !BLOCKS.has(at.name); at = at.parent)
    if (at.name === 'time' || FACT.test(at.names)) return at
  return undefined
}

/** Lines and columns of offsets that only grow. */
class Places {
  readonly #html: string
  readonly #lineEnd = new RegExp(LINE_END)
  #line = 1
  #start = 0
  /** Where the next line starts. */
  #next = 0

  constructor(html: string) {
    this.#html = html
    this.#find()
  }

  #find(): void {
    this.#next = this.#lineEnd.exec(this.#html) === null ? Number.POSITIVE_INFINITY : this.#lineEnd.lastIndex
  }

  of(offset: number): Place {
    while (offset >= this.#next) {
      this.#line++
      this.#start = this.#next
      this.#find()
    }
    return { line: this.#line, column: offset - this.#start + 1, offset }
  }
}

/** Takes the text of a page piece by piece and gives its lines. */
export class Lines {
  readonly lines: PageLine[] = []
  readonly #html: string
  readonly #places: Places

  #value = ''
  #map: Stretch[] = []
  /** Where the line begins in the HTML, and up to where it has taken it. */
  #start = 0
  #end = 0
  /** Units of it that stand in links. */
  #linked = 0
  /** The address of the link that its last text stood in, and how many there were. */
  #href: string | undefined
  #anchors = 0
  /** The address of its first link, and the folder that all of them lead into. */
  #first: string | undefined
  #folder: string | undefined
  /** Whether a picture stands before what comes, and whether one stood before the line. */
  #picture = false
  #pictured = false
  /** White space that becomes a space if text of the line follows: where it stands; `#from` is -1 if there is none. */
  #from = -1
  #to = -1
  /** The innermost element that holds all of the line's text, and that of the last of it. */
  #holder: Element | undefined
  #last: Element | undefined
  /** The depth of the outermost element that text would have to leave since the line's last. */
  #low = 0

  constructor(html: string) {
    this.#html = html
    this.#places = new Places(html)
  }

  /** Text of the HTML, as it stands there. */
  text(start: number, end: number, element: Element): void {
    const html = this.#html
    let from = start
    for (let at = start; at < end; at++) {
      const unit = html.charCodeAt(at)
      if (unit > 0x20 && unit < 0x85) continue
      if (!isWhite(unit)) continue
      let next = at + 1
      while (next < end && isWhite(html.charCodeAt(next))) next++
      // One plain space between two words is text like they are.
      if (unit === 0x20 && next === at + 1 && at > from && next < end) continue
      this.#put(html.slice(from, at), from, at, true, element)
      if (element.preformatted && /[\n\r]/.test(html.slice(at, next))) this.endLine()
      this.space(at, next)
      from = next
      at = next - 1
    }
    this.#put(html.slice(from, end), from, end, true, element)
  }

  /** A character that a reference at `[start, end)` stands for. */
  character(character: string, start: number, end: number, element: Element): void {
    if (isWhite(character.charCodeAt(0))) this.space(start, end)
    else if (this.#value !== '' && end === this.#end) this.#lengthen(character)
    else this.#put(character, start, end, false, element)
  }

  /** White space, or something that parts words like it. */
  space(start: number, end: number): void {
    if (this.#value === '' || this.#from >= 0) return
    this.#from = start
    this.#to = end
  }

  /** A picture: what comes stands behind it. */
  picture(): void {
    this.#picture = true
  }

  /** An element was left: further text is not of it. */
  leave(depth: number): void {
    if (depth < this.#low) this.#low = depth
  }

  #put(text: string, start: number, end: number, exact: boolean, element: Element): void {
    if (text === '') return
    if (this.#value === '') {
      this.#start = this.#end = start
      this.#holder = element
      this.#pictured = this.#picture
      this.#picture = false
    } else {
      let holder = this.#holder as Element
      while (holder.depth > this.#low && holder.parent !== undefined) holder = holder.parent
      this.#holder = holder
      // Between links, or a date and a name, no one reads the end of a word.
      if (this.#from < 0 && element !== this.#last && this.#areApart(element) && LETTER.test(text)) this.space(this.#end, start)
      if (this.#from >= 0) {
        const from = this.#from
        this.#append(' ', from, this.#to, this.#to - from === 1 && this.#html.charCodeAt(from) === 0x20)
      }
    }
    this.#from = -1
    this.#last = element
    this.#low = element.depth
    this.#append(text, start, end, exact)
    if (element.href !== undefined) this.#linked += text.length
    if (element.href !== undefined && element.href !== this.#href) {
      this.#anchors++
      const folder = FOLDER.exec(element.href)?.[0]
      if (this.#anchors === 1) {
        this.#first = element.href
        this.#folder = folder
      } else if (folder !== this.#folder) this.#folder = undefined
    }
    this.#href = element.href
  }

  /** Whether text of an element is of another link than the line's last, or of another fact about the article. */
  #areApart(element: Element): boolean {
    if (element.href !== undefined && this.#href !== undefined && element.href !== this.#href) return true
    const [fact, last] = [factOf(element), factOf(this.#last as Element)]
    return fact !== last && ENDED.test(this.#value)
  }

  #append(text: string, start: number, end: number, exact: boolean): void {
    const base = this.#start
    const at = this.#value.length
    if (start > this.#end) this.#map.push({ from: this.#end - base, to: start - base, start: at, end: at })
    if (!exact) this.#map.push({ from: start - base, to: end - base, start: at, end: at + text.length })
    this.#value += text
    this.#end = end
  }

  /** The second character of a reference that stands for two. */
  #lengthen(character: string): void {
    const last = this.#map.pop() as Stretch
    this.#value += character
    this.#map.push({ ...last, end: this.#value.length })
  }

  /** Text that follows is of another line. */
  endLine(): void {
    if (this.#value !== '' && INK.test(this.#value)) {
      const start = this.#places.of(this.#start)
      const end = this.#places.of(this.#end)
      const links = Math.min(1, this.#linked / this.#value.replaceAll(' ', '').length)
      const map = this.#map.length === 0 ? IDENTITY : this.#map
      const hints = hintsOf(this.#holder as Element, {
        links,
        anchors: this.#anchors,
        picture: this.#pictured,
        href: this.#folder === undefined ? undefined : this.#first,
      })
      this.lines.push({ value: this.#value, position: { start, end }, map, hints })
    }
    this.#value = ''
    this.#map = []
    this.#linked = 0
    this.#anchors = 0
    this.#href = undefined
    this.#first = undefined
    this.#folder = undefined
    this.#from = -1
  }
}
