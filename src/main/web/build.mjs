// Builds what browsers load: two style sheets, fonts, icons and scripts, each named after its content's hash.
// Run by Maven; `node build.mjs lint` checks the diagrams instead.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const web = dirname(fileURLToPath(import.meta.url))
const project = resolve(web, '../../..')
const packages = join(web, 'node_modules')
const out = join(project, 'target/classes/static/assets')

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Reglament's pages need Node 20 or newer to build, but this is ${process.versions.node}: install a newer Node.`)
}

const hash = (...contents) => {
  const sum = createHash('sha256')
  contents.forEach(content => sum.update(content))
  return sum.digest('hex')
}

function install() {
  const stamp = join(packages, '.lock-hash')
  const wanted = hash(readFileSync(join(web, 'package-lock.json')), process.version)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (e) {
    fail(e.code === 'ENOENT'
      ? "Reglament's pages need npm, which comes with Node, to build: install it."
      : 'The packages of the pages could not be installed: see the lines of npm above.')
  }
  writeFileSync(stamp, wanted)
}

function walk(folder, wanted) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path, wanted)
    return wanted(entry.name) ? [path] : []
  }).sort()
}

function inputsHash() {
  const own = walk(web, name => /\.(scss|mjs|js|json|svg|png)$/.test(name))
  return hash(...own.flatMap(file => [relative(web, file), readFileSync(file)]), process.version)
}

// What goes out as it is: name outside → file here.
function copies() {
  const from = path => join(packages, path)
  const files = {}
  for (const set of ['cyrillic', 'latin']) {
    for (const weight of [400, 600]) {
      const name = `golos-text-${set}-${weight}-normal.woff2`
      files[`fonts/${name}`] = from(`@fontsource/golos-text/files/${name}`)
    }
  }
  for (const icon of readdirSync(from('@ministryofjustice/frontend/moj/assets/images'))) {
    if (icon.startsWith('icon-')) files[`images/${icon}`] = from(`@ministryofjustice/frontend/moj/assets/images/${icon}`)
  }
  files['govuk-frontend.min.js'] = from('govuk-frontend/dist/govuk/govuk-frontend.min.js')
  files['accessible-autocomplete.min.js'] = from('accessible-autocomplete/dist/accessible-autocomplete.min.js')
  files['htmx.min.js'] = from('htmx.org/dist/htmx.min.js')
  files['bpmn-viewer.min.js'] = from('bpmn-js/dist/bpmn-navigated-viewer.production.min.js')
  const first = own => own === 'app.js'
  for (const own of readdirSync(join(web, 'static')).sort((a, b) => first(a) - first(b) || a.localeCompare(b))) files[own] = join(web, 'static', own)
  return files
}

// Documents embed whole faces; browsers get the small ones above.
function documentFonts() {
  const folder = join(project, 'target/classes/fonts')
  mkdirSync(folder, { recursive: true })
  for (const face of ['400Regular', '700Bold']) {
    const file = `GolosText_${face}.ttf`
    copyFileSync(join(packages, '@expo-google-fonts/golos-text', face, file), join(folder, file))
  }
}

async function build() {
  install()
  const stamp = join(project, 'target/web-inputs')
  const wanted = inputsHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(out, 'manifest.properties'))) return
  documentFonts()
  const sass = await import(pathToFileURL(join(packages, 'sass/sass.node.mjs')).href)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const names = {}
  // Our own scripts come last and import the others by their hashed names.
  const linked = file => readFileSync(file, 'utf8').replace(/'\.\/([^']+)'/g, (whole, name) => `'./${names[name]}'`)
  const write = (name, content) => {
    const dot = name.lastIndexOf('.')
    const hashed = `${name.slice(0, dot)}.${hash(content).slice(0, 12)}${name.slice(dot)}`
    mkdirSync(dirname(join(out, hashed)), { recursive: true })
    writeFileSync(join(out, hashed), content)
    names[name] = hashed
  }
  for (const [name, file] of Object.entries(copies())) write(name, ['lists.js', 'app.js'].includes(name) ? linked(file) : readFileSync(file))
  for (const sheet of ['app', 'moj']) {
    const { css } = sass.compile(join(web, `${sheet}.scss`), {
      style: 'compressed',
      quietDeps: true,
      loadPaths: [join(packages, 'govuk-frontend/dist'), web]
    })
    write(`${sheet}.css`, css.replace(/url\((["']?)(?!data:)([^"')]+)\1\)/g, (whole, quote, path) => {
      const name = path.replace(/^\.?\//, '')
      if (!names[name]) {
        // The sheets name pictures of parts that no page uses, a coat of arms among them.
        return 'none'
      }
      return `url("${names[name]}")`
    }))
  }
  const manifest = Object.keys(names).sort().map(name => `${name}=${names[name]}`).join('\n')
  writeFileSync(join(out, 'manifest.properties'), manifest + '\n')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

// What the modeler would silently leave out of its palette is said here.
async function fits(templates) {
  const { validate } = await import('@bpmn-io/element-templates-validator')
  for (const file of templates) {
    const { valid, errors } = validate(JSON.parse(readFileSync(file, 'utf8')))
    if (!valid) fail(`${relative(project, file)} is no element template: ${errors.map(error => error.message).join('; ')}`)
  }
}

async function lint() {
  install()
  const diagrams = walk(join(project, 'processes'), name => name.endsWith('.bpmn'))
  const templates = walk(join(project, 'processes/.camunda/element-templates'), name => name.endsWith('.json'))
  if (diagrams.length === 0) return
  const stamp = join(project, 'target/web-lint')
  const wanted = hash(...[...diagrams, ...templates].map(file => readFileSync(file)), readFileSync(join(project, '.bpmnlintrc')), readFileSync(join(web, 'package-lock.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  try {
    execFileSync(process.execPath, [join(packages, 'bpmnlint/bin/bpmnlint.js'), '-c', join(project, '.bpmnlintrc'), ...diagrams], { cwd: web, stdio: 'inherit' })
  } catch {
    fail('A diagram breaks the rules of .bpmnlintrc: see the findings above.')
  }
  await fits(templates)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

if (process.argv[2] === 'lint') await lint()
else await build()
