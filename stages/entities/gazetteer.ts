/** The compiled gazetteer as the matcher asks it: from word to word through the trie, and for the names at its nodes. */
import { fold } from '../../src/arabic/fold.ts'
import { hashOf } from '../../src/arabic/hash.ts'
import { CLAIM, type CompiledGazetteer, claimOf, entriesOf, entryOf } from '../../src/gazetteer/compiled.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { spellings } from '../../src/gazetteer/spellings.ts'

/** One name that a path of words may be. */
export interface Name {
  /** Undefined for a phrase that is to be passed over: a `never` of some entry. */
  readonly entry: GazetteerEntry | undefined
  readonly alias: string
  readonly ambiguous: boolean
  /** The folded spellings of it, by which a match is verified: two words may have one hash. */
  readonly keys: readonly string[]
}

/** The `needs` of an entry: single words by their hashes, phrases as folded text. */
export interface Needs {
  readonly words: ReadonlySet<number>
  readonly phrases: readonly string[]
  /** The hashes of the first words of the phrases. */
  readonly beginnings: ReadonlySet<number>
}

/** Bits of a filter for each word in it: of a hundred other words it lets six through. */
const BITS_PER_WORD = 16

/** A set of hashes for the first look at a word: it may take a word for one of its own, never the other way round. */
class HashFilter {
  readonly #cells: Int32Array
  readonly #last: number

  /** @param size So many hashes will be in it. */
  constructor(size: number) {
    const cells = 2 ** Math.ceil(Math.log2(Math.max(64, (size * BITS_PER_WORD) / 32)))
    this.#cells = new Int32Array(cells)
    this.#last = cells - 1
  }

  add(hash: number): void {
    const cell = (hash >>> 5) & this.#last
    this.#cells[cell] = (this.#cells[cell] as number) | (1 << (hash & 31))
  }

  has(hash: number): boolean {
    return ((this.#cells[(hash >>> 5) & this.#last] as number) & (1 << (hash & 31))) !== 0
  }
}

/** Sorted hashes, found by their first bits. */
class SortedHashes {
  readonly #hashes: Int32Array
  readonly #shift: number
  /** Where the hashes of each first bits begin. */
  readonly #starts: Uint32Array

  constructor(hashes: Int32Array) {
    this.#hashes = hashes
    const bits = Math.min(30, Math.max(4, Math.ceil(Math.log2(hashes.length + 1))))
    this.#shift = 32 - bits
    this.#starts = new Uint32Array(2 ** bits + 1)
    let at = 0
    for (let bucket = 0; bucket < 2 ** bits; bucket++) {
      this.#starts[bucket] = at
      while (at < hashes.length && this.#bucketOf(hashes[at] as number) === bucket) at++
    }
    this.#starts[2 ** bits] = hashes.length
  }

  /** Signed numbers sort as unsigned ones do with the first bit turned. */
  #bucketOf(hash: number): number {
    return (hash ^ (1 << 31)) >>> this.#shift
  }

  /** The place of a hash; -1 if it is not there. */
  indexOf(hash: number): number {
    const bucket = this.#bucketOf(hash)
    const end = this.#starts[bucket + 1] as number
    for (let at = this.#starts[bucket] as number; at < end; at++) if (this.#hashes[at] === hash) return at
    return -1
  }

  has(hash: number): boolean {
    return this.indexOf(hash) >= 0
  }
}

/** The filter of all steps from node to node below the root. */
function stepsOf({ children, hashes }: CompiledGazetteer): HashFilter {
  const steps = new HashFilter(hashes.length)
  for (let node = 1; node < hashes.length; node++) {
    const end = children[node + 1] as number
    for (let child = children[node] as number; child < end; child++) steps.add(stepOf(node, hashes[child] as number))
  }
  return steps
}

/** One number for a node and the word behind it. */
function stepOf(node: number, hash: number): number {
  return Math.imul(node, 0x9e3779b1) ^ hash
}

/** A bit for each node at which names end. */
function endingsOf({ names }: CompiledGazetteer): Int32Array {
  const bits = new Int32Array((names.length >>> 5) + 1)
  for (let node = 0; node + 1 < names.length; node++)
    if (names[node] !== names[node + 1]) bits[node >>> 5] = (bits[node >>> 5] as number) | (1 << (node & 31))
  return bits
}

/** So many nodes' names are kept as objects; then they are forgotten and made again. */
const MOST_KEPT = 2 ** 16

export class Gazetteer {
  readonly #compiled: CompiledGazetteer
  readonly #children: Uint32Array
  readonly #hashes: Int32Array
  readonly #first: SortedHashes
  readonly #firstWords: HashFilter
  readonly #steps: HashFilter
  readonly #endings: Int32Array
  readonly #names = new Map<number, readonly Name[]>()
  #entries = new Map<number, GazetteerEntry>()
  readonly #needs = new WeakMap<GazetteerEntry, Needs>()
  /** The hashes of the words that people's full names begin with. */
  readonly firstNames: { has(hash: number): boolean }
  /** The needs of an entry. */
  readonly needs = { get: (entry: GazetteerEntry): Needs => this.#needsOf(entry) }

  constructor(compiled: CompiledGazetteer) {
    this.#compiled = compiled
    this.#children = compiled.children
    this.#hashes = compiled.hashes
    const first = compiled.hashes.subarray(compiled.children[0], compiled.children[1])
    this.#first = new SortedHashes(first)
    this.#firstWords = new HashFilter(first.length)
    for (const hash of first) this.#firstWords.add(hash)
    this.#steps = stepsOf(compiled)
    this.#endings = endingsOf(compiled)
    this.firstNames = new SortedHashes(compiled.firstNames)
  }

  /** All entries, made one by one. */
  entries(): Iterable<GazetteerEntry> {
    return entriesOf(this.#compiled)
  }

  /** The node that a first word leads to; 0 if no name begins with it. */
  first(hash: number): number {
    return this.#firstWords.has(hash) ? this.#first.indexOf(hash) + 1 : 0
  }

  /** The node that a word leads to behind a node; 0 if no name goes on with it. */
  next(node: number, hash: number): number {
    if (!this.#steps.has(stepOf(node, hash))) return 0
    const hashes = this.#hashes
    let from = this.#children[node] as number
    let to = this.#children[node + 1] as number
    while (from < to) {
      const middle = (from + to) >>> 1
      const found = hashes[middle] as number
      if (found === hash) return middle
      if (found < hash) from = middle + 1
      else to = middle
    }
    return 0
  }

  /** Whether names end at a node. */
  endsAt(node: number): boolean {
    return ((this.#endings[node >>> 5] as number) & (1 << (node & 31))) !== 0
  }

  /** The names that end at a node, the one to be preferred first. */
  namesAt(node: number): readonly Name[] {
    let names = this.#names.get(node)
    if (names === undefined) {
      if (this.#names.size === MOST_KEPT) {
        this.#names.clear()
        this.#entries = new Map()
      }
      names = this.#namesAt(node)
      this.#names.set(node, names)
    }
    return names
  }

  #namesAt(node: number): Name[] {
    const { names, owners } = this.#compiled
    const made: Name[] = []
    for (let index = names[node] as number; index < (names[node + 1] as number); index++) {
      const entry = this.#entry(owners[index] as number)
      const { claim, text } = claimOf(this.#compiled, index, entry)
      const isPhrase = claim === CLAIM.never
      made.push({ entry: isPhrase ? undefined : entry, alias: text, ambiguous: claim === CLAIM.ambiguous, keys: spellings(text) })
    }
    return made
  }

  #entry(row: number): GazetteerEntry {
    let entry = this.#entries.get(row)
    if (entry === undefined) {
      entry = entryOf(this.#compiled, row)
      this.#entries.set(row, entry)
    }
    return entry
  }

  #needsOf(entry: GazetteerEntry): Needs {
    let needs = this.#needs.get(entry)
    if (needs === undefined) {
      const keys = entry.needs.map((phrase) => fold(phrase))
      const phrases = keys.filter((key) => key.includes(' '))
      needs = {
        words: new Set(keys.filter((key) => !key.includes(' ')).map(hashOf)),
        phrases,
        beginnings: new Set(phrases.map((key) => hashOf(key.slice(0, key.indexOf(' '))))),
      }
      this.#needs.set(entry, needs)
    }
    return needs
  }
}
