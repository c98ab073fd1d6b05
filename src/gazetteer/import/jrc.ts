/**
 * JRC-Names, of the European Commission's Joint Research Centre: spellings of names of persons and organisations.
 *
 * Lines of `id⇥type⇥language⇥name`, the spellings of an entity in a row; P is a person, O an organisation, U unknown; the
 * language is `u` where it is unknown; `+` stands for a space.
 */
import type { EntityType } from '../../article/mention.ts'
import { type Imported, type Importer, slugOf } from './importer.ts'

const TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['P', 'PER'],
  ['O', 'ORG'],
])

export function jrcNames(): Importer {
  let open: { id: string; type: EntityType | undefined; names: string[] } | undefined
  return {
    *read(line): Generator<Imported> {
      if (line === '' || line.startsWith('#')) return
      const [id, type, language, name] = line.split('\t')
      if (id === undefined || type === undefined || language === undefined || name === undefined)
        throw new SyntaxError('expected an id, a type, a language and a name, separated by tabs')
      const slug = slugOf('jrc', id)
      if (open?.id !== slug) {
        if (open !== undefined) yield open
        open = { id: slug, type: TYPES.get(type), names: [] }
      }
      if (language === 'ar' || language === 'u') open.names.push(name.replaceAll('+', ' '))
    },
    *end(): Generator<Imported> {
      if (open !== undefined) yield open
    },
  }
}
