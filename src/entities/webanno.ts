/**
 * WebAnno TSV 3.3, which INCEpTION reads too: a token on a line with its entities. It counts UTF-16 units, as Java does.
 * https://webanno.github.io/webanno/releases/3.4.5/docs/user-guide.html#sect_webannotsv
 */
import { type SentenceToken, sentenceTokens } from './sentences.ts'
import { type Annotated, type EntityOptions, type EntitySpan, spansOf } from './spans.ts'

/** The layer for named entities that WebAnno and INCEpTION have built in. */
const HEADER = `#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value

`

const CONTROLS: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b' }

/** Text as a `#Text` line holds it. */
const escapeText = (text: string): string => text.replace(/[\\\t\r\f\u0008]/g, (unit) => CONTROLS[unit] ?? `\\${unit}`)

/** A value as a column holds it. */
const escapeValue = (value: string): string => value.replace(/->|[\\[\]|_;*\t\n]/g, (mark) => CONTROLS[mark] ?? `\\${mark}`)

/**
 * The article as one document: the id and the type of each entity in the columns of the layer `NamedEntity`.
 *
 * A name that begins or ends inside a token stands on a part of it, a sub-token (`1-3.1`). Each entity has a number,
 * `PER[2]`, so that what stands on several tokens is one.
 */
export function toWebAnno(article: Annotated, options: EntityOptions = {}): string {
  const { text } = article
  const spans = spansOf(article, options)
  const numbers = new Map(spans.map((span, index) => [span, index + 1]))

  const unit = (id: string, start: number, end: number, here: readonly EntitySpan[]): string => {
    const column = (value: (span: EntitySpan) => string): string =>
      here.length === 0 ? '_' : here.map((span) => `${escapeValue(value(span))}[${numbers.get(span)}]`).join('|')
    const columns = [column(({ entity }) => entity.id), column(({ entity }) => entity.type)]
    // The reference implementation ends each column with a tab, the last one too.
    return `${[id, `${start}-${end}`, text.slice(start, end), ...columns].join('\t')}\t\n`
  }

  const lines = (id: string, token: SentenceToken): string => {
    const isWhole = ({ start, end }: EntitySpan): boolean => start <= token.start && end >= token.end
    const parts = token.spans.filter((span) => !isWhole(span))
    return (
      unit(id, token.start, token.end, token.spans.filter(isWhole)) +
      parts
        .map((span, part) => unit(`${id}.${part + 1}`, Math.max(span.start, token.start), Math.min(span.end, token.end), [span]))
        .join('')
    )
  }

  const sentences = sentenceTokens(text, spans).map((row, index) => {
    const covered = text.slice(row[0]?.start, row.at(-1)?.end)
    const header = covered.split('\n').map((line) => `#Text=${escapeText(line)}\n`)
    return `\n${header.join('')}${row.map((token, place) => lines(`${index + 1}-${place + 1}`, token)).join('')}`
  })
  return HEADER + sentences.join('')
}
