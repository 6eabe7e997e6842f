import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Session, protocol } from 'electron'
import { type DevServer, fetchFromDevServer } from './dev-server.ts'

/** Where the window's pages come from; no other origin is ever loaded. */
export const APP_ORIGIN = 'app://concord'

/** Nothing from elsewhere, no inline script; styles and images only of our own making (data: for charts). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "webrtc 'block'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Makes app:// a real origin with the rights of https. Call once, before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Serves the built window from `folder` under {@link APP_ORIGIN}; where there is a dev server, which no build for people
 * knows, the window it makes.
 */
export function serveApp(session: Session, folder: string, server: DevServer | null): void {
  session.protocol.handle('app', async (request) => {
    if (import.meta.env.DEV && server) {
      return fetchFromDevServer(server, request.url, CONTENT_SECURITY_POLICY)
    }
    const file = request.method === 'GET' ? fileFor(request.url, folder) : null
    if (file === null) return new Response('Not found', { status: 404, headers: headersFor('.txt') })
    try {
      return new Response(await readFile(file), { headers: headersFor(path.extname(file)) })
    } catch {
      return new Response('Not found', { status: 404, headers: headersFor('.txt') })
    }
  })
}

/**
 * The file a URL stands for; null when it is not ours: another host, a type we don't ship, or a path that leads out
 * of `folder`.
 */
export function fileFor(url: string, folder: string): string | null {
  let pathname: string
  try {
    const parsed = new URL(url)
    if (parsed.protocol !== 'app:' || parsed.host !== 'concord') return null
    pathname = decodeURIComponent(parsed.pathname)
  } catch {
    return null
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null
  const file = path.join(folder, pathname === '/' ? 'index.html' : pathname)
  const inside = path.relative(folder, file)
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null
  return Object.hasOwn(MIME_TYPES, path.extname(file)) ? file : null
}

function headersFor(extension: string): Record<string, string> {
  return {
    'content-type': MIME_TYPES[extension] ?? 'text/plain; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  }
}
