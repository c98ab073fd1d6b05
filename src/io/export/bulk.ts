/** Elasticsearch and OpenSearch: files for `_bulk`, and an index template. */
import { createHash } from 'node:crypto'
import { jsonLine } from '../write.ts'
import { bulkTemplate, INDEX } from './bulk-template.ts'
import { ChunkWriter } from './chunks.ts'
import { type Document, facetsOf, keysOf } from './document.ts'
import { askedBy, type Target } from './target.ts'

/** Both engines refuse an `_id` that is longer, in bytes, or empty. */
const LONGEST_ID = 512

const engineId = (id: string): string =>
  id === '' || Buffer.byteLength(id) > LONGEST_ID ? createHash('sha256').update(id).digest('hex') : id

function bulkLines(document: Document): string {
  const action = { index: { _id: engineId(document.id) } }
  return jsonLine(action) + jsonLine({ ...document, ...facetsOf(document), ...keysOf(document) })
}

/** In the syntax of `simple_query_string`, which both engines have. */
function simpleQuery(forms: readonly (readonly string[])[]): string {
  const quoted = (key: string): string => `"${key.replace(/["\\]/g, '\\$&')}"`
  return forms.map((keys) => `(${keys.map(quoted).join(' | ')})`).join(' + ')
}

/** `engine`: its name, `address`: where it listens unless told otherwise. */
const bulkTarget = (engine: string, address: string): Target => ({
  description: `${engine}: _bulk files, and an index template with our key and its Arabic analyzer`,
  extensions: [],
  // Its documentation advises a few megabytes; services in the cloud take no more than ten.
  chunkBytes: 10_000_000,
  load: () => [
    `curl -fsS -X PUT ${address}/_index_template/naqi -H 'Content-Type: application/json' --data-binary @template.json`,
    `for file in bulk-*.ndjson; do curl -fsS -X POST '${address}/${INDEX}/_bulk?filter_path=errors,items.*.error' -H 'Content-Type: application/x-ndjson' --data-binary "@$file"; done`,
    `curl -fsS '${address}/${INDEX}/_search' -H 'Content-Type: application/json' -d '{"query":{"simple_query_string":{"query":"<query as JSON>","fields":["title_key^3","text_key"],"default_operator":"and"}}}'`,
    askedBy('naqi key <words> --for elasticsearch', 'queryForms'),
  ],
  queryOf: simpleQuery,
  open: (files, { chunkBytes, versions }) => {
    const chunks = new ChunkWriter(files, 'bulk', 'ndjson', chunkBytes)
    return {
      write: (document) => chunks.write(bulkLines(document)),
      finish: async () => {
        await chunks.close()
        await files.add('template.json', `${JSON.stringify(bulkTemplate(versions), null, 2)}\n`)
      },
    }
  },
})

export const elasticsearch = bulkTarget('Elasticsearch', 'http://localhost:9200')
export const opensearch = bulkTarget('OpenSearch', 'http://localhost:9200')
