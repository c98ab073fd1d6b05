/** Lines of a byte stream, split at 0x0A alone: `readline` also splits at U+2028 and U+2029, which JSON may hold. */

/** A line's bytes without its end. A line longer than the limit has none: only its length is known. */
export interface ByteLine {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | undefined
  readonly length: number
}

/**
 * Splits a stream into lines.
 *
 * @param chunks
 *   The stream.
 * @param limit
 *   The longest line that is kept, in bytes. Memory is bounded by it.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array): void => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const take = (): ByteLine => {
    const bytes = length > limit ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts)
    const line = { number: number++, bytes, length }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    // What is kept of a chunk past its turn is copied: the stream may use its memory again.
    if (start < chunk.length) keep(Buffer.from(chunk.subarray(start)))
  }
  if (length > 0) yield take()
}
