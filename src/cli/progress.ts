/** A bar with the rate, on a terminal alone. */

const WIDTH = 24
/** Milliseconds between two pictures. */
const EVERY = 100

export class Progress {
  readonly #total: number | undefined
  readonly #start = performance.now()
  #bytes = 0
  #shown = Number.NEGATIVE_INFINITY
  #isShown = false

  /** `total`: bytes of all that is to be read, if known. */
  constructor(total?: number) {
    this.#total = total
  }

  read(bytes: number): void {
    this.#bytes += bytes
  }

  /** `12,800 articles in 4.1 s, 3,122 articles/s` */
  rate(count: number): string {
    const seconds = (performance.now() - this.#start) / 1000
    const rate = Math.round(count / Math.max(seconds, 0.001)).toLocaleString('en-US')
    return `${count.toLocaleString('en-US')} articles in ${seconds.toFixed(1)} s, ${rate} articles/s`
  }

  show(count: number): void {
    const now = performance.now()
    if (!process.stderr.isTTY || now - this.#shown < EVERY) return
    this.#shown = now
    this.#isShown = true
    const share = this.#total === undefined ? undefined : Math.min(1, this.#bytes / Math.max(1, this.#total))
    const filled = Math.round((share ?? 0) * WIDTH)
    const bar = share === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round(share * 100)} %  `
    process.stderr.write(`\r\x1b[K${bar}${this.rate(count)}`)
  }

  /** Writes a line above the bar. */
  say(line: string): void {
    this.end()
    process.stderr.write(`${line}\n`)
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isShown) process.stderr.write('\r\x1b[K')
    this.#isShown = false
  }
}
