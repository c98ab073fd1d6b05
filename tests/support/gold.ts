/** Articles with hand-made labels: one row per line of the source, and one per entity. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, createArticle } from '../../src/article/article.ts'
import { type GoldLine, parseLabels } from '../../src/evaluation/labels.ts'
import { processorOf, runStages } from '../../src/pipeline.ts'
import { stages } from '../../stages/index.ts'

export interface GoldEntity {
  /** The line of the source, from 1. */
  readonly line: number
  readonly type: string
  /** The gazetteer's id; `-` if the entity is not in it. */
  readonly id: string
  readonly text: string
}

export interface GoldArticle {
  readonly id: string
  readonly raw: string
  readonly lines: readonly GoldLine[]
  readonly entities: readonly GoldEntity[]
}

export const corpus = join(import.meta.dirname, '../../corpus')
/** Evaluation data that is not the project's: there only where the project is developed. */
export const shared = join(import.meta.dirname, '../../../shared')
export const hasShared = existsSync(join(shared, 'seeds'))

function rowsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t'))
}

/** The sample corpus with its gold. */
export function goldCorpus(): GoldArticle[] {
  const names = readdirSync(join(corpus, 'raw'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
  return names.map((file) => {
    const id = file.replace(/\.txt$/, '')
    return {
      id,
      raw: readFileSync(join(corpus, 'raw', file), 'utf8'),
      lines: parseLabels(readFileSync(join(corpus, 'gold', `${id}.labels.tsv`), 'utf8'), `${id}.labels.tsv`),
      entities: rowsOf(join(corpus, 'gold', `${id}.entities.tsv`))
        .slice(1)
        .map(([line, type = '', id = '', text = '']) => ({ line: Number(line), type, id, text })),
    }
  })
}

export interface GoldPage {
  readonly id: string
  readonly html: string
  readonly lines: readonly GoldLine[]
}

/** The sample pages of HTML with their labels. */
export function goldPages(): GoldPage[] {
  const folder = join(corpus, 'pages')
  const names = readdirSync(folder).filter((file) => file.endsWith('.html'))
  return names.sort().map((file) => {
    const id = file.replace(/\.html$/, '')
    const labels = `${id}.labels.tsv`
    return {
      id,
      html: readFileSync(join(folder, file), 'utf8'),
      lines: parseLabels(readFileSync(join(folder, labels), 'utf8'), labels),
    }
  })
}

const processor = processorOf(stages.map((stage) => ({ stage })))

/** A text through the whole pipeline. */
export function cleaned(text: string, id = 'article'): Article {
  return runStages(processor, createArticle({ id, text }))
}

/** A page of HTML through the whole pipeline. */
export function cleanedPage(text: string, id = 'page'): Article {
  return runStages(processor, createArticle({ id, text, format: 'html' }))
}

/** What became of each line of the source that holds a character: its role, `repeat` or `blank`; and whether it went. */
export function judgedLines(article: Article): { role: string; removed: boolean; text: string; line: number; rule: string }[] {
  const left = new Map(article.children.map((block) => [block.order, block]))
  return createArticle(article.source).children.map((source) => {
    const block = left.get(source.order)
    const edits = article.edits.filter((edit) => edit.block === source.order)
    const last = edits.filter(({ range }) => range === undefined).at(-1)
    const removed = block === undefined
    const role = block?.role ?? (last?.stage === 'headlines' ? 'repeat' : last?.stage === 'normalize' ? 'blank' : (last?.role ?? ''))
    return { role, removed, text: source.value, line: source.position.start.line, rule: last?.rule ?? '' }
  })
}
