/** Wrong use of the command line: a message, and exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The nearest of some names to one that is none of them, for "did you mean". */
export function suggestion(name: string, names: readonly string[]): string {
  const near = names.find((known) => known.startsWith(name.slice(0, 3)) || known.includes(name))
  return near === undefined ? '' : ` Did you mean ${near}?`
}

/** `name=value` pairs as options: numbers, true, false and lists as JSON, anything else as text. */
export function parseOptions(pairs: readonly string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) throw new UsageError(`Expected option=value, got ${JSON.stringify(pair)}`)
    const text = pair.slice(at + 1)
    let value: unknown = text
    if (/^(?:-?\d|true$|false$|[[{])/.test(text)) {
      try {
        value = JSON.parse(text)
      } catch {
        // It is text that only begins like JSON.
      }
    }
    options[pair.slice(0, at)] = value
  }
  return options
}

/** The bytes of a size such as 500k, 16M or 1G. */
export function bytesOf(text: string): number {
  const size = /^(\d+(?:\.\d+)?)\s*([kmg]?)i?b?$/i.exec(text)
  if (size === null) throw new UsageError(`Expected a size such as 500k, 16M or 1G for --max-bytes, got ${JSON.stringify(text)}`)
  return Math.floor(Number(size[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((size[2] as string).toLowerCase()))
}

/** For an option that may stand several times: its values in order. */
export function collect(value: string, values: readonly string[]): string[] {
  return [...values, value]
}

/** A number of things, in words: 1 row, 2,000 rows. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`
}
