/** naqi as a library. */
export { boilerplate, duplicates, entities, headlines, normalize, stages, templates } from '../stages/index.ts'
export { type Article, type Block, createArticle, type Meta, type Source } from './article/article.ts'
export type { DuplicateOf, Duplicates } from './article/duplicates.ts'
export { type Change, type Edit, type Evidence, type Rule, replay, sourceRange } from './article/edit.ts'
export type { EntityType, Mention } from './article/mention.ts'
export { ROLES, type Role } from './article/role.ts'
export { type SourceMap, type Stretch, toSource, toText } from './article/sourcemap.ts'
export { type CleanOptions, clean, cleanSteps, type Input, type StageOptions } from './clean.ts'
export { BANDS, bandKeys, FEWEST_EQUAL_BANDS } from './duplicates/bands.ts'
export { type Cluster, type Copy, clustersOf, compareAge } from './duplicates/clusters.ts'
export { compareSketches, type Likeness } from './duplicates/likeness.ts'
export { type Sketch, type Sketched, sketchOf } from './duplicates/sketch.ts'
export type { DuplicateTable } from './duplicates/table.ts'
export { bratText, toBrat } from './entities/brat.ts'
export { toConll } from './entities/conll.ts'
export { type CountOptions, type EntityCount, EntityCounts, type EntityGroup, type Grouping } from './entities/counts.ts'
export { type EntityRow, toEntityRows } from './entities/rows.ts'
export { type SpacyText, toSpacy } from './entities/spacy.ts'
export type { Annotated, EntityOptions } from './entities/spans.ts'
export { toWebAnno } from './entities/webanno.ts'
export {
  type CountedScore,
  type EntityEvaluation,
  type ErrorFamily,
  evaluateEntities,
  type FoundSpan,
  type GoldSpan,
  type JudgedSentence,
  KnownNames,
  type TaggedArticle,
  type TaggedSentence,
  wordSpans,
} from './evaluation/entities.ts'
export { type JudgedText, judgedText } from './evaluation/judged.ts'
export { CLASSES, type Class, type GoldLine, LabelError, parseLabels, type Verdict } from './evaluation/labels.ts'
export {
  type Evaluation,
  evaluate,
  type JudgedLine,
  type JudgedPage,
  judgeLines,
  type LostLine,
  type PageScores,
  type Score,
  type Scores,
} from './evaluation/measure.ts'
export { GAZETTEER_VERSION, isCompiledGazetteer, readGazetteer, writeGazetteer } from './gazetteer/binary.ts'
export { compileGazetteer, GazetteerCompiler } from './gazetteer/compile.ts'
export { type CompiledGazetteer, entriesOf } from './gazetteer/compiled.ts'
export type { GazetteerEntry } from './gazetteer/entry.ts'
export { Hygiene, LEFT_OUT, type LeftOut } from './gazetteer/import/hygiene.ts'
export type { Imported, Importer } from './gazetteer/import/importer.ts'
export { COLLECTIONS, type Collection } from './gazetteer/import/index.ts'
export { type GazetteerFile, LINT_RULES, type LintFinding, type LintRule, lintGazetteer } from './gazetteer/lint.ts'
export { Lookup, type LookupHit } from './gazetteer/lookup.ts'
export {
  GazetteerError,
  GazetteerReader,
  type GazetteerRow,
  GazetteerRowError,
  type GazetteerSource,
  parseGazetteer,
  parseGazetteerRows,
} from './gazetteer/rows.ts'
export { type GazetteerStats, StatsOfGazetteer } from './gazetteer/stats.ts'
export { tsvHead, tsvRow } from './gazetteer/tsv.ts'
export type { Hints } from './html/hints.ts'
export type { Page } from './html/metadata.ts'
export { BioError, parseBio, readBio } from './io/bio.ts'
export { commonWords } from './io/common-words.ts'
export {
  type Corpus,
  CorpusError,
  type Count,
  type EntityFacet,
  type Facets,
  type Hit,
  openCorpus,
  type SearchOptions,
  type SearchResult,
  type Stats,
} from './io/corpus/corpus.ts'
export {
  type ClusterRow,
  type DuplicateStore,
  DuplicatesError,
  type OpenDuplicatesOptions,
  openDuplicates,
  type StoreStats,
} from './io/duplicates/duplicates.ts'
export { ENTITY_FORMATS, type EntityFormat, type EntityFormatName } from './io/entities.ts'
export { EXPORT_TARGETS, type ExportOptions, type ExportTarget, exportRecords } from './io/export/export.ts'
export type { Manifest } from './io/export/manifest.ts'
export { loadGazetteer, readGazetteerRows, shippedGazetteer } from './io/gazetteer.ts'
export { InputError } from './io/inputs.ts'
export { type BatchWork, worked } from './io/parallel.ts'
export { type ReadOptions, readArticles } from './io/read.ts'
export { fromRecord, toRecord } from './io/record.ts'
export { type ArticleRecord, recordJsonSchema, recordSchema } from './io/record-schema.ts'
export { type RecordReading, readRecords } from './io/records.ts'
export { type FolderOptions, RunFolder, type RunWork, StoppedError } from './io/run/folder.ts'
export { isRunFolder, shardPaths } from './io/run/layout.ts'
export { LockError } from './io/run/lock.ts'
export type { NewShard, Pass } from './io/run/pass.ts'
export { shippedCompiledGazetteer } from './io/shipped.ts'
export { readPart, readTable, TableError, writeTable } from './io/table.ts'
export { RECORD_VERSION } from './io/version.ts'
export { fileSink, folderSink, jsonLine, type Sink, streamSink, textFolderSink } from './io/write.ts'
export { cleaningOf, type Job, jobSteps, workOf } from './job.ts'
export { inLanguage, LANGUAGES, type Language, languageOfArticle } from './language.ts'
export { learn } from './learn.ts'
export { Learner } from './learning/learner.ts'
export type { SiteTable, Table } from './learning/table.ts'
export { pipeline, processorOf, type Reading, type Rejection, runStages, type Step } from './pipeline.ts'
export { type Mark, type Marked, marksOf } from './search/highlight.ts'
export { queryForms, queryKey } from './search/key.ts'
export { QueryError } from './search/lexer.ts'
export { parseQuery, type Query } from './search/query.ts'
export { KEY_VERSION } from './search/schema.ts'
export { type Finding, mention, type ReadonlyArticle, relabel, remove, rewrite, type Stage, StageOptionsError, stage } from './stage.ts'
