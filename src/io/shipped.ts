/** The gazetteer that ships with naqi, compiled: as the build has left it, if the rows are still those it was made of. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readGazetteer, writeGazetteer } from '../gazetteer/binary.ts'
import { compileGazetteer } from '../gazetteer/compile.ts'
import type { CompiledGazetteer } from '../gazetteer/compiled.ts'
import { shippedGazetteer } from './gazetteer.ts'
import { packageRoot } from './package.ts'

const ROWS = 'corpus/gazetteer'
const NAME = /^gazetteer-[\da-f]+\.bin$/
/** The folder of what is built, where this module is built too; beside the sources there is no such file, and rows are compiled. */
const built = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The file of the rows as they are now: its name tells their digest, so that a row added since the build counts. */
function compiledPath(): string {
  const digest = createHash('sha256')
  const folder = join(packageRoot, ROWS)
  for (const file of readdirSync(folder).sort())
    if (file.endsWith('.tsv')) digest.update(`${file}\n`).update(readFileSync(join(folder, file)))
  return join(built, `gazetteer-${digest.digest('hex').slice(0, 16)}.bin`)
}

/** The gazetteer that ships with naqi, compiled. */
export function shippedCompiledGazetteer(): CompiledGazetteer {
  const path = compiledPath()
  return existsSync(path) ? readGazetteer(readFileSync(path)) : compileGazetteer(shippedGazetteer())
}

/** Leaves the compiled gazetteer for those who run what is built. */
export function buildShippedGazetteer(): void {
  for (const file of readdirSync(built)) if (NAME.test(file)) rmSync(join(built, file))
  writeFileSync(compiledPath(), writeGazetteer(compileGazetteer(shippedGazetteer())))
}
