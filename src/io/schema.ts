/** Writes the JSON Schema of a record beside the built code; run by the build. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package.ts'
import { recordJsonSchema } from './record-schema.ts'

writeFileSync(join(packageRoot, 'dist/record.schema.json'), `${JSON.stringify(recordJsonSchema(), null, 2)}\n`)
