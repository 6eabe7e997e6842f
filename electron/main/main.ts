import path from 'node:path'
import { BrowserWindow, app, ipcMain, nativeTheme, session, utilityProcess } from 'electron'
import { sessionName } from '#shared/catalogue/terms.ts'
import { contract } from '#shared/contract/contract.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Answer } from '#shared/contract/operation.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { type BackendHost, type BackendProcess, hostBackend } from './backend-host.ts'
import { workspaceFrom } from './command-line.ts'
import { devServerFrom } from './dev-server.ts'
import { makeGrants } from './grants.ts'
import { isOurPage, lockDownPages, lockDownSession, shutOutNetwork } from './lock-down.ts'
import { setMenu } from './menu.ts'
import { catchMishaps, openLog } from './mishaps.ts'
import { traceOf, traceOfOutput } from './error-trace.ts'
import { openDrafts } from './draft-store.ts'
import { openPreferences } from './preferences.ts'
import { printPage } from './print-page.ts'
import { openRecents } from './recents.ts'
import { makeGate } from './rpc-gate.ts'
import { makeShellHandlers } from './shell-handlers.ts'
import { openWindow } from './window.ts'

/** Megabytes the backend may use; a workbook that needs more is refused by its death, not by a frozen computer. */
const BACKEND_MEMORY = 2048
/** Megabytes for what has just been made. Left to itself V8 takes 30 MB more for a large export, and is no faster. */
const BACKEND_NEW_SPACE = 16
/**
 * Percent that garbage may add to what is held before it is fetched. Left to itself V8 lets it grow for hours: after 30,000
 * operations the backend had a third more memory in use, and held no more.
 */
const BACKEND_GROWTH = 30
/** Milliseconds a call under way may take to end when the app is closed. */
const PATIENCE = 5000

const userDataOverride = process.env['CONCORD_USER_DATA']
if (userDataOverride) app.setPath('userData', path.resolve(userDataOverride))
app.setName('Concord')
// As root Chromium has no sandbox to give; whoever starts it so has said so with --no-sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
/** Null in every build but that of `npm run dev`. */
const devServer = import.meta.env.DEV ? devServerFrom(process.env, app.isPackaged) : null
shutOutNetwork(devServer)
registerAppScheme()
lockDownPages()

const userData = app.getPath('userData')
const log = openLog(userData)
catchMishaps(log)

const grants = makeGrants()
const recents = openRecents(path.join(userData, 'recent.json'))
const preferences = openPreferences(path.join(userData, 'preferences.json'))
const drafts = openDrafts(path.join(userData, 'drafts.json'))
const resources = path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
let window: BrowserWindow | null = null
let backend: BackendHost | null = null
/** Whether the page now shown stands in for one that crashed. */
let afterCrash = false
/** What the window was asked to show and hasn't opened yet. */
let startedWith = workspaceFrom(process.argv.slice(1), process.cwd())
if (startedWith !== null) grants.allowFile(startedWith)

function tell(event: AppEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send('event', event)
}

/** Opens a workspace that the system handed to the running app. */
function openFromSystem(file: string): void {
  grants.allowFile(file)
  if (!window) {
    startedWith = file
    if (app.isReady()) showWindow()
    return
  }
  if (window.isMinimized()) window.restore()
  window.focus()
  tell({ type: 'open', path: file })
}

/** The port at which `npm run dev` lets the backend be debugged, when it was asked to. */
function backendInspector(): string[] {
  const port = process.env['CONCORD_INSPECT_BACKEND']
  return port ? [`--inspect=127.0.0.1:${port}`] : []
}

function forkBackend(): BackendProcess {
  const child = utilityProcess.fork(path.join(import.meta.dirname, '../backend/backend-process.js'), [], {
    serviceName: 'Concord backend',
    execArgv: [
      `--max-old-space-size=${BACKEND_MEMORY}`,
      `--max-semi-space-size=${BACKEND_NEW_SPACE}`,
      `--heap-growing-percent=${BACKEND_GROWTH}`,
      ...(import.meta.env.DEV && devServer ? ['--enable-source-maps', ...backendInspector()] : []),
    ],
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => log.write(`backend: ${traceOfOutput(chunk.toString())}`))
  }
  if (import.meta.env.DEV && devServer) {
    // Built anew: the host starts the next one, from the new code, and opens the workspace again.
    const endOld = (message: unknown): void => void (message === 'backend-built' && child.kill())
    process.on('message', endOld)
    child.on('exit', () => process.off('message', endOld))
  }
  return {
    postMessage: (message) => child.postMessage(message),
    kill: () => void child.kill(),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
  }
}

function onAnswer(op: string, value: unknown): void {
  if (op === 'workspace.close') window?.setTitle('Concord')
  if (op === 'workspace.rename' || !/^workspace\.(open|create|openSample|get)$/.test(op)) return
  const opened = contract['workspace.get'].out.safeParse(value).data
  if (!opened) return
  const session = opened.sessions > 1 ? ` · ${sessionName(opened.session)}` : ''
  window?.setTitle(`${opened.name}${session} — Concord`)
  if (op === 'workspace.get') return
  startedWith = null
  grants.allowFile(opened.path)
  recents.add({ path: opened.path, name: opened.name, openedAt: new Date().toISOString() })
}

function openGate(host: BackendHost): void {
  for (const recent of recents.list()) grants.allowFile(recent.path)
  const gate = makeGate({
    operations: contract,
    grants,
    shell: makeShellHandlers({
      window: () => window,
      grants,
      recents,
      preferences,
      drafts,
      logFile: log.file,
      openOnStart: () => startedWith,
      afterCrash: () => afterCrash,
      onCommand: (id) => tell({ type: 'command', id }),
    }),
    backend: host,
    checkAnswers: !app.isPackaged,
    onAnswer: (op, _input, value) => onAnswer(op, value),
    onError: (op, error) => log.write(`${op}: ${traceOf(error)}`),
  })
  ipcMain.handle('rpc', async (event, op: unknown, input: unknown, meta: unknown): Promise<Answer> => {
    const frame = event.senderFrame
    if (!window || !frame || frame !== window.webContents.mainFrame || !isOurPage(frame.url)) {
      return {
        ok: false,
        error: { code: 'bad-input', message: 'Only Concord’s own window may call Concord.' },
      }
    }
    return gate(op, input, meta)
  })
  ipcMain.on('dropped', (event, dropped: unknown) => {
    const frame = event.senderFrame
    if (!window || !frame || frame !== window.webContents.mainFrame || !isOurPage(frame.url)) return
    if (typeof dropped !== 'string' || !path.isAbsolute(dropped)) return
    grants.allowFile(dropped)
    tell({ type: 'dropped', path: dropped })
  })
}

function showWindow(): void {
  const opened = openWindow({
    stateFile: path.join(userData, 'window.json'),
    icon: path.join(resources, 'icons', 'icon.png'),
  })
  window = opened
  opened.on('closed', () => {
    if (window === opened) window = null
  })
  opened.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    log.write(`window process gone: ${reason}`)
    // Not before this event is over: a reload inside it takes the whole app down. And no box to click away first: the
    // page comes back where one was, with what was typed, and says so itself.
    setImmediate(() => {
      if (opened.isDestroyed()) return
      afterCrash = true
      opened.webContents.reload()
    })
  })
}

async function start(): Promise<void> {
  await app.whenReady()
  nativeTheme.themeSource = preferences.get().theme
  lockDownSession(session.defaultSession, devServer)
  serveApp(session.defaultSession, path.join(import.meta.dirname, '../renderer'), devServer)
  setMenu([], {
    platform: process.platform,
    appName: app.name,
    development: !app.isPackaged,
    onCommand: () => undefined,
  })
  const host = hostBackend({
    fork: forkBackend,
    resources,
    backups: path.join(userData, 'backups'),
    onEvent: tell,
    print: (page) => printPage(page, path.join(resources, 'fonts')),
    log: log.write,
    now: () => performance.now(),
  })
  backend = host
  openGate(host)
  showWindow()
  app.on('activate', () => {
    if (!window) showWindow()
  })
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_, args, folder) => {
    const file = workspaceFrom(args.slice(1), folder)
    if (file !== null) return openFromSystem(file)
    window?.focus()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openFromSystem(path.resolve(file))
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    const host = backend
    // The second time round there is no backend left to wait for.
    backend = null
    if (!host?.busy()) return void host?.stop(0)
    event.preventDefault()
    // Not before this event is over: Electron doesn't hear a quit inside a quit.
    void host.stop(PATIENCE).then(() => setImmediate(() => app.quit()))
  })
  void start()
} else {
  app.quit()
}
