/** The page of figures on annotated corpora, docs/entities.md: numbers and kinds of errors, no text of any corpus. */
import type { NestedEvaluation } from '../../src/cli/evaluate-entities.ts'
import { type CountedScore, MEASURED } from '../../src/evaluation/entities.ts'
import { type MentionRule, RULES } from '../../stages/entities/rules.ts'

/** So many kinds of errors are listed for each corpus. */
const FAMILIES = 10

const share = (value: number): string => value.toFixed(3)

function row(name: string, { gold, found, precision, recall, f1 }: CountedScore): string {
  return `| ${name} | ${gold} | ${found} | ${share(precision)} | ${share(recall)} | ${share(f1)} |`
}

const HEAD = '| marked | found | precision | recall | F1 |\n|---|---:|---:|---:|---:|---:|'

/** The figures of open and closed world, side by side for names in names taken as the longest and as the innermost. */
function worlds({ open, types, closed, closedTypes, typeOnly, spanOnly, innermost }: NestedEvaluation): string {
  const inner = (name: string, score: CountedScore | undefined): string =>
    score === undefined ? '' : `\n${row(`${name}, innermost`, score)}`
  return `| open world ${HEAD}
${row('PER, ORG and LOC', open)}${inner('PER, ORG and LOC', innermost?.open)}
${MEASURED.map((type) => row(type, types[type])).join('\n')}${inner('LOC', innermost?.types.LOC)}
${row('by type, boundaries apart', typeOnly)}
${row('by boundaries, type apart', spanOnly)}

| closed world ${HEAD}
${row('PER, ORG and LOC', closed)}${inner('PER, ORG and LOC', innermost?.closed)}
${MEASURED.map((type) => row(type, closedTypes[type])).join('\n')}${inner('LOC', innermost?.closedTypes.LOC)}`
}

function section(file: string, evaluation: NestedEvaluation): string {
  const { sentences, words, rules, errors } = evaluation
  return `## ${file}

${sentences} sentences, ${words} words.

${worlds(evaluation)}

| rule | found | precision |
|---|---:|---:|
${Object.entries(rules)
  .map(([rule, { found, precision }]) => `| \`${rule}\` | ${found} | ${share(precision)} |`)
  .join('\n')}

| most frequent errors | |
|---|---:|
${errors
  .slice(0, FAMILIES)
  .map(({ family, count }) => `| ${family} | ${count} |`)
  .join('\n')}
`
}

export function entityPage(evaluations: readonly { file: string; evaluation: NestedEvaluation }[]): string {
  const rules = Object.entries<MentionRule>(RULES)
  return `# Entities beside annotated corpora

What \`naqi evaluate --entities\` measures of the stage \`entities\`, alone and with its defaults, on the development parts of ANERcorp and
AQMAR; written by \`tests/entity-evaluation.test.ts\`. Right is what has the first word, the last word and the type of a mention that is
marked, as CoNLL counts. Words are whole, with the proclitics written on to them. No name of these corpora was put into a list because they have it.

The closed world is the names that gazetteer and corpus share: marked mentions that are a name of the gazetteer of their type, ambiguous ones
too; and found ones that are, as a name, marked so somewhere in the corpus, but for those inside a longer marked name that the gazetteer does
not have. The open world is all mentions. What a corpus marks as neither person nor organisation nor place is not measured, but what is found
there counts as wrong.

These corpora have guidelines of their own. ANERcorp marks the innermost name of a place (the airport of [Beirut], the Cup of [Asia]), where
a newsroom wants the longer one: rows named innermost have the option \`nested: innermost\`, all others the default. ANERcorp seldom marks
agencies, armies and ministries; AQMAR marks peoples as persons.

## How entities are found

| rule | what it finds | confidence without the gazetteer |
|---|---|---:|
${rules.map(([rule, { meaning, confidence }]) => `| \`${rule}\` | ${meaning} | ${confidence ?? ''} |`).join('\n')}

An entity that the gazetteer does not have has the id \`unlisted-\`, its type, and its folded name in Latin letters: one name is one id
everywhere, and people of one name are not told apart. \`naqi clean --known-only\` (option \`knownOnly\`) leaves them out.

${evaluations.map(({ file, evaluation }) => section(file, evaluation)).join('\n')}`
}
