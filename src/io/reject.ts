/** What is said and kept of what is no article. */
import type { Rejection } from '../pipeline.ts'

/** How much of an article that was rejected goes into the reject file, in bytes. */
const KEPT = 1024 * 1024

/** What `make` makes of bytes; if it throws, their rejection. */
export function attempt<Value>(place: string, bytes: Uint8Array, make: () => Value): Value | { readonly rejection: Rejection } {
  try {
    return make()
  } catch (error) {
    return { rejection: rejectionOf(place, bytes, (error as Error).message) }
  }
}

/** The rejection of bytes. */
export function rejectionOf(place: string, bytes: Uint8Array, reason: string): Rejection {
  return { place, reason, raw: Buffer.from(bytes.subarray(0, KEPT)).toString('utf8') }
}

/** That an article is too large. `length` is undefined where reading stopped at the limit. In bytes. */
export function tooLarge(length: number | undefined, maxBytes: number): string {
  const megabytes = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`)
  return `is ${length === undefined ? `more than ${megabytes(maxBytes)}` : megabytes(length)}; the largest article taken is ${megabytes(maxBytes)}. Split it, or raise --max-bytes`
}
