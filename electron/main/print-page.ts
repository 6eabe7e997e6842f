import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BrowserWindow, type Session, session } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import { lockDownSession } from './lock-down.ts'

/** A document as the backend hands it over: HTML without scripts, and its styles. */
export type PrintPage = { readonly html: string; readonly css: string }

/** The two files besides the document that a page may ask for. */
const FONTS = new Set(['Inter-Regular.woff2', 'Inter-SemiBold.woff2'])
/** No script at all, nothing from elsewhere; the drawings stand in the page itself. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

let queue: Promise<unknown> = Promise.resolve()
let pages: Session | null = null
/** The document that is being printed; one at a time. */
let current: PrintPage | null = null

/**
 * Prints a document to PDF in a hidden, sandboxed window without scripts, which sees nothing but this document and two
 * fonts. One at a time; its outline follows the headings. Call once Electron is ready.
 * @param fonts the folder in which the fonts lie
 */
export function printPage(page: PrintPage, fonts: string): Promise<Uint8Array> {
  const printing = queue.then(() => print(page, fonts))
  queue = printing.catch(() => undefined)
  return printing
}

async function print(page: PrintPage, fonts: string): Promise<Uint8Array> {
  pages ??= makeSession(fonts)
  current = page
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: pages,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(`${APP_ORIGIN}/document.html`)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    current = null
    window.destroy()
  }
}

/** A session of its own, in memory: it shares nothing with the window's. */
function makeSession(fonts: string): Session {
  const own = session.fromPartition('print', { cache: false })
  lockDownSession(own)
  own.protocol.handle('app', async (request) => {
    const name = request.method === 'GET' ? nameOf(request.url) : null
    if (name === 'document.html' && current) return respond(current.html, 'text/html; charset=utf-8')
    if (name === 'print.css' && current) return respond(current.css, 'text/css; charset=utf-8')
    const font = name?.startsWith('fonts/') === true ? name.slice('fonts/'.length) : ''
    if (FONTS.has(font)) return respond(await readFile(path.join(fonts, font)), 'font/woff2')
    return new Response('Not found', { status: 404 })
  })
  return own
}

function nameOf(url: string): string | null {
  const { protocol, host, pathname } = new URL(url)
  return protocol === 'app:' && host === 'concord' ? pathname.slice(1) : null
}

function respond(body: string | Buffer, type: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
