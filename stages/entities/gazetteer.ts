/** The gazetteer as the matcher reads it: a trie over the hashes of folded words. */
import { fold, hashOf } from '../../src/arabic/fold.ts'
import type { GazetteerEntry } from '../../src/gazetteer/rows.ts'

/** One name at the end of a path of the trie. */
export interface Name {
  /** Undefined for a phrase that is to be passed over: a `never` of some entry. */
  readonly entry: GazetteerEntry | undefined
  readonly alias: string
  readonly ambiguous: boolean
  /** The folded words, by which a match is verified: two words may have one hash. */
  readonly key: string
}

export interface TrieNode {
  next?: Map<number, TrieNode>
  names?: Name[]
}

/** The `needs` of an entry: single words by their hashes, phrases as folded text. */
export interface Needs {
  readonly words: ReadonlySet<number>
  readonly phrases: readonly string[]
}

export interface Gazetteer {
  readonly root: TrieNode
  /** The hashes of the words that names begin with. */
  readonly firstWords: { has(hash: number): boolean }
  readonly needs: ReadonlyMap<GazetteerEntry, Needs>
  /** The hashes of the words that people's full names begin with. */
  readonly firstNames: ReadonlySet<number>
}

/** Cells of 32 bits, a power of two: of ten thousand hashes in them, they let 4 in 100 other words through. */
const CELLS = 2 ** 13

/** A set of hashes for the first look at a word: it may take a word for one of its own, never the other way round. */
export class HashFilter {
  readonly #cells = new Int32Array(CELLS)

  add(hash: number): void {
    const cell = (hash >>> 5) & (CELLS - 1)
    this.#cells[cell] = (this.#cells[cell] as number) | (1 << (hash & 31))
  }

  has(hash: number): boolean {
    return ((this.#cells[(hash >>> 5) & (CELLS - 1)] as number) & (1 << (hash & 31))) !== 0
  }
}

/** Builds the trie. Names that fold to nothing are left out. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const root: TrieNode = {}
  const firstWords = new HashFilter()
  const needs = new Map<GazetteerEntry, Needs>()
  const firstNames = new Set<number>()
  for (const entry of entries) {
    for (const { text, ambiguous } of entry.names) {
      const key = fold(text)
      insert(root, { entry, alias: text, ambiguous, key })
      if (entry.type === 'PER' && key.includes(' ')) firstNames.add(hashOf(key.slice(0, key.indexOf(' '))))
    }
    const keys = entry.needs.map((phrase) => fold(phrase))
    needs.set(entry, {
      words: new Set(keys.filter((key) => !key.includes(' ')).map(hashOf)),
      phrases: keys.filter((key) => key.includes(' ')),
    })
  }
  // Behind all names: a phrase that means something else for one entry may be the name of another.
  for (const { never } of entries) {
    for (const phrase of never) insert(root, { entry: undefined, alias: phrase, ambiguous: false, key: fold(phrase) })
  }
  for (const hash of root.next?.keys() ?? []) firstWords.add(hash)
  return { root, firstWords, needs, firstNames }
}

/** Puts a name into a trie. */
export function insert(root: TrieNode, name: Name): void {
  if (name.key === '') return
  let node = root
  for (const word of name.key.split(' ')) {
    node.next ??= new Map()
    const hash = hashOf(word)
    let child = node.next.get(hash)
    if (child === undefined) {
      child = {}
      node.next.set(hash, child)
    }
    node = child
  }
  node.names ??= []
  // One entity once, by the spelling that stands first; a plain claim of it is worth more than an ambiguous one.
  const same = node.names.findIndex(({ entry, key }) => entry === name.entry && key === name.key)
  if (same < 0) node.names.push(name)
  else if (node.names[same]?.ambiguous && !name.ambiguous) node.names[same] = name
}
