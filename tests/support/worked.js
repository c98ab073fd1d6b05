// What three workers make of texts, by the work of deadly.js: a JSON list on standard input, one on standard output.
import { json } from 'node:stream/consumers'
import { worked } from '../../dist/src/io/parallel.js'

const texts = await json(process.stdin)
const [name = 'workOf'] = process.argv.slice(2)

async function* items() {
  for (const [index, text] of texts.entries()) yield { kind: 'line', place: `in:${index}`, id: `${index}`, bytes: Buffer.from(text) }
}

const work = {
  duty: { module: new URL('./deadly.js', import.meta.url).href, name, data: 'die' },
  work: () => [],
  join: (parts) => parts.flat(),
  lost: ({ place }, reason) => [`${place} ${reason}`],
}
const results = []
for await (const result of worked(items(), work, 3)) results.push(...result)
process.stdout.write(JSON.stringify(results))
