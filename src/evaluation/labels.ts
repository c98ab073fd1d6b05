/** Labels: what a person says each line of a page is, in the classes that every labelling and the pipeline know. */
import type { Role } from '../article/role.ts'
import type { JudgedText } from './judged.ts'

/** What a line can be labelled by hand besides a role: a copy of the headline; nothing but spaces and invisible characters. */
type HandLabel = Role | 'repeat' | 'blank'

/** What became of a line: its role; or it is a `repeat`, was `removed` without a role, or is `absent` from what was read. */
export type Verdict = Role | 'repeat' | 'removed' | 'absent'

interface Labels {
  /** The one letter that labels it, where the labels are letters. */
  readonly letter?: string
  /** What labels it by name, as hand or pipeline do. */
  readonly names: readonly (HandLabel | Verdict)[]
  readonly meaning: string
}

/**
 * The classes in which labels and verdicts are compared, each with what counts as it.
 *
 * Letters have none for a kicker: where they label the page, a kicker counts as a headline, which it is the second of.
 */
export const CLASSES = {
  headline: { letter: 'T', names: ['headline', 'repeat'], meaning: 'the headline and its copies' },
  kicker: { names: ['kicker'], meaning: 'a second headline; where letters are the labels, it counts as headline' },
  subhead: { letter: 'S', names: ['subhead'], meaning: 'a headline inside the body' },
  body: { letter: 'B', names: ['body'], meaning: 'the text' },
  caption: { letter: 'C', names: ['caption'], meaning: 'the caption or credit of a picture' },
  attribution: { letter: 'D', names: ['dateline', 'byline'], meaning: 'when, where, by whom, from which source' },
  tags: { letter: 'K', names: ['tags'], meaning: 'keywords' },
  related: { letter: 'R', names: ['related'], meaning: 'other articles: related, most read' },
  chrome: {
    letter: 'X',
    names: ['widget', 'promo', 'legal', 'foreign', 'blank', 'removed', 'absent'],
    meaning: 'all else of the page, and what is not in the article at all',
  },
} as const satisfies Readonly<Record<string, Labels>>

export type Class = keyof typeof CLASSES

const entries = Object.entries(CLASSES) as [Class, Labels][]
const byLetter = new Map(entries.flatMap(([name, { letter }]) => (letter === undefined ? [] : [[letter, name] as const])))
const byName = new Map<string, Class>(entries.flatMap(([name, { names }]) => names.map((label) => [label, name] as const)))
/** Names that only the pipeline gives. */
const VERDICTS_ONLY: ReadonlySet<string> = new Set<Verdict>(['removed', 'absent'])

/** The table of classes, one line each: class, letter, names, meaning. */
export function classTable(): string[][] {
  return entries.map(([name, { letter = '', names, meaning }]) => [name, letter, names.join(', '), meaning])
}

/** Whether lines of a class make the text of an article. */
export function isTextClass(name: Class | undefined): boolean {
  return name === 'body' || name === 'subhead'
}

/** One labelled line of a page. */
export interface GoldLine {
  /** Its line in the file of labels, from 1. */
  readonly line: number
  /** As it stands there: a letter or a name. */
  readonly label: string
  readonly class: Class
  readonly text: string
}

/** Labels that cannot be read: says the file, the line and what to write there. */
export class LabelError extends SyntaxError {
  override name = 'LabelError'
}

/**
 * The labelled lines of a page.
 *
 * @param text
 *   Rows of `label<TAB>line of the page`, in the order of the page. A label is a letter or a name of `CLASSES`. Empty
 *   rows say nothing.
 * @param file
 *   The name of the file, for messages.
 * @throws LabelError
 *   On a row that is none, a label that is none, or no row at all.
 */
export function parseLabels(text: string, file: string): GoldLine[] {
  const rows: GoldLine[] = []
  text.split('\n').forEach((row, index) => {
    const content = row.replace(/\r$/, '')
    if (content === '') return
    const tab = content.indexOf('\t')
    if (tab < 0)
      throw new LabelError(`${file}:${index + 1}: expected a label, a tab and a line of the page, got ${JSON.stringify(content)}`)
    const label = content.slice(0, tab)
    const found = byLetter.get(label) ?? (VERDICTS_ONLY.has(label) ? undefined : byName.get(label))
    if (found === undefined)
      throw new LabelError(`${file}:${index + 1}: unknown label ${JSON.stringify(label)}. The labels are ${known()}.`)
    rows.push({ line: index + 1, label, class: found, text: content.slice(tab + 1) })
  })
  if (rows.length === 0) throw new LabelError(`${file}: holds no row. Write a label, a tab and the text for each line of the page.`)
  return rows
}

function known(): string {
  const names = [...byName.keys()].filter((name) => !VERDICTS_ONLY.has(name))
  return `${[...byLetter.keys()].join(', ')}; or ${names.join(', ')}`
}

/** What became of a stretch of a page, in one word. */
export function verdictOf({ role, removed }: JudgedText): Verdict {
  if (role === undefined) return 'removed'
  return removed && role === 'headline' ? 'repeat' : role
}

/** The class of a verdict on a line, beside the label that the line has; unlabelled lines have none. */
export function classOf(verdict: Verdict, label = ''): Class {
  const own = byName.get(verdict) as Class
  return own === 'kicker' && byLetter.has(label) ? 'headline' : own
}
