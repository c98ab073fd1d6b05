import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { describeStages } from '../src/cli/stages.ts'
import { toRecord } from '../src/io/record.ts'
import { textOfRecord } from '../src/io/write.ts'
import { matcherOf, readPhraseRows } from '../stages/boilerplate/rows.ts'
import { cleaned } from './support/gold.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)]

/** The text of a fenced block, by what stands behind its fence. */
function block(info: string, page = 'README.md'): string {
  const [, text] = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readFileSync(join(root, page), 'utf8')) ?? []
  if (text === undefined) throw new Error(`${page} has no block "${info}"`)
  return text
}

test('the table of stages is what the stages declare', () => {
  const rows = describeStages().map(({ name, description, options, files, url }) => {
    const names = options.map((option) => `\`${option.name}\``).join(', ')
    const rows = files.map((file) => `, [${file.slice(url.length, -'.txt'.length)}](${file})`).join('')
    return `| \`${name}\` | ${description} | ${names} | [code](${url}index.ts)${rows}, [examples](${url}examples.txt) |`
  })
  const [, table] = /<!-- stages:[^>]*-->\n([\s\S]*?)<!-- \/stages -->/.exec(readme) ?? []
  expect(table).toBe(`| stage | what it does | options | where |\n|---|---|---|---|\n${rows.join('\n')}\n`)
})

test('the article before becomes the article after, with the metadata and entities that are named', () => {
  const record = toRecord(cleaned(block('text before')))
  expect(textOfRecord(record)).toBe(block('text after'))
  expect(record.meta).toMatchObject({ published: '2020-01-12T09:30', place: 'بيروت' })
  expect([...new Set(record.entities.map(({ id }) => id))].sort()).toEqual([
    'beirut-port',
    'iso-lb',
    'iso-ua',
    'ministry-of-economy',
    'reuters',
  ])
  expect(record.edits).toContainEqual(JSON.parse(block('json')))
})

test('the library example runs', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', block('js example')], { cwd: root, encoding: 'utf8' })
  expect(output).toMatch(/^1 .+ \[ 'beirut-port' \]$/m)
  expect(output).toContain('boilerplate font-size-widget')
})

test('the example of the Arabic core prints what stands beside it', () => {
  const example = block('js arabic', 'docs/arabic.md')
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', example], { cwd: root, encoding: 'utf8' })
  const expected = [...example.matchAll(/\/\/=> (.*)$/gm)].map(([, line]) => line)
  expect(output.trimEnd().split('\n')).toEqual(expected)
})

test('the row to add is one that proves itself and that no other row knows', () => {
  const shipped = readPhraseRows()
  const [row] = readPhraseRows(block('text row'), 'README.md')
  if (row === undefined) throw new Error('no row')
  expect(shipped.map(({ rule }) => rule)).not.toContain(row.rule)
  const all = matcherOf([...shipped, row])
  expect(row.catches.map((line) => all(line, () => true)?.row.rule)).toEqual(row.catches.map(() => row.rule))
  expect(row.spares.map((line) => all(line, () => true))).toEqual(row.spares.map(() => undefined))
})

test.each(pages)('no relative link of %s is dead', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(root, dirname(page), path))
  for (const path of links) expect(existsSync(path), path).toBe(true)
})
