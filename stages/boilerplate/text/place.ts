/** Lines judged by where they stand: above the first paragraph, or between two. */
import { fold, foldLetters, hasLettersAt } from '../../../src/arabic/fold.ts'
import { isHeadlineLike, PROSE_WORDS } from '../../../src/arabic/line.ts'
import { BULLET, CREDITED, isDate, isParagraph, LEADS, type Line, type Verdict, verdictOf } from '../line.ts'
import { beginsAs } from './beginnings.ts'
import { kinshipWith, kinshipWithOpening, openingOf } from './kinship.ts'
import { isMarkedSubhead, isSubheadLike } from './subhead.ts'

const RULES = {
  headline: { rule: 'first-line', reason: 'the line above the body that can be a headline' },
  again: { rule: 'first-line', reason: 'the headline again' },
  section: { rule: 'section-label', reason: 'a word or two above the headline name a section' },
  kicker: { rule: 'line-above-body', reason: 'a short line above the body, beside the headline' },
  byline: { rule: 'line-below-headline', reason: 'a short line between headline and text names writer or place' },
  writer: { rule: 'writer-in-headline', reason: 'the name before the colon of the headline, on a line of its own: who writes' },
  caption: { rule: 'bracketed-credit', reason: 'a line above the body that ends with a name in brackets is the caption of a picture' },
  apart: { rule: 'line-above-text', reason: 'a short line right above the text, apart from the headline, is the caption of a picture' },
  label: {
    rule: 'label-above-headline',
    reason: 'a short line above the headline, of which the text says nothing, is a label of the page',
  },
  number: { rule: 'number-alone', reason: 'a number or two above the text count readers or comments' },
  twice: { rule: 'line-written-twice', reason: 'a line between headline and text that stands there twice is the caption of a picture' },
  picture: { rule: 'picture-beginning', reason: 'a short line that begins as captions of pictures do' },
  alt: { rule: 'words-of-headline', reason: 'a short line between headline and text, all of whose words stand in them, names the picture' },
  subhead: { rule: 'short-line-between-paragraphs', reason: 'a short line without a full stop above a paragraph' },
}

/** A line above the headline that is no longer than this names a section of the site. */
const SECTION_WORDS = 2
/** A kicker above the headline is no longer than it, and of so many words at most. */
const KICKER_WORDS = 9
/** Below it, of so many. */
const LONGEST_KICKER = 12
/** What stands between the two halves of a headline. */
const CLAUSES = /\.\.|[:\u2026\u060c]/
/** More lines than this above the body are no kickers. */
const MOST_KICKERS = 3
/** A name is of so many words; behind a label or beside a date, of one more. So many of them stand below a headline at most. */
const NAME_WORDS = 2
const MOST_NAMES = 4
const WRITER_WORDS = 4
/** A caption above the body has more words than a byline. */
const CAPTION_WORDS = 5
/** A line that begins as captions do is of so many words at most; one that names the picture, of so many. */
const PICTURE_WORDS = 12
const ALT_WORDS = 4
/** So many lines above the body are looked at for the headline. */
const MOST_CANDIDATES = 12
/** A headline in place of the first line has so many words, and shares so much of them with the first paragraphs. */
const HEADLINE_WORDS = 4
const KIN = 0.4
/** The first line is it if it shares so much, and is of fewer words. */
const KIN_FIRST = 0.2
const MENU_WORDS = 18
const FEWEST_SUBHEADS = 2
/** Below a headline as long as a paragraph, so many. */
const FEWEST_BELOW = 2
/** Above a list, so many. */
const LIST_HEAD_WORDS = 5

/** The headline: of the lines above the body the one that the page repeats, else the first that can be one. */
export function headlineOf(lines: readonly Line[], first: number): Line | undefined {
  if (lines.length < 2) return undefined
  const candidates = lines
    .slice(0, first < 0 ? lines.length : first)
    .filter(
      (line) => line.verdict === undefined && isHeadlineLike(line.shape) && !BULLET.test(line.value) && !isSigned(line) && !isDate(line),
    )
    .slice(0, MOST_CANDIDATES)
  if (candidates.length < 2) return candidates[0]
  // Above it stands the name of the site, or the caption of a picture.
  const named = candidates.findIndex((line) => !beginsAs('widget', line.value) && !isOfPicture(line))
  if (named > 0) candidates.splice(0, named)
  // The writer's name may stand there again too.
  const repeated = candidates.find((line, index) => (index === 0 || line.shape.words >= HEADLINE_WORDS) && isRepeated(line, lines))
  return repeated ?? belowKicker(candidates) ?? ofText(candidates, lines.slice(first)) ?? candidates[0]
}

/**
 * The headline, where it is as long as a paragraph: the first line but for names, which does not end, above paragraphs that
 * all do and that speak of the same, or which stands there twice.
 */
export function longHeadline(lines: readonly Line[]): Line | undefined {
  const at = lines.findIndex(isParagraph)
  const line = lines[at]
  if (line === undefined || line.shape.ends || line.shape.stops || line.shape.words >= PROSE_WORDS) return undefined
  if (lines.slice(0, at).some(({ verdict, shape }) => verdict === undefined && shape.words > NAME_WORDS + 1)) return undefined
  const below = lines.slice(at + 1).filter(isParagraph)
  const text = below.filter((other) => !saysAgain(other, line))
  if (text.length < FEWEST_BELOW || !text.every(({ shape }) => shape.ends)) return undefined
  return text.length < below.length || kinshipWithOpening(text)(line) >= KIN ? line : undefined
}

/** Whether a line says letter for letter what another says. */
export function saysAgain(line: Line, other: Line): boolean {
  return line.shape.words === other.shape.words && lettersOf(line) === lettersOf(other)
}

function lettersOf({ value }: Line): string {
  return foldLetters(value).text
}

/**
 * A first paragraph that is no part of the running text: it does not end, unlike all below it, and a date or the headline
 * again stands between it and them.
 */
export function deckOf(lines: readonly Line[], headline: Line | undefined): Line | undefined {
  const at = lines.findIndex((line) => line !== headline && isParagraph(line))
  const next = lines.findIndex((line, index) => index > at && isParagraph(line))
  const line = lines[at]
  if (line === undefined || next < 0 || line.shape.ends || line.shape.stops) return undefined
  const text = lines.slice(next).filter(isParagraph)
  if (text.length < FEWEST_BELOW || !text.every(({ shape }) => shape.ends)) return undefined
  const above = new Set(lines.slice(0, at).map(lettersOf))
  return lines.slice(at + 1, next).some((mark) => isDate(mark) || above.has(lettersOf(mark))) ? line : undefined
}

/**
 * The headline of lines of which the first is a name, a label or the caption of a picture, if another says what the text
 * says. Of 751 headlines of news of more than six words three share so little with the first paragraphs.
 */
function ofText(candidates: readonly Line[], lines: readonly Line[]): Line | undefined {
  const first = candidates[0] as Line
  const kin = kinshipWithOpening(lines)
  if (first.shape.words > NAME_WORDS + 1 && first.shape.words < MENU_WORDS && kin(first) >= KIN_FIRST) return undefined
  return candidates.find((line) => line.shape.words >= HEADLINE_WORDS && kin(line) >= KIN)
}

/** Whether a line above the text is the headline, by the page's having it again: a caption is written twice, one copy below the other. */
export function isRepeated(candidate: Line, lines: readonly Line[]): boolean {
  const { text } = foldLetters(candidate.value)
  const at = lines.indexOf(candidate)
  return lines.some(
    (other, index) =>
      other !== candidate && !other.prose && (Math.abs(index - at) > 1 || at === 0) && hasLettersAt('start', other.value, text),
  )
}

/** The headline of two lines of which the first begins as kickers do, and the second does not. */
function belowKicker([above, below]: readonly Line[]): Line | undefined {
  if (above === undefined || below === undefined || above.shape.words > KICKER_WORDS || above.shape.words > below.shape.words)
    return undefined
  return !CLAUSES.test(above.value) && beginsAs('kicker', above.value) && !beginsAs('kicker', below.value) ? below : undefined
}

/** What is above the first paragraph. */
export interface Top {
  readonly headline: Line | undefined
  /** The index of the first paragraph; -1 if there is none. */
  readonly first: number
  /** The title that the input gives. */
  readonly title: string | undefined
  /** The index of the line that holds the headline, or the title again; -1 if none does. */
  readonly anchor: number
  /** How many lines there are besides the headline of which nothing is known. */
  readonly others: number
}

export function topOf(lines: readonly Line[], first: number, headline: Line | undefined, title: string | undefined): Top {
  const above = lines.slice(0, Math.max(0, first))
  const letters = title === undefined ? undefined : foldLetters(title).text
  const anchor = lines.findIndex((line) => line === headline || (letters !== undefined && hasLettersAt('start', line.value, letters)))
  const open = above.filter((line) => line !== headline && line.verdict === undefined)
  const names =
    anchor < 0
      ? 0
      : above.filter((line, index) => index > anchor && line.verdict === undefined && isName(line, isBesideAttribution(lines, index)))
          .length
  return { headline, first, title, anchor, others: names > MOST_NAMES ? open.length : open.length - names }
}

/** Lines above the first paragraph: the headline, and what stands beside it. */
export function aboveTheBody(
  line: Line,
  index: number,
  lines: readonly Line[],
  { headline, first, title, anchor, others }: Top,
): Verdict | undefined {
  if (line === headline) return verdictOf('headline', RULES.headline)
  if (isSigned(line)) return verdictOf('byline', RULES.byline, { meta: { byline: line.value.replace(LABEL, '').trim() } })
  const known = title ?? headline?.value
  if (known === undefined || BULLET.test(line.value)) return undefined
  if (fold(known) === fold(line.value)) return verdictOf('headline', RULES.again)
  if (isWriterOf(known, line)) return verdictOf('byline', RULES.writer, { meta: { byline: line.value.trim() } })
  if (isNumber(line)) return verdictOf('widget', RULES.number)
  // A text without a paragraph is verse or a list, and so are many lines above the first one: all of it is body.
  if (first < 0) return undefined
  if (line.shape.words <= SECTION_WORDS && line.shape.digits === 0 && index < anchor) return verdictOf('widget', RULES.section)
  if (headline === undefined) return others === 1 && index === first - 1 ? subhead(line) : undefined
  if (others > MOST_KICKERS) return undefined
  if (
    index > anchor &&
    [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && other !== headline && isCopy(line, other))
  )
    return verdictOf('caption', RULES.twice, { meta: { captions: [line.value] } })
  if (isOfPicture(line)) return verdictOf('caption', RULES.picture, { meta: { captions: [line.value] } })
  if (index > anchor && isAlt(line, headline, lines.slice(first)))
    return verdictOf('caption', RULES.alt, { meta: { captions: [line.value] } })
  if (index > anchor && (isName(line, isBesideAttribution(lines, index)) || PLACE_AND_NAME.test(line.value)))
    return verdictOf('byline', RULES.byline, { meta: { byline: line.value.replace(LABEL, '').trim() } })
  if (index > anchor && line.shape.words >= CAPTION_WORDS && CREDITED.test(line.value))
    return verdictOf('caption', RULES.caption, { meta: { captions: [line.value] } })
  if (index > anchor && index === first - 1 && hasSubheads(lines, first) && isSubheadLike(line)) return verdictOf('subhead', RULES.subhead)
  if (isApart(line, index, lines, first, headline)) return verdictOf('caption', RULES.apart, { meta: { captions: [line.value] } })
  if (index < anchor && !beginsAs('kicker', line.value) && kinshipWith(lines.slice(first))(line) === 0)
    return verdictOf('widget', RULES.label)
  // A long line below the headline begins the text.
  if (index > anchor && line.shape.words > LONGEST_KICKER) return undefined
  return verdictOf('kicker', RULES.kicker, { meta: { kicker: [line.value] } })
}

/** Whether one of two lines is the other, or its beginning. */
function isCopy({ value, shape, prose }: Line, other: Line): boolean {
  if (prose || other.prose || Math.min(shape.words, other.shape.words) < NAME_WORDS) return false
  const [one, two] = [fold(value), fold(other.value)]
  return one.startsWith(two) || two.startsWith(one)
}

/** Whether a line begins as captions of pictures do. */
function isOfPicture(line: Line): boolean {
  return line.shape.words <= PICTURE_WORDS && !line.shape.stops && beginsAs('caption', line.value)
}

/** Whether all words of a short line stand in the headline and the first paragraphs, some in the headline: writers' names do not. */
function isAlt(line: Line, headline: Line, text: readonly Line[]): boolean {
  const { words, digits, ends } = line.shape
  if (words < NAME_WORDS || words > ALT_WORDS || digits > 0 || ends || LABEL.test(line.value)) return false
  return kinshipWith([headline])(line) > 0 && kinshipWith([headline, ...openingOf(text)])(line) === 1
}

/** Whether a short line says who wrote, and that alone. */
function isSigned({ value, shape }: Line): boolean {
  return shape.words <= NAME_WORDS + 2 && !shape.stops && !QUOTED.test(value) && WROTE.test(value)
}

/** Whether many paragraphs have a short line of their own above them: then so has the first. */
function hasSubheads(lines: readonly Line[], first: number): boolean {
  const paragraphs = lines.filter(isParagraph).length
  const above = lines.filter((line, index) => index > first && betweenParagraphs(line, lines[index - 1], lines[index + 1]) !== undefined)
  return above.length >= FEWEST_SUBHEADS && above.length * 2 >= paragraphs - 1
}

/** Whether a line is the only one above the text, and stands apart from the headline: by what is there, or was. */
function isApart({ block, value, shape }: Line, index: number, lines: readonly Line[], first: number, headline: Line | undefined): boolean {
  if (headline === undefined || index !== first - 1 || shape.ends || CLAUSES.test(value) || beginsAs('body', value)) return false
  const between = lines.slice(lines.indexOf(headline) + 1, index)
  return block.order > headline.block.order + 1 && between.every(({ verdict }) => verdict !== undefined && verdict.role !== 'kicker')
}

/** A word and a colon before a name. */
const LABEL = /^\s*[^\s:]{2,12}\s?:\s*(?=\S)/
/** He or she wrote, and a name. */
const WROTE = /^\s*\u0643\u062a\u0628\u062a?\s+\S/
/** A place and a colon before who reports, each of a word or two. */
const PLACE_AND_NAME = /^\s*\p{L}+(?: \p{L}+)?\s?:\s?\p{L}+(?: \p{L}+)?\s*$/u
/** What begins with a preposition of its own is no name. */
const BEGUN =
  /^\s*(?:\u0645\u0639|\u0641\u064a|\u0645\u0646|\u0639\u0644\u0649|\u0625\u0644\u0649|\u0639\u0646|\u0645\u0646\u0630|\u0628\u0639\u062f|\u0642\u0628\u0644|\u0628\u064a\u0646)\s/
const QUOTED = /["\u00ab\u00bb\u201c\u201d!\u061f?]/

/** Whether a line can be the name of a writer, an outlet or a place, with or without a label; longer ones beside a date or byline. */
function isName({ shape, value }: Line, isBeside: boolean): boolean {
  const most = beginsAs('byline', value) ? NAME_WORDS + 2 : LABEL.test(value) || isBeside ? NAME_WORDS + 1 : NAME_WORDS
  return shape.words <= most && shape.digits === 0 && !shape.stops && !QUOTED.test(value) && !beginsAs('body', value) && !BEGUN.test(value)
}

function isBesideAttribution(lines: readonly Line[], index: number): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => line?.verdict?.role === 'dateline' || line?.verdict?.role === 'byline')
}

function isNumber({ shape: { words, digits, arabicLetters, otherLetters } }: Line): boolean {
  return digits > 0 && arabicLetters + otherLetters === 0 && words <= NAME_WORDS
}

/** Whether a line is what stands before the colon of a headline, as the headlines of columns have their writers. */
function isWriterOf(headline: string, { value, shape }: Line): boolean {
  const [name = '', ...said] = headline.split(':')
  return shape.words <= WRITER_WORDS && said.join('').trim() !== '' && fold(name).trim() === fold(value).trim()
}

/** A short line between two paragraphs. */
export function betweenParagraphs(line: Line, before: Line | undefined, after: Line | undefined): Verdict | undefined {
  if (before === undefined || after === undefined || !(before.prose || LEADS.test(before.value))) return undefined
  if (isOfPicture(line)) return verdictOf('caption', RULES.picture, { meta: { captions: [line.value] } })
  if (isMarkedSubhead(line, before, after)) return verdictOf('subhead', RULES.subhead)
  return after.prose || (BULLET.test(after.value) && line.shape.words <= LIST_HEAD_WORDS) ? subhead(line) : undefined
}

function subhead(line: Line): Verdict | undefined {
  return isSubheadLike(line) ? verdictOf('subhead', RULES.subhead) : undefined
}
