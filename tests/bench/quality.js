// How well lines are labelled: naqi on the sample corpus and on labelled pages, and beside it trafilatura on the same
// pages, by the same measure (what an extractor returns is what it takes for the body).
// npm run bench:quality [-- folder of X.html and X.labels.tsv]; without one, ../shared/pages where it is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate, judgeLines } from '../../dist/src/index.js'
import { findGold, readLabels } from '../../dist/src/io/gold.js'
import { trafilatura } from './trafilatura.js'

const root = join(import.meta.dirname, '../..')
const PAGES = process.argv[2] ?? join(root, '../shared/pages')
/** The modes of trafilatura by their names; comments of readers are no part of an article. */
const MODES = { 'trafilatura, standard': {}, 'trafilatura, precision': { favor_precision: true } }

const EXTRACT = `
import json, sys, trafilatura
pages, modes = json.load(sys.stdin)
def text(page, options):
    with open(page, 'rb') as file:
        return trafilatura.extract(file.read(), include_comments=False, **options) or ''
print(json.dumps([trafilatura.__version__, [[text(page, options) for page in pages] for options in modes]]))
`

/** Runs naqi's own command; its messages go to stderr as they come. */
function naqi(...args) {
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/src/cli/main.js'), 'evaluate', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  })
  return stdout
}

function row(name, { body, pages }) {
  const shares = [body.precision, body.recall, body.f1].map((share) => share.toFixed(3).padStart(9))
  return `${name.padEnd(34)} ${String(pages.length).padStart(5)} ${shares.join(' ')} ${String(body.lost.length).padStart(5)}`
}

/** The evaluations of trafilatura's modes; none where it cannot be run. */
function extractors(gold) {
  const answer = trafilatura(EXTRACT, [gold.map(({ source }) => source), Object.values(MODES)])
  if (answer === undefined) return []
  const [version, texts] = answer
  return Object.keys(MODES).map((mode, index) => {
    const pages = gold.map((page, at) => {
      const kept = texts[index][at].split('\n').map((text) => ({ text, role: 'body', removed: false, rule: '' }))
      return { id: page.id, lines: judgeLines(readLabels(page), kept) }
    })
    return [`${mode} (${version})`, evaluate(pages)]
  })
}

console.log('The sample corpus\n')
console.log(naqi(join(root, 'corpus/gold')))
for (const folder of [join(root, 'corpus/pages'), PAGES]) {
  if (!existsSync(folder)) {
    console.log(`Labelled pages are left out: there is no ${folder}.`)
    continue
  }
  const { pages } = await findGold([folder])
  const html = pages.filter(({ source }) => /\.html?$/.test(source))
  const own = naqi(folder, '--json')
  console.log(`${folder}\n`)
  console.log(`${'body and subheads against all else'.padEnd(34)} pages precision    recall        F1  lost`)
  if (own !== '') console.log(row('naqi', JSON.parse(own)))
  for (const [name, evaluation] of html.length === 0 ? [] : extractors(html)) console.log(row(name, evaluation))
  console.log('')
}
