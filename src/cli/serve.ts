/** `naqi serve`: a page that searches a corpus and shows what cleaning did to each article. */
import { once } from 'node:events'
import { isIP } from 'node:net'
import type { Command } from 'commander'
import { cleanSteps } from '../clean.ts'
import { openCorpus } from '../io/corpus/corpus.ts'
import { toRecord } from '../io/record.ts'
import { articleOf, sourceOf } from '../io/source.ts'
import { processorOf, runStages } from '../pipeline.ts'
import type { Site } from '../web/routes.ts'
import { listen } from '../web/server.ts'
import { UsageError } from './usage.ts'

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(`Expected a port from 0 to 65535 for --port, got ${JSON.stringify(text)}`)
  return Number(text)
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** What the page knows of the stages: their names, and what they make of a text. */
export function cleaning(): Pick<Site, 'stages' | 'clean'> {
  const steps = cleanSteps()
  const processor = processorOf(steps)
  return {
    stages: steps.map(({ stage }) => stage.meta.name),
    clean: (text) => toRecord(runStages(processor, articleOf(sourceOf({ text }, '')))),
  }
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('a page on this machine: search a corpus database, see an article beside its source, clean a text that is pasted')
    .argument('<corpus>', 'the database (naqi index makes it); it is only read')
    .option('-p, --port <number>', 'where it listens; 0 is any free port', '8417')
    .option('--host <address>', 'another address than that of this machine alone', '127.0.0.1')
    .action(async (path: string, options: { port: string; host: string }) => {
      const port = portOf(options.port)
      const corpus = await openCorpus(path, { readOnly: true })
      try {
        const { articles } = corpus.stats()
        const { url, close } = await listen({ corpus, ...cleaning() }, { host: options.host, port })
        process.stderr.write(`${url} shows ${path} (${articles.toLocaleString('en-US')} articles). Ctrl-C ends it.\n`)
        if (!isLoopback(options.host))
          process.stderr.write('Everyone who reaches this address can read the corpus; there is no password.\n')
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
        await close()
      } finally {
        corpus.close()
      }
    })
}
