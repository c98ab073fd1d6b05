/**
 * What can happen to a worker, brought about by articles that ask for it: loaded into its process by `node --import`.
 *
 * `"fault": "kill"`: the process is killed while it reads the article, once for each kind of request; `"fault": "die"`: it
 * ends by itself, as it does when it runs out of memory, each time. `?folder=` of this file's address is where it notes what it did.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = new URL(import.meta.url).searchParams.get('folder')
const { parse } = JSON
let request = ''

JSON.parse = (text, ...rest) => {
  const value = parse(text, ...rest)
  if (typeof value?.do === 'string') request = value.do
  if (value?.fault === 'die') process.abort()
  if (value?.fault === 'kill' && isFirst(`${request} ${value.id}`)) process.kill(process.pid, 'SIGKILL')
  return value
}

function isFirst(name) {
  try {
    mkdirSync(join(folder, name))
    return true
  } catch {
    return false
  }
}
