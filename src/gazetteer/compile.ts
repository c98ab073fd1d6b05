/** Compiling a gazetteer: entries into arrays. */
import { hashOf } from '../arabic/hash.ts'
import { CLAIM, CLAIM_SHIFT, type CompiledGazetteer, entryOf, rowOf } from './compiled.ts'
import { type GazetteerEntry, type GazetteerName, mergeEntries } from './entry.ts'
import { Bytes, Integers, Numbers } from './growing.ts'
import { spellings } from './spellings.ts'

/** Ids of countries: their codes of ISO 3166. */
const COUNTRY = /^iso-/

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sorted = (items: readonly string[]): readonly string[] => (items.length < 2 ? items : [...new Set(items)].sort(compare))

/** The names of an entry: the canonical one first, the others sorted; one that is claimed twice is claimed plainly. */
function sortedNames({ name, names }: GazetteerEntry): GazetteerName[] {
  if (names.length === 1) return [...names]
  const byText = new Map<string, boolean>()
  for (const { text, ambiguous } of names) byText.set(text, ambiguous && (byText.get(text) ?? true))
  return [...byText]
    .map(([text, ambiguous]) => ({ text, ambiguous }))
    .sort((a, b) => Number(b.text === name) - Number(a.text === name) || compare(a.text, b.text))
}

/** How an entry claims each of its spellings: as it is written before what rules make of it, plainly before ambiguously. */
function claimsOf(entry: GazetteerEntry): Map<string, number> {
  const claims = new Map<string, number>()
  const add = (key: string, kind: number, place: number): void => {
    const known = claims.get(key)
    const isBetter = known === undefined || (known >>> CLAIM_SHIFT === CLAIM.ambiguous && kind !== CLAIM.ambiguous && kind !== CLAIM.never)
    if (isBetter) claims.set(key, ((kind << CLAIM_SHIFT) | place) >>> 0)
  }
  const plain = COUNTRY.test(entry.id) ? CLAIM.country : CLAIM.canonical
  const kinds = entry.names.map(({ text, ambiguous }) => (ambiguous ? CLAIM.ambiguous : text === entry.name ? plain : CLAIM.alias))
  const forms = entry.names.map(({ text }) => spellings(text))
  forms.forEach(([key], place) => {
    if (key !== undefined) add(key, kinds[place] as number, place)
  })
  forms.forEach(([, ...keys], place) => {
    for (const key of keys) if (!claims.has(key)) add(key, kinds[place] as number, place)
  })
  entry.never.forEach((phrase, place) => {
    for (const key of spellings(phrase)) add(key, CLAIM.never, place)
  })
  return claims
}

/** The place of the first difference decides; of two of which one begins with the other, the shorter comes first. */
function compareRanges(array: Uint8Array | Int32Array, a: number, aEnd: number, b: number, bEnd: number): number {
  while (a < aEnd && b < bEnd) {
    const difference = (array[a++] as number) - (array[b++] as number)
    if (difference !== 0) return difference
  }
  return aEnd - a - (bEnd - b)
}

/** The entries of a gazetteer to be, taken one by one: no entry is kept as an object. */
export class GazetteerCompiler {
  readonly #rows = new Bytes()
  readonly #rowStarts = new Numbers([0])
  /** Of each name its row, its claim, and where the hashes of its words end. */
  readonly #owners = new Numbers()
  readonly #claims = new Numbers()
  readonly #ends = new Numbers([0])
  readonly #words = new Integers()
  readonly #firstNames = new Set<number>()

  /** Takes an entry. Names that fold to nothing are left out. */
  add(given: GazetteerEntry): void {
    const entry = {
      ...given,
      names: sortedNames(given),
      needs: sorted(given.needs),
      before: sorted(given.before),
      never: sorted(given.never),
    }
    const row = this.#rowStarts.length - 1
    this.#rows.write(JSON.stringify(rowOf(entry)))
    this.#rowStarts.push(this.#rows.length)
    for (const [key, claim] of claimsOf(entry)) {
      const words = key.split(' ')
      this.#owners.push(row)
      this.#claims.push(claim)
      for (const word of words) this.#words.push(hashOf(word))
      this.#ends.push(this.#words.length)
      if (entry.type === 'PER' && words.length > 1 && claim >>> CLAIM_SHIFT !== CLAIM.never)
        this.#firstNames.add(hashOf(words[0] as string))
    }
  }

  /** Compiles the entries taken. Entries of one id become one, the first the one whose row is the least. */
  compile(): CompiledGazetteer {
    const order = this.#mergedOrder()
    const { rows, rowStarts } = this.#sortedRows(order)
    const places = new Uint32Array(this.#rowStarts.length - 1)
    order.forEach((row, place) => {
      places[row] = place + 1 // 0: the row has become part of another
    })
    return { ...this.#trie(places), firstNames: Int32Array.from(this.#firstNames).sort(), rowStarts, rows }
  }

  /** The rows in their order, those of one id made into one. */
  #mergedOrder(): Uint32Array {
    const bytes = this.#rows.array
    const starts = this.#rowStarts
    const compareRows = (a: number, b: number): number =>
      compareRanges(bytes, starts.at(a), starts.at(a + 1), starts.at(b), starts.at(b + 1))
    const order = Uint32Array.from({ length: starts.length - 1 }, (_, row) => row).sort(compareRows)
    // Where the id of a row ends, with its quotation mark: no id holds one.
    const idEnd = (row: number): number => bytes.indexOf(0x22, starts.at(row) + 2)
    const isOfOneId = (a: number, b: number): boolean => compareRanges(bytes, starts.at(a), idEnd(a) + 1, starts.at(b), idEnd(b) + 1) === 0
    const merged: number[] = []
    const groups: number[][] = []
    for (const row of order) {
      const last = merged.at(-1)
      if (last === undefined || !isOfOneId(last, row)) merged.push(row)
      else if (groups.at(-1)?.[0] === last) groups.at(-1)?.push(row)
      else groups.push([last, row])
    }
    if (groups.length === 0) return order
    const places = new Map(merged.map((row, place) => [row, place]))
    for (const group of groups) {
      const [entry] = mergeEntries(group.map((row) => this.#entry(row)))
      if (entry === undefined) continue
      merged[places.get(group[0] as number) as number] = starts.length - 1
      this.add(entry)
    }
    return Uint32Array.from(merged)
  }

  #entry(row: number): GazetteerEntry {
    return entryOf({ rows: this.#rows.array, rowStarts: this.#rowStarts.array }, row)
  }

  #sortedRows(order: Uint32Array): Pick<CompiledGazetteer, 'rows' | 'rowStarts'> {
    const starts = this.#rowStarts
    const rowStarts = new Uint32Array(order.length + 1)
    order.forEach((row, place) => {
      rowStarts[place + 1] = (rowStarts[place] as number) + starts.at(row + 1) - starts.at(row)
    })
    const rows = new Uint8Array(rowStarts[order.length] as number)
    order.forEach((row, place) => {
      rows.set(this.#rows.array.subarray(starts.at(row), starts.at(row + 1)), rowStarts[place])
    })
    return { rows, rowStarts }
  }

  /** @param places For each row taken, its place among the sorted ones, from 1; 0 for rows that are left out. */
  #trie(places: Uint32Array): Pick<CompiledGazetteer, 'hashes' | 'children' | 'names' | 'owners' | 'claims'> {
    const words = this.#words.array
    const ends = this.#ends
    const place = (name: number): number => places[this.#owners.at(name)] as number
    const sortedNames = Uint32Array.from({ length: this.#owners.length }, (_, name) => name)
      .filter((name) => place(name) > 0)
      .sort((a, b) => {
        const path = compareRanges(words, ends.at(a), ends.at(a + 1), ends.at(b), ends.at(b + 1))
        if (path !== 0) return path
        const [claim, other] = [this.#claims.at(a), this.#claims.at(b)]
        return (claim >>> CLAIM_SHIFT) - (other >>> CLAIM_SHIFT) || place(a) - place(b) || claim - other
      })
    // Each node has a range of the names, sorted by their words; it hands it out to its children, word by word.
    const hashes = new Integers([0])
    const children = new Numbers()
    const names = new Numbers()
    const owners = new Numbers()
    const claims = new Numbers()
    const froms = new Numbers([0])
    const tos = new Numbers([sortedNames.length])
    const depths = new Numbers([0])
    for (let node = 0; node < hashes.length; node++) {
      let [from, to, depth] = [froms.at(node), tos.at(node), depths.at(node)]
      names.push(owners.length)
      for (; from < to; from++) {
        const name = sortedNames[from] as number
        if (ends.at(name + 1) - ends.at(name) > depth) break
        owners.push(place(name) - 1)
        claims.push(this.#claims.at(name))
      }
      children.push(hashes.length)
      while (from < to) {
        const hash = words[ends.at(sortedNames[from] as number) + depth] as number
        froms.push(from)
        while (from < to && words[ends.at(sortedNames[from] as number) + depth] === hash) from++
        tos.push(from)
        depths.push(depth + 1)
        hashes.push(hash)
      }
    }
    names.push(owners.length)
    children.push(hashes.length)
    return { hashes: hashes.done(), children: children.done(), names: names.done(), owners: owners.done(), claims: claims.done() }
  }
}

/**
 * Compiles entries.
 *
 * @param entries
 *   In any order; several rows of one id become one entry. They are taken one by one: a generator needs no list.
 */
export function compileGazetteer(entries: Iterable<GazetteerEntry>): CompiledGazetteer {
  const compiler = new GazetteerCompiler()
  for (const entry of entries) compiler.add(entry)
  return compiler.compile()
}
