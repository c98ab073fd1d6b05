/**
 * Rows: what a person adds to a stage or a lexicon without touching code.
 *
 * A row is a stanza: its id on a line of its own, then indented `field: value` lines. A blank line ends it; `#` begins
 * a comment line.
 */

export interface Row {
  readonly id: string
  /** The line of the file its id stands on, from 1. */
  readonly line: number
  readonly fields: ReadonlyMap<string, string[]>
}

/** A file of rows that cannot be read: says the file, the line and what to write there. */
export class RowError extends SyntaxError {
  override name = 'RowError'
}

/**
 * The rows of a text.
 *
 * @param text
 *   The file's text.
 * @param file
 *   Its name, for messages.
 * @throws RowError
 *   On a line that is no row's, or an id that stands twice.
 */
export function parseRows(text: string, file: string): Row[] {
  const rows: (Row & { readonly fields: Map<string, string[]> })[] = []
  const ids = new Set<string>()
  let open = false
  text.split('\n').forEach((content, index) => {
    const line = index + 1
    if (content.startsWith('#')) return
    if (content.trim() === '') {
      open = false
      return
    }
    if (/^\s/.test(content)) {
      const field = /^\s+([a-z]+):(?: (.*))?$/.exec(content)
      const row = rows.at(-1)
      if (field === null || !open || row === undefined)
        throw new RowError(`${file}:${line}: expected "  field: value" below a row's id, got ${JSON.stringify(content)}`)
      const [, name, value] = field as unknown as [string, string, string | undefined]
      const values = row.fields.get(name)
      if (values === undefined) row.fields.set(name, [value ?? ''])
      else values.push(value ?? '')
      return
    }
    if (!/^[a-z][a-z\d-]*$/.test(content))
      throw new RowError(`${file}:${line}: expected a row's id (a-z, 0-9, -), got ${JSON.stringify(content)}`)
    if (ids.has(content))
      throw new RowError(`${file}:${line}: the id ${content} stands twice. Add the phrase to the first row, or choose another id.`)
    ids.add(content)
    rows.push({ id: content, line, fields: new Map() })
    open = true
  })
  return rows
}

/** The fields of a row, read as what they must be: each reader throws a `RowError` that says the file, the row and what to write. */
export class Fields {
  readonly #row: Row
  readonly #file: string

  /** `known`: the names that a field may have. */
  constructor(row: Row, file: string, known: ReadonlySet<string>) {
    this.#row = row
    this.#file = file
    const unknown = [...row.fields.keys()].find((field) => !known.has(field))
    if (unknown !== undefined) throw this.fault(`has a field "${unknown}:". Its fields are ${[...known].join(', ')}`)
  }

  /** An error about the row. */
  fault(what: string): RowError {
    return new RowError(`${this.#file}:${this.#row.line}: row ${this.#row.id} ${what}`)
  }

  /** All values of a field; none if it does not stand there. */
  all(name: string): readonly string[] {
    return this.#row.fields.get(name) ?? []
  }

  /** All values of a field that must stand there. */
  some(name: string): readonly [string, ...string[]] {
    const values = this.all(name)
    if (values.length === 0) throw this.fault(`has no "${name}:"`)
    return values as [string, ...string[]]
  }

  /** The value of a field, one of a few; `fallback` where it does not stand. */
  oneOf<Value extends string>(name: string, values: readonly Value[], fallback?: Value): Value {
    const value = this.all(name)[0] ?? fallback
    if (value === undefined || !values.includes(value as Value)) throw this.fault(`needs "${name}: ${values.join('" or "')}"`)
    return value as Value
  }

  /** The value of a field, a number from 1 on; `fallback` where it does not stand. */
  count(name: string, fallback: number): number {
    const value = this.all(name)[0] ?? String(fallback)
    if (!/^[1-9]\d{0,3}$/.test(value)) throw this.fault(`needs a number as "${name}:", got ${JSON.stringify(value)}`)
    return Number(value)
  }
}
