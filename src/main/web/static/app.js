// What pages gain from a script; without it everything works by plain posts.
import { initAll } from './govuk-frontend.min.js'
import { settle, shorten } from './lists.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
shorten(document)

// Filters stand open beside a list and are folded above it.
const narrow = window.matchMedia('(max-width: 768px)')
const filters = [...document.querySelectorAll('details.app-filter[open]')]
const fold = () => filters.forEach(filter => { filter.open = !narrow.matches })
fold()
narrow.addEventListener('change', fold)

// A message of the page before stays on the server; what htmx changed is told to screen readers.
const status = document.getElementById('page-status')
document.addEventListener('htmx:afterSettle', event => {
  const told = event.target.querySelector?.('[data-status]') ?? (event.target.matches?.('[data-status]') ? event.target : null)
  if (status && told) status.textContent = told.dataset.status
})

// A part of a form that comes back anew must not take away what was typed while it was on its way.
let asked = new Map()
const controls = target => [...target.querySelectorAll('input[id][name], select[id], textarea[id]')].filter(one => one.name && one.type !== 'file')
// A list that is typed into lends its id to the words.
const idOf = one => one.dataset.typed ?? one.id
const state = one => one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value
document.addEventListener('htmx:beforeRequest', event => {
  asked = new Map(controls(event.detail.target).map(one => [idOf(one), state(one)]))
})
document.addEventListener('htmx:beforeSwap', event => {
  const typed = controls(event.detail.target).filter(one => asked.has(idOf(one)) && asked.get(idOf(one)) !== state(one))
  document.addEventListener('htmx:afterSwap', () => typed.forEach(old => {
    const one = document.getElementById(idOf(old))
    if (!one || one.type !== old.type) return
    if (old.type === 'checkbox' || old.type === 'radio') one.checked = old.checked
    else one.value = old.value
  }), { once: true })
})

document.addEventListener('htmx:afterSettle', () => { shorten(document); settle() })

// Drafts: posted two seconds after the last key, and when a field is left.
document.querySelectorAll('form[data-draft]').forEach(form => {
  const typed = () => {
    const data = new FormData(form)
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
    return new URLSearchParams(data)
  }
  let timer
  // a page that is only looked at keeps nothing: it would overwrite what the next one shows
  let sent = typed().toString()
  let gone = false
  const save = async () => {
    clearTimeout(timer)
    if (gone) return
    const body = typed()
    if (body.toString() === sent) return
    sent = body.toString()
    const where = document.getElementById(form.dataset.draftStatus)
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body, headers: { 'HX-Request': 'true' }, credentials: 'same-origin' })
      // 409: another window kept something else; the answer says so in words
      if (where) where.textContent = answer.ok || answer.status === 409 ? await answer.text() : form.dataset.draftFailed
      where?.classList.toggle('app-saved--not', !answer.ok)
      if (!answer.ok) sent = ''
    } catch {
      sent = ''
      if (where) where.textContent = form.dataset.draftFailed
    }
  }
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 2000) })
  form.addEventListener('change', save)
  // the controls have their old values back only after the event
  form.addEventListener('reset', () => { setTimeout(save) })
  // what is sent with the page itself needs no draft after it
  form.addEventListener('submit', () => { gone = true; clearTimeout(timer) })
  window.addEventListener('pageshow', () => { gone = false })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save() })
})

// A wide drawing opens where the case is.
document.querySelectorAll('.app-drawing').forEach(strip => {
  const centre = () => {
    const here = strip.querySelector('[data-here]')
    if (!here) return
    const box = here.getBoundingClientRect()
    const frame = strip.getBoundingClientRect()
    strip.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2
  }
  centre()
  strip.closest('details')?.addEventListener('toggle', centre)
})

// Copying is offered where the browser allows it; without it the text can be selected.
document.querySelectorAll('button[data-copy]').forEach(button => {
  const field = document.getElementById(button.dataset.copy)
  field.addEventListener('focus', () => field.select())
  if (!navigator.clipboard) return
  button.hidden = false
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value)
      if (status) status.textContent = button.dataset.copied
      button.textContent = button.dataset.copied
    } catch {
      field.focus()
    }
  })
})
