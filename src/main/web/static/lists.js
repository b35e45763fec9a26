// Long lists: of choices one is found by typing, many by narrowing the list; later rows are folded. Without a script all
// are plain lists.
const LONG = 15
const words = document.body.dataset
const say = (text, ...numbers) => (text ?? '').replace(/#(\d)/g, (whole, n) => numbers[n])
const plain = text => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()

// Every word that was typed stands somewhere in the text, in whatever order.
const fits = (text, sought) => sought.split(' ').every(word => text.includes(word))

function chooseByTyping(select, autocomplete) {
  const id = select.id
  const options = [...select.options]
  const known = options.filter(option => option.value).map(option => option.text)
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)
  if (label) label.id ||= `${id}-label`
  const notes = (select.getAttribute('aria-describedby') ?? '').split(' ')
    .map(note => document.getElementById(note)?.innerText.trim()).filter(Boolean)
  const focused = document.activeElement === select
  const choose = option => {
    if (option.selected) return
    option.selected = true
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  let box
  // What is shown is what will be sent: words that name no choice give way to the choice that stands.
  const restore = () => setTimeout(() => {
    if (!box.isConnected || box.contains(document.activeElement)) return
    box.remove()
    select.id = id
    select.style.display = ''
    chooseByTyping(select, autocomplete)
  })
  select.dataset.typed = id
  autocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: '',
    autoselect: false,
    showAllValues: true,
    inputClasses: `govuk-input${select.classList.contains('govuk-select--error') ? ' govuk-input--error' : ''}`,
    menuAttributes: label ? { 'aria-labelledby': label.id } : {},
    dropdownArrow: ({ className }) => `<svg class="${className}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M6 9l6 6 6-6" fill="none" stroke="currentColor" stroke-width="2"/></svg>`,
    source: (query, populate) => populate(known.filter(text => fits(plain(text), plain(query)))),
    onConfirm: text => {
      const typed = plain(text ?? box.querySelector('input').value)
      const option = options.find(one => typed ? one.value && plain(one.text) === typed : !one.value)
      if (option) choose(option)
      else restore()
    },
    tNoResults: () => words.listNone,
    tStatusNoResults: () => words.listNone,
    tStatusQueryTooShort: () => words.listHint,
    tStatusSelectedOption: (text, length, index) => `${text}. ${say(words.listPlace, index + 1, length)}`,
    tStatusResults: (length, selected) => `${say(words.listFound, length, known.length)} ${selected}`,
    tAssistiveHint: () => [...notes, words.listHint].join(' ')
  })
  box = select.previousElementSibling
  box.classList.add('app-type')
  const input = box.querySelector('input')
  // Only the choice is a change; the words that lead to it are not.
  box.addEventListener('change', event => event.stopPropagation())
  if (focused) input.focus()
}

const narrowed = new Map()

function narrow(list) {
  const items = [...list.children].map(item => ({ item, tick: item.querySelector('input'), text: plain(item.textContent) }))
  const key = items[0].tick.name
  const kept = narrowed.get(key) ?? { query: '', top: 0 }
  narrowed.set(key, kept)
  const box = document.createElement('div')
  const label = document.createElement('label')
  const input = document.createElement('input')
  const status = document.createElement('p')
  box.className = 'app-narrow'
  label.className = 'govuk-label'
  label.textContent = words.listSeek ?? ''
  label.htmlFor = input.id = `${items[0].tick.id}-seek`
  input.className = 'govuk-input'
  input.type = 'search'
  input.autocomplete = 'off'
  input.value = kept.query
  status.className = 'app-note'
  status.setAttribute('role', 'status')
  box.append(label, input, status)
  list.before(box)
  const show = () => {
    kept.query = input.value
    const sought = plain(input.value)
    const found = items.filter(one => !(one.item.hidden = !fits(one.text, sought)))
    const ticked = items.filter(one => one.tick.checked).map(one => one.item.querySelector('label').textContent.trim())
    status.textContent = [sought ? say(words.listFound, found.length, items.length) : '',
      ticked.length ? `${say(words.listTicked, ticked.length)} ${ticked.join('; ')}` : ''].filter(Boolean).join(' ')
  }
  input.addEventListener('input', event => { event.stopPropagation(); show() })
  input.addEventListener('change', event => event.stopPropagation())
  input.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault() })
  list.addEventListener('change', show)
  list.addEventListener('scroll', () => { kept.top = list.scrollTop })
  show()
  list.scrollTop = kept.top
}

// Later rows of a list stay folded until somebody wants them; what has to be mended comes unfolded.
const FIRST = 'input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])'
const unfolded = new Set()

function fold(list) {
  const rows = [...list.children].filter(one => one.matches('.app-rows__row'))
  const later = rows.slice(Number(list.dataset.open))
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary app-rows__fold'
  button.setAttribute('aria-controls', list.id)
  const show = open => {
    later.forEach(row => { row.hidden = !open })
    button.textContent = open ? list.dataset.fewer : list.dataset.more
    button.setAttribute('aria-expanded', open)
  }
  button.addEventListener('click', () => {
    if (unfolded.delete(list.id)) return show(false)
    unfolded.add(list.id)
    show(true)
    later[0].querySelector(FIRST)?.focus()
  })
  rows.at(-1).after(button)
  show(unfolded.has(list.id))
}

// Who adds a row goes on in it; who removes one, or turns a table's page, stays where they were.
let pressed
document.addEventListener('click', event => {
  const button = event.target.closest?.('button[name=action]')
  const place = button?.closest('.app-rows[id], .app-table[id]')
  pressed = place ? { id: place.id, adds: button.value.startsWith('add:') } : undefined
  if (pressed?.adds) unfolded.add(place.id)
})

export function settle() {
  const place = pressed && document.getElementById(pressed.id)
  if (!place) return
  const rows = [...place.children].filter(one => one.matches('.app-rows__row'))
  if (pressed.adds) rows.at(-1)?.querySelector(FIRST)?.focus()
  else if (document.activeElement === document.body) place.focus()
  pressed = undefined
}

export async function shorten(root) {
  root.querySelectorAll('.app-rows[data-open]:not(.app-rows--folding)').forEach(list => {
    list.classList.add('app-rows--folding')
    fold(list)
  })
  root.querySelectorAll('.govuk-checkboxes.app-long:not(.app-narrowed)').forEach(list => {
    list.classList.add('app-narrowed')
    narrow(list)
  })
  const long = [...root.querySelectorAll('select[id]:not([multiple], [disabled], [data-typed], [data-plain])')]
    .filter(select => select.options.length > LONG)
  if (long.length === 0) return
  await import('./accessible-autocomplete.min.js')
  long.forEach(select => { if (select.isConnected && !select.dataset.typed) chooseByTyping(select, self.accessibleAutocomplete) })
}
