// Answers JSON lines {"schema", "data"} with {"data", "errors"} as form-js would: importSchema(schema, data), submit();
// and lines {"template", "data", "rows"} with the text that the template becomes.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { JSDOM } from 'jsdom'

const here = dirname(fileURLToPath(import.meta.url))
const lock = readFileSync(join(here, 'package-lock.json'))
const bundle = join(process.argv[2] ?? join(here, 'node_modules/.cache'), `form-js-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}.mjs`)

// Time runs only when we say so: every timer is run at once, in its order, so that nothing has to be waited for.
let timers = new Map()
let clock = 0
let count = 0
const later = (work, delay = 0, ...rest) => {
  timers.set(++count, { due: clock + (delay || 0), work: () => work(...rest) })
  return count
}
function settle() {
  for (let steps = 0; timers.size > 0; steps++) {
    if (steps > 5000) {
      timers.clear()
      throw new Error('the form never comes to rest')
    }
    let next = null
    for (const [id, timer] of timers) if (next === null || timer.due < timers.get(next).due) next = id
    const { due, work } = timers.get(next)
    timers.delete(next)
    clock = due
    work()
  }
}

async function formJs() {
  if (!existsSync(bundle)) {
    mkdirSync(dirname(bundle), { recursive: true })
    await build({ entryPoints: [join(here, 'entry.js')], bundle: true, format: 'esm', platform: 'browser', outfile: `${bundle}.${process.pid}`, logLevel: 'error' })
    renameSync(`${bundle}.${process.pid}`, bundle)
  }
  const { window } = new JSDOM('<body></body>', { pretendToBeVisual: false })
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) {
      try { globalThis[name] = window[name] } catch { /* some belong to the window alone */ }
    }
  }
  globalThis.window = window
  globalThis.document = window.document
  globalThis.KeyboardEvent = window.KeyboardEvent
  class Observer { observe() {} unobserve() {} disconnect() {} }
  class DataTransfer { items = { add() {} }; files = null }
  for (const host of [globalThis, window]) {
    Object.assign(host, {
      setTimeout: later,
      clearTimeout: id => timers.delete(id),
      requestAnimationFrame: work => later(() => work(clock)),
      cancelAnimationFrame: id => timers.delete(id),
      ResizeObserver: Observer,
      IntersectionObserver: Observer,
      DataTransfer,
      matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} })
    })
  }
  // A file input of jsdom takes no list of files made by hand.
  Object.defineProperty(window.HTMLInputElement.prototype, 'files', { get: () => null, set() {}, configurable: true })
  window.HTMLElement.prototype.scrollIntoView = () => {}
  // Nothing is laid out, so nobody needs the style that jsdom would work out at length.
  for (const host of [globalThis, window]) host.getComputedStyle = () => ({ getPropertyValue: () => '' })
}

// After a fall its queues are never emptied again, so it is loaded anew.
let loads = 0
const load = async () => (await import(`${pathToFileURL(bundle).href}?${++loads}`)).Form

await formJs()
let Form = await load()
const turn = () => new Promise(done => setImmediate(done))

// Some data make form-js itself fall over while it draws; such a case has no answer.
let fallen = null
process.on('uncaughtException', error => { fallen = error })
process.on('unhandledRejection', error => { fallen = error })

async function rest() {
  for (let idle = 0; idle < 2;) {
    await turn()
    idle = timers.size > 0 ? 0 : idle + 1
    settle()
  }
}

async function answer({ schema, data }) {
  if (fallen) Form = await load()
  fallen = null
  let imported = false
  const container = document.createElement('div')
  document.body.appendChild(container)
  const form = new Form({ container, debounce: false })
  try {
    await form.importSchema(schema, data)
    imported = true
    await rest()
    const result = form.submit()
    if (fallen) throw fallen
    return { data: result.data, errors: result.errors }
  } catch (error) {
    if (imported) fallen = error
    return { [imported ? 'fallen' : 'refused']: String(error.message ?? error) }
  } finally {
    form.destroy()
    container.remove()
    // What is left undone would be missing in the next form.
    try { await rest() } catch (error) { fallen = error }
  }
}

// What a text sees: the data, and in a row of a list the row, what is around it, and its number.
const seen = ({ data, ...special }) => ({ ...special, ...data, ...Object.fromEntries(Object.entries(special).map(([name, value]) => [`_${name}_`, value])) })

async function fill({ template, data, rows = [] }) {
  const templating = new Form({ container: document.createElement('div') }).get('templating')
  let info = { data, this: data, parent: null, i: [] }
  for (const [list, index] of rows) info = { data, this: info.this[list][index], parent: seen({ ...info, data: info.this }), i: [...info.i, index + 1] }
  try {
    return { text: templating.isTemplate(template) ? String(templating.evaluate(template, seen(info)) ?? '') : template }
  } catch (error) {
    return { refused: String(error.message ?? error) }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const question = JSON.parse(line)
  process.stdout.write(JSON.stringify(await ('template' in question ? fill(question) : answer(question))) + '\n')
}
process.exit(0)
