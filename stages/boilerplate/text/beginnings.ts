/** How lines begin: evidence where a line may be one thing or another. */
import { packageText } from '../../../src/io/package.ts'
import { type Matcher, matcherOf, readPhraseRows } from '../rows.ts'

const FILE = 'stages/boilerplate/text/beginnings.txt'

export function readBeginnings(): ReturnType<typeof readPhraseRows> {
  return readPhraseRows(packageText(FILE), FILE)
}

/** Made when it is first asked. */
let match: Matcher | undefined

/**
 * Whether a line begins as sentences of a report do (`body`), as lines beside a headline (`kicker`), as `tags`,
 * as the name of who wrote (`byline`), as the caption of a picture (`caption`); is a section (`related`), or
 * the name of a site (`widget`).
 */
export function beginsAs(role: 'body' | 'kicker' | 'tags' | 'related' | 'byline' | 'caption' | 'widget', line: string): boolean {
  match ??= matcherOf(readBeginnings())
  return match(line, () => true)?.row.role === role
}
