/** Meilisearch: documents as JSON lines, and the settings of the index. */
import { createHash } from 'node:crypto'
import { jsonLine } from '../write.ts'
import { ChunkWriter } from './chunks.ts'
import { type Document, facetsOf, keysOf, secondsOf } from './document.ts'
import { askedBy, type Target } from './target.ts'

/** What an identifier of Meilisearch cannot be (letters, digits, - and _ alone) an id may well be: the SHA-256 of it can. */
const documentLine = (document: Document): string =>
  jsonLine({
    uid: createHash('sha256').update(document.id).digest('hex'),
    ...document,
    published_at: secondsOf(document),
    ...facetsOf(document),
    ...keysOf(document),
  })

const SETTINGS = {
  searchableAttributes: ['title_key', 'text_key'],
  displayedAttributes: ['id', 'title', 'text', 'url', 'site', 'lang', 'published', 'meta', 'entities'],
  filterableAttributes: ['id', 'site', 'lang', 'published_at', 'entity', 'entity_name'],
  sortableAttributes: ['published_at'],
  // The key has joined what is one word; a letter more or less is another.
  typoTolerance: { enabled: false },
}

const HEADERS = `-H "Authorization: Bearer $MEILI_KEY" -H`
const INDEX = 'http://localhost:7700/indexes/articles'

export const meilisearch: Target = {
  description: 'Meilisearch: JSON lines with our key, and the settings of the index',
  extensions: [],
  // It takes 100 MB at once unless told otherwise.
  chunkBytes: 50_000_000,
  load: () => [
    `curl -fsS -X PATCH ${INDEX}/settings ${HEADERS} 'Content-Type: application/json' --data-binary @settings.json`,
    `for file in documents-*.jsonl; do curl -fsS -X POST '${INDEX}/documents?primaryKey=uid' ${HEADERS} 'Content-Type: application/x-ndjson' --data-binary "@$file"; done`,
    `curl -fsS ${INDEX}/search ${HEADERS} 'Content-Type: application/json' -d '{"q":"<key>","matchingStrategy":"all"}'`,
    askedBy('naqi key <words>', 'queryKey'),
  ],
  open: (files, { chunkBytes }) => {
    const chunks = new ChunkWriter(files, 'documents', 'jsonl', chunkBytes)
    return {
      write: (document) => chunks.write(documentLine(document)),
      finish: async () => {
        await chunks.close()
        await files.add('settings.json', `${JSON.stringify(SETTINGS, null, 2)}\n`)
      },
    }
  },
}
