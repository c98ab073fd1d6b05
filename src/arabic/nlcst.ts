/** `retextArabic`: Arabic text as an nlcst tree, so that any retext plugin runs on it. */
import type { Paragraph, ParagraphContent, Root, RootContent, Sentence, SentenceContent } from 'nlcst'
import type { Plugin } from 'unified'
import type { Point, Position } from 'unist'
import { sentencesOf } from './sentences.ts'
import { type Token, tokenize } from './words.ts'

/** A line end, or several: what separates two paragraphs. */
const BREAK = /[\n\r\u2028\u2029]/

/** Turns offsets into points, going forward only. */
function pointer(text: string): (offset: number) => Point {
  let line = 1
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  return (offset) => {
    while (lineEnd >= 0 && lineEnd < offset) {
      line++
      lineStart = lineEnd + 1
      lineEnd = text.indexOf('\n', lineStart)
    }
    return { line, column: offset - lineStart + 1, offset }
  }
}

/**
 * The nlcst tree of a text. A line is a paragraph, as in the text of a record; sentences end by Arabic rules.
 *
 * @param text
 *   Clean text, lines separated by LF.
 * @returns
 *   `RootNode > ParagraphNode > SentenceNode > WordNode …`, every node with its position (UTF-16 offsets).
 */
export function parseArabic(text: string): Root {
  const tokens = tokenize(text)
  const point = pointer(text)
  const spans = new Map<number, Position>()
  for (const token of tokens) spans.set(token.start, { start: point(token.start), end: point(token.end) })
  const span = (first: Token, last: Token): Position => ({
    start: (spans.get(first.start) as Position).start,
    end: (spans.get(last.start) as Position).end,
  })
  const leaf = (token: Token): SentenceContent => {
    const position = spans.get(token.start) as Position
    const value = text.slice(token.start, token.end)
    switch (token.type) {
      case 'word':
      case 'number':
      case 'abbreviation':
        return { type: 'WordNode', children: [{ type: 'TextNode', value, position }], position }
      case 'punctuation':
        return { type: 'PunctuationNode', value, position }
      case 'symbol':
        return { type: 'SymbolNode', value, position }
      case 'source':
        return { type: 'SourceNode', value, position }
      case 'space':
        return { type: 'WhiteSpaceNode', value, position }
    }
  }

  const children: RootContent[] = []
  let paragraph: ParagraphContent[] = []
  let next = 0
  const closeParagraph = (): void => {
    const [first, last] = [paragraph[0], paragraph.at(-1)]
    if (first?.position === undefined || last?.position === undefined) return
    const node: Paragraph = {
      type: 'ParagraphNode',
      children: paragraph,
      position: { start: first.position.start, end: last.position.end },
    }
    children.push(node)
    paragraph = []
  }
  /** White space up to a token: inside a paragraph, or between two. */
  const spaceUpTo = (index: number): void => {
    for (; next < index; next++) {
      const token = tokens[next] as Token
      const node = leaf(token)
      if (BREAK.test(text.slice(token.start, token.end))) closeParagraph()
      if (paragraph.length === 0) children.push(node as RootContent)
      else paragraph.push(node as ParagraphContent)
    }
  }
  for (const { first, last } of sentencesOf(text, tokens)) {
    spaceUpTo(first)
    const sentence: Sentence = {
      type: 'SentenceNode',
      children: tokens.slice(first, last).map(leaf),
      position: span(tokens[first] as Token, tokens[last - 1] as Token),
    }
    paragraph.push(sentence)
    next = last
  }
  closeParagraph()
  spaceUpTo(tokens.length)
  return {
    type: 'RootNode',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: point(text.length) },
  }
}

/** The unified plugin: sets the parser. Use it where you would use `retext-latin`. */
export const retextArabic: Plugin<[], string, Root> = function () {
  this.parser = (document) => parseArabic(document)
}
