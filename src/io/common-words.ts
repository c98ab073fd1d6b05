/** The frequent words of Arabic news, `corpus/common-words.txt`. */
import { fold } from '../arabic/fold.ts'
import { packageText } from './package.ts'

let words: ReadonlySet<string> | undefined

/** Words that are no names, folded. A word with the article is one if it is one without. */
export function commonWords(): ReadonlySet<string> {
  words ??= new Set(
    packageText('corpus/common-words.txt')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => fold(line).split(' '))
      .filter((word) => word !== ''),
  )
  return words
}
