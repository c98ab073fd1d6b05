/** Hostile Unicode: what no newspaper writes on purpose and some page holds all the same. */
import fc from 'fast-check'

const from = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** Pieces by what is hostile in them. Each is a string that can be repeated. */
export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  'halves of characters': ['\ud83d', '\ude42', '\ude42\ud83d', '\u0628\ud800', '\udc00\u0628', '\udbff\udbff'],
  'bidi controls': ['\u202e', '\u202d\u0642\u0627\u0644\u202c', '\u2067', '\u2069\u2069', '\u200f\u200e', '\u061c', '\u202b\u2066a\u202c'],
  'marks without a letter': ['\u064b', '\u0651\u064e', '\u0670', '\u0301', '\u06dd', '\u08d4', '\u20dd', '\ufe20'],
  'towers of marks': [`\u0628${'\u064e\u0651'.repeat(40)}`, `a${'\u0301\u0327\u0334'.repeat(40)}`, `\u0644${from(0x064b, 0x065f)}`],
  'joined clusters': [
    '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66',
    '\u0628\u200d\u200d\u200d\u200d',
    '\u200d',
    '\u200c\u200d\u200c',
    '\ud83c\uddf8\ud83c\uddfe\ud83c\uddf8',
    '#\ufe0f\u20e3',
  ],
  noncharacters: ['\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{10ffff}', '\ufffd'],
  'private use': ['\ue000', '\uf8ff', '\u{f0000}', '\u{100000}'],
  'tags and selectors': [
    from(0xe0001, 0xe0001),
    from(0xe0020, 0xe0030),
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}',
    '\u0628\ufe0e',
    '\u{e0100}',
  ],
  'ends and controls': ['\0', '\u0628\0\u0628', '\u2028', '\u2029', '\u0085', '\v', '\f', '\r', '\r\r\n', '\u001b[31m', '\u007f', '\b'],
  'marks of byte order': ['\ufeff', '\u0642\ufeff\u0627\u0644', '\ufeff\ufeff\n'],
  'astral letters': ['\u{1ee00}\u{1ee01}', '\u{10e60}', '\u{1d400}', '\u{20000}', '\u{10900}', '\u{1e900}'],
  'shapes and ligatures': ['\ufdfa', '\ufdfd', '\ufefb', '\ufe80\ufe70', '\ufb50', '\u0675', '\u06c0', '\u1100\u1161\u11a8', '\ufb1d'],
  'spaces of all widths': [
    '\u00a0',
    '\u1680',
    '\u2000\u200a',
    '\u202f',
    '\u205f',
    '\u3000',
    '\u200b',
    '\u2060',
    '\u180e',
    '\u00ad',
    '\u115f',
    '\u3164',
  ],
  'marks around text': ['\ufff9', '\ufffa\ufffb', '\u0600', '\u0601\u0661', '\u06de', '\u{110bd}', '\u2062'],
  'references to nothing': [
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&#99999999999;',
    '&amp;'.repeat(3),
    '&',
    '&#',
    '&#x;',
    '&nosuch;',
    '&CounterClockwiseContourIntegral;',
  ],
  'misread bytes': ['\u00d9\u0085', '\u0637\u00a7\u0638\u201e', '\u00c3\u0099\u00c2\u0085', '\u0081\u008d', '\u00ef\u00bb\u00bf'],
  markup: ['<', '</', '<!--', '<![CDATA[', '<p', '<a href="', '<script>', '</html>', "<div class='", '<svg><title>', '<?', '<!doctype'],
  'signs and numbers': [
    '-',
    '//',
    '|',
    '\u00ab',
    '\u00bb',
    '"',
    '(',
    ')',
    '[',
    '\u0640',
    '\u0661\u066c',
    '1.',
    '..',
    '\u061f!',
    '@',
    '#',
    'www.',
    'http://',
  ],
}

const pieces = Object.values(HOSTILE).flat()

/** Letters and words that the pieces stand between. */
const WORDS = [
  ' ',
  '\n',
  '\u0642\u0627\u0644',
  '\u0627\u0644\u0648\u0632\u064a\u0631',
  '\u0628',
  'naqi',
  '\u062f\u0645\u0634\u0642',
  '\u060c ',
  '. ',
  '2019',
]

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  // Any units at all, halves of characters among them.
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)) },
  // A word without end.
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 2, max: 300 })).map(([text, times]) => text.repeat(times)),
  },
)

/** A text of hostile pieces between letters and words; often several lines. */
export const hostileText = fc.array(piece, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))

/** All units of UTF-16, so many in a line, each alone and between two letters. */
export function* everyUnit(width = 64): Generator<string> {
  for (let first = 0; first < 0x10000; first += width) {
    const units = Array.from({ length: width }, (_, index) => String.fromCharCode(first + index))
    yield `${units.join('')}\n${units.map((unit) => `\u0628${unit}\u0628`).join(' ')}\n${units.join(' ')}`
  }
}
