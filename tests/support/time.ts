/** How work grows with its input: a ratio within one run, so that it holds on any machine. */

/**
 * How much longer `work` takes on `large` than on `small`: the best of five each, after a first run. The smaller of two
 * ratios: by the wall's clock, which counts what else the machine does, and by the processor's, which counts the helpers
 * that collect garbage. What grows faster than its input does so by both. No work takes less than a microsecond, the clocks' own step:
 * of two that take none there would be no ratio.
 */
export function growth<Input>(work: (input: Input) => unknown, small: Input, large: Input): number {
  const time = (input: Input) => {
    const best = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }
    for (let round = 0; round < 5; round++) {
      const usage = process.cpuUsage()
      const start = performance.now()
      work(input)
      best.wall = Math.min(best.wall, Math.max(performance.now() - start, 1e-3))
      const { user, system } = process.cpuUsage(usage)
      best.processor = Math.min(best.processor, Math.max(user + system, 1))
    }
    return best
  }
  work(small)
  const [few, many] = [time(small), time(large)]
  return Math.min(many.wall / few.wall, many.processor / few.processor)
}
