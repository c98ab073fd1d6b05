/** How work grows with its input: a ratio within one run, so that it holds on any machine. */

/** How much longer `work` takes on `large` than on `small`: the best of three each, after a first run. */
export function growth<Input>(work: (input: Input) => unknown, small: Input, large: Input): number {
  const time = (input: Input): number => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 3; round++) {
      const start = performance.now()
      work(input)
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  work(small)
  return time(large) / time(small)
}
