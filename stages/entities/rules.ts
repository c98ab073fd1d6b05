/** The rules by which entities are found: what each `rule` of a record means, and how sure it is. */

export interface MentionRule {
  readonly meaning: string
  /**
   * How often what it finds without the gazetteer is right: the precision measured on the development part of ANERcorp
   * (docs/entities.md), rounded down to a twentieth or more. Absent where only the gazetteer's entities are found.
   */
  readonly confidence?: number
}

export const RULES = {
  name: { meaning: 'a name of the gazetteer' },
  fuzzy: { meaning: 'a long name of the gazetteer with a letter less, more, changed or swapped (option `fuzzy`)' },
  coreference: { meaning: 'the last name of a person whose full name stood in the article; as sure as that', confidence: 0.75 },
  acronym: { meaning: 'the short form that stood in brackets behind, or before, the full name of an organisation', confidence: 0.9 },
  title: { meaning: "name words behind a person's title, or at the end of a role's phrase", confidence: 0.75 },
  'name-run': { meaning: 'a given name of the lists with the name words behind it', confidence: 0.8 },
  saying: { meaning: 'a family name of the lists behind a verb of saying, or name words between the verb and "that"', confidence: 0.8 },
  'place-word': { meaning: 'a name behind city, village, river …', confidence: 0.7 },
  'organisation-word': { meaning: 'a name behind company, newspaper, channel …, or quoted behind one', confidence: 0.8 },
} as const satisfies Readonly<Record<string, MentionRule>>

export type RuleId = keyof typeof RULES

/** How sure a rule is of what the gazetteer does not have. */
export function confidenceOf(rule: RuleId): number | undefined {
  return (RULES[rule] as MentionRule).confidence
}
