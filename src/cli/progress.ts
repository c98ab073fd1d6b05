/** A bar with the rate, on a terminal alone. */
import { statSync } from 'node:fs'
import type { Input } from '../io/inputs.ts'

const WIDTH = 24
/** Milliseconds between two pictures. */
const EVERY = 100
/** Before so many milliseconds no one knows how long the rest will take. */
const EARLY = 2000

const number = (value: number): string => value.toLocaleString('en-US')

/** The bytes of all inputs; undefined if one is a stream. */
export function sizeOf(inputs: readonly Input[]): number | undefined {
  let size = 0
  for (const { path } of inputs) {
    const stat = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })
    if (stat?.isFile() !== true) return undefined
    size += stat.size
  }
  return size
}

/** A time to wait, in words: 45 s, 12 min, 3 h 20 min. */
function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export class Progress {
  readonly #total: number | undefined
  readonly #what: string
  readonly #isSeen: boolean
  readonly #start = performance.now()
  #bytes = 0
  #shown = Number.NEGATIVE_INFINITY
  #isShown = false

  /**
   * @param total Bytes of all that is to be read, if known.
   * @param what What is done, if there are several things one after the other.
   * @param isSeen Whether there may be a bar at all: none where data goes to the same terminal.
   */
  constructor(total?: number, what = '', isSeen = true) {
    this.#total = total
    this.#what = what
    this.#isSeen = isSeen && process.stderr.isTTY === true
  }

  read(bytes: number): void {
    this.#bytes += bytes
  }

  /** `12,800 articles in 4.1 s, 3,122 articles/s` */
  rate(count: number): string {
    const seconds = (performance.now() - this.#start) / 1000
    const rate = Math.round(count / Math.max(seconds, 0.001))
    return `${number(count)} articles in ${seconds.toFixed(1)} s, ${number(rate)} articles/s`
  }

  show(count: number, rejected = 0): void {
    const now = performance.now()
    if (!this.#isSeen || now - this.#shown < EVERY) return
    this.#shown = now
    this.#isShown = true
    const rejects = rejected > 0 ? `, ${number(rejected)} rejected` : ''
    process.stderr.write(`\r\x1b[K${this.#what}${this.#bar()}${this.rate(count)}${rejects}${this.#rest(now - this.#start)}`)
  }

  /** How much of what is to be read was read, from 0 to 1. */
  get #share(): number | undefined {
    return this.#total === undefined ? undefined : Math.min(1, this.#bytes / Math.max(1, this.#total))
  }

  #bar(): string {
    const share = this.#share
    if (share === undefined) return ''
    const filled = Math.round(share * WIDTH)
    return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round(share * 100)} %  `
  }

  /** How long what is left will take at the rate so far. */
  #rest(milliseconds: number): string {
    const share = this.#share
    if (share === undefined || share === 0 || milliseconds < EARLY) return ''
    return `, ${inWords(((milliseconds / 1000) * (1 - share)) / share)} left`
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
