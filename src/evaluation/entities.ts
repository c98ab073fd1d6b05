/** How well names are found: precision, recall and F1 of mentions against a corpus whose names are marked by hand. */
import { fold } from '../arabic/fold.ts'
import { ENTITY_TYPES, type EntityType } from '../article/mention.ts'
import type { GazetteerEntry } from '../gazetteer/entry.ts'
import { type Score, scoreOf } from './measure.ts'

/** A name in a sentence, from its first word to its last; words are whole, with the proclitics written on to them. */
export interface GoldSpan {
  readonly first: number
  readonly last: number
  readonly type: EntityType
}

export interface TaggedSentence {
  /** The line of the file it begins on, from 1. */
  readonly line: number
  readonly words: readonly string[]
  readonly spans: readonly GoldSpan[]
}

export interface TaggedArticle {
  readonly file: string
  readonly sentences: readonly TaggedSentence[]
}

/** A name that was found: the words it touches, and how it was found. */
export interface FoundSpan extends GoldSpan {
  readonly rule: string
}

/** A sentence with what was found in it. */
export interface JudgedSentence extends TaggedSentence {
  readonly file: string
  readonly found: readonly FoundSpan[]
}

/** The types that are measured. What a corpus marks besides them differs from corpus to corpus: `MISC` is shown apart. */
export const MEASURED = ['PER', 'ORG', 'LOC'] as const satisfies readonly EntityType[]

/** Errors of one kind. */
export interface ErrorFamily {
  readonly family: string
  readonly count: number
  /** The first of them, each with its place and its sentence, the words that are marked (where none are, found) between brackets, what was found there otherwise between braces. */
  readonly examples: readonly { readonly place: string; readonly sentence: string }[]
}

export type CountedScore = Score & {
  /** How many the corpus has, how many were found. */
  readonly gold: number
  readonly found: number
}

export interface EntityEvaluation {
  readonly sentences: number
  readonly words: number
  /**
   * All mentions of PER, ORG and LOC: right is what has the first word, the last word and the type of one that is marked
   * (the measure of CoNLL 2002).
   */
  readonly open: CountedScore
  readonly types: Readonly<Record<EntityType, CountedScore>>
  /** Right is what has the type of a mention that it shares a word with, each counted once: boundaries do not matter. */
  readonly typeOnly: CountedScore
  /** Right is what has the first and the last word of a mention: types do not matter. */
  readonly spanOnly: CountedScore
  /**
   * The names that gazetteer and corpus share. Marked: mentions that, folded, with or without proclitics, are a name of
   * an entry of their type, ambiguous ones too. Found: mentions whose folded text, likewise, is a name that is marked so
   * somewhere in the corpus: what its makers never hold for a name (some mark no army, no ministry) tells nothing. A
   * found one that is part of a longer marked name which the gazetteer does not have is left out too: a closed world
   * does not know that name. Right as above: first word, last word and type.
   */
  readonly closed: CountedScore
  readonly closedTypes: Readonly<Record<(typeof MEASURED)[number], CountedScore>>
  /** What each rule found: how many, and how many of them are right. */
  readonly rules: Readonly<Record<string, { readonly found: number; readonly precision: number }>>
  /** The most frequent first. */
  readonly errors: readonly ErrorFamily[]
}

/** So many sentences are kept of each kind of error. */
const EXAMPLES = 5

/** Whether a name is known, and as what. */
type Known = 'plain' | 'ambiguous'

/** The names of a gazetteer, folded, with the types that have them. */
export class KnownNames {
  readonly #types = new Map<string, Map<EntityType, Known>>()

  constructor(entries: readonly GazetteerEntry[]) {
    for (const { type, names } of entries) {
      for (const { text, ambiguous } of names) {
        const key = fold(text)
        const types = this.#types.get(key) ?? new Map<EntityType, Known>()
        if (types.get(type) !== 'plain') types.set(type, ambiguous ? 'ambiguous' : 'plain')
        this.#types.set(key, types)
      }
    }
  }

  /** The name of the gazetteer that a mention is, with its type; undefined if it is none. */
  nameOf(words: readonly string[], { first, last, type }: GoldSpan): string | undefined {
    const key = readingsOf(fold(words.slice(first, last + 1).join(' '))).find((form) => this.#types.get(form)?.has(type))
    return key === undefined ? undefined : `${type} ${key}`
  }

  /** As what a mention is known; undefined if it is not. */
  of(words: readonly string[], { first, last, type }: GoldSpan): Known | undefined {
    const forms = this.#forms(words, first, last)
    return forms.find((types) => types.has(type))?.get(type)
  }

  /** Whether the words are a name of any type. */
  has(words: readonly string[], { first, last }: GoldSpan): boolean {
    return this.#forms(words, first, last).length > 0
  }

  #forms(words: readonly string[], first: number, last: number): ReadonlyMap<EntityType, Known>[] {
    return readingsOf(fold(words.slice(first, last + 1).join(' '))).flatMap((key) => this.#types.get(key) ?? [])
  }
}

/** A folded name with and without the proclitics it may begin with: wa- or fa-, then bi-, ka- or li-, which takes the alef of the article. */
function readingsOf(key: string): string[] {
  const bare = [key, key.replace(/^[\u0648\u0641]/, '')]
  const forms = bare.flatMap((form) => [form, form.replace(/^[\u0628\u0643\u0644]/, ''), form.replace(/^\u0644(?=\u0644)/, '\u0627')])
  return [...new Set(forms)]
}

const isSame = (a: GoldSpan, b: GoldSpan): boolean => a.first === b.first && a.last === b.last
const touches = (a: GoldSpan, b: GoldSpan): boolean => a.first <= b.last && b.first <= a.last
const holds = (a: GoldSpan, b: GoldSpan): boolean => a.first <= b.first && b.last <= a.last
const isMeasured = ({ type }: GoldSpan): boolean => type !== 'MISC'

/** Counts of what is marked, found and right. */
class Tally {
  gold = 0
  found = 0
  right = 0

  get score(): CountedScore {
    return { ...scoreOf(this.right, this.found, this.gold), gold: this.gold, found: this.found }
  }
}

/** How many of `found` have a partner of their own among `gold`; both in the order of the sentence. */
function pairs(gold: readonly GoldSpan[], found: readonly GoldSpan[], fits: (gold: GoldSpan, found: GoldSpan) => boolean): number {
  const left = [...gold]
  return found.filter((span) => {
    const at = left.findIndex((other) => fits(other, span))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function count(tally: Tally, gold: readonly GoldSpan[], found: readonly GoldSpan[], fits: (gold: GoldSpan, found: GoldSpan) => boolean) {
  tally.gold += gold.length
  tally.found += found.length
  tally.right += pairs(gold, found, fits)
}

const exactly = (gold: GoldSpan, found: GoldSpan): boolean => isSame(gold, found) && gold.type === found.type

/** The kind of error that a marked mention is which was not found as it is marked; undefined if it was. */
function missFamily({ words, found }: JudgedSentence, span: GoldSpan, names: KnownNames): string | undefined {
  const same = found.find((other) => isSame(span, other))
  if (same?.type === span.type) return undefined
  if (same !== undefined) return `type: ${span.type} taken for ${same.type} (${same.rule})`
  const near = found.find((other) => touches(span, other))
  const known = names.of(words, span)
  if (near !== undefined) return `boundary: ${span.type} found ${shape(near, span)} (${near.rule})`
  if (known === 'ambiguous') return `missed: ${span.type} in the gazetteer, ambiguous and not confirmed`
  if (known === 'plain') return `missed: ${span.type} in the gazetteer, passed over`
  if (names.has(words, span)) return `missed: ${span.type} in the gazetteer as another type`
  return `missed: ${span.type} not in the gazetteer, ${span.first === span.last ? 'one word' : 'several words'}`
}

function shape(found: GoldSpan, gold: GoldSpan): string {
  if (holds(gold, found)) return 'too short'
  return holds(found, gold) ? 'too long' : 'shifted'
}

/** The kind of error that a found mention is where nothing is marked; undefined where something is: that is the other's error. */
function spuriousFamily({ spans }: JudgedSentence, { first, last, type, rule }: FoundSpan): string | undefined {
  const near = spans.find((other) => touches(other, { first, last, type }))
  if (near === undefined) return `spurious: ${type} where no name is marked (${rule}), ${first === last ? 'one word' : 'several words'}`
  return isMeasured(near) ? undefined : `spurious: ${type} where a name of another kind is marked (${rule})`
}

/** Errors by family, each with its first sentences. */
class Families {
  readonly #families = new Map<string, { count: number; examples: { place: string; sentence: string }[] }>()

  add(family: string | undefined, { file, line, words, found }: JudgedSentence, span: GoldSpan): void {
    if (family === undefined) return
    const known = this.#families.get(family) ?? { count: 0, examples: [] }
    this.#families.set(family, known)
    if (known.count++ >= EXAMPLES) return
    const { first, last } = span
    const other = found.find((near) => touches(near, span) && !isSame(near, span))
    const opening = (index: number) => (index === other?.first ? '{' : '') + (index === first ? '[' : '')
    const closing = (index: number) => (index === last ? ']' : '') + (index === other?.last ? '}' : '')
    const marked = words.map((word, index) => opening(index) + word + closing(index))
    known.examples.push({ place: `${file}:${line + first}`, sentence: marked.slice(Math.max(0, first - 8), last + 9).join(' ') })
  }

  list(): ErrorFamily[] {
    return [...this.#families]
      .map(([family, rest]) => ({ family, ...rest }))
      .sort((a, b) => b.count - a.count || (a.family < b.family ? -1 : 1))
  }
}

/**
 * Measures what was found in sentences.
 *
 * @param sentences
 *   With what is marked and what was found.
 * @param names
 *   The names that could be found.
 */
export function evaluateEntities(sentences: readonly JudgedSentence[], names: KnownNames): EntityEvaluation {
  const tallies = <Name extends string>(keys: readonly Name[]) =>
    Object.fromEntries(keys.map((key) => [key, new Tally()])) as Record<Name, Tally>
  const scores = <Name extends string>(of: Readonly<Record<Name, Tally>>) =>
    Object.fromEntries(Object.entries<Tally>(of).map(([key, tally]) => [key, tally.score])) as Record<Name, CountedScore>
  const [open, typeOnly, spanOnly, closed] = [new Tally(), new Tally(), new Tally(), new Tally()]
  const [types, closedTypes] = [tallies(ENTITY_TYPES), tallies(MEASURED)]
  const rules: Record<string, { found: number; right: number }> = {}
  const families = new Families()
  const marked = new Set(sentences.flatMap(({ words, spans }) => spans.map((span) => names.nameOf(words, span))))
  marked.delete(undefined)
  for (const sentence of sentences) {
    const { words, spans } = sentence
    const gold = spans.filter(isMeasured)
    const found = sentence.found.filter(isMeasured)
    count(open, gold, found, exactly)
    count(typeOnly, gold, found, (a, b) => a.type === b.type && touches(a, b))
    count(spanOnly, gold, found, isSame)
    const isKnown = (span: GoldSpan): boolean => names.nameOf(words, span) !== undefined
    const known = found.filter(
      (span) =>
        marked.has(names.nameOf(words, span)) && !spans.some((other) => holds(other, span) && !isSame(other, span) && !isKnown(other)),
    )
    count(closed, gold.filter(isKnown), known, exactly)
    for (const type of ENTITY_TYPES) {
      const ofType = (span: GoldSpan): boolean => span.type === type
      count(types[type], spans.filter(ofType), sentence.found.filter(ofType), exactly)
      if (type !== 'MISC') count(closedTypes[type], gold.filter(isKnown).filter(ofType), known.filter(ofType), exactly)
    }
    for (const span of found) {
      const rule = rules[span.rule] ?? { found: 0, right: 0 }
      rules[span.rule] = rule
      rule.found++
      if (gold.some((other) => exactly(other, span))) rule.right++
      families.add(spuriousFamily(sentence, span), sentence, span)
    }
    for (const span of gold) families.add(missFamily(sentence, span, names), sentence, span)
  }
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words.length, 0),
    open: open.score,
    types: scores(types),
    typeOnly: typeOnly.score,
    spanOnly: spanOnly.score,
    closed: closed.score,
    closedTypes: scores(closedTypes),
    rules: Object.fromEntries(Object.entries(rules).map(([rule, { found, right }]) => [rule, { found, precision: right / found }])),
    errors: families.list(),
  }
}

/**
 * What a tagged text has in the words of its sentences.
 *
 * @param words
 *   The words of a sentence; its text is these joined by single spaces.
 * @param mentions
 *   Of that text, in UTF-16 units, end-exclusive.
 */
export function wordSpans(
  words: readonly string[],
  mentions: readonly { start: number; end: number; type: EntityType; rule: string }[],
): FoundSpan[] {
  const ends: number[] = []
  for (const word of words) ends.push((ends.at(-1) ?? -1) + 1 + word.length)
  return mentions.map(({ start, end, type, rule }) => ({
    first: ends.findIndex((last) => last > start),
    last: ends.findIndex((last) => last >= end),
    type,
    rule,
  }))
}
