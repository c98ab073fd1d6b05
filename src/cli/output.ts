/** Where the output of a run goes. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { ENTITY_FORMATS } from '../io/entities.ts'
import type { Form } from '../io/form.ts'
import { fileSink, folderSink, isSpecial, type Sink, separatedSink, streamSink } from '../io/write.ts'
import { UsageError } from './usage.ts'

export const SPAN_HELP = 'of entities, name: the name alone; token: with its proclitics and quotation marks (default: name)'
export const TYPES_HELP = 'of entities, only these, for example PER,ORG (default: all)'

/** What the formats of entities are and count, for the help. */
export const ENTITY_FORMATS_HELP = Object.entries(ENTITY_FORMATS)
  .map(([name, { unit }]) => `${name} (counts ${unit})`)
  .join(', ')

/** Whether a path is a folder, or is meant to be one. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())
}

/** Whether data does not go to the terminal, where it would be written between the pictures of a bar. */
export const isOffTerminal = (output: string | undefined): boolean => !isStdout(output) || process.stdout.isTTY !== true

const isStdout = (output: string | undefined): output is undefined | '-' => output === undefined || output === '-'

/** Where values of a form go: into a file, a folder, or to standard output. */
export function sinkOf<Value extends { readonly id: string }>(form: Form<Value>, output: string | undefined): Sink<Value> {
  const { name, file, files = {}, separator } = form
  if (isStdout(output)) {
    if (file !== undefined) return streamSink(process.stdout, file.toText)
    const [toText] = Object.values(files)
    if (separator !== undefined && toText !== undefined) return separatedSink(process.stdout, toText, separator)
    throw new UsageError(`${upper(name)} writes files of each article. Name a folder for them: -o <folder>`)
  }
  if (file !== undefined) return fileSink(fileOf(file.name, output), { toText: file.toText })
  if (existsSync(output) && !statSync(output).isDirectory())
    throw new UsageError(`${output} is a file; ${name} writes files of each article into a folder. Name a folder.`)
  return folderSink(output, files)
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The file of an output that may be a folder. */
const fileOf = (name: string, output: string): string => (isFolder(output) ? join(output, name) : output)

/** Where rejected articles go: beside the output, else into the working folder, named after the command. */
export function rejectsPath({ file }: Pick<Form<never>, 'file'>, output: string | undefined, command: string): string {
  if (isStdout(output) || isSpecial(output)) return `${command}.rejected.jsonl`
  if (file === undefined) return join(dirname(output), `${basename(output)}.rejected.jsonl`)
  const path = fileOf(file.name, output)
  return join(dirname(path), `${basename(path).replace(/(?:\.(?:jsonl|ndjson|conll))?(?:\.gz)?$/, '')}.rejected.jsonl`)
}

/** Where a path leads, whatever links stand in it; of what is not there, where its folder leads. */
function realPath(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  const folder = dirname(absolute)
  return folder === absolute ? absolute : join(realPath(folder), basename(absolute))
}

type Paths = readonly { readonly path: string }[]

const refusal = (what: string, path: string, input: string): UsageError =>
  new UsageError(`The ${what} ${path} would be written over the input ${input}. Name another output.`)

/** Refuses a file that would be written over what is read. `what`: the name of the option or argument, for the message. */
export function refuseOverInput(what: 'output' | 'rejects', path: string, inputs: Paths): void {
  const target = realPath(path)
  const input = inputs.find((given) => given.path !== '-' && realPath(given.path) === target)
  if (input !== undefined) throw refusal(what, path, input.path)
}

/** Refuses to write the output of a form, or what was rejected, over what is read. */
export function refuseOverwriting({ file }: Pick<Form<never>, 'file'>, output: string | undefined, rejects: string, inputs: Paths): void {
  refuseOverInput('rejects', rejects, inputs)
  if (isStdout(output)) return
  refuseOverInput('output', file === undefined ? output : fileOf(file.name, output), inputs)
  if (file !== undefined) return
  const folder = realPath(output)
  const inside = inputs.find(({ path }) => path !== '-' && dirname(realPath(path)) === folder)
  if (inside !== undefined) throw refusal('output', output, inside.path)
}
