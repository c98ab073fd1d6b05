/** The search for the entities of one article: word by word, block by block, remembering what the article has told. */
import type { Block } from '../../src/article/article.ts'
import type { Mention } from '../../src/article/mention.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { type Finding, mention } from '../../src/stage.ts'
import { Acronyms } from './acronyms.ts'
import { sideBySide } from './apposition.ts'
import { Met } from './coreference.ts'
import { Doubts, type Settled } from './doubts.ts'
import type { Fuzzy } from './fuzzy.ts'
import type { Gazetteer, Name } from './gazetteer.ts'
import { introducedAt } from './introduced.ts'
import { COMMON, Kinds, LISTED, STOP, shippedLexicon } from './lexicon.ts'
import { type SplitName, splitName } from './lines.ts'
import { doubted, isNationality, isSure, type Match, matchAt, spansOf } from './match.ts'
import { narrow } from './narrow.ts'
import { countryOf, innermost } from './nested.ts'
import { People } from './people.ts'
import { confidenceOf, type RuleId } from './rules.ts'
import type { Run } from './run.ts'
import { passSport, sport } from './sport.ts'
import { named, pass } from './told.ts'
import { isUnlisted, unlisted } from './unlisted.ts'
import { Readings, Words } from './words.ts'

/** The words of the block in hand: stages are synchronous, so one is enough. */
const text = new Words()
/** The kinds of its words. */
const kinds = new Kinds(shippedLexicon())
/** The readings of the word in hand. */
const readings = new Readings()
/** The readings of a word that a name may go on with. */
const ahead = new Readings()

/** A mention that is being made. */
type Unsigned = Omit<Mention, 'stage'>
type Told = { -readonly [Key in keyof Unsigned]: Unsigned[Key] }

interface Found {
  readonly mention: Unsigned
  readonly id: string
  /** Whether it stands on its own: else it counts only if the entity is named surely elsewhere in the article. */
  readonly sure: boolean
}

export class Search {
  readonly #gazetteer: Gazetteer
  readonly #fuzzy: Fuzzy | undefined
  readonly #innermost: boolean
  readonly #knownOnly: boolean
  readonly #met: Met
  readonly #acronyms = new Acronyms()
  readonly #doubts = new Doubts()
  readonly #people: People = new People(kinds, (index) => this.#isOther(index))
  /** The entities that are named surely. */
  readonly #sure = new Set<string>()
  readonly #found: Found[] = []
  /** The block read last. */
  #before: Block | undefined

  /**
   * @param fuzzy
   *   Finds names with a slip in them.
   * @param innermost
   *   Whether of a place inside a longer name the place is told, not the longer name.
   * @param knownOnly
   *   Whether only entities of the gazetteer are looked for.
   */
  constructor(gazetteer: Gazetteer, { fuzzy, innermost, knownOnly }: { fuzzy: Fuzzy | undefined; innermost: boolean; knownOnly: boolean }) {
    this.#gazetteer = gazetteer
    this.#fuzzy = fuzzy
    this.#innermost = innermost
    this.#knownOnly = knownOnly
    this.#met = new Met(gazetteer)
    named.clear()
    sport.isNamed = false
  }

  /** Looks through the next block of the article. */
  read(block: Block): void {
    const split = splitName(this.#gazetteer, this.#before, block)
    if (split !== undefined) this.#takeSplit(split)
    this.#before = block
    text.read(block.value)
    kinds.read(text)
    this.#people.reset()
    pass(undefined, 0, -1)
    let barred = -1 // the last word of a phrase that means none of the names in it, or of a name begun in the line before
    while (split !== undefined && barred + 1 < text.length && text.start(barred + 1) < split.end) barred++
    for (let index = 0; index < text.length; index++) {
      readings.of(text, index)
      doubted.first = -1
      const exact = matchAt(this.#gazetteer, text, index, readings)
      const byName = exact ?? (index > barred ? this.#fuzzy?.matchAt(text, index, readings) : undefined)
      const match = byName?.name.entry?.type === 'PER' ? byName : this.#longer(index, byName)
      if (match !== undefined && match.last > barred) {
        if (match.name.entry === undefined) barred = match.last
        else index = this.#take(block, match, match.name.entry, match !== byName ? undefined : match === exact ? 'name' : 'fuzzy')
      } else if (index > barred) {
        this.#doubts.keep(block, text, index, this.#found.length)
        const run = this.#knownOnly ? undefined : (this.#people.at(text, index) ?? introducedAt(kinds, text, index))
        if (run !== undefined) index = this.#takeRun(block, run)
      }
    }
  }

  /** What was found, in the order of the article. */
  findings(): Finding[] {
    const findings: Finding[] = []
    const mentions = this.#found.map(({ mention }) => mention)
    const settled = [...this.#doubts.settled(mentions)]
    let next = 0
    for (let at = 0; at <= this.#found.length; at++) {
      for (; settled[next]?.at === at; next++) findings.push(mention(unsigned(settled[next] as Settled)))
      const found = this.#found[at]
      if (found !== undefined && (found.sure || this.#sure.has(found.id))) findings.push(mention(found.mention))
    }
    return findings
  }

  /** A person just named, or an organisation just shortened, is meant before a place of the same name. */
  #longer(index: number, byName: Match | undefined): Match | undefined {
    const told = this.#met.matchAt(text, index, readings)
    if (told !== undefined && (byName === undefined || told.last >= byName.last)) return told
    return byName ?? this.#acronyms.matchAt(text, index, readings)
  }

  /** Takes a match for a mention: by its name, if a rule says so, else by what the article has told. Its last word. */
  #take(block: Block, match: Match, entry: GazetteerEntry, byName: 'name' | 'fuzzy' | undefined): number {
    const rule: RuleId = byName ?? (entry.type === 'PER' ? 'coreference' : 'acronym')
    named.add(entry.id)
    passSport(entry)
    this.#people.pass(entry.type)
    this.#doubts.tell(block, text, match)
    pass(entry.type, match.first, match.last)
    if (byName !== undefined) {
      this.#met.add(entry, match.name.alias)
      this.#learnAcronym(block, match.first, match.last, entry)
    }
    const sure = isSure(match, text)
    for (const one of sideBySide(match, text) ?? [match]) {
      const inner = this.#innermost ? innermost(one, text, kinds, this.#nameAt) : countryOf(one, kinds, this.#nameAt)
      const told = inner ?? narrow(one, text, kinds, this.#isNationality)
      this.#add(block, told, told.name.entry ?? entry, inner === undefined ? rule : 'name', sure)
    }
    return match.last
  }

  /** Takes a name that a line end cuts in two, in place of what was found of it in its first line. */
  #takeSplit({ match, ...place }: SplitName): void {
    const { id, type, name } = match.name.entry as GazetteerEntry
    while (isIn(this.#found.at(-1)?.mention, place)) this.#found.pop()
    this.#doubts.shorten(this.#found.length)
    this.#sure.add(id)
    this.#met.add(match.name.entry as GazetteerEntry, match.name.alias)
    this.#found.push({ mention: { ...place, type, id, name, alias: match.name.alias, rule: 'name' }, id, sure: true })
  }

  /** Takes a run of words for a mention. Its last word. */
  #takeRun(block: Block, run: Run): number {
    const { start, end } = spansOf(run, text)
    const name = block.value.slice(start, end)
    const entry = unlisted(run.type, name)
    // A last name that is an ordinary word does not stand for the person.
    if (!isWord(kinds.kinds[run.last] as number)) this.#met.add(entry, name)
    pass(run.type, run.first, run.last)
    this.#learnAcronym(block, run.first, run.last, entry)
    this.#add(block, { ...run, name: { entry, alias: name, ambiguous: false, keys: [] } }, entry, run.rule, true)
    return run.last
  }

  #learnAcronym(block: Block, first: number, last: number, entry: GazetteerEntry): void {
    const passed = this.#acronyms.learn(text, kinds, first, last, entry)
    if (passed === undefined) return
    const name = { entry, alias: text.key(passed), ambiguous: false, keys: [] }
    this.#add(block, { name, first: passed, last: passed, stripped: 0 }, entry, 'acronym', true)
  }

  #add(block: Block, match: Match, { id, type, name }: GazetteerEntry, rule: RuleId, sure: boolean): void {
    const { start, end, tokenStart, tokenEnd } = spansOf(match, text)
    const found: Told = { block, start, end, tokenStart, tokenEnd, type, id, name, alias: match.name.alias, rule }
    const candidates = match.others === undefined ? [] : idsOf(match.others)
    if (candidates.length > 0) found.candidates = candidates
    if (isUnlisted(id)) found.confidence = confidenceOf(rule)
    if (sure) this.#sure.add(id)
    this.#found.push({ mention: found, id, sure })
  }

  /** Whether a word is an adjective of nationality. */
  readonly #isNationality = (index: number): boolean => {
    const entry = matchAt(this.#gazetteer, text, index, ahead.of(text, index))?.name.entry
    return entry !== undefined && isNationality(entry)
  }

  /** The name that begins at a word and ends before another. */
  readonly #nameAt = (index: number, end: number): Match | undefined => matchAt(this.#gazetteer, text, index, ahead.of(text, index), end)

  /** Whether a name of the gazetteer that is no person's begins at a word: no person's name goes on with it. */
  #isOther(index: number): boolean {
    const type = matchAt(this.#gazetteer, text, index, ahead.of(text, index))?.name.entry?.type
    return type === 'LOC' || type === 'ORG'
  }
}

/** The ids of the entities of some names, each once. */
function idsOf(names: readonly Name[]): string[] {
  return [...new Set(names.flatMap(({ entry }) => entry?.id ?? []))]
}

/** Whether a name ends in the part of a split name that stands in its first line. */
function isIn(mention: Unsigned | undefined, { block, start }: Pick<SplitName, 'block' | 'start'>): boolean {
  return mention?.block === block && mention.end > start
}

/** The mention of a name that was told after all. */
function unsigned({ block, start, end, tokenStart, tokenEnd, name: { entry, alias } }: Settled): Unsigned {
  const { id, type, name } = entry
  return { block, start, end, tokenStart, tokenEnd, type, id, name, alias, rule: 'name' }
}

/** Whether words of some kinds are ordinary ones. */
function isWord(own: number): boolean {
  return (own & STOP) !== 0 || (own & (COMMON | LISTED)) === COMMON
}
