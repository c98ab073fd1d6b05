/** A text to paste, and the stages at work on it. */
import { showArticle } from './article.js'
import { ask, element } from './dom.js'
import { currentLanguage, message } from './messages.js'

const EXAMPLE = `محليات
الميناء يستقبل أول سفينة قمح هذا العامالميناء يستقبل أول سفينة قمح هذا العام
عمال في رصيف الحبوب | رويترز
ت + ت - الحجم الطبيعي
تاريخ النشر: 12.01.2020 | 09:30 بيروت
وصلت الســفينة صباح اليوم إلى مرفأ بيروت، وقالت وزارة الاقتصاد لـ«رويترز» إن حمولتها تكفي لبنان شهراً كاملاً.
اقرأ أيضا: أسعار الخبز تعود إلى الاستقرار
وأضافت الوزارة أن سفينتين أخريين ستصلان من أوكرانيا قبل نهاية الشهر.
الأكثر قراءة
ازدحام على طريق المطار قبل العيد
افتتاح حديقة عامة وسط المدينة القديمة
Email`

/** What was pasted last: it is there again after a look elsewhere. */
let pasted = ''

/** Shows the text area. */
export function showPaste(main, { failed, onView }) {
  const area = element('textarea', {
    id: 'text',
    dir: 'auto',
    rows: '9',
    spellcheck: 'false',
    'aria-label': message('pasteLabel'),
    'aria-describedby': 'paste-help',
  })
  area.value = pasted
  const result = element('div', { class: 'pasted' })
  let asked = 0
  const clean = async () => {
    pasted = area.value
    const number = ++asked
    try {
      const view = await ask('/api/clean', {}, area.value)
      if (number !== asked || !result.isConnected) return
      const body = element('div')
      const name = new Intl.DisplayNames(currentLanguage(), { type: 'language' })
      const foreign = view.lang !== 'arb' && view.lang !== 'und'
      result.replaceChildren(
        foreign ? element('p', { class: 'note' }, message('language', { name: name.of(view.lang) ?? view.lang })) : '',
        body,
      )
      onView(showArticle(body, view, { play: true }))
      body.scrollIntoView({ block: 'start' })
    } catch (error) {
      if (number === asked) result.replaceChildren(failed(error))
    }
  }
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) clean()
  })
  main.replaceChildren(
    element(
      'section',
      { class: 'paste' },
      element('h1', {}, message('pasteTitle')),
      element('p', { id: 'paste-help' }, message('pasteHelp')),
      area,
      element(
        'p',
        { class: 'actions' },
        element('button', { type: 'button', class: 'main', onclick: clean }, message('clean')),
        element(
          'button',
          {
            type: 'button',
            onclick: () => {
              area.value = EXAMPLE
              clean()
            },
          },
          message('example'),
        ),
        element('kbd', { dir: 'ltr' }, 'Ctrl + Enter'),
      ),
    ),
    result,
  )
  return { title: message('pasteTitle'), focus: area }
}
