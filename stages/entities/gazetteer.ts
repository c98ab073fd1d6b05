/** The gazetteer as the matcher reads it: a trie over folded words. */
import { fold } from '../../src/arabic/fold.ts'
import type { GazetteerEntry } from '../../src/io/gazetteer.ts'

/** One name at the end of a path of the trie. */
export interface Name {
  /** Undefined for a phrase that is to be passed over: a `never` of some entry. */
  readonly entry: GazetteerEntry | undefined
  readonly alias: string
  readonly ambiguous: boolean
}

export interface TrieNode {
  next?: Map<string, TrieNode>
  names?: Name[]
}

export interface Gazetteer {
  readonly root: TrieNode
  /** The folded `needs` of an entry. */
  readonly needs: ReadonlyMap<GazetteerEntry, readonly string[]>
}

/** Builds the trie. Names that fold to nothing are left out. */
export function compileGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const root: TrieNode = {}
  const needs = new Map<GazetteerEntry, readonly string[]>()
  for (const entry of entries) {
    for (const { text, ambiguous } of entry.names) insert(root, fold(text).split(' '), { entry, alias: text, ambiguous })
    for (const phrase of entry.never) insert(root, fold(phrase).split(' '), { entry: undefined, alias: phrase, ambiguous: false })
    if (entry.needs.length > 0)
      needs.set(
        entry,
        entry.needs.map((word) => fold(word)),
      )
  }
  return { root, needs }
}

/** Puts a name of folded words into a trie. */
export function insert(root: TrieNode, words: readonly string[], name: Name): void {
  if (words[0] === '') return
  let node = root
  for (const word of words) {
    node.next ??= new Map()
    let child = node.next.get(word)
    if (child === undefined) {
      child = {}
      node.next.set(word, child)
    }
    node = child
  }
  node.names ??= []
  // One entity once, by the spelling that stands first; a plain claim of it is worth more than an ambiguous one.
  const same = node.names.findIndex(({ entry }) => entry === name.entry)
  if (same < 0) node.names.push(name)
  else if (node.names[same]?.ambiguous && !name.ambiguous) node.names[same] = name
}
