/** What became of articles, in numbers: plain data, that of several runs or parts of one added up. */
import { type Article, isText } from './article/article.ts'

/** Counts by name. */
export type Tally = Record<string, number>

export interface Counts {
  accepted: number
  rejected: number
  /** Articles of which no text is left. */
  emptied: number
  /** Edits that removed a copy of the headline. */
  repeats: number
  /** Lines removed, by rule. */
  readonly removed: Tally
  /** Places rewritten, by rule. */
  readonly rewritten: Tally
  /** Entities, by type. */
  readonly entities: Tally
  /** Records of archives that are no articles, by kind. */
  readonly skipped: Tally
}

/** So many names are told apart: those of an input may be without end. */
const MOST_NAMES = 1000

// Without a prototype any name is a name like the others.
const tally = (): Tally => Object.create(null) as Tally

export function noCounts(): Counts {
  return {
    accepted: 0,
    rejected: 0,
    emptied: 0,
    repeats: 0,
    removed: tally(),
    rewritten: tally(),
    entities: tally(),
    skipped: tally(),
  }
}

export function tell(counts: Tally, name: string, count = 1): void {
  const known = counts[name]
  if (known !== undefined) counts[name] = known + count
  else if (Object.keys(counts).length < MOST_NAMES) counts[name] = count
  else counts['others'] = (counts['others'] ?? 0) + count
}

/** Counts an article that the stages have been over. */
export function countArticle(counts: Counts, article: Article): void {
  counts.accepted++
  if (!article.children.some(isText)) counts.emptied++
  for (const { stage, rule, now, range } of article.edits) {
    if (stage === 'headlines') counts.repeats++
    if (now === null) tell(counts.removed, rule)
    else if (range !== undefined) tell(counts.rewritten, rule)
  }
  for (const { type } of article.mentions) tell(counts.entities, type)
}

/** How many there are of all that a tally tells. */
export const totalOf = (counts: Tally): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** How many items were counted, whatever became of them. */
export const itemsCounted = ({ accepted, rejected, skipped }: Counts): number => accepted + rejected + totalOf(skipped)

/** Adds up. `more` stays as it is. */
export function addCounts(counts: Counts, more: Counts): void {
  for (const name of ['accepted', 'rejected', 'emptied', 'repeats'] as const) counts[name] += more[name]
  for (const kind of ['removed', 'rewritten', 'entities', 'skipped'] as const)
    for (const [name, count] of Object.entries(more[kind])) tell(counts[kind], name, count)
}
