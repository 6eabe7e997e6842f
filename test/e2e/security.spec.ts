import { createSocket } from 'node:dgram'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { REPO } from '#electron/dev/repo.ts'
import { findOnPath, runQuietly, tool } from '#electron/dev/run-program.ts'
import { whyNoSandbox } from '#electron/dev/sandbox.ts'
import { type LaunchedApp, launchApp } from '#test/support/launch-app.ts'
import { callFromPage } from '#test/support/page-call.ts'

/** The user Unix keeps for what shall own nothing. */
const NOBODY = '65534'

if (process.getuid?.() === 0) {
  // Chromium gives root no sandbox, so these tests are run again by a user who has one.
  test('the window is shut in, as an ordinary user sees it', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'concord-nobody-'))
    await runQuietly({ command: 'chown', args: [NOBODY, home] })
    const asNobody = ['--reuid', NOBODY, '--regid', NOBODY, '--clear-groups']
    try {
      test.skip(findOnPath('setpriv') === null, 'there is no setpriv to become another user with')
      const readable = await runQuietly({
        command: 'setpriv',
        args: [...asNobody, 'test', '-r', REPO, '-a', '-x', REPO],
      })
      test.skip(readable.code !== 0, `${REPO} can’t be read by an ordinary user`)
      const playwright = tool('@playwright/test', [
        'test',
        '-c',
        'test/e2e/playwright.config.ts',
        'security.spec.ts',
        '--output',
        path.join(home, 'results'),
      ])
      const screen = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
      const inner = await runQuietly(
        { command: 'setpriv', args: [...asNobody, ...screen, playwright.command, ...playwright.args] },
        { env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, CI: process.env['CI'] } },
      )
      test.info().annotations.push({ type: 'as an ordinary user', description: inner.output })
      expect(inner.code, inner.output).toBe(0)
      const skipped = /(\d+) skipped/.exec(inner.output)
      test.skip(skipped !== null, `an ordinary user could not run them either:\n${inner.output}`)
      expect(inner.output).toMatch(/\d+ passed/)
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
} else {
  test.describe('the window is shut in', () => {
    let launched: LaunchedApp
    test.beforeAll(async () => {
      const reason = await whyNoSandbox()
      test.skip(reason !== null, `no sandbox here: ${reason}`)
      launched = await launchApp()
    })
    test.afterAll(async () => {
      await launched?.close()
    })

    const code = (op: string, input: unknown): Promise<string> =>
      launched.page.evaluate(callFromPage, { op, input }).then((answer) => answer.code)

    test('the page’s process is sandboxed', async () => {
      const { app } = launched
      expect(await app.evaluate((electron) => electron.app.commandLine.hasSwitch('no-sandbox'))).toBe(false)
      const page = await app.evaluate((electron) => {
        const pid = electron.BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
        const metric = electron.app.getAppMetrics().find((process) => process.pid === pid)
        return { pid, type: metric?.type, sandboxed: metric?.sandboxed }
      })
      expect(page.type).toBe('Tab')
      // Electron knows it on macOS and Windows; on Linux the kernel does: 2 means that system calls are filtered.
      if (process.platform === 'linux') {
        expect(readFileSync(`/proc/${page.pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
      } else {
        expect(page.sandboxed).toBe(true)
      }
    })

    test('the page has no Node, and of the app exactly two functions', async () => {
      const seen = await launched.page.evaluate(() => {
        const bridge: unknown = Reflect.get(window, 'concord')
        const keys = typeof bridge === 'object' && bridge !== null ? Object.entries(bridge) : []
        const nodes = ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
          (name) => name in window,
        )
        return { bridge: keys.map(([key, value]) => `${key}: ${typeof value}`).toSorted(), nodes }
      })
      expect(seen).toEqual({ bridge: ['call: function', 'on: function'], nodes: [] })
    })

    test('the page stays where it is', async () => {
      const { page, app } = launched
      const home = page.url()
      for (const target of ['https://example.org/', 'file:///etc/passwd', 'app://other/index.html']) {
        await page.evaluate((url) => {
          location.href = url
        }, target)
        // A refused navigation leaves no trace to wait for; a call through the bridge proves the page is still ours.
        expect(await code('workspace.get', {})).toBe('ok')
        expect(page.url()).toBe(home)
      }
      expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    })

    test('nothing leaves the computer', async () => {
      const outcomes = await launched.page.evaluate(async () => {
        const fetched = (url: string): Promise<string> =>
          fetch(url).then(
            () => 'reached',
            () => 'refused',
          )
        const image = (url: string): Promise<string> =>
          new Promise((resolve) => {
            const picture = new Image()
            picture.onload = () => resolve('reached')
            picture.onerror = () => resolve('refused')
            picture.src = url
          })
        return Promise.all([
          fetched('http://example.org/'),
          fetched('https://127.0.0.1:9/'),
          fetched('file:///etc/passwd'),
          image('https://example.org/pixel.png'),
        ])
      })
      expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
      // Below the page, too: a request that no policy of the page would see.
      const below = await launched.app.evaluate(({ net }) =>
        net.fetch('https://example.org/').then(
          () => 'reached',
          () => 'refused',
        ),
      )
      expect(below).toBe('refused')
    })

    test('WebRTC finds no way out: not a datagram, not a connection', async () => {
      const udp = createSocket('udp4')
      const tcp = createServer()
      let datagrams = 0
      let connections = 0
      udp.on('message', () => (datagrams += 1))
      tcp.on('connection', (socket) => {
        connections += 1
        socket.destroy()
      })
      await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
      await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
      try {
        const urls = [
          `stun:127.0.0.1:${udp.address().port}`,
          `turn:127.0.0.1:${udp.address().port}?transport=udp`,
          `turn:127.0.0.1:${(tcp.address() as AddressInfo).port}?transport=tcp`,
        ]
        const candidates = await launched.page.evaluate(async (servers) => {
          let peer: RTCPeerConnection
          try {
            peer = new RTCPeerConnection({
              iceServers: servers.map((url) => ({ urls: url, username: 'u', credential: 'c' })),
            })
          } catch {
            return []
          }
          const found: string[] = []
          peer.onicecandidate = ({ candidate }) => {
            if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate)
          }
          peer.createDataChannel('out')
          await peer.setLocalDescription()
          // Gathering asks its servers again and again for some seconds before it gives up.
          await new Promise((resolve) => setTimeout(resolve, 5_000))
          peer.close()
          return found
        }, urls)
        // The counters count: one datagram and one connection of the test's own.
        const own = createSocket('udp4')
        await new Promise((resolve) => own.send('x', udp.address().port, '127.0.0.1', resolve))
        own.close()
        await new Promise<void>((resolve) =>
          connect((tcp.address() as AddressInfo).port, '127.0.0.1', resolve),
        )
        await expect.poll(() => [datagrams, connections]).toEqual([1, 1])
        expect(candidates.filter((candidate) => !candidate.includes('.local'))).toEqual([])
      } finally {
        udp.close()
        tcp.close()
      }
    })

    test('a script that slipped into the page does not run', async () => {
      const ran = await launched.page.evaluate(async () => {
        const script = document.createElement('script')
        // Once as words, which trusted types refuse, once as a node, which is left to the policy on scripts.
        let refused = false
        try {
          script.textContent = 'window.slipped = true'
        } catch {
          refused = true
        }
        script.append(document.createTextNode('window.slipped = true'))
        document.body.append(script)
        await new Promise((resolve) => setTimeout(resolve))
        return { refused, ran: 'slipped' in window }
      })
      expect(ran).toEqual({ refused: true, ran: false })
    })

    test('of all permissions the page has one: to fill the clipboard, not to read it', async () => {
      const outcomes = await launched.page.evaluate(async () => {
        const outcome = (asked: Promise<unknown>): Promise<string> =>
          asked.then(
            () => 'granted',
            () => 'denied',
          )
        window.focus()
        return {
          notify: await Notification.requestPermission(),
          camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
          read: await outcome(navigator.clipboard.readText()),
          write: await outcome(navigator.clipboard.writeText('42')),
        }
      })
      expect(outcomes).toEqual({ notify: 'denied', camera: 'denied', read: 'denied', write: 'granted' })
    })

    test('only chosen files are touched, and only operations there are', async () => {
      expect(await code('workspace.open', { path: '/etc/passwd' })).toBe('file-not-granted')
      expect(await code('exports.memos', { dir: '/tmp', formats: ['md'], cut: 'internal' })).toBe(
        'file-not-granted',
      )
      expect(await code('shell.showInFolder', { path: '/etc' })).toBe('file-not-granted')
      expect(await code('no.such.operation', {})).toBe('bad-input')
      expect(await code('constructor', {})).toBe('bad-input')
      expect(await code('workspace.open', { path: 7 })).toBe('bad-input')
    })
  })
}
