/** The roles of lines. */

/** What a line is. `headline` makes the title, `subhead` and `body` the text, the next five metadata; the rest is removed. */
export const ROLES = [
  'headline',
  'subhead',
  'body',
  'kicker',
  'dateline',
  'byline',
  'caption',
  'tags',
  'related',
  'widget',
  'promo',
  'legal',
  'foreign',
] as const

export type Role = (typeof ROLES)[number]
