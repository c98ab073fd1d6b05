import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stages } from '../stages/index.ts'
import { outcome, parseExamples } from './support/examples.ts'

describe.each(stages.map((stage) => ({ stage, name: stage.meta.name })))('the examples of $name', ({ stage, name }) => {
  const file = `stages/${name}/examples.txt`
  const examples = parseExamples(readFileSync(join(import.meta.dirname, '..', file), 'utf8'), file)

  test.each(examples)('$title', (example) => {
    expect(outcome(stage, example)).toBe(example.expected)
  })
})
