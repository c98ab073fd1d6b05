/** Where an export goes: into a folder of its own, or into one file with its manifest beside it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../inputs.ts'
import { isSpecial } from '../write.ts'
import { isStaging } from './files.ts'
import { MANIFEST, readManifest } from './manifest.ts'
import type { Target } from './target.ts'

export interface Place {
  readonly folder: string
  /** The name of the one file; undefined: the target names its files. */
  readonly fileName: string | undefined
  readonly manifestName: string
  /** The names of an earlier export's files in the folder. */
  readonly earlier: readonly string[]
}

const isFolder = (path: string): boolean => path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())

/** The files of the export that a folder holds. */
function earlierFiles(folder: string): string[] {
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => !isStaging(name)) : []
  if (present.length === 0) return []
  const refuse = (why: string): never => {
    throw new InputError(`${folder} ${why}. Nothing was written. Name a new or an empty folder, or move away what is there.`)
  }
  if (!present.includes(MANIFEST)) return refuse('is not empty, and no export of naqi')
  const manifest = readManifest(readFileSync(join(folder, MANIFEST), 'utf8'))
  if (manifest === undefined) return refuse(`has a ${MANIFEST} that is not of an export of naqi`)
  const files = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)])
  const strange = present.filter((name) => !files.has(name))
  if (strange.length === 0) return present.filter((name) => name !== MANIFEST)
  const shown = strange.slice(0, 3).join(', ')
  return refuse(`is an export of naqi, with other files in it (${shown}${strange.length > 3 ? ', …' : ''})`)
}

/**
 * The place that an output names.
 *
 * @throws InputError
 *   If the target cannot write there, or if something else than an export of ours would be written over.
 */
export function placeOf(output: string, name: string, { extensions }: Pick<Target, 'extensions'>): Place {
  const isFile = extensions.some((extension) => output.endsWith(extension)) && !isFolder(output)
  if (output === '-' || isSpecial(output))
    throw new InputError(`An export is files with a manifest, no stream: ${JSON.stringify(output)} cannot take it. Name a folder.`)
  if (isFile) {
    const fileName = basename(output)
    return { folder: dirname(output), fileName, manifestName: `${fileName}.${MANIFEST}`, earlier: [] }
  }
  if (existsSync(output) && !isFolder(output)) {
    const files = extensions.length === 0 ? '' : `, or a file that ends in ${extensions.join(', ')}`
    throw new InputError(`${output} is a file. --to ${name} writes a folder: name one${files}.`)
  }
  return { folder: output, fileName: undefined, manifestName: MANIFEST, earlier: earlierFiles(output) }
}
