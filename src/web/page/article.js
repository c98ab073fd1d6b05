/** An article beside its source, as it was after each of the stages. */
import { address, element, isolated } from './dom.js'
import { counted, currentLanguage, day, message, number, roleName, stageName } from './messages.js'

/** A step of the playing, in milliseconds. */
const STEP = 1100
/** So many places of one rule are shown. */
const PLACES = 12

const entityLink = ({ id, type, name }, ...children) =>
  element(
    'a',
    {
      class: `entity ${type}`,
      href: address({ q: `entity:${/[\s"():]/.test(id) ? `"${id}"` : id}`, lang: currentLanguage() }),
      title: `${name} · ${type} · ${id}`,
    },
    children,
  )

const unseen = (name) => element('span', { class: 'control', dir: 'ltr' }, name)

/** The nodes of a line; `stage` says which edits have been made. */
function lineNodes(runs, edits = [], stage = 0) {
  return runs.map((run) => {
    const inner = run.hidden === undefined ? run.text : unseen(run.hidden)
    if (run.entity) return entityLink(run.entity, run.hit ? element('mark', {}, inner) : inner)
    if (run.hit) return element('mark', {}, inner)
    const made = (run.edits ?? []).map((index) => edits[index]).filter((edit) => edit.stage <= stage)
    if (made.length === 0) return inner
    const kind = run.text === '' ? 'put' : made.every(({ removed, part }) => removed || part?.now.length === 0) ? 'cut' : 'changed'
    return element('span', { class: kind, title: made.map(({ rule, reason }) => `${rule}: ${reason}`).join('\n') }, inner)
  })
}

const stateAt = (line, stage) => line.states.findLast((state) => state.stage <= stage)

/** Why: the rule, its reason, what it rests on. Rules speak English. */
function why(edit, stages) {
  const facts = Object.entries({ ...edit.evidence, ...edit.meta }).map(([name, value]) =>
    element('span', { class: 'fact' }, `${name} `, isolated([value].flat().join(' · '), { class: 'value' })),
  )
  return element(
    'p',
    { class: 'why', dir: 'ltr', lang: 'en' },
    element('code', {}, stages[edit.stage - 1] ? `${stages[edit.stage - 1].name} / ${edit.rule}` : edit.rule),
    element('span', { class: 'reason' }, edit.reason),
    facts,
  )
}

/** The places of a line that were rewritten, by rule. */
function rewrites(edits, stages) {
  const parts = edits.filter(({ part }) => part)
  if (parts.length === 0) return undefined
  const rules = Object.values(Object.groupBy(parts, ({ stage, rule }) => `${stage} ${rule}`))
  const shown = (runs) =>
    runs.length === 0 ? element('em', {}, message('nothingThere')) : element('bdi', { class: 'value' }, lineNodes(runs))
  return element(
    'details',
    { class: 'rewrites' },
    element('summary', {}, counted('rewritten', parts.length)),
    rules.map((list) =>
      element(
        'div',
        {},
        why({ ...list[0], evidence: undefined, meta: undefined }, stages),
        element(
          'ul',
          {},
          list
            .slice(0, PLACES)
            .map(({ part: { was, now } }) => element('li', {}, element('del', {}, shown(was)), ' → ', element('ins', {}, shown(now)))),
          list.length > PLACES && element('li', {}, `+${number(list.length - PLACES)}`),
        ),
      ),
    ),
  )
}

/** One line: what is left of it, beside what it was. */
function row(line, view, stage) {
  const state = stateAt(line, stage)
  const edits = line.edits.map((index) => view.edits[index]).filter((edit) => view.stages.length === 0 || edit.stage <= stage)
  const removal = edits.find(({ removed }) => removed)
  const labels = edits.filter(({ removed, part }) => !removed && !part)
  const result = removal
    ? [
        element('p', { class: 'verdict' }, element('strong', {}, message('removed')), removal.role && ` · ${roleName(removal.role)}`),
        why(removal, view.stages),
      ]
    : [
        state.role !== 'body' && element('span', { class: 'role' }, roleName(state.role)),
        element('div', { class: 'text', dir: 'auto' }, lineNodes(state.runs, view.edits, stage)),
        labels.map((edit) => why(edit, view.stages)),
      ]
  const name = line.number === undefined ? message('title') : String(line.number)
  return element(
    'li',
    {
      class: `line ${removal ? 'gone' : state.role} ${edits.length === 0 ? 'same' : 'edited'} ${edits.some(({ part }) => part) ? '' : 'whole'} ${stage > 0 && edits.some((edit) => edit.stage === stage) ? 'now' : ''}`,
      'data-line': line.number ?? 'title',
    },
    element('span', { class: 'number' }, name),
    element('div', { class: 'result' }, result, rewrites(edits, view.stages)),
    element('div', { class: 'source' }, element('div', { class: 'text', dir: 'auto' }, lineNodes(line.source, view.edits, stage))),
  )
}

function said({ removed, labelled, rewritten, entities }) {
  const parts = [
    removed > 0 && counted('removedLines', removed),
    labelled > 0 && counted('labelled', labelled),
    rewritten > 0 && counted('rewritten', rewritten),
    entities > 0 && counted('mentions', entities),
  ].filter(Boolean)
  return parts.length === 0 ? message('nochange') : parts.join(currentLanguage() === 'ar' ? '، ' : ', ')
}

function facts({ meta }) {
  const names = { source: 'agency' }
  const rows = Object.entries(meta).flatMap(([key, value]) => [
    element('dt', {}, message(names[key] ?? key) ?? key),
    element(
      'dd',
      {},
      [value].flat().map((each) => element('div', {}, isolated(/^\d{4}-\d\d-\d\d/.test(each) ? day(each) : each))),
    ),
  ])
  return rows.length === 0
    ? undefined
    : element('section', { class: 'facts' }, element('h2', {}, message('facts')), element('dl', {}, rows))
}

function names({ entities }) {
  if (entities.length === 0) return undefined
  return element(
    'section',
    { class: 'names' },
    element('h2', {}, message('names')),
    element(
      'ul',
      {},
      entities.map((each) => element('li', {}, entityLink(each, isolated(each.name), element('small', {}, number(each.count))))),
    ),
  )
}

/** Only an address of the web is a link. */
const isWeb = (url) => /^https?:\/\//i.test(url ?? '')

function head(view, back) {
  const { title, site, published, id, url } = view
  return element(
    'header',
    { class: 'head' },
    back !== undefined && element('a', { class: 'back', href: back }, message('back')),
    element('h1', { tabindex: '-1' }, title === '' ? message('untitled') : isolated(title)),
    element(
      'p',
      { class: 'meta' },
      [site, published && day(published), id].filter(Boolean).map((fact) => isolated(fact)),
      isWeb(url) && element('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, message('original')),
    ),
  )
}

/**
 * Shows an article.
 *
 * @param place where it goes
 * @param view what the server says of it
 * @param options `back`: the address of the results; `play`: whether the stages play by themselves
 * @returns what to do on keys, and `end`, which stops the playing
 */
export function showArticle(place, view, { back = undefined, play = false } = {}) {
  const last = view.stages.length
  let stage = last
  let timer
  let changedOnly = false
  const lines = element('ol', { class: 'lines' })
  const legend = element('p', { class: 'legend', role: 'status' })
  const heading = element('span')
  const buttons = ['', ...view.stages.map(({ name }) => name)].map((name, index) => {
    const summary = index === 0 ? undefined : view.stages[index - 1]
    const count = summary === undefined ? 0 : summary.removed + summary.labelled + summary.rewritten + summary.entities
    return element(
      'button',
      { type: 'button', 'data-stage': name || 'source', title: name, onclick: () => choose(index) },
      index === 0 ? message('source') : stageName(name),
      count > 0 && element('small', {}, number(count)),
    )
  })
  const draw = () => {
    for (const [index, button] of buttons.entries()) button.setAttribute('aria-pressed', String(index === stage))
    const summary = view.stages[stage - 1]
    legend.textContent = last === 0 ? '' : stage === 0 ? message('asread') : said(summary)
    heading.textContent = stage === 0 ? message('asread') : message('after', { stage: stageName(summary.name) })
    lines.classList.toggle('changed-only', changedOnly)
    lines.replaceChildren(...view.lines.map((line) => row(line, view, stage)))
  }
  const end = () => clearInterval(timer)
  const choose = (index) => {
    end()
    stage = Math.max(0, Math.min(last, index))
    draw()
  }
  const start = () => {
    choose(0)
    timer = setInterval(() => {
      stage++
      draw()
      if (stage >= last) end()
    }, STEP)
  }
  const bar =
    last > 0 &&
    element(
      'div',
      { class: 'bar' },
      element('div', { class: 'stages', role: 'group', 'aria-label': message('stages') }, buttons),
      element('button', { type: 'button', class: 'play', title: message('play'), 'aria-label': message('play'), onclick: start }, '▶'),
      legend,
      element(
        'label',
        { class: 'only' },
        element('input', {
          type: 'checkbox',
          onchange: (event) => {
            changedOnly = event.target.checked
            draw()
          },
        }),
        message('changed'),
      ),
    )
  const size = view.length.source && message('characters', { source: number(view.length.source), text: number(view.length.text) })
  place.replaceChildren(
    head(view, back),
    element(
      'div',
      { class: 'inspect' },
      element(
        'div',
        { class: 'sheet' },
        view.problem && element('p', { class: 'note', dir: 'ltr', lang: 'en' }, view.problem),
        bar || '',
        last > 0 &&
          element('div', { class: 'columns', 'aria-hidden': 'true' }, element('span'), heading, element('span', {}, message('source'))),
        lines,
        size && element('p', { class: 'size' }, size),
      ),
      element('aside', {}, facts(view), names(view)),
    ),
  )
  if (last > 0) draw()
  else lines.replaceChildren(...view.lines.map((line) => row(line, view, 0)))
  if (play && !matchMedia('(prefers-reduced-motion: reduce)').matches) start()
  return {
    end,
    /** Moves by stages; the arrow that points where the reading goes is forward. */
    key(event) {
      if (last === 0 || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false
      choose(stage + ((event.key === 'ArrowLeft') === (document.documentElement.dir === 'rtl') ? 1 : -1))
      return true
    },
  }
}
