/** What the arguments of a command name: files, the files of a folder or of a glob, standard input. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { isRunFolder, JOURNAL, shardPaths } from './run/layout.ts'

/** An input that names nothing, or that cannot be taken as it is: a wrong call, not a bad article. */
export class InputError extends Error {
  override name = 'InputError'
}

/** What a folder is searched for. */
const EXTENSIONS = ['txt', 'html', 'htm', 'xhtml', 'jsonl', 'ndjson', 'warc', 'wet']
const PATTERNS = EXTENSIONS.flatMap((extension) => ['', '.gz', '.zst'].map((compression) => `**/*.${extension}${compression}`))
const REJECTS = '**/*.rejected.jsonl'

/** One thing to read: its path, its name in messages, and the id of an article that is all of it. */
export interface Input {
  readonly path: string
  readonly place: string
  readonly id: string
  /** Only so many bytes of it are read. Default: all. */
  readonly bytes?: number
}

const EXTENSION = new RegExp(`(?:\\.(?:${EXTENSIONS.join('|')}))?(?:\\.(?:gz|zst))?$`, 'i')

const withoutExtension = (path: string): string => path.replace(EXTENSION, '')

/** By code units: the same order on every machine. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Files of a folder, in their order; of the runs among them their shards alone. */
function withoutRuns(files: readonly string[], folder: string): string[] {
  const runs = files.filter((file) => basename(file) === JOURNAL && isRunFolder(join(folder, dirname(file)))).map((file) => dirname(file))
  if (runs.length === 0) return [...files]
  const others = files.filter((file) => !runs.some((run) => run === '.' || file.startsWith(`${run}/`)))
  return [...others, ...runs.flatMap((run) => shardsOf(join(folder, run)).map((path) => relative(folder, path)))].sort(byName)
}

function shardsOf(run: string): string[] {
  const paths = shardPaths(run)
  if (paths === undefined) throw new InputError(`${run} is a run that has not come to its end. Go on with it: the same naqi clean again.`)
  return paths
}

/** What the arguments of a command name, in order; the files of a folder or a glob by name. */
async function resolve(argument: string): Promise<Input[]> {
  if (argument === '-') return [{ path: '-', place: 'stdin', id: 'stdin' }]
  const inFolder = (files: string[], folder: string): Input[] =>
    withoutRuns(files.sort(byName), folder).map((file) => ({
      path: join(folder, file),
      place: join(folder, file),
      id: withoutExtension(file),
    }))
  if (existsSync(argument)) {
    if (!statSync(argument).isDirectory()) return [{ path: argument, place: argument, id: withoutExtension(basename(argument)) }]
    const files = await glob(PATTERNS, { cwd: argument, ignore: [REJECTS], expandDirectories: false, caseSensitiveMatch: false })
    if (files.length === 0)
      throw new InputError(`No .txt, .html, .jsonl, .warc, .wet or .gz or .zst of them in ${argument}. Name the files, or another folder.`)
    return inFolder(files, argument)
  }
  if (isDynamicPattern(argument)) {
    const files = await glob(argument, { ignore: [REJECTS], expandDirectories: false })
    if (files.length > 0) return inFolder(files, '')
  }
  throw new InputError(`No such file or folder: ${argument}${argument.includes('\\') ? '' : `. To read standard input, write -`}`)
}

/** All inputs, found before the first is read. */
export async function resolveInputs(inputs: readonly string[]): Promise<Input[]> {
  const found = await Promise.all(inputs.map(resolve))
  return found.flat()
}
