/**
 * `entities`: names of the gazetteer in the clean text, each with its id, its canonical name and its exact place.
 *
 * Leftmost-longest over folded words. Proclitics are taken off only where the word itself is no name; a short name
 * found that way counts only if it stands bare elsewhere in the article. After a person's full name the last name
 * alone is theirs. Nothing is guessed: without a gazetteer there are no entities.
 */
import { z } from 'zod'
import { type Block, isText } from '../../src/article/article.ts'
import { type CompiledGazetteer, compileGazetteer } from '../../src/gazetteer/compile.ts'
import type { GazetteerEntry } from '../../src/gazetteer/rows.ts'
import { shippedGazetteer } from '../../src/io/gazetteer.ts'
import { type Finding, mention, perOptions, stage } from '../../src/stage.ts'
import { confirmed } from './context.ts'
import { Met } from './coreference.ts'
import { Gazetteer } from './gazetteer.ts'
import { introducedAt } from './introduced.ts'
import { COMMON, Kinds, LISTED, STOP, shippedLexicon } from './lexicon.ts'
import { isSure, type Match, matchAt, spansOf } from './match.ts'
import { narrow } from './narrow.ts'
import { People } from './people.ts'
import type { Run } from './run.ts'
import { unlisted } from './unlisted.ts'
import { Readings, Words } from './words.ts'

const NAME = 'name'
const COREFERENCE = 'coreference'

let shipped: Gazetteer | undefined

/** The words of the block in hand: stages are synchronous, so one is enough. */
const text = new Words()
/** The readings of the word in hand. */
const readings = new Readings()

/** The kinds of its words. */
const kinds = new Kinds(shippedLexicon())
/** The readings of a word that a name may go on with. */
const ahead = new Readings()

type Given = readonly GazetteerEntry[] | CompiledGazetteer

const gazetteerOf = perOptions(({ gazetteer }: { gazetteer?: Given | undefined }): Gazetteer => {
  if (gazetteer !== undefined) return new Gazetteer('rows' in gazetteer ? gazetteer : compileGazetteer(gazetteer))
  shipped ??= new Gazetteer(compileGazetteer(shippedGazetteer()))
  return shipped
})

const isEntry = (item: unknown): boolean => typeof item === 'object' && item !== null && 'names' in item
const isCompiled = (item: unknown): boolean => typeof item === 'object' && item !== null && 'rowStarts' in item && 'hashes' in item

export const entities = stage(
  {
    name: 'entities',
    description: 'Tags the names of people, organisations and places of the gazetteer in the text.',
    url: 'stages/entities/',
  },
  z.object({
    gazetteer: z
      .custom<Given>(
        (given) => isCompiled(given) || (Array.isArray(given) && given.every(isEntry)),
        'expected entries as parseGazetteer makes them, or what compileGazetteer or readGazetteer makes',
      )
      .optional()
      .describe('entries, or a compiled gazetteer, instead of the shipped ones'),
    knownOnly: z
      .boolean()
      .optional()
      .describe(
        'only what the gazetteer has, nothing told by its context alone; default: false, with another gazetteer than the shipped one true',
      ),
  }),
  function* (article, options) {
    const gazetteer = gazetteerOf(options)
    const { knownOnly = options.gazetteer !== undefined } = options
    const met = new Met(gazetteer)
    const people = new People(kinds, (index) => isOther(gazetteer, index))
    confirmed.clear()
    const bare = new Set<string>()
    const found: { finding: Finding; id: string; sure: boolean }[] = []
    for (const block of article.children as readonly Block[]) {
      if (!isText(block)) continue
      text.read(block.value)
      kinds.read(text)
      people.reset()
      let barred = -1 // the last word of a phrase that means none of the names in it
      for (let index = 0; index < text.length; index++) {
        readings.of(text, index)
        const byName = matchAt(gazetteer, text, index, readings)
        const match = byName?.name.entry?.type === 'PER' ? byName : longer(met.matchAt(text, index, readings), byName)
        if (match === undefined || match.last <= barred) {
          const run = knownOnly || index <= barred ? undefined : (people.at(text, index) ?? introducedAt(kinds, text, index))
          if (run === undefined) continue
          const finding = runOf(block, run)
          found.push({ finding: finding.finding, id: finding.entry.id, sure: true })
          if (!isWord(kinds.kinds[run.last] as number)) met.add(finding.entry, finding.entry.name)
          index = run.last
          continue
        }
        const { entry, alias } = match.name
        if (entry === undefined) {
          barred = match.last
          continue
        }
        index = match.last
        if (match.name.ambiguous) confirmed.add(match.name)
        people.pass(entry.type)
        const rule = match === byName ? NAME : COREFERENCE
        const sure = isSure(match, text)
        if (sure) bare.add(entry.id)
        if (rule === NAME) met.add(entry, alias)
        found.push({ finding: mentionOf(block, narrow(match, text, kinds), entry, rule), id: entry.id, sure })
      }
    }
    for (const { finding, id, sure } of found) if (sure || bare.has(id)) yield finding
  },
)

/** A person just named is meant before a place of the same name. */
function longer(person: Match | undefined, other: Match | undefined): Match | undefined {
  return person !== undefined && (other === undefined || person.last >= other.last) ? person : other
}

/** Whether the last word of a name is an ordinary one: alone it does not stand for the person. */
function isWord(kinds: number): boolean {
  return (kinds & STOP) !== 0 || (kinds & (COMMON | LISTED)) === COMMON
}

/** Whether a name of the gazetteer that is no person's begins at a word: no person's name goes on with it. */
function isOther(gazetteer: Gazetteer, index: number): boolean {
  const type = matchAt(gazetteer, text, index, ahead.of(text, index))?.name.entry?.type
  return type === 'LOC' || type === 'ORG'
}

/** What was found by rule. */
function runOf(block: Block, { rule, type, ...run }: Run): { finding: Finding; entry: GazetteerEntry } {
  const spans = spansOf(run, text)
  const entry = unlisted(type, block.value.slice(spans.start, spans.end))
  const { id, name } = entry
  return { entry, finding: mention({ block, ...spans, type, id, name, alias: name, rule }) }
}

function mentionOf(block: Block, match: Match, { id, type, name }: GazetteerEntry, rule: string): Finding {
  const { start, end, tokenStart, tokenEnd } = spansOf(match, text)
  const { alias } = match.name
  if (match.others === undefined || match.others.length === 0)
    return mention({ block, start, end, tokenStart, tokenEnd, type, id, name, alias, rule })
  const candidates = [...new Set(match.others.flatMap(({ entry }) => entry?.id ?? []))]
  return mention({ block, start, end, tokenStart, tokenEnd, type, id, candidates, name, alias, rule })
}
