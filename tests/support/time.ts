/** How work grows with its input: a ratio within one run, so that it holds on any machine. */

/**
 * How much longer `work` takes on `large` than on `small`: the best of five each, after a first run. By the processor's
 * clock, not the wall's: what else the machine does takes more of a long run than of a short one.
 */
export function growth<Input>(work: (input: Input) => unknown, small: Input, large: Input): number {
  const time = (input: Input): number => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 5; round++) {
      const start = process.cpuUsage()
      work(input)
      const { user, system } = process.cpuUsage(start)
      best = Math.min(best, user + system)
    }
    return best
  }
  work(small)
  return time(large) / time(small)
}
