/** Duplicates, for those who gather articles elsewhere: sketches, verdicts on pairs, clusters. Nothing is kept between requests. */
import { z } from 'zod'
import { bandKeys } from '../../duplicates/bands.ts'
import { clustersOf } from '../../duplicates/clusters.ts'
import { compareSketches, FEWEST_EXACT_SHINGLES } from '../../duplicates/likeness.ts'
import { marksOf } from '../../duplicates/marks.ts'
import { digestOf, type Sketch, sketchOf } from '../../duplicates/sketch.ts'
import { marked, POLICIES } from '../../io/mark.ts'
import { parseLine, recordOfLine } from '../../io/source.ts'
import { type Handlers, handler, linesOf } from './handler.ts'
import { sketchBytes, sketchOfBytes } from './sketches.ts'

const count = z.int().min(0)
/** The lengths of sketches; the body has one behind the other. */
const sketches = z.array(count)
/** As "cluster" answers them. */
const mark = z.union([
  z.strictObject({ copies: count }),
  z.strictObject({ duplicateOf: z.strictObject({ id: z.string(), similarity: z.number(), containment: z.number(), size: count }) }),
])

export const duplicates: Handlers = {
  sketch: handler({}, (_, body) => {
    const parts = linesIn(body).map((line) => {
      const sketch = sketchOf(recordOfLine(parseLine(line)))
      const bytes = sketchBytes(sketch)
      const described = { id: sketch.id, length: bytes.length }
      // What is too short to be a copy need not be compared.
      if (sketch.shingles.length < FEWEST_EXACT_SHINGLES) return { described, bytes: [bytes] }
      const keys = Buffer.from(bandKeys(sketch.shingles).buffer)
      return { described: { ...described, keys: keys.length, digest: digestOf(sketch).map(hex).join('') }, bytes: [bytes, keys] }
    })
    return { header: { sketches: parts.map(({ described }) => described) }, body: parts.flatMap(({ bytes }) => bytes) }
  }),
  compare: handler({ sketches, pairs: z.array(z.tuple([count, count])) }, ({ sketches, pairs }, body) => {
    const all = sketchesIn(sketches, body)
    const sketch = (index: number): Sketch => {
      const found = all[index]
      if (found === undefined) throw new TypeError(`There is no sketch ${index}: there are ${all.length}, from 0.`)
      return found
    }
    return { header: { copies: pairs.map(([a, b]) => compareSketches(sketch(a), sketch(b)).verdict === 'copy') } }
  }),
  cluster: handler({ sketches }, ({ sketches }, body) => {
    const marks = new Map(clustersOf(sketchesIn(sketches, body)).flatMap((cluster) => [...marksOf(cluster)]))
    return { header: { marks: Object.fromEntries(marks) } }
  }),
  mark: handler({ marks: z.array(mark), policy: z.enum(POLICIES) }, ({ marks, policy }, body) => {
    const lines = linesIn(body)
    if (lines.length !== marks.length) throw new TypeError(`The body has ${lines.length} records; there are ${marks.length} marks.`)
    const made = lines.map((line, index) => marked(recordOfLine(parseLine(line)), marks[index], policy))
    const records = linesOf(made.flatMap((one) => ('record' in one ? [one.record] : [])))
    const rejections = linesOf(made.flatMap((one) => ('rejection' in one ? [one.rejection] : [])))
    return { header: { records: records.length }, body: [records, rejections] }
  }),
}

const hex = (half: number): string => half.toString(16).padStart(8, '0')

/** The lines of a body, each with its end. */
function linesIn(body: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf(0x0a, start) + 1 || body.length
    lines.push(body.subarray(start, end))
    start = end
  }
  return lines
}

function sketchesIn(lengths: readonly number[], body: Buffer): Sketch[] {
  let end = 0
  return lengths.map((length) => {
    end += length
    return sketchOfBytes(body.subarray(end - length, end))
  })
}
