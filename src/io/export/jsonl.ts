/** JSON lines: the records themselves, plain or compressed. */
import type { Duplex } from 'node:stream'
import * as zlib from 'node:zlib'
import { InputError } from '../inputs.ts'
import { jsonLine } from '../write.ts'
import type { OutputFile } from './files.ts'
import type { Target } from './target.ts'

/** What compresses a file of this name; undefined: nothing. No name and no time go into it: the same records are the same bytes. */
function compressionOf(name: string): Duplex | undefined {
  if (name.endsWith('.gz')) return zlib.createGzip()
  if (!name.endsWith('.zst')) return undefined
  // Node 22.15 was the first to have it.
  const { createZstdCompress } = zlib as { createZstdCompress?: () => Duplex }
  if (createZstdCompress !== undefined) return createZstdCompress()
  throw new InputError(
    `${name}: this Node (${process.version}) writes no Zstandard; Node 22.15 or newer does. Name it .jsonl.gz, or compress the .jsonl with zstd.`,
  )
}

export const jsonl: Target = {
  description: 'JSON lines: the records as they are, plain, .gz or .zst',
  extensions: ['.jsonl', '.jsonl.gz', '.jsonl.zst'],
  load: ([file = 'articles.jsonl']) => [`naqi index ${file} -o corpus.db`],
  open: (files, { fileName }) => {
    const name = fileName ?? 'articles.jsonl'
    const compression = compressionOf(name)
    let file: OutputFile | undefined
    const open = async (): Promise<OutputFile> => {
      file ??= await files.create(name, compression)
      return file
    }
    return {
      write: async (_document, record) => (await open()).write(jsonLine(record)),
      finish: async () => files.close(await open()),
    }
  },
}
