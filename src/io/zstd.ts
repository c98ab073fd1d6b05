/**
 * Zstandard (RFC 8878) frame by frame and block by block. fzstd decompresses; what it does not look at is checked here
 * before it gets a block: how large a window the frame asks for, whether it needs a dictionary, how large a block is.
 * Checksums are not checked.
 */
import { Decompress } from 'fzstd'
import { type ByteReader, DamageError } from './bytes.ts'

export const ZSTD_MAGIC: Uint8Array = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** The largest window: what zstd itself takes unless it is told to take more. */
const LARGEST_WINDOW = 128 * 1024 * 1024
/** The largest block (RFC 8878, 3.1.1.2.4). */
const LARGEST_BLOCK = 128 * 1024
const RUN = 1
const RESERVED_TYPE = 3
/** Lengths in bytes. */
const BLOCK_HEADER = 3
const CHECKSUM = 4

const damaged = (what: string) =>
  new DamageError(`is damaged, or no Zstandard file: ${what}. What stands whole before the damage is kept; fetch the file again`)

const exactly = async (raw: ByteReader, count: number): Promise<Buffer> => whole(await raw.take(count), count)

function whole(bytes: Buffer, count: number): Buffer {
  if (bytes.length < count)
    throw new DamageError('is cut off: the end of its Zstandard data is missing. What stands whole before it is kept; fetch the file again')
  return bytes
}

/** Whether a file begins like Zstandard: with a frame, or one to be skipped. */
export function isZstd(head: Uint8Array): boolean {
  return ZSTD_MAGIC.every((byte, index) => head[index] === byte) || isSkippable(head)
}

function isSkippable(head: Uint8Array): boolean {
  return ((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18
}

/** A frame's header (RFC 8878, 3.1.1.1), checked. */
async function header(raw: ByteReader): Promise<{ bytes: Buffer; hasChecksum: boolean }> {
  const magic = await exactly(raw, 5)
  if (!ZSTD_MAGIC.every((byte, index) => magic[index] === byte)) throw damaged('incorrect header')
  const descriptor = magic[4] as number
  const isSingle = (descriptor & 0x20) !== 0
  const dictionaryLength = [0, 1, 2, 4][descriptor & 3] as number
  const sizeLength = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] as number
  const fields = await exactly(raw, (isSingle ? 0 : 1) + dictionaryLength + sizeLength)
  let window = 0
  if (isSingle) {
    const at = dictionaryLength
    const sizes = [() => fields[at] as number, () => fields.readUInt16LE(at) + 256, () => fields.readUInt32LE(at)]
    window = sizes[descriptor >> 6]?.() ?? Number(fields.readBigUInt64LE(at))
  } else {
    const base = 2 ** (10 + ((fields[0] as number) >> 3))
    window = base + (base / 8) * ((fields[0] as number) & 7)
  }
  if (window > LARGEST_WINDOW)
    throw new DamageError(
      `asks for a window of ${Math.ceil(window / 1024 / 1024)} MB; the largest taken is ${LARGEST_WINDOW / 1024 / 1024} MB. Compress it again without --long`,
    )
  const identifier = fields.subarray(isSingle ? 0 : 1).subarray(0, dictionaryLength)
  if (identifier.some((byte) => byte !== 0))
    throw new DamageError('was compressed with a dictionary, which is not read. Decompress it first, with zstd -D')
  return { bytes: Buffer.concat([magic, fields]), hasChecksum: (descriptor & 4) !== 0 }
}

/**
 * The content of one frame.
 *
 * @throws DamageError
 *   If it is cut off or damaged, or asks for too large a window or for a dictionary.
 */
export async function* zstdFrame(raw: ByteReader): AsyncGenerator<Uint8Array> {
  if (isSkippable(await raw.peek(4))) {
    const length = (await exactly(raw, 8)).readUInt32LE(4)
    if ((await raw.skip(length)) < length) await exactly(raw, 1)
    return
  }
  const { bytes, hasChecksum } = await header(raw)
  const output: Uint8Array[] = []
  const decompress = new Decompress((part) => output.push(part))
  const push = (part: Uint8Array, isLast: boolean): void => {
    try {
      decompress.push(part, isLast)
    } catch (error) {
      throw damaged((error as Error).message)
    }
  }
  push(bytes, false)
  let taken: Buffer[] = []
  const next = async (count: number): Promise<Buffer> => {
    taken.push(await raw.take(count))
    return whole(taken.at(-1) as Buffer, count)
  }
  try {
    for (let isLast = false; !isLast; ) {
      taken = []
      const bits = (await next(BLOCK_HEADER)).readUIntLE(0, BLOCK_HEADER)
      const type = (bits >> 1) & 3
      const size = bits >> 3
      isLast = (bits & 1) !== 0
      if (type === RESERVED_TYPE || size > LARGEST_BLOCK) throw damaged('no such block')
      await next(type === RUN ? 1 : size)
      if (isLast && hasChecksum) await next(CHECKSUM)
      push(Buffer.concat(taken), isLast)
      yield* output.splice(0)
    }
  } catch (error) {
    // The next frame may begin in what a damaged block has swallowed.
    if (error instanceof DamageError) raw.unread(Buffer.concat(taken))
    throw error
  }
}
