import { type Session, app } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import type { DevServer } from './dev-server.ts'

/** Schemes that never leave this computer. */
const LOCAL = ['app:', 'data:', 'devtools:']

/**
 * Where Chromium would send whatever isn't ours, pages and WebRTC alike: a port of this computer at which nothing can
 * listen without its owner's leave. Refusing requests isn't enough, since WebRTC makes none.
 */
const NOWHERE = 'socks5://127.0.0.1:1'
/** WebRTC may use UDP only through a proxy that offers it, and ours offers nothing. */
const WEBRTC_POLICY = 'disable_non_proxied_udp'

/**
 * Switches that shut the network out below the page: no name is ever resolved, no way out but one that
 * leads nowhere, nothing fetched in
 * the background. Where there is a dev server, its one port stays open. Call before Electron is ready.
 */
export function shutOutNetwork(server: DevServer | null = null): void {
  const open = import.meta.env.DEV ? server : null
  for (const [name, value] of [
    ['host-resolver-rules', open ? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND'],
    ['proxy-server', NOWHERE],
    // Loopback addresses, too.
    ['proxy-bypass-list', open ? `<-loopback>;${open.host}` : '<-loopback>'],
    ['force-webrtc-ip-handling-policy', WEBRTC_POLICY],
    ['webrtc-ip-handling-policy', WEBRTC_POLICY],
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['disable-domain-reliability', ''],
    ['no-pings', ''],
  ] as const) {
    app.commandLine.appendSwitch(name, value)
  }
}

/**
 * Refuses every request that would leave the computer, every permission but one, and every download. The window of
 * `npm run dev` may ask its dev server what changed.
 */
export function lockDownSession(session: Session, server: DevServer | null = null): void {
  const open = import.meta.env.DEV ? server : null
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isLocal(details.url) && !(open && details.url.startsWith(`${open.socket}/`)) })
  })
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(mayHave(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Keeps every page where it is: no navigation, no second window, no embedded page. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy(WEBRTC_POLICY)
    contents.on('will-navigate', (event) => {
      if (!isOurPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!isOurPage(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Whether a page is the app's own. */
export function isOurPage(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`)
}

/** The one right a page of ours has: to put plain text or a table on the clipboard. It can't read what is there. */
function mayHave(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurPage(url.replace(/\/$/, ''))
}

function isLocal(url: string): boolean {
  try {
    return LOCAL.includes(new URL(url).protocol)
  } catch {
    return false
  }
}
