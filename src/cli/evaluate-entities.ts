/** `naqi evaluate --entities`: how well names are found, against sentences whose names are marked by hand. */
import colors from 'picocolors'
import { entities } from '../../stages/index.ts'
import { visible } from '../arabic/visible.ts'
import { createArticle } from '../article/article.ts'
import {
  type CountedScore,
  type EntityEvaluation,
  evaluateEntities,
  type JudgedSentence,
  KnownNames,
  MEASURED,
  type TaggedArticle,
  wordSpans,
} from '../evaluation/entities.ts'
import { BioError, readBio } from '../io/bio.ts'
import { shippedGazetteer } from '../io/gazetteer.ts'
import { processorOf, runStages } from '../pipeline.ts'
import { isolate } from './isolate.ts'
import { table } from './table.ts'
import { UsageError } from './usage.ts'

/** So many kinds of errors are listed. */
const FAMILIES = 25

/** Sentences with what the stage `entities` finds in them: each a line of its article, its words between single spaces. */
function judge(articles: readonly TaggedArticle[], options: Readonly<Record<string, unknown>>): JudgedSentence[] {
  const processor = processorOf([{ stage: entities as never, options }])
  return articles.flatMap(({ file, sentences }) => {
    const text = sentences.map(({ words }) => words.join(' ')).join('\n')
    const { children, mentions } = runStages(processor, createArticle({ id: file, text }))
    return sentences.map((sentence, index) => {
      const found = mentions.filter(({ block, endBlock }) => block === children[index] && endBlock === undefined)
      return { ...sentence, file, found: wordSpans(sentence.words, found) }
    })
  })
}

/**
 * Measures the stage `entities` on files of BIO.
 *
 * @throws UsageError
 *   If one cannot be read.
 */
export function evaluateBio(paths: readonly string[], options: Readonly<Record<string, unknown>> = {}): EntityEvaluation {
  try {
    return evaluateEntities(judge(readBio(paths), options), new KnownNames(shippedGazetteer()))
  } catch (error) {
    throw error instanceof BioError ? new UsageError(error.message) : error
  }
}

/** An evaluation, and what the same measures are where of a place in a longer name the place is told. */
export interface NestedEvaluation extends EntityEvaluation {
  readonly innermost?: Pick<EntityEvaluation, 'open' | 'types' | 'closed' | 'closedTypes'>
}

/** Measures the stage by both conventions of names in names, for corpora follow the one or the other; by one if the options say which. */
export function evaluateNested(paths: readonly string[], options: Readonly<Record<string, unknown>> = {}): NestedEvaluation {
  const evaluation = evaluateBio(paths, options)
  if (options['nested'] !== undefined) return evaluation
  const { open, types, closed, closedTypes } = evaluateBio(paths, { ...options, nested: 'innermost' })
  return { ...evaluation, innermost: { open, types, closed, closedTypes } }
}

function cells({ gold, found, precision, recall, f1 }: CountedScore): string[] {
  return [String(gold), String(found), ...[precision, recall, f1].map((share) => share.toFixed(3))]
}

const HEAD = ['marked', 'found', 'precision', 'recall', 'F1']

/** The figures of open and closed world. */
function* worlds(
  { open, types, closed, closedTypes }: NonNullable<NestedEvaluation['innermost']>,
  more: readonly string[][],
): Generator<string> {
  yield* table([
    ['open world', ...HEAD],
    ['PER, ORG and LOC', ...cells(open)],
    ...[...MEASURED, 'MISC' as const].map((type) => [`  ${type}`, ...cells(types[type])]),
    ...more,
  ])
  yield ''
  yield* table([
    ['closed world', ...HEAD],
    ['PER, ORG and LOC', ...cells(closed)],
    ...MEASURED.map((type) => [`  ${type}`, ...cells(closedTypes[type])]),
  ])
  yield ''
}

/** An evaluation as lines to be read. */
export function* entityReport(evaluation: NestedEvaluation): Generator<string> {
  yield `${evaluation.sentences} sentences, ${evaluation.words} words`
  yield ''
  yield* worlds(evaluation, [
    ['by type, boundaries apart', ...cells(evaluation.typeOnly)],
    ['by boundaries, type apart', ...cells(evaluation.spanOnly)],
  ])
  if (evaluation.innermost !== undefined) {
    yield colors.bold('where the corpus marks the innermost name of a place: --set entities.nested=innermost')
    yield* worlds(evaluation.innermost, [])
  }
  yield* table([
    ['rule', 'found', 'precision'],
    ...Object.entries(evaluation.rules).map(([rule, { found, precision }]) => [rule, String(found), precision.toFixed(3)]),
  ])
  yield ''
  yield colors.bold('errors, the most frequent first')
  for (const { family, count, examples } of evaluation.errors.slice(0, FAMILIES)) {
    yield `${String(count).padStart(5)}  ${family}`
    for (const { place, sentence } of examples) yield `       ${place}  ${isolate(visible(sentence))}`
  }
}
