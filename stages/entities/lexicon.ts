/** What kinds of words stand in a text: names of the lists, titles, verbs of saying, ordinary words; by their hashes. */
import { ALEF, BEH, FEH, KAF, LAM, WAW } from '../../src/arabic/characters.ts'
import { fold } from '../../src/arabic/fold.ts'
import { HEAD, hashOf, hashWith } from '../../src/arabic/hash.ts'
import { STOP_LIST } from '../../src/arabic/search/stopwords.ts'
import { commonWords } from '../../src/io/common-words.ts'
import { type ListedName, shippedNames } from '../../src/io/names.ts'
import { packageText } from '../../src/io/package.ts'
import { parseRows, RowError } from '../../src/rows.ts'
import type { Words } from './words.ts'

/** Kinds of words, each a bit. */
export const TITLE = 1
export const ROLE = 2
export const ATTRIBUTE = 4
export const OBJECT = 8
export const SAYING = 16
export const THAT = 32
export const PARTICLE = 64
export const ENDING = 128
/** What stands before names of places; `TOWN`: of those that no list has too. */
export const PLACE = 256
export const TOWN = 1048576
export const PLACE_HEAD = 512
/** What stands before names of organisations; `COMPANY`: of those that no list has too. */
export const ORGANISATION = 1024
export const COMPANY = 2097152
export const ORGANISATION_HEAD = 2048
/** A word that is no name where it stands beside one. */
export const COMMON = 4096
export const GIVEN = 8192
export const FAMILY = 16384
/** A given or family name that is no ordinary word, at least in one of the lists. */
export const PLAIN = 32768
/** A particle or a verb: no name goes on with it. */
export const STOP = 131072
/** A given or family name of the lists of Arabic names, of those of foreign ones. */
export const ARABIC = 262144
export const FOREIGN = 65536

/** The number of a ruler among those of one name. */
export const ORDINAL = 524288

/** In, to: before names of places. */
export const TO_PLACE = 4194304

/** Of Mecca, the honoured: behind names of places. */
export const EPITHET = 8388608

/** North, the middle of: before names of places. */
export const DIRECTION = 33554432

/** Of these, the points of the compass. */
export const COMPASS = 268435456

/** The police, the exchange: before names of places, of what every place has one of. */
export const INSTITUTION = 67108864

/** According to, wrote, refused: before people, also the last names of those who need no title. */
export const HUMAN = 134217728

/** A particle, a preposition, a pronoun. */
export const FUNCTION = 16777216

/** A name of the lists. */
export const LISTED = GIVEN | FAMILY

/** Kinds that tell something of the words beside them. */
const TELLING = TITLE | ROLE | SAYING | THAT | PLACE | ORGANISATION

const ROWS: Readonly<Record<string, number>> = {
  'person-title': TITLE,
  'person-role': ROLE,
  'name-attribute': ATTRIBUTE,
  'role-object': OBJECT,
  saying: SAYING,
  that: THAT,
  human: HUMAN,
  'name-particle': PARTICLE,
  'name-ending': ENDING,
  ordinal: ORDINAL,
  'place-word': PLACE | TOWN,
  'site-word': PLACE,
  'place-head': PLACE_HEAD,
  'place-preposition': TO_PLACE,
  'place-epithet': EPITHET,
  compass: DIRECTION | COMPASS,
  direction: DIRECTION,
  'institution-word': INSTITUTION,
  'organisation-word': ORGANISATION | COMPANY,
  'group-word': ORGANISATION,
  'organisation-head': ORGANISATION_HEAD,
}

/** The endings of verbs and of nouns; a noun stands with the article too. */
const VERB_ENDINGS = ['ت', 'وا', 'ا', 'ه', 'ها', 'هم', 'تا', 'ته', 'تها', 'نا']
const NOUN_ENDINGS = ['', 'ا', 'ات', 'ين', 'ون', 'ان', 'ه', 'ها', 'هم', 'ي', 'يه', 'يين', 'تي', 'ته', 'تها', 'تهم', 'نا']

function rowsOf(file: string) {
  return parseRows(packageText(`stages/entities/${file}`), file).map(({ id, line, fields }) => ({
    id,
    line,
    phrases: (fields.get('phrase') ?? []).map((phrase) => fold(phrase)),
  }))
}

/** Places for words, a power of two: no more than half of them are taken. */
const PLACES = 2 ** 18

/** The words of a language that tell names, in an open hash table: pairs of a hash and its kinds. */
export class Lexicon {
  readonly #table = new Int32Array(2 * PLACES)
  #size = 0

  constructor(names: readonly ListedName[]) {
    for (const word of STOP_LIST) this.#add(fold(word), COMMON | STOP | FUNCTION)
    for (const { id, line, phrases } of rowsOf('titles.txt')) {
      const bits = ROWS[id]
      if (bits === undefined) throw new RowError(`titles.txt:${line}: expected one of ${Object.keys(ROWS).join(', ')}, got ${id}`)
      for (const word of phrases) this.#add(word, bits)
    }
    for (const { text, kind, ambiguous } of names) {
      const words = fold(text).split(' ')
      if (words.length > 1) continue
      const bits = (kind.endsWith('given') ? GIVEN : FAMILY) | (kind.startsWith('foreign') ? FOREIGN : ARABIC) | (ambiguous ? 0 : PLAIN)
      this.#add(words[0] as string, bits)
    }
    for (const word of commonWords()) this.#add(word, COMMON)
    for (const { id, phrases } of rowsOf('common-words.txt')) this.#addCommon(phrases, id === 'noun')
  }

  /** Adds ordinary words with the endings they may have; a form with an ending that is a name of the lists is the name. */
  #addCommon(words: readonly string[], isNoun: boolean): void {
    const bits = isNoun ? COMMON : COMMON | STOP
    for (const word of words) {
      this.#add(word, bits)
      const stem = word.replace(/\u0647$/, '')
      const forms = (isNoun ? NOUN_ENDINGS : VERB_ENDINGS).map((ending) => stem + ending)
      for (const form of isNoun ? forms.flatMap((form) => [form, `\u0627\u0644${form}`]) : forms) {
        if ((this.of(hashOf(form)) & PLAIN) === 0) this.#add(form, bits)
      }
    }
  }

  #add(word: string, bits: number): void {
    const hash = hashOf(word)
    const at = this.#placeOf(hash)
    if (this.#table[at + 1] === 0 && ++this.#size > PLACES / 2) throw new RangeError(`More than ${PLACES / 2} words. Make PLACES larger.`)
    this.#table[at] = hash
    this.#table[at + 1] = (this.#table[at + 1] as number) | bits
  }

  /** Where a hash stands, or would. */
  #placeOf(hash: number): number {
    const table = this.#table
    let at = ((hash ^ (hash >>> 15)) & (PLACES - 1)) * 2
    while (table[at + 1] !== 0 && table[at] !== hash) at = (at + 2) & (2 * PLACES - 1)
    return at
  }

  /** The kinds of a word by its hash. */
  of(hash: number): number {
    return this.#table[this.#placeOf(hash) + 1] as number
  }
}

let shipped: Lexicon | undefined

/** The lexicon of the shipped rows and lists. */
export function shippedLexicon(): Lexicon {
  shipped ??= new Lexicon(shippedNames())
  return shipped
}

/** The kinds of the words of a text. One serves text after text: `read` takes the next. */
export class Kinds {
  /** Of each word as it stands; if it is of none, of what its proclitics leave. */
  kinds = new Int32Array(0)
  /** How many letters of proclitics those kinds are without. */
  stripped = new Uint8Array(0)
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  read(text: Words): void {
    if (this.kinds.length < text.length) {
      this.kinds = new Int32Array(text.length * 2)
      this.stripped = new Uint8Array(text.length * 2)
    }
    for (let index = 0; index < text.length; index++) this.#readWord(text, index)
  }

  #readWord(text: Words, index: number): void {
    this.stripped[index] = 0
    const kinds = this.#lexicon.of(text.hash(index))
    this.kinds[index] = kinds
    // A frequent word with its conjunction may stand in the list of ordinary words: and he said.
    if ((kinds & ~(COMMON | STOP)) === 0 && text.lengths[index] !== 0) this.#readInner(text, index, kinds)
  }

  /** The kinds of what the proclitics of a word leave. */
  #readInner(text: Words, index: number, own: number): void {
    const length = text.lengths[index] as number
    const at = index * HEAD
    const { heads, letters } = text
    let kinds = 0
    for (let from = 0; kinds === 0 && from < 2 && length - from > 2; from++) {
      const initial = letters[at + from]
      const isConjunction = from === 0 && (initial === WAW || initial === FEH)
      if (!isConjunction && initial !== BEH && initial !== KAF && initial !== LAM) break
      // Li- takes the alef of the article, and of a word that begins with lam a lam too.
      if (initial === LAM && letters[at + from + 1] === LAM) {
        kinds = this.#lexicon.of(hashWith(ALEF, heads[at + from + 1] as number))
        if (kinds === 0) kinds = this.#lexicon.of(hashWith(ALEF, heads[at + from] as number))
      }
      if (kinds === 0) kinds = this.#lexicon.of(heads[at + from + 1] as number)
      this.stripped[index] = from + 1
      if (!isConjunction) break
    }
    if (own === 0 || (kinds & TELLING) !== 0) this.kinds[index] = kinds
    else this.stripped[index] = 0
  }
}
