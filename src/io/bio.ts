/** BIO: sentences with their names marked, one word and its tag on a line, a blank line between sentences. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GoldSpan, TaggedArticle, TaggedSentence } from '../evaluation/entities.ts'
import { decode } from './encoding.ts'
import { InputError } from './inputs.ts'

/** A line that is no word with its tag: says the file, the line and what to write there. */
export class BioError extends SyntaxError {
  override name = 'BioError'
}

/** The types as corpora spell them, by the first three letters; of all others (`MIS0`, `MISC`, `EVENT`) it is known only that a name stands there. */
const TYPES: Readonly<Record<string, GoldSpan['type']>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' }

/** The files do not say where an article ends: so many sentences in a row are taken for one. */
const SENTENCES = 20

interface Tagged {
  readonly word: string
  readonly tag: string
}

function parseLine(line: string, at: string): Tagged {
  const cells = line.split(/[\t ]+/)
  const [word, tag] = [cells[0], cells.at(-1)]
  if (cells.length < 2 || !word || !tag || !/^(?:O|[BI]-\w+)$/i.test(tag))
    throw new BioError(`${at}: expected a word, a tab or space, and O, B-TYPE or I-TYPE; got ${JSON.stringify(line)}`)
  return { word, tag: tag.toUpperCase() }
}

/** The spans that tags mark. An `I-` that continues nothing begins a name, as where a corpus has cut its sentences. */
function spansOf(words: readonly Tagged[]): GoldSpan[] {
  const spans: GoldSpan[] = []
  let open = ''
  words.forEach(({ tag }, index) => {
    const kind = tag.slice(2)
    const last = spans.at(-1)
    if (tag.startsWith('I') && kind === open && last !== undefined) spans[spans.length - 1] = { ...last, last: index }
    else if (tag !== 'O') spans.push({ first: index, last: index, type: TYPES[kind.slice(0, 3)] ?? 'MISC' })
    open = tag === 'O' ? '' : kind
  })
  return spans
}

/**
 * The articles of a file.
 *
 * @param text
 *   Two columns (of more, the first and the last) between tabs or spaces; a blank line ends a sentence, a line that
 *   begins with `-DOCSTART-` an article.
 * @param file
 *   Its name, for messages.
 * @throws BioError
 *   On a line that is none of these, or if there is no sentence.
 */
export function parseBio(text: string, file: string): TaggedArticle[] {
  const articles: TaggedSentence[][] = []
  let article: TaggedSentence[] = []
  let words: Tagged[] = []
  let start = 1
  const endSentence = (): void => {
    if (words.length === 0) return
    if (article.length === 0) articles.push(article)
    article.push({ line: start, words: words.map(({ word }) => word), spans: spansOf(words) })
    if (article.length === SENTENCES) article = []
    words = []
  }
  text.split('\n').forEach((content, index) => {
    const line = content.trim()
    const isStart = line.startsWith('-DOCSTART-')
    if (line === '' || isStart) {
      endSentence()
      if (isStart) article = []
      return
    }
    if (words.length === 0) start = index + 1
    words.push(parseLine(line, `${file}:${index + 1}`))
  })
  endSentence()
  if (articles.length === 0) throw new BioError(`${file}: holds no sentence. Write a word and its tag on each line.`)
  return articles.map((sentences) => ({ file, sentences }))
}

/**
 * The articles of BIO files.
 *
 * @param paths
 *   Files, or folders with `.bio`, `.conll` or `.iob` files.
 * @throws InputError
 *   If a path names nothing, or a folder holds no such file.
 */
export function readBio(paths: readonly string[]): TaggedArticle[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new InputError(`No such file or folder: ${path}`)
    if (!statSync(path).isDirectory()) return parseBio(decode(readFileSync(path)), basename(path))
    const files = readdirSync(path).filter((file) => /\.(?:bio|conll|iob)$/i.test(file))
    if (files.length === 0) throw new InputError(`No .bio, .conll or .iob file in ${path}`)
    return files.sort().flatMap((file) => parseBio(decode(readFileSync(join(path, file))), file))
  })
}
