/**
 * What is glued into a line: tags, links, pointers, marks and promotion behind its last sentence, widgets and datelines
 * before its first.
 *
 * Only the edges of sentences are cut, never their insides: a part begins behind the end of a sentence, where two words
 * are glued, or, for phrases that no prose holds, behind a word; and goes to the end of the line, of its title, of its
 * brackets. All that is left keeps its letters.
 */
import { fold, foldLetters } from '../../../src/arabic/fold.ts'
import { hashOf, hashWords } from '../../../src/arabic/hash.ts'
import type { Hit, Matcher } from '../rows.ts'
import { ADDRESS, edgeBefore, endsSentence, isWordEnd, lastSentence, sentenceEnd, trimEnd, trimStart, wordsIn } from './edges.ts'
import { mayOpen, type Openings, openingOf, openingsOf } from './opening.ts'
import { type Entry, type Host, hasMarksOf, type Part, partOf, SHORTEST_HOST, WINDOW } from './part.ts'
import type { GluedRow } from './rows.ts'
import { byTail } from './tail.ts'

/** Finds what is glued to lines. */
export interface Finder {
  /** A first look, before anything is folded: false if nothing can be glued to a line. `first`: it is the first paragraph. */
  mayHold(value: string, first: boolean): boolean
  find(host: Host): Part | undefined
}

const RULES = {
  address: { rule: 'glued-address', reason: 'the address of a site stands alone behind the last sentence' },
}

/** A line that ends with a full stop is searched if a colon stands in so many units before it: a headline's may follow. */
const TITLE_WINDOW = 200
/** The last sentence is looked at if it has so many units at most. */
const LONGEST_SENTENCE = 120
/** What is left of a line behind a widget holds so many units, and what is searched, so many. */
const SHORTEST_REST = 3
const SHORTEST_LINE = 12
/** The title of another article has so many words; if a sentence follows it, fewer. */
const TITLE_WORDS = { line: 18, sentence: 14 }
/** A last sentence of more words is no button and no slogan. */
const LAST_WORDS = 14
const LONGEST_LABEL = 40
const LONGEST_TITLE = 240

const OPENERS = '([{'
const CLOSERS = ')]}'
const COLON = ':'

const lettersOf = (phrase: string): string => foldLetters(phrase).text

/** The finder of rows; `match` finds what the rows of whole lines say of a last sentence. */
export function finderOf(rows: readonly GluedRow[], match: Matcher): Finder {
  const entries = rows.flatMap((row) => row.phrases.map((phrase): Entry => ({ row, phrase, letters: lettersOf(phrase) })))
  const of = (...matches: string[]): Entry[] =>
    entries.filter(({ row }) => matches.includes(row.match)).sort((a, b) => b.letters.length - a.letters.length)
  const heads = of('head')
  const titles = of('title')
  const titleWords = new Set(titles.map(({ phrase }) => hashOf(fold(phrase).split(' ').at(-1) as string)))
  const tails = new Map<string, Entry[]>()
  for (const entry of of('tail', 'end', 'head')) tails.set(entry.letters, [...(tails.get(entry.letters) ?? []), entry])
  const anyTail = new RegExp([...tails.keys()].join('|'), 'g')
  // A label that is glued to a word has its last word for itself.
  const tailWords = new Set([...tails.values()].flat().map(({ phrase }) => hashOf(fold(phrase).split(' ').at(-1) as string)))
  const openings: Openings = openingsOf(rows.filter((row) => row.match === 'opening'))
  const tail = (host: Host): Part | undefined =>
    (holdsWordOf(host.value, tailWords) ? byTail(host, tails, anyTail) : undefined) ?? byLastSentence(host, match)

  const mayHoldTitle = (value: string): boolean => colonBehind(value, titleWords, 0) >= 0
  const mayEnd = (value: string): boolean =>
    mayHoldTail(value) && (lastSentence(value, LONGEST_SENTENCE) !== undefined || holdsWordOf(value, tailWords))

  return {
    mayHold: (value, first) => mayHoldHead(value) || (first && mayOpen(value)) || mayHoldTitle(value) || mayEnd(value),
    find(host) {
      const { value } = host
      const head = mayHoldHead(value) ? byHead(value, heads) : undefined
      if (head !== undefined || !host.isText) return head
      return (
        (host.first ? openingOf(value, openings) : undefined) ??
        byTitle(value, titles, titleWords) ??
        (mayHoldTail(value) ? tail(host) : undefined)
      )
    },
  }
}

/** The offset of the first colon from `from` on that stands behind one of some words; -1 if none does. */
function colonBehind(value: string, words: ReadonlySet<number>, from: number): number {
  for (let colon = value.indexOf(COLON, from); colon >= 0; colon = value.indexOf(COLON, colon + 1)) {
    // Only a word right before it is looked at: a run of marks is not searched for one again and again.
    const end = value.charAt(colon - 1) === ' ' ? colon - 1 : colon
    if (isWordEnd(value, end - 1) || hashWords(value, lastWord, end) === 0) continue
    if (words.has(lastWord[0] as number)) return colon
  }
  return -1
}

const lastWord = new Int32Array(1)

/** Whether a line may begin with a widget: with a Latin letter, or with an Arabic letter that stands alone. */
function mayHoldHead(value: string): boolean {
  const start = trimStart(value, 0)
  const unit = value.charCodeAt(start) | 0x20
  return (unit >= 0x61 && unit <= 0x7a) || value.charAt(start + 1) === ' '
}

/** Whether a line may end with what is no sentence: most end with a full stop. */
function mayHoldTail(value: string): boolean {
  if (value.length < SHORTEST_LINE) return false
  const end = trimEnd(value, value.length)
  if (value.charAt(end - 1) !== '.') return true
  const tail = value.slice(Math.max(0, end - TITLE_WINDOW), end)
  return tail.includes(COLON) || tail.endsWith('..')
}

const windowHashes = new Int32Array(WINDOW)

/** Whether one of some words stands in the end of a line that is searched. */
function holdsWordOf(value: string, words: ReadonlySet<number>): boolean {
  const count = hashWords(value.slice(-WINDOW), windowHashes)
  for (let index = 0; index < count; index++) if (words.has(windowHashes[index] as number)) return true
  return false
}

/** A widget that a line begins with. */
function byHead(value: string, heads: readonly Entry[]): Part | undefined {
  const start = trimStart(value, 0)
  const { text, offsets } = foldLetters(value.slice(start, start + LONGEST_LABEL))
  for (const { row, phrase, letters } of heads) {
    if (!text.startsWith(letters)) continue
    const end = afterMarks(value, start + (offsets[letters.length - 1] as number) + 1)
    if (!isWordEnd(value, end) || !hasMarksOf(phrase, value.slice(start, end)) || value.length - end < SHORTEST_REST) continue
    return partOf(row, 0, trimStart(value, end), { phrase })
  }
  return undefined
}

/** A pointer to another article behind a sentence, with its title. */
function byTitle(value: string, titles: readonly Entry[], lastWords: ReadonlySet<number>): Part | undefined {
  for (let colon = colonBehind(value, lastWords, 0); colon >= 0; colon = colonBehind(value, lastWords, colon + 1)) {
    const from = Math.max(0, colon - LONGEST_LABEL)
    const { text, offsets } = foldLetters(value.slice(from, colon))
    for (const { row, phrase, letters } of titles) {
      if (!text.endsWith(letters)) continue
      const start = from + (offsets[text.length - letters.length] as number)
      const edge = edgeBefore(value, start)
      if (edge.kind !== 'sentence' && edge.kind !== 'glued') continue
      const end = titleEnd(value, colon + 1, value.slice(edge.at, start))
      if (end !== undefined) return partOf(row, edge.at, end, { phrase, behind: edge.kind })
    }
  }
  return undefined
}

/** Where the title of another article ends that begins at `start`, if it can be one. */
function titleEnd(value: string, start: number, before: string): number | undefined {
  const bracket = OPENERS.indexOf(before.trim().at(-1) ?? ' ')
  if (bracket >= 0) {
    const close = value.slice(start, start + LONGEST_TITLE).indexOf(CLOSERS.charAt(bracket))
    return close < 0 ? undefined : start + close + 1
  }
  const end = sentenceEnd(value, start, LONGEST_TITLE)
  if (end === undefined) return undefined
  const rest = trimStart(value, end) === value.length
  const words = wordsIn(value.slice(start, end))
  if (words < 2 || words > (rest ? TITLE_WORDS.line : TITLE_WORDS.sentence)) return undefined
  return rest ? value.length : end
}

/** A last sentence that would go if it were a line of its own, or that is nothing but an address. */
function byLastSentence({ value, isAt }: Host, match: Matcher): Part | undefined {
  const start = lastSentence(value, LONGEST_SENTENCE)
  if (start === undefined || start < SHORTEST_HOST) return undefined
  const sentence = value.slice(start).trim()
  const words = wordsIn(sentence)
  if (words > LAST_WORDS || endsSentence(sentence)) return undefined
  const address = ADDRESS.exec(sentence)
  if (address !== null && address[0].length === sentence.length)
    return partOf({ ...RULES.address, role: 'widget' }, start, value.length, { behind: 'sentence' })
  const hit = match(half(sentence), isAt, false)
  if (hit === undefined || !isControl(hit)) return undefined
  return partOf(hit.row, start, value.length, { phrase: hit.phrase, behind: 'sentence' })
}

/** Whether a row is of lines that go, as a whole or by several words that no sentence begins with. */
function isControl({ row: { role, match }, phrase }: Hit): boolean {
  if (match === 'start') return phrase.includes(' ') && (role === 'related' || role === 'widget' || role === 'promo' || role === 'legal')
  return (match === 'line' || match === 'words') && (role === 'widget' || role === 'promo' || role === 'legal')
}

/** A text that is written twice, once. */
function half(text: string): string {
  const middle = text.length >> 1
  const first = text.slice(0, middle)
  return text.charAt(middle) === ' ' && first === text.slice(middle + 1) ? first : text
}

/** The offset behind the marks that belong to a widget. */
function afterMarks(value: string, end: number): number {
  const marks = /^\s*[-|+]/.exec(value.slice(end, end + 4))
  return end + (marks?.[0].length ?? 0)
}
