/**
 * Frames: messages over a pipe, each a header, which is a JSON object, and a body, which is bytes.
 *
 * A frame is the length of the header and that of the body, each four bytes, the highest first; then the one and the other.
 */
import type { ByteReader } from './bytes.ts'

/** What a frame may hold, in bytes. */
const LONGEST_HEADER = 16 * 1024 * 1024
const LONGEST_BODY = 1024 * 1024 * 1024

export interface Frame {
  readonly header: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

/** A frame that cannot be read: says what is wrong with it. The next one begins where its lengths say. */
export class FrameError extends Error {
  override name = 'FrameError'
}

const ENDED = 'The input ended within a frame. Whoever wrote it stopped, or its lengths are wrong'

/**
 * The frames of a stream; an error in place of one that cannot be read.
 *
 * @throws FrameError
 *   If the stream ends within a frame.
 */
export async function* readFrames(bytes: ByteReader): AsyncGenerator<Frame | FrameError> {
  for (;;) {
    const lengths = await bytes.take(8)
    if (lengths.length === 0) return
    if (lengths.length < 8) throw new FrameError(ENDED)
    const [head, rest] = [lengths.readUInt32BE(0), lengths.readUInt32BE(4)]
    if (head > LONGEST_HEADER || rest > LONGEST_BODY) {
      if ((await bytes.skip(head + rest)) < head + rest) throw new FrameError(ENDED)
      yield new FrameError(
        `A frame has a header of ${head} bytes and a body of ${rest}; the most are ${LONGEST_HEADER} and ${LONGEST_BODY}. Send smaller batches`,
      )
      continue
    }
    const text = await bytes.take(head)
    const body = await bytes.take(rest)
    if (text.length < head || body.length < rest) throw new FrameError(ENDED)
    yield frameOf(text, body)
  }
}

function frameOf(text: Buffer, body: Buffer): Frame | FrameError {
  try {
    const header: unknown = JSON.parse(text.toString('utf8'))
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return { header: header as Frame['header'], body }
  } catch {
    // It is told below.
  }
  return new FrameError(`The header of a frame is no JSON object: ${JSON.stringify(text.toString('utf8').slice(0, 80))}`)
}

/** The bytes of a frame. */
export function frameBytes(header: object, body: readonly Uint8Array[] = []): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(text.length, 0)
  lengths.writeUInt32BE(
    body.reduce((sum, { length }) => sum + length, 0),
    4,
  )
  return Buffer.concat([lengths, text, ...body])
}
