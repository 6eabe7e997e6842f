/// <reference types="vite/client" />
import { randomBytes } from 'node:crypto'

/**
 * Where `npm run dev` serves the window's code from. Everything in this file is for the developer's machine: a build for
 * people has `import.meta.env.DEV` false, and with it none of this (test/smoke/built-output.test.ts).
 */
export type DevServer = {
  /** `http://127.0.0.1:PORT`, no slash at its end. */
  readonly origin: string
  /** Host and port, as Chromium's proxy rules name them. */
  readonly host: string
  /** What the page opens to hear of changes. */
  readonly socket: string
}

/** What Vite writes into its page where a nonce belongs; see `nonce` in electron/dev/dev.ts. */
const NONCE_PLACE = 'NONCE-OF-THIS-PAGE'

/**
 * The dev server named in the environment. Null for a packaged app whatever the environment says, and for every address
 * but a port of this computer.
 */
export function devServerFrom(env: NodeJS.ProcessEnv, packaged: boolean): DevServer | null {
  const named = env['CONCORD_DEV_SERVER']
  if (packaged || named === undefined) return null
  const match = /^http:\/\/(127\.0\.0\.1:\d{1,5})$/.exec(named)
  if (!match?.[1]) return null
  return { origin: named, host: match[1], socket: `ws://${match[1]}` }
}

/**
 * Fetches from the dev server what the page asks of app://concord, and gives it to the page under `policy` with two
 * rights more: to hear of changes, and to run the few lines that hot reload writes into the page, each by a nonce.
 */
export async function fetchFromDevServer(server: DevServer, url: string, policy: string): Promise<Response> {
  const { pathname, search } = new URL(url)
  const served = await fetch(`${server.origin}${pathname}${search}`)
  const type = served.headers.get('content-type') ?? 'text/plain; charset=utf-8'
  const nonce = randomBytes(16).toString('base64')
  const isPage = type.startsWith('text/html')
  const body = isPage ? (await served.text()).replaceAll(NONCE_PLACE, nonce) : await served.arrayBuffer()
  return new Response(body, {
    status: served.status,
    headers: {
      'content-type': type,
      'content-security-policy': loosened(policy, server, nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** The window's own policy with the two rights that hot reload takes, and no others. */
export function loosened(policy: string, server: DevServer, nonce: string): string {
  return policy
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
    .replace("connect-src 'none'", `connect-src ${server.socket}`)
}
