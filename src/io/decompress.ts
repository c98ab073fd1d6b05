/** Gzip and Zstandard by the first bytes of a stream: many members or frames, one after the other, as one stream with breaks. */
import { Break, ByteReader, DamageError, type Piece } from './bytes.ts'
import { GZIP_MAGIC, gzipMember } from './gzip.ts'
import { isZstd, ZSTD_MAGIC, zstdFrame } from './zstd.ts'

interface Format {
  readonly magic: Uint8Array
  /** Reads one member, from its magic number on. */
  readonly member: (raw: ByteReader) => AsyncGenerator<Uint8Array>
}

/** All members; behind a damaged one, from the next on that can be read. */
async function* members(raw: ByteReader, { magic, member }: Format): AsyncGenerator<Piece> {
  try {
    // What follows damage is tried; that it is no member either is the same damage.
    let isLost = false
    while ((await raw.peek(1)).length > 0) {
      let isEmpty = true
      try {
        for await (const bytes of member(raw)) {
          isLost = false
          isEmpty = false
          yield bytes
        }
        if (!isEmpty) yield new Break()
      } catch (error) {
        if (!(error instanceof DamageError)) throw error
        if (!isLost) yield new Break(error.message)
        isLost = true
        if (!(await raw.skipTo(magic))) return
      }
      // Tape and disk images fill up with zeros.
      while ((await raw.peek(1))[0] === 0) await raw.skip(1)
    }
  } finally {
    await raw.close()
  }
}

/**
 * A stream, decompressed if it begins like a compressed one.
 *
 * @param name
 *   Its file's name: what is named `.gz` or `.zst` must be it.
 * @throws DamageError
 *   If it is not what it is named.
 */
export async function decompressed(stream: AsyncIterable<Uint8Array>, name: string): Promise<ByteReader> {
  const raw = new ByteReader(stream)
  const head = await raw.peek(4)
  if (head[0] === GZIP_MAGIC[0] && head[1] === GZIP_MAGIC[1]) return new ByteReader(members(raw, { magic: GZIP_MAGIC, member: gzipMember }))
  if (isZstd(head)) return new ByteReader(members(raw, { magic: ZSTD_MAGIC, member: zstdFrame }))
  const claimed = /\.gz$/i.test(name) ? 'gzip' : /\.zst$/i.test(name) ? 'Zstandard' : undefined
  if (claimed !== undefined) {
    await raw.close()
    throw new DamageError(`is damaged, or no ${claimed} file. Fetch it again, or give it the name of what it is`)
  }
  return raw
}
