/** The tables of a corpus database, and the version of the key that its words are stored by. */
import { hashOf } from '../arabic/hash.ts'
import { searchKey } from '../arabic/search/analyze.ts'
import { STOP_LIST } from '../arabic/search/stopwords.ts'
import { VARIANT_ROWS } from '../arabic/search/variant-rows.ts'

/** In the header of the file (`PRAGMA application_id`): "naqi". */
export const APPLICATION_ID = 0x6e617169
/** Of the tables (`PRAGMA user_version`). */
export const SCHEMA_VERSION = 1

/** The columns of `words`, in order, with what a word counts in each (`bm25`). */
export const COLUMNS = {
  /** The headline. */
  title: 5,
  subhead: 1.5,
  /** The first paragraph, where news say what they are about. */
  lead: 2,
  body: 1,
  /** The words of these as they are written, but for the folds, where their keys are others: whoever searches for a form finds it first. */
  surface: 0.25,
  /** The numbers of the article's facets, and `ALL_TAG`. */
  tags: 0,
} as const

/** How well an article fits, the smaller the better (BM25), as SQL. */
export const SCORE = `bm25(words, ${Object.values(COLUMNS).join(', ')})`

/** The tag that every article has. */
export const ALL_TAG = 'all'

/** So many bytes of the index are gathered in memory before they are written (FTS5's own default is 1 MB): those of one transaction. */
const GATHERED = 8 * 1024 * 1024

/**
 * `records` holds the originals. `articles` is small, for it is read for every match. `words` is the index: contentless,
 * fed with search keys, whose words are split at spaces and ASCII punctuation alone.
 */
export const SCHEMA = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (number INTEGER PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, published TEXT, tags TEXT NOT NULL);
CREATE TABLE facets (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, type TEXT, name TEXT, UNIQUE (kind, value));
CREATE TABLE names (name TEXT NOT NULL, facet INTEGER NOT NULL, PRIMARY KEY (name, facet)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(${Object.keys(COLUMNS).join(', ')}, content='', contentless_delete=1, tokenize='ascii');
INSERT INTO words (words, rank) VALUES ('hashsize', ${GATHERED});
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`

/** Words that meet every fold, the stemmer and the names. */
const PROBE =
  'وَالمُدَرِّسَاتُ بالمسئولين للمؤسَّسة آراء إلى علی ﻣﺤﻤﺪ ســـلام عبد الله أبو بكر الموسيقى موسيقا ٣٬٠٠٠ ۱۲ 12.01.2020 CNN والديمقراطية فبالقاهرة سورية'

/**
 * The version of the search key: another one where words may have other keys. It is drawn from what makes keys (rows,
 * stop list, the keys of some words), so that none can forget to change it.
 */
export const KEY_VERSION: string = [VARIANT_ROWS, STOP_LIST.join(), searchKey(PROBE)]
  .map((text) => (hashOf(text) >>> 0).toString(36))
  .join('-')
