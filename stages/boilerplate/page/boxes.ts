/**
 * The boxes of a page: which lines stand together in one element, whatever its name. It tells of pages without a single
 * class what their names tell of others: a box that begins with a heading is of what the heading says, boxes of a linked
 * headline and a paragraph each, in a row, are cards of other articles, and the text is where its paragraphs are neighbours.
 */
import type { Role } from '../../../src/article/role.ts'
import type { Box } from '../../../src/html/tree.ts'
import type { PageLine } from './frame.ts'

/** The lines of a box: indices of the first and the last. All between them are of it. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** What a box is by its heading. */
export interface Section {
  /** The index of the heading. */
  readonly at: number
  readonly role: Role
}

/** A card has so many lines at most, and a row of cards so many of them at least. */
const MOST_IN_CARD = 6
const FEWEST_CARDS = 2
const CARD_TITLE_WORDS = 3
/** Of its paragraphs' weight a box has this share for each box between it and them. */
const NEARNESS = 0.5
/** So many boxes around a paragraph may be the one that holds the text. */
const LEVELS = 6

/** The boxes of the lines of a page, as they are left. */
export class Boxes {
  readonly #lines: readonly PageLine[]
  readonly #spans = new Map<Box, { readonly first: number; last: number }>()
  readonly #sections: (Section | undefined)[]
  readonly #cards = new Set<number>()

  /** `anchors`: the lines that are the article's headline, or may be. No section and no card holds one. */
  constructor(lines: readonly PageLine[], anchors: readonly number[]) {
    this.#lines = lines
    this.#findSpans()
    this.#sections = lines.map(() => undefined)
    const isHeld = ({ first, last }: Span): boolean => anchors.some((at) => first <= at && at <= last)
    this.#findSections(isHeld, anchors[0] ?? -1)
    this.#findCards(isHeld)
  }

  /** What the heading of the innermost box around a line says of it, if one does. The heading itself is of its section. */
  sectionOf(index: number): Section | undefined {
    return this.#sections[index]
  }

  /** Whether a paragraph is of a card of another article. */
  isCard(index: number): boolean {
    return this.#cards.has(index)
  }

  /** The lines of a box; of none, all. */
  spanOf(box: Box | undefined): Span {
    return this.#spans.get(box as Box) ?? { first: 0, last: this.#lines.length - 1 }
  }

  /**
   * The box in which some lines are neighbours: of all boxes the one with the most weight, where what stands in boxes of
   * its own counts less the more of them there are.
   */
  heaviest(weights: ReadonlyMap<number, number>): Box | undefined {
    const sums = new Map<Box, number>()
    for (const [index, weight] of weights) {
      let share = weight
      let box = this.#shared(index)
      for (let level = 0; level < LEVELS && box !== undefined; level++, share *= NEARNESS) {
        sums.set(box, (sums.get(box) ?? 0) + share)
        box = this.#wider(box)
      }
    }
    let best: Box | undefined
    let most = 0
    for (const [box, sum] of sums) {
      if (sum <= most) continue
      best = box
      most = sum
    }
    return best
  }

  /** The smallest box around another that holds a line too. */
  around(box: Box, index: number): Box | undefined {
    let wider: Box | undefined = box
    while (wider !== undefined) {
      const span = this.#spans.get(wider)
      if (span !== undefined && span.first <= index && index <= span.last) return wider
      wider = wider.parent
    }
    return undefined
  }

  /** The smallest box around a line that holds another. */
  #shared(index: number): Box | undefined {
    const { box } = (this.#lines[index] as PageLine).hints
    const { first, last } = this.spanOf(box)
    return first === last ? this.#wider(box) : box
  }

  /** The smallest box around another that holds more. */
  #wider(box: Box): Box | undefined {
    const { first, last } = this.spanOf(box)
    let wider = box.parent
    while (wider !== undefined) {
      const span = this.spanOf(wider)
      if (span.first !== first || span.last !== last) return wider
      wider = wider.parent
    }
    return undefined
  }

  /** Each box is met first from above and first from below: the way to the root ends at one that was met. */
  #findSpans(): void {
    this.#lines.forEach(({ hints }, index) => {
      let box: Box | undefined = hints.box
      for (; box !== undefined && !this.#spans.has(box); box = box.parent) this.#spans.set(box, { first: index, last: index })
    })
    const met = new Set<Box>()
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      let box: Box | undefined = (this.#lines[index] as PageLine).hints.box
      for (; box !== undefined && !met.has(box); box = box.parent) {
        met.add(box)
        const span = this.#spans.get(box)
        if (span !== undefined) span.last = index
      }
    }
  }

  #findSections(isHeld: (span: Span) => boolean, headline: number): void {
    let hasProse = false
    this.#lines.forEach((line, index) => {
      const role = sectionRole(line)
      // What readers wrote, or are asked, stands below the text: before its first paragraph it is a counter.
      if (role !== undefined && (role === 'related' || (hasProse && index > headline))) {
        let found: Span | undefined
        for (let box: Box | undefined = line.hints.box; box !== undefined; box = box.parent) {
          const span = this.spanOf(box)
          if (span.first !== index || isHeld(span) || (found !== undefined && this.#isList(found, span))) break
          found = span
        }
        if (found !== undefined && found.last > index) {
          const section = { at: index, role }
          for (let at = index; at <= found.last; at++) this.#sections[at] = section
        }
      }
      // A poll in the column of a list is no part of it.
      const around = this.#sections[index]
      if (role !== undefined && role !== 'related' && around?.role === 'related') {
        const section = { at: index, role }
        for (let at = index; this.#sections[at] === around; at++) this.#sections[at] = section
      }
      hasProse ||= line.prose && !line.isLink && index > headline
    })
  }

  /** Whether the box of a heading holds a list of its own, and what a wider one adds is no link to an article. */
  #isList({ first, last }: Span, wider: Span): boolean {
    if (wider.last === last) return false
    const isTitle = (line: PageLine | undefined): boolean =>
      line !== undefined &&
      (line.isLink || line.hints.heading !== undefined) &&
      line.shape.words >= CARD_TITLE_WORDS &&
      line.hit === undefined
    return this.#lines.slice(first + 1, last + 1).some(isTitle) && !isTitle(this.#lines[last + 1])
  }

  #findCards(isHeld: (span: Span) => boolean): void {
    const rows = new Map<Box, number[]>()
    this.#lines.forEach((line, index) => {
      if (!line.prose || line.isLink) return
      const card = this.#shared(index)
      if (card === undefined) return
      const span = this.spanOf(card)
      if (span.last - span.first >= MOST_IN_CARD || isHeld(span)) return
      const own = this.#lines.slice(span.first, span.last + 1)
      const isTitle = ({ isLink, shape, hints }: PageLine): boolean =>
        isLink && shape.words >= CARD_TITLE_WORDS && !/^\s*#/.test(hints.href ?? '')
      if (own.filter(({ prose, isLink }) => prose && !isLink).length > 1 || !own.some(isTitle)) return
      const row = this.#wider(card)
      if (row === undefined) return
      const cards = rows.get(row)
      if (cards === undefined) rows.set(row, [index])
      else cards.push(index)
    })
    this.#findFlatCards()
    for (const cards of rows.values()) if (cards.length >= FEWEST_CARDS) for (const index of cards) this.#cards.add(index)
  }

  /** Below the heading of a box, paragraphs that each stand right below a linked headline. */
  #findFlatCards(): void {
    const below = new Map<Section, { readonly cards: number[]; others: number }>()
    this.#lines.forEach((line, index) => {
      const section = this.#sections[index]
      if (section?.role !== 'related' || !line.prose || line.isLink) return
      const list = below.get(section) ?? { cards: [], others: 0 }
      below.set(section, list)
      const above = this.#lines[index - 1]
      if (above?.isLink && above.shape.words >= CARD_TITLE_WORDS) list.cards.push(index)
      else list.others++
    })
    for (const { cards, others } of below.values())
      if (others === 0 && cards.length >= FEWEST_CARDS) for (const index of cards) this.#cards.add(index)
  }
}

/** What a line says of the box that it begins. */
function sectionRole({ hit, prose }: PageLine): Role | undefined {
  if (hit === undefined || prose) return undefined
  return hit.row.match === 'heading' || hit.row.heads ? hit.row.role : undefined
}
