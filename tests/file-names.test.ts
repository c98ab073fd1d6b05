/** No path from the input reaches the file system: what files are named after ids, in every writer that does so. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTITY_FORMATS, type EntityFormat } from '../src/io/entities.ts'
import { exportRecords } from '../src/io/export/export.ts'
import { FileNames, fileNameOf, folderSink, textFolderSink } from '../src/io/write.ts'
import { temporaryFolder } from './support/cli.ts'
import { recordOf } from './support/corpus.ts'
import { hostileText } from './support/hostile.ts'

const HOSTILE_IDS = [
  '../../etc/passwd',
  '/etc/passwd',
  '..',
  '.',
  '',
  '~/.ssh/id',
  '.htaccess',
  '-rf',
  'C:\\Windows\\win.ini',
  '\\\\host\\share',
  'file:///etc/passwd',
  'a\0.txt',
  'a\nb',
  'a:stream',
  '%2e%2e%2f',
  '\u2025/\uff0e\uff0e\uff0f',
  'CON',
  'nul.txt',
  'com1',
  'LPT\u00b2.a',
  'manifest.json',
  `${'\u0645'.repeat(300)}`,
  `${'a/'.repeat(3000)}b`,
  '\u{1ee00}'.repeat(60),
  `${'\u{1ee00}'.repeat(39)}\ud83d`,
  '\u202etxt.exe',
]

/** What every file system of today takes for a name of one file in this folder, with room for an extension. */
function expectName(name: string): void {
  expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]*(?:~\d+)?$/u)
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])(?:\.|$)/i)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220)
  expect(Buffer.from(name).toString()).toBe(name)
}

test('a name is of letters, digits and signs that mean nothing to a file system, whatever the id', () => {
  for (const id of HOSTILE_IDS) expectName(fileNameOf(id))
  fc.assert(
    fc.property(hostileText, (id) => expectName(fileNameOf(id))),
    { numRuns: 2000 },
  )
})

test('distinct ids have distinct names, and one id always the same', () => {
  const ids = [...HOSTILE_IDS, 'a/b', 'a_b', 'a b', 'a?b']
  expect(new Set(ids.map(fileNameOf)).size).toBe(ids.length)
  expect(ids.map(fileNameOf)).toEqual(ids.map(fileNameOf))
})

test('ids that differ in their case, or in how a letter is composed, get files that no file system takes for one', () => {
  const names = new FileNames()
  expect(['Port', 'port', 'PORT', '\uac00', '\u1100\u1161'].map((id) => names.next(id))).toEqual([
    'Port',
    'port~2',
    'PORT~3',
    '\uac00',
    '\u1100\u1161~2',
  ])
})

/** A folder in a folder: what escapes from it is seen beside it. */
function folders() {
  const outer = temporaryFolder()
  mkdirSync(join(outer, 'in'))
  return { outer, folder: join(outer, 'in/out') }
}

const RECORDS = HOSTILE_IDS.map((id, index) => recordOf({ id, title: `\u062e\u0628\u0631 ${index}`, text: '\u0646\u0635' }))
const ofEachArticle = Object.entries<EntityFormat>(ENTITY_FORMATS).filter(([, { joins }]) => !joins)

describe('hostile ids make files in the folder of the output alone, one for each article:', () => {
  test.each([
    ['texts', ['.txt'], textFolderSink] as const,
    ...ofEachArticle.map(([name, { files }]) => [name, Object.keys(files), (folder: string) => folderSink(folder, files)] as const),
  ])('%s', async (_name, extensions, sinkOf) => {
    const { outer, folder } = folders()
    const sink = sinkOf(folder)
    for (const record of RECORDS) await sink.write(record)
    await sink.close()
    expect(readdirSync(outer)).toEqual(['in'])
    expect(readdirSync(join(outer, 'in'))).toEqual(['out'])
    const files = readdirSync(folder, { withFileTypes: true })
    expect(files.every((file) => file.isFile())).toBe(true)
    expect(files).toHaveLength(RECORDS.length * extensions.length)
  })

  test('an export of texts, whose manifest names the article of each', async () => {
    const { outer, folder } = folders()
    const { files } = await exportRecords([...RECORDS, recordOf({ id: 'con' })], { to: 'text', output: folder })
    expect(readdirSync(outer)).toEqual(['in'])
    expect(readdirSync(join(outer, 'in'))).toEqual(['out'])
    expect(readdirSync(folder).sort()).toEqual([...files.map(({ name }) => name), 'manifest.json'].sort())
    expect(files).toHaveLength(RECORDS.length + 1)
    for (const { id, name } of files) {
      expect(name).toMatch(/\.txt$/)
      // Half of a character and NUL are U+FFFD in an export.
      const record = RECORDS.find((record) => Buffer.from(record.id).toString().replaceAll('\0', '\ufffd') === id)
      expect(readFileSync(join(folder, name), 'utf8')).toContain(record?.title ?? '')
    }
  })
})
