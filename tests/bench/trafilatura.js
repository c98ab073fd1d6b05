// trafilatura, where a Python has it: what a program in Python that is given JSON on stdin answers in JSON on stdout.
import { spawnSync } from 'node:child_process'

const PYTHON = process.env.PYTHON ?? 'python3'

/** The answer of a program; undefined, with a message, where it cannot be run. */
export function trafilatura(program, input) {
  const { stdout, stderr, status, error } = spawnSync(PYTHON, ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === 0) return JSON.parse(stdout)
  const reason = error?.message ?? stderr.trim().split('\n').at(-1)
  console.log(`trafilatura is left out: ${PYTHON} cannot run it (${reason}). PYTHON=<path> names another python.`)
  return undefined
}
