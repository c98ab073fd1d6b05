/** How well a pipeline labels lines: precision, recall and F1 against hand-made labels. */
import { align, lettersOf } from './align.ts'
import type { JudgedText } from './judged.ts'
import { CLASSES, type Class, classOf, type GoldLine, isTextClass, type Verdict, verdictOf } from './labels.ts'

/** A labelled line, or a line that was kept though nobody labelled it, with what became of it. */
export interface JudgedLine {
  /** The labelled line; absent for a line that nobody labelled. */
  readonly gold?: GoldLine
  readonly text: string
  /** What became of most of its letters. */
  readonly verdict: Verdict
  readonly class: Class
  readonly rule: string
}

/** Shares from 0 to 1. Where there is nothing to divide by, 1 if there was nothing to find either, else 0. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** A line of the body or a subhead that is not in the text. */
export interface LostLine {
  /** The page. */
  readonly id: string
  /** The line of the file of labels, from 1. */
  readonly line: number
  readonly text: string
  readonly judged: Verdict
  readonly rule: string
}

/** How well lines were labelled. */
export interface Scores {
  /** All classes together: of the lines that were judged or kept, and of those that were labelled, how many agree. */
  readonly overall: Score
  /** Body and subheads against everything else. */
  readonly body: Score & { readonly lost: readonly LostLine[] }
  /** By class, those that occur; `lines`: how many are labelled so. */
  readonly roles: Readonly<Partial<Record<Class, Score & { readonly lines: number }>>>
}

export interface PageScores extends Scores {
  readonly id: string
}

export interface Evaluation extends Scores {
  readonly pages: readonly PageScores[]
}

/** A page whose lines were judged. */
export interface JudgedPage {
  readonly id: string
  readonly lines: readonly JudgedLine[]
}

/**
 * What became of each labelled line of a page.
 *
 * @param gold
 *   The labelled lines, in order.
 * @param judged
 *   The page's text with what became of it, in order; its stretches need not be those lines.
 * @returns
 *   One line for each labelled one that has a letter or digit: what became of most of its letters, the first among
 *   equals; `absent` if it is in no stretch. Behind them the stretches that were kept though most of them is in no
 *   labelled line.
 */
export function judgeLines(gold: readonly GoldLine[], judged: readonly JudgedText[]): JudgedLine[] {
  const lines = gold.filter(({ text }) => lettersOf(text) !== '')
  const ends: number[] = []
  let letters = ''
  for (const { text } of judged) {
    letters += lettersOf(text)
    ends.push(letters.length)
  }
  const covered = new Float64Array(judged.length)
  const places = align(
    lines.map(({ text }) => text),
    letters,
  )
  let index = 0
  const result: JudgedLine[] = lines.map((line, number) => {
    const shares = new Map<JudgedText, number>()
    for (const [start, end] of places[number] ?? []) {
      while ((ends[index] as number) <= start) index++
      // The last stretch of this line may hold the next line too.
      for (let at = index, from = start; from < end; at++) {
        const to = Math.min(end, ends[at] as number)
        const stretch = judged[at] as JudgedText
        shares.set(stretch, (shares.get(stretch) ?? 0) + to - from)
        covered[at] = (covered[at] as number) + to - from
        from = to
      }
    }
    return { gold: line, text: line.text, ...verdictOfMost(shares, line) }
  })
  judged.forEach((stretch, at) => {
    const length = (ends[at] as number) - (at === 0 ? 0 : (ends[at - 1] as number))
    if (stretch.removed || (covered[at] as number) * 2 >= length) return
    const verdict = verdictOf(stretch)
    result.push({ text: stretch.text, verdict, class: classOf(verdict), rule: stretch.rule })
  })
  return result
}

/** The class of most letters, and in it the verdict of most. */
function verdictOfMost(shares: ReadonlyMap<JudgedText, number>, { label }: GoldLine): Pick<JudgedLine, 'verdict' | 'class' | 'rule'> {
  const classes = new Map<Class, number>()
  for (const [stretch, share] of shares) {
    const name = classOf(verdictOf(stretch), label)
    classes.set(name, (classes.get(name) ?? 0) + share)
  }
  const [most] = [...classes].sort(([, a], [, b]) => b - a)
  if (most === undefined) return { verdict: 'absent', class: classOf('absent'), rule: '' }
  const [[stretch]] = [...shares].filter(([stretch]) => classOf(verdictOf(stretch), label) === most[0]).sort(([, a], [, b]) => b - a) as [
    [JudgedText, number],
  ]
  return { verdict: verdictOf(stretch), class: most[0], rule: stretch.rule }
}

/** Whether a line is judged as it is labelled. */
export function isRight(line: JudgedLine): boolean {
  return line.gold?.class === line.class
}

/** The scores of pages: of each, and of their lines together. */
export function evaluate(pages: readonly JudgedPage[]): Evaluation {
  return { ...scoresOf(pages), pages: pages.map((page) => ({ id: page.id, ...scoresOf([page]) })) }
}

function scoresOf(pages: readonly JudgedPage[]): Scores {
  const lines = pages.flatMap((page) => page.lines)
  const count = (holds: (line: JudgedLine) => boolean): number => lines.reduce((sum, line) => sum + (holds(line) ? 1 : 0), 0)
  const roles: Partial<Record<Class, Score & { lines: number }>> = {}
  for (const name of Object.keys(CLASSES) as Class[]) {
    const labelled = count(({ gold }) => gold?.class === name)
    const judged = count((line) => line.class === name)
    const right = count((line) => line.class === name && isRight(line))
    if (labelled + judged > 0) roles[name] = { lines: labelled, ...scoreOf(right, judged, labelled) }
  }
  const isKept = (line: JudgedLine): boolean => isTextClass(line.class)
  const isBody = ({ gold }: JudgedLine): boolean => isTextClass(gold?.class)
  return {
    overall: scoreOf(
      count(isRight),
      lines.length,
      count(({ gold }) => gold !== undefined),
    ),
    body: {
      ...scoreOf(
        count((line) => isKept(line) && isBody(line)),
        count(isKept),
        count(isBody),
      ),
      lost: pages.flatMap(({ id, lines }) =>
        lines.flatMap((line) => {
          const { gold, verdict, rule } = line
          if (gold === undefined || !isBody(line) || isKept(line)) return []
          return [{ id, line: gold.line, text: gold.text, judged: verdict, rule }]
        }),
      ),
    },
    roles,
  }
}

/** Shares of what is right in what was judged and in what is labelled. */
export function scoreOf(right: number, judged: number, labelled: number): Score {
  const share = (whole: number, other: number): number => (whole > 0 ? right / whole : other > 0 ? 0 : 1)
  return {
    precision: share(judged, labelled),
    recall: share(labelled, judged),
    f1: judged + labelled > 0 ? (2 * right) / (judged + labelled) : 1,
  }
}
