import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EntityCounts } from '../src/entities/counts.ts'
import { toEntityRows } from '../src/entities/rows.ts'
import { type Annotated, type EntityOptions, spansOf } from '../src/entities/spans.ts'
import { ENTITY_FORMATS, type EntityFormatName } from '../src/io/entities.ts'
import { toRecord } from '../src/io/record.ts'
import type { ArticleRecord } from '../src/io/record-schema.ts'
import { tagged } from './support/entities.ts'
import { readBrat, readConll, readJsonl, readSpacy, readWebAnno } from './support/entity-formats.ts'
import { cleaned, goldCorpus } from './support/gold.ts'

type Tagged = Annotated & Pick<ArticleRecord, 'meta'>

/** What every format keeps of an entity: its type and the text on which it stands, in the order of the text. */
const kept = (article: Annotated, options: EntityOptions): string[] =>
  spansOf(article, options).map(({ start, end, entity }) => `${entity.type} ${start}-${end} ${article.text.slice(start, end)}`)

function write(format: EntityFormatName, article: Annotated, options: EntityOptions): string[] {
  return Object.values(ENTITY_FORMATS[format].files).map((toText) => toText(article, options))
}

/** What a strict reader of each format finds: type, place in UTF-16 units, text. */
const read: Readonly<Record<EntityFormatName, (files: string[], text: string) => string[]>> = {
  jsonl: ([lines = ''], text) => readJsonl(lines, text),
  conll: ([lines = ''], text) => readConll(lines, text).flatMap(({ found }) => found),
  brat: ([text = '', annotations = '']) => readBrat(text, annotations),
  spacy: ([lines = '']) => readSpacy(lines),
  webanno: ([tsv = ''], text) => readWebAnno(tsv, text),
}

/** What counts of a record: text with entities put by hand, `[[ORG name]]`, `[[ORG written before|name|and behind]]`. */
function marked(text: string, id = 'a'): Tagged {
  let clean = ''
  const entities: ArticleRecord['entities'] = []
  let end = 0
  for (const match of text.matchAll(/\[\[(PER|ORG|LOC|MISC) (?:([^|\]]*)\|)?([^|\]]+)(?:\|([^\]]*))?\]\]/g)) {
    const [whole, type = '', before = '', name = '', after = ''] = match
    clean += text.slice(end, match.index)
    end = match.index + whole.length
    const tokenStart = clean.length
    const start = tokenStart + before.length
    clean += before + name + after
    entities.push({
      type: type as 'PER',
      id: `${type.toLowerCase()}-${entities.length + 1}`,
      name,
      text: name,
      alias: name,
      start,
      end: start + name.length,
      tokenStart,
      tokenEnd: clean.length,
      source: [start, start + name.length],
      rule: 'name',
      stage: 'entities',
    })
  }
  return { id, text: clean + text.slice(end), meta: {}, entities }
}

const NAMES = Object.keys(ENTITY_FORMATS) as EntityFormatName[]
const EXACT = NAMES.filter((format) => format !== 'conll')
const SPANS = ['name', 'token'] as const

const record = marked(
  'قال 🙂 [[PER سامي حداد]] إن [[ORG لـ«|رويترز|»]] مكتبا في [[LOC بيروت]].\nو[[LOC و|سوريا]] كتب "[[MISC ال_كتاب]] [1]|؟ [[LOC دمشق]]\n[[LOC القاهرة]]',
)

const samples = goldCorpus().map(({ id, raw }) => toRecord(cleaned(raw, id)))

const anyRecord = fc
  .array(
    fc.oneof(
      fc.constantFrom('قال', '🙂', 'د.', 'انتهى.', '_', '*', '[2]', 'a|b', 'x->y', 'C:\\t', ';', '«', '»', '#وسم_طويل', '16/02/2019', '\n'),
      fc.constantFrom(
        '[[PER سامي حداد]]',
        '[[ORG لـ«|قسد|»]]',
        '[[LOC و|سوريا]]',
        '[[MISC a_b*c]]',
        '[[LOC د. سامي]]',
        '[[ORG و|قوات\nسوريا]]',
      ),
    ),
    { maxLength: 24 },
  )
  .map((parts) =>
    marked(
      ['كلام', ...parts]
        .join(' ')
        .replace(/ ?\n ?/g, '\n')
        .trimEnd(),
    ),
  )

/** Expects what CoNLL holds of an article: its entities, each with the rest of its first and its last token, and no more. */
function expectWholeTokens(found: readonly string[], article: Annotated, options: EntityOptions): void {
  const spans = spansOf(article, options)
  expect(found).toHaveLength(spans.length)
  spans.forEach(({ start: nameStart, end: nameEnd, entity }, index) => {
    const [type = '', range = ''] = (found[index] ?? '').split(' ')
    const [start = 0, end = 0] = range.split('-').map(Number)
    expect(type).toBe(entity.type)
    expect(start <= nameStart && end >= nameEnd, `${found[index]} holds ${entity.text}`).toBe(true)
    expect(article.text.slice(start, nameStart) + article.text.slice(nameEnd, end)).not.toMatch(/\s/)
  })
}

test('an emoji before a name moves it by two where UTF-16 units are counted, by one where code points are', () => {
  const article = marked('قال 🙂 [[PER سامي]]')
  const written = (format: EntityFormatName): string => write(format, article, {}).join('')
  expect(toEntityRows(article)).toMatchObject([{ utf16: [7, 11], codePoints: [6, 10], text: 'سامي' }])
  expect(written('brat')).toContain('T1\tPER 6 10\tسامي\n#1\tAnnotatorNotes T1\tper-1\n')
  expect(JSON.parse(written('spacy')).ents).toEqual([{ start: 6, end: 10, label: 'PER', kb_id: 'per-1' }])
  expect(written('webanno')).toContain('1-3\t7-11\tسامي\tper-1[1]\tPER[1]\t\n')
})

describe.each(SPANS)('with the span %s', (span) => {
  test.each(EXACT)('%s is read back as the entities of the record', (format) => {
    expect(read[format](write(format, record, { span }), record.text)).toEqual(kept(record, { span }))
  })

  test.each(EXACT)('%s is read back for every article of the sample corpus', (format) => {
    for (const article of samples) expect(read[format](write(format, article, { span }), article.text)).toEqual(kept(article, { span }))
  })

  test('conll is read back for every article of the sample corpus, names as whole tokens', () => {
    const file = samples.map((article) => write('conll', article, { span }).join('')).join('')
    const articles = readConll(file, ...samples.map(({ text }) => text))
    expect(articles.map(({ id }) => id)).toEqual(samples.map(({ id }) => id))
    articles.forEach(({ found }, index) => {
      expectWholeTokens(found, samples[index] as ArticleRecord, { span })
    })
  })

  test('conll is read back, names as whole tokens, whatever stands in the text', () => {
    fc.assert(
      fc.property(anyRecord, (article) => {
        const [read] = readConll(write('conll', article, { span }).join(''), article.text)
        expectWholeTokens(read?.found ?? [], article, { span })
      }),
    )
  })

  test.each(EXACT)('%s is read back, whatever stands in the text', (format) => {
    fc.assert(
      fc.property(anyRecord, (article) => {
        expect(read[format](write(format, article, { span }), article.text)).toEqual(kept(article, { span }))
      }),
    )
  })
})

describe('conll', () => {
  test('has a token and a tag in each line, a blank line behind each sentence, the article at its head', () => {
    expect(write('conll', marked('زار [[PER سامي حداد]] بيروت. وعاد [[LOC ل|دمشق]].', 'خبر 1'), {}).join('')).toBe(
      '-DOCSTART- (خبر 1)\tO\n\nزار\tO\nسامي\tB-PER\nحداد\tI-PER\nبيروت\tO\n.\tO\n\nوعاد\tO\nلدمشق\tB-LOC\n.\tO\n\n',
    )
  })

  test('two names side by side are two', () => {
    expect(write('conll', marked('[[LOC دمشق]] [[LOC بيروت]]'), {}).join('')).toMatch(/دمشق\tB-LOC\nبيروت\tB-LOC/)
  })

  test('with the span token, the quotation marks that are written on to a name are of it', () => {
    const article = marked('قالت [[ORG ل«|رويترز|»]]')
    expect(write('conll', article, { span: 'name' }).join('')).toContain('ل\tO\n«\tO\nرويترز\tB-ORG\n»\tO\n')
    expect(write('conll', article, { span: 'token' }).join('')).toContain('ل\tB-ORG\n«\tI-ORG\nرويترز\tI-ORG\n»\tI-ORG\n')
  })

  test('of two entities on one token the first has it', () => {
    expect(write('conll', marked('[[LOC سوريا]]_[[LOC لبنان]] و[[LOC مصر]]'), {}).join('')).toContain('سوريا_لبنان\tB-LOC\nومصر\tB-LOC\n')
  })

  test('no sentence ends inside a name', () => {
    expect(write('conll', marked('وصل [[PER سامي. حداد]] أمس.'), {}).join('')).toContain('سامي\tB-PER\n.\tI-PER\nحداد\tI-PER\nأمس\tO\n')
  })
})

test('only the types that are asked for are written', () => {
  const article = marked('[[PER سامي]] في [[LOC دمشق]] و[[ORG رويترز]]')
  expect(toEntityRows(article, { types: ['PER', 'ORG'] }).map(({ type }) => type)).toEqual(['PER', 'ORG'])
  expect(read.webanno(write('webanno', article, { types: ['LOC'] }), article.text)).toEqual(['LOC 8-12 دمشق'])
})

test('in brat a name over a line end is discontinuous', () => {
  const [, annotations = ''] = write('brat', marked('قال [[PER سامي\nحداد]] أمس'), {})
  expect(annotations).toContain('T1\tPER 4 8;9 13\tسامي حداد\n')
})

test('in webanno a name behind a proclitic is a part of its token; values and controls are escaped', () => {
  const article = marked('قال و[[LOC دمشق]] C:\\t')
  article.entities[0] = { ...(article.entities[0] as ArticleRecord['entities'][number]), id: 'a_b|c' }
  expect(write('webanno', article, {}).join('')).toBe(
    [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
      '',
      '',
      '#Text=قال ودمشق C:\\\\t',
      '1-1\t0-3\tقال\t_\t_\t',
      '1-2\t4-9\tودمشق\t_\t_\t',
      '1-2.1\t5-9\tدمشق\ta\\_b\\|c[1]\tLOC[1]\t',
      '1-3\t10-11\tC\t_\t_\t',
      '1-4\t11-12\t:\t_\t_\t',
      '1-5\t12-13\t\\\t_\t_\t',
      '1-6\t13-14\tt\t_\t_\t',
      '',
    ].join('\n'),
  )
})

test('spacy gets no two entities that overlap', () => {
  const article = marked('[[ORG وزارة سوريا]]')
  const [outer] = article.entities as [ArticleRecord['entities'][number]]
  const inner = { ...outer, type: 'LOC' as const, id: 'inner', text: 'سوريا', start: 6, tokenStart: 6 }
  expect(JSON.parse(write('spacy', { ...article, entities: [inner, outer] }, {}).join()).ents).toEqual([
    { start: 0, end: 11, label: 'ORG', kb_id: 'org-1' },
  ])
})

test('the rows of jsonl hold all that the record says of an entity', () => {
  const article = tagged('وصل مصطفى بالي إلى دمشق.')
  const [row] = toEntityRows(article)
  const [{ start, end, tokenStart: _tokenStart, tokenEnd: _tokenEnd, ...rest }] = article.entities as [ArticleRecord['entities'][number]]
  expect(row).toEqual({ ...rest, article: 'a', utf16: [start, end], codePoints: [start, end] })
})

describe('counts', () => {
  const articles = [
    { ...marked('[[PER سامي]] في [[LOC دمشق]]'), site: 'b', meta: { published: '2019-02-16T12:02' } },
    { ...marked('[[PER سامي]] و[[PER سامي]] و[[LOC دمشق]] و[[ORG رويترز]]'), site: 'a', meta: { published: '2019-01-03' } },
    marked('[[LOC دمشق]]'),
  ].map((article) => ({ ...article, entities: article.entities.map((entity) => ({ ...entity, id: entity.text })) }))
  const top = (options = {}, limit?: number) => {
    const counts = new EntityCounts(options)
    for (const article of articles) counts.add(article)
    return counts
      .top(limit)
      .map(({ group, entities }) => [group, ...entities.map(({ id, articles, mentions }) => `${id} ${articles} ${mentions}`)])
  }

  test('are of mentions and of articles, the entity of most articles first', () => {
    expect(top()).toEqual([['', 'دمشق 3 3', 'سامي 2 3', 'رويترز 1 1']])
    expect(top({ types: ['PER', 'ORG'] }, 1)).toEqual([['', 'سامي 2 3']])
  })

  test('stand apart by site or by month, those without one last', () => {
    expect(top({ by: 'site' })).toEqual([
      ['a', 'سامي 1 2', 'دمشق 1 1', 'رويترز 1 1'],
      ['b', 'دمشق 1 1', 'سامي 1 1'],
      ['', 'دمشق 1 1'],
    ])
    expect(top({ by: 'month' }, 1)).toEqual([
      ['2019-01', 'سامي 1 2'],
      ['2019-02', 'دمشق 1 1'],
      ['', 'دمشق 1 1'],
    ])
  })

  test('with another entity are of its articles alone, without itself', () => {
    expect(top({ with: 'سامي' })).toEqual([['', 'دمشق 2 2', 'رويترز 1 1']])
    expect(top({ with: 'nobody' })).toEqual([])
  })
})
