/** Gzip (RFC 1952) member by member, so that damage to one costs that one: `node:zlib` alone gives up the whole stream. */
import { crc32, createInflateRaw } from 'node:zlib'
import { type ByteReader, DamageError } from './bytes.ts'

export const GZIP_MAGIC: Uint8Array = Buffer.from([0x1f, 0x8b, 0x08])

/** So many compressed bytes are inflated at once: into at most a thousand times as many, which deflate cannot exceed. */
const PIECE = 16 * 1024
/** The longest name or comment in a member's header. */
const LONGEST_FIELD = 64 * 1024
const FHCRC = 2
const FEXTRA = 4
const FNAME = 8
const FCOMMENT = 16
const RESERVED = 0xe0
/** The checksum and the length, in bytes. */
const TRAILER = 8
const NOTHING = Buffer.alloc(0)

const cutOff = () =>
  new DamageError('is cut off: the end of its gzip data is missing. What stands whole before it is kept; fetch the file again')

const damaged = (what: string) =>
  new DamageError(`is damaged, or no gzip file: ${what}. What stands whole before the damage is kept; fetch the file again`)

async function exactly(raw: ByteReader, count: number): Promise<Buffer> {
  const bytes = await raw.take(count)
  if (bytes.length < count) throw cutOff()
  return bytes
}

async function skipHeader(raw: ByteReader): Promise<void> {
  const header = await exactly(raw, 10)
  const flags = header[3] as number
  if (!GZIP_MAGIC.every((byte, index) => header[index] === byte) || (flags & RESERVED) !== 0) throw damaged('incorrect header')
  if (flags & FEXTRA) await exactly(raw, (await exactly(raw, 2)).readUInt16LE())
  for (const field of [FNAME, FCOMMENT]) {
    if (!(flags & field)) continue
    let length = 0
    while ((await exactly(raw, 1))[0] !== 0) if (++length > LONGEST_FIELD) throw damaged('a name without end')
  }
  if (flags & FHCRC) await exactly(raw, 2)
}

/** Inflates up to the end of the deflate stream and its checksum; the bytes behind them go back to the reader. */
async function* inflate(raw: ByteReader): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 })
  let output: Uint8Array[] = []
  let ended = false
  let failure: NodeJS.ErrnoException | undefined
  let settle = (): void => {}
  stream.on('data', (bytes: Uint8Array) => output.push(bytes))
  stream.on('end', () => {
    ended = true
    settle()
  })
  stream.on('error', (error) => {
    failure = error
    settle()
  })
  let checksum = 0
  let fed = 0
  let before: Buffer = NOTHING
  let piece: Buffer = NOTHING
  /** The next member may begin in what a damaged one has swallowed. */
  const giveBack = (count: number): void => {
    const swallowed = Buffer.concat([before, piece])
    raw.unread(swallowed.subarray(0, swallowed.length - count))
  }
  try {
    while (!ended) {
      before = piece
      piece = await raw.some(PIECE)
      fed += piece.length
      await new Promise<void>((resolve) => {
        settle = resolve
        // At the end of the data the stream says whether it is whole.
        if (piece.length === 0) stream.end()
        else stream.write(piece, () => resolve())
      })
      const now = output
      output = []
      for (const bytes of now) {
        checksum = crc32(bytes, checksum)
        yield bytes
      }
      if (failure === undefined) continue
      giveBack(0)
      throw failure.code === 'Z_BUF_ERROR' ? cutOff() : damaged(failure.message)
    }
    const behind = fed - stream.bytesWritten
    raw.unread(piece.subarray(piece.length - behind))
    const trailer = await raw.take(TRAILER)
    if (trailer.length === TRAILER && trailer.readUInt32LE() === checksum) return
    raw.unread(trailer)
    giveBack(behind)
    throw trailer.length < TRAILER ? cutOff() : damaged('incorrect checksum')
  } finally {
    stream.destroy()
  }
}

/**
 * The content of one member.
 *
 * @throws DamageError
 *   If it is cut off or damaged, its checksum included.
 */
export async function* gzipMember(raw: ByteReader): AsyncGenerator<Uint8Array> {
  await skipHeader(raw)
  yield* inflate(raw)
}
