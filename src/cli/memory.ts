/** How much memory a run in one thread takes. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/**
 * The young generation of the heap, in bytes, does not grow beyond. Node 20 lets it grow to that, Node 24 to twice as
 * much, and no article is cleaned the faster for it.
 */
const YOUNG = 32 * 1024 * 1024

/**
 * The old generation grows to one and a half times what is in use before it is collected, not to the three or four times
 * that V8 lets it: indexing 20,000 articles takes 190 MB, not 300, and as long.
 */
const GROWTH = 50

let isHeld = false

/** Holds the young generation where it is, once it is large enough. Of all threads: not to be called where there are others. */
export function holdYoungGeneration(): void {
  if (isHeld) return
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
  if (young === undefined || young.space_size < YOUNG) return
  setFlagsFromString('--semi-space-growth-factor=1')
  isHeld = true
}

/** Has the old generation of the heap collected earlier. Of all threads: not to be called where there are others. */
export function holdOldGeneration(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
