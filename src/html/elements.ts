/** What HTML's elements are to a reader: which begin a line, which are not shown, which end others. */

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that browsers show as blocks or boxes of their own (HTML Standard, 15.3 and 15.5), and the labels of form fields. */
export const BLOCKS = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html label legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp',
)

/** Elements without content. */
export const VOID = names(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Elements whose content is not markup, and not shown as text of the page. */
export const RAW = names('iframe noembed noframes script style textarea title')

/** Elements whose content is no text of the page: drawings, what is shown if something else cannot be, what is shown never. */
export const SKIPPED = names('audio canvas datalist math noscript object svg template video')

/** Elements that stand in a line like a word: they part the words around them. */
export const REPLACED = names('audio canvas embed iframe img input math object svg textarea video')

/** Pictures; of AMP's elements the one for them. */
export const PICTURES = names('amp-img img')

/** Elements that tell what a part of a page is. */
export const PARTS = [
  'main',
  'article',
  'section',
  'nav',
  'aside',
  'header',
  'footer',
  'figure',
  'figcaption',
  'blockquote',
  'address',
  'time',
  'form',
  'table',
  'ul',
  'ol',
  'dl',
] as const

export type Part = (typeof PARTS)[number]

const PART_OF: ReadonlyMap<string, Part> = new Map(PARTS.map((part) => [part, part]))

/** ARIA's landmark roles, by the elements that have them of their own. */
const PART_OF_ROLE: ReadonlyMap<string, Part> = new Map([
  ['main', 'main'],
  ['article', 'article'],
  ['navigation', 'nav'],
  ['complementary', 'aside'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['search', 'form'],
])

/** The part of a page that an element is, by its name or its ARIA role. */
export function partOf(name: string, role: string | undefined): Part | undefined {
  return (role === undefined ? undefined : PART_OF_ROLE.get(role.trim().toLowerCase())) ?? PART_OF.get(name)
}

/** Which open elements an opening tag ends, and at which element the search for them stops. */
interface Implied {
  readonly ends: readonly string[]
  readonly within: ReadonlySet<string>
}

/** Elements that no end tag reaches through (HTML Standard, 13.2.4.2: scopes). */
const SCOPES = names('caption table td th object template')
const TABLE = names('table')
const LIST = names('ul ol menu dir table')

const implied = (ends: string, within: ReadonlySet<string>): Implied => ({ ends: ends.split(' '), within })
const ROW = implied('tr td th caption colgroup', TABLE)
const CELL = implied('td th caption', names('table tr'))
const SECTION = implied('thead tbody tfoot tr td th caption colgroup', TABLE)
const ITEM = implied('dt dd', names('dl table'))

const PARAGRAPH = implied('p', names('caption table td th object template button'))
const NOT_IN_PARAGRAPH = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp',
)

const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  ...[...NOT_IN_PARAGRAPH].map((name) => [name, PARAGRAPH] as const),
  ['li', implied('li', LIST)],
  ['dt', ITEM],
  ['dd', ITEM],
  ['tr', ROW],
  ['td', CELL],
  ['th', CELL],
  ['thead', SECTION],
  ['tbody', SECTION],
  ['tfoot', SECTION],
  ['option', implied('option', names('select datalist'))],
  ['optgroup', implied('option optgroup', names('select datalist'))],
  ['a', implied('a', SCOPES)],
])

/** What an opening tag ends. */
export function impliedBy(name: string): Implied | undefined {
  return IMPLIED.get(name)
}

const TABLE_PARTS = names('table caption thead tbody tfoot tr td th')

/** The elements that the end tag of an element does not reach through. */
export function scopeOf(name: string): ReadonlySet<string> {
  return TABLE_PARTS.has(name) ? TABLE : SCOPES
}
