/**
 * Results of a query of Wikidata, as JSON or as CSV, with the columns `item`, `itemLabel` and, if there are, `altLabel` (or
 * `itemAltLabel`: several, separated by commas) and `type`. An item may have several rows, which are gathered: memory
 * grows with the results.
 *
 * https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/sparql11-results-csv-tsv/
 */
import type { EntityType } from '../../article/mention.ts'
import { type Imported, type Importer, objectOf, slugOf, stringsOf, valueAt } from './importer.ts'
import { typeOfClasses } from './wikidata.ts'

/** The cells of a row of CSV; undefined if a quotation does not end in it. */
function cellsOf(row: string): string[] | undefined {
  const cells: string[] = []
  const cell = /\s*(?:"((?:[^"]|"")*)"|([^",\s][^",]*)?)(,|$)/y
  for (;;) {
    const found = cell.exec(row)
    if (found === null) return undefined
    const [, quoted, plain = '', end] = found
    cells.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') return cells
  }
}

/** A quotation has no more lines: one that does not end costs so many. */
const MOST_LINES = 100

const COLUMNS = ['item', 'itemLabel', 'altLabel', 'itemAltLabel', 'type']

interface Item {
  readonly names: Set<string>
  type: EntityType | undefined
}

export function sparql(): Importer {
  const items = new Map<string, Item>()
  let isJson: boolean | undefined
  let columns: string[] | undefined
  /** The lines of JSON; or those of a row of CSV whose quotation goes on. */
  let open: string[] = []

  function take(cells: Readonly<Record<string, string | undefined>>): void {
    const { item, itemLabel, altLabel, itemAltLabel, type } = cells
    if (item === undefined || item === '') throw new SyntaxError('expected a column "item"')
    const id = item.slice(item.lastIndexOf('/') + 1)
    const known: Item = items.get(id) ?? { names: new Set(), type: undefined }
    items.set(id, known)
    for (const name of [itemLabel, ...(altLabel ?? itemAltLabel ?? '').split(/[,\u060c] /)]) if (name) known.names.add(name)
    known.type ??= typeOfClasses([type ?? ''])
  }

  return {
    read(line): Imported[] {
      if (isJson === undefined && line.trim() === '') return []
      isJson ??= line.trimStart().startsWith('{')
      open.push(line)
      if (isJson) return []
      const cells = cellsOf(open.join('\n'))
      if (cells === undefined && open.length < MOST_LINES) return []
      open = []
      if (cells === undefined) throw new SyntaxError(`expected the end of a quotation within ${MOST_LINES} lines`)
      if (columns === undefined) columns = cells
      else if (cells.length === columns.length) take(Object.fromEntries(columns.map((column, index) => [column, cells[index]])))
      else if (line !== '') throw new SyntaxError(`expected ${columns.length} cells, got ${cells.length}`)
      return []
    },
    *end(): Generator<Imported> {
      if (isJson) {
        const bindings = valueAt(objectOf(open.join('\n')), 'results', 'bindings')
        if (!Array.isArray(bindings)) throw new SyntaxError('expected "results" with "bindings"')
        for (const binding of bindings) {
          const cells = Object.fromEntries(COLUMNS.map((column) => [column, stringsOf(valueAt(binding, column, 'value'))[0]]))
          if (cells['item']) take(cells)
          else yield { id: '', type: undefined, names: [] }
        }
      } else if (open.length > 0) throw new SyntaxError('expected the end of a quotation')
      for (const [id, { names, type }] of items) yield { id: slugOf('wd', id), type, names: [...names] }
    },
  }
}
