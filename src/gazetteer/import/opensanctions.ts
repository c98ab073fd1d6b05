/**
 * OpenSanctions: `entities.ftm.json`, one entity of FollowTheMoney a line.
 *
 * https://www.opensanctions.org/docs/bulk/json/. Names that it calls weak are left out.
 */
import type { EntityType } from '../../article/mention.ts'
import { type Imported, type Importer, objectOf, slugOf, stringsOf } from './importer.ts'

const TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['Person', 'PER'],
  ['Organization', 'ORG'],
  ['Company', 'ORG'],
  ['LegalEntity', 'ORG'],
  ['PublicBody', 'ORG'],
])

/** Kinds of entity that have no name of their own are no entities of ours: addresses, sanctions, relations, passports. */
export function openSanctions(): Importer {
  return {
    *read(line): Generator<Imported> {
      if (line === '') return
      const { id, schema, properties } = objectOf(line)
      if (typeof id !== 'string' || typeof schema !== 'string') throw new SyntaxError('expected an entity with "id" and "schema"')
      const { name, alias, previousName } = (properties ?? {}) as Readonly<Record<string, unknown>>
      const names = [name, alias, previousName].flatMap(stringsOf)
      if (names.length > 0) yield { id: slugOf('os', id), type: TYPES.get(schema), names }
    },
    *end() {},
  }
}
