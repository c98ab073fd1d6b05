/** Damage: bytes of valid files changed at random, by a seed, so that what was found is found again. */

/** Random numbers from 0 to `below`, exclusive. The same seed gives the same numbers (a linear congruence, scrambled). */
export function randomOf(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const scrambled = Math.imul(state ^ (state >>> 16), 0x45d9f3b) >>> 0
    return Math.floor((((scrambled ^ (scrambled >>> 15)) >>> 0) / 2 ** 32) * below)
  }
}

export type Random = ReturnType<typeof randomOf>
type Damage = (bytes: Buffer, random: Random) => Buffer

const pick = <Value>(values: readonly Value[], random: Random): Value => values[random(values.length)] as Value

const stretch = (bytes: Buffer, random: Random): [from: number, to: number] => {
  const from = random(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + random(pick([4, 64, 1024], random)))]
}

/** Bytes that mean something to one reader or another. */
const TOKENS = [
  '\0',
  '\n',
  '\r\n\r\n',
  '\t',
  '{',
  '"',
  '\\',
  '\ufeff',
  '\u2028',
  'WARC/1.0\r\n',
  '\u001f\u008b\b',
  '<',
  '&#',
  '-1',
  '0',
  '99999999999',
]
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x1f, 0x28]

const DAMAGES: readonly Damage[] = [
  // A bit.
  (bytes, random) => {
    const at = random(bytes.length)
    bytes[at] = (bytes[at] as number) ^ (1 << random(8))
    return bytes
  },
  // A byte, often one at an edge.
  (bytes, random) => {
    bytes[random(bytes.length)] = random(2) === 0 ? pick(EDGES, random) : random(256)
    return bytes
  },
  // A number of four bytes: lengths, offsets, counts.
  (bytes, random) => {
    if (bytes.length >= 4)
      bytes.writeUInt32LE(pick([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, random(2 ** 32)], random), random(bytes.length - 3))
    return bytes
  },
  // A number as it is written in letters.
  (bytes, random) => {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: digits } = pick(numbers, random)
    const other = pick(['0', '-1', '1', `${digits}0`, '4294967296', '9007199254740993', '1e999', ''], random)
    return Buffer.from(text.slice(0, index) + other + text.slice(index + digits.length), 'latin1')
  },
  // The end is missing, or the beginning.
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => bytes.subarray(random(bytes.length)),
  // Something is missing in the middle, is there twice, or a thousand times, or elsewhere.
  (bytes, random) => {
    const [from, to] = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random)
    const times = pick([1, 1, 2, 1000], random)
    return Buffer.concat([bytes.subarray(0, to), ...Array(to - from > 64 ? 1 : times).fill(bytes.subarray(from, to)), bytes.subarray(to)])
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random)
    const at = random(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)])
  },
  // Bytes between.
  (bytes, random) => {
    const at = random(bytes.length)
    const between =
      random(2) === 0 ? Buffer.from(pick(TOKENS, random)) : Buffer.from(Array.from({ length: 1 + random(32) }, () => random(256)))
    return Buffer.concat([bytes.subarray(0, at), between, bytes.subarray(at)])
  },
]

/** Values that a field of JSON has not thought of. */
const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e300,
  () => '',
  () => '\ud83d',
  () => '__proto__',
  () => [],
  () => [null],
  () => [[[[[]]]]],
  () => ({}),
  () => ({ constructor: null }),
  () => JSON.parse('{"__proto__": {"text": 5}, "toString": 1, "length": -1}'),
  () => JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
]

/** Puts another value at a random place of a value of JSON, or takes what is there away. */
function otherwise(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random(4) === 0) return pick(VALUES, random)()
  const keys = Object.keys(value)
  if (keys.length === 0) return pick(VALUES, random)()
  const key = pick(keys, random)
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? otherwise(item, random) : item))
  if (random(8) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  return { ...value, [key]: otherwise((value as Record<string, unknown>)[key], random) }
}

/** In a line of JSON, another value. */
function jsonDamage(bytes: Buffer, random: Random): Buffer {
  const lines = bytes.toString('utf8').split('\n')
  const at = random(lines.length)
  try {
    lines[at] = JSON.stringify(otherwise(JSON.parse((lines[at] as string).replace(/,$/, '')), random))
  } catch {
    // This line is none.
  }
  return Buffer.from(lines.join('\n'))
}

/** A file with one to four damages; of JSON lines mostly in their values. */
export function damaged(valid: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(valid)
  const isJson = bytes.includes('{"')
  for (let count = 1 + random(4); count > 0 && bytes.length > 0; count--)
    bytes = isJson && random(3) > 0 ? jsonDamage(bytes, random) : pick(DAMAGES, random)(bytes, random)
  return bytes
}
