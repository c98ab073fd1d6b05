/** brat standoff: the text, and beside it a file of annotations. It counts code points. */
import { codePointOffsets } from '../arabic/codepoints.ts'
import { type Annotated, type EntityOptions, spansOf } from './spans.ts'

/** What no annotation may hold: it is written as fragments on both sides. */
const FRAGMENT = /[^\t\n\v\f\r\u0085\u2028\u2029]+/g

/** The `.txt` that the offsets are of. */
export function bratText({ text }: Annotated): string {
  return `${text}\n`
}

/**
 * The `.ann` of an article: for each entity a line `T` with its type, place and text, and a note with its id.
 *
 * An entity that goes over a line end is discontinuous, `ORG 0 5;6 10`, its parts separated by a space in the text.
 */
export function toBrat(article: Annotated, options: EntityOptions = {}): string {
  const { toCodePoints } = codePointOffsets(article.text)
  return spansOf(article, options)
    .map(({ start, end, entity }, index) => {
      const fragments = [...article.text.slice(start, end).matchAll(FRAGMENT)]
      const places = fragments.map((fragment) => {
        const from = start + fragment.index
        return `${toCodePoints(from)} ${toCodePoints(from + fragment[0].length)}`
      })
      const number = index + 1
      return `T${number}\t${entity.type} ${places.join(';')}\t${fragments.join(' ')}\n#${number}\tAnnotatorNotes T${number}\t${entity.id}\n`
    })
    .join('')
}
