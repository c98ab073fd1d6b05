/**
 * `entities`: names of the gazetteer in the clean text, each with its id, its canonical name and its exact place.
 *
 * Leftmost-longest over folded words. Proclitics are taken off only where the word itself is no name; a short name
 * found that way counts only if it stands bare elsewhere in the article. After a person's full name the last name
 * alone is theirs. What the gazetteer does not have is told by its context: a title, the lists of names, a type word;
 * its id begins with `unlisted-`, and it says how often its rule is right.
 */
import { z } from 'zod'
import { type Block, isText } from '../../src/article/article.ts'
import { compileGazetteer } from '../../src/gazetteer/compile.ts'
import type { CompiledGazetteer } from '../../src/gazetteer/compiled.ts'
import type { GazetteerEntry } from '../../src/gazetteer/entry.ts'
import { shippedCompiledGazetteer } from '../../src/io/shipped.ts'
import { perOptions, stage } from '../../src/stage.ts'
import { Fuzzy } from './fuzzy.ts'
import { Gazetteer } from './gazetteer.ts'
import { Search } from './search.ts'

let shipped: Gazetteer | undefined

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
    nested: z
      .enum(['longest', 'innermost'])
      .default('longest')
      .describe('of a place inside the name of a longer one or of an event, the airport of Beirut, the Cup of Asia: which of both'),
    knownOnly: z
      .boolean()
      .optional()
      .describe(
        'only what the gazetteer has, nothing told by its context alone; default: false, with another gazetteer than the shipped one true',
      ),
  }),
  (article, options) => {
    const gazetteer = gazetteerOf(options)
    const search = new Search(gazetteer, {
      fuzzy: options.fuzzy ? fuzzyOf(gazetteer) : undefined,
      innermost: options.nested === 'innermost',
      knownOnly: options.knownOnly ?? options.gazetteer !== undefined,
    })
    for (const block of article.children as readonly Block[]) if (isText(block)) search.read(block)
    return search.findings()
  },
)
