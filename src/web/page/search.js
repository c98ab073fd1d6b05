/** The results of a search, with its facets. */
import { address, ask, directionOf, element, isolated, marked } from './dom.js'
import { counted, currentLanguage, day, message, month, number } from './messages.js'

/** So many values of a facet are shown at first. */
const SHOWN = 8

const nameOf = (kind, { value, name }) => (kind === 'month' ? month(value) : (name ?? value))

/** What is searched for, without the place in the results. */
const searchOf = ({ q, site, month: wanted, entity }) => ({ q, site, month: wanted, entity, lang: currentLanguage() })

function facet(kind, counts, state) {
  if (counts.length === 0) return undefined
  const most = Math.max(...counts.map(({ count }) => count))
  const rows = counts.map((each, index) => {
    const chosen = state[kind] === each.value
    const row = element(
      'a',
      {
        href: address({ ...searchOf(state), [kind]: chosen ? undefined : each.value }),
        'aria-current': chosen ? 'true' : undefined,
        'data-value': each.value,
        class: each.type,
      },
      element('bdi', { class: 'name' }, nameOf(kind, each)),
      element('span', { class: 'count' }, number(each.count)),
    )
    row.style.setProperty('--share', `${Math.round((100 * each.count) / most)}%`)
    return element('li', { hidden: index >= SHOWN && !chosen }, row)
  })
  const list = element('ul', {}, rows)
  const more = element('button', { type: 'button', class: 'quiet', onclick: () => show() }, message('more', { n: number(rows.length) }))
  const show = () => {
    for (const row of rows) row.hidden = false
    more.remove()
    rows[SHOWN]?.querySelector('a')?.focus()
  }
  return element(
    'section',
    { class: `facet by-${kind}`, 'aria-label': message(kind) },
    element('h2', {}, message(kind)),
    list,
    rows.length > SHOWN && more,
  )
}

/** The facets that are chosen, each with a way to take it away. */
function chips(state, facets) {
  const chosen = ['site', 'month', 'entity'].filter((kind) => state[kind])
  return chosen.map((kind) => {
    const name = nameOf(kind, facets[kind].find(({ value }) => value === state[kind]) ?? { value: state[kind] })
    return element(
      'a',
      { class: 'chip', href: address({ ...searchOf(state), [kind]: undefined }), 'aria-label': message('remove', { name }) },
      isolated(name),
      element('span', { 'aria-hidden': 'true' }, '×'),
    )
  })
}

function hit(each, state) {
  const { id, title, titleMarks, site, published, snippet } = each
  const heading = title === '' ? [element('em', {}, message('untitled'))] : marked(title, titleMarks)
  const facts = [site, published && day(published), id].filter(Boolean).map((fact) => isolated(fact))
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'hit', dir: directionOf(title || snippet.text), 'data-id': id, href: address({ ...state, lang: currentLanguage(), id }) },
      element('h2', { dir: 'auto' }, heading),
      element('p', { class: 'snippet', dir: 'auto' }, marked(snippet.text, snippet.marks)),
      element('p', { class: 'meta' }, facts),
    ),
  )
}

function pager(state, { total, offset, page }) {
  const link = (at, key) =>
    element(
      'a',
      { class: 'button', href: address({ ...searchOf(state), offset: at }), rel: key === 'next' ? 'next' : 'prev' },
      message(key),
    )
  const parts = []
  if (offset > 0) parts.push(link(Math.max(0, offset - page), 'previous'))
  if (total > page)
    parts.push(element('span', { dir: 'ltr' }, `${number(offset + 1)}–${number(Math.min(total, offset + page))} / ${number(total)}`))
  if (offset + page < total) parts.push(link(offset + page, 'next'))
  return parts.length === 0 ? undefined : element('nav', { class: 'pager' }, parts)
}

function examples() {
  return element(
    'details',
    { class: 'help' },
    element('summary', {}, message('help')),
    element(
      'dl',
      {},
      message('examples').flatMap(([query, meaning]) => [
        element('dt', {}, element('a', { href: address({ q: query, lang: currentLanguage() }), dir: 'auto' }, query)),
        element('dd', {}, meaning),
      ]),
    ),
  )
}

/** Shows a search. */
export async function showSearch(main, state) {
  const result = await ask('/api/search', { q: state.q, site: state.site, month: state.month, entity: state.entity, offset: state.offset })
  const { total, relaxed, hits, facets } = result
  const isAll = !state.q && !state.site && !state.month && !state.entity
  const wide = matchMedia('(min-width: 56rem)').matches
  const count = counted('articles', total)
  const kinds = ['entity', 'site', 'month'].map((kind) => facet(kind, facets[kind], state)).filter(Boolean)
  main.replaceChildren(
    element(
      'div',
      { class: 'results' },
      element(
        'div',
        { class: 'found' },
        element('p', { class: 'total' }, element('strong', {}, count), isAll ? ` ${message('newest')}` : '', chips(state, facets)),
        relaxed && element('p', { class: 'note' }, message('relaxed')),
        total === 0 && element('div', { class: 'empty' }, element('h1', {}, message('nothing')), element('p', {}, message('nothingHelp'))),
        element(
          'ol',
          { class: 'hits' },
          hits.map((each) => hit(each, state)),
        ),
        pager(state, result),
      ),
      element(
        'aside',
        {},
        kinds.length > 0 && element('details', { class: 'facets', open: wide }, element('summary', {}, message('filters')), kinds),
        examples(),
      ),
    ),
  )
  return { title: state.q, said: total === 0 ? message('nothing') : count }
}
