/** The collections that names can be imported from, with what is said of each in the file that is made of it. */
import { geonames } from './geonames.ts'
import type { Importer } from './importer.ts'
import { jrcNames } from './jrc.ts'
import { list } from './list.ts'
import { openSanctions } from './opensanctions.ts'
import { sparql } from './sparql.ts'
import { wikidata } from './wikidata.ts'

export interface Collection {
  readonly description: string
  /** For `# source:`. */
  readonly source: string
  /** For `# licence:`, as the collection's publisher states it; undefined if only the user knows. */
  readonly licence?: string
  readonly importer: () => Importer
}

export const COLLECTIONS = {
  wikidata: {
    description: "Wikidata's JSON dump, an entity a line",
    source: 'Wikidata, https://www.wikidata.org',
    licence: 'CC0-1.0',
    importer: wikidata,
  },
  'wikidata-sparql': {
    description: 'results of a query of Wikidata, JSON or CSV: item, itemLabel, altLabel, type',
    source: 'Wikidata, https://query.wikidata.org',
    licence: 'CC0-1.0',
    importer: sparql,
  },
  geonames: {
    description: "GeoNames' alternateNamesV2.txt; allCountries.txt with --features",
    source: 'GeoNames, https://www.geonames.org',
    licence: 'CC-BY-4.0',
    importer: geonames,
  },
  jrc: {
    description: "JRC-Names: the entity's id, type, language, name",
    source: 'JRC-Names, European Commission, Joint Research Centre',
    licence: 'reuse allowed with acknowledgement of the source (Commission Decision 2011/833/EU)',
    importer: jrcNames,
  },
  opensanctions: {
    description: "OpenSanctions' entities.ftm.json",
    source: 'OpenSanctions, https://www.opensanctions.org',
    licence: 'CC-BY-NC-4.0',
    importer: openSanctions,
  },
  list: { description: 'a plain list, a name a line; with --type', source: 'a list of names', importer: list },
} as const satisfies Readonly<Record<string, Collection>>

export type CollectionName = keyof typeof COLLECTIONS
