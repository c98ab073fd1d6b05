/** `retextArabic`: Arabic text as an nlcst tree, so that any retext plugin runs on it. */
import type { Paragraph, Root, RootContent, Sentence, SentenceContent } from 'nlcst'
import type { Plugin } from 'unified'
import type { Point, Position } from 'unist'
import { breaksLine, sentencesOf } from './sentences.ts'
import { PUNCTUATION_TOKEN, SOURCE_TOKEN, SPACE_TOKEN, SYMBOL_TOKEN, tokensOf } from './words.ts'

const LINE_FEED = 0x0a

function leaf(type: number, value: string, position: Position): SentenceContent {
  switch (type) {
    case SPACE_TOKEN:
      return { type: 'WhiteSpaceNode', value, position }
    case PUNCTUATION_TOKEN:
      return { type: 'PunctuationNode', value, position }
    case SYMBOL_TOKEN:
      return { type: 'SymbolNode', value, position }
    case SOURCE_TOKEN:
      return { type: 'SourceNode', value, position }
    default:
      return { type: 'WordNode', children: [{ type: 'TextNode', value, position }], position }
  }
}

/** A place that begins where one node does and ends where another does. */
function across(first: Position, last: Position): Position {
  return { start: first.start, end: last.end }
}

/**
 * The nlcst tree of a text. A line is a paragraph, as in the text of a record; sentences end by Arabic rules.
 *
 * @param text
 *   Clean text, lines separated by LF.
 * @returns
 *   `RootNode > ParagraphNode > SentenceNode > WordNode …`, every node with its position (UTF-16 offsets). Nodes that
 *   meet share the point where they do.
 * @throws {TypeError}
 *   If it is no string.
 */
export function parseArabic(text: string): Root {
  const tokens = tokensOf(text)
  const { length, types, ends } = tokens
  const ranges = sentencesOf(text, tokens)
  const children: RootContent[] = []
  let paragraph: Paragraph | undefined
  let sentence: Sentence | undefined
  let next = 0
  let line = 1
  let lineStart = 0
  let start = 0
  let from: Point = { line: 1, column: 1, offset: 0 }

  for (let index = 0; index < length; index++) {
    const type = types[index] as number
    const end = ends[index] as number
    // Only white space holds line ends.
    if (type === SPACE_TOKEN)
      for (let at = start; at < end; at++)
        if (text.charCodeAt(at) === LINE_FEED) {
          line++
          lineStart = at + 1
        }
    // Where one token ends and the next begins is one point: a tree is mostly points.
    const to: Point = { line, column: end - lineStart + 1, offset: end }
    const position: Position = { start: from, end: to }
    from = to
    const node = leaf(type, text.slice(start, end), position)
    const range = ranges[next]
    if (range !== undefined && index >= range.first) {
      if (sentence === undefined) {
        sentence = { type: 'SentenceNode', children: [], position }
        if (paragraph === undefined) {
          paragraph = { type: 'ParagraphNode', children: [], position }
          children.push(paragraph)
        }
        paragraph.children.push(sentence)
      }
      sentence.children.push(node)
      if (index + 1 === range.last) {
        sentence.position = across(sentence.position as Position, position)
        ;(paragraph as Paragraph).position = across((paragraph as Paragraph).position as Position, position)
        sentence = undefined
        next++
      }
    } else {
      // Space between two sentences: of the paragraph, or between two.
      if (index + 1 === length || breaksLine(text, start, end)) paragraph = undefined
      if (paragraph === undefined) children.push(node as RootContent)
      else paragraph.children.push(node as Paragraph['children'][number])
    }
    start = end
  }
  return {
    type: 'RootNode',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: from },
  }
}

/** The unified plugin: sets the parser. Use it where you would use `retext-latin`. */
export const retextArabic: Plugin<[], string, Root> = function () {
  this.parser = (document) => parseArabic(document)
}
