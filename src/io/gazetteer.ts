/** The gazetteer's files. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type GazetteerEntry, mergeEntries, parseGazetteer } from '../gazetteer/rows.ts'
import { packageRoot, packageText } from './package.ts'

const FOLDER = 'corpus/gazetteer'

/** The gazetteer that ships with naqi: all files of its folder, in the order of their names. */
export function shippedGazetteer(): GazetteerEntry[] {
  const files = readdirSync(join(packageRoot, FOLDER))
    .filter((file) => file.endsWith('.tsv'))
    .sort()
  return mergeEntries(files.flatMap((file) => parseGazetteer(packageText(`${FOLDER}/${file}`), file)))
}
