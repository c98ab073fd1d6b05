// The engines that the search is compared with: each takes texts `{ id, title, text }` and queries, and returns for each
// query the ids of what it finds, the best first; or throws what is missing.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '../../dist/src/index.js'
import { openDatabase } from '../../dist/src/io/sqlite.js'

/** A folder for some work, gone afterwards. */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'naqi-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A record as `naqi clean` writes it, of a clean text. */
export const recordOf = ({ id, title, text, ...rest }) => ({
  naqi: 1,
  id,
  lang: 'arb',
  title,
  text,
  blocks: text.split('\n').map((line) => ({ role: 'body', text: line, source: [0, line.length] })),
  meta: {},
  entities: [],
  edits: [],
  ...rest,
})

/** The words of a text alone, for engines whose query language would read its punctuation. */
const wordsOf = (text) => text.replace(/[^\p{L}\p{M}\p{N}.,٬٫]+/gu, ' ').trim()

/** `mode`: `all` words must occur, or `any` of them, of which the ten best count. */
export const ours = (texts, queries, mode) =>
  inFolder(async (folder) => {
    const corpus = await openCorpus(join(folder, 'corpus.db'))
    await corpus.add(texts.map(recordOf))
    const options = mode === 'all' ? { limit: 1000, relax: false, facets: false } : { limit: 10, facets: false }
    const found = queries.map((query) => corpus.search(wordsOf(query), options).hits.map(({ id }) => id))
    corpus.close()
    return found
  })

/** SQLite's own tokenizer. */
export const rawFts5 = (texts, queries, mode) =>
  inFolder(async (folder) => {
    const database = await openDatabase(join(folder, 'raw.db'))
    database.exec("CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize='unicode61')")
    database.transaction(() => {
      for (const { title, text } of texts) database.prepare('INSERT INTO words VALUES (?, ?)').run(title, text)
    })
    const select = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 5, 1) LIMIT ?')
    const found = queries.map((query) => {
      const words = wordsOf(query).split(' ')
      const match = words.map((word) => `"${word}"`).join(mode === 'all' ? ' AND ' : ' OR ')
      return select.all(match, mode === 'all' ? 1000 : 10).map(({ rowid }) => texts[rowid - 1].id)
    })
    database.close()
    return found
  })

/** PostgreSQL's configuration `arabic` (Snowball), on the server that PGHOST and its like or NAQI_PG name. */
export async function postgres(texts, queries, mode) {
  const { PGHOST, NAQI_PG } = process.env
  if (!PGHOST && !NAQI_PG) throw new Error('no server: set PGHOST (PGUSER, PGDATABASE …) or NAQI_PG=postgres://…')
  const { default: pg } = await import('pg')
  const client = new pg.Client(NAQI_PG ? { connectionString: NAQI_PG } : {})
  await client.connect()
  try {
    await client.query('CREATE TEMP TABLE texts (id text, words tsvector)')
    for (const { id, title, text } of texts)
      await client.query("INSERT INTO texts VALUES ($1, setweight(to_tsvector('arabic', $2), 'A') || to_tsvector('arabic', $3))", [
        id,
        title,
        text,
      ])
    const found = []
    for (const query of queries) {
      const asked = mode === 'all' ? 'query' : "replace(query::text, '&', '|')::tsquery"
      const { rows } = await client.query(
        `SELECT id FROM texts, (SELECT ${asked} AS query FROM plainto_tsquery('arabic', $1) AS query) AS asked
         WHERE words @@ query ORDER BY ts_rank(words, query, 1) DESC LIMIT $2`,
        [query, mode === 'all' ? 1000 : 10],
      )
      found.push(rows.map(({ id }) => id))
    }
    return found
  } finally {
    await client.end()
  }
}

/** Lucene's jars, fetched with Maven once. */
function luceneJars() {
  const folder = execFileSync('bash', [join(import.meta.dirname, '../lucene/fetch.sh')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
  return readdirSync(folder).map((name) => join(folder, name))
}

/** Lucene's `ArabicAnalyzer` with BM25. */
export const lucene = (texts, queries, mode) =>
  inFolder(async (folder) => {
    try {
      execFileSync('java', ['-version'], { stdio: 'ignore' })
    } catch {
      throw new Error('no java: install a JDK, version 11 or newer')
    }
    let jars
    try {
      jars = luceneJars()
    } catch (error) {
      throw new Error(`Lucene cannot be fetched: ${error.stderr?.trim() || error.message}`)
    }
    const line = (...cells) => `${cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`
    const [documents, asked] = [join(folder, 'documents.tsv'), join(folder, 'queries.tsv')]
    writeFileSync(documents, texts.map(({ id, title, text }) => line(id, title, text)).join(''))
    writeFileSync(asked, queries.map((query, index) => line(String(index), mode, query)).join(''))
    const program = join(import.meta.dirname, 'lucene/Search.java')
    const options = { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] }
    const output = execFileSync('java', ['-Dfile.encoding=UTF-8', '-cp', jars.join(':'), program, documents, asked], options)
    return output
      .trimEnd()
      .split('\n')
      .map((row) =>
        row
          .split('\t')
          .slice(1)
          .filter((id) => id !== ''),
      )
  })
