/** `naqi worker`: a process that other programs speak with in frames, over standard input and output. */
import type { Command } from 'commander'
import { FEWEST_EQUAL_BANDS } from '../../duplicates/bands.ts'
import { ByteReader } from '../../io/bytes.ts'
import { type Frame, FrameError, frameBytes, readFrames } from '../../io/frames.ts'
import { readTable } from '../../io/table.ts'
import { checkLanguage } from '../../language.ts'
import { stageOptions } from '../clean.ts'
import { type GazetteerOptions, withGazetteer, withGazetteerOptions } from '../gazetteer/options.ts'
import { maxBytesOf } from '../max-bytes.ts'
import { collect } from '../usage.ts'
import type { Answer, Handlers } from './handler.ts'
import { identityOf } from './identity.ts'
import { handlersOf } from './requests.ts'

interface WorkerOptions extends GazetteerOptions {
  set: string[]
  knownOnly?: boolean
  table?: string
  raw: boolean
  language: string
  maxBytes?: string
}

/** Writes a frame; the next one is read when whoever asked has taken it. */
function send({ header, body }: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(frameBytes(header, body), (error) => (error ? reject(error) : resolve()))
  })
}

/** The answer to a frame; of one that cannot be answered, its error. */
async function answerTo(frame: FrameError | Frame, handlers: Handlers): Promise<Answer> {
  try {
    if (frame instanceof FrameError) throw frame
    const name = frame.header['do']
    if (typeof name !== 'string' || !Object.hasOwn(handlers, name))
      throw new TypeError(`Unknown request ${JSON.stringify(name)}. The requests are ${Object.keys(handlers).join(', ')}.`)
    return await (handlers[name] as Handlers[string])(frame)
  } catch (error) {
    return { header: { error: (error as Error).message } }
  }
}

async function work({ set, knownOnly = false, table, raw, language, maxBytes, ...gazetteer }: WorkerOptions): Promise<void> {
  checkLanguage(language)
  const given = stageOptions([...set, ...(knownOnly ? ['entities.knownOnly=true'] : [])])
  const setup = { raw, language, maxBytes: maxBytesOf(maxBytes) }
  const handlers = handlersOf({
    ...setup,
    stages: await withGazetteer(given, gazetteer),
    table: table === undefined ? undefined : await readTable(table),
  })
  const files = [...gazetteer.gazetteer, ...(table === undefined ? [] : [table])]
  const options = { ...setup, stages: given, gazetteerOnly: gazetteer.gazetteerOnly ?? false, table: table !== undefined }
  await send({ header: { ...identityOf(options, files), maxBytes: setup.maxBytes, fewestEqualBands: FEWEST_EQUAL_BANDS } })
  for await (const frame of readFrames(new ByteReader(process.stdin))) await send(await answerTo(frame, handlers))
}

export function addWorker(program: Command): void {
  withGazetteerOptions(program.command('worker'))
    .description('work for another program, which asks in frames on standard input (docs/worker.md)')
    .option('-s, --set <stage.option=value>', 'an option of a stage; may stand several times', collect, [])
    .option('--known-only', 'of entities only those of the gazetteer, none that is told by its context alone')
    .option('--table <file>', 'what was learned from the crawl')
    .option('--no-raw', 'leave the source out of the records')
    .option('--language <code>', 'arb: reject articles in another language than Arabic; any: take all', 'arb')
    .option('--max-bytes <size>', 'the largest article, in bytes (16M)')
    .action(work)
}
