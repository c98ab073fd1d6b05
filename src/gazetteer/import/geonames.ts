/**
 * GeoNames: `alternateNamesV2.txt`, and `allCountries.txt` for what a place is, its country and its population.
 *
 * https://download.geonames.org/export/dump/readme.txt. The names of a place stand anywhere in the first file: those in
 * Arabic are gathered, and memory grows with them alone.
 */
import type { Imported, Importer } from './importer.ts'

/** Classes of features that news speaks of: administrative, water, areas, settlements, mountains. Left out: roads, buildings, undersea, forests. */
const FEATURES: ReadonlySet<string> = new Set(['A', 'H', 'L', 'P', 'T'])
/** Buildings that are named as places. */
const BUILDINGS: ReadonlySet<string> = new Set(['AIRP', 'AIRB', 'DAM', 'PRT', 'HBR'])
/** Settlements and countries that are no more. */
const GONE: ReadonlySet<string> = new Set(['PPLH', 'PPLQ', 'PPLW', 'PCLH', 'ADM1H', 'ADM2H', 'ADM3H', 'ADM4H', 'ADMDH'])

interface Place {
  names: string[]
  /** Whether its first name is the preferred one. */
  preferred: boolean
  country?: string
  population: number
  isLeftOut: boolean
}

export function geonames(): Importer {
  const places = new Map<string, Place>()
  return {
    // alternateNameId, geonameid, language, name, isPreferredName, isShortName, isColloquial, isHistoric, from, to
    read(line): Imported[] {
      if (line === '') return []
      const cells = line.split('\t')
      if (cells.length < 4) throw new SyntaxError(`expected 4 columns or more, got ${cells.length}`)
      const [, id = '', language, name = '', preferred, , colloquial, historic] = cells
      if (language !== 'ar' || colloquial === '1' || historic === '1') return []
      const place: Place = places.get(id) ?? { names: [], preferred: false, population: 0, isLeftOut: false }
      places.set(id, place)
      if (preferred === '1' && !place.preferred) {
        place.preferred = true
        place.names.unshift(name)
      } else place.names.push(name)
      return []
    },
    // geonameid, name, asciiname, alternatenames, latitude, longitude, class, code, country, cc2, four divisions, population …
    readMore(line): void {
      const place = places.get(line.slice(0, line.indexOf('\t')))
      if (place === undefined) return
      const cells = line.split('\t')
      if (cells.length < 15) throw new SyntaxError(`expected 15 columns or more, got ${cells.length}`)
      const [feature = '', code = '', country = ''] = cells.slice(6)
      place.isLeftOut = GONE.has(code) || !(FEATURES.has(feature) || BUILDINGS.has(code))
      place.population = Number(cells[14]) || 0
      if (/^[A-Z]{2}$/.test(country)) place.country = `iso-${country.toLowerCase()}`
    },
    *end(): Generator<Imported> {
      // Of places of one name the most populous one gets it; without populations, the one that GeoNames had first.
      const sorted = [...places].sort(([a, { population: p }], [b, { population: q }]) => q - p || Number(a) - Number(b))
      for (const [id, { names, country, isLeftOut }] of sorted)
        yield { id: `gn-${id}`, type: isLeftOut ? undefined : 'LOC', names, ...(country !== undefined && { country }) }
    },
  }
}
