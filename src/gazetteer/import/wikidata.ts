/**
 * Wikidata: its JSON dump, one entity a line.
 *
 * https://www.wikidata.org/wiki/Wikidata:Database_download: an array, an entity on each line, a comma behind it.
 */
import type { EntityType } from '../../article/mention.ts'
import { type Imported, type Importer, itemsOf, objectOf, slugOf, stringsOf, valueAt } from './importer.ts'

/** What an entity is an instance of (P31), by type: classes that entities are given directly, for no subclass is looked up. */
const CLASSES: Readonly<Record<EntityType, string>> = {
  // human
  PER: 'Q5',
  // organisation, company, business, enterprise, public company, bank, airline, NGO, nonprofit, international and
  // intergovernmental organisation, government agency, ministry, parliament, court, police, army, military unit, armed and
  // terrorist organisation, party, university, public university, institute, hospital, news agency, newspaper, daily and
  // online newspaper, news media, magazine, channel, television and radio station, sports club, team, football club and
  // national team, musical group
  ORG: `Q43229 Q783794 Q4830453 Q6881511 Q891723 Q22687 Q46970 Q79913 Q163740 Q484652 Q245065 Q327333 Q192350 Q35749 Q41487
    Q35535 Q37726 Q176799 Q17149090 Q17127659 Q7278 Q3918 Q875538 Q31855 Q16917 Q192283 Q11032 Q1110794 Q1153191 Q1193236
    Q41298 Q2001305 Q1616075 Q14350 Q847017 Q12973014 Q476028 Q6979593 Q215380`,
  // country, sovereign state, first- and second-level division, administrative entity, state of the US, municipality, city,
  // big city, capital, city of the US, town, village, settlement, neighbourhood, region, continent, river, lake, sea, ocean,
  // strait, bay, gulf, island, archipelago, mountain, range, hill, valley, desert, street, bridge, port, airports, stadium
  LOC: `Q6256 Q3624078 Q10864048 Q13220204 Q56061 Q35657 Q15284 Q515 Q1549591 Q5119 Q1093829 Q3957 Q532 Q486972 Q123705 Q82794
    Q5107 Q4022 Q23397 Q165 Q9430 Q37901 Q39594 Q1322134 Q23442 Q33837 Q8502 Q46831 Q54050 Q39816 Q8514 Q79007 Q12280 Q44782
    Q1248784 Q644371 Q483110`,
  // ethnic group, nationality, language, natural and modern language, religion, war, battle, treaty, award, election,
  // festival, recurring sporting event, competition, tournament
  MISC: `Q41710 Q231002 Q34770 Q33742 Q1288568 Q9174 Q198 Q178561 Q131569 Q618779 Q40231 Q132241 Q18608583 Q13406554 Q500834`,
}

const typeOfClass: ReadonlyMap<string, EntityType> = new Map(
  Object.entries(CLASSES).flatMap(([type, ids]) => ids.split(/\s+/).map((id) => [id, type as EntityType] as const)),
)

/** The type of the first class that has one. A class may be an address: http://www.wikidata.org/entity/Q5. */
export function typeOfClasses(classes: readonly string[]): EntityType | undefined {
  for (const name of classes) {
    const type = typeOfClass.get(name.slice(name.lastIndexOf('/') + 1))
    if (type !== undefined) return type
  }
  return undefined
}

/** The languages whose names are read; of the English ones the acronyms are kept later. */
const LANGUAGES = ['ar', 'en']

export function wikidata(): Importer {
  return {
    *read(line): Generator<Imported> {
      const json = line.trim().replace(/,$/, '')
      if (json === '' || json === '[' || json === ']') return
      // Of most entities the dump has no Arabic name: to parse them all takes most of the time.
      if (!json.includes('"ar"')) return yield { id: '', type: undefined, names: [] }
      const entity = objectOf(json)
      const { id } = entity
      if (typeof id !== 'string') throw new SyntaxError('expected an entity with an "id"')
      const names = LANGUAGES.flatMap((language) =>
        [valueAt(entity, 'labels', language), ...itemsOf(valueAt(entity, 'aliases', language))].flatMap((text) =>
          stringsOf(valueAt(text, 'value')),
        ),
      )
      const classes = itemsOf(valueAt(entity, 'claims', 'P31')).flatMap((claim) =>
        stringsOf(valueAt(claim, 'mainsnak', 'datavalue', 'value', 'id')),
      )
      yield { id: slugOf('wd', id), type: typeOfClasses(classes), names }
    },
    *end() {},
  }
}
