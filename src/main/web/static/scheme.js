// Diagrams that can be moved and enlarged; without it the drawings of the server stay in their place.
const all = document.getElementById('schemes')

const load = address => new Promise((done, failed) => {
  const script = document.createElement('script')
  script.src = address
  script.onload = done
  script.onerror = failed
  document.head.append(script)
})

const button = (words, act) => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary app-scheme__button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

async function show(box) {
  const answer = await fetch(box.dataset.sheet, { credentials: 'same-origin' })
  if (!answer.ok) return false
  box.hidden = false
  box.setAttribute('role', 'region')
  box.setAttribute('aria-label', box.dataset.label)
  const canvas = document.createElement('div')
  canvas.className = 'app-scheme__canvas'
  box.append(canvas)
  // Its own face: labels were given their places in it.
  const viewer = new window.BpmnJS({ container: canvas })
  await viewer.importXML(await answer.text())
  const drawn = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  const mark = (ids, name) => ids.split(' ').filter(id => id && elements.get(id) && !elements.get(id).children.length).forEach(id => drawn.addMarker(id, name))
  mark(box.dataset.done, 'app-done')
  mark(box.dataset.here, 'app-here')
  const fit = () => drawn.zoom('fit-viewport', 'auto')
  fit()
  const tools = document.createElement('div')
  tools.className = 'app-scheme__tools'
  tools.append(
    button(all.dataset.in, () => viewer.get('zoomScroll').stepZoom(1)),
    button(all.dataset.out, () => viewer.get('zoomScroll').stepZoom(-1)),
    button(all.dataset.fit, fit))
  box.prepend(tools)
  // Where the case is comes into sight first, large enough to be read.
  const here = box.dataset.here.split(' ').map(id => elements.get(id)).find(one => one && one.width && one.width < 300)
  if (here) {
    const view = drawn.viewbox()
    const width = Math.min(view.inner.width, 1400)
    const height = width * view.outer.height / view.outer.width
    drawn.viewbox({ x: here.x + here.width / 2 - width / 2, y: here.y + here.height / 2 - height / 2, width, height })
  }
  return true
}

if (all) {
  try {
    await load(all.dataset.viewer)
    const shown = []
    for (const box of all.querySelectorAll('[data-sheet]')) shown.push(await show(box))
    if (shown.every(Boolean)) document.querySelectorAll('.app-drawing').forEach(drawing => drawing.classList.add('app-drawing--print'))
  } catch {
    all.querySelectorAll('[data-sheet]').forEach(box => { box.hidden = true })
  }
}
