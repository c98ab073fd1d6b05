// An environment of Python of its own for the peers, in the user's cache: made once, by pip, and never a part of the project.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const FOLDER = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'naqi-peers')
/** Python 3.10; araclean needs 3.12. */
const OLDEST = 3010

/** What pip is told to install for each peer, and what shows that it is there. */
const PEERS = {
  trafilatura: [['trafilatura']],
  araclean: [['araclean']],
  pyarabic: [['pyarabic']],
  // All of it wants a gigabyte of neural networks; its normalisers want the emoji.
  'camel-tools': [
    ['--no-deps', 'camel-tools'],
    ['emoji', 'six'],
  ],
  datatrove: [['datatrove', 'tokenizers', 'xxhash<4']],
}

const run = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' })

/** The version of a Python, as a number that sorts; 0 if there is none. */
function versionOf(name) {
  const { stdout } = run(name, '-c', 'import sys; print(*sys.version_info[:2])')
  const [major = 0, minor = 0] = (stdout ?? '').split(' ').map(Number)
  return major * 1000 + minor
}

/** The newest Python of the path and of pyenv. PYTHON names another. */
function python() {
  const kept = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions')
  const others = existsSync(kept) ? readdirSync(kept).map((version) => join(kept, version, 'bin/python3')) : []
  const names = process.env.PYTHON === undefined ? ['python3.13', 'python3.12', 'python3', ...others] : [process.env.PYTHON]
  const versions = names.map((name) => ({ name, version: versionOf(name) })).filter(({ version }) => version >= OLDEST)
  return versions.sort((one, other) => other.version - one.version)[0]?.name
}

/** The Python of the environment; undefined, with a message, where there is none to make it with. */
export function environment() {
  const own = join(FOLDER, 'bin/python')
  if (!existsSync(own)) {
    const base = python()
    if (base === undefined) {
      console.log(`The peers are left out: no Python 3.10 or newer. PYTHON=<path> names one.`)
      return undefined
    }
    const { status, stderr } = run(base, '-m', 'venv', FOLDER)
    if (status !== 0) {
      console.log(`The peers are left out: ${base} makes no environment (${stderr.trim().split('\n').at(-1)}).`)
      return undefined
    }
  }
  for (const [peer, installs] of Object.entries(PEERS)) {
    const names = installs
      .flat()
      .filter((name) => !name.startsWith('-'))
      .map((name) => name.replace(/<.*/, ''))
    if (run(own, '-m', 'pip', 'show', '-q', ...names).status === 0) continue
    for (const packages of installs) {
      const { status, stderr } = run(own, '-m', 'pip', 'install', '-q', ...packages)
      if (status === 0) continue
      console.log(`${peer} is left out: pip does not install it (${stderr.trim().split('\n').at(-1)}).`)
      break
    }
  }
  return own
}
