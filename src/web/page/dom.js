/** Elements made without markup: what comes from the data is only ever text. */

/**
 * An element.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] `class`, `data-…`, `aria-…`; `on…` are listeners; undefined and false are left out
 * @param {...unknown} children nodes, texts and lists of them; undefined and false are left out
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value)
    else made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.flat(Number.POSITIVE_INFINITY).filter((child) => child !== undefined && child !== false))
  return made
}

/** Data inside a sentence of the interface: its direction is its own. */
export const isolated = (text, attributes = {}) => element('bdi', attributes, String(text))

/** The direction of a text by its first letter, as the browser finds that of a block with `dir="auto"`. */
export const directionOf = (text) => (/^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? 'rtl' : 'ltr')

/** A text with marks, as nodes. */
export function marked(text, marks) {
  const nodes = []
  let end = 0
  for (const [from, to] of marks) {
    nodes.push(text.slice(end, from), element('mark', {}, text.slice(from, to)))
    end = to
  }
  return [...nodes, text.slice(end)]
}

/** The address of a state of the page; empty parameters are left out. */
export function address(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== 0)
  return `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

/** Asks the server; throws what it says is wrong. */
export async function ask(path, parameters = {}, body = undefined) {
  let response
  try {
    response = await fetch(
      `${path}${address(parameters)}`,
      body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'text/plain' } },
    )
  } catch {
    throw Object.assign(new Error(), { offline: true })
  }
  const answer = await response.json()
  if (response.ok) return answer
  throw Object.assign(new Error(answer.error), { at: answer.at, status: response.status })
}
