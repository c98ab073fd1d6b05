/**
 * Strict readers of the formats of entities, written from their descriptions: what deviates throws. Each gives, for every
 * entity, its type, its place in UTF-16 units and its text, in the order of the file.
 */

const entity = (type: string, start: number, end: number, text: string): string => `${type} ${start}-${end} ${text}`

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/** Lines that each end in LF. */
function linesOf(text: string): string[] {
  check(text === '' || text.endsWith('\n'), 'the last line has no end')
  return text.split('\n').slice(0, -1)
}

/** The UTF-16 offset of a code point, counted one by one. */
const unitsOf = (text: string, codePoints: number): number => [...text].slice(0, codePoints).join('').length

export function readJsonl(lines: string, text: string): string[] {
  return linesOf(lines).map((line) => {
    const { type, text: written, utf16, codePoints } = JSON.parse(line)
    check(text.slice(...(utf16 as [number, number])) === written, `${line}: utf16`)
    check([...text].slice(...(codePoints as [number, number])).join('') === written, `${line}: codePoints`)
    return entity(type, utf16[0], utf16[1], written)
  })
}

export function readSpacy(lines: string): string[] {
  return linesOf(lines).flatMap((line) => {
    const { text, ents } = JSON.parse(line)
    return ents.map(({ start, end, label, kb_id }: { start: number; end: number; label: string; kb_id: string }) => {
      check(kb_id !== '', 'no kb_id')
      const [from, to] = [unitsOf(text, start), unitsOf(text, end)]
      return entity(label, from, to, text.slice(from, to))
    })
  })
}

export function readBrat(text: string, annotations: string): string[] {
  const rows = linesOf(annotations)
  const notes = rows.filter((row) => /^#\d+\tAnnotatorNotes T\d+\t\S+$/.test(row))
  const found = rows.filter((row) => row.startsWith('T'))
  check(notes.length === found.length && notes.length + found.length === rows.length, 'a note for each entity, and nothing else')
  return found.map((row) => {
    const [, type = '', places = '', covered = ''] = /^T\d+\t([A-Z]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]+)$/.exec(row) ?? []
    check(type !== '', row)
    const fragments = places.split(';').map((place) => place.split(' ').map((offset) => unitsOf(text, Number(offset))) as [number, number])
    check(fragments.map(([start, end]) => text.slice(start, end)).join(' ') === covered, row)
    const [[start], [, end]] = [fragments[0] as [number, number], fragments.at(-1) as [number, number]]
    return entity(type, start, end, text.slice(start, end))
  })
}

export interface ConllArticle {
  readonly id: string
  readonly found: readonly string[]
}

/** The articles of a file; `texts`: what each was written from, where its tokens stand one behind the other. */
export function readConll(file: string, ...texts: string[]): ConllArticle[] {
  const articles: { id: string; found: string[] }[] = []
  let at = 0
  let open: { type: string; start: number; end: number } | undefined
  const text = (): string => texts[articles.length - 1] ?? ''
  const close = (): void => {
    if (open !== undefined) articles.at(-1)?.found.push(entity(open.type, open.start, open.end, text().slice(open.start, open.end)))
    open = undefined
  }
  for (const line of linesOf(file)) {
    const [, id] = /^-DOCSTART- \((.*)\)\tO$/.exec(line) ?? []
    if (id !== undefined) {
      close()
      articles.push({ id, found: [] })
      at = 0
      continue
    }
    if (line === '') {
      close()
      continue
    }
    const [, token = '', tag = ''] = /^(\S+)\t(O|[BI]-[A-Z]+)$/.exec(line) ?? []
    check(token !== '', JSON.stringify(line))
    const start = text().indexOf(token, at)
    check(start >= 0 && text().slice(at, start).trim() === '', `${token} does not follow`)
    at = start + token.length
    if (tag.startsWith('I-')) {
      check(open?.type === tag.slice(2), `${line} continues nothing`)
      open = { type: tag.slice(2), start: open?.start ?? 0, end: at }
      continue
    }
    close()
    if (tag.startsWith('B-')) open = { type: tag.slice(2), start, end: at }
  }
  close()
  return articles
}

const unescapeText = (text: string): string =>
  text.replace(/\\(.)/g, (_, mark: string) => ({ t: '\t', r: '\r', f: '\f', b: '\b' })[mark] ?? mark)

/** Splits at what stands unescaped. */
const splitStack = (column: string): string[] => column.match(/(?:\\.|[^\\|])+/g) ?? []

export function readWebAnno(tsv: string, text: string): string[] {
  const [header = '', ...sentences] = tsv.split('\n\n#Text=')
  check(
    header === '#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n',
    `header ${JSON.stringify(header)}`,
  )
  const found = new Map<string, { type: string; start: number; end: number }>()
  sentences.forEach((block, sentence) => {
    check(
      sentence + 1 < sentences.length ? !block.endsWith('\n') : block.endsWith('\n'),
      'one blank line between sentences, none at the end',
    )
    const [first = '', ...rest] = block.replace(/\n$/, '').split('\n')
    const more = rest.filter((line) => line.startsWith('#Text=')).map((line) => line.slice('#Text='.length))
    const covered = [first, ...more].map(unescapeText).join('\n')
    const rows = rest.slice(more.length)
    let token = 0
    let part = 0
    rows.forEach((row, index) => {
      const columns = row.split('\t')
      check(columns.length === 6 && columns[5] === '', `columns of ${row}`)
      const [id = '', range = '', value = '', ids = '', types = ''] = columns
      part = id.includes('.') ? part + 1 : 0
      if (part === 0) token++
      check(id === `${sentence + 1}-${token}${part === 0 ? '' : `.${part}`}`, `number ${id}`)
      const [start, end] = range.split('-').map(Number) as [number, number]
      check(text.slice(start, end) === value && value !== '', `${row}: offsets`)
      if (index === 0) check(text.startsWith(covered, start), `#Text=${covered}`)
      if (ids === '_' && types === '_') return
      const values = [splitStack(ids), splitStack(types)] as const
      check(values[0].length === values[1].length, `${row}: stack`)
      values[1].forEach((stacked, place) => {
        const [, type = '', number = ''] = /^([A-Z]+)\[(\d+)\]$/.exec(stacked) ?? []
        check(number !== '' && (values[0][place] ?? '').endsWith(`[${number}]`), `${row}: number`)
        const known = found.get(number)
        if (known === undefined) found.set(number, { type, start, end })
        else found.set(number, { ...known, end })
      })
    })
  })
  return [...found.values()].map(({ type, start, end }) => entity(type, start, end, text.slice(start, end)))
}
