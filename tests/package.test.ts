import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, temporaryFolder } from './support/cli.ts'

const root = join(import.meta.dirname, '..')
const ARTICLE =
  'الميناء يستقبل أول سفينة منذ عام\n\nت + ت - الحجم الطبيعي\n\nوصلت السفينة صباح اليوم إلى دمشق، وقال مديره إن حمولتها من القمح تكفي شهرا.\n'

test('the package installs into an empty project, as a library and as a command', { timeout: 300_000 }, () => {
  const folder = temporaryFolder()
  const run = (command: string, args: string[], input = ''): string =>
    execFileSync(command, args, { cwd: folder, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] })
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  )
  const paths = files.map(({ path }: { path: string }) => path)
  expect(paths.filter((path: string) => /^(?:tests|src\/(?!spark\/)|\.ci|node_modules)\//.test(path))).toEqual([])
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  writeFileSync(join(folder, 'in/a.txt'), ARTICLE)
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)])
  expect(jsonLines(run('npx', ['naqi', 'clean', 'in']))[0]).toMatchObject({ id: 'a', title: 'الميناء يستقبل أول سفينة منذ عام' })
  writeFileSync(
    join(folder, 'use.js'),
    `import { clean, recordJsonSchema } from 'naqi'
import { normalize } from 'naqi/arabic'
for await (const record of clean([process.argv[2]])) console.log(JSON.stringify([record.entities.map(({ id }) => id), normalize('ســلام'), recordJsonSchema().type]))`,
  )
  expect(JSON.parse(run('node', ['use.js', ARTICLE]))).toEqual([['damascus'], 'سلام', 'object'])
  const schema = JSON.parse(readFileSync(join(folder, 'node_modules/naqi/dist/record.schema.json'), 'utf8'))
  expect(schema.properties.naqi).toMatchObject({ const: 1 })
})
