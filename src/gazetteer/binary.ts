/**
 * The file of a compiled gazetteer: the typed arrays one behind the other, ready to be used where they lie.
 *
 *     8 bytes   "naqigaz" and a line feed
 *     uint32    the version of the format
 *     uint32    the checksum of all that follows
 *     uint32    ×8, the lengths of the arrays in bytes, in the order of `ARRAYS`
 *     the arrays, each filled up with zeros to a multiple of 4 bytes
 *
 * All numbers are little-endian. The checksum is FNV-1a over words of 32 bits: it finds damage, not malice; so what is read is
 * also checked to be a trie, and cannot lead the search outside the arrays.
 */
import type { CompiledGazetteer } from './compiled.ts'
import { GazetteerError } from './rows.ts'

/** The version that is written, and the only one that is read. */
export const GAZETTEER_VERSION = 1

const MAGIC = 'naqigaz\n'
const ARRAYS = ['hashes', 'children', 'names', 'owners', 'claims', 'firstNames', 'rowStarts', 'rows'] as const
const VERSION_AT = MAGIC.length
const CHECKSUM_AT = VERSION_AT + 4
const LENGTHS_AT = CHECKSUM_AT + 4
const ARRAYS_AT = LENGTHS_AT + ARRAYS.length * 4

const padded = (length: number): number => Math.ceil(length / 4) * 4

/** Whether this machine's numbers are those of the file. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

const COMPILE_AGAIN = 'Compile it again from its rows.'

function checkMachine(): void {
  if (!isLittleEndian)
    throw new GazetteerError('Compiled gazetteers are files of little-endian machines, and this is none. Give the rows instead.')
}

function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + LENGTHS_AT, (bytes.length - LENGTHS_AT) / 4)
  let hash = 0x811c9dc5
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ (words[index] as number), 0x01000193)
  return hash >>> 0
}

/** Whether bytes begin as a compiled gazetteer does. */
export function isCompiledGazetteer(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && [...MAGIC].every((letter, index) => bytes[index] === letter.charCodeAt(0))
}

/** The bytes of a compiled gazetteer: the same for the same rows. */
export function writeGazetteer(compiled: CompiledGazetteer): Uint8Array {
  checkMachine()
  const length = ARRAYS.reduce((sum, name) => sum + padded(compiled[name].byteLength), ARRAYS_AT)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < MAGIC.length; index++) bytes[index] = MAGIC.charCodeAt(index)
  view.setUint32(VERSION_AT, GAZETTEER_VERSION, true)
  let at = ARRAYS_AT
  ARRAYS.forEach((name, index) => {
    const { buffer, byteOffset, byteLength } = compiled[name]
    view.setUint32(LENGTHS_AT + index * 4, byteLength, true)
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += padded(byteLength)
  })
  view.setUint32(CHECKSUM_AT, checksumOf(bytes), true)
  return bytes
}

/**
 * Reads a compiled gazetteer. Its arrays are views of the bytes, which must not change afterwards.
 *
 * @param bytes
 *   The whole file. Copied only if they do not begin at a multiple of 4 in their buffer.
 * @throws GazetteerError
 *   If they are no compiled gazetteer, of another version, cut off or damaged.
 */
export function readGazetteer(bytes: Uint8Array): CompiledGazetteer {
  checkMachine()
  if (!isCompiledGazetteer(bytes)) throw new GazetteerError(`Expected a compiled gazetteer, got other bytes. ${COMPILE_AGAIN}`)
  if (bytes.length < ARRAYS_AT)
    throw new GazetteerError(`The compiled gazetteer ends in its header, at byte ${bytes.length}. ${COMPILE_AGAIN}`)
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const version = view.getUint32(VERSION_AT, true)
  if (version !== GAZETTEER_VERSION)
    throw new GazetteerError(`Expected a compiled gazetteer of version ${GAZETTEER_VERSION}, got version ${version}. ${COMPILE_AGAIN}`)
  const lengths = ARRAYS.map((_, index) => view.getUint32(LENGTHS_AT + index * 4, true))
  const length = lengths.reduce((sum, part) => sum + padded(part), ARRAYS_AT)
  if (length !== file.length)
    throw new GazetteerError(`Expected ${length} bytes of a compiled gazetteer, got ${file.length}. ${COMPILE_AGAIN}`)
  if (view.getUint32(CHECKSUM_AT, true) !== checksumOf(file))
    throw new GazetteerError(`The compiled gazetteer is damaged: its checksum does not fit. ${COMPILE_AGAIN}`)
  let at = file.byteOffset + ARRAYS_AT
  const arrays = ARRAYS.map((name, index) => {
    const size = lengths[index] as number
    const Kind = name === 'rows' ? Uint8Array : name === 'hashes' || name === 'firstNames' ? Int32Array : Uint32Array
    const array = new Kind(file.buffer as ArrayBuffer, at, Math.floor(size / Kind.BYTES_PER_ELEMENT))
    at += padded(size)
    return [name, array]
  })
  const compiled = Object.fromEntries(arrays) as unknown as CompiledGazetteer
  if (!isSound(compiled)) throw new GazetteerError(`The compiled gazetteer is damaged: its arrays do not fit together. ${COMPILE_AGAIN}`)
  return compiled
}

/** Whether each array leads to a place inside the next, and only forward: no search can leave them or go on for ever. */
function isSound({ hashes, children, names, owners, claims, rowStarts, rows }: CompiledGazetteer): boolean {
  const nodes = hashes.length
  const lasts = children.length === nodes + 1 && names.length === nodes + 1 && claims.length === owners.length && rowStarts.length > 0
  if (nodes === 0 || !lasts || children[0] !== 1 || children[nodes] !== nodes) return false
  if (names[0] !== 0 || names[nodes] !== owners.length || rowStarts[0] !== 0 || rowStarts.at(-1) !== rows.length) return false
  if (!isAscending(children) || !isAscending(names) || !isAscending(rowStarts)) return false
  for (let node = 0; node < nodes; node++) if ((children[node] as number) <= node && children[node] !== children[node + 1]) return false
  for (let name = 0; name < owners.length; name++) if ((owners[name] as number) >= rowStarts.length - 1) return false
  return true
}

function isAscending(array: Uint32Array): boolean {
  for (let index = 1; index < array.length; index++) if ((array[index] as number) < (array[index - 1] as number)) return false
  return true
}
