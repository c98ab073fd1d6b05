/** The page: its address says what is shown; keys and links move between the views. */
import { showArticle } from './article.js'
import { address, ask, element } from './dom.js'
import { chooseLanguage, currentLanguage, message } from './messages.js'
import { showPaste } from './paste.js'
import { showSearch } from './search.js'

const main = document.getElementById('main')
const box = document.getElementById('q')
const status = document.getElementById('status')

/** The article that was looked at last: back among the results, it has the focus. */
let opened

/** What is shown takes keys, and is to be ended before another is. */
let shown = {}
/** Answers may come in another order than the questions. */
let turn = 0

const stateOf = () => Object.fromEntries(new URLSearchParams(location.search))

/** The results that an article was opened from. */
const resultsOf = ({ id: _id, view: _view, ...search }) => address({ ...search, lang: currentLanguage() })

/** What went wrong, where in the query, as an element. */
function failed(error) {
  if (error.offline) return element('div', { class: 'failure', role: 'alert' }, element('h1', {}, message('offline')))
  const { q = '' } = stateOf()
  const place = error.at !== undefined && q !== ''
  return element(
    'div',
    { class: 'failure', role: 'alert' },
    element('h1', {}, message(place ? 'wrong' : 'failed')),
    place && element('p', { class: 'query', dir: 'auto' }, q.slice(0, error.at), element('mark', {}, q.slice(error.at) || ' ')),
    element('p', { dir: 'ltr', lang: 'en' }, error.message),
  )
}

/** The words of the frame. */
function translate(state) {
  chooseLanguage(state.lang)
  for (const each of document.querySelectorAll('[data-text]')) each.textContent = message(each.dataset.text)
  for (const each of document.querySelectorAll('[data-placeholder]')) each.placeholder = message(each.dataset.placeholder)
  for (const each of document.querySelectorAll('[data-label]')) each.setAttribute('aria-label', message(each.dataset.label))
  const other = currentLanguage() === 'ar' ? 'en' : 'ar'
  const link = document.getElementById('language')
  link.textContent = message('other')
  link.lang = other
  link.href = address({ ...state, lang: other })
  document.querySelector('.brand').href = address({ lang: currentLanguage() })
  document.getElementById('to-clean').href = address({ view: 'clean', lang: currentLanguage() })
}

async function view(state) {
  if (state.view === 'clean')
    return showPaste(main, {
      failed,
      onView: (article) => {
        shown.end?.()
        shown = article
      },
    })
  if (state.id === undefined) {
    const found = await showSearch(main, state)
    const hit = [...document.querySelectorAll('.hit')].find(({ dataset }) => dataset.id === opened)
    opened = undefined
    return { ...found, focus: hit ?? (document.activeElement === box ? box : main), scroll: hit }
  }
  const article = await ask('/api/article', { id: state.id, q: state.q })
  opened = state.id
  const made = showArticle(main, article, { back: resultsOf(state) })
  return { title: article.title, article: made, focus: main.querySelector('h1') }
}

/** Shows what the address says. */
async function show({ focus = true } = {}) {
  const state = stateOf()
  const own = ++turn
  shown.end?.()
  shown = {}
  translate(state)
  if (state.id === undefined) box.value = state.q ?? ''
  const slow = setTimeout(() => {
    status.textContent = message('loading')
  }, 300)
  try {
    const found = await view(state)
    if (own !== turn) return found.article?.end()
    shown = found.article ?? {}
    document.title = found.title ? `${found.title} · naqi` : 'naqi · نقي'
    status.textContent = found.said ?? ''
    if (focus) found.focus?.focus({ preventScroll: found.scroll === undefined })
  } catch (error) {
    if (own === turn) main.replaceChildren(failed(error))
  } finally {
    clearTimeout(slow)
  }
  main.dataset.ready = location.search
}

function go(to) {
  history.pushState({ inside: true }, '', to)
  scrollTo(0, 0)
  return show()
}

document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault()
  const { site, month, entity } = stateOf()
  go(address({ q: box.value.trim(), site, month, entity, lang: currentLanguage() }))
})

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a')
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return
  const to = link.getAttribute('href')
  if (!to.startsWith('?')) return
  event.preventDefault()
  go(to)
})

/** Moves between the hits; above the first is the search. */
function move(step) {
  const hits = [...document.querySelectorAll('.hit')]
  if (hits.length === 0) return false
  const at = hits.indexOf(document.activeElement)
  const next = at + step
  if (next < 0) box.focus()
  else hits[Math.min(next, hits.length - 1)].focus()
  return true
}

function back() {
  const state = stateOf()
  if (document.activeElement === box) {
    box.blur()
    return true
  }
  if (state.id === undefined && state.view === undefined) return false
  if (history.state?.inside) history.back()
  else go(resultsOf(state))
  return true
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const { target, key } = event
  const isBox = target === box
  if (target.matches('textarea, input, select') && !isBox) {
    if (key === 'Escape') target.blur()
    return
  }
  let done = false
  if (key === '/' && !isBox) {
    box.focus()
    box.select()
    done = true
  } else if (key === 'Escape') done = back()
  else if (key === 'ArrowDown' || (key === 'ArrowUp' && !isBox)) done = move(key === 'ArrowDown' ? 1 : -1)
  else if (!isBox) done = shown.key?.(event) ?? false
  if (done) event.preventDefault()
})

addEventListener('popstate', () => show())
show({ focus: false })
