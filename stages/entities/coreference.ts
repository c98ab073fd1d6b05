/** Last names: after a person's full name stood in an article, its end alone is theirs. */
import { fold } from '../../src/arabic/fold.ts'
import { hashOf } from '../../src/arabic/hash.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import type { Gazetteer, Name } from './gazetteer.ts'
import { joins } from './joins.ts'
import { KUNYA, shortForms } from './last-names.ts'
import { isAllowed, type Match } from './match.ts'
import { isGoneOn } from './told.ts'
import { isKey, type Reading, Readings, type Words } from './words.ts'

/** The readings of the word before a last name. */
const previous = new Readings()

/** A short form of a name: its folded words behind the first. */
interface ShortForm {
  readonly name: Name
  readonly first: string
  readonly rest: readonly string[]
}

/** Full names met so far in an article. */
export class Met {
  readonly #gazetteer: Gazetteer
  /** The short forms of those names by the hash of their first word. */
  readonly #forms = new Map<number, ShortForm[]>()
  /** A bit for the last five bits of each of those hashes: most words are passed by it. */
  #first = 0
  readonly #known = new Set<string>()

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
  }

  /** Remembers a person by the name that stood there. */
  add(entry: GazetteerEntry, alias: string): void {
    if (entry.type !== 'PER' || this.#known.has(alias)) return
    this.#known.add(alias)
    for (const [first = '', ...rest] of shortForms(fold(alias))) {
      const form = { name: { entry, alias, ambiguous: false, keys: [] }, first, rest }
      const hash = hashOf(first)
      this.#first |= 1 << hash
      const forms = this.#forms.get(hash)
      if (forms === undefined) this.#forms.set(hash, [form])
      // Of several people of one last name the first named keeps it; a long list of them costs no more than one.
      else if (!forms.some((other) => other.first === first && other.rest.join(' ') === rest.join(' '))) forms.push(form)
    }
  }

  /** The person whose last name begins at a word; undefined behind a first name, for then it is another's. */
  matchAt(text: Words, index: number, readings: Readings): Match | undefined {
    if (this.#known.size === 0) return undefined
    let best: Match | undefined
    for (let n = 0; n < readings.length; n++) {
      const hash = readings.hashes[n] as number
      if ((this.#first & (1 << hash)) === 0) continue
      const reading = readings.readings[n] as Reading
      // With an article it is no name of a person: the word is another.
      if (reading.article) continue
      for (const { name, first, rest } of this.#forms.get(hash) ?? []) {
        const last = index + rest.length
        if ((best !== undefined && best.last >= last) || last >= text.length || !isKey(text, index, index, reading, first)) continue
        const isThere = rest.every((word, at) => joins(text, index + at) && text.key(index + at + 1) === word)
        // Abu Zakariya Yahya is another than Abu Zakariya al-Hafsi.
        if (KUNYA.has(first) && isGoneOn(text, last, last)) continue
        if (isThere && isAllowed(this.#gazetteer, text, name, index, last, reading.stripped))
          best = { name, first: index, last, stripped: reading.stripped }
      }
    }
    return best === undefined || isBehindFirstName(this.#gazetteer, text, best) ? undefined : best
  }
}

function isBehindFirstName({ firstNames }: Gazetteer, text: Words, { first, stripped }: Match): boolean {
  if (first === 0 || stripped > 0) return false
  return text.value.slice(text.end(first - 1), text.start(first)) === ' ' && previous.of(text, first - 1).someIn(firstNames)
}
