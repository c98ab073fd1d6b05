/** PostgreSQL: the schema, and the rows as text for COPY. */
import { jsonLine } from '../write.ts'
import { type Document, keysOf } from './document.ts'
import type { OutputFile } from './files.ts'
import { askedBy, Refusal, type Settings, type Target } from './target.ts'

/** What a row of a B-tree can hold, in bytes, with room for the rest of the row (a third of a page, 2704). */
const LONGEST_ID = 2600
/** So many characters of both keys always fit into a tsvector, which takes one megabyte. */
const SAFE_TITLE = 16_384
const SAFE_TEXT = 114_688

const COLUMNS = {
  articles: ['id', 'title', 'text', 'url', 'site', 'lang', 'published', 'meta', 'title_key', 'text_key'],
  entities: ['article', 'number', 'type', 'entity', 'name', 'written', 'alias', 'start_at', 'end_at'],
} as const

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** In the syntax of `to_tsquery`. What stands in quotes is split as the text was. */
function tsQuery(forms: readonly (readonly string[])[]): string {
  const quoted = (key: string): string => `'${key.replace(/['\\]/g, '$&$&')}'`
  return forms.map((keys) => `(${keys.map(quoted).join(' | ')})`).join(' & ')
}

/** A row in the text format of COPY; undefined is NULL. */
function copyRow(values: readonly (string | number | undefined)[]): string {
  const fields = values.map((value) =>
    value === undefined ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (unit) => ESCAPES[unit] as string),
  )
  return `${fields.join('\t')}\n`
}

const articleRow = (document: Document): string => {
  const { id, title, text, url, site, lang, published, meta } = document
  const { title_key, text_key } = keysOf(document)
  return copyRow([id, title, text, url, site, lang, published, jsonLine(meta).trimEnd(), title_key, text_key])
}

const entityRows = (document: Document): string =>
  document.entities
    .map(({ type, id, name, text, alias, start, end }, number) => copyRow([document.id, number, type, id, name, text, alias, start, end]))
    .join('')

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const schemaSql = ({ versions: { naqi, record, key } }: Settings): string => `-- Articles cleaned by naqi.
CREATE SCHEMA IF NOT EXISTS naqi;

-- The key holds the words in the form in which they are compared: 'simple' leaves them so.
-- Of keys that no tsvector can hold, their beginnings are searched.
CREATE OR REPLACE FUNCTION naqi.search_vector(title_key text, text_key text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN setweight(to_tsvector('pg_catalog.simple', title_key), 'A') || setweight(to_tsvector('pg_catalog.simple', text_key), 'B');
EXCEPTION WHEN program_limit_exceeded THEN
  RETURN setweight(to_tsvector('pg_catalog.simple', left(title_key, ${SAFE_TITLE})), 'A')
    || setweight(to_tsvector('pg_catalog.simple', left(text_key, ${SAFE_TEXT})), 'B');
END
$$;

CREATE TABLE naqi.articles (
  id text PRIMARY KEY,
  title text NOT NULL,
  text text NOT NULL,
  url text,
  site text,
  lang text NOT NULL,
  published text COLLATE "C", -- YYYY-MM-DD or YYYY-MM-DDTHH:MM, as the page states it
  meta json NOT NULL,
  title_key text NOT NULL,
  text_key text NOT NULL,
  search tsvector GENERATED ALWAYS AS (naqi.search_vector(title_key, text_key)) STORED
);
COMMENT ON TABLE naqi.articles IS ${literal(`naqi ${naqi}, record ${record}, key ${key}`)};

CREATE TABLE naqi.entities (
  article text NOT NULL REFERENCES naqi.articles ON DELETE CASCADE,
  number integer NOT NULL,
  type text NOT NULL,
  entity text NOT NULL,
  name text NOT NULL,
  written text NOT NULL,
  alias text NOT NULL,
  start_at integer NOT NULL, -- offsets in the text, in UTF-16 code units
  end_at integer NOT NULL,
  PRIMARY KEY (article, number)
);

CREATE INDEX articles_search ON naqi.articles USING gin (search);
CREATE INDEX articles_site ON naqi.articles USING hash (site);
CREATE INDEX articles_published ON naqi.articles (published);
CREATE INDEX entities_entity ON naqi.entities USING hash (entity);
`

const LOAD_SQL = `\\set ON_ERROR_STOP on
BEGIN;
SET LOCAL client_encoding = 'UTF8';
\\ir schema.sql
${Object.entries(COLUMNS)
  .map(([table, columns]) => `\\copy naqi.${table} (${columns.join(', ')}) FROM '${table}.copy'\n`)
  .join('')}COMMIT;
ANALYZE naqi.articles, naqi.entities;
`

export const postgresql: Target = {
  description: "PostgreSQL: a schema with full-text search of our key by 'simple', and rows for COPY",
  extensions: [],
  load: () => [
    'psql -X -f load.sql    # with the database as PGDATABASE, or after -d; to load again, DROP SCHEMA naqi CASCADE first',
    "SELECT id, title FROM naqi.articles, to_tsquery('simple', $$<query>$$) query WHERE search @@ query ORDER BY ts_rank(search, query) DESC LIMIT 10;",
    askedBy('naqi key <words> --for postgresql', 'queryForms'),
  ],
  queryOf: tsQuery,
  open: (files, settings) => {
    let articles: OutputFile | undefined
    let entities: OutputFile | undefined
    const open = async () => {
      articles ??= await files.create('articles.copy')
      entities ??= await files.create('entities.copy')
      return { articles, entities }
    }
    return {
      async write(document) {
        const bytes = Buffer.byteLength(document.id)
        if (bytes > LONGEST_ID)
          throw new Refusal(`has an id of ${bytes} bytes; PostgreSQL finds rows by ids of at most ${LONGEST_ID}. Give it a shorter id`)
        const tables = await open()
        await tables.articles.write(articleRow(document))
        await tables.entities.write(entityRows(document))
      },
      async finish() {
        const tables = await open()
        await files.close(tables.articles)
        await files.close(tables.entities)
        await files.add('schema.sql', schemaSql(settings))
        await files.add('load.sql', LOAD_SQL)
      },
    }
  },
}
