import { describe, expect, test, vi } from 'vitest'
import { CONTENT_SECURITY_POLICY } from './app-protocol.ts'
import { devServerFrom, fetchFromDevServer, loosened } from './dev-server.ts'

vi.mock('electron', () => ({ protocol: {} }))

const named = (url: string) => ({ CONCORD_DEV_SERVER: url })
const server = { origin: 'http://127.0.0.1:5173', host: '127.0.0.1:5173', socket: 'ws://127.0.0.1:5173' }

describe('a dev server', () => {
  test('is a port of this computer, named in the environment', () => {
    expect(devServerFrom(named('http://127.0.0.1:5173'), false)).toEqual(server)
    expect(devServerFrom({}, false)).toBe(null)
  })

  test('is never heard of in a packaged app', () => {
    expect(devServerFrom(named('http://127.0.0.1:5173'), true)).toBe(null)
  })

  test.each([
    'https://127.0.0.1:5173',
    'http://example.org:80',
    'http://localhost:5173',
    'http://127.0.0.1:5173/',
    'http://127.0.0.1:80@example.org',
    'http://127.0.0.1.example.org:80',
    '',
  ])('is not %j', (url) => {
    expect(devServerFrom(named(url), false)).toBe(null)
  })
})

describe('the window’s policy', () => {
  test('allows nothing from elsewhere and no script or style written into the page', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; webrtc 'block'; require-trusted-types-for 'script'; trusted-types 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    )
  })

  test('is loosened for hot reload by a socket and a nonce, and by nothing else', () => {
    const before = CONTENT_SECURITY_POLICY.split('; ')
    const after = loosened(CONTENT_SECURITY_POLICY, server, 'abc').split('; ')
    expect(after).toHaveLength(before.length)
    expect(after.filter((directive) => !before.includes(directive))).toEqual([
      "script-src 'self' 'nonce-abc'",
      "style-src 'self' 'nonce-abc'",
      'connect-src ws://127.0.0.1:5173',
    ])
  })
})

test('a page of the dev server gets a nonce that no other page had', async () => {
  const asked: unknown[] = []
  vi.stubGlobal('fetch', (url: unknown) => {
    asked.push(url)
    return Promise.resolve(
      new Response('<script nonce="NONCE-OF-THIS-PAGE">1</script>', {
        headers: { 'content-type': 'text/html' },
      }),
    )
  })
  try {
    const get = () => fetchFromDevServer(server, 'app://concord/index.html?t=1', CONTENT_SECURITY_POLICY)
    const pages = [await get(), await get()]
    expect(asked[0]).toBe('http://127.0.0.1:5173/index.html?t=1')
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /nonce="([^"]{20,})"/.exec(await page.text())?.[1]
        expect(page.headers.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}'`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  } finally {
    vi.unstubAllGlobals()
  }
})
