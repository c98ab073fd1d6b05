/** CoNLL-2003: a token, a tab and its tag on a line, a blank line behind each sentence. It counts tokens. */
import { sentenceTokens } from './sentences.ts'
import { type Annotated, type EntityOptions, type EntitySpan, spansOf } from './spans.ts'

/**
 * The article in two columns, tags in BIO (IOB2: each name begins with `B-`).
 *
 * Tokens are never cut at a name: what stands on a token does so with its proclitics. A tokeniser that is trained on them
 * meets words as they are written. With the span `token`, quotation marks written on to a name are the name's too. Of two
 * entities on one token the first has it, and the other is left out.
 *
 * @returns
 *   Begins with a `-DOCSTART-` line, which holds the article's id in brackets, as in AIDA CoNLL-YAGO. The texts of several
 *   articles make one file.
 */
export function toConll(article: Annotated, options: EntityOptions = {}): string {
  let text = `-DOCSTART- (${article.id.replace(/\s+/g, ' ')})\tO\n\n`
  let inside: EntitySpan | undefined
  /** The end of the last token that is a name's. */
  let taken = 0
  for (const row of sentenceTokens(article.text, spansOf(article, options))) {
    for (const { start, end, spans } of row) {
      const goesOn = inside !== undefined && spans.includes(inside)
      inside = goesOn ? inside : spans.find((span) => span.start >= taken)
      if (inside !== undefined) taken = end
      const tag = inside === undefined ? 'O' : `${goesOn ? 'I' : 'B'}-${inside.entity.type}`
      text += `${article.text.slice(start, end)}\t${tag}\n`
    }
    text += '\n'
  }
  return text
}
