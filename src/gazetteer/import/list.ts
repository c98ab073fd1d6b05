/** A plain list: one name a line. Its id is made of its letters, so the order of the lines does not matter. */
import { fold } from '../../arabic/fold.ts'
import { hashOf } from '../../arabic/hash.ts'
import type { Imported, Importer } from './importer.ts'

export function list(): Importer {
  const ids = new Set<string>()
  const names = new Set<string>()
  return {
    *read(line): Generator<Imported> {
      const name = line.trim()
      const key = fold(name)
      if (name === '' || name.startsWith('#') || names.has(key)) return
      names.add(key)
      let id = `list-${(hashOf(key) >>> 0).toString(16).padStart(8, '0')}`
      while (ids.has(id)) id += '-2'
      ids.add(id)
      yield { id, type: undefined, names: [name] }
    },
    *end() {},
  }
}
