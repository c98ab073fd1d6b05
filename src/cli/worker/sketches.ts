/** Sketches as bytes: three lengths, what is known of the article as JSON, its shingles, its numbers; all numbers of 32 bits, the lowest byte first. */
import type { Sketch } from '../../duplicates/sketch.ts'

const LENGTHS = 12

export function sketchBytes({ shingles, numbers, ...known }: Sketch): Buffer {
  const text = Buffer.from(JSON.stringify(known))
  const bytes = Buffer.alloc(LENGTHS + text.length + 4 * (shingles.length + numbers.length))
  bytes.writeUInt32LE(text.length, 0)
  bytes.writeUInt32LE(shingles.length, 4)
  bytes.writeUInt32LE(numbers.length, 8)
  let at = LENGTHS + text.copy(bytes, LENGTHS)
  for (const list of [shingles, numbers])
    for (let index = 0; index < list.length; index++) at = bytes.writeUInt32LE(list[index] as number, at)
  return bytes
}

/**
 * The sketch of bytes.
 *
 * @throws TypeError
 *   If they are none.
 */
export function sketchOfBytes(bytes: Buffer): Sketch {
  try {
    const [text, shingles, numbers] = [0, 4, 8].map((at) => bytes.readUInt32LE(at)) as [number, number, number]
    const start = LENGTHS + text
    if (bytes.length !== start + 4 * (shingles + numbers)) throw new RangeError()
    const known = JSON.parse(bytes.toString('utf8', LENGTHS, start)) as Sketch
    const list = (from: number, count: number): number[] =>
      Array.from({ length: count }, (_, index) => bytes.readUInt32LE(from + 4 * index))
    return { ...known, shingles: list(start, shingles), numbers: list(start + 4 * shingles, numbers) }
  } catch {
    throw new TypeError('The body is to have sketches, as "sketch" answers them.')
  }
}
