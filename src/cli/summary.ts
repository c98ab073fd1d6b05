/** What a run did: counts of everything that came in, went out and was changed. */
import { type Article, isText } from '../article/article.ts'
import type { Edit } from '../article/edit.ts'

/** So many names are told apart: those of an input may be without end. */
const MOST_NAMES = 1000

/** Counts by name. */
class Counter {
  readonly counts = new Map<string, number>()

  add(name: string, count = 1): void {
    const key = this.counts.size < MOST_NAMES || this.counts.has(name) ? name : 'others'
    this.counts.set(key, (this.counts.get(key) ?? 0) + count)
  }

  get total(): number {
    let total = 0
    for (const count of this.counts.values()) total += count
    return total
  }

  /** The largest first, equal ones by name. */
  sorted(): [string, number][] {
    return [...this.counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  }
}

export class Summary {
  accepted = 0
  rejected = 0
  bytes = 0
  readonly #removed = new Counter()
  readonly #rewritten = new Counter()
  readonly #entities = new Counter()
  readonly #skipped = new Counter()
  #repeats = 0
  #emptied = 0

  add(article: Article): void {
    this.accepted++
    for (const edit of article.edits) this.#count(edit)
    if (!article.children.some(isText)) this.#emptied++
    for (const { type } of article.mentions) this.#entities.add(type)
  }

  /** A record of an archive that is no article, by its kind. */
  skip(kind: string): void {
    this.#skipped.add(kind)
  }

  #count(edit: Edit): void {
    if (edit.stage === 'headlines') this.#repeats++
    if (edit.now === null) this.#removed.add(edit.rule)
    else if (edit.range !== undefined) this.#rewritten.add(edit.rule)
  }

  /** The summary as lines of text. `seconds` is what the run took. */
  lines(seconds: number): string[] {
    const number = (value: number) => value.toLocaleString('en-US')
    const table = (counter: Counter): string[] => counter.sorted().map(([name, count]) => `  ${number(count).padStart(9)}  ${name}`)
    const megabytes = this.bytes / 1e6
    return [
      `articles           in ${number(this.accepted + this.rejected)} = out ${number(this.accepted)} + rejected ${number(this.rejected)}`,
      ...(this.#skipped.total > 0 ? [`skipped            ${number(this.#skipped.total)} records of archives that are no articles`] : []),
      ...table(this.#skipped),
      ...(this.#emptied > 0 ? [`left without text  ${number(this.#emptied)}: nothing in them is body; naqi explain shows why`] : []),
      `lines removed      ${number(this.#removed.total)}`,
      ...table(this.#removed),
      `letters rewritten  ${number(this.#rewritten.total)} places`,
      ...table(this.#rewritten),
      `headline copies    ${number(this.#repeats)}`,
      `entities           ${number(this.#entities.total)}`,
      ...table(this.#entities),
      `read               ${megabytes.toFixed(2)} MB in ${seconds.toFixed(2)} s, ${(megabytes / Math.max(seconds, 0.001)).toFixed(1)} MB/s`,
    ]
  }
}
