/** Typesense: documents as JSON lines, and the schema of the collection. */
import { jsonLine } from '../write.ts'
import { ChunkWriter } from './chunks.ts'
import { type Document, facetsOf, keysOf, secondsOf } from './document.ts'
import { askedBy, Refusal, type Target } from './target.ts'

const documentLine = (document: Document): string =>
  jsonLine({ ...document, published_at: secondsOf(document), ...facetsOf(document), ...keysOf(document) })

/** Fields that are not named here are kept and given back, not searched. */
const SCHEMA = {
  name: 'articles',
  fields: [
    { name: 'title_key', type: 'string' },
    { name: 'text_key', type: 'string' },
    { name: 'site', type: 'string', facet: true, optional: true },
    { name: 'lang', type: 'string', facet: true },
    { name: 'published_at', type: 'int64', optional: true },
    { name: 'entity', type: 'string[]', facet: true },
    { name: 'entity_name', type: 'string[]', facet: true },
  ],
}

const HEADERS = '-H "X-TYPESENSE-API-KEY: $TYPESENSE_API_KEY"'
const COLLECTIONS = 'http://localhost:8108/collections'

export const typesense: Target = {
  description: 'Typesense: JSON lines with our key, and the schema of the collection',
  extensions: [],
  chunkBytes: 50_000_000,
  load: () => [
    `curl -fsS -X POST ${COLLECTIONS} ${HEADERS} -H 'Content-Type: application/json' --data-binary @schema.json`,
    `for file in documents-*.jsonl; do curl -fsS -X POST '${COLLECTIONS}/articles/documents/import?action=upsert' ${HEADERS} --data-binary "@$file" | grep -v '"success":true'; done    # prints what was refused`,
    `curl -fsS -G ${COLLECTIONS}/articles/documents/search ${HEADERS} --data-urlencode 'q=<key>' -d 'query_by=title_key,text_key' -d num_typos=0 -d prefix=false -d drop_tokens_threshold=0`,
    askedBy('naqi key <words>', 'queryKey'),
  ],
  open: (files, { chunkBytes }) => {
    const chunks = new ChunkWriter(files, 'documents', 'jsonl', chunkBytes)
    return {
      async write(document) {
        if (document.id === '') throw new Refusal('has an empty id, which Typesense does not take. Give it one')
        await chunks.write(documentLine(document))
      },
      finish: async () => {
        await chunks.close()
        await files.add('schema.json', `${JSON.stringify(SCHEMA, null, 2)}\n`)
      },
    }
  },
}
