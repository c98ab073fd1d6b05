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
import { shippedCompiledGazetteer } from '../../src/io/shipped.ts'
import { type Finding, mention, perOptions, stage } from '../../src/stage.ts'
import { Met } from './coreference.ts'
import { Fuzzy } from './fuzzy.ts'
import { Gazetteer } from './gazetteer.ts'
import { type SplitName, splitName } from './lines.ts'
import { isSure, type Match, matchAt, spansOf } from './match.ts'
import { Readings, Words } from './words.ts'

const NAME = 'name'
const COREFERENCE = 'coreference'
const FUZZY = 'fuzzy'

let shipped: Gazetteer | undefined

/** The words of the block in hand: stages are synchronous, so one is enough. */
const text = new Words()
/** The readings of the word in hand. */
const readings = new Readings()

type Given = readonly GazetteerEntry[] | CompiledGazetteer

const gazetteerOf = perOptions(({ gazetteer }: { gazetteer?: Given | undefined }): Gazetteer => {
  if (gazetteer !== undefined) return new Gazetteer('rows' in gazetteer ? gazetteer : compileGazetteer(gazetteer))
  shipped ??= new Gazetteer(shippedCompiledGazetteer())
  return shipped
})

const fuzzyOf = perOptions((gazetteer: Gazetteer) => new Fuzzy(gazetteer))

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
    fuzzy: z.boolean().default(false).describe('also names of eight letters and more with a slip in them'),
  }),
  function* (article, options) {
    const gazetteer = gazetteerOf(options)
    const fuzzy = options.fuzzy ? fuzzyOf(gazetteer) : undefined
    const met = new Met(gazetteer)
    const bare = new Set<string>()
    const found: Found[] = []
    let before: Block | undefined
    for (const block of article.children as readonly Block[]) {
      if (!isText(block)) continue
      const split = splitName(gazetteer, before, block)
      if (split !== undefined) {
        while (isIn(found.at(-1)?.finding, split)) found.pop()
        found.push(splitOf(split))
        met.add(split.match.name.entry as GazetteerEntry, split.match.name.alias)
      }
      before = block
      text.read(block.value)
      let barred = -1 // the last word of a phrase that means none of the names in it, or of a name begun in the line before
      while (split !== undefined && barred + 1 < text.length && text.start(barred + 1) < split.end) barred++
      for (let index = 0; index < text.length; index++) {
        readings.of(text, index)
        const exact = matchAt(gazetteer, text, index, readings)
        const byName = exact ?? (index > barred ? fuzzy?.matchAt(text, index, readings) : undefined)
        const match = byName?.name.entry?.type === 'PER' ? byName : longer(met.matchAt(text, index, readings), byName)
        if (match === undefined || match.last <= barred) continue
        const { entry, alias } = match.name
        if (entry === undefined) {
          barred = match.last
          continue
        }
        index = match.last
        const rule = match !== byName ? COREFERENCE : match === exact ? NAME : FUZZY
        const sure = isSure(match, text)
        if (sure) bare.add(entry.id)
        if (rule !== COREFERENCE) met.add(entry, alias)
        found.push({ finding: mentionOf(block, match, entry, rule), id: entry.id, sure })
      }
    }
    for (const { finding, id, sure } of found) if (sure || bare.has(id)) yield finding
  },
)

interface Found {
  readonly finding: Finding
  readonly id: string
  /** Whether it counts without support elsewhere in the article. */
  readonly sure: boolean
}

/** Whether a name ends in the part of a split name that stands in its first line. */
function isIn(finding: Finding | undefined, { block, start }: SplitName): boolean {
  return finding?.kind === 'mention' && finding.mention.block === block && finding.mention.end > start
}

function splitOf({ match, ...place }: SplitName): Found {
  const { id, type, name } = match.name.entry as GazetteerEntry
  return { finding: mention({ ...place, type, id, name, alias: match.name.alias, rule: NAME }), id, sure: true }
}

/** A person just named is meant before a place of the same name. */
function longer(person: Match | undefined, other: Match | undefined): Match | undefined {
  return person !== undefined && (other === undefined || person.last >= other.last) ? person : other
}

function mentionOf(block: Block, match: Match, { id, type, name }: GazetteerEntry, rule: string): Finding {
  const { start, end, tokenStart, tokenEnd } = spansOf(match, text)
  const { alias } = match.name
  if (match.others === undefined) return mention({ block, start, end, tokenStart, tokenEnd, type, id, name, alias, rule })
  const candidates = [...new Set(match.others.flatMap(({ entry }) => entry?.id ?? []))]
  return mention({ block, start, end, tokenStart, tokenEnd, type, id, candidates, name, alias, rule })
}
