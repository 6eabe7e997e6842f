import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '#test/support/launch-app.ts'
import { whyNoTracing } from '#test/support/packets.ts'
import { callFromPage } from '#test/support/page-call.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

/** Everything a page could try to get a word out by, from plain requests to what no policy on requests sees. */
async function tryToLeave(): Promise<void> {
  const settled = (asked: Promise<unknown>): Promise<unknown> => asked.catch(() => null)
  await settled(fetch('https://example.org/'))
  await settled(fetch('http://93.184.215.14/'))
  navigator.sendBeacon('https://example.org/beacon', 'x')
  for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'stylesheet', 'icon', 'manifest']) {
    const link = document.createElement('link')
    link.rel = rel
    link.href = `https://${rel}.example.org/x`
    document.head.append(link)
  }
  const picture = new Image()
  picture.src = 'https://example.org/pixel.png'
  for (const open of [
    () => new WebSocket('wss://example.org/'),
    () => new EventSource('https://example.org/'),
    () => {
      const servers = [{ urls: 'stun:93.184.215.14:3478' }, { urls: 'stun:stun.example.org:3478' }]
      const peer = new RTCPeerConnection({ iceServers: servers })
      peer.createDataChannel('out')
      return peer.setLocalDescription()
    },
  ])
    try {
      open()
    } catch {
      // Refused at once is as good.
    }
  await new Promise((resolve) => setTimeout(resolve, 2_500))
}

test('not a packet and not a DNS query leaves, counted at the kernel', async () => {
  const reason = whyNoTracing()
  if (reason !== null) console.info(`skipped, packets counted at the kernel: ${reason}`)
  test.skip(reason !== null, reason ?? '')
  const launched: LaunchedApp = await launchApp({ traced: true })
  try {
    const { app, page } = launched
    const room = new RitualDriver(launched)
    await room.button('Try the sample quarter').first().click()
    for (const place of ['Accounts', 'Ballots', 'Decide', 'Memos', 'Export']) await room.goTo(place)
    await page.evaluate(tryToLeave)
    // Below the page, too.
    await app.evaluate(({ net }) => net.fetch('https://example.org/').catch(() => null))
    await page.evaluate(callFromPage, { op: 'workspace.close', input: {} })
    expect(launched.sent()).toEqual([])
    // And the counter counts: one datagram of ours, to a port of this computer.
    await app.evaluate(async () => {
      const { createSocket } = process.getBuiltinModule('node:dgram')
      const socket = createSocket('udp4')
      await new Promise<void>((resolve) => void socket.send('x', 9, '127.0.0.1', () => resolve()))
      socket.close()
    })
    await expect.poll(() => launched.sent().length).toBe(1)
    console.info('packets at the kernel: 0 of the app’s, 1 of 1 of our own seen')
  } finally {
    await launched.close()
  }
})
