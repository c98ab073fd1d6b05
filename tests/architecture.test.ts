/** The layout's rules: who may know whom. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const files = ['src', 'stages', 'corpus'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
)

/** What a file imports: paths of the project as they stand in it, packages by their names. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)[^'"]*['"]([^'"]+)['"]/gm)].map(([, path = '']) =>
    path.startsWith('.') ? relative(root, resolve(root, file, '..', path)) : path,
  )
}

const code = files.filter((file) => file.endsWith('.ts'))
const imports = code.flatMap((file) => importsOf(file).map((target) => ({ file, target })))
const from = (folder: string) => imports.filter(({ file }) => file.startsWith(folder))

test('only the composition (src/clean.ts, src/learn.ts, src/job.ts, src/index.ts, src/cli/) knows the stages', () => {
  const composition = /^src\/(?:clean\.ts|learn\.ts|job\.ts|index\.ts|cli\/)/
  expect(from('src/').filter(({ file, target }) => target.startsWith('stages/') && !composition.test(file))).toEqual([])
})

test('a stage knows src/ and its own folder, no other stage', () => {
  const own = ({ file, target }: { file: string; target: string }) => target.startsWith(file.split('/').slice(0, 2).join('/'))
  expect(from('stages/').filter((edge) => edge.file !== 'stages/index.ts' && edge.target.startsWith('stages/') && !own(edge))).toEqual([])
})

test('only src/io/, src/cli/ and the server of the page touch files, streams, the network or the console', () => {
  const outside = code.filter((file) => !/^src\/(?:(?:io|cli)\/|web\/server\.ts$)/.test(file))
  expect(imports.filter(({ file, target }) => outside.includes(file) && target.startsWith('node:'))).toEqual([])
  expect(outside.filter((file) => /\b(?:console|process)\.|\bBuffer\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('the Arabic core knows no article, no stage and no file', () => {
  expect(from('src/arabic/').filter(({ target }) => /^(?:src\/(?!arabic|article\/sourcemap|rows\.ts)|stages|node:)/.test(target))).toEqual(
    [],
  )
})

test('the parser of pages knows no article, no stage and no file', () => {
  expect(from('src/html/').filter(({ target }) => /^(?:src\/(?!html|article\/sourcemap)|stages|node:)/.test(target))).toEqual([])
})

test('what is learned from a crawl knows no stage and no file', () => {
  expect(from('src/learning/').filter(({ target }) => /^(?:src\/(?!learning|arabic|article|stage\.ts)|stages|node:)/.test(target))).toEqual(
    [],
  )
})

test('nothing imports the root of natural: it prints to stdout', () => {
  expect(imports.filter(({ target }) => target === 'natural')).toEqual([])
})

test('the corpus is data, without code', () => {
  expect(files.filter((file) => file.startsWith('corpus/') && !/\.(?:txt|tsv|md|html)$/.test(file))).toEqual([])
})

test('nothing is evaluated: no eval, no Function', () => {
  expect(code.filter((file) => /\beval\(|new Function\b/.test(readFileSync(join(root, file), 'utf8').replace(/`[^`]*`/g, '')))).toEqual([])
})
