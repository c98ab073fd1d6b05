/** Checks of what the core is called with: each says what was expected, and what came. */

/** What a value is, in the words of an error message: text as it stands, of anything else its kind. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || value === undefined || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** @throws TypeError if `text` is no string. */
export function checkText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TypeError(`Expected text, got ${shown(text)}`)
}

/** What an option may be: one of some values, or what a function accepts. */
export type Allowed = readonly unknown[] | { readonly expected: string; readonly is: (value: unknown) => boolean }

/**
 * @param known
 *   What each option may be. One that is undefined is as if it were not there.
 * @throws TypeError
 *   If `options` is no object, or has an option or a value that there is not.
 */
export function checkOptions(options: unknown, known: Readonly<Record<string, Allowed>>): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`Expected options, got ${shown(options)}`)
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name))
      throw new TypeError(`Unknown option ${JSON.stringify(name)}: expected one of ${Object.keys(known).join(', ')}`)
    const allowed = known[name] as Allowed
    const isAllowed = 'is' in allowed ? allowed.is(value) : allowed.includes(value)
    const expected = 'is' in allowed ? allowed.expected : allowed.map(shown).join(', ')
    if (value !== undefined && !isAllowed) throw new TypeError(`Option ${JSON.stringify(name)}: expected ${expected}, got ${shown(value)}`)
  }
}
