import path from 'node:path'
import { BrowserWindow, app, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import { MIN_SIZE, firstSize, readWindowState, writeWindowState } from './window-state.ts'

const PAGE = `${APP_ORIGIN}/index.html`

/** The page's own background (`--bg` in renderer/styles/tokens.css), so that no white flashes before it is drawn. */
const BACKGROUND = { light: '#f6f5f2', dark: '#141412' }

/** Opens the one window, sandboxed, where it was left last time; shown once its first picture is ready. */
export function openWindow(parts: { stateFile: string; icon: string }): BrowserWindow {
  const state = readWindowState(
    parts.stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(state?.bounds ?? firstSize(screen.getPrimaryDisplay().workAreaSize)),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Concord',
    icon: parts.icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // A customer's build has no tools to look into a colleague's ballot with.
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize()
    window.show()
  })
  // The title is the workspace's, set by the shell; the page's own <title> would only overwrite it.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () =>
    writeWindowState(parts.stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  // There is one page. Wherever else the window is led, it comes back: a blank page can't be told from a crash.
  window.webContents.on('did-navigate', (_, url) => {
    if (url !== PAGE) void window.loadURL(PAGE)
  })
  void window.loadURL(PAGE)
  return window
}
