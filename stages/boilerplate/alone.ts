/** What a line is by itself, wherever it stands: what a row says of it, the address of a site, a line in another script. */
import { francAll } from 'franc'
import { latinDigits } from '../../src/arabic/characters.ts'
import { metaOfRow } from './attribution.ts'
import { BULLET, dateOf, LEADS, type Line, type Verdict, verdictOf } from './line.ts'

const RULES = {
  address: { rule: 'address', reason: 'the address of a site stands alone' },
  position: { rule: 'gallery-position', reason: 'the position in a photo gallery' },
  player: { rule: 'player-time', reason: 'the times that a player of sound or video shows' },
  hashtags: { rule: 'hashtags', reason: 'a line of nothing but hashtags' },
  tweet: { rule: 'quoted-post', reason: 'who wrote the post that is quoted above: text as the post is' },
  copyright: { rule: 'copyright-year', reason: 'a line that begins with a copyright sign and a year, and what it says further' },
  feed: { rule: 'feed-footer', reason: 'the line that the software of a feed adds: where the article was first published' },
  comments: { rule: 'comments-off', reason: "a note of the site's software that the article takes no comments" },
  shortcode: { rule: 'shortcode', reason: 'a command to the software of the site, in square brackets' },
  foreign: { rule: 'foreign-line', reason: 'a line without an Arabic letter' },
}

const ADDRESS_LINE = /^(?:https?:\/\/|www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
/** One whose path may hold words of the language of the page. */
const WHOLE_ADDRESS = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?\/\S*$/i
const PLAYER_TIME = /^\d{1,2}:\d{2}(?::\d{2})?\s*[/|]\s*-?\d{1,2}:\d{2}(?::\d{2})?$/
/** Hashtags, and nothing else. */
const HASHTAGS = /^\s*(?:#[\p{L}\p{M}\p{N}_]+[\s\u060c,]*){2,20}$/u
/** One alone: between paragraphs it may be a subhead. */
const HASHTAG = /^\s*#[\p{L}\p{M}\p{N}_]+\s*$/u
/** How many of how many. */
const POSITION = /^[([]?\d{1,3}\s*\/\s*\d{1,3}[)\]]?$/
/** A dash, a name, and an account in brackets. */
const POST = /^\s*[-\u2013\u2014]\s?[^()]{2,60}\(@\w{2,30}\)/
/** With a year it is a page's; with a name alone it may be that of a picture. */
const COPYRIGHT = /^\s*\u00a9\s*\d{4}/
/** What WordPress adds to the articles of a feed, in English and in its Arabic translation. */
const FEED =
  /^\s*(?:The post\s.{1,400}\s(?:appeared first|first appeared) on\s.{1,160}|\u0638\u0647\u0631\u062a?\s(?:\u0627\u0644\u0645\u0642\u0627\u0644\u0629|\u0627\u0644\u0645\u0642\u0627\u0644|\u0627\u0644\u062a\u062f\u0648\u064a\u0646\u0629|\u0627\u0644\u0645\u0648\u0636\u0648\u0639|\u0627\u0644\u0645\u0634\u0627\u0631\u0643\u0629|\u0627\u0644\u062e\u0628\u0631)\s.{1,400}\s\u0623\u0648\u0644\u0627?\u064b?\u0627?\s\u0639\u0644\u0649\s.{1,160})$/
/** A sentence, and a word in brackets behind it. */
const SIGNED = /[^.][.!\u061f]\s?-{0,2}\s?[([][^()[\]]{2,30}[)\]]\s*$/
/** A shortcode of WordPress that its page did not take out. */
const SHORTCODE = /^\s*\[\/?[a-z][\w-]{2,40}(?:\s[^\]]{0,600})?\]\s*$/i
/** Of every article without comments WordPress says so, with its headline. */
const COMMENTS_OFF =
  /^\s*(?:\u0627\u0644\u062a\u0639\u0644\u064a\u0642\u0627\u062a \u0639\u0644\u0649 .{1,300} \u0645\u063a\u0644\u0642\u0629|Comments Off on .{1,300})\s*$/
const SUBHEAD_WORDS = 3
/** A line of more units is no address. */
const LONGEST_ADDRESS = 300
/** franc is asked about so many letters or more: with fewer it guesses. */
const FRANC_LETTERS = 24

/** `within`: the line stands between paragraphs. */
export function byRow(line: Line, within: boolean): Verdict | undefined {
  const { hit, shape } = line
  // Behind the end of a sentence a name in brackets signs it; before a colon it opens one.
  if (hit?.row.role === 'caption' && hit.row.match === 'end' && (SIGNED.test(line.value) || LEADS.test(line.value))) return undefined
  // A sentence between sentences may begin as a page's phrase does.
  if (hit === undefined || (within && hit.row.match === 'start' && hit.row.separators === '' && shape.stops)) return undefined
  // And so may an item of a list that tells what to do.
  if (within && hit.row.match === 'start' && (hit.row.role === 'promo' || hit.row.role === 'legal') && BULLET.test(line.value))
    return undefined
  const verdict = verdictOf(hit.row.role, hit.row, { evidence: { phrase: hit.phrase } })
  return verdict.removed ? verdict : { ...verdict, meta: metaOfRow(line, hit) }
}

/** The times of a player, the writer of a quoted post, addresses, and lines in another script than Arabic. */
export function byForm(line: Line, within: boolean): Verdict | undefined {
  const { value, shape } = line
  if (shape.digits > 0 && shape.arabicLetters + shape.otherLetters === 0) {
    const digits = latinDigits(value.trim())
    if (PLAYER_TIME.test(digits)) return verdictOf('widget', RULES.player)
    if (POSITION.test(digits)) return verdictOf('widget', RULES.position)
  }
  if (value.includes('#') && (HASHTAGS.test(value) || (!within && HASHTAG.test(value))))
    return verdictOf('tags', RULES.hashtags, { meta: { tags: value.split(/[\s\u060c,#]+/).filter((tag) => tag !== '') } })
  if (shape.digits > 0 && COPYRIGHT.test(latinDigits(value))) return verdictOf('legal', RULES.copyright)
  if (COMMENTS_OFF.test(value)) return verdictOf('widget', RULES.comments)
  if (value.length <= LONGEST_ADDRESS && WHOLE_ADDRESS.test(value.trim())) return verdictOf('widget', RULES.address)
  if (SHORTCODE.test(value)) return verdictOf('widget', RULES.shortcode)
  if (FEED.test(value)) return verdictOf('widget', RULES.feed)
  if (!line.prose && value.includes('(@') && POST.test(value)) return verdictOf('body', RULES.tweet)
  return byScript(line, within)
}

function byScript(line: Line, within: boolean): Verdict | undefined {
  const { value, shape } = line
  if (shape.arabicLetters > 0 || shape.otherLetters === 0) return undefined
  // A date is one in any script.
  if (shape.digits > shape.otherLetters && (dateOf(line)?.rest.length ?? 2) <= 1) return undefined
  if (value.length <= LONGEST_ADDRESS && ADDRESS_LINE.test(value.trim())) return verdictOf('widget', RULES.address)
  // A name or two in another script between paragraphs may be a subhead; what pages leave there, rows know.
  if (within && shape.words <= SUBHEAD_WORDS) return undefined
  const language = shape.otherLetters >= FRANC_LETTERS ? francAll(value)[0]?.[0] : undefined
  return verdictOf('foreign', RULES.foreign, { evidence: { letters: shape.otherLetters, ...(language !== undefined && { language }) } })
}
