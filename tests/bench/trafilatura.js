// trafilatura, where the environment of the peers or another Python has it: what a program in Python that is given JSON on stdin answers in JSON on stdout.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { OWN } from './peers/environment.js'

const PYTHON = process.env.PYTHON ?? (existsSync(OWN) ? OWN : 'python3')

/** The answer of a program; undefined, with a message, where it cannot be run. */
export function trafilatura(program, input) {
  const { stdout, stderr, status, error } = spawnSync(PYTHON, ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === 0) return JSON.parse(stdout)
  const reason = error?.message ?? stderr.trim().split('\n').at(-1)
  console.log(
    `trafilatura is left out: ${PYTHON} cannot run it (${reason}). npm run bench:peers installs it for itself; PYTHON=<path> names another python.`,
  )
  return undefined
}
